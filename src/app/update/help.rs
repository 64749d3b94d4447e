//! The help: what can be done on the screen below. Enter does what stands in the row, so that every letter has a way for
//! whoever has only arrows, Enter and Esc.

use super::{common, press};
use crate::app::Key;
use crate::app::keymap::{Action, Binding};
use crate::app::model::Model;

/// Rows of the help before those of the keys: back to the screen, so that who only read it leaves it by Enter.
pub(in crate::app) const BACK_ROWS: usize = 1;

pub(super) fn help(model: &mut Model, keys: &str, focus: usize, (action, key): (Action, Key)) -> bool {
    if action != Action::Next {
        return common::reading(model, action, key);
    }
    let row = focus.checked_sub(BACK_ROWS);
    let pressed = row.and_then(|row| model.told(keys).get(row).and_then(|it| it.pressed_from_help()));
    model.close_page();
    if let Some(key) = pressed {
        press(model, key);
    }
    true
}

impl Model {
    /// The keys of the screen `name` that do something here, in order of need.
    pub(in crate::app) fn told(&self, name: &str) -> Vec<&Binding> {
        self.keymap.of(name).iter().filter(|binding| self.works_here(binding)).collect()
    }
}
