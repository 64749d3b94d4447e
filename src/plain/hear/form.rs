//! Forms: a line is the text; a number or a word chooses.

use super::super::accepted::{Found, folded, listed};
use super::super::say::part_in_front;
use super::{Heard, Typed, command_in_text, is_bare, named, several, steps};
use crate::app::screen::{Choice, Form, Line, Part};
use crate::app::{Action, Here, Key, Msg};
use crate::phrases::Phrases;

pub(super) fn hear(here: &Here, form: &Form, typed: &Typed, phrases: &Phrases) -> Option<Heard> {
    let (at, part) = part_in_front(&form.parts)?;
    let is_text = matches!(part, Part::Field(_)) && !is_bare(typed);
    if !is_text && listed(phrases, "type-back").contains(&typed.folded) {
        return Some(back(here, at));
    }
    match part {
        Part::Field(line) => Some(match command_in_text(here, typed, phrases) {
            Some(heard) => heard,
            None if typed.text.is_empty() => Heard::keys([Key::Enter]),
            None if line.asks_why && is_no_reason(typed, phrases) => left_out(line, phrases),
            None if line.asks_why && is_yes(typed, phrases) => type_it_now(phrases),
            None if goes_on(typed, phrases) => Heard::keys([Key::Enter]),
            None => {
                let text = unquoted(&typed.text);
                let empties = listed(phrases, "type-nothing").contains(&typed.folded);
                let text = if empties && !line.value.is_empty() { "" } else { text };
                let mut msgs = replaced(&line.value, text);
                msgs.push(Msg::Key(Key::Enter));
                Heard::Do { msgs, said: None }
            }
        }),
        Part::Choices { rows, chosen, focus, .. } => {
            let row = match chosen {
                Some(row) if typed.folded.is_empty() => Found::One(*row),
                _ => row_of(rows, &typed.folded, here, phrases),
            };
            match row {
                Found::One(row) => {
                    // Where no row has the focus, the first step leads to the first one.
                    let (from, to) = focus.map_or((0, row + 1), |focus| (focus, row));
                    Some(Heard::keys(steps(from, to).chain([Key::Enter])))
                }
                Found::Several(words) => Some(several("wrong-several-answers", &words, phrases)),
                Found::Nothing if typed.folded.is_empty() || typed.folded.parse::<usize>().is_ok() => {
                    Some(Heard::Wrong(phrases.fill("wrong-number", &[("n", rows.len().into())])))
                }
                Found::Nothing => None,
            }
        }
        Part::Note(_) | Part::Advice(_) => None,
    }
}

/// Whether a line says that there is no reason. In quotes it is one.
pub(super) fn is_no_reason(typed: &Typed, phrases: &Phrases) -> bool {
    is_one_of(typed, "type-no-reason", phrases)
}

/// Whether a line says no more than that there is a reason. In quotes it is one.
pub(super) fn is_yes(typed: &Typed, phrases: &Phrases) -> bool {
    is_one_of(typed, "type-yes", phrases)
}

/// Whether it is one of these words, and no text in quotes.
fn is_one_of(typed: &Typed, words: &str, phrases: &Phrases) -> bool {
    unquoted(&typed.text) == typed.text && listed(phrases, words).contains(&typed.folded)
}

pub(super) fn type_it_now(phrases: &Phrases) -> Heard {
    Heard::Say(vec![phrases.say("say-type-it-now")])
}

/// Whether a line is the word that goes on anywhere else: here it is no text, unless it stands in quotes.
fn goes_on(typed: &Typed, phrases: &Phrases) -> bool {
    is_bare(typed) && listed(phrases, "type-next").contains(&typed.folded)
}

/// A reason that is there goes; where there is none, the form closes and nothing is written.
fn left_out(line: &Line, phrases: &Phrases) -> Heard {
    if line.value.is_empty() {
        return Heard::Do { msgs: vec![Msg::Key(Key::Esc)], said: Some(phrases.say("said-no-reason")) };
    }
    let msgs = replaced(&line.value, "").into_iter().chain([Msg::Key(Key::Enter)]).collect();
    Heard::Do { msgs, said: None }
}

/// One part back; from the first one out of the form.
fn back(here: &Here, at: usize) -> Heard {
    let part_back = here.keys.iter().find(|key| key.action == Action::PartBack).and_then(|key| key.keys.first());
    Heard::keys([part_back.copied().filter(|_| at > 0).unwrap_or(Key::Esc)])
}

fn row_of(rows: &[Choice], typed: &str, here: &Here, phrases: &Phrases) -> Found<usize> {
    if let Ok(number) = typed.parse::<usize>() {
        return number.checked_sub(1).filter(|row| *row < rows.len()).map_or(Found::Nothing, Found::One);
    }
    let names: Vec<(String, usize)> = rows.iter().enumerate().map(|(i, row)| (folded(&row.name), i)).collect();
    named(here, typed, &names, phrases)
}

/// A text in quotes is a text, whatever word it is.
pub(super) fn unquoted(text: &str) -> &str {
    let inner = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
    inner.filter(|text| !text.is_empty()).unwrap_or(text)
}

/// Puts `text` in the place of what is in the line.
pub(super) fn replaced(before: &str, text: &str) -> Vec<Msg> {
    let n = before.chars().count();
    let clear = (n > 0).then_some(Key::End).into_iter().chain(std::iter::repeat_n(Key::Backspace, n));
    let mut msgs: Vec<Msg> = clear.map(Msg::Key).collect();
    if !text.is_empty() {
        msgs.push(Msg::Paste(text.to_owned()));
    }
    msgs
}
