//! Fields and choices: start a workshop, add a person, make a promise, type a note.

/// A screen to fill in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// A sentence above it, or empty.
    pub title: String,
    /// Its parts, from the top.
    pub parts: Vec<Part>,
    /// What was wrong with the last try, if anything.
    pub refused: Option<String>,
}

/// One part of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// A line to type in.
    Field(Line),
    /// A choice of one.
    Choices {
        /// The question above it.
        heading: String,
        /// What can be chosen.
        rows: Vec<Choice>,
        /// Which one is chosen, if any.
        chosen: Option<usize>,
        /// Which row has the focus, while this part has it.
        focus: Option<usize>,
        /// Whether this part has the focus and none of its rows: nothing is preselected where somebody answers.
        waits: bool,
    },
    /// A muted remark.
    Note(String),
    /// A sentence that answers a doubt; it stands out.
    Advice(String),
}

/// One line to type in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What goes in it; empty under a field of the same label.
    pub label: String,
    /// What is in it.
    pub value: String,
    /// Where the cursor stands, in characters of `value`; nothing while another part has the focus.
    pub cursor: Option<usize>,
    /// What to type, shown while it is empty.
    pub hint: String,
    /// Whether it asks for a reason: then a no is none.
    pub asks_why: bool,
}

/// One row of a choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is chosen: "Standard".
    pub name: String,
    /// "90 min"; may be empty.
    pub amount: String,
    /// What it is.
    pub about: String,
    /// What stands at the right edge, muted; may be empty.
    pub edge: String,
}
