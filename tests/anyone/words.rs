//! Plain words (method, section 6; look, section 11): every text in `assets/` can be read at the age of 9 to 11.

use std::fs;
use std::path::{Path, PathBuf};

use crate::figure::Figure;
use crate::grade::{grade_in_tenths, sentences, words as words_of};
use crate::read::{fluent_texts, notes, toml_texts};

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

pub fn measure() -> Vec<Figure> {
    let files = files();
    vec![short_sentences(&files), low_grades(&files)]
}

fn short_sentences(files: &[(String, Vec<String>)]) -> Figure {
    let (mut read, mut long) = (0, Vec::new());
    for (file, texts) in files {
        for sentence in texts.iter().flat_map(|text| sentences(text)) {
            read += 1;
            if words_of(sentence).count() > LONGEST && !GIVEN.contains(&sentence) {
                long.push(format!("{file}: {sentence}"));
            }
        }
    }
    Figure::tried("words", "sentences of at most 15 words in all texts", read, 2000, long)
}

fn low_grades(files: &[(String, Vec<String>)]) -> Figure {
    let grades = files.iter().filter_map(|(file, texts)| Some((file, grade_in_tenths(texts)?)));
    let (mut worst, mut hard) = (i64::MIN, Vec::new());
    for (file, grade) in grades {
        worst = worst.max(grade);
        if grade > GRADE {
            hard.push(format!("{file}: grade {}.{}", grade / 10, grade % 10));
        }
    }
    Figure::most("words", "Flesch-Kincaid grade of a file", worst as f64 / 10.0, GRADE as f64 / 10.0, hard)
}

#[test]
fn words_given_to_the_letter_are_there() {
    let files = files();
    assert!(GIVEN.iter().all(|given| files.iter().any(|(_, texts)| texts.iter().any(|text| text == given))));
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
