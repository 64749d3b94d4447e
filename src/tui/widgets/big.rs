//! Big block letters, always beside the same words as text, and only where they fit.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;
use tui_big_text::{BigText, PixelSize};

use super::Pen;
use crate::tui::measure::columns;
use crate::tui::rows::{Row, col};

/// Two sizes of letters; both are four rows high.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::tui) enum Big {
    /// Four columns a letter.
    Name,
    /// Eight columns a letter.
    Title,
}

/// Rows of a big word.
const HEIGHT: u16 = 4;

/// `word` in big letters as rows of text, if the look allows them, the font has them all, and they fit in `most`.
pub(in crate::tui) fn big(word: &str, size: Big, most: usize, pen: &Pen<'_>) -> Option<(Vec<Row>, usize)> {
    let (pixels, letter) = match size {
        Big::Name => (PixelSize::Quadrant, 4),
        Big::Title => (PixelSize::HalfHeight, 8),
    };
    let width = columns(word) * letter;
    let can = pen.look.big_names && pen.look.symbols.big_letters && word.chars().all(has_letter);
    if !can || width > most || word.is_empty() {
        return None;
    }
    let area = Rect::new(0, 0, u16::try_from(width).ok()?, HEIGHT);
    let mut buffer = Buffer::empty(area);
    BigText::builder().pixel_size(pixels).lines([word.to_owned().into()]).build().render(area, &mut buffer);
    let line = |y: u16| (0..area.width).map(|x| buffer[(x, y)].symbol()).collect::<String>();
    let rows = (0..HEIGHT).map(|y| letters(&line(y), pen)).collect();
    Some((rows, width))
}

/// Only the drawn parts, so that no ground of their own goes with them.
fn letters(line: &str, pen: &Pen<'_>) -> Row {
    let kept = line.trim_end();
    let start = col(columns(kept) - columns(kept.trim_start()));
    Row::new().put(start, kept.trim_start(), pen.look.theme.focus)
}

/// Letters the font is known to have.
fn has_letter(letter: char) -> bool {
    matches!(letter, ' '..='~' | '\u{c0}'..='\u{ff}')
}
