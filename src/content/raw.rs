//! Files of content as TOML: values are taken out by key, and every mistake is noted with its line.
//!
//! Constraint: nothing here stops at a mistake. A value that is wrong is noted and read as empty, so that the rest of
//! the file is still looked at; [`Faults::judge`] then gives nothing away but the faults.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::FaultKind;
use super::faults::{Faults, quoted};
use crate::text;

/// Some twenty times the longest that comes with the program; keeps a hostile one from taking time and memory (P9).
const MOST_BYTES: usize = 64 * 1024;

/// Characters of a name (id).
const LONGEST_NAME: usize = 60;

/// What the TOML reader says of a line without an equals sign. It reads nothing of what follows such a line.
const NO_VALUE: [&str; 2] = ["no value", "missing value"];

/// Whether a file of this text is not read at all.
pub(super) fn is_too_big(text: &str) -> bool {
    text.len() > MOST_BYTES
}

/// `text` with lines that have no equals sign noted and made empty, so that [`parse`] sees what follows them. Every
/// line stays at its place.
pub(super) fn without_bare_keys(text: &str, faults: &mut Faults) -> String {
    let mut whole = text.to_owned();
    if is_too_big(text) {
        return whole;
    }
    let no_value = |message: &str| NO_VALUE.iter().any(|part| message.contains(part));
    for error in DeTable::parse_recoverable(text).1.iter().filter(|error| no_value(error.message())) {
        let at = error.span().unwrap_or_default().start;
        let Some((before, after)) = text.split_at_checked(at) else { continue };
        let start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let end = after.find('\n').map_or(text.len(), |newline| at + newline);
        whole.replace_range(start..end, &" ".repeat(end - start));
        faults.note(Some(at), FaultKind::Unreadable);
    }
    whole
}

/// The tables of a file. What cannot be read is noted, and what can be read is given.
pub(super) fn parse<'t>(text: &'t str, faults: &mut Faults) -> Table<'t> {
    let text = if is_too_big(text) {
        faults.note(None, FaultKind::TooBig { most_kib: MOST_BYTES / 1024 });
        ""
    } else {
        text
    };
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in errors {
        let span = error.span().unwrap_or_default();
        let kind = match text.get(span.clone()) {
            Some(key) if error.message() == "duplicate key" => FaultKind::KeyTwice { key: quoted(key) },
            _ => FaultKind::Unreadable,
        };
        faults.note(Some(span.start), kind);
    }
    Table { fields: table.into_inner(), at: None }
}

/// One table of a file, by whose keys values are taken out. Each value that is wrong or missing is noted and empty.
#[derive(Debug)]
pub(super) struct Table<'t> {
    fields: DeTable<'t>,
    /// Where it begins; nothing for the file as a whole.
    at: Option<usize>,
}

impl<'t> Table<'t> {
    /// Notes every key that is not one of `keys`.
    pub(super) fn knows(&self, keys: &[&str], faults: &mut Faults) {
        for key in self.fields.keys().filter(|key| !keys.contains(&key.get_ref().as_ref())) {
            faults.note(Some(key.span().start), FaultKind::UnknownKey { key: quoted(key.get_ref()) });
        }
    }

    /// Where the value of `key` stands, or else the table.
    pub(super) fn at(&self, key: &str) -> Option<usize> {
        self.fields.get(key).map(|value| value.span().start).or(self.at)
    }

    /// Whether `key` is here.
    pub(super) fn has(&self, key: &str) -> bool {
        self.fields.contains_key(key)
    }

    fn value(&self, key: &str, faults: &mut Faults) -> Option<&Spanned<DeValue<'t>>> {
        let value = self.fields.get(key);
        if value.is_none() {
            faults.note(self.at, FaultKind::Missing { key: key.to_owned() });
        }
        value
    }

    /// A text that must be here, with at most `most` characters.
    pub(super) fn text(&self, key: &str, most: usize, faults: &mut Faults) -> String {
        self.value(key, faults).map(|value| text_of(value, key, most, faults)).unwrap_or_default()
    }

    /// A list of texts that must be here, with at most `most` characters each.
    pub(super) fn texts(&self, key: &str, most: usize, faults: &mut Faults) -> Vec<String> {
        self.list(key, faults).into_iter().map(|value| text_of(value, key, most, faults)).collect()
    }

    /// A name (id) that must be here.
    pub(super) fn name(&self, key: &str, faults: &mut Faults) -> String {
        let name = self.text(key, LONGEST_NAME, faults);
        let part =
            |part: &str| !part.is_empty() && part.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'_' | b'-'));
        if !name.is_empty() && !name.split('.').all(part) {
            faults.bad_name(&name, self.at(key));
        }
        name
    }

    /// A whole number that must be here, from `least` to `most`.
    pub(super) fn number(&self, key: &str, least: u32, most: u32, faults: &mut Faults) -> u32 {
        let Some(value) = self.value(key, faults) else { return least };
        let number = match value.get_ref() {
            DeValue::Integer(number) => u32::from_str_radix(number.as_str(), number.radix()).ok(),
            _ => None,
        };
        number.filter(|number| (least..=most).contains(number)).unwrap_or_else(|| {
            faults.note(Some(value.span().start), FaultKind::NotNumber { key: key.to_owned(), least, most });
            least
        })
    }

    /// True or false; `usual` where it is not said.
    pub(super) fn yes_no(&self, key: &str, usual: bool, faults: &mut Faults) -> bool {
        let Some(value) = self.fields.get(key) else { return usual };
        value.get_ref().as_bool().unwrap_or_else(|| {
            faults.note(Some(value.span().start), FaultKind::NotYesNo { key: key.to_owned() });
            usual
        })
    }

    /// A list that must be here, with something in it.
    pub(super) fn list(&self, key: &str, faults: &mut Faults) -> Vec<&Spanned<DeValue<'t>>> {
        let Some(value) = self.value(key, faults) else { return Vec::new() };
        let kind = match value.get_ref() {
            DeValue::Array(list) if !list.is_empty() => return list.iter().collect(),
            DeValue::Array(_) => FaultKind::Empty { key: key.to_owned() },
            _ => FaultKind::NotList { key: key.to_owned() },
        };
        faults.note(Some(value.span().start), kind);
        Vec::new()
    }

    /// A list of tables that must be here, with something in it.
    pub(super) fn tables(&self, key: &str, faults: &mut Faults) -> Vec<Table<'t>> {
        self.list(key, faults).into_iter().filter_map(|value| table_of(value, key, faults)).collect()
    }

    /// A table that must be here.
    pub(super) fn table(&self, key: &str, faults: &mut Faults) -> Option<Table<'t>> {
        self.value(key, faults).and_then(|value| table_of(value, key, faults))
    }
}

/// `value` as a table.
pub(super) fn table_of<'t>(value: &Spanned<DeValue<'t>>, key: &str, faults: &mut Faults) -> Option<Table<'t>> {
    let at = Some(value.span().start);
    if let DeValue::Table(fields) = value.get_ref() {
        return Some(Table { fields: fields.clone(), at });
    }
    faults.note(at, FaultKind::NotTable { key: key.to_owned() });
    None
}

/// `value` as a text: cleaned, not empty, not too long, with nothing in braces that stays there.
fn text_of(value: &Spanned<DeValue<'_>>, key: &str, most: usize, faults: &mut Faults) -> String {
    let at = Some(value.span().start);
    let Some(text) = value.get_ref().as_str().map(|text| text::clean(text).trim().to_owned()) else {
        faults.note(at, FaultKind::NotText { key: key.to_owned() });
        return String::new();
    };
    if text.is_empty() {
        faults.note(at, FaultKind::Empty { key: key.to_owned() });
    }
    if text.chars().count() > most {
        faults.note(at, FaultKind::TooLong { key: key.to_owned(), most });
    }
    faults.braces(&text, at);
    text
}
