//! Questions on a terminal. The end of input changes nothing.

use std::io;

use super::{Program, Stop};
use crate::text::clean_line;

/// Which of these words was typed; its first letter is enough. Asks until one of them is.
pub(super) fn choose<const N: usize>(program: &Program, key: &str, words: [&str; N]) -> Result<usize, Stop> {
    let words = words.map(|word| program.say(word));
    loop {
        program.print(&program.say(key))?;
        let typed = answer(program)?.to_lowercase();
        let meant = |word: &String| !typed.is_empty() && word.starts_with(&typed);
        if let Some(at) = words.iter().position(meant) {
            return Ok(at);
        }
    }
}

/// Asks `key`, and goes on with a yes alone.
pub(super) fn sure(program: &Program, key: &str) -> Result<(), Stop> {
    match choose(program, key, ["cli-word-yes", "cli-word-no"])? {
        0 => Ok(()),
        _ => Err(nothing_changed(program)),
    }
}

/// What was typed on a line.
pub(super) fn answer(program: &Program) -> Result<String, Stop> {
    let mut line = String::new();
    match io::stdin().read_line(&mut line) {
        Ok(0) | Err(_) => Err(nothing_changed(program)),
        Ok(_) => Ok(clean_line(&line)),
    }
}

fn nothing_changed(program: &Program) -> Stop {
    program.refuse("cli-nothing-changed", &[])
}
