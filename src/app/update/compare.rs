//! Choosing workshops to compare, and reading how each question moved.

use super::{common, picking};
use crate::app::model::Model;
use crate::app::pages::{Page, Picking, Text};
use crate::app::{Earlier, Effect, SessionEntry};
use crate::export::Comparison;
use crate::session::State;

/// Fewest workshops that can be compared.
const FEWEST: usize = 2;

pub(super) fn open(model: &mut Model) {
    picking::open(model, Picking::Compare(Vec::new()));
}

/// Ticks the workshop in `row`, or takes the tick away. The last row goes on with those that are ticked.
pub(super) fn chosen(model: &mut Model, ticked: Vec<String>, row: usize) {
    let Some(path) = model.comparable().nth(row).map(|entry| entry.path.clone()) else {
        return go_on(model, ticked);
    };
    if let Page::Pick { what: Picking::Compare(ticked), .. } = model.page() {
        match ticked.iter().position(|it| *it == path) {
            Some(at) => drop(ticked.remove(at)),
            None => ticked.push(path),
        }
    }
}

fn go_on(model: &mut Model, paths: Vec<String>) {
    if paths.len() < FEWEST {
        model.said = Some(model.phrases.say("said-compare-two"));
    } else {
        model.effects.push(Effect::ReadToCompare { paths });
    }
}

/// The workshops are read: how each question moved, or why that cannot be told.
pub(super) fn read(model: &mut Model, sessions: Vec<State>) {
    if !matches!(model.pages.last(), Some(Page::Pick { what: Picking::Compare(_), .. })) {
        return;
    }
    let counted: Vec<Earlier> = sessions.into_iter().map(|state| Earlier::new(state, &model.phrases)).collect();
    let counted: Vec<_> = counted.iter().map(Earlier::counted).collect();
    let phrases = std::sync::Arc::clone(&model.phrases);
    match Comparison::of(&counted, &phrases) {
        Ok(comparison) => {
            let paragraphs = crate::app::view::of_record(model, &comparison.record());
            common::read(model, Text::Compared(paragraphs));
        }
        Err(refused) => model.open_page(Page::Notice { lines: vec![refused.say(&phrases)] }),
    }
}

impl Model {
    /// The workshops that can be compared: closed, whole, and of this version.
    pub(in crate::app) fn comparable(&self) -> impl Iterator<Item = &SessionEntry> {
        let can_be = |entry: &&SessionEntry| entry.ended.is_some() && !entry.newer && !entry.damaged;
        self.held().iter().filter(can_be)
    }

    /// Whether there is something to compare.
    pub(in crate::app) fn can_compare(&self) -> bool {
        self.comparable().count() >= FEWEST
    }
}
