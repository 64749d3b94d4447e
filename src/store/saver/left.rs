//! Places that the session moved from. Each keeps its thread, and with it its lock, until the session is closed.
//!
//! Constraint: who is taken out must be gone from there too (P10), also where the disk hung while the session moved.

use std::sync::PoisonError;

use super::super::disk::Disk;
use super::super::error::SaveError;
use super::super::names;
use super::super::session_file::{SessionFile, Standing};
use super::worker::{attempt, put};
use super::{Job, Report, Shared, Slot};

/// Waits at the place of `generation` for withdrawals until the saver closes.
pub(super) fn keep(shared: &Shared, file: Option<SessionFile>, generation: usize) {
    let Some(mut file) = file else { return shared.reflects(generation, u64::MAX) };
    while let Some((withdrawals, job)) = next(shared, generation) {
        if attempt(|| without(&*shared.disk, &mut file, &job)).is_err() {
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
        Standing::Ours => {
            file.sweep(disk)?;
            disk.remove(file.path())?;
            Ok(disk.sync_folder(names::folder(file.path()))?)
        }
    }
}
