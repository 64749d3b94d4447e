//! Everything that is wrong with a transcript, at once.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::bytes;
use super::decode::{is_within, join};
use super::fault::{Fault, What};
use super::open::{Opened, document, gather};
use super::refers::{people_in, questions_in};
use crate::content::{Kind, QuestionId};
use crate::session::{Body, Event, Header, ParticipantId, State, Way};

/// What is wrong with the transcript in `bytes`; empty when nothing is. `count` gives the results of a session as they
/// are written, to hold them against those in the file.
///
/// Only what keeps a file from being opened is refused by [`super::open()`]; the rest is told here.
#[must_use]
pub fn check(bytes: &[u8], count: impl Fn(&State) -> Value) -> Vec<Fault> {
    let (tree, mut faults) = bytes::look(bytes);
    let Some(tree) = tree else { return faults };
    let (opened, unread) = gather(&tree, true);
    faults.extend(unread);
    match opened {
        Some(opened) if opened.newer => faults.push(Fault::at("schema", What::Newer)),
        Some(opened) => told(&tree, &opened, &mut faults, count),
        None => {}
    }
    faults
}

/// Adds what is told of a file that can be opened, or of what can be read of it. What was counted from its events is held
/// against them only where all of them can be read.
fn told(tree: &Value, opened: &Opened, faults: &mut Vec<Fault>, count: impl Fn(&State) -> Value) {
    let mut more = unknown(&opened.state);
    more.extend(still_whole(tree));
    more.retain(|fault| !faults.iter().any(|told| is_within(fault, told)));
    let all_read = faults.is_empty();
    faults.extend(more);
    if all_read {
        faults.extend(derived(tree, opened, &count(&opened.state)));
    }
    let events = tree["events"].as_array().map_or(0, Vec::len);
    if tree["integrity"]["events"].as_u64() != u64::try_from(events).ok() {
        faults.push(Fault::at("integrity.events", What::Disagrees));
    }
    if tree["integrity"]["sha256"].as_str().is_none() {
        faults.push(Fault::at("integrity.sha256", What::Missing));
    }
    if opened.changed_outside {
        faults.push(Fault::at("events", What::ChangedOutside));
    }
}

/// Where the file says something else of its events than they say.
fn derived(tree: &Value, opened: &Opened, results: &Value) -> Vec<Fault> {
    let mut faults = Vec::new();
    let document = document(&opened.state, results, opened.draft.as_ref(), &opened.extras);
    let mut ours = serde_json::to_value(&document).unwrap_or_default();
    opened.extras.of_document(&opened.state).put_into(&mut ours);
    for (key, ours) in ours.as_object().into_iter().flatten() {
        let what = if key == "results" { What::ResultsDiffer } else { What::Disagrees };
        match tree.get(key) {
            _ if matches!(key.as_str(), "events" | "integrity" | "draft") => {}
            Some(theirs) => differ(theirs, ours, key, &mut |path| faults.push(Fault::at(path, what))),
            None if ours.is_null() => {}
            None => faults.push(Fault::at(key, What::Missing)),
        }
    }
    faults
}

/// Tells each smallest place where `theirs` and `ours` differ. A field that is missing and null is the same.
fn differ(theirs: &Value, ours: &Value, path: &str, tell: &mut dyn FnMut(&str)) {
    match (theirs, ours) {
        (Value::Object(a), Value::Object(b)) => {
            let keys: BTreeSet<&String> = a.keys().chain(b.keys()).collect();
            for key in keys {
                let (a, b) = (a.get(key).unwrap_or(&Value::Null), b.get(key).unwrap_or(&Value::Null));
                differ(a, b, &join(path, key), tell);
            }
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            for (i, (a, b)) in a.iter().zip(b).enumerate() {
                differ(a, b, &format!("{path}[{i}]"), tell);
            }
        }
        _ if theirs == ours => {}
        _ => tell(path),
    }
}

/// Events that were taken back and yet stand there whole: opening blanks them, so the file is looked at.
fn still_whole(tree: &Value) -> Vec<Fault> {
    let events = tree["events"].as_array().map_or(&[][..], Vec::as_slice);
    let kinds: BTreeMap<u64, &Value> =
        events.iter().filter_map(|it| Some((it["seq"].as_u64()?, &it["kind"]))).collect();
    let undone = events.iter().enumerate().filter_map(|(i, event)| Some((i, event["undoes"].as_u64()?)));
    let whole = undone.filter(|(_, seq)| kinds.get(seq).is_some_and(|kind| *kind != "taken_back"));
    whole.map(|(i, seq)| Fault::at(&format!("events[{i}].undoes"), What::NotTakenBack).with("seq", seq)).collect()
}

/// References to people, questions and items that do not stand in an earlier event.
fn unknown(state: &State) -> Vec<Fault> {
    let mut known = Known::of(&state.header);
    let mut faults = Vec::new();
    for (i, event) in state.log.iter().enumerate() {
        faults.extend(known.judge(event, &format!("events[{i}]")));
        known.take(event);
    }
    faults
}

/// What stands in the events so far.
#[derive(Default)]
pub(super) struct Known {
    questions: BTreeMap<QuestionId, Kind>,
    /// The methods whose questions the group writes, and how these are answered.
    by_group: Vec<(String, Kind)>,
    people: BTreeSet<ParticipantId>,
    promises: BTreeSet<u64>,
    parked: BTreeSet<u64>,
}

impl Known {
    /// What the head tells, before the first event.
    pub(super) fn of(header: &Header) -> Self {
        let asked = header.methods.iter().flat_map(|method| &method.questions);
        let by_group = header.methods.iter().filter(|method| method.written_by_group);
        Self {
            questions: asked.map(|it| (it.id.clone(), it.answers.kind())).collect(),
            by_group: by_group.filter_map(|it| Some((it.id.0.clone(), it.questions.first()?.answers.kind()))).collect(),
            ..Self::default()
        }
    }

    /// Takes in what later events may refer to.
    pub(super) fn take(&mut self, event: &Event) {
        match &event.body {
            Body::Joined { participant, .. } => drop(self.people.insert(*participant)),
            Body::StatementWritten { question, .. } => {
                if let Some(kind) = self.written_in(question) {
                    self.questions.insert(question.clone(), kind);
                }
            }
            Body::Promised(_) | Body::PromiseCarried(_) => drop(self.promises.insert(event.seq)),
            Body::Parked { .. } => drop(self.parked.insert(event.seq)),
            _ => {}
        }
    }

    /// How a question is answered that the group writes itself; nothing where its method has none.
    fn written_in(&self, question: &QuestionId) -> Option<Kind> {
        self.by_group.iter().find(|(method, _)| *method == question.method()).map(|(_, kind)| *kind)
    }

    /// What an event refers to that does not stand in what was taken in.
    pub(super) fn judge(&self, event: &Event, path: &str) -> Vec<Fault> {
        let fault = |field: &str, what: What| Fault::at(&join(path, field), what);
        let mut faults = Vec::new();
        match &event.body {
            Body::Joined { participant, .. } if self.people.contains(participant) => {
                faults.push(fault("participant", What::JoinedTwice).with("id", participant));
            }
            Body::StatementWritten { question, .. } if self.written_in(question).is_none() => {
                faults.push(fault("question", What::UnknownQuestion).with("id", question));
            }
            _ => {}
        }
        let strangers = people_in(&event.body).into_iter().filter(|(_, id)| !self.people.contains(id));
        faults.extend(strangers.map(|(field, id)| fault(&field, What::UnknownParticipant).with("id", id)));
        let unknown = questions_in(&event.body).into_iter().filter(|(_, id)| !self.questions.contains_key(*id));
        faults.extend(unknown.map(|(field, id)| fault(&field, What::UnknownQuestion).with("id", id)));
        let misfit = self.misfit(&event.body);
        faults.extend(misfit.map(|(field, id)| fault(field, What::DoesNotFit).with("id", id)));
        let item = self.unknown_item(&event.body);
        faults.extend(item.map(|(field, seq)| fault(field, What::UnknownItem).with("seq", seq)));
        faults
    }

    /// The field that names a promise or a parked thought that is not there.
    fn unknown_item(&self, body: &Body) -> Option<(&'static str, u64)> {
        match body {
            Body::ParkSettled { parked, .. } if !self.parked.contains(parked) => Some(("parked", *parked)),
            Body::PromiseChanged { promise, .. } | Body::PromiseSettled { promise, .. }
                if !self.promises.contains(promise) =>
            {
                Some(("promise", *promise))
            }
            _ => None,
        }
    }

    /// The field that cannot belong to the question it is about.
    fn misfit<'a>(&self, body: &'a Body) -> Option<(&'static str, &'a QuestionId)> {
        let is_another = |id: &QuestionId, kind: Kind| self.questions.get(id).is_some_and(|it| *it != kind);
        match body {
            Body::Answered { question, answer, .. } => {
                let fits = self.questions.get(question).is_none_or(|kind| answer.fits(*kind));
                (!fits).then_some(("answer", question))
            }
            Body::SideSaid { question, .. } => is_another(question, Kind::EachSide).then_some(("question", question)),
            Body::PartDecided { stage, .. } if is_another(stage, Kind::Stage) => Some(("stage", stage)),
            Body::PartDecided { stage, choice } => (choice.now == Some(Way::Later)).then_some(("choice.now", stage)),
            _ => None,
        }
    }
}
