//! What is wrong with a file: the place, what it is, and what to do. The words stand in `assets/lang/*/record.ftl`.

use std::fmt;

use crate::phrases::Phrases;
use crate::text::{self, NotText};

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where.
    pub place: Place,
    /// What.
    pub what: What,
    /// What the phrase needs to know, by name. Never anybody's words.
    pub values: Vec<(&'static str, String)>,
}

/// Where in a file something is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The file as a whole.
    Whole,
    /// A field, as a JSON path: `events[3].answer`.
    Path(String),
    /// A line and a column of the text, both from 1.
    At {
        /// The line.
        line: usize,
        /// The column.
        column: usize,
    },
}

/// What can be wrong. Its phrases are `record-WHAT` and `record-WHAT-do`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each is a sentence in the catalogue")]
pub enum What {
    Empty,
    TooBig,
    Utf16,
    NotUtf8,
    CutOff,
    Broken,
    TooDeep,
    KeyTwice,
    TooManyValues,
    TextTooLong,
    TextsTooLong,
    NamesTooLong,
    NotAnObject,
    OtherFormat,
    NoSchema,
    Newer,
    Missing,
    WrongKind,
    NotKnown,
    ListForObject,
    TooMany,
    SeqNotRising,
    UnknownParticipant,
    JoinedTwice,
    UnknownQuestion,
    /// An answer of another kind than its question has.
    DoesNotFit,
    UnknownItem,
    NotTakenBack,
    Disagrees,
    ResultsDiffer,
    ChangedOutside,
}

impl What {
    /// Everything that can be wrong, with the last part of its keys.
    pub const ALL: [(Self, &'static str); 31] = [
        (Self::Empty, "empty"),
        (Self::TooBig, "too-big"),
        (Self::Utf16, "utf16"),
        (Self::NotUtf8, "not-utf8"),
        (Self::CutOff, "cut-off"),
        (Self::Broken, "broken"),
        (Self::TooDeep, "too-deep"),
        (Self::KeyTwice, "key-twice"),
        (Self::TooManyValues, "too-many-values"),
        (Self::TextTooLong, "text-too-long"),
        (Self::TextsTooLong, "texts-too-long"),
        (Self::NamesTooLong, "names-too-long"),
        (Self::NotAnObject, "not-an-object"),
        (Self::OtherFormat, "other-format"),
        (Self::NoSchema, "no-schema"),
        (Self::Newer, "newer"),
        (Self::Missing, "missing"),
        (Self::WrongKind, "wrong-kind"),
        (Self::NotKnown, "not-known"),
        (Self::ListForObject, "list-for-object"),
        (Self::TooMany, "too-many"),
        (Self::SeqNotRising, "seq-not-rising"),
        (Self::UnknownParticipant, "unknown-participant"),
        (Self::JoinedTwice, "joined-twice"),
        (Self::UnknownQuestion, "unknown-question"),
        (Self::DoesNotFit, "does-not-fit"),
        (Self::UnknownItem, "unknown-item"),
        (Self::NotTakenBack, "not-taken-back"),
        (Self::Disagrees, "disagrees"),
        (Self::ResultsDiffer, "results-differ"),
        (Self::ChangedOutside, "changed-outside"),
    ];

    /// The last part of its keys.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(what, _)| *what == self).map_or("broken", |(_, name)| name)
    }
}

impl Fault {
    /// Something wrong with the file as a whole.
    #[must_use]
    pub fn whole(what: What) -> Self {
        Self { place: Place::Whole, what, values: Vec::new() }
    }

    /// Something wrong with the field at `path`. Names from the file are cleaned and kept short.
    #[must_use]
    pub fn at(path: &str, what: What) -> Self {
        let line = text::clean_line(path);
        Self { place: Place::Path(text::first_columns(&line, 200).to_owned()), what, values: Vec::new() }
    }

    /// The same with a value for its phrase.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        let value = text::clean_line(&value.to_string());
        self.values.push((name, text::first_columns(&value, 80).to_owned()));
        self
    }
}

impl From<NotText> for Fault {
    fn from(not: NotText) -> Self {
        match not {
            NotText::Utf16 => Self::whole(What::Utf16),
            NotText::NotUtf8 { line, column } => {
                Self { place: Place::At { line, column }, what: What::NotUtf8, values: Vec::new() }
            }
        }
    }
}

/// The fault in words: where, what, and what to do.
#[must_use]
pub fn say(fault: &Fault, phrases: &Phrases) -> String {
    let values: Vec<_> = fault.values.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
    let key = format!("record-{}", fault.what.name());
    let what = phrases.fill(&key, &values);
    let what_to_do = phrases.say(&format!("{key}-do"));
    let place = match &fault.place {
        Place::Whole => return phrases.fill("record-fault", &[("what", what.into()), ("do", what_to_do.into())]),
        Place::Path(path) => phrases.fill("record-at-path", &[("path", path.as_str().into())]),
        Place::At { line, column } => {
            phrases.fill("record-at-line", &[("line", line.to_string().into()), ("column", column.to_string().into())])
        }
    };
    let parts = [("place", place.into()), ("what", what.into()), ("do", what_to_do.into())];
    phrases.fill("record-fault-at", &parts)
}

#[cfg(test)]
mod tests {
    use super::{Fault, What, say};
    use crate::phrases::Phrases;

    #[test]
    fn every_fault_has_its_words_and_what_to_do() {
        let phrases = Phrases::english();
        for (what, name) in What::ALL {
            assert_eq!(what.name(), name);
            assert!(phrases.has(&format!("record-{name}")), "{name}");
            assert!(phrases.has(&format!("record-{name}-do")), "{name}");
        }
    }

    #[test]
    fn a_fault_says_where_what_and_what_to_do() {
        let said = say(&Fault::at("events[3].answer", What::NotKnown), &Phrases::english());
        let words = "At events[3].answer: alongside does not know this value. Check its spelling.";
        assert_eq!(said, words);
    }

    #[test]
    fn a_path_cannot_move_the_cursor() {
        let fault = Fault::at("events[0].\u{1b}[2J\nx", What::Missing);
        assert!(!say(&fault, &Phrases::english()).contains(['\u{1b}', '\n']));
    }
}
