//! Records: what each copy says, and what it never says.

mod golden;
mod group;
mod hidden;
mod json;
mod named;
mod pages;
mod plain;
#[path = "../promises/records/said.rs"]
mod said;
mod set_by;
mod still_open;
mod tables;
#[path = "../promises/hostile/texts.rs"]
mod texts;
mod truth;

use alongside::export::{Record, format_for};
use alongside::session::{Copy, State};
use alongside::weigh::{Counted, weigh};

use crate::drive::english;

/// The record of `state` in a format, as text.
fn record(state: &State, copy: Copy, ending: &str) -> String {
    let phrases = english();
    let now = Counted { state, results: &weigh(state, phrases) };
    let record = Record::of(now, None, copy, phrases).unwrap();
    text_of(ending, format_for(ending).unwrap().write(&record, phrases))
}

/// The text of a file; of one that is packed, that of all its parts.
fn text_of(ending: &str, bytes: Vec<u8>) -> String {
    if ending != "docx" {
        return String::from_utf8(bytes).unwrap();
    }
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let part = |n: usize| std::io::read_to_string(zip.by_index(n).unwrap()).unwrap();
    (0..7).map(part).collect::<Vec<_>>().join("\n")
}
