//! What was half typed when the session was last saved.

use crate::content::QuestionId;
use crate::session::{Answer, ParticipantId};
use crate::text::Words;

/// Half-typed words, and what else of the room is in no event, so that nothing is lost in a crash (P5). Never of a hidden
/// answer: there is no box for one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft {
    /// Which box is in front: `reason`, `note`, `park`, `promise` ...; empty where none is.
    pub kind: String,
    /// Whose turn it was.
    pub participant: Option<ParticipantId>,
    /// At which question.
    pub question: Option<QuestionId>,
    /// What was picked (live only).
    pub answer: Option<Answer>,
    /// What was typed.
    pub text: Words,
    /// What others began before the turn changed: each waits for its own.
    pub begun: Vec<Begun>,
    /// Who has had their word in the check-in or the closing round, in that order: they are said aloud, and no event.
    pub spoken: Vec<ParticipantId>,
}

/// An answer that somebody began with words, and did not give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begun {
    /// Whose it is.
    pub participant: ParticipantId,
    /// Of which question.
    pub question: QuestionId,
    /// What was picked (live only).
    pub answer: Option<Answer>,
    /// What was typed.
    pub text: Words,
}
