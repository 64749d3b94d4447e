//! Parsers that are not ours, and what they make of a record: its parts without the words, and the words.

use pulldown_cmark::{Event, Options, Parser, TagEnd};
use serde_json::Value;

#[derive(Default)]
pub struct Read {
    pub parts: Vec<String>,
    pub words: String,
    /// The cells of every row of every table, and the texts of every quotation.
    pub rows: Vec<Vec<String>>,
    pub quotes: Vec<String>,
}

pub type Judge = fn(&str) -> Result<Read, String>;

/// Who judges the files with this ending. A new format is a line here.
pub const JUDGES: [(&str, Judge); 2] = [("md", markdown), ("json", json)];

/// What no record holds, by how its name starts.
const CODE: [&str; 6] = ["Link", "Image", "HtmlBlock", "CodeBlock", "Footnote", "Metadata"];

pub fn markdown(file: &str) -> Result<Read, String> {
    let mut read = Read::default();
    // Many readers make links of these by themselves.
    read.parts.extend(["://", "www."].map(|link| format!("{} {link}", file.matches(link).count())));
    let mut from = 0;
    for event in Parser::new_ext(file, Options::all() - Options::ENABLE_SMART_PUNCTUATION) {
        match event {
            Event::Text(text) => read.words.push_str(&text),
            Event::SoftBreak | Event::HardBreak => read.words.push('\n'),
            Event::Start(tag) => {
                let tag = format!("{tag:?}");
                if CODE.iter().any(|it| tag.starts_with(it)) {
                    return Err(format!("{tag} is in it"));
                }
                let is_row = ["TableHead", "TableRow"].contains(&tag.as_str());
                read.rows.extend(is_row.then(Vec::new));
                from = read.words.len();
                read.parts.push(tag);
            }
            Event::End(tag) => {
                let text = || read.words[from..].to_owned();
                match tag {
                    TagEnd::TableCell => read.rows.last_mut().unwrap().push(text()),
                    TagEnd::BlockQuote(_) => read.quotes.push(text().trim_end().to_owned()),
                    _ => {}
                }
                read.words.push('\n');
                read.parts.push(format!("{tag:?}"));
            }
            Event::Rule => read.parts.push("Rule".to_owned()),
            other => return Err(format!("{other:?} is in it")),
        }
    }
    Ok(read)
}

fn json(file: &str) -> Result<Read, String> {
    let tree: Value = serde_json::from_str(file).map_err(|error| error.to_string())?;
    let mut read = Read::default();
    walk(&tree, &mut read);
    Ok(read)
}

fn walk(tree: &Value, read: &mut Read) {
    match tree {
        Value::Object(fields) => {
            for (key, value) in fields {
                read.parts.push(key.clone());
                walk(value, read);
            }
        }
        Value::Array(items) => {
            read.parts.push(format!("[{}]", items.len()));
            for item in items {
                walk(item, read);
            }
        }
        Value::String(text) => {
            read.words.push_str(text);
            read.words.push('\n');
        }
        other => read.parts.push(other.to_string()),
    }
}
