//! Pretty JSON in the order of its shapes, with unknown fields put in at the end of the object that each belongs to.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{CompactFormatter, Formatter, PrettyFormatter, Serializer};

use super::more::More;

/// `document` as text, with what is beyond it. Empty only where it cannot be written at all.
pub(super) fn pretty(document: &impl Serialize, more: &More) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut writer = Serializer::with_formatter(&mut bytes, With::new(more));
    let written = document.serialize(&mut writer);
    if written.is_err() {
        bytes.clear();
    }
    bytes
}

/// Where the writer is.
struct Inside<'m> {
    more: Option<&'m More>,
    /// The field that is being written, or the number of the next item.
    key: String,
    next: usize,
    /// The fields so far, where more are to come: none is written twice.
    keys: Vec<String>,
}

struct With<'m> {
    pretty: PrettyFormatter<'static>,
    inside: Vec<Inside<'m>>,
    /// What is beyond the value that comes next.
    next: Option<&'m More>,
    in_key: bool,
}

impl<'m> With<'m> {
    fn new(more: &'m More) -> Self {
        let next = Some(more).filter(|more| !more.is_empty());
        Self { pretty: PrettyFormatter::new(), inside: Vec::new(), next, in_key: false }
    }

    fn enter(&mut self) {
        self.inside.push(Inside { more: self.next.take(), key: String::new(), next: 0, keys: Vec::new() });
    }

    fn look_for(&mut self) {
        let found = self.inside.last().and_then(|it| it.more?.within.get(&it.key));
        self.next = found;
    }

    /// Writes what is beyond the object that ends here.
    fn put_in<W: ?Sized + Write>(&mut self, writer: &mut W, inside: &Inside<'m>) -> io::Result<()> {
        let Some(more) = inside.more else { return Ok(()) };
        let mut first = inside.next == 0;
        let indent = format!("\n{}", "  ".repeat(self.inside.len() + 1));
        for (key, value) in more.fields.iter().filter(|(key, _)| !inside.keys.contains(key)) {
            self.pretty.begin_object_key(writer, first)?;
            let mut name = Serializer::with_formatter(&mut *writer, CompactFormatter);
            key.serialize(&mut name)?;
            self.pretty.begin_object_value(writer)?;
            // No text holds a line end as such: within quotes it is written otherwise.
            let text = serde_json::to_string_pretty(value)?.replace('\n', &indent);
            writer.write_all(text.as_bytes())?;
            self.pretty.end_object_value(writer)?;
            first = false;
        }
        Ok(())
    }
}

impl Formatter for With<'_> {
    fn begin_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.enter();
        self.pretty.begin_array(writer)
    }

    fn end_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.inside.pop();
        self.pretty.end_array(writer)
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        if let Some(inside) = self.inside.last_mut().filter(|it| it.more.is_some()) {
            inside.key = inside.next.to_string();
            inside.next += 1;
        }
        self.look_for();
        self.pretty.begin_array_value(writer, first)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.pretty.end_array_value(writer)
    }

    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.enter();
        self.pretty.begin_object(writer)
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        if let Some(inside) = self.inside.pop() {
            self.put_in(writer, &inside)?;
        }
        self.pretty.end_object(writer)
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.in_key = true;
        if let Some(inside) = self.inside.last_mut() {
            inside.key.clear();
            inside.next += 1;
        }
        self.pretty.begin_object_key(writer, first)
    }

    fn write_string_fragment<W: ?Sized + Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        if let Some(inside) = self.inside.last_mut().filter(|it| self.in_key && it.more.is_some()) {
            inside.key.push_str(fragment);
        }
        self.pretty.write_string_fragment(writer, fragment)
    }

    fn end_object_key<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.in_key = false;
        if let Some(inside) = self.inside.last_mut().filter(|it| it.more.is_some()) {
            inside.keys.push(inside.key.clone());
        }
        self.look_for();
        self.pretty.end_object_key(writer)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.pretty.begin_object_value(writer)
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.pretty.end_object_value(writer)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use serde_json::{Value, json};

    use super::pretty;
    use crate::record::more::More;

    #[test]
    fn it_is_what_the_plain_writer_gives_where_nothing_is_beyond() {
        let value = json!({"a": {}, "b": [], "c": [{"d": "é\n\"", "e": [1, [2.50, null]]}], "f": true});
        let plain = serde_json::to_vec_pretty(&value).unwrap();
        assert_eq!(pretty(&value, &More::default()), plain);
    }

    #[test]
    fn fields_stand_at_the_end_of_their_object_and_are_indented() {
        let ours = json!({"a": {}, "b": {"c": 1}, "d": [{"e": 1}, {}]});
        let theirs: Value = serde_json::from_str(
            r#"{"a": {"x": "one\ntwo"}, "b": {"c": 1, "x": {"y": [1.50, {}]}}, "d": [{"e": 1}, {"x": 1e400}], "z": []}"#,
        )
        .unwrap();
        let written = pretty(&ours, &More::beyond(&theirs, &ours));
        assert_eq!(serde_json::from_slice::<Value>(&written).unwrap(), theirs);
        // The keys are in order here, so that the plain writer gives the same.
        assert_eq!(written, serde_json::to_vec_pretty(&theirs).unwrap());
    }

    #[test]
    fn a_field_that_is_known_by_now_is_not_written_twice() {
        let more = More::beyond(&json!({"a": 1, "x": 2}), &json!({"a": 1}));
        let written = pretty(&json!({"a": 1, "x": "ours"}), &more);
        assert_eq!(serde_json::from_slice::<Value>(&written).unwrap(), json!({"a": 1, "x": "ours"}));
        assert_eq!(String::from_utf8(written).unwrap().matches("\"x\"").count(), 1);
    }
}
