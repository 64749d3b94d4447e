//! Commands in which the group, or a side, answers as one; and what it writes itself.

use super::{needed, question};
use crate::content::{Kind, QuestionId};
use crate::session::{Body, PartChoice, Refusal, Side, State, Way};
use crate::text::Words;

/// What is asked is written once, and again until somebody has answered it. Where the group stands at it, it opens.
pub(super) fn write(state: &State, question: QuestionId, text: Words) -> Result<Vec<Body>, Refusal> {
    needed(&text)?;
    let method = state.header.methods.iter().find(|method| method.id.0 == question.method());
    method.filter(|method| method.written_by_group).ok_or(Refusal::UnknownQuestion)?;
    if state.has_answers(&question) {
        return Err(Refusal::AlreadyAnswered);
    }
    let opens = state.questions_at(state.place).contains(&question) && state.rounds(&question).is_empty();
    let order = state.order_for(&question);
    let opened = (opens && !order.is_empty()).then(|| question::round_one(state, question.clone(), order));
    Ok(std::iter::once(Body::StatementWritten { question, text }).chain(opened).collect())
}

/// Empty words take back what the side said.
pub(super) fn side_says(state: &State, question: QuestionId, side: Side, words: Words) -> Result<Vec<Body>, Refusal> {
    is_a(state, &question, Kind::EachSide)?;
    Ok(vec![Body::SideSaid { question, side, words }])
}

pub(super) fn decide_part(state: &State, part: QuestionId, choice: PartChoice) -> Result<Vec<Body>, Refusal> {
    is_a(state, &part, Kind::Stage)?;
    if choice.now == Some(Way::Later) {
        return Err(Refusal::DoesNotFit);
    }
    let promise = choice.promise.filter(|words| !words.is_empty());
    Ok(vec![Body::PartDecided { stage: part, choice: PartChoice { promise, ..choice } }])
}

fn is_a(state: &State, question: &QuestionId, kind: Kind) -> Result<(), Refusal> {
    let (_, question) = state.question(question).ok_or(Refusal::UnknownQuestion)?;
    if question.answers.kind() == kind { Ok(()) } else { Err(Refusal::DoesNotFit) }
}
