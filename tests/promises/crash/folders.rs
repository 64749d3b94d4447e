//! The folder of a first session: what was acknowledged in it is there, and so is the folder, and those above.

use std::path::{Path, PathBuf};

use alongside::store::{SessionFile, create_folders};

use super::Looked;
use super::run::{FAULTS, RETRIES, Run};
use crate::sim::{Lies, Plan, SimDisk};

const DEEP: &str = "/home/ines/alongside/sessions";

/// Saves once in a folder that is not there yet. Each try is one of a program that starts anew: all it knows is the disk.
fn first_save(lies: Lies, plan: Option<Plan>) -> Option<Run> {
    let disk = SimDisk::default();
    disk.inner().lies = lies;
    disk.inner().plan = plan;
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    let file = (0..RETRIES).find_map(|_| {
        create_folders(&disk, Path::new(DEEP)).ok()?;
        SessionFile::new_session(&disk, Path::new(DEEP), day, "Drop-in").ok()
    })?;
    let mut run = Run::of(disk, file);
    run.save(&(b"whole".to_vec(), false));
    Some(run)
}

pub fn first_saves() -> Looked {
    let whole = first_save(Lies::default(), None);
    let operations = whole.as_ref().map_or(0, |run| run.disk.count());
    let plans = (0..operations).flat_map(|first| FAULTS.map(|fault| (first, fault)));
    let plans =
        plans.flat_map(|(first, fault)| [1, 2, 7].map(|length| Plan { first, last: first + length - 1, fault }));
    let mut looked = Looked::default();
    for plan in std::iter::once(None).chain(plans.map(Some)) {
        let run = first_save(Lies::default(), plan);
        looked.holds(run.as_ref().is_some_and(|run| !run.acknowledged.is_empty()), || format!("{plan:?}: not healed"));
        looked.add(&format!("{plan:?}"), run.map(|run| run.look(0)).unwrap_or_default());
    }
    looked
}

#[test]
fn the_folder_of_what_was_acknowledged_is_as_durable_as_it() {
    assert_eq!(first_saves().broken, Vec::<String>::new());
    let broken = first_save(Lies { folder: true, ..Lies::default() }, None).unwrap().look(0).broken;
    assert!(!broken.is_empty(), "the judge finds what is left out");
}

/// A program that died after it created a folder, and before that was durable, has told nobody.
#[test]
fn a_folder_that_is_there_may_not_be_durable_yet() {
    let disk = SimDisk::default();
    disk.inner().lies.folder = true;
    create_folders(&disk, Path::new(DEEP)).unwrap();
    disk.inner().lies.folder = false;
    create_folders(&disk, Path::new(DEEP)).unwrap();
    let file = PathBuf::from(DEEP).join("a.json");
    disk.change_outside(&file, b"whole");
    let log = disk.inner().log.clone();
    let (_, left) = crate::sim::states_from(&log, log.len()).last().unwrap();
    assert!(left.iter().all(|files| files.contains_key(&file)), "{left:?}");
}
