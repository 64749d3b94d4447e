//! What is one key beside a question: opened, looked at, left.

use super::Program;
use super::player::by_keys_with;

/// What can be opened from a question.
const BESIDE: [&str; 24] = [
    "?", "V", "L", "L C", "W", "T", "F", "K", "D", "N", "E", "Tab", "X", "S", "B", "Esc", "Esc 2", "Esc 2 A", "Esc 3",
    "Esc 3 A", "Esc 5", "Esc 6", "Esc 7", "Esc 7 1",
];

/// Opens each of them; `once` sees every screen on the way.
fn look_round(program: &mut Program, once: &mut dyn FnMut(&mut Program)) {
    for keys in BESIDE {
        for key in keys.split_inclusive(' ') {
            program.press(key);
            once(program);
        }
        for _ in 0..8 {
            program.press(match program.model.keys_name() {
                "question" => break,
                "stop" | "stop-between" | "slow" | "break" | "break-over" => "Enter",
                "by-list" => "Tab",
                _ => "Esc",
            });
        }
        assert_eq!(program.model.keys_name(), "question", "after {keys}: {}", program.text());
    }
}

/// Plays on by keys; `once` sees every screen, and at the first question all that is one key beside it.
pub fn by_keys_and_round(program: &mut Program, once: &mut dyn FnMut(&mut Program)) {
    let mut looked = false;
    by_keys_with(program, &mut |program| {
        once(program);
        if program.model.keys_name() == "question" && !looked {
            looked = true;
            look_round(program, once);
        }
    });
}
