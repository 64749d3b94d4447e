//! Taking a person out (method rule R19, promise P10): the one rewriting of history besides taking back.

use std::collections::{BTreeMap, HashSet};

use super::ids::Renaming;
use super::mention::leave;
use super::names::{Names, given};
use super::refers::about;
use super::texts::{rewrite, rewrite_header};
use crate::session::{Agreed, Body, Event, NewPerson, ParticipantId, Person, PromiseText, State, WhyNot};
use crate::text::{Words, joined};

/// What stands where words were that somebody took with them.
const GONE: &str = "…";

/// What becomes of the texts of others that hold the name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mentions {
    /// They stay as they are.
    Keep,
    /// The name is blanked in those in which it surely stands. A text with a word that may be another one stays.
    Blank,
    /// The name is blanked in all, also where it may be another word.
    BlankAll,
    /// Each as was decided, by `seq` and `nth` of its [`super::Mention`]; one of which nothing was decided as by `Blank`.
    Each(BTreeMap<(u64, usize), Decision>),
}

/// What becomes of one text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// It stays as it is.
    Keep,
    /// The name in it is blanked.
    Blank,
    /// It is said in these words.
    Change(Words),
}

/// Why words cannot stand in the place of a text that holds a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotInPlace {
    /// There are none.
    Empty,
    /// The name stands in them too: then it is for the group to keep it, and say so.
    Named,
}

impl NotInPlace {
    /// The key of its words in the catalogue.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Empty => "refusal-empty",
            Self::Named => "mention-still-named",
        }
    }
}

impl Decision {
    /// The text is said in `words`.
    ///
    /// # Errors
    ///
    /// There are no words, or one of `names` stands in them.
    pub fn change(words: Words, names: &[Names]) -> Result<Self, NotInPlace> {
        if words.is_empty() {
            Err(NotInPlace::Empty)
        } else if names.iter().any(|names| names.are_named_in(words.as_str())) {
            Err(NotInPlace::Named)
        } else {
            Ok(Self::Change(words))
        }
    }
}

/// Words that stand with no person: "Is any of these yours?" (R15)
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unowned {
    /// The event that holds them.
    pub seq: u64,
    /// The words.
    pub text: Words,
}

/// Words after a reveal, what a side said as one, minority notes, the car park, and what the group wrote as one: lines of
/// its agreement, decisions, parts and promises, in the order they came. A promise that only has other owners now stands
/// there once.
#[must_use]
pub fn unowned(state: &State) -> Vec<Unowned> {
    let mut told = HashSet::new();
    let all = state.log.iter().filter_map(|event| {
        let text = unowned_words(&event.body)?;
        let promise = promise_of(event);
        let again = promise.is_some() && !told.insert((promise, text.clone()));
        (!again).then_some(Unowned { seq: event.seq, text })
    });
    all.collect()
}

fn unowned_words(body: &Body) -> Option<Words> {
    let all: Vec<&Words> = match body {
        Body::Said { words: text, .. }
        | Body::SideSaid { words: text, .. }
        | Body::NoteAdded { text, .. }
        | Body::Parked { text }
        | Body::AgreementAdded { text }
        | Body::AgreementSet { agreed: Agreed::Change(text), .. }
        | Body::StatementWritten { text, .. } => vec![text],
        Body::Promised(PromiseText { what, by, hear, .. })
        | Body::PromiseCarried(PromiseText { what, by, hear, .. })
        | Body::PromiseChanged { to: PromiseText { what, by, hear, .. }, .. } => vec![what, by, hear],
        Body::PartDecided { choice, .. } => {
            let why = choice.why.iter().filter_map(|why| if let WhyNot::Other(why) = why { Some(why) } else { None });
            why.chain(&choice.promise).collect()
        }
        _ => Vec::new(),
    };
    let text = joined(all.into_iter().map(Words::as_str));
    (!text.is_empty()).then(|| Words::new(&text))
}

/// The event that made the promise which `event` makes or puts differently.
fn promise_of(event: &Event) -> Option<u64> {
    match &event.body {
        Body::Promised(_) | Body::PromiseCarried(_) => Some(event.seq),
        Body::PromiseChanged { promise, .. } => Some(*promise),
        _ => None,
    }
}

/// `state` without `who`: their marks, words and name are gone, promises of theirs say "someone who left", the words
/// without an owner in `drop_words` (by `seq`) are gone, and everything is folded again. One event says that one person
/// left and took their answers; it has the time of the last event. Somebody unknown changes nothing.
///
/// Where the session was opened from a file, see [`super::Part::without`].
#[must_use]
pub fn withdraw(state: &State, who: ParticipantId, mentions: Mentions, drop_words: &[u64]) -> State {
    let Some(last) = state.log.last().filter(|_| state.person(who).is_some()) else { return state.clone() };
    let left = Event { seq: last.seq + 1, at: last.at, body: Body::TookAnswers };
    Change::of(state, Some(who), &Names::of(state, who), mentions).session(state, drop_words, Some(left))
}

/// `state` without `who`, who was called `names` in it or in a session that belongs to it; nobody where only names go.
pub(super) fn withdraw_all(
    state: &State,
    who: Option<ParticipantId>,
    names: &Names,
    mentions: Mentions,
    drop_words: &[u64],
) -> State {
    let left = who.and(state.log.last()).map(|last| Event { seq: last.seq + 1, at: last.at, body: Body::TookAnswers });
    Change::of(state, who, names, mentions).session(state, drop_words, left)
}

fn dropped(event: &Event, drop_words: &[u64]) -> bool {
    match &event.body {
        Body::ParkSettled { parked: of, .. } | Body::PromiseSettled { promise: of, .. } => drop_words.contains(of),
        Body::PromiseChanged { promise, .. } if drop_words.contains(promise) => true,
        // Others answered, or the group decided: what was said to it stays.
        Body::StatementWritten { .. } | Body::PartDecided { .. } => false,
        body => drop_words.contains(&event.seq) && unowned_words(body).is_some(),
    }
}

/// The words of what stays without them.
fn drop_from(body: &mut Body) {
    match body {
        Body::StatementWritten { text, .. } => *text = Words::line(GONE),
        Body::PartDecided { choice, .. } => {
            choice.promise = None;
            if let Some(WhyNot::Other(why)) = &mut choice.why {
                *why = Words::line(GONE);
            }
        }
        _ => {}
    }
}

/// What ids that hold one of `names` are called where `who` was taken out. An everyday word in an id stays: other sessions
/// know what was asked by it (R18).
pub(super) fn renaming(state: &State, who: Option<ParticipantId>, names: &Names) -> Renaming {
    let names = names.among(state, who);
    Renaming::of(state, "unnamed", |part| names.are_named_in(part))
}

/// How what stays is changed.
struct Change {
    /// Nobody where only names go.
    who: Option<ParticipantId>,
    names: Names,
    mentions: Mentions,
}

impl Change {
    fn of(state: &State, who: Option<ParticipantId>, names: &Names, mentions: Mentions) -> Self {
        Self { who, names: names.among(state, who), mentions }
    }

    fn session(&self, state: &State, drop_words: &[u64], left: Option<Event>) -> State {
        let bodies: Vec<&Body> = state.log.iter().map(|event| &event.body).collect();
        let mut header = state.header.clone();
        rewrite_header(&mut header, &bodies, &mut self.decided(0));
        let theirs = |body: &Body| self.who.is_some_and(|who| about(body, who));
        let stays = state.log.iter().filter(|event| !theirs(&event.body) && !dropped(event, drop_words));
        let stays = stays.map(|event| {
            let mut event = self.event(event);
            if drop_words.contains(&event.seq) {
                drop_from(&mut event.body);
            }
            event
        });
        let mut stays: Vec<Event> = stays.chain(left).collect();
        self.keep_numbers(state, &mut stays);
        let stays = State::fold(header, stays);
        renaming(state, self.who, &self.names).state(&stays)
    }

    /// Who was called "Jo 2" stays so where "Jo" goes: under a name that was somebody else's they would be taken for them.
    fn keep_numbers(&self, state: &State, events: &mut [Event]) {
        let Some(gone) = self.who.and_then(|who| state.person(who)) else { return };
        let name = |person: &Person| person.is.name.as_str().to_lowercase();
        let behind = state.people.iter().skip_while(|person| person.id != gone.id).skip(1);
        for person in behind.filter(|person| name(person) == name(gone)) {
            let of = |body: &Body| given(body).is_some_and(|(id, _)| id == person.id);
            let last = events.iter_mut().rev().find(|event| of(&event.body));
            if let Some(Body::Joined { person: NewPerson { name, .. }, .. } | Body::Renamed { name, .. }) =
                last.map(|event| &mut event.body)
            {
                *name = Words::line(&state.called(person.id));
            }
        }
    }

    fn event(&self, event: &Event) -> Event {
        let mut event = event.clone();
        if let Body::QuestionOpened { order, .. } = &mut event.body {
            order.retain(|id| Some(*id) != self.who);
        }
        leave(&mut event.body, self.who, &self.names);
        rewrite(&mut event.body, &mut self.decided(event.seq));
        event
    }

    /// What becomes of the texts of event `seq`, one after the other.
    fn decided(&self, seq: u64) -> impl FnMut(&str) -> Option<String> {
        let mut nth = 0;
        move |text| {
            let here = (seq, nth);
            nth += 1;
            let decision = match &self.mentions {
                Mentions::Keep => return None,
                Mentions::Blank => None,
                Mentions::BlankAll => return self.names.blank(text),
                Mentions::Each(decided) => decided.get(&here),
            };
            match decision {
                None => self.names.blank_if_sure(text),
                Some(Decision::Keep) => None,
                Some(Decision::Blank) => self.names.blank(text),
                Some(Decision::Change(words)) => self.names.stand_in(text).then(|| words.as_str().to_owned()),
            }
        }
    }
}
