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

/// All marks of the room over the sides' rows, in the same columns where the words of the position leave room for that.
fn room_row(strip: &Strip, pen: &Pen<'_>) -> Row {
    let lines = lines(strip, &strip.label, col(COUNTS_AT), pen);
    let row = best(&lines, &strip.short_total, strip.hidden, pen);
    let row = row.unwrap_or_else(|| counts(Row::new(), COUNTS_AT, &strip.room, pen));
    with_total(row, &[&strip.total, &strip.short_total], strip.hidden, pen)
}

/// One row: the word, the counts, the total where it fits.
fn short(strip: &Strip, pen: &Pen<'_>) -> Row {
    let small = pen.room.class == Class::Small;
    let (text, least) = if small { (&strip.short_label, SHORT_PILL_ROOM) } else { (&strip.label, PILL_ROOM) };
    let total = if small { "" } else { &strip.short_total };
    let row = best(&lines(strip, text, least, pen), total, strip.hidden, pen);
    let row = row.unwrap_or_else(|| counts(Row::new(), 0, &strip.room, pen));
    with_total(row, &[&strip.short_total], strip.hidden, pen)
}

/// The position, in all its words or fewer, with the room's counts from column `least` on. The line itself has all words.
fn lines(strip: &Strip, label: &str, least: i32, pen: &Pen<'_>) -> Vec<Row> {
    let labelled = position_pill(Row::text(label, pen.look.theme.muted), 1, &strip.pill, pen);
    let bare = |pill: &Pill| position_pill(Row::new(), 0, pill, pen);
    let fewer = match &strip.pill {
        Pill::Provisional([_, short, shortest], mark) => [short, shortest].map(|words| {
            let words = [words.clone(), String::new(), String::new()];
            bare(&Pill::Provisional(words, *mark))
        }),
        other => [bare(other), bare(other)],
    };
    let positions = [labelled, bare(&strip.pill)].into_iter().chain(fewer);
    let with_counts = |row: Row| {
        let at = usize::try_from((row.end() + 2).max(least)).unwrap_or(0);
        counts(row, at, &strip.room, pen)
    };
    positions.map(with_counts).collect()
}

/// The first of `lines` that has room with `total`, else without it where it is not of hidden answers; the last one is
/// the last resort.
fn best(lines: &[Row], total: &str, hidden: bool, pen: &Pen<'_>) -> Option<Row> {
    let total = if total.is_empty() { 0 } else { col(columns(total)) + 2 };
    let fits = |row: &&Row, more: i32| row.end() + more <= col(pen.room.width);
    let (shortest, longer) = lines.split_last()?;
    let least = if hidden { total } else { 0 };
    let row = longer.iter().find(|row| fits(row, total)).or_else(|| longer.iter().find(|row| fits(row, least)));
    row.or(Some(shortest).filter(|row| fits(row, least))).cloned()
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
