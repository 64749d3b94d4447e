//! Every TO of a question, and why (R15): one count for the screen that sums up the day and for the record.

use std::collections::HashSet;

use super::answers::Standing;
use crate::content::QuestionId;
use crate::session::{Answer, Given, Mark, ParticipantId, State};
use crate::text::Words;

/// Who said TO to one question, and what was said with it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ToSaid<'a> {
    /// How many TO stand.
    pub stand: u32,
    /// How many people said TO in an earlier round, and something else since.
    pub earlier: u32,
    /// How many of all these have a reason. Words under TO after a reveal stand with no person, and several can be one
    /// person's: there are never more reasons than TO.
    pub with_reason: u32,
    /// All words that were given with TO or under it, in whichever round, sorted so that no order tells a person.
    pub words: Vec<&'a Words>,
}

/// Every TO of `question` in the rounds that show (R10).
#[must_use]
pub fn to_said<'a>(state: &'a State, question: &QuestionId) -> ToSaid<'a> {
    let standing = Standing::of(state, question);
    let is_to = |given: &&Given| given.answer == Answer::Marked(Mark::To);
    let given = || standing.rounds.iter().flat_map(|round| &round.given).filter(is_to);
    let said = standing.rounds.iter().flat_map(|round| &round.said).filter(|said| said.mark == Some(Mark::To));
    let said: Vec<&Words> = said.map(|said| &said.words).collect();
    let who: HashSet<ParticipantId> = given().map(|given| given.participant).collect();
    let why: HashSet<ParticipantId> =
        given().filter(|given| given.reason.is_some()).map(|given| given.participant).collect();
    let stand = standing.answers.iter().filter(|(_, given)| is_to(given)).count();
    let mut words: Vec<&Words> =
        given().filter_map(|given| given.reason.as_ref()).chain(said.iter().copied()).collect();
    words.sort();
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    ToSaid {
        stand: count(stand),
        earlier: count(who.len().saturating_sub(stand)),
        with_reason: count((why.len() + said.len()).min(who.len())),
        words,
    }
}
