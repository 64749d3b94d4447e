//! What a file tells, as the texts of which it is made: whether others stand in them.

use std::collections::HashSet;

use super::About;

/// So many bytes are searched for texts that do not stand in the file by themselves. One that comes after that is taken for
/// told: to warn once too often harms nobody, and no file may keep us busy (P9).
const MOST_SEARCHED: usize = 1 << 30;

/// The texts of a file, in small letters.
pub(super) struct Told {
    texts: HashSet<String>,
    /// How many bytes may still be searched.
    left: usize,
}

impl Told {
    /// A file of these texts.
    pub(super) fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        Self { texts: texts.into_iter().map(str::to_lowercase).collect(), left: MOST_SEARCHED }
    }

    /// Which of these stand there: of texts this file says it itself, of all else `others` does.
    pub(super) fn which(mut self, told: &[About<'_>], others: impl Fn(&About<'_>) -> bool) -> Vec<bool> {
        told.iter().map(|it| if let About::Text(text) = it { self.holds(text) } else { others(it) }).collect()
    }

    /// Whether `text` stands there, by itself or as it reads within another: without its full stop, and at the start of a
    /// sentence with a big letter.
    pub(super) fn holds(&mut self, text: &str) -> bool {
        let text = text.to_lowercase();
        let text = text.trim_end_matches('.');
        self.texts.contains(text)
            || self.texts.iter().any(|longer| {
                let searched = if longer.len() > text.len() { longer.len() } else { 0 };
                let is_over = searched > self.left;
                self.left = self.left.saturating_sub(searched);
                is_over || searched > 0 && longer.contains(text)
            })
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST_SEARCHED, Told};

    #[test]
    fn a_text_is_told_by_itself_or_within_another() {
        let mut told = Told::of(["one", "and two more"]);
        assert_eq!(
            ["one", "two", "on", "", "three", "and two more!"].map(|text| told.holds(text)),
            [true, true, true, true, false, false]
        );
        assert!(!Told::of([]).holds(""));
        let mut told = Told::of(["She said: It is late, and cold", "WE MEET"]);
        assert_eq!(["it is late.", "We meet.", "late. And"].map(|text| told.holds(text)), [true, true, false]);
    }

    #[test]
    fn what_there_is_no_time_to_search_for_is_taken_for_told() {
        let mut told = Told::of(["abcdef", "abcd"]);
        assert_eq!((told.holds("x"), told.left), (false, MOST_SEARCHED - 10));
        assert_eq!((told.holds("vwxyz"), told.left), (false, MOST_SEARCHED - 16));
        told.left = 5;
        assert_eq!((told.holds("vwxyz"), told.left), (true, 0));
    }
}
