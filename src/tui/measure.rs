//! Columns as they are drawn, and lines that fit into them.
//!
//! A line can take more cells drawn than measured as a whole (ligatures, emoji with a variation sign), so each
//! character as people see it is measured for itself, as the drawing does.

use std::ops::Range;

use ratatui::buffer::CellWidth;
use ratatui::style::Style;
use ratatui::text::Span;

use crate::text;

/// Cells that `text` takes when it is drawn.
pub(super) fn columns(text: &str) -> usize {
    // Most of what is measured is plain English, and taking it apart takes longer than all the rest of a drawing.
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return text.len();
    }
    Span::raw(text).styled_graphemes(Style::new()).map(|shown| usize::from(shown.symbol.cell_width())).sum()
}

/// `text` as lines of at most `most` cells, broken at words; never none.
pub(super) fn wrap(text: &str, most: usize) -> Vec<String> {
    let most = most.max(2);
    (0..most)
        .map(|less| text::wrap(text, most - less))
        .find(|lines| lines.iter().all(|line| columns(line) <= most))
        .unwrap_or_else(|| vec![text.to_owned()])
}

/// The same as ranges of bytes of `text`, for styles and cursors inside of it.
pub(super) fn wrap_ranges(text: &str, most: usize) -> Vec<Range<usize>> {
    let mut from = 0;
    let mut ranges = Vec::new();
    for line in wrap(text, most) {
        let start = from + text[from..].find(&line).unwrap_or(0);
        let end = (start + line.len()).min(text.len());
        ranges.push(start..end);
        from = end;
    }
    ranges
}

#[cfg(test)]
mod tests {
    use super::{columns, wrap, wrap_ranges};

    #[test]
    fn what_is_drawn_is_measured() {
        assert_eq!(columns("Ines"), 4);
        assert_eq!(columns("日本"), 4);
        assert_eq!(columns("\u{644}\u{627}"), 2, "drawn as two cells, whatever the font joins");
    }

    #[test]
    fn no_line_is_wider_than_asked() {
        for text in ["❤️ ❤️ ❤️ ❤️ ❤️ ❤️", "one two three", "日本語日本語日本語", "1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣"]
        {
            for most in 2..20 {
                assert!(wrap(text, most).iter().all(|line| columns(line) <= most), "{text} in {most}");
            }
        }
    }

    #[test]
    fn ranges_give_the_lines() {
        for text in ["one two three", "  two  words", "a\n  b\n\nc", "", "xxxxxxxxxxxxxxxxxxxx y ", "日本語 日本"]
        {
            for most in 2..12 {
                let lines: Vec<_> = wrap_ranges(text, most).into_iter().map(|range| &text[range]).collect();
                assert_eq!(lines, wrap(text, most), "{text:?} in {most}");
            }
        }
    }
}
