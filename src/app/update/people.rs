//! Who is here: at its step, and from the menu at any time.

use super::room_asks::{self, RoomAsks};
use super::{common, edit, plan, running};
use crate::app::Key;
use crate::app::keymap::Action;
use crate::app::model::Model;
use crate::app::pages::{Page, Purpose};
use crate::session::{Command, ParticipantId};

/// The list at its own step of the agenda.
pub(super) fn people(model: &mut Model, action: Action, key: Key) -> bool {
    match action {
        Action::Next => {
            let people = model.state().map_or(0, |state| state.people.len());
            let nobody = !model.has_somebody_to_ask();
            if nobody && room_asks::once(model, "said-nobody-in-yet") {
                return true;
            }
            if nobody || !model.asks_consent_here() || !room_asks::remind(model, people, &[RoomAsks::ShareCounts]) {
                running::next(model);
            }
        }
        Action::Move => {
            let rows = model.people_rows();
            model.move_focus(key, rows);
        }
        Action::Choose => {
            let people = model.state().map_or(0, |state| state.people.len());
            if let (Some(row), Page::Running(page)) = (common::digit(key).filter(|row| *row < people), model.page()) {
                page.focus = row;
            }
        }
        _ => {
            let focus = model.running_focus();
            return on_row(model, action, focus);
        }
    }
    true
}

/// The same list, opened over the workshop. Before the workshop has begun, Enter begins it.
pub(super) fn overlay(model: &mut Model, action: Action, key: Key) -> bool {
    let rows = model.people_rows();
    let people = model.state().map_or(0, |state| state.people.len());
    let Page::People { focus } = model.page() else { return false };
    match action {
        Action::Move => *focus = common::step(*focus, key, rows),
        // A number only goes to its row: what is to be done with somebody is a key of its own.
        Action::Choose => *focus = common::digit(key).filter(|row| *row < people).unwrap_or(*focus),
        Action::Next => {
            model.close_page();
            let _ = model.run(Command::Start);
        }
        Action::Back | Action::Menu => {
            model.close_page();
            if model.state().is_some_and(|state| state.started.is_none()) {
                common::leave_workshop(model);
            }
        }
        _ => {
            let focus = *focus;
            return on_row(model, action, focus);
        }
    }
    true
}

fn on_row(model: &mut Model, action: Action, focus: usize) -> bool {
    let who = model.state().and_then(|state| state.people.get(focus)).map(|person| person.id);
    match (action, who) {
        (Action::Add, _) => welcome_who_comes(model),
        (Action::MoreTime, _) => return plan::more_where_tight(model),
        (Action::NextPart, _) => edit::ask(model, Purpose::Missing),
        (Action::Change, Some(who)) => edit::ask(model, Purpose::Person(who)),
        (Action::Change, None) if model.asks_consent_here() => room_asks::ask_who_is_here(model),
        (Action::Out, Some(who)) => in_or_out(model, who),
        (Action::Quote, Some(who)) => {
            let ok = !model.state().and_then(|state| state.person(who)).is_some_and(|person| person.is.quote_ok);
            if model.run(Command::SetQuote { participant: who, ok }).is_ok() {
                let name = model.state().map(|state| state.called(who)).unwrap_or_default();
                let key = if ok { "said-quote-yes" } else { "said-quote-no" };
                model.said = Some(model.phrases.fill(key, &[("name", name.into())]));
            }
        }
        (Action::Change | Action::Out | Action::Quote, None) => {
            model.said = Some(model.phrases.say("said-choose-a-person"));
        }
        _ => return false,
    }
    true
}

/// Who comes late hears the short welcome before anything is asked of them.
fn welcome_who_comes(model: &mut Model) {
    edit::ask(model, Purpose::Join { late: false });
    if model.is_late() {
        let lines = model.library.room.welcome.latecomer.clone();
        model.open_page(Page::Notice { lines });
    }
}

fn in_or_out(model: &mut Model, who: ParticipantId) {
    if model.state().and_then(|state| state.person(who)).is_some_and(|person| person.here) {
        edit::ask(model, Purpose::Leave(who));
    } else if model.run(Command::ComeBack { participant: who }).is_ok() {
        let name = model.state().map(|state| state.called(who)).unwrap_or_default();
        model.said = Some(model.phrases.fill("said-back-in", &[("name", name.into())]));
    }
}

impl Model {
    /// Rows of the list: one a person, and one for the room's consent where no step before asks for it.
    pub(in crate::app) fn people_rows(&self) -> usize {
        self.state().map_or(0, |state| state.people.len()) + usize::from(self.asks_consent_here())
    }

    /// Whether "who is here" asks for the room's consent too: the agenda has no welcome (R21).
    pub(in crate::app) fn asks_consent_here(&self) -> bool {
        use crate::content::Activity;
        self.state()
            .is_some_and(|state| !state.agenda.in_order().any(|(_, step)| step.activities.contains(&Activity::Welcome)))
    }
}
