//! Marking again: how many people's marks went up or down in the last round (R16). Never by name.

use super::answers::Standing;
use super::results::{BySide, Moved, QuestionResult};
use super::wording::Wording;
use crate::session::{Given, Mark, Round, Side};

/// How many people of a side must have a mark before what moved is told for it alone.
const SMALLEST_SIDE_TOLD: u32 = 3;

/// One person's mark that changed.
#[derive(Debug, Clone, Copy)]
struct Move {
    side: Side,
    from: Mark,
    to: Mark,
}

/// What the last round moved. Only a mark that follows a mark can move; zeros with one round.
pub(super) fn moved(standing: &Standing<'_>, sides: &BySide) -> Moved {
    let Some((last, earlier)) = standing.rounds.split_last() else { return Moved::default() };
    let all: Vec<Move> = last.given.iter().filter_map(|given| move_of(given, earlier)).collect();
    let mut moved = Moved { only: only_side(&all, sides), ..Moved::default() };
    for it in &all {
        let (up, down) = (u32::from(it.to > it.from), u32::from(it.to < it.from));
        moved.up += up;
        moved.down += down;
        let side = &mut moved.by_side[it.side.place()];
        *side = (side.0 + up, side.1 + down);
    }
    moved
}

fn move_of(given: &Given, earlier: &[&Round]) -> Option<Move> {
    let to = given.answer.mark()?;
    let from = earlier.iter().rev().find_map(|round| round.given_by(given.participant))?.answer.mark()?;
    (from != to).then_some(Move { side: given.side, from, to })
}

/// The side that moved alone, and towards the other side's middle: it may be pressure, the group should know.
fn only_side(moves: &[Move], sides: &BySide) -> Option<Side> {
    let side = moves.first()?.side;
    let other = match side {
        Side::People => Side::Staff,
        Side::Staff => Side::People,
        Side::Neither => return None,
    };
    let aim = sides.of(other).middle?;
    let all = moves.iter().all(|it| it.side == side && goes_towards(*it, aim));
    all.then_some(side)
}

fn goes_towards(it: Move, aim: Mark) -> bool {
    (it.from < it.to && it.to <= aim) || (it.from > it.to && it.to >= aim)
}

/// What the last round moved, in words: for all; for each side, where none is smaller than 3; and when only one side
/// moved. Empty with one round.
#[must_use]
pub fn moved_lines(question: &QuestionResult, wording: Wording<'_>) -> Vec<String> {
    let Moved { up, down, by_side, only } = question.moved;
    if question.rounds < 2 {
        return Vec::new();
    }
    if up + down == 0 {
        return vec![wording.say("moved-none", &[])];
    }
    let with = wording.mark(Mark::With);
    let line = |key: &str, side: String, (up, down): (u32, u32)| {
        let with = with.as_str();
        let values = [("n", (up + down).into()), ("up", up.into()), ("down", down.into()), ("with", with.into())];
        wording.say(key, &[values.as_slice(), &[("side", side.into())]].concat())
    };
    let voices = |side: Side| question.sides.of(side).voices;
    let is_told = |side: &Side| voices(*side) >= SMALLEST_SIDE_TOLD;
    // Beside the other sides, what a small side did could be worked out from what all did.
    let small = Side::ALL.into_iter().any(|side| voices(side) > 0 && !is_told(&side));
    let told: Vec<Side> = Side::ALL.into_iter().filter(is_told).collect();
    let sides = told.iter().filter(|_| !small);
    let sides = sides.map(|side| line("moved-side", wording.place_of(*side), by_side[side.place()]));
    let alone = only.map(|side| wording.say("moved-only", &[("side", wording.place_of(side).into())]));
    // That only one side moved says it by itself.
    let untold = (small && !told.is_empty() && only.is_none()).then(|| wording.say("moved-untold", &[]));
    let lines = std::iter::once(line("moved-all", String::new(), (up, down))).chain(sides);
    lines.chain(untold).chain(alone).collect()
}
