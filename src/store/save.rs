//! The save, in the nine steps of safety.md 2: what is acknowledged is on disk, and never half a file is in sight.
//!
//! Constraint: bytes in, identity out. After any error the next try starts again with a new temporary file.

use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::disk::{Disk, Identity, NewFile, digest};
use super::error::SaveError;
use super::names;
use super::session_file::{SessionFile, Standing, Version};

/// Over this many bytes what was written is not read back.
const LARGEST_READ_BACK: usize = 4 * 1024 * 1024;

/// A save that is on disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// The file as it is now.
    pub identity: Identity,
    /// Where the file was that somebody changed; ours now stands beside it (P6).
    pub left: Option<PathBuf>,
}

/// Saves `bytes` (step 1 made them) as the whole content of `file`, durably (P1, P2).
///
/// Where the file is not the one we last wrote, `file` moves beside it, and [`Done::left`] says from where.
///
/// # Errors
/// Why it is not on disk. Nothing is left behind, as far as the disk allows.
pub fn save(disk: &dyn Disk, file: &mut SessionFile, bytes: &[u8]) -> Result<Done, SaveError> {
    // Step 2, before anything is written.
    if file.standing(disk)? == Standing::Changed {
        file.step_aside(disk)?;
    }
    let temporary = names::temporary(file.path());
    let saved = write_and_rename(disk, file, &temporary, bytes);
    if saved.is_err() {
        let _ = disk.remove(&temporary);
    }
    let identity = saved?;
    Ok(Done { identity, left: file.left.take() })
}

/// Steps 3 to 9.
fn write_and_rename(
    disk: &dyn Disk,
    file: &mut SessionFile,
    temporary: &Path,
    bytes: &[u8],
) -> Result<Identity, SaveError> {
    let identity = write_durably(disk, temporary, bytes)?;
    if bytes.len() <= LARGEST_READ_BACK && disk.read(temporary)?.0 != bytes {
        return Err(SaveError::NotAsWritten);
    }
    let version = Version { identity, digest: digest(bytes) };
    put_in_place(disk, file, temporary, version)?;
    disk.sync_folder(names::folder(file.path()))?;
    file.last = file.attempted.take();
    Ok(identity)
}

/// Step 7. The file is looked at once more: writing may have taken seconds.
fn put_in_place(disk: &dyn Disk, file: &mut SessionFile, temporary: &Path, ours: Version) -> Result<(), SaveError> {
    let mut standing = file.standing(disk)?;
    loop {
        if standing == Standing::Changed {
            file.step_aside(disk)?;
        }
        // Noted before the rename: one that reports an error may still have happened.
        file.attempted = Some(ours);
        let placed = match standing {
            Standing::Ours => disk.rename(temporary, file.path()),
            Standing::Nothing | Standing::Changed => disk.rename_new(temporary, file.path()),
        };
        match placed {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => standing = Standing::Changed,
            other => return Ok(other?),
        }
    }
}

/// Steps 3 to 5: a new file that only its owner may read, with all of `bytes` on disk.
pub(super) fn write_durably(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> Result<Identity, SaveError> {
    let mut file = create(disk, path)?;
    file.write_all(bytes)?;
    file.0.sync()?;
    Ok(file.0.identity()?)
}

/// A new temporary file that only its owner may read.
pub(super) fn create(disk: &dyn Disk, path: &Path) -> io::Result<Sink> {
    match disk.create_new(path) {
        // Ours from a removal that failed, or of a dead process of the same number: the lock says nobody else's.
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            disk.remove(path)?;
            disk.create_new(path).map(Sink)
        }
        other => other.map(Sink),
    }
}

/// A new file as what the standard library writes to.
pub(super) struct Sink(pub(super) Box<dyn NewFile>);

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
