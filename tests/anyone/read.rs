//! The texts of a file of `assets/`: what a person reads in it, without names, ids and titles of sources.

use std::sync::LazyLock;

use alongside::content::Sides;
use alongside::phrases::Phrases;

/// Stands for a name or number that goes into a text of the interface: one word, with as many syllables as "people".
const FILLED: &str = "people";

/// Keys of TOML files whose values nobody reads as a sentence: names, and titles of sources (those are proper names).
const NAMES: [&str; 6] = ["id", "full", "short", "method", "questions", "activities"];

/// The texts of a TOML file. A list is one text a line.
pub(crate) fn toml_texts(file: &str) -> Vec<String> {
    let table: toml::Table = toml::from_str(file).expect("TOML");
    let mut texts = Vec::new();
    for (key, value) in &table {
        collect(key, value, &mut texts);
    }
    texts
}

/// The names that the sides have when nobody chose others: the longest way in which most groups will read a text.
static USUAL_SIDES: LazyLock<Sides> = LazyLock::new(|| {
    let phrases = Phrases::english();
    Sides { people: phrases.say("side-people"), staff: phrases.say("side-staff") }
});

fn collect(key: &str, value: &toml::Value, texts: &mut Vec<String>) {
    let is_name = NAMES.contains(&key) && !holds_tables(value);
    match value {
        toml::Value::String(text) if !is_name => texts.extend(USUAL_SIDES.fill(text).lines().map(str::to_owned)),
        toml::Value::Array(list) if !is_name => list.iter().for_each(|value| collect(key, value, texts)),
        toml::Value::Table(table) => table.iter().for_each(|(key, value)| collect(key, value, texts)),
        _ => {}
    }
}

/// The notes of a TOML file: lines that start with #, each with no more than whole sentences in it.
pub(crate) fn notes(file: &str) -> Vec<String> {
    let lines = file.lines().filter_map(|line| line.trim_start().strip_prefix('#'));
    lines.map(|line| USUAL_SIDES.fill(line.trim())).filter(|line| !line.is_empty()).collect()
}

/// `questions` is a list of tables in a method, and a list of names in an agenda.
fn holds_tables(value: &toml::Value) -> bool {
    value.as_array().is_some_and(|list| list.iter().all(toml::Value::is_table))
}

/// The texts of a Fluent file: each message and attribute, once for each way its selectors can go.
pub(crate) fn fluent_texts(file: &str) -> Vec<String> {
    let mut patterns: Vec<String> = Vec::new();
    for line in file.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
        let line = line.trim_end();
        let begins = !line.starts_with([' ', '}']) || line.trim_start().starts_with('.');
        match (begins, line.split_once('='), patterns.last_mut()) {
            (true, Some((_, pattern)), _) => patterns.push(pattern.trim().to_owned()),
            (_, _, Some(pattern)) => {
                pattern.push('\n');
                pattern.push_str(line.trim());
            }
            _ => {}
        }
    }
    patterns.iter().flat_map(|pattern| expand(pattern)).map(|text| text.trim().replace('\n', " ")).collect()
}

/// `pattern` with its braces filled: one text, or one for each variant of a selector.
fn expand(pattern: &str) -> Vec<String> {
    let Some((before, inside, after)) = first_braces(pattern) else { return vec![pattern.to_owned()] };
    let ways = match inside.split_once("->") {
        Some((_, variants)) => variants_of(variants),
        None => vec![FILLED.to_owned()],
    };
    let rests = expand(after);
    let mut texts = Vec::new();
    for way in ways.iter().flat_map(|way| expand(way)) {
        texts.extend(rests.iter().map(|rest| format!("{before}{way}{rest}")));
    }
    texts
}

/// What stands before, in and after the first braces and all that is in them.
fn first_braces(text: &str) -> Option<(&str, &str, &str)> {
    let open = text.find('{')?;
    let mut depth = 0;
    for (at, c) in text.char_indices().skip_while(|(at, _)| *at < open) {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some((&text[..open], &text[open + 1..at], &text[at + 1..]));
        }
    }
    None
}

/// `[one] a person` and `*[other] people`, each on a line of its own.
fn variants_of(text: &str) -> Vec<String> {
    let mut variants: Vec<String> = Vec::new();
    for line in text.lines() {
        let start = line.trim_start().trim_start_matches('*');
        match (start.strip_prefix('[').and_then(|rest| rest.split_once(']')), variants.last_mut()) {
            (Some((_, value)), _) => variants.push(value.trim().to_owned()),
            (None, Some(variant)) => {
                variant.push('\n');
                variant.push_str(line);
            }
            (None, None) => {}
        }
    }
    variants
}

#[test]
fn texts_of_a_method_are_what_people_read() {
    let file = "id = \"a\"\ntitle = \"A\"\n[source]\nfull = \"F\"\nhelp = \"\"\"\nx {staff}.\ny.\"\"\"\n[[questions]]\nid = \"q\"\nto = \"T\"\n";
    assert_eq!(toml_texts(file), ["T", "x staff.", "y.", "A"]);
}

#[test]
fn notes_are_lines_of_their_own() {
    assert_eq!(notes("# We and {staff}.\n#\nid = \"# no\"\n  # Two.\n"), ["We and staff.", "Two."]);
}

#[test]
fn a_selector_gives_a_text_for_each_way() {
    let file = "# no\na = Ben and { $b }\n    go.\n    .c = Hi\nn = { $n ->\n    [one] A mark\n   *[other] { $n } marks\n} in.\n";
    assert_eq!(fluent_texts(file), ["Ben and people go.", "Hi", "A mark in.", "people marks in."]);
}
