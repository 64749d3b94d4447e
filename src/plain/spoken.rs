//! Lines as they are said: mark words in lower case, no symbols, nothing said twice.

use crate::phrases::{Arg, Phrases};
use crate::text::{clean_line, ended};

/// What a sign of the full screen would be to a screen reader: noise.
const SIGNS: &str = "▼■●▌▶▲•▆█░▒─│┴┌┬┐├┼┤└┘";

/// Lines to be said, in order.
pub(super) struct Lines<'a> {
    pub(super) phrases: &'a Phrases,
    all: Vec<String>,
}

impl<'a> Lines<'a> {
    pub(super) fn new(phrases: &'a Phrases) -> Self {
        Self { phrases, all: Vec::new() }
    }

    /// A text of the engine; each of its lines is one.
    pub(super) fn push(&mut self, text: &str) -> &mut Self {
        for line in text.lines() {
            let line = quiet(line, self.phrases);
            self.all.extend(Some(ended(&line)).filter(|line| !line.is_empty()));
        }
        self
    }

    /// The phrase `key` of plain mode.
    pub(super) fn fill(&mut self, key: &str, values: &[(&str, Arg<'_>)]) -> &mut Self {
        let text = self.phrases.fill(key, values);
        self.push(&text)
    }

    /// Words that somebody gave, as they gave them, behind `lead`.
    pub(super) fn own(&mut self, lead: &str, words: &str) -> &mut Self {
        let line = format!("{} {}", quiet(lead, self.phrases), clean_line(words));
        self.all.push(ended(&line));
        self
    }

    pub(super) fn all<'t>(&mut self, texts: impl IntoIterator<Item = &'t String>) -> &mut Self {
        for text in texts {
            self.push(text);
        }
        self
    }

    pub(super) fn done(self) -> Vec<String> {
        self.all
    }
}

/// `text` with mark words in lower case and without signs.
pub(super) fn quiet(text: &str, phrases: &Phrases) -> String {
    let without: String = text.chars().filter(|c| !SIGNS.contains(*c)).collect();
    let mut quiet = clean_line(&without);
    // A script without capitals has none of these.
    for loud in phrases.say("said-in-lower-case").split(", ").filter(|loud| !loud.is_empty()) {
        quiet = lowered(&quiet, loud);
    }
    quiet.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// `text` with `loud` in lower case wherever it stands as a word of its own.
fn lowered(text: &str, loud: &str) -> String {
    let mut done = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(loud) {
        let (before, after) = (&rest[..at], &rest[at + loud.len()..]);
        let joins = |c: char| c.is_alphanumeric();
        let alone = !before.ends_with(joins) && !after.starts_with(joins);
        done.push_str(before);
        done.push_str(&if alone { loud.to_lowercase() } else { loud.to_owned() });
        rest = after;
    }
    done + rest
}

/// `text` with a capital: for the start of a sentence.
pub(super) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::quiet;
    use crate::phrases::Phrases;

    #[test]
    fn mark_words_are_said_in_lower_case_and_signs_not_at_all() {
        let phrases = Phrases::english();
        assert_eq!(quiet("Staff say WITH.", &phrases), "Staff say with.");
        assert_eq!(quiet("▼ TO 3,  ● WITH 1", &phrases), "to 3, with 1");
        assert_eq!(quiet("WITHOUT a FORUM", &phrases), "WITHOUT a FORUM");
    }

    #[test]
    fn a_language_without_capitals_has_none_to_lower() {
        let (phrases, unread) = Phrases::english().translated("cy", std::iter::once("said-in-lower-case = {\"\"}\n"));
        assert_eq!((unread.len(), quiet("Staff say WITH.", &phrases)), (0, "Staff say WITH.".to_owned()));
    }
}
