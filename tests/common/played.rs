//! Screens as workshops come by them: played by keys, so that a picture shows what the program says, of rooms with many
//! people and long names too.

use alongside::app::screen::{Body, Screen};
use alongside::app::{Earlier, Given, Msg, Opening, open};
use alongside::content::{Library, QuestionId};
use alongside::record::{self, Opened};
use alongside::session::{NewPerson, Reveal, Role, SpeaksFrom, Turn};
use alongside::text::Words;

use super::drive::{Program, english};
use super::kept;

#[path = "aside.rs"]
mod aside;

type Named = (&'static str, Screen);

const NAMES: [&str; 25] = [
    "Bartholomew-Alexander",
    "Ben",
    "Carys",
    "Dev",
    "Elin",
    "Femi",
    "Grace",
    "Huw",
    "Ines",
    "Jo",
    "Kit",
    "Lea",
    "Maria Magdalena Xavier",
    "Nia",
    "Omar",
    "Priya",
    "Quentin",
    "Roy",
    "Sam",
    "Tom",
    "Uma",
    "Vikram",
    "Wen",
    "Ximena",
    "Zoe",
];

fn people(count: usize) -> Vec<NewPerson> {
    let sides = [SpeaksFrom::People, SpeaksFrom::Staff, SpeaksFrom::People, SpeaksFrom::Staff, SpeaksFrom::Both];
    let person = |(name, speaks_from): (&&str, SpeaksFrom)| NewPerson {
        name: Words::line(name),
        speaks_from,
        role: Role::Participant,
        also_leads: false,
        quote_ok: false,
    };
    NAMES.iter().zip(sides.into_iter().cycle()).take(count).map(person).collect()
}

/// A workshop over `agenda` with so many people, just begun.
fn begun(agenda: &str, count: usize) -> Program {
    let mut program = Program::with(Library::built_in(), agenda, people(count));
    program.press("'Riverside' Enter 'Opening times' Enter Enter Enter Enter Enter G");
    program
}

/// All give the answers of `keys` in turn, over and over.
fn all_answer(program: &mut Program, id: &str, keys: &[&str]) {
    let id = QuestionId(id.to_owned());
    for key in keys.iter().cycle().take(4 * NAMES.len()) {
        match program.state().turn(&id) {
            Turn::Of { again: false, .. } => program.press(key),
            Turn::Of { again: true, .. } => program.press("0 Enter"),
            _ => return,
        };
    }
}

/// The row of the list in front that says `words`.
fn row(program: &Program, words: &str) -> usize {
    let Body::List(list) = program.screen().body else { panic!("no list: {}", program.text()) };
    list.rows.iter().position(|row| row.cells.iter().any(|cell| cell.text.contains(words))).unwrap()
}

/// The plan, picks, breaks, and the end of a long day with 25 people.
fn long_day() -> Vec<Named> {
    let mut program = begun("full", 25);
    let plan = program.until("Our plan for today");
    program.press("Down Down O Down Down");
    let changed = program.screen();
    program.wait(12).press("Esc 2");
    let steps = program.screen();
    program.press("A");
    let offers = program.screen();
    let voices = row(&program, "voices");
    program.press(&"Down ".repeat(voices)).press("Enter Esc");
    let voices = program.until("Five voices: what is");
    program.until("Question 1 of 3");
    all_answer(&mut program, "checklist.stages", &["1 Enter", "2 Enter", "3 Enter", "0 Enter"]);
    program.press("B");
    let pause = program.screen();
    program.press("Enter");
    program.until("Which one do we pick?");
    program.press("2");
    let method = program.screen();
    program.press("5 Enter");
    let statement = program.until("Who has something to ask all of us?");
    program.press("Enter 'The rota is made by all of us'");
    let writing = program.screen();
    program.press("Enter");
    program.until("Which ones do we pick?");
    program.press("1 3 8");
    let signs = program.screen();
    program.press("Enter");
    program.until("What will we do next?");
    for promise in [
        "'Set the rota together' Enter 'Bartholomew-Alexander and Maria Magdalena Xavier' Enter '14 June' Enter",
        "'Ask the bus company for a later bus home on Thursdays' Enter 'Ben' Enter 'the end of next month' Enter",
        "'A key for all' Enter 'the council' Enter '' Enter",
    ] {
        program.press("A").press(promise).press("'A letter, and a note on the door' Enter Enter");
    }
    let promises = program.screen();
    program.until("I was heard");
    all_answer(&mut program, "meeting.heard", &["3 Enter", "3 Enter", "2 Enter", "1 Enter", "0 Enter"]);
    let heard = program.screen();
    let closing = program.until("One word to close with");
    vec![
        ("16-plan", plan),
        ("16-plan-dropped", changed),
        ("16-steps", steps),
        ("16-offers", offers),
        ("17-voices", voices),
        ("17-break", pause),
        ("18-pick-method", method),
        ("18-pick-signs", signs),
        ("18-write", statement),
        ("18-writing", writing),
        ("19-promises", promises),
        ("19-heard", heard),
        ("19-closing", closing),
    ]
}

/// What the room is asked, and by which rule it decides.
fn room() -> Vec<Named> {
    let mut program = begun("planning", 10);
    program.until("Welcome. Riverside");
    program.press("Enter");
    let open = program.screen();
    program.press("E");
    let asked = program.screen();
    program.press("1");
    let chosen = program.screen();
    program.press("Enter");
    program.until("How do we want to work together?");
    let rule = row(&program, "On each side somebody goes along");
    program.press(&"Down ".repeat(rule));
    let agreed = program.screen();
    program.press("E");
    vec![
        ("15-welcome-open", open),
        ("15-share-counts", asked),
        ("15-share-counts-chosen", chosen),
        ("15-agreement-rule", agreed),
        ("15-rule", program.screen()),
    ]
}

/// What is answered as one.
fn as_one() -> Vec<Named> {
    let mut program = begun("planning", 10);
    let stage = program.until("not decided yet");
    program.press("Enter 1 Enter 2");
    let deciding = program.screen();
    program.press("Enter 5 Enter 'The council wants it so.' Enter 'We read each idea out.' Enter");
    let decided = program.screen();
    let overview = program.until("What we settled, part by part");
    let sides = program.until("Talk in your own group first.");
    program.press("E 'We meet at the drop-in, not at the town hall' Enter");
    let said = program.screen();
    program.press("D 'We open on Saturdays from May on' Enter");
    let card = program.screen();
    program.press("Enter");
    let decision = program.screen();
    all_answer(&mut program, "decide.1", &["1 Enter", "3 Enter", "5 Enter"]);
    let end = program.until("Thank you. This is what we made together.");
    vec![
        ("20-parts-overview", overview),
        ("21-decision-card", card),
        ("21-end", end),
        ("20-part", stage),
        ("20-part-deciding", deciding),
        ("20-part-decided", decided),
        ("21-sides", sides),
        ("21-sides-said", said),
        ("21-decision", decision),
    ]
}

/// The day that follows another.
fn following() -> Vec<Named> {
    let before = record::open(include_bytes!("../../sessions/standard-12-people.json")).unwrap().state;
    let mut program = Program::new();
    let after = Some(Earlier::new(before, english()));
    open(
        &mut program.model,
        Opening::Start(Given { after, people: Some(people(9)), reveal: Some(Reveal::Live), ..Given::default() }),
    );
    program.press("Enter Enter Enter Enter Enter Enter G");
    program.until("What became of our promises?");
    program.press("1 Down 3 'There was no money.' Enter");
    let became = program.screen();
    program.until("Which ones do we pick?");
    program.press("1 3 5");
    let pick = program.screen();
    program.press("Enter");
    for (id, keys) in [
        ("checklist.stages", ["2 Enter", "3 Enter", "3 Enter"]),
        ("checklist.share", ["3 Enter", "4 Enter", "0 Enter"]),
    ] {
        program.until("Question ");
        all_answer(&mut program, id, &keys);
        program.press("Enter");
    }
    let compare = program.until("What moved, and why?");
    vec![("22-became", became), ("22-pick-again", pick), ("22-compare", compare)]
}

/// Levels and the picture of nine cells with 25 people.
fn in_turns() -> Vec<Named> {
    let sides = ['P', 'S', 'P', 'S', 'B'];
    let room: Vec<(&str, char)> = NAMES.into_iter().zip(sides.into_iter().cycle()).collect();
    let mut grid = Program::asking(&["grid.now", "grid.wanted"], Reveal::Live, &room);
    grid.press("5 Enter");
    let place = grid.screen();
    grid.press("5 Enter");
    all_answer(&mut grid, "grid.now", &["1 Enter 5 Enter", "4 Enter 6 Enter", "5 Enter 5 Enter"]);
    let mut levels = Program::asking(&["levels.now"], Reveal::Together, &room);
    let level = levels.screen();
    levels.press("2 Enter");
    vec![
        ("23-grid-25", place),
        ("23-grid-25-said", grid.screen()),
        ("23-levels-25", level),
        ("23-levels-25-in", levels.screen()),
    ]
}

/// Workshops that are kept: the list, what can be done with one of them, and how several compare.
fn records() -> Vec<Named> {
    let (spring, autumn) = (kept::again("one", "Spring", -180), kept::again("two", "Autumn", 0));
    let day = "2026-05-13".parse().ok();
    let mut program = Program::new();
    program.tell(Msg::Listed(vec![kept::entry(&autumn, "/two", None), kept::entry(&spring, "/one", day)]));
    let home = program.screen();
    program.press("5");
    let list = program.screen();
    program.press("3 1 2");
    let choose = program.screen();
    program.press("End Enter");
    program.tell(Msg::ToCompare(vec![spring.clone(), autumn]));
    program.press("Down Down Down");
    let compared = program.screen();
    program.press("Esc Esc 2");
    let mut opened = Opened { state: spring, ..kept::closed() };
    opened.state.header.keep_until = day;
    program.tell(Msg::Opened(Box::new(opened)));
    program.press("2");
    let form = program.screen();
    program.press("2");
    program.tell(Msg::Places(vec!["/media/stick".into()]));
    let place = program.screen();
    program.press("Esc Esc 8");
    let record = program.screen();
    program.tell(Msg::FoundCopies {
        files: vec!["/kept/spring (2).json".into(), "/kept/spring.json".into()],
        broken: Vec::new(),
    });
    vec![
        ("24-home-past", home),
        ("24-records", list),
        ("24-compare", choose),
        ("24-compared", compared),
        ("24-record-past", record),
        ("24-copy", form),
        ("24-copy-place", place),
        ("24-delete", program.screen()),
    ]
}

/// Every screen by name.
pub fn all() -> Vec<Named> {
    [room(), long_day(), as_one(), following(), in_turns(), records(), aside::all()].into_iter().flatten().collect()
}
