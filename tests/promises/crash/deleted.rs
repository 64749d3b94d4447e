//! A session that is deleted: after a power cut all of it is there, or none of it that home would offer.

use std::path::{Path, PathBuf};

use alongside::store::{delete, take_up_leftovers};

use super::Looked;
use super::run::{FAULTS, FOLDER, RETRIES};
use crate::sim::{Files, Plan, SimDisk, states_from};

const SESSION: &str = "/sessions/2026-11-22-drop-in.json";
const COPY: &str = "/sessions/2026-11-22-drop-in (2).json";
const OTHER: &str = "/sessions/2026-11-23-other.json";
/// What dead processes left beside each: a whole session, and half of one.
const LEFT: [(&str, &[u8]); 3] = [
    ("/sessions/.2026-11-22-drop-in.json.1.tmp", b"whole, and older"),
    ("/sessions/.2026-11-22-drop-in.json.2.tmp", b"who"),
    ("/sessions/.2026-11-22-drop-in (2).json.3.tmp", b"whole, of the copy"),
];

pub fn sessions() -> Looked {
    let mut looked = Looked::default();
    looked.add("no fault", on(None));
    for (first, fault) in (0..16).flat_map(|first| FAULTS.map(|fault| (first, fault))) {
        for length in [1, 12] {
            let plan = Plan { first, last: first + length - 1, fault };
            looked.add(&format!("{plan:?}"), on(Some(plan)));
        }
    }
    looked
}

fn on(plan: Option<Plan>) -> Looked {
    let disk = SimDisk::default();
    let files = [(SESSION, b"whole".as_slice()), (COPY, b"whole, changed outside"), (OTHER, b"whole, and not meant")];
    for (path, bytes) in files.into_iter().chain(LEFT) {
        disk.change_outside(Path::new(path), bytes);
    }
    let before = disk.inner().log.len();
    disk.inner().plan = plan;
    let files = [COPY, SESSION].map(PathBuf::from);
    let done = (0..RETRIES).any(|_| delete(&disk, &files).is_ok());
    let log = disk.inner().log.clone();
    let mut looked = Looked::default();
    looked.holds(done || plan.is_some(), || "it was not deleted".to_owned());
    for (at, left) in states_from(&log, before) {
        for files in left {
            looked.states += 1;
            let offered = offered(&files);
            let whole = offered.get(Path::new(SESSION)).is_some_and(|bytes| bytes == b"whole");
            let none = !offered.keys().any(|path| path.to_string_lossy().contains("drop-in"));
            looked.holds(whole || none, || format!("{at}: neither all nor nothing: {offered:?}"));
            looked.holds(at < log.len() || none || !done, || format!("{at}: said to be deleted: {offered:?}"));
            looked.holds(offered.contains_key(Path::new(OTHER)), || format!("{at}: another one went"));
        }
    }
    looked
}

/// What the next start finds.
fn offered(files: &Files) -> Files {
    let disk = SimDisk::with(files);
    let _ = take_up_leftovers(&disk, Path::new(FOLDER), |bytes| bytes.starts_with(b"whole"));
    disk.files().into_iter().filter(|(path, _)| path.extension().is_some_and(|it| it == "json")).collect()
}

#[test]
fn after_a_power_cut_all_of_it_is_there_or_none() {
    let looked = sessions();
    assert_eq!(looked.broken, Vec::<String>::new());
    assert!(looked.states > 500, "{}", looked.states);
}
