//! Rows to look at, choose from, or work on.

use super::columns::{Columns, Spacing, tone};
use crate::app::screen::{List, Row as Entry};
use crate::tui::measure::columns;
use crate::tui::rows::{Keep, Row, as_focus, as_item, beside, paragraph};
use crate::tui::theme::bold;
use crate::tui::widgets::{Field, Pen, field};

/// Labels of menus have room for so many columns at least, so that menus look alike. What is shorter than the second is
/// no label but a switch.
const MENU_LABEL: usize = 25;
const LONGEST_SWITCH: usize = 10;
/// A switch has room for its longest word, so that nothing moves when it is pressed.
const SWITCH: usize = 6;
/// So have names.
const NAME: usize = 9;
/// Air between columns of rows, and of what stands under them.
const AIR: usize = 3;
const UNDER_AIR: usize = 2;
/// Room for the last cell of a row, and of a line under it.
const LAST: usize = 10;
const UNDER_LAST: usize = 24;

/// The body of a list.
pub(super) fn rows(list: &List, pen: &Pen<'_>) -> Vec<Row> {
    let theme = &pen.look.theme;
    let width = pen.room.width;
    let mut rows = paragraph(&list.heading, 0, width, theme.strong);
    if list.rows.is_empty() && list.typing.is_none() {
        rows = as_item(rows, true, theme.focus);
    }
    rows.extend(list.lead.iter().flat_map(|line| paragraph(line, 0, width, theme.muted)));
    if list.rows.is_empty() && !list.empty.is_empty() {
        rows.push(Row::air(Keep::Air));
        rows.extend(paragraph(&list.empty, 0, width, theme.ink));
    }
    let shape = Shape::of(list);
    for (i, entry) in list.rows.iter().enumerate() {
        rows.extend(over(entry, i, list, pen));
        rows.extend(shape.rows(entry, i, list.typing.is_none() && i == list.focus, pen));
    }
    if let Some(line) = &list.typing {
        rows.push(Row::air(Keep::Air));
        rows.extend(typing(line, pen));
    }
    if let Some(refused) = &list.refused {
        rows.extend(paragraph(refused, 0, width, theme.strong));
    }
    if !list.below.is_empty() {
        rows.push(Row::air(Keep::Air));
        let below = list.below.iter().flat_map(|cell| paragraph(&cell.text, 0, width, tone(cell.tone, theme)));
        rows.extend(below.map(Row::pinned));
    }
    rows
}

fn typing(line: &crate::app::screen::Line, pen: &Pen<'_>) -> Vec<Row> {
    let label = columns(&line.label);
    let text_at = if label == 0 { 2 } else { label + 3 };
    let text_at = if text_at > pen.room.width / 2 { 2 } else { text_at };
    as_item(field(line, Field { label_at: 0, text_at, boxed: true }, pen), false, pen.look.theme.focus)
}

/// Air and a group's heading over a row.
fn over(entry: &Entry, index: usize, list: &List, pen: &Pen<'_>) -> Vec<Row> {
    match &entry.heading {
        Some(heading) if heading.is_empty() => vec![Row::air(Keep::Air)],
        Some(heading) => {
            let mut rows = vec![Row::air(Keep::Air)];
            rows.extend(paragraph(heading, 0, pen.room.width, pen.look.theme.strong));
            rows.push(Row::air(Keep::Air));
            rows
        }
        None if index == 0 => vec![Row::air(Keep::Air)],
        None if list.airy => vec![Row::air(Keep::Between)],
        None => Vec::new(),
    }
}

/// Whether the entry at `index` stands in the columns of those with a key.
fn is_keyed(entry: &Entry, index: usize, first_key: usize) -> bool {
    !entry.key.is_empty() || index > first_key && entry.cells.len() > 1
}

/// Columns over all rows: those with a key and those without have their own. A row without one that goes on behind those
/// with one, in as many cells, stands in theirs.
struct Shape {
    /// The row with the first key.
    first_key: usize,
    /// Cells of the longest row with a key.
    cells: usize,
    keyed: Columns,
    keyless: Columns,
    under: Vec<(usize, Columns)>,
}

impl Shape {
    fn of(list: &List) -> Self {
        let keys = list.rows.iter().map(|entry| columns(&entry.key)).max().unwrap_or(0);
        let first_key = list.rows.iter().position(|entry| !entry.key.is_empty()).unwrap_or(list.rows.len());
        let cells = |keyed: bool| {
            let rows = list.rows.iter().enumerate().filter(move |(i, entry)| is_keyed(entry, *i, first_key) == keyed);
            rows.map(|(_, entry)| entry.cells.as_slice())
        };
        let most = cells(true).map(<[_]>::len).max().unwrap_or(0);
        let first = cells(true).filter_map(<[_]>::first).map(|cell| columns(&cell.text)).max().unwrap_or(0);
        let least = match (most, first) {
            (3.., _) => NAME,
            (_, ..=LONGEST_SWITCH) => SWITCH,
            _ => MENU_LABEL,
        };
        let keyed_at = if keys == 0 { 0 } else { keys + 2 };
        let lengths = list.rows.iter().flat_map(|entry| entry.under.iter().map(Vec::len)).max().unwrap_or(0);
        let under = (0..=lengths).map(|length| {
            let lines = list.rows.iter().flat_map(|entry| &entry.under).filter(|line| line.len() == length);
            let spacing = Spacing { at: keyed_at, first: 0, air: UNDER_AIR, last: UNDER_LAST };
            (length, Columns::of(lines.map(Vec::as_slice), spacing))
        });
        let keyed = Columns::of(cells(true), Spacing { at: keyed_at, first: least, air: AIR, last: LAST });
        let keyless = Columns::of(cells(false), Spacing { at: 0, first: 0, air: AIR, last: LAST });
        Self { first_key, cells: most, keyed, keyless, under: under.collect() }
    }

    fn rows(&self, entry: &Entry, index: usize, focused: bool, pen: &Pen<'_>) -> Vec<Row> {
        let theme = &pen.look.theme;
        let keyed = is_keyed(entry, index, self.first_key);
        let shape = if keyed { &self.keyed } else { &self.keyless };
        let cells = shape.rows(&entry.cells, focused, pen);
        // A number that only counts can wait; one to press stands out.
        let key = if focused || self.cells < 3 { theme.strong } else { theme.muted };
        let rows = beside(vec![vec![Row::text(&entry.key, key)], cells]);
        let mut rows = if focused {
            as_focus(rows, pen.room.width, bold(theme.inverse))
        } else if !keyed && self.cells > 0 {
            // Sums above a menu: only rows with a key can have the focus.
            rows
        } else {
            as_item(rows, false, theme.focus)
        };
        for line in &entry.under {
            if let Some((_, shape)) = self.under.iter().find(|(length, _)| *length == line.len()) {
                rows.extend(shape.rows(line, false, pen));
            }
        }
        rows
    }
}
