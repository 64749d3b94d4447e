//! What we said, where the answers are no marks: how many gave each, in a row for each side. No reveal sets a name beside
//! an answer or a reason (R15).

use super::Reason;

/// The result of a question whose answers are counted and no more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tallies {
    /// What was asked.
    pub text: String,
    /// "Agreed", "Not agreed"; empty where nothing is decided.
    pub outcome: String,
    /// The rule in words, and what it comes to; may be empty.
    pub says: String,
    /// The answers, in their order.
    pub answers: Vec<Tallied>,
    /// "1 not sure", "1 passed", "2 away", "10 people"; bold, all of the same size.
    pub beside: Vec<String>,
    /// One a side; or one for everyone.
    pub rows: Vec<TallyRow>,
    /// "none".
    pub none: String,
    /// What changed, what stands from earlier rounds.
    pub notes: Vec<String>,
    /// "In their own words".
    pub reasons_heading: String,
    /// "No names. You may say: that is mine."
    pub reasons_note: String,
    /// The reasons, in the order of the answers.
    pub reasons: Vec<Reason>,
    /// "Each of us may write a note."; may be empty.
    pub talk: String,
    /// 0 what was asked, then the answers, what stands beside them, the rows, the reasons.
    pub focus: usize,
}

/// One answer, and how many gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tallied {
    /// Its number: "1".
    pub key: String,
    /// Its words.
    pub words: String,
    /// "3 of 10 people".
    pub count: String,
}

/// How many of a side gave each answer, in the order of the answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TallyRow {
    /// The side's name, or "Everyone".
    pub label: String,
    /// One count an answer.
    pub counts: Vec<u32>,
}
