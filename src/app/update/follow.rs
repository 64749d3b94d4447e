//! "You said, we did": what became of the promises of the session before.

use super::{edit, room_asks, running};
use crate::app::Key;
use crate::app::keymap::Action;
use crate::app::model::Model;
use crate::app::pages::Purpose;
use crate::session::{Body, Command, Event, Promise, PromiseState};

pub(super) fn you_said(model: &mut Model, action: Action, key: Key) -> bool {
    let promises: Vec<u64> = model.carried_promises().map(|promise| promise.seq).collect();
    let here = promises.get(model.running_focus()).copied();
    match (action, here) {
        (Action::Next, _) => {
            if !remind(model) {
                running::next(model);
            }
        }
        (Action::Move, _) => model.move_focus(key, promises.len()),
        (Action::Choose, Some(promise)) => became(model, promise, key),
        _ => return false,
    }
    true
}

/// Says once how many promises nobody has said anything of.
fn remind(model: &mut Model) -> bool {
    let log = model.state().map_or(&[][..], |state| state.log.as_slice());
    let is_said =
        |seq: u64| log.iter().any(|it| matches!(it.body, Body::PromiseSettled { promise, .. } if promise == seq));
    let open = model.carried_promises().filter(|promise| !is_said(promise.seq)).count();
    open > 0 && room_asks::say_once(model, model.phrases.fill("said-no-news-yet", &[("n", open.into())]))
}

/// The digits are those of the line below the list.
fn became(model: &mut Model, promise: u64, key: Key) {
    let state = match key {
        Key::Char('1') => PromiseState::Done,
        Key::Char('2') => PromiseState::Started,
        Key::Char('3') => return edit::ask(model, Purpose::NotDone(promise)),
        Key::Char('4') => return edit::ask(model, Purpose::WhoDropped(promise)),
        _ => PromiseState::New,
    };
    if model.run(Command::SettlePromise { promise, state }).is_ok() {
        model.said = Some(model.phrases.say("said-written-down"));
    }
}

impl Model {
    /// The promises of the session before, also those that were dropped since.
    pub(in crate::app) fn carried_promises(&self) -> impl Iterator<Item = &Promise> {
        let all = self.state().map_or(&[][..], |state| state.promises.as_slice());
        all.iter().filter(|promise| promise.carried)
    }

    /// What kind of thing an act was, as it is told. A promise of the session before is looked at; one of today is taken
    /// off.
    pub(super) fn kind_of(&self, act: &Event) -> &'static str {
        let is_carried = |seq: u64| self.carried_promises().any(|it| it.seq == seq);
        match &act.body {
            _ if self.state().is_some_and(|state| state.stands_under(act)) => "answer-changed",
            Body::PromiseSettled { promise, .. } if is_carried(*promise) => "promise-looked-at",
            body => body.kind(),
        }
    }
}
