//! Longer text; Up and Down move from sentence to sentence.

use crate::app::screen::{Paragraph, Reading};
use crate::tui::rows::{Keep, Row, as_item, paragraph, with_air_if_scrolled};
use crate::tui::widgets::Pen;

/// The body of a longer text.
pub(super) fn rows(reading: &Reading, pen: &Pen<'_>) -> Vec<Row> {
    let theme = &pen.look.theme;
    let mut rows = paragraph(&reading.title, 0, pen.room.width, theme.strong);
    if reading.paragraphs.is_empty() {
        return as_item(rows, true, theme.focus);
    }
    let mut place = 0;
    for (i, part) in reading.paragraphs.iter().enumerate() {
        rows.push(Row::air(if i == 0 { Keep::Air } else { Keep::Between }));
        rows.extend(self::part(part, reading.focus.checked_sub(place), pen));
        place += part.places();
    }
    with_air_if_scrolled(rows, Keep::Between, pen.room.rows)
}

/// A heading and its sentences, each from a new row; the focus may be on one of them.
pub(super) fn part(part: &Paragraph, focus: Option<usize>, pen: &Pen<'_>) -> Vec<Row> {
    let theme = &pen.look.theme;
    let width = pen.room.width;
    let place = |i: usize| {
        let heading = if i == 0 { part.heading.as_str() } else { "" };
        let line = part.lines.get(i).map(String::as_str).unwrap_or_default();
        let texts = [(heading, theme.strong), (line, theme.ink)].into_iter().filter(|(text, _)| !text.is_empty());
        let rows = texts.flat_map(|(text, style)| paragraph(text, 0, width, style)).collect();
        as_item(rows, focus == Some(i), theme.focus)
    };
    (0..part.places()).flat_map(place).collect()
}
