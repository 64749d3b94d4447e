//! Folders besides the data folder that hold sessions: a workshop moves where its own place does not take it (P3).
//!
//! Constraint: paths only, one a line, in a file of the data folder. Without it a session that moved would be found by
//! nobody, and the older copy that it left behind would be gone on with.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::disk::Disk;
use super::ownership::real_path;
use super::place::create_folders;
use super::records::{NotWritten, write_on};

/// The file's name in the data folder.
const FILE: &str = "places.txt";

/// Bytes at its end that are read, where the newest are, and folders that are looked in: far more than anybody has places,
/// and a hostile one takes no time (P9).
const MOST_BYTES: usize = 64 * 1024;
const MOST_FOLDERS: usize = 100;

/// Every folder that holds sessions: `data` first, then those that sessions moved to and that are there now.
#[must_use]
pub fn session_folders(disk: &dyn Disk, data: &Path) -> Vec<PathBuf> {
    // One folder may be written in many ways.
    let mut seen = BTreeSet::from([real_path(data)]);
    let known = remembered(disk, data).into_iter().filter(|folder| folder.is_absolute() && folder.is_dir());
    let known = known.filter(|folder| seen.insert(real_path(folder)));
    std::iter::once(data.to_owned()).chain(known).collect()
}

/// Why a folder is not remembered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotRemembered {
    /// Its name is no line of text: it can never be written down.
    NoLine,
    /// It could not be written; perhaps it can be later.
    NotWritten(NotWritten),
}

impl<E: Into<NotWritten>> From<E> for NotRemembered {
    fn from(error: E) -> Self {
        Self::NotWritten(error.into())
    }
}

/// Remembers that `folder` holds a session too. Nothing is written where that is known; where there is no data folder yet,
/// it is created.
///
/// # Errors
/// [`NotRemembered::NoLine`] where its name is none; else why it cannot be written.
pub fn remember_folder(disk: &dyn Disk, data: &Path, folder: &Path) -> Result<(), NotRemembered> {
    let mut known = remembered(disk, data);
    if folder == data || known.iter().any(|it| it == folder) {
        return Ok(());
    }
    if !is_a_line(folder) {
        return Err(NotRemembered::NoLine);
    }
    known.push(folder.to_owned());
    create_folders(disk, data)?;
    // What was read as lines is text.
    let lines: Vec<&str> = known.iter().filter_map(|path| path.to_str()).collect();
    Ok(write_on(disk, &data.join(FILE), (lines.join("\n") + "\n").as_bytes(), true)?)
}

/// Whether a path can stand on a line of its own and be read from there again.
pub(super) fn is_a_line(path: &Path) -> bool {
    path.to_str().is_some_and(|text| !text.contains(['\n', '\r']))
}

fn remembered(disk: &dyn Disk, data: &Path) -> Vec<PathBuf> {
    let bytes = disk.read(&data.join(FILE)).map(|(bytes, _)| bytes).unwrap_or_default();
    let cut = bytes.len().saturating_sub(MOST_BYTES);
    let text = String::from_utf8_lossy(&bytes[cut..]);
    let mut seen = BTreeSet::new();
    // Where it is cut, the first line is no whole path.
    let whole = text.lines().skip(usize::from(cut > 0)).filter(|line| !line.is_empty()).map(PathBuf::from);
    let mut folders: Vec<PathBuf> = whole.filter(|folder| seen.insert(folder.clone())).collect();
    folders.split_off(folders.len().saturating_sub(MOST_FOLDERS))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use std::fs;

    use super::{remember_folder, session_folders};
    use crate::store::RealDisk;

    #[test]
    fn a_folder_is_remembered_once_and_found_while_it_is_there() {
        let top = tempfile::tempdir().unwrap();
        let (data, stick) = (top.path().join("data"), top.path().join("stick"));
        fs::create_dir(&data).unwrap();
        fs::create_dir(&stick).unwrap();
        for folder in [&stick, &stick, &data] {
            remember_folder(&RealDisk, &data, folder).unwrap();
        }
        assert_eq!(session_folders(&RealDisk, &data), [data.clone(), stick.clone()]);
        assert_eq!(fs::read_to_string(data.join("places.txt")).unwrap(), format!("{}\n", stick.display()));
        fs::remove_dir(&stick).unwrap();
        assert_eq!(session_folders(&RealDisk, &data), [data.as_path()]);
    }

    #[cfg(unix)]
    #[test]
    fn a_folder_whose_name_is_no_line_is_refused_and_said() {
        use std::ffi::OsStr;
        use std::os::unix::ffi::OsStrExt as _;
        let top = tempfile::tempdir().unwrap();
        for name in [&b"two\nlines"[..], b"caf\xe9", b"at the end\r"] {
            let folder = top.path().join(OsStr::from_bytes(name));
            assert!(remember_folder(&RealDisk, top.path(), &folder).is_err(), "{folder:?}");
        }
        assert_eq!(fs::read_dir(top.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_folder_that_stands_there_twice_is_one() {
        let top = tempfile::tempdir().unwrap();
        let [one, two] = ["one", "two"].map(|name| top.path().join(name));
        fs::create_dir(&one).unwrap();
        fs::create_dir(&two).unwrap();
        let lines = [&one, &two, &one].map(|folder| format!("{}\n", folder.display()));
        fs::write(top.path().join("places.txt"), lines.concat()).unwrap();
        assert_eq!(session_folders(&RealDisk, top.path()), [top.path().to_owned(), one, two]);
    }

    #[test]
    fn of_far_too_many_places_the_newest_are_looked_in_and_each_once() {
        let top = tempfile::tempdir().unwrap();
        let (data, stick) = (top.path().join("data"), top.path().join("stick"));
        fs::create_dir(&data).unwrap();
        fs::create_dir(&stick).unwrap();
        let many: Vec<String> = (0..100_000).map(|n| format!("/none/such/{n}\n")).collect();
        fs::write(data.join("places.txt"), many.concat()).unwrap();
        remember_folder(&RealDisk, &data, &stick).unwrap();
        assert_eq!(session_folders(&RealDisk, &data), [data.clone(), stick.clone()]);
        assert!(fs::read_to_string(data.join("places.txt")).unwrap().lines().count() <= 101);
        let same = (0..90).map(|n| format!("{}{}\n", stick.display(), "/../stick".repeat(n % 9)));
        fs::write(data.join("places.txt"), same.collect::<Vec<_>>().concat()).unwrap();
        assert_eq!(session_folders(&RealDisk, &data), [data.clone(), stick]);
    }

    #[test]
    fn what_is_no_list_of_folders_names_none() {
        let top = tempfile::tempdir().unwrap();
        fs::write(top.path().join("places.txt"), b"relative\n\xff\xfe\n\n/none/such\n").unwrap();
        assert_eq!(session_folders(&RealDisk, top.path()), [top.path()]);
    }
}
