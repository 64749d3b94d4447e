//! Which copy is made, as what, and where to; and what it could still show, before it is written.

use std::sync::Arc;

use super::{common, edit, picking};
use crate::app::model::Model;
use crate::app::pages::{Ask, CopyTo, Edit, Page, Picking, Purpose};
use crate::app::{Earlier, Effect};
use crate::export::{self, Record};
use crate::session::Copy;

/// What a copy can be made as, in the order it is offered: the ending of its file, and the phrase that names it.
pub(in crate::app) const FORMS: [(&str, &str); 5] = [
    ("html", "copy-page"),
    ("docx", "copy-word"),
    ("txt", "copy-sheet"),
    ("csv", "copy-table"),
    ("json", "copy-machines"),
];

/// Asks as what a copy is made; where the room did not say yes to it, says so.
pub(super) fn choose(model: &mut Model, copy: Copy) {
    let Some(workshop) = &model.workshop else { return };
    match Record::of(workshop.counted(), None, copy, &model.phrases) {
        Ok(_) => picking::open(model, Picking::Form(copy)),
        Err(refused) => model.open_page(Page::Notice { lines: vec![refused.say(&model.phrases)] }),
    }
}

/// As what: then asks where to. The places are looked for while the list opens.
pub(super) fn form(model: &mut Model, copy: Copy, row: usize) {
    let Some((format, _)) = FORMS.get(row) else { return };
    model.effects.push(Effect::ListPlaces);
    picking::open(model, Picking::CopyTo(CopyTo { copy, format, folder: None }));
}

/// Where to: the first row is the usual folder, the last one is typed.
pub(super) fn place(model: &mut Model, to: CopyTo, row: usize) {
    let folder = match row.checked_sub(1) {
        None => None,
        Some(row) => match model.places.get(row) {
            Some(folder) => Some(folder.clone()),
            None => return edit::open(model, Edit::text(Purpose::CopyTo(to), "field-place")),
        },
    };
    make_there(model, CopyTo { folder, ..to });
}

/// Makes it, over the page from which it was asked for.
pub(super) fn make_there(model: &mut Model, to: CopyTo) {
    while matches!(model.pages.last(), Some(Page::Pick { what: Picking::Form(_) | Picking::CopyTo(_), .. })) {
        model.close_page();
    }
    make(model, to);
}

/// Makes a copy. What could still show who said what is said first, for a copy that is shared (R20).
pub(super) fn make(model: &mut Model, to: CopyTo) {
    let Some(workshop) = &model.workshop else { return };
    let earlier = workshop.earlier.as_ref().map(Earlier::counted);
    let checked = export::truth_check(workshop.counted(), earlier, to.copy, &model.phrases);
    let warnings: Vec<String> = checked.iter().map(|warning| warning.say(&model.phrases)).collect();
    if warnings.is_empty() || to.copy == Copy::Room {
        write(model, &to);
    } else {
        model.open_page(Page::Ask(Ask::Export { to, warnings }));
    }
}

pub(super) fn write(model: &mut Model, to: &CopyTo) {
    if common::copy_is_under_way(model) {
        return;
    }
    let Some(workshop) = &mut model.workshop else { return };
    workshop.exporting = Some(to.copy);
    let (state, results) = (Arc::clone(&workshop.state), Arc::clone(&workshop.results));
    let earlier = workshop.earlier.clone();
    let (copy, format, folder) = (to.copy, to.format.to_owned(), to.folder.clone());
    model.effects.push(Effect::Export { state, results, earlier, copy, format, folder });
}
