//! What the checklist and the principles come to, shown behind their last question before the group goes on.

use super::{common, running};
use crate::app::Key;
use crate::app::keymap::Action;
use crate::app::model::Model;
use crate::app::pages::{Page, Sum, Text};
use crate::content::{CHECKLIST, PRINCIPLES, QuestionId, Stop};

/// One place on from `question`; behind the last one of the checklist, or of the principles, what it comes to is shown
/// first.
pub(super) fn next(model: &mut Model, question: &QuestionId) {
    match behind(model, question) {
        Some(sum) => common::read(model, Text::Sum(sum)),
        None => running::next(model),
    }
}

fn of(method: &str) -> Option<Sum> {
    match method {
        CHECKLIST => Some(Sum::Checklist),
        PRINCIPLES => Some(Sum::Principles),
        _ => None,
    }
}

pub(super) fn behind(model: &Model, question: &QuestionId) -> Option<Sum> {
    let sum = of(question.method())?;
    let workshop = model.workshop.as_ref().filter(|_| !model.looks_back())?;
    let state = &workshop.state;
    if !workshop.results.questions.iter().any(|it| it.id.method() == question.method()) {
        return None;
    }
    let after = state.after(state.place).and_then(|place| state.agenda.stop(place));
    let goes_on = matches!(after, Some(Stop::Question(next)) if next.method() == question.method());
    (!goes_on).then_some(sum)
}

/// What a method came to, behind its last question. Where that was skipped the group has gone on already.
pub(super) fn sum(model: &mut Model, sum: Sum, action: Action, key: Key) -> bool {
    let is_read = common::reading(model, action, key);
    if action == Action::Next && model.is_at(sum) {
        running::next(model);
    }
    is_read
}

impl Model {
    /// Whether the group stands at a question of what `sum` is about.
    fn is_at(&self, sum: Sum) -> bool {
        let stands = self.state().and_then(|state| state.agenda.stop(state.place));
        matches!(stands, Some(Stop::Question(question)) if of(question.method()) == Some(sum))
    }

    /// Whether what a method came to is in front, and the group has gone on from its last question.
    pub(in crate::app) fn sum_is_left(&self) -> bool {
        matches!(self.pages.last(), Some(Page::Reading { what: Text::Sum(sum), .. }) if !self.is_at(*sum))
    }
}
