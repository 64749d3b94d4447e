//! A made-up language: English with accents, and 40 % longer. Its plurals are those of English.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use alongside::app::Language;
use alongside::content::{EMBEDDED, Library};
use alongside::phrases::Phrases;
use alongside::settings::LanguageCode;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::{parser, serializer};

/// The tag for it: English in accents.
pub const CODE: &str = "en-XA";

/// What nobody reads as a text: names by which files know each other.
const NAMES: [&str; 6] = ["id", "kind", "method", "questions", "activities", "pick"];

/// `text` with every vowel accented and every word longer; what stands in curly brackets stays.
pub fn made_up(text: &str) -> String {
    let mut out = String::new();
    for (i, part) in text.split('{').enumerate() {
        let (name, rest) =
            if i == 0 { (None, part) } else { part.split_once('}').map_or((None, part), |(a, b)| (Some(a), b)) };
        out.extend(name.map(|name| format!("{{{name}}}")));
        out.push_str(&words(rest));
    }
    out
}

fn words(text: &str) -> String {
    let (mut out, mut letters) = (String::new(), 0);
    for c in text.chars().chain(['\0']) {
        if c.is_alphabetic() {
            letters += 1;
        } else {
            out.push_str(&"é".repeat(letters * 2 / 5));
            letters = 0;
        }
        out.push(match c {
            'a' => 'á',
            'e' => 'é',
            'i' => 'í',
            'o' => 'ó',
            'u' => 'ú',
            'y' => 'ý',
            'A' => 'Á',
            'E' => 'É',
            'I' => 'Í',
            'O' => 'Ó',
            'U' => 'Ú',
            c => c,
        });
    }
    out.trim_end_matches('\0').to_owned()
}

fn pattern(texts: &mut Pattern<String>) {
    for element in &mut texts.elements {
        match element {
            PatternElement::TextElement { value } => *value = words(value),
            PatternElement::Placeable { expression } => inside(expression),
        }
    }
}

fn shorter(texts: &mut Pattern<String>) {
    for element in &mut texts.elements {
        if let PatternElement::TextElement { value } = element {
            *value = value.split(' ').map(|word| word.trim_end_matches('é')).collect::<Vec<_>>().join(" ");
        }
    }
}

fn inside(expression: &mut Expression<String>) {
    match expression {
        Expression::Select { variants, .. } => variants.iter_mut().for_each(|variant| pattern(&mut variant.value)),
        Expression::Inline(InlineExpression::StringLiteral { value }) => *value = words(value),
        Expression::Inline(InlineExpression::Placeable { expression }) => inside(expression),
        Expression::Inline(_) => {}
    }
}

/// The catalogues, each by the name of its file.
pub fn catalogues() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/lang/en");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let texts = files.map(|path| {
        let mut resource = parser::parse(fs::read_to_string(&path).unwrap()).unwrap();
        for entry in &mut resource.body {
            if let Entry::Message(message) = entry {
                message.value.iter_mut().for_each(pattern);
                // What a side is called has at most 28 letters, in any language.
                if message.id.name.starts_with("side-") {
                    message.value.iter_mut().for_each(shorter);
                }
            }
        }
        (path.file_name().unwrap().to_str().unwrap().to_owned(), serializer::serialize(&resource))
    });
    texts.collect()
}

/// Methods, agendas and texts for the room, each by the name of its file.
pub fn content() -> Vec<(String, String)> {
    let text = |text: &str| {
        let mut table: toml::Table = text.parse().unwrap();
        table.iter_mut().for_each(|(key, value)| content_text(key, value));
        toml::to_string(&table).unwrap()
    };
    // Methods come first: agendas ask them.
    EMBEDDED.iter().map(|(file, it)| ((*file).replace('/', "-"), text(it))).collect()
}

fn content_text(key: &str, value: &mut toml::Value) {
    let is_name = NAMES.contains(&key);
    match value {
        toml::Value::String(text) if !is_name => *text = made_up(text),
        toml::Value::Array(list) if !is_name || list.iter().all(toml::Value::is_table) => {
            for value in list {
                content_text(key, value);
            }
        }
        toml::Value::Table(table) => table.iter_mut().for_each(|(key, value)| content_text(key, value)),
        _ => {}
    }
}

/// The language as the program takes it in.
pub fn language() -> Language {
    let catalogues = catalogues();
    let (phrases, unread) = Phrases::english().translated(CODE, catalogues.iter().map(|(_, text)| text.as_str()));
    assert!(unread.is_empty(), "{unread:?}");
    let (library, faults) = Library::built_in().translated(&content());
    assert!(faults.is_empty(), "{faults:#?}");
    let code = LanguageCode::new(CODE).unwrap();
    Language { code, phrases: Arc::new(phrases), library: Arc::new(library) }
}
