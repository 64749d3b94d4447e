//! Plain words (method, section 6; look, section 11): every text in `assets/` can be read at the age of 9 to 11.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]
#![allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "a grade is a decimal; it is no mark")]

mod words {
    pub(crate) mod grade;
    pub(crate) mod read;
}

use std::fs;
use std::path::{Path, PathBuf};

use words::grade::{grade_in_tenths, sentences, words as words_of};
use words::read::{fluent_texts, notes, toml_texts};

/// Most words of a sentence.
const LONGEST: usize = 15;

/// Words that the method gives to the letter, and that are longer only where nobody chose another name for their side.
const GIVEN: [&str; 1] = ["People with lived experience are not told how the work went on, or how it ended."];

/// Highest Flesch-Kincaid grade of a file, in tenths.
const GRADE: i64 = 50;

/// What plain words do without: shouting, small print, Latin, blame.
const NEVER: [&str; 6] = ["!", "please note", "e.g.", "i.e.", "etc.", "failed"];

/// Each file that holds words, with its texts.
fn files() -> Vec<(String, Vec<String>)> {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    let mut files = Vec::new();
    let mut folders: Vec<PathBuf> =
        ["methods", "agendas", "room", "templates", "lang"].iter().map(|name| assets.join(name)).collect();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let file = fs::read_to_string(&path).unwrap();
            let mut texts =
                if path.extension().is_some_and(|end| end == "ftl") { fluent_texts(&file) } else { toml_texts(&file) };
            // These alone are opened in a text editor by those who have no part in the program.
            if path.starts_with(assets.join("templates")) {
                texts.extend(notes(&file));
            }
            files.push((path.strip_prefix(&assets).unwrap().display().to_string(), texts));
        }
    }
    files.sort();
    files
}

#[test]
fn no_sentence_is_long() {
    let files = files();
    let long: Vec<String> = files
        .iter()
        .flat_map(|(file, texts)| texts.iter().map(move |text| (file, text)))
        .flat_map(|(file, text)| sentences(text).into_iter().map(move |sentence| (file, sentence)))
        .filter(|(_, sentence)| words_of(sentence).count() > LONGEST && !GIVEN.contains(sentence))
        .map(|(file, sentence)| format!("{file}: {sentence}"))
        .collect();
    assert!(files.iter().any(|(_, texts)| texts.len() > 20), "no words were found");
    assert!(GIVEN.iter().all(|given| files.iter().any(|(_, texts)| texts.iter().any(|text| text == given))));
    assert!(long.is_empty(), "more than {LONGEST} words:\n{}", long.join("\n"));
}

#[test]
fn every_file_can_be_read_at_the_age_of_ten() {
    let hard: Vec<String> = files()
        .iter()
        .filter_map(|(file, texts)| Some((file, grade_in_tenths(texts).filter(|grade| *grade > GRADE)?)))
        .map(|(file, grade)| format!("{file}: grade {}.{}", grade / 10, grade % 10))
        .collect();
    assert!(hard.is_empty(), "too hard:\n{}", hard.join("\n"));
}

#[test]
fn nobody_is_shouted_at_or_blamed() {
    let said: Vec<String> = files()
        .iter()
        .flat_map(|(file, texts)| texts.iter().map(move |text| (file, text.to_lowercase())))
        .filter(|(_, text)| NEVER.iter().any(|word| text.contains(word)))
        .map(|(file, text)| format!("{file}: {text}"))
        .collect();
    assert!(said.is_empty(), "not in plain words:\n{}", said.join("\n"));
}
