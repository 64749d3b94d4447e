//! The sessions held here: found by `store`, understood by `record`.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use directories::UserDirs;

use crate::app::SessionEntry;
use crate::record;
use crate::session::State;
use crate::store::{self, RealDisk};

/// The sessions in `folder`, the newest name first, also those of which only a part can be read. A damaged file whose
/// session goes on in another one is left out, and so is what is no session at all; `check` names both.
#[must_use]
pub fn entries(folder: &Path) -> Vec<SessionEntry> {
    let found = store::sessions(&RealDisk, folder, |path, bytes| {
        let bytes = bytes.ok()?;
        let Ok(opened) = record::open(&bytes) else {
            let (state, _) = record::salvage(&bytes)?;
            return Some(SessionEntry { damaged: true, ..entry(path, &state, false) });
        };
        Some(entry(path, &opened.state, opened.newer))
    });
    let mut found = found.unwrap_or_default();
    let whole: BTreeSet<String> = found.iter().filter(|entry| !entry.damaged).map(|entry| entry.id.clone()).collect();
    found.retain(|entry| !entry.damaged || !whole.contains(&entry.id));
    found
}

/// What a list tells of one session.
#[must_use]
pub fn entry(path: &Path, state: &State, newer: bool) -> SessionEntry {
    let header = &state.header;
    SessionEntry {
        path: path.to_string_lossy().into_owned(),
        id: header.id.clone(),
        title: header.title.to_string(),
        sides: header.sides.clone(),
        agenda: header.agenda.id.clone(),
        reveal: header.reveal,
        started: state.started,
        ended: state.ended,
        step: (state.number_of_step(state.place.step), state.agenda.order.len()),
        answers: state.answers_given(),
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
