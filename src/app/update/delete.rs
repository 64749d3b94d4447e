//! Deleting a workshop that is read: named in full, asked once, and never by itself.

use std::path::PathBuf;

use super::common;
use crate::app::Effect;
use crate::app::model::Model;
use crate::app::pages::{Ask, Page, Picking};

/// Which files hold it?
pub(super) fn ask(model: &mut Model) {
    let Some(workshop) = &model.workshop else { return };
    if workshop.read_only {
        model.said = Some(model.phrases.say("cannot-delete-newer"));
    } else {
        let id = workshop.state.header.id.clone();
        model.effects.push(Effect::FindCopies { id });
    }
}

/// They are known, the workshop itself last.
pub(super) fn found(model: &mut Model, files: Vec<PathBuf>, broken: Vec<String>) {
    // Somebody may have left meanwhile.
    if model.workshop.is_some() && matches!(model.pages.last(), Some(Page::Records { .. })) {
        model.open_page(Page::Ask(Ask::Delete { files, broken }));
    }
}

/// Yes: it is let go of, and goes.
pub(super) fn yes(model: &mut Model, files: Vec<PathBuf>) {
    if common::must_stay(model) {
        return;
    }
    model.effects.extend([Effect::Close, Effect::Delete { files }, Effect::List]);
    model.workshop = None;
    model.pages = vec![Page::Home { focus: 0 }, Page::Pick { what: Picking::Record, focus: 0 }];
}
