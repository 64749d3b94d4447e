//! A file that is no session, written bit by bit: a table of many sessions is never in memory as a whole.
//!
//! Constraint: as for every record, it stands complete at its path or not at all, and replaces nothing unasked (P12).

use std::io::{BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::disk::{Disk, Held};
use super::error::SaveError;
use super::leftovers::clear_beside;
use super::names;
use super::records::NotWritten;
use super::save::{Sink, create};

/// So many bytes go to the disk at once.
const AT_ONCE: usize = 64 * 1024;

/// A file in the making, beside its place, held as a session is: nobody else writes it, nor a session of that name.
/// Dropped, it leaves nothing behind.
pub struct Growing<'a> {
    disk: &'a dyn Disk,
    path: PathBuf,
    temporary: PathBuf,
    overwrite: bool,
    file: Option<BufWriter<Sink>>,
    /// Given back last, when the rest is gone.
    _held: Held,
}

impl<'a> Growing<'a> {
    /// Begins a new file that only its owner may read. With `overwrite`, what has that name is replaced in the end; a link
    /// is replaced and not followed.
    ///
    /// # Errors
    /// [`NotWritten::Exists`] where something has that name and `overwrite` is false; [`NotWritten::Outside`] where it is
    /// no name of a file; else why it cannot be begun. What dead processes left there goes first.
    pub fn begin(disk: &'a dyn Disk, path: &Path, overwrite: bool) -> Result<Self, NotWritten> {
        if path.file_name().is_none() {
            return Err(NotWritten::Outside);
        }
        if !overwrite && disk.identity(path)?.is_some() {
            return Err(NotWritten::Exists);
        }
        let held = disk.lock(path).map_err(SaveError::from)?;
        clear_beside(disk, path);
        let temporary = names::temporary(path);
        let mut growing = Self { disk, path: path.to_owned(), temporary, overwrite, file: None, _held: held };
        growing.file = Some(BufWriter::with_capacity(AT_ONCE, create(disk, &growing.temporary)?));
        Ok(growing)
    }

    /// Writes on.
    ///
    /// # Errors
    /// Why the disk does not take it.
    pub fn write(&mut self, bytes: &[u8]) -> Result<(), NotWritten> {
        self.file.as_mut().map_or(Ok(()), |file| file.write_all(bytes)).map_err(NotWritten::from)
    }

    /// Makes all of it durable, and puts it in its place in one step.
    ///
    /// # Errors
    /// [`NotWritten::Exists`] where something has got that name meanwhile; else why it is not there.
    pub fn put_in_place(mut self) -> Result<(), NotWritten> {
        if let Some(file) = self.file.take() {
            let mut file = file.into_inner().map_err(std::io::IntoInnerError::into_error)?;
            file.0.sync()?;
        }
        let placed = if self.overwrite {
            self.disk.rename(&self.temporary, &self.path)
        } else {
            self.disk.rename_new(&self.temporary, &self.path)
        };
        match placed {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => return Err(NotWritten::Exists),
            other => other?,
        }
        Ok(self.disk.sync_folder(names::folder(&self.path))?)
    }
}

impl Drop for Growing<'_> {
    fn drop(&mut self) {
        // Closed first, and what still waits is not written: some systems remove no open file.
        drop(self.file.take().map(BufWriter::into_parts));
        // In its place it has this name no longer.
        let _ = self.disk.remove(&self.temporary);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use std::fs;
    use std::path::Path;

    use super::super::{RealDisk, SaveError};
    use super::{AT_ONCE, Growing, NotWritten};

    #[test]
    fn it_grows_aside_and_takes_its_place_at_the_end() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("all.csv");
        let mut growing = Growing::begin(&RealDisk, &path, false).unwrap();
        let half = vec![b'a'; AT_ONCE / 2];
        for _ in 0..3 {
            growing.write(&half).unwrap();
        }
        assert!(!path.exists());
        growing.put_in_place().unwrap();
        assert_eq!(fs::read(&path).unwrap(), half.repeat(3));
        assert!(matches!(Growing::begin(&RealDisk, &path, false), Err(NotWritten::Exists)));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn given_up_it_leaves_all_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("all.csv");
        fs::write(&path, "mine").unwrap();
        let mut growing = Growing::begin(&RealDisk, &path, true).unwrap();
        growing.write(b"theirs").unwrap();
        drop(growing);
        assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
    }

    #[test]
    fn what_a_dead_process_left_goes_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let put = |name: &str| fs::write(folder.path().join(name), "half").unwrap();
        // Of this record; of another one, which was held; of another program; and what may be a session's.
        let names =
            [".all.csv.1.tmp", ".b.md.1.tmp", ".b.md.lock", ".theirs.docx.1.tmp", ".s.json.1.tmp", ".s.json.lock"];
        for name in names {
            put(name);
        }
        write(&folder.path().join("all.csv"));
        let mut left: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        left.sort();
        assert_eq!(left, [".s.json.1.tmp", ".s.json.lock", ".theirs.docx.1.tmp", "all.csv"]);
    }

    #[test]
    fn what_somebody_else_writes_stays() {
        let folder = tempfile::tempdir().unwrap();
        let (one, two) = (folder.path().join("one.md"), folder.path().join("two.md"));
        let growing = Growing::begin(&RealDisk, &one, false).unwrap();
        write(&two);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3, "one in the making, its lock, and two");
        assert!(matches!(Growing::begin(&RealDisk, &one, true), Err(NotWritten::Disk(SaveError::Taken))));
        growing.put_in_place().unwrap();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    }

    fn write(path: &Path) {
        let mut growing = Growing::begin(&RealDisk, path, false).unwrap();
        growing.write(b"all").unwrap();
        growing.put_in_place().unwrap();
    }

    #[test]
    fn what_got_the_name_meanwhile_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("all.csv");
        let growing = Growing::begin(&RealDisk, &path, false).unwrap();
        fs::write(&path, "mine").unwrap();
        assert_eq!(growing.put_in_place(), Err(NotWritten::Exists));
        assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
