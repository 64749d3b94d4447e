//! The one place where the interface's words come from: Fluent catalogues in `assets/lang`.
//!
//! Constraint: pure, rank 1. Texts of methods are not here; they are content.

mod outside;

pub use outside::{Unread, WhyUnread};

use std::fmt;
use std::sync::{Arc, LazyLock};

use chrono::{Datelike as _, NaiveDate};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentMessage, FluentResource};
use unic_langid::LanguageIdentifier;

use crate::text::clean;
use outside::Room;

/// A value that goes into a phrase: a text or a whole number.
pub type Arg<'a> = fluent_bundle::FluentValue<'a>;

/// The tag of the catalogue that comes with the program.
const LANGUAGE: &str = "en";

/// One file a part of the program, so that each part's words are found by its name.
const ENGLISH: &[&str] = &[
    include_str!("../../assets/lang/en/words.ftl"),
    include_str!("../../assets/lang/en/weigh.ftl"),
    include_str!("../../assets/lang/en/content.ftl"),
    include_str!("../../assets/lang/en/record.ftl"),
    include_str!("../../assets/lang/en/export.ftl"),
    include_str!("../../assets/lang/en/store.ftl"),
    include_str!("../../assets/lang/en/tui.ftl"),
    include_str!("../../assets/lang/en/app.ftl"),
    include_str!("../../assets/lang/en/keys.ftl"),
    include_str!("../../assets/lang/en/paper.ftl"),
    include_str!("../../assets/lang/en/cli.ftl"),
    include_str!("../../assets/lang/en/plain.ftl"),
];

/// What stands before the key of a phrase as it is said line by line.
const LINE_BY_LINE: &str = "plain-";

type Bundle = FluentBundle<FluentResource>;

/// The catalogue of one language.
#[derive(Clone)]
pub struct Phrases {
    bundle: Arc<Bundle>,
    /// Where a phrase is that this language does not have.
    usual: Option<Arc<Bundle>>,
    language: String,
    /// Values that a phrase may name without being given them: the keys as they stand on their caps.
    standing: Arc<[(String, String)]>,
    /// Whether a phrase that has another wording for plain mode is said in that one.
    line_by_line: bool,
}

impl fmt::Debug for Phrases {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Phrases({})", self.language)
    }
}

impl Default for Phrases {
    fn default() -> Self {
        Self::english()
    }
}

impl Phrases {
    /// The English catalogue.
    #[must_use]
    pub fn english() -> Self {
        // A test holds that every file of it can be read.
        static BUNDLE: LazyLock<Arc<Bundle>> = LazyLock::new(|| {
            let mut bundle = empty(LANGUAGE);
            for text in ENGLISH {
                drop(add(&mut bundle, text));
            }
            Arc::new(bundle)
        });
        let (bundle, language) = (Arc::clone(&BUNDLE), LANGUAGE.to_owned());
        Self { bundle, usual: None, language, standing: Arc::default(), line_by_line: false }
    }

    /// The catalogue of another language, from the texts of its files. What it does not have is said as here. Tells what
    /// could not be read. A phrase of it obeys nothing: what moves text about or hides in it goes when it is said (P9).
    #[must_use]
    pub fn translated<'t>(&self, language: &str, texts: impl Iterator<Item = &'t str>) -> (Self, Vec<Unread>) {
        let (bundle, unread) = bundle(language, texts);
        let usual = Some(self.usual.clone().unwrap_or_else(|| Arc::clone(&self.bundle)));
        (Self { bundle: Arc::new(bundle), usual, language: language.to_owned(), ..self.clone() }, unread)
    }

    /// The same catalogue for plain mode, or for the full screen: a phrase that speaks of a key to press on a screen has
    /// other words where lines are typed.
    #[must_use]
    pub fn line_by_line(&self, on: bool) -> Self {
        Self { line_by_line: on, ..self.clone() }
    }

    /// The same catalogue, where a phrase may name each of `values` without being given it.
    #[must_use]
    pub fn with_standing(&self, values: Vec<(String, String)>) -> Self {
        Self { standing: values.into(), ..self.clone() }
    }

    /// Whether these are the words of plain mode.
    #[must_use]
    pub fn is_line_by_line(&self) -> bool {
        self.line_by_line
    }

    /// The language's tag: `en`.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The phrase `key`, which takes no values.
    #[must_use]
    pub fn say(&self, key: &str) -> String {
        self.fill(key, &[])
    }

    /// The phrase `key` with `values` in it. A key that does not exist is given back as it is; a test holds that
    /// every key in the source exists.
    #[must_use]
    pub fn fill(&self, key: &str, values: &[(&str, Arg<'_>)]) -> String {
        let found = self.bundles().find_map(|bundle| Some((bundle, self.message(bundle, key)?)));
        let Some((bundle, pattern)) = found.as_ref().and_then(|(bundle, it)| Some((bundle, it.value()?))) else {
            return key.to_owned();
        };
        let given: FluentArgs<'_> = values.iter().cloned().collect();
        let mut missing = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&given), &mut missing).into_owned();
        if missing.is_empty() {
            return self.said(with_one_stop(text, values));
        }
        // Few phrases name a key: the others need not carry all of them.
        let standing = self.standing.iter().map(|(name, value)| (name.as_str(), Arg::from(value.as_str())));
        let all: FluentArgs<'_> = standing.chain(values.iter().cloned()).collect();
        let text = bundle.format_pattern(pattern, Some(&all), &mut Vec::new()).into_owned();
        self.said(with_one_stop(text, values))
    }

    /// Words of a file from outside may hold signs that a terminal obeys.
    fn said(&self, text: String) -> String {
        if self.usual.is_some() { clean(&text) } else { text }
    }

    /// The phrase `key`, which takes no values, in the language that this one stands over; nothing where it is the first one.
    #[must_use]
    pub fn say_as_usual(&self, key: &str) -> Option<String> {
        let bundle = self.usual.clone()?;
        Some(Self { bundle, usual: None, ..self.clone() }.say(key))
    }

    fn bundles(&self) -> impl Iterator<Item = &Bundle> {
        std::iter::once(&self.bundle).chain(&self.usual).map(AsRef::as_ref)
    }

    fn message<'a>(&self, bundle: &'a Bundle, key: &str) -> Option<FluentMessage<'a>> {
        let own = self.line_by_line.then(|| format!("{LINE_BY_LINE}{key}"));
        let own = own.and_then(|key| bundle.get_message(&key));
        own.or_else(|| bundle.get_message(key)).filter(|message| message.value().is_some())
    }

    /// Whether the catalogue has `key`.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundles().any(|bundle| bundle.has_message(key))
    }

    /// "14 May"
    #[must_use]
    pub fn day(&self, date: NaiveDate) -> String {
        self.fill("date", &[("day", date.day().into()), ("month", self.month(date).into())])
    }

    /// "May"
    #[must_use]
    pub fn month(&self, date: NaiveDate) -> String {
        self.say(&format!("month-{}", date.month()))
    }

    /// "14 May 2026"
    #[must_use]
    pub fn date(&self, date: NaiveDate) -> String {
        self.fill("date-year", &[("date", self.day(date).into()), ("year", date.year().to_string().into())])
    }

    /// "May 2026"
    #[must_use]
    pub fn month_and_year(&self, date: NaiveDate) -> String {
        self.fill("date-year", &[("date", self.month(date).into()), ("year", date.year().to_string().into())])
    }

    /// "A, B and C".
    #[must_use]
    pub fn list(&self, items: &[String]) -> String {
        self.last_with("and-last", items)
    }

    /// "A, B or C".
    #[must_use]
    pub fn any_of(&self, items: &[String]) -> String {
        self.last_with("or-last", items)
    }

    fn last_with(&self, key: &str, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [first, between @ .., last] => {
                let next = |all: String, next: &String| {
                    self.fill("and-next", &[("first", all.into()), ("next", next.as_str().into())])
                };
                let all = between.iter().fold(first.clone(), next);
                self.fill(key, &[("first", all.into()), ("last", last.as_str().into())])
            }
        }
    }
}

/// After so many mistakes in a file nobody reads on.
const MOST_FAULTS: usize = 20;

/// A catalogue without a phrase.
fn empty(language: &str) -> Bundle {
    let ids: Vec<LanguageIdentifier> = language.parse().into_iter().collect();
    let mut bundle = FluentBundle::new_concurrent(ids);
    bundle.set_use_isolating(false);
    bundle
}

/// Adds the phrases of a file. What could be read of one with mistakes is used; says at which bytes they are.
fn add(bundle: &mut Bundle, text: &str) -> Vec<usize> {
    let (read, faults) = match FluentResource::try_new(text.to_owned()) {
        Ok(read) => (read, Vec::new()),
        Err((read, errors)) => (read, errors.iter().map(|error| error.pos.start).collect()),
    };
    bundle.add_resource_overriding(read);
    faults
}

/// The phrases of these files from outside, and what could not be read.
fn bundle<'t>(language: &str, texts: impl Iterator<Item = &'t str>) -> (Bundle, Vec<Unread>) {
    let mut bundle = empty(language);
    let (mut unread, mut room) = (Vec::new(), Room::default());
    for (file, text) in texts.enumerate() {
        if let Some((line, why)) = room.refuses(text) {
            unread.push(Unread { file, line, why });
            continue;
        }
        let line = |at: usize| text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1;
        let faults = add(&mut bundle, text).into_iter().take(MOST_FAULTS);
        unread.extend(faults.map(|at| Unread { file, line: Some(line(at)), why: WhyUnread::Faulty }));
    }
    (bundle, unread)
}

/// A name that ends in a full stop ends its sentence too: "Thank you, Mary W.", not "Mary W..".
fn with_one_stop(text: String, values: &[(&str, Arg<'_>)]) -> String {
    let names = values.iter().filter_map(|(_, value)| match value {
        Arg::String(value) if value.ends_with('.') && !value.ends_with("..") => Some(value),
        _ => None,
    });
    names.fold(text, |text, name| {
        let twice = format!("{name}.");
        if text.contains(&twice) { text.replace(&twice, name) } else { text }
    })
}

#[cfg(test)]
mod tests {
    use fluent_bundle::FluentResource;

    use super::{ENGLISH, Phrases};

    #[test]
    fn every_catalogue_reads_without_a_mistake() {
        for text in ENGLISH {
            let read = FluentResource::try_new((*text).to_owned());
            assert!(read.is_ok(), "{:?}", read.err().map(|(_, errors)| errors));
        }
    }

    #[test]
    fn values_go_into_phrases_and_unknown_keys_come_back() {
        let phrases = Phrases::english();
        assert_eq!(phrases.list(&["Ben".into(), "Jo".into(), "Huw".into()]), "Ben, Jo and Huw");
        assert_eq!(phrases.any_of(&[".html".into(), ".txt".into()]), ".html or .txt");
        assert_eq!(phrases.say("no-such-key"), "no-such-key");
        assert!(!phrases.has("no-such-key"));
    }
}
