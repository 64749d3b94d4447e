//! What a save asks of a disk: few and small operations, so that a test can stand in for the disk.
//!
//! Constraint: every operation is one that a disk can refuse; nothing here decides anything.

use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use sha2::{Digest as _, Sha256};

use super::error::LockError;

/// The largest file that is ever read, in bytes (64 MiB, P9).
pub const LARGEST: u64 = 64 * 1024 * 1024;

/// A SHA-256 digest.
pub type Digest = [u8; 32];

/// Something that is held until it is dropped: a lock.
pub type Held = Box<dyn Send>;

/// What tells one version of a file from another without reading it (safety.md 2, step 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Identity {
    /// The device it is on; 0 where the system has no such number.
    pub device: u64,
    /// Its number on the device; 0 where the system has no such number.
    pub inode: u64,
    /// Its length in bytes.
    pub length: u64,
    /// When it was last written to.
    pub modified: Option<SystemTime>,
    /// Whether it is a plain file, and not a folder, a link or a device.
    pub regular: bool,
}

/// The file operations of the store. All paths are absolute or relative to the working folder.
///
/// Errors are those of the system.
pub trait Disk: Send + Sync {
    /// Creates a file that is not there yet, readable by its owner only, whatever the umask (P11). Follows no link.
    ///
    /// # Errors
    /// `AlreadyExists` where anything is at `path`.
    fn create_new(&self, path: &Path) -> io::Result<Box<dyn NewFile>>;

    /// All bytes of a plain file, and the identity of what was read.
    ///
    /// # Errors
    /// `FileTooLarge` over [`LARGEST`]; `InvalidInput` where it is no plain file.
    fn read(&self, path: &Path) -> io::Result<(Vec<u8>, Identity)>;

    /// Puts `from` in the place of `to`, in one step.
    ///
    /// # Errors
    /// As the system says.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Gives `from` the name `to`, which nothing may have yet.
    ///
    /// # Errors
    /// `AlreadyExists` where anything is at `to`.
    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Makes what is in a file durable that somebody else wrote. What we write ourselves is synced as it is written.
    ///
    /// # Errors
    /// As the system says.
    fn sync_file(&self, path: &Path) -> io::Result<()>;

    /// Makes the names in a folder durable, where the system can.
    ///
    /// # Errors
    /// As the system says.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;

    /// Removes a file.
    ///
    /// # Errors
    /// As the system says.
    fn remove(&self, path: &Path) -> io::Result<()>;

    /// The identity of what is at `path`, following no link; nothing where nothing is.
    ///
    /// # Errors
    /// As the system says.
    fn identity(&self, path: &Path) -> io::Result<Option<Identity>>;

    /// Paths of everything in a folder, in no order.
    ///
    /// # Errors
    /// As the system says.
    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>>;

    /// Whether there is a folder at `path`, also through a link. One that nobody can look at is none.
    fn is_folder(&self, path: &Path) -> bool;

    /// Creates one folder that only its owner may enter, whatever the umask (P11).
    ///
    /// # Errors
    /// `AlreadyExists` where anything is at `folder`.
    fn create_folder(&self, folder: &Path) -> io::Result<()>;

    /// Takes the lock of a session (P6).
    ///
    /// # Errors
    /// Who holds it, or why it cannot be taken.
    fn lock(&self, session: &Path) -> Result<Held, LockError>;
}

/// A file that was just created and is being written.
pub trait NewFile {
    /// Writes some of `bytes` and says how many, as [`io::Write::write`].
    ///
    /// # Errors
    /// As the system says.
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize>;

    /// Makes what was written durable. Never called twice: after an error it cannot be trusted again.
    ///
    /// # Errors
    /// As the system says.
    fn sync(&mut self) -> io::Result<()>;

    /// Its identity now.
    ///
    /// # Errors
    /// As the system says.
    fn identity(&self) -> io::Result<Identity>;
}

/// The digest of some bytes.
pub(super) fn digest(bytes: &[u8]) -> Digest {
    Sha256::digest(bytes).into()
}
