//! The shape of the source: ranks, sizes, where words, colours and unfinished work may stand.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use alongside::phrases::Phrases;

/// A module imports only modules of strictly lower rank (`src/ARCHITECTURE.md`).
const RANKS: &[(&str, u8)] = &[
    ("text", 0),
    ("phrases", 1),
    ("settings", 1),
    ("content", 1),
    ("session", 2),
    ("weigh", 3),
    ("record", 4),
    ("export", 5),
    ("paper", 5),
    ("app", 6),
    ("store", 7),
    ("tui", 7),
    ("plain", 7),
    ("runtime", 8),
    ("cli", 9),
];

/// The front ends show what the engine says, and know nothing else of the crate.
const FRONT_ENDS: &[&str] = &["tui", "plain"];
const FRONT_END_MAY_IMPORT: &[&str] = &["text", "phrases", "settings", "app"];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file below `folder`, with its text.
fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                files.push((path, text));
            }
        }
    }
    files.sort();
    files
}

/// The top module a file belongs to; nothing for `lib.rs` and `main.rs`.
fn module(path: &Path) -> Option<String> {
    let below = path.strip_prefix(root().join("src")).unwrap();
    let first = below.components().next().unwrap().as_os_str().to_string_lossy().into_owned();
    below.components().nth(1).is_some().then_some(first)
}

/// The code of a file without its tests and comments.
fn code(text: &str) -> String {
    let before_tests = text.split("#[cfg(test)]").next().unwrap().split("#[cfg(all(test").next().unwrap();
    before_tests.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_module_has_a_rank_and_imports_only_lower_ones() {
    let ranks: BTreeMap<&str, u8> = RANKS.iter().copied().collect();
    let mut wrong = Vec::new();
    let mut seen = 0;
    for (path, text) in sources("src") {
        let Some(from) = module(&path) else { continue };
        let rank = *ranks.get(from.as_str()).unwrap_or_else(|| panic!("{from} has no rank"));
        for to in imports(&text) {
            seen += 1;
            let lower = ranks.get(to.as_str()).is_some_and(|it| *it < rank);
            let front = !FRONT_ENDS.contains(&from.as_str()) || FRONT_END_MAY_IMPORT.contains(&to.as_str());
            if to != from && !(lower && front) {
                wrong.push(format!("{}: {from} imports {to}", path.display()));
            }
        }
    }
    assert!(seen > 50, "the imports were not found");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The modules a text names after `crate::`, also within braces.
fn imports(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for after in text.split("crate::").skip(1) {
        let name: String = after.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
        if !name.is_empty() {
            found.push(name);
        } else if let Some(list) = after.strip_prefix('{') {
            let list = list.split('}').next().unwrap();
            found.extend(list.split(',').map(|item| item.split("::").next().unwrap().trim().to_owned()));
        }
    }
    found.retain(|name| !name.is_empty());
    found
}

#[test]
fn no_file_is_longer_than_400_lines_and_most_are_short() {
    let mut lengths: Vec<(usize, PathBuf)> =
        sources("src").into_iter().map(|(path, text)| (text.lines().count(), path)).collect();
    lengths.sort();
    let (longest, path) = lengths.last().unwrap();
    assert!(*longest <= 400, "{} has {longest} lines", path.display());
    let median = lengths[lengths.len() / 2].0;
    assert!(median <= 130, "half of the files are longer than {median} lines");
}

#[test]
fn no_function_is_longer_than_50_lines() {
    let mut long = Vec::new();
    for (path, text) in sources("src") {
        let mut start: Option<(usize, usize, String)> = None;
        for (n, line) in text.lines().enumerate() {
            let indent = line.len() - line.trim_start().len();
            let trimmed = line.trim_start();
            let is_fn = ["fn ", "pub fn ", "pub(super) fn ", "pub(crate) fn ", "pub(in "]
                .iter()
                .any(|start| trimmed.starts_with(start))
                && trimmed.contains("fn ");
            if is_fn && start.is_none() {
                start = Some((n, indent, trimmed.to_owned()));
            }
            if let Some((from, at, name)) = &start
                && line == format!("{}}}", " ".repeat(*at))
            {
                if n - from >= 50 {
                    long.push(format!("{}: {} lines: {name}", path.display(), n - from + 1));
                }
                start = None;
            }
        }
    }
    assert!(long.is_empty(), "{}", long.join("\n"));
}

#[test]
fn main_is_thin() {
    let main = fs::read_to_string(root().join("src/main.rs")).unwrap();
    assert!(main.lines().count() <= 40);
}

#[test]
fn colours_stand_in_the_theme_alone() {
    for (path, text) in sources("src") {
        let theme = path.to_string_lossy().contains("tui/theme");
        assert!(theme || !code(&text).contains("Color::"), "{} names a colour", path.display());
    }
}

#[test]
fn nothing_is_left_unfinished() {
    for (path, text) in sources("src").into_iter().chain(sources("tests")) {
        if path.ends_with("tidy.rs") {
            continue;
        }
        for word in ["TODO", "FIXME", "todo!(", "unimplemented!(", "#[ignore]"] {
            assert!(!text.contains(word), "{} holds {word}", path.display());
        }
    }
}

/// The programs that the tests are built into, as `Cargo.toml` names them.
const PROGRAMS: [&str; 3] = ["tests/all.rs", "tests/anyone/main.rs", "tests/promises/main.rs"];

/// A file that no program names is never built, so its tests would pass whatever they say.
#[test]
fn every_test_file_is_part_of_a_program() {
    let programs = PROGRAMS.map(|path| root().join(path));
    let files = sources("tests");
    let named =
        |name: &str| files.iter().any(|(_, text)| text.lines().any(|line| line.ends_with(&format!("mod {name};"))));
    for (path, _) in files.iter().filter(|(path, _)| !programs.contains(path)) {
        let own = if path.ends_with("mod.rs") { path.parent().unwrap() } else { path };
        let name = own.file_stem().unwrap().to_string_lossy();
        assert!(named(&name), "{} is in no program", path.display());
    }
}

/// String literals of code, roughly: escapes are not looked into.
fn literals(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for line in code.lines().filter(|line| !line.contains("reason = \"") && !line.contains("#[error(")) {
        let mut rest = line;
        while let Some(start) = rest.find('"') {
            let after = &rest[start + 1..];
            let Some(end) = after.find('"') else { break };
            found.push(after[..end].to_owned());
            rest = &after[end + 1..];
        }
    }
    found
}

/// Three words in a row, one of them longer than three letters, are a sentence that belongs into `assets/`.
fn is_prose(literal: &str) -> bool {
    let words: Vec<&str> = literal.split(' ').collect();
    let is_word = |word: &&str| word.chars().all(|c| c.is_alphabetic() || ".,:;?'’".contains(c)) && word.len() > 1;
    words.windows(3).any(|three| three.iter().all(is_word) && three.iter().any(|word| word.len() > 3))
}

#[test]
fn no_prose_stands_in_the_source() {
    assert!(is_prose("Nothing is lost."));
    let mut found = Vec::new();
    for (path, text) in sources("src") {
        found.extend(literals(&code(&text)).into_iter().filter(|it| is_prose(it)).map(|it| (path.clone(), it)));
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn every_phrase_that_the_source_names_exists() {
    let phrases = Phrases::english();
    let mut seen = 0;
    for (path, text) in sources("src") {
        let code = code(&text);
        for call in [".say(\"", ".fill(\"", "say(&\""] {
            for after in code.split(call).skip(1) {
                let key = after.split('"').next().unwrap();
                seen += 1;
                assert!(phrases.has(key), "{}: no phrase {key}", path.display());
            }
        }
    }
    assert!(seen > 100);
}

/// Literals in the shape of a phrase's key that name something else.
const NO_PHRASES: &[&str] = &["alongside-session", "alongside-record", "alongside-comparison", "our-plan"];

fn is_key(literal: &str) -> bool {
    let parts: Vec<&str> = literal.split('-').collect();
    let is_part = |part: &&str| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    parts.len() > 1 && parts.iter().all(is_part) && literal.starts_with(|c: char| c.is_ascii_lowercase())
}

/// Every text below `assets` whose name ends so, after its path.
fn assets(ending: &str) -> String {
    let mut all = String::new();
    let mut folders = vec![root().join("assets")];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == ending) {
                writeln!(all, "{}\n{}", path.display(), fs::read_to_string(&path).unwrap()).unwrap();
            }
        }
    }
    all
}

/// A key may stand in a list that is said later, where no call names it. So each literal in the shape of a key is a key,
/// part of one, a value of a phrase, or a name in other data.
#[test]
fn every_literal_that_looks_like_a_key_is_one_or_names_other_data() {
    let phrases = Phrases::english();
    let (catalogues, data) = (assets("ftl"), assets("toml"));
    let is_part = |key: &str| {
        let keys = catalogues.lines().filter_map(|line| line.split_once(" =")).map(|(key, _)| key);
        keys.into_iter().any(|it| it.ends_with(&format!("-{key}")) || it.starts_with(&format!("{key}-")))
    };
    let (mut seen, mut unknown) = (0, Vec::new());
    for (path, text) in sources("src") {
        let code: Vec<&str> =
            text.split("#[cfg(test)]").next().unwrap().lines().filter(|line| !line.contains("serde")).collect();
        for key in literals(&self::code(&code.join("\n"))).into_iter().filter(|it| is_key(it)) {
            seen += 1;
            let is_value = catalogues.contains(&format!("${key}"));
            let known = phrases.has(&key) || is_value || is_part(&key) || data.contains(&key);
            if !known && !NO_PHRASES.contains(&key.as_str()) {
                unknown.push(format!("{}: {key}", path.display()));
            }
        }
    }
    assert!(seen > 500, "the literals were not found");
    assert!(unknown.is_empty(), "{}", unknown.join("\n"));
}

#[test]
fn every_key_of_the_readme_is_in_the_key_table() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let table = fs::read_to_string(root().join("assets/keys.toml")).unwrap();
    let pressed: Vec<&str> =
        table.split("press = \"").skip(1).flat_map(|row| row.split('"').next().unwrap().split(' ')).collect();
    let keys = readme.split("## Keys").nth(1).unwrap().split("## ").next().unwrap();
    let rows: Vec<&str> = keys.lines().filter(|line| line.starts_with("| `")).collect();
    assert!(rows.len() > 10);
    for row in rows {
        let cell = row.trim_start_matches("| ").split(" |").next().unwrap();
        for key in cell.split('`').skip(1).step_by(2) {
            assert!(pressed.contains(&key), "{key} is in the README and not in the table");
        }
    }
}

#[test]
fn every_asset_is_embedded() {
    let all: String = sources("src").into_iter().map(|(_, text)| text).collect();
    let mut folders = vec![root().join("assets")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let below = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
            let schema = below.starts_with("assets/schema/");
            assert!(schema || all.contains(&below), "{below} is not embedded");
        }
    }
}

#[test]
fn there_is_one_copy_of_the_terminal_crates() {
    let lock = fs::read_to_string(root().join("Cargo.lock")).unwrap();
    for name in ["crossterm", "ratatui", "signal-hook"] {
        let copies = lock.matches(&format!("name = \"{name}\"\n")).count();
        assert_eq!(copies, 1, "{name}");
    }
}
