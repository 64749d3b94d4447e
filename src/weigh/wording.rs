//! How sentences are made: words from the catalogue, with what the two sides call themselves.

use crate::content::Sides;
use crate::phrases::{Arg, Phrases};
use crate::session::{Mark, Side, State};

/// The catalogue, and the names of the two sides.
#[derive(Debug, Clone, Copy)]
pub struct Wording<'a> {
    phrases: &'a Phrases,
    names: &'a Sides,
}

impl<'a> Wording<'a> {
    /// For sides that call themselves `names`.
    #[must_use]
    pub fn new(phrases: &'a Phrases, names: &'a Sides) -> Self {
        Self { phrases, names }
    }

    /// For the sides of `state`, as they call themselves now.
    #[must_use]
    pub fn of(state: &'a State, phrases: &'a Phrases) -> Self {
        Self::new(phrases, &state.header.sides)
    }

    /// The phrase `key` with `values`. In it `$people` and `$staff` are the sides' names, with a capital where a
    /// sentence starts.
    pub(super) fn say(&self, key: &str, values: &[(&str, Arg<'_>)]) -> String {
        let mut all: Vec<(&str, Arg<'_>)> = vec![("people", "{people}".into()), ("staff", "{staff}".into())];
        all.extend_from_slice(values);
        self.names.fill(&self.phrases.fill(key, &all))
    }

    /// TO, FOR or WITH.
    pub(super) fn mark(&self, mark: Mark) -> String {
        self.phrases.say(match mark {
            Mark::To => "mark-to",
            Mark::For => "mark-for",
            Mark::With => "mark-with",
        })
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
