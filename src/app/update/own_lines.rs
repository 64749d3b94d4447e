//! What a group writes into its lists and may say in other words or take off: minority notes, lines of its agreement.

use super::edit;
use crate::app::keymap::Action;
use crate::app::model::Model;
use crate::app::pages::{Page, Purpose};
use crate::session::Command;

/// The notes at their own step.
pub(super) fn notes(model: &mut Model, action: Action) -> bool {
    let note = model.state().and_then(|state| state.notes.get(model.running_focus()).cloned());
    match (action, note) {
        (Action::Add, _) => edit::note(model),
        (Action::Change, Some(note)) => {
            edit::ask(model, Purpose::ChangeNote(note.seq));
        }
        (Action::Out, Some(note)) => {
            take_off(model, note.seq, "act-note-added");
            let last = model.state().map_or(0, |state| state.notes.len().saturating_sub(1));
            if let Page::Running(page) = model.page() {
                page.focus = page.focus.min(last);
            }
        }
        _ => return false,
    }
    true
}

/// A line that the group added to its agreement; `place` is its place among them.
pub(super) fn agreed(model: &mut Model, place: usize, action: Action) {
    let Some(line) = model.state().and_then(|state| state.added_line(place)) else { return };
    match action {
        Action::Change => edit::ask(model, Purpose::ChangeLine(line)),
        Action::Out => take_off(model, line, "act-agreement-added"),
        _ => {}
    }
}

/// Its words are erased, as with everything that is taken back (R17).
fn take_off(model: &mut Model, line: u64, what: &str) {
    if model.run(Command::ChangeLine { line, to: None }).is_ok() {
        let what = model.phrases.say(what);
        model.said = Some(model.phrases.fill("said-taken-back", &[("what", what.into())]));
    }
}

/// What was said in other words stands last now: the focus goes with it.
pub(super) fn changed(model: &mut Model, purpose: &Purpose) {
    let Some(state) = model.state() else { return };
    let row = match purpose {
        Purpose::ChangeNote(_) => state.notes.len(),
        _ => state.header.lists.agreement.len() + state.added_agreement().count(),
    };
    if let Page::Running(page) = model.page() {
        page.focus = row.saturating_sub(1);
    }
}
