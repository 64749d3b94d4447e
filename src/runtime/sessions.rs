//! The sessions held here: found by `store`, understood by `record`.

use std::path::{Path, PathBuf};

use directories::UserDirs;

use crate::app::SessionEntry;
use crate::record;
use crate::session::State;
use crate::store::{self, RealDisk};

/// The sessions in `folder`, the newest name first. Files that cannot be read are left out; `check` names them.
#[must_use]
pub fn entries(folder: &Path) -> Vec<SessionEntry> {
    let found = store::sessions(&RealDisk, folder, |path, bytes| {
        let opened = record::open(&bytes.ok()?).ok()?;
        Some(entry(path, &opened.state, opened.newer))
    });
    found.unwrap_or_default()
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
        answers: state.asked.iter().flat_map(|(_, rounds)| rounds).map(|round| round.given.len()).sum(),
        newer,
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
