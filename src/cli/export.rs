//! `export`: a record of a session, as a file. Of a folder it makes one table: see `folder`.
//!
//! Constraint: never writes over anything unasked (P12), and never over a session; where something could still show who
//! said what (R20), that is told before anything is written, and a yes is waited for.

use std::fs;
use std::path::Path;

use chrono::Local;

use super::lookup;
use super::typed::Typed;
use super::{Exit, Program, Stop, asking, copies, folder, on_a_terminal, shown};
use crate::app::Earlier;
use crate::export::{self, Audience, Limit, Record};
use crate::runtime;
use crate::session::Copy;
use crate::store::{self, NotWritten, RealDisk, SaveError};
use crate::weigh::{self, Counted};

/// `alongside export`
pub(super) fn run(program: &Program, typed: &Typed<'_>) -> Result<Exit, Stop> {
    let to = typed.path("to").unwrap_or(Path::new(""));
    let typed_session = typed.path("session").unwrap_or(Path::new(""));
    if typed_session.is_dir() {
        return folder::run(program, typed, typed_session, to);
    }
    let format = copies::format(program, to)?;
    let audience = audience(typed);
    let found = lookup::open(program, typed_session)?;
    not_a_session(program, to, &found.path)?;
    let state = &found.opened.state;
    let results = weigh::weigh(state, &program.phrases);
    let now = Counted { state, results: &results };
    let earlier = lookup::earlier(program, &found);
    let earlier = earlier.as_ref().map(Earlier::counted);
    let refused = |refused: export::Refused| Stop::Refused(refused.say(&program.phrases));
    let record = Record::of(now, earlier, audience, &program.phrases).map_err(refused)?;
    let warnings = export::truth_check(now, earlier, audience, &program.phrases);
    let warnings = export::true_of(warnings, &record, format);
    told_before(program, to, &warnings.iter().map(|it| it.say(&program.phrases)).collect::<Vec<_>>(), typed)?;
    write(program, to, &format.write(&record, &program.phrases), typed.is_set("yes"))?;
    note(program, &found.path, to, audience.copy);
    Ok(Exit::Done)
}

/// For whom, and how small a number is told to others.
pub(super) fn audience(typed: &Typed<'_>) -> Audience {
    let copy = match typed.text("copy") {
        Some("room") => Copy::Room,
        Some("public") => Copy::Public,
        _ => Copy::Present,
    };
    let limit = typed.text("min-cell").and_then(|number| Limit::of(number.parse().ok()?)).unwrap_or_default();
    Audience { copy, limit }
}

/// Tells what could still show who said what. Where there is something, goes on with a yes alone: the one typed here, or
/// `--yes`.
pub(super) fn told_before(program: &Program, to: &Path, warnings: &[String], typed: &Typed<'_>) -> Result<(), Stop> {
    for warning in warnings {
        program.warn(warning);
    }
    if warnings.is_empty() || typed.is_set("yes") {
        return Ok(());
    }
    if fs::symlink_metadata(to).is_ok() {
        // Or it would be asked for nothing.
        return Err(program.refuse("cli-exists", &[("path", shown(to).into())]));
    }
    if !on_a_terminal() {
        return Err(program.refuse("cli-export-needs", &[]));
    }
    asking::sure(program, "cli-ask-write")
}

/// A record must not take the place of a session, also not with `--yes`.
pub(super) fn not_a_session(program: &Program, to: &Path, session: &Path) -> Result<(), Stop> {
    let folders = program.data_folder().map(|data| store::session_folders(&RealDisk, &data)).unwrap_or_default();
    let among_sessions = store::is_among_sessions(&folders, to);
    let itself = store::real_path(to) == store::real_path(session);
    if itself || among_sessions || lookup::is_session(to) {
        return Err(program.refuse("cli-place-of-a-session", &[("path", shown(to).into())]));
    }
    Ok(())
}

/// Writes a new file and says so.
pub(super) fn write(program: &Program, to: &Path, bytes: &[u8], overwrite: bool) -> Result<(), Stop> {
    match store::write_new(to, bytes, overwrite) {
        Ok(()) => program.print(&program.fill("cli-made", &[("path", shown(to).into())])),
        Err(error) => Err(refused(program, to, &error)),
    }
}

/// Why a record is not written.
pub(super) fn refused(program: &Program, to: &Path, error: &NotWritten) -> Stop {
    let path = [("path", shown(to).into())];
    match error {
        NotWritten::Exists => program.refuse("cli-exists", &path),
        NotWritten::Outside => program.refuse("cli-no-file-name", &path),
        NotWritten::Disk(error) => not_written(program, to, error),
    }
}

/// Why a file is not on disk.
pub(super) fn not_written(program: &Program, path: &Path, error: &SaveError) -> Stop {
    let why = error.words(&program.phrases);
    program.refuse("cli-not-written", &[("path", shown(path).into()), ("why", why.into())])
}

/// Remembers in the session that this copy was made, so that taking a person out can name it (P10). The copy stands
/// either way.
pub(super) fn note(program: &Program, session: &Path, to: &Path, copy: Copy) {
    let at = Local::now().fixed_offset();
    if let Err(why) = runtime::note_copy(&RealDisk, session, (&runtime::as_noted(to), copy), at, &program.phrases) {
        let why = why.words(&program.phrases);
        program.warn(&program.fill("cli-not-noted", &[("path", shown(session).into()), ("why", why.into())]));
    }
}
