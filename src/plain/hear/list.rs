//! Lists: a row by its number or its first words, and what is to be done with it.

use super::super::accepted::{Asks, Found, OPENS, accepted, find, folded, listed};
use super::super::say::numbered;
use super::{Heard, Typed, exact, steps};
use crate::app::screen::{Home, List};
use crate::app::{Action, Binding, Here, Key};
use crate::phrases::Phrases;

/// Words of the key that picks a row, or ticks it.
const TICKS: [&str; 3] = ["key-tick", "key-tick-this", "key-pick"];
/// What is done to one row.
const TO_A_ROW: [Action; 3] = [Action::Change, Action::Out, Action::Quote];

pub(super) fn home(home: &Home, typed: &Typed) -> Option<Heard> {
    let names: Vec<(String, usize)> =
        home.items.iter().enumerate().flat_map(|(i, item)| [(item.key.clone(), i), (folded(&item.label), i)]).collect();
    match find(&typed.folded, &names) {
        Found::One(row) => Some(Heard::keys(steps(home.focus, row).chain([Key::Enter]))),
        Found::Several(_) | Found::Nothing => None,
    }
}

pub(super) fn hear(here: &Here, list: &List, typed: &Typed, phrases: &Phrases) -> Option<Heard> {
    let opens = key(here, |key| key.action == Action::Next).is_some_and(|key| OPENS.contains(&key.word.as_str()));
    let goes_on = listed(phrases, "type-next").contains(&typed.folded);
    if opens && (goes_on || typed.folded.is_empty()) {
        let row = match here.name {
            "all-in" => Some(0),
            "differ" if goes_on => list.rows.len().checked_sub(1),
            _ => None,
        };
        return Some(match row {
            Some(row) => Heard::keys(steps(list.focus, row).chain([Key::Enter])),
            None => Heard::Wrong(phrases.say("wrong-word")),
        });
    }
    if typed.folded.is_empty() {
        return None;
    }
    if let Some(row) = row_by_number(here, list, &typed.folded) {
        return Some(take(here, list, row, opens, phrases));
    }
    let words = accepted(here, phrases);
    if let Some(Found::One(asks)) = exact(&words, &typed.folded) {
        return which(here, list, &asks, phrases);
    }
    // "change 3", "out Amina"
    if let Some((word, row)) = typed.folded.split_once(' ')
        && let Found::One(asks) = exact(&words, word).unwrap_or_else(|| super::begun(here, &words, word))
        && let Some(row) = row_called(here, list, row).or_else(|| row_by_name(list, row, phrases))
    {
        return match asks {
            Asks::Key(key, _) => Some(Heard::keys(steps(list.focus, row).chain([key]))),
            Asks::Row => Some(go_to(here, list, row, phrases)),
            _ => None,
        };
    }
    let row = row_by_name(list, &typed.folded, phrases).filter(|_| opens)?;
    Some(take(here, list, row, opens, phrases))
}

/// Something that is done to one of several rows needs its number.
fn which(here: &Here, list: &List, asks: &Asks, phrases: &Phrases) -> Option<Heard> {
    let Asks::Key(_, action) = asks else { return None };
    let moves = here.keys.iter().any(|key| key.action == Action::Move && key.keys.contains(&Key::Down));
    let several = numbered(list, here.name).iter().filter(|it| it.number.is_some()).count() > 1;
    (TO_A_ROW.contains(action) && moves && several).then(|| Heard::Say(vec![phrases.say("say-which")]))
}

/// A row that was named by its number alone.
fn take(here: &Here, list: &List, row: usize, opens: bool, phrases: &Phrases) -> Heard {
    if opens {
        return Heard::keys(steps(list.focus, row).chain([Key::Enter]));
    }
    if asks_what_became(here) {
        return became(row);
    }
    match key(here, |key| key.action == Action::Change && TICKS.contains(&key.word.as_str())) {
        Some(tick) => Heard::keys(steps(list.focus, row).chain(tick.keys.first().copied())),
        None => go_to(here, list, row, phrases),
    }
}

fn asks_what_became(here: &Here) -> bool {
    key(here, |key| key.word.starts_with("key-became")).is_some()
}

/// The numbers are those of what can have become of the promise in front.
fn became(number: usize) -> Heard {
    let digit = u32::try_from(number).ok().and_then(|n| char::from_digit(n, 10)).unwrap_or('0');
    Heard::keys([Key::Char(digit)])
}

/// What is typed next is about this row.
fn go_to(here: &Here, list: &List, row: usize, phrases: &Phrases) -> Heard {
    let words = list.rows.get(row).map(super::super::say::of_row).unwrap_or_default();
    let number = numbered(list, here.name).get(row).and_then(|it| it.number).unwrap_or(row + 1);
    let said = super::quiet(&format!("{number}. {words}"), phrases);
    Heard::Do { msgs: steps(list.focus, row).map(crate::app::Msg::Key).collect(), said: Some(said) }
}

fn row_by_number(here: &Here, list: &List, typed: &str) -> Option<usize> {
    let number = typed.parse::<usize>().ok()?;
    if asks_what_became(here) && (1..=5).contains(&number) {
        return Some(number);
    }
    row_called(here, list, typed)
}

fn row_called(here: &Here, list: &List, typed: &str) -> Option<usize> {
    let number = typed.parse::<usize>().ok()?;
    numbered(list, here.name).iter().position(|it| it.number == Some(number))
}

/// A row by its first words. Yes or no before them, or picked or not, is how it stands, and no name of it: whoever types
/// yes means yes.
fn row_by_name(list: &List, typed: &str, phrases: &Phrases) -> Option<usize> {
    let stands = ["type-yes", "type-no", "pick-on", "pick-off"];
    let stands: Vec<String> = stands.into_iter().flat_map(|key| listed(phrases, key)).collect();
    let says = |text: &str| !text.is_empty() && !stands.contains(&folded(text));
    let first = |i: usize| list.rows[i].cells.iter().find(|cell| says(&cell.text));
    let names = (0..list.rows.len()).filter_map(|i| Some((folded(&first(i)?.text), i)));
    match find(typed, &names.collect::<Vec<_>>()) {
        Found::One(row) => Some(row),
        Found::Several(_) | Found::Nothing => None,
    }
}

fn key(here: &Here, is: impl Fn(&Binding) -> bool) -> Option<&Binding> {
    here.keys.iter().find(|key| is(key))
}
