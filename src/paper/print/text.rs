//! The sheets as plain text: 78 columns, the same words as on paper, for a printer without a browser or a braille line.

use super::text_card::card;
use super::tree::{Block, Cell, KeyCap, Lines, Papers, Part, Table};
use crate::text::{columns, wrap};

/// Most columns of a line.
pub(super) const WIDE: usize = 78;

/// Columns before what belongs to the line above.
const STEP: usize = 2;

/// Columns between two columns of a table.
const GAP: usize = 2;

/// Columns between things that stand beside one another.
const BESIDE: usize = 3;

/// Room for a word or a time.
const SHORT_ROOM: usize = 12;

/// The sheets as text. Every line ends in one line break.
#[must_use]
pub fn text(papers: &Papers) -> String {
    let mut blocks = vec![headed(&papers.title, '#'), wrapped(&papers.lead)];
    for sheet in &papers.sheets {
        blocks.push(headed(&sheet.heading, '='));
        blocks.push(wrapped(&sheet.lead));
        blocks.extend(sheet.parts.iter().flat_map(part));
    }
    let blocks: Vec<String> = blocks.into_iter().filter(|lines| !lines.is_empty()).map(|it| it.join("\n")).collect();
    format!("{}\n", blocks.join("\n\n"))
}

fn part(part: &Part) -> Vec<Vec<String>> {
    let heading = if part.heading.is_empty() { Vec::new() } else { headed(&part.heading, '-') };
    std::iter::once(heading).chain(part.blocks.iter().map(block)).collect()
}

fn block(block: &Block) -> Vec<String> {
    match block {
        Block::Heading(heading) => wrap(heading, WIDE),
        Block::Text(lines) => wrapped(lines),
        Block::Lines(Lines { label, lines, .. }) => under(label, wrapped_in(lines, STEP)),
        Block::Keys { label, keys } => under(label, keys_lines(keys)),
        Block::Ticks(items) => items.iter().flat_map(|item| hanging("[ ] ", item)).collect(),
        Block::Write { label, lines } => room(label, *lines),
        Block::Table(it) => table(it),
        Block::Typed(lines) => lines.iter().flat_map(|line| wrap(line, WIDE - STEP)).map(|it| stepped(&it)).collect(),
        Block::Card(it) => card(it),
        Block::Sign { word, text } => {
            [vec!["-".repeat(WIDE)], wrap(&word.to_uppercase(), WIDE), wrap(text, WIDE)].concat()
        }
    }
}

/// A heading with a line of `under` below it.
fn headed(heading: &str, under: char) -> Vec<String> {
    let mut lines = wrap(heading, WIDE);
    let longest = lines.iter().map(|line| columns(line)).max().unwrap_or(0);
    lines.push(under.to_string().repeat(longest));
    lines
}

pub(super) fn wrapped(lines: &[String]) -> Vec<String> {
    lines.iter().flat_map(|line| wrap(line, WIDE)).collect()
}

fn wrapped_in(lines: &[String], step: usize) -> Vec<String> {
    lines.iter().flat_map(|line| wrap(line, WIDE - step)).map(|line| stepped(&line)).collect()
}

fn stepped(line: &str) -> String {
    format!("{}{line}", " ".repeat(STEP)).trim_end().to_owned()
}

fn under(label: &str, lines: Vec<String>) -> Vec<String> {
    wrap(label, WIDE).into_iter().chain(lines).collect()
}

/// `text` with `mark` before it, and further lines as far in.
pub(super) fn hanging(mark: &str, text: &str) -> Vec<String> {
    let indent = " ".repeat(columns(mark));
    let lines = wrap(text, WIDE.saturating_sub(columns(mark))).into_iter().enumerate();
    lines.map(|(i, line)| format!("{}{line}", if i == 0 { mark } else { indent.as_str() })).collect()
}

/// `[Enter] next step   [E] change`
fn keys_lines(keys: &[KeyCap]) -> Vec<String> {
    flow(keys.iter().map(|key| format!("[{}] {}", key.cap, key.word)))
}

/// `[ ] yes   [ ] no`
pub(super) fn ticks_lines(items: &[String]) -> Vec<String> {
    flow(items.iter().map(|item| format!("[ ] {item}")))
}

/// Items beside one another, a step in, as many on a line as fit; an item is broken only where it alone is too wide.
fn flow(items: impl Iterator<Item = String>) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for item in items {
        match lines.last_mut() {
            Some(line) if columns(line) + BESIDE + columns(&item) <= WIDE - STEP => {
                *line = format!("{line}{}{item}", " ".repeat(BESIDE));
            }
            _ => lines.push(item),
        }
    }
    wrapped_in(&lines, STEP)
}

/// A label with room to write: beside it for one line, below it for more.
pub(super) fn room(label: &str, lines: usize) -> Vec<String> {
    if label.is_empty() || lines > 1 {
        let label = if label.is_empty() { Vec::new() } else { wrap(label, WIDE) };
        return label.into_iter().chain(std::iter::repeat_n("_".repeat(WIDE), lines)).collect();
    }
    let mut label = wrap(label, WIDE - SHORT_ROOM - 1);
    if let Some(last) = label.last_mut() {
        *last = format!("{last} {}", "_".repeat(WIDE - columns(last) - 1));
    }
    label
}

/// With text in its first column it is a grid; else each row is a form, because there is more room below than beside.
fn table(table: &Table) -> Vec<String> {
    let has_text = table.rows.iter().any(|row| matches!(row.first(), Some(Cell::Text(_))));
    if has_text { grid(table) } else { forms(table) }
}

fn forms(table: &Table) -> Vec<String> {
    let cell = |(column, cell): (&String, &Cell)| match cell {
        Cell::Text(text) => wrap(&format!("{column} {text}"), WIDE),
        Cell::Blank => room(column, 1),
        Cell::Ticks(items) => [wrap(column, WIDE), ticks_lines(items)].concat(),
    };
    let row = |row: &Vec<Cell>| table.columns.iter().zip(row).flat_map(cell).collect::<Vec<_>>();
    table.rows.iter().map(row).collect::<Vec<_>>().join(&String::new())
}

fn grid(table: &Table) -> Vec<String> {
    let head: Vec<String> = table.columns.clone();
    let rows: Vec<Vec<String>> = table.rows.iter().map(|row| row.iter().map(cell_text).collect()).collect();
    let all: Vec<&Vec<String>> = std::iter::once(&head).chain(&rows).collect();
    let widths = widths(&all);
    all.iter().flat_map(|row| grid_row(row, &widths)).collect()
}

fn cell_text(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => text.clone(),
        Cell::Blank => "_".repeat(SHORT_ROOM),
        Cell::Ticks(items) => ticks_lines(items).join("\n"),
    }
}

/// How wide each column is: as wide as its widest cell, but the widest column gives way where they do not fit.
fn widths(rows: &[&Vec<String>]) -> Vec<usize> {
    let count = rows.iter().map(|row| row.len()).max().unwrap_or(0);
    let widest = |i: usize| rows.iter().filter_map(|row| row.get(i)).map(|cell| columns(cell)).max().unwrap_or(0);
    let mut widths: Vec<usize> = (0..count).map(widest).collect();
    let all: usize = widths.iter().sum::<usize>() + GAP * count.saturating_sub(1);
    if let Some(most) = widths.iter_mut().max() {
        *most = most.saturating_sub(all.saturating_sub(WIDE)).max(1);
    }
    widths
}

/// One row, on as many lines as its longest cell needs.
fn grid_row(row: &[String], widths: &[usize]) -> Vec<String> {
    let cells: Vec<Vec<String>> = row.iter().zip(widths).map(|(cell, width)| wrap(cell, *width)).collect();
    let high = cells.iter().map(Vec::len).max().unwrap_or(0);
    let line = |n: usize| {
        let parts = cells.iter().zip(widths).map(|(lines, width)| {
            let part = lines.get(n).map_or("", String::as_str);
            format!("{part}{}", " ".repeat(width.saturating_sub(columns(part)) + GAP))
        });
        parts.collect::<String>().trim_end().to_owned()
    };
    (0..high).map(line).collect()
}
