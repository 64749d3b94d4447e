//! Temporary files that a dead process left beside a session, or beside a record.
//!
//! Constraint: a leftover may be the only copy of a first save that never got its name. So it goes only while the lock of
//! its session is held, and after that session's file was found whole. A record can be made again.

use std::io;
use std::path::{Path, PathBuf};

use super::disk::Disk;
use super::error::SaveError;
use super::names;
use super::session_file::SessionFile;

/// A temporary file, and the session it was to become.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leftover {
    /// The temporary file.
    pub path: PathBuf,
    /// The session; it may not be there.
    pub session: PathBuf,
}

/// The temporary files in a folder. One may be in use by a process that is saving right now.
///
/// # Errors
/// As the system says.
pub fn leftovers(disk: &dyn Disk, folder: &Path) -> io::Result<Vec<Leftover>> {
    let found = disk.list(folder)?.into_iter().filter_map(|path| {
        let session = names::owner(&path)?;
        Some(Leftover { path, session })
    });
    let mut found: Vec<_> = found.collect();
    found.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(found)
}

/// Looks at what dead processes left in a folder. Where a session got no file, what is whole becomes it; else it goes.
/// Where the session has a whole file, what was left beside it goes. What belongs to a session that somebody has open, or
/// to a damaged one, stays.
///
/// # Errors
/// Why the folder cannot be listed. What cannot be taken up now stays for the next time.
pub fn take_up_leftovers(disk: &dyn Disk, folder: &Path, is_whole: impl Fn(&[u8]) -> bool) -> io::Result<()> {
    for left in leftovers(disk, folder)? {
        if let Ok(_held) = disk.lock(&left.session) {
            let _stays = take_up(disk, &left, &is_whole);
        }
    }
    Ok(())
}

/// Removes what dead processes left of the record at `record`, which is held, and of others in its folder. Of those it
/// touches only what such a process had held, for other programs have temporary files too; and never what may be a
/// session's. What cannot be removed stays for the next time.
pub(super) fn clear_beside(disk: &dyn Disk, record: &Path) {
    for left in leftovers(disk, names::folder(record)).unwrap_or_default() {
        let was_held = || disk.identity(&names::lock(&left.session)).is_ok_and(|lock| lock.is_some());
        let own = left.session.file_name() == record.file_name();
        if own || (!may_be_session(&left.session) && was_held() && disk.lock(&left.session).is_ok()) {
            let _ = disk.remove(&left.path);
        }
    }
}

fn may_be_session(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"))
}

/// The lock of the session is held.
fn take_up(disk: &dyn Disk, left: &Leftover, is_whole: impl Fn(&[u8]) -> bool) -> io::Result<()> {
    let session = disk.identity(&left.session)?.map(|_| disk.read(&left.session)).transpose()?;
    match session {
        Some((session, _)) if may_be_session(&left.session) && !is_whole(&session) => return Ok(()),
        None if is_whole(&disk.read(&left.path)?.0) => {
            // Who wrote it may have died before its own sync: what was read was in memory only.
            disk.sync_file(&left.path)?;
            disk.rename_new(&left.path, &left.session)?;
        }
        _ => disk.remove(&left.path)?,
    }
    disk.sync_folder(names::folder(&left.session))
}

impl SessionFile {
    /// Removes what dead processes left beside this session, durably. Only to be called when its file was found whole.
    /// Who held it is dead, whatever their process number says: we hold the lock.
    ///
    /// # Errors
    /// Why something is still there.
    pub fn sweep(&self, disk: &dyn Disk) -> Result<(), SaveError> {
        let folder = names::folder(self.path());
        let name = names::temporary(self.path());
        let session = names::owner(&name);
        for left in leftovers(disk, folder)? {
            if Some(&left.session) == session.as_ref() {
                disk.remove(&left.path)?;
            }
        }
        // Also where nothing was there: an earlier removal may not be durable yet.
        Ok(disk.sync_folder(folder)?)
    }
}
