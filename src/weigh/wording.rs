//! How sentences are made: words from the catalogue, with what the two sides call themselves.

use crate::content::Sides;
use crate::phrases::{Arg, Phrases};
use crate::session::{Mark, Side, State};

/// The catalogue, and the names of the two sides.
#[derive(Debug, Clone, Copy)]
pub struct Wording<'a> {
    phrases: &'a Phrases,
    names: &'a Sides,
    /// The answers TO, FOR and WITH of a method that has words of its own.
    own: Option<&'a [String; 3]>,
}

impl<'a> Wording<'a> {
    /// For sides that call themselves `names`.
    #[must_use]
    pub fn new(phrases: &'a Phrases, names: &'a Sides) -> Self {
        Self { phrases, names, own: None }
    }

    /// For the sides of `state`, as they call themselves now.
    #[must_use]
    pub fn of(state: &'a State, phrases: &'a Phrases) -> Self {
        Self::new(phrases, &state.header.sides)
    }

    /// The same with `answers` in place of TO, FOR and WITH, as they stand within a sentence.
    #[must_use]
    pub fn in_own_words(self, answers: &'a [String; 3]) -> Self {
        Self { own: Some(answers), ..self }
    }

    /// The phrase `key` with `values`. In it `$people` and `$staff` are the sides' names, with a capital where a
    /// sentence starts.
    pub(super) fn say(&self, key: &str, values: &[(&str, Arg<'_>)]) -> String {
        let mut all: Vec<(&str, Arg<'_>)> = vec![("people", "{people}".into()), ("staff", "{staff}".into())];
        all.extend_from_slice(values);
        self.names.fill(&self.phrases.fill(key, &all))
    }

    /// TO, FOR or WITH, or the answer in a method's own words.
    #[must_use]
    pub fn mark(&self, mark: Mark) -> String {
        if let Some(answers) = self.own {
            return answer_word(&answers[mark.place()]);
        }
        self.phrases.say(mark.key())
    }

    /// Whether a method's own words stand in place of TO, FOR and WITH.
    pub(super) fn has_own_words(&self) -> bool {
        self.own.is_some()
    }

    /// What stands for a side within a phrase; its name goes in when the sentence is whole.
    pub(super) fn place_of(self, side: Side) -> String {
        match side {
            Side::People => "{people}".to_owned(),
            Side::Staff => "{staff}".to_owned(),
            Side::Neither => self.phrases.say("in-neither-side"),
        }
    }

    /// What a side calls itself, as within a sentence.
    pub(super) fn name(self, side: Side) -> String {
        match side {
            Side::People => self.names.people.clone(),
            Side::Staff => self.names.staff.clone(),
            Side::Neither => self.phrases.say("in-neither-side"),
        }
    }
}

/// An answer as it stands after a colon: no full stop, and a small first letter unless its first word is one letter.
pub(super) fn answer_word(answer: &str) -> String {
    let answer = answer.trim_end_matches('.');
    let first_word = answer.split(' ').next().unwrap_or_default();
    if first_word.chars().count() == 1 {
        return answer.to_owned();
    }
    let mut letters = answer.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
