//! Answers to a question: by number, word or first letters. In hiding, a line is the pick and the Enter that gives it.

use super::super::accepted::{Found, accepted, articles, find, folded};
use super::super::say;
use super::{Heard, Typed, command, named, named_first, several, steps};
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
        Picked::Shown { reason: Some(line), .. } => Some(why(here, question, &line.value, typed, phrases)),
        Picked::Nothing if typed.folded.is_empty() => Some(match stays(here) {
            Some(key) => Heard::keys([key]),
            None => Heard::Wrong(possible(&question.answers, phrases)),
        }),
        _ => match answer(here, &question.answers, &typed.folded, phrases) {
            Found::One(it) => Some(give(here, question, it, phrases)),
            Found::Several(words) => Some(which(&words, &question.answers, question.hidden, phrases)),
            Found::Nothing => None,
        },
    }
}

/// Which answers the first letters fit. In hiding that would tell what was typed.
fn which(words: &[String], answers: &Answers, hidden: bool, phrases: &Phrases) -> Heard {
    if hidden {
        return Heard::Wrong(possible(answers, phrases));
    }
    several("wrong-several-answers", words, phrases)
}

/// The key that leaves an answer as it is, where one is changed.
fn stays(here: &Here) -> Option<Key> {
    here.keys.iter().find(|key| key.word == "key-as-it-is").and_then(|key| key.keys.first()).copied()
}

/// Why somebody answered so. A line that is no more than an answer, or what help lists here, is one; in quotes it is the
/// reason. The word for no reason leaves it out, and a yes alone only says that there is one.
fn why(here: &Here, question: &Question, before: &str, typed: &Typed, phrases: &Phrases) -> Heard {
    let text = super::form::unquoted(&typed.text);
    let is_bare = typed.text.chars().all(|c| c.is_alphanumeric() || c == ' ') || typed.text.chars().count() == 1;
    let leaves_out = super::form::is_no_reason(typed, phrases);
    let has_one = super::form::is_yes(typed, phrases);
    if !leaves_out && !has_one && (!is_bare || typed.text.is_empty()) {
        return reason(here, before, text);
    }
    match named_first(here, &typed.folded, &words(&question.answers, phrases), phrases) {
        Found::One(it) => return give(here, question, it, phrases),
        Found::Several(words) => return which(&words, &question.answers, question.hidden, phrases),
        Found::Nothing if leaves_out => return left_out(here, before, phrases),
        Found::Nothing if has_one => return super::form::type_it_now(phrases),
        Found::Nothing => {}
    }
    if accepted(here, phrases).iter().any(|it| it.words.contains(&typed.folded)) {
        return command(here, &typed.folded, phrases);
    }
    let is_word = !typed.folded.contains(' ');
    match reason(here, before, text) {
        // One word alone could have been meant as something else.
        Heard::Do { msgs, .. } if is_word => {
            let said = phrases.fill("say-reason", &[("words", text.into())]);
            Heard::Do { msgs, said: Some(crate::text::ended(&said)) }
        }
        heard => heard,
    }
}

fn give(here: &Here, question: &Question, it: Answered, phrases: &Phrases) -> Heard {
    // From the box for a reason back to the answers.
    let mut msgs: Vec<Msg> = Some(Msg::Key(Key::Esc)).filter(|_| here.name == "reason").into_iter().collect();
    msgs.push(Msg::Key(it.key));
    if question.hidden || it.passes {
        msgs.push(Msg::Key(Key::Enter));
    }
    // The next screen says another answer back, but neither a pass nor the same answer once more.
    let same = matches!(question.picked, Picked::Shown { answer, .. } if answer == it.place);
    let is_said = !question.hidden && (it.passes || same);
    let said = is_said.then(|| {
        let words = say::chosen(&question.answers, it.place, phrases);
        phrases.fill("say-chosen", &[("answer", words.into())])
    });
    Heard::Do { msgs, said }
}

/// The reason, and the Enter that gives the answer with it. With no text, what stands there stays.
fn reason(here: &Here, before: &str, text: &str) -> Heard {
    let msgs = if text.is_empty() { Vec::new() } else { written(here, before, text) };
    Heard::Do { msgs: msgs.into_iter().chain([Msg::Key(Key::Enter)]).collect(), said: None }
}

/// The answer is given without a reason, also where one was begun.
fn left_out(here: &Here, before: &str, phrases: &Phrases) -> Heard {
    let msgs = if before.is_empty() { Vec::new() } else { written(here, before, "") };
    let said = Some(phrases.say("said-no-reason"));
    Heard::Do { msgs: msgs.into_iter().chain([Msg::Key(Key::Enter)]).collect(), said }
}

/// Opens the box for a reason, and puts `text` in the place of what is in it.
fn written(here: &Here, before: &str, text: &str) -> Vec<Msg> {
    let open = here.keys.iter().find(|key| key.action == Action::Why).and_then(|key| key.keys.first().copied());
    open.map(Msg::Key).into_iter().chain(super::form::replaced(before, text)).collect()
}

/// An answer by what was typed.
fn answer(here: &Here, answers: &Answers, typed: &str, phrases: &Phrases) -> Found<Answered> {
    named(here, typed, &words(answers, phrases), phrases)
}

/// By list: an answer is for the person whose row it is; a name before it chooses another.
pub(super) fn by_list(here: &Here, view: &ByList, typed: &Typed, phrases: &Phrases) -> Option<Heard> {
    let alone = answer(here, &view.answers, &typed.folded, phrases);
    if let Found::One(it) = alone {
        return Some(Heard::keys([it.key]));
    }
    let names: Vec<(String, usize)> = view.rows.iter().enumerate().map(|(i, row)| (folded(&row.name), i)).collect();
    let find = |name: &str| find(name, &names, &articles(phrases));
    if let Found::One(row) = find(&typed.folded) {
        return Some(Heard::keys(steps(view.focus, row)));
    }
    // Names and answers may both have several words: the longest name that fits is meant.
    let behind_name = typed.folded.rmatch_indices(' ').find_map(|(at, _)| {
        let (name, rest) = (&typed.folded[..at], &typed.folded[at + 1..]);
        let Found::One(row) = find(name) else { return None };
        match answer(here, &view.answers, rest, phrases) {
            Found::Nothing => None,
            found => Some((row, found)),
        }
    });
    match (alone, behind_name) {
        (_, Some((row, Found::One(it)))) => Some(Heard::keys(steps(view.focus, row).chain([it.key]))),
        (Found::Several(words), _) | (_, Some((_, Found::Several(words)))) => {
            Some(which(&words, &view.answers, here.hides, phrases))
        }
        _ => misheard(view, find, &typed.folded, phrases),
    }
}

/// A name, and behind it no answer: whoever types one now means that person.
fn misheard(view: &ByList, find: impl Fn(&str) -> Found<usize>, typed: &str, phrases: &Phrases) -> Option<Heard> {
    let row = typed.rmatch_indices(' ').find_map(|(at, _)| match find(&typed[..at]) {
        Found::One(row) => Some(row),
        _ => None,
    })?;
    let msgs = steps(view.focus, row).map(Msg::Key).collect();
    Some(Heard::Do { msgs, said: Some(possible(&view.answers, phrases)) })
}
