//! Promises and the car park.

use super::{common, edit, running};
use crate::app::Key;
use crate::app::keymap::Action;
use crate::app::model::Model;
use crate::app::pages::{Page, Purpose};
use crate::session::{Command, PromiseState};
use crate::text::Words;

pub(super) fn promises(model: &mut Model, action: Action, key: Key) -> bool {
    let promises: Vec<u64> = model.open_promises().map(|promise| promise.seq).collect();
    let here = promises.get(model.running_focus()).copied();
    match (action, here) {
        (Action::Next, _) => running::next(model),
        (Action::Move, _) => model.move_focus(key, promises.len()),
        (Action::Add, _) => edit::ask(model, Purpose::Promise(None)),
        (Action::Change, Some(seq)) => edit::ask(model, Purpose::Promise(Some(seq))),
        (Action::Out, Some(seq)) => {
            if model
                .run(Command::SettlePromise { promise: seq, state: PromiseState::Dropped(Words::default()) })
                .is_ok()
            {
                model.said = Some(model.phrases.say("said-promise-dropped"));
                let last = promises.len().saturating_sub(2);
                if let Page::Running(page) = model.page() {
                    page.focus = page.focus.min(last);
                }
            }
        }
        _ => return false,
    }
    true
}

/// The car park at its own step.
pub(super) fn car_park(model: &mut Model, action: Action, key: Key) -> bool {
    match action {
        Action::Next => running::next(model),
        Action::Move => {
            let rows = model.state().map_or(0, |state| state.parked.len());
            model.move_focus(key, rows);
        }
        _ => {
            let focus = model.running_focus();
            return on_parked(model, action, focus);
        }
    }
    true
}

/// The same list, opened over the workshop.
pub(super) fn parked_overlay(model: &mut Model, action: Action, key: Key) -> bool {
    let rows = model.state().map_or(0, |state| state.parked.len());
    let Page::Parked { focus } = model.page() else { return false };
    match action {
        Action::Move => *focus = common::step(*focus, key, rows),
        Action::Next | Action::Back | Action::Menu => model.close_page(),
        _ => {
            let focus = *focus;
            return on_parked(model, action, focus);
        }
    }
    true
}

fn on_parked(model: &mut Model, action: Action, focus: usize) -> bool {
    let here = model.state().and_then(|state| state.parked.get(focus)).map(|parked| parked.seq);
    match (action, here) {
        (Action::Add, _) => edit::park(model),
        (Action::Change, Some(seq)) => edit::ask(model, Purpose::Settle(seq)),
        _ => return false,
    }
    true
}

impl Model {
    /// The promises that are still to be done.
    pub(in crate::app) fn open_promises(&self) -> impl Iterator<Item = &crate::session::Promise> {
        self.state().into_iter().flat_map(crate::session::State::open_promises)
    }
}
