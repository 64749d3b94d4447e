//! One chip a person or a question: all chips of a view have the same size (look: principle 5).

use super::Pen;
use crate::app::screen::Mark;
use crate::tui::rows::{Row, col};

/// The size of every chip in a view.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::tui) struct Chips {
    width: usize,
    height: usize,
    per_row: usize,
}

impl Chips {
    /// The widest size up to `widest` with which a cell of `room` columns holds `fullest` chips, one column apart;
    /// if there is none, one column wide, in several rows.
    pub(in crate::tui) fn that_fit(fullest: u32, room: usize, widest: usize) -> Self {
        let fullest = usize::try_from(fullest).unwrap_or(usize::MAX).max(1);
        let per_row = |width: usize| (room + 1) / (width + 1);
        let width = [5, 3].into_iter().filter(|width| *width <= widest).find(|width| per_row(*width) >= fullest);
        let width = width.unwrap_or(1);
        Self { width, height: 1, per_row: per_row(width).max(1) }
    }

    /// The same, two rows high, if they are wide enough to stay broader than high.
    pub(in crate::tui) fn high(self) -> Self {
        Self { height: if self.width == 5 { 2 } else { 1 }, ..self }
    }

    /// Rows of one chip.
    pub(in crate::tui) fn height(self) -> usize {
        self.height
    }

    /// `count` chips of a mark from column `at` on.
    pub(in crate::tui) fn rows(self, mark: Mark, count: u32, at: usize, pen: &Pen<'_>) -> Vec<Row> {
        let style = pen.look.theme.chips[mark.place()];
        let with_sign = format!("{:^1$}", pen.look.symbols.marks[mark.place()], self.width);
        let mut left = usize::try_from(count).unwrap_or(0);
        let mut rows = Vec::new();
        while left > 0 {
            let here = left.min(self.per_row);
            left -= here;
            for line in 0..self.height {
                let text = if line == 0 { with_sign.clone() } else { " ".repeat(self.width) };
                rows.push((0..here).fold(Row::new(), |row, i| row.put(col(at + i * (self.width + 1)), &text, style)));
            }
        }
        rows
    }
}

#[cfg(test)]
mod tests {
    use super::Chips;

    #[test]
    fn the_widest_that_fits_is_taken() {
        let width = |fullest, room, widest| Chips::that_fit(fullest, room, widest).width;
        assert_eq!(width(3, 20, 5), 5);
        assert_eq!(width(4, 20, 5), 3);
        assert_eq!(width(6, 20, 5), 1);
        assert_eq!(width(1, 20, 3), 3);
    }

    #[test]
    fn more_than_fit_take_more_rows() {
        assert_eq!(Chips::that_fit(25, 11, 5), Chips { width: 1, height: 1, per_row: 6 });
    }
}
