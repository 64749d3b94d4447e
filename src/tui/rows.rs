//! A body as rows of text pieces at columns: what every screen is built of, before it is known what fits.

use ratatui::style::Style;

use super::measure::{columns, wrap, wrap_ranges};

/// What goes first when rows are short (look: section 4), the first one first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Keep {
    /// Air that takes all rows that are left.
    Spread,
    /// Air between answers or rows: all of it or none.
    Between,
    /// Where a question comes from.
    Source,
    /// Who is still to come.
    ToCome,
    /// Other air, from below.
    Air,
    /// Hints, and the air inside a card.
    Hint,
    /// Never.
    Always,
}

/// Text at a column, counted from the text edge.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub(super) at: i32,
    pub(super) text: String,
    pub(super) style: Style,
}

/// One row of a body.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) pieces: Vec<Piece>,
    /// Columns on the ground of another style: from, to (exclusive).
    pub(super) fill: Option<(i32, i32, Style)>,
    /// The focus mark's column and style.
    pub(super) mark: Option<(i32, Style)>,
    /// The same below the first row of its item.
    pub(super) mark_below: Option<(i32, Style)>,
    /// Where the terminal's cursor stands.
    pub(super) cursor: Option<i32>,
    /// Whether an item begins here that can have the focus.
    pub(super) item: bool,
    /// Whether it only goes on with the text of the row above: it says little without it.
    pub(super) goes_on: bool,
    pub(super) keep: Keep,
    /// Whether it stays while others scroll.
    pub(super) pinned: bool,
}

/// How far marks and fills hang out of the text.
pub(super) const HANG: i32 = 2;

/// A length as a column.
pub(super) fn col(length: usize) -> i32 {
    i32::try_from(length).unwrap_or(i32::MAX)
}

impl Row {
    /// An empty row that is never given up.
    pub(super) fn new() -> Self {
        Self {
            pieces: Vec::new(),
            fill: None,
            mark: None,
            mark_below: None,
            cursor: None,
            item: false,
            goes_on: false,
            keep: Keep::Always,
            pinned: false,
        }
    }

    /// An empty row.
    pub(super) fn air(keep: Keep) -> Self {
        Self { keep, ..Self::new() }
    }

    /// Whether it is the air between answers, or between rows to choose from.
    pub(super) fn is_air_between(&self) -> bool {
        self.keep == Keep::Between && self.pieces.is_empty()
    }

    /// One text from the text edge on.
    pub(super) fn text(text: impl Into<String>, style: Style) -> Self {
        Self::new().put(0, text, style)
    }

    /// Adds `text` at a column.
    pub(super) fn put(mut self, at: i32, text: impl Into<String>, style: Style) -> Self {
        let text = text.into();
        if !text.is_empty() {
            self.pieces.push(Piece { at, text, style });
        }
        self
    }

    /// Adds `text` after what is there, with `air` columns between.
    pub(super) fn then(self, air: i32, text: impl Into<String>, style: Style) -> Self {
        let at = if self.pieces.is_empty() { 0 } else { self.end() + air };
        self.put(at, text, style)
    }

    /// Adds `text` so that it ends before column `to`.
    pub(super) fn put_left_of(self, to: usize, text: &str, style: Style) -> Self {
        self.put(col(to) - col(columns(text)), text, style)
    }

    /// Adds what another row holds; the focus may be in either.
    pub(super) fn join(mut self, other: Self) -> Self {
        self.goes_on = match (self.pieces.is_empty(), other.pieces.is_empty()) {
            (_, true) => self.goes_on,
            (true, false) => other.goes_on,
            (false, false) => self.goes_on && other.goes_on,
        };
        self.pieces.extend(other.pieces);
        self.fill = self.fill.or(other.fill);
        self.mark = self.mark.or(other.mark);
        self.cursor = self.cursor.or(other.cursor);
        self
    }

    /// The column after the last piece.
    pub(super) fn end(&self) -> i32 {
        self.pieces.iter().map(|piece| piece.at + col(columns(&piece.text))).max().unwrap_or(0)
    }

    /// Puts the cursor at a column.
    pub(super) fn cursor(mut self, at: i32) -> Self {
        self.cursor = Some(at);
        self
    }

    /// Hangs the focus mark left of column `at`.
    pub(super) fn mark(mut self, at: i32, style: Style) -> Self {
        self.mark = Some((at - HANG, style));
        self
    }

    /// Gives the row up when rows are short.
    pub(super) fn keep(mut self, keep: Keep) -> Self {
        self.keep = keep;
        self
    }

    /// Keeps the row in sight while others scroll.
    pub(super) fn pinned(mut self) -> Self {
        self.pinned = true;
        self
    }

    /// Fills columns and gives all text in them the fill's style, with its own weight.
    pub(super) fn fill(mut self, from: i32, to: i32, style: Style) -> Self {
        for piece in self.pieces.iter_mut().filter(|piece| piece.at >= from && piece.at < to) {
            piece.style = style.add_modifier(piece.style.add_modifier);
        }
        self.fill = Some((from, to, style));
        self
    }

    /// Fills the whole width of text and what hangs out of it.
    pub(super) fn fill_all(self, width: usize, style: Style) -> Self {
        self.fill(-HANG, col(width) + HANG, style)
    }

    /// Whether there is nothing to be seen.
    pub(super) fn is_blank(&self) -> bool {
        self.pieces.is_empty() && self.fill.is_none() && self.cursor.is_none()
    }
}

/// `text` wrapped at words, from column `at` up to column `to`.
pub(super) fn paragraph(text: &str, at: usize, to: usize, style: Style) -> Vec<Row> {
    let lines = wrap(text, to.saturating_sub(at));
    let row = |(i, line)| Row { goes_on: i > 0, ..Row::new().put(col(at), line, style) };
    lines.into_iter().enumerate().map(row).collect()
}

/// The same for texts of several styles that follow each other without air.
pub(super) fn flow(runs: &[(&str, Style)], at: usize, to: usize) -> Vec<Row> {
    let text: String = runs.iter().map(|(text, _)| *text).collect();
    let ranges = wrap_ranges(&text, to.saturating_sub(at));
    let row = |line: std::ops::Range<usize>| {
        let mut from = 0;
        let mut row = Row::new();
        let mut place = col(at);
        for (run, style) in runs {
            let part = line.start.max(from)..line.end.min(from + run.len());
            if let Some(shown) = text.get(part).filter(|shown| !shown.is_empty()) {
                row = row.put(place, shown, *style);
                place += col(columns(shown));
            }
            from += run.len();
        }
        row
    };
    ranges.into_iter().enumerate().map(|(i, line)| Row { goes_on: i > 0, ..row(line) }).collect()
}

/// Blocks of rows side by side; a shorter one ends with nothing.
pub(super) fn beside(blocks: Vec<Vec<Row>>) -> Vec<Row> {
    let height = blocks.iter().map(Vec::len).max().unwrap_or(0);
    let mut rows = vec![Row::new(); height];
    for block in blocks {
        rows = rows
            .into_iter()
            .zip(block.into_iter().map(Some).chain(std::iter::repeat(None)))
            .map(|(row, part)| match part {
                Some(part) => row.join(part),
                None => row,
            })
            .collect();
    }
    rows
}

/// Makes the first row the beginning of an item; with the focus it has the mark and the cursor too.
pub(super) fn as_item(mut rows: Vec<Row>, focused: bool, mark: Style) -> Vec<Row> {
    if let Some(first) = rows.first_mut() {
        first.item = true;
        if focused {
            *first = first.clone().mark(0, mark).cursor(0);
        }
    }
    rows
}

/// Rows that scroll even without air keep it, from `air` on: giving it up would gain little.
pub(super) fn with_air_if_scrolled(mut rows: Vec<Row>, air: Keep, height: usize) -> Vec<Row> {
    if rows.iter().filter(|row| row.keep == Keep::Always).count() > height {
        rows.iter_mut().filter(|row| row.keep >= air).for_each(|row| row.keep = Keep::Always);
    }
    rows
}

/// The item with the focus: all its rows filled, bold, with the mark and the cursor on the first.
pub(super) fn as_focus(rows: Vec<Row>, width: usize, inverse: Style) -> Vec<Row> {
    let filled = rows.into_iter().enumerate().map(|(i, row)| {
        let mark_below = (i > 0).then_some((-HANG, inverse));
        Row { mark_below, ..row.fill_all(width, inverse) }
    });
    let filled = filled.collect();
    as_item(filled, true, inverse)
}

#[cfg(test)]
mod tests {
    use ratatui::style::Style;

    use super::{Row, beside, flow, paragraph};

    fn words(rows: &[Row]) -> Vec<Vec<(i32, &str)>> {
        rows.iter().map(|row| row.pieces.iter().map(|piece| (piece.at, piece.text.as_str())).collect()).collect()
    }

    #[test]
    fn text_of_two_styles_wraps_as_one() {
        let plain = Style::new();
        let rows = flow(&[("It is ", plain), ("INES", plain), ("'s turn.", plain)], 2, 14);
        assert_eq!(words(&rows), [vec![(2, "It is "), (8, "INES"), (12, "'s")], vec![(2, "turn.")]]);
    }

    #[test]
    fn a_row_goes_on_where_all_of_its_texts_do() {
        let text = |text: &str, at| paragraph(text, at, at + 4, Style::new());
        let goes_on = |rows: Vec<Row>| rows.iter().map(|row| row.goes_on).collect::<Vec<_>>();
        assert_eq!(goes_on(beside(vec![text("one two", 0), text("a", 5)])), [false, true]);
        let two = [text("a", 5), text("b", 5)].concat();
        assert_eq!(goes_on(beside(vec![text("one two", 0), two])), [false, false]);
    }

    #[test]
    fn blocks_stand_side_by_side() {
        let left = paragraph("one two", 0, 4, Style::new());
        let right = paragraph("three", 5, 20, Style::new());
        assert_eq!(words(&beside(vec![left, right])), [vec![(0, "one"), (5, "three")], vec![(0, "two")]]);
    }
}
