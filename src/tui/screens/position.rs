//! The position on the line, grown large: one chip a question above the line, the pointer under it.

use super::reading::part;
use crate::app::screen::{Mark, Pill, Position, PositionQuestion};
use crate::tui::layout::Class;
use crate::tui::measure::columns;
use crate::tui::rows::{Keep, Row, as_item, beside, col, paragraph, with_air_if_scrolled};
use crate::tui::widgets::{Chips, Pen, mark_word, position_pill, side_rows};

/// Chips are no wider here: they are questions, not people.
const WIDEST: usize = 3;
/// A headline beside its question has so much room at most.
const LEAST_ROOM: usize = 30;

/// The body of the position: the line, what holds it back, and each question.
pub(super) fn rows(view: &Position, pen: &Pen<'_>) -> Vec<Row> {
    let mut rows = lead(view, pen);
    rows.push(Row::air(Keep::Air));
    rows.extend(line(view, pen));
    for (i, row) in view.rows.iter().enumerate() {
        rows.push(Row::air(if i == 0 { Keep::Air } else { Keep::Between }));
        rows.extend(side_rows(row, pen));
    }
    let mut place = 1;
    for note in &view.notes {
        rows.push(Row::air(Keep::Air));
        rows.extend(part(note, view.focus.checked_sub(place), pen));
        place += note.places();
    }
    if !view.each.is_empty() {
        rows.push(Row::air(Keep::Air));
        rows.extend(each(view, view.focus.checked_sub(place), pen));
    }
    if pen.room.class == Class::Small { rows } else { with_air_if_scrolled(rows, Keep::Air, pen.room.rows) }
}

fn lead(view: &Position, pen: &Pen<'_>) -> Vec<Row> {
    let theme = &pen.look.theme;
    let first = Row::text(&view.lead, theme.strong);
    let with_pill = position_pill(first.clone(), 1, &view.pill, pen);
    let fits = |row: &Row, more: usize| row.end() + col(more) <= col(pen.room.width);
    let mut rows =
        if fits(&with_pill, 0) { vec![with_pill] } else { vec![first, position_pill(Row::new(), 0, &view.pill, pen)] };
    match rows.pop() {
        Some(last) if fits(&last, 3 + columns(&view.asked)) => rows.push(last.then(3, &view.asked, theme.muted)),
        last => {
            rows.extend(last);
            rows.extend(paragraph(&view.asked, 0, pen.room.width, theme.muted));
        }
    }
    if let Some(first) = rows.first_mut() {
        first.item = true;
        first.cursor = (view.focus == 0).then_some(0);
    }
    rows
}

/// A quarter of the width for each mark, and for what stands beside the line.
fn column(place: usize, pen: &Pen<'_>) -> usize {
    place * (pen.room.width / 4)
}

fn line(view: &Position, pen: &Pen<'_>) -> Vec<Row> {
    let theme = &pen.look.theme;
    let heads = Mark::ALL.into_iter().fold(Row::new(), |row, mark| {
        let text = format!("{} {}", mark_word(mark, pen), view.questions[mark.place()]);
        row.put(col(column(mark.place(), pen)), text, theme.marks[mark.place()])
    });
    let mut rows = vec![heads];
    rows.extend(chips(view, pen));
    rows.push(rule(pen));
    rows.extend(under(view, pen));
    let at = column(3, pen);
    let mut aside: Vec<Row> =
        view.beside.iter().flat_map(|text| paragraph(text, at, pen.room.width, theme.strong)).collect();
    aside.extend(paragraph(&view.beside_word, at, pen.room.width, theme.muted));
    beside(vec![rows, aside])
}

/// One chip a question; they stand on the line.
fn chips(view: &Position, pen: &Pen<'_>) -> Vec<Row> {
    let fullest = view.questions.into_iter().max().unwrap_or(0);
    let chips = Chips::that_fit(fullest, column(1, pen) - 2, WIDEST);
    let blocks = Mark::ALL.map(|mark| chips.rows(mark, view.questions[mark.place()], column(mark.place(), pen), pen));
    let height = blocks.iter().map(Vec::len).max().unwrap_or(0).max(1);
    let from_below = blocks.map(|block| {
        let mut rows = vec![Row::new(); height - block.len()];
        rows.extend(block);
        rows
    });
    beside(from_below.to_vec())
}

fn rule(pen: &Pen<'_>) -> Row {
    let lines = pen.look.symbols.lines;
    let line = lines.across.repeat(column(3, pen) - 2);
    let row = Row::text(line, pen.look.theme.rule);
    (0..3).fold(row, |row, place| row.put(col(column(place, pen)) + 1, lines.tick, pen.look.theme.rule))
}

/// "we are here" under the pointer, "not open" under WITH while it is held back (R8).
fn under(view: &Position, pen: &Pen<'_>) -> Vec<Row> {
    let theme = &pen.look.theme;
    let here = match view.pill {
        Pill::At(mark) => {
            let text = format!("{} {}", pen.look.symbols.here, view.here_word);
            paragraph(&text, column(mark.place(), pen) + 1, column(mark.place() + 1, pen), theme.strong)
        }
        Pill::Nothing(_) | Pill::Provisional(..) => Vec::new(),
    };
    let at = column(Mark::With.place(), pen);
    let not_open = view.not_open.as_ref().map(|text| paragraph(text, at, column(3, pen) - 2, theme.muted));
    beside(vec![here, not_open.unwrap_or_default()])
}

/// Each question with its headline; the focus may be on one of them.
fn each(view: &Position, focus: Option<usize>, pen: &Pen<'_>) -> Vec<Row> {
    let headlines: Vec<String> = view.each.iter().map(|question| headline(question, pen)).collect();
    let widest = headlines.iter().map(|text| columns(text)).max().unwrap_or(0);
    let at = pen.room.width.saturating_sub(widest);
    let mut rows = Vec::new();
    for (i, (question, headline)) in view.each.iter().zip(headlines).enumerate() {
        if i > 0 {
            rows.push(Row::air(Keep::Between));
        }
        let theme = &pen.look.theme;
        let style = question.level.map_or(theme.strong, |mark| theme.marks[mark.place()]);
        let item = if at >= LEAST_ROOM {
            let text = paragraph(&question.text, 0, at - 3, theme.ink);
            beside(vec![text, paragraph(&headline, at, pen.room.width, style)])
        } else {
            let mut rows = paragraph(&question.text, 0, pen.room.width, theme.ink);
            rows.extend(paragraph(&headline, 3, pen.room.width, style));
            rows
        };
        rows.extend(as_item(item, focus == Some(i), theme.focus));
    }
    rows
}

fn headline(question: &PositionQuestion, pen: &Pen<'_>) -> String {
    match question.level {
        Some(mark) => format!("{} {}", pen.look.symbols.marks[mark.place()], question.headline),
        None => question.headline.clone(),
    }
}
