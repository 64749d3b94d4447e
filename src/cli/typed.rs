//! What was typed after a command, by the names of the table.
//!
//! Constraint: total. A name that the table does not offer was not typed.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

/// The words after a command, and those before it.
pub(super) struct Typed<'a>(&'a ArgMatches, &'a ArgMatches);

impl<'a> Typed<'a> {
    pub(super) fn new(matches: &'a ArgMatches, before: &'a ArgMatches) -> Self {
        Self(matches, before)
    }

    /// A text, or one of the offered words.
    pub(super) fn text(&self, name: &str) -> Option<&'a str> {
        self.0.try_get_one::<String>(name).ok().flatten().map(String::as_str)
    }

    /// A path.
    pub(super) fn path(&self, name: &str) -> Option<&'a Path> {
        self.0.try_get_one::<PathBuf>(name).ok().flatten().map(PathBuf::as_path)
    }

    /// All paths.
    pub(super) fn paths(&self, name: &str) -> Vec<&'a Path> {
        let found = self.0.try_get_many::<PathBuf>(name).ok().flatten();
        found.into_iter().flatten().map(PathBuf::as_path).collect()
    }

    /// Whether a switch was typed, behind the command or before it.
    pub(super) fn is_set(&self, name: &str) -> bool {
        let is_in = |matches: &ArgMatches| matches.try_get_one::<bool>(name).ok().flatten().copied().unwrap_or(false);
        is_in(self.0) || is_in(self.1)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::super::define::definition;
    use super::super::table::{PLAIN, ROOT, chosen};
    use super::Typed;
    use crate::phrases::Phrases;

    #[test]
    fn plain_mode_is_asked_for_before_a_command_too() {
        for (line, plain) in [
            ("alongside --plain", true),
            ("alongside --plain start short", true),
            ("alongside start short --plain", true),
            ("alongside --plain resume", true),
            ("alongside --plain practise", true),
            ("alongside practise", false),
        ] {
            let before = definition(&Phrases::english()).try_get_matches_from(line.split(' ')).unwrap();
            let (_, matches) = chosen(&ROOT, &before);
            assert_eq!(Typed::new(matches, &before).is_set(PLAIN), plain, "{line}");
        }
    }
}
