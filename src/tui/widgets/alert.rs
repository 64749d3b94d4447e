//! Trouble with saving: rows under the head on every screen until it is cured.

use super::Pen;
use crate::app::screen::Alert;
use crate::tui::rows::{Row, paragraph};

/// The alert's rows; their ground is filled over the whole width by the caller.
pub(in crate::tui) fn alert(alert: &Alert, pen: &Pen<'_>) -> Vec<Row> {
    let theme = &pen.look.theme;
    let mut rows = paragraph(&alert.text, 2, pen.room.width, theme.alert);
    if let Some(first) = rows.first_mut() {
        *first = first.clone().put(0, "!", theme.alert);
    }
    if let Some(key) = &alert.key {
        let row = Row::new().put(2, super::keys::cap(&key.cap, pen.look), theme.alert_cap);
        rows.push(row.then(1, &key.word, theme.alert));
    }
    rows
}
