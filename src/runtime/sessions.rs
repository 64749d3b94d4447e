//! The sessions held here: found by `store`, understood by `record`.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use directories::UserDirs;

use crate::app::SessionEntry;
use crate::record;
use crate::session::State;
use crate::store::{self, Disk, OpenError, RealDisk};

/// The sessions in `folders`, as [`in_order`], also those of which only a part can be read. What is no session at all is
/// left out; `check` names it.
#[must_use]
pub fn entries(folders: &[PathBuf]) -> Vec<SessionEntry> {
    let read = |path: &Path, bytes: Result<Vec<u8>, OpenError>| {
        let bytes = bytes.ok()?;
        let Ok(opened) = record::open(&bytes) else {
            let salvaged = record::salvage(&bytes)?;
            return Some(SessionEntry { damaged: true, ..entry(path, &salvaged.state, false) });
        };
        Some(entry(path, &opened.state, opened.newer))
    };
    let found = folders.iter().flat_map(|folder| store::sessions(&RealDisk, folder, read).unwrap_or_default());
    in_order(found.collect())
}

/// The one last worked on first. Left out are a damaged file whose session goes on in another one, what a session left
/// behind in the folder that it moved from, and a link to a file that is there too.
#[must_use]
pub fn in_order(mut found: Vec<SessionEntry>) -> Vec<SessionEntry> {
    let is_link = |entry: &SessionEntry| entry.path.is_symlink();
    found.sort_by_key(is_link);
    let mut seen = BTreeSet::new();
    found.retain(|entry| seen.insert(store::real_path(&entry.path)));
    let folder = |entry: &SessionEntry| entry.path.parent().map(Path::to_owned);
    let is_older = |entry: &SessionEntry, other: &SessionEntry| {
        let left_behind = folder(entry) != folder(other) && entry.events < other.events;
        entry.id == other.id && !other.damaged && (entry.damaged || left_behind)
    };
    let gone: Vec<bool> = found.iter().map(|entry| found.iter().any(|other| is_older(entry, other))).collect();
    let mut gone = gone.into_iter();
    found.retain(|_| !gone.next().unwrap_or_default());
    found.sort_by_key(|entry| std::cmp::Reverse(entry.last));
    found
}

/// The session with this id in `folders`, only to be looked at: the one that a list would offer. Nothing where it is not
/// there, or cannot be read.
#[must_use]
pub fn session_of(disk: &dyn Disk, folders: &[PathBuf], id: &str) -> Option<State> {
    let entry = entries(folders).into_iter().find(|entry| entry.id == id)?;
    let bytes = store::read_session(disk, &entry.path).ok()?;
    record::open(&bytes).ok().map(|opened| opened.state)
}

/// What a list tells of one session.
#[must_use]
pub fn entry(path: &Path, state: &State, newer: bool) -> SessionEntry {
    let header = &state.header;
    let step = state.place_in_plan().and_then(|place| state.number_of_step(place.step));
    SessionEntry {
        path: path.to_owned(),
        id: header.id.clone(),
        title: header.title.to_string(),
        sides: header.sides.clone(),
        agenda: header.agenda.id.clone(),
        reveal: header.reveal,
        started: state.started,
        ended: state.ended,
        step: (step.unwrap_or(1), state.agenda.order.len()),
        answers: state.answers_given(),
        events: state.last_seq(),
        last: state.log.last().map(|event| event.at),
        newer,
        damaged: false,
        keep_until: header.keep_until,
    }
}

/// Where records are written from inside the program: a folder people find, or beside the sessions where there is none
/// or where `ALONGSIDE_HOME` keeps everything together.
#[must_use]
pub fn records_folder(data: &Path) -> PathBuf {
    let documents = UserDirs::new().and_then(|dirs| dirs.document_dir().map(Path::to_owned));
    match documents.filter(|it| it.is_dir() && std::env::var_os("ALONGSIDE_HOME").is_none()) {
        Some(documents) => documents.join("alongside"),
        None => data.join("records"),
    }
}
