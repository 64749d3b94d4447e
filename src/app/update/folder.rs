//! A folder that is typed, for the workshop or a copy. One that is not there is only made on a yes: a wrong letter would
//! make another one, and nobody would find what is in it.

use std::path::Path;

use super::copies;
use crate::app::Effect;
use crate::app::model::Model;
use crate::app::pages::{Ask, CopyTo, Edit, Page, Purpose};

/// Has a folder looked for that was typed into the form in front; the form stays until it is known. An error says in
/// words what is wrong with the name: half a name would lie wherever the program was started.
pub(super) fn look(model: &mut Model, form: &Edit) -> Result<(), String> {
    let typed = form.words(0);
    match typed.as_str() {
        "" => return Err(model.phrases.say("refusal-empty")),
        name if Path::new(name).is_absolute() => {}
        _ => return Err(model.phrases.say("refusal-half-a-folder")),
    }
    model.effects.push(Effect::LookForFolder { folder: typed.to_string() });
    Ok(())
}

pub(super) fn is_asked_for(form: &Edit) -> bool {
    matches!(form.purpose, Purpose::Place | Purpose::CopyTo(_))
}

/// Goes on to a folder that is there; of one that is not, it is asked whether to make it.
pub(super) fn told(model: &mut Model, folder: &str, is_there: bool) {
    let Some(form) = form_of(model, folder) else { return };
    form.refused = None;
    if is_there { go_there(model) } else { model.open_page(Page::Ask(Ask::MakeFolder(folder.to_owned()))) }
}

/// The folder does not answer. The form stays as it is, and can be left or filled anew; an answer may come still.
pub(super) fn is_slow(model: &mut Model, folder: &str) {
    let words = model.phrases.say("refusal-folder-slow");
    if let Some(form) = form_of(model, folder) {
        form.refused = Some(words);
    }
}

/// The form in front, where it asks for a folder and this one is typed in it.
fn form_of<'a>(model: &'a mut Model, folder: &str) -> Option<&'a mut Edit> {
    match model.pages.last_mut() {
        Some(Page::Edit(form)) if is_asked_for(form) && form.words(0).as_str() == folder => Some(form),
        _ => None,
    }
}

/// Saves, or makes the copy, in the folder that stands in the form in front.
pub(super) fn go_there(model: &mut Model) {
    let Some(Page::Edit(form)) = model.pages.last().cloned() else { return };
    let folder = form.words(0).to_string();
    model.close_page();
    match form.purpose {
        Purpose::Place => model.save_elsewhere(folder),
        Purpose::CopyTo(to) => copies::make_there(model, CopyTo { folder: Some(folder), ..to }),
        _ => {}
    }
}
