//! What the disk is to take of a workshop.

use std::sync::Arc;

use crate::app::Snapshot;
use crate::record;
use crate::store::Job;

/// The save of `snapshot`. Its bytes are made where it is saved, off the loop.
pub(super) fn job(snapshot: Snapshot) -> Job {
    let seq = snapshot.state.last_seq();
    let bytes = move || {
        let Snapshot { state, results, draft, extras } = &snapshot;
        record::write(state, &**results, draft.as_ref(), extras)
    };
    Job { seq, bytes: Arc::new(bytes), drop_queued: false, renames: Vec::new() }
}
