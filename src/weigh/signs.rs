//! Signs that it may be something else (method, section 3.7): each that somebody sees is listed by name, never summed.

use super::results::QuestionResult;
use crate::content::QuestionId;

/// The method's name, the first part of its questions' ids.
const METHOD: &str = "signs";

/// The signs of which somebody says "we see this", in the order asked.
#[must_use]
pub fn signs_seen(questions: &[QuestionResult]) -> Vec<&QuestionId> {
    let seen = questions.iter().filter(|question| question.id.method() == METHOD && question.room.to > 0);
    seen.map(|question| &question.id).collect()
}
