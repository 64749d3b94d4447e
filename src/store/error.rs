//! Why something on the disk did not work, as data; the words are in `assets/lang`.

use std::io::{self, ErrorKind};
use std::path::PathBuf;

use crate::phrases::Phrases;
use crate::session::Stamp;
use crate::text::shown;

/// Why a save failed (P3). What was to be saved is kept and tried again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaveError {
    /// The disk, or this person's share of it, is full.
    Full,
    /// The place is read-only.
    ReadOnly,
    /// The folder or the disk is gone.
    Gone,
    /// No right to write here.
    NoRight,
    /// The disk gave back something else than was written.
    NotAsWritten,
    /// The program itself failed while saving. Says nothing of the content (P11).
    Broken,
    /// Another copy of the program holds every name that could be used.
    Taken,
    /// Anything else, in the system's words.
    Other(String),
}

impl SaveError {
    /// What went wrong, in words.
    #[must_use]
    pub fn words(&self, phrases: &Phrases) -> String {
        match self {
            Self::Full => phrases.say("save-full"),
            Self::ReadOnly => phrases.say("save-read-only"),
            Self::Gone => phrases.say("save-gone"),
            Self::NoRight => phrases.say("save-no-right"),
            Self::NotAsWritten => phrases.say("save-not-as-written"),
            Self::Broken => phrases.say("save-broken"),
            Self::Taken => phrases.say("save-taken"),
            Self::Other(system) => phrases.fill("save-other", &[("system", system.as_str().into())]),
        }
    }
}

impl From<io::Error> for SaveError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            // The last one is said of a disk that takes no more bytes and gives no reason.
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge | ErrorKind::WriteZero => {
                Self::Full
            }
            ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            ErrorKind::NotFound
            | ErrorKind::NotADirectory
            | ErrorKind::StaleNetworkFileHandle
            | ErrorKind::NotConnected
            | ErrorKind::HostUnreachable
            | ErrorKind::NetworkUnreachable => Self::Gone,
            ErrorKind::PermissionDenied => Self::NoRight,
            _ if cfg!(unix) && matches!(error.raw_os_error(), Some(NO_SUCH_ADDRESS | NO_SUCH_DEVICE)) => Self::Gone,
            _ => Self::Other(system_words(&error)),
        }
    }
}

/// The disk was pulled out: these have no kind of their own.
const NO_SUCH_ADDRESS: i32 = 6;
const NO_SUCH_DEVICE: i32 = 19;

/// Who has a session open (P6).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Holder {
    /// Name of the computer; empty where it is not known.
    pub host: String,
    /// Number of the process.
    pub process: Option<u32>,
    /// Since when.
    pub since: Option<Stamp>,
}

/// Why a session's lock could not be taken.
#[derive(Debug)]
pub enum LockError {
    /// Somebody has it open.
    Held(Holder),
    /// The system refused.
    Io(io::Error),
}

impl From<io::Error> for LockError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<LockError> for SaveError {
    fn from(error: LockError) -> Self {
        match error {
            LockError::Held(_) => Self::Taken,
            LockError::Io(error) => error.into(),
        }
    }
}

/// Why a session could not be opened for going on with it.
#[derive(Debug)]
pub enum OpenError {
    /// Somebody has it open; it can still be read.
    Held(Holder),
    /// The path is a link, and what it leads to, or its folder, belongs to another user or can be changed by everyone.
    Unsafe(PathBuf),
    /// Nothing can be written beside it, so nobody can hold it; it can still be read.
    NotWritable(SaveError),
    /// The system refused.
    Io(io::Error),
}

impl From<LockError> for OpenError {
    fn from(error: LockError) -> Self {
        match error {
            LockError::Held(holder) => Self::Held(holder),
            LockError::Io(error) => Self::NotWritable(error.into()),
        }
    }
}

impl From<io::Error> for OpenError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl OpenError {
    /// What went wrong and what to do, in words.
    #[must_use]
    pub fn words(&self, phrases: &Phrases) -> String {
        match self {
            Self::Held(holder) => holder.words(phrases),
            Self::Unsafe(path) => phrases.fill("open-unsafe", &[("path", shown(path).into())]),
            Self::NotWritable(error) => phrases.fill("open-not-writable", &[("why", error.words(phrases).into())]),
            Self::Io(error) => read_words(error, phrases),
        }
    }
}

impl Holder {
    /// Who has it open, in words, and what can still be done.
    #[must_use]
    pub fn words(&self, phrases: &Phrases) -> String {
        let since = self.since.map(|since| since.format("%Y-%m-%d %H:%M").to_string()).unwrap_or_default();
        let values = [("host", self.host.as_str().into()), ("since", since.as_str().into())];
        match (self.host.is_empty(), since.is_empty()) {
            (false, false) => phrases.fill("open-held", &values),
            _ => phrases.say("open-held-unknown"),
        }
    }
}

/// What the computer says, without the number that it gives it.
fn system_words(error: &io::Error) -> String {
    let words = error.to_string();
    words.split_once(" (os error").map_or_else(|| words.clone(), |(words, _)| words.to_owned())
}

/// Why a file could not be read, in words.
#[must_use]
pub fn read_words(error: &io::Error, phrases: &Phrases) -> String {
    match error.kind() {
        ErrorKind::NotFound => phrases.say("read-not-found"),
        ErrorKind::PermissionDenied => phrases.say("read-no-right"),
        ErrorKind::FileTooLarge => phrases.say("read-too-large"),
        ErrorKind::InvalidInput | ErrorKind::IsADirectory => phrases.say("read-not-a-file"),
        _ => phrases.fill("read-other", &[("system", system_words(error).into())]),
    }
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::{OpenError, SaveError};
    use crate::phrases::Phrases;

    #[test]
    fn system_errors_become_reasons() {
        let reason = |number: i32| SaveError::from(io::Error::from_raw_os_error(number));
        assert_eq!(reason(28), SaveError::Full);
        assert_eq!(reason(122), SaveError::Full);
        assert_eq!(reason(30), SaveError::ReadOnly);
        assert_eq!(reason(2), SaveError::Gone);
        assert_eq!(reason(19), SaveError::Gone);
        assert_eq!(reason(13), SaveError::NoRight);
        assert!(matches!(reason(5), SaveError::Other(_)));
    }

    #[test]
    fn every_reason_has_words() {
        let phrases = Phrases::english();
        let errors = [SaveError::Full, SaveError::ReadOnly, SaveError::Gone, SaveError::NoRight];
        let more = [SaveError::NotAsWritten, SaveError::Broken, SaveError::Taken, SaveError::Other("E5".into())];
        for error in errors.iter().chain(&more) {
            let words = error.words(&phrases);
            assert!(words.contains(' ') && words.ends_with('.'), "{error:?}: {words}");
        }
        let read_only = OpenError::NotWritable(SaveError::ReadOnly).words(&phrases);
        assert!(read_only.contains("only be read") && read_only.contains("another folder"), "{read_only}");
        let held = OpenError::Held(super::Holder::default()).words(&phrases);
        assert!(held.contains("open"), "{held}");
    }

    #[test]
    fn who_has_a_session_open_is_told_where_all_of_it_is_known() {
        let phrases = Phrases::english();
        let since = chrono::DateTime::parse_from_rfc3339("2026-11-22T10:02:11+00:00").ok();
        let holder = super::Holder { host: "desk".into(), process: None, since };
        let words = holder.words(&phrases);
        assert!(words.contains("desk") && words.contains("2026-11-22 10:02"), "{words}");
        let unknown = super::Holder::default().words(&phrases);
        assert_eq!(super::Holder { since: None, ..holder.clone() }.words(&phrases), unknown);
        assert_eq!(super::Holder { host: String::new(), ..holder }.words(&phrases), unknown);
    }

    #[test]
    fn each_reason_why_a_file_cannot_be_read_has_words_of_its_own() {
        use io::ErrorKind::{FileTooLarge, InvalidInput, IsADirectory, NotFound, PermissionDenied};
        let phrases = Phrases::english();
        let words = |error: io::Error| super::read_words(&error, &phrases);
        let [not_found, no_right, too_large, no_file, folder] =
            [NotFound, PermissionDenied, FileTooLarge, InvalidInput, IsADirectory].map(|kind| words(kind.into()));
        assert_eq!(no_file, folder);
        for (words, kind) in [(&not_found, NotFound), (&no_right, PermissionDenied), (&too_large, FileTooLarge)] {
            assert!(!words.contains(&kind.to_string()), "not in the system's words: {words}");
        }
        let broken = words(io::Error::other("It went wrong (os error 5)"));
        assert!(broken.ends_with("It went wrong."), "without the number: {broken}");
        let all = [not_found, no_right, too_large, no_file, broken];
        assert!(all.iter().all(|words| words.ends_with('.')), "{all:?}");
        assert_eq!(all.iter().collect::<std::collections::BTreeSet<_>>().len(), all.len(), "{all:?}");
    }
}
