//! The middle of a group (R5): the lower middle mark, because who claims co-production carries the burden of proof.

use crate::session::Mark;

/// Sort the marks; the middle one is the group's. With an even number, the lower of the two middle ones.
///
/// Nothing when there are no marks.
#[must_use]
pub fn middle(marks: impl IntoIterator<Item = Mark>) -> Option<Mark> {
    let mut counts = [0; 3];
    for mark in marks {
        counts[mark.place()] += 1;
    }
    middle_of(counts)
}

/// The same from how many marks TO, FOR and WITH there are.
#[must_use]
pub fn middle_of(counts: [u32; 3]) -> Option<Mark> {
    let all: u32 = counts.iter().sum();
    let mut reached = 0;
    Mark::ALL.into_iter().find(|mark| {
        reached += counts[mark.place()];
        reached > 0 && reached >= all.div_ceil(2)
    })
}

#[cfg(test)]
mod tests {
    use super::middle;
    use crate::session::Mark::{For, To, With};

    #[test]
    fn with_an_even_number_the_lower_of_the_two_counts() {
        assert_eq!(middle([With, To]), Some(To));
        assert_eq!(middle([For, For, With, With]), Some(For));
        assert_eq!(middle([With, For, With]), Some(With));
    }

    #[test]
    fn order_does_not_matter() {
        assert_eq!(middle([With, To, For]), middle([To, For, With]));
    }

    #[test]
    fn no_marks_no_middle() {
        assert_eq!(middle([]), None);
    }
}
