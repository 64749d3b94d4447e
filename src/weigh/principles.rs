//! The four principles are fixed (R14): what to change before you call it co-production, with the reasons given.

use super::answers::Standing;
use super::results::{HeadlineKind, Principle, QuestionResult, Results};
use crate::content::{PRINCIPLES, QuestionId};
use crate::session::{Answer, Mark, State};

/// The principles, in their order.
const ALL: [&str; 4] = ["equality", "diversity", "accessibility", "reciprocity"];

/// The order in which reasons are read out.
const IN_ORDER: [Answer; 4] =
    [Answer::Marked(Mark::To), Answer::Marked(Mark::For), Answer::Marked(Mark::With), Answer::NotSure];

/// All four, whether they were asked or not.
#[must_use]
pub fn principles(state: &State, questions: &[QuestionResult]) -> Vec<Principle> {
    ALL.iter().map(|id| principle(id, state, questions)).collect()
}

fn principle(id: &str, state: &State, questions: &[QuestionResult]) -> Principle {
    let asked: Vec<&QuestionResult> = questions.iter().filter(|it| is_of_principle(&it.id, id)).collect();
    let change: Vec<&QuestionResult> = asked.iter().copied().filter(|it| is_short_of_with(it)).collect();
    let change_first = if !change.is_empty() {
        Some(true)
    } else if !asked.is_empty() && asked.iter().all(|it| is_with(it)) {
        Some(false)
    } else {
        None
    };
    let because = change.iter().flat_map(|it| reasons(state, it)).collect();
    Principle { id: id.to_owned(), change_first, because }
}

/// What a principle is called: the heading over its statements; its id where the file holds none.
#[must_use]
pub fn principle_name(id: &str, state: &State) -> String {
    let mut questions = state.header.methods.iter().flat_map(|method| &method.questions);
    questions
        .find(|it| is_of_principle(&it.id, id))
        .and_then(|question| question.group.clone())
        .unwrap_or_else(|| id.to_owned())
}

/// Whether a question is a statement of this principle.
#[must_use]
pub fn is_of_principle(question: &QuestionId, principle: &str) -> bool {
    question.method() == PRINCIPLES && question.rest().split('.').next() == Some(principle)
}

/// Whether something was asked about this principle.
#[must_use]
pub fn is_principle_asked(principle: &str, results: &Results) -> bool {
    results.questions.iter().any(|question| is_of_principle(&question.id, principle))
}

/// WITH or Mostly WITH.
fn is_with(question: &QuestionResult) -> bool {
    question.headline.level == Some(Mark::With)
}

/// Known, and not WITH or Mostly WITH.
fn is_short_of_with(question: &QuestionResult) -> bool {
    question.headline.kind != HeadlineKind::CannotSay && !is_with(question)
}

/// The reasons given with the answers that stand, then the words said after a reveal.
fn reasons(state: &State, question: &QuestionResult) -> Vec<String> {
    let standing = Standing::of(state, &question.id);
    let under = |answer: Answer| standing.reasons().filter(move |(it, _)| *it == answer).map(|(_, words)| words);
    let given = IN_ORDER.into_iter().flat_map(under);
    let said = standing.rounds.iter().flat_map(|round| &round.said).map(|said| &said.words);
    given.chain(said).map(|words| words.as_str().to_owned()).collect()
}
