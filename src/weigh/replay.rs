//! How the position moved: the events are folded again, and the position is counted after each one that shows something.
//!
//! Constraint: nothing of a round is told before it shows, and nothing ever of a round that does not (R10). Nobody is
//! named, and no mark is told: only where the session stood (R20).

use std::collections::HashSet;

use super::checklist::checklist;
use super::position::position;
use super::question::question_result;
use super::results::{Position, QuestionResult};
use super::wording::Wording;
use crate::content::QuestionId;
use crate::phrases::Phrases;
use crate::session::{Body, Event, ParticipantId, Person, Reveal, Round, Stamp, State};

/// A moment at which the position may have moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// When.
    pub at: Stamp,
    /// What happened.
    pub what: Happened,
    /// Where the session stood after it.
    pub position: Position,
    /// What a question came to, where it was shown at once with all its answers.
    pub shown: Option<QuestionResult>,
}

/// What can be told of a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Happened {
    /// An answer that showed as it was given.
    Answer {
        /// To which round of which question.
        to: Asked,
        /// How many had answered by then, of how many who were asked.
        count: (usize, usize),
        /// Whether this person had passed, and was asked once more (R12).
        again: bool,
        /// Whether it takes the place of an answer of the same person, which is in no moment.
        changed: bool,
    },
    /// A together round was revealed, with all its answers at once.
    Shown {
        /// Which round of which question.
        to: Asked,
        /// How many had answered, of how many who were asked.
        count: (usize, usize),
    },
    /// An answer was taken back, or changed while it did not show; its own moment is not told.
    AnswerTakenBack,
    /// The opening, revealing or skipping of a question was taken back.
    StepTakenBack,
    /// One person left and took their answers; they are in no moment (R19).
    TookAnswers,
}

/// One round of one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The question.
    pub question: QuestionId,
    /// 1, 2, 3 ...
    pub round: u32,
    /// Live or together.
    pub reveal: Reveal,
}

/// Every moment of `state`, in order. The last one stands where the session stands.
#[must_use]
pub fn replay(state: &State, phrases: &Phrases) -> Vec<Moment> {
    let wording = Wording::of(state, phrases);
    let mut so_far = State::new(state.header.clone());
    let mut questions: Vec<QuestionResult> = Vec::new();
    let mut moments = Vec::new();
    let under = state.answers_under();
    let mut waiting: HashSet<_> = HashSet::new();
    for event in &state.log {
        if under.contains(&event.seq) {
            waiting.extend(event.body.answer_of());
            continue;
        }
        let changed = event.body.answer_of().is_some_and(|answer| waiting.remove(&answer));
        let again = had_passed(&so_far, event);
        so_far.apply(event);
        let counted = event.body.answer_of().is_some_and(|(_, _, question)| moves(state, question));
        let told = happened(&so_far, event, (again, changed));
        let Some(what) = told.or((changed && counted).then_some(Happened::AnswerTakenBack)) else { continue };
        if let Happened::Answer { to, .. } | Happened::Shown { to, .. } = &what {
            count_again(&mut questions, &so_far, &to.question, wording);
        }
        let shown = match &what {
            Happened::Shown { to, .. } => questions.iter().find(|it| it.id == to.question).cloned(),
            _ => None,
        };
        let position = position(&questions, checklist(&questions).as_ref());
        moments.push(Moment { at: event.at, what, position, shown });
    }
    moments
}

/// Only the one question that an event is about counts anew; the others stand as they are.
fn count_again(questions: &mut Vec<QuestionResult>, state: &State, id: &QuestionId, wording: Wording<'_>) {
    let Some(result) = question_result(state, id, wording) else { return };
    match questions.iter_mut().find(|it| it.id == *id) {
        Some(old) => *old = result,
        None => questions.push(result),
    }
}

/// Whether whoever answers in `event` stands with a pass in that round: any other answer that is changed is left out.
fn had_passed(before: &State, event: &Event) -> bool {
    match &event.body {
        Body::Answered { participant, question, round, .. } => {
            find(before, question, *round).is_some_and(|round| round.given_by(*participant).is_some())
        }
        _ => false,
    }
}

/// Whether answers to this question can move the position (R8).
fn moves(state: &State, id: &QuestionId) -> bool {
    state.question(id).is_some_and(|(method, _)| method.in_position)
}

/// What can be told of `event`, once it is in `state`; nothing where it shows nothing, or moves nothing.
fn happened(state: &State, event: &Event, (again, changed): (bool, bool)) -> Option<Happened> {
    match &event.body {
        Body::Answered { question, round, .. } if moves(state, question) => {
            let found = find(state, question, *round).filter(|round| round.shows())?;
            Some(Happened::Answer { to: asked(question, found), count: count(state, found), again, changed })
        }
        Body::Revealed { question, round } if moves(state, question) => {
            let found = find(state, question, *round).filter(|round| round.reveal == Reveal::Together)?;
            Some(Happened::Shown { to: asked(question, found), count: count(state, found) })
        }
        Body::Undone { seq } => taken_back(state, *seq),
        Body::TookAnswers => Some(Happened::TookAnswers),
        _ => None,
    }
}

/// What is left of an act that had to do with a question.
fn taken_back(state: &State, seq: u64) -> Option<Happened> {
    let at = state.log.partition_point(|event| event.seq < seq);
    let Body::TakenBack { was } = &state.log.get(at).filter(|event| event.seq == seq)?.body else { return None };
    match was.as_str() {
        "answered" => Some(Happened::AnswerTakenBack),
        "revealed" | "question_opened" | "question_skipped" => Some(Happened::StepTakenBack),
        _ => None,
    }
}

fn find<'a>(state: &'a State, question: &QuestionId, number: u32) -> Option<&'a Round> {
    state.rounds(question).iter().find(|round| round.number == number)
}

fn asked(question: &QuestionId, round: &Round) -> Asked {
    Asked { question: question.clone(), round: round.number, reveal: round.reveal }
}

/// How many have answered, of them and those who are here and still to come: the numbers of the turn card.
fn count(state: &State, round: &Round) -> (usize, usize) {
    let given: HashSet<ParticipantId> = round.given.iter().map(|given| given.participant).collect();
    let asked = |person: &&Person| person.here && person.counts();
    let here: HashSet<ParticipantId> = state.people.iter().filter(asked).map(|person| person.id).collect();
    let to_come = round.order.iter().filter(|id| here.contains(id) && !given.contains(id)).count();
    (given.len(), given.len() + to_come)
}
