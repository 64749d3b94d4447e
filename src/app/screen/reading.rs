//! Cards and longer texts.

/// A heading with sentences under it, one idea a line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Paragraph {
    /// May be empty.
    pub heading: String,
    /// Its sentences.
    pub lines: Vec<String>,
}

/// So many sentences are read at once: few enough to stand in the smallest window together.
const AT_ONCE: usize = 3;

impl Paragraph {
    /// How many places the focus has in it: one for every few sentences, the first with the heading.
    #[must_use]
    pub fn places(&self) -> usize {
        self.lines.len().div_ceil(AT_ONCE).max(1)
    }

    /// The heading, where there is one at this place, and the sentences that the focus is on there.
    pub fn at(&self, place: usize) -> (Option<&str>, impl Iterator<Item = &str>) {
        let heading = Some(self.heading.as_str()).filter(|heading| place == 0 && !heading.is_empty());
        let lines = self.lines.iter().skip(place * AT_ONCE).take(AT_ONCE);
        (heading, lines.map(String::as_str).filter(|line| !line.is_empty()))
    }
}

/// A few sentences for the whole room, one a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// How loud it is.
    pub kind: CardKind,
    /// The first is read first. No big letters: somebody may be in tears.
    pub lines: Vec<String>,
    /// The line that carries the cursor, an index into `lines`; it is bold, as the first one is.
    pub focus: usize,
    /// What stands apart below: the helpline, "Based on".
    pub after: Vec<String>,
}

/// How a card looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardKind {
    /// Stop, slow down: inverse over the whole body.
    Loud,
    /// Break, hand-over, a method's opening, a question to the room: quiet.
    Quiet,
}

/// A longer text; Up and Down move over a few sentences each, so that all of it can be reached and read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// Its title.
    pub title: String,
    /// Its parts.
    pub paragraphs: Vec<Paragraph>,
    /// The place that carries the cursor, counted over all parts.
    pub focus: usize,
}
