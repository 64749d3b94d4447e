//! The same record for programs: in the room copy the transcript with p1, p2 for names and without what was not
//! revealed; in the copy for those who were there the results as far as it may show them, and words that may be quoted.

use serde_json::{Value, json};

use super::writing::Writing;
use crate::record::{Extras, write};
use crate::session::{Body, Copy, Event, Owner, PromiseText, State};
use crate::text::Words;
use crate::weigh::{QuestionResult, headline_parts};

/// What `format` says in a copy that is no transcript.
const FORMAT: &str = "alongside-record";

pub(super) fn bytes(writing: &Writing<'_>) -> Vec<u8> {
    if writing.copy == Copy::Room {
        return write(&without_names(writing), &results(writing), None, &Extras::default());
    }
    let record = json!({
        "format": FORMAT,
        "copy": "present",
        "title": writing.state.header.title.as_str(),
        "date": writing.state.started.map(|at| at.format("%Y-%m-%d").to_string()),
        "results": results(writing),
        "quotable": quotable(writing),
    });
    let mut bytes = serde_json::to_vec_pretty(&record).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

/// The results as the copy may show them.
fn results(writing: &Writing<'_>) -> Value {
    let mut tree = serde_json::to_value(writing.results).unwrap_or_default();
    for (i, question) in writing.results.questions.iter().enumerate() {
        if !writing.shows_sides(question) {
            tree["questions"][i]["sides"] = Value::Null;
            tree["questions"][i]["headline"]["words"] = pill(writing, question).into();
        }
    }
    let kept = writing.state.promises.iter().filter(|promise| promise.state.stands());
    for (i, promise) in kept.enumerate().take(writing.results.promises.len()) {
        tree["promises"][i]["who"] = writing.owners(promise).into();
    }
    tree
}

/// The first part of the headline, which says nothing of the sides.
fn pill(writing: &Writing<'_>, question: &QuestionResult) -> String {
    let (kind, level) = (question.headline.kind, question.headline.level);
    headline_parts(kind, level, &question.sides, writing.wording()).pill
}

fn quotable(writing: &Writing<'_>) -> Vec<Value> {
    let words = writing.shown().flat_map(|id| writing.quotable(id).into_iter().map(move |text| (id, text)));
    words.map(|(id, text)| json!({"question": id.0, "text": text})).collect()
}

/// The session with p1, p2 for names, and without the answers of rounds that were not revealed, or that were changed.
fn without_names(writing: &Writing<'_>) -> State {
    let state = writing.state;
    let under = state.answers_under();
    let hidden = |event: &&Event| match &event.body {
        Body::Answered { .. } if under.contains(&event.seq) => true,
        Body::Answered { question, round, .. } => {
            state.rounds(question).iter().any(|it| it.number == *round && !it.shows())
        }
        _ => false,
    };
    let events = state.log.iter().filter(|event| !hidden(event)).cloned().map(|mut event| {
        match &mut event.body {
            Body::Joined { participant, person } => person.name = Words::line(&participant.to_string()),
            Body::Renamed { participant, name } => *name = Words::line(&participant.to_string()),
            Body::PromiseCarried(promise) => unname(writing, promise),
            Body::PromiseChanged { promise, to }
                if state.promises.iter().any(|it| it.carried && it.seq == *promise) =>
            {
                unname(writing, to);
            }
            _ => {}
        }
        event
    });
    State::fold(state.header.clone(), events)
}

/// A promise of the session before names its owners: those who are here are called p1, p2 too.
fn unname(writing: &Writing<'_>, promise: &mut PromiseText) {
    for owner in &mut promise.who {
        if let Owner::Named(name) = owner
            && let Some(person) = writing.state.person_called(name.as_str())
        {
            *name = Words::line(&person.id.to_string());
        }
    }
}
