//! The same questions in two sessions, side by side as counts (R18). Different people may have answered.

use super::results::{QuestionResult, Results};
use super::wording::Wording;
use crate::content::QuestionId;
use crate::session::{Mark, State};

/// A session, with what is counted of it.
#[derive(Debug, Clone, Copy)]
pub struct Counted<'a> {
    /// The session.
    pub state: &'a State,
    /// What `weigh` counts of it.
    pub results: &'a Results,
}

/// A question that was asked in two sessions.
#[derive(Debug, Clone, Copy)]
pub struct Compared<'a> {
    /// What came of it in the session before.
    pub then: &'a QuestionResult,
    /// What came of it now.
    pub now: &'a QuestionResult,
}

/// What was asked in both sessions by the same id and in the same words, in the order asked now.
#[must_use]
pub fn compare<'a>(then: Counted<'a>, now: Counted<'a>) -> Vec<Compared<'a>> {
    let asked_then = |id: &QuestionId| then.results.questions.iter().find(|it| &it.id == id);
    let both = now.results.questions.iter().filter_map(|it| Some(Compared { then: asked_then(&it.id)?, now: it }));
    both.filter(|both| is_same_question((then.state, both.then), (now.state, both.now))).collect()
}

/// Whether two sessions asked the same: by the same id, in the same words.
pub(super) fn is_same_question(one: (&State, &QuestionResult), other: (&State, &QuestionResult)) -> bool {
    let words = |(state, result): (&State, &QuestionResult)| {
        let (_, question) = state.question(&result.id)?;
        Some((result.id.clone(), result.text_version, question.text.clone(), question.answers.clone()))
    };
    words(one) == words(other)
}

/// "TO 3, FOR 2, WITH 1": how many in the room gave each mark; in a method's own words where it has them.
#[must_use]
pub fn marks_words(question: &QuestionResult, wording: Wording<'_>) -> String {
    let [to, for_, with] = question.room.marks();
    let [to_word, for_word, with_word] = Mark::ALL.map(|mark| wording.mark(mark));
    let values = [
        ("to-word", to_word.into()),
        ("for-word", for_word.into()),
        ("with-word", with_word.into()),
        ("to", to.into()),
        ("for", for_.into()),
        ("with", with.into()),
    ];
    wording.say("marks-in-words", &values)
}
