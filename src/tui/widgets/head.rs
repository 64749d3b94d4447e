//! The first row: where we are, and whether it is saved.

use super::Pen;
use crate::app::screen::Head;
use crate::tui::layout::Class;
use crate::tui::measure::columns;
use crate::tui::rows::Row;

/// Air between two parts, and before what stands at the right edge.
const GAP: i32 = 3;

/// The head row. `said` takes the place of the title where there is no row for it.
///
/// What does not fit goes: first the title, then "until", then where in the step we are.
pub(in crate::tui) fn head(head: &Head, said: Option<&str>, pen: &Pen<'_>) -> Row {
    let right = right_part(head, said, pen);
    let without = |until: bool, title: bool, parts: usize| {
        let row = left_part(head, until && pen.room.class > Class::Small, parts, pen);
        join(row, if title { &right } else { &right[..right.len().min(1)] }, pen)
    };
    let tries = [(true, true, 2), (true, false, 2), (false, false, 2), (false, false, 1)];
    let said_tries = [(true, true, 2), (false, true, 2), (false, true, 1), (false, true, 0)];
    let tries: &[_] = if said.is_some() { &said_tries } else { &tries };
    tries
        .iter()
        .find_map(|(until, title, parts)| without(*until, *title, *parts))
        .unwrap_or_else(|| left_part(head, false, 0, pen))
}

/// Whether `said` fits in the head, beside the step and what is saved.
pub(in crate::tui) fn said_fits(head: &Head, said: &str, pen: &Pen<'_>) -> bool {
    join(left_part(head, false, 0, pen), &right_part(head, Some(said), pen), pen).is_some()
}

fn left_part(head: &Head, until: bool, parts: usize, pen: &Pen<'_>) -> Row {
    let theme = &pen.look.theme;
    let until = head.until.as_ref().filter(|_| until);
    let row = Row::text(&head.step, theme.strong);
    // With room for one part only, the question says more than the name of the step.
    let wanted: Vec<&String> = match parts {
        0 => Vec::new(),
        1 => head.question.iter().collect(),
        _ => head.part.iter().chain(&head.question).collect(),
    };
    wanted.into_iter().chain(until).fold(row, |row, text| row.then(GAP, text, theme.ink))
}

/// From the right edge: what is saved, then the title or what was said.
fn right_part<'a>(head: &'a Head, said: Option<&'a str>, pen: &Pen<'_>) -> Vec<(&'a str, ratatui::style::Style)> {
    let theme = &pen.look.theme;
    let title = head.title.as_deref().filter(|_| pen.room.class >= Class::Design);
    let second = said.map(|said| (said, theme.strong)).or(title.map(|title| (title, theme.muted)));
    let saved = head.saved.as_deref().unwrap_or_default();
    [(saved, theme.muted)].into_iter().chain(second).collect()
}

fn join(row: Row, right: &[(&str, ratatui::style::Style)], pen: &Pen<'_>) -> Option<Row> {
    let mut row = row;
    let left_end = usize::try_from(row.end()).unwrap_or(0);
    let mut edge = pen.room.width;
    for (text, style) in right.iter().filter(|(text, _)| !text.is_empty()) {
        let start = edge.checked_sub(columns(text))?;
        if start < left_end + GAP.unsigned_abs() as usize {
            return None;
        }
        row = row.put_left_of(edge, text, *style);
        edge = start.saturating_sub(4);
    }
    (left_end <= pen.room.width).then_some(row)
}
