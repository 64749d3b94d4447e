//! Every kind of screen that a workshop comes by, and what is one key beside it.

use std::collections::BTreeSet;

use alongside::app::FrontEnd;

use crate::drive::Program;
use crate::drive::round::by_keys_and_round;
use crate::figure::Figure;
use crate::{focus, keys};

const PEOPLE: [(&str, char); 5] = [("Amina", 'P'), ("Ben", 'S'), ("Carys", 'P'), ("Dev", 'S'), ("Elin", 'B')];

/// A group comes to where it is asked who is here, and everybody joins.
pub fn begun(agenda: &str, reveal: &str) -> Program {
    let mut program = Program::begin(agenda, reveal);
    for _ in 0..20 {
        if program.model.keys_name() == "people" {
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
    each_kind_of_screen(FrontEnd::FullScreen, &mut |program, name| {
        moves.look(program, name);
        help.look(program, name);
    });
    vec![moves.figure(), help.figure()]
}

/// Calls `look` on each kind of screen once, as `front_end` has it. It leaves the screen as it was.
pub fn each_kind_of_screen(front_end: FrontEnd, look: &mut dyn FnMut(&mut Program, &'static str)) {
    let mut seen = BTreeSet::new();
    let mut once = |program: &mut Program| {
        let name = program.model.keys_name();
        if seen.insert(name) {
            look(program, name);
        }
    };
    let mut program = Program::new();
    program.model.set_front_end(front_end);
    once(&mut program);
    program.press("1");
    once(&mut program);
    for (agenda, reveal) in [("standard", "mixed"), ("planning", "live"), ("full", "together"), ("taster", "live")] {
        let mut program = begun(agenda, reveal);
        program.model.set_front_end(front_end);
        by_keys_and_round(&mut program, &mut once);
    }
}
