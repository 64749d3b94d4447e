//! How a name is spelt: what counts as the same letter, where a word begins and ends, and what kinds of words there are.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use serde::Deserialize;
use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

use crate::content::{Lists, Room};
use crate::text::plain_letter;

/// From here on scripts are written without spaces between words.
const NO_SPACES: char = '\u{e00}';

/// From here on scripts join endings to names.
const ENDINGS: char = '\u{900}';

/// Letters of a name from which on more may stand behind it: "Bens".
const ENDS_OTHERWISE: usize = 3;

/// Most letters that are written onto a word, in front or behind.
const MOST_JOINED: usize = 3;

/// Most characters between two words of one name: "J. Patel".
const BETWEEN: usize = 2;

/// A text as names are looked for in it: without accents and without big letters.
pub(super) struct Letters {
    letters: Vec<char>,
    /// Where each letter stands in the text, in characters; the length of the text behind the last one.
    at: Vec<usize>,
}

/// What a word is besides a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Nothing that is known.
    Own,
    /// A title, a particle, a letter or a number: alone it names nobody.
    Nobody,
    /// A word of every day.
    Everyday,
    /// A word of every day that has a big letter always: a month, a people.
    EverydayCapital,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Known {
    titles: HashSet<String>,
    particles: HashSet<String>,
    everyday: HashSet<String>,
    everyday_capital: HashSet<String>,
    front: HashSet<String>,
    behind: HashSet<String>,
}

static LISTS: LazyLock<Known> = LazyLock::new(|| {
    let none = || HashSet::new();
    // A test holds that it can be read.
    let lists = toml::from_str(include_str!("../../assets/names.toml")).unwrap_or_else(|_| Known {
        titles: none(),
        particles: none(),
        everyday: none(),
        everyday_capital: none(),
        front: none(),
        behind: none(),
    });
    let folded = |words: HashSet<String>| words.iter().map(|word| Letters::of(word).letters.iter().collect()).collect();
    Known {
        titles: folded(lists.titles),
        particles: folded(lists.particles),
        everyday: folded(lists.everyday),
        everyday_capital: folded(lists.everyday_capital),
        front: folded(lists.front),
        behind: folded(lists.behind),
    }
});

/// The words of groups of people and of offices, in English.
static GROUPS: LazyLock<HashSet<String>> = LazyLock::new(|| folded(&Room::built_in().lists));

fn folded(lists: &Lists) -> HashSet<String> {
    lists.groups.iter().map(|word| Letters::of(word).letters.iter().collect()).collect()
}

/// What groups of people and offices are called in a room: in English, and in its own language.
pub(super) struct Groups(HashSet<String>);

impl Groups {
    pub(super) fn of(lists: &Lists) -> Self {
        Self(if lists.groups == Room::built_in().lists.groups { HashSet::new() } else { folded(lists) })
    }

    /// Whether several people, or an office, are called so.
    pub(super) fn have(&self, word: &[char]) -> bool {
        let word: String = word.iter().collect();
        GROUPS.contains(&word) || self.0.contains(&word)
    }
}

impl Letters {
    pub(super) fn of(text: &str) -> Self {
        let (mut letters, mut at) = (Vec::with_capacity(text.len()), Vec::with_capacity(text.len()));
        let mut length = 0;
        for (place, c) in text.chars().enumerate() {
            let before = letters.len();
            fold(c, &mut letters);
            at.extend(std::iter::repeat_n(place, letters.len() - before));
            length = place + 1;
        }
        at.push(length);
        Self { letters, at }
    }

    pub(super) fn len(&self) -> usize {
        self.letters.len()
    }

    pub(super) fn all(&self) -> &[char] {
        &self.letters
    }

    /// The characters of the text that these letters are.
    pub(super) fn in_text(&self, letters: Range<usize>) -> Range<usize> {
        self.at[letters.start]..self.at[letters.end]
    }

    /// Its words.
    pub(super) fn words(&self) -> Vec<Range<usize>> {
        let mut words: Vec<Range<usize>> = Vec::new();
        for (i, _) in self.letters.iter().enumerate().filter(|(_, c)| is_word(**c)) {
            match words.last_mut().filter(|word| word.end == i) {
                Some(word) => word.end = i + 1,
                None => words.push(i..i + 1),
            }
        }
        words
    }

    /// Behind what may stand between two words of one name.
    pub(super) fn behind_gap(&self, at: usize) -> usize {
        let rest = self.letters.get(at..).unwrap_or_default();
        at + rest.iter().take(BETWEEN).take_while(|c| !is_word(**c) && **c != '\n').count()
    }

    /// Whether a word can begin here.
    pub(super) fn begins(&self, at: usize) -> bool {
        let joined = |before: &char, first: &char| both_words(*before, *first, NO_SPACES);
        let is_joined = at > 0 && joined(&self.letters[at - 1], &self.letters[at]);
        is_joined
            .then(|| self.letters[..at].iter().rev().take(MOST_JOINED + 1).take_while(|c| is_word(**c)).count())
            .is_none_or(|length| LISTS.front.contains(&self.letters[at - length..at].iter().collect::<String>()))
    }

    /// Whether a name that stands here is no part of a longer word that goes on behind it.
    pub(super) fn ends(&self, name: Range<usize>) -> bool {
        let Some(next) = self.letters.get(name.end) else { return true };
        let is_joined = name.end > 0 && both_words(self.letters[name.end - 1], *next, ENDINGS);
        let rest = self.letters[name.end..].iter().take(MOST_JOINED + 1).take_while(|c| is_word(**c));
        !is_joined || name.len() >= ENDS_OTHERWISE && LISTS.behind.contains(&rest.collect::<String>())
    }
}

impl Kind {
    /// What `word`, in letters as they are compared, is besides a name.
    pub(super) fn of(word: &[char]) -> Self {
        let is_in = |list: &HashSet<String>| list.contains(&word.iter().collect::<String>());
        if word.len() < 2 || word.iter().all(|c| c.is_numeric()) || is_in(&LISTS.titles) || is_in(&LISTS.particles) {
            Self::Nobody
        } else if is_in(&LISTS.everyday_capital) {
            Self::EverydayCapital
        } else if is_in(&LISTS.everyday) {
            Self::Everyday
        } else {
            Self::Own
        }
    }

    pub(super) fn is_title(word: &[char]) -> bool {
        LISTS.titles.contains(&word.iter().collect::<String>())
    }
}

/// A name that is written as one, in a script that does not part it: "田中太郎".
pub(super) fn is_unparted(word: &[char]) -> bool {
    word.iter().all(|c| matches!(c, '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{20000}'..='\u{3134f}'))
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c)
}

fn both_words(one: char, other: char, before: char) -> bool {
    is_word(one) && is_word(other) && one < before && other < before
}

fn fold(c: char, letters: &mut Vec<char>) {
    if c.is_ascii() {
        letters.push(c.to_ascii_lowercase());
    } else if is_whole(c) {
        letters.push(c);
    } else {
        let parts = std::iter::once(c).nfkd().filter(|part| !is_accent(*part));
        for small in parts.flat_map(char::to_lowercase).filter(|part| !is_accent(*part)) {
            match same(small) {
                Some(same) => letters.extend(same.chars()),
                None => letters.push(small),
            }
        }
    }
}

/// A letter that has no parts to be compared by: those of Korean are whole syllables.
fn is_whole(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}')
}

/// What is often left out in writing: accents, the vowels of Hebrew and Arabic, joiners.
fn is_accent(c: char) -> bool {
    matches!(c, '\u{640}' | '\u{200c}' | '\u{200d}')
        || is_combining_mark(c)
            && matches!(c, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}'
                | '\u{670}' | '\u{6d6}'..='\u{6ed}' | '\u{fe00}'..='\u{fe0f}')
}

/// Letters that are often written as others: those of file names, and of other scripts.
fn same(c: char) -> Option<&'static str> {
    Some(match c {
        'ς' => "σ",
        'ى' | 'ی' => "ي",
        'ک' => "ك",
        'ة' => "ه",
        'ٱ' => "ا",
        '\u{2b9}'..='\u{2bf}' => "'",
        _ => return plain_letter(c),
    })
}

#[cfg(test)]
mod tests {
    use super::{Kind, LISTS, Letters, MOST_JOINED};

    fn folded(text: &str) -> String {
        Letters::of(text).letters.iter().collect()
    }

    #[test]
    fn the_lists_are_read() {
        assert!(LISTS.titles.contains("mr") && LISTS.particles.contains("van") && LISTS.everyday.contains("will"));
        let joined = LISTS.front.iter().chain(&LISTS.behind).map(|it| it.chars().count());
        assert_eq!(joined.max(), Some(MOST_JOINED));
        assert!(LISTS.everyday_capital.contains("april") && LISTS.front.len() > 20 && LISTS.behind.contains("s"));
    }

    #[test]
    fn accents_and_big_letters_are_no_difference() {
        for (one, other) in [
            ("ZOË", "zoe"),
            ("Łukasz", "lukasz"),
            ("İlker", "ilker"),
            ("Strauß", "strauss"),
            ("Ｊｏ", "jo"),
            ("أحمد", "احمد"),
            ("مُحَمَّد", "محمد"),
            ("ﾀﾅｶ", "タナカ"),
            ("Kaʻahumanu", "ka'ahumanu"),
        ] {
            assert_eq!(folded(one), folded(other), "{one}");
        }
        assert_ne!(folded("राम"), folded("रोम"), "vowels of other scripts are letters");
        assert_eq!(folded("김민준"), "김민준");
    }

    #[test]
    fn a_letter_knows_where_it_stands() {
        let letters = Letters::of("aßb e\u{301}x");
        assert_eq!(letters.all().iter().collect::<String>(), "assb ex");
        assert_eq!([letters.in_text(1..3), letters.in_text(5..6)], [1..2, 4..6]);
    }

    #[test]
    fn what_a_word_is_besides_a_name() {
        let kind = |word: &str| Kind::of(Letters::of(word).all());
        for nobody in ["Mr", "DR", "de", "van", "bin", "بن", "السيد", "さん", "J", "明", "12"] {
            assert_eq!(kind(nobody), Kind::Nobody, "{nobody}");
        }
        assert_eq!([kind("Will"), kind("الله"), kind("May")], [Kind::Everyday, Kind::Everyday, Kind::EverydayCapital]);
        assert_eq!([kind("Patel"), kind("Ben"), kind("محمد")], [Kind::Own; 3]);
    }
}
