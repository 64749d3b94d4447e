//! Files that are no sessions: read whole, or written whole.
//!
//! Constraint: a record stands complete at its path or not at all, and never replaces anything unasked (P12).

use std::io;
use std::path::{Component, Path, PathBuf};

use super::disk::Disk;
use super::error::SaveError;
use super::growing::Growing;
use super::{RealDisk, real_disk};

/// All bytes of a plain file of at most 64 MiB.
///
/// # Errors
/// `FileTooLarge`, `InvalidInput` where it is no plain file, or as the system says; `error::read_words` has the words.
pub fn read(path: &Path) -> io::Result<Vec<u8>> {
    RealDisk.read(path).map(|(bytes, _)| bytes)
}

/// The first 64 KiB of a plain file, however large it is.
///
/// # Errors
/// As [`read`], but none is too large.
pub fn beginning(path: &Path) -> io::Result<Vec<u8>> {
    real_disk::beginning(path, 64 * 1024)
}

/// Writes a new file that only its owner may read, durably and in one step. With `overwrite`, what has that name is
/// replaced; a link is replaced and not followed.
///
/// # Errors
/// [`NotWritten::Exists`] where something has that name and `overwrite` is false; else why it cannot be written.
pub fn write_new(path: &Path, bytes: &[u8], overwrite: bool) -> Result<(), NotWritten> {
    write_on(&RealDisk, path, bytes, overwrite)
}

/// As [`write_new`], to the file `name` in `folder` and never outside it (P12).
///
/// # Errors
/// As [`write_new`], and [`NotWritten::Outside`] where `name` is more than the name of a file.
pub fn write_in(folder: &Path, name: &str, bytes: &[u8], overwrite: bool) -> Result<PathBuf, NotWritten> {
    let mut parts = Path::new(name).components();
    let plain = matches!((parts.next(), parts.next()), (Some(Component::Normal(part)), None) if part == name);
    if !plain || name.contains(['/', '\\', ':', '\0']) {
        return Err(NotWritten::Outside);
    }
    let path = folder.join(name);
    write_new(&path, bytes, overwrite).map(|()| path)
}

/// Why a record was not written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotWritten {
    /// Something has that name already.
    Exists,
    /// The name leads out of the folder.
    Outside,
    /// The disk refused.
    Disk(SaveError),
}

impl<E: Into<SaveError>> From<E> for NotWritten {
    fn from(error: E) -> Self {
        Self::Disk(error.into())
    }
}

/// As [`write_new`], on any disk.
///
/// # Errors
/// As [`write_new`].
pub fn write_on(disk: &dyn Disk, path: &Path, bytes: &[u8], overwrite: bool) -> Result<(), NotWritten> {
    let mut growing = Growing::begin(disk, path, overwrite)?;
    growing.write(bytes)?;
    growing.put_in_place()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use std::fs;

    use super::{NotWritten, SaveError, read, write_in, write_new};

    #[test]
    fn a_record_is_written_whole_and_replaces_nothing_unasked() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("room.md");
        write_new(&path, b"one", false).unwrap();
        assert_eq!(write_new(&path, b"two", false), Err(NotWritten::Exists));
        assert_eq!(read(&path).unwrap(), b"one");
        write_new(&path, b"three", true).unwrap();
        assert_eq!(read(&path).unwrap(), b"three");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
        let nowhere = write_new(&folder.path().join("no/room.md"), b"x", false);
        assert_eq!(nowhere, Err(NotWritten::Disk(SaveError::Gone)));
    }

    #[test]
    fn no_name_leads_out_of_the_folder() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["", ".", "..", "../x", "/x", "a/b", "a\\b", "c:x", "a/", "./a"] {
            assert_eq!(write_in(folder.path(), name, b"x", true), Err(NotWritten::Outside), "{name}");
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
        assert_eq!(write_in(folder.path(), "a.md", b"x", false), Ok(folder.path().join("a.md")));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_replaced_and_not_followed() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let (victim, link) = (folder.path().join("victim"), folder.path().join("room.md"));
        fs::write(&victim, "precious").unwrap();
        std::os::unix::fs::symlink(&victim, &link).unwrap();
        assert_eq!(write_new(&link, b"x", false), Err(NotWritten::Exists));
        write_new(&link, b"x", true).unwrap();
        assert_eq!(fs::read_to_string(victim).unwrap(), "precious");
        let metadata = fs::symlink_metadata(&link).unwrap();
        assert!(metadata.is_file());
        assert_eq!(metadata.permissions().mode() & 0o7777, 0o600);
    }

    #[test]
    fn too_large_or_no_plain_file_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("large");
        fs::File::create(&path).unwrap().set_len(64 * 1024 * 1024 + 1).unwrap();
        assert_eq!(read(&path).unwrap_err().kind(), std::io::ErrorKind::FileTooLarge);
        fs::File::options().write(true).open(&path).unwrap().set_len(64 * 1024 * 1024).unwrap();
        assert_eq!(read(&path).unwrap().len(), 64 * 1024 * 1024);
        assert_eq!(read(folder.path()).unwrap_err().kind(), std::io::ErrorKind::InvalidInput);
        #[cfg(unix)]
        assert_eq!(read("/dev/zero".as_ref()).unwrap_err().kind(), std::io::ErrorKind::InvalidInput);
    }
}
