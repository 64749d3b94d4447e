//! The mistakes of one file, gathered while it is read.

use super::{Fault, FaultKind};
use crate::text::{Words, clean_line};

/// After so many mistakes a reader has to begin somewhere; the rest of the file is not looked at.
const MOST_FAULTS: usize = 1000;

/// Characters of a cell that are repeated in a message.
const MOST_QUOTED: usize = 60;

/// A file's mistakes, as they are found.
pub(super) struct Faults {
    file: String,
    found: Vec<Fault>,
}

impl Faults {
    /// For the file called `file`.
    pub(super) fn new(file: &str) -> Self {
        Self { file: clean_line(file), found: Vec::new() }
    }

    /// Notes a mistake in `line`, counted from 1, or in the file as a whole.
    pub(super) fn note(&mut self, line: Option<usize>, kind: FaultKind) {
        if !self.are_enough() {
            self.found.push(Fault { file: self.file.clone(), line, kind });
        }
    }

    /// Whether no more are listed.
    pub(super) fn are_enough(&self) -> bool {
        self.found.len() >= MOST_FAULTS
    }

    /// All of them, in the order of their lines.
    pub(super) fn finish(mut self) -> Vec<Fault> {
        self.found.sort_by_key(|fault| fault.line);
        if self.are_enough() {
            self.found.push(Fault { file: self.file, line: None, kind: FaultKind::More { listed: MOST_FAULTS } });
        }
        self.found
    }
}

/// A cell, short and safe enough to repeat in a message.
pub(super) fn quoted(cell: &str) -> Words {
    Words::line(&cell.chars().take(MOST_QUOTED).collect::<String>())
}
