//! The whole path of a session: from the root, and through its link, which is followed once and only to where nobody else
//! can change what is there (safety.md 2).

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::disk::Disk;
use super::error::OpenError;
use super::names::folder;

/// A path from the root. Whoever looks beside a session finds its folder, also where only a name was typed.
pub(super) fn whole(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

/// By what a file or folder is known again, however it is written: its real path, or as it is written where there is none.
#[must_use]
pub fn real_path(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

/// All bytes of a session that is only looked at, which may be a link.
///
/// # Errors
/// As [`resolve`], or why it cannot be read.
pub fn read_session(disk: &dyn Disk, path: &Path) -> Result<Vec<u8>, OpenError> {
    Ok(disk.read(&resolve(path)?)?.0)
}

/// The real path of a session, from the root.
///
/// # Errors
/// `Unsafe` where the link, what it leads to, or the folder of either belongs to another user or can be written to by
/// everyone, also in a folder as `/tmp` where others cannot remove it; `Io` where the link leads nowhere.
pub fn resolve(path: &Path) -> Result<PathBuf, OpenError> {
    // What cannot be looked at is told by who opens it.
    let link = fs::symlink_metadata(path).is_ok_and(|metadata| metadata.file_type().is_symlink());
    if !link {
        return Ok(whole(path));
    }
    let real = fs::canonicalize(path)?;
    let places = [path, folder(path), &real, folder(&real)];
    let safe = places.iter().map(|place| is_private(place)).collect::<io::Result<Vec<bool>>>()?;
    if safe.contains(&false) { Err(OpenError::Unsafe(path.to_owned())) } else { Ok(real) }
}

/// Whether a file or folder is this user's own, and only some may write to it. A link has no rights of its own.
#[cfg(unix)]
fn is_private(place: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt as _;
    const EVERYONE_WRITES: u32 = 0o002;
    let metadata = fs::symlink_metadata(place)?;
    let open = !metadata.file_type().is_symlink() && metadata.mode() & EVERYONE_WRITES != 0;
    Ok(Some(metadata.uid()) == me() && !open)
}

#[cfg(not(unix))]
fn is_private(_place: &Path) -> io::Result<bool> {
    Ok(true)
}

/// The user this process runs as; where the system does not tell, the owner of the home folder.
#[cfg(unix)]
fn me() -> Option<u32> {
    use std::os::unix::fs::MetadataExt as _;
    let process = fs::metadata("/proc/self").ok();
    let metadata = process.or_else(|| fs::metadata(std::env::home_dir()?).ok())?;
    Some(metadata.uid())
}

#[cfg(all(test, unix))]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use std::fs::{self, Permissions};
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown, symlink};
    use std::path::PathBuf;

    use super::super::OpenError;
    use super::resolve;

    fn linked() -> (tempfile::TempDir, PathBuf, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let real = folder.path().canonicalize().unwrap().join("real.json");
        let link = folder.path().join("link.json");
        fs::write(&real, "{}").unwrap();
        symlink(&real, &link).unwrap();
        (folder, real, link)
    }

    #[test]
    fn a_link_is_followed_once_to_a_private_place() {
        let (_folder, real, link) = linked();
        assert_eq!(resolve(&link).unwrap(), real);
        assert_eq!(resolve(&real).unwrap(), real);
    }

    #[test]
    fn a_link_to_where_everyone_writes_is_refused() {
        let (folder, real, link) = linked();
        fs::set_permissions(&real, Permissions::from_mode(0o666)).unwrap();
        assert!(matches!(resolve(&link), Err(OpenError::Unsafe(path)) if path == link));
        fs::set_permissions(&real, Permissions::from_mode(0o600)).unwrap();
        for mode in [0o777, 0o1777] {
            fs::set_permissions(folder.path(), Permissions::from_mode(mode)).unwrap();
            assert!(matches!(resolve(&link), Err(OpenError::Unsafe(_))), "{mode:o}");
            assert_eq!(resolve(&real).unwrap(), real, "no link, no question");
        }
    }

    #[test]
    fn a_link_to_another_users_file_is_refused() {
        let (_folder, real, link) = linked();
        // Only root can give a file away; others look at a file of root's instead.
        if fs::metadata(&real).unwrap().uid() == 0 {
            chown(&real, Some(65_534), None).unwrap();
        } else {
            fs::remove_file(&link).unwrap();
            symlink("/etc/passwd", &link).unwrap();
        }
        assert!(matches!(resolve(&link), Err(OpenError::Unsafe(_))));
    }

    #[test]
    fn a_name_alone_is_made_whole() {
        assert_eq!(resolve("a.json".as_ref()).unwrap(), std::env::current_dir().unwrap().join("a.json"));
    }

    #[test]
    fn a_link_that_leads_nowhere_is_an_error() {
        let (_folder, real, link) = linked();
        fs::remove_file(real).unwrap();
        assert!(matches!(resolve(&link), Err(OpenError::Io(error)) if error.kind() == std::io::ErrorKind::NotFound));
    }
}
