//! All names that are looked for, letter by letter: so a text takes as long with many of them as with one.

use std::collections::BTreeMap;

use super::spelling::Letters;

/// So many steps are gone for each letter of a text, and more in a short one. Names of people take less than one; only
/// names that were made to be like each other and like the text take more.
const MOST_STEPS: usize = 4;
const STEPS_OF_ANY: usize = 10_000;

/// Where a row of words has come to: behind each letter, and behind each word, there is another place.
type Place = u32;

/// Before the first letter.
const START: Place = 0;

/// Rows of words, each with its number.
#[derive(Clone, Default, PartialEq, Eq)]
pub(super) struct LookedFor {
    /// Behind the next letter; a word ends without one.
    after: BTreeMap<(Place, Option<char>), Place>,
    /// The rows that end so.
    rows: BTreeMap<Place, usize>,
}

/// What one text may still take.
pub(super) struct Steps(usize);

/// A text is like the names in so many ways that it is not looked through.
pub(super) struct TooAlike;

impl Steps {
    pub(super) fn of(text: &Letters) -> Self {
        Self(STEPS_OF_ANY.saturating_add(text.len().saturating_mul(MOST_STEPS)))
    }

    fn take(&mut self) -> Result<(), TooAlike> {
        self.0 = self.0.checked_sub(1).ok_or(TooAlike)?;
        Ok(())
    }
}

impl LookedFor {
    /// Puts a row of words in, with the next number; or gives the number that it has.
    pub(super) fn put(&mut self, words: &[Vec<char>]) -> Option<usize> {
        let mut at = START;
        for letter in spelt(words) {
            // A place is where its letters led to first.
            let new = Place::try_from(self.after.len() + 1).unwrap_or(START);
            at = *self.after.entry((at, letter)).or_insert(new);
        }
        let next = self.rows.len();
        let number = *self.rows.entry(at).or_insert(next);
        (number != next).then_some(number)
    }

    /// The number of a row of words.
    pub(super) fn number(&self, words: &[Vec<char>]) -> Option<usize> {
        let end = spelt(words).try_fold(START, |at, letter| self.after.get(&(at, letter)).copied());
        self.rows.get(&end?).copied()
    }

    /// Tells each row of words that stands `at` a place of `text` and is no part of longer words: its number, and its end.
    ///
    /// # Errors
    ///
    /// There are no `steps` left for it.
    pub(super) fn each_at(
        &self,
        text: &Letters,
        at: usize,
        steps: &mut Steps,
        tell: &mut dyn FnMut(usize, usize),
    ) -> Result<(), TooAlike> {
        let first = text.all().get(at).and_then(|letter| self.after.get(&(START, Some(*letter))));
        let Some(first) = first.filter(|_| text.begins(at)) else { return Ok(()) };
        let mut ways = vec![(*first, at + 1)];
        while let Some((place, end)) = ways.pop() {
            steps.take()?;
            if let Some(number) = self.rows.get(&place).filter(|_| text.ends(at..end)) {
                tell(*number, end);
            }
            let word = self.after.get(&(place, None)).map(|next| (*next, text.behind_gap(end)));
            let letter = text.all().get(end).and_then(|letter| self.after.get(&(place, Some(*letter))));
            ways.extend(word.into_iter().chain(letter.map(|next| (*next, end + 1))));
        }
        Ok(())
    }
}

/// The letters of words, each word but the first behind a nothing.
fn spelt(words: &[Vec<char>]) -> impl Iterator<Item = Option<char>> {
    let spelt = words.iter().enumerate();
    spelt.flat_map(|(n, word)| (n > 0).then_some(None).into_iter().chain(word.iter().copied().map(Some)))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::{LookedFor, MOST_STEPS, STEPS_OF_ANY, Steps};
    use crate::record::spelling::Letters;

    const ROWS: [&str; 14] = [
        "ab",
        "a",
        "ba",
        "a b",
        "ab a",
        "aba",
        "a b a",
        "b a ab",
        "か",
        "かき",
        "か か",
        "か a",
        "ab かき",
        "bb bb bb",
    ];
    const LETTERS: [char; 5] = ['a', 'b', 'か', ' ', '\n'];

    fn words(row: &str) -> Vec<Vec<char>> {
        row.split(' ').map(|word| word.chars().collect()).collect()
    }

    /// Where `words` end that stand here, looked for one after the other.
    fn end_of(text: &Letters, at: usize, words: &[Vec<char>]) -> Option<usize> {
        let mut end = at;
        for (n, word) in words.iter().enumerate() {
            end = if n > 0 { text.behind_gap(end) } else { end };
            end += text.all().get(end..)?.starts_with(word).then_some(word.len())?;
        }
        (text.begins(at) && text.ends(at..end)).then_some(end)
    }

    #[test]
    fn all_rows_at_once_are_found_where_each_is() {
        let mut all = LookedFor::default();
        for (number, row) in ROWS.iter().enumerate() {
            assert_eq!((all.put(&words(row)), all.put(&words(row))), (None, Some(number)));
        }
        assert_eq!((all.number(&words("b a ab")), all.number(&words("b a"))), (Some(7), None));
        let mut seen = 0;
        for nth in 0..LETTERS.len().pow(6) {
            let text: String = (0..6).map(|place| LETTERS[nth / LETTERS.len().pow(place) % LETTERS.len()]).collect();
            let letters = Letters::of(&text);
            for at in 0..letters.len() {
                let each = ROWS.iter().enumerate();
                let one_by_one: Vec<_> =
                    each.filter_map(|(number, row)| Some((number, end_of(&letters, at, &words(row))?))).collect();
                let mut found = Vec::new();
                let told =
                    all.each_at(&letters, at, &mut Steps::of(&letters), &mut |number, end| found.push((number, end)));
                assert!(told.is_ok());
                found.sort_unstable();
                assert_eq!(found, one_by_one, "{text:?} at {at}");
                seen += found.len();
            }
        }
        assert!(seen > 10_000);
    }

    #[test]
    fn a_text_takes_no_more_steps_than_it_may() {
        let mut all = LookedFor::default();
        all.put(&words("ab a"));
        let letters = Letters::of("ab a");
        let told = |steps: usize| all.each_at(&letters, 0, &mut Steps(steps), &mut |_, _| {}).is_ok();
        // One behind each letter.
        assert_eq!([told(3), told(4)], [false, true]);
        assert_eq!(Steps::of(&letters).0, STEPS_OF_ANY + 4 * MOST_STEPS);
    }
}
