//! One engine, two front ends: the same workshop by keys and by lines gives the same events.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

mod drive;

use std::collections::BTreeSet;

use alongside::session::{Body, State};
use drive::Program;
use drive::lines::Lines;
use drive::player::{by_keys, by_lines};

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

#[test]
fn every_agenda_gives_the_same_events_by_keys_and_by_lines() {
    let mut kinds = BTreeSet::new();
    for agenda in ["taster", "short", "follow-up", "planning", "standard", "full"] {
        for reveal in ["live", "together", "mixed"] {
            // Mixed is live for some questions and together for others.
            if reveal == "mixed" && agenda != "standard" {
                continue;
            }
            let mut keys = begun(agenda, reveal);
            by_keys(&mut keys);
            let mut lines = Lines::over(begun(agenda, reveal));
            by_lines(&mut lines);
            let (keys, lines) = (bodies(keys.state()), bodies(lines.program.state()));
            let differs = keys.iter().zip(&lines).position(|(key, line)| key != line);
            assert_eq!(differs.map(|at| (&keys[at], &lines[at])), None, "{agenda} {reveal}");
            assert_eq!(keys.len(), lines.len(), "{agenda} {reveal}");
            assert!(keys.len() > 20, "{agenda} {reveal}");
            kinds.extend(keys.iter().map(Body::kind));
        }
    }
    let played =
        ["access_set", "answered", "moved", "parked", "part_decided", "picked", "promised", "quote_set", "revealed"];
    assert!(played.iter().all(|kind| kinds.contains(kind)), "{kinds:?}");
}
