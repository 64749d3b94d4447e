//! The end of the day: copies, taking a person out, what the room was not asked.

use super::room_asks::{self, RoomAsks};
use super::{begun, common, copies, picking};
use crate::app::Key;
use crate::app::keymap::Action;
use crate::app::model::Model;
use crate::app::pages::{Closing, Picking};
use crate::session::Copy;

/// Items of the end of the day; one more where the room was not asked everything, and one where it said if its counts may
/// be shared.
const ITEMS: usize = 5;

pub(super) fn end(model: &mut Model, action: Action, key: Key) -> bool {
    if action == Action::Leave {
        begun::close(model, Closing::Workshop);
        return true;
    }
    let items = ITEMS + usize::from(is_open(model)) + usize::from(has_said(model));
    common::numbered(model, (action, key), items, make)
}

/// Whether the room was not asked everything.
fn is_open(model: &Model) -> bool {
    model.state().is_some_and(|state| !state.room_was_not_asked().is_empty())
}

/// Whether the room said yes or no to sharing counts: it can change its mind as long as the workshop is open (R21).
fn has_said(model: &Model) -> bool {
    model.state().is_some_and(|state| state.header.share_counts.is_some())
}

fn make(model: &mut Model, item: usize) {
    match item {
        0 => copies::choose(model, Copy::Present),
        1 => copies::choose(model, Copy::Public),
        2 => copies::table(model, Copy::Present),
        3 => copies::choose(model, Copy::Room),
        4 => picking::open(model, Picking::TakeOut),
        ITEMS if is_open(model) => room_asks::ask_all_open(model),
        _ => room_asks::ask(model, RoomAsks::ShareCounts),
    }
}
