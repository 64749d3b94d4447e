//! Sessions: those held here, and the one that was meant.
//!
//! Constraint: reads only.

use std::path::{Path, PathBuf};

use super::{Program, Stop, plain_text, shown};
use crate::app::{Earlier, SessionEntry};
use crate::export::is_table;
use crate::phrases::Phrases;
use crate::record::{self, Fault, Opened};
use crate::runtime;
use crate::session::State;
use crate::store::{self, RealDisk};

/// Faults that are told where a file is not what was asked about; `check` tells them all.
const MOST_FAULTS: usize = 5;

/// A session, and where it is.
pub(super) struct Found {
    pub(super) path: PathBuf,
    pub(super) opened: Opened,
}

/// What is in a folder.
pub(super) struct Held<T> {
    /// What was made of each session, the newest name first.
    pub(super) sessions: Vec<T>,
    /// Files that cannot be opened, in words.
    pub(super) broken: Vec<String>,
}

/// Every session in `folder`, as `keep` makes it.
pub(super) fn held<T>(
    program: &Program,
    folder: &Path,
    mut keep: impl FnMut(&Path, Opened) -> T,
) -> Result<Held<T>, Stop> {
    let mut broken = Vec::new();
    let sessions = store::sessions(&RealDisk, folder, |path, bytes| {
        let opened = bytes
            .map_err(|error| error.words(&program.phrases))
            .and_then(|bytes| record::open(&bytes).map_err(|faults| said(&faults, 1, &program.phrases)));
        let told = opened.map_err(|why| broken.push(cannot_open(program, path, &why)));
        told.ok().map(|opened| keep(path, opened))
    });
    let sessions = sessions.map_err(|error| {
        let why = store::read_words(&error, &program.phrases);
        Stop::Refused(cannot_open(program, folder, &why))
    })?;
    Ok(Held { sessions, broken })
}

/// Every session held here, as a list tells of it.
pub(super) fn entries(program: &Program) -> Result<Held<SessionEntry>, Stop> {
    let mut all = Held { sessions: Vec::new(), broken: Vec::new() };
    for folder in store::session_folders(&RealDisk, &program.data_folder()?) {
        let Held { sessions, broken } =
            held(program, &folder, |path, opened| runtime::entry(path, &opened.state, opened.newer))?;
        all.sessions.extend(sessions);
        all.broken.extend(broken);
    }
    Ok(Held { sessions: runtime::in_order(all.sessions), ..all })
}

/// The path of the session that `typed` means: a path, an id, or the start of a title.
pub(super) fn path_of(program: &Program, typed: &Path) -> Result<PathBuf, Stop> {
    if typed.is_file() || typed.components().count() > 1 || typed.extension().is_some_and(|it| it == "json") {
        return Ok(typed.to_owned());
    }
    let held = entries(program)?;
    let word = shown(typed);
    let matching: Vec<&SessionEntry> = held.sessions.iter().filter(|entry| is_meant(entry, &word)).collect();
    let whole = |entry: &&SessionEntry| entry.id == word || entry.title.to_lowercase() == word.to_lowercase();
    let wholly: Vec<&SessionEntry> = matching.iter().copied().filter(whole).collect();
    let matching = if wholly.is_empty() { matching } else { wholly };
    match matching.as_slice() {
        [one] => Ok(one.path.clone()),
        [] if typed.exists() => Ok(typed.to_owned()),
        [] => Err(Stop::Refused(none_of(program, &word, &held.sessions))),
        several => {
            let first = program.fill("cli-several-sessions", &[("name", word.as_str().into())]);
            let key =
                if several.iter().any(|it| has_twin(it, several)) { "cli-give-the-path" } else { "cli-give-the-id" };
            Err(Stop::Refused(format!("{first}\n{}\n{}", lines(program, several), program.say(key))))
        }
    }
}

fn is_meant(entry: &SessionEntry, word: &str) -> bool {
    let starts = entry.title.to_lowercase().starts_with(&word.to_lowercase());
    !word.is_empty() && (entry.id == word || starts)
}

fn none_of(program: &Program, word: &str, sessions: &[SessionEntry]) -> String {
    let first = program.fill("cli-no-session", &[("name", word.into())]);
    if sessions.is_empty() {
        return format!("{first}\n{}", program.say("cli-nothing-held"));
    }
    let all: Vec<&SessionEntry> = sessions.iter().collect();
    format!("{first} {}\n{}", program.say("cli-these-are-here"), lines(program, &all))
}

fn lines(program: &Program, entries: &[&SessionEntry]) -> String {
    let rows = entries.iter().map(|entry| {
        let mut row = vec![entry.title.clone(), when(program, entry)];
        if has_twin(entry, entries) {
            let answers = program.fill("cli-n-answers", &[("n", entry.answers.into())]);
            row.extend([answers, plain_text::typed(&shown(&entry.path))]);
        } else {
            row.push(entry.id.clone());
        }
        row
    });
    plain_text::indented(&plain_text::table(&rows.collect::<Vec<_>>()))
}

/// Whether another file holds the session too, as a copy does: no title or id tells them apart.
pub(super) fn has_twin(entry: &SessionEntry, among: &[&SessionEntry]) -> bool {
    among.iter().any(|other| other.id == entry.id && other.path != entry.path)
}

/// The day a session began.
pub(super) fn when(program: &Program, entry: &SessionEntry) -> String {
    entry.started.map_or_else(|| program.say("cli-list-not-begun"), |at| at.format("%Y-%m-%d").to_string())
}

/// Opens the session that `typed` means, to read it. Tells on stderr what one should know of its file.
pub(super) fn open(program: &Program, typed: &Path) -> Result<Found, Stop> {
    let path = path_of(program, typed)?;
    let bytes = read(program, &path).map_err(Stop::Refused)?;
    let opened = understood(program, &path, &bytes)?;
    tell(program, &path, &opened);
    Ok(Found { path, opened })
}

/// All bytes of a session, or why it cannot be read, in words.
pub(super) fn read(program: &Program, path: &Path) -> Result<Vec<u8>, String> {
    let bytes = store::read_session(&RealDisk, path);
    bytes.map_err(|error| cannot_open(program, path, &error.words(&program.phrases)))
}

/// Whether a session is in the file, or what is left of one. A full record, in which everybody is called by their number,
/// is none: it can be made again. A table, which may be larger than what fits in memory, is known by how it begins.
pub(super) fn is_session(path: &Path) -> bool {
    if store::beginning(path).is_ok_and(|first| is_table(&first)) {
        return false;
    }
    let Ok(bytes) = store::read_session(&RealDisk, path) else { return false };
    let state = record::open(&bytes).map(|opened| opened.state).ok();
    let state = state.or_else(|| record::salvage(&bytes).map(|salvaged| salvaged.state));
    let numbered = |state: &State| state.people.iter().all(|person| person.is.name.as_str() == person.id.to_string());
    state.is_some_and(|state| state.people.is_empty() || !numbered(&state))
}

/// The session that `found` follows, to be looked at; nothing where it follows none, or that one is not here.
pub(super) fn earlier(program: &Program, found: &Found) -> Option<Earlier> {
    let id = found.opened.state.header.follows.as_ref()?;
    let state = runtime::session_of(&RealDisk, &folders(program, &found.path).ok()?, id)?;
    Some(Earlier::new(state, &program.phrases))
}

/// Where sessions that belong together are: the data folder, those that sessions moved to, and that of the session.
pub(super) fn folders(program: &Program, session: &Path) -> Result<Vec<PathBuf>, Stop> {
    let known = store::session_folders(&RealDisk, &program.data_folder()?);
    let beside = store::real_path(session).parent().map(Path::to_owned);
    let other = beside.filter(|folder| !known.iter().any(|it| store::real_path(it) == *folder));
    Ok(known.iter().cloned().chain(other).collect())
}

/// The session in `bytes`, which stand at `path`.
pub(super) fn understood(program: &Program, path: &Path, bytes: &[u8]) -> Result<Opened, Stop> {
    record::open(bytes).map_err(|faults| {
        let why = faults_words(program, path, &faults);
        if record::salvage(bytes).is_none() {
            return Stop::Refused(why);
        }
        Stop::Refused(format!("{why}\n{}", program.fill("cli-damaged-resume", &[("path", shown(path).into())])))
    })
}

/// Tells on stderr what one should know of a file.
pub(super) fn tell(program: &Program, path: &Path, opened: &Opened) {
    let told = [(opened.newer, "cli-newer-read"), (opened.changed_outside, "cli-changed-outside")];
    for (_, key) in told.iter().filter(|(so, _)| *so) {
        program.warn(&program.fill(key, &[("path", shown(path).into())]));
    }
}

/// Why a session cannot be understood.
pub(super) fn not_usable(program: &Program, path: &Path, faults: &[Fault]) -> Stop {
    Stop::Refused(faults_words(program, path, faults))
}

fn faults_words(program: &Program, path: &Path, faults: &[Fault]) -> String {
    let first = cannot_open(program, path, &said(faults, MOST_FAULTS, &program.phrases));
    if faults.len() <= MOST_FAULTS {
        return first;
    }
    format!("{first}\n{}", program.fill("cli-check-tells", &[("path", shown(path).into())]))
}

fn said(faults: &[Fault], most: usize, phrases: &Phrases) -> String {
    faults.iter().take(most).map(|fault| record::say(fault, phrases)).collect::<Vec<_>>().join("\n")
}

/// "We cannot open that. Because."
pub(super) fn cannot_open(program: &Program, path: &Path, why: &str) -> String {
    program.fill("open-failed", &[("path", shown(path).into()), ("why", why.into())])
}
