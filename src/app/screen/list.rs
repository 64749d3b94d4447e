//! Home, menus and every list a group works on.

use super::form::Line;

/// The first screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home {
    /// "alongside", in big letters where there is room and beside them as text.
    pub name: String,
    /// "Working together, as equals."
    pub tagline: String,
    /// What it stands for.
    pub promise: String,
    /// What can be done.
    pub items: Vec<HomeItem>,
    /// Which has the focus.
    pub focus: usize,
}

/// Something that can be chosen, with a number of its own: at home and in menus.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HomeItem {
    /// The key: "1".
    pub key: String,
    /// What it is.
    pub label: String,
    /// More about it, muted.
    pub hint: String,
}

/// Rows under a heading.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct List {
    /// Bold, first.
    pub heading: String,
    /// Plain sentences under the heading, before the rows.
    pub lead: Vec<String>,
    /// The rows.
    pub rows: Vec<Row>,
    /// What stands in place of the rows while there are none.
    pub empty: String,
    /// Sentences below the rows, each with a tone.
    pub below: Vec<Cell>,
    /// The row with the focus; with no rows, the heading has it.
    pub focus: usize,
    /// The line being typed, if any; it has the focus then.
    pub typing: Option<Line>,
    /// What was wrong with the last try, if anything.
    pub refused: Option<String>,
    /// Whether there is an empty line between rows where there is room.
    pub airy: bool,
}

/// One row of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// Number or key at the row's start: "3", "" for none.
    pub key: String,
    /// Cells, laid out in columns over all rows; the last one wraps.
    pub cells: Vec<Cell>,
    /// Lines under the row, indented to its first cell.
    pub under: Vec<Vec<Cell>>,
    /// A heading over this row, starting a new group.
    pub heading: Option<String>,
    /// Whether this person is out, or this line is dropped.
    pub is_out: bool,
}

/// A piece of text and how loud it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cell {
    /// The text.
    pub text: String,
    /// How loud.
    pub tone: Tone,
    /// Whether it stands at the right end of its column, as numbers do.
    pub at_end: bool,
}

/// How loud a text is: rank by weight, not by boxes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Tone {
    /// Read this first.
    Strong,
    /// The rest.
    #[default]
    Plain,
    /// Can wait.
    Muted,
}

impl Cell {
    /// A bold cell.
    #[must_use]
    pub fn strong(text: impl Into<String>) -> Self {
        Self { text: text.into(), tone: Tone::Strong, at_end: false }
    }

    /// A plain cell.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), tone: Tone::Plain, at_end: false }
    }

    /// A plain cell at the right end of its column.
    #[must_use]
    pub fn number(text: impl Into<String>) -> Self {
        Self { at_end: true, ..Self::plain(text) }
    }

    /// A muted cell.
    #[must_use]
    pub fn muted(text: impl Into<String>) -> Self {
        Self { text: text.into(), tone: Tone::Muted, at_end: false }
    }
}
