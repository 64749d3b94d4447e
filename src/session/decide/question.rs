//! Commands about one question: answers, turns, rounds.

use super::{needed, people::known};
use crate::content::QuestionId;
use crate::session::{Answer, Body, Mark, ParticipantId, Refusal, Reveal, Round, State};
use crate::text::Words;

pub(super) fn put_last(state: &State, participant: ParticipantId, question: QuestionId) -> Result<Vec<Body>, Refusal> {
    known(state, participant)?;
    let put = |question: QuestionId| {
        let round = open(state, &question)?.number;
        Ok(Body::PutLast { participant, question, round })
    };
    both(state, question).into_iter().map(put).collect()
}

pub(super) fn skip(state: &State, question: QuestionId) -> Result<Vec<Body>, Refusal> {
    state.question(&question).ok_or(Refusal::UnknownQuestion)?;
    Ok(both(state, question).into_iter().map(|question| Body::QuestionSkipped { question }).collect())
}

pub(super) fn say(state: &State, question: QuestionId, mark: Option<Mark>, words: Words) -> Result<Vec<Body>, Refusal> {
    needed(&words)?;
    let shown = state.shown_round(&question).filter(|_| state.is_closed(&question));
    let round = shown.ok_or(Refusal::NotRevealed)?.number;
    Ok(vec![Body::Said { question, round, mark, words }])
}

pub(super) fn take_back(
    state: &State,
    participant: ParticipantId,
    question: &QuestionId,
) -> Result<Vec<Body>, Refusal> {
    state.round(question).ok_or(Refusal::NotOpen)?;
    let round = last_given(state, question, participant).ok_or(Refusal::NothingToTakeBack)?;
    Ok(everything_given(state, participant, question, round.number))
}

fn open<'a>(state: &'a State, question: &QuestionId) -> Result<&'a Round, Refusal> {
    let round = state.round(question).ok_or(Refusal::NotOpen)?;
    if state.is_closed(question) { Err(Refusal::AlreadyRevealed) } else { Ok(round) }
}

/// An answer that was given before in this round stays under the new one, without its words: undo lets it stand again.
/// Whatever it was, it leads to one event, so that their number tells nothing.
pub(super) fn give(
    state: &State,
    participant: ParticipantId,
    question: QuestionId,
    answer: Answer,
    reason: Option<Words>,
) -> Result<Vec<Body>, Refusal> {
    if !known(state, participant)?.counts() {
        return Err(Refusal::NotCounted);
    }
    state.round(&question).ok_or(Refusal::NotOpen)?;
    let (_, asked) = state.question(&question).ok_or(Refusal::UnknownQuestion)?;
    if !answer.fits(asked.answers.kind()) {
        return Err(Refusal::DoesNotFit);
    }
    let round = state.round_to_change(&question, participant).ok_or(Refusal::AlreadyRevealed)?.number;
    let reason = reason.filter(|reason| !reason.is_empty() && answer != Answer::Pass);
    Ok(vec![Body::Answered { participant, question, round, answer, reason }])
}

/// The round in which `participant` answered last. Any earlier answer can be changed by its person, also once later
/// rounds went by without them (R17).
fn last_given<'a>(state: &'a State, question: &QuestionId, participant: ParticipantId) -> Option<&'a Round> {
    state.rounds(question).iter().rev().find(|round| round.given_by(participant).is_some())
}

/// Takes back all that `participant` gave in a round: an answer under a later one would stand again.
fn everything_given(state: &State, participant: ParticipantId, question: &QuestionId, round: u32) -> Vec<Body> {
    let is_theirs = |body: &Body| match body {
        Body::Answered { participant: who, question: asked, round: number, .. } => {
            (*who, asked, *number) == (participant, question, round)
        }
        _ => false,
    };
    let given = state.log.iter().filter(|event| is_theirs(&event.body));
    given.map(|event| Body::Undone { seq: event.seq }).collect()
}

/// The question, and the one that is answered in the same turn, if one is asked: they open and close as one.
fn both(state: &State, question: QuestionId) -> Vec<QuestionId> {
    let second = question.second().filter(|second| state.round(second).is_some());
    std::iter::once(question).chain(second).collect()
}

/// A round closes when all who are here have answered, and live each who passed was asked once more (R12).
pub(super) fn reveal(state: &State, question: QuestionId) -> Result<Vec<Body>, Refusal> {
    let mut bodies = Vec::new();
    for question in both(state, question) {
        let round = open(state, &question)?;
        let to_come = state.still_to_come(round);
        let waiting: Vec<ParticipantId> = to_come.into_iter().chain(state.to_ask_again(round)).collect();
        if !waiting.is_empty() || round.given.is_empty() {
            return Err(Refusal::StillToCome(waiting));
        }
        let round = round.number;
        bodies.push(Body::Revealed { question, round });
    }
    Ok(bodies)
}

pub(super) fn mark_again(state: &State, question: QuestionId) -> Result<Vec<Body>, Refusal> {
    let mut bodies = Vec::new();
    for question in both(state, question) {
        let last = state.round(&question).filter(|_| state.is_closed(&question)).ok_or(Refusal::NotRevealed)?;
        let round = last.number.saturating_add(1);
        let order = state.order_for(&question);
        if order.is_empty() {
            return Err(Refusal::StillToCome(Vec::new()));
        }
        let reveal = state.reveal_for(&question);
        bodies.push(Body::QuestionOpened { question, round, reveal, order });
    }
    Ok(bodies)
}

pub(super) fn choose_reveal(state: &State, question: Option<QuestionId>, reveal: Reveal) -> Result<Vec<Body>, Refusal> {
    let Some(question) = question else { return Ok(vec![Body::RevealChosen { question: None, reveal }]) };
    state.question(&question).ok_or(Refusal::UnknownQuestion)?;
    let both = both(state, question);
    let begun = |id: &QuestionId| state.round(id).is_some_and(|it| !state.is_closed(id) && !it.given.is_empty());
    if both.iter().any(begun) {
        return Err(Refusal::AlreadyAnswered);
    }
    Ok(both.into_iter().map(|question| Body::RevealChosen { question: Some(question), reveal }).collect())
}

/// The first round of `question`, where it is answered in turns, has its words and was never opened, and somebody is there
/// to answer it. `comes` is somebody who arrives now.
pub(super) fn opened(state: &State, question: QuestionId, comes: Option<ParticipantId>) -> Option<Body> {
    let (_, asked) = state.question(&question)?;
    let waits = asked.answers.kind().in_turns() && state.is_written(&question) && state.rounds(&question).is_empty();
    let order: Vec<ParticipantId> = state.order_for(&question).into_iter().chain(comes).collect();
    (waits && !order.is_empty()).then(|| round_one(state, question, order))
}

pub(super) fn round_one(state: &State, question: QuestionId, order: Vec<ParticipantId>) -> Body {
    let reveal = state.reveal_for(&question);
    Body::QuestionOpened { question, round: 1, reveal, order }
}
