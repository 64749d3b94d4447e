//! Which copy is made, as what, and where to; and what it could still show, before it is written.
//!
//! Constraint: what could show who said what is told of every copy before it is written (R20), and a yes is waited for: of
//! the full record too, as on the command line, for it is one key away from those that are given out.

use std::sync::Arc;

use super::picking::PlaceRow;
use super::{common, edit, picking};
use crate::app::model::Model;
use crate::app::pages::{Ask, CopyOf, CopyTo, Page, Picking, Purpose};
use crate::app::{Earlier, Effect};
use crate::export::{self, Audience, Comparison, Limit, Record, Warning};
use crate::session::Copy;

/// What a copy can be made as, in the order it is offered: the ending of its file, and the phrase that names it.
pub(in crate::app) const FORMS: [(&str, &str); 7] = [
    ("html", "copy-page"),
    ("docx", "copy-word"),
    ("txt", "copy-sheet"),
    ("csv", "copy-table"),
    ("md", "copy-markdown"),
    ("json", "copy-machines"),
    ("jsonl", "copy-lines"),
];

/// Asks as what a copy is made, and of one to share first which numbers are too small for it; where the room did not say
/// yes to it, says so.
pub(super) fn choose(model: &mut Model, copy: Copy) {
    if common::copy_is_under_way(model) {
        return;
    }
    let Some(workshop) = &model.workshop else { return };
    match (export::refusal(&workshop.state, copy), copy) {
        (Some(refused), _) => model.open_page(Page::Notice { lines: vec![refused.say(&model.phrases)] }),
        (None, Copy::Public) => {
            model.effects.push(Effect::ListPlaces);
            let focus = Limit::ALL.iter().position(|limit| *limit == Limit::default()).unwrap_or_default();
            model.open_page(Page::Pick { what: Picking::Limit, focus });
        }
        (None, _) => open_forms(model, CopyOf::Workshop(copy.into())),
    }
}

/// Asks as what. The places are looked for meanwhile, so that they are there when it is asked where to.
pub(super) fn open_forms(model: &mut Model, of: CopyOf) {
    model.effects.push(Effect::ListPlaces);
    picking::open(model, Picking::Form(of));
}

/// A table, for which no more is asked than where to.
pub(super) fn table(model: &mut Model, copy: Copy) {
    choose(model, copy);
    let row = FORMS.iter().position(|(format, _)| *format == "csv");
    if let (Some(Page::Pick { what: Picking::Form(of), .. }), Some(row)) = (model.pages.last().cloned(), row) {
        model.close_page();
        form(model, of, row);
    }
}

/// Under which number none is told: then asks as what.
pub(super) fn limit(model: &mut Model, row: usize) {
    let Some(limit) = Limit::ALL.get(row) else { return };
    let audience = Audience { copy: Copy::Public, limit: *limit };
    picking::open(model, Picking::Form(CopyOf::Workshop(audience)));
}

/// As what: then asks where to.
pub(super) fn form(model: &mut Model, of: CopyOf, row: usize) {
    let Some((format, _)) = FORMS.get(row) else { return };
    picking::open(model, Picking::CopyTo(CopyTo { of, format, folder: None }));
}

/// Where to: the first row is the usual folder.
pub(super) fn place(model: &mut Model, to: CopyTo, row: usize) {
    match model.place_in(row) {
        PlaceRow::Usual => make_there(model, CopyTo { folder: None, ..to }),
        PlaceRow::Typed => edit::ask(model, Purpose::CopyTo(to)),
        PlaceRow::Found(folder) => make_there(model, CopyTo { folder: Some(folder), ..to }),
    }
}

/// Makes it, over the page from which it was asked for.
pub(super) fn make_there(model: &mut Model, to: CopyTo) {
    let asks = |what: &Picking| matches!(what, Picking::Limit | Picking::Form(_) | Picking::CopyTo(_));
    while matches!(model.pages.last(), Some(Page::Pick { what, .. }) if asks(what)) {
        model.close_page();
    }
    make(model, to);
}

/// Makes a copy. What could still show who said what is said first.
fn make(model: &mut Model, to: CopyTo) {
    let warnings: Vec<String> = checked(model, &to).iter().map(|warning| warning.say(&model.phrases)).collect();
    if warnings.is_empty() {
        write(model, &to);
    } else {
        model.open_page(Page::Ask(Ask::Export { to, warnings }));
    }
}

/// What of the truth check is so of a file of this format.
fn checked(model: &Model, to: &CopyTo) -> Vec<Warning> {
    match (&to.of, &model.workshop) {
        (CopyOf::Workshop(audience), Some(workshop)) => {
            let (now, earlier) = (workshop.counted(), workshop.earlier.as_ref().map(Earlier::counted));
            let mut warnings = export::truth_check(now, earlier, *audience, &model.phrases);
            if !warnings.is_empty()
                && let Some(format) = export::format_for(to.format)
                && let Ok(record) = Record::of(now, earlier, *audience, &model.phrases)
            {
                warnings = export::true_of(warnings, &record, format);
            }
            warnings
        }
        (CopyOf::Workshop(_), None) => Vec::new(),
        (CopyOf::Compared(comparing), _) => {
            let counted: Vec<_> = comparing.sessions.iter().map(Earlier::counted).collect();
            Comparison::of(&counted, &model.phrases).map(|it| it.truth_check()).unwrap_or_default()
        }
    }
}

pub(super) fn write(model: &mut Model, to: &CopyTo) {
    if common::copy_is_under_way(model) {
        return;
    }
    let (format, folder) = (to.format.to_owned(), to.folder.clone());
    let effect = match (&to.of, &mut model.workshop) {
        (CopyOf::Workshop(audience), Some(workshop)) => {
            workshop.exporting = Some(audience.copy);
            let (state, results) = (Arc::clone(&workshop.state), Arc::clone(&workshop.results));
            Effect::Export { state, results, earlier: workshop.earlier.clone(), audience: *audience, format, folder }
        }
        (CopyOf::Workshop(_), None) => return,
        (CopyOf::Compared(comparing), _) => Effect::ExportCompared { comparing: Arc::clone(comparing), format, folder },
    };
    model.effects.push(effect);
}
