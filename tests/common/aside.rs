//! What stands beside the way through a workshop: cards, help, the first steps, taking out, truth checks, trouble.

use alongside::app::{Msg, Trouble};
use alongside::session::Reveal;

use super::{Named, Program, begun, kept, record, row};

/// The first steps, and what can be looked up there.
fn first_steps() -> Vec<Named> {
    let mut program = begun("standard", 25);
    let access = program.until("What do we need, so that all can take part?");
    program.press("Down Enter O");
    let told = program.screen();
    program.press("Esc S");
    let slow = program.screen();
    program.press("Enter");
    let agreement = program.until("How do we want to work together?");
    program.press("?");
    let help = program.screen();
    let check_in = begun("standard", 25).until("would you like to start?");
    vec![
        ("25-check-in", check_in),
        ("25-access", access),
        ("25-access-own", told),
        ("25-slow", slow),
        ("25-agreement", agreement),
        ("25-help", help),
    ]
}

/// A hidden round that is all in, an answer that is changed, a note, somebody who is taken out.
fn in_a_round() -> Vec<Named> {
    let room = [("Bartholomew-Alexander", 'P'), ("Maria Magdalena Xavier", 'S'), ("Ines", 'P')];
    let mut program = Program::asking(&["checklist.share", "checklist.stages"], Reveal::Together, &room);
    program.press("1 Enter Enter 3 Enter Enter 2 Enter");
    let all_in = program.screen();
    program.press("Enter");
    let shown = program.screen();
    program.press("N 'Some of us see it another way, and we want it written down.'");
    let note = program.screen();
    program.press("Enter E");
    let who = program.screen();
    program.press("1");
    let changing = program.screen();
    program.press("Enter Esc");
    let menu = row(&program, "Take a person out");
    program.press(&"Down ".repeat(menu)).press("Enter");
    let out = program.screen();
    program.press("1");
    vec![
        ("26-all-in", all_in),
        ("26-reveal", shown),
        ("26-note", note),
        ("26-change-who", who),
        ("26-changing", changing),
        ("26-take-out", out),
        ("26-take-out-sure", program.screen()),
    ]
}

/// Several that wait to be gone on with, a copy's truth check, a disk that is full.
fn from_home() -> Vec<Named> {
    let open = |id: &str, title: &str| {
        let mut entry = kept::entry(&kept::again(id, title, 0), &format!("/{id}"), None);
        (entry.ended, entry.step, entry.answers) = (None, (5, 11), 27);
        entry
    };
    let mut program = Program::new();
    program.tell(Msg::Listed(vec![open("one", "Spring"), open("two", "A long summer at the Riverside drop-in")]));
    program.press("2");
    let resume = program.screen();
    program.press("Esc");
    program.tell(Msg::Opened(Box::new(record::Opened { state: kept::again("three", "Autumn", 0), ..kept::closed() })));
    program.press("3");
    let truth = program.screen();
    let mut program = begun("short", 3);
    program.tell(Msg::SaveFailed(Trouble::Full));
    program.press("F");
    program.tell(Msg::Places(vec!["/media/stick".to_owned(), "/home/room/Documents".to_owned()]));
    vec![("27-resume", resume), ("27-truth", truth), ("27-place", program.screen())]
}

pub fn all() -> Vec<Named> {
    [first_steps(), in_a_round(), from_home()].into_iter().flatten().collect()
}
