//! From bytes to a JSON tree: text checks first, then one pass that holds almost nothing in memory and refuses what
//! could fool or choke a reader (the same key twice, too deep, too much), and only then the tree.

use std::collections::HashSet;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::Value;
use serde_json::error::Category;

use super::fault::{Fault, Place, What};

/// Largest file, in bytes.
pub(super) const MOST_BYTES: usize = 64 << 20;
/// Most values in one file; a long workshop has some 50,000.
const MOST_VALUES: usize = 1_000_000;
/// Longest single text, in bytes.
const LONGEST_TEXT: usize = 100_000;

/// The tree in `bytes`.
pub(super) fn tree(bytes: &[u8]) -> Result<Value, Fault> {
    parse(text(bytes)?)
}

/// `bytes` as text: not too big, not empty, UTF-8; a byte order mark is taken off.
pub(super) fn text(bytes: &[u8]) -> Result<&str, Fault> {
    if bytes.len() > MOST_BYTES {
        return Err(Fault::whole(What::TooBig).with("most", MOST_BYTES >> 20));
    }
    if matches!(bytes, [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [b'{', 0, ..] | [0, b'{', ..]) {
        return Err(Fault::whole(What::Utf16));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Fault::whole(What::Empty));
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let read = &bytes[..error.valid_up_to()];
        let line = read.split(|byte| *byte == b'\n').count();
        let column = read.iter().rev().take_while(|byte| **byte != b'\n').count() + 1;
        Fault { place: Place::At { line, column }, what: What::NotUtf8, values: Vec::new() }
    })
}

/// The tree in `text`.
pub(super) fn parse(text: &str) -> Result<Value, Fault> {
    let mut seen = Seen::default();
    let mut reader = serde_json::Deserializer::from_str(text);
    let read = seen.deserialize(&mut reader).and_then(|()| reader.end());
    read.map_err(|error| seen.fault.take().map_or_else(|| fault(&error), |fault| at(fault, &error)))?;
    serde_json::from_str(text).map_err(|error| fault(&error))
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

/// What the first pass counts, and what it stopped at.
#[derive(Default)]
struct Seen {
    values: usize,
    fault: Option<Fault>,
}

impl Seen {
    fn stop<E: Error>(&mut self, fault: Fault) -> E {
        self.fault = Some(fault);
        E::custom("refused")
    }

    fn value<E: Error>(&mut self) -> Result<(), E> {
        self.values += 1;
        if self.values > MOST_VALUES { Err(self.stop(Fault::whole(What::TooManyValues))) } else { Ok(()) }
    }

    fn text<E: Error>(&mut self, text: &str) -> Result<(), E> {
        if text.len() > LONGEST_TEXT {
            return Err(self.stop(Fault::whole(What::TextTooLong).with("most", LONGEST_TEXT)));
        }
        Ok(())
    }
}

impl<'de> DeserializeSeed<'de> for &mut Seen {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<(), D::Error> {
        self.value()?;
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for &mut Seen {
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
        while list.next_element_seed(&mut *self)?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        let mut keys = HashSet::new();
        while let Some(key) = fields.next_key::<String>()? {
            self.text(&key)?;
            if !keys.insert(key) {
                return Err(self.stop(Fault::whole(What::KeyTwice)));
            }
            fields.next_value_seed(&mut *self)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

    use super::{MOST_BYTES, What, tree};
    use crate::record::fault::Place;

    fn refused(bytes: &[u8]) -> (What, Place) {
        let fault = tree(bytes).expect_err("should be refused");
        (fault.what, fault.place)
    }

    #[test]
    fn each_kind_of_bad_text_is_refused_by_name_and_place() {
        assert_eq!(refused(b""), (What::Empty, Place::Whole));
        assert_eq!(refused(b" \n"), (What::Empty, Place::Whole));
        assert_eq!(refused(b"\xff\xfe{\0"), (What::Utf16, Place::Whole));
        assert_eq!(refused(b"{\0\"\0"), (What::Utf16, Place::Whole));
        assert_eq!(refused(b"{\n \xff}"), (What::NotUtf8, Place::At { line: 2, column: 2 }));
        assert_eq!(refused(b"{\"a\":\n [1, 2"), (What::CutOff, Place::At { line: 2, column: 6 }));
        assert_eq!(refused(b"{\"a\": no}"), (What::Broken, Place::At { line: 1, column: 8 }));
        assert_eq!(refused(b"{} {}"), (What::Broken, Place::At { line: 1, column: 4 }));
        assert_eq!(refused(&vec![b' '; MOST_BYTES + 1]).0, What::TooBig);
    }

    #[test]
    fn the_same_key_twice_is_refused_at_any_depth() {
        assert_eq!(refused(b"{\"x\": [{\"a\": 1,\n\"a\": 2}]}"), (What::KeyTwice, Place::At { line: 2, column: 3 }));
        assert_eq!(refused(b"{\"a\": 1, \"\\u0061\": 2}").0, What::KeyTwice);
    }

    #[test]
    fn depth_and_amount_are_limited() {
        assert_eq!(refused(&[b'['; 5_000]).0, What::TooDeep);
        let many = format!("[{}0]", "0,".repeat(1_000_001));
        assert_eq!(refused(many.as_bytes()).0, What::TooManyValues);
        let long = format!("[\"{}\"]", "x".repeat(100_001));
        assert_eq!(refused(long.as_bytes()).0, What::TextTooLong);
    }

    #[test]
    fn a_byte_order_mark_and_big_numbers_are_fine() {
        let read = tree(b"\xef\xbb\xbf{\"n\": 123456789012345678901234567890, \"f\": 1.10}").unwrap();
        assert_eq!(read.to_string(), "{\"f\":1.10,\"n\":123456789012345678901234567890}");
    }
}
