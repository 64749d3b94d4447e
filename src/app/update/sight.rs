//! Page Up and Page Down, on every screen: they move the focus by a page where it moves over rows, and else turn the page
//! by hand, so that nothing is out of reach that does not fit.

use crate::app::Key;
use crate::app::model::Model;
use crate::app::screen::{Body, InSight};

/// By how many windows a key turns.
fn windows(key: Key) -> Option<i16> {
    match key {
        Key::PageUp => Some(-1),
        Key::PageDown => Some(1),
        _ => None,
    }
}

/// Before the page in front gets the key: whether it turned back what was turned, or goes on in what has the focus and is
/// longer than the window. Any other key leads back to the focus.
pub(super) fn turns_first(model: &mut Model, key: Key) -> bool {
    let Some(by) = windows(key) else {
        model.sight = InSight::default();
        return false;
    };
    let InSight { turned, cut_above, cut_below } = model.sight;
    let turns = turned * by < 0 || (by > 0 && cut_below) || (by < 0 && cut_above);
    if turns {
        model.sight.turned += by;
    }
    turns
}

/// After the page in front got the key, which showed `before`: a page is turned by hand where the focus moved nowhere.
pub(super) fn turns_then(model: &mut Model, key: Key, before: Option<&Body>) {
    let (Some(by), Some(before)) = (windows(key), before) else { return };
    let stands = crate::app::view(model).body == *before;
    model.sight.turned = if stands { model.sight.turned + by } else { 0 };
}

/// What was shown, where `key` may turn a page.
pub(super) fn shown(model: &Model, key: Key) -> Option<Body> {
    windows(key).map(|_| crate::app::view(model).body)
}

impl Model {
    /// What the front end drew of the screen: how far it is turned, and whether what has the focus fits.
    pub fn saw(&mut self, sight: InSight) {
        self.sight = sight;
    }
}
