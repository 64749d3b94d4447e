//! Power cuts at every operation of every save, with and without a disk that fails: what was acknowledged is there, whole,
//! and who was taken out is in no file (P1, P2, P10).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, missing_docs, reason = "tests")]

mod sim;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use alongside::store::{SessionFile, leftovers, save, take_up_leftovers, write_on};
use sim::{BROKEN, FULL, Fault, Files, Lies, Plan, SimDisk, states};

const FOLDER: &str = "/sessions";
/// The name of who is taken out; in every version before [`Run::withdrawn`].
const NAME: &str = "Marged";
const RETRIES: usize = 12;

/// Some saves of one session on one disk, and what was acknowledged when.
struct Run {
    disk: SimDisk,
    file: SessionFile,
    versions: Vec<Vec<u8>>,
    /// Length of the log and number of the version at each acknowledgement.
    acknowledged: Vec<(usize, usize)>,
    withdrawn: Option<usize>,
    /// Whether a withdrawal sweeps; a test leaves it out.
    sweeps: bool,
    /// Whether a withdrawal is not saved yet, as the save thread remembers it.
    owed: bool,
}

impl Run {
    fn on(disk: SimDisk) -> Self {
        let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let file = (0..RETRIES).find_map(|_| SessionFile::new_session(&disk, Path::new(FOLDER), day, "Drop-in").ok());
        let file = file.expect("a file can be chosen");
        Self { disk, file, versions: Vec::new(), acknowledged: Vec::new(), withdrawn: None, sweeps: true, owed: false }
    }

    fn next_version(&mut self) -> Vec<u8> {
        let n = self.versions.len();
        let name = if self.withdrawn.is_some() { "somebody" } else { NAME };
        let bytes = format!("{{\"version\": {n}, \"name\": \"{name}\", \"text\": \"{}\"}}\n", "x".repeat(20 * n));
        self.versions.push(bytes.clone().into_bytes());
        bytes.into_bytes()
    }

    fn save(&mut self) {
        let bytes = self.next_version();
        self.try_until_saved(&bytes);
    }

    fn withdraw(&mut self) {
        self.withdrawn = Some(self.versions.len());
        let bytes = self.next_version();
        self.owed = self.sweeps;
        self.try_until_saved(&bytes);
    }

    fn try_until_saved(&mut self, bytes: &[u8]) {
        for _ in 0..RETRIES {
            let swept = if self.owed { self.file.sweep(&self.disk) } else { Ok(()) };
            if swept.and_then(|()| save(&self.disk, &mut self.file, bytes)).is_ok() {
                self.owed = false;
                let now = self.disk.inner().log.len();
                return self.acknowledged.push((now, self.versions.len() - 1));
            }
        }
    }

    /// First save, answers, a withdrawal, more answers; and something that a dead process left.
    fn workshop(&mut self, answers: usize) {
        self.save();
        self.disk.change_outside(Path::new("/sessions/.2026-11-22-drop-in.json.1.tmp"), NAME.as_bytes());
        (0..answers).for_each(|_| self.save());
        self.withdraw();
        (0..answers).for_each(|_| self.save());
    }

    /// How many states were looked at, and those that break a promise.
    fn look(&self) -> (usize, Vec<String>) {
        let log = self.disk.inner().log.clone();
        let (mut count, mut broken) = (0, Vec::new());
        for (done, left) in states(&log) {
            count += left.len();
            broken.extend(left.iter().filter_map(|files| self.broken(done, files)).map(|why| format!("{done}: {why}")));
        }
        (count, broken)
    }

    fn broken(&self, done: usize, files: &Files) -> Option<String> {
        let acknowledged = self.acknowledged.iter().rev().find(|(at, _)| *at <= done).map(|(_, version)| *version);
        let Some(found) = files.get(self.file.path()) else {
            return acknowledged.map(|version| format!("no file, though {version} was acknowledged"));
        };
        let Some(version) = self.versions.iter().position(|bytes| bytes == found) else {
            return Some(format!("half a file: {} bytes", found.len()));
        };
        if acknowledged.is_some_and(|acknowledged| version < acknowledged) {
            return Some(format!("{version}, though {acknowledged:?} was acknowledged"));
        }
        let erased = self.withdrawn.is_some_and(|withdrawn| version >= withdrawn);
        let named = files.iter().find(|(_, bytes)| String::from_utf8_lossy(bytes).contains(NAME));
        named.filter(|_| erased).map(|(path, _)| format!("erased, but in {}", path.display()))
    }
}

#[test]
fn every_power_cut_leaves_a_whole_and_acknowledged_file() {
    let mut run = Run::on(SimDisk::default());
    run.workshop(80);
    let (count, broken) = run.look();
    println!("crash states without faults: {count}, broken: {}", broken.len());
    assert_eq!(broken, Vec::<String>::new());
    assert!(count >= 2_000, "{count}");
    assert_eq!(run.acknowledged.len(), run.versions.len());
}

#[test]
fn every_power_cut_while_the_disk_fails_leaves_a_whole_and_acknowledged_file() {
    let mut whole = Run::on(SimDisk::default());
    whole.workshop(2);
    let operations = whole.disk.count();
    let faults = [Fault::Refused(BROKEN), Fault::DoneAndRefused(BROKEN), Fault::Half(FULL), Fault::Short];
    let (mut runs, mut count, mut broken) = (0, 0, Vec::new());
    for (first, fault) in (0..operations).flat_map(|first| faults.map(|fault| (first, fault))) {
        // Once, for a while, and twice with a gap's worth of luck: the second failure hits the retry.
        for length in [1, 2, 7] {
            let disk = SimDisk::default();
            disk.inner().plan = Some(Plan { first, last: first + length - 1, fault });
            let mut run = Run::on(disk);
            run.workshop(2);
            let last = run.acknowledged.last().map(|(_, version)| *version);
            assert_eq!(last, Some(run.versions.len() - 1), "{first} {fault:?} {length}: healed");
            assert_eq!(run.file.path(), whole.file.path(), "{first} {fault:?}: nobody else changed the file");
            let (looked, found) = run.look();
            (runs, count) = (runs + 1, count + looked);
            broken.extend(found.into_iter().map(|why| format!("{first} {fault:?} {length}: {why}")));
        }
    }
    println!("runs with a failing disk: {runs}, crash states: {count}, broken: {}", broken.len());
    assert_eq!(broken.len(), 0, "{:#?}", broken.iter().take(10).collect::<Vec<_>>());
    assert!(runs >= 500 && count >= 20_000, "{runs} {count}");
}

#[test]
fn a_disk_that_fails_for_good_keeps_what_was_acknowledged() {
    let mut whole = Run::on(SimDisk::default());
    whole.workshop(2);
    let mut count = 0;
    for first in 8..whole.disk.count() {
        for fault in [Fault::Refused(BROKEN), Fault::DoneAndRefused(BROKEN), Fault::Half(FULL)] {
            let disk = SimDisk::default();
            let mut run = Run::on(disk);
            run.disk.inner().plan = Some(Plan { first, last: usize::MAX, fault });
            run.workshop(2);
            assert!(run.acknowledged.len() < run.versions.len(), "{first}: nothing is said to be saved that is not");
            let (looked, broken) = run.look();
            assert_eq!(broken, Vec::<String>::new(), "{first} {fault:?}");
            count += looked;
            run.disk.inner().plan = None;
            run.save();
            assert_eq!(run.disk.files()[run.file.path()], *run.versions.last().unwrap(), "healed");
            assert_eq!(run.look().1, Vec::<String>::new(), "{first} {fault:?}: after healing");
        }
    }
    println!("crash states on a disk that fails for good: {count}");
    assert!(count >= 2_000, "{count}");
}

#[test]
fn after_every_power_cut_the_session_opens_and_goes_on() {
    let mut run = Run::on(SimDisk::default());
    run.workshop(12);
    let path = run.file.path().to_owned();
    let log = run.disk.inner().log.clone();
    let left: BTreeSet<Files> = states(&log).flat_map(|(_, left)| left).collect();
    let mut opened = 0;
    for files in left.iter().filter(|files| files.contains_key(&path)) {
        let disk = SimDisk::with(files);
        let (mut file, bytes) = SessionFile::open(&disk, &path).unwrap();
        assert!(run.versions.contains(&bytes));
        file.sweep(&disk).unwrap();
        assert_eq!(leftovers(&disk, Path::new(FOLDER)).unwrap(), []);
        save(&disk, &mut file, b"{\"after\": 1}\n").unwrap();
        let expected: Files = [(path.clone(), b"{\"after\": 1}\n".to_vec())].into();
        assert_eq!(disk.files(), expected);
        opened += 1;
    }
    println!("distinct crash states opened again: {opened}");
    assert!(opened >= 100, "{opened}");
}

#[test]
fn every_power_cut_leaves_a_record_whole_or_absent() {
    let (old, new) = (b"the record before".as_slice(), b"the record after, which is longer".as_slice());
    let record = PathBuf::from("/records/room.md");
    let mut count = 0;
    for (first, overwrite) in (0..12).flat_map(|first| [(first, true), (first, false)]) {
        let disk = SimDisk::default();
        if overwrite {
            disk.change_outside(&record, old);
        }
        let before = disk.inner().log.len();
        disk.inner().plan = Some(Plan { first, last: first, fault: Fault::Half(FULL) });
        let written = write_on(&disk, &record, new, overwrite);
        let log = disk.inner().log.clone();
        for (done, left) in states(&log).filter(|(done, _)| *done >= before) {
            for files in left {
                count += 1;
                let found = files.get(&record).map(Vec::as_slice);
                assert!(found == Some(new) || found == overwrite.then_some(old), "{first}: {found:?}");
                assert!(written.is_err() || done < log.len() || found == Some(new), "{first}: said to be written");
            }
        }
    }
    println!("crash states of records: {count}");
    assert!(count >= 100, "{count}");
}

/// The judge must find what these leave out, or it would find nothing at all.
#[test]
fn a_save_that_leaves_out_a_step_is_caught() {
    let broken = |lies: Lies, sweeps: bool| {
        let disk = SimDisk::default();
        disk.inner().lies = lies;
        let mut run = Run { sweeps, ..Run::on(disk) };
        run.workshop(2);
        run.look().1
    };
    assert!(!broken(Lies { file: true, folder: false }, true).is_empty(), "without step 5");
    assert!(!broken(Lies { file: false, folder: true }, true).is_empty(), "without step 8");
    assert!(!broken(Lies::default(), false).is_empty(), "without the sweep before a withdrawal");
    assert_eq!(broken(Lies::default(), true), Vec::<String>::new());
}

#[test]
fn a_file_changed_behind_our_back_is_left_alone() {
    let mut run = Run::on(SimDisk::default());
    run.save();
    let original = run.file.path().to_owned();
    run.disk.change_outside(&original, b"theirs");
    let bytes = run.next_version();
    let done = save(&run.disk, &mut run.file, &bytes).unwrap();
    assert_eq!(done.left.as_ref(), Some(&original));
    assert_eq!(run.file.path(), Path::new("/sessions/2026-11-22-drop-in (2).json"));
    assert_eq!(run.disk.files()[&original], b"theirs");
    assert_eq!(run.disk.files()[run.file.path()], bytes);
    let bytes = run.next_version();
    assert_eq!(save(&run.disk, &mut run.file, &bytes).unwrap().left, None, "told once");
    assert_eq!(run.disk.files().len(), 2);
}

/// Saves a session whose file is called by who is then taken out, on a disk that fails at operation `failing`.
fn renamed(failing: Option<(usize, Fault)>) -> SimDisk {
    let disk = SimDisk::default();
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    let mut file = SessionFile::new_session(&disk, Path::new(FOLDER), day, "Talk with Marged").unwrap();
    save(&disk, &mut file, NAME.as_bytes()).unwrap();
    let now = disk.count();
    disk.inner().plan = failing.map(|(after, fault)| Plan { first: now + after, last: now + after, fault });
    let done = (0..RETRIES).any(|_| {
        let is_called = file.path().to_string_lossy().contains("marged");
        // Sweeping makes names durable too, also that of an earlier try.
        let swept = file.sweep(&disk);
        let renamed = swept.and_then(|()| if is_called { file.rename(&disk, "2026-11-22-talk-with") } else { Ok(()) });
        renamed.and_then(|()| save(&disk, &mut file, b"somebody")).is_ok()
    });
    assert!(done, "{failing:?}: healed");
    let files: Files = [(Path::new(FOLDER).join("2026-11-22-talk-with.json"), b"somebody".to_vec())].into();
    assert_eq!(disk.files(), files, "{failing:?}");
    disk
}

#[test]
fn every_power_cut_while_a_file_loses_a_name_leaves_the_old_state_or_the_new() {
    let operations = renamed(None).count();
    let faults = [Fault::Refused(BROKEN), Fault::DoneAndRefused(BROKEN)];
    let failing = (0..operations).flat_map(|after| faults.map(|fault| Some((after, fault))));
    let mut count = 0;
    for failing in std::iter::once(None).chain(failing) {
        let log = renamed(failing).inner().log.clone();
        let first = states(&log).position(|(_, left)| left.iter().all(|files| !files.is_empty())).unwrap();
        for (done, left) in states(&log).skip(first) {
            count += left.len();
            for files in left {
                let is_session = |path: &Path| path.extension().is_some_and(|ending| ending == "json");
                let sessions: Vec<_> = files.iter().filter(|(path, _)| is_session(path)).collect();
                let is_old = |bytes: &[u8]| bytes == NAME.as_bytes();
                assert!(!sessions.is_empty(), "{failing:?} {done}: it is there: {files:?}");
                let erased = sessions.iter().any(|(_, bytes)| !is_old(bytes));
                let named = |path: &Path| path.to_string_lossy().contains("marged");
                let whole =
                    sessions.iter().all(|(path, bytes)| is_old(bytes) || (*bytes == b"somebody" && !named(path)));
                let left = files.iter().any(|(path, bytes)| named(path) || is_old(bytes));
                assert!(whole && !(erased && left), "{failing:?} {done}: {files:?}");
            }
        }
    }
    assert!(count >= 500, "{count}");
}

/// The session file of a first save that died before it got its name, with `left` beside it.
fn left_behind(left: &[u8], session: Option<&[u8]>) -> SimDisk {
    let disk = SimDisk::default();
    let path = Path::new("/sessions/2026-11-22-drop-in.json");
    disk.change_outside(Path::new("/sessions/.2026-11-22-drop-in.json.1.tmp"), left);
    if let Some(bytes) = session {
        disk.change_outside(path, bytes);
    }
    disk
}

#[test]
fn what_a_dead_process_left_is_looked_at_before_it_goes() {
    let is_whole = |bytes: &[u8]| bytes.starts_with(b"whole");
    let path = PathBuf::from("/sessions/2026-11-22-drop-in.json");
    let after = |left: &[u8], session: Option<&[u8]>| {
        let disk = left_behind(left, session);
        take_up_leftovers(&disk, Path::new(FOLDER), is_whole).unwrap();
        disk.files()
    };
    let only = |bytes: &[u8]| Files::from([(path.clone(), bytes.to_vec())]);
    assert_eq!(after(b"whole 1", None), only(b"whole 1"), "the only copy becomes the session");
    assert_eq!(after(b"who", None), Files::new(), "half a first save was never acknowledged");
    assert_eq!(after(b"whole 2", Some(b"whole 1")), only(b"whole 1"));
    assert_eq!(after(b"whole 2", Some(b"damaged")).len(), 2, "beside a damaged file all stays");

    let disk = left_behind(b"whole 2", Some(b"whole 1"));
    let _held = SessionFile::open(&disk, &path).unwrap();
    take_up_leftovers(&disk, Path::new(FOLDER), is_whole).unwrap();
    assert_eq!(disk.files().len(), 2, "somebody may be saving");
}
