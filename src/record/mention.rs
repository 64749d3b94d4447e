//! Where a person's name stands as a word in what others said (method rule R19).

use super::names::Names;
use super::refers::about;
use super::texts::{rewrite, rewrite_header};
use crate::session::{Body, Outcome, Owner, ParticipantId, State};
use crate::text::Words;

/// A text that holds the name of somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The event that holds it; 0 where it was set before the first event.
    pub seq: u64,
    /// Which text of that event, from 0: a promise has several.
    pub nth: usize,
    /// The text.
    pub text: Words,
    /// Whether the name surely stands in it; else it may be another word, and is to be decided on.
    pub sure: bool,
}

/// The texts of others that hold `who`'s name as a word, in the order they came.
#[must_use]
pub fn mentions(state: &State, who: ParticipantId) -> Vec<Mention> {
    let others = |body: &Body| !about(body, who);
    texts_with(state, Some(who), &Names::of(state, who), others)
}

/// The texts that hold one of `names` as a word, in the order they came: for a session in which nobody of these names
/// takes part, but which may tell of them.
#[must_use]
pub fn name_mentions(state: &State, names: &Names) -> Vec<Mention> {
    texts_with(state, None, names, |_| true)
}

fn texts_with(state: &State, who: Option<ParticipantId>, names: &Names, of: impl Fn(&Body) -> bool) -> Vec<Mention> {
    let names = &names.among(state, who);
    let mut found = Vec::new();
    let mut header = state.header.clone();
    rewrite_header(
        &mut header,
        &state.log.iter().map(|event| &event.body).collect::<Vec<_>>(),
        &mut collect(0, names, &mut found),
    );
    for event in state.log.iter().filter(|event| of(&event.body)) {
        let mut body = event.body.clone();
        // What they took on is not asked about: it goes to "someone who left".
        leave(&mut body, who, names);
        rewrite(&mut body, &mut collect(event.seq, names, &mut found));
    }
    found
}

fn collect<'a>(seq: u64, names: &'a Names, found: &'a mut Vec<Mention>) -> impl FnMut(&str) -> Option<String> + 'a {
    let mut nth = 0;
    move |text| {
        if let Some(sure) = names.how_surely_in(text) {
            found.push(Mention { seq, nth, text: Words::new(text), sure });
        }
        nth += 1;
        None
    }
}

/// What they took on, by their id or by one of their names alone, is from now on of "someone who left" (R19).
pub(super) fn leave(body: &mut Body, who: Option<ParticipantId>, names: &Names) {
    let owners = match body {
        Body::ParkSettled { outcome: Outcome::Owner(owner), .. } => std::slice::from_mut(owner),
        Body::Promised(promise) | Body::PromiseCarried(promise) | Body::PromiseChanged { to: promise, .. } => {
            promise.who.as_mut_slice()
        }
        _ => return,
    };
    for owner in owners {
        let theirs = match owner {
            Owner::Participant(id) => Some(*id) == who,
            Owner::Named(name) => names.are(name.as_str()),
            Owner::SomeoneWhoLeft => false,
        };
        if theirs {
            *owner = Owner::SomeoneWhoLeft;
        }
    }
}
