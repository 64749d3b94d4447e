//! The mistakes of one file, gathered while it is read.

use super::{Fault, FaultKind};
use crate::text;

/// After so many mistakes a reader has to begin somewhere.
const MOST_FAULTS: usize = 100;

/// Characters of a file's text that are repeated in a message.
const MOST_QUOTED: usize = 60;

/// A file's mistakes, as they are found.
pub(super) struct Faults {
    file: String,
    line_starts: Vec<usize>,
    places: &'static [&'static str],
    found: Vec<Fault>,
    more: bool,
}

impl Faults {
    /// For the file called `file`, with this `text`. `places` are the names that may stand in braces in this file's texts.
    pub(super) fn new(file: &str, text: &str, places: &'static [&'static str]) -> Self {
        let line_starts = text.match_indices('\n').map(|(at, _)| at + 1).collect();
        Self { file: text::clean_line(file), line_starts, places, found: Vec::new(), more: false }
    }

    /// Notes a mistake at byte `at`.
    pub(super) fn note(&mut self, at: Option<usize>, kind: FaultKind) {
        if self.found.iter().any(|fault| matches!(fault.kind, FaultKind::TooBig { .. })) {
            // It was not read, so nothing can be said of what is in it.
        } else if self.found.len() < MOST_FAULTS {
            let line = at.map(|at| self.line_starts.partition_point(|start| *start <= at) + 1);
            self.found.push(Fault { file: self.file.clone(), line, kind });
        } else {
            self.more = true;
        }
    }

    /// `value`, if there was no mistake.
    pub(super) fn judge<T>(mut self, value: T) -> Result<T, Vec<Fault>> {
        if self.found.is_empty() {
            return Ok(value);
        }
        self.one_mistake_once();
        self.found.sort_by_key(|fault| fault.line);
        self.found.dedup();
        if self.more {
            let kind = FaultKind::More { listed: MOST_FAULTS };
            self.found.push(Fault { file: self.file, line: None, kind });
        }
        Err(self.found)
    }

    /// A value without its quote marks, where none may stand, is told by what it must be: one mistake is told once.
    fn one_mistake_once(&mut self) {
        let told: Vec<Option<usize>> =
            self.found.iter().filter(|fault| fault.kind.says_what_it_must_be()).map(|fault| fault.line).collect();
        self.found.retain(|fault| fault.kind != FaultKind::Unreadable || !told.contains(&fault.line));
    }

    /// Notes a name with characters it may not have.
    pub(super) fn bad_name(&mut self, name: &str, at: Option<usize>) {
        self.note(at, FaultKind::BadName { name: quoted(name) });
    }

    /// Notes every name in braces that nothing will replace.
    pub(super) fn braces(&mut self, text: &str, at: Option<usize>) {
        for after in text.split('{').skip(1) {
            let place = after.split_once('}').map(|(name, _)| name);
            if !place.is_some_and(|name| self.places.contains(&name)) {
                self.note(at, FaultKind::UnknownPlace { name: quoted(place.unwrap_or(after)) });
            }
        }
    }

    /// Notes a name that is used for a second time.
    pub(super) fn once(&mut self, seen: &mut Vec<String>, name: &str, at: Option<usize>) {
        if seen.iter().any(|other| other == name) {
            self.note(at, FaultKind::NameTwice { name: quoted(name) });
        } else if !name.is_empty() {
            seen.push(name.to_owned());
        }
    }
}

/// A piece of a file, short and safe enough to repeat in a message.
pub(super) fn quoted(text: &str) -> String {
    text::clean_line(text).chars().take(MOST_QUOTED).collect()
}
