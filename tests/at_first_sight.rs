//! What somebody meets who leads a workshop for the first time: keys mean the row they are at, what was written can be
//! mended, and what is said of a key, a step or a count is so.

use crate::drive::lines::Lines;
use crate::drive::{FOUR, Program};
use alongside::app::Msg;
use alongside::app::screen::{Body, List, Part, Question, Reading, Screen};
use alongside::phrases::Phrases;
use alongside::record::{self, Extras, Opened};
use alongside::session::{Body as Happened, Reveal, State, WhyNot};
use alongside::weigh::weigh;

fn all(keys: [&'static str; 4]) -> Vec<(&'static str, &'static str)> {
    FOUR.iter().map(|(name, _)| *name).zip(keys).collect()
}

fn list(program: &Program) -> List {
    let Body::List(list) = program.screen().body else { panic!("no list: {}", program.text()) };
    list
}

fn question(program: &Program) -> Question {
    let Body::Question(question) = program.screen().body else { panic!("no question: {}", program.text()) };
    question
}

fn reading(program: &Program) -> Reading {
    let Body::Reading(reading) = program.screen().body else { panic!("no text: {}", program.text()) };
    reading
}

fn said(program: &Program) -> String {
    program.screen().said.unwrap_or_default()
}

fn bar(screen: &Screen) -> Vec<String> {
    screen.keys.iter().map(|key| format!("{} {}", key.cap, key.word)).collect()
}

/// The words of each row.
fn rows(program: &Program) -> Vec<String> {
    let cells = |row: &alongside::app::screen::Row| {
        let cells = row.cells.iter().map(|cell| cell.text.as_str());
        cells.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" | ")
    };
    list(program).rows.iter().map(cells).collect()
}

/// The session as a file holds it, opened again.
fn again(state: &State) -> Opened {
    let bytes = record::write(state, &weigh(state, &Phrases::english()), None, &Extras::default());
    record::open(&bytes).unwrap()
}

#[test]
fn a_workshop_starts_with_the_row_that_was_chosen() {
    let mut program = Program::new();
    program.press("1 'A day' Enter Enter Enter Enter Up G");
    assert!(program.text().contains("Enter chooses this row. Then G starts."), "{}", program.text());
    program.press("Enter G");
    assert_eq!(program.state().header.agenda.id, "planning");
    let mut program = Program::new();
    program.press("1 'A day' Enter Enter Enter Enter Up Tab G");
    assert_eq!(program.state().header.agenda.id, "standard", "what was only gone to is not chosen");
    let mut program = Program::new();
    program.press("1 'A day' Enter Enter Enter Enter Up Enter Down Enter Esc");
    let kept = program.saved().unwrap().0;
    assert_eq!((kept.header.agenda.id.as_str(), kept.header.reveal), ("planning", Reveal::Together));
}

/// The bar says that arrows move and Enter chooses: so they do.
#[test]
fn arrows_in_the_start_form_move_and_enter_chooses() {
    let mut program = Program::new();
    program.press("1 'A day' Enter Enter Enter Enter");
    let choice = |program: &Program| {
        let Body::Form(form) = program.screen().body else { panic!("no form: {}", program.text()) };
        let choices = form.parts.iter().filter_map(|part| match part {
            Part::Choices { chosen, focus, .. } => Some((*chosen, *focus)),
            _ => None,
        });
        choices.collect::<Vec<_>>()
    };
    let (standard, planning, live, together) = (Some(4), Some(3), Some(0), Some(1));
    assert_eq!(choice(&program), [(standard, standard), (live, None)]);
    program.press("Up");
    assert_eq!(choice(&program), [(standard, planning), (live, None)]);
    assert!(bar(&program.screen()).starts_with(&["↑↓ move".to_owned(), "Enter choose".to_owned()]));
    program.press("Enter Down");
    assert_eq!(choice(&program), [(planning, None), (live, together)]);
    program.press("Enter");
    assert_eq!(choice(&program), [(planning, None), (together, together)]);
    program.press("Up Tab BackTab");
    assert_eq!(choice(&program), [(planning, None), (together, together)], "left without a choice");
}

#[test]
fn another_agenda_is_told_of_only_where_it_is_for_more_people() {
    let mut program = Program::new();
    program.press("1 'A day' Enter Enter Enter Enter");
    assert!(program.text().contains("More people? Drop some questions"), "{}", program.text());
    program.press("Up Up Up Up Enter");
    assert!(program.text().contains("More people? Take one that is for more people"), "{}", program.text());
}

/// A short workshop at its notes.
fn at_notes() -> Program {
    let mut program = Program::begin("short", "live");
    program.until("Does anyone see it another way?");
    program.press("A 'The date was set.' Enter A 'Nobody asked us.' Enter");
    program
}

#[test]
fn a_note_can_be_said_in_other_words_and_taken_off() {
    let mut program = at_notes();
    program.press("Home E").press(&"Backspace ".repeat(8)).press("'too early.' Enter");
    assert_eq!(rows(&program), ["Nobody asked us.", "The date too early."]);
    assert_eq!(list(&program).focus, 1, "the focus goes with it");
    assert!(!format!("{:?}", words_of(program.state())).contains("The date was set."), "its words are erased");
    program.press("O");
    assert_eq!(said(&program), "Taken back: a note.");
    assert_eq!(rows(&program), ["Nobody asked us."]);
    assert_eq!(words_of(program.state()), ["Nobody asked us."]);
    assert_eq!(again(program.state()).state, *program.state(), "and the file holds the same");
    let mut lines = Lines::over(at_notes());
    lines.hear("out 1");
    assert_eq!(words_of(lines.program.state()), ["Nobody asked us."]);
}

/// The words of all notes in the log.
fn words_of(state: &State) -> Vec<String> {
    let notes = state.log.iter().filter_map(|event| match &event.body {
        Happened::NoteAdded { text, .. } => Some(text.to_string()),
        _ => None,
    });
    notes.collect()
}

#[test]
fn a_line_of_the_groups_own_agreement_can_be_changed_and_dropped() {
    let mut program = Program::begin("short", "live");
    program.until("How do we want to work together?");
    program.press("A 'Phones off' Enter A 'Tea at ten' Enter End Up Up E").press(&"Backspace ".repeat(3));
    program.press("'away' Enter");
    let own = |program: &Program| program.state().added_agreement().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(own(&program), ["Tea at ten", "Phones away"]);
    assert!(rows(&program)[list(&program).focus].ends_with("Phones away"), "{:?}", rows(&program));
    program.press("O");
    assert_eq!(said(&program), "Taken back: a line of the agreement.");
    assert_eq!(own(&program), ["Tea at ten"]);
    assert_eq!(again(program.state()).state, *program.state());
}

#[test]
fn a_closed_workshop_takes_no_new_note() {
    let mut program = Program::new();
    let closed = record::open(include_bytes!("../sessions/standard-12-people.json")).unwrap();
    let before = closed.state.last_seq();
    program.tell(Msg::Opened(Box::new(closed)));
    program.press("L");
    assert!(bar(&program.screen()).iter().all(|key| !key.starts_with("N ") && !key.starts_with("X ")));
    for key in ["N", "X", "S"] {
        program.press(key);
        assert_eq!(
            (said(&program).as_str(), program.shape()),
            ("This workshop is closed. Here we only read it.", "position")
        );
    }
    program.press("C");
    assert!(bar(&program.screen()).iter().all(|key| !key.starts_with("K ")), "{:?}", bar(&program.screen()));
    program.press("K");
    assert_eq!((program.state().last_seq(), program.shape()), (before, "reading"));
}

/// Letters of a name, typed where no box is open: no card or text piles up on another, and Esc leads back in one step.
#[test]
fn letters_typed_where_no_box_is_open_pile_nothing_up() {
    let mut program = Program::asking(&["line.choice"], Reveal::Live, FOUR);
    let (body, place) = (program.screen().body, program.screen().head.step);
    for name in ["Wvtc", "Lc", "Sx", "Bxs", "Xs", "Wsb", "Twv"] {
        type_letters(&mut program, name);
        assert_ne!(program.screen().body, body, "{name}");
        program.press("Esc");
        assert_eq!((&program.screen().body, &program.screen().head.step), (&body, &place), "{name}");
    }
    // A card that somebody asked for stays below what is read over it, and so does the line.
    for (name, below) in [("Steve W", "card"), ("Xwvt", "card"), ("Lwvt", "position"), ("Cwv", "reading")] {
        type_letters(&mut program, name);
        program.press("Esc");
        assert_eq!(program.shape(), below, "{name}: {}", program.text());
        program.press("Esc");
        assert_eq!(program.screen().body, body, "{name}");
    }
}

fn type_letters(program: &mut Program, letters: &str) {
    for letter in letters.chars() {
        program.tell(Msg::Key(alongside::app::Key::Char(letter)));
    }
}

#[test]
fn who_asked_to_stop_is_heard_when_the_program_opens_again() {
    let mut program = Program::asking(&["line.choice"], Reveal::Live, FOUR);
    program.press("X");
    let mut opened = Program::new();
    opened.tell(Msg::Opened(Box::new(again(program.state()))));
    assert!(opened.text().contains("Someone asked us to stop."), "{}", opened.text());
    opened.press("Enter");
    assert_eq!(opened.shape(), "question");
    opened.press("1 Enter");
    let mut opened_later = Program::new();
    opened_later.tell(Msg::Opened(Box::new(again(opened.state()))));
    assert_eq!(opened_later.shape(), "question", "{}", opened_later.text());
}

#[test]
fn a_step_that_was_left_in_the_middle_is_half_done_and_still_takes_its_time() {
    let ids = ["checklist.stages", "checklist.say", "line.choice", "line.part"];
    let mut program = Program::asking(&ids, Reveal::Live, FOUR);
    let day = |program: &Program| program.state().timing(program.now).unwrap().day;
    program.answers(ids[0], &all(["3", "3", "3", "3"])).press("Enter");
    program.wait(4);
    // Each key takes a second: of a minute that was begun none is left.
    let seconds = 1;
    assert_eq!(day(&program), 6 + 10 + 5 - seconds);
    program.press("Esc 2 Down Enter Esc 2");
    assert!(rows(&program)[0].ends_with("half done"), "{:?}", rows(&program));
    assert_eq!(day(&program), 6 + 10 + 5 - seconds, "what is left of it, this step, the end");
    program.press("Home Enter Enter").answers(ids[1], &all(["3", "3", "3", "3"])).press("Enter Enter Esc 2");
    assert!(rows(&program)[0].ends_with("| done"), "{:?}", rows(&program));
    assert_eq!(day(&program), 10 + 5 - seconds);
    let mut program = Program::asking(&ids, Reveal::Live, FOUR);
    program.answers(ids[0], &all(["3", "3", "3", "3"])).press("Enter Esc 2 J Y Esc 2");
    assert!(rows(&program)[0].ends_with("| done"), "what is skipped waits no more: {:?}", rows(&program));
    assert_eq!(day(&program), 10 + 5 - seconds);
}

#[test]
fn whoever_changes_an_answer_reads_what_stands_and_can_leave_it() {
    let mut program = Program::asking(&["line.choice"], Reveal::Live, FOUR);
    program.answers("line.choice", &all(["2", "3", "3", "3"])).press("E 1");
    let turn = question(&program).turn;
    assert_eq!((turn.line.as_str(), turn.count.as_str()), ("You change your answer, AMINA.", "Now: FOR."));
    assert!(bar(&program.screen()).contains(&"Backspace leave it as it is".to_owned()), "{:?}", bar(&program.screen()));
    let events = program.state().last_seq();
    program.press("Enter");
    assert_eq!((program.shape(), program.state().last_seq()), ("reveal", events));
    program.press("E 1 1 Enter");
    assert_eq!(program.state().last_seq(), events + 1);
}

#[test]
fn nothing_that_was_hidden_shows_to_whoever_changes_it() {
    let mut program = Program::asking(&["line.choice"], Reveal::Together, FOUR);
    program.answers("line.choice", &all(["2", "3", "3", "3"]));
    program.press("Down Enter");
    let turn = question(&program).turn;
    assert_eq!((turn.line.as_str(), turn.count.as_str()), ("You change your answer, AMINA.", ""));
    let mut lines = Lines::over(program);
    let before = lines.program.state().last_seq();
    lines.hear("");
    assert_eq!(lines.program.state().last_seq(), before);
    assert_eq!(lines.here().name, "all-in");
}

#[test]
fn where_we_differ_the_next_one_has_the_focus_after_a_look() {
    let mut program = Program::begin("standard", "live");
    program.until("Question 1 of 3");
    for id in ["checklist.stages", "checklist.say", "checklist.share"] {
        program.answers(id, &all(["1", "3", "1", "3"])).press("Enter");
    }
    program.until("Where do we differ?");
    let before = rows(&program).len();
    assert_eq!(before, 4, "three, and going on: {:?}", rows(&program));
    for row in 0..3 {
        assert_eq!(list(&program).focus, row);
        program.press("Enter");
        assert_eq!(program.shape(), "reveal");
        program.press("Enter");
    }
    assert_eq!(list(&program).focus, 3);
    program.press("Enter");
    assert!(!program.text().contains("Where do we differ?"), "{}", program.text());
}

#[test]
fn help_says_how_to_leave_from_where_one_is() {
    let mut program = Program::new();
    program.press("1 'A day' Enter Enter Enter Enter ?");
    let text = program.text();
    assert!(text.contains("Press Ctrl and C. We ask first.") && !text.contains("menu, then 0"), "{text}");
    assert!(!text.contains("5 more minutes"), "{text}");
    let mut program = Program::begin("taster", "live");
    program.press("?");
    assert!(program.text().contains("Press Esc for the menu, then 0."), "{}", program.text());
}

#[test]
fn where_the_group_decides_as_one_nobody_is_told_that_marks_count() {
    let mut program = Program::begin("planning", "live");
    program.until("10 questions.");
    let text = program.text();
    assert!(text.contains("We decide each one together.") && !text.contains("Every mark counts"), "{text}");
    program.press("Enter Enter 1 Enter 1 Enter 5 Enter Enter");
    assert!(matches!(&program.state().parts[0].1.why, Some(WhyNot::Other(words)) if words.is_empty()));
    program.press("Esc");
    assert!(rows(&program).contains(&"Why not together | Something else.".to_owned()), "{:?}", rows(&program));
}

#[test]
fn the_checklist_says_what_was_not_asked_and_takes_what_would_make_it_a_yes() {
    let mut program = Program::asking(&["checklist.say", "checklist.share"], Reveal::Live, FOUR);
    program.answers("checklist.say", &all(["3", "3", "3", "3"])).press("Enter");
    program.press("C");
    let open = reading(&program).paragraphs[0].lines.join(" ");
    assert_eq!(open, "2 of its 3 questions are not asked yet. Likely needs all of them.");
    program.press("N 'Pay our fares.' Enter");
    assert_eq!((program.shape(), said(&program).as_str()), ("reading", "Your note is kept."));
    assert_eq!(program.state().notes[0].question, None);
    program.press("Esc").answers("checklist.share", &all(["1", "3", "2", "3"])).press("Enter");
    assert!(reading(&program).paragraphs.iter().any(|it| it.lines.len() == 2), "{}", program.text());
    program.press("K 'Who pays?' Enter");
    assert_eq!((program.shape(), program.state().parked.len()), ("reading", 1));
}

#[test]
fn hidden_answers_are_called_answers() {
    let mut program = Program::asking(&["line.choice"], Reveal::Together, FOUR);
    program.press("0 Enter Enter 4 Enter Enter");
    assert_eq!(program.screen().strip.unwrap().total, "2 hidden answers");
}

#[test]
fn the_form_of_a_new_workshop_says_what_it_needs_and_where_enter_leads() {
    let mut program = Program::new();
    program.press("1 Enter");
    assert!(program.text().contains("Please type a name."), "{}", program.text());
    program.press("'A day' Down Down Down Down");
    assert!(
        bar(&program.screen()).contains(&"Enter choose".to_owned()),
        "from line to line: {:?}",
        bar(&program.screen())
    );
    program.press("Enter");
    assert_eq!(said(&program), "The plan is chosen. Next: how do marks show?");
    let mut lines = Lines::new();
    lines.script("1\n\n");
    assert!(lines.transcript.ends_with("Please type a name.\n"), "{}", lines.transcript);
    lines.script("A day\n\n\n\n1\n");
    assert_eq!(lines.said.prompt, "Your choice, 1 to 3. It is Live now. Type start to begin: ");
    lines.hear("start");
    assert_eq!(lines.here().name, "people", "{}", lines.transcript);
}

#[test]
fn what_was_refused_is_not_offered_to_be_kept() {
    let mut program = Program::begin("short", "live");
    program.press("End E");
    let mut lines = Lines::over(program);
    lines.hear("soon");
    assert!(lines.said.prompt.ends_with("Type it once more: "), "{}", lines.said.prompt);
}
