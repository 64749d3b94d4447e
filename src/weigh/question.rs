//! One question that was asked: its counts, its middles, its headline.

use super::answers::Standing;
use super::counting::count;
use super::headline::headline;
use super::middle::middle_of;
use super::moved::moved;
use super::results::QuestionResult;
use super::wording::Wording;
use crate::content::{Kind, QuestionId};
use crate::session::State;

/// What is counted of `id`; nothing while no answer to it shows, for then it is not asked (R8).
pub(super) fn question_result(state: &State, id: &QuestionId, wording: Wording<'_>) -> Option<QuestionResult> {
    let (method, question) = state.question(id).filter(|(_, it)| it.answers.kind() == Kind::Marks)?;
    let standing = Standing::of(state, id);
    let last = standing.rounds.last()?;
    let (room, sides) = count(&standing);
    Some(QuestionResult {
        id: id.clone(),
        text_version: question.text_version,
        rounds: u32::try_from(standing.rounds.len()).unwrap_or(u32::MAX),
        reveal: last.reveal,
        in_position: method.in_position,
        headline: headline(&room, &sides, wording),
        room,
        middle: middle_of(room.marks()),
        sides,
        from_earlier_rounds: standing.count_from_earlier_rounds(),
        moved: moved(&standing, &sides),
    })
}
