//! The save thread: never in the way, never silent, always on disk in the end (P1, P3, P4, P6, P10).

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use crate::sim::{Before, FULL, Fault, Plan, SimDisk};
use alongside::phrases::Phrases;
use alongside::store::{Disk as _, Job, NewSession, RealDisk, Report, SaveError, Saver, SessionFile};

const SECOND: Duration = Duration::from_secs(1);

fn job(seq: u64, text: &'static str) -> Job {
    Job { seq, bytes: Arc::new(move || text.as_bytes().to_vec()), drop_queued: false, renames: Vec::new() }
}

fn day() -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

fn start(disk: &SimDisk) -> (Saver, Receiver<Report>) {
    let file = SessionFile::new_session(disk, Path::new("/s"), day(), "Drop-in").unwrap();
    let (send, reports) = channel();
    let saver = Saver::start(Arc::new(disk.clone()), file, move |report| drop(send.send(report))).unwrap();
    (saver, reports)
}

/// A saver of a session that has no file yet.
fn start_new(disk: &SimDisk) -> (Saver, Receiver<Report>) {
    let new = NewSession { folder: "/s".into(), day: day(), title: "Drop-in".into() };
    let (send, reports) = channel();
    let saver = Saver::start_new(Arc::new(disk.clone()), new, move |report| drop(send.send(report))).unwrap();
    (saver, reports)
}

fn fail_for_good(disk: &SimDisk) {
    disk.inner().plan = Some(Plan { first: 0, last: usize::MAX, fault: Fault::Refused(FULL) });
}

fn saved(saver: &Saver, seq: u64) -> Report {
    Report::Saved { seq, path: saver.path() }
}

#[test]
fn a_job_is_saved_and_acknowledged() {
    let disk = SimDisk::default();
    let (saver, reports) = start(&disk);
    saver.save(job(7, "seven"));
    assert!(saver.flush(SECOND));
    assert_eq!(reports.try_iter().collect::<Vec<_>>(), [saved(&saver, 7)]);
    assert_eq!(disk.files()[&saver.path()], b"seven");
    assert_eq!(saver.waiting_since(), None);
    assert!(saver.close(SECOND));
}

#[test]
fn a_new_session_chooses_its_file_at_the_first_save_also_after_failures() {
    let disk = SimDisk::default();
    let (saver, reports) = start_new(&disk);
    assert!(saver.flush(SECOND), "nothing is to be saved yet");
    assert_eq!((saver.path(), disk.count()), ("/s".into(), 0));
    fail_for_good(&disk);
    saver.save(job(1, "one"));
    for _ in 0..2 {
        assert_eq!(reports.recv_timeout(SECOND), Ok(Report::Failed(SaveError::Full)), "tried again by itself");
    }
    disk.inner().plan = None;
    assert!(saver.flush(SECOND));
    assert_eq!(saver.path(), Path::new("/s/2026-11-22-drop-in.json"));
    assert_eq!(disk.files(), [(saver.path(), b"one".to_vec())].into());
    assert_eq!(reports.try_iter().last(), Some(saved(&saver, 1)));
}

#[test]
fn a_new_session_whose_folder_does_not_work_can_begin_elsewhere() {
    let top = tempfile::tempdir().unwrap();
    let (no_folder, stick) = (top.path().join("file"), top.path().join("stick"));
    std::fs::write(&no_folder, "").unwrap();
    std::fs::create_dir(&stick).unwrap();
    std::fs::write(stick.join("2026-11-22-drop-in.json"), "another").unwrap();
    let new = NewSession { folder: no_folder, day: day(), title: "Drop-in".into() };
    let (send, reports) = channel();
    let saver = Saver::start_new(Arc::new(RealDisk), new, move |report| drop(send.send(report))).unwrap();
    saver.save(job(1, "one"));
    assert_eq!(reports.recv_timeout(SECOND), Ok(Report::Failed(SaveError::Gone)));
    saver.save_elsewhere(&stick, job(2, "two"));
    assert!(saver.flush(SECOND));
    let path = stick.join("2026-11-22-drop-in-2.json");
    assert_eq!((saver.path(), std::fs::read(&path).unwrap()), (path.clone(), b"two".to_vec()));
    saver.save(job(3, "three"));
    assert!(saver.close(SECOND));
    assert_eq!(std::fs::read(&path).unwrap(), b"three");
}

#[test]
fn who_hands_in_never_waits_and_the_latest_wins() {
    let disk = SimDisk::default();
    let (saver, reports) = start(&disk);
    disk.inner().sync_takes = SECOND / 2;
    let made = Arc::new(AtomicUsize::new(0));
    let mut slowest = Duration::ZERO;
    for seq in 1..=1_000 {
        let made = Arc::clone(&made);
        let bytes = move || {
            made.fetch_add(1, Ordering::SeqCst);
            seq.to_string().into_bytes()
        };
        let before = Instant::now();
        saver.save(Job { bytes: Arc::new(bytes), ..job(seq, "") });
        slowest = slowest.max(before.elapsed());
    }
    assert!(slowest < Duration::from_millis(50), "{slowest:?}");
    assert!(saver.waiting_since().is_some());
    assert!(!saver.flush(Duration::from_millis(10)), "not on disk yet, and said so");
    assert!(saver.flush(4 * SECOND));
    assert!(made.load(Ordering::SeqCst) <= 3, "those between are never made");
    assert_eq!(reports.try_iter().last(), Some(saved(&saver, 1_000)));
    assert_eq!(disk.files()[&saver.path()], b"1000");
}

/// A disk that keeps other bytes than it was given, and says that all went well.
#[test]
fn what_stands_on_the_disk_as_something_else_is_no_save() {
    let disk = SimDisk::default();
    let (saver, reports) = start(&disk);
    saver.save(job(1, "one"));
    assert!(saver.flush(SECOND));
    disk.inner().lies.bytes = true;
    saver.save(job(2, "two"));
    assert_eq!(reports.recv_timeout(SECOND), Ok(saved(&saver, 1)));
    for _ in 0..2 {
        assert_eq!(reports.recv_timeout(SECOND), Ok(Report::Failed(SaveError::NotAsWritten)), "tried again by itself");
    }
    assert_eq!(disk.files()[&saver.path()], b"one");
    disk.inner().lies.bytes = false;
    assert!(saver.flush(SECOND));
    assert_eq!(disk.files(), [(saver.path(), b"two".to_vec())].into());
    assert_eq!(reports.try_iter().last(), Some(saved(&saver, 2)));
}

#[test]
fn a_file_that_somebody_makes_in_the_middle_of_a_save_is_left_alone() {
    let disk = SimDisk::default();
    let (saver, reports) = start(&disk);
    let (theirs, ours) = (saver.path(), PathBuf::from("/s/2026-11-22-drop-in (2).json"));
    disk.inner().quicker = Some((Before::Name, b"theirs".to_vec()));
    saver.save(job(1, "one"));
    assert!(saver.flush(SECOND));
    let beside = Report::MovedBeside { original: theirs.clone(), path: ours.clone() };
    assert_eq!(reports.try_iter().collect::<Vec<_>>(), [beside, saved(&saver, 1)]);
    assert_eq!(disk.files(), [(theirs, b"theirs".to_vec()), (ours, b"one".to_vec())].into());
}

#[test]
fn what_a_dead_process_of_our_number_left_is_no_hindrance() {
    let disk = SimDisk::default();
    let (saver, reports) = start(&disk);
    let name = format!(".2026-11-22-drop-in.json.{}.tmp", std::process::id());
    disk.change_outside(&Path::new("/s").join(name), b"half");
    saver.save(job(1, "one"));
    assert!(saver.flush(SECOND));
    assert_eq!(reports.try_iter().collect::<Vec<_>>(), [saved(&saver, 1)], "at the first try");
    assert_eq!(disk.files(), [(saver.path(), b"one".to_vec())].into());
}

/// A disk that refuses is asked again and again, ever more seldom; a machine that is busy asks it less often.
#[test]
fn between_two_tries_it_rests_and_after_closing_it_tries_no_more() {
    let disk = SimDisk::default();
    let (saver, reports) = start(&disk);
    fail_for_good(&disk);
    saver.save(job(1, "one"));
    std::thread::sleep(SECOND / 2);
    let tried = reports.try_iter().count();
    assert!((1..20).contains(&tried), "{tried} times");
    assert!(!saver.close(Duration::ZERO));
    let more = (0..20).find(|_| reports.recv_timeout(10 * SECOND) == Err(RecvTimeoutError::Disconnected));
    assert!(more.is_some(), "its thread goes on");
}

#[test]
fn a_new_session_keeps_the_name_of_its_first_file_where_it_moves_to() {
    let disk = SimDisk::default();
    disk.change_outside(Path::new("/s/2026-11-22-drop-in.json"), b"another");
    let (saver, reports) = start_new(&disk);
    saver.save(job(1, "one"));
    assert!(saver.flush(SECOND));
    assert_eq!(saver.path(), Path::new("/s/2026-11-22-drop-in-2.json"));
    saver.save_elsewhere(Path::new("/stick"), job(2, "two"));
    while !matches!(reports.recv_timeout(SECOND).unwrap(), Report::MovedElsewhere { .. }) {}
    assert_eq!(saver.path(), Path::new("/stick/2026-11-22-drop-in-2.json"));
}

#[test]
fn a_saver_that_is_dropped_lets_go_of_its_file_by_itself() {
    let disk = SimDisk::default();
    let (saver, reports) = start(&disk);
    let path = saver.path();
    drop(saver);
    // Its thread holds what tells us.
    assert_eq!(reports.recv_timeout(10 * SECOND), Err(RecvTimeoutError::Disconnected));
    assert!(disk.lock(&path).is_ok());
}

#[test]
fn a_failure_is_told_at_once_and_heals_by_itself() {
    let disk = SimDisk::default();
    let (saver, reports) = start(&disk);
    fail_for_good(&disk);
    let before = Instant::now();
    saver.save(job(1, "one"));
    assert_eq!(reports.recv_timeout(SECOND), Ok(Report::Failed(SaveError::Full)));
    assert!(before.elapsed() < SECOND / 2);
    assert_eq!(reports.recv_timeout(SECOND), Ok(Report::Failed(SaveError::Full)), "tried again");
    disk.inner().plan = None;
    let healed = Instant::now();
    while reports.recv_timeout(3 * SECOND).unwrap() != saved(&saver, 1) {}
    assert!(healed.elapsed() < 3 * SECOND);
    assert_eq!(disk.files().len(), 1, "no temporary file is left");
}

#[test]
fn a_new_answer_and_a_flush_are_each_tried_at_once() {
    let disk = SimDisk::default();
    let (saver, reports) = start(&disk);
    fail_for_good(&disk);
    saver.save(job(1, "one"));
    // After five failures the next rest is the longest.
    (0..5).for_each(|_| drop(reports.recv_timeout(3 * SECOND).unwrap()));
    let before = Instant::now();
    saver.save(job(2, "two"));
    assert_eq!(reports.recv_timeout(SECOND), Ok(Report::Failed(SaveError::Full)));
    assert!(before.elapsed() < SECOND / 2, "a new answer does not wait for the rest to end");
    let said = saver.settle(SECOND / 20, &Phrases::english());
    assert!(said.starts_with("Nothing of this workshop is on disk.") && said.contains("/s/"), "{said}");
    disk.inner().plan = None;
    assert!(saver.flush(SECOND), "nor does leaving");
    assert!(saver.settle(SECOND, &Phrases::english()).contains("safe in /s/"));
    assert_eq!(disk.files()[&saver.path()], b"two");
    fail_for_good(&disk);
    saver.save(job(3, "three"));
    let said = saver.settle(SECOND / 20, &Phrases::english());
    assert!(said.starts_with("The last answers are not on disk. Those before are in /s/"), "{said}");
}

#[test]
fn a_panic_while_serialising_is_survived_and_says_nothing() {
    let disk = SimDisk::default();
    let (saver, reports) = start(&disk);
    let tries = Arc::new(AtomicUsize::new(0));
    let bytes = move || {
        assert!(tries.fetch_add(1, Ordering::SeqCst) > 0, "canary");
        b"at last".to_vec()
    };
    saver.save(Job { bytes: Arc::new(bytes), ..job(1, "") });
    assert_eq!(reports.recv_timeout(SECOND), Ok(Report::Failed(SaveError::Broken)));
    assert_eq!(reports.recv_timeout(SECOND), Ok(saved(&saver, 1)));
    assert_eq!(disk.files()[&saver.path()], b"at last");
}

#[test]
fn a_callback_that_panics_does_not_end_the_thread() {
    let disk = SimDisk::default();
    let day = chrono::NaiveDate::default();
    let file = SessionFile::new_session(&disk, Path::new("/s"), day, "x").unwrap();
    // Without a message: to print where it was takes longer than the save, where that is asked for.
    let panics = |_| std::panic::resume_unwind(Box::new("in the callback"));
    let saver = Saver::start(Arc::new(disk.clone()), file, panics).unwrap();
    for (seq, text) in [(1, "one"), (2, "two")] {
        saver.save(job(seq, text));
        assert!(saver.flush(SECOND));
    }
    assert_eq!(disk.files()[&saver.path()], b"two");
}

#[test]
fn after_a_withdrawal_no_older_job_is_written() {
    let disk = SimDisk::default();
    let (saver, _reports) = start(&disk);
    saver.save(job(1, "Marged"));
    assert!(saver.flush(SECOND));
    let left = saver.path().with_file_name(format!(".{}.1.tmp", saver.path().file_name().unwrap().display()));
    disk.change_outside(&left, b"Marged");
    fail_for_good(&disk);
    saver.save(job(2, "Marged again"));
    saver.replace_now(job(3, "somebody"));
    // A newer snapshot takes its place before it is written, and must still remove what was left.
    saver.save(job(4, "somebody else"));
    let from = disk.inner().log.len();
    disk.inner().plan = None;
    assert!(saver.flush(SECOND));
    assert_eq!(disk.files(), [(saver.path(), b"somebody else".to_vec())].into());
    let log = format!("{:?}", &disk.inner().log[from..]);
    assert!(!log.contains(&format!("{:?}", b"Marged")), "{log}");
}

#[test]
fn a_changed_file_is_left_alone_and_both_are_named() {
    let disk = SimDisk::default();
    let (saver, reports) = start(&disk);
    saver.save(job(1, "ours"));
    assert!(saver.flush(SECOND));
    let original = saver.path();
    disk.change_outside(&original, b"theirs");
    saver.save(job(2, "ours too"));
    assert!(saver.flush(SECOND));
    let path = saver.path();
    assert_eq!(path, Path::new("/s/2026-11-22-drop-in (2).json"));
    let told: Vec<_> = reports.try_iter().skip(1).collect();
    assert_eq!(told, [Report::MovedBeside { original: original.clone(), path: path.clone() }, saved(&saver, 2)]);
    assert_eq!(disk.files(), [(original, b"theirs".to_vec()), (path, b"ours too".to_vec())].into());
}

#[test]
fn the_session_moves_elsewhere_also_while_its_disk_hangs() {
    let disk = SimDisk::default();
    let (saver, reports) = start(&disk);
    disk.inner().sync_takes = SECOND * 2;
    saver.save(job(1, "one"));
    std::thread::sleep(SECOND / 5);
    disk.inner().sync_takes = Duration::ZERO;
    let before = Instant::now();
    saver.save_elsewhere(Path::new("/stick"), job(2, "two"));
    let path = Path::new("/stick/2026-11-22-drop-in.json").to_owned();
    assert_eq!(reports.recv_timeout(SECOND), Ok(Report::MovedElsewhere { path: path.clone() }));
    assert_eq!(reports.recv_timeout(SECOND), Ok(Report::Saved { seq: 2, path: path.clone() }));
    assert!(saver.flush(SECOND) && before.elapsed() < SECOND);
    saver.save(job(3, "three"));
    assert!(saver.flush(SECOND));
    assert_eq!(disk.files()[&path], b"three");
    // The hanging save ends, and has nothing more to say.
    assert!(saver.close(3 * SECOND));
    let told: Vec<_> = reports.try_iter().collect();
    assert_eq!(told, [Report::Saved { seq: 3, path }]);
}

#[test]
fn a_place_that_does_not_work_either_is_told_and_nothing_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let day = chrono::NaiveDate::default();
    let file = SessionFile::new_session(&RealDisk, folder.path(), day, "x").unwrap();
    let (send, reports) = channel();
    let saver = Saver::start(Arc::new(RealDisk), file, move |report| drop(send.send(report))).unwrap();
    saver.save_elsewhere(&folder.path().join("missing"), job(1, "one"));
    let told: Vec<_> = (0..2).map(|_| reports.recv_timeout(SECOND).unwrap()).collect();
    assert!(told.contains(&Report::NotMoved(SaveError::Gone)), "{told:?}");
    assert!(told.contains(&saved(&saver, 1)), "{told:?}");
    let path = saver.path();
    assert!(saver.close(SECOND));
    assert_eq!(std::fs::read(&path).unwrap(), b"one");
    assert!(SessionFile::open(&RealDisk, &path).is_ok(), "closed: the lock is free");
}

#[test]
fn many_threads_may_hand_in_and_wait() {
    let disk = SimDisk::default();
    let (saver, reports) = start(&disk);
    let newest = Mutex::new(0);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..50 {
                    let mut seq = newest.lock().unwrap();
                    *seq += 1;
                    saver.save(job(*seq, "x"));
                    drop(seq);
                    assert!(saver.flush(4 * SECOND));
                }
            });
        }
    });
    let told: Vec<u64> = reports.try_iter().filter_map(|report| seq_of(&report)).collect();
    assert!(told.is_sorted() && told.last() == Some(&200), "{told:?}");
}

fn seq_of(report: &Report) -> Option<u64> {
    match report {
        Report::Saved { seq, .. } => Some(*seq),
        _ => None,
    }
}
