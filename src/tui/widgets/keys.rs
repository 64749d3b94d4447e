//! The last row: keys in order of need; those that do not fit are in help, which always stands at the right edge.

use super::Pen;
use crate::app::screen::KeyHint;
use crate::text::CUT;
use crate::tui::Look;
use crate::tui::measure::columns;
use crate::tui::rows::Row;

/// The cap of help.
const HELP: &str = "?";
/// The cap of the way on, on every screen that has one.
const WAY_ON: &str = "Enter";
/// The least air between two keys.
const LEAST_GAP: usize = 2;

/// The key bar. Keys stand closer where one more fits by that. The way on is always among them.
pub(in crate::tui) fn keys(keys: &[KeyHint], pen: &Pen<'_>) -> Row {
    let (help, others) = match keys.split_last() {
        Some((help, others)) if help.cap == HELP => (Some(help), others),
        _ => (None, keys),
    };
    let room = pen.room.width.saturating_sub(help.map_or(0, |help| width(help, pen) + LEAST_GAP));
    let wide = usize::from(pen.room.class.key_gap());
    let others: Vec<Measured<'_>> = others.iter().map(|key| (key, width(key, pen))).collect();
    let shown = fitting(&others, LEAST_GAP, room);
    let gap = if fitting(&others, wide, room).len() == shown.len() { wide } else { LEAST_GAP };
    let mut at = 0;
    let mut row = Row::new();
    for (key, width) in shown {
        row = put(row, at, key, pen);
        at += width + gap;
    }
    match help {
        Some(help) => put(row, pen.room.width.saturating_sub(width(help, pen)), help, pen),
        None => row,
    }
}

/// A key, and the columns that it takes: measured once, for it is tried whether they fit again and again.
type Measured<'a> = (&'a KeyHint, usize);

fn width(key: &KeyHint, pen: &Pen<'_>) -> usize {
    columns(&cap(&key.cap, pen.look)) + 1 + columns(&word(key, pen))
}

/// What a key does. A name in it may be cut.
fn word(key: &KeyHint, pen: &Pen<'_>) -> String {
    key.word.replace(CUT, pen.look.symbols.cut)
}

/// The keys that fit, with `gap` columns between two: the first ones, and the way on in the place of the last of them
/// where it would be missing.
fn fitting<'a>(keys: &[Measured<'a>], gap: usize, room: usize) -> Vec<Measured<'a>> {
    let way_on = keys.iter().position(|(key, _)| key.cap == WAY_ON);
    let first = |count: usize| {
        let left_out = way_on.filter(|at| *at >= count);
        keys.iter().take(count).chain(left_out.and_then(|at| keys.get(at))).copied().collect::<Vec<_>>()
    };
    let needed = |keys: &[Measured<'_>]| keys.iter().map(|(_, width)| width + gap).sum::<usize>();
    (0..=keys.len()).rev().map(first).find(|keys| needed(keys) <= room + gap).unwrap_or_default()
}

fn put(row: Row, at: usize, key: &KeyHint, pen: &Pen<'_>) -> Row {
    let theme = &pen.look.theme;
    let row = row.put(crate::tui::rows::col(at), cap(&key.cap, pen.look), theme.key_cap);
    row.then(1, word(key, pen), theme.ink)
}

/// A key cap: one column of colour, or a bracket, on both sides.
pub(super) fn cap(name: &str, look: &Look<'_>) -> String {
    let name = if look.symbols.arrows { name.to_owned() } else { spelled(name, look) };
    if look.theme.colourless { format!("[{name}]") } else { format!(" {name} ") }
}

/// Arrows as words, for terminals that cannot show them.
fn spelled(name: &str, look: &Look<'_>) -> String {
    let word = |sign: char| match sign {
        '↑' => format!(" {} ", look.phrases.say("cursor-up")),
        '↓' => format!(" {} ", look.phrases.say("cursor-down")),
        '←' => format!(" {} ", look.phrases.say("cursor-left")),
        '→' => format!(" {} ", look.phrases.say("cursor-right")),
        other => other.to_string(),
    };
    name.chars().map(word).collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}
