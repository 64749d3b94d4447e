//! From bytes to a JSON tree: text checks first, then one pass that holds almost nothing in memory and refuses what
//! could fool or choke a reader (the same key twice, too deep, too much), and only then the tree.

use std::collections::HashSet;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;
use serde_json::error::Category;

use super::decode::join;
use super::fault::{Fault, Place, What};
use crate::text;

/// Largest file, in bytes.
pub(super) const MOST_BYTES: usize = 64 << 20;
/// Most values and names of fields in one file; a long workshop has some 50,000. Each takes up to a kilobyte of memory.
pub(super) const MOST_VALUES: usize = 250_000;
/// Longest single text, in bytes.
const LONGEST_TEXT: usize = 100_000;
/// Most bytes of all texts and names of fields together. A room of 40 that answers 30 questions twice has 5,000 for each
/// reason. A copy takes up to 15 bytes of memory for each byte of text.
const MOST_TEXT: usize = 12 << 20;
/// So much of each is kept free while words come in: for marks, steps and the end, what is half typed, and records made.
const KEPT_FREE: Left = Left { values: MOST_VALUES / 10, text: MOST_TEXT / 12 };
/// Most fields that are told to stand twice.
const MOST_TWICE: usize = 100;
/// How the JSON reader calls its own kinds of values; a field of that name would be taken for one.
const OF_READER: &str = "$serde_json::private::";

/// How much may still come of a file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Left {
    /// Values and names of fields.
    values: usize,
    /// Bytes of texts.
    text: usize,
}

impl Default for Left {
    fn default() -> Self {
        Self { values: MOST_VALUES, text: MOST_TEXT }
    }
}

impl Left {
    /// Whether nothing more may come.
    pub(super) fn is_nothing(&self) -> bool {
        self.values == 0 || self.text == 0
    }
}

/// Takes `some` of what is `left`; where that is too much, nothing is left.
fn take(left: &mut usize, some: usize) -> bool {
    let less = left.checked_sub(some);
    *left = less.unwrap_or(0);
    less.is_some()
}

/// The tree in `bytes`.
pub(super) fn tree(bytes: &[u8]) -> Result<Value, Vec<Fault>> {
    let mut left = Left::default();
    parse(text(bytes).map_err(|fault| vec![fault])?, &mut left)
}

/// The tree in `bytes` as far as one can be made, and everything that is wrong with its text.
pub(super) fn look(bytes: &[u8]) -> (Option<Value>, Vec<Fault>) {
    let mut left = Left::default();
    match text(bytes) {
        Ok(text) => look_at(text, &mut left),
        Err(fault) => (None, vec![fault]),
    }
}

/// Whether a transcript, as it is written, can be opened again and leaves room for what comes without words.
pub(super) fn has_room(bytes: &[u8]) -> bool {
    let mut left = Left { values: MOST_VALUES - KEPT_FREE.values, text: MOST_TEXT - KEPT_FREE.text };
    let Ok(text) = text(bytes) else { return false };
    let mut seen = Seen { left: &mut left, path: String::new(), faults: Vec::new(), stopped: None };
    seen.deserialize(&mut serde_json::Deserializer::from_str(text)).is_ok()
}

/// `bytes` as text: not too big, not empty, UTF-8; a byte order mark is taken off.
pub(super) fn text(bytes: &[u8]) -> Result<&str, Fault> {
    if bytes.len() > MOST_BYTES {
        return Err(Fault::whole(What::TooBig).with("most", MOST_BYTES >> 20));
    }
    let text = text::utf8(bytes)?;
    if text.chars().all(|c| c.is_ascii_whitespace() || c == '\0') { Err(Fault::whole(What::Empty)) } else { Ok(text) }
}

/// The tree in `text`, a part of a file of which so much is `left`: what is read is taken off, also where it is refused.
pub(super) fn parse(text: &str, left: &mut Left) -> Result<Value, Vec<Fault>> {
    match look_at(text, left) {
        (Some(tree), faults) if faults.is_empty() => Ok(tree),
        (_, faults) => Err(faults),
    }
}

fn look_at(text: &str, left: &mut Left) -> (Option<Value>, Vec<Fault>) {
    let mut seen = Seen { left, path: String::new(), faults: Vec::new(), stopped: None };
    let mut reader = serde_json::Deserializer::from_str(text);
    let read = seen.deserialize(&mut reader).and_then(|()| reader.end());
    let read = read.map_err(|error| seen.stopped.take().map_or_else(|| fault(&error), |fault| at(fault, &error)));
    match read.and_then(|()| serde_json::from_str(text).map_err(|error| fault(&error))) {
        Ok(tree) => (Some(tree), seen.faults),
        Err(fault) => {
            seen.faults.push(fault);
            (None, seen.faults)
        }
    }
}

fn fault(error: &serde_json::Error) -> Fault {
    let what = match error.classify() {
        Category::Eof => What::CutOff,
        _ if error.to_string().starts_with("recursion limit") => What::TooDeep,
        _ => What::Broken,
    };
    at(Fault::whole(what), error)
}

fn at(fault: Fault, error: &serde_json::Error) -> Fault {
    Fault { place: Place::At { line: error.line().max(1), column: error.column().max(1) }, ..fault }
}

/// What the first pass takes off, what it saw on its way, and what it stopped at.
struct Seen<'a> {
    left: &'a mut Left,
    path: String,
    faults: Vec<Fault>,
    stopped: Option<Fault>,
}

impl Seen<'_> {
    fn stop<E: Error>(&mut self, fault: Fault) -> E {
        self.stopped = Some(fault);
        E::custom("refused")
    }

    fn value<E: Error>(&mut self) -> Result<(), E> {
        if take(&mut self.left.values, 1) { Ok(()) } else { Err(self.stop(Fault::whole(What::TooManyValues))) }
    }

    fn text<E: Error>(&mut self, text: &str) -> Result<(), E> {
        if text.len() > LONGEST_TEXT {
            return Err(self.stop(Fault::whole(What::TextTooLong).with("most", LONGEST_TEXT)));
        }
        if !take(&mut self.left.text, text.len()) {
            return Err(self.stop(Fault::whole(What::TextsTooLong).with("most", MOST_TEXT >> 20)));
        }
        Ok(())
    }

    /// Looks at what stands at `place` within what is looked at.
    fn within<T>(&mut self, place: &str, look: impl FnOnce(&mut Self) -> T) -> T {
        let outer = self.path.len();
        if outer > 0 && !place.starts_with('[') {
            self.path.push('.');
        }
        self.path.push_str(place);
        let looked = look(self);
        self.path.truncate(outer);
        looked
    }

    fn field<E: Error>(&mut self, key: &str, keys: &mut HashSet<String>) -> Result<(), E> {
        self.value()?;
        self.text(key)?;
        if key.starts_with(OF_READER) {
            return Err(self.stop(Fault::whole(What::NotKnown)));
        }
        if !keys.insert(key.to_owned()) && self.faults.len() < MOST_TWICE {
            self.faults.push(Fault::at(&join(&self.path, key), What::KeyTwice));
        }
        Ok(())
    }
}

/// The name of a field, or that there is none: the reader gives a number as a field without a name in the text.
enum Name {
    Field(String),
    Number,
}

struct NameOrNumber;

impl<'de> DeserializeSeed<'de> for NameOrNumber {
    type Value = Name;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Name, D::Error> {
        // A name that stands in the text can be asked whether it is there; one of the reader's own only says itself.
        reader.deserialize_option(self)
    }
}

impl<'de> Visitor<'de> for NameOrNumber {
    type Value = Name;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_some<D: Deserializer<'de>>(self, reader: D) -> Result<Name, D::Error> {
        serde::Deserialize::deserialize(reader).map(Name::Field)
    }

    fn visit_str<E: Error>(self, _: &str) -> Result<Name, E> {
        Ok(Name::Number)
    }
}

impl<'de> DeserializeSeed<'de> for &mut Seen<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<(), D::Error> {
        self.value()?;
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for &mut Seen<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.text(text)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        for i in 0.. {
            if self.within(&format!("[{i}]"), |seen| list.next_element_seed(seen))?.is_none() {
                break;
            }
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        let mut keys = HashSet::new();
        while let Some(name) = fields.next_key_seed(NameOrNumber)? {
            match name {
                Name::Number => drop(fields.next_value::<IgnoredAny>()?),
                Name::Field(key) => {
                    self.field(&key, &mut keys)?;
                    self.within(&key, |seen| fields.next_value_seed(seen))?;
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

    use super::{LONGEST_TEXT, Left, MOST_BYTES, MOST_TEXT, MOST_TWICE, MOST_VALUES, What, parse, text, tree};
    use crate::record::fault::Place;

    fn refused(bytes: &[u8]) -> (What, Place) {
        let mut faults = tree(bytes).expect_err("should be refused");
        assert_eq!(faults.len(), 1, "{faults:?}");
        let fault = faults.remove(0);
        (fault.what, fault.place)
    }

    #[test]
    fn each_kind_of_bad_text_is_refused_by_name_and_place() {
        assert_eq!(refused(b""), (What::Empty, Place::Whole));
        assert_eq!(refused(b" \n"), (What::Empty, Place::Whole));
        assert_eq!(refused(b"\xff\xfe{\0"), (What::Utf16, Place::Whole));
        assert_eq!(refused(b"{\0\"\0"), (What::Utf16, Place::Whole));
        assert_eq!(refused(b"\n\0{\0"), (What::Utf16, Place::Whole));
        assert_eq!(refused(&[0; 4096]), (What::Empty, Place::Whole));
        assert_eq!(refused(b"{\n \xff}"), (What::NotUtf8, Place::At { line: 2, column: 2 }));
        assert_eq!(refused(b"{\"a\":\n [1, 2"), (What::CutOff, Place::At { line: 2, column: 6 }));
        assert_eq!(refused(b"{\"a\": no}"), (What::Broken, Place::At { line: 1, column: 8 }));
        assert_eq!(refused(b"{} {}"), (What::Broken, Place::At { line: 1, column: 4 }));
        assert_eq!(refused(&vec![b' '; MOST_BYTES + 1]).0, What::TooBig);
    }

    #[test]
    fn a_file_as_big_as_may_be_is_read_and_the_limit_is_told_in_mebibytes() {
        let mut bytes = vec![b'x'; MOST_BYTES];
        assert!(text(&bytes).is_ok());
        bytes.push(b'x');
        let told = text(&bytes).expect_err("should be refused").values;
        assert_eq!(told, [("most", "64".to_owned())]);
    }

    #[test]
    fn the_same_key_twice_is_refused_at_any_depth() {
        let twice = |path: &str| (What::KeyTwice, Place::Path(path.into()));
        assert_eq!(refused(b"{\"x\": [{}, {\"a\": 1,\n\"a\": 2}]}"), twice("x[1].a"));
        assert_eq!(refused(b"{\"a\": 1, \"\\u0061\": 2}"), twice("a"));
        assert_eq!(refused(b"{\"x\": {\"y\": {\"a\": 1, \"a\": 2}}}"), twice("x.y.a"));
        let faults =
            tree(b"{\"a\": 1, \"a\": {\"b\": [], \"b\": 1}, \"c\": {\"b\": 1}}").expect_err("should be refused");
        assert_eq!(faults.len(), 2, "{faults:?}");
    }

    #[test]
    fn nothing_in_a_file_is_taken_for_the_readers_own() {
        let number = "{\"x\": {\"$serde_json::private::Number\": \"1\"}}";
        assert_eq!(refused(number.as_bytes()).0, What::NotKnown);
        assert_eq!(refused(number.replace('$', "\\u0024").as_bytes()).0, What::NotKnown);
        assert_eq!(refused(number.replace("Number", "RawValue").as_bytes()).0, What::NotKnown);
    }

    #[test]
    fn depth_and_amount_are_limited() {
        assert_eq!(refused(&[b'['; 5_000]).0, What::TooDeep);
        let deep = format!("{{\"x\": {}{}}}", "{\"y\":[".repeat(200), "]}".repeat(200));
        assert_eq!(refused(deep.as_bytes()).0, What::TooDeep);
        // The list is a value too.
        let many = |count: usize| format!("[{}0]", "0,".repeat(count - 2));
        assert!(tree(many(MOST_VALUES).as_bytes()).is_ok());
        assert_eq!(refused(many(MOST_VALUES + 1).as_bytes()).0, What::TooManyValues);
        let long = |length: usize| format!("[\"{}\"]", "x".repeat(length));
        assert!(tree(long(LONGEST_TEXT).as_bytes()).is_ok());
        assert_eq!(refused(long(LONGEST_TEXT + 1).as_bytes()).0, What::TextTooLong);
    }

    #[test]
    fn all_texts_together_are_limited_and_so_are_names_of_fields() {
        let (whole, rest) = (MOST_TEXT / LONGEST_TEXT, MOST_TEXT % LONGEST_TEXT);
        let long = format!("\"{}\",", "x".repeat(LONGEST_TEXT)).repeat(whole);
        let all = |key: &str, text: usize| format!("[{long}{{\"{key}\": \"{}\"}}]", "x".repeat(text));
        assert!(tree(all("key", rest - 3).as_bytes()).is_ok());
        for over in [all("key", rest - 2), all("keys", rest - 3)] {
            let mut faults = tree(over.as_bytes()).expect_err("should be refused");
            let fault = faults.remove(0);
            assert_eq!((fault.what, fault.values), (What::TextsTooLong, vec![("most", (MOST_TEXT >> 20).to_string())]));
            assert!(matches!(fault.place, Place::At { line: 1, column } if column > MOST_TEXT));
        }
    }

    #[test]
    fn what_goes_over_leaves_nothing() {
        let mut left = Left { values: 3, text: 4 };
        assert!(parse("[\"ab\"]", &mut left).is_ok() && !left.is_nothing());
        assert!(parse("\"abc\"", &mut left).is_err() && left.is_nothing());
        let mut left = Left { values: 2, text: 4 };
        assert!(parse("[1, 2]", &mut left).is_err() && left.is_nothing());
    }

    #[test]
    fn no_more_fields_that_stand_twice_are_told_than_can_be_read() {
        let twice = "\"a\": 1, ".repeat(MOST_TWICE + 2);
        let faults = tree(format!("{{{twice}\"b\": 1}}").as_bytes()).expect_err("should be refused");
        assert_eq!(faults.len(), MOST_TWICE);
    }

    #[test]
    fn a_byte_order_mark_and_big_numbers_are_fine() {
        let read = tree(b"\xef\xbb\xbf{\"n\": 123456789012345678901234567890, \"f\": 1.10}").unwrap();
        assert_eq!(read.to_string(), "{\"f\":1.10,\"n\":123456789012345678901234567890}");
    }
}
