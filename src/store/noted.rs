//! A copy that was made is noted in the session it was made of, so that taking a person out can name it (P10).

use std::path::Path;

use super::{Disk, SessionFile, save};
use crate::phrases::Phrases;
use crate::record;
use crate::session::{Command, Copy, Stamp, decide};
use crate::weigh::weigh;

/// Notes in the session at `path`, which nobody has open, that this copy was made of it. False where that cannot be: the
/// session is held, broken, of a newer version, or was changed outside. The copy stands either way.
#[must_use]
pub fn note_copy(disk: &dyn Disk, path: &Path, (file, copy): (&str, Copy), at: Stamp, phrases: &Phrases) -> bool {
    let Ok((mut held, bytes)) = SessionFile::open(disk, path) else { return false };
    // Read again under the lock; saving would hide that a file was changed outside.
    let Ok(mut opened) = record::open(&bytes) else { return false };
    if opened.newer || opened.changed_outside {
        return false;
    }
    let made = (file.to_owned(), copy);
    if opened.state.exports.contains(&made) {
        // A table that is made again each night is still one file.
        return true;
    }
    let made = Command::Exported { file: made.0, copy };
    let Ok(events) = decide(&opened.state, made, at) else { return false };
    for event in &events {
        opened.state.apply(event);
    }
    let results = weigh(&opened.state, phrases);
    let bytes = record::write(&opened.state, &results, opened.draft.as_ref(), &opened.extras);
    save(disk, &mut held, &bytes).is_ok_and(|done| done.left.is_none())
}
