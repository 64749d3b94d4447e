//! Parsers that are not ours, and what they make of a record: its parts without the words, and the words.

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{Token, Tokenizer};
use pulldown_cmark::{Event, Options, Parser, TagEnd};
use serde_json::Value;

#[derive(Default)]
pub struct Read {
    pub parts: Vec<String>,
    pub words: String,
    /// The cells of every row of every table, under the heading they stand under.
    pub rows: Vec<(String, Vec<String>)>,
    pub quotes: Vec<Quote>,
    heading: String,
}

/// Words of somebody: the heading they stand under, the line right over them, and the words.
pub struct Quote {
    pub heading: String,
    pub over: String,
    pub text: String,
}

pub type Judge = fn(&[u8]) -> Result<Read, String>;

/// Who judges the files with this ending. A new format is a line here.
pub const JUDGES: [(&str, Judge); 7] = [
    ("md", |file| markdown(&text(file))),
    ("json", |file| json(&text(file))),
    ("jsonl", |file| lines_of_json(&text(file))),
    ("csv", csv),
    ("txt", |file| Ok(Read { words: text(file), ..Read::default() })),
    ("html", |file| html(&text(file))),
    ("docx", docx),
];

fn text(file: &[u8]) -> String {
    String::from_utf8(file.to_vec()).unwrap()
}

/// What no Markdown of a record holds, by how its name starts.
const CODE: [&str; 6] = ["Link", "Image", "HtmlBlock", "CodeBlock", "Footnote", "Metadata"];

pub fn markdown(file: &str) -> Result<Read, String> {
    let mut read = Read::default();
    // Many readers make links of these by themselves.
    read.parts.extend(["://", "www."].map(|link| format!("{} {link}", file.matches(link).count())));
    let (mut from, mut over, mut is_quoted) = (0, String::new(), false);
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
                is_quoted |= tag.starts_with("BlockQuote");
                read.rows.extend(is_row.then(|| (read.heading.clone(), Vec::new())));
                from = read.words.len();
                read.parts.push(tag);
            }
            Event::End(tag) => {
                let text = read.words[from..].trim_end().to_owned();
                match tag {
                    TagEnd::TableCell => read.rows.last_mut().unwrap().1.push(text),
                    TagEnd::BlockQuote(_) => {
                        let (heading, over) = (read.heading.clone(), over.clone());
                        read.quotes.push(Quote { heading, over, text });
                        is_quoted = false;
                    }
                    TagEnd::Heading(_) => read.heading = text,
                    // One within a quotation does not stand over the next one.
                    TagEnd::Paragraph if !is_quoted => over = text,
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

fn lines_of_json(file: &str) -> Result<Read, String> {
    let mut read = Read::default();
    for line in file.lines() {
        walk(&serde_json::from_str(line).map_err(|error| error.to_string())?, &mut read);
    }
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

/// What a spreadsheet runs when a cell begins with it, whatever blank stands before it.
const RUN: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

fn csv(file: &[u8]) -> Result<Read, String> {
    let mut read = Read::default();
    for row in csv::ReaderBuilder::new().has_headers(false).from_reader(file).records() {
        let row = row.map_err(|error| error.to_string())?;
        read.parts.push(format!("[{}]", row.len()));
        for cell in &row {
            if cell.trim_start_matches([' ', '\n', '\u{a0}', '\u{3000}']).starts_with(RUN) {
                return Err(format!("a spreadsheet runs {cell:?}"));
            }
            read.words.push_str(cell);
            read.words.push('\n');
        }
    }
    Ok(read)
}

/// What no page of a record holds.
const RUNS: [&str; 11] =
    ["script", "img", "iframe", "object", "embed", "link", "base", "form", "input", "audio", "video"];

/// By the rules of HTML that browsers follow.
fn html(file: &str) -> Result<Read, String> {
    let mut read = Read::default();
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    for token in Tokenizer::new_with_emitter(file, emitter).flatten() {
        match token {
            Token::StartTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                let attributes: Vec<String> =
                    tag.attributes.keys().map(|name| String::from_utf8_lossy(name).into_owned()).collect();
                if RUNS.contains(&name.as_str()) || attributes.iter().any(|it| it.starts_with("on")) {
                    return Err(format!("<{name} {attributes:?}> is in it"));
                }
                read.parts.push(format!("<{name} {attributes:?}>"));
            }
            Token::EndTag(tag) => read.parts.push(format!("</{}>", String::from_utf8_lossy(&tag.name))),
            Token::String(text) => read.words.push_str(&String::from_utf8_lossy(&text)),
            Token::Doctype(_) => read.parts.push("doctype".to_owned()),
            other => return Err(format!("{other:?} is in it")),
        }
    }
    Ok(read)
}

/// Each part of the document by the rules of XML; where a text has more lines, it has more pieces.
fn docx(file: &[u8]) -> Result<Read, String> {
    let mut read = Read::default();
    for part in parts_of(file) {
        let tree = roxmltree::Document::parse(&part).map_err(|error| error.to_string())?;
        for node in tree.descendants() {
            let name = node.tag_name().name();
            if node.is_element() && !["t", "br"].contains(&name) {
                let attributes: Vec<&str> = node.attributes().map(|it| it.name()).collect();
                read.parts.push(format!("{name} {attributes:?}"));
            }
            read.words.push_str(node.text().filter(|_| node.is_text()).unwrap_or_default());
        }
    }
    Ok(read)
}

/// The parts of a packed file, as text.
pub fn parts_of(file: &[u8]) -> Vec<String> {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(file)).unwrap();
    (0..zip.len()).map(|n| std::io::read_to_string(zip.by_index(n).unwrap()).unwrap()).collect()
}
