//! P11: every file is its owner's alone, whatever the system gives to others by default.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::Command;

use crate::figure::Figure;
use crate::room::Room;
use crate::window::PROGRAM;

/// Session, lock, two copies, settings, a method, an agenda; and the folders that they are in.
const EACH: usize = 7 + 4;
const UMASKS: [&str; 3] = ["000", "022", "077"];

pub fn measure() -> Vec<Figure> {
    let (mut seen, mut broken) = (0, Vec::new());
    for umask in UMASKS {
        let top = tempfile::tempdir().unwrap();
        let home = top.path().join("data");
        let set = format!(r#"umask {umask}; exec "$0" "$@""#);
        let under = ["sh", "-c", &set];
        for words in [["methods", "new", "ours"], ["agendas", "new", "our-day"]] {
            let mut command = Command::new(under[0]);
            command.args(&under[1..]).arg(PROGRAM).args(words).env("ALONGSIDE_HOME", &home);
            assert!(command.output().unwrap().status.success(), "{words:?}");
        }
        let mut room = Room::open_under(&under, &home, 2, &[]);
        room.finish();
        // Still open, so that the lock is there.
        look(top.path(), &mut seen, &mut broken);
        room.close();
    }
    vec![Figure::tried("P11", "files 0600 and folders 0700 under 3 umasks", seen, UMASKS.len() * EACH, broken)]
}

fn look(folder: &Path, seen: &mut usize, broken: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let mode = fs::symlink_metadata(&path).unwrap().permissions().mode() & 0o7777;
        let expected = if path.is_dir() { 0o700 } else { 0o600 };
        *seen += 1;
        if mode != expected {
            broken.push(format!("{}: {mode:o}", path.display()));
        }
        if path.is_dir() {
            look(&path, seen, broken);
        }
    }
}
