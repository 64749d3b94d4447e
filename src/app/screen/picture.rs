//! Who plans and who delivers: a picture of nine cells, and what was said to it.

use super::Reason;

/// Nine cells, row by row: a column is who plans, a row who delivers. They have the keys 1 to 9.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Heads of the columns and of the rows.
    pub heads: Heads,
    /// The same where there is little room.
    pub short: ShortHeads,
    /// The cells.
    pub cells: [PictureCell; 9],
    /// The cell with the focus, which carries the cursor.
    pub focus: Option<usize>,
}

/// Heads that say all by themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heads {
    /// "Staff plan", "Both plan", "People with lived experience plan".
    pub plan: [String; 3],
    /// "Staff deliver" ...
    pub deliver: [String; 3],
}

/// Names over columns and beside rows, with a word that says what both stand for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShortHeads {
    /// "Who plans?"
    pub plans: String,
    /// "Who delivers?"
    pub delivers: String,
    /// "Staff", "Both", "People with lived experience": over the columns and beside the rows alike.
    pub who: [String; 3],
}

/// What stands in a cell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PictureCell {
    /// Dots for now.
    pub now: u32,
    /// Dots for wanted.
    pub wanted: u32,
    /// "5 now", "0 wanted"; or "none"; empty while nothing may show.
    pub counts: Vec<String>,
}

/// What we said, in the picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PictureReveal {
    /// What was asked.
    pub text: String,
    /// The cells with their counts; none has the focus while something below has it.
    pub picture: Picture,
    /// The sentence of the cell with the focus, and its counts; empty while something below has the focus.
    pub line: String,
    /// The same counts a side; empty but with everyone's head count in front.
    pub sides: Vec<String>,
    /// "Now: 10 people, 1 not sure." and the same of wanted, then what changed.
    pub notes: Vec<String>,
    /// "In their own words"
    pub reasons_heading: String,
    /// "No names. You may say: that is mine."
    pub reasons_note: String,
    /// The reasons, without a mark.
    pub reasons: Vec<Reason>,
    /// Where it comes from.
    pub based_on: String,
    /// With no cell in focus: 0 the first of `notes`, then the others, then the reasons.
    pub focus: Option<usize>,
}
