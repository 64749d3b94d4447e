//! Everybody's answers, typed down the list of names.

use super::{question, running};
use crate::app::Key;
use crate::app::keymap::Action;
use crate::app::model::Model;
use crate::app::pages::Page;
use crate::app::scene;
use crate::content::{Kind, QuestionId};
use crate::session::{Answer, Command, ParticipantId, Round, State, Turn};

/// A key fills the row and goes to the next empty one.
pub(super) fn by_list(model: &mut Model, question: &QuestionId, action: Action, key: Key) -> bool {
    let Some(state) = model.state() else { return false };
    let Some(round) = state.round(question) else { return false };
    let kind: Kind = scene::kind(state, question);
    let order = round.order.clone();
    let focus = model.running_focus().min(order.len().saturating_sub(1));
    if let (Some(answer), Some(who)) = (question::answer(kind, action, key), order.get(focus)) {
        fill_row(model, question, *who, answer);
        return true;
    }
    match action {
        Action::Move => {
            model.move_focus(key, order.len());
            set_on_second(model, false);
        }
        Action::Next => show_by_list(model, question),
        Action::Skip => running::skip(model),
        Action::NextPart => {
            if let Page::Running(page) = model.page() {
                page.by_list = false;
                page.asking.on_second = false;
                page.focus = 0;
            }
        }
        _ => return false,
    }
    true
}

/// By list, the line has asked all who passed at once; who says nothing more passes again (R12).
fn show_by_list(model: &mut Model, question: &QuestionId) {
    while let Some((front, Turn::Of { who, again: true, .. })) = model.state().map(|state| state.turn_at(question)) {
        let command = Command::Answer { participant: who, question: front, answer: Answer::Pass, reason: None };
        if model.run(command).is_err() {
            return;
        }
    }
    question::show(model, question);
}

/// Gives the next answer of a row. Where a turn has two, a row that is full is changed from the first on.
fn fill_row(model: &mut Model, question: &QuestionId, participant: ParticipantId, answer: Answer) {
    let on_second = matches!(model.page(), Page::Running(page) if page.asking.on_second);
    let Some(state) = model.state() else { return };
    let second = question.second().filter(|second| state.round(second).is_some());
    let is_full = missing(state, question, participant).is_none();
    let goes_to_second = if is_full { on_second } else { !is_empty(state, question, participant) };
    let asked = second.clone().filter(|_| goes_to_second).unwrap_or_else(|| question.clone());
    if model.run(Command::Answer { participant, question: asked, answer, reason: None }).is_err() {
        return;
    }
    let stays = second.is_some() && !goes_to_second;
    set_on_second(model, stays && is_full);
    if !stays {
        go_to_empty_row(model, question, participant);
    }
}

fn set_on_second(model: &mut Model, on_second: bool) {
    if let Page::Running(page) = model.page() {
        page.asking.on_second = on_second;
    }
}

fn go_to_empty_row(model: &mut Model, question: &QuestionId, from: ParticipantId) {
    let Some(state) = model.state() else { return };
    let Some(round) = state.round(question) else { return };
    let here = |id: &ParticipantId| state.person(*id).is_some_and(|person| person.here);
    let empty = round.order.iter().position(|id| here(id) && missing(state, question, *id).is_some());
    let row = round.order.iter().position(|id| *id == from).unwrap_or(0);
    let to = empty.unwrap_or(row);
    if let Page::Running(page) = model.page() {
        page.focus = to;
    }
}

/// The question of this turn that `who` has not answered yet.
fn missing(state: &State, question: &QuestionId, who: ParticipantId) -> Option<QuestionId> {
    let second = question.second().filter(|second| state.round(second).is_some());
    std::iter::once(question.clone()).chain(second).find(|id| is_empty(state, id, who))
}

fn is_empty(state: &State, question: &QuestionId, who: ParticipantId) -> bool {
    let given = |round: &Round| round.given_by(who).is_some();
    !state.round(question).is_some_and(given)
}
