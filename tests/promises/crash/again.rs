//! A session that is opened again after a crash, goes on, and crashes once more.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use alongside::store::{SessionFile, leftovers};

use super::Looked;
use super::run::{FAULTS, FOLDER, RETRIES, Run, Story, story};
use crate::sim::{BROKEN, Fault, Files, Plan, SimDisk, states};

/// Opens as the program does: what a dead process left goes before anything is written, and a failure is tried again.
fn resume(disk: &SimDisk, path: &Path) -> Option<(SessionFile, Vec<u8>)> {
    (0..RETRIES).find_map(|_| {
        let (file, bytes) = SessionFile::open(disk, path).ok()?;
        file.sweep(disk).ok()?;
        Some((file, bytes))
    })
}

/// What happened before the crash, and where.
struct Before {
    run: Run,
    story: Story,
    path: PathBuf,
}

impl Before {
    fn new(answers: usize) -> Self {
        let story = story(answers);
        let mut run = Run::on(SimDisk::default());
        run.tell(&story);
        let path = run.file.path().to_owned();
        Self { run, story, path }
    }

    /// The distinct states of a power cut in which the session is there.
    fn left(&self) -> BTreeSet<Files> {
        let log = self.run.disk.inner().log.clone();
        states(&log).flat_map(|(_, left)| left).filter(|files| files.contains_key(&self.path)).collect()
    }

    /// Opens the session on `disk`, says to the room that what it found is saved, and takes the same person out (again).
    fn goes_on(&self, disk: &SimDisk, looked: &mut Looked) -> Option<Run> {
        let (file, bytes) = resume(disk, &self.path)?;
        let mut run = Run::of(disk.clone(), file);
        run.versions.clone_from(&self.run.versions);
        run.withdrawn = self.run.withdrawn;
        let found = run.versions.iter().position(|version| *version == bytes);
        looked.holds(found.is_some(), || "half a file was opened".into());
        run.acknowledged.push((disk.inner().log.len(), found?));
        let is_out = self.run.withdrawn.is_some_and(|withdrawn| found >= Some(withdrawn));
        if !is_out {
            let withdrawal = self.story.iter().find(|(_, takes_out)| *takes_out)?;
            let mut bytes = withdrawal.0.clone();
            bytes.extend(b"again\n");
            run.save(&(bytes, true));
        }
        run.save(&(b"{\"after\": 1}\n".to_vec(), false));
        Some(run)
    }
}

/// After every power cut: it opens, goes on, and is looked at after every further one, also where the disk fails while it
/// is opened, swept and saved.
pub fn after_a_power_cut() -> Looked {
    let before = Before::new(1);
    let mut looked = Looked::default();
    for (n, files) in before.left().iter().enumerate() {
        let quiet = SimDisk::with(files);
        looked.holds(before.goes_on(&quiet, &mut Looked::default()).is_some(), || format!("{n}: does not open"));
        looked.holds(leftovers(&quiet, Path::new(FOLDER)).unwrap().is_empty(), || format!("{n}: something is left"));
        for first in 0..quiet.count() {
            let fault = FAULTS[(first + n) % FAULTS.len()];
            let length = [1, 2, 7][n % 3];
            let disk = SimDisk::with(files);
            let start = disk.inner().log.len();
            disk.inner().plan = Some(Plan { first, last: first + length - 1, fault });
            let place = format!("{n} {first} {fault:?} {length}");
            let Some(run) = before.goes_on(&disk, &mut looked) else {
                looked.broken.push(format!("{place}: does not open once the disk is well"));
                continue;
            };
            let last = run.acknowledged.last().map(|(_, version)| version + 1);
            looked.holds(last == Some(run.versions.len()), || format!("{place}: not healed"));
            looked.add(&place, run.look(start));
        }
        // While the disk refuses everything nothing opens, and nothing is changed.
        let disk = SimDisk::with(files);
        disk.inner().plan = Some(Plan { first: 0, last: usize::MAX, fault: Fault::Refused(BROKEN) });
        looked.holds(resume(&disk, &before.path).is_none(), || format!("{n}: opened on a broken disk"));
        looked.holds(disk.files() == *files, || format!("{n}: changed by opening"));
    }
    looked
}

/// Killed at every operation, the disk as it was: the program opens it again and says what is saved, and only then comes
/// a power cut. What the dead process had not synced is not lost then.
pub fn after_a_kill() -> Looked {
    let whole = Before::new(3);
    let mut looked = Looked::default();
    for first in 0..whole.run.disk.count() {
        let disk = SimDisk::default();
        let mut run = Run::on(disk.clone());
        disk.inner().plan = Some(Plan { first, last: usize::MAX, fault: Fault::Refused(BROKEN) });
        run.tell(&whole.story);
        let acknowledged = run.acknowledged.last().copied();
        // Its lock goes with the process.
        drop(run);
        disk.inner().plan = None;
        let killed = disk.inner().log.len();
        if !disk.files().contains_key(&whole.path) {
            looked.holds(acknowledged.is_none(), || format!("{first}: gone"));
            continue;
        }
        let Some(run) = whole.goes_on(&disk, &mut looked) else {
            looked.broken.push(format!("{first}: does not open"));
            continue;
        };
        let found = run.acknowledged.first().map(|(_, version)| *version);
        let before = acknowledged.map(|(_, version)| version);
        looked.holds(found >= before, || format!("{first}: {found:?}, though {before:?} was acknowledged"));
        looked.add(&format!("killed at {first}"), run.look(killed));
    }
    looked
}
