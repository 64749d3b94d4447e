//! Where things are: the data folder, the sessions in a folder, and a group's own methods and agendas.
//!
//! Constraint: moves bytes only; what they mean is the caller's to say.

use std::ffi::OsStr;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::disk::Disk;
use super::error::OpenError;
use super::names::folder as parent;
use super::ownership::{read_session, real_path};

/// The folder that holds this program's files: `ALONGSIDE_HOME`, else the platform's local data folder. Nothing where the
/// system knows neither.
#[must_use]
pub fn data_folder() -> Option<PathBuf> {
    chosen_folder(std::env::var_os("ALONGSIDE_HOME").as_deref())
}

fn chosen_folder(chosen: Option<&OsStr>) -> Option<PathBuf> {
    match chosen.filter(|path| !path.is_empty()) {
        // Made absolute at once: it must not move with the working folder.
        Some(path) => std::path::absolute(path).ok(),
        None => Some(directories::ProjectDirs::from("", "", "alongside")?.data_local_dir().to_owned()),
    }
}

/// Creates a folder and those above it where they are missing, each for its owner only, durably (P1, P11). A folder that
/// is there keeps its rights; it may be of a try that failed before it was durable, or of a process that died then.
///
/// # Errors
/// As the system says; `NotADirectory` where something else has the name.
pub fn create_folders(disk: &dyn Disk, folder: &Path) -> io::Result<()> {
    create_missing(disk, folder)?;
    for folder in folder.ancestors().filter(|it| it.file_name().is_some()) {
        match disk.sync_folder(parent(folder)) {
            // A folder that may not be read cannot be synced: one above our own, as a rule.
            Err(error) if error.kind() == ErrorKind::PermissionDenied => {}
            other => other?,
        }
    }
    Ok(())
}

fn create_missing(disk: &dyn Disk, folder: &Path) -> io::Result<()> {
    if disk.is_folder(folder) {
        return Ok(());
    }
    let mut created = disk.create_folder(folder);
    if created.as_ref().is_err_and(|error| error.kind() == ErrorKind::NotFound) && parent(folder) != folder {
        create_missing(disk, parent(folder))?;
        created = disk.create_folder(folder);
    }
    match created {
        Err(error) if error.kind() == ErrorKind::AlreadyExists && disk.is_folder(folder) => Ok(()),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(ErrorKind::NotADirectory.into()),
        other => other,
    }
}

/// Hands each session file of `folder`, the newest name first, to `parse`, and collects what that makes of it. A file
/// that cannot be read is handed on with its error. A folder that is not there holds none.
///
/// # Errors
/// Why the folder cannot be listed.
pub fn sessions<T>(
    disk: &dyn Disk,
    folder: &Path,
    mut parse: impl FnMut(&Path, Result<Vec<u8>, OpenError>) -> Option<T>,
) -> io::Result<Vec<T>> {
    let mut paths = session_paths(disk, folder)?;
    paths.reverse();
    Ok(paths.iter().filter_map(|path| parse(path, read_session(disk, path))).collect())
}

/// The paths of the session files of `folder`, by name. A folder that is not there holds none.
///
/// # Errors
/// Why the folder cannot be listed.
pub fn session_paths(disk: &dyn Disk, folder: &Path) -> io::Result<Vec<PathBuf>> {
    files(disk, folder, SESSION)
}

/// The ending of a session's file.
const SESSION: &str = "json";

/// Whether a file at `path` would be listed among the sessions of `folders`. A record must not: one for programs is a
/// session in all but its names, and would be taken for a copy of it.
#[must_use]
pub fn is_among_sessions(folders: &[PathBuf], path: &Path) -> bool {
    let ends = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(SESSION));
    ends && folders.iter().any(|folder| real_path(folder) == real_path(parent(path)))
}

/// Every file of `folder` that ends in `.toml`, by name: a group's own methods or agendas. A file that cannot be read
/// comes with its error. A folder that is not there holds none.
///
/// # Errors
/// Why the folder cannot be listed.
pub fn own_content(disk: &dyn Disk, folder: &Path) -> io::Result<Vec<(PathBuf, io::Result<Vec<u8>>)>> {
    let paths = files(disk, folder, "toml")?;
    Ok(paths.into_iter().map(|path| (path.clone(), disk.read(&path).map(|(bytes, _)| bytes))).collect())
}

/// Where a group's own methods are, below the data folder.
pub const METHODS: &str = "methods";
/// Where a group's own agendas are, below the data folder.
pub const AGENDAS: &str = "agendas";

/// The paths in `folder` with this ending, by name; hidden ones are never meant.
fn files(disk: &dyn Disk, folder: &Path, ending: &str) -> io::Result<Vec<PathBuf>> {
    let mut paths = match disk.list(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        listed => listed?,
    };
    paths.retain(|path| !is_hidden(path) && path.extension().is_some_and(|it| it.eq_ignore_ascii_case(ending)));
    paths.sort();
    Ok(paths)
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().is_none_or(|name| name.as_encoded_bytes().starts_with(b"."))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use std::ffi::OsStr;
    use std::fs;
    use std::path::Path;

    use super::super::RealDisk;
    use super::{chosen_folder, create_folders, own_content, sessions};

    #[test]
    fn a_chosen_folder_wins_and_is_absolute() {
        assert_eq!(chosen_folder(Some(OsStr::new("/x/y"))).as_deref(), Some(Path::new("/x/y")));
        assert!(chosen_folder(Some(OsStr::new("here"))).unwrap().is_absolute());
        let usual = chosen_folder(None);
        assert_eq!(chosen_folder(Some(OsStr::new(""))), usual);
        assert!(usual.is_none_or(|folder| folder.ends_with("alongside")));
    }

    #[cfg(unix)]
    #[test]
    fn missing_folders_are_created_for_their_owner_only() {
        use std::os::unix::fs::PermissionsExt as _;
        let top = tempfile::tempdir().unwrap();
        let deep = top.path().join("a/b");
        create_folders(&RealDisk, &deep).unwrap();
        assert!(deep.is_dir());
        create_folders(&RealDisk, &deep).unwrap();
        for folder in [&deep, deep.parent().unwrap()] {
            assert_eq!(fs::metadata(folder).unwrap().permissions().mode() & 0o7777, 0o700);
        }
        fs::write(top.path().join("file"), "").unwrap();
        let error = create_folders(&RealDisk, &top.path().join("file")).unwrap_err();
        assert_eq!(error.kind(), std::io::ErrorKind::NotADirectory);
        let error = create_folders(&RealDisk, &top.path().join("x".repeat(300))).unwrap_err();
        assert_eq!(error.kind(), std::io::ErrorKind::InvalidFilename, "as the system says");
    }

    #[test]
    fn sessions_are_listed_newest_first_and_only_they() {
        let top = tempfile::tempdir().unwrap();
        for name in ["2026-01-02-a.json", "2026-03-01-b.json", ".c.json", ".d.json.1.tmp", "e.txt", ".e.json.lock"] {
            fs::write(top.path().join(name), name).unwrap();
        }
        fs::create_dir(top.path().join("folder.json")).unwrap();
        let listed = sessions(&RealDisk, top.path(), |path, bytes| {
            Some((path.file_name()?.to_string_lossy().into_owned(), bytes.is_ok()))
        });
        let expected = [("folder.json", false), ("2026-03-01-b.json", true), ("2026-01-02-a.json", true)];
        assert_eq!(listed.unwrap(), expected.map(|(name, read)| (name.to_owned(), read)));
        assert!(sessions(&RealDisk, &top.path().join("none"), |_, _| Some(())).unwrap().is_empty());
    }

    #[test]
    fn own_content_is_what_ends_in_toml_by_name() {
        let top = tempfile::tempdir().unwrap();
        for name in ["b.toml", "a.TOML", ".c.toml", "b.toml~", "toml", "x.json"] {
            fs::write(top.path().join(name), name).unwrap();
        }
        fs::create_dir(top.path().join("folder.toml")).unwrap();
        let listed = own_content(&RealDisk, top.path()).unwrap();
        let listed: Vec<_> = listed.iter().map(|(path, bytes)| (path.file_name().unwrap(), bytes.is_ok())).collect();
        assert_eq!(listed, [("a.TOML".as_ref(), true), ("b.toml".as_ref(), true), ("folder.toml".as_ref(), false)]);
        assert!(own_content(&RealDisk, &top.path().join("none")).unwrap().is_empty());
        assert!(own_content(&RealDisk, &top.path().join("x.json")).is_err());
    }
}
