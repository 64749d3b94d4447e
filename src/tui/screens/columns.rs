//! Cells in columns over all rows of a list.

use ratatui::style::Style;

use crate::app::screen::{Cell, Tone};
use crate::tui::measure::columns;
use crate::tui::rows::{Row, beside, flow, paragraph};
use crate::tui::theme::Theme;
use crate::tui::widgets::Pen;

/// A first column that wraps has so many columns at least.
const LEAST_FIRST: usize = 16;

/// How columns stand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spacing {
    /// Where the first one begins.
    pub(super) at: usize,
    /// How wide the first one is at least.
    pub(super) first: usize,
    /// Columns between two of them; one after a colon.
    pub(super) air: usize,
    /// Room that the last one must have, or all cells follow each other as text.
    pub(super) last: usize,
}

/// The style of a tone.
pub(super) fn tone(tone: Tone, theme: &Theme) -> Style {
    match tone {
        Tone::Strong => theme.strong,
        Tone::Plain => theme.ink,
        Tone::Muted => theme.muted,
    }
}

/// Where columns begin.
pub(super) struct Columns {
    starts: Vec<usize>,
    last: usize,
    /// What the last one takes on one line.
    widest_last: usize,
    /// The longest word of the first one, which is not broken.
    longest_word: usize,
    /// What the first one has beyond its widest cell.
    slack: usize,
    air: usize,
}

impl Columns {
    /// Columns that hold all cells of `rows`.
    pub(super) fn of<'a>(rows: impl Iterator<Item = &'a [Cell]>, spacing: Spacing) -> Self {
        let mut widths: Vec<usize> = Vec::new();
        let mut widest_last = 0;
        let mut widest_first = 0;
        let mut longest_word = 0;
        for row in rows {
            widest_last = widest_last.max(row.last().map_or(0, |cell| columns(&cell.text)));
            let inner = row.len().saturating_sub(1);
            let words = row.iter().take(inner.min(1)).flat_map(|cell| cell.text.split(' '));
            longest_word = words.map(columns).max().unwrap_or(0).max(longest_word);
            for (i, cell) in row.iter().take(inner).enumerate() {
                let air = if cell.text.ends_with(':') { 1 } else { spacing.air };
                widest_first = if i == 0 { columns(&cell.text).max(widest_first) } else { widest_first };
                let width = columns(&cell.text).max(if i == 0 { spacing.first } else { 0 }) + air;
                match widths.get_mut(i) {
                    Some(widest) => *widest = width.max(*widest),
                    None => widths.push(width),
                }
            }
        }
        let starts = std::iter::once(spacing.at).chain(widths.iter().scan(spacing.at, |end, width| {
            *end += width;
            Some(*end)
        }));
        let slack = spacing.first.saturating_sub(widest_first);
        let (starts, last, air) = (starts.collect(), widest_last.min(spacing.last), spacing.air);
        Self { starts, last, widest_last, longest_word, slack, air }
    }

    /// Where columns begin in `width`: the first one as narrow as it can be where the last would wrap; a little closer, or
    /// with a long first one wrapped, as names can be, so that all stay in line.
    fn starts_in(&self, width: usize) -> Vec<usize> {
        let mut starts = self.starts.clone();
        let wraps = starts.last().map_or(0, |last| last + self.widest_last).saturating_sub(width);
        let narrower = wraps.min(self.slack);
        starts.iter_mut().skip(1).for_each(|start| *start -= narrower);
        let over = starts.last().map_or(0, |last| last + self.last).saturating_sub(width);
        if over < starts.len() {
            starts.iter_mut().enumerate().for_each(|(i, start)| *start -= i.min(over));
            return starts;
        }
        if let [first, second, ..] = starts[..]
            && second - first >= over + LEAST_FIRST.max(self.longest_word + 1)
        {
            starts.iter_mut().skip(1).for_each(|start| *start -= over);
        }
        starts
    }

    /// One row of cells; the last one wraps. Bold all over with the focus.
    pub(super) fn rows(&self, cells: &[Cell], focused: bool, pen: &Pen<'_>) -> Vec<Row> {
        let theme = &pen.look.theme;
        let style = |cell: &Cell| if focused { theme.strong } else { tone(cell.tone, theme) };
        let starts = self.starts_in(pen.room.width);
        let at = starts.first().copied().unwrap_or(0);
        let last = starts.get(cells.len().saturating_sub(1)).copied().unwrap_or(at);
        if cells.len() > 1 && last + self.last > pen.room.width {
            return as_text(cells, at, pen, style);
        }
        let blocks = cells.iter().zip(&starts).enumerate().map(|(i, (cell, start))| {
            let is_last = i + 1 == cells.len();
            let end = if is_last { pen.room.width } else { starts.get(i + 1).map_or(pen.room.width, |next| next - 1) };
            let room = starts.get(i + 1).map_or(0, |next| next.saturating_sub(start + self.air));
            let before = if cell.at_end && !is_last { room.saturating_sub(columns(&cell.text)) } else { 0 };
            paragraph(&cell.text, start + before, end, style(cell))
        });
        beside(blocks.collect())
    }
}

/// Where columns have no room: one cell after the other, wrapped.
fn as_text(cells: &[Cell], at: usize, pen: &Pen<'_>, style: impl Fn(&Cell) -> Style) -> Vec<Row> {
    let mut texts: Vec<(String, Style)> = Vec::new();
    for cell in cells.iter().filter(|cell| !cell.text.is_empty()) {
        let air = texts.last().map_or("", |(before, _)| if before.ends_with(':') { " " } else { "  " });
        texts.push((format!("{air}{}", cell.text), style(cell)));
    }
    let runs: Vec<(&str, Style)> = texts.iter().map(|(text, style)| (text.as_str(), *style)).collect();
    flow(&runs, at, pen.room.width)
}
