//! The first screen.

use std::cmp::Ordering;

use super::columns::{Columns, Spacing};
use crate::app::screen::{Cell, Home};
use crate::tui::rows::{Keep, Row, as_focus, as_item, beside, flow, paragraph};
use crate::tui::theme::bold;
use crate::tui::widgets::{Big, Pen, big};

/// Room for keys, and for labels at least.
const SPACING: Spacing = Spacing { at: 3, first: 27, air: 3, last: 10 };

/// The body of the first screen.
pub(super) fn rows(home: &Home, pen: &Pen<'_>) -> Vec<Row> {
    let theme = &pen.look.theme;
    let mut rows = Vec::new();
    if let Some((letters, _)) = big(&home.name, Big::Title, pen.room.width, pen) {
        rows.extend(letters);
        rows.push(Row::air(Keep::Air));
    }
    let letters = rows.len();
    let tagline = format!("   {}", home.tagline);
    rows.extend(flow(&[(&home.name, theme.strong), (&tagline, theme.ink)], 0, pen.room.width));
    rows.extend(paragraph(&home.promise, 0, pen.room.width, theme.muted));
    let cells: Vec<Vec<Cell>> =
        home.items.iter().map(|item| vec![Cell::strong(&item.label), Cell::muted(&item.hint)]).collect();
    let shape = Columns::of(cells.iter().map(Vec::as_slice), SPACING);
    for (i, (item, cells)) in home.items.iter().zip(&cells).enumerate() {
        let focused = i == home.focus;
        rows.push(Row::air(if i == 0 { Keep::Air } else { Keep::Between }));
        let item = vec![Row::text(&item.key, theme.strong)];
        let item = beside(vec![item, shape.rows(cells, focused, pen)]);
        rows.extend(if focused {
            as_focus(item, pen.room.width, bold(theme.inverse))
        } else {
            as_item(item, false, theme.focus)
        });
    }
    if letters > 0 {
        // Air around the letters: above them where there is room, below them unless the items need the row.
        match rows.len().cmp(&pen.room.rows) {
            Ordering::Less => rows.insert(0, Row::new()),
            Ordering::Equal => {}
            Ordering::Greater => drop(rows.remove(letters - 1)),
        }
    }
    rows
}
