//! `print`: the paper twin of an agenda.
//!
//! Constraint: never writes over anything unasked (P12).

use std::ffi::OsStr;
use std::path::Path;

use super::typed::Typed;
use super::{Exit, Program, Stop, export, library, own, shown};
use crate::app::{Action, Keymap, screens_at};
use crate::content::{self, ContentKind, Library};
use crate::paper::print::{self, KeyCap, Papers, Print};
use crate::runtime;

/// Writes sheets in one form.
type Writer = fn(&Papers) -> String;

/// What can be made, by the ending of its name.
const WRITERS: [(&str, Writer); 2] = [("html", print::html), ("txt", print::text)];

/// `alongside print`
pub(super) fn run(program: &Program, typed: &Typed<'_>) -> Result<Exit, Stop> {
    let (library, id) = own::find(program, ContentKind::Agenda, typed.text("agenda").unwrap_or_default())?;
    let agenda = library::agenda(program, &library, &id)?;
    let writer = typed.path("to").map(|to| Ok((to, writer(program, to)?))).transpose()?;
    let keymap = program.data_folder().map(|folder| runtime::read_keys(&folder, &program.phrases).0);
    let keymap = keymap.unwrap_or_else(|_| Keymap::built_in());
    let keys = |stop: &content::Stop| keys(program, (&library, &keymap), stop);
    let papers = print::papers(&Print { agenda, library: &library, phrases: &program.phrases, keys: &keys });
    match writer {
        Some((to, write)) => export::write(program, to, write(&papers).as_bytes(), typed.is_set("yes"))?,
        None => program.print(print::text(&papers).trim_end())?,
    }
    Ok(Exit::Done)
}

fn writer(program: &Program, to: &Path) -> Result<Writer, Stop> {
    let ending = to.extension().and_then(OsStr::to_str).unwrap_or_default().to_lowercase();
    let found = WRITERS.iter().find(|(known, _)| *known == ending).map(|(_, write)| *write);
    found.ok_or_else(|| {
        let endings: Vec<String> = WRITERS.iter().map(|(ending, _)| format!(".{ending}")).collect();
        let values = [("path", shown(to).into()), ("endings", program.phrases.any_of(&endings).into())];
        program.refuse("cli-no-such-ending", &values)
    })
}

/// The keys of the screens at `stop`, as the bar tells them.
fn keys(program: &Program, (library, keymap): (&Library, &Keymap), stop: &content::Stop) -> Vec<KeyCap> {
    let kind = match stop {
        content::Stop::Question(id) => library.question(id).map(|question| question.answers.kind()),
        _ => None,
    };
    let bindings = screens_at(stop, kind).into_iter().flat_map(|screen| keymap.of(screen));
    // Whoever can move about needs no paper for it.
    bindings
        .filter(|it| it.told && it.action != Action::Move)
        .map(|it| KeyCap { cap: it.cap.clone(), word: program.say(&it.word) })
        .collect()
}
