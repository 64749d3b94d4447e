//! The head count (R9): everyone who marked, and whether the two sides make it look different.

use super::results::{HeadlineKind, QuestionResult};
use super::wording::Wording;
use crate::session::Mark;

/// The counts of all who marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HeadCount {
    /// TO, FOR, WITH.
    pub counts: [u32; 3],
    /// How many marked.
    pub of: u32,
    /// Whether it looks different from the headline, which goes by side.
    pub differs: bool,
}

/// The head count of a question. It differs when the room's middle is not the headline's level; a split has no level.
#[must_use]
pub fn head_count(question: &QuestionResult) -> HeadCount {
    let can_say = question.headline.kind != HeadlineKind::CannotSay;
    let differs = can_say && question.middle != question.headline.level;
    HeadCount { counts: question.room.marks(), of: question.room.marked(), differs }
}

/// "By head count: TO 1, FOR 0, WITH 9, of 10. By side: split." Nothing where the two do not differ.
#[must_use]
pub fn head_count_words(question: &QuestionResult, wording: Wording<'_>) -> Option<String> {
    let HeadCount { counts: [to, for_, with], of, differs } = head_count(question);
    let key = match question.headline.kind {
        _ if !differs => return None,
        HeadlineKind::Split => "by-side-split",
        HeadlineKind::Mostly => "by-side-mostly",
        _ => "by-side-no-further",
    };
    let level = question.headline.level.map_or_else(String::new, |mark| wording.mark(mark));
    let words = Mark::ALL.map(|mark| wording.mark(mark));
    let counts = [("to", to.into()), ("for", for_.into()), ("with", with.into()), ("of", of.into())];
    let [to, for_, with] = words;
    let by_side = wording.say(key, &[("level", level.into())]);
    let words =
        [("to-word", to.into()), ("for-word", for_.into()), ("with-word", with.into()), ("by-side", by_side.into())];
    Some(wording.say("head-count", &[counts.as_slice(), &words].concat()))
}
