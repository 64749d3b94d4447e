//! The same record for programs: in the room copy the transcript with p1, p2 for names and without what was not
//! revealed; in the copy for those who were there the results as far as it may show them, and words that may be quoted.

use serde_json::{Map, Value, json};

use super::public::Public;
use super::writing::Writing;
use super::{how_shown, others, plan, quotes};
use crate::content::QuestionId;
use crate::record::{Extras, write};
use crate::session::{Answer, Body, Copy, Event, Outcome, Owner, State};
use crate::text::Words;
use crate::weigh::{QuestionResult, decision, headline_parts, rule_words};

/// What `format` says in a copy that is no transcript.
const FORMAT: &str = "alongside-record";

pub(super) fn bytes(writing: &Writing<'_>) -> Vec<u8> {
    if writing.copy == Copy::Room {
        return write(&without_names(writing), &results(writing), None, &Extras::default());
    }
    if let Some(public) = &writing.public {
        return pretty(&for_others(writing, public));
    }
    let record = json!({
        "format": FORMAT,
        "copy": "present",
        "title": writing.state.header.title.as_str(),
        "date": writing.state.started.map(|at| at.format("%Y-%m-%d").to_string()),
        "results": results(writing),
        "quotable": quotable(writing),
        "shown": how_shown::data(writing),
        "plan_set_by": plan::set_by_name(writing.state),
        "open": writing.is_open(),
    });
    pretty(&record)
}

pub(super) fn pretty(record: &Value) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(record).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

/// What the copy for others says, for programs: nothing that its words do not say. A count that is not told is `null`,
/// and so is `room` where none is.
fn for_others(writing: &Writing<'_>, public: &Public) -> Value {
    let position = public.position(writing.results);
    let checklist = writing.results.checklist.as_ref().map(|checklist| checklist.verdict);
    let asked = writing.shown().map(|id| question_for_others(writing, public, id)).collect::<Vec<_>>();
    json!({
        "format": FORMAT,
        "copy": "public",
        "title": writing.state.header.title.as_str(),
        "month": others::month(writing),
        "fewer_than": public.limit.number(),
        "position": {"pointer": position.pointer, "held_back": position.held_back, "counts": position.counts},
        "checklist": checklist,
        "questions": asked,
        "quotable": quotable(writing),
        "shown": how_shown::data(writing),
        "plan_set_by": plan::set_by_name(writing.state),
        "open": writing.is_open(),
    })
}

fn question_for_others(writing: &Writing<'_>, public: &Public, id: &QuestionId) -> Value {
    let counted = writing.results.questions.iter().find(|question| &question.id == id);
    let told = |n: u32| public.limit.tells(n).then_some(n);
    let counts = others::answers(writing, id).unwrap_or_default().into_iter();
    let counts: Map<String, Value> =
        counts.map(|(answer, n)| (answer.map_or("away", Answer::name).to_owned(), told(n).into())).collect();
    let version = writing.asked(id).map(|(_, question)| question.text_version);
    let at_least_one_to = counted.map(|question| question.room.to > 0);
    let headline = counted.map(|question| {
        let (kind, level) = public.pill(id).map_or(("not_told", None), |pill| (pill.name(), pill.headline().1));
        json!({"kind": kind, "level": level, "words": others::pill_words(writing, public, question)})
    });
    let votes = decision(writing.state, id);
    let rule = votes.as_ref().map(|it| rule_words(it.rule, writing.wording()));
    let agreed = votes.filter(|_| public.tells_verdict(id)).map(|it| it.agreed);
    json!({
        "id": id.0,
        "text_version": version,
        "headline": headline,
        "at_least_one_to": at_least_one_to,
        "rule": rule,
        "agreed": agreed,
        "room": public.counts.then_some(counts),
    })
}

/// The results as the copy may show them.
fn results(writing: &Writing<'_>) -> Value {
    let mut tree = serde_json::to_value(writing.results).unwrap_or_default();
    tree["questions"] = writing.results.questions.iter().map(|it| question(writing, it)).collect();
    let kept = writing.state.promises.iter().filter(|promise| promise.state.stands());
    for (i, promise) in kept.enumerate().take(writing.results.promises.len()) {
        tree["promises"][i]["who"] = writing.owners(promise).into();
    }
    tree
}

/// What came of one question, without its sides where the copy does not tell them apart.
pub(super) fn question(writing: &Writing<'_>, question: &QuestionResult) -> Value {
    let mut tree = serde_json::to_value(question).unwrap_or_default();
    if !writing.shows_sides(question) {
        tree["sides"] = Value::Null;
        tree["headline"]["words"] = pill(writing, question).into();
    }
    tree
}

/// The first part of the headline, which says nothing of the sides.
fn pill(writing: &Writing<'_>, question: &QuestionResult) -> String {
    let (kind, level) = (question.headline.kind, question.headline.level);
    headline_parts(kind, level, &question.sides, writing.wording()).pill
}

fn quotable(writing: &Writing<'_>) -> Vec<Value> {
    let words = writing.shown().flat_map(|id| quotes::of(writing, id).into_iter().map(move |text| (id, text)));
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
            Body::Promised(promise) | Body::PromiseCarried(promise) | Body::PromiseChanged { to: promise, .. } => {
                promise.who.iter_mut().for_each(|owner| unname(writing, owner));
            }
            Body::ParkSettled { outcome: Outcome::Owner(owner), .. } => unname(writing, owner),
            // The folders are those of whoever led.
            Body::Exported { file, .. } => *file = file.rsplit(['/', '\\']).next().unwrap_or_default().to_owned(),
            _ => {}
        }
        event
    });
    State::fold(state.header.clone(), events)
}

/// Owners can be typed names, as all of the session before are: those who are here are called p1, p2 too.
fn unname(writing: &Writing<'_>, owner: &mut Owner) {
    let people = writing.meant.owner(owner);
    let called = match people.as_slice() {
        [] => return,
        [person] => person.id.to_string(),
        _ => writing.phrases.fill("export-someone", &[("n", 1_u32.into())]),
    };
    if let Owner::Named(name) = owner {
        *name = Words::line(&called);
    }
}
