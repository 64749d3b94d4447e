//! What a screen shows, as meaning: no colour, no key code, no coordinate. Both front ends match it exhaustively.
//!
//! Texts are in the language of the room and have the sides' names in them.
//! Every body has one focused item; the terminal cursor stands there on every draw.

mod form;
mod list;
mod picture;
mod question;
mod reading;
mod reveal;
mod strip;
mod tally;

pub use crate::session::Mark;
pub use crate::weigh::{HeadlineKind, bar_cells};
pub use form::{Choice, Form, Line, Part};
pub use list::{Cell, Home, HomeItem, List, Row, Tone};
pub use picture::{Heads, Picture, PictureCell, PictureReveal, ShortHeads};
pub use question::{Answers, ByList, ByListRow, Picked, Question, TurnCard, Waiting, Worded};
pub use reading::{Card, CardKind, Paragraph, Reading};
pub use reveal::{Beside, Reason, Reveal, SideRow};
pub use strip::{Pill, Position, PositionQuestion, Strip, StripRow, Tally};
pub use tally::{Tallied, Tallies, TallyRow};

/// One whole screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Screen {
    /// The first row.
    pub head: Head,
    /// Trouble with saving; stands under the head on every screen until it is cured.
    pub alert: Option<Alert>,
    /// What this screen is for.
    pub body: Body,
    /// The position so far; on every screen of a running workshop but the position itself.
    pub strip: Option<Strip>,
    /// The keys, in order of need; help is the last one.
    pub keys: Vec<KeyHint>,
    /// The answer in words to the last act: "Parked.", "Taken back: Ines's answer."
    pub said: Option<String>,
    /// Windows that the body is turned by hand, from where the focus puts it; more than there are is as far as it goes.
    pub turned: i16,
}

/// What a front end drew of a screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct InSight {
    /// Windows that it is turned by hand: as many as there are.
    pub turned: i16,
    /// Whether what has the focus goes on above the window.
    pub cut_above: bool,
    /// Whether it goes on below the window.
    pub cut_below: bool,
}

/// The first row: where we are, and whether it is saved.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Head {
    /// "Step 8 of 12", or the name of a screen outside a workshop.
    pub step: String,
    /// "Accessibility".
    pub part: Option<String>,
    /// "Question 3 of 4".
    pub question: Option<String>,
    /// "until 11:15".
    pub until: Option<String>,
    /// Title of the workshop.
    pub title: Option<String>,
    /// "saved 81", "saved 80, 1 waits".
    pub saved: Option<String>,
}

/// Trouble with saving, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alert {
    /// "Not on disk yet: the disk is full. Nothing is lost. Trying again."
    pub text: String,
    /// The key that helps: F, "choose another place".
    pub key: Option<KeyHint>,
}

/// A key and what it does here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyHint {
    /// What stands on the key cap: "Enter", "1 2 3".
    pub cap: String,
    /// What it does: "give it".
    pub word: String,
}

/// The shapes of screen there are.
#[expect(clippy::large_enum_variant, reason = "one exists at a time")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    /// The first screen.
    Home(Home),
    /// Fields and choices.
    Form(Form),
    /// Rows to look at, choose from, or work on.
    List(List),
    /// One person's turn.
    Question(Question),
    /// Everybody's answers typed down the list of names.
    ByList(ByList),
    /// What we said.
    Reveal(Reveal),
    /// What we said, where the answers are no marks.
    Tallies(Tallies),
    /// What we said about who plans and who delivers.
    Picture(PictureReveal),
    /// The position so far, grown large.
    Position(Position),
    /// A few sentences for the whole room: stop, slow down, break, hand-over, a method's opening, a question to the room.
    Card(Card),
    /// Longer text: help, words, read aloud, what is co-production.
    Reading(Reading),
}
