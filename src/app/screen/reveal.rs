//! What we said: one equal mark a person, in a row for each side. No reveal sets a name beside a reason (R15).

use super::{Mark, strip::Tally};
use crate::weigh::HeadlineKind;

/// The result of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reveal {
    /// What was asked.
    pub text: String,
    /// Which row of R6, for the pill's colour and signs.
    pub kind: HeadlineKind,
    /// Its level; nothing for split and cannot say.
    pub level: Option<Mark>,
    /// The pill: "No further than FOR".
    pub headline: String,
    /// "Staff say WITH, people with lived experience say FOR."; may be empty.
    pub says: String,
    /// "The lower middle of each side decides.": how the headline comes about; may be empty.
    pub how: String,
    /// "1 TO", "1 not sure", "1 passed", "2 away", "10 people", "one voice: staff"; all bold, same size.
    pub beside: Vec<Beside>,
    /// Heads of the three columns where the method has answer words of its own; else TO, FOR, WITH.
    pub own_words: Option<[String; 3]>,
    /// One a side; or one for everyone (head count).
    pub rows: Vec<SideRow>,
    /// "none".
    pub none: String,
    /// What moved, what stands from earlier rounds, what head count says.
    pub notes: Vec<String>,
    /// "In their own words".
    pub reasons_heading: String,
    /// "No names. You may say: that is mine."
    pub reasons_note: String,
    /// The reasons, in the order TO, FOR, WITH, none.
    pub reasons: Vec<Reason>,
    /// "Talk about it: ..."; may be empty.
    pub talk: String,
    /// 0 the headline, 1 the counts, then the rows, then the reasons.
    pub focus: usize,
}

/// A count beside the headline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// Its mark, for every TO.
    pub mark: Option<Mark>,
    /// "1 TO".
    pub text: String,
}

/// The marks of one side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SideRow {
    /// The side's name, or "Everyone".
    pub label: String,
    /// How many people have each mark; one chip each.
    pub tally: Tally,
}

/// What somebody said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The mark it stands under, if any; nothing stands for not sure and for words without a mark.
    pub mark: Option<Mark>,
    /// Not sure, or empty: shown where a mark's word would stand.
    pub word: String,
    /// The words.
    pub text: String,
}
