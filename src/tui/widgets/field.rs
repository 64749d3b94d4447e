//! A line to type in: a box only where one types.

use super::Pen;
use crate::app::screen::Line;
use crate::tui::measure::{columns, wrap_ranges};
use crate::tui::rows::{HANG, Row, beside, col, paragraph};

/// Where a field stands.
#[derive(Debug, Clone, Copy)]
pub(in crate::tui) struct Field {
    /// Column of its label.
    pub(in crate::tui) label_at: usize,
    /// Column of its text.
    pub(in crate::tui) text_at: usize,
    /// Whether it has a box though nobody types in it now.
    pub(in crate::tui) boxed: bool,
}

/// The field's rows: its label beside its first line, or above where there is no room beside.
pub(in crate::tui) fn field(line: &Line, place: Field, pen: &Pen<'_>) -> Vec<Row> {
    let theme = &pen.look.theme;
    let is_above = place.text_at <= place.label_at + 2;
    let label_end = if is_above { pen.room.width } else { place.text_at.saturating_sub(3) };
    let label = paragraph(&line.label, place.label_at, label_end, theme.strong);
    let boxed = place.boxed || line.cursor.is_some();
    let text = text_rows(line, place.text_at, boxed, pen);
    let (top, bottom) = if boxed { borders(place.text_at, pen) } else { (None, None) };
    let mut rows: Vec<Row> = Vec::new();
    if is_above && !line.label.is_empty() {
        rows.extend(label);
        rows.extend(top);
        rows.extend(text);
    } else {
        rows.extend(top);
        rows.extend(beside(vec![label, text]));
    }
    rows.extend(bottom);
    rows
}

fn text_rows(line: &Line, at: usize, boxed: bool, pen: &Pen<'_>) -> Vec<Row> {
    let theme = &pen.look.theme;
    let most = pen.room.width.saturating_sub(at);
    let mut rows = if line.value.is_empty() {
        paragraph(&line.hint, at, pen.room.width, theme.muted)
    } else {
        paragraph(&line.value, at, pen.room.width, theme.ink)
    };
    if let Some(characters) = line.cursor {
        let (index, column) = cursor_place(&line.value, characters, most);
        rows.resize(rows.len().max(index + 1), Row::new());
        rows[index] = rows[index].clone().cursor(col(at + column));
    }
    if boxed {
        let down = pen.look.symbols.lines.down;
        let right = col(pen.room.width) + HANG - 1;
        let walled = |row: Row| row.put(col(at) - HANG, down, theme.rule).put(right, down, theme.rule);
        rows = rows.into_iter().map(walled).collect();
    }
    rows
}

fn borders(at: usize, pen: &Pen<'_>) -> (Option<Row>, Option<Row>) {
    let lines = pen.look.symbols.lines;
    let across = lines.across.repeat(pen.room.width.saturating_sub(at) + 2);
    let border = |left: &str, right: &str| {
        let text = format!("{left}{across}{right}");
        Some(Row::new().put(col(at) - HANG, text, pen.look.theme.rule))
    };
    let [top_left, top_right, bottom_left, bottom_right] = lines.corners;
    (border(top_left, top_right), border(bottom_left, bottom_right))
}

/// Line and column of the insertion point, in `text` wrapped to `most` columns.
fn cursor_place(text: &str, characters: usize, most: usize) -> (usize, usize) {
    let byte = text.char_indices().nth(characters).map_or(text.len(), |(byte, _)| byte);
    let lines = wrap_ranges(text, most);
    let index = lines.iter().rposition(|line| line.start <= byte).unwrap_or(0);
    let start = lines.get(index).map_or(0, |line| line.start);
    let column = text.get(start..byte).map_or(0, columns);
    (index, column.min(most))
}

#[cfg(test)]
mod tests {
    use super::cursor_place;

    #[test]
    fn the_cursor_stands_where_the_next_letter_goes() {
        assert_eq!(cursor_place("", 0, 10), (0, 0));
        assert_eq!(cursor_place("Ines", 2, 10), (0, 2));
        assert_eq!(cursor_place("Ines ", 5, 10), (0, 5));
        assert_eq!(cursor_place("one two three", 8, 8), (1, 0));
        assert_eq!(cursor_place("日本", 1, 10), (0, 2));
    }
}
