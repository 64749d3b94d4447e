//! No file can crash, hang or fool the program (P9): hostile files, and sound ones with other bytes, through every reader;
//! what opens of them through every screen, record and line; and a part of it through the program itself.

mod corpus;
mod costly;
mod mutated;
#[cfg(target_os = "linux")]
mod names;
#[cfg(target_os = "linux")]
pub mod program;
mod readers;
#[cfg(target_os = "linux")]
mod run;
mod sheets;
mod texts;
#[cfg(unix)]
pub mod windows;
mod words;

pub use corpus::saying;
pub use texts::texts;

use std::panic::{AssertUnwindSafe, catch_unwind};

use corpus::{Comes, Given, Hostile, corpus};
use readers::Told;

use crate::figure::Figure;

/// Files with more bytes are given to the program alone, to keep this quick.
const HEAVY: usize = 300_000;

/// What a file may not do: move the cursor, set a title, turn the reading order, hide.
pub fn escapes(text: &str) -> Option<char> {
    text.chars().find(|c| {
        c.is_control() && *c != '\n'
            || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
            || matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
    })
}

/// What no person should read.
fn of_the_language(text: &str) -> Option<&'static str> {
    let words = ["panicked", "os error", "invalid type", "expected value", "Some(", "None", "Error", "unwrap", "serde"];
    words.into_iter().find(|word| text.contains(word))
}

pub fn measure() -> Vec<Figure> {
    vec![read(), mutated::measure()]
}

fn read() -> Figure {
    let corpus = corpus();
    let light: Vec<&Hostile> = corpus.iter().filter(|file| file.bytes.len() < HEAVY).collect();
    let broken = light.iter().enumerate().flat_map(|(i, file)| {
        let wrong = catch_unwind(AssertUnwindSafe(|| come(i, file)));
        let wrong = wrong.unwrap_or_else(|_| vec!["it panics".to_owned()]);
        wrong.into_iter().map(|what| format!("{:?} {}: {what}", file.given, file.name)).collect::<Vec<_>>()
    });
    Figure::tried("P9", "hostile files through every reader", light.len(), 310, broken.collect())
}

/// Everything that is wrong with what comes of the `i`th file.
fn come(i: usize, file: &Hostile) -> Vec<String> {
    let mut wrong = Vec::new();
    let (sound_people, sound_answers) = (corpus::PEOPLE.as_bytes(), corpus::ANSWERS.as_bytes());
    let told = match file.given {
        Given::Session => match readers::session(&file.bytes, &mut wrong) {
            Ok(opened) => {
                // The records of hostile words have a figure of their own.
                if !file.name.starts_with("words") {
                    readers::copied(&opened, &mut wrong);
                    readers::taken_out(&opened, &mut wrong);
                }
                readers::shown(opened, i, &mut wrong);
                Vec::new()
            }
            Err(told) => told,
        },
        Given::Method | Given::Agenda => readers::content(&file.bytes, file.given),
        Given::Settings => readers::looks(&file.bytes),
        Given::Keys => readers::keys(&file.bytes),
        Given::Words => readers::words(&file.bytes, &mut wrong),
        Given::Translated => readers::translated(&file.bytes),
        Given::Places => readers::places(&file.bytes, &mut wrong),
        Given::People => readers::table(&file.bytes, sound_answers, &mut wrong),
        Given::Answers => readers::table(sound_people, &file.bytes, &mut wrong),
    };
    wrong.extend(as_it_should(file.comes, &told));
    wrong.extend(told.iter().flat_map(|(_, words)| in_plain_words(words)));
    wrong
}

fn as_it_should(comes: Comes, told: &Told) -> Option<String> {
    let kinds: Vec<&str> = told.iter().map(|(kind, _)| kind.as_str()).collect();
    match comes {
        Comes::Opens if !told.is_empty() => Some(format!("refused: {kinds:?}")),
        // Any of this family.
        Comes::Refused(kind) if kind.ends_with('-') && kinds.iter().any(|it| it.starts_with(kind)) => None,
        Comes::Refused(kind) if !kinds.contains(&kind) => Some(format!("not {kind} but {kinds:?}")),
        _ => None,
    }
}

/// What is wrong with the words of a fault: they say what is wrong and what to do, and obey nothing of the file.
fn in_plain_words(words: &str) -> Vec<String> {
    let says_what_to_do = words.trim_end_matches(['.', '?']).contains(['.', '?']) && !words.contains("{ $");
    let wrong = [
        escapes(words).map(|c| format!("{c:?} in {words}")),
        of_the_language(words).map(|word| format!("{word} in {words}")),
        (!says_what_to_do).then(|| format!("does not say what to do: {words}")),
    ];
    wrong.into_iter().flatten().collect()
}
