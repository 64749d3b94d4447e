//! A save, call by call: which name it takes, what it replaces, and what is told where a call fails (P1, P3, P6, P12).

use std::path::Path;

use crate::sim::{Before, FULL, Fault, Plan, SimDisk};
use alongside::store::{NotWritten, SaveError, SessionFile, save, write_on};

fn new_session(disk: &SimDisk) -> SessionFile {
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    SessionFile::new_session(disk, Path::new("/s"), day, "Drop-in").unwrap()
}

#[test]
fn a_name_under_which_something_was_left_is_not_taken() {
    let disk = SimDisk::default();
    disk.change_outside(Path::new("/s/.2026-11-22-drop-in.json.99.tmp"), b"half");
    disk.change_outside(Path::new("/s/2026-11-22-drop-in-2.json"), b"another");
    let file = new_session(&disk);
    assert_eq!(file.path(), Path::new("/s/2026-11-22-drop-in-3.json"));
}

#[test]
fn a_name_that_somebody_takes_while_we_choose_is_theirs() {
    let disk = SimDisk::default();
    disk.inner().quicker = Some((Before::Lock, b"theirs".to_vec()));
    let file = new_session(&disk);
    assert_eq!(file.path(), Path::new("/s/2026-11-22-drop-in-2.json"));
}

#[test]
fn a_record_does_not_replace_what_somebody_made_while_it_was_written() {
    let (disk, path) = (SimDisk::default(), Path::new("/s/record.md"));
    disk.inner().quicker = Some((Before::Name, b"theirs".to_vec()));
    assert_eq!(write_on(&disk, path, b"ours", false), Err(NotWritten::Exists));
    assert_eq!(disk.files(), [(path.to_owned(), b"theirs".to_vec())].into());
}

/// Reading back what is larger takes too long.
#[test]
fn up_to_four_mebibytes_what_was_written_is_read_back() {
    const MOST: usize = 4 * 1024 * 1024;
    for (length, told) in [(MOST, Err(SaveError::NotAsWritten)), (MOST + 1, Ok(()))] {
        let disk = SimDisk::default();
        let mut file = new_session(&disk);
        disk.inner().lies.bytes = true;
        assert_eq!(save(&disk, &mut file, &vec![b'x'; length]).map(drop), told, "{length}");
    }
}

#[test]
fn a_record_that_a_disk_does_not_take_is_told_as_that_and_leaves_nothing() {
    let mut struck = 0;
    for (at, overwrite) in (0..8).flat_map(|at| [(at, true), (at, false)]) {
        let (disk, path) = (SimDisk::default(), Path::new("/s/record.md"));
        disk.inner().plan = Some(Plan { first: at, last: at, fault: Fault::Refused(FULL) });
        let written = write_on(&disk, path, b"ours", overwrite);
        if disk.inner().struck.is_some() && written.is_err() {
            assert_eq!(written, Err(NotWritten::Disk(SaveError::Full)), "{at}");
            struck += 1;
        }
    }
    assert!(struck >= 8, "{struck}");
}

/// What a system says where a signal came in between.
const INTERRUPTED: i32 = 4;

/// A save that fails at one call of the disk only: what is told, at each call.
fn failing_once(number: i32) -> Vec<Result<(), SaveError>> {
    let in_turn = (0..).map(|at| {
        let disk = SimDisk::default();
        let mut file = new_session(&disk);
        let first = disk.count() + at;
        disk.inner().plan = Some(Plan { first, last: first, fault: Fault::Refused(number) });
        let saved = save(&disk, &mut file, b"one");
        (disk.count() > first, saved.map(drop))
    });
    in_turn.take_while(|(struck, _)| *struck).map(|(_, saved)| saved).collect()
}

#[test]
fn each_call_that_fails_is_told_as_what_it_is_and_one_that_was_interrupted_goes_on() {
    let full = failing_once(FULL);
    assert!(full.len() > 5 && full.iter().all(|told| *told == Err(SaveError::Full)), "{full:?}");
    assert_eq!(failing_once(INTERRUPTED).iter().filter(|told| told.is_ok()).count(), 1, "a write writes on");
}
