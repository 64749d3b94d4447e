//! Size classes and the parts of a screen (look: section 4).

use ratatui::layout::Rect;

/// How much there is room for: the largest whose columns and rows both fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Class {
    /// 64 by 18.
    Small,
    /// 80 by 22: all there is to use.
    Standard,
    /// 96 by 27: the size it is designed for.
    Design,
    /// 120 by 33.
    Wide,
    /// 160 by 45 and more.
    Large,
}

/// The smallest window that can be used, in columns and rows.
pub(super) const LEAST: (u16, u16) = (64, 18);

impl Class {
    const ALL: [(Self, u16, u16); 5] = [
        (Self::Large, 160, 45),
        (Self::Wide, 120, 33),
        (Self::Design, 96, 27),
        (Self::Standard, 80, 22),
        (Self::Small, LEAST.0, LEAST.1),
    ];

    /// The class of a window; nothing when it is too small.
    pub(super) fn of(area: Rect) -> Option<Self> {
        let fits = |(_, columns, rows): &&(Self, u16, u16)| area.width >= *columns && area.height >= *rows;
        Self::ALL.iter().find(fits).map(|(class, ..)| *class)
    }

    /// Columns of text.
    pub(super) fn width(self) -> u16 {
        match self {
            Self::Small => 60,
            Self::Standard => 74,
            Self::Design => 86,
            Self::Wide | Self::Large => 104,
        }
    }

    /// The column where text starts, in a window of `columns`.
    pub(super) fn edge(self, columns: u16) -> u16 {
        match self {
            Self::Small => 2,
            Self::Standard => 3,
            Self::Design => 5,
            Self::Wide => 8,
            Self::Large => columns.saturating_sub(self.width()) / 2,
        }
    }

    /// Empty rows under the head, in a window of `rows`.
    pub(super) fn air_above(self, rows: u16) -> u16 {
        match self {
            Self::Small => 0,
            Self::Large => 1 + rows.saturating_sub(32) / 4,
            _ => 1,
        }
    }

    /// Empty rows above the strip.
    pub(super) fn air_below(self) -> u16 {
        u16::from(self > Self::Small)
    }

    /// Air between two keys on the key bar.
    pub(super) fn key_gap(self) -> u16 {
        if self < Self::Design { 2 } else { 3 }
    }
}

/// What a part of the screen is drawn into.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    /// How much there is room for.
    pub(super) class: Class,
    /// Columns of text.
    pub(super) width: usize,
    /// Rows of the whole window.
    pub(super) window_rows: u16,
    /// Rows of the body.
    pub(super) rows: usize,
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Rect;

    use super::Class;

    #[test]
    fn the_class_is_the_largest_that_fits_both_ways() {
        let class = |columns, rows| Class::of(Rect::new(0, 0, columns, rows));
        assert_eq!(class(63, 18), None);
        assert_eq!(class(64, 17), None);
        assert_eq!(class(64, 18), Some(Class::Small));
        assert_eq!(class(200, 22), Some(Class::Standard));
        assert_eq!(class(96, 27), Some(Class::Design));
        assert_eq!(class(159, 99), Some(Class::Wide));
        assert_eq!(class(160, 45), Some(Class::Large));
    }

    #[test]
    fn text_never_starts_left_of_the_focus_mark() {
        for (class, columns, _) in Class::ALL {
            let edge = class.edge(columns);
            assert!(edge >= 2 && edge + class.width() + 2 <= columns);
        }
    }
}
