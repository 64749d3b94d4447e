//! What was typed after a command, by the names of the table.
//!
//! Constraint: total. A name that the table does not offer was not typed.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

/// The words after a command.
pub(super) struct Typed<'a>(&'a ArgMatches);

impl<'a> Typed<'a> {
    pub(super) fn new(matches: &'a ArgMatches) -> Self {
        Self(matches)
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

    /// Whether a switch was typed.
    pub(super) fn is_set(&self, name: &str) -> bool {
        self.0.try_get_one::<bool>(name).ok().flatten().copied().unwrap_or(false)
    }
}
