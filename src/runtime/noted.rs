//! A copy that was made is noted in the session it was made of, so that taking a person out can name it (P10).

use std::path::Path;

use directories::UserDirs;

use crate::phrases::Phrases;
use crate::record;
use crate::session::{Command, Copy, Stamp, decide};
use crate::store::{Disk, OpenError, SaveError, SessionFile, real_path, save};
use crate::text::shown;
use crate::weigh::weigh;

/// Why a copy is not noted.
#[derive(Debug)]
pub enum NotNoted {
    /// The session cannot be held.
    NotHeld(OpenError),
    /// It cannot be read, or takes nothing more.
    Unread,
    /// A newer version of the program made it.
    Newer,
    /// It was changed outside the program.
    Changed,
    /// The disk did not take it.
    NotSaved(SaveError),
}

impl NotNoted {
    /// The reason as a sentence.
    #[must_use]
    pub fn words(&self, phrases: &Phrases) -> String {
        match self {
            Self::NotHeld(OpenError::NotWritable(error)) | Self::NotSaved(error) => error.words(phrases),
            Self::NotHeld(error) => error.words(phrases),
            Self::Unread => phrases.say("not-noted-unread"),
            Self::Newer => phrases.say("not-noted-newer"),
            Self::Changed => phrases.say("not-noted-changed"),
        }
    }
}

/// How a session notes where a copy is: in full, so that somebody finds it again, and each copy once however it was typed.
/// Of the folder of whoever is at the computer only that it is theirs: its name is as a rule a person's.
#[must_use]
pub fn as_noted(copy: &Path) -> String {
    let copy = real_path(copy);
    let home = UserDirs::new().map(|dirs| real_path(dirs.home_dir()));
    let within = home.as_deref().filter(|it| it.parent().is_some()).and_then(|home| copy.strip_prefix(home).ok());
    shown(&within.map_or_else(|| copy.clone(), |rest| Path::new("~").join(rest)))
}

/// Notes in the session at `path`, which nobody has open, that this copy was made of it.
///
/// # Errors
/// Where the session is held, broken, of a newer version, or was changed outside. The copy stands either way.
pub fn note_copy(
    disk: &dyn Disk,
    path: &Path,
    (file, copy): (&str, Copy),
    at: Stamp,
    phrases: &Phrases,
) -> Result<(), NotNoted> {
    let (mut held, bytes) = SessionFile::open(disk, path).map_err(NotNoted::NotHeld)?;
    // Read again under the lock; saving would hide that a file was changed outside.
    let mut opened = record::open(&bytes).map_err(|_| NotNoted::Unread)?;
    if opened.newer {
        return Err(NotNoted::Newer);
    }
    if opened.changed_outside {
        return Err(NotNoted::Changed);
    }
    let made = (file.to_owned(), copy);
    if opened.state.exports.contains(&made) {
        // A table that is made again each night is still one file.
        return Ok(());
    }
    let made = Command::Exported { file: made.0, copy };
    for event in &decide(&opened.state, made, at).map_err(|_| NotNoted::Unread)? {
        opened.state.apply(event);
    }
    let results = weigh(&opened.state, phrases);
    let bytes = record::write(&opened.state, &results, opened.draft.as_ref(), &opened.extras);
    let done = save(disk, &mut held, &bytes).map_err(NotNoted::NotSaved)?;
    if done.left.is_some() { Err(NotNoted::Changed) } else { Ok(()) }
}
