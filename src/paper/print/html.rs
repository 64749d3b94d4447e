//! The sheets as one HTML file: no script, nothing from elsewhere, every text escaped by the template (P12).

use askama::Template;

use super::tree::{Answers, Block, Cell, Choice, KeyCap, Lines, OnePerson, Papers, Part, Sheet, Stage, Table};

#[derive(Template)]
#[template(path = "assets/print/sheets.html", config = "assets/print/askama.toml")]
struct Page<'a> {
    papers: &'a Papers,
}

/// The sheets as a page that prints to A4.
#[must_use]
pub fn html(papers: &Papers) -> String {
    // Writing into a text does not fail.
    Page { papers }.render().unwrap_or_default()
}

/// Most blocks of a part that is kept on one page; a longer one would leave half a page empty.
const SHORT: usize = 6;

impl Sheet {
    /// Whether it is made of cards, which are cut out.
    fn is_cards(&self) -> bool {
        self.parts
            .iter()
            .flat_map(|part| &part.blocks)
            .any(|block| matches!(block, Block::Card(_) | Block::Sign { .. }))
    }
}

impl Part {
    /// Whether it is short enough to be kept on one page.
    fn is_short(&self) -> bool {
        self.blocks.len() <= SHORT
    }
}

impl Table {
    /// Whether it is there to be written in and nothing else, so that it needs more room.
    fn is_empty(&self) -> bool {
        self.rows.iter().flatten().all(|cell| *cell == Cell::Blank)
    }
}
