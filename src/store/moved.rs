//! Folders besides the data folder that hold sessions: a workshop moves where its own place does not take it (P3).
//!
//! Constraint: paths only, one a line, in a file of the data folder. Without it a session that moved would be found by
//! nobody, and the older copy that it left behind would be gone on with.

use std::path::{Path, PathBuf};

use super::disk::Disk;
use super::place::create_folders;
use super::records::{NotWritten, write_on};

/// The file's name in the data folder.
const FILE: &str = "places.txt";

/// Every folder that holds sessions: `data` first, then those that sessions moved to and that are there now.
#[must_use]
pub fn session_folders(disk: &dyn Disk, data: &Path) -> Vec<PathBuf> {
    let known = remembered(disk, data).into_iter().filter(|folder| folder.is_absolute() && folder.is_dir());
    std::iter::once(data.to_owned()).chain(known).collect()
}

/// Remembers that `folder` holds a session too. Nothing is written where that is known; where there is no data folder yet,
/// it is created.
///
/// # Errors
/// Why it cannot be written.
pub fn remember_folder(disk: &dyn Disk, data: &Path, folder: &Path) -> Result<(), NotWritten> {
    let mut known = remembered(disk, data);
    if folder == data || known.iter().any(|it| it == folder) {
        return Ok(());
    }
    known.push(folder.to_owned());
    create_folders(disk, data)?;
    let lines: Vec<&str> = known.iter().filter_map(|path| path.to_str()).collect();
    write_on(disk, &data.join(FILE), (lines.join("\n") + "\n").as_bytes(), true)
}

fn remembered(disk: &dyn Disk, data: &Path) -> Vec<PathBuf> {
    let bytes = disk.read(&data.join(FILE)).map(|(bytes, _)| bytes).unwrap_or_default();
    let mut known: Vec<PathBuf> = Vec::new();
    for line in String::from_utf8_lossy(&bytes).lines().filter(|line| !line.is_empty()) {
        if !known.iter().any(|it| it == Path::new(line)) {
            known.push(line.into());
        }
    }
    known
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
    fn what_is_no_list_of_folders_names_none() {
        let top = tempfile::tempdir().unwrap();
        fs::write(top.path().join("places.txt"), b"relative\n\xff\xfe\n\n/none/such\n").unwrap();
        assert_eq!(session_folders(&RealDisk, top.path()), [top.path()]);
    }
}
