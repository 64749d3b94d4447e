//! Rows onto the screen: what is given up, what scrolls, and where the cursor stands.

mod fit;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

pub(super) use fit::{More, Window, fit};

use super::rows::Row;
use super::symbols::Symbols;

/// Paints `rows` from the top of `area`, with the text edge at column `edge`; gives the cursor's place.
pub(super) fn paint(buffer: &mut Buffer, area: Rect, edge: u16, rows: &[Row], symbols: &Symbols) -> Option<Position> {
    let mut cursor = None;
    for (row, y) in rows.iter().zip(area.top()..area.bottom()) {
        let line = Line { area, edge, y };
        if let Some((from, to, style)) = row.fill {
            buffer.set_style(line.span(from, to), style);
        }
        if let Some((at, style)) = row.mark {
            line.put(buffer, at, symbols.focus, style);
        }
        if let Some((at, style)) = row.mark_below {
            line.put(buffer, at, symbols.focus_below, style);
        }
        for piece in &row.pieces {
            line.put(buffer, piece.at, &piece.text, piece.style);
        }
        if let Some(at) = row.cursor {
            cursor = cursor.or(Some(Position::new(line.x(at).min(area.right().saturating_sub(1)), y)));
        }
    }
    cursor
}

/// One row of the window.
struct Line {
    area: Rect,
    edge: u16,
    y: u16,
}

impl Line {
    fn x(&self, at: i32) -> u16 {
        let x = i32::from(self.edge) + at;
        u16::try_from(x).unwrap_or(0).clamp(self.area.left(), self.area.right())
    }

    fn span(&self, from: i32, to: i32) -> Rect {
        let left = self.x(from);
        Rect::new(left, self.y, self.x(to).saturating_sub(left), 1)
    }

    fn put(&self, buffer: &mut Buffer, at: i32, text: &str, style: Style) {
        let x = self.x(at);
        if x < self.area.right() {
            buffer.set_stringn(x, self.y, text, usize::from(self.area.right() - x), style);
        }
    }
}
