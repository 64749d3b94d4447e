//! One person's turn.

use super::columns;
use crate::app::screen::{Answers, Mark, Picked, Question, Waiting};
use crate::tui::layout::Class;
use crate::tui::measure;
use crate::tui::rows::{HANG, Keep, Row, as_focus, beside, col, flow, paragraph};
use crate::tui::theme::bold;
use crate::tui::widgets::{Field, Pen, field, mark_word, turn};

/// Where signs, and the words of answers, begin.
const SIGN_AT: usize = 3;
/// From so many rows on, there are two rows of air between answers.
const ROWS_FOR_MORE_AIR: u16 = 55;
/// Keys of the answers, in the order of [`Picked::Shown`].
const KEYS: [&str; 5] = ["1", "2", "3", "4", "0"];

/// The body of a question. `said` holds when the card's hint answers an act.
pub(super) fn rows(question: &Question, said: bool, pen: &Pen<'_>) -> Vec<Row> {
    let full = with_source(question, said, &question.based_on_full, pen);
    let must = |row: &&Row| row.keep > Keep::Between;
    if pen.room.class >= Class::Design && full.iter().filter(must).count() <= pen.room.rows {
        return full;
    }
    with_source(question, said, &question.based_on, pen)
}

fn with_source(question: &Question, said: bool, source: &str, pen: &Pen<'_>) -> Vec<Row> {
    let theme = &pen.look.theme;
    let width = pen.room.width;
    let mut rows = turn(&question.turn, said, pen);
    rows.push(Row::air(Keep::Air));
    rows.extend(paragraph(&question.text, 0, width, theme.strong));
    let pick = pick_line(question, pen);
    // A longer line after a hidden answer takes the place of the air, so that nothing below it moves.
    let longer = pick.len() > 1 && matches!(question.picked, Picked::Hidden { .. });
    rows.extend(pick);
    rows.extend((!longer).then(|| Row::air(Keep::Between)));
    rows.extend(answer_rows(question, pen));
    if let Some(waiting) = &question.waiting {
        rows.push(Row::air(Keep::Air));
        rows.extend(waiting_rows(waiting, pen));
    }
    rows.push(Row::air(Keep::Spread));
    let source = if source.is_empty() { Vec::new() } else { paragraph(source, 0, width, theme.muted) };
    rows.extend(source.into_iter().map(|row| row.keep(Keep::Source)));
    rows
}

/// What to do; carries the cursor until an answer shows.
fn pick_line(question: &Question, pen: &Pen<'_>) -> Vec<Row> {
    let theme = &pen.look.theme;
    let (text, style) = match &question.picked {
        Picked::Hidden { line } => (line, theme.strong),
        Picked::Nothing | Picked::Shown { .. } => (&question.pick, theme.ink),
    };
    let mut rows = paragraph(text, 0, pen.room.width, style);
    if let Some(first) = rows.first_mut().filter(|_| !matches!(question.picked, Picked::Shown { .. })) {
        *first = first.clone().mark(0, theme.focus).cursor(0);
    }
    rows
}

fn answer_rows(question: &Question, pen: &Pen<'_>) -> Vec<Row> {
    let (picked, reason) = match &question.picked {
        Picked::Shown { answer, reason } => (Some(*answer), reason.as_ref()),
        _ => (None, None),
    };
    let typing = reason.is_some_and(|line| line.cursor.is_some());
    let reason = reason.map(|line| reason_rows(line, pen)).unwrap_or_default();
    let mut rows: Vec<Row> = Vec::new();
    for mark in Mark::ALL {
        let here = picked == Some(mark.place());
        if !rows.is_empty() {
            rows.extend(between(pen));
        }
        rows.extend(mark_rows(&question.answers, mark, here, pen));
        if here {
            rows.extend(reason.clone());
        }
    }
    rows.extend(between(pen));
    rows.extend(other_rows(&question.answers, picked, pen));
    if picked.is_some_and(|answer| answer > 2) {
        rows.extend(reason);
    }
    if typing {
        // The insertion point has the cursor then, not the answer above it.
        rows.iter_mut().filter(|row| row.fill.is_some()).for_each(|row| row.cursor = None);
    }
    rows
}

/// Air between two answers: more where the window is very high.
fn between(pen: &Pen<'_>) -> Vec<Row> {
    let rows = if pen.room.window_rows >= ROWS_FOR_MORE_AIR { 2 } else { 1 };
    vec![Row::air(Keep::Between); rows]
}

fn reason_rows(line: &crate::app::screen::Line, pen: &Pen<'_>) -> Vec<Row> {
    let at = words_at(pen);
    field(line, Field { label_at: at, text_at: at, boxed: true }, pen)
}

/// Where the words of the answers begin.
fn words_at(pen: &Pen<'_>) -> usize {
    let words = Mark::ALL.map(|mark| measure::columns(&mark_word(mark, pen)));
    SIGN_AT + words.into_iter().max().unwrap_or(0) + 3
}

/// The answers without a turn card, for the list of names: the same rows, nothing picked.
pub(super) fn plain_answers(answers: &Answers, pen: &Pen<'_>) -> Vec<Row> {
    let mut rows: Vec<Row> = Mark::ALL.into_iter().flat_map(|mark| mark_rows(answers, mark, false, pen)).collect();
    rows.extend(other_rows(answers, None, pen));
    rows
}

/// "1  ▼ TO     Fit in or stay away.      0 so far"
fn mark_rows(answers: &Answers, mark: Mark, picked: bool, pen: &Pen<'_>) -> Vec<Row> {
    let theme = &pen.look.theme;
    let place = mark.place();
    let so_far = answers.so_far.as_ref().filter(|_| pen.room.class > Class::Small);
    let so_far_columns = so_far.map_or(0, |all| all.iter().map(|text| measure::columns(text)).max().unwrap_or(0) + 3);
    let end = pen.room.width - so_far_columns.min(pen.room.width / 2);
    let mut first = Row::text(KEYS[place], theme.strong).put(col(SIGN_AT), mark_word(mark, pen), theme.marks[place]);
    if let Some(all) = so_far {
        first = first.put_left_of(pen.room.width, &all[place], theme.muted);
    }
    let words = paragraph(&answers.marks[place], words_at(pen), end, theme.ink);
    let rows = beside(vec![vec![first], words]);
    if picked { as_focus(rows, pen.room.width, bold(theme.inverse)) } else { rows }
}

/// "4  Not sure      0  Pass      Both are fine. No reason needed."
fn other_rows(answers: &Answers, picked: Option<usize>, pen: &Pen<'_>) -> Vec<Row> {
    let theme = &pen.look.theme;
    let (not_sure, pass) = (measure::columns(&answers.not_sure), measure::columns(&answers.pass));
    let pass_at = SIGN_AT + not_sure + 6;
    let fine_at = pass_at + SIGN_AT + pass + 6;
    let mut row = Row::text(KEYS[3], theme.strong)
        .put(col(SIGN_AT), &answers.not_sure, theme.strong)
        .put(col(pass_at), KEYS[4], theme.strong)
        .put(col(pass_at + SIGN_AT), &answers.pass, theme.strong);
    let spans = [(0, SIGN_AT + not_sure), (pass_at, pass_at + SIGN_AT + pass)];
    if let Some((from, to)) = picked.and_then(|answer| spans.get(answer.wrapping_sub(3))) {
        let inverse = bold(theme.inverse);
        row = row.fill(col(*from) - HANG, col(*to) + HANG, inverse).mark(col(*from), inverse).cursor(col(*from));
    }
    let beside_them = fine_at + measure::columns(&answers.both_fine) <= pen.room.width;
    if beside_them {
        return vec![row.put(col(fine_at), &answers.both_fine, theme.muted)];
    }
    let below = paragraph(&answers.both_fine, SIGN_AT, pen.room.width, theme.muted);
    std::iter::once(row).chain(below.into_iter().map(|row| row.keep(Keep::Hint))).collect()
}

/// "In: Ben, Carys, Dev.  Now: Elin." and who is still to come.
fn waiting_rows(waiting: &Waiting, pen: &Pen<'_>) -> Vec<Row> {
    let theme = &pen.look.theme;
    let names = |names: &str| format!(" {names}");
    let (in_, now) = (names(&waiting.in_.1), names(&waiting.now.1));
    let gap = if waiting.in_.1.is_empty() { "" } else { "  " };
    let mut runs = vec![(waiting.now.0.as_str(), theme.strong), (now.as_str(), theme.ink)];
    if !waiting.in_.1.is_empty() {
        runs.splice(0..0, [(waiting.in_.0.as_str(), theme.strong), (in_.as_str(), theme.ink), (gap, theme.ink)]);
    }
    let mut rows = flow(&runs, 0, pen.room.width);
    if !waiting.to_come.1.is_empty() {
        let text = format!("{} {}", waiting.to_come.0, waiting.to_come.1);
        let muted = columns::tone(crate::app::screen::Tone::Muted, theme);
        rows.extend(paragraph(&text, 0, pen.room.width, muted).into_iter().map(|row| row.keep(Keep::ToCome)));
    }
    rows
}
