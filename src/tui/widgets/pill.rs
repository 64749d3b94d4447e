//! Words of the marks, and filled pills around them.

use ratatui::style::Style;

use super::Pen;
use crate::app::screen::{Mark, Pill};
use crate::tui::rows::Row;

/// What stands before the words of a pill.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::tui) enum Sign {
    /// The sign of a mark, on its colour.
    Of(Mark),
    /// Both ends, inverse.
    Split,
    /// None, inverse.
    None,
}

impl Sign {
    /// The sign with a space behind it.
    pub(in crate::tui) fn text(self, pen: &Pen<'_>) -> String {
        let marks = pen.look.symbols.marks;
        match self {
            Self::Of(mark) => format!("{} ", marks[mark.place()]),
            Self::Split => format!("{} {} ", marks[0], marks[2]),
            Self::None => String::new(),
        }
    }

    /// The style of the pill.
    pub(in crate::tui) fn style(self, pen: &Pen<'_>) -> Style {
        match self {
            Self::Of(mark) => pen.look.theme.chips[mark.place()],
            Self::Split | Self::None => crate::tui::theme::bold(pen.look.theme.inverse),
        }
    }
}

/// "▼ TO": sign and word of a mark.
pub(in crate::tui) fn mark_word(mark: Mark, pen: &Pen<'_>) -> String {
    format!("{} {}", pen.look.symbols.marks[mark.place()], pen.look.phrases.say(mark.key()))
}

/// Adds a filled pill to `row`, `air` columns after what is there.
pub(in crate::tui) fn pill(row: Row, air: i32, sign: Sign, words: &str, pen: &Pen<'_>) -> Row {
    row.then(air, format!(" {}{words} ", sign.text(pen)), sign.style(pen))
}

/// Adds the word of the position to `row`: a pill, words and a pill, or words alone (R8).
pub(in crate::tui) fn position_pill(row: Row, air: i32, position: &Pill, pen: &Pen<'_>) -> Row {
    let strong = pen.look.theme.strong;
    let at = |row: Row, air: i32, mark: Mark| {
        row.then(air, format!(" {} ", mark_word(mark, pen)), Sign::Of(mark).style(pen))
    };
    match position {
        Pill::Nothing(words) => row.then(air, words, strong),
        Pill::At(mark) => at(row, air, *mark),
        Pill::Provisional([words, ..], mark) => at(row.then(air, words, strong), 1, *mark),
    }
}
