//! What a typed line is taken for: keys of the screen in front, something that works anywhere, or a question to plain mode
//! itself. What was typed is never said back as it is: it may have been a hidden answer.

mod answers;
mod form;
mod half;
mod help;
mod list;
mod why_not;

pub(super) use half::half_a_line;

use super::accepted::{Accepted, Asks, Found, accepted, articles, find_begun, find_part, folded, listed};
use super::say;
use super::spoken::{Lines, capital, quiet};
use crate::app::screen::{Answers, Body, Part};
use crate::app::{Action, Here, Key, Msg};
use crate::phrases::Phrases;
use crate::text::{clean_line, ended};

/// What a line was taken for.
#[derive(Debug, Clone, PartialEq)]
pub enum Heard {
    /// This is to be done, and said first.
    Do {
        /// What the engine is told.
        msgs: Vec<Msg>,
        /// What is said back; nothing where the next screen says it.
        said: Option<String>,
    },
    /// Nothing changes; this is the answer.
    Say(Vec<String>),
    /// It is nothing that can be done here; one line says what is.
    Wrong(String),
}

impl Heard {
    pub(super) fn keys(keys: impl IntoIterator<Item = Key>) -> Self {
        Self::Do { msgs: keys.into_iter().map(Msg::Key).collect(), said: None }
    }
}

/// Fewest letters that begin a command.
const FEWEST: usize = 3;
/// Cards that stay until somebody says in a word that the group goes on: an Enter too many lifts none.
const STAY: [&str; 5] = ["stop", "stop-between", "slow", "break", "break-over"];
/// What is done only by its whole word.
const WHOLE: [Action; 4] = [Action::Skip, Action::Undo, Action::Break, Action::Leave];

/// A typed line, made safe once.
struct Typed {
    text: String,
    folded: String,
}

pub(super) fn hear(here: &Here, line: &str, phrases: &Phrases) -> Heard {
    let text = clean_line(line);
    let typed = Typed { folded: folded(&text), text };
    let heard = match &here.screen.body {
        Body::Form(form) => form::hear(here, form, &typed, phrases),
        Body::Question(question) => answers::question(here, question, &typed, phrases),
        Body::ByList(view) => answers::by_list(here, view, &typed, phrases),
        Body::List(list) => list::hear(here, list, &typed, phrases),
        Body::Home(home) => list::home(here, home, &typed, phrases),
        Body::Reveal(view) => reason(&view.reasons, &typed, phrases),
        Body::Tallies(view) => reason(&say::in_words(view), &typed, phrases),
        Body::Picture(view) => reason(&view.reasons, &typed, phrases),
        Body::Card(_) if STAY.contains(&here.name) && typed.folded.is_empty() => Some(Heard::Say(Vec::new())),
        Body::Position(_) | Body::Card(_) | Body::Reading(_) => None,
    };
    heard.or_else(|| nothing_typed(here, &typed)).unwrap_or_else(|| command(here, &typed.folded, phrases))
}

fn reason(reasons: &[crate::app::screen::Reason], typed: &Typed, phrases: &Phrases) -> Option<Heard> {
    let number = typed.folded.parse::<usize>().ok()?;
    say::reason(reasons, number, phrases).map(|line| Heard::Say(vec![line]))
}

/// Enter alone, where Enter does something.
fn nothing_typed(here: &Here, typed: &Typed) -> Option<Heard> {
    let enter = here.keys.iter().any(|binding| binding.keys.contains(&Key::Enter));
    (typed.folded.is_empty() && enter).then(|| Heard::keys([Key::Enter]))
}

/// A word that works here: whole, or as many of its first letters as say which.
fn command(here: &Here, word: &str, phrases: &Phrases) -> Heard {
    let all = accepted(here, phrases);
    // A yes or no to nothing that was asked is not the beginning of another word.
    let is_reply = ["type-yes", "type-no"].iter().any(|key| listed(phrases, key).iter().any(|it| it == word));
    if is_reply && exact(&all, word).is_none() {
        return wrong(here, phrases);
    }
    match exact(&all, word).unwrap_or_else(|| begun(here, &all, word)) {
        Found::One(asks) => carry_out(here, &asks, phrases),
        Found::Several(words) => several("wrong-several", &words, phrases),
        Found::Nothing => wrong(here, phrases),
    }
}

/// What was typed could be any of `words`: it is taken for none, and is the beginning of nothing else.
fn several(key: &str, words: &[String], phrases: &Phrases) -> Heard {
    Heard::Wrong(phrases.fill(key, &[("words", words.join(", ").into())]))
}

/// What `typed` names among `words`, at any prompt: the whole words, or their beginning, where that is no whole word of
/// something else; or a part of them, where it is no beginning of that either.
fn named<T: Clone + PartialEq>(here: &Here, typed: &str, words: &[(String, T)], phrases: &Phrases) -> Found<T> {
    let begins_a_word = || begun(here, &accepted(here, phrases), typed) != Found::Nothing;
    match named_first(here, typed, words, phrases) {
        Found::Nothing if exact(&accepted(here, phrases), typed).is_none() && !begins_a_word() => {
            find_part(typed, words)
        }
        found => found,
    }
}

/// The same without parts of words, where what is typed may be a text. First letters of yes and no name only what begins
/// with that very word: "no" is not "not sure".
fn named_first<T: Clone + PartialEq>(here: &Here, typed: &str, words: &[(String, T)], phrases: &Phrases) -> Found<T> {
    let is_whole = words.iter().any(|(word, _)| word == typed);
    if !is_whole && exact(&accepted(here, phrases), typed).is_some() {
        return Found::Nothing;
    }
    let it = match find_begun(typed, words, &articles(phrases)) {
        Found::One(it) => it,
        other => return other,
    };
    let replies = listed(phrases, "type-replies");
    let is_reply = replies.iter().any(|reply| reply.starts_with(typed));
    let replies_so = |word: &str| word.split(' ').next().is_some_and(|first| replies.iter().any(|it| it == first));
    let is_meant = |(word, of): &(String, T)| *of == it && word.starts_with(typed) && replies_so(word);
    if is_whole || !is_reply || words.iter().any(is_meant) { Found::One(it) } else { Found::Nothing }
}

fn exact(all: &[Accepted], word: &str) -> Option<Found<Asks>> {
    let find = |is: &dyn Fn(&Accepted) -> bool| all.iter().find(|it| is(it));
    let among = |words: &[String]| words.iter().any(|known| known == word);
    // A word of the language that is spoken is never the English word of something else.
    let found = find(&|it| among(&it.words)).or_else(|| find(&|it| folded(&it.does) == word));
    let found = found.or_else(|| find(&|it| among(&it.usual)));
    found.filter(|_| !word.is_empty()).map(|it| Found::One(it.asks.clone()))
}

/// What `word` begins. Fewer letters are for answers and rows; what cannot be had back by a word needs the whole word.
fn begun(here: &Here, all: &[Accepted], word: &str) -> Found<Asks> {
    let is_reply = |action: Action| here.name == "ask" && matches!(action, Action::Yes | Action::Back);
    let fewest = |asks: &Asks| match asks {
        Asks::Key(_, action) if is_reply(*action) => 1,
        Asks::Key(_, action) | Asks::Anywhere(action) if WHOLE.contains(action) => usize::MAX,
        _ => FEWEST,
    };
    let n = word.chars().count();
    let begun = all.iter().filter(|it| fewest(&it.asks) <= n);
    let words = begun.flat_map(|it| it.words.iter().map(|word| (word.clone(), it.asks.clone())));
    find_begun(word, &words.collect::<Vec<_>>(), &[])
}

/// Whether what is typed here goes into a line of a form.
fn is_text(here: &Here) -> bool {
    let Body::Form(form) = &here.screen.body else { return false };
    matches!(say::part_in_front(&form.parts), Some((_, Part::Field(_))))
}

/// "to, for, with", where all answers are marks.
fn words_of_marks(answers: &Answers, phrases: &Phrases) -> Option<String> {
    let words = answers.each.iter().map(|worded| worded.mark.map(|mark| say::mark(mark, phrases)));
    Some(words.collect::<Option<Vec<_>>>()?.join(", "))
}

/// The whole word of something that any prompt knows; in a text only these are no text.
fn command_in_text(here: &Here, typed: &Typed, phrases: &Phrases) -> Option<Heard> {
    let place = here.screen.alert.is_some() && listed(phrases, "type-place").contains(&typed.folded);
    let is_known = place || listed(phrases, "type-in-texts").contains(&typed.folded);
    if typed.folded.is_empty() || !is_known || !is_bare(typed) {
        return None;
    }
    Some(command(here, &typed.folded, phrases))
}

/// Whether a word is typed as one: with a full stop or in quotes it is a text.
fn is_bare(typed: &Typed) -> bool {
    typed.text.chars().all(|c| c.is_alphanumeric() || c == ' ')
}

fn wrong(here: &Here, phrases: &Phrases) -> Heard {
    Heard::Wrong(match &here.screen.body {
        Body::Question(question) => answers::possible(&question.answers, phrases),
        Body::ByList(view) => answers::possible(&view.answers, phrases),
        _ if here.name == "hand-over" => phrases.say("wrong-hand-over"),
        _ if here.name == "ask" => phrases.say("wrong-yes-or-no"),
        Body::Home(home) => phrases.fill("wrong-number", &[("n", home.items.len().into())]),
        _ => phrases.say("wrong-word"),
    })
}

fn carry_out(here: &Here, asks: &Asks, phrases: &Phrases) -> Heard {
    if let Some(why) = why_not::why_not(here, asks) {
        return Heard::Say(vec![phrases.say(why)]);
    }
    match asks {
        Asks::Key(key, _) => Heard::keys([*key]),
        Asks::Row => wrong(here, phrases),
        Asks::Anywhere(action) => Heard::Do { msgs: vec![Msg::Anywhere(*action)], said: None },
        Asks::Help => Heard::Say(help::help(here, phrases)),
        Asks::Repeat => {
            let mut lines = Lines::new(phrases);
            lines.push(&say::place(&here.screen.head, phrases));
            // A card that hands the keyboard over is about what was done last.
            lines.all(here.screen.said.iter().filter(|_| here.name == "hand-over" && here.answered.is_some()));
            lines.all(&say::say(here, None, phrases));
            Heard::Say(lines.done())
        }
        Asks::Where => Heard::Say(vec![place(here, phrases)]),
        Asks::Who if here.people.is_empty() => Heard::Say(vec![phrases.say("say-nobody")]),
        Asks::Who => {
            let mut lines = Lines::new(phrases);
            say::whose_turn(&mut lines, here);
            lines.all(&here.people);
            Heard::Say(lines.done())
        }
        Asks::Saved => Heard::Say(vec![match &here.screen.head.saved {
            Some(saved) => ended(&capital(saved)),
            None => phrases.say("say-nothing-to-save"),
        }]),
        Asks::Quit => Heard::keys([Key::Interrupt]),
    }
}

/// "Step 8 of 12. Accessibility. Question 3 of 4. Until 11:15. Saved 81."
fn place(here: &Here, phrases: &Phrases) -> String {
    let head = &here.screen.head;
    let more = [&head.until, &head.title, &head.saved].into_iter().flatten();
    let more = more.map(|text| ended(&capital(&quiet(text, phrases))));
    std::iter::once(say::place(head, phrases)).chain(more).collect::<Vec<_>>().join(" ")
}

/// Moves from row to row.
pub(super) fn steps(from: usize, to: usize) -> impl Iterator<Item = Key> {
    let key = if to > from { Key::Down } else { Key::Up };
    std::iter::repeat_n(key, from.abs_diff(to))
}
