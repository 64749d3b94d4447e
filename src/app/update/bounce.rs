//! Which second press of a key is none: a hand that shakes, or a key that bounces.

use crate::app::Key;
use crate::app::keymap::Action;
use crate::app::model::{FrontEnd, Model};
use crate::settings::Looks;

/// A second press of the same key soon after the screen changed is none; how soon is a setting. An arrow changes nothing
/// that another arrow does not change back; together, where Down is counted, one that was dropped would be another answer.
/// A letter in a box is part of a text, and its key may be the one that opened the box: it is left out only where somebody
/// asked for a longer time than the usual one.
pub(super) fn bounces(model: &Model, key: Key) -> bool {
    if model.front_end != FrontEnd::FullScreen || key.is_arrow() {
        // A line is typed on purpose.
        return false;
    }
    let part_of_text = model.is_typing() && matches!(key, Key::Char(_));
    if part_of_text && model.looks.key_bounce <= Looks::default().key_bounce {
        return false;
    }
    let soon = i64::from(model.looks.key_bounce);
    model.last_key.is_some_and(|(last, when)| last == key && (model.now - when).num_milliseconds() < soon)
}

/// Down the list of names two people in a row may answer alike, as fast as it can be typed. It is no new screen: a key
/// that was dropped there would give all that follow to somebody else.
pub(super) fn fills_row(model: &Model, key: Key) -> bool {
    let keys = model.keys_name();
    let answers = [Action::Pick, Action::NotSure, Action::Pass];
    keys.ends_with("by-list") && model.keymap.action(keys, key).is_some_and(|action| answers.contains(&action))
}
