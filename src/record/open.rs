//! Bytes in, bytes out: opening a transcript and writing it.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::amounts::{Amounts, MOST_BEGUN, MOST_EVENTS, MOST_PEOPLE, MOST_QUESTIONS};
use super::decode::{decode, decode_mended, join};
use super::digest::digest;
use super::fault::{Fault, What};
use super::more::More;
use super::pretty::pretty;
use super::stored::{self, Body, Document, Event, Export, Head, Integrity, Participant};
use super::texts::words_of;
use super::{Draft, Extras, FORMAT, SCHEMA, bytes};
use crate::session::{self, State};

/// Most steps of the plan before the first event; for what comes later see `amounts`.
const MOST_STEPS: usize = 200;
/// After so many faults, no more values are looked for behind the first in the same place.
const MOST_MENDED: usize = 200;

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
    let tree = bytes::tree(bytes)?;
    let (opened, faults) = gather(&tree, false);
    opened.filter(|_| faults.is_empty()).ok_or(faults)
}

/// Opens the transcript in `tree` as far as it goes, with everything that keeps it from being opened. Where it `mends`,
/// something that can be read stands in for each value that cannot: so all of them are found, and what refers to the rest.
pub(super) fn gather(tree: &Value, mends: bool) -> (Option<Opened>, Vec<Fault>) {
    let newer = match version(tree) {
        Ok(version) => version > u64::from(SCHEMA),
        Err(fault) => return (None, vec![fault]),
    };
    let mut reading = Reading { mends: mends && !newer, faults: Vec::new() };
    let head = reading.read::<Head>(tree, "");
    let mut extras = Extras::default();
    let events = reading.events(tree, newer, &mut extras);
    reading.people(tree, newer, &mut extras);
    let draft = tree.get("draft").filter(|draft| !draft.is_null());
    let draft = draft.and_then(|draft| {
        if newer { decode::<stored::Draft>(draft, "draft").ok() } else { reading.read::<stored::Draft>(draft, "draft") }
    });
    if let Some((head, _)) = &head {
        reading.faults.extend(limit(head));
    }
    if let Some((draft, _)) = draft.as_ref().filter(|_| !newer) {
        let counts =
            [("draft.begun", draft.begun.len(), MOST_BEGUN), ("draft.spoken", draft.spoken.len(), MOST_PEOPLE)];
        reading.faults.extend(too_many(counts));
    }
    let faults = reading.faults;
    let Some((head, more)) = head.filter(|_| mends || faults.is_empty()) else {
        return (None, if newer { vec![Fault::whole(What::Newer)] } else { faults });
    };
    extras.top = more;
    extras.top.fields.retain(|key, _| !REST.contains(&key.as_str()));
    let state = State::fold(head.into(), events);
    let changed_outside = !newer && stored_digest(tree).is_some_and(|stored| stored != digest(&tree["events"]));
    (Some(Opened { state, draft: draft.map(|(draft, _)| draft.into()), extras, newer, changed_outside }), faults)
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

/// What was found wrong on the way.
struct Reading {
    mends: bool,
    faults: Vec<Fault>,
}

impl Reading {
    fn read<T: DeserializeOwned + Serialize>(&mut self, value: &Value, path: &str) -> Option<(T, More)> {
        let (read, faults) = if self.mends && self.faults.len() < MOST_MENDED {
            decode_mended(value, path)
        } else {
            match decode(value, path) {
                Ok(read) => (Some(read), Vec::new()),
                Err(fault) => (None, vec![fault]),
            }
        };
        self.faults.extend(faults);
        read
    }

    /// The events; of a newer file those that this version knows.
    fn events(&mut self, tree: &Value, newer: bool, extras: &mut Extras) -> Vec<session::Event> {
        let mut read: Vec<session::Event> = Vec::new();
        let mut last = 0;
        for (i, value) in list(tree, "events", MOST_EVENTS, &mut self.faults).iter().enumerate() {
            let path = format!("events[{i}]");
            let (event, more) = if newer {
                let Ok(known) = event(value, &path, last) else { continue };
                known
            } else {
                let Some((event, more)) = self.read::<Event>(value, &path) else { continue };
                self.faults.extend(in_order(&event, &path, last).err());
                (event.into(), more)
            };
            last = event.seq.max(last);
            if !more.is_empty() {
                extras.events.insert((event.seq, event.body.kind()), more);
            }
            read.push(event);
        }
        let mut amounts = Amounts::default();
        for event in &read {
            amounts.take(&event.body);
        }
        self.faults.extend(amounts.too_many());
        read
    }

    fn people(&mut self, tree: &Value, newer: bool, extras: &mut Extras) {
        for (i, value) in list(tree, "participants", MOST_PEOPLE, &mut self.faults).iter().enumerate() {
            let path = format!("participants[{i}]");
            let read = if newer { decode::<Participant>(value, &path).ok() } else { self.read(value, &path) };
            let Some((person, more)) = read else { continue };
            if !more.is_empty() {
                extras.people.insert(person.id.0, more);
            }
        }
    }
}

/// Where the head holds more than a workshop can have.
pub(super) fn limit(head: &Head) -> Vec<Fault> {
    let asked: usize = head.agenda.methods.iter().map(|method| method.questions.len()).sum();
    let lists = head.lists.as_ref();
    let counts = [
        ("agenda.methods", asked, MOST_QUESTIONS),
        ("agenda.steps", head.agenda.steps.len(), MOST_STEPS),
        ("lists.access", lists.map_or(0, |lists| lists.access.len()), MOST_STEPS),
        ("lists.agreement", lists.map_or(0, |lists| lists.agreement.len()), MOST_STEPS),
        ("lists.groups", lists.map_or(0, |lists| lists.groups.len()), MOST_STEPS),
    ];
    too_many(counts).collect()
}

/// Of lists by their path, how long each is and may be, those that are too long.
fn too_many<const N: usize>(counts: [(&'static str, usize, usize); N]) -> impl Iterator<Item = Fault> {
    let too_many = counts.into_iter().filter(|(_, count, most)| count > most);
    too_many.map(|(path, _, most)| Fault::at(path, What::TooMany).with("most", most))
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

/// One event, which has to come after `last`.
pub(super) fn event(value: &Value, path: &str, last: u64) -> Result<(session::Event, More), Fault> {
    let (event, more) = decode::<Event>(value, path)?;
    in_order(&event, path, last)?;
    Ok((event.into(), more))
}

fn in_order(event: &Event, path: &str, last: u64) -> Result<(), Fault> {
    if event.seq.0 <= last {
        return Err(Fault::at(&join(path, "seq"), What::SeqNotRising));
    }
    let people = match &event.body {
        Body::QuestionOpened { order, .. } => Some(("order", order.len())),
        Body::Promised(promise) | Body::PromiseCarried(promise) => Some(("who", promise.who.len())),
        Body::PromiseChanged { to, .. } => Some(("to.who", to.who.len())),
        _ => None,
    };
    match people.filter(|(_, count)| *count > MOST_PEOPLE) {
        Some((field, _)) => Err(Fault::at(&join(path, field), What::TooMany).with("most", MOST_PEOPLE)),
        None => Ok(()),
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

/// Up to so many bytes of words there is always room: of each word the results may hold some more copies.
const ALWAYS_ROOM: usize = 1 << 20;

/// Whether the events `new` bring words that the file of `state` has no room for any more: it could not be opened again.
/// `after` is what is counted once they happened.
#[must_use]
pub fn is_too_full_for<R: Serialize>(
    state: &State,
    new: &[session::Event],
    extras: &Extras,
    after: impl FnOnce(&State) -> R,
) -> bool {
    let brought = words_of(new);
    if brought == 0 || words_of(&state.log) + brought <= ALWAYS_ROOM {
        return false;
    }
    let mut full = state.clone();
    for event in new {
        full.apply(event);
    }
    !bytes::has_room(&write(&full, &after(&full), None, extras))
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
