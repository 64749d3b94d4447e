//! The save thread itself, with a session that moves to another place: who is taken out goes from both, the older place
//! first, and nothing is acknowledged before (P10).

use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use alongside::store::{Job, Report, Saver, SessionFile};

use super::Looked;
use super::run::{holds_name, story};
use crate::sim::{BROKEN, FULL, Fault, Files, Plan, SimDisk, states_from};

const PATIENCE: Duration = Duration::from_secs(30);
/// Most of a run is waiting for the next try.
const AT_ONCE: usize = 16;

/// What the save thread told, and how long the log was then.
type Told = Arc<Mutex<Vec<(usize, Report)>>>;

/// A session that is saved at one place and then at another, and then loses somebody.
struct Moved {
    disk: SimDisk,
    told: Told,
    versions: Vec<Vec<u8>>,
    healed: bool,
}

impl Moved {
    fn on(plan: Option<Plan>) -> Self {
        let disk = SimDisk::default();
        let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let file = SessionFile::new_session(&disk, Path::new("/sessions"), day, "Drop-in").unwrap();
        disk.inner().plan = plan;
        let told = Told::default();
        let (log, tells) = (disk.clone(), Arc::clone(&told));
        let report = move |report| {
            let now = log.inner().log.len();
            tells.lock().unwrap().push((now, report));
        };
        let saver = Saver::start(Arc::new(disk.clone()), file, report).unwrap();
        let story = story(2);
        let mut healed = true;
        for (seq, (bytes, takes_out)) in (0..).zip(&story) {
            let of_version = bytes.clone();
            let bytes = Arc::new(move || of_version.clone());
            let job = Job { seq, bytes, drop_queued: false, renames: Vec::new() };
            match seq {
                _ if *takes_out => saver.replace_now(job),
                1 => moves(&saver, &job, &told),
                _ => saver.save(job),
            }
            // A withdrawal goes on with the next answer: what is handed in meanwhile must not undo it.
            healed &= *takes_out || saver.flush(PATIENCE);
        }
        healed &= saver.close(PATIENCE);
        let versions = story.into_iter().map(|(bytes, _)| bytes).collect();
        Self { disk, told, versions, healed }
    }

    /// Whether what is in `files` is allowed after the first `done` operations.
    fn broken(&self, done: usize, files: &Files) -> Option<String> {
        let told = self.told.lock().unwrap();
        let said = || told.iter().filter(|(at, _)| *at <= done).map(|(_, report)| report);
        let is_session = |path: &Path| path.extension().is_some_and(|ending| ending == "json");
        let version = |found: &Vec<u8>| self.versions.iter().position(|it| it == found);
        let sessions: Vec<_> =
            files.iter().filter(|(path, _)| is_session(path)).map(|(path, it)| (path, version(it))).collect();
        if sessions.iter().any(|(_, version)| version.is_none()) {
            return Some("half a file".into());
        }
        let moved = said().find_map(|it| if let Report::MovedElsewhere { path } = it { Some(path) } else { None });
        let here = sessions.iter().filter(|(path, _)| moved.is_none_or(|moved| moved == *path));
        let found = here.filter_map(|(_, version)| *version).max();
        let saved = said().filter_map(|report| if let Report::Saved { seq, .. } = report { Some(*seq) } else { None });
        let saved = saved.max().map(|seq| usize::try_from(seq).unwrap());
        if found < saved {
            return Some(format!("{found:?}, though {saved:?} was acknowledged"));
        }
        let erased = self.versions.iter().position(|bytes| !holds_name(bytes));
        let told_of = |path: &Path| said().any(|it| *it == Report::NotWithdrawn { path: path.to_owned() });
        let named = files.iter().find(|(path, bytes)| holds_name(bytes) && !told_of(path));
        // Never a third state: erased where the session is, and still there where it was.
        named.filter(|_| found >= erased).map(|(path, _)| format!("erased, but in {}", path.display()))
    }

    fn look(&self) -> Looked {
        let log = self.disk.inner().log.clone();
        let struck = self.disk.inner().struck.unwrap_or(0);
        let mut looked = Looked::default();
        looked.holds(self.healed, || "not healed".into());
        for (done, left) in states_from(&log, struck) {
            looked.states += left.len();
            looked
                .broken
                .extend(left.iter().filter_map(|files| Some(format!("{done}: {}", self.broken(done, files)?))));
        }
        looked
    }
}

/// Moves, and tries again where the other place does not take it at first.
fn moves(saver: &Saver, job: &Job, told: &Told) {
    let outcomes = || {
        let told = told.lock().unwrap();
        let outcomes = told.iter().filter(|(_, it)| matches!(it, Report::MovedElsewhere { .. } | Report::NotMoved(_)));
        outcomes.map(|(_, report)| matches!(report, Report::MovedElsewhere { .. })).collect::<Vec<_>>()
    };
    while !outcomes().contains(&true) {
        let before = outcomes().len();
        saver.save_elsewhere(Path::new("/stick"), job.clone());
        while outcomes().len() == before {
            std::thread::sleep(Duration::from_millis(1));
        }
    }
}

pub fn two() -> Looked {
    let operations = Moved::on(None).disk.count();
    let faults = [Fault::Refused(BROKEN), Fault::DoneAndRefused(BROKEN), Fault::Half(FULL), Fault::Short, Fault::Slow];
    let plans = (0..operations).map(|first| {
        let length = if first % 2 == 0 { 1 } else { 4 };
        Plan { first, last: first + length - 1, fault: faults[first % faults.len()] }
    });
    let slow = Plan { first: 0, last: usize::MAX, fault: Fault::Slow };
    let plans: Vec<Option<Plan>> = [None, Some(slow)].into_iter().chain(plans.map(Some)).collect();
    let mut looked = Looked::default();
    for some in plans.chunks(AT_ONCE) {
        let runs: Vec<Moved> = std::thread::scope(|scope| {
            let running: Vec<_> = some.iter().map(|plan| scope.spawn(|| Moved::on(*plan))).collect();
            running.into_iter().map(|it| it.join().unwrap()).collect()
        });
        for (plan, run) in some.iter().zip(runs) {
            looked.add(&format!("{plan:?}"), run.look());
        }
    }
    looked
}
