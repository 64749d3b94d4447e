//! The end of the day: copies, taking a person out, what the room was not asked.

use super::{common, copies, picking, room_asks};
use crate::app::Key;
use crate::app::keymap::Action;
use crate::app::model::Model;
use crate::app::pages::{Ask, Page, Picking};
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
        0 => copies::choose(model, Copy::Present),
        1 => copies::choose(model, Copy::Public),
        2 => copies::table(model, Copy::Present),
        3 => copies::choose(model, Copy::Room),
        4 => picking::open(model, Picking::TakeOut),
        _ => room_asks::ask_first_open(model),
    }
}
