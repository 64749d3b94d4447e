//! Mistakes in the settings file, and in others of its form. What is wrong is known here; its words are said elsewhere, by key.

/// One mistake.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault<K = FaultKind> {
    /// Where, counted from 1; nothing where it is the file as a whole.
    pub line: Option<usize>,
    /// What.
    pub kind: K,
}

/// What can be wrong. `key` is the name before the equals sign.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "a variant says what its fields are")]
pub enum FaultKind {
    /// The file is longer than any real one; it was not read.
    TooBig { most_kib: usize },
    /// This line is no TOML.
    Unreadable,
    /// A key stands twice.
    KeyTwice { key: String },
    /// A key that means nothing here.
    UnknownKey { key: String },
    /// Not one of the names that can be chosen.
    NotOneOf { key: &'static str, names: String },
    /// Not a whole number between these two.
    NotNumber { key: &'static str, least: u16, most: u16 },
    /// Not the short name of a language.
    NotLanguage { key: &'static str },
    /// Neither true nor false.
    NotYesNo { key: &'static str },
}

impl FaultKind {
    /// Its name, which is also the key of its words in the catalogue.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::TooBig { .. } => "fault-too-big",
            Self::Unreadable => "fault-unreadable",
            Self::KeyTwice { .. } => "fault-key-twice",
            Self::UnknownKey { .. } => "fault-unknown-key",
            Self::NotOneOf { .. } => "fault-not-one-of",
            Self::NotNumber { .. } => "fault-not-number",
            Self::NotLanguage { .. } => "fault-not-language",
            Self::NotYesNo { .. } => "fault-not-yes-no",
        }
    }

    /// What goes into its words, by the names that the catalogue uses.
    #[must_use]
    pub fn values(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Unreadable => Vec::new(),
            Self::TooBig { most_kib } => vec![("most", most_kib.to_string())],
            Self::KeyTwice { key } | Self::UnknownKey { key } => vec![("key", key.clone())],
            Self::NotYesNo { key } | Self::NotLanguage { key } => vec![("key", (*key).to_owned())],
            Self::NotOneOf { key, names } => vec![("key", (*key).to_owned()), ("names", names.clone())],
            Self::NotNumber { key, least, most } => {
                vec![("key", (*key).to_owned()), ("least", least.to_string()), ("most", most.to_string())]
            }
        }
    }
}
