//! Fields and choices.

use ratatui::style::Style;

use crate::app::screen::{Choice, Form, Line, Part};
use crate::tui::measure::columns;
use crate::tui::rows::{Keep, Row, as_focus, as_item, beside, col, paragraph};
use crate::tui::widgets::{Field, Pen, field};

/// Air before each of the texts at the right edge.
const AIR: usize = 2;
/// Less room for what is typed is no room.
const LEAST_ROOM: usize = 24;

/// The body of a form.
pub(super) fn rows(form: &Form, pen: &Pen<'_>) -> Vec<Row> {
    let theme = &pen.look.theme;
    let width = pen.room.width;
    let mut rows = if form.title.is_empty() { Vec::new() } else { paragraph(&form.title, 0, width, theme.strong) };
    let text_at = text_at(form, pen);
    let mut before: Option<&Part> = None;
    for part in &form.parts {
        if !rows.is_empty() && before.is_none_or(|before| !stand_together(before, part)) {
            rows.push(Row::air(Keep::Air));
        }
        rows.extend(match part {
            Part::Field(line) => item(field(line, Field { label_at: 0, text_at, boxed: false }, pen), pen),
            Part::Choices { heading, rows, chosen, focus, waits } => {
                choices((heading, *waits), rows, (*chosen, *focus), pen)
            }
            Part::Note(text) => paragraph(text, 0, width, theme.muted),
            Part::Advice(text) => paragraph(text, 0, width, theme.strong),
        });
        if let Some(refused) = form.refused.as_ref().filter(|_| has_focus(part)) {
            rows.extend(paragraph(refused, 0, width, theme.strong));
        }
        before = Some(part);
    }
    if let Some(refused) = form.refused.as_ref().filter(|_| !form.parts.iter().any(has_focus)) {
        rows.extend(paragraph(refused, 0, width, theme.strong));
    }
    rows
}

fn item(rows: Vec<Row>, pen: &Pen<'_>) -> Vec<Row> {
    as_item(rows, false, pen.look.theme.focus)
}

/// Fields stand under each other without air, and so do notes.
fn stand_together(before: &Part, part: &Part) -> bool {
    matches!((before, part), (Part::Field(_), Part::Field(_)) | (Part::Note(_), Part::Note(_)))
}

fn has_focus(part: &Part) -> bool {
    match part {
        Part::Field(Line { cursor, .. }) => cursor.is_some(),
        Part::Choices { focus, waits, .. } => focus.is_some() || *waits,
        Part::Note(_) | Part::Advice(_) => false,
    }
}

/// The column of what is typed: beside the longest label, or below labels where there is no room.
fn text_at(form: &Form, pen: &Pen<'_>) -> usize {
    let labels = form.parts.iter().filter_map(|part| match part {
        Part::Field(line) => Some(columns(&line.label)),
        _ => None,
    });
    let at = labels.max().unwrap_or(0) + 3;
    if at + LEAST_ROOM > pen.room.width { 2 } else { at }
}

/// The heading has the focus where `waits`: no row has it before one was gone to.
fn choices(
    (heading, waits): (&str, bool),
    choices: &[Choice],
    (chosen, focus): (Option<usize>, Option<usize>),
    pen: &Pen<'_>,
) -> Vec<Row> {
    let theme = &pen.look.theme;
    let widest = |text: fn(&Choice) -> &str| choices.iter().map(|choice| columns(text(choice))).max().unwrap_or(0);
    let name = widest(|choice| &choice.name);
    let amount = widest(|choice| &choice.amount);
    let amount_to = name + 2 + amount;
    let about_at = if amount == 0 { name + 3 } else { amount_to + 3 };
    let chosen_one = chosen.and_then(|row| choices.get(row));
    let only_names = choices.iter().all(|choice| choice.about.is_empty() && choice.amount.is_empty());
    let in_heading =
        chosen_one.filter(|choice| !only_names && !heading.is_empty() && only_sign_fits(choice, about_at, pen));
    let mut rows = heading_rows(heading, in_heading, pen);
    if waits {
        rows = as_item(rows, true, theme.focus);
    }
    for (i, choice) in choices.iter().enumerate() {
        let mut names = if only_names {
            name_rows(&choice.name, pen)
        } else {
            vec![Row::text(&choice.name, theme.strong).put_left_of(amount_to, &choice.amount, theme.strong)]
        };
        let edge = edge(choice, (chosen == Some(i)).then(|| chosen_sign(in_heading.is_none(), pen)), pen);
        let about = about(choice, about_at, &edge, pen);
        if let Some(first) = names.first_mut().filter(|_| !about.1) {
            *first = edge.iter().rev().fold((first.clone(), pen.room.width), put_edge).0;
        }
        let style = if focus == Some(i) { theme.strong } else { theme.ink };
        let cells = beside(vec![names, about.0.into_iter().map(|row| restyled(row, theme.ink, style)).collect()]);
        rows.extend(if focus == Some(i) {
            as_focus(cells, pen.room.width, theme.inverse)
        } else {
            as_item(cells, false, theme.focus)
        });
    }
    rows
}

/// A name that is all there is of a choice: a long one wraps behind its number, and leaves room to say that it is chosen.
fn name_rows(name: &str, pen: &Pen<'_>) -> Vec<Row> {
    let strong = pen.look.theme.strong;
    let room = pen.room.width.saturating_sub(columns(&chosen_sign(true, pen)) + AIR);
    let number = name.chars().take_while(char::is_ascii_digit).count();
    match name.get(number..).and_then(|rest| rest.strip_prefix("  ")).filter(|_| number > 0) {
        Some(words) => {
            beside(vec![vec![Row::text(&name[..number], strong)], paragraph(words, number + 2, room, strong)])
        }
        None => paragraph(name, 0, room, strong),
    }
}

/// The heading; at its right edge the one that is chosen, where its own row has no room for the word.
fn heading_rows(heading: &str, chosen: Option<&Choice>, pen: &Pen<'_>) -> Vec<Row> {
    let theme = &pen.look.theme;
    let mut rows = if heading.is_empty() { Vec::new() } else { paragraph(heading, 0, pen.room.width, theme.strong) };
    let Some(choice) = chosen else { return rows };
    let words = pen.look.phrases.fill("chosen-one", &[("name", choice.name.as_str().into())]);
    let text = format!("{} {words}", pen.look.symbols.chosen);
    match rows.pop() {
        Some(last) if last.end() + 3 + col(columns(&text)) <= col(pen.room.width) => {
            rows.push(last.put_left_of(pen.room.width, &text, theme.strong));
        }
        last => {
            rows.extend(last);
            rows.extend(paragraph(&text, 0, pen.room.width, theme.strong));
        }
    }
    rows
}

/// Whether the row of a choice has no room to say in words that it is the one, but for the sign.
fn only_sign_fits(choice: &Choice, about_at: usize, pen: &Pen<'_>) -> bool {
    let fits = |with_word: bool| {
        let edge = edge(choice, Some(chosen_sign(with_word, pen)), pen);
        let taken: usize = edge.iter().map(|(text, _)| columns(text) + AIR).sum();
        about_at + columns(&choice.about) + taken <= pen.room.width
    };
    !fits(true) && fits(false)
}

/// What marks the one that is chosen: the sign, with its word where there is room.
fn chosen_sign(with_word: bool, pen: &Pen<'_>) -> String {
    let sign = pen.look.symbols.chosen;
    if with_word { format!("{sign} {}", pen.look.phrases.say("chosen")) } else { sign.to_owned() }
}

fn restyled(mut row: Row, from: Style, to: Style) -> Row {
    row.pieces.iter_mut().filter(|piece| piece.style == from).for_each(|piece| piece.style = to);
    row
}

fn put_edge((row, to): (Row, usize), (text, style): &(String, Style)) -> (Row, usize) {
    (row.put_left_of(to, text, *style), to.saturating_sub(columns(text) + AIR))
}

/// What stands at the right edge: whether it is chosen, and what is to be known.
fn edge(choice: &Choice, chosen: Option<String>, pen: &Pen<'_>) -> Vec<(String, Style)> {
    let theme = &pen.look.theme;
    let known = Some((choice.edge.clone(), theme.muted)).filter(|(text, _)| !text.is_empty());
    chosen.map(|sign| (sign, theme.strong)).into_iter().chain(known).collect()
}

/// What a choice is; true when its edge had to go below it.
fn about(choice: &Choice, at: usize, edge: &[(String, Style)], pen: &Pen<'_>) -> (Vec<Row>, bool) {
    let theme = &pen.look.theme;
    let taken: usize = edge.iter().map(|(text, _)| columns(text) + AIR).sum();
    let room = pen.room.width.saturating_sub(at);
    if room.saturating_sub(taken) >= columns(&choice.about).min(LEAST_ROOM) {
        return (paragraph(&choice.about, at, pen.room.width - taken, theme.ink), false);
    }
    let mut rows = paragraph(&choice.about, at, pen.room.width, theme.ink);
    let below = edge.iter().fold(Row::new(), |row, (text, style)| {
        let place = if row.pieces.is_empty() { col(at) } else { row.end() + 3 };
        row.put(place, text, *style)
    });
    rows.push(below);
    (rows, true)
}
