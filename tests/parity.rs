//! One engine, two front ends: the same workshop by keys and by lines gives the same events.

use std::collections::BTreeSet;

use crate::drive::Program;
use crate::drive::lines::Lines;
use crate::drive::player::{Way, by_keys_so, by_lines_so};
use alongside::session::{Body, State};

const FIVE: &[(&str, char)] = &[("Amina", 'P'), ("Ben", 'S'), ("Carys", 'P'), ("Dev", 'S'), ("Elin", 'B')];

fn bodies(state: &State) -> Vec<Body> {
    state.log.iter().map(|event| event.body.clone()).collect()
}

/// An agenda's group comes to where it says who is here, and everybody joins.
fn begun(agenda: &str, reveal: &str) -> Program {
    let mut program = Program::begin(agenda, reveal);
    for _ in 0..20 {
        if alongside::app::Here::of(&program.model).name == "people" {
            program.people(FIVE);
            return program;
        }
        program.press("Enter");
    }
    panic!("nobody is asked who is here: {}", program.text());
}

/// The events of `agenda`, played by keys, after it was played by lines too and gave the same ones.
fn by_both(agenda: &str, reveal: &str, way: Way) -> Vec<Body> {
    let mut keys = begun(agenda, reveal);
    by_keys_so(&mut keys, way, &mut |_| {});
    let mut lines = Lines::over(begun(agenda, reveal));
    by_lines_so(&mut lines, way, &mut |_| {});
    let (keys, lines) = (bodies(keys.state()), bodies(lines.program.state()));
    let differs = keys.iter().zip(&lines).position(|(key, line)| key != line);
    assert_eq!(differs.map(|at| (&keys[at], &lines[at])), None, "{agenda} {reveal} {way:?}");
    assert_eq!(keys.len(), lines.len(), "{agenda} {reveal} {way:?}");
    assert!(keys.len() > 20, "{agenda} {reveal} {way:?}");
    keys
}

#[test]
fn answers_down_the_list_and_what_is_taken_back_give_the_same_events_too() {
    for (agenda, reveal, way) in [
        ("taster", "live", Way { by_list: true, takes_back: true }),
        ("taster", "together", Way { by_list: true, takes_back: false }),
        ("short", "together", Way { by_list: false, takes_back: true }),
        ("standard", "live", Way { by_list: true, takes_back: true }),
        ("planning", "live", Way { by_list: false, takes_back: true }),
    ] {
        let events = by_both(agenda, reveal, way);
        let count = |kind: &str| events.iter().filter(|body| body.kind() == kind).count();
        assert!(count("answered") > 10, "{agenda} {reveal} {way:?}");
        assert_eq!(count("undone") > 2, way.takes_back, "{agenda} {reveal} {way:?}");
    }
}

#[test]
fn every_agenda_gives_the_same_events_by_keys_and_by_lines() {
    let mut kinds = BTreeSet::new();
    for agenda in ["taster", "short", "follow-up", "planning", "standard", "full"] {
        for reveal in ["live", "together", "mixed"] {
            // Mixed is live for some questions and together for others.
            if reveal == "mixed" && agenda != "standard" {
                continue;
            }
            let keys = by_both(agenda, reveal, Way::default());
            kinds.extend(keys.iter().map(Body::kind));
        }
    }
    let played =
        ["access_set", "answered", "moved", "parked", "part_decided", "picked", "promised", "quote_set", "revealed"];
    assert!(played.iter().all(|kind| kinds.contains(kind)), "{kinds:?}");
}
