//! Whose turn it is: one filled block, on every question in the same place.

use ratatui::style::Style;

use super::{Big, Pen, big};
use crate::app::screen::TurnCard;
use crate::text::CUT;
use crate::tui::layout::Class;
use crate::tui::measure::columns;
use crate::tui::rows::{Keep, Row, col, flow};
use crate::tui::theme::{bold, named};

/// Air between two texts on a row.
const GAP: usize = 3;

/// The card's rows.
pub(in crate::tui) fn turn(card: &TurnCard, pen: &Pen<'_>) -> Vec<Row> {
    let card = &with_sign(card, pen);
    let inverse = pen.look.theme.inverse;
    let room = pen.room.width;
    let rows = if pen.room.class >= Class::Wide { with_big_name(card, pen) } else { None };
    let rows = rows.unwrap_or_else(|| {
        let mut rows = words(card, card.hint_stays || pen.room.class >= Class::Design, 0, pen);
        if pen.room.class >= Class::Design {
            rows.insert(0, Row::air(Keep::Hint));
            rows.push(Row::air(Keep::Hint));
        }
        rows
    });
    rows.into_iter().map(|row| row.fill_all(room, inverse)).collect()
}

/// The card with the sign of a cut name that this set has.
fn with_sign(card: &TurnCard, pen: &Pen<'_>) -> TurnCard {
    let signed = |text: &str| text.replace(CUT, pen.look.symbols.cut);
    TurnCard { name: signed(&card.name), line: signed(&card.line), next: signed(&card.next), ..card.clone() }
}

/// The name in big letters, and the same words beside it.
fn with_big_name(card: &TurnCard, pen: &Pen<'_>) -> Option<Vec<Row>> {
    let (letters, width) = big(card.name.trim_end_matches(CUT), Big::Name, pen.room.width / 2, pen)?;
    let words = words(card, card.hint_stays, width + 2, pen);
    // One row of words stands beside the middle of the letters, four fill their height.
    let above = usize::from(words.len() < 4);
    if words.len() > letters.len() {
        return None;
    }
    let mut rows: Vec<Row> = letters;
    for (row, words) in rows.iter_mut().skip(above).zip(words) {
        *row = row.clone().join(words);
    }
    rows.insert(0, Row::air(Keep::Hint));
    rows.push(Row::air(Keep::Hint));
    Some(rows)
}

/// Whose turn, how many, what to do, who is next: in one row if they fit, from column `at` on.
fn words(card: &TurnCard, with_hint: bool, at: usize, pen: &Pen<'_>) -> Vec<Row> {
    let room = pen.room.width;
    let whose = whose(card, pen);
    let runs: Vec<(&str, Style)> = whose.iter().map(|(text, style)| (text.as_str(), *style)).collect();
    let mut rows = flow(&runs, at, room);
    let style = pen.look.theme.inverse;
    let is_big = at > 0;
    let mut last = rows.pop().unwrap_or_else(Row::new);
    let end = usize::try_from(last.end()).unwrap_or(room);
    let next = room.checked_sub(columns(&card.next)).filter(|start| *start >= end + GAP);
    let next_below = next.is_none() && !card.next.is_empty();
    let hint_end = next.unwrap_or(room).saturating_sub(GAP);
    let hint_fits = !is_big && end + GAP + columns(&card.hint) <= if next_below { room } else { hint_end };
    if hint_fits {
        last = last.then(col(GAP), &card.hint, style);
    }
    if next.is_some() {
        last = last.put_left_of(room, &card.next, style);
    }
    rows.push(last);
    if !hint_fits && (with_hint || is_big) && !card.hint.is_empty() {
        rows.extend(flow(&[(&card.hint, style)], at, room));
    }
    if next_below {
        rows.extend(flow(&[(&card.next, style)], at, room));
    }
    rows
}

/// "It is INES's turn. 4 of 10.": the name underlined, bold up to the end of the sentence.
fn whose(card: &TurnCard, pen: &Pen<'_>) -> Vec<(String, Style)> {
    let style = pen.look.theme.inverse;
    let count = (format!(" {}", card.count), style);
    match card.line.split_once(card.name.as_str()).filter(|_| !card.name.is_empty()) {
        Some((before, after)) => {
            vec![(before.to_owned(), style), (card.name.clone(), named(style)), (after.to_owned(), bold(style)), count]
        }
        None => vec![(card.line.clone(), bold(style)), count],
    }
}
