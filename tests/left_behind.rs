//! A session that moved to another place: who is taken out afterwards goes from the older place too (P10).

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use crate::sim::{BROKEN, Fault, Op, Plan, SimDisk};
use alongside::store::{
    Disk, Held, Identity, Job, LockError, NewFile, NewSession, RealDisk, Rename, Report, Saver, SessionFile,
};

const SECOND: Duration = Duration::from_secs(1);
const OLD: &str = "/s/2026-11-22-drop-in.json";
const NEW: &str = "/stick/2026-11-22-drop-in.json";

/// A disk whose folder `/s` is full from some moment on, or cannot be changed at all; or which tells of the folder
/// `/stick` that no name in it is durable, and removes none.
#[derive(Clone, Default)]
struct Troubled {
    disk: SimDisk,
    full: Arc<AtomicBool>,
    read_only: Arc<AtomicBool>,
    stick_is_stuck: Arc<AtomicBool>,
}

impl Troubled {
    fn refuse(path: &Path, is_so: &AtomicBool, kind: io::ErrorKind) -> io::Result<()> {
        let is_so = path.starts_with("/s") && is_so.load(Ordering::SeqCst);
        if is_so { Err(kind.into()) } else { Ok(()) }
    }

    fn refuse_on_stick(&self, path: &Path) -> io::Result<()> {
        let is_so = path.starts_with("/stick") && self.stick_is_stuck.load(Ordering::SeqCst);
        if is_so { Err(io::Error::from_raw_os_error(BROKEN)) } else { Ok(()) }
    }
}

impl Disk for Troubled {
    fn create_new(&self, path: &Path) -> io::Result<Box<dyn NewFile>> {
        Self::refuse(path, &self.full, io::ErrorKind::StorageFull)?;
        Self::refuse(path, &self.read_only, io::ErrorKind::ReadOnlyFilesystem)?;
        self.disk.create_new(path)
    }

    fn read(&self, path: &Path) -> io::Result<(Vec<u8>, Identity)> {
        self.disk.read(path)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.disk.rename(from, to)
    }

    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.disk.rename_new(from, to)
    }

    fn sync_file(&self, path: &Path) -> io::Result<()> {
        self.disk.sync_file(path)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.refuse_on_stick(folder)?;
        self.disk.sync_folder(folder)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        Self::refuse(path, &self.read_only, io::ErrorKind::ReadOnlyFilesystem)?;
        self.refuse_on_stick(path)?;
        self.disk.remove(path)
    }

    fn identity(&self, path: &Path) -> io::Result<Option<Identity>> {
        self.disk.identity(path)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        self.disk.list(folder)
    }

    fn is_folder(&self, path: &Path) -> bool {
        self.disk.is_folder(path)
    }

    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        Self::refuse(folder, &self.full, io::ErrorKind::StorageFull)?;
        self.disk.create_folder(folder)
    }

    fn lock(&self, session: &Path) -> Result<Held, LockError> {
        self.disk.lock(session)
    }
}

fn job(seq: u64, text: &'static str) -> Job {
    Job { seq, bytes: Arc::new(move || text.as_bytes().to_vec()), drop_queued: false, renames: Vec::new() }
}

fn start(disk: Arc<dyn Disk>, folder: &Path) -> (Saver, Receiver<Report>) {
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    let file = SessionFile::new_session(&*disk, folder, day, "Drop-in").unwrap();
    let (send, reports) = channel();
    let saver = Saver::start(disk, file, move |report| drop(send.send(report))).unwrap();
    (saver, reports)
}

/// Saved at `/s`, and then on the stick.
fn moved(disk: Arc<dyn Disk>) -> (Saver, Receiver<Report>) {
    let (saver, reports) = start(disk, Path::new("/s"));
    saver.save(job(1, "Marged"));
    assert!(saver.flush(SECOND));
    saver.save_elsewhere(Path::new("/stick"), job(2, "Marged and Ben"));
    has_moved(&reports);
    assert!(saver.flush(SECOND));
    assert_eq!(saver.path(), Path::new(NEW));
    (saver, reports)
}

/// Saved at `/s`, where that takes so long that the session moves meanwhile.
fn moves_while_a_save_hangs(disk: &SimDisk, for_so_long: Duration) -> (Saver, Receiver<Report>) {
    let (saver, reports) = start(Arc::new(disk.clone()), Path::new("/s"));
    disk.inner().sync_takes = for_so_long;
    saver.save(job(1, "Marged"));
    std::thread::sleep(SECOND / 5);
    disk.inner().sync_takes = Duration::ZERO;
    saver.save_elsewhere(Path::new("/stick"), job(2, "Marged and Ben"));
    (saver, reports)
}

fn has_moved(reports: &Receiver<Report>) {
    while !matches!(reports.recv_timeout(SECOND).unwrap(), Report::MovedElsewhere { .. }) {}
}

/// `part` goes from the name of the file.
fn rename(part: &'static str) -> Rename {
    Arc::new(move |stem: &str| stem.replace(part, ""))
}

fn told_of_it(reports: &Receiver<Report>) -> Vec<Report> {
    reports.try_iter().filter(|report| matches!(report, Report::NotWithdrawn { .. })).collect()
}

#[test]
fn what_was_saved_before_stays_until_somebody_is_taken_out() {
    let disk = SimDisk::default();
    let (saver, reports) = moved(Arc::new(disk.clone()));
    saver.save(job(3, "Marged, Ben and Jo"));
    assert!(saver.flush(SECOND));
    let left = disk.files()[Path::new(OLD)].clone();
    assert!(left.starts_with(b"Marged") && !left.ends_with(b"Jo"), "it stays: it may be the safer place");
    saver.replace_now(job(4, "Ben and Jo"));
    assert!(saver.flush(SECOND));
    for path in [OLD, NEW] {
        assert_eq!(disk.files()[Path::new(path)], b"Ben and Jo", "{path}");
    }
    saver.replace_now(job(5, "Jo"));
    assert!(saver.close(SECOND), "closing waits for it");
    assert_eq!(disk.files()[Path::new(OLD)], b"Jo");
    assert_eq!((disk.files().len(), told_of_it(&reports)), (2, vec![]));
}

#[test]
fn a_place_that_is_full_loses_its_file() {
    let disk = Troubled::default();
    let (saver, reports) = moved(Arc::new(disk.clone()));
    disk.full.store(true, Ordering::SeqCst);
    saver.replace_now(job(3, "Ben"));
    assert!(saver.flush(SECOND));
    assert_eq!(disk.disk.files(), [(NEW.into(), b"Ben".to_vec())].into());
    assert_eq!(told_of_it(&reports), []);
}

#[test]
fn a_place_that_cannot_be_changed_is_told() {
    let disk = Troubled::default();
    let (saver, reports) = moved(Arc::new(disk.clone()));
    disk.read_only.store(true, Ordering::SeqCst);
    saver.replace_now(job(3, "Ben"));
    assert!(saver.flush(SECOND), "nobody is kept waiting for what cannot be");
    assert_eq!(disk.disk.files()[Path::new(NEW)], b"Ben");
    assert_eq!(told_of_it(&reports), [Report::NotWithdrawn { path: OLD.into() }]);
}

#[test]
fn a_file_that_somebody_else_changed_is_left_alone_and_told() {
    let disk = SimDisk::default();
    let (saver, reports) = moved(Arc::new(disk.clone()));
    disk.change_outside(Path::new(OLD), b"theirs");
    saver.replace_now(job(3, "Ben"));
    assert!(saver.flush(SECOND));
    assert_eq!(disk.files(), [(OLD.into(), b"theirs".to_vec()), (NEW.into(), b"Ben".to_vec())].into());
    assert_eq!(told_of_it(&reports), [Report::NotWithdrawn { path: OLD.into() }]);
}

#[test]
fn a_save_that_hung_while_the_session_moved_does_not_bring_the_name_back() {
    let disk = SimDisk::default();
    let (saver, reports) = moves_while_a_save_hangs(&disk, SECOND);
    saver.replace_now(job(3, "Ben"));
    assert!(!saver.flush(SECOND / 5), "the old place hangs, and may still write the name");
    assert!(saver.flush(3 * SECOND));
    for path in [OLD, NEW] {
        assert_eq!(disk.files()[Path::new(path)], b"Ben", "{path}");
    }
    assert_eq!(told_of_it(&reports), []);
}

#[test]
fn the_older_place_is_held_until_the_session_is_closed() {
    let top = tempfile::tempdir().unwrap();
    let (saver, reports) = start(Arc::new(RealDisk), top.path());
    saver.save(job(1, "one"));
    assert!(saver.flush(SECOND));
    let old = saver.path();
    let stick = top.path().join("stick");
    std::fs::create_dir(&stick).unwrap();
    saver.save_elsewhere(&stick, job(2, "two"));
    has_moved(&reports);
    assert!(SessionFile::open(&RealDisk, &old).is_err(), "nobody goes on from it meanwhile");
    assert!(saver.close(SECOND));
    assert!(SessionFile::open(&RealDisk, &old).is_ok());
}

#[test]
fn a_name_goes_from_the_name_of_every_file() {
    let disk = SimDisk::default();
    let (saver, reports) = moved(Arc::new(disk.clone()));
    let left = Path::new("/s/.2026-11-22-drop-in.json.1.tmp");
    disk.change_outside(left, b"Marged");
    saver.replace_now(Job { renames: vec![rename("-drop")], ..job(3, "Ben and Jo") });
    saver.replace_now(Job { renames: vec![rename("-in")], ..job(4, "Jo") });
    saver.save(job(5, "Jo again"));
    assert!(saver.flush(SECOND));
    assert_eq!(saver.path(), Path::new("/stick/2026-11-22.json"));
    let files = disk.files();
    let names: Vec<_> = files.keys().map(|path| path.display().to_string()).collect();
    assert_eq!(names, ["/s/2026-11-22.json", "/stick/2026-11-22.json"]);
    assert_eq!(files[Path::new("/s/2026-11-22.json")], b"Jo");
    assert_eq!(told_of_it(&reports), []);
}

/// A crash in between leaves the session with the person in it: the room sees that, and takes them out again.
#[test]
fn the_older_place_loses_them_first() {
    let disk = SimDisk::default();
    let (saver, _reports) = moved(Arc::new(disk.clone()));
    let before = disk.inner().log.len();
    saver.replace_now(job(3, "Ben"));
    assert!(saver.close(SECOND));
    let renamed = |op: &Op| if let Op::Rename { to, .. } = op { Some(to.clone()) } else { None };
    let order: Vec<_> = disk.inner().log[before..].iter().filter_map(renamed).collect();
    assert_eq!(order, [Path::new(OLD), Path::new(NEW)]);
}

#[test]
fn an_older_place_that_hangs_is_told_and_does_not_hold_up_the_session() {
    let disk = SimDisk::default();
    let (saver, reports) = moves_while_a_save_hangs(&disk, 4 * SECOND);
    has_moved(&reports);
    saver.replace_now(job(3, "Ben"));
    let next = || reports.recv_timeout(3 * SECOND).unwrap();
    let told: Vec<_> = (0..3).map(|_| next()).filter(|it| !matches!(it, Report::Saved { seq: 2, .. })).collect();
    assert_eq!(told, [Report::NotWithdrawn { path: OLD.into() }, Report::Saved { seq: 3, path: NEW.into() }]);
    assert!(saver.flush(5 * SECOND), "and it loses them once it goes on");
    assert_eq!(disk.files()[Path::new(OLD)], b"Ben");
}

#[test]
fn a_move_that_failed_leaves_no_file_there() {
    let mut failed = 0;
    for after in 0..28 {
        let disk = SimDisk::default();
        let (saver, reports) = start(Arc::new(disk.clone()), Path::new("/s"));
        saver.save(job(1, "Marged"));
        assert!(saver.flush(SECOND));
        let first = disk.count() + after;
        disk.inner().plan = Some(Plan { first, last: first, fault: Fault::DoneAndRefused(BROKEN) });
        saver.save_elsewhere(Path::new("/stick"), job(1, "Marged"));
        let moved = reports.iter().find_map(|report| match report {
            Report::MovedElsewhere { .. } => Some(true),
            Report::NotMoved(_) => Some(false),
            _ => None,
        });
        failed += usize::from(moved == Some(false));
        let there = disk.files().keys().any(|path| path.starts_with("/stick"));
        assert_eq!(Some(there), moved, "{after}: {:?}", disk.files().keys());
        assert!(saver.close(SECOND));
    }
    assert!(failed > 0, "which of the two places the fault meets is left to chance");
}

#[test]
fn a_file_where_the_session_did_not_move_is_told_at_a_withdrawal_until_it_is_gone() {
    let disk = Troubled::default();
    let (saver, reports) = start(Arc::new(disk.clone()), Path::new("/s"));
    saver.save(job(1, "Marged"));
    assert!(saver.flush(SECOND));
    disk.stick_is_stuck.store(true, Ordering::SeqCst);
    saver.save_elsewhere(Path::new("/stick"), job(2, "Marged and Ben"));
    while !matches!(reports.recv_timeout(SECOND).unwrap(), Report::NotMoved(_)) {}
    assert!(disk.disk.files().contains_key(Path::new(NEW)), "it is there all the same");
    saver.replace_now(job(3, "Ben"));
    assert!(saver.flush(SECOND));
    assert_eq!(told_of_it(&reports), [Report::NotWithdrawn { path: NEW.into() }]);
    disk.stick_is_stuck.store(false, Ordering::SeqCst);
    saver.replace_now(job(4, "Jo"));
    assert!(saver.flush(SECOND));
    assert_eq!(told_of_it(&reports), []);
    assert_eq!(disk.disk.files(), [(OLD.into(), b"Jo".to_vec())].into());
}

/// The disk is full, so that the name stays where it is; nobody may find it in the name of the new file.
#[test]
fn who_was_taken_out_before_the_session_moved_is_in_no_name_of_a_file() {
    let disk = Troubled::default();
    let (saver, reports) = start(Arc::new(disk.clone()), Path::new("/s"));
    saver.save(job(1, "Marged and Ben"));
    assert!(saver.flush(SECOND));
    disk.full.store(true, Ordering::SeqCst);
    goes_on_elsewhere(&disk, &saver, &reports);
}

/// The same where there is no file yet: it is called by the title that it began with.
#[test]
fn nor_where_the_session_has_no_file_before_it_moves() {
    let disk = Troubled::default();
    disk.full.store(true, Ordering::SeqCst);
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    let new = NewSession { folder: "/s".into(), day, title: "Drop-in".to_owned() };
    let (send, reports) = channel();
    let saver = Saver::start_new(Arc::new(disk.clone()), new, move |report| drop(send.send(report))).unwrap();
    saver.save(job(1, "Marged and Ben"));
    goes_on_elsewhere(&disk, &saver, &reports);
}

/// Somebody is taken out where the disk takes nothing, and then the session moves.
fn goes_on_elsewhere(disk: &Troubled, saver: &Saver, reports: &Receiver<Report>) {
    saver.replace_now(Job { renames: vec![rename("-in")], ..job(2, "Ben") });
    while !matches!(reports.recv_timeout(SECOND).unwrap(), Report::Failed(_)) {}
    saver.save_elsewhere(Path::new("/stick"), job(2, "Ben"));
    has_moved(reports);
    assert!(saver.flush(SECOND));
    assert_eq!(disk.disk.files(), [("/stick/2026-11-22-drop.json".into(), b"Ben".to_vec())].into());
}
