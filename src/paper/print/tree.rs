//! What stands on the sheets: meaning only, so that each writer decides how it looks and none can leave a part out.

use crate::content::QuestionId;

/// All sheets for one agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Papers {
    /// The language's tag: `en`.
    pub language: String,
    /// What the agenda is called.
    pub title: String,
    /// Lines under it: what is in it, how long it is, how many people fit.
    pub lead: Vec<String>,
    /// In the order they are used. Each begins a page.
    pub sheets: Vec<Sheet>,
}

/// One kind of sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// What it is.
    pub heading: String,
    /// What to do with it.
    pub lead: Vec<String>,
    /// In order.
    pub parts: Vec<Part>,
}

/// A part of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its heading; empty where what is in it has a heading of its own.
    pub heading: String,
    /// In order.
    pub blocks: Vec<Block>,
}

/// What a part is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading within the part.
    Heading(String),
    /// Sentences, one a line.
    Text(Vec<String>),
    /// Lines under a label, beside the text: what to say, what to do.
    Lines(Lines),
    /// Keys of the program under a label.
    Keys {
        /// What they are.
        label: String,
        /// In order of need.
        keys: Vec<KeyCap>,
    },
    /// Things to tick.
    Ticks(Vec<String>),
    /// A label, and room to write.
    Write {
        /// What is written there.
        label: String,
        /// How many lines of room; with one, it stands beside the label.
        lines: usize,
    },
    /// Rows and columns.
    Table(Table),
    /// Something to type exactly as it stands, one line a line.
    Typed(Vec<String>),
    /// A card to hand out.
    Card(Box<Card>),
    /// A card to put on the table, in the largest type.
    Sign {
        /// What it says.
        word: String,
        /// What goes with it.
        text: String,
    },
}

/// Lines under a label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lines {
    /// What they are: say, do.
    pub label: String,
    /// One idea a line.
    pub lines: Vec<String>,
    /// Whether they are read out to the room.
    pub aloud: bool,
}

/// A key as it stands on the keyboard, and what it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyCap {
    /// `Enter`
    pub cap: String,
    /// `next step`
    pub word: String,
}

/// Rows and columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The names of the columns.
    pub columns: Vec<String>,
    /// Each with a cell for every column.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// What stands there.
    Text(String),
    /// Room to write.
    Blank,
    /// Things to tick, beside one another.
    Ticks(Vec<String>),
}

/// A card for the answer to one question, in large type: of one person, or of the group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// The question's id.
    pub id: QuestionId,
    /// What it belongs to: the method, and the group of questions where there is one.
    pub about: String,
    /// What is asked.
    pub question: String,
    /// Whether the group writes what is asked, so that there is room for it.
    pub to_write: bool,
    /// How to answer.
    pub ask: String,
    /// What can be answered.
    pub answers: Answers,
    /// For whoever types it in: the ids, and the words for the answers in their order.
    pub typed: Vec<String>,
}

/// What can be answered; a kind of question is a variant here and an arm in each writer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answers {
    /// One of a few, by one person.
    OneOf(Vec<Choice>, OnePerson),
    /// One of nine, by one person: three rows of three.
    Grid(Vec<Vec<Choice>>, OnePerson),
    /// How a part is done, by the group.
    Stage(Stage),
    /// In words, by each side.
    EachSide(Vec<String>),
}

/// What stands below the answers where each person has a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnePerson {
    /// Not sure, and pass.
    pub others: Vec<Choice>,
    /// Where the name goes.
    pub name: String,
    /// Where the reason goes.
    pub why: String,
}

/// How a part of the work is done: what the group ticks and writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// Over the ticks for what happens now.
    pub now: String,
    /// Over the ticks for what will be done.
    pub will: String,
    /// The ways to do it, and whether each can be what happens now.
    pub ways: Vec<(String, bool)>,
    /// Why it is not done together: what is asked.
    pub why: String,
    /// Why it is not done together: what can be ticked.
    pub reasons: Vec<String>,
    /// Where it goes what people can count on.
    pub promise: String,
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// As on the screen's keys: `1`.
    pub key: String,
    /// TO, FOR, WITH; empty where a method has answer words of its own.
    pub word: String,
    /// The answer in words.
    pub text: String,
}

impl Papers {
    /// Every card, in order.
    pub fn cards(&self) -> impl Iterator<Item = &Card> {
        let blocks = self.sheets.iter().flat_map(|sheet| &sheet.parts).flat_map(|part| &part.blocks);
        blocks.filter_map(|block| match block {
            Block::Card(card) => Some(card.as_ref()),
            _ => None,
        })
    }
}
