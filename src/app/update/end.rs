//! The end of the day: copies, taking a person out, what the room was not asked.

use std::sync::Arc;

use super::{common, picking, room_asks};
use crate::app::keymap::Action;
use crate::app::model::Model;
use crate::app::pages::{Ask, Page, Picking};
use crate::app::{Earlier, Effect, Key};
use crate::export;
use crate::session::Copy;

/// Items of the end of the day; one more where the room was not asked everything.
const ITEMS: usize = 5;

pub(super) fn end(model: &mut Model, action: Action, key: Key) -> bool {
    if action == Action::Leave {
        model.open_page(Page::Ask(Ask::Close));
        return true;
    }
    let open = model.state().is_some_and(|state| !state.room_was_not_asked().is_empty());
    common::numbered(model, (action, key), ITEMS + usize::from(open), make)
}

fn make(model: &mut Model, item: usize) {
    match item {
        0 => export(model, Copy::Present, "html"),
        1 => export(model, Copy::Public, "html"),
        2 => export(model, Copy::Present, "json"),
        3 => export(model, Copy::Room, "html"),
        4 => picking::open(model, Picking::TakeOut),
        _ => room_asks::ask_first_open(model),
    }
}

/// Makes a copy. What could still show who said what is said first, for a copy that is shared (R20).
pub(super) fn export(model: &mut Model, copy: Copy, format: &'static str) {
    let Some(workshop) = &model.workshop else { return };
    let earlier = workshop.earlier.as_ref().map(Earlier::counted);
    let checked = export::truth_check(workshop.counted(), earlier, copy, &model.phrases);
    let warnings: Vec<String> = checked.iter().map(|warning| warning.say(&model.phrases)).collect();
    if warnings.is_empty() || copy == Copy::Room {
        write(model, copy, format);
    } else {
        model.open_page(Page::Ask(Ask::Export { copy, format, warnings }));
    }
}

pub(super) fn write(model: &mut Model, copy: Copy, format: &str) {
    if common::copy_is_under_way(model) {
        return;
    }
    let Some(workshop) = &mut model.workshop else { return };
    workshop.exporting = Some(copy);
    let (state, results) = (Arc::clone(&workshop.state), Arc::clone(&workshop.results));
    let earlier = workshop.earlier.clone();
    model.effects.push(Effect::Export { state, results, earlier, copy, format: format.to_owned() });
}
