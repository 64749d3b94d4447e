//! One person's turn.

use super::columns;
use crate::app::screen::{Answers, Mark, Picked, Question, Waiting, Worded};
use crate::tui::layout::Class;
use crate::tui::measure;
use crate::tui::rows::{HANG, Keep, Row, as_focus, as_item, beside, col, flow, paragraph};
use crate::tui::theme::bold;
use crate::tui::widgets::{Field, Pen, field, mark_word, turn};

/// Where signs, and the words of answers, begin.
const SIGN_AT: usize = 3;
/// From so many rows on, there are two rows of air between answers.
const ROWS_FOR_MORE_AIR: u16 = 55;
/// The key of a pass.
const PASS_KEY: &str = "0";

/// The body of a question.
pub(super) fn rows(question: &Question, pen: &Pen<'_>) -> Vec<Row> {
    if let Some(picture) = &question.answers.picture {
        return super::picture::placing(question, picture, pen);
    }
    let full = with_source(question, &question.based_on_full, pen);
    let must = |row: &&Row| row.keep > Keep::Between;
    if pen.room.class >= Class::Design && full.iter().filter(must).count() <= pen.room.rows {
        return full;
    }
    with_source(question, &question.based_on, pen)
}

fn with_source(question: &Question, source: &str, pen: &Pen<'_>) -> Vec<Row> {
    let theme = &pen.look.theme;
    let width = pen.room.width;
    let mut rows = turn(&question.turn, pen);
    rows.push(Row::air(Keep::Air));
    rows.extend(paragraph(&question.text, 0, width, theme.strong));
    rows.extend(talk_rows(&question.talk, pen));
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

/// What to talk about first, where there is room.
fn talk_rows(talk: &str, pen: &Pen<'_>) -> Vec<Row> {
    if talk.is_empty() {
        return Vec::new();
    }
    let rows = paragraph(talk, 0, pen.room.width, pen.look.theme.muted);
    rows.into_iter().map(|row| row.keep(Keep::Source)).collect()
}

/// What to do; carries the cursor until an answer shows.
pub(super) fn pick_line(question: &Question, pen: &Pen<'_>) -> Vec<Row> {
    let theme = &pen.look.theme;
    let (text, style) = match &question.picked {
        Picked::Hidden { line } => (line, theme.strong),
        Picked::Nothing | Picked::Shown { .. } => (&question.pick, theme.ink),
    };
    let mut rows = paragraph(text, 0, pen.room.width, style);
    let has_cursor = !matches!(question.picked, Picked::Shown { .. }) && question.focus.is_none();
    if let Some(first) = rows.first_mut().filter(|_| has_cursor) {
        *first = first.clone().mark(0, theme.focus).cursor(0);
    }
    rows
}

fn answer_rows(question: &Question, pen: &Pen<'_>) -> Vec<Row> {
    let (picked, reason) = match &question.picked {
        Picked::Shown { answer, reason } => (Some(*answer), reason.as_ref()),
        _ => (None, None),
    };
    let answers = &question.answers;
    let typing = reason.is_some_and(|line| line.cursor.is_some());
    let reason = reason.map(|line| reason_rows(line, words_at(answers, pen), pen)).unwrap_or_default();
    let mut rows: Vec<Row> = Vec::new();
    for place in 0..answers.each.len() {
        let here = picked == Some(place);
        if !rows.is_empty() {
            rows.extend(between(pen));
        }
        rows.extend(in_focus(worded_rows(answers, place, here, pen), question, place, pen));
        if here {
            rows.extend(reason.clone());
        }
    }
    rows.extend(between(pen));
    rows.extend(in_focus(other_rows(answers, picked, pen), question, answers.each.len(), pen));
    if picked.is_some_and(|answer| answer >= answers.each.len()) {
        rows.extend(reason);
    }
    if typing {
        // The insertion point has the cursor then, not the answer above it.
        rows.iter_mut().filter(|row| row.fill.is_some()).for_each(|row| row.cursor = None);
    }
    rows
}

/// An answer that arrows lead to, with the mark and the cursor where it has the focus. The last row holds two. Together no
/// arrow is seen to lead anywhere.
fn in_focus(rows: Vec<Row>, question: &Question, place: usize, pen: &Pen<'_>) -> Vec<Row> {
    if question.hidden {
        return rows;
    }
    let mark = pen.look.theme.focus;
    let pass = question.answers.each.len() + 1;
    let mut rows = as_item(rows, question.focus == Some(place), mark);
    if place + 1 == pass
        && question.focus == Some(pass)
        && let Some(row) = rows.first_mut()
    {
        let at = col(pass_at(&question.answers));
        *row = row.clone().mark(at, mark).cursor(at);
    }
    rows
}

/// Where the key of a pass stands, behind not sure.
fn pass_at(answers: &Answers) -> usize {
    SIGN_AT + measure::columns(&answers.not_sure) + 6
}

/// Air between two answers: more where the window is very high.
fn between(pen: &Pen<'_>) -> Vec<Row> {
    let rows = if pen.room.window_rows >= ROWS_FOR_MORE_AIR { 2 } else { 1 };
    vec![Row::air(Keep::Between); rows]
}

pub(super) fn reason_rows(line: &crate::app::screen::Line, at: usize, pen: &Pen<'_>) -> Vec<Row> {
    field(line, Field { label_at: at, text_at: at, boxed: true }, pen)
}

/// Where the words of the answers begin: behind the marks, if they have any.
fn words_at(answers: &Answers, pen: &Pen<'_>) -> usize {
    if answers.each.iter().all(|answer| answer.mark.is_none()) {
        return SIGN_AT;
    }
    let words = Mark::ALL.map(|mark| measure::columns(&mark_word(mark, pen)));
    SIGN_AT + words.into_iter().max().unwrap_or(0) + 3
}

/// The answers without a turn card, for the list of names: the same rows, nothing picked.
pub(super) fn plain_answers(answers: &Answers, pen: &Pen<'_>) -> Vec<Row> {
    let each = 0..answers.each.len();
    let mut rows: Vec<Row> = each.flat_map(|place| worded_rows(answers, place, false, pen)).collect();
    rows.extend(other_rows(answers, None, pen));
    rows
}

/// "1  ▼ TO     Fit in or stay away.      0 so far"
fn worded_rows(answers: &Answers, place: usize, picked: bool, pen: &Pen<'_>) -> Vec<Row> {
    let theme = &pen.look.theme;
    let Some(answer) = answers.each.get(place) else { return Vec::new() };
    let shows = pen.room.class > Class::Small;
    let so_far = |answer: &Worded| answer.so_far.clone().filter(|_| shows).unwrap_or_default();
    let widest = answers.each.iter().map(|answer| measure::columns(&so_far(answer))).max().unwrap_or(0);
    let so_far_columns = if widest == 0 { 0 } else { widest + 3 };
    let end = pen.room.width - so_far_columns.min(pen.room.width / 2);
    let mut first = Row::text((place + 1).to_string(), theme.strong);
    if let Some(mark) = answer.mark {
        first = first.put(col(SIGN_AT), mark_word(mark, pen), theme.marks[mark.place()]);
    }
    first = first.put_left_of(pen.room.width, &so_far(answer), theme.muted);
    let words = paragraph(&answer.words, words_at(answers, pen), end, theme.ink);
    let rows = beside(vec![vec![first], words]);
    if picked { as_focus(rows, pen.room.width, bold(theme.inverse)) } else { rows }
}

/// "4  Not sure      0  Pass      Both are fine. No reason needed."
pub(super) fn other_rows(answers: &Answers, picked: Option<usize>, pen: &Pen<'_>) -> Vec<Row> {
    let theme = &pen.look.theme;
    let (not_sure, pass) = (measure::columns(&answers.not_sure), measure::columns(&answers.pass));
    let pass_at = pass_at(answers);
    let fine_at = pass_at + SIGN_AT + pass + 6;
    let mut row = Row::text(&answers.not_sure_key, theme.strong)
        .put(col(SIGN_AT), &answers.not_sure, theme.strong)
        .put(col(pass_at), PASS_KEY, theme.strong)
        .put(col(pass_at + SIGN_AT), &answers.pass, theme.strong);
    let spans = [(0, SIGN_AT + not_sure), (pass_at, pass_at + SIGN_AT + pass)];
    if let Some((from, to)) = picked.and_then(|answer| spans.get(answer.wrapping_sub(answers.each.len()))) {
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
pub(super) fn waiting_rows(waiting: &Waiting, pen: &Pen<'_>) -> Vec<Row> {
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
