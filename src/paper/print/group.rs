//! The sheets for the group: names, promises, the car park, notes; hard words; the two cards for the table.

use super::tree::{Block, Cell, Part, Sheet, Table};
use super::{Print, Voice};
use crate::content::Activity;

/// Rows for names: more than most rooms hold, and the sheet can be printed twice.
const NAMES: usize = 12;

/// Rows for promises, and for parked thoughts.
const PROMISES: usize = 5;
const PARKED: usize = 4;

/// Lines for notes, and for who is missing.
const NOTES: usize = 4;
const MISSING: usize = 3;

/// Who is here, where they speak from, may they be quoted (R3, R21).
pub(super) fn names(voice: &Voice<'_>) -> Sheet {
    let sides = ["{people}", "{staff}"].map(|side| voice.sided(side));
    let sides: Vec<String> = sides.into_iter().chain(["side-both", "side-other"].map(|key| voice.say(key))).collect();
    let yes_no = ["answer-yes", "answer-no"].map(|key| voice.say(key)).to_vec();
    let row = || vec![Cell::Blank, Cell::Ticks(sides.clone()), Cell::Ticks(yes_no.clone())];
    let table = Table {
        columns: ["sheet-names-name", "field-from", "field-quote"].map(|key| voice.say(key)).to_vec(),
        rows: std::iter::repeat_with(row).take(NAMES).collect(),
    };
    let blocks = vec![Block::Table(table), voice.write("sheet-names-roles", 1)];
    Sheet {
        heading: voice.say("sheet-names"),
        lead: voice.lines("sheet-names-lead"),
        parts: vec![Part { heading: String::new(), blocks }],
    }
}

/// Promises, the car park, notes, and who is missing where the agenda asks.
pub(super) fn thoughts(print: &Print<'_>, voice: &Voice<'_>) -> Sheet {
    let part = |key: &str, lead: &str, block: Block| Part {
        heading: voice.say(key),
        blocks: vec![Block::Text(vec![voice.say(lead)]), block],
    };
    let blank = |columns: &[&str], rows: usize| {
        let columns: Vec<String> = columns.iter().map(|key| voice.say(key)).collect();
        Block::Table(Table { rows: vec![vec![Cell::Blank; columns.len()]; rows], columns })
    };
    let promises = blank(&["field-promise", "field-who", "field-by", "field-hear"], PROMISES);
    let parked = blank(&["field-park", "field-owner"], PARKED);
    let room = |lines: usize| Block::Write { label: String::new(), lines };
    let mut parts = vec![
        part("promises-heading", "promises-lead", promises),
        part("car-park-heading", "car-park-lead", parked),
        part("notes-heading", "notes-lead", room(NOTES)),
    ];
    if print.has(&Activity::Missing) {
        parts.push(part("missing-heading", "missing-lead", room(MISSING)));
    }
    Sheet { heading: voice.say("sheet-thoughts"), lead: voice.lines("sheet-thoughts-lead"), parts }
}

/// Hard words, which are a key away on the screen.
pub(super) fn words(print: &Print<'_>, voice: &Voice<'_>) -> Sheet {
    let terms = print.library.room.glossary.iter();
    let row = |word: &str, meaning: &str| [word, meaning].map(|text| Cell::Text(voice.sided(text))).to_vec();
    let table = Table {
        columns: ["sheet-words-word", "sheet-words-meaning"].map(|key| voice.say(key)).to_vec(),
        rows: terms.map(|term| row(&term.word, &term.meaning)).collect(),
    };
    Sheet {
        heading: voice.say("reading-words"),
        lead: voice.lines("sheet-words-lead"),
        parts: vec![Part { heading: String::new(), blocks: vec![Block::Table(table)] }],
    }
}

/// The cards that anybody may show at any time.
pub(super) fn signs(voice: &Voice<'_>) -> Sheet {
    let sign = |word: &str, text: &str| Part {
        heading: String::new(),
        blocks: vec![Block::Sign { word: voice.say(word), text: voice.say(text) }],
    };
    Sheet {
        heading: voice.say("sheet-signs"),
        lead: voice.lines("sheet-signs-lead"),
        parts: vec![sign("sheet-sign-slow", "card-slow-2"), sign("sheet-sign-stop", "card-stop-3")],
    }
}
