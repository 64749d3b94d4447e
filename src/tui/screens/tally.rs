//! What we said, where the answers are no marks: the answers with their counts, and a row for each side.

use super::reveal::reason_rows;
use crate::app::screen::{Tallied, Tallies, TallyRow};
use crate::tui::measure::columns;
use crate::tui::rows::{HANG, Keep, Row, as_item, beside, col, flow, paragraph, with_air_if_scrolled};
use crate::tui::widgets::{Pen, Sign, pill};

/// Room for the names of sides.
const LABEL: usize = 20;
/// Air between two columns.
const AIR: usize = 2;
/// Where the words of answers begin.
const WORDS_AT: usize = 3;

/// The body of a question whose answers are counted and no more.
pub(super) fn rows(view: &Tallies, pen: &Pen<'_>) -> Vec<Row> {
    let theme = &pen.look.theme;
    let width = pen.room.width;
    let focus = |first: usize| view.focus.checked_sub(first);
    let mut rows = as_item(paragraph(&view.text, 0, width, theme.strong), focus(0) == Some(0), theme.focus);
    rows.extend(outcome(view, pen));
    rows.push(Row::air(Keep::Between));
    for (i, answer) in view.answers.iter().enumerate() {
        rows.extend(as_item(tallied(answer, pen), focus(1) == Some(i), theme.focus));
    }
    rows.push(Row::air(Keep::Air));
    let beside_at = 1 + view.answers.len();
    rows.extend(as_item(beside_rows(&view.beside, pen), view.focus == beside_at, theme.focus));
    rows.push(Row::air(Keep::Air));
    rows.extend(heads(view, pen));
    for (i, row) in view.rows.iter().enumerate() {
        rows.extend(as_item(side(row, view, pen), focus(beside_at + 1) == Some(i), theme.focus));
        rows.push(Row::air(Keep::Between));
    }
    rows.extend(view.notes.iter().flat_map(|note| paragraph(note, 0, width, theme.ink)));
    let first = beside_at + 1 + view.rows.len();
    rows.extend(reason_rows((&view.reasons_heading, &view.reasons_note), &view.reasons, focus(first), pen));
    if !view.talk.is_empty() {
        rows.push(Row::air(Keep::Air));
        rows.extend(paragraph(&view.talk, 0, width, theme.strong));
    }
    with_air_if_scrolled(rows, Keep::Air, pen.room.rows)
}

/// What was decided, and by which rule: beside it if it fits.
fn outcome(view: &Tallies, pen: &Pen<'_>) -> Vec<Row> {
    if view.outcome.is_empty() {
        return Vec::new();
    }
    let theme = &pen.look.theme;
    let row = pill(Row::new(), 0, Sign::None, &view.outcome, pen);
    if row.end() + HANG + col(columns(&view.says)) <= col(pen.room.width) {
        return vec![row.then(HANG, &view.says, theme.strong)];
    }
    std::iter::once(row).chain(paragraph(&view.says, 0, pen.room.width, theme.strong)).collect()
}

/// "1  The service welcomes ...      3 of 10 people"
fn tallied(answer: &Tallied, pen: &Pen<'_>) -> Vec<Row> {
    let theme = &pen.look.theme;
    let end = pen.room.width.saturating_sub(columns(&answer.count) + AIR).max(pen.room.width / 2);
    let first = Row::text(&answer.key, theme.strong).put_left_of(pen.room.width, &answer.count, theme.strong);
    beside(vec![vec![first], paragraph(&answer.words, WORDS_AT, end, theme.ink)])
}

/// "1 not sure   2 passed   10 people": bold, all of the same size.
fn beside_rows(texts: &[String], pen: &Pen<'_>) -> Vec<Row> {
    let strong = pen.look.theme.strong;
    let last = texts.len().saturating_sub(1);
    let texts: Vec<String> =
        texts.iter().enumerate().map(|(i, text)| if i < last { format!("{text}    ") } else { text.clone() }).collect();
    let runs: Vec<(&str, _)> = texts.iter().map(|text| (text.as_str(), strong)).collect();
    flow(&runs, 0, pen.room.width)
}

/// Columns of one answer, and where it begins.
fn stride(view: &Tallies, pen: &Pen<'_>) -> usize {
    (pen.room.width - LABEL) / view.answers.len().max(1)
}

fn heads(view: &Tallies, pen: &Pen<'_>) -> Vec<Row> {
    let stride = stride(view, pen);
    let head =
        |row: Row, (i, answer): (usize, &Tallied)| row.put(col(LABEL + i * stride), &answer.key, pen.look.theme.strong);
    vec![view.answers.iter().enumerate().fold(Row::new(), head)]
}

/// A side: its name, and under each answer how many, with a dot for each where they fit.
fn side(row: &TallyRow, view: &Tallies, pen: &Pen<'_>) -> Vec<Row> {
    let theme = &pen.look.theme;
    let stride = stride(view, pen);
    let fullest = view.rows.iter().flat_map(|row| &row.counts).max().copied().unwrap_or(0);
    let dots_fit = dotted(fullest, pen).is_some_and(|text| columns(&text) + AIR <= stride);
    let mut blocks = vec![paragraph(&row.label, 0, LABEL - AIR, theme.ink)];
    blocks.extend(row.counts.iter().enumerate().map(|(i, count)| {
        let at = LABEL + i * stride;
        match dotted(*count, pen).filter(|_| dots_fit) {
            _ if *count == 0 => paragraph(&view.none, at, at + stride - AIR, theme.muted),
            Some(text) => vec![Row::new().put(col(at), text, theme.strong)],
            None => vec![Row::new().put(col(at), count.to_string(), theme.strong)],
        }
    }));
    beside(blocks)
}

/// "••• 3": the number last, so that it is not read as one of those over the columns.
fn dotted(count: u32, pen: &Pen<'_>) -> Option<String> {
    let dots = pen.look.symbols.dots[0].repeat(usize::try_from(count).ok()?);
    Some(format!("{dots} {count}"))
}
