//! Other places where a workshop could be saved, when its own place does not take it (P3).
//!
//! Constraint: looks at disks that may answer slowly; never called from the thread that draws.

use std::path::{Path, PathBuf};
use std::{env, fs};

use super::disk::Disk;
use super::moved::is_a_line;
use super::{RealDisk, names};

/// How much a place must take to be offered, in bytes: a full disk still takes an empty file.
const PROBE: usize = 64 * 1024;

/// Where systems put disks and sticks that were plugged in.
const MOUNTED: &[&str] = &["/media", "/run/media", "/mnt", "/Volumes"];

/// The folders that can be written to right now: home, documents, sticks, temporary; each once, the safest first.
#[must_use]
pub fn places() -> Vec<PathBuf> {
    let dirs = directories::UserDirs::new();
    let own = dirs.iter().flat_map(|dirs| [dirs.document_dir(), Some(dirs.home_dir())]);
    let own = own.flatten().map(Path::to_owned);
    let sticks = MOUNTED.iter().flat_map(|root| mounted(Path::new(root)));
    writable(own.chain(sticks).chain([env::temp_dir()]))
}

/// Those of `candidates` that take a file now and can be remembered, each once.
fn writable(candidates: impl Iterator<Item = PathBuf>) -> Vec<PathBuf> {
    let mut places: Vec<PathBuf> = Vec::new();
    for folder in candidates {
        if !places.contains(&folder) && is_a_line(&folder) && takes_a_file(&folder) {
            places.push(folder);
        }
    }
    places
}

/// Folders one or two below `root` that are on another device than `root`: `/media/STICK`, `/media/USER/STICK`.
fn mounted(root: &Path) -> Vec<PathBuf> {
    let device = |path: &Path| RealDisk.identity(path).ok().flatten().map(|identity| identity.device);
    let here = device(root);
    let folders = |path: &Path| -> Vec<PathBuf> {
        let entries = fs::read_dir(path).into_iter().flatten().flatten();
        let mut folders: Vec<_> = entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
        folders.sort();
        folders
    };
    let first = folders(root);
    let second: Vec<_> = first.iter().filter(|path| device(path) == here).flat_map(|path| folders(path)).collect();
    first.into_iter().chain(second).filter(|path| device(path) != here).collect()
}

fn takes_a_file(folder: &Path) -> bool {
    let probe = names::temporary(&folder.join("alongside"));
    let Ok(mut file) = RealDisk.create_new(&probe) else { return false };
    let written = file.write(&vec![0; PROBE]).is_ok_and(|written| written == PROBE);
    drop(file);
    RealDisk.remove(&probe).is_ok() && written
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use std::fs;

    use super::{Disk as _, RealDisk, mounted, places, writable};

    #[test]
    fn only_folders_that_take_a_file_are_offered_and_once() {
        let top = tempfile::tempdir().unwrap();
        let good = top.path().to_owned();
        let two_lines = good.join("two\nlines");
        #[cfg(unix)]
        fs::create_dir(&two_lines).unwrap();
        let candidates =
            [good.clone(), good.join("missing"), "/proc".into(), "/dev/full".into(), good.clone(), two_lines];
        assert_eq!(writable(candidates.into_iter()), [good.as_path()]);
        let left = fs::read_dir(&good).unwrap().filter(|entry| entry.as_ref().unwrap().path().is_file());
        assert_eq!(left.count(), 0, "the try leaves nothing behind");
    }

    /// What the system tells of its processes is never on the disk of its first folder.
    #[cfg(target_os = "linux")]
    #[test]
    fn what_is_plugged_in_below_a_folder_is_found_and_not_gone_into() {
        let root = std::path::Path::new("/");
        let found = mounted(root);
        assert!(found.contains(&"/proc".into()), "{found:?}");
        assert!(found.iter().all(|folder| folder.parent() != Some("/proc".as_ref())), "{found:?}");
        let device = |path: &std::path::Path| RealDisk.identity(path).unwrap().map(|it| it.device);
        assert!(found.iter().all(|folder| device(folder) != device(root)), "{found:?}");
    }

    #[test]
    fn the_temporary_folder_is_the_last_resort() {
        assert_eq!(places().last(), Some(&std::env::temp_dir()));
    }
}
