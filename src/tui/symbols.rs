//! Signs and lines, one cell each, in three sets (look: section 3).

use crate::text::CUT;

/// The signs of a screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Symbols {
    /// TO, FOR, WITH.
    pub marks: [&'static str; 3],
    /// Hangs left of the focused item.
    pub focus: &'static str,
    /// Below it, at the other rows of the item: the same edge, where the sign is one.
    pub focus_below: &'static str,
    /// Before "chosen".
    pub chosen: &'static str,
    /// Before "we are here".
    pub here: &'static str,
    /// Where a long name was cut.
    pub cut: &'static str,
    /// A dot for now and one for wanted, in the picture of nine cells.
    pub dots: [&'static str; 2],
    /// Fills of the bars of TO, FOR, WITH; nothing where the theme says how.
    pub fills: Option<[&'static str; 3]>,
    /// Lines of boxes and of the position.
    pub lines: Lines,
    /// Whether block letters can be shown.
    pub big_letters: bool,
    /// Whether arrows on key caps can be shown.
    pub arrows: bool,
}

/// Lines of boxes and of the position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lines {
    /// From left to right.
    pub across: &'static str,
    /// From top to bottom.
    pub down: &'static str,
    /// A tick on the position's line.
    pub tick: &'static str,
    /// Corners: top left, top right, bottom left, bottom right.
    pub corners: [&'static str; 4],
    /// Where lines meet: at the top, at the left, in the middle, at the right, at the bottom.
    pub joins: [&'static str; 5],
}

const DRAWN: Lines =
    Lines {
        across: "─", down: "│", tick: "┴", corners: ["┌", "┐", "└", "┘"], joins: ["┬", "├", "┼", "┤", "┴"]
    };
const TYPED: Lines = Lines { across: "-", down: "|", tick: "+", corners: ["+"; 4], joins: ["+"; 5] };

impl Symbols {
    /// For nearly every terminal.
    #[must_use]
    pub fn unicode() -> Self {
        Self {
            marks: ["▼", "■", "●"],
            focus: "▌",
            focus_below: "▌",
            chosen: "▶",
            here: "▲",
            cut: CUT,
            dots: ["•", "+"],
            fills: None,
            lines: DRAWN,
            big_letters: true,
            arrows: true,
        }
    }

    /// For terminals that draw the signs two cells wide, and for braille notes.
    #[must_use]
    pub fn ascii() -> Self {
        Self {
            marks: ["T", "F", "W"],
            focus: ">",
            focus_below: " ",
            chosen: "*",
            here: "^",
            cut: "~",
            dots: ["o", "+"],
            fills: Some(["t", "f", "w"]),
            lines: TYPED,
            big_letters: false,
            arrows: false,
        }
    }

    /// For the Linux console, whose font has few block characters.
    #[must_use]
    pub fn linux() -> Self {
        Self { focus: ">", focus_below: " ", cut: "~", fills: Some(SHADES), big_letters: false, ..Self::unicode() }
    }

    /// What the bars of TO, FOR, WITH are filled with.
    #[must_use]
    pub fn bar_fills(&self, colourless: bool) -> [&'static str; 3] {
        self.fills.unwrap_or(if colourless { SHADES } else { ["▆"; 3] })
    }
}

const SHADES: [&str; 3] = ["░", "▒", "█"];

#[cfg(test)]
mod tests {
    use super::Symbols;
    use crate::text::columns;

    #[test]
    fn every_sign_takes_one_cell() {
        for set in [Symbols::unicode(), Symbols::ascii(), Symbols::linux()] {
            let lines = [set.lines.across, set.lines.down, set.lines.tick];
            let signs = [set.focus, set.focus_below, set.chosen, set.here].into_iter().chain(set.marks).chain(lines);
            let fills = set.bar_fills(true).into_iter().chain(set.bar_fills(false));
            for sign in signs.chain(set.lines.corners).chain(set.lines.joins).chain(set.dots).chain(fills) {
                assert_eq!(columns(sign), 1, "{sign}");
            }
        }
    }

    #[test]
    fn the_ascii_set_is_ascii() {
        let set = Symbols::ascii();
        assert!(format!("{set:?}").is_ascii());
        assert!(set.bar_fills(true).concat().is_ascii());
    }
}
