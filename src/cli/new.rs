//! `methods new` and `agendas new`: a starting file of one's own, every key explained in it.
//!
//! Constraint: never writes over anything.

use super::typed::Typed;
use super::{Exit, Program, Stop, check, export, own, plain_text, shown};
use crate::content::{ContentKind, OwnFile, template};
use crate::store::{self, NotWritten, RealDisk};
use crate::text::clean_line;

/// `alongside methods new`
pub(super) fn method(program: &Program, typed: &Typed<'_>) -> Result<Exit, Stop> {
    new(program, typed, ContentKind::Method)
}

/// `alongside agendas new`
pub(super) fn agenda(program: &Program, typed: &Typed<'_>) -> Result<Exit, Stop> {
    new(program, typed, ContentKind::Agenda)
}

fn new(program: &Program, typed: &Typed<'_>, kind: ContentKind) -> Result<Exit, Stop> {
    let id = typed.text("id").unwrap_or_default();
    let text = template(kind, id);
    name_is_free(program, kind, id, &text)?;
    let (folder, show, using) = match kind {
        ContentKind::Method => (store::METHODS, "cli-new-show-method", "cli-new-ask"),
        ContentKind::Agenda => (store::AGENDAS, "cli-new-show-agenda", "cli-new-start"),
    };
    let folder = program.data_folder()?.join(folder);
    let path = folder.join(format!("{id}.toml"));
    let not_written = |error: &_| export::not_written(program, &path, error);
    store::create_folders(&RealDisk, &folder).map_err(|error| not_written(&error.into()))?;
    store::write_new(&path, text.as_bytes(), false).map_err(|error| match error {
        NotWritten::Disk(error) => not_written(&error),
        _ => program.refuse("cli-new-exists", &[("path", shown(&path).into())]),
    })?;
    let made = program.fill("cli-made", &[("path", shown(&path).into())]);
    let values = [("path", plain_text::typed(&shown(&path)).into()), ("id", id.into())];
    let next = ["cli-new-change", "cli-new-check", show, using].map(|key| program.fill(key, &values));
    program.print(&format!("{made}\n{}", next.join("\n")))?;
    Ok(Exit::Done)
}

/// The file is read as it would be from the disk: what is wrong with it is wrong with its name.
fn name_is_free(program: &Program, kind: ContentKind, id: &str, text: &str) -> Result<(), Stop> {
    let library = own::library_with(program, &[]);
    let before = library.left_out.len();
    let library = library.with(&[OwnFile { name: "", text, kind }]);
    let faults = library.left_out.iter().skip(before).flat_map(|left_out| &left_out.faults);
    let told: Vec<String> = faults.map(|fault| check::what(fault, &program.phrases)).collect();
    if told.is_empty() {
        return Ok(());
    }
    Err(program.refuse("cli-new-refused", &[("name", clean_line(id).into()), ("why", told.join(" ").into())]))
}
