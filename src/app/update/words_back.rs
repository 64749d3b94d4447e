//! From the stop card: somebody takes their words back. Their name is chosen first, then which answer (R17).

use super::{picking, undo};
use crate::app::model::Model;
use crate::app::pages::Picking;
use crate::content::QuestionId;
use crate::session::{Command, ParticipantId};

pub(super) fn open(model: &mut Model) {
    picking::open(model, Picking::WordsOf);
}

/// The person is chosen. The row after the last name is the last thing that was done, whoever did it.
pub(super) fn of(model: &mut Model, row: usize) {
    let who = model.who_answered().get(row).copied();
    model.close_page();
    match who {
        Some(who) => picking::open(model, Picking::WordsAt(who)),
        None => undo::last(model),
    }
}

/// The answer is chosen.
pub(super) fn at(model: &mut Model, participant: ParticipantId, row: usize) {
    let question = model.answers_of(participant).into_iter().nth(row);
    model.close_page();
    let Some(question) = question else { return };
    if model.run(Command::TakeBack { participant, question }).is_ok() {
        model.fresh_running();
        let what = model.phrases.fill("act-answered", &[("name", model.called(participant).into())]);
        model.said = Some(model.phrases.fill("said-taken-back", &[("what", what.into())]));
    }
}

impl Model {
    /// Everybody who gave an answer, in the order of joining.
    pub(in crate::app) fn who_answered(&self) -> Vec<ParticipantId> {
        let everybody = self.state().map_or(&[][..], |state| &state.people);
        everybody.iter().map(|person| person.id).filter(|id| !self.answers_of(*id).is_empty()).collect()
    }

    /// The questions that somebody gave an answer to, the one asked last first.
    pub(in crate::app) fn answers_of(&self, who: ParticipantId) -> Vec<QuestionId> {
        let Some(state) = self.state() else { return Vec::new() };
        let gave = |id: &&QuestionId| state.rounds(id).iter().any(|round| round.given_by(who).is_some());
        state.asked.iter().rev().map(|(id, _)| id).filter(gave).cloned().collect()
    }
}
