//! The position on the line, under every screen of a running workshop.

use super::bar::{COUNTS_AT, counts, side_rows};
use super::{Pen, position_pill};
use crate::app::screen::{Pill, Strip};
use crate::tui::layout::Class;
use crate::tui::measure::columns;
use crate::tui::rows::{Row, col};

/// From so many rows on, people in neither side have a row of their own.
const ROWS_FOR_NEITHER: u16 = 33;
/// Where counts begin at least when the strip is one row: room for the longest pill.
const PILL_ROOM: i32 = 26;
const SHORT_PILL_ROOM: i32 = 17;

/// The strip's rows, without the rule above it: as many in every state of a workshop, so that the body never jumps.
pub(in crate::tui) fn strip(strip: &Strip, pen: &Pen<'_>) -> Vec<Row> {
    if pen.room.class < Class::Design {
        return vec![short(strip, pen)];
    }
    let with_neither = pen.room.class >= Class::Wide && pen.room.window_rows >= ROWS_FOR_NEITHER;
    let mut rows = vec![room_row(strip, pen)];
    rows.extend(strip.rows.iter().filter(|row| with_neither || !row.neither).flat_map(|row| side_rows(row, pen)));
    if with_neither && !strip.rows.iter().any(|row| row.neither) {
        rows.push(Row::new());
    }
    rows
}

/// All marks of the room over the sides' rows, in the same columns.
fn room_row(strip: &Strip, pen: &Pen<'_>) -> Row {
    let most = col(COUNTS_AT - 2);
    let position = positions(strip, &strip.label, pen).into_iter().find(|row| row.end() <= most);
    let row = counts(position.unwrap_or_else(Row::new), COUNTS_AT, &strip.room, pen);
    with_total(row, &[&strip.total, &strip.short_total], strip.hidden, pen)
}

/// One row: the word, the counts, the total where it fits.
fn short(strip: &Strip, pen: &Pen<'_>) -> Row {
    let small = pen.room.class == Class::Small;
    let (text, least) = if small { (&strip.short_label, SHORT_PILL_ROOM) } else { (&strip.label, PILL_ROOM) };
    let total = if small { 0 } else { columns(&strip.short_total) + 2 };
    let line = |row: Row| {
        let at = usize::try_from((row.end() + 2).max(least)).unwrap_or(0);
        counts(row, at, &strip.room, pen)
    };
    let lines = positions(strip, text, pen).into_iter().map(line);
    let fitting = lines.into_iter().find(|row| row.end() + col(total) <= col(pen.room.width));
    let row = fitting.unwrap_or_else(|| counts(Row::new(), 0, &strip.room, pen));
    with_total(row, &[&strip.short_total], strip.hidden, pen)
}

/// The position, in all its words or fewer; the first that fits is shown. The line itself has them all.
fn positions(strip: &Strip, label: &str, pen: &Pen<'_>) -> [Row; 3] {
    let labelled = position_pill(Row::text(label, pen.look.theme.muted), 1, &strip.pill, pen);
    let shorter = match &strip.pill {
        Pill::Provisional(_, mark) => Pill::Provisional(pen.look.phrases.say("provisional-short"), *mark),
        other => other.clone(),
    };
    [labelled, position_pill(Row::new(), 0, &strip.pill, pen), position_pill(Row::new(), 0, &shorter, pen)]
}

/// The first of `totals` that has room at the right edge, or none.
fn with_total(row: Row, totals: &[&str], hidden: bool, pen: &Pen<'_>) -> Row {
    let style = if hidden { pen.look.theme.strong } else { pen.look.theme.muted };
    let most = col(pen.room.width) - row.end() - 2;
    match totals.iter().find(|total| col(columns(total)) <= most) {
        Some(total) => row.put_left_of(pen.room.width, total, style),
        None => row,
    }
}
