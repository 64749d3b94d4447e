//! Which answers of a question count (R1, R2, R4, R10).

use std::collections::{HashMap, HashSet};

use crate::content::QuestionId;
use crate::session::{Answer, Given, ParticipantId, Person, Round, Side, State};
use crate::text::Words;

/// What stands of one question: one answer a person, from the last round in which they answered.
#[derive(Debug)]
pub(super) struct Standing<'a> {
    /// The rounds that show and hold an answer, the first one first.
    pub rounds: Vec<&'a Round>,
    /// The answers, with the number of their round.
    pub answers: Vec<(u32, &'a Given)>,
    /// The sides of those who were asked and gave no answer before the round closed (R4).
    pub away: Vec<Side>,
}

impl<'a> Standing<'a> {
    /// What stands of `question`. A together round that is not revealed is as if it were not there (R10).
    pub(super) fn of(state: &'a State, question: &QuestionId) -> Self {
        let shown: Vec<&Round> = state.rounds(question).iter().filter(|round| round.shows()).collect();
        let has_answers = |round: &&Round| round.given.iter().any(|given| counts(state, given.participant));
        let last = last_answers(&shown);
        let asked = asked(&shown);
        let was_away = |person: &&Person| asked.contains(&person.id) && !last.contains_key(&person.id);
        Self {
            rounds: shown.iter().copied().filter(has_answers).collect(),
            answers: state.participants().filter_map(|person| last.get(&person.id).copied()).collect(),
            away: state.participants().filter(was_away).map(Person::side).collect(),
        }
    }

    /// The reasons of the answers that stand.
    pub(super) fn reasons(&self) -> impl Iterator<Item = (Answer, &'a Words)> {
        let why = |stands: &Given| {
            let given = self.rounds.iter().rev().flat_map(|round| &round.given);
            let theirs = given.filter(|it| it.participant == stands.participant);
            theirs.take_while(|it| it.answer == stands.answer).find_map(|it| it.reason.as_ref())
        };
        self.answers.iter().filter_map(move |(_, stands)| Some((stands.answer, why(stands)?)))
    }

    /// How many answers stand from an earlier round than the last one (R1).
    pub(super) fn count_from_earlier_rounds(&self) -> u32 {
        let last = self.rounds.last().map_or(0, |round| round.number);
        self.answers.iter().map(|(round, _)| u32::from(*round < last)).sum()
    }
}

/// The answers of `question` that stand: one a person, from the last round in which they answered (R1, R10).
#[must_use]
pub fn standing<'a>(state: &'a State, question: &QuestionId) -> Vec<&'a Given> {
    Standing::of(state, question).answers.into_iter().map(|(_, given)| given).collect()
}

/// The reasons of the answers that stand, with these answers. Words hold as long as the mark that they were given with:
/// who marks the same again, and says nothing more, has said why. Who comes back to a mark has not said why they did.
#[must_use]
pub fn reasons<'a>(state: &'a State, question: &QuestionId) -> Vec<(Answer, &'a Words)> {
    let standing = Standing::of(state, question);
    standing.reasons().collect()
}

/// Only participants are counted (R2).
fn counts(state: &State, id: ParticipantId) -> bool {
    state.person(id).is_some_and(Person::counts)
}

/// What each person gave in the last round in which they answered, with the number of that round.
fn last_answers<'a>(shown: &[&'a Round]) -> HashMap<ParticipantId, (u32, &'a Given)> {
    let given = shown.iter().flat_map(|round| round.given.iter().map(|given| (round.number, given)));
    given.map(|(round, given)| (given.participant, (round, given))).collect()
}

/// Everybody who was asked in a round that is closed.
fn asked(shown: &[&Round]) -> HashSet<ParticipantId> {
    shown.iter().filter(|round| round.revealed).flat_map(|round| &round.order).copied().collect()
}

/// Questions with a round that has answers and does not show: left out of everything, and listed (R10).
pub(super) fn unrevealed(state: &State) -> Vec<QuestionId> {
    let waits = |round: &Round| !round.shows() && !round.given.is_empty();
    let asked = state.asked.iter().filter(|(_, rounds)| rounds.iter().any(waits));
    asked.map(|(question, _)| question.clone()).collect()
}
