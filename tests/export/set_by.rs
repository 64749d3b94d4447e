//! Every record says who set the plan: the group where it agreed, else the facilitator, or a file of the group's own.

use alongside::content::{Activity, Place};
use alongside::session::{Body, Command, Copy, Event, PlanCommand, State};
use serde_json::Value;

use super::record;
use crate::support::{Room, header};

const COPIES: [Copy; 3] = [Copy::Room, Copy::Present, Copy::Public];
const AGREED: &str = "The group looked at this plan and agreed to it.";
const FACILITATOR: &str = "The facilitator set this plan.";
const SEEN: &str = "The group saw it, but did not say that it agrees.";
const NOT_PUT: &str = "It was not put to the group.";
const PAPER: &str = "The answers came from paper. So we cannot say who set this plan.";
const FILE: &str = "This plan was set by the file our-day.toml.";

/// A workshop whose first step puts the plan to the group, behind the welcome.
fn room(set_by: &str) -> Room {
    let mut header = header();
    header.share_counts = Some(true);
    set_by.clone_into(&mut header.set_by);
    header.agenda.steps[0].activities = vec![Activity::Welcome, Activity::Plan];
    Room { state: State::new(header) }.does(Command::Start)
}

fn at_plan(set_by: &str) -> Room {
    room(set_by).does(Command::Go(Place { step: 0, stop: 1 }))
}

fn agreed(set_by: &str) -> Room {
    at_plan(set_by).does(Command::Plan(PlanCommand::Agree))
}

/// Every format that is a whole record in words says `says`, and nothing else of who set the plan. The sheet to take home
/// tells nothing of the plan.
fn assert_says(room: &Room, copy: Copy, says: &[&str]) {
    for ending in ["md", "html", "docx"] {
        let text = record(&room.state, copy, ending);
        let said = [FILE, FACILITATOR, AGREED, SEEN, NOT_PUT, PAPER].into_iter().filter(|it| text.contains(it));
        assert_eq!(said.collect::<Vec<_>>(), says, "{copy:?} {ending}");
    }
}

#[test]
fn every_copy_in_every_format_says_who_set_the_plan() {
    for copy in COPIES {
        assert_says(&agreed(""), copy, &[AGREED]);
        assert_says(&at_plan(""), copy, &[FACILITATOR, SEEN]);
        assert_says(&at_plan("").does(Command::Undo), copy, &[FACILITATOR, NOT_PUT]);
        assert_says(&room(""), copy, &[FACILITATOR, NOT_PUT]);
    }
}

#[test]
fn a_file_is_named_to_those_who_were_there_and_to_nobody_else() {
    let file = "the file our-day.toml";
    for copy in [Copy::Room, Copy::Present] {
        assert_says(&room(file), copy, &[FILE, NOT_PUT]);
        assert_says(&agreed(file), copy, &[FILE, AGREED]);
    }
    assert_says(&room(file), Copy::Public, &[FACILITATOR, NOT_PUT]);
    assert_says(&agreed(file), Copy::Public, &[AGREED]);
}

#[test]
fn answers_from_paper_tell_nothing_of_who_set_the_plan() {
    let mut room = room("");
    let (seq, at) = (room.state.last_seq() + 1, room.stamp());
    room.state.apply(&Event { seq, at, body: Body::FromPaper });
    assert_says(&room, Copy::Present, &[PAPER]);
    assert_eq!(name(&room, Copy::Present), Value::Null);
}

fn name(room: &Room, copy: Copy) -> Value {
    let record: Value = serde_json::from_str(&record(&room.state, copy, "json")).unwrap();
    record["plan_set_by"].clone()
}

#[test]
fn programs_read_it_too() {
    for copy in [Copy::Present, Copy::Public] {
        assert_eq!(name(&agreed(""), copy), "group");
        assert_eq!(name(&at_plan("the file our-day.toml"), copy), "facilitator");
    }
    let transcript: Value =
        serde_json::from_str(&record(&agreed("the file o.toml").state, Copy::Room, "json")).unwrap();
    assert_eq!(transcript["agenda"]["set_by"], "the file o.toml");
}
