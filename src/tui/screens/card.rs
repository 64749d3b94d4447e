//! A few sentences for the whole room, one a row.

use crate::app::screen::{Card, CardKind};
use crate::tui::rows::{Keep, Row, paragraph};
use crate::tui::theme::bold;
use crate::tui::widgets::Pen;

/// The body of a card. Its first line and the one with the cursor are bold.
pub(super) fn rows(card: &Card, pen: &Pen<'_>) -> Vec<Row> {
    let width = pen.room.width;
    let loud = card.kind == CardKind::Loud;
    let style = if loud { pen.look.theme.inverse } else { pen.look.theme.ink };
    let mut rows = Vec::new();
    for (i, line) in card.lines.iter().enumerate() {
        if i > 0 && (loud || i == 1) {
            rows.push(Row::air(Keep::Between));
        }
        let strong = i == 0 || i == card.focus;
        let mut lines = paragraph(line, 0, width, if strong { bold(style) } else { style });
        if let Some(first) = lines.first_mut() {
            first.item = true;
            first.cursor = (i == card.focus).then_some(0);
        }
        rows.extend(lines);
    }
    if !card.after.is_empty() {
        rows.extend([Row::air(Keep::Air), Row::air(Keep::Air)]);
        let muted = if loud { style } else { pen.look.theme.muted };
        rows.extend(card.after.iter().flat_map(|line| paragraph(line, 0, width, muted)));
    }
    let spare = pen.room.rows.saturating_sub(rows.len());
    let above = (spare / 3).min(usize::from(pen.room.window_rows / 6).saturating_sub(1));
    let mut body = vec![Row::air(Keep::Air); above];
    body.extend(rows);
    body
}
