//! The part of the truth check that is about names: those that stand in a copy, and those that it leaves out (R20).

use std::collections::HashSet;

use super::truth::{Suspicion, Warning};
use super::writing::Writing;
use crate::content::QuestionId;
use crate::record::{Names, Renaming, texts_set};
use crate::session::{Copy, Header, Meant, Outcome, Owner, PartChoice, Promise, PromiseState, WhyNot};
use crate::text::Words;

/// All of them.
pub(super) fn warnings(writing: &Writing<'_>) -> Vec<Warning> {
    [names(writing), owners(writing), not_here(writing)].concat()
}

fn names(writing: &Writing<'_>) -> Vec<Warning> {
    let names = Names::of_all(writing.state);
    let set = texts_set(&set(writing)).into_iter().filter(|text| names.are_meant_in(text));
    // What the sides are called stands in many of them, and is told once.
    let set = set.map(|text| writing.sides(&text));
    let ids = Renaming::of(writing.state, "", |part| names.stand_in(part));
    let ids = ids.renamed().map(str::to_owned).chain(Some(writing.state.header.id.clone()));
    let ids: Vec<String> = ids.filter(|id| names.stand_in(id)).collect();
    let typed = texts(writing).into_iter().filter(|text| names.are_meant_in(text));
    let mut told = HashSet::new();
    let texts = set.chain(typed).chain(ids).filter(|text| told.insert(text.clone()));
    texts.map(|text| Warning { what: Suspicion::NameInText, question: None, text: Some(text) }).collect()
}

/// Promises that stand in the copy without the name of who takes them on.
fn owners(writing: &Writing<'_>) -> Vec<Warning> {
    let promises = writing.state.promises.iter().filter(|promise| promise.state.stands());
    let unnamed = promises.filter(|_| writing.copy == Copy::Present).filter(|it| has_unnamed_owner(&writing.meant, it));
    let text = |promise: &Promise| Some(promise.text.what.as_str().to_owned());
    unnamed.map(|it| Warning { what: Suspicion::OwnerNotNamed, question: None, text: text(it) }).collect()
}

/// Names that stand in the copy as who takes something on, of people who are not in the room.
fn not_here(writing: &Writing<'_>) -> Vec<Warning> {
    let state = writing.state;
    let made = state.promises.iter().filter(|promise| promise.state.stands() && !promise.carried);
    let made = made.flat_map(|promise| promise.text.who.iter().map(|owner| (owner, &promise.text.what)));
    let parked = state.parked.iter().filter_map(|parked| match &parked.outcome {
        Some(Outcome::Owner(owner)) => Some((owner, &parked.text)),
        _ => None,
    });
    let named = made.chain(parked).filter_map(|(owner, text)| match owner {
        Owner::Named(name) if writing.meant.owner(owner).is_empty() => {
            Some(format!("{}: {}", name.as_str(), text.as_str()))
        }
        _ => None,
    });
    named.map(|text| Warning { what: Suspicion::OwnerNotHere, question: None, text: Some(text) }).collect()
}

/// Whether somebody of the room takes a promise on, and their name stands in no copy: they said no yes to quotes.
#[must_use]
pub fn has_unnamed_owner(meant: &Meant<'_>, promise: &Promise) -> bool {
    promise.text.who.iter().flat_map(|owner| meant.owner(owner)).any(|person| !person.is.quote_ok)
}

/// Every free text that stands in a copy, besides what was set.
fn texts(writing: &Writing<'_>) -> Vec<String> {
    let state = writing.state;
    let rounds: Vec<_> = writing.shown().flat_map(|id| writing.rounds(id)).collect();
    let reasons = rounds.iter().flat_map(|round| &round.given).filter_map(|given| given.reason.as_ref());
    let said = rounds.iter().flat_map(|round| &round.said).map(|said| &said.words);
    let told = state.promises.iter().filter(|it| it.carried || it.state.stands());
    let promises = told.flat_map(|it| [&it.text.what, &it.text.by, &it.text.hear]);
    let kept = state.notes.iter().map(|it| &it.text).chain(state.parked.iter().map(|it| &it.text));
    let missing = state.missing.iter().map(|(_, it)| it);
    let as_one =
        state.side_said.iter().map(|it| &it.words).chain(state.parts.iter().flat_map(|(_, it)| part_texts(it)));
    let became = state.promises.iter().filter_map(|it| match &it.state {
        PromiseState::NotDone(words) | PromiseState::Dropped(words) => Some(words),
        _ => None,
    });
    let all = missing.chain(reasons).chain(said).chain(promises).chain(kept).chain(as_one).chain(became);
    let written = state.written.iter().map(|question| question.text.clone());
    let began = state.header.agenda.steps.len();
    let added = state.agenda.steps.iter().skip(began).map(|step| step.title.clone());
    all.map(|it| it.as_str().to_owned())
        .chain(added)
        .chain(written)
        .chain(state.agreed_lines(&[]).into_iter().map(|it| it.words))
        .collect()
}

/// What was set, as far as it stands in a copy: of the methods the questions that were asked, in their words.
fn set(writing: &Writing<'_>) -> Header {
    let state = writing.state;
    let as_one = state.side_said.iter().map(|it| &it.question).chain(state.parts.iter().map(|(id, _)| id));
    let named = writing.results.unrevealed.iter().chain(&state.skipped);
    let asked: HashSet<&QuestionId> = writing.shown().chain(as_one).chain(named).collect();
    let mut header = state.header.clone();
    header.agenda.summary.clear();
    for method in &mut header.methods {
        method.intro.clear();
        if let Some(source) = &mut method.source {
            source.short.clear();
            source.help.clear();
        }
        method.questions.retain(|question| asked.contains(&question.id));
        method.questions.iter_mut().for_each(|question| question.talk = None);
    }
    header.methods.retain(|method| !method.questions.is_empty());
    header
}

fn part_texts(choice: &PartChoice) -> impl Iterator<Item = &Words> {
    let why = choice.why.as_ref().and_then(|why| if let WhyNot::Other(words) = why { Some(words) } else { None });
    why.into_iter().chain(&choice.promise)
}
