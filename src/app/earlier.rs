//! The session before: its agreement, its promises, and what was asked in it.

use std::sync::Arc;

use super::model::{Model, Workshop};
use crate::content::{Asking, Item, Method, MethodId, Question, QuestionId};
use crate::phrases::Phrases;
use crate::session::{Agreed, Agreement, Body, Command, Owner, Promise, PromiseState, PromiseText, Stamp, State};
use crate::text::Words;
use crate::weigh::{self, Compared, Counted, QuestionResult, Results};

/// A session that another one follows. It is only looked at.
#[derive(Debug, Clone, PartialEq)]
pub struct Earlier {
    pub(super) state: Arc<State>,
    pub(super) results: Arc<Results>,
}

impl Earlier {
    /// The session `state`, counted.
    #[must_use]
    pub fn new(state: State, phrases: &Phrases) -> Self {
        let results = Arc::new(weigh::weigh(&state, phrases));
        Self { state: Arc::new(state), results }
    }

    pub(super) fn of(workshop: &Workshop) -> Self {
        Self { state: Arc::clone(&workshop.state), results: Arc::clone(&workshop.results) }
    }

    /// The session, with what is counted of it.
    #[must_use]
    pub fn counted(&self) -> Counted<'_> {
        Counted { state: &self.state, results: &self.results }
    }

    pub(super) fn day(&self) -> Option<Stamp> {
        self.state.ended.or(self.state.started)
    }

    /// What was asked and can be asked again, by method, in the order it was asked. What the group wrote on the day
    /// stays with that day.
    pub(super) fn asked(&self) -> Vec<Asking> {
        let mut all: Vec<Asking> = Vec::new();
        let asked = self.results.questions.iter().filter(|it| it.in_position).map(|it| &it.id);
        for id in asked.filter(|id| self.state.question(id).is_some_and(|(method, _)| !method.written_by_group)) {
            let method = MethodId(id.method().to_owned());
            if let Some(asking) = all.iter_mut().find(|asking| asking.method == method) {
                asking.questions.push(id.clone());
            } else {
                all.push(Asking { method, questions: vec![id.clone()] });
            }
        }
        all
    }

    /// `methods`, with the words in which their questions were asked before: only the same words can be compared (R18).
    pub(super) fn in_its_words(&self, methods: Vec<Method>) -> Vec<Method> {
        let again = |question: Question| match self.result(&question.id).and_then(|_| self.state.question(&question.id))
        {
            Some((_, before)) => before.clone(),
            None => question,
        };
        let mut methods: Vec<Method> = methods;
        for method in &mut methods {
            method.questions = std::mem::take(&mut method.questions).into_iter().map(again).collect();
        }
        let known: Vec<MethodId> = methods.iter().map(|method| method.id.clone()).collect();
        let asked = self.asked();
        let more = self.state.header.methods.iter().filter(|method| asked.iter().any(|it| it.method == method.id));
        methods.extend(more.filter(|method| !known.contains(&method.id)).cloned());
        methods
    }

    /// What came of `question`.
    pub(super) fn result(&self, question: &QuestionId) -> Option<&QuestionResult> {
        self.results.questions.iter().find(|it| &it.id == question)
    }

    /// What makes the agreement of this session the one of the next: starters that were kept, dropped or said
    /// differently, lines of the group's own, and the rule that it chose.
    pub(super) fn agreement(&self, starters: &[Item]) -> Vec<Command> {
        let state = &self.state;
        let set = |item: &String| state.agreement.iter().find(|it| it.item.as_ref() == Some(item));
        let kept = state.was_at_agreement().then_some(Agreed::Keep);
        let starters_set = starters.iter().filter_map(|Item { id: item, .. }| {
            let agreed = set(item).map(|it| it.agreed.clone()).or_else(|| kept.clone())?;
            Some(Command::SetAgreement { item: item.clone(), agreed })
        });
        // Words stay, also under a starter that this version no longer has: then they are the group's own.
        let is_starter = |it: &&Agreement| starters.iter().any(|starter| it.item.as_ref() == Some(&starter.id));
        let own = state.agreement.iter().filter(|it| !is_starter(it)).filter_map(|it| match &it.agreed {
            Agreed::Change(words) => Some(Command::AddAgreement(words.clone())),
            Agreed::Keep | Agreed::Drop => None,
        });
        let rule = state.chosen_rule().map(|(rule, _)| Command::ChooseRule(rule));
        starters_set.chain(own).chain(rule).collect()
    }

    /// What came of a promise by the end of that session, where there was news: as it was worded when it was carried on.
    pub(super) fn news_of(&self, carried: &PromiseText) -> Option<&PromiseState> {
        let same = |it: &&Promise| {
            let PromiseText { what, by, hear, .. } = &it.text;
            (what, by, hear) == (&carried.what, &carried.by, &carried.hear)
        };
        let news = self.state.open_promises().find(same).map(|it| &it.state);
        news.filter(|state| **state != PromiseState::New)
    }

    /// The promises that are still open, with names in place of people.
    pub(super) fn promises(&self) -> Vec<PromiseText> {
        let named = |owner: &Owner| match owner {
            Owner::Participant(id) => match self.state.called(*id) {
                name if name.is_empty() => Owner::SomeoneWhoLeft,
                name => Owner::Named(Words::line(&name)),
            },
            other => other.clone(),
        };
        let promises = self.state.promises.iter().filter(|promise| promise.state.is_open());
        promises.map(|it| PromiseText { who: it.text.who.iter().map(named).collect(), ..it.text.clone() }).collect()
    }
}

impl Model {
    /// What was said in the session before of a promise that comes from there.
    pub(super) fn news_before(&self, promise: &Promise) -> Option<&PromiseState> {
        let workshop = self.workshop.as_ref()?;
        let carried = workshop.state.log.iter().find(|event| event.seq == promise.seq)?;
        match &carried.body {
            Body::PromiseCarried(text) => workshop.earlier.as_ref()?.news_of(text),
            _ => None,
        }
    }

    /// What was asked in the session before too, in the same words, with what came of it then.
    pub(super) fn compared(&self) -> Vec<Compared<'_>> {
        let both = self.workshop.as_ref().and_then(|workshop| Some((workshop.earlier.as_ref()?.counted(), workshop)));
        both.map_or_else(Vec::new, |(then, workshop)| weigh::compare(then, workshop.counted()))
    }
}
