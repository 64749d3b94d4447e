//! Real files: rights whatever the umask, and whose they are (P6, P11).

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use alongside::store::{OpenError, RealDisk, SessionFile, create_folders, save, write_new};

const FOLDER: &str = "ALONGSIDE_TEST_FOLDER";

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o7777
}

fn named(folder: &Path) -> SessionFile {
    SessionFile::new_session(&RealDisk, folder, chrono::NaiveDate::default(), "x").unwrap()
}

fn session(folder: &Path) -> PathBuf {
    let mut file = named(folder);
    save(&RealDisk, &mut file, b"first").unwrap();
    file.path().to_owned()
}

/// This test program again, doing only what the ignored test `role` does, under a umask.
fn child(role: &str, umask: &str, folder: &Path) -> Child {
    let me = std::env::current_exe().unwrap();
    let script = format!("umask {umask}; exec \"$0\" --exact {role} --ignored --nocapture");
    let mut command = Command::new("sh");
    command.arg("-c").arg(script).arg(me).env(FOLDER, folder);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap()
}

/// The folder to work in, when this process is such a child.
fn folder() -> Option<PathBuf> {
    std::env::var_os(FOLDER).map(PathBuf::from)
}

#[test]
#[ignore = "a child process of another test"]
fn writes_everything() {
    let Some(folder) = folder().map(|folder| folder.join("deep/data")) else { return };
    create_folders(&RealDisk, &folder).unwrap();
    let mut file = named(&folder);
    save(&RealDisk, &mut file, b"first").unwrap();
    write_new(&folder.join("room.md"), b"record", false).unwrap();
    // The lock is there while the session is open.
    let rights: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(rights.len(), 3, "{rights:?}");
    assert!(rights.iter().all(|path| mode(path) == 0o600), "{rights:?}");
    assert_eq!((mode(&folder), mode(folder.parent().unwrap())), (0o700, 0o700));
}

#[test]
fn files_are_private_whatever_the_umask() {
    for umask in ["000", "022", "077", "777"] {
        let top = tempfile::tempdir().unwrap();
        let done = child("own_files::writes_everything", umask, top.path()).wait_with_output().unwrap();
        let said = String::from_utf8_lossy(&done.stdout).into_owned();
        assert!(done.status.success() && said.contains("1 passed"), "{umask}: {said}");
        assert_eq!(mode(&top.path().join("deep/data/1970-01-01-x.json")), 0o600, "{umask}");
    }
}

#[test]
fn a_session_is_opened_by_one_and_new_names_are_free() {
    let top = tempfile::tempdir().unwrap();
    let path = session(top.path());
    let (_file, bytes) = SessionFile::open(&RealDisk, &path).unwrap();
    assert_eq!(bytes, b"first");
    assert!(matches!(SessionFile::open(&RealDisk, &path), Err(OpenError::Held(_))));
    let (second, third) = (named(top.path()), named(top.path()));
    assert_eq!(second.path(), top.path().join("1970-01-01-x-2.json"));
    assert_eq!(third.path(), top.path().join("1970-01-01-x-3.json"), "held, though nothing is written yet");
    let missing = SessionFile::open(&RealDisk, &top.path().join("none.json"));
    assert!(matches!(missing, Err(OpenError::Io(error)) if error.kind() == std::io::ErrorKind::NotFound));
    assert!(!top.path().join(".none.json.lock").exists(), "looking leaves nothing behind");
}

#[test]
fn the_same_bytes_touched_or_copied_are_still_ours() {
    let top = tempfile::tempdir().unwrap();
    let path = session(top.path());
    let (mut file, _) = SessionFile::open(&RealDisk, &path).unwrap();
    fs::copy(&path, top.path().join("copy")).unwrap();
    fs::rename(top.path().join("copy"), &path).unwrap();
    assert_eq!(save(&RealDisk, &mut file, b"second").unwrap().left, None);
    fs::write(&path, b"theirs").unwrap();
    let done = save(&RealDisk, &mut file, b"third").unwrap();
    assert_eq!(done.left.as_ref(), Some(&path));
    assert_eq!(fs::read(&path).unwrap(), b"theirs");
    assert_eq!(fs::read(file.path()).unwrap(), b"third");
    assert!(matches!(SessionFile::open(&RealDisk, file.path()), Err(OpenError::Held(_))), "the copy is held too");
}

#[test]
fn a_link_or_a_pipe_in_its_place_is_never_written_through() {
    let top = tempfile::tempdir().unwrap();
    let path = session(top.path());
    let (mut file, _) = SessionFile::open(&RealDisk, &path).unwrap();
    let victim = top.path().join("victim");
    fs::write(&victim, "precious").unwrap();
    fs::remove_file(&path).unwrap();
    std::os::unix::fs::symlink(&victim, &path).unwrap();
    assert_eq!(save(&RealDisk, &mut file, b"second").unwrap().left.as_ref(), Some(&path));
    assert_eq!(fs::read(&victim).unwrap(), b"precious");
    let pipe = top.path().join("pipe.json");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    assert!(matches!(SessionFile::open(&RealDisk, &pipe), Err(OpenError::Io(_))), "refused, and not waited for");
}
