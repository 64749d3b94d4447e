//! Longer text; Up and Down move over a few sentences each.

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

/// A heading and its sentences, each from a new row; the focus may be on a few of them.
pub(super) fn part(part: &Paragraph, focus: Option<usize>, pen: &Pen<'_>) -> Vec<Row> {
    let theme = &pen.look.theme;
    let width = pen.room.width;
    let place = |i: usize| {
        let (heading, lines) = part.at(i);
        let texts = heading.map(|text| (text, theme.strong)).into_iter().chain(lines.map(|line| (line, theme.ink)));
        let rows = texts.flat_map(|(text, style)| paragraph(text, 0, width, style)).collect();
        as_item(rows, focus == Some(i), theme.focus)
    };
    (0..part.places()).flat_map(place).collect()
}
