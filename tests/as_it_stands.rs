//! What the program says of a workshop is what is so: where a question stands, what was taken back, what a key will do.

use crate::drive::lines::Lines;
use crate::drive::{FOUR, Program, english};
use crate::kept;
use alongside::app::Msg;
use alongside::app::screen::Body;
use alongside::content::{Place, QuestionId};
use alongside::record::{self, Extras, Opened};
use alongside::session::Reveal;
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
