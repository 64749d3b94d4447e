//! What the program says of a workshop is what is so: where a question stands, what was taken back, what a key will do.

use crate::drive::lines::Lines;
use crate::drive::{FOUR, Program, english};
use crate::kept;
use alongside::app::Msg;
use alongside::app::screen::Body;
use alongside::content::{Place, QuestionId};
use alongside::record::{self, Extras, Opened};
use alongside::session::{Person, Reveal};
use alongside::weigh::weigh;

fn says(program: &Program, words: &str) {
    assert!(program.text().contains(words), "{words}: {}", program.text());
}

fn all(keys: [&'static str; 4]) -> Vec<(&'static str, &'static str)> {
    FOUR.iter().map(|(name, _)| *name).zip(keys).collect()
}

/// The session as it was last handed to the disk, read again.
fn on_disk(program: &Program) -> Opened {
    let (state, draft) = program.saved().unwrap();
    let bytes = record::write(&state, &weigh(&state, english()), draft.as_ref(), &Extras::default());
    record::open(&bytes).unwrap()
}

/// Goes to the row that begins with `title`, and opens it.
fn open_row(program: &mut Program, title: &str) {
    let Body::List(list) = program.screen().body else { panic!("no list: {}", program.text()) };
    let row = list.rows.iter().position(|row| row.cells[0].text == title).unwrap();
    program.press("Home").press(&"Down ".repeat(row)).press("Enter");
}

// Where a question stands.

#[test]
fn a_step_that_was_dropped_and_added_elsewhere_is_gone_through_where_it_stands_now() {
    let mut program = Program::asking(&["line.choice", "checklist.say", "checklist.share"], Reveal::Live, FOUR);
    program.press("Esc 2 Down O Up A");
    open_row(&mut program, "The checklist");
    let step = program.state().agenda.steps.len() - 1;
    program.press("Enter");
    program.until("It is AMINA's turn");
    let first = program.state().place;
    assert_eq!(first.step, step, "{}", program.text());
    program.press("J");
    assert_eq!(program.state().place, Place { stop: first.stop + 1, ..first }, "{}", program.text());
}

#[test]
fn what_was_said_is_still_shown_where_a_second_round_was_skipped() {
    let choice = QuestionId("line.choice".into());
    for reveal in [Reveal::Live, Reveal::Together] {
        let together = reveal == Reveal::Together;
        let mut program = Program::asking(&["line.choice", "line.part"], reveal, FOUR);
        program.answers("line.choice", &all(["1", "2", "1", "2"])).press(if together { "Enter" } else { "" });
        let shown = program.screen().body;
        assert_eq!(program.shape(), "reveal");
        program.press(if together { "M Y 3 Enter Enter J Y" } else { "M Y J" });
        assert_eq!(program.state().question_here().unwrap().0, "line.part", "{}", program.text());
        let mut again = Program::new();
        again.tell(Msg::Opened(Box::new(on_disk(&program))));
        let asked = |program: &Program| match program.screen().body {
            Body::Question(question) => question.text,
            _ => panic!("{}", program.text()),
        };
        assert_eq!(asked(&again), asked(&program), "where the group stands");
        program.press("Backspace");
        assert_eq!(program.screen().body, shown, "{}", program.text());
        let state = program.state();
        let first_round = |person: &Person| state.rounds(&choice)[0].given_by(person.id);
        assert!(
            state.people.iter().all(|it| state.given_now(&choice, it.id) == first_round(it)),
            "a change is of these"
        );
        program.press("R 'It was so.' Enter Enter");
        says(&program, "It was so.");
        let first = |program: &Program| format!("{:?}", program.state().rounds(&choice)[0].given);
        let before = first(&program);
        program.press("E 1 3 Enter");
        assert!(program.shape() == "reveal" && first(&program) != before, "{}", program.text());
        program.press("M Y");
        assert_eq!((program.shape(), program.state().rounds(&choice).len()), ("question", 3), "{}", program.text());
        program.answers("line.choice", &all(["3", "3", "3", "3"])).press(if together { "Enter" } else { "" });
        assert_eq!(program.shape(), "reveal", "{}", program.text());
    }
}

#[test]
fn nothing_is_hidden_where_a_second_round_that_hid_was_skipped() {
    let mut program = Program::asking(&["line.choice", "line.part"], Reveal::Together, FOUR);
    program.answers("line.choice", &all(["1", "2", "1", "2"])).press("Enter M Y 3 Enter Enter J Y Backspace");
    assert!(!Lines::over(program).here().hides);
}

#[test]
fn two_dots_of_which_one_was_skipped_are_marked_again() {
    let mut program = Program::asking(&["grid.now", "grid.wanted", "line.choice"], Reveal::Live, FOUR);
    program.press("1 Enter J Y Backspace");
    assert_eq!(program.shape(), "picture", "{}", program.text());
    program.press("M Y");
    for question in ["grid.now", "grid.wanted"] {
        assert_eq!(program.state().rounds(&QuestionId(question.into())).len(), 2, "{}", program.text());
    }
}

// What is taken back.

#[test]
fn undo_names_what_it_takes_back() {
    let choice = QuestionId("line.choice".into());
    let mut program = Program::asking(&["line.choice", "line.part"], Reveal::Live, FOUR);
    program.press("Tab 3 3 3 2 K 'The bus.' Enter Enter");
    assert_eq!(program.shape(), "reveal", "{}", program.text());
    program.press("Esc");
    says(&program, "showing what we said");
    program.press("Esc U");
    assert_eq!(program.screen().said.as_deref(), Some("Taken back: showing what we said."));
    assert_eq!(program.state().round(&choice).unwrap().given.len(), 4);
    program.press("U U");
    assert_eq!(program.screen().said.as_deref(), Some("Taken back: Dev's answer."));
    assert_eq!(program.state().round(&choice).unwrap().given.len(), 3);
}

// What waits on disk.

#[test]
fn what_is_half_typed_waits_while_the_workshop_is_only_read() {
    let mut program = Program::asking(&["line.choice"], Reveal::Live, FOUR);
    program.press("1 R 'We rang first'");
    let opened = on_disk(&program);
    let mut reading = Program::new();
    reading.tell(Msg::Listed(vec![kept::entry(&opened.state, "/kept/riverside.json", None)]));
    reading.press("5 Enter");
    reading.tell(Msg::Opened(Box::new(opened)));
    reading.press("7 's' Enter");
    assert_eq!(reading.state().header.title.as_str(), "Riversides", "{}", reading.text());
    let mut again = Program::new();
    again.tell(Msg::Opened(Box::new(on_disk(&reading))));
    says(&again, "We rang first");
}

// What a word or a key does.

#[test]
fn a_word_for_how_a_line_stands_changes_nothing() {
    let mut program = Program::begin("full", "live");
    while program.model.keys_name() != "agreement" {
        program.press("Enter");
    }
    let item = program.state().header.lists.agreement[0].id.clone();
    let mut lines = Lines::over(program);
    for (line, dropped, so) in
        [("keep 1", false, true), ("drop 1", true, false), ("out 1", true, true), ("keep 1", false, false)]
    {
        let heard = lines.hear(line);
        assert_eq!(heard[0].starts_with("That is so already."), so, "{line}: {heard:?}");
        assert_eq!(lines.program.state().is_dropped(&item), dropped, "{line}: {heard:?}");
    }
}

#[test]
fn a_word_for_where_somebody_is_sends_nobody_out() {
    let mut program = Program::begin("taster", "live");
    program.people(FOUR);
    let mut lines = Lines::over(program);
    let here = |lines: &Lines| lines.program.state().people[1].here;
    let heard = lines.hear("in 2");
    assert!(heard[0].starts_with("That is so already. Ben"), "{heard:?}");
    lines.hear("out 2");
    lines.hear("");
    assert!(!here(&lines), "{}", lines.transcript);
    let heard = lines.hear("out ben");
    assert!(heard[0].starts_with("That is so already. Ben") && !here(&lines), "{heard:?}");
    lines.hear("in 2");
    assert!(here(&lines), "{}", lines.transcript);
}

#[test]
fn who_looks_back_at_what_is_not_decided_is_told_the_way_on() {
    let mut program = Program::asking(&["parts.why", "parts.money"], Reveal::Live, FOUR);
    program.press("J Backspace");
    says(&program, "The need and the idea");
    let keys = program.screen().keys;
    let word = |cap: &str| keys.iter().find(|key| key.cap == cap).map(|key| key.word.as_str());
    assert_eq!((word("Enter"), word("E")), (Some("next"), Some("change")));
    program.press("Enter");
    says(&program, "The budget and who pays");
    program.press("Backspace E 2 Enter 3 Enter Enter");
    assert_eq!(program.state().parts.len(), 1, "{}", program.text());
}

#[test]
fn the_last_part_that_is_decided_is_not_skipped_unasked() {
    let mut program = Program::asking(&["parts.why", "parts.money"], Reveal::Live, FOUR);
    program.press("J Enter 2 Enter 3 Enter Enter J");
    says(&program, "We have decided this, and that stands. Skip it all the same?");
    program.press("N");
    says(&program, "The budget and who pays");
    program.press("J Y");
    says(&program, "What we settled, part by part");
    assert_eq!(program.state().skipped, [QuestionId("parts.why".into())]);
}

#[test]
fn a_break_is_left_by_going_back() {
    let mut program = Program::asking(&["line.choice"], Reveal::Live, FOUR);
    let before = program.screen().body;
    program.press("B");
    assert_eq!(program.shape(), "card");
    program.press("Backspace");
    assert_eq!(program.screen().body, before, "{}", program.text());
    let mut lines = Lines::over(program);
    lines.script("break\nback");
    assert_eq!(lines.program.shape(), "question", "{}", lines.transcript);
}

#[test]
fn back_in_quotes_is_a_text() {
    let mut lines = Lines::over(Program::asking(&["line.choice"], Reveal::Live, FOUR));
    lines.script("note\nback");
    assert_eq!((lines.program.shape(), lines.program.state().notes.len()), ("question", 0));
    lines.script("note\n\"back\"");
    let notes: Vec<&str> = lines.program.state().notes.iter().map(|note| note.text.as_str()).collect();
    assert_eq!(notes, ["back"], "{}", lines.transcript);
}

// What the room said yes to.

#[test]
fn a_yes_has_lapsed_also_where_who_came_late_opens_a_question() {
    let mut program = Program::begin("taster", "live");
    program.people(&[("Amina", 'P')]).press("Down E 2 Enter");
    assert_eq!(program.state().header.share_counts, Some(true), "{}", program.text());
    program.press("Up O Enter Enter Enter Enter");
    program.press("Enter").people(&[("Jo", 'S')]);
    let kinds: Vec<&str> = program.state().log.iter().map(|event| event.body.kind()).collect();
    assert!(kinds.ends_with(&["joined", "question_opened", "share_counts_set"]), "{kinds:?}");
    says(&program, "Somebody came after the yes. Ask all of us again: one no is enough.");
    program.press("Esc");
    assert!(program.state().yes_has_lapsed(), "{}", program.text());
    program.press("U U");
    assert_eq!(program.state().people.len(), 1, "{}", program.text());
    assert!(program.state().yes_has_lapsed(), "it is asked anew all the same");
}
