//! How many said what: everyone, and each side. One person is one (R1); who is in neither side counts too (R3).

use super::answers::Standing;
use super::middle::middle_of;
use super::results::{BySide, Counts, SideCounts};
use crate::session::{Answer, Mark, Side};

/// The counts of everyone, and per side. A mark counts with the side it was given from (R3).
pub(super) fn count(standing: &Standing<'_>) -> (Counts, BySide) {
    let mut room = Counts::default();
    let mut sides = BySide::default();
    for (_, given) in &standing.answers {
        add(&mut room, given.answer);
        add(&mut side_of(&mut sides, given.side).counts, given.answer);
    }
    for side in &standing.away {
        room.away += 1;
        side_of(&mut sides, *side).counts.away += 1;
    }
    for side in Side::ALL {
        let side = side_of(&mut sides, side);
        side.middle = middle_of(side.counts.marks());
        side.voices = side.counts.marked();
    }
    (room, sides)
}

fn add(counts: &mut Counts, answer: Answer) {
    let count = match answer {
        Answer::Marked(Mark::To) => &mut counts.to,
        Answer::Marked(Mark::For) => &mut counts.for_,
        Answer::Marked(Mark::With) => &mut counts.with,
        Answer::NotSure => &mut counts.not_sure,
        Answer::Pass => &mut counts.pass,
        Answer::Level(_) | Answer::Cell(_) | Answer::Voted(_) => return,
    };
    *count += 1;
}

fn side_of(sides: &mut BySide, side: Side) -> &mut SideCounts {
    match side {
        Side::People => &mut sides.people,
        Side::Staff => &mut sides.staff,
        Side::Neither => &mut sides.neither,
    }
}
