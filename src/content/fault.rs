//! Mistakes in a file of content. What is wrong is known here; its words are said elsewhere, by key.

use crate::text;

/// One mistake in a file that somebody wrote by hand. `Kind` says what can be wrong with files of its sort.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault<Kind = FaultKind> {
    /// The file, as it was named to the reader.
    pub file: String,
    /// Where, counted from 1; nothing where it is the file as a whole.
    pub line: Option<usize>,
    /// What.
    pub kind: Kind,
}

/// What can be wrong in a method, agenda or room file. `key` is the name before the equals sign.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "a variant says what its fields are")]
pub enum FaultKind {
    /// The file is longer than any real one; it was not read further.
    TooBig { most_kib: usize },
    /// There are more mistakes than are listed.
    More { listed: usize },
    /// This line is no TOML.
    Unreadable,
    /// A key stands twice in one table.
    KeyTwice { key: String },
    /// A key that means nothing here.
    UnknownKey { key: String },
    /// A key that must be here and is not.
    Missing { key: String },
    /// Not a text in quotes.
    NotText { key: String },
    /// A text with nothing in it.
    Empty { key: String },
    /// A text with more characters than the screen can show.
    TooLong { key: String, most: usize },
    /// Not a whole number between these two.
    NotNumber { key: String, least: u32, most: u32 },
    /// Neither true nor false.
    NotYesNo { key: String },
    /// Not a list.
    NotList { key: String },
    /// Not a table.
    NotTable { key: String },
    /// A name with other characters than small letters, digits, `_`, `-` and, where parts are joined, a dot.
    BadName { name: String },
    /// The same name for two things.
    NameTwice { name: String },
    /// The name of something that comes with the program.
    NameBuiltIn { name: String },
    /// The name of what another file of the group's own holds.
    NameTaken { name: String, file: String },
    /// A name in braces that nothing will replace.
    UnknownPlace { name: String },
    /// No method of this name.
    UnknownMethod { name: String },
    /// The method has no question of this name.
    UnknownQuestion { name: String, method: String },
    /// Not the same questions or steps as what it puts into another language.
    OtherThanTranslated { name: String },
    /// No way to answer of this name.
    UnknownKind { name: String },
    /// No activity of this name.
    UnknownActivity { name: String },
    /// A question that an agenda asks at two places.
    AskedTwice { name: String },
    /// An end with more activities behind it.
    EndEarly,
}

impl FaultKind {
    /// Its name, which is also the key of its words in the catalogue.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::TooBig { .. } => "fault-too-big",
            Self::More { .. } => "fault-more",
            Self::Unreadable => "fault-unreadable",
            Self::KeyTwice { .. } => "fault-key-twice",
            Self::UnknownKey { .. } => "fault-unknown-key",
            Self::Missing { .. } => "fault-missing",
            Self::NotText { .. } => "fault-not-text",
            Self::Empty { .. } => "fault-empty",
            Self::TooLong { .. } => "fault-too-long",
            Self::NotNumber { .. } => "fault-not-number",
            Self::NotYesNo { .. } => "fault-not-yes-no",
            Self::NotList { .. } => "fault-not-list",
            Self::NotTable { .. } => "fault-not-table",
            Self::BadName { .. } => "fault-bad-name",
            Self::NameTwice { .. } => "fault-name-twice",
            Self::NameBuiltIn { .. } => "fault-name-built-in",
            Self::NameTaken { .. } => "fault-name-taken",
            Self::UnknownPlace { .. } => "fault-unknown-place",
            Self::UnknownMethod { .. } => "fault-unknown-method",
            Self::UnknownQuestion { .. } => "fault-unknown-question",
            Self::OtherThanTranslated { .. } => "fault-other-than-translated",
            Self::UnknownKind { .. } => "fault-unknown-kind",
            Self::UnknownActivity { .. } => "fault-unknown-activity",
            Self::AskedTwice { .. } => "fault-asked-twice",
            Self::EndEarly => "fault-end-early",
        }
    }

    /// Whether it says what a value must be.
    pub(super) fn says_what_it_must_be(&self) -> bool {
        matches!(
            self,
            Self::NotText { .. }
                | Self::NotNumber { .. }
                | Self::NotYesNo { .. }
                | Self::NotList { .. }
                | Self::NotTable { .. }
        )
    }

    /// What goes into its words, by the names that the catalogue uses.
    #[must_use]
    pub fn values(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Unreadable | Self::EndEarly => Vec::new(),
            Self::TooBig { most_kib } => vec![("most", most_kib.to_string())],
            Self::More { listed } => vec![("listed", listed.to_string())],
            Self::KeyTwice { key }
            | Self::UnknownKey { key }
            | Self::Missing { key }
            | Self::NotText { key }
            | Self::Empty { key }
            | Self::NotYesNo { key }
            | Self::NotList { key }
            | Self::NotTable { key } => vec![("key", key.clone())],
            Self::TooLong { key, most } => vec![("key", key.clone()), ("most", most.to_string())],
            Self::NotNumber { key, least, most } => {
                vec![("key", key.clone()), ("least", least.to_string()), ("most", most.to_string())]
            }
            Self::BadName { name }
            | Self::NameTwice { name }
            | Self::NameBuiltIn { name }
            | Self::UnknownPlace { name }
            | Self::UnknownMethod { name }
            | Self::OtherThanTranslated { name }
            | Self::UnknownKind { name }
            | Self::UnknownActivity { name }
            | Self::AskedTwice { name } => vec![("name", name.clone())],
            Self::NameTaken { name, file } => vec![("name", name.clone()), ("file", text::clean_line(file))],
            Self::UnknownQuestion { name, method } => vec![("name", name.clone()), ("method", method.clone())],
        }
    }
}
