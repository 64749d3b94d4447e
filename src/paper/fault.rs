//! What can be wrong with the files that paper answers come in. The words stand in `assets/lang/*/paper.ftl`.

use crate::content::{self, QuestionId};
use crate::phrases::Phrases;
use crate::text::Words;

/// One mistake in a file.
pub type Fault = content::Fault<FaultKind>;

/// What can be wrong. `given` is what stands in the cell; `near` is the word that may be meant; `first` is a line.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "a variant says what its fields are")]
pub enum FaultKind {
    /// The file is longer than any real one; it was not read.
    TooBig { most_kib: usize },
    /// UTF-16, as some programs save it.
    Utf16,
    /// From here on it is not UTF-8.
    NotUtf8,
    /// The file has more lines than any real one.
    TooManyLines { most: usize },
    /// A line has more cells than a table has columns.
    TooManyCells { most: usize },
    /// There is nothing in the file.
    NoHeader { columns: Vec<&'static str> },
    /// The columns are parted by other marks.
    NoCommas,
    /// A quote mark that never closes.
    OpenQuote,
    /// Text between a closing quote mark and the next comma.
    AfterQuote,
    /// More or fewer cells than columns.
    CellCount { has: usize, needs: usize },
    /// A column that means nothing here.
    UnknownColumn { given: Words, near: Option<&'static str> },
    /// A column that must be here and is not.
    MissingColumn { column: &'static str },
    /// A column that stands twice.
    ColumnTwice { column: &'static str },
    /// A column with an empty name.
    ColumnWithoutName,
    /// A cell that must not be empty.
    Empty { column: &'static str },
    /// A cell with more characters than a person types.
    TooLong { column: &'static str, most: usize },
    /// A name that another person has; large and small letters are the same.
    NameTwice { name: Words, first: usize },
    /// A participant without a side (R3).
    NoSide { name: Words },
    /// No such side.
    UnknownSide { given: Words },
    /// No such role.
    UnknownRole { given: Words },
    /// Neither yes nor no.
    NotYesNo { column: &'static str, given: Words },
    /// More people than a session can hold.
    TooManyPeople { most: usize },
    /// No question of this agenda.
    UnknownQuestion { given: Words, near: Option<QuestionId> },
    /// Nobody of this name.
    UnknownName { given: Words, near: Option<Words> },
    /// Somebody who is there, but not as a participant (R2).
    NotCounted { name: Words },
    /// No such answer.
    UnknownAnswer { given: Words },
    /// An answer of another kind of question; `known` are those of this one.
    AnswerNotHere { given: Words, known: Vec<&'static str> },
    /// A name where the group answers as one.
    NameNotNeeded { name: Words },
    /// Neither people nor staff, where a side answers as one.
    NotASide { given: Words },
    /// A reason where none is asked for.
    NoReasonHere,
    /// A round where the group, or a side, answers as one.
    OnlyOnce,
    /// Answers to another set of questions than the one that was picked; `first` is a line of that one.
    PickedAnother { first: usize },
    /// Answers to more questions than are picked.
    PickedTooMany { most: usize },
    /// What the group wrote itself is marked, and not written.
    NoStatement { question: QuestionId },
    /// Not a whole number from 1.
    NotARound { given: Words },
    /// A second answer of the same person to the same question in the same round (R1).
    AnswerTwice { first: usize },
    /// A round of a question without the round before it.
    NoRoundBefore { question: QuestionId, round: u32 },
    /// More answers than a session can hold.
    TooManyAnswers,
    /// There are more mistakes than are listed.
    More { listed: usize },
}

impl FaultKind {
    /// The key of its words in the catalogue.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::TooBig { .. } => "paper-too-big",
            Self::Utf16 => "paper-utf16",
            Self::NotUtf8 => "paper-not-utf8",
            Self::TooManyLines { .. } => "paper-too-many-lines",
            Self::TooManyCells { .. } => "paper-too-many-cells",
            Self::NoHeader { .. } => "paper-no-header",
            Self::NoCommas => "paper-no-commas",
            Self::OpenQuote => "paper-open-quote",
            Self::AfterQuote => "paper-after-quote",
            Self::CellCount { .. } => "paper-cell-count",
            Self::UnknownColumn { .. } => "paper-unknown-column",
            Self::MissingColumn { .. } => "paper-missing-column",
            Self::ColumnTwice { .. } => "paper-column-twice",
            Self::ColumnWithoutName => "paper-column-without-name",
            Self::Empty { .. } => "paper-empty",
            Self::TooLong { .. } => "paper-too-long",
            Self::NameTwice { .. } => "paper-name-twice",
            Self::NoSide { .. } => "paper-no-side",
            Self::UnknownSide { .. } => "paper-unknown-side",
            Self::UnknownRole { .. } => "paper-unknown-role",
            Self::NotYesNo { .. } => "paper-not-yes-no",
            Self::TooManyPeople { .. } => "paper-too-many-people",
            Self::UnknownQuestion { .. } => "paper-unknown-question",
            Self::UnknownName { .. } => "paper-unknown-name",
            Self::NotCounted { .. } => "paper-not-counted",
            Self::UnknownAnswer { .. } => "paper-unknown-answer",
            Self::AnswerNotHere { .. } => "paper-answer-not-here",
            Self::NameNotNeeded { .. } => "paper-name-not-needed",
            Self::NotASide { .. } => "paper-not-a-side",
            Self::NoStatement { .. } => "paper-no-statement",
            Self::NoReasonHere => "paper-no-reason-here",
            Self::OnlyOnce => "paper-only-once",
            Self::PickedAnother { .. } => "paper-picked-another",
            Self::PickedTooMany { .. } => "paper-picked-too-many",
            Self::NotARound { .. } => "paper-not-a-round",
            Self::AnswerTwice { .. } => "paper-answer-twice",
            Self::NoRoundBefore { .. } => "paper-no-round-before",
            Self::TooManyAnswers => "paper-too-many-answers",
            Self::More { .. } => "paper-more",
        }
    }

    /// The texts that go into its words, by the names that the catalogue uses.
    fn texts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NoHeader { columns } => vec![("columns", columns.join(", "))],
            Self::MissingColumn { column }
            | Self::ColumnTwice { column }
            | Self::Empty { column }
            | Self::TooLong { column, .. } => vec![("column", (*column).to_owned())],
            Self::NameTwice { name, .. }
            | Self::NoSide { name }
            | Self::NotCounted { name }
            | Self::NameNotNeeded { name } => vec![("name", name.to_string())],
            Self::AnswerNotHere { given, known } => vec![("given", given.to_string()), ("known", known.join(", "))],
            Self::NotYesNo { column, given } => vec![("column", (*column).to_owned()), ("given", given.to_string())],
            Self::UnknownColumn { given, .. }
            | Self::UnknownSide { given }
            | Self::UnknownRole { given }
            | Self::UnknownQuestion { given, .. }
            | Self::UnknownName { given, .. }
            | Self::UnknownAnswer { given }
            | Self::NotASide { given }
            | Self::NotARound { given } => vec![("given", given.to_string())],
            Self::NoRoundBefore { question, .. } | Self::NoStatement { question } => {
                vec![("question", question.to_string())]
            }
            _ => Vec::new(),
        }
    }

    /// The numbers that go into its words.
    fn numbers(&self) -> Vec<(&'static str, usize)> {
        match self {
            Self::TooBig { most_kib: most }
            | Self::TooManyLines { most }
            | Self::TooManyCells { most }
            | Self::TooLong { most, .. }
            | Self::TooManyPeople { most }
            | Self::PickedTooMany { most } => vec![("most", *most)],
            Self::CellCount { has, needs } => vec![("has", *has), ("needs", *needs)],
            Self::NameTwice { first, .. } | Self::AnswerTwice { first } | Self::PickedAnother { first } => {
                vec![("first", *first)]
            }
            Self::NoRoundBefore { round, .. } => {
                let round = usize::try_from(*round).unwrap_or(usize::MAX);
                vec![("round", round), ("before", round.saturating_sub(1))]
            }
            Self::More { listed } => vec![("listed", *listed)],
            _ => Vec::new(),
        }
    }

    fn near(&self) -> Option<&str> {
        match self {
            Self::UnknownColumn { near, .. } => *near,
            Self::UnknownQuestion { near, .. } => near.as_ref().map(|id| id.0.as_str()),
            Self::UnknownName { near, .. } => near.as_ref().map(Words::as_str),
            _ => None,
        }
    }
}

/// What is wrong, where, and what to do, in one line.
#[must_use]
pub fn say(fault: &Fault, phrases: &Phrases) -> String {
    let (texts, numbers) = (fault.kind.texts(), fault.kind.numbers());
    let texts = texts.iter().map(|(name, text)| (*name, text.as_str().into()));
    let numbers = numbers.iter().map(|(name, number)| (*name, (*number).into()));
    let values: Vec<_> = texts.chain(numbers).collect();
    let mut text = phrases.fill(fault.kind.key(), &values);
    if let Some(near) = fault.kind.near() {
        text = phrases.fill("paper-near", &[("text", text.into()), ("near", near.into())]);
    }
    let place = [("file", fault.file.as_str().into()), ("text", text.into())];
    match fault.line {
        Some(line) => phrases.fill("fault-at-line", &[place.as_slice(), &[("line", line.to_string().into())]].concat()),
        None => phrases.fill("fault-in-file", &place),
    }
}

#[cfg(test)]
mod tests {
    use super::{Fault, FaultKind, say};
    use crate::content::QuestionId;
    use crate::phrases::Phrases;
    use crate::text::Words;

    /// One of each, with something in each field.
    fn kinds() -> Vec<FaultKind> {
        let given = || Words::line("thing");
        let column = "side";
        vec![
            FaultKind::TooBig { most_kib: 7 },
            FaultKind::Utf16,
            FaultKind::NotUtf8,
            FaultKind::TooManyLines { most: 6 },
            FaultKind::TooManyCells { most: 6 },
            FaultKind::NoHeader { columns: vec!["name", "side"] },
            FaultKind::NoCommas,
            FaultKind::OpenQuote,
            FaultKind::AfterQuote,
            FaultKind::CellCount { has: 3, needs: 2 },
            FaultKind::UnknownColumn { given: given(), near: Some("name") },
            FaultKind::MissingColumn { column },
            FaultKind::ColumnTwice { column },
            FaultKind::ColumnWithoutName,
            FaultKind::Empty { column },
            FaultKind::TooLong { column, most: 9 },
            FaultKind::NameTwice { name: given(), first: 2 },
            FaultKind::NoSide { name: given() },
            FaultKind::UnknownSide { given: given() },
            FaultKind::UnknownRole { given: given() },
            FaultKind::NotYesNo { column, given: given() },
            FaultKind::TooManyPeople { most: 5 },
            FaultKind::UnknownQuestion { given: given(), near: Some(QuestionId("a.b".into())) },
            FaultKind::UnknownName { given: given(), near: Some(given()) },
            FaultKind::NotCounted { name: given() },
            FaultKind::UnknownAnswer { given: given() },
            FaultKind::NotARound { given: given() },
            FaultKind::AnswerNotHere { given: given(), known: vec!["full", "no"] },
            FaultKind::NameNotNeeded { name: given() },
            FaultKind::NotASide { given: given() },
            FaultKind::NoStatement { question: QuestionId("own.1".into()) },
            FaultKind::NoReasonHere,
            FaultKind::OnlyOnce,
            FaultKind::PickedAnother { first: 4 },
            FaultKind::PickedTooMany { most: 3 },
            FaultKind::AnswerTwice { first: 4 },
            FaultKind::NoRoundBefore { question: QuestionId("a.b".into()), round: 3 },
            FaultKind::TooManyAnswers,
            FaultKind::More { listed: 8 },
        ]
    }

    #[test]
    fn each_has_words_of_its_own_that_want_nothing_else() {
        let phrases = Phrases::english();
        let mut said = std::collections::BTreeSet::new();
        for kind in kinds() {
            assert!(phrases.has(kind.key()), "{}", kind.key());
            let text = say(&Fault { file: "x.csv".to_owned(), line: Some(3), kind: kind.clone() }, &phrases);
            assert!(text.starts_with("x.csv, line 3: ") && !text.contains(['{', '$']), "{text}");
            let sentences = text.matches(". ").count() + usize::from(text.ends_with(['.', '?']));
            assert!(sentences >= 2, "what is wrong and what to do: {text}");
            assert!(said.insert(text));
        }
    }

    #[test]
    fn nobody_s_name_is_told_by_accident() {
        let kind = FaultKind::NotCounted { name: Words::line("canary") };
        assert!(!format!("{kind:?}").contains("canary"));
    }
}
