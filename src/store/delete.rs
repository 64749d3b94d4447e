//! Deleting a session.
//!
//! Constraint: at every instant the session stands whole at its path, or nothing is left that could become it again: what
//! dead processes left beside it goes first, durably, or it would be taken up as the only copy of a first save.

use std::io::ErrorKind;
use std::path::PathBuf;

use super::disk::Disk;
use super::error::{OpenError, SaveError};
use super::names;
use super::session_file::SessionFile;
use crate::phrases::Phrases;

/// Why a session, or one of its copies, is still there.
#[derive(Debug)]
pub enum NotDeleted {
    /// This file cannot be held: somebody has it open. Nothing was deleted.
    NotHeld(PathBuf, OpenError),
    /// The disk refused at this file.
    Disk(PathBuf, SaveError),
}

impl NotDeleted {
    /// The file.
    #[must_use]
    pub fn path(&self) -> &PathBuf {
        match self {
            Self::NotHeld(path, _) | Self::Disk(path, _) => path,
        }
    }

    /// Why, in words.
    #[must_use]
    pub fn words(&self, phrases: &Phrases) -> String {
        match self {
            Self::NotHeld(_, error) => error.words(phrases),
            Self::Disk(_, error) => error.words(phrases),
        }
    }
}

/// Deletes the files of one session: the last one is the session, which stands until its copies are gone. All are held
/// before any of them goes; one that is gone already is made sure of. It cannot be taken back.
///
/// # Errors
/// Why something is still there, or may come back after a power cut. It can be tried again.
pub fn delete(disk: &dyn Disk, files: &[PathBuf]) -> Result<(), NotDeleted> {
    let mut held = Vec::new();
    for path in files {
        match SessionFile::open(disk, path) {
            Ok((file, _)) => held.push((path, Some(file))),
            Err(OpenError::Io(error)) if error.kind() == ErrorKind::NotFound => held.push((path, None)),
            Err(error) => return Err(NotDeleted::NotHeld(path.clone(), error)),
        }
    }
    for (path, file) in held {
        let deleted = match file {
            Some(file) => remove(disk, &file),
            None => disk.sync_folder(names::folder(path)).map_err(SaveError::from),
        };
        deleted.map_err(|error| NotDeleted::Disk(path.clone(), error))?;
    }
    Ok(())
}

fn remove(disk: &dyn Disk, file: &SessionFile) -> Result<(), SaveError> {
    file.sweep(disk)?;
    disk.remove(file.path())?;
    Ok(disk.sync_folder(names::folder(file.path()))?)
}
