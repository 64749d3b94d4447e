//! One engine, two front ends: the same workshop by keys and by lines gives the same events, from the form to the close.

use std::collections::BTreeSet;

use crate::drive::Program;
use crate::drive::lines::Lines;
use crate::drive::player::{Way, by_keys_so, by_lines_so};
use alongside::session::{Body, State};

/// A group that does all there is to do.
const BUSY: Way = Way { by_list: false, takes_back: false, is_busy: true };

fn bodies(state: &State) -> Vec<Body> {
    state.log.iter().map(|event| event.body.clone()).collect()
}

/// The closed workshop, played by keys from home on.
fn by_keys(agenda: &str, reveal: &str, way: Way) -> State {
    let mut program = Program::begin(agenda, reveal);
    by_keys_so(&mut program, way, &mut |_| {});
    program.press("Q Y");
    program.saved().unwrap().0
}

/// The same, by lines.
fn by_lines(agenda: &str, reveal: &str, way: Way) -> State {
    let mut lines = Lines::new();
    lines.start(agenda, reveal);
    by_lines_so(&mut lines, way, &mut |_| {});
    lines.script("close\nyes");
    lines.program.saved().unwrap().0
}

/// The events of `agenda`, played by keys and by lines, and where these differ.
fn by_both(agenda: &str, reveal: &str, way: Way, differ: &mut Vec<String>) -> Vec<Body> {
    let (keys, mut lines) = (by_keys(agenda, reveal, way), by_lines(agenda, reveal, way));
    // Its name is the time at which it was made.
    lines.header.id.clone_from(&keys.header.id);
    let is_same_room = keys.header == lines.header && keys.ended.is_some() && lines.ended.is_some();
    let (keys, lines) = (bodies(&keys), bodies(&lines));
    let first = keys.iter().zip(&lines).position(|(key, line)| key != line);
    let told = |at: usize| format!("event {at}: {:?} by keys, {:?} by lines", keys[at], lines[at]);
    let why = first.map(told).or_else(|| (!is_same_room).then(|| "the room".to_owned()));
    let why = why.or_else(|| (keys.len() != lines.len() || keys.len() < 20).then(|| format!("{} events", keys.len())));
    differ.extend(why.map(|why| format!("{agenda} {reveal} {way:?}: {why}")));
    keys
}

#[test]
fn answers_down_the_list_and_what_is_taken_back_give_the_same_events_too() {
    let mut differ = Vec::new();
    for (agenda, reveal, by_list, takes_back) in [
        ("taster", "live", true, true),
        ("taster", "together", true, false),
        ("short", "together", false, true),
        ("standard", "live", true, true),
        ("planning", "together", false, true),
    ] {
        let events = by_both(agenda, reveal, Way { by_list, takes_back, is_busy: true }, &mut differ);
        let count = |kind: &str| events.iter().filter(|body| body.kind() == kind).count();
        assert!(
            count("answered") >= 10,
            "{agenda} {reveal}: {} answers, {} undone",
            count("answered"),
            count("undone")
        );
        assert_eq!(count("undone") > 1, takes_back, "{agenda} {reveal}: {}", count("undone"));
    }
    assert_eq!(differ, Vec::<String>::new());
}

/// What a group does in these workshops, at least once.
const DONE: [&str; 36] = [
    "access_set",
    "agreement_added",
    "agreement_set",
    "answered",
    "came_back",
    "card_shown",
    "ended",
    "joined",
    "left",
    "missing_named",
    "moved",
    "note_added",
    "pace_set",
    "park_settled",
    "parked",
    "part_decided",
    "picked",
    "plan_agreed",
    "promise_changed",
    "promised",
    "put_last",
    "question_opened",
    "question_skipped",
    "quote_set",
    "renamed",
    "revealed",
    "said",
    "share_counts_set",
    "side_said",
    "started",
    "statement_written",
    "step_added",
    "step_dropped",
    "step_restored",
    "step_swapped",
    "time_added",
];

#[test]
fn every_agenda_gives_the_same_events_by_keys_and_by_lines() {
    let (mut kinds, mut differ) = (BTreeSet::new(), Vec::new());
    for (agenda, reveal) in [
        ("taster", "live"),
        ("taster", "together"),
        ("short", "together"),
        ("follow-up", "mixed"),
        ("planning", "live"),
        ("standard", "mixed"),
        ("full", "together"),
    ] {
        kinds.extend(by_both(agenda, reveal, BUSY, &mut differ).iter().map(Body::kind));
    }
    assert_eq!(differ, Vec::<String>::new());
    let missing: Vec<&str> = DONE.into_iter().filter(|kind| !kinds.contains(kind)).collect();
    assert_eq!(missing, Vec::<&str>::new(), "{kinds:?}");
}
