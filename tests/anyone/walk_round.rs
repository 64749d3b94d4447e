//! Every kind of screen that a workshop comes by, and what is one key beside it.

use std::collections::BTreeSet;

use alongside::app::Here;

use crate::drive::Program;
use crate::drive::player::by_keys_with;
use crate::figure::Figure;
use crate::{focus, keys};

/// What can be opened from a question.
const BESIDE: [&str; 24] = [
    "?", "V", "L", "L C", "W", "T", "F", "K", "D", "N", "E", "Tab", "X", "S", "B", "Esc", "Esc 2", "Esc 2 A", "Esc 3",
    "Esc 3 A", "Esc 5", "Esc 6", "Esc 7", "Esc 7 1",
];

const PEOPLE: [(&str, char); 5] = [("Amina", 'P'), ("Ben", 'S'), ("Carys", 'P'), ("Dev", 'S'), ("Elin", 'B')];

/// A group comes to where it is asked who is here, and everybody joins.
pub fn begun(agenda: &str, reveal: &str) -> Program {
    let mut program = Program::begin(agenda, reveal);
    for _ in 0..20 {
        if Here::of(&program.model).name == "people" {
            program.people(&PEOPLE);
            return program;
        }
        program.press("Enter");
    }
    panic!("nobody is asked who is here: {}", program.text());
}

/// What is looked at on each kind of screen.
pub fn measure() -> Vec<Figure> {
    let (mut moves, mut help) = (focus::Moves::default(), keys::InHelp::default());
    each_kind_of_screen(&mut |program, name| {
        moves.look(program, name);
        help.look(program, name);
    });
    vec![moves.figure(), help.figure()]
}

/// Calls `look` on each kind of screen once. It leaves the screen as it was.
fn each_kind_of_screen(look: &mut dyn FnMut(&mut Program, &'static str)) {
    let mut seen = BTreeSet::new();
    let mut once = |program: &mut Program| {
        let name = Here::of(&program.model).name;
        if seen.insert(name) {
            look(program, name);
        }
    };
    let mut program = Program::new();
    once(&mut program);
    program.press("1");
    once(&mut program);
    for (agenda, reveal) in [("standard", "mixed"), ("planning", "live"), ("full", "together"), ("taster", "live")] {
        let mut rounds = 0;
        by_keys_with(&mut begun(agenda, reveal), &mut |program| {
            once(program);
            if Here::of(&program.model).name == "question" && rounds == 0 {
                rounds += 1;
                look_round(program, &mut once);
            }
        });
    }
}

fn look_round(program: &mut Program, once: &mut dyn FnMut(&mut Program)) {
    for keys in BESIDE {
        for key in keys.split_inclusive(' ') {
            program.press(key);
            once(program);
        }
        for _ in 0..8 {
            program.press(match Here::of(&program.model).name {
                "question" => break,
                "stop" | "slow" | "break" => "Enter",
                "by-list" => "Tab",
                _ => "Esc",
            });
        }
        assert_eq!(Here::of(&program.model).name, "question", "after {keys}: {}", program.text());
    }
}
