//! Records: what each copy says, and what it never says.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

#[path = "../support/mod.rs"]
mod support;

mod attacker;
mod golden;
mod group;
mod hidden;
mod json;
mod plain;
mod pages;
mod readers;
#[path = "../promises/records/said.rs"]
mod said;
mod tables;
#[path = "../promises/hostile/texts.rs"]
mod texts;
mod truth;

use alongside::export::{Record, format_for};
use alongside::phrases::Phrases;
use alongside::session::{Copy, State};
use alongside::weigh::{Counted, weigh};

/// The record of `state` in a format, as text.
fn record(state: &State, copy: Copy, ending: &str) -> String {
    let phrases = Phrases::english();
    let now = Counted { state, results: &weigh(state, &phrases) };
    let record = Record::of(now, None, copy, &phrases).unwrap();
    String::from_utf8(format_for(ending).unwrap().write(&record, &phrases)).unwrap()
}
