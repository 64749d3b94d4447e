//! Folders that sessions moved to: the data folder is to know of them, also where it takes nothing for a while.
//!
//! Constraint: it is the data folder that failed when a session moved, so one try is not enough. One task at a time is
//! asked of the worker: a disk that hangs must not fill it with them.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::files::Files;
use super::worker::Worker;

/// What is to be said once the program has left.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Left {
    /// What could not be saved, in words.
    pub unsaved: Option<String>,
    /// Where a session is now that moved to another place.
    pub moved: Option<PathBuf>,
}

/// The folders that the data folder does not know of yet.
#[derive(Clone, Default)]
pub(super) struct Moved(Arc<Mutex<Waiting>>);

#[derive(Default)]
struct Waiting {
    folders: Vec<PathBuf>,
    /// Whether the worker is to try it already.
    is_asked: bool,
}

impl Moved {
    fn waiting(&self) -> MutexGuard<'_, Waiting> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes a folder, if there is one; nothing is written yet.
    pub(super) fn add(&self, folder: Option<&Path>) {
        self.waiting().folders.extend(folder.map(Path::to_owned));
    }

    /// Has the worker try those that wait. What cannot be written waits for the next time.
    pub(super) fn remember(&self, worker: &Worker, files: &Files) {
        let mut waiting = self.waiting();
        if waiting.folders.is_empty() || waiting.is_asked {
            return;
        }
        waiting.is_asked = true;
        drop(waiting);
        let (moved, files) = (self.clone(), files.clone());
        let done = self.clone();
        let work = move || {
            let folders = moved.waiting().folders.clone();
            let settled: Vec<PathBuf> = folders.into_iter().filter(|folder| files.remember(folder)).collect();
            moved.waiting().folders.retain(|folder| !settled.contains(folder));
        };
        worker.write(work, (), move |()| done.waiting().is_asked = false);
    }
}
