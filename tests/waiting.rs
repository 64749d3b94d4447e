//! What was asked of the disk and has not come yet: the room goes on, and nothing gets lost or mixed up meanwhile.

use crate::drive::{Program, copy_made};
use alongside::app::{Effect, Msg, Trouble};
use alongside::phrases::Phrases;
use alongside::record::{self, Extras};
use alongside::weigh::weigh;

const TWO: &[(&str, char)] = &[("Amina", 'P'), ("Ben", 'S')];

/// At the end of the day, with everything on disk.
fn at_the_end() -> Program {
    let mut program = Program::begin("taster", "live");
    program.people(TWO).press("Enter Enter Esc 2 Down Down Down Enter");
    assert!(program.text().contains("This is what we made together"), "{}", program.text());
    program.effects.clear();
    program
}

/// Somebody has answered, and the disk has not said yes.
fn not_on_disk_yet() -> Program {
    let mut program = Program::begin("taster", "live");
    program.people(TWO).press("Enter Enter");
    program.disk = false;
    program.press("1 Enter");
    program
}

fn asked_for(program: &Program, what: impl Fn(&Effect) -> bool) -> usize {
    program.effects.iter().filter(|effect| what(effect)).count()
}

#[test]
fn while_a_copy_is_made_no_other_begins_and_nobody_leaves_or_is_taken_out() {
    let mut program = at_the_end();
    let exports = |program: &Program| asked_for(program, |it| matches!(it, Effect::Export { .. }));
    program.press("1 1 1 4");
    assert_eq!(exports(&program), 1);
    assert!(program.text().contains("A copy is being made."), "{}", program.text());
    program.press("Esc 0");
    assert_eq!(asked_for(&program, |it| *it == Effect::Close), 0);
    let people = program.state().people.len();
    program.press("5 Enter y");
    assert_eq!(program.shape(), "list", "not asked again: {}", program.text());
    assert_eq!(program.state().people.len(), people);
    program.tell(copy_made("/home/room/riverside-present.md"));
    assert_eq!(program.state().exports.len(), 1);
    program.press("4 1 1");
    assert_eq!(exports(&program), 2);
    program.tell(Msg::NotExported("No.".to_owned()));
    program.press("Enter 4 1 1");
    assert_eq!(exports(&program), 3, "one that failed is over too: {}", program.text());
}

#[test]
fn a_workshop_that_the_disk_does_not_take_is_not_left_for_home() {
    let mut program = at_the_end();
    program.disk = false;
    program.press("S Enter");
    program.tell(Msg::SaveFailed(Trouble::Full));
    program.press("Esc 0");
    assert!(program.text().contains("Not on disk yet. Wait, or press F"), "{}", program.text());
    assert_eq!(asked_for(&program, |it| *it == Effect::Close), 0);
    let seq = program.state().last_seq();
    program.tell(Msg::Saved { seq });
    program.press("Esc 0");
    assert_eq!(asked_for(&program, |it| *it == Effect::Close), 1);
}

#[test]
fn a_session_that_opens_late_does_not_take_the_place_of_a_new_one() {
    let program = at_the_end();
    let results = weigh(program.state(), &Phrases::english());
    let bytes = record::write(program.state(), &results, None, &Extras::default());
    let late = record::open(&bytes).unwrap();
    let mut other = Program::begin("taster", "live");
    let state = other.state().clone();
    other.tell(Msg::Opened(Box::new(late)));
    assert_eq!(*other.state(), state);
}

#[test]
fn practice_is_not_moved_to_another_place() {
    let mut program = Program::new();
    program.press("3 F");
    assert!(program.text().contains("You can keep it when you leave."), "{}", program.text());
    assert_eq!(asked_for(&program, |it| *it == Effect::ListPlaces), 0);
}

#[test]
fn an_older_file_that_still_holds_a_name_is_told() {
    let mut program = at_the_end();
    program.tell(Msg::NotWithdrawn("/media/stick/2026-05-14-riverside.json".to_owned()));
    let told = program.text();
    assert!(told.contains("Their name is still in an older file") && told.contains("/media/stick/"), "{told}");
}

#[test]
fn the_place_changes_only_where_saving_fails_or_somebody_asked() {
    let mut program = Program::begin("short", "live");
    let asks = |program: &Program| asked_for(program, |effect| matches!(effect, Effect::ListPlaces));
    program.press("F");
    assert_eq!(asks(&program), 0, "a key pressed by chance");
    assert!(program.text().contains("Saving works."), "{}", program.text());
    program.press("Esc F");
    assert_eq!(asks(&program), 1);
    program.tell(Msg::Places(vec!["/media/stick".to_owned()]));
    program.press("Enter");
    assert_eq!(asked_for(&program, |effect| matches!(effect, Effect::SaveElsewhere { .. })), 0, "the first row stays");
    program.press("Esc");
    program.tell(Msg::SaveFailed(Trouble::Full));
    program.press("F");
    program.tell(Msg::Places(vec!["/media/stick".to_owned()]));
    program.press("3");
    assert_eq!(asked_for(&program, |effect| matches!(effect, Effect::SaveElsewhere { .. })), 1);
}

#[test]
fn who_asks_to_leave_before_the_disk_has_said_yes_reads_it_when_it_has() {
    let mut program = not_on_disk_yet();
    let seq = program.state().last_seq();
    program.press("Ctrl+C");
    assert!(program.text().contains("Leave? It is saved first."), "{}", program.text());
    program.tell(Msg::Saved { seq: seq - 1 });
    assert!(program.text().contains("Leave? It is saved first."), "an older answer is not this one");
    program.tell(Msg::Saved { seq });
    assert!(program.text().contains("Leave? Your work is saved."), "{}", program.text());
    assert_eq!(asked_for(&program, |effect| matches!(effect, Effect::Quit)), 0);
    program.press("Y");
    assert_eq!(asked_for(&program, |effect| matches!(effect, Effect::Quit)), 1, "leaving waits for the disk");
}

#[test]
fn who_asks_to_leave_while_the_disk_refuses_is_warned() {
    let mut program = not_on_disk_yet();
    program.tell(Msg::SaveFailed(Trouble::Full));
    program.press("Ctrl+C");
    assert!(program.text().contains("Some of it is not on disk yet."), "{}", program.text());
}

#[test]
fn a_form_kept_for_later_is_called_kept_only_when_the_disk_has_it() {
    let mut program = Program::new();
    program.disk = false;
    program.press("1 'Riverside' Esc");
    assert_eq!(asked_for(&program, |it| *it == Effect::Close), 0);
    assert!(program.text().contains("Not on disk yet. Wait, or press F"), "{}", program.text());
    assert_eq!(program.state().header.title.as_str(), "Riverside", "it is still here");
    program.disk = true;
    let seq = program.state().last_seq();
    program.tell(Msg::Saved { seq });
    program.press("Esc 0");
    assert_eq!(asked_for(&program, |it| *it == Effect::Close), 1);

    let mut program = Program::new();
    program.press("1 'Riverside' Esc");
    assert_eq!(asked_for(&program, |it| *it == Effect::Close), 1);
    assert!(program.text().contains("Kept. You find it under"), "{}", program.text());
}

#[test]
fn a_workshop_is_closed_only_when_the_disk_has_its_closing() {
    let mut program = at_the_end();
    program.disk = false;
    program.press("Q Y");
    assert!(program.state().ended.is_some());
    assert_eq!(asked_for(&program, |it| *it == Effect::Close), 0);
    assert!(program.text().contains("Not on disk yet. Wait, or press F"), "{}", program.text());
    program.disk = true;
    program.press("Q Y");
    assert_eq!(asked_for(&program, |it| *it == Effect::Close), 1, "{}", program.text());
}

#[test]
fn made_up_people_who_are_to_be_kept_are_not_left_before_the_disk_has_them() {
    let mut program = Program::new();
    program.disk = false;
    program.press("3 Esc 0 Y");
    assert!(!program.state().people.is_empty());
    assert!(program.text().contains("Not on disk yet. Wait, or press F"), "{}", program.text());
}
