//! What we said: one equal chip a person, in a row for each side.

use crate::app::screen::{HeadlineKind, Mark, Reason, Reveal, SideRow};
use crate::tui::layout::Class;
use crate::tui::measure::columns;
use crate::tui::rows::{HANG, Keep, Row, as_item, beside, col, flow, paragraph};
use crate::tui::widgets::{Chips, Pen, Sign, mark_word, pill};

/// Room for the names of sides.
const LABEL: usize = 20;
/// Air between two columns.
const AIR: usize = 2;
/// From so many rows on, chips may be two rows high.
const ROWS_FOR_HIGH_CHIPS: u16 = 40;

/// The body of a reveal.
pub(super) fn rows(view: &Reveal, pen: &Pen<'_>) -> Vec<Row> {
    let theme = &pen.look.theme;
    let width = pen.room.width;
    let mut rows = paragraph(&view.text, 0, width, theme.strong);
    rows.push(Row::air(Keep::Between));
    rows.extend(headline(view, pen));
    rows.extend(as_item(counts(view, pen), view.focus == 1, theme.focus));
    let how = paragraph(&view.how, 0, width, theme.muted).into_iter().filter(|row| !row.is_blank());
    rows.extend(how.map(|row| row.keep(Keep::Source)));
    rows.push(Row::air(Keep::Air));
    rows.extend(heads(view, pen));
    let chips = chips(view, pen);
    for (i, row) in view.rows.iter().enumerate() {
        rows.extend(as_item(side(row, chips, &view.none, pen), view.focus == i + 2, theme.focus));
        if i + 1 < view.rows.len() || chips.height() > 1 {
            rows.push(Row::air(Keep::Between));
        }
    }
    if !view.notes.is_empty() {
        rows.push(Row::air(Keep::Air));
        rows.extend(view.notes.iter().flat_map(|note| paragraph(note, 0, width, theme.ink)));
    }
    rows.extend(reasons(view, pen));
    if !view.talk.is_empty() {
        rows.push(Row::air(Keep::Air));
        rows.extend(paragraph(&view.talk, 0, width, theme.strong));
    }
    rows
}

/// The pill, and who says what: beside it if it fits.
fn headline(view: &Reveal, pen: &Pen<'_>) -> Vec<Row> {
    let theme = &pen.look.theme;
    let sign = match (view.kind, view.level) {
        (HeadlineKind::Split, _) => Sign::Split,
        (_, Some(mark)) => Sign::Of(mark),
        (_, None) => Sign::None,
    };
    let sign_columns = 1 + columns(&sign.text(pen));
    let mut rows = if columns(&view.headline) + sign_columns < pen.room.width {
        vec![pill(Row::new(), 0, sign, &view.headline, pen)]
    } else {
        // A headline in a method's own words can be long: it wraps inside its pill.
        let lines = paragraph(&view.headline, sign_columns, pen.room.width - 1, sign.style(pen));
        let filled = |row: Row| row.fill(0, col(pen.room.width), sign.style(pen));
        let mut lines: Vec<Row> = lines.into_iter().map(filled).collect();
        if let Some(first) = lines.first_mut() {
            *first = first.clone().put(1, sign.text(pen), sign.style(pen));
        }
        lines
    };
    if let Some(first) = rows.first_mut() {
        first.item = true;
        first.cursor = (view.focus == 0).then_some(col(sign_columns));
    }
    if view.says.is_empty() {
        return rows;
    }
    let end = rows.last().map_or(0, Row::end);
    if rows.len() == 1 && end + HANG + col(columns(&view.says)) <= col(pen.room.width) {
        return rows.into_iter().map(|row| row.then(HANG, &view.says, theme.strong)).collect();
    }
    rows.extend(paragraph(&view.says, 0, pen.room.width, theme.strong));
    rows
}

/// Every TO, not sure, passed, away, people: bold, in the headline's size.
fn counts(view: &Reveal, pen: &Pen<'_>) -> Vec<Row> {
    let theme = &pen.look.theme;
    let mut rows = vec![Row::new()];
    for count in &view.beside {
        let (text, style) = match count.mark {
            Some(mark) => {
                (format!("{} {}", pen.look.symbols.marks[mark.place()], count.text), theme.marks[mark.place()])
            }
            None => (count.text.clone(), theme.strong),
        };
        let row = rows.pop().unwrap_or_else(Row::new);
        if row.pieces.is_empty() || row.end() + 4 + col(columns(&text)) <= col(pen.room.width) {
            rows.push(row.then(4, text, style));
        } else {
            rows.push(row);
            rows.push(Row::text(text, style));
        }
    }
    rows
}

/// Columns of one mark, and where it begins.
fn stride(pen: &Pen<'_>) -> usize {
    (pen.room.width - LABEL) / 3
}

fn column(mark: Mark, pen: &Pen<'_>) -> usize {
    LABEL + mark.place() * stride(pen)
}

fn heads(view: &Reveal, pen: &Pen<'_>) -> Vec<Row> {
    let head = |mark: Mark| {
        let at = column(mark, pen);
        let word = match &view.own_words {
            Some(words) => format!("{} {}", pen.look.symbols.marks[mark.place()], words[mark.place()]),
            None => mark_word(mark, pen),
        };
        paragraph(&word, at, at + stride(pen) - AIR, pen.look.theme.marks[mark.place()])
    };
    beside(Mark::ALL.map(head).to_vec())
}

fn chips(view: &Reveal, pen: &Pen<'_>) -> Chips {
    let fullest = view.rows.iter().flat_map(|row| row.tally).max().unwrap_or(0);
    let widest = if pen.room.class >= Class::Design { 5 } else { 3 };
    let chips = Chips::that_fit(fullest, stride(pen) - AIR, widest);
    if pen.room.class == Class::Large && pen.room.window_rows >= ROWS_FOR_HIGH_CHIPS { chips.high() } else { chips }
}

fn side(row: &SideRow, chips: Chips, none: &str, pen: &Pen<'_>) -> Vec<Row> {
    let theme = &pen.look.theme;
    let mut blocks = vec![paragraph(&row.label, 0, LABEL - AIR, theme.ink)];
    blocks.extend(Mark::ALL.map(|mark| {
        let at = column(mark, pen);
        match row.tally[mark.place()] {
            0 => paragraph(none, at, at + stride(pen) - AIR, theme.muted),
            count => chips.rows(mark, count, at, pen),
        }
    }));
    let mut rows = beside(blocks);
    rows.resize(rows.len().max(chips.height()), Row::new());
    rows
}

fn reasons(view: &Reveal, pen: &Pen<'_>) -> Vec<Row> {
    let first = 2 + view.rows.len();
    reason_rows((&view.reasons_heading, &view.reasons_note), &view.reasons, view.focus.checked_sub(first), pen)
}

/// In their own words, without names (R15). `focus` counts from the first of them.
pub(super) fn reason_rows(
    (heading, note): (&str, &str),
    reasons: &[Reason],
    focus: Option<usize>,
    pen: &Pen<'_>,
) -> Vec<Row> {
    if reasons.is_empty() {
        return Vec::new();
    }
    let theme = &pen.look.theme;
    let note = format!("  {note}");
    let mut rows = vec![Row::air(Keep::Air)];
    rows.extend(flow(&[(heading, theme.strong), (&note, theme.muted)], 0, pen.room.width));
    let words: Vec<_> = reasons.iter().map(|reason| word(reason, pen)).collect();
    let marks = Mark::ALL.map(|mark| columns(&mark_word(mark, pen)));
    let marks = if reasons.iter().any(|reason| reason.mark.is_some()) { marks.to_vec() } else { Vec::new() };
    let widest = words.iter().map(|word| columns(word)).chain(marks).max().unwrap_or(0);
    let at = if widest == 0 { 0 } else { (widest + 2).min(pen.room.width / 2) };
    for (i, (reason, word)) in reasons.iter().zip(words).enumerate() {
        let style = reason.mark.map_or(theme.strong, |mark| theme.marks[mark.place()]);
        let word = paragraph(&word, 0, at.saturating_sub(1), style);
        let line = beside(vec![word, paragraph(&reason.text, at, pen.room.width, theme.ink)]);
        rows.extend(as_item(line, focus == Some(i), theme.focus));
    }
    rows
}

fn word(reason: &Reason, pen: &Pen<'_>) -> String {
    match reason.mark {
        Some(mark) if reason.word.is_empty() => mark_word(mark, pen),
        Some(mark) => format!("{} {}", pen.look.symbols.marks[mark.place()], reason.word),
        None => reason.word.clone(),
    }
}
