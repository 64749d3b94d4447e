//! What can be worked out with pen and paper where sides are not told apart: the headline and the counts of everyone may
//! leave a side no other way to have marked.

use crate::session::{Mark, Side};
use crate::weigh::{BySide, Counts, QuestionResult, SideCounts, headline_of, middle_of};

/// TO, FOR and WITH.
type Marks = [u32; 3];

/// The sides of which it can be worked out what they marked: all ways to share out the marks of the room that lead to this
/// headline leave them the same marks; or all of them leave several people one mark, so that whoever knows one answer knows the rest.
pub(super) fn sides_worked_out(question: &QuestionResult) -> Vec<Side> {
    let room = question.room.marks();
    let sizes = Side::ALL.map(|side| question.sides.of(side).counts.marked());
    let told = (question.headline.kind, question.headline.level);
    let mut all = ways(room, sizes).filter(|way| headline_of(&counts(room), &by_side(*way)) == told);
    let Some(first) = all.next() else { return Vec::new() };
    // A side that holds all the marks has no others than those of everyone, which stand there.
    let some = Side::ALL.into_iter().filter(|side| (1..sum(room)).contains(&sizes[side.place()]));
    let some: Vec<Side> = some.collect();
    let (mut known, mut alike) = (some.clone(), some);
    alike.retain(|side| sizes[side.place()] > 1 && is_one_mark(first[side.place()]));
    for way in all {
        known.retain(|side| way[side.place()] == first[side.place()]);
        alike.retain(|side| is_one_mark(way[side.place()]));
        if known.is_empty() && alike.is_empty() {
            break;
        }
    }
    Side::ALL.into_iter().filter(|side| known.contains(side) || alike.contains(side)).collect()
}

fn is_one_mark(marks: Marks) -> bool {
    marks.iter().filter(|n| **n > 0).count() == 1
}

fn sum(marks: Marks) -> u32 {
    marks.iter().sum()
}

/// Every way to share out the marks of the room among sides of these sizes.
fn ways(room: Marks, [people, staff, _]: [u32; 3]) -> impl Iterator<Item = [Marks; 3]> {
    of_side(room, people).flat_map(move |people| {
        let left = without(room, people);
        of_side(left, staff).map(move |staff| [people, staff, without(left, staff)])
    })
}

/// Every way in which so many people can have marked, with no more of each mark than there are.
fn of_side([to, for_, with]: Marks, size: u32) -> impl Iterator<Item = Marks> {
    let marks =
        (0..=to.min(size)).flat_map(move |to| (0..=for_.min(size - to)).map(move |for_| [to, for_, size - to - for_]));
    marks.filter(move |marks| marks[2] <= with)
}

fn without(room: Marks, side: Marks) -> Marks {
    std::array::from_fn(|at| room[at].saturating_sub(side[at]))
}

fn counts([to, for_, with]: Marks) -> Counts {
    Counts { to, for_, with, ..Counts::default() }
}

fn by_side(way: [Marks; 3]) -> BySide {
    let side = |side: Side| {
        let marks = way[side.place()];
        let middle: Option<Mark> = middle_of(marks);
        SideCounts { counts: counts(marks), middle, voices: sum(marks) }
    };
    BySide { people: side(Side::People), staff: side(Side::Staff), neither: side(Side::Neither) }
}
