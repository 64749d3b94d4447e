//! The plan that was gone through, and where its questions come from.

use super::tree::Section;
use super::writing::Writing;
use crate::content::{Activity, Place, Step, Stop};
use crate::phrases::Phrases;
use crate::session::{Body, State};

/// The plan as it was gone through: its steps, who set it, and what was put in and left out on the day.
pub(super) fn agenda(writing: &Writing<'_>) -> Section {
    let (state, header) = (writing.state, &writing.state.header);
    let values = [("title", header.agenda.title.as_str().into()), ("version", header.agenda.version.into())];
    let mut lines = vec![writing.phrases.fill("export-agenda-name", &values)];
    let minutes = state.minutes_of_each();
    let step = |(i, step): (usize, &Step)| {
        let n = minutes.get(i).copied().unwrap_or_default();
        let values = [("title", step.title.as_str().into()), ("n", n.into())];
        writing.phrases.fill("export-step", &values)
    };
    lines.extend(state.agenda.in_order().map(step));
    lines.extend(plan_set_by(state, writing.phrases));
    lines.extend(plan_changes(state, writing.phrases));
    writing.listed("export-agenda", lines)
}

/// Who set the plan, as far as what happened tells it (method, section 4).
enum SetBy {
    /// It was put to the group, which agreed to it.
    Group,
    /// The group did not say that it agrees; it may have seen it.
    Facilitator { is_put: bool },
    /// Answers came from paper, and nothing tells how the plan was made.
    Unknown,
}

impl SetBy {
    fn of(state: &State) -> Self {
        let puts = |place: &Place| state.agenda.stop(*place) == Some(Stop::Activity(Activity::Plan));
        let from_paper = state.log.iter().any(|event| matches!(event.body, Body::FromPaper));
        match (state.plan_agreed, from_paper) {
            (true, _) => Self::Group,
            (false, true) => Self::Unknown,
            (false, false) => Self::Facilitator { is_put: state.visited.iter().any(puts) },
        }
    }

    /// In words; `named` is what the session itself says of who set it.
    fn words(&self, named: &str, phrases: &Phrases) -> Vec<String> {
        let facilitator = matches!(self, Self::Facilitator { .. }).then(|| phrases.say("export-set-by-facilitator"));
        let named = (!named.is_empty()).then(|| phrases.fill("export-set-by", &[("who", named.into())]));
        let group = phrases.say(match self {
            Self::Group => "export-plan-agreed",
            Self::Facilitator { is_put: true } => "export-plan-not-agreed",
            Self::Facilitator { is_put: false } => "export-plan-not-put",
            Self::Unknown => "export-plan-on-paper",
        });
        named.or(facilitator).into_iter().chain([group]).collect()
    }
}

/// Who set the plan, for people who were not there: not from which file, whose name anybody may have chosen.
pub(super) fn set_by_for_others(writing: &Writing<'_>) -> Vec<String> {
    SetBy::of(writing.state).words("", writing.phrases)
}

/// The same for programs; nothing where it is not known.
pub(super) fn set_by_name(state: &State) -> Option<&'static str> {
    match SetBy::of(state) {
        SetBy::Group => Some("group"),
        SetBy::Facilitator { .. } => Some("facilitator"),
        SetBy::Unknown => None,
    }
}

/// Who set the plan, and whether the group agreed to it, a line each.
#[must_use]
pub fn plan_set_by(state: &State, phrases: &Phrases) -> Vec<String> {
    SetBy::of(state).words(&state.header.set_by, phrases)
}

/// What the group did with its plan, a line each: steps that were left out, added, or put in between.
#[must_use]
pub fn plan_changes(state: &State, phrases: &Phrases) -> Vec<String> {
    let began = state.header.agenda.steps.len();
    let been_there = |step: usize| state.visited.iter().any(|place| place.step == step);
    let steps = || state.agenda.steps.iter().enumerate();
    let is_planned: Vec<bool> = steps().map(|(i, _)| state.agenda.is_planned(i)).collect();
    // A step that was left out and put in again was not left out.
    let is_there = |step: &Step, planned: bool| {
        let other = |(i, it): (usize, &Step)| {
            let same = it.title == step.title || it.activities == step.activities;
            (i < began) != planned && is_planned[i] == planned && same
        };
        steps().any(other)
    };
    let changed = steps().filter_map(|(i, step)| {
        let key = match (i < began, is_planned[i]) {
            (true, false) if !been_there(i) && !is_there(step, true) && !was_done(state, step) => "export-step-dropped",
            (false, true) if !is_there(step, false) => "export-step-added",
            (false, false) if been_there(i) => "export-step-between",
            _ => return None,
        };
        Some(phrases.fill(key, &[("title", step.title.as_str().into())]))
    });
    changed.collect()
}

/// Whether the group did all the same what a step is for that was left out: who is here can be typed at any time.
fn was_done(state: &State, step: &Step) -> bool {
    step.activities == [Activity::People] && !state.people.is_empty()
}

/// The methods of which something was answered, in turns or as one.
pub(super) fn sources(writing: &Writing<'_>) -> Vec<String> {
    let asked = |id: &str| {
        let said = writing.state.side_said.iter().map(|said| &said.question);
        let decided = writing.results.parts.iter().map(|part| &part.stage);
        writing.shown().chain(said).chain(decided).any(|question| question.method() == id)
    };
    let methods = writing.state.header.methods.iter().filter(|method| asked(&method.id.0));
    let sources = methods.filter_map(|method| method.source.as_ref());
    sources.map(|source| writing.phrases.fill("export-based-on", &[("source", source.full.as_str().into())])).collect()
}
