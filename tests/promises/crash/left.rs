//! What a process that died left beside a session, or in its place.

use std::path::{Path, PathBuf};

use alongside::store::{Disk as _, SessionFile, take_up_leftovers};

use super::Looked;
use super::run::{FAULTS, FOLDER, RETRIES};
use crate::sim::{Fault, Files, Lies, Plan, SimDisk, states_from};

const SESSION: &str = "/sessions/2026-11-22-drop-in.json";

/// A temporary file that holds `left`, and the session's file, where it got one.
fn left_behind(left: &[u8], session: Option<&[u8]>) -> SimDisk {
    let disk = SimDisk::default();
    disk.change_outside(Path::new("/sessions/.2026-11-22-drop-in.json.1.tmp"), left);
    if let Some(bytes) = session {
        disk.change_outside(Path::new(SESSION), bytes);
    }
    disk
}

fn is_whole(bytes: &[u8]) -> bool {
    bytes.starts_with(b"whole")
}

#[test]
fn what_a_dead_process_left_is_looked_at_before_it_goes() {
    let after = |left: &[u8], session: Option<&[u8]>| {
        let disk = left_behind(left, session);
        take_up_leftovers(&disk, Path::new(FOLDER), is_whole).unwrap();
        disk.files()
    };
    let only = |bytes: &[u8]| Files::from([(PathBuf::from(SESSION), bytes.to_vec())]);
    assert_eq!(after(b"whole 1", None), only(b"whole 1"), "the only copy becomes the session");
    assert_eq!(after(b"who", None), Files::new(), "half a first save was never acknowledged");
    assert_eq!(after(b"whole 2", Some(b"whole 1")), only(b"whole 1"));
    assert_eq!(after(b"whole 2", Some(b"damaged")).len(), 2, "beside a damaged file all stays");
}

#[test]
fn beside_a_record_half_of_one_goes() {
    let disk = SimDisk::default();
    disk.change_outside(Path::new("/sessions/.day-room.md.1.tmp"), b"half");
    disk.change_outside(Path::new("/sessions/day-room.md"), b"a record");
    take_up_leftovers(&disk, Path::new(FOLDER), is_whole).unwrap();
    assert_eq!(disk.files().len(), 1);
}

#[test]
fn what_somebody_who_has_it_open_is_saving_stays() {
    let disk = left_behind(b"whole 2", Some(b"whole 1"));
    let _held = SessionFile::open(&disk, Path::new(SESSION)).unwrap();
    take_up_leftovers(&disk, Path::new(FOLDER), is_whole).unwrap();
    assert_eq!(disk.files().len(), 2);
}

const WHOLE: &[u8] = b"whole, and written by a process that was killed before its sync";

/// Takes up what a process left that was killed between its write and its sync, as often as the program would start again.
fn taken_up(lies: Lies, plan: Option<Plan>) -> SimDisk {
    let disk = SimDisk::default();
    let mut file = disk.create_new(Path::new("/sessions/.2026-11-22-drop-in.json.1.tmp")).unwrap();
    assert_eq!(file.write(WHOLE).unwrap(), WHOLE.len());
    drop(file);
    disk.inner().lies = lies;
    let count = disk.count();
    disk.inner().plan =
        plan.map(|plan| Plan { first: count + plan.first, last: plan.last.saturating_add(count), ..plan });
    for _ in 0..RETRIES {
        let _ = take_up_leftovers(&disk, Path::new(FOLDER), is_whole);
        // As it is opened before the room is told that it is saved.
        let _ = SessionFile::open(&disk, Path::new(SESSION)).map(|(file, _)| file.sweep(&disk));
    }
    disk
}

/// At no instant half of it has the session's name; in the end it has it, durably.
fn look(disk: &SimDisk) -> Looked {
    let log = disk.inner().log.clone();
    let mut looked = Looked::default();
    for (done, left) in states_from(&log, 0) {
        looked.states += left.len();
        let found = |files: &Files| files.get(Path::new(SESSION)).map(|bytes| bytes == WHOLE);
        looked.holds(left.iter().all(|files| found(files) != Some(false)), || format!("{done}: half a file"));
        let lost = || left.iter().any(|files| found(files).is_none());
        looked.holds(done < log.len() || !lost(), || "not taken up durably".into());
    }
    looked
}

pub fn unsynced() -> Looked {
    let mut looked = look(&taken_up(Lies::default(), None));
    for (first, fault) in (0..12).flat_map(|first| FAULTS.map(|fault| (first, fault))) {
        for length in [1, 2, 7] {
            let plan = Plan { first, last: first + length - 1, fault };
            looked.add(&format!("{plan:?}"), look(&taken_up(Lies::default(), Some(plan))));
        }
    }
    looked
}

#[test]
fn what_was_not_synced_is_so_before_it_gets_its_name() {
    assert_eq!(unsynced().broken, Vec::<String>::new());
    for lies in [Lies { file: true, ..Lies::default() }, Lies { folder: true, ..Lies::default() }] {
        assert!(!look(&taken_up(lies, None)).broken.is_empty(), "the judge finds what is left out");
    }
    let refused = Plan { first: 0, last: usize::MAX, fault: Fault::Refused(5) };
    assert!(!look(&taken_up(Lies::default(), Some(refused))).broken.is_empty());
}
