//! The sides' marks: a name, three counts, and a bar. All bars of a view have the same length.

use super::{Pen, pill::mark_word};
use crate::app::screen::{Mark, StripRow, Tally, bar_cells};
use crate::tui::measure::columns;
use crate::tui::rows::{Row, beside, col, paragraph};

/// Where counts stand: names of sides have at most 28 columns.
pub(in crate::tui) const COUNTS_AT: usize = 30;
/// Shorter bars say nothing that the counts do not.
const SHORTEST: usize = 8;

/// One row a side, with a bar where there is room.
pub(in crate::tui) fn side_rows(row: &StripRow, pen: &Pen<'_>) -> Vec<Row> {
    let name = paragraph(&row.label, 0, COUNTS_AT - 2, pen.look.theme.ink);
    let line = counts(Row::new(), COUNTS_AT, &row.tally, pen);
    let from = COUNTS_AT + 2 * stride(pen) + stride(pen).max(11);
    let room = pen.room.width.saturating_sub(from);
    let line = if row.tally == [0; 3] {
        line.put(col(from.min(pen.room.width)), none_that_fits(row, room), pen.look.theme.muted)
    } else if room >= SHORTEST {
        bar(line, from, room, row.tally, pen)
    } else {
        line
    };
    beside(vec![name, vec![line]])
}

/// Zeros are said by the counts; the words go where they do not fit.
fn none_that_fits(row: &StripRow, room: usize) -> &str {
    if columns(&row.none_yet) <= room { &row.none_yet } else { "" }
}

/// "▼ TO 4    ■ FOR 23  ● WITH 23" from column `at` on.
pub(super) fn counts(row: Row, at: usize, tally: &Tally, pen: &Pen<'_>) -> Row {
    Mark::ALL.into_iter().fold(row, |row, mark| {
        let place = mark.place();
        let text = format!("{} {}", mark_word(mark, pen), tally[place]);
        row.put(col(at + place * stride(pen)), text, pen.look.theme.marks[place])
    })
}

/// Columns from one count to the next.
pub(super) fn stride(pen: &Pen<'_>) -> usize {
    let words = Mark::ALL.map(|mark| columns(&mark_word(mark, pen)));
    words.into_iter().max().unwrap_or(0).saturating_add(4).max(10)
}

/// The first cell of each part holds its sign, so that nothing depends on colour.
fn bar(mut row: Row, from: usize, length: usize, tally: Tally, pen: &Pen<'_>) -> Row {
    let look = pen.look;
    let fills = look.symbols.bar_fills(look.theme.colourless);
    let cells = bar_cells(tally, u32::try_from(length).unwrap_or(0));
    let mut at = from;
    for mark in Mark::ALL {
        let place = mark.place();
        let length = cells[place] as usize;
        if length > 0 {
            let part = format!("{}{}", look.symbols.marks[place], fills[place].repeat(length - 1));
            row = row.put(col(at), part, look.theme.bars[place]);
            at += length;
        }
    }
    row
}
