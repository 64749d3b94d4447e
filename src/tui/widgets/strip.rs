//! The position on the line, under every screen of a running workshop.

use super::bar::{COUNTS_AT, counts, side_rows};
use super::{Pen, position_pill};
use crate::app::screen::Strip;
use crate::tui::layout::Class;
use crate::tui::measure::columns;
use crate::tui::rows::{Row, col};

/// From so many rows on, people in neither side have a row of their own.
const ROWS_FOR_NEITHER: u16 = 33;
/// Where counts begin at least when the strip is one row: room for the longest pill.
const PILL_ROOM: i32 = 26;
const SHORT_PILL_ROOM: i32 = 17;

/// The strip's rows, without the rule above it.
pub(in crate::tui) fn strip(strip: &Strip, pen: &Pen<'_>) -> Vec<Row> {
    if pen.room.class < Class::Design {
        return short(strip, pen);
    }
    let mut rows = room_row(strip, pen);
    let with_neither = pen.room.class >= Class::Wide && pen.room.window_rows >= ROWS_FOR_NEITHER;
    rows.extend(strip.rows.iter().filter(|row| with_neither || !row.neither).flat_map(|row| side_rows(row, pen)));
    rows
}

/// All marks of the room over the sides' rows, in the same columns.
fn room_row(strip: &Strip, pen: &Pen<'_>) -> Vec<Row> {
    let labelled = label(strip, &strip.label, pen);
    let bare = position_pill(Row::new(), 0, &strip.pill, pen);
    let most = col(COUNTS_AT - 2);
    let row = [labelled.clone(), bare].into_iter().find(|row| row.end() <= most);
    let (above, row) = if let Some(row) = row { (None, row) } else { (Some(labelled), Row::new()) };
    let row = counts(row, COUNTS_AT, &strip.room, pen);
    let mut rows: Vec<Row> = above.into_iter().collect();
    rows.extend(with_total(row, &strip.total, strip.hidden, pen));
    rows
}

/// One row: the word, the counts, the total where it fits.
fn short(strip: &Strip, pen: &Pen<'_>) -> Vec<Row> {
    let small = pen.room.class == Class::Small;
    let text = if small { &strip.short_label } else { &strip.label };
    let least = if small { SHORT_PILL_ROOM } else { PILL_ROOM };
    let total = if small && !strip.hidden { 0 } else { columns(&strip.short_total) + 2 };
    let labelled = label(strip, text, pen);
    let bare = position_pill(Row::new(), 0, &strip.pill, pen);
    let line = |row: Row| {
        let at = usize::try_from((row.end() + 2).max(least)).unwrap_or(0);
        counts(row, at, &strip.room, pen)
    };
    let fits = |row: &Row| usize::try_from(line(row.clone()).end()).unwrap_or(0) + total <= pen.room.width;
    if let Some(row) = [labelled.clone(), bare].into_iter().find(fits) {
        return with_total(line(row), &strip.short_total, strip.hidden, pen);
    }
    let counts = counts(Row::new(), 0, &strip.room, pen);
    let mut rows = vec![labelled];
    rows.extend(with_total(counts, &strip.short_total, strip.hidden, pen));
    rows
}

fn label(strip: &Strip, text: &str, pen: &Pen<'_>) -> Row {
    position_pill(Row::text(text, pen.look.theme.muted), 1, &strip.pill, pen)
}

/// The total at the right edge; on a row of its own when there is no room.
fn with_total(row: Row, total: &str, hidden: bool, pen: &Pen<'_>) -> Vec<Row> {
    let style = if hidden { pen.look.theme.strong } else { pen.look.theme.muted };
    let start = col(pen.room.width) - col(columns(total));
    if start >= row.end() + 2 {
        return vec![row.put_left_of(pen.room.width, total, style)];
    }
    if pen.room.class == Class::Small && !hidden {
        return vec![row];
    }
    vec![row, Row::new().put_left_of(pen.room.width, total, style)]
}
