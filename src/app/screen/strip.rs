//! The position on the line: as a strip under every screen, and as a screen of its own.

use super::{Mark, Paragraph};

/// Counts TO, FOR, WITH, in this order.
pub type Tally = [u32; 3];

/// The word of the position.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pill {
    /// No mark yet: "nothing yet".
    Nothing(String),
    /// The pointer.
    At(Mark),
    /// No pointer can be given yet: "only staff so far:" and the level. The words that say why stand first whole, then
    /// shorter, then as short as can be.
    Provisional([String; 3], Mark),
}

/// The position in short.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Strip {
    /// "The line so far".
    pub label: String,
    /// "So far", for small screens.
    pub short_label: String,
    /// Its word.
    pub pill: Pill,
    /// All marks of the whole room.
    pub room: Tally,
    /// "all 50 marks", or "3 hidden answers".
    pub total: String,
    /// "50 marks", or "3 hidden".
    pub short_total: String,
    /// Whether the total speaks of hidden marks (then it is bold).
    pub hidden: bool,
    /// One a side, and "In neither side" last when somebody is in it.
    pub rows: Vec<StripRow>,
}

/// The marks of one side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StripRow {
    /// The side's name.
    pub label: String,
    /// Its marks; the bar is made of them ([`super::bar_cells`]).
    pub tally: Tally,
    /// Whether these are the people in neither side.
    pub neither: bool,
    /// "no marks yet", shown in place of a bar of nothing.
    pub none_yet: String,
}

/// The position as a screen: one chip a question above the line, the pointer under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Position {
    /// "So far we are doing".
    pub lead: String,
    /// The word.
    pub pill: Pill,
    /// "5 questions asked."
    pub asked: String,
    /// Questions at TO, FOR, WITH.
    pub questions: Tally,
    /// "SPLIT 1", and "CANNOT SAY 0".
    pub beside: [String; 2],
    /// "beside the line".
    pub beside_word: String,
    /// "we are here"; under the pointer's mark.
    pub here_word: String,
    /// "not open", under WITH while it is held back.
    pub not_open: Option<String>,
    /// The sides' marks.
    pub rows: Vec<StripRow>,
    /// Why WITH is not open; what looks different by head count.
    pub notes: Vec<Paragraph>,
    /// Each question with its headline, in the order asked.
    pub each: Vec<PositionQuestion>,
    /// 0 is the first line; then the sentences of `notes`, then the entries of `each`.
    pub focus: usize,
}

/// A question and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PositionQuestion {
    /// What was asked.
    pub text: String,
    /// Its headline in words.
    pub headline: String,
    /// Its level; nothing for split and cannot say.
    pub level: Option<Mark>,
}
