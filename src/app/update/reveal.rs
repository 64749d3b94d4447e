//! What we said: mark again, words, head count, on.

use super::{edit, picking, picture, sum};
use crate::app::Key;
use crate::app::keymap::Action;
use crate::app::model::Model;
use crate::app::pages::{Ask, Page, Picking, Purpose, Running};
use crate::app::scene;
use crate::content::{Kind, QuestionId};
use crate::session::Command;

pub(super) fn reveal(model: &mut Model, question: &QuestionId, action: Action, key: Key) -> bool {
    match action {
        Action::Next => sum::next(model, question),
        Action::Move => {
            let rows = model.reveal_rows(question);
            let in_picture = model.state().is_some_and(|state| scene::kind(state, question) == Kind::Grid);
            match model.page() {
                Page::Running(page) if in_picture => page.focus = picture::over_reveal(page.focus, key, rows),
                _ => model.move_focus(key, rows),
            }
        }
        Action::Again => model.open_page(Page::Ask(Ask::MarkAgain(question.clone()))),
        Action::Heads => {
            if let Page::Running(page) = model.page() {
                page.heads = !page.heads;
            }
        }
        Action::Note => edit::ask(model, Purpose::Note(Some(question.clone()))),
        Action::Why => edit::ask(model, Purpose::Say(question.clone())),
        Action::Change => picking::open(model, Picking::Change(question.clone())),
        _ => return false,
    }
    true
}

/// Another round of the question in front, at the place where it is asked.
pub(super) fn again(model: &mut Model, question: &QuestionId) {
    let Some(place) = model.state().and_then(|state| state.agenda.place_of(question)) else { return };
    if model.run(Command::MarkAgain(question.clone())).is_ok() {
        let Some(state) = model.state() else { return };
        let looking = Some(place).filter(|place| *place != state.place);
        if let Page::Running(page) = model.page() {
            *page = Running { looking, visiting: page.visiting, ..page.afresh() };
        }
        model.said = Some(model.phrases.say("said-again"));
    }
}
