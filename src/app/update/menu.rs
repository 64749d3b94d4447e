//! The facilitator's menu.

use super::{common, how_shown, picking, steps, undo};
use crate::app::keymap::Action;
use crate::app::model::Model;
use crate::app::pages::{Page, Picking, Text};
use crate::app::{Effect, Key};

/// Items of the menu with a number; the last one has the key 0.
pub(in crate::app) const ITEMS: usize = 10;

pub(super) fn menu(model: &mut Model, action: Action, key: Key) -> bool {
    if action == Action::Back {
        model.close_page();
        return true;
    }
    common::numbered(model, (action, key), ITEMS + usize::from(model.has_help_row()), open)
}

fn open(model: &mut Model, item: usize) {
    model.close_page();
    match item {
        0 => {}
        1 => steps::open(model),
        2 => model.open_page(Page::People { focus: 0 }),
        3 => undo::last(model),
        4 => how_shown::open(model),
        5 => model.open_page(Page::Parked { focus: 0 }),
        6 => picking::open(model, Picking::TakeOut),
        7 => picking::looks(model),
        8 => {
            // Where its file is stands in the list of those held here.
            model.effects.push(Effect::List);
            common::read(model, Text::Saved);
        }
        9 => common::leave_workshop(model),
        _ => super::anywhere(model, Action::Help),
    }
}

impl Model {
    /// Whether the menu leads to the help: line by line it is a word.
    pub(in crate::app) fn has_help_row(&self) -> bool {
        !self.phrases.is_line_by_line()
    }
}
