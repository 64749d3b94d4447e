//! Lists: a row by its number or its first words, and what is to be done with it.

use super::super::accepted::{Asks, Found, OPENS, accepted, articles, find, folded, listed};
use super::super::say::numbered;
use super::{Heard, Typed, exact, steps};
use crate::app::screen::{Home, List};
use crate::app::{Action, Binding, Here, Key};
use crate::phrases::Phrases;

/// Words of the key that picks a row, or ticks it.
const TICKS: [&str; 3] = ["key-tick", "key-tick-this", "key-pick"];
/// How a row stands: no name of it.
const STANDS: [&str; 8] = [
    "type-yes",
    "type-no",
    "pick-on",
    "pick-off",
    "agreement-kept",
    "agreement-dropped",
    "agreement-own",
    "agreement-recalled",
];
/// Words of the keys that take a row out and in again.
const OUT_AND_IN: [&str; 2] = ["key-out", "key-keep-or-drop"];
/// What is done to one row.
const TO_A_ROW: [Action; 3] = [Action::Change, Action::Out, Action::Quote];

pub(super) fn home(here: &Here, home: &Home, typed: &Typed, phrases: &Phrases) -> Option<Heard> {
    let names: Vec<(String, usize)> =
        home.items.iter().enumerate().flat_map(|(i, item)| [(item.key.clone(), i), (folded(&item.label), i)]).collect();
    match super::named(here, &typed.folded, &names, phrases) {
        Found::One(row) => Some(Heard::keys(steps(home.focus, row).chain([Key::Enter]))),
        Found::Several(rows) => Some(super::several("wrong-several-answers", &rows, phrases)),
        Found::Nothing => None,
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
        let so = || is_so(here, list, list.focus, (&asks, &typed.folded), phrases);
        return which(here, list, &asks, phrases).or_else(so);
    }
    // "change 3", "out Amina"
    if let Some((word, row)) = typed.folded.split_once(' ')
        && let Found::One(asks) = exact(&words, word).unwrap_or_else(|| super::begun(here, &words, word))
        && let Some(row) = row_called(here, list, row).or_else(|| row_by_name(here, list, row, phrases))
    {
        return to_row(here, list, row, (&asks, word), phrases);
    }
    // Where rows are not opened, a letter or two may be meant for anything.
    let is_reply = listed(phrases, "type-replies").contains(&typed.folded);
    let is_long = opens || typed.folded.chars().count() >= super::FEWEST && !is_reply;
    let begins_a_word = || super::begun(here, &words, &typed.folded) != Found::Nothing;
    match super::named(here, &typed.folded, &names(here, list, phrases), phrases) {
        _ if !is_long => None,
        Found::One(row) if opens || is_whole(here, list, row, &typed.folded, phrases) || !begins_a_word() => {
            // There the numbers are not those of the rows.
            let moves = asks_what_became(here);
            Some(if moves { go_to(here, list, row, phrases) } else { take(here, list, row, opens, phrases) })
        }
        Found::Several(rows) if opens || !begins_a_word() => {
            Some(super::several("wrong-several-answers", &rows, phrases))
        }
        _ => None,
    }
}

/// Something that is done to one of several rows needs its number.
fn which(here: &Here, list: &List, asks: &Asks, phrases: &Phrases) -> Option<Heard> {
    let Asks::Key(_, action) = asks else { return None };
    let moves = here.keys.iter().any(|key| key.action == Action::Move && key.keys.contains(&Key::Down));
    let several = numbered(list, here.name).iter().filter(|it| it.number.is_some()).count() > 1;
    (TO_A_ROW.contains(action) && moves && several).then(|| Heard::Say(vec![phrases.say("say-which")]))
}

/// What `word` asks for, done to this row.
fn to_row(here: &Here, list: &List, row: usize, (asks, word): (&Asks, &str), phrases: &Phrases) -> Option<Heard> {
    let done = || match asks {
        Asks::Key(key, _) => Some(Heard::keys(steps(list.focus, row).chain([*key]))),
        Asks::Row => Some(go_to(here, list, row, phrases)),
        _ => None,
    };
    is_so(here, list, row, (asks, word), phrases).or_else(done)
}

/// One key takes a row out and in again; each has words of its own. Where the row stands as the word says, it is said so.
fn is_so(here: &Here, list: &List, row: usize, (asks, word): (&Asks, &str), phrases: &Phrases) -> Option<Heard> {
    let Asks::Key(key, _) = asks else { return None };
    let is_it = |it: &Binding| it.keys.first() == Some(key) && OUT_AND_IN.contains(&it.word.as_str());
    here.keys.iter().find(|it| is_it(it))?;
    let says = |list: &str| listed(phrases, list).iter().any(|it| it.starts_with(word));
    let row = list.rows.get(row)?;
    if !says(if row.is_out { "type-stands-out" } else { "type-stands-in" }) {
        return None;
    }
    let words = super::quiet(&super::super::say::of_row(row), phrases);
    Some(Heard::Say(vec![phrases.fill("say-stands-so", &[("row", words.into())])]))
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
fn row_by_name(here: &Here, list: &List, typed: &str, phrases: &Phrases) -> Option<usize> {
    match find(typed, &names(here, list, phrases), &articles(phrases)) {
        Found::One(row) => Some(row),
        Found::Several(_) | Found::Nothing => None,
    }
}

/// Whether `typed` is all of what the row is called.
fn is_whole(here: &Here, list: &List, row: usize, typed: &str, phrases: &Phrases) -> bool {
    names(here, list, phrases).iter().any(|(name, of)| *of == row && name == typed)
}

/// What each row is called that has a number.
fn names(here: &Here, list: &List, phrases: &Phrases) -> Vec<(String, usize)> {
    let stands: Vec<String> = STANDS.into_iter().flat_map(|key| listed(phrases, key)).collect();
    let says = |text: &str| !text.is_empty() && !stands.contains(&folded(text));
    let first = |i: usize| list.rows[i].cells.iter().find(|cell| says(&cell.text));
    let rows = numbered(list, here.name).into_iter().enumerate().filter(|(_, it)| it.number.is_some());
    rows.filter_map(|(i, _)| Some((folded(&first(i)?.text), i))).collect()
}

fn key(here: &Here, is: impl Fn(&Binding) -> bool) -> Option<&Binding> {
    here.keys.iter().find(|key| is(key))
}
