//! The disk of this computer.
//!
//! Constraint: the one place that opens, renames and removes session files.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};

use super::disk::{Disk, Held, Identity, LARGEST, NewFile};
use super::error::LockError;
use super::lock::Lock;
use super::system::{identity_of, keep_private, private};

/// [`Disk`] on `std::fs`.
#[derive(Debug, Clone, Copy, Default)]
pub struct RealDisk;

impl Disk for RealDisk {
    fn create_new(&self, path: &Path) -> io::Result<Box<dyn NewFile>> {
        let mut options = OpenOptions::new();
        // `create_new` never follows a link: one that stands there is an error.
        options.write(true).create_new(true);
        let file = private(&mut options).open(path)?;
        keep_private(&file);
        Ok(Box::new(RealFile(file)))
    }

    fn read(&self, path: &Path) -> io::Result<(Vec<u8>, Identity)> {
        let (file, identity) = open_plain(path)?;
        let mut bytes = Vec::new();
        file.take(LARGEST + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > LARGEST {
            return Err(ErrorKind::FileTooLarge.into());
        }
        Ok((bytes, identity))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        patiently(|| fs::rename(from, to))
    }

    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        match fs::hard_link(from, to) {
            Ok(()) => fs::remove_file(from),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(error),
            // Some disks know no second name for a file.
            Err(_) if self.identity(to)?.is_some() => Err(ErrorKind::AlreadyExists.into()),
            Err(_) => self.rename(from, to),
        }
    }

    fn sync_file(&self, path: &Path) -> io::Result<()> {
        // Windows syncs only what may be written to.
        OpenOptions::new().write(true).open(path)?.sync_all()
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        if cfg!(windows) {
            return Ok(());
        }
        match File::open(folder)?.sync_all() {
            Err(error) if matches!(error.kind(), ErrorKind::InvalidInput | ErrorKind::Unsupported) => Ok(()),
            other => other,
        }
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn identity(&self, path: &Path) -> io::Result<Option<Identity>> {
        match fs::symlink_metadata(path) {
            Ok(metadata) => Ok(Some(identity_of(&metadata))),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect()
    }

    fn is_folder(&self, path: &Path) -> bool {
        path.is_dir()
    }

    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        let mut builder = DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(folder)?;
        #[cfg(unix)]
        fs::set_permissions(folder, std::os::unix::fs::PermissionsExt::from_mode(0o700))?;
        Ok(())
    }

    fn lock(&self, session: &Path) -> Result<Held, LockError> {
        Lock::take(session).map(|lock| Box::new(lock) as Held)
    }
}

struct RealFile(File);

impl NewFile for RealFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.0.sync_all()
    }

    fn identity(&self) -> io::Result<Identity> {
        Ok(identity_of(&self.0.metadata()?))
    }
}

/// The first bytes of a plain file, `most` of them at most.
pub(super) fn beginning(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    open_plain(path)?.0.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn open_plain(path: &Path) -> io::Result<(File, Identity)> {
    // Asked before opening: opening a pipe would wait for ever.
    plain(&identity_of(&fs::symlink_metadata(path)?))?;
    let file = File::open(path)?;
    let identity = identity_of(&file.metadata()?);
    plain(&identity)?;
    Ok((file, identity))
}

fn plain(identity: &Identity) -> io::Result<()> {
    if identity.regular { Ok(()) } else { Err(ErrorKind::InvalidInput.into()) }
}

/// Windows refuses to replace a file while a scanner reads it, for a moment: tried again for 2 seconds.
fn patiently(action: impl Fn() -> io::Result<()>) -> io::Result<()> {
    let tries = if cfg!(windows) { 40 } else { 0 };
    for _ in 0..tries {
        match action() {
            Err(error) if error.kind() == ErrorKind::PermissionDenied => {
                std::thread::sleep(std::time::Duration::from_millis(50));
            }
            other => return other,
        }
    }
    action()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use std::fs;
    use std::io::ErrorKind;

    use super::{Disk as _, RealDisk};

    /// A folder can have no second name, as a file on some disks.
    #[test]
    fn what_can_have_no_second_name_gets_a_new_one_where_nothing_is() {
        let top = tempfile::tempdir().unwrap();
        let [from, to, none] = ["from", "to", "none"].map(|name| top.path().join(name));
        fs::create_dir(&from).unwrap();
        RealDisk.rename_new(&from, &to).unwrap();
        assert!(to.is_dir() && !from.exists());
        let refused = |to| RealDisk.rename_new(&none, to).unwrap_err().kind();
        assert_eq!((refused(&to), refused(&from)), (ErrorKind::AlreadyExists, ErrorKind::NotFound));
    }

    #[cfg(unix)]
    #[test]
    fn nothing_is_there_only_where_the_system_says_so() {
        let file = tempfile::NamedTempFile::new().unwrap();
        assert!(RealDisk.identity(&file.path().with_extension("none")).unwrap().is_none());
        assert!(RealDisk.identity(&file.path().join("below")).is_err());
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_disk_that_cannot_sync_folders_is_no_failure() {
        RealDisk.sync_folder("/proc".as_ref()).unwrap();
        assert!(RealDisk.sync_folder("/proc/none".as_ref()).is_err());
    }
}
