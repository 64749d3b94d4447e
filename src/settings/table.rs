//! A small TOML file that a person may have written: taken apart, with the place of every mistake.

use toml::de::{DeTable, DeValue};

use super::{Fault, FaultKind};
use crate::text;

/// No real file comes near; keeps a hostile one from taking time and memory.
pub(crate) const MOST_BYTES: usize = 64 * 1024;

/// After so many mistakes a reader has to begin somewhere.
const MOST_FAULTS: usize = 20;

/// Characters of the file's text that are repeated in a message.
const MOST_QUOTED: usize = 40;

/// A value of such a file.
pub(crate) type Value<'f> = DeValue<'f>;

/// Mistakes with the byte they stand at.
pub(crate) type Found<K = FaultKind> = Vec<(usize, K)>;

/// What `file` holds, and what of it cannot be read. A file that is too big is not read.
pub(crate) fn parse(file: &str) -> Result<(DeTable<'_>, Found), FaultKind> {
    if file.len() > MOST_BYTES {
        return Err(FaultKind::TooBig { most_kib: MOST_BYTES / 1024 });
    }
    let (table, errors) = DeTable::parse_recoverable(file);
    let found = errors.into_iter().map(|error| {
        let span = error.span().unwrap_or_default();
        let kind = match file.get(span.clone()) {
            Some(key) if error.message() == "duplicate key" => FaultKind::KeyTwice { key: quoted(key) },
            _ => FaultKind::Unreadable,
        };
        (span.start, kind)
    });
    let found = found.collect();
    Ok((table.into_inner(), found))
}

/// The mistakes by line, each once.
pub(crate) fn told<K: PartialEq>(file: &str, mut found: Found<K>) -> Vec<Fault<K>> {
    found.sort_by_key(|(at, _)| *at);
    let mut faults: Vec<Fault<K>> =
        found.into_iter().map(|(at, kind)| Fault { line: Some(line_at(file, at)), kind }).take(MOST_FAULTS).collect();
    faults.dedup();
    faults
}

/// The number of the line in which the byte `at` stands.
pub(crate) fn line_at(file: &str, at: usize) -> usize {
    file.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
}

/// The start of a text of the file, fit to be shown.
pub(crate) fn quoted(text: &str) -> String {
    text::clean_line(text).chars().take(MOST_QUOTED).collect()
}
