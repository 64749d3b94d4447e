//! A question while it is being answered: handed round, or typed down the list of names.

use super::{Mark, Picture, form::Line};

/// One person's turn. Nothing is preselected: a default is a vote for the default.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Whose turn it is.
    pub turn: TurnCard,
    /// What is asked.
    pub text: String,
    /// "Talk first: what matters to you?"; may be empty.
    pub talk: String,
    /// "Pick the one that is most true for you."; carries the cursor while nothing is picked.
    pub pick: String,
    /// What can be answered.
    pub answers: Answers,
    /// What is picked and not yet given.
    pub picked: Picked,
    /// Live, while nothing is picked: the answer that has the focus, counted as in [`Picked::Shown`].
    pub focus: Option<usize>,
    /// Live: what a person who changes an answer gave before, counted as in [`Picked::Shown`].
    pub given: Option<usize>,
    /// Whether picks and counts stay hidden (together).
    pub hidden: bool,
    /// Who is in, now, and still to come (together).
    pub waiting: Option<Waiting>,
    /// "Based on: SCIE, as told by Mind. The words are ours."
    pub based_on: String,
    /// The same with the full title.
    pub based_on_full: String,
}

/// Whose turn it is, and who comes next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TurnCard {
    /// The person's name as it is shown: "INES"; at most 16 columns.
    pub name: String,
    /// "It is INES's turn."; contains `name`.
    pub line: String,
    /// "4 of 10."
    pub count: String,
    /// "Press a key, point, or say it.", "Thank you, Ines."
    pub hint: String,
    /// Whether the hint shows even where hints have no room: it answers an act, or offers a turn once more.
    pub hint_stays: bool,
    /// "Then Jo, then Amina."; may be empty.
    pub next: String,
}

/// The answers of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers {
    /// The worded answers, in their order; they have the keys 1, 2, 3 ...
    pub each: Vec<Worded>,
    /// The same as a picture, where they are the cells of one.
    pub picture: Option<Picture>,
    /// "Not sure".
    pub not_sure: String,
    /// What is pressed for it: "4".
    pub not_sure_key: String,
    /// "Pass", key 0.
    pub pass: String,
    /// "Both are fine. No reason needed."
    pub both_fine: String,
}

/// One worded answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worded {
    /// Its mark, where it is one.
    pub mark: Option<Mark>,
    /// Its words.
    pub words: String,
    /// "2 so far", live only.
    pub so_far: Option<String>,
}

/// What is picked and not yet given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Picked {
    /// Nothing; the cursor stands on the pick line.
    Nothing,
    /// Live: one of the answers, with the box for a reason.
    Shown {
        /// 0, 1, 2 ... a worded answer; then not sure; then pass.
        answer: usize,
        /// "Why? If you want to say." and what is typed so far; a pass has none.
        reason: Option<Line>,
    },
    /// Together: something; the screen is the same whatever it is.
    Hidden {
        /// "It is in. Press Enter to pass it on. ..."
        line: String,
    },
}

/// Together: who has answered, never what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// "In:" and "Ben, Carys, Dev."
    pub in_: (String, String),
    /// "Now:" and "Elin."
    pub now: (String, String),
    /// "Still to come:" and the names.
    pub to_come: (String, String),
}

/// Everybody's answers, typed down the list of names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ByList {
    /// What is asked.
    pub text: String,
    /// What can be answered, with the counts so far (live only).
    pub answers: Answers,
    /// One row a person, in turn order.
    pub rows: Vec<ByListRow>,
    /// The row with the focus.
    pub focus: usize,
    /// What to do: "Press a number for each person.", or that all are in.
    pub line: String,
}

/// One person's row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ByListRow {
    /// The name.
    pub name: String,
    /// The side's name.
    pub side: String,
    /// What was given (live), "in" (together), or empty.
    pub given: String,
    /// The mark that was given, live only.
    pub mark: Option<Mark>,
}
