//! The commands that open the program: home, start, resume, practise; on the full screen, or line by line.
//!
//! Constraint: what can be refused is refused before the screen opens.

use super::table::PLAIN;
use super::typed::Typed;
use super::{Exit, Program, Stop, library, lookup, on_a_terminal, own, paper, plain_text, shown};
use crate::app::{Earlier, Given};
use crate::content::{ContentKind, Library};
use crate::record;
use crate::runtime::{self, FrontEnd, Left, Opening};
use crate::session::Reveal;
use crate::store::{OpenError, RealDisk, SessionFile};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// `alongside`
pub(super) fn home(program: &Program, typed: &Typed<'_>) -> Result<Exit, Stop> {
    open(program, typed, own::library(program), Opening::Home)
}

/// `alongside practise`
pub(super) fn practise(program: &Program, typed: &Typed<'_>) -> Result<Exit, Stop> {
    open(program, typed, own::library(program), Opening::Practise)
}

/// `alongside start`
pub(super) fn start(program: &Program, typed: &Typed<'_>) -> Result<Exit, Stop> {
    let (library, agenda) = match typed.text("agenda") {
        Some(typed) => {
            let (library, id) = own::find(program, ContentKind::Agenda, typed)?;
            library::agenda(program, &library, &id)?;
            (library, Some(id))
        }
        None => (own::library(program), None),
    };
    let given = Given {
        agenda,
        title: typed.text("title").map(str::to_owned),
        about: typed.text("about").map(str::to_owned),
        reveal: typed.text("reveal").map(|word| match word {
            "together" => Reveal::Together,
            "mixed" => Reveal::Mixed,
            _ => Reveal::Live,
        }),
        after: typed.path("after").map(|session| earlier(program, session)).transpose()?,
        people: typed.path("people").map(|path| paper::people(program, path)).transpose()?,
    };
    open(program, typed, library, Opening::Start(given))
}

/// The session that the new one follows.
fn earlier(program: &Program, session: &Path) -> Result<Earlier, Stop> {
    let found = lookup::open(program, session)?;
    Ok(Earlier::new(found.opened.state, &program.phrases))
}

/// `alongside resume`
pub(super) fn resume(program: &Program, typed: &Typed<'_>) -> Result<Exit, Stop> {
    let path = match typed.path("session") {
        Some(session) => lookup::path_of(program, session)?,
        None => newest(program)?,
    };
    can_go_on(program, &path)?;
    open(program, typed, own::library(program), Opening::Resume(path))
}

/// The newest session that was not closed and can be changed.
fn newest(program: &Program) -> Result<PathBuf, Stop> {
    let held = lookup::entries(program)?;
    let waits = held.sessions.into_iter().find(|entry| entry.ended.is_none() && !entry.newer);
    waits.map(|entry| entry.path).ok_or_else(|| program.refuse("cli-nothing-waits", &[]))
}

/// Looks whether nobody else has it open, and whether this version may change it. Lets go of it again.
fn can_go_on(program: &Program, path: &Path) -> Result<(), Stop> {
    let (_, bytes) = SessionFile::open(&RealDisk, path).map_err(|error| not_opened(program, path, &error))?;
    match lookup::understood(program, path, &bytes) {
        Ok(opened) if opened.newer => Err(newer(program, path)),
        // What can be read of a damaged one goes on in a new file.
        Err(_) if record::salvage(&bytes).is_some() => Ok(()),
        other => other.map(drop),
    }
}

/// Why a session cannot be opened for changing it.
pub(super) fn not_opened(program: &Program, path: &Path, error: &OpenError) -> Stop {
    Stop::Refused(lookup::cannot_open(program, path, &error.words(&program.phrases)))
}

/// A newer file can be read, never changed (P8).
pub(super) fn newer(program: &Program, path: &Path) -> Stop {
    program.refuse("cli-newer-refused", &[("path", shown(path).into())])
}

fn open(program: &Program, typed: &Typed<'_>, library: Library, opening: Opening) -> Result<Exit, Stop> {
    let folder = program.data_folder()?;
    let left = runtime::run(opening, front_end(typed), &program.phrases, Arc::new(library), folder);
    let Left { unsaved, moved } = left.map_err(|error| match error.kind() {
        // Whoever read our lines has closed them.
        std::io::ErrorKind::BrokenPipe => Stop::OutputClosed,
        _ => program.refuse("cli-no-screen", &[("system", error.to_string().into())]),
    })?;
    let moved = moved.map(|path| {
        let path = shown(&path);
        let resume = plain_text::typed(&path);
        program.fill("cli-saved-elsewhere", &[("path", path.into()), ("resume", resume.into())])
    });
    if let Some(unsaved) = unsaved {
        return Err(Stop::Refused(std::iter::once(unsaved).chain(moved).collect::<Vec<_>>().join("\n")));
    }
    moved.map_or(Ok(()), |words| program.print(&words)).map(|()| Exit::Done)
}

/// Line by line where it is asked for, or where there is no screen.
fn front_end(typed: &Typed<'_>) -> FrontEnd {
    let says = |name: &str, means: fn(&str) -> bool| std::env::var(name).is_ok_and(|value| means(&value));
    let asked = says("ACCESSIBLE", |value| !["", "0", "false"].contains(&value.to_lowercase().as_str()));
    let dumb = says("TERM", |value| value == "dumb");
    match on_a_terminal() {
        false => FrontEnd::OnlyLines,
        true if dumb => FrontEnd::OnlyLines,
        true if asked || typed.is_set(PLAIN) => FrontEnd::Lines,
        true => FrontEnd::FullScreen,
    }
}
