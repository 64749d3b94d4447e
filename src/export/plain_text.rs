//! Plain text: the take-home sheet, one page of short lines.

use super::told::Told;
use super::{About, Exporter, Record};
use crate::phrases::Phrases;

/// `.txt`
pub(super) struct PlainText;

/// Characters in a line, so that big letters still fit on A4.
const WIDTH: usize = 60;

impl Exporter for PlainText {
    fn ending(&self) -> &'static str {
        "txt"
    }

    fn write(&self, record: &Record, _: &Phrases) -> Vec<u8> {
        let mut lines = vec![record.title.to_uppercase()];
        for (heading, texts) in &record.sheet.parts {
            lines.push(String::new());
            if !heading.is_empty() {
                lines.push(heading.to_uppercase());
            }
            let marked = !heading.is_empty();
            lines.extend(texts.iter().flat_map(|text| wrapped(text, marked)));
        }
        let mut text = lines.join("\n");
        text.push('\n');
        text.into_bytes()
    }

    fn holds(&self, told: &[About<'_>], record: &Record) -> Vec<bool> {
        let lines = record.sheet.parts.iter().flat_map(|(_, lines)| lines).chain([&record.title]);
        Told::of(lines.map(String::as_str)).which(told, |it| matches!(it, About::Owner))
    }
}

fn wrapped(text: &str, marked: bool) -> Vec<String> {
    let (first, next) = if marked { ("- ", "  ") } else { ("", "") };
    let options = textwrap::Options::new(WIDTH).initial_indent(first).subsequent_indent(next);
    textwrap::wrap(text, options).into_iter().map(std::borrow::Cow::into_owned).collect()
}
