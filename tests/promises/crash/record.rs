//! Records: whole or absent, and never in the place of another one unasked.

use std::path::PathBuf;

use alongside::export::{Record, format_for};
use alongside::session::Copy;
use alongside::store::write_on;
use alongside::weigh::Counted;

use super::Looked;
use super::run::FAULTS;
use crate::drive::english;
use crate::played;
use crate::sim::{Plan, SimDisk, states_from};

pub fn written() -> Looked {
    let played = played::workshop();
    let last = &played.versions.last().unwrap().snapshot;
    let record = Record::of(Counted { state: &last.state, results: &last.results }, None, Copy::Present, english());
    let record = record.unwrap_or_else(|_| panic!("a copy for those who were there"));
    let mut looked = Looked::default();
    for ending in ["md", "json"] {
        let new = format_for(ending).unwrap().write(&record, english());
        for (first, fault) in (0..12).flat_map(|first| FAULTS.map(|fault| (first, fault))) {
            for (overwrite, length) in [(true, 1), (false, 1), (true, 12), (false, 12)] {
                let plan = Plan { first, last: first + length - 1, fault };
                looked.add(&format!("{ending} {plan:?} {overwrite}"), write(&new, plan, overwrite));
            }
        }
    }
    looked
}

fn write(new: &[u8], plan: Plan, overwrite: bool) -> Looked {
    let old = b"the record before".as_slice();
    let path = PathBuf::from("/records/room.md");
    let disk = SimDisk::default();
    if overwrite {
        disk.change_outside(&path, old);
    }
    let before = disk.inner().log.len();
    disk.inner().plan = Some(plan);
    let written = write_on(&disk, &path, new, overwrite);
    let log = disk.inner().log.clone();
    let mut looked = Looked::default();
    for (done, left) in states_from(&log, before) {
        for files in left {
            looked.states += 1;
            let found = files.get(&path).map(Vec::as_slice);
            let whole = found == Some(new) || found == overwrite.then_some(old);
            looked.holds(whole, || format!("{done}: half a record"));
            let said = written.is_ok() && done == log.len();
            looked.holds(!said || found == Some(new), || format!("{done}: said to be written"));
        }
    }
    looked
}
