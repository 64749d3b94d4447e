//! Answers to a question: by number, word or first letters. In hiding, a line is the pick and the Enter that gives it.

use super::super::accepted::{Found, find, folded};
use super::super::say;
use super::{Heard, Typed, command_in_text, named, steps};
use crate::app::screen::{Answers, ByList, Picked, Question};
use crate::app::{Action, Here, Key, Msg};
use crate::phrases::Phrases;

/// An answer: its place, and the key that picks it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Answered {
    place: usize,
    key: Key,
    passes: bool,
}

/// All answers by every word they have.
fn words(answers: &Answers, phrases: &Phrases) -> Vec<(String, Answered)> {
    let mut all = Vec::new();
    let digit = |n: usize| Key::Char(char::from_digit(u32::try_from(n).unwrap_or(0), 10).unwrap_or('0'));
    for (place, worded) in answers.each.iter().enumerate() {
        let it = Answered { place, key: digit(place + 1), passes: false };
        let word = worded.mark.map_or_else(|| worded.words.clone(), |mark| say::mark(mark, phrases));
        all.extend([((place + 1).to_string(), it), (folded(&word), it)]);
    }
    let n = answers.each.len();
    let key = answers.not_sure_key.chars().next().map_or(Key::Char('-'), Key::Char);
    let not_sure = Answered { place: n, key, passes: false };
    all.extend([(answers.not_sure_key.clone(), not_sure), (folded(&answers.not_sure), not_sure)]);
    let pass = Answered { place: n + 1, key: Key::Char('0'), passes: true };
    all.extend([("0".to_owned(), pass), (folded(&answers.pass), pass)]);
    all
}

pub(super) fn possible(answers: &Answers, phrases: &Phrases) -> String {
    let n = answers.each.len();
    let values = [("n", n.into()), ("key", answers.not_sure_key.as_str().into())];
    phrases.fill("wrong-answer", &values)
}

pub(super) fn question(here: &Here, question: &Question, typed: &Typed, phrases: &Phrases) -> Option<Heard> {
    match &question.picked {
        Picked::Nothing => {
            if typed.folded.is_empty() {
                return Some(Heard::Wrong(possible(&question.answers, phrases)));
            }
            let it = answer(here, &question.answers, &typed.folded, phrases)?;
            Some(give(question, it, phrases))
        }
        Picked::Shown { reason: Some(line), .. } => {
            if let Some(heard) = command_in_text(here, typed, phrases) {
                return Some(heard);
            }
            let is_key = |(word, _): &&(String, Answered)| word.chars().count() == 1 && *word == typed.folded;
            if let Some((_, it)) = words(&question.answers, phrases).iter().find(is_key)
                && here.name != "reason"
            {
                return Some(give(question, *it, phrases));
            }
            Some(reason(here, &line.value, super::form::unquoted(&typed.text)))
        }
        _ => None,
    }
}

fn give(question: &Question, it: Answered, phrases: &Phrases) -> Heard {
    let mut msgs = vec![Msg::Key(it.key)];
    if question.hidden || it.passes {
        msgs.push(Msg::Key(Key::Enter));
    }
    let shown = it.passes && !question.hidden;
    let said = shown.then(|| {
        let words = say::chosen(&question.answers, it.place, phrases);
        phrases.fill("say-chosen", &[("answer", words.into())])
    });
    Heard::Do { msgs, said }
}

/// The reason, and the Enter that gives the answer with it.
fn reason(here: &Here, before: &str, text: &str) -> Heard {
    let open = here.keys.iter().find(|key| key.action == Action::Why).and_then(|key| key.keys.first().copied());
    let mut msgs = Vec::new();
    if !text.is_empty() {
        msgs.extend(open.map(Msg::Key));
        msgs.extend(super::form::replaced(before, text));
    }
    msgs.push(Msg::Key(Key::Enter));
    Heard::Do { msgs, said: None }
}

/// An answer by what was typed.
fn answer(here: &Here, answers: &Answers, typed: &str, phrases: &Phrases) -> Option<Answered> {
    named(here, typed, &words(answers, phrases), phrases)
}

/// By list: an answer is for the person whose row it is; a name before it chooses another.
pub(super) fn by_list(here: &Here, view: &ByList, typed: &Typed, phrases: &Phrases) -> Option<Heard> {
    if let Some(it) = answer(here, &view.answers, &typed.folded, phrases) {
        return Some(Heard::keys([it.key]));
    }
    let names: Vec<(String, usize)> = view.rows.iter().enumerate().map(|(i, row)| (folded(&row.name), i)).collect();
    if let Found::One(row) = find(&typed.folded, &names) {
        return Some(Heard::keys(steps(view.focus, row)));
    }
    let (name, last) = typed.folded.rsplit_once(' ')?;
    let Found::One(row) = find(name, &names) else { return None };
    let it = answer(here, &view.answers, last, phrases)?;
    Some(Heard::keys(steps(view.focus, row).chain([it.key])))
}
