//! Saves of one session.

use std::path::Path;

use alongside::record::open;
use alongside::store::{SessionFile, save};

use super::Looked;
use crate::played::{self, NAME, TELLING};
use crate::sim::{BROKEN, FULL, Fault, Files, Lies, Plan, SimDisk, states_from};

pub const FOLDER: &str = "/sessions";
/// So often something is tried before the room would do something else.
pub const RETRIES: usize = 12;
pub const FAULTS: [Fault; 4] = [Fault::Refused(BROKEN), Fault::DoneAndRefused(BROKEN), Fault::Half(FULL), Fault::Short];

/// What is saved, and whether it takes [`NAME`] out.
pub type Story = Vec<(Vec<u8>, bool)>;

/// A first save, answers, a withdrawal, more answers; of bytes that only look like a session.
pub fn story(answers: usize) -> Story {
    let withdrawal = answers + 1;
    let version = |n: usize| {
        let name = if n < withdrawal { NAME } else { "somebody" };
        let bytes = format!("{{\"version\": {n}, \"name\": \"{name}\", \"text\": \"{}\"}}\n", "x".repeat(20 * n));
        (bytes.into_bytes(), n == withdrawal)
    };
    (0..=2 * answers + 1).map(version).collect()
}

/// Some saves of one session on one disk, and what was acknowledged when.
pub struct Run {
    pub disk: SimDisk,
    pub file: SessionFile,
    pub versions: Vec<Vec<u8>>,
    /// Length of the log and number of the version at each acknowledgement.
    pub acknowledged: Vec<(usize, usize)>,
    pub withdrawn: Option<usize>,
    /// Whether a withdrawal sweeps; a test leaves it out.
    sweeps: bool,
    /// Whether a withdrawal is not saved yet, as the save thread remembers it.
    owed: bool,
}

impl Run {
    pub fn on(disk: SimDisk) -> Self {
        let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let file = (0..RETRIES).find_map(|_| SessionFile::new_session(&disk, Path::new(FOLDER), day, "Drop-in").ok());
        Self::of(disk, file.expect("a file can be chosen"))
    }

    /// Goes on with a session that was opened.
    pub fn of(disk: SimDisk, file: SessionFile) -> Self {
        Self { disk, file, versions: Vec::new(), acknowledged: Vec::new(), withdrawn: None, sweeps: true, owed: false }
    }

    pub fn save(&mut self, (bytes, takes_out): &(Vec<u8>, bool)) {
        if *takes_out {
            self.withdrawn = Some(self.versions.len());
            self.owed = self.sweeps;
        }
        self.versions.push(bytes.clone());
        for _ in 0..RETRIES {
            let swept = if self.owed { self.file.sweep(&self.disk) } else { Ok(()) };
            if swept.and_then(|()| save(&self.disk, &mut self.file, bytes)).is_ok() {
                self.owed = false;
                let now = self.disk.inner().log.len();
                return self.acknowledged.push((now, self.versions.len() - 1));
            }
        }
    }

    /// Saves all of it; after the first save something lies there that a dead process left.
    pub fn tell(&mut self, story: &Story) {
        for (n, version) in story.iter().enumerate() {
            self.save(version);
            if n == 0 {
                self.disk.change_outside(Path::new("/sessions/.2026-11-22-drop-in.json.1.tmp"), NAME.as_bytes());
            }
        }
    }

    /// Looks at every state after the first `from` operations.
    pub fn look(&self, from: usize) -> Looked {
        let log = self.disk.inner().log.clone();
        let mut looked = Looked::default();
        for (done, left) in states_from(&log, from) {
            looked.states += left.len();
            let broken = left.iter().filter_map(|files| self.broken(done, files));
            looked.broken.extend(broken.map(|why| format!("{done}: {why}")));
        }
        looked
    }

    /// The same from where the disk began to fail: what was before is as in any other run.
    fn look_since_fault(&self) -> Looked {
        let struck = self.disk.inner().struck;
        self.look(struck.unwrap_or(usize::MAX))
    }

    pub fn broken(&self, done: usize, files: &Files) -> Option<String> {
        let acknowledged = self.acknowledged.iter().rev().find(|(at, _)| *at <= done).map(|(_, version)| *version);
        let Some(found) = files.get(self.file.path()) else {
            return acknowledged.map(|version| format!("no file, though {version} was acknowledged"));
        };
        // Two can be the same; then both are there.
        let Some(version) = self.versions.iter().rposition(|bytes| bytes == found) else {
            return Some(format!("half a file: {} bytes", found.len()));
        };
        if acknowledged.is_some_and(|acknowledged| version < acknowledged) {
            return Some(format!("{version}, though {acknowledged:?} was acknowledged"));
        }
        let erased = self.withdrawn.is_some_and(|withdrawn| version >= withdrawn);
        let named = files.iter().find(|(_, bytes)| holds_name(bytes));
        named.filter(|_| erased).map(|(path, _)| format!("erased, but in {}", path.display()))
    }
}

pub fn holds_name(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes).to_lowercase();
    TELLING.iter().any(|name| text.contains(&name.to_lowercase()))
}

pub fn without_faults() -> Looked {
    let mut run = Run::on(SimDisk::default());
    run.tell(&story(80));
    let mut looked = run.look(0);
    looked.holds(run.acknowledged.len() == run.versions.len(), || "not all was acknowledged".into());
    looked
}

pub fn played() -> Looked {
    let story: Story = played::workshop().versions.into_iter().map(|it| (it.bytes, it.takes_out)).collect();
    let mut run = Run::on(SimDisk::default());
    run.tell(&story);
    let mut looked = run.look(0);
    looked.holds(run.acknowledged.len() == run.versions.len(), || "not all was acknowledged".into());
    looked.holds(run.withdrawn.is_some_and(|at| at + 5 < story.len()), || "nobody was taken out".into());
    for (n, (bytes, _)) in story.iter().enumerate() {
        looked.holds(open(bytes).is_ok(), || format!("version {n} does not open"));
        let named = run.withdrawn.is_none_or(|withdrawn| n < withdrawn);
        looked.holds(holds_name(bytes) == named, || format!("version {n}, named: {named}"));
    }
    looked
}

pub fn that_fails() -> Looked {
    let story = story(2);
    let mut whole = Run::on(SimDisk::default());
    whole.tell(&story);
    let mut looked = Looked::default();
    for (first, fault) in (0..whole.disk.count()).flat_map(|first| FAULTS.map(|fault| (first, fault))) {
        // Once, for a while, and twice with a gap's worth of luck: the second failure hits the retry.
        for length in [1, 2, 7] {
            let disk = SimDisk::default();
            disk.inner().plan = Some(Plan { first, last: first + length - 1, fault });
            let mut run = Run::on(disk);
            run.tell(&story);
            let last = run.acknowledged.last().map(|(_, version)| *version);
            let place = format!("{first} {fault:?} {length}");
            looked.holds(last == Some(run.versions.len() - 1), || format!("{place}: not healed"));
            looked.holds(run.file.path() == whole.file.path(), || format!("{place}: nobody else changed the file"));
            looked.add(&place, run.look_since_fault());
        }
    }
    looked
}

pub fn that_fails_for_good() -> Looked {
    let story = story(2);
    let mut whole = Run::on(SimDisk::default());
    whole.tell(&story);
    let mut looked = Looked::default();
    for first in 8..whole.disk.count() {
        for fault in [Fault::Refused(BROKEN), Fault::DoneAndRefused(BROKEN), Fault::Half(FULL)] {
            let mut run = Run::on(SimDisk::default());
            run.disk.inner().plan = Some(Plan { first, last: usize::MAX, fault });
            run.tell(&story);
            let place = format!("{first} {fault:?}");
            looked.holds(run.acknowledged.len() < run.versions.len(), || format!("{place}: said to be saved"));
            run.disk.inner().plan = None;
            run.save(&(b"{\"healed\": 1}\n".to_vec(), false));
            let healed = run.disk.files().get(run.file.path()) == run.versions.last();
            looked.holds(healed, || format!("{place}: not healed"));
            looked.add(&place, run.look_since_fault());
        }
    }
    looked
}

/// The judge must find what these leave out, or it would find nothing at all.
#[test]
fn a_save_that_leaves_out_a_step_is_caught() {
    let broken = |lies: Lies, sweeps: bool| {
        let disk = SimDisk::default();
        disk.inner().lies = lies;
        let mut run = Run { sweeps, ..Run::on(disk) };
        run.tell(&story(2));
        run.look(0).broken
    };
    assert!(!broken(Lies { file: true, ..Lies::default() }, true).is_empty(), "without step 5");
    assert!(!broken(Lies { folder: true, ..Lies::default() }, true).is_empty(), "without step 8");
    assert!(!broken(Lies::default(), false).is_empty(), "without the sweep before a withdrawal");
    assert_eq!(broken(Lies::default(), true), Vec::<String>::new());
}

#[test]
fn a_file_changed_behind_our_back_is_left_alone() {
    let mut run = Run::on(SimDisk::default());
    let versions: Vec<_> = (1..4).map(|n| vec![b'x'; n]).collect();
    run.save(&(versions[0].clone(), false));
    let original = run.file.path().to_owned();
    run.disk.change_outside(&original, b"theirs");
    let done = save(&run.disk, &mut run.file, &versions[1]).unwrap();
    assert_eq!(done.left.as_ref(), Some(&original));
    assert_eq!(run.file.path(), Path::new("/sessions/2026-11-22-drop-in (2).json"));
    assert_eq!(run.disk.files()[&original], b"theirs");
    assert_eq!(run.disk.files()[run.file.path()], versions[1]);
    assert_eq!(save(&run.disk, &mut run.file, &versions[2]).unwrap().left, None, "told once");
    assert_eq!(run.disk.files().len(), 2);
}
