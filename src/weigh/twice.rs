//! What is asked twice, for now and for what is wanted: the three levels, and who plans and delivers (method, sections
//! 3.9 and 3.10). Counts only; it does not go into the position.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use super::answers::standing;
use super::choices::{ByAnswer, choices};
use crate::content::QuestionId;
use crate::session::{Answer, ParticipantId, State};

/// How many chose what, for now and for what is wanted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NowAndWanted {
    /// As it is now; left out where that was not asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub now: Option<ByAnswer>,
    /// As it is wanted; left out where that was not asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wanted: Option<ByAnswer>,
    /// People who were not sure, of the one or the other.
    pub not_sure: u32,
    /// People who passed, at the one or the other.
    pub pass: u32,
}

/// What `method` came to; nothing where neither of its two questions was asked.
pub(super) fn now_and_wanted(state: &State, method: &str) -> Option<NowAndWanted> {
    let ids = ["now", "wanted"].map(|rest| QuestionId(format!("{method}.{rest}")));
    let [now, wanted] = ids.each_ref().map(|id| choices(state, id).map(|it| it.room.answers));
    if now.is_none() && wanted.is_none() {
        return None;
    }
    let people = |answer: Answer| {
        let given = ids.iter().flat_map(|id| standing(state, id)).filter(|given| given.answer == answer);
        let people: BTreeSet<ParticipantId> = given.map(|given| given.participant).collect();
        u32::try_from(people.len()).unwrap_or(u32::MAX)
    };
    Some(NowAndWanted { now, wanted, not_sure: people(Answer::NotSure), pass: people(Answer::Pass) })
}
