//! Deleting a session and its copies, off the loop.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::files::Files;
use crate::app::Msg;
use crate::phrases::Phrases;
use crate::record;
use crate::store::{self, OpenError};
use crate::text::shown;

impl Files {
    /// The files that hold the session with this id: its copies and what it left where it moved from, then the session
    /// itself, which is at the first of `own`. Nothing changes.
    pub(super) fn copies_of(&self, id: &str, own: &[PathBuf]) -> Msg {
        let Some(session) = own.first() else { return Msg::NotDeleted(self.phrases.say("cannot-delete-gone")) };
        let beside = own.iter().filter_map(|path| path.parent().map(Path::to_owned));
        let mut seen = BTreeSet::from([store::real_path(session)]);
        let (mut files, mut broken) = (Vec::new(), Vec::new());
        for folder in self.session_folders().into_iter().chain(beside) {
            let found = store::sessions(self.disk.as_ref(), &folder, |path, bytes| match id_in(bytes, &self.phrases) {
                Ok(it) => (it == id && seen.insert(store::real_path(path))).then(|| path.to_owned()),
                Err(why) => {
                    let values = [("path", shown(path).into()), ("why", why.into())];
                    broken
                        .extend(seen.insert(store::real_path(path)).then(|| self.phrases.fill("open-failed", &values)));
                    None
                }
            });
            match found {
                Ok(found) => files.extend(found),
                Err(error) => {
                    let why = store::read_words(&error, &self.phrases);
                    return self.not_deleted(&folder, &why);
                }
            }
        }
        files.push(session.clone());
        Msg::FoundCopies { files, broken }
    }

    /// Deletes just these files, the last one last: all of them are held first, or none goes.
    pub(super) fn delete(&self, files: &[PathBuf]) -> Msg {
        match store::delete(self.disk.as_ref(), files) {
            Ok(()) => Msg::Deleted,
            Err(error) => self.not_deleted(error.path(), &error.words(&self.phrases)),
        }
    }

    fn not_deleted(&self, path: &Path, why: &str) -> Msg {
        let values = [("path", shown(path).into()), ("why", why.into())];
        Msg::NotDeleted(self.phrases.fill("cannot-delete", &values))
    }
}

/// The id of the session in a file, also where only a part of it can be read; or why nobody can look into it.
fn id_in(bytes: Result<Vec<u8>, OpenError>, phrases: &Phrases) -> Result<String, String> {
    let bytes = bytes.map_err(|error| error.words(phrases))?;
    let faults = match record::open(&bytes) {
        Ok(opened) => return Ok(opened.state.header.id),
        Err(faults) => faults,
    };
    let why = || faults.first().map(|fault| record::say(fault, phrases)).unwrap_or_default();
    record::salvage(&bytes).map(|salvaged| salvaged.state.header.id).ok_or_else(why)
}
