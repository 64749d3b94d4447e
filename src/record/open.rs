//! Bytes in, bytes out: opening a transcript and writing it.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::Value;

use super::decode::{decode, join};
use super::digest::digest;
use super::fault::{Fault, What};
use super::more::More;
use super::pretty::pretty;
use super::refers::questions_in;
use super::stored::{self, Body, Document, Event, Export, Head, Integrity, Participant};
use super::{Draft, Extras, FORMAT, SCHEMA, bytes};
use crate::session::{self, State};

/// Most events, people and questions; far above any workshop, and low enough that no file can hang the fold.
pub(super) const MOST_EVENTS: usize = 20_000;
const MOST_PEOPLE: usize = 500;
const MOST_QUESTIONS: usize = 200;
const MOST_STEPS: usize = 200;

/// What the document has beside its head.
const REST: [&str; 6] = ["participants", "events", "results", "draft", "exports", "integrity"];

/// A transcript that was opened.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// The session.
    pub state: State,
    /// What somebody was typing when it was saved.
    pub draft: Option<Draft>,
    /// Fields that this version does not know, to be written back.
    pub extras: Extras,
    /// A newer version made it: read only; what this version does not know of it is left out (P8).
    pub newer: bool,
    /// The digest over the events differs: told, not refused.
    pub changed_outside: bool,
}

/// Opens a transcript. Never panics, whatever the bytes.
///
/// # Errors
/// Everything that keeps the file from being opened, with its place.
pub fn open(bytes: &[u8]) -> Result<Opened, Vec<Fault>> {
    let tree = bytes::tree(bytes).map_err(|fault| vec![fault])?;
    read(&tree)
}

/// Opens the transcript in `tree`.
pub(super) fn read(tree: &Value) -> Result<Opened, Vec<Fault>> {
    let newer = version(tree).map_err(|fault| vec![fault])? > u64::from(SCHEMA);
    let mut extras = Extras::default();
    let mut faults = Vec::new();
    let head = keep(decode::<Head>(tree, "").and_then(limited), &mut faults);
    let events = events(tree, newer, &mut extras, &mut faults);
    people(tree, newer, &mut extras, &mut faults);
    let draft = tree.get("draft").filter(|draft| !draft.is_null()).map(|draft| decode::<stored::Draft>(draft, "draft"));
    let draft = draft.and_then(|read| if newer { read.ok() } else { keep(read, &mut faults) });
    let Some((head, more)) = head.filter(|_| faults.is_empty()) else {
        return Err(if newer { vec![Fault::whole(What::Newer)] } else { faults });
    };
    extras.top = more;
    extras.top.fields.retain(|key, _| !REST.contains(&key.as_str()));
    let state = State::fold(head.into(), events);
    let changed_outside = !newer && stored_digest(tree).is_some_and(|stored| stored != digest(&tree["events"]));
    Ok(Opened { state, draft: draft.map(|(draft, _)| draft.into()), extras, newer, changed_outside })
}

/// The schema's number, once it is sure that this is a transcript.
pub(super) fn version(tree: &Value) -> Result<u64, Fault> {
    if !tree.is_object() {
        return Err(Fault::whole(What::NotAnObject));
    }
    if tree.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(Fault::at("format", What::OtherFormat));
    }
    let number = tree.get("schema").and_then(Value::as_u64).filter(|number| *number > 0);
    number.ok_or_else(|| Fault::at("schema", What::NoSchema))
}

fn keep<T>(read: Result<T, Fault>, faults: &mut Vec<Fault>) -> Option<T> {
    read.map_err(|fault| faults.push(fault)).ok()
}

fn limited((head, more): (Head, More)) -> Result<(Head, More), Fault> {
    let asked: usize = head.agenda.methods.iter().map(|method| method.questions.len()).sum();
    if asked > MOST_QUESTIONS {
        return Err(Fault::at("agenda.methods", What::TooMany).with("most", MOST_QUESTIONS));
    }
    if head.agenda.steps.len() > MOST_STEPS {
        return Err(Fault::at("agenda.steps", What::TooMany).with("most", MOST_STEPS));
    }
    Ok((head, more))
}

/// The list `name`, no longer than `most`; empty where there is none and a fault is kept.
fn list<'a>(tree: &'a Value, name: &str, most: usize, faults: &mut Vec<Fault>) -> &'a [Value] {
    match tree.get(name) {
        Some(Value::Array(items)) if items.len() <= most => return items,
        Some(Value::Array(_)) => faults.push(Fault::at(name, What::TooMany).with("most", most)),
        Some(_) => faults.push(Fault::at(name, What::WrongKind)),
        None => faults.push(Fault::at(name, What::Missing)),
    }
    &[]
}

/// The events; of a newer file those that this version knows.
fn events(tree: &Value, newer: bool, extras: &mut Extras, faults: &mut Vec<Fault>) -> Vec<session::Event> {
    let mut read: Vec<session::Event> = Vec::new();
    let mut people = 0;
    let mut questions = BTreeSet::new();
    for (i, value) in list(tree, "events", MOST_EVENTS, faults).iter().enumerate() {
        let last = read.last().map_or(0, |event| event.seq);
        match event(value, &format!("events[{i}]"), last) {
            Ok((event, more)) => {
                people += usize::from(matches!(event.body, session::Body::Joined { .. }));
                questions.extend(questions_in(&event.body).into_iter().map(|(_, id)| id.clone()));
                if !more.is_empty() {
                    extras.events.insert((event.seq, event.body.kind()), more);
                }
                read.push(event);
            }
            Err(_) if newer => {}
            Err(fault) => faults.push(fault),
        }
    }
    for (count, most) in [(people, MOST_PEOPLE), (questions.len(), MOST_QUESTIONS)] {
        if count > most {
            faults.push(Fault::at("events", What::TooMany).with("most", most));
        }
    }
    read
}

/// One event, which has to come after `last`.
pub(super) fn event(value: &Value, path: &str, last: u64) -> Result<(session::Event, More), Fault> {
    let (event, more) = decode::<Event>(value, path)?;
    if event.seq.0 <= last {
        return Err(Fault::at(&join(path, "seq"), What::SeqNotRising));
    }
    if matches!(&event.body, Body::QuestionOpened { order, .. } if order.len() > MOST_PEOPLE) {
        return Err(Fault::at(&join(path, "order"), What::TooMany).with("most", MOST_PEOPLE));
    }
    Ok((event.into(), more))
}

fn people(tree: &Value, newer: bool, extras: &mut Extras, faults: &mut Vec<Fault>) {
    for (i, value) in list(tree, "participants", MOST_PEOPLE, faults).iter().enumerate() {
        match decode::<Participant>(value, &format!("participants[{i}]")) {
            Ok((_, more)) if more.is_empty() => {}
            Ok((person, more)) => {
                extras.people.insert(person.id.0, more);
            }
            Err(_) if newer => {}
            Err(fault) => faults.push(fault),
        }
    }
}

pub(super) fn stored_digest(tree: &Value) -> Option<&str> {
    tree.get("integrity")?.get("sha256")?.as_str()
}

/// The transcript as bytes: pretty, in a stable order, with a newline at the end. `results` are what
/// `weigh` counts of `state`; `extras` are those the session was opened with, or `Extras::default()`.
#[must_use]
pub fn write(state: &State, results: &impl Serialize, draft: Option<&Draft>, extras: &Extras) -> Vec<u8> {
    let document = document(state, results, draft, extras);
    let mut bytes = pretty(&document, &extras.of_document(state));
    bytes.push(b'\n');
    bytes
}

/// The transcript as the document it is written as; what is beyond it is for the writer to put in.
pub(super) fn document<'a, R>(
    state: &State,
    results: &'a R,
    draft: Option<&Draft>,
    extras: &Extras,
) -> Document<&'a R> {
    let events: Vec<Event> = state.log.iter().map(Event::from).collect();
    let mut tree = serde_json::to_value(&events).unwrap_or_default();
    extras.of_events(state).put_into(&mut tree);
    let integrity = Integrity { events: events.len() as u64, sha256: digest(&tree) };
    Document {
        head: state.into(),
        participants: state.people.iter().map(Participant::from).collect(),
        events,
        results,
        draft: draft.map(Into::into),
        exports: state.exports.iter().map(Export::from).collect(),
        integrity,
    }
}
