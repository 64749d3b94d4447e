//! A method: a named set of questions that are marked TO, FOR or WITH.

use std::fmt;

use schemars::JsonSchema;
use serde::Serialize;

use super::Answers;

/// Who plans and who delivers, as it is now.
const GRID_NOW: &str = "grid.now";
/// Who plans and who delivers, as it is wanted; placed in the same turn.
const GRID_WANTED: &str = "grid.wanted";

/// Name of a method, stable for ever: `checklist`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MethodId(pub String);

impl fmt::Display for MethodId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Name of a question, stable for ever: `checklist.say`, `principles.equality.status`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
pub struct QuestionId(pub String);

impl QuestionId {
    /// The method's part, before the first dot.
    #[must_use]
    pub fn method(&self) -> &str {
        self.0.split_once('.').map_or(self.0.as_str(), |(method, _)| method)
    }

    /// The question that is answered in the same turn: a dot for now, and with it one for wanted (method, section 3.10).
    #[must_use]
    pub fn second(&self) -> Option<Self> {
        (self.0 == GRID_NOW).then(|| Self(GRID_WANTED.to_owned()))
    }

    /// The question in whose turn this one is answered, where it is not the first of the two.
    #[must_use]
    pub fn first(&self) -> Option<Self> {
        (self.0 == GRID_WANTED).then(|| Self(GRID_NOW.to_owned()))
    }

    /// What follows the method: `say`, `equality.status`.
    #[must_use]
    pub fn rest(&self) -> &str {
        self.0.split_once('.').map_or("", |(_, rest)| rest)
    }
}

impl fmt::Display for QuestionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Where a method comes from: titles for attribution, never a source's sentences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Who and which title, for the method's card and the records.
    pub full: String,
    /// Who, for small screens.
    pub short: String,
    /// What its source says in our words, and where the mapping to TO, FOR, WITH is our own (the help). One idea a line.
    /// Holds `{people}` and `{staff}` until [`super::Sides::fill`].
    pub help: String,
}

/// A set of questions with one source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Method {
    /// Stable name.
    pub id: MethodId,
    /// What the screen calls it.
    pub title: String,
    /// One sentence for its opening card. Holds `{people}` and `{staff}` until [`super::Sides::fill`].
    pub intro: String,
    /// Attribution; nothing where the method has no source but this program.
    pub source: Option<Source>,
    /// Whether its questions go into the position of the session (method rule R8).
    pub in_position: bool,
    /// Whether the group writes its questions on the spot (method, sections 3.12 and 3.13); those here show how.
    pub written_by_group: bool,
    /// Whether screens and records print its own answer words in place of TO, FOR, WITH.
    pub own_words: bool,
    /// In the order they are asked.
    pub questions: Vec<Question>,
}

/// One thing to answer, with the words of its answers. Texts hold `{people}` and `{staff}` until [`super::Sides::fill`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Stable name.
    pub id: QuestionId,
    /// Raised when the words change.
    pub text_version: u32,
    /// Heading over a group of questions ("Accessibility"), where the method has groups.
    pub group: Option<String>,
    /// What is asked.
    pub text: String,
    /// What to talk about before answering, where the method has it.
    pub talk: Option<String>,
    /// How it is answered, in which words.
    pub answers: Answers,
}
