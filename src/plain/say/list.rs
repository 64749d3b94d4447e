//! Lists: rows with numbers that can be typed.

use super::super::spoken::Lines;
use super::labelled;
use crate::app::Here;
use crate::app::screen::{Cell, List, Row, Tone};
use crate::phrases::Phrases;
use crate::text::{ended, joined};

/// A row and the number it is called by, where it has one.
pub(in crate::plain) struct Numbered<'a> {
    pub(in crate::plain) number: Option<usize>,
    pub(in crate::plain) row: &'a Row,
}

/// Keys in which rows are settings among lines to read: only these have a number.
const SETTINGS: &str = "welcome";
/// Keys in which rows are only read.
const READ: [&str; 3] = ["compare", "reading", "sum"];

/// What a row has for a number that the plan does not count.
const NOT_COUNTED: &str = "-";

/// Keys in which rows are ticked.
const TICKS: [&str; 2] = ["access", "group-pick"];

/// The rows with their numbers. A row without one of its own behind numbered ones counts on. A step that was dropped has
/// a number behind all others, so that those that are left have the numbers that are said of them: "Step 8 of 11".
pub(in crate::plain) fn numbered<'a>(list: &'a List, name: &str) -> Vec<Numbered<'a>> {
    let has_keys = list.rows.iter().any(|row| !row.key.is_empty());
    let mut so_far = 0;
    let number = |row: &Row| {
        let own = row.key.parse::<usize>().ok();
        let counts = match (has_keys, so_far) {
            _ if READ.contains(&name) => false,
            _ if row.key == NOT_COUNTED => false,
            (true, 0) => own.is_some(),
            (true, _) => true,
            (false, _) => name != SETTINGS || row.cells.len() > 1,
        };
        let number = counts.then(|| own.unwrap_or(so_far + 1));
        so_far = number.unwrap_or(so_far);
        number
    };
    let mut numbers: Vec<Option<usize>> = list.rows.iter().map(number).collect();
    let dropped = numbers.iter_mut().zip(&list.rows).filter(|(_, row)| row.key == NOT_COUNTED);
    dropped.zip(so_far + 1..).for_each(|((number, _), last)| *number = Some(last));
    list.rows.iter().zip(numbers).map(|(row, number)| Numbered { number, row }).collect()
}

/// The row that has this number.
pub(in crate::plain) fn with_number<'a>(list: &'a List, name: &str, number: usize) -> Option<&'a Row> {
    numbered(list, name).into_iter().find(|it| it.number == Some(number)).map(|it| it.row)
}

pub(super) fn say(lines: &mut Lines<'_>, list: &List, name: &str) {
    lines.push(&list.heading).all(&list.lead);
    if list.rows.is_empty() {
        lines.push(&list.empty);
    }
    // What has its number behind all others is read behind them.
    let (dropped, counted): (Vec<_>, Vec<_>) =
        numbered(list, name).into_iter().partition(|it| it.row.key == NOT_COUNTED);
    for Numbered { number, row } in counted.into_iter().chain(dropped) {
        lines.all(&row.heading);
        let words = if TICKS.contains(&name) { ticked(row) } else { of_row(row) };
        match number {
            Some(number) => lines.push(&format!("{number}. {words}")),
            None => lines.push(&words),
        };
    }
    lines.all(list.below.iter().map(|cell| &cell.text));
    lines.all(&list.refused);
}

pub(in crate::plain) fn of_row(row: &Row) -> String {
    let cells = match row.cells.as_slice() {
        [label, value] if is_label(label, value) => labelled(&label.text, &value.text),
        cells => joined(cells.iter().map(|cell| cell.text.as_str())),
    };
    let under = row.under.iter().map(|cells| one_by_one(cells));
    std::iter::once(cells)
        .chain(under)
        .filter(|text| !text.is_empty())
        .map(|text| ended(&text))
        .collect::<Vec<_>>()
        .join(" ")
}

/// What stands under a row: each cell a sentence of its own, a label with what it labels.
fn one_by_one(cells: &[Cell]) -> String {
    let mut said: Vec<String> = Vec::new();
    for cell in cells.iter().filter(|cell| !cell.text.is_empty()) {
        match said.last_mut().filter(|before| before.ends_with(':')) {
            Some(label) => *label = format!("{label} {}", cell.text),
            None => said.push(cell.text.clone()),
        }
    }
    said.iter().map(|part| ended(part)).collect::<Vec<_>>().join(" ")
}

/// Whether `value` is about `label`, not beside it.
fn is_label(label: &Cell, value: &Cell) -> bool {
    let says = !label.text.is_empty() && !value.text.is_empty();
    says && label.tone != value.tone && [label.tone, value.tone].contains(&Tone::Strong)
}

/// A tick is said behind what it is for.
fn ticked(row: &Row) -> String {
    match row.cells.as_slice() {
        [tick, label] => labelled(&label.text, &tick.text),
        _ => of_row(row),
    }
}

pub(super) fn prompt(list: &List, here: &Here, phrases: &Phrases) -> String {
    let own = format!("ask-{}", here.name);
    let numbers: Vec<usize> = numbered(list, here.name).iter().filter_map(|it| it.number).collect();
    let (first, highest) = (numbers.first().copied().unwrap_or(1), numbers.iter().copied().max().unwrap_or(0));
    if numbers.is_empty() && ["choose", "records"].contains(&here.name) {
        return phrases.say("ask-nothing");
    }
    let row = list.rows.get(list.focus).and_then(|row| row.cells.first()).map(|cell| ended(&cell.text));
    let values = [
        ("n", highest.into()),
        ("first", first.into()),
        ("row", row.unwrap_or_default().into()),
        ("people", here.people.len().into()),
    ];
    if phrases.has(&own) {
        return phrases.fill(&own, &values);
    }
    phrases.say("ask-go-on")
}
