//! A session that is opened by its file's name alone, in the folder where it is: all that belongs to it is beside it.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use alongside::record;
use tempfile::TempDir;

use super::home::{Home, Said, bytes, riverside};
use crate::window::Terminal;

const CLOSED: &[u8] = include_bytes!("../../sessions/standard-12-people.json");
const SIZE: (u16, u16) = (100, 40);

/// A folder that is not the data folder, with a closed workshop, a copy of it, and one that follows it.
fn beside() -> (Home, TempDir) {
    let (home, folder) = (Home::new(), tempfile::tempdir().unwrap());
    for name in ["amina-day.json", "amina-day (2).json"] {
        fs::write(folder.path().join(name), CLOSED).unwrap();
    }
    let mut later = record::open(CLOSED).unwrap().state;
    later.header.follows = Some(std::mem::replace(&mut later.header.id, "later".to_owned()));
    fs::write(folder.path().join("later.json"), bytes(&later)).unwrap();
    (home, folder)
}

/// Runs the program in `folder`.
fn run(home: &Home, folder: &Path, args: &[&str], input: &str) -> Said {
    let mut child = home.command(args).current_dir(folder).stdin(Stdio::piped()).spawn().unwrap();
    // Some commands read nothing.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    Said::of(&child.wait_with_output().unwrap())
}

fn holds_the_name(folder: &Path) -> Vec<PathBuf> {
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let has = |path: &PathBuf| {
        path.to_string_lossy().to_lowercase().contains("amina") || fs::read_to_string(path).unwrap().contains("Amina")
    };
    files.filter(has).collect()
}

#[test]
fn it_is_read_checked_and_copied() {
    let (home, folder) = beside();
    let here = folder.path();
    run(&home, here, &["show", "amina-day.json"], "").done(&["Opening times of the drop-in"]);
    run(&home, here, &["check", "amina-day.json"], "").done(&["nothing is wrong"]);
    let said = run(&home, here, &["export", "amina-day.json", "--to", "a.md", "--yes"], "").done(&["Made: a.md"]);
    assert!(!said.err.contains("could not be noted"), "{}", said.err);
    let noted = record::open(&fs::read(here.join("amina-day.json")).unwrap()).unwrap().state.exports;
    assert_eq!(noted.last().map(|(file, _)| file.as_str()), fs::canonicalize(here.join("a.md")).unwrap().to_str());
}

#[test]
fn who_is_taken_out_goes_from_all_that_is_beside_it() {
    let (home, folder) = beside();
    let args = ["withdraw", "amina-day.json", "Amina", "--yes", "--mentions", "blank"];
    run(&home, folder.path(), &args, "").done(&["these 3 sessions", "Copies that were given out"]);
    assert_eq!(holds_the_name(folder.path()), [""; 0].map(PathBuf::from));

    let (home, folder) = beside();
    let lines = "take\n1\n37\nyes\nyes\n";
    run(&home, folder.path(), &["resume", "amina-day.json", "--plain"], lines)
        .done(&["these 3 records", "Taken out. One person left"]);
    assert_eq!(holds_the_name(folder.path()), [""; 0].map(PathBuf::from));
}

#[test]
fn it_is_deleted_with_its_copy() {
    let (home, folder) = beside();
    run(&home, folder.path(), &["resume", "amina-day.json", "--plain"], "delete\nyes\n")
        .done(&["amina-day (2).json", "Deleted."]);
    let left: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["later.json"]);
}

/// A workshop that goes on, opened on the full screen by the name of its file.
fn resumed(home: &Home, folder: &Path) -> Terminal {
    let program = env!("CARGO_BIN_EXE_alongside");
    let there = folder.to_str().unwrap();
    let words = ["sh", "-c", "cd \"$0\" && exec \"$@\"", there, program, "resume", "g.json"];
    Terminal::run(home.folder.path(), &words, SIZE, &[])
}

#[test]
fn changed_outside_it_goes_on_beside_it() {
    let (home, folder) = (Home::new(), tempfile::tempdir().unwrap());
    let file = folder.path().join("g.json");
    fs::write(&file, bytes(&riverside().state)).unwrap();
    let mut terminal = resumed(&home, folder.path());
    terminal.wait_for("saved ");
    let changed = fs::read_to_string(&file).unwrap().replace("The car park is full", "The yard is full");
    fs::write(&file, &changed).unwrap();
    terminal.press("n", "A note");
    terminal.send(b"from inside\r");
    terminal.wait_for("The file was changed by something else.");
    assert_eq!(fs::read_to_string(&file).unwrap(), changed, "theirs is left alone");
    terminal.wait_until("ours beside it", |_| {
        fs::read_to_string(folder.path().join("g (2).json")).is_ok_and(|ours| ours.contains("from inside"))
    });
}

#[test]
fn a_damaged_one_goes_on_beside_it() {
    let (home, folder) = (Home::new(), tempfile::tempdir().unwrap());
    let whole = bytes(&riverside().state);
    let events = whole.windows(9).position(|it| it == b"\"results\"").unwrap();
    fs::write(folder.path().join("g.json"), &whole[..events - 40]).unwrap();
    let terminal = resumed(&home, folder.path());
    terminal.wait_for("This file is damaged. We left it as it is.");
    terminal.wait_until("what could be read beside it", |_| folder.path().join("g (2).json").exists());
}
