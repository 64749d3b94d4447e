//! What somebody may answer, and when answers show.

use schemars::JsonSchema;
use serde::Serialize;

/// A mark on the line: an order, not a number (method, section 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Mark {
    /// Doing to.
    To,
    /// Doing for.
    For,
    /// Doing with.
    With,
}

impl Mark {
    /// All marks, in their order, which never changes.
    pub const ALL: [Self; 3] = [Self::To, Self::For, Self::With];

    /// 0, 1, 2: where this mark's words and counts stand in a row of three.
    #[must_use]
    pub fn place(self) -> usize {
        match self {
            Self::To => 0,
            Self::For => 1,
            Self::With => 2,
        }
    }
}

/// One person's answer to one question in one round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Answer {
    /// TO, FOR or WITH.
    Marked(Mark),
    /// Not sure: shown as a count, agrees to nothing (R4).
    NotSure,
    /// Pass: no reason asked, shown as a count, never named (R4, R12).
    Pass,
}

impl Answer {
    /// The mark, if it is one.
    #[must_use]
    pub fn mark(self) -> Option<Mark> {
        match self {
            Self::Marked(mark) => Some(mark),
            Self::NotSure | Self::Pass => None,
        }
    }
}

/// When answers show (R10).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Reveal {
    /// As each is given.
    Live,
    /// When all have answered and the facilitator reveals them.
    Together,
    /// The checklist together, the rest live. A choice for the session; a round is one of the other two.
    Mixed,
}

impl Reveal {
    /// What this choice means for a question of `method`: live or together.
    #[must_use]
    pub fn of_question(self, method: &str) -> Self {
        match self {
            Self::Mixed if method == "checklist" => Self::Together,
            Self::Mixed => Self::Live,
            chosen => chosen,
        }
    }
}
