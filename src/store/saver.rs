//! The save thread: takes the newest snapshot, saves it, and tries again until it is on disk.
//!
//! Constraint: who hands in a job never waits for the disk (P4); no job is dropped but for a newer one (P3).

mod left;
mod worker;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use std::{fmt, io, thread};

use super::disk::Disk;
use super::error::SaveError;
use super::session_file::{NewSession, SessionFile};
use crate::phrases::Phrases;
use crate::text::shown;

/// The name of a file as it is to be, without its ending, by what it is.
pub type Rename = Arc<dyn Fn(&str) -> String + Send + Sync>;

/// A snapshot to be saved.
#[derive(Clone)]
pub struct Job {
    /// Its last event; acknowledged once it is on disk (P1).
    pub seq: u64,
    /// Makes the bytes, on the save thread.
    pub bytes: Arc<dyn Fn() -> Vec<u8> + Send + Sync>,
    /// Whether it takes a person out: then nothing older may be left anywhere when it is saved (P10).
    pub drop_queued: bool,
    /// How its file is to be called from now on: one for each person who is taken out (P10).
    pub renames: Vec<Rename>,
}

impl fmt::Debug for Job {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Job({}, {})", self.seq, self.drop_queued)
    }
}

/// What the save thread tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Report {
    /// Everything up to `seq` is on disk (P1).
    Saved {
        /// The last durable event.
        seq: u64,
        /// The file.
        path: PathBuf,
    },
    /// A save failed. It is tried again by itself; this is told at each try.
    Failed(SaveError),
    /// The file was changed behind our back and left alone; ours is saved beside it from now on (P6).
    MovedBeside {
        /// The file that was changed.
        original: PathBuf,
        /// Ours.
        path: PathBuf,
    },
    /// The session is saved at another place from now on.
    MovedElsewhere {
        /// The file there.
        path: PathBuf,
    },
    /// The other place does not work; the session stays where it was.
    NotMoved(SaveError),
    /// Somebody was taken out, but not, or not yet, from the file at a place that the session moved from.
    NotWithdrawn {
        /// The file there.
        path: PathBuf,
    },
}

/// The save thread of one open session. Dropping it lets go of the file without waiting; see [`Saver::close`].
pub struct Saver {
    shared: Arc<Shared>,
}

impl fmt::Debug for Saver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Saver({})", self.path().display())
    }
}

pub(super) struct Shared {
    disk: Arc<dyn Disk>,
    report: Mutex<Box<dyn Fn(Report) + Send>>,
    slot: Mutex<Slot>,
    changed: Condvar,
}

/// A job, and where it stands among the others.
struct HandedIn {
    job: Job,
    /// Its number.
    ticket: u64,
    /// How many times somebody was taken out by then.
    withdrawals: u64,
}

/// The place for one job, the newest. It stays here until it is on disk.
#[derive(Default)]
struct Slot {
    job: Option<Job>,
    /// Number of the newest job.
    ticket: u64,
    /// Since when something is not on disk.
    since: Option<Instant>,
    /// Goes up when somebody waits and the next try should come now.
    hurry: u64,
    /// How many times somebody was taken out.
    withdrawals: u64,
    /// The latest snapshot that does so.
    without: Option<Job>,
    /// What goes from the name of every file of this session from now on.
    renames: Vec<Rename>,
    /// For each place, how many withdrawals its file is known to show. The session is saved at the last one.
    places: Vec<u64>,
    /// The files at the places it moved from, in their order.
    left: Vec<PathBuf>,
    /// Files where it was to move to, but did not; they may be there all the same.
    strays: Vec<SessionFile>,
    /// Where the session is saved now: its folder, while it has no file yet.
    path: PathBuf,
    /// What the file is chosen by at the first save; nothing once there is one.
    new: Option<NewSession>,
    /// Whether something of the session is on disk.
    is_kept: bool,
    closed: bool,
    threads: usize,
}

impl Saver {
    /// Starts the save thread for `file`. `report` is called on that thread and must be quick.
    ///
    /// # Errors
    /// Why no thread can be started.
    pub fn start(disk: Arc<dyn Disk>, file: SessionFile, report: impl Fn(Report) + Send + 'static) -> io::Result<Self> {
        let slot = Slot { path: file.path().to_owned(), is_kept: file.last.is_some(), ..Slot::default() };
        Self::begin(disk, slot, Some(file), Box::new(report))
    }

    /// Starts the save thread for a session without a file. It is chosen on that thread, at the first save: that too may
    /// fail and be tried again, and nobody waits for it.
    ///
    /// # Errors
    /// Why no thread can be started.
    pub fn start_new(
        disk: Arc<dyn Disk>,
        new: NewSession,
        report: impl Fn(Report) + Send + 'static,
    ) -> io::Result<Self> {
        let slot = Slot { path: new.folder.clone(), new: Some(new), ..Slot::default() };
        Self::begin(disk, slot, None, Box::new(report))
    }

    fn begin(
        disk: Arc<dyn Disk>,
        slot: Slot,
        file: Option<SessionFile>,
        report: Box<dyn Fn(Report) + Send>,
    ) -> io::Result<Self> {
        let slot = Mutex::new(Slot { places: vec![0], ..slot });
        let shared = Shared { disk, report: Mutex::new(report), slot, changed: Condvar::new() };
        let shared = Arc::new(shared);
        shared.spawn(move |shared| worker::work(shared, file, 0))?;
        Ok(Self { shared })
    }

    /// Hands in a job. It takes the place of one that waits; returns at once.
    pub fn save(&self, job: Job) {
        self.shared.hand_in(job);
    }

    /// Hands in a job after a withdrawal: every older one is dropped, also one that is being tried again, and nothing
    /// older is left in any file of ours when this is saved, also where the session was saved before (P10). Returns at
    /// once; [`Saver::flush`] waits for it.
    pub fn replace_now(&self, job: Job) {
        self.shared.hand_in(Job { drop_queued: true, ..job });
    }

    /// Saves in `folder` from now on, under the same name or a free one like it. The old place goes on being tried until
    /// the new one has worked, also while it hangs; what is there stays. Returns at once; tells `MovedElsewhere` or
    /// `NotMoved`.
    pub fn save_elsewhere(&self, folder: &Path, job: Job) {
        let handed_in = self.shared.hand_in(job);
        let folder = folder.to_owned();
        let moving = self.shared.spawn(move |shared| worker::move_to(shared, &folder, &handed_in));
        if let Err(error) = moving {
            self.shared.tell(Report::NotMoved(error.into()));
        }
    }

    /// Tries now, and waits until all is on disk, at most `timeout`. Says whether it is.
    #[must_use]
    pub fn flush(&self, timeout: Duration) -> bool {
        let mut slot = self.shared.slot();
        slot.hurry += 1;
        self.shared.changed.notify_all();
        let (slot, _) = self
            .shared
            .changed
            .wait_timeout_while(slot, timeout, |slot| !slot.is_all_on_disk())
            .unwrap_or_else(PoisonError::into_inner);
        slot.is_all_on_disk()
    }

    /// As [`Saver::flush`], and says in words where the answers are: for a way out that nobody chose.
    #[must_use]
    pub fn settle(&self, timeout: Duration, phrases: &Phrases) -> String {
        if self.flush(timeout) {
            return phrases.fill("answers-safe", &[("file", shown(&self.path()).into())]);
        }
        self.not_safe(phrases)
    }

    /// What is not on disk, in words: the last answers, or all of them.
    #[must_use]
    pub fn not_safe(&self, phrases: &Phrases) -> String {
        let key = if self.shared.slot().is_kept { "answers-not-safe" } else { "answers-nowhere" };
        phrases.fill(key, &[("file", shown(&self.path()).into())])
    }

    /// Whether it was saved at another place before, since it was opened.
    #[must_use]
    pub fn has_moved(&self) -> bool {
        !self.shared.slot().left.is_empty()
    }

    /// As [`Saver::flush`], and lets go of the file and its lock. What is not on disk by then is given up.
    #[must_use]
    pub fn close(self, timeout: Duration) -> bool {
        let end = Instant::now() + timeout;
        let saved = self.flush(timeout);
        let mut slot = self.shared.slot();
        slot.closed = true;
        self.shared.changed.notify_all();
        // An idle thread needs a moment to let go, also where all the time was used up.
        let left = end.saturating_duration_since(Instant::now()).max(Duration::from_millis(50));
        let gone = self.shared.changed.wait_timeout_while(slot, left, |slot| slot.threads > 0);
        drop(gone);
        saved
    }

    /// Where the session is saved now: its folder, while it has no file yet.
    #[must_use]
    pub fn path(&self) -> PathBuf {
        self.shared.slot().path.clone()
    }

    /// All places of ours: where the session is saved now, and where it was saved before. A withdrawal reaches them all.
    #[must_use]
    pub fn paths(&self) -> Vec<PathBuf> {
        let slot = self.shared.slot();
        std::iter::once(&slot.path).chain(&slot.left).cloned().collect()
    }

    /// Since when something has been waiting to be on disk; nothing when all is. A wait of 0.8 s is told (P3).
    #[must_use]
    pub fn waiting_since(&self) -> Option<Instant> {
        self.shared.slot().since
    }
}

impl Drop for Saver {
    fn drop(&mut self) {
        self.shared.slot().closed = true;
        self.shared.changed.notify_all();
    }
}

impl Slot {
    /// The place where the session is saved now.
    fn generation(&self) -> usize {
        self.places.len().saturating_sub(1)
    }

    /// The withdrawal that the file at a place does not show yet.
    fn is_behind(&self, place: usize) -> Option<(u64, Job)> {
        let behind = self.places.get(place).is_some_and(|shown| *shown < self.withdrawals);
        self.without.clone().filter(|_| behind).map(|job| (self.withdrawals, job))
    }

    /// The files that do not show a withdrawal yet, at the places that the session moved from.
    fn left_behind(&self) -> impl Iterator<Item = &PathBuf> {
        self.left.iter().enumerate().filter(|(place, _)| self.is_behind(*place).is_some()).map(|(_, path)| path)
    }

    fn is_all_on_disk(&self) -> bool {
        self.job.is_none() && self.left_behind().next().is_none()
    }
}

impl Shared {
    /// Notes that the file at a place shows so many withdrawals.
    fn reflects(&self, place: usize, withdrawals: u64) {
        let mut slot = self.slot();
        if let Some(shown) = slot.places.get_mut(place) {
            *shown = withdrawals.max(*shown);
        }
        self.changed.notify_all();
    }

    fn slot(&self) -> MutexGuard<'_, Slot> {
        self.slot.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Gives back the job as it is to be done: with what an older one that it replaces was to do.
    fn hand_in(&self, mut job: Job) -> HandedIn {
        let mut slot = self.slot();
        slot.renames.append(&mut job.renames);
        job.renames.clone_from(&slot.renames);
        if job.drop_queued {
            slot.withdrawals += 1;
            slot.without = Some(job.clone());
        }
        // A newer snapshot that replaces a withdrawal must do what that was to do.
        job.drop_queued |= slot.job.as_ref().is_some_and(|old| old.drop_queued);
        slot.job = Some(job.clone());
        slot.ticket += 1;
        slot.since.get_or_insert_with(Instant::now);
        self.changed.notify_all();
        HandedIn { job, ticket: slot.ticket, withdrawals: slot.withdrawals }
    }

    /// Calls back. A callback that fails must not end the thread.
    fn tell(&self, report: Report) {
        let callback = self.report.lock().unwrap_or_else(PoisonError::into_inner);
        let _ = catch_unwind(AssertUnwindSafe(|| callback(report)));
    }

    /// Starts a thread, counted until it ends.
    fn spawn(self: &Arc<Self>, run: impl FnOnce(&Shared) + Send + 'static) -> io::Result<()> {
        let shared = Arc::clone(self);
        self.slot().threads += 1;
        let started = thread::Builder::new().name("save".into()).spawn(move || {
            let _ = catch_unwind(AssertUnwindSafe(|| run(&shared)));
            shared.ended();
        });
        if started.is_err() {
            self.ended();
        }
        started.map(drop)
    }

    fn ended(&self) {
        self.slot().threads -= 1;
        self.changed.notify_all();
    }
}
