//! Where a person's name stands as a word in what others said (method rule R19).

use super::names::Names;
use super::refers::about;
use crate::content::Sides;
use crate::session::{Agreed, Body, Header, Outcome, Owner, ParticipantId, PromiseState, PromiseText, State, WhyNot};
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
        if names.stand_in(text) {
            found.push(Mention { seq, nth, text: Words::new(text), sure: names.surely_stand_in(text) });
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

/// `state` with every text that somebody typed given to `each`, and what it gives back in its place. Names of people stay.
#[must_use]
pub fn retold(state: &State, mut each: impl FnMut(&str) -> Option<String>) -> State {
    let bodies: Vec<&Body> = state.log.iter().map(|event| &event.body).collect();
    let mut header = state.header.clone();
    rewrite_header(&mut header, &bodies, &mut each);
    let events = state.log.iter().cloned().map(|mut event| {
        rewrite(&mut event.body, &mut each);
        event
    });
    State::fold(header, events)
}

/// Gives each text of `body` to `each`, and puts what it gives back in its place.
pub(super) fn rewrite(body: &mut Body, each: &mut dyn FnMut(&str) -> Option<String>) {
    match body {
        Body::Titled { title, about } => each_of([title, about], each),
        Body::SidesNamed(Sides { people, staff }) => {
            line(people, each);
            line(staff, each);
        }
        Body::HelplineSet(Some(it))
        | Body::Left { note: Some(it), .. }
        | Body::Answered { reason: Some(it), .. }
        | Body::Said { words: it, .. }
        | Body::SideSaid { words: it, .. }
        | Body::StatementWritten { text: it, .. }
        | Body::PromiseSettled { state: PromiseState::NotDone(it) | PromiseState::Dropped(it), .. }
        | Body::AgreementSet { agreed: Agreed::Change(it), .. }
        | Body::AgreementAdded { text: it }
        | Body::MissingNamed { text: it }
        | Body::NoteAdded { text: it, .. }
        | Body::Parked { text: it }
        | Body::ParkSettled { outcome: Outcome::Owner(Owner::Named(it)), .. } => words(it, each),
        Body::PartDecided { choice, .. } => {
            let why =
                choice.why.iter_mut().filter_map(|why| if let WhyNot::Other(why) = why { Some(why) } else { None });
            each_of(why.chain(choice.promise.as_mut()), each);
        }
        Body::Promised(promise) | Body::PromiseCarried(promise) | Body::PromiseChanged { to: promise, .. } => {
            let PromiseText { what, who, by, hear } = promise;
            each_of([what, by, hear], each);
            let named =
                who.iter_mut().filter_map(|owner| if let Owner::Named(name) = owner { Some(name) } else { None });
            each_of(named, each);
        }
        Body::Exported { file, .. } => line(file, each),
        _ => {}
    }
}

/// The same for what was set before the first event, and for the questions that the group wrote itself. What an event of
/// `later` sets again is left to that event.
pub(super) fn rewrite_header(header: &mut Header, later: &[&Body], each: &mut dyn FnMut(&str) -> Option<String>) {
    if !later.iter().any(|body| matches!(body, Body::Titled { .. })) {
        words(&mut header.title, each);
        words(&mut header.about, each);
    }
    if let Some(it) =
        header.helpline.as_mut().filter(|_| !later.iter().any(|body| matches!(body, Body::HelplineSet(_))))
    {
        words(it, each);
    }
    if !later.iter().any(|body| matches!(body, Body::SidesNamed(_))) {
        line(&mut header.sides.people, each);
        line(&mut header.sides.staff, each);
    }
    line(&mut header.set_by, each);
    for question in header.methods.iter_mut().filter(|method| method.id.0 == "own").flat_map(|it| &mut it.questions) {
        line(&mut question.text, each);
    }
}

fn each_of<'a>(texts: impl IntoIterator<Item = &'a mut Words>, each: &mut dyn FnMut(&str) -> Option<String>) {
    for text in texts {
        words(text, each);
    }
}

fn words(text: &mut Words, each: &mut dyn FnMut(&str) -> Option<String>) {
    if let Some(new) = each(text.as_str()) {
        *text = Words::new(&new);
    }
}

fn line(text: &mut String, each: &mut dyn FnMut(&str) -> Option<String>) {
    if let Some(new) = each(text) {
        *text = new;
    }
}
