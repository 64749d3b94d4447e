//! The paper twin that goes out: a run sheet, answer cards, sheets for the group, and how to type it all in.
//!
//! The way through: [`papers`] makes one tree of what stands on the sheets (`run`, `step`, `asking`,
//! `cards`, `group`, `typing`);
//! [`html()`] and [`text()`] write it. What is said aloud comes from the same phrases and files as on the screens.
//! Constraint: pure; it opens no file and knows no screen. Keys come in from outside.

mod asking;
mod cards;
mod group;
mod html;
mod keys;
mod run;
mod step;
mod text;
mod text_card;
mod tree;
mod typing;
mod voice;

pub use html::html;
pub use text::text;
pub use tree::{Answers, Block, Card, Cell, Choice, KeyCap, Lines, OnePerson, Papers, Part, Sheet, Stage, Table};

use crate::content::{Activity, Agenda, Library, Stop};
use crate::phrases::Phrases;
use voice::Voice;

/// What sheets are made from.
#[derive(Clone, Copy)]
pub struct Print<'a> {
    /// The plan.
    pub agenda: &'a Agenda,
    /// The methods it asks, and what is said to the room.
    pub library: &'a Library,
    /// The language, and what the sides are called.
    pub phrases: &'a Phrases,
    /// The keys of the screens that a stop leads through, in order of need.
    pub keys: &'a dyn Fn(&Stop) -> Vec<KeyCap>,
}

impl Print<'_> {
    /// Whether some step of the agenda is this.
    fn has(&self, activity: &Activity) -> bool {
        self.agenda.in_order().any(|(_, step)| step.activities.contains(activity))
    }
}

/// All sheets for an agenda: the same agenda gives the same sheets.
#[must_use]
pub fn papers(print: &Print<'_>) -> Papers {
    let voice = Voice::new(print.phrases);
    let sheets = [
        run::sheet(print, &voice),
        cards::each_person(print, &voice),
        cards::whole_group(print, &voice),
        group::signs(&voice),
        group::names(&voice),
        group::thoughts(print, &voice),
        group::words(print, &voice),
        typing::sheet(print, &voice),
    ];
    Papers {
        language: print.phrases.language().to_owned(),
        title: voice.fill("sheet-title", &[("title", print.agenda.title.as_str().into())]),
        lead: run::lead(print, &voice),
        // Not every agenda has cards of both kinds.
        sheets: sheets.into_iter().filter(|sheet| !sheet.parts.is_empty()).collect(),
    }
}
