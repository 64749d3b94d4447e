//! A session's file while it is open here: its path, its lock, and the versions that are ours.
//!
//! Constraint: holding this value means holding the lock (P6). Only [`super::save()`] writes to it.

use std::io;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::disk::{Digest, Disk, Held, Identity, digest};
use super::error::{LockError, OpenError, SaveError};
use super::place::create_folders;
use super::{names, ownership};

/// A version of the file that is ours.
#[derive(Debug, Clone, Copy)]
pub(super) struct Version {
    pub(super) identity: Identity,
    pub(super) digest: Digest,
}

/// What stands at the session's path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    Nothing,
    Ours,
    Changed,
}

/// A session that has no file yet.
#[derive(Debug, Clone)]
pub struct NewSession {
    /// Where its file is to be. It is created where it is missing.
    pub folder: PathBuf,
    /// The day that its name begins with.
    pub day: NaiveDate,
    /// What it is called.
    pub title: String,
}

impl NewSession {
    /// Chooses the file, and holds its lock.
    pub(super) fn choose(&self, disk: &dyn Disk) -> Result<SessionFile, SaveError> {
        create_folders(disk, &self.folder)?;
        SessionFile::new_session(disk, &self.folder, self.day, &self.title)
    }
}

/// A session's file, held.
pub struct SessionFile {
    /// From the root: what belongs to it is looked for beside it.
    path: PathBuf,
    lock: Held,
    /// The version that we read or wrote last.
    pub(super) last: Option<Version>,
    /// A version that may or may not have got its name: the rename, or what came after it, failed.
    pub(super) attempted: Option<Version>,
    /// The file that was changed behind our back, until that is told.
    pub(super) left: Option<PathBuf>,
}

impl std::fmt::Debug for SessionFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SessionFile({})", self.path.display())
    }
}

impl SessionFile {
    fn held(path: PathBuf, lock: Held) -> Self {
        Self { path, lock, last: None, attempted: None, left: None }
    }

    /// Opens a session that is there: follows a link once, takes the lock, reads all bytes.
    ///
    /// # Errors
    /// Who has it open, an unsafe link, or why it cannot be read.
    pub fn open(disk: &dyn Disk, path: &Path) -> Result<(Self, Vec<u8>), OpenError> {
        let path = ownership::resolve(path)?;
        if disk.identity(&path)?.is_none() {
            return Err(OpenError::Io(io::ErrorKind::NotFound.into()));
        }
        let lock = disk.lock(&path)?;
        let (bytes, identity) = disk.read(&path)?;
        let last = Some(Version { identity, digest: digest(&bytes) });
        Ok((Self { last, ..Self::held(path, lock) }, bytes))
    }

    /// Chooses the file of a new session, `YYYY-MM-DD-slug.json` in `folder`, and holds its lock. Writes nothing but
    /// the lock; never a name that is in use or has left something behind.
    ///
    /// # Errors
    /// Why nothing can be created there.
    pub fn new_session(disk: &dyn Disk, folder: &Path, date: NaiveDate, title: &str) -> Result<Self, SaveError> {
        Self::first_free(disk, names::new_sessions(folder, date, title))
    }

    /// Chooses a file of the name of `session` in another folder, and holds its lock.
    ///
    /// # Errors
    /// Why nothing can be created there.
    pub fn in_folder(disk: &dyn Disk, folder: &Path, session: &Path) -> Result<Self, SaveError> {
        let same = folder.join(session.file_name().unwrap_or_default());
        let copies = names::copies(&same);
        Self::first_free(disk, std::iter::once(same).chain(copies))
    }

    /// Where it is, from the root.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Gives the file another name in its folder, or a free one like it: `stem` and the ending it has. What is in it stays
    /// as it is. A file that was changed behind our back keeps its name, and we go on beside it (P6). After an error
    /// [`SessionFile::sweep`] comes first, before another try or a save: the new name may not be durable yet.
    ///
    /// # Errors
    /// Why it has its old name still.
    pub fn rename(&mut self, disk: &dyn Disk, stem: &str) -> Result<(), SaveError> {
        let wanted = names::called(&self.path, stem.as_ref());
        let standing = self.standing(disk)?;
        let copies = names::copies(&wanted);
        let Self { path, lock, .. } = Self::first_free(disk, std::iter::once(wanted).chain(copies))?;
        match standing {
            Standing::Nothing => {}
            Standing::Changed => {
                self.left.get_or_insert_with(|| self.path.clone());
                (self.last, self.attempted) = (None, None);
            }
            Standing::Ours => {
                // One that reports an error may still have happened.
                if let Err(error) = disk.rename(&self.path, &path)
                    && disk.identity(&path)?.is_none()
                {
                    return Err(error.into());
                }
            }
        }
        (self.path, self.lock) = (path, lock);
        Ok(disk.sync_folder(names::folder(&self.path))?)
    }

    /// Goes on under a new name beside the present one, which was changed behind our back (P6).
    pub(super) fn step_aside(&mut self, disk: &dyn Disk) -> Result<(), SaveError> {
        let Self { path, lock, .. } = Self::first_free(disk, names::copies(&self.path))?;
        self.left.get_or_insert_with(|| self.path.clone());
        (self.path, self.lock) = (path, lock);
        (self.last, self.attempted) = (None, None);
        Ok(())
    }

    /// Whether the file is still the one we last wrote (safety.md 2, step 2). The digest decides where the rest differs:
    /// a copied, moved or touched file with our bytes is ours.
    pub(super) fn standing(&mut self, disk: &dyn Disk) -> Result<Standing, SaveError> {
        let Some(now) = disk.identity(&self.path)? else { return Ok(Standing::Nothing) };
        let ours = [self.attempted, self.last];
        let known = ours.into_iter().flatten().find(|version| version.identity == now);
        let known = known.or_else(|| {
            let (bytes, identity) = disk.read(&self.path).ok()?;
            let digest = digest(&bytes);
            let same = ours.into_iter().flatten().any(|version| version.digest == digest);
            same.then_some(Version { identity, digest })
        });
        let Some(version) = known else { return Ok(Standing::Changed) };
        self.last = Some(version);
        Ok(Standing::Ours)
    }

    fn first_free(disk: &dyn Disk, paths: impl Iterator<Item = PathBuf>) -> Result<Self, SaveError> {
        let mut used: Option<Vec<PathBuf>> = None;
        for path in paths.map(|path| ownership::whole(&path)) {
            let used = match &mut used {
                Some(used) => used,
                none => none.insert(used_names(disk, names::folder(&path))?),
            };
            if used.contains(&path) {
                continue;
            }
            match disk.lock(&path) {
                // Asked again under the lock: somebody may have been quicker.
                Ok(lock) if disk.identity(&path)?.is_none() => return Ok(Self::held(path, lock)),
                Ok(_) | Err(LockError::Held(_)) => {}
                Err(LockError::Io(error)) => return Err(error.into()),
            }
        }
        Err(SaveError::Taken)
    }
}

/// What is in a folder, and the sessions of which a temporary file was left there.
fn used_names(disk: &dyn Disk, folder: &Path) -> Result<Vec<PathBuf>, SaveError> {
    let mut used = disk.list(folder)?;
    let left: Vec<_> = used.iter().filter_map(|path| names::owner(path)).collect();
    used.extend(left);
    Ok(used)
}
