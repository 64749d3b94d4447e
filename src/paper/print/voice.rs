//! Words from the catalogue with the sides' usual names in them, and room to write where something is not known yet.

use super::tree::{Block, Lines};
use crate::content::Sides;
use crate::phrases::{Arg, Phrases};

/// Room to write within a sentence.
const BLANK: &str = "____________";

/// The catalogue, and what the two sides are called until a group chooses.
pub(super) struct Voice<'a> {
    phrases: &'a Phrases,
    sides: Sides,
}

impl<'a> Voice<'a> {
    pub(super) fn new(phrases: &'a Phrases) -> Self {
        Self { phrases, sides: Sides { people: phrases.say("side-people"), staff: phrases.say("side-staff") } }
    }

    /// The phrase `key`; `$people` and `$staff` in it are the sides.
    pub(super) fn say(&self, key: &str) -> String {
        self.fill(key, &[])
    }

    /// The same with `values`.
    pub(super) fn fill(&self, key: &str, values: &[(&str, Arg<'_>)]) -> String {
        let sides = [("people", "{people}".into()), ("staff", "{staff}".into())];
        self.sides.fill(&self.phrases.fill(key, &[&sides, values].concat()))
    }

    /// The phrase `key` with room to write for its one value.
    pub(super) fn blank(&self, key: &str, value: &str) -> String {
        self.fill(key, &[(value, BLANK.into())])
    }

    /// The lines of the phrase `key`.
    pub(super) fn lines(&self, key: &str) -> Vec<String> {
        self.say(key).lines().map(str::to_owned).collect()
    }

    /// A text of a method or of the room, with the sides' names in it.
    pub(super) fn sided(&self, text: &str) -> String {
        self.sides.fill(text)
    }

    /// What is read out to the room.
    pub(super) fn aloud(&self, lines: Vec<String>) -> Block {
        Block::Lines(Lines { label: self.say("sheet-say"), lines, aloud: true })
    }

    /// What the facilitator does: the lines of the phrase `key`.
    pub(super) fn doing(&self, key: &str) -> Block {
        Block::Lines(Lines { label: self.say("sheet-do"), lines: self.lines(key), aloud: false })
    }

    /// Room to write under the phrase `key`.
    pub(super) fn write(&self, key: &str, lines: usize) -> Block {
        Block::Write { label: self.say(key), lines }
    }
}
