//! Choosing workshops to compare, and reading how each question moved, or making a copy of it.

use std::path::PathBuf;
use std::sync::Arc;

use super::{common, copies, picking};
use crate::app::model::Model;
use crate::app::pages::{CopyOf, Page, Picking, Text};
use crate::app::{Comparing, Earlier, Effect, SessionEntry};
use crate::export::Comparison;
use crate::session::State;

/// Fewest workshops that can be compared.
const FEWEST: usize = 2;
/// Rows below the workshops: make a copy of it, read it.
pub(super) const BELOW: usize = 2;

pub(super) fn open(model: &mut Model) {
    picking::open(model, Picking::Compare { ticked: Vec::new(), copying: None });
}

/// Ticks the workshop in `row`, or takes the tick away. The rows below go on with those that are ticked.
pub(super) fn chosen(model: &mut Model, ticked: Vec<PathBuf>, row: usize) {
    let Some(path) = model.comparable().nth(row).map(|entry| entry.path.clone()) else {
        let copies = row == model.comparable().count();
        return go_on(model, ticked, copies);
    };
    if let Page::Pick { what: Picking::Compare { ticked, .. }, .. } = model.page() {
        match ticked.iter().position(|it| *it == path) {
            Some(at) => drop(ticked.remove(at)),
            None => ticked.push(path),
        }
    }
}

fn go_on(model: &mut Model, paths: Vec<PathBuf>, copies: bool) {
    if paths.len() < FEWEST {
        model.said = Some(model.phrases.say("said-compare-two"));
        return;
    }
    if let Page::Pick { what: Picking::Compare { copying, .. }, .. } = model.page() {
        *copying = copies.then(|| paths.clone());
    }
    model.effects.push(Effect::ReadToCompare { paths });
}

/// The workshops are read: how each question moved, or why that cannot be told.
pub(super) fn read(model: &mut Model, sessions: Vec<State>) {
    let Some(Page::Pick { what: Picking::Compare { copying, .. }, .. }) = model.pages.last() else { return };
    let (copying, phrases) = (copying.clone(), Arc::clone(&model.phrases));
    let sessions: Vec<Earlier> = sessions.into_iter().map(|state| Earlier::new(state, &phrases)).collect();
    let counted: Vec<_> = sessions.iter().map(Earlier::counted).collect();
    match (Comparison::of(&counted, &phrases), copying) {
        (Ok(_), Some(paths)) => {
            let comparing = Arc::new(Comparing { sessions: sessions.clone(), paths });
            copies::open_forms(model, CopyOf::Compared(comparing));
        }
        (Ok(comparison), None) => {
            let paragraphs = crate::app::view::of_record(model, &comparison.record());
            common::read(model, Text::Compared(paragraphs));
        }
        (Err(refused), _) => model.open_page(Page::Notice { lines: vec![refused.say(&phrases)] }),
    }
}

impl Model {
    /// The workshops that can be compared: closed, whole, and of this version.
    pub(in crate::app) fn comparable(&self) -> impl Iterator<Item = &SessionEntry> {
        let can_be = |entry: &&SessionEntry| entry.ended.is_some() && !entry.newer && !entry.damaged;
        self.records().into_iter().filter(can_be)
    }

    /// Whether there is something to compare.
    pub(in crate::app) fn can_compare(&self) -> bool {
        self.comparable().count() >= FEWEST
    }
}
