//! Who plans and who delivers: placing a dot, and what we said.

use super::question::{other_rows, pick_line, reason_rows as reason_box, waiting_rows};
use super::reveal::reason_rows;
use crate::app::screen::{Picked, Picture, PictureReveal, Question};
use crate::tui::layout::Class;
use crate::tui::rows::{Keep, Row, as_item, paragraph, with_air_if_scrolled};
use crate::tui::widgets::{Pen, Shape, picture, turn};

/// Rows that are kept free under the picture, so that it has the same size whatever stands there.
const LEAST_BELOW: usize = 2;

/// One person's turn at the picture. It has one shape, whichever cell has the focus.
pub(super) fn placing(question: &Question, cells: &Picture, pen: &Pen<'_>) -> Vec<Row> {
    let longest = longest_line(question, pen);
    let rows = |shape: Shape, line: Vec<Row>| placing_in(question, (cells, line), shape, pen);
    let shape = best(pen.room.rows, true, |shape| rows(shape, longest.clone()));
    let mut rows = rows(shape, line(question, cells, pen));
    if typing(question) {
        // The insertion point has the cursor then, not the cell.
        rows.iter_mut().filter(|row| row.fill.is_some()).for_each(|row| row.cursor = None);
    }
    rows
}

/// The first shape whose rows fit, but for those that may go; else the last one.
fn best(height: usize, numbered: bool, shaped: impl Fn(Shape) -> Vec<Row>) -> Shape {
    let fits = |shape: &Shape| shaped(*shape).iter().filter(|row| row.keep >= Keep::Hint).count() <= height;
    Shape::all(numbered).find(fits).unwrap_or_else(|| Shape::least(numbered))
}

fn placing_in(question: &Question, (cells, line): (&Picture, Vec<Row>), shape: Shape, pen: &Pen<'_>) -> Vec<Row> {
    let theme = &pen.look.theme;
    let width = pen.room.width;
    let mut rows = turn(&question.turn, pen);
    rows.push(Row::air(Keep::Air));
    rows.extend(paragraph(&question.text, 0, width, theme.strong));
    rows.push(Row::air(Keep::Between));
    rows.extend(picture(cells, shape, pen));
    rows.extend(others(question, cells, pen));
    rows.push(Row::air(Keep::Air));
    rows.extend(line);
    rows.extend(why(question, pen));
    let waiting = question.waiting.as_ref().map(|waiting| waiting_rows(waiting, pen)).unwrap_or_default();
    rows.push(Row::air(Keep::Air));
    rows.extend(waiting.into_iter().map(|row| row.keep(Keep::ToCome)));
    rows.push(Row::air(Keep::Spread));
    let source = &question.based_on;
    let source = if source.is_empty() { Vec::new() } else { paragraph(source, 0, width, theme.muted) };
    rows.extend(source.into_iter().map(|row| row.keep(Keep::Source)));
    rows
}

/// Not sure and pass. They make room for the sentence of a cell, where there is little.
fn others(question: &Question, cells: &Picture, pen: &Pen<'_>) -> Vec<Row> {
    let picked = match &question.picked {
        Picked::Shown { answer, .. } => Some(*answer),
        _ => None,
    };
    let rows = other_rows(&question.answers, picked, pen);
    if cells.focus.is_none() { rows } else { rows.into_iter().map(|row| row.keep(Keep::Hint)).collect() }
}

/// The box for a reason, once somebody wants to say one.
fn why(question: &Question, pen: &Pen<'_>) -> Vec<Row> {
    match &question.picked {
        Picked::Shown { reason: Some(line), .. } if line.cursor.is_some() || !line.value.is_empty() => {
            reason_box(line, 2, pen)
        }
        _ => Vec::new(),
    }
}

fn typing(question: &Question) -> bool {
    matches!(&question.picked, Picked::Shown { reason: Some(line), .. } if line.cursor.is_some())
}

/// What takes most rows of all that may stand under the picture.
fn longest_line(question: &Question, pen: &Pen<'_>) -> Vec<Row> {
    let sentences = question.answers.each.iter().map(|answer| &answer.words);
    let all = sentences.map(|words| paragraph(words, 0, pen.room.width, pen.look.theme.strong));
    all.chain([pick_line(question, pen), vec![Row::new(); LEAST_BELOW]]).max_by_key(Vec::len).unwrap_or_default()
}

/// The sentence of the cell with the focus; else what to do, which has the cursor.
fn line(question: &Question, cells: &Picture, pen: &Pen<'_>) -> Vec<Row> {
    let words = cells.focus.and_then(|cell| question.answers.each.get(cell)).map(|answer| &answer.words);
    match words.filter(|_| !matches!(question.picked, Picked::Hidden { .. })) {
        Some(words) => paragraph(words, 0, pen.room.width, pen.look.theme.strong),
        None => pick_line(question, pen),
    }
}

/// What we said: the cell with the focus says its own sentence below.
pub(super) fn reveal(view: &PictureReveal, pen: &Pen<'_>) -> Vec<Row> {
    let theme = &pen.look.theme;
    let width = pen.room.width;
    let mut below = if view.line.is_empty() { Vec::new() } else { paragraph(&view.line, 0, width, theme.strong) };
    below.extend(sides(view, pen));
    let above = |shape: Shape, below: Vec<Row>| {
        let mut rows = paragraph(&view.text, 0, width, theme.strong);
        rows.push(Row::air(Keep::Between));
        rows.extend(picture(&view.picture, shape, pen));
        rows.extend(below);
        as_item(rows, false, theme.focus)
    };
    let longest = [below.clone(), vec![Row::new(); LEAST_BELOW]].into_iter().max_by_key(Vec::len).unwrap_or_default();
    // One row may say how much more there is below.
    let room = pen.room.rows.saturating_sub(1);
    let shape = best(room, false, |shape| above(shape, longest.clone()));
    let mut rows = above(shape, below);
    rows.push(Row::air(Keep::Air));
    for (i, note) in view.notes.iter().enumerate() {
        rows.extend(as_item(paragraph(note, 0, width, theme.strong), view.focus == Some(i), theme.focus));
    }
    let focus = view.focus.and_then(|focus| focus.checked_sub(view.notes.len()));
    rows.extend(reason_rows((&view.reasons_heading, &view.reasons_note), &view.reasons, focus, pen));
    if !view.based_on.is_empty() {
        let source = paragraph(&view.based_on, 0, width, theme.muted);
        rows.extend(source.into_iter().map(|row| row.keep(Keep::Source)));
    }
    with_air_if_scrolled(rows, Keep::Air, pen.room.rows)
}

/// The counts of each side: a row each where there is room.
fn sides(view: &PictureReveal, pen: &Pen<'_>) -> Vec<Row> {
    let (width, ink) = (pen.room.width, pen.look.theme.ink);
    if view.sides.is_empty() || pen.room.class >= Class::Design {
        return view.sides.iter().flat_map(|side| paragraph(side, 0, width, ink)).collect();
    }
    paragraph(&view.sides.join(" "), 0, width, ink)
}
