//! What the save thread does: wait, try, tell, rest, try again.
//!
//! Constraint: the slot is never locked while the disk works.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::PoisonError;
use std::time::{Duration, Instant};

use super::super::disk::Disk;
use super::super::error::SaveError;
use super::super::save::{Done, save};
use super::super::session_file::SessionFile;
use super::left;
use super::{HandedIn, Job, Report, Shared, Slot};

/// Rest after the first failure, and the longest (safety.md 2).
const FIRST_REST: Duration = Duration::from_millis(100);
const LONGEST_REST: Duration = Duration::from_secs(2);

/// What was taken out of the slot.
struct Taken {
    job: HandedIn,
    hurry: u64,
}

/// Saves jobs to `file` until the saver closes or the session has moved, and keeps the place then. A new session has no
/// file yet.
pub(super) fn work(shared: &Shared, mut file: Option<SessionFile>, generation: usize) {
    save_all(shared, &mut file, generation);
    if shared.slot().generation() != generation {
        left::keep(shared, file, generation);
    }
}

fn save_all(shared: &Shared, file: &mut Option<SessionFile>, generation: usize) {
    let mut rest = FIRST_REST;
    let mut waited_for = 0;
    while let Some(Taken { job: HandedIn { job, ticket, withdrawals }, hurry }) = next(shared, generation) {
        if withdrawals > waited_for {
            left::come_first(shared, generation);
            waited_for = withdrawals;
        }
        let tried = attempt(|| {
            let file = chosen(shared, file, generation)?;
            let done = put(&*shared.disk, file, &job)?;
            Ok((file.path().to_owned(), done))
        });
        if tried.is_ok() {
            shared.reflects(generation, withdrawals);
        }
        if shared.slot().generation() != generation {
            return;
        }
        match tried {
            Ok((path, done)) => {
                tell_saved(shared, generation, (path, done), &job);
                finish(shared, generation, ticket);
                rest = FIRST_REST;
            }
            Err(error) => {
                shared.tell(Report::Failed(error));
                pause(shared, rest, |slot| (slot.ticket, slot.hurry, slot.generation()) == (ticket, hurry, generation));
                rest = (rest * 2).min(LONGEST_REST);
            }
        }
    }
}

/// Saves a job in another folder, and goes on there if that worked.
pub(super) fn move_to(shared: &Shared, folder: &Path, HandedIn { job, ticket, withdrawals }: &HandedIn) {
    let disk = &*shared.disk;
    let (from, new) = {
        let slot = shared.slot();
        (slot.path.clone(), slot.new.clone())
    };
    let chosen = attempt(|| match new {
        Some(new) => SessionFile::new_session(disk, folder, new.day, &new.title),
        None => SessionFile::in_folder(disk, folder, &from),
    });
    let mut file = match chosen {
        Ok(file) => file,
        Err(error) => return shared.tell(Report::NotMoved(error)),
    };
    let done = match attempt(|| put(disk, &mut file, job)) {
        Ok(done) => done,
        Err(error) => {
            left::give_up(shared, file);
            return shared.tell(Report::NotMoved(error));
        }
    };
    let generation = {
        let mut slot = shared.slot();
        slot.places.push(*withdrawals);
        slot.new = None;
        let left = std::mem::replace(&mut slot.path, file.path().to_owned());
        slot.left.push(left);
        slot.generation()
    };
    shared.tell(Report::MovedElsewhere { path: file.path().to_owned() });
    tell_saved(shared, generation, (file.path().to_owned(), done), job);
    finish(shared, generation, *ticket);
    work(shared, Some(file), generation);
}

/// One try. A panic while making the bytes or saving them is a failure as any other; what it says is dropped (P11).
pub(super) fn attempt<T>(save: impl FnOnce() -> Result<T, SaveError>) -> Result<T, SaveError> {
    catch_unwind(AssertUnwindSafe(save)).unwrap_or(Err(SaveError::Broken))
}

/// The session's file. That of a new session is chosen now.
fn chosen<'f>(
    shared: &Shared,
    file: &'f mut Option<SessionFile>,
    generation: usize,
) -> Result<&'f mut SessionFile, SaveError> {
    match file {
        Some(file) => Ok(file),
        none => {
            let new = shared.slot().new.clone().ok_or(SaveError::Broken)?;
            let file = none.insert(new.choose(&*shared.disk)?);
            let mut slot = shared.slot();
            if slot.generation() == generation {
                slot.new = None;
                file.path().clone_into(&mut slot.path);
            }
            drop(slot);
            Ok(file)
        }
    }
}

pub(super) fn put(disk: &dyn Disk, file: &mut SessionFile, job: &Job) -> Result<Done, SaveError> {
    let bytes = (job.bytes)();
    if job.drop_queued {
        // Before a new name, and again at each try: it makes the names durable that an earlier one gave.
        file.sweep(disk)?;
    }
    let stem = file.path().file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let renamed = job.renames.iter().fold(stem.clone(), |stem, rename| rename(&stem));
    if renamed != stem {
        file.rename(disk, &renamed)?;
    }
    save(disk, file, &bytes)
}

fn tell_saved(shared: &Shared, generation: usize, (path, done): (PathBuf, Done), job: &Job) {
    let mut slot = shared.slot();
    slot.is_kept = true;
    if slot.generation() == generation {
        slot.path.clone_from(&path);
    }
    drop(slot);
    if let Some(original) = done.left {
        shared.tell(Report::MovedBeside { original, path: path.clone() });
    }
    shared.tell(Report::Saved { seq: job.seq, path });
}

/// Waits for a job; nothing when there is no more to do here.
fn next(shared: &Shared, generation: usize) -> Option<Taken> {
    let idle = |slot: &mut Slot| slot.job.is_none() && !slot.closed && slot.generation() == generation;
    let slot = shared.changed.wait_while(shared.slot(), idle).unwrap_or_else(PoisonError::into_inner);
    let goes_on = !slot.closed && slot.generation() == generation;
    let Slot { ticket, hurry, withdrawals, .. } = *slot;
    slot.job.clone().filter(|_| goes_on).map(|job| Taken { job: HandedIn { job, ticket, withdrawals }, hurry })
}

/// Rests before the next try, while nothing changes.
fn pause(shared: &Shared, rest: Duration, same: impl Fn(&Slot) -> bool) {
    let waits = |slot: &mut Slot| !slot.closed && same(slot);
    drop(shared.changed.wait_timeout_while(shared.slot(), rest, waits));
}

/// Takes a job that is on disk out of the slot, unless a newer one is there.
fn finish(shared: &Shared, generation: usize, ticket: u64) {
    let mut slot = shared.slot();
    if slot.generation() != generation {
        return;
    }
    if slot.ticket == ticket {
        slot.job = None;
        slot.since = None;
    } else {
        slot.since = Some(Instant::now());
    }
    shared.changed.notify_all();
}
