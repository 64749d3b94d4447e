//! The headline of a question (R6), and who is the only voice of a side (R7).

use super::results::{BySide, Counts, Headline, HeadlineKind};
use super::wording::Wording;
use super::{headline_parts, middle_of};
use crate::session::{Mark, Side};

/// The headline from the counts of everyone and of each side, with its words.
#[must_use]
pub fn headline(room: &Counts, sides: &BySide, wording: Wording<'_>) -> Headline {
    let (kind, level) = headline_of(room, sides);
    let words = headline_parts(kind, level, sides, wording).sentence(wording);
    Headline { kind, level, words }
}

/// The rows of the table of R6, from the first to the last.
///
/// The level is the lowest of the middles of people, of staff and of everyone, so that those in neither side count too.
#[must_use]
pub fn headline_of(room: &Counts, sides: &BySide) -> (HeadlineKind, Option<Mark>) {
    let (Some(people), Some(staff), Some(everyone)) =
        (sides.people.middle, sides.staff.middle, middle_of(room.marks()))
    else {
        return (HeadlineKind::CannotSay, None);
    };
    let level = people.min(staff).min(everyone);
    if are_two_steps_apart(people, staff) {
        (HeadlineKind::Split, None)
    } else if room.marks().contains(&room.marked()) {
        (HeadlineKind::Same, Some(level))
    } else if people == level && staff == level {
        (HeadlineKind::Mostly, Some(level))
    } else {
        (HeadlineKind::NoFurther, Some(level))
    }
}

fn are_two_steps_apart(one: Mark, other: Mark) -> bool {
    (one.min(other), one.max(other)) == (Mark::To, Mark::With)
}

/// The sides in which only one person has a mark: said beside the headline, in every view (R7).
#[must_use]
pub fn one_voices(sides: &BySide) -> Vec<Side> {
    [Side::Staff, Side::People].into_iter().filter(|side| sides.of(*side).voices == 1).collect()
}
