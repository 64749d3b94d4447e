//! Places that the session moved from. Each keeps its thread, and with it its lock, until the session is closed.
//!
//! Constraint: who is taken out must be gone from there too (P10), also where the disk hung while the session moved.

use std::path::PathBuf;
use std::sync::PoisonError;
use std::time::Duration;

use super::super::disk::Disk;
use super::super::error::SaveError;
use super::super::session_file::{SessionFile, Standing};
use super::worker::{attempt, put};
use super::{Job, Report, Shared, Slot};

/// So often a withdrawal is tried at such a place before it is told that it cannot be.
const TRIES: usize = 3;

/// For so long the session itself waits for the places that it moved from.
const HANGS: Duration = Duration::from_millis(1_500);

/// Removes a file at a place where the session was to move to: what failed there may still have been done.
pub(super) fn give_up(shared: &Shared, mut file: SessionFile) {
    let gone = (0..TRIES).any(|_| attempt(|| remove_ours(&*shared.disk, &mut file)).is_ok());
    if !gone {
        shared.slot().strays.push(file);
    }
}

fn remove_ours(disk: &dyn Disk, file: &mut SessionFile) -> Result<(), SaveError> {
    if file.standing(disk)? == Standing::Ours {
        disk.remove(file.path())?;
    }
    file.sweep(disk)
}

/// Waits until the places that the session moved from show every withdrawal. They come first: a crash in between leaves
/// the session itself as it was, so that the room sees it, and takes them out again (P10). One that hangs is told, and
/// waited for no longer.
pub(super) fn come_first(shared: &Shared, generation: usize) {
    let strays = std::mem::take(&mut shared.slot().strays);
    for file in strays {
        give_up(shared, file);
    }
    let waits =
        |slot: &mut Slot| !slot.closed && slot.generation() == generation && slot.left_behind().next().is_some();
    let waited = shared.changed.wait_timeout_while(shared.slot(), HANGS, waits);
    let (slot, timeout) = waited.unwrap_or_else(PoisonError::into_inner);
    let hang = slot.left_behind().filter(|_| timeout.timed_out()).cloned();
    let strays = slot.strays.iter().map(|file| file.path().to_owned());
    let not_yet: Vec<PathBuf> = hang.chain(strays).collect();
    drop(slot);
    for path in not_yet {
        shared.tell(Report::NotWithdrawn { path });
    }
}

/// Waits at the place of `generation` for withdrawals until the saver closes.
pub(super) fn keep(shared: &Shared, file: Option<SessionFile>, generation: usize) {
    let Some(mut file) = file else { return shared.reflects(generation, u64::MAX) };
    while let Some((withdrawals, job)) = next(shared, generation) {
        let done = (0..TRIES).any(|_| attempt(|| without(&*shared.disk, &mut file, &job)).is_ok());
        if !done {
            shared.tell(Report::NotWithdrawn { path: file.path().to_owned() });
        }
        if let Some(left) = shared.slot().left.get_mut(generation) {
            file.path().clone_into(left);
        }
        shared.reflects(generation, withdrawals);
    }
}

/// Waits for a withdrawal that this place does not show yet; nothing when the saver is closed.
fn next(shared: &Shared, generation: usize) -> Option<(u64, Job)> {
    let idle = |slot: &mut Slot| !slot.closed && slot.is_behind(generation).is_none();
    let slot = shared.changed.wait_while(shared.slot(), idle).unwrap_or_else(PoisonError::into_inner);
    slot.is_behind(generation)
}

/// Writes the session as it is without them. Where that cannot be, the file goes: the session itself is safe elsewhere.
/// A file that somebody else changed is left alone (P6).
fn without(disk: &dyn Disk, file: &mut SessionFile, job: &Job) -> Result<(), SaveError> {
    match file.standing(disk)? {
        Standing::Nothing => file.sweep(disk),
        Standing::Changed => Err(SaveError::Taken),
        Standing::Ours if put(disk, file, job).is_ok() => Ok(()),
        Standing::Ours => remove_ours(disk, file),
    }
}
