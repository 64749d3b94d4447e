//! What somebody was typing when the session was last saved.

use crate::content::QuestionId;
use crate::session::{Answer, ParticipantId};
use crate::text::Words;

/// Half-typed words, so that nothing is lost in a crash (P5). Never of a hidden answer: there is no box for one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Which box: `reason`, `note`, `park`, `promise` ...
    pub kind: String,
    /// Whose turn it was.
    pub participant: Option<ParticipantId>,
    /// At which question.
    pub question: Option<QuestionId>,
    /// What was picked (live only).
    pub answer: Option<Answer>,
    /// What was typed.
    pub text: Words,
}
