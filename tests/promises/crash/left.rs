//! What a process that died left beside a session, or in its place.

use std::path::{Path, PathBuf};

use alongside::store::{SessionFile, take_up_leftovers};

use super::run::FOLDER;
use crate::sim::{Files, SimDisk};

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
