//! A question while it is being answered.

use super::{common, picking, running};
use crate::app::Key;
use crate::app::keymap::Action;
use crate::app::model::Model;
use crate::app::pages::{Asking, Page, Picking};
use crate::app::scene::Turning;
use crate::content::QuestionId;
use crate::session::{Answer, Command, Mark, ParticipantId, Turn};
use crate::text::Words;

/// The answer a key stands for.
fn answer(action: Action, key: Key) -> Option<Answer> {
    match action {
        Action::Pick => Mark::ALL.get(common::digit(key)?).copied().map(Answer::Marked),
        Action::NotSure => Some(Answer::NotSure),
        Action::Pass => Some(Answer::Pass),
        _ => None,
    }
}

pub(super) fn asking(model: &mut Model, turning: &Turning, action: Action, key: Key) -> bool {
    let Page::Running(page) = model.page() else { return false };
    if let Some(answer) = answer(action, key) {
        page.asking.picked = Some(answer);
        return true;
    }
    let picked = page.asking.picked;
    match (action, picked) {
        (Action::Next, Some(answer)) => give(model, turning, answer),
        (Action::Why, _) if turning.hidden => model.said = Some(model.phrases.say("said-why-later")),
        (Action::Next | Action::Why, None) => model.said = Some(model.phrases.say("said-pick-first")),
        (Action::Why, Some(answer)) if !turning.hidden && answer != Answer::Pass => page.asking.typing = true,
        (Action::Back, _) if page.asking.typing => page.asking.typing = false,
        (Action::Back, Some(_)) => page.asking = Asking { changing: page.asking.changing, ..Asking::default() },
        (Action::Back, None) if page.asking.changing.is_some() => page.asking = Asking::default(),
        (Action::Out, None) if turning.number.is_some() => later(model, turning),
        (Action::NextPart, None) => {
            page.by_list = true;
            page.asking = Asking::default();
            page.focus = 0;
        }
        (Action::Change, None) => picking::open(model, Picking::Change(turning.question.clone())),
        (Action::Skip, None) => running::skip(model),
        _ => return false,
    }
    true
}

/// Gives what was picked. Live, the last answer of a round shows what we said at once.
fn give(model: &mut Model, turning: &Turning, answer: Answer) {
    let Page::Running(page) = model.page() else { return };
    let reason = Words::new(page.asking.reason.value());
    let command = Command::Answer {
        participant: turning.who,
        question: turning.question.clone(),
        answer,
        reason: Some(reason).filter(|it| !it.is_empty()),
    };
    if model.run(command).is_err() {
        return;
    }
    let in_turn = turning.number.is_some();
    let who = Some(turning.who);
    if let Page::Running(page) = model.page() {
        page.asking = Asking {
            handed_by: who.filter(|_| turning.hidden && in_turn),
            thanked: who.filter(|_| !turning.hidden),
            ..Asking::default()
        };
    }
    let name = model.state().map(|state| state.called(turning.who)).unwrap_or_default();
    model.said = Some(model.phrases.fill("said-thanks", &[("name", name.into())]));
    if !turning.hidden {
        show_when_all_in(model, &turning.question);
    }
}

fn show_when_all_in(model: &mut Model, question: &QuestionId) {
    if model.state().is_some_and(|state| state.turn(question) == Turn::AllIn) {
        show(model, question);
    }
}

fn show(model: &mut Model, question: &QuestionId) {
    if model.run(Command::Reveal(question.clone())).is_ok()
        && let Page::Running(page) = model.page()
    {
        page.asking = Asking::default();
        page.focus = 0;
    }
}

fn later(model: &mut Model, turning: &Turning) {
    put_last(model, turning.who, &turning.question);
}

fn put_last(model: &mut Model, participant: ParticipantId, question: &QuestionId) {
    if model.run(Command::PutLast { participant, question: question.clone() }).is_ok() {
        let name = model.state().map(|state| state.called(participant)).unwrap_or_default();
        model.said = Some(model.phrases.fill("said-later", &[("name", name.into())]));
    }
}

/// Together: the keyboard goes from one to the next; the one who gave may still change.
pub(super) fn hand_over(
    model: &mut Model,
    question: &QuestionId,
    (from, to): (ParticipantId, ParticipantId),
    action: Action,
) -> bool {
    match action {
        Action::Next => {
            if let Page::Running(page) = model.page() {
                page.asking = Asking::default();
            }
        }
        Action::Back => {
            let command = Command::TakeBack { participant: from, question: question.clone() };
            if model.run(command).is_ok() {
                if let Page::Running(page) = model.page() {
                    page.asking = Asking { changing: Some(from), ..Asking::default() };
                }
                let name = model.state().map(|state| state.called(from)).unwrap_or_default();
                model.said = Some(model.phrases.fill("said-answer-again", &[("name", name.into())]));
            }
        }
        Action::Out => put_last(model, to, question),
        _ => return false,
    }
    true
}

/// Everybody's answers down the list: a key fills the row and goes to the next empty one.
pub(super) fn by_list(model: &mut Model, question: &QuestionId, action: Action, key: Key) -> bool {
    let Some(state) = model.state() else { return false };
    let Some(round) = state.round(question) else { return false };
    let order = round.order.clone();
    let focus = model.running_focus().min(order.len().saturating_sub(1));
    if let (Some(answer), Some(who)) = (answer(action, key), order.get(focus)) {
        fill_row(model, question, *who, answer);
        return true;
    }
    match action {
        Action::Move => model.move_focus(key, order.len()),
        Action::Next => show_by_list(model, question),
        Action::Skip => running::skip(model),
        Action::NextPart => {
            if let Page::Running(page) = model.page() {
                page.by_list = false;
                page.focus = 0;
            }
        }
        _ => return false,
    }
    true
}

/// By list, the line has asked all who passed at once; who says nothing more passes again (R12).
fn show_by_list(model: &mut Model, question: &QuestionId) {
    while let Some(Turn::Of { who, again: true, .. }) = model.state().map(|state| state.turn(question)) {
        let pass = Answer::Pass;
        let command = Command::Answer { participant: who, question: question.clone(), answer: pass, reason: None };
        if model.run(command).is_err() {
            return;
        }
    }
    show(model, question);
}

fn fill_row(model: &mut Model, question: &QuestionId, participant: ParticipantId, answer: Answer) {
    let command = Command::Answer { participant, question: question.clone(), answer, reason: None };
    if model.run(command).is_err() {
        return;
    }
    let Some(state) = model.state() else { return };
    let Some(round) = state.round(question) else { return };
    let here = |id: &ParticipantId| state.person(*id).is_some_and(|person| person.here);
    let empty = round.order.iter().position(|id| here(id) && round.given_by(*id).is_none());
    let row = round.order.iter().position(|id| *id == participant).unwrap_or(0);
    let to = empty.unwrap_or(row);
    if let Page::Running(page) = model.page() {
        page.focus = to;
    }
}

/// Together: one card for all. The first row shows what we said; the others are names, and nothing of what they gave.
pub(super) fn all_in(model: &mut Model, question: &QuestionId, action: Action, key: Key) -> bool {
    let Some(round) = model.state().and_then(|state| state.round(question)) else { return false };
    let order = round.order.clone();
    match action {
        Action::Move => model.move_focus(key, order.len() + 1),
        Action::Next => match model.running_focus().checked_sub(1).and_then(|row| order.get(row)) {
            Some(who) => {
                if let Page::Running(page) = model.page() {
                    page.asking = Asking { changing: Some(*who), ..Asking::default() };
                }
            }
            None => show(model, question),
        },
        Action::Skip => running::skip(model),
        _ => return false,
    }
    true
}
