//! The lock of a session: `.NAME.lock` beside it, never the session's own file, whose lock a rename would make void.
//!
//! Constraint: the kernel drops the lock with the process, so that nobody ever has to remove one by hand (P6).

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Read as _, Seek as _, Write as _};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Local};

use super::error::{Holder, LockError};
use super::names;
use super::system::{identity_of, keep_private, private};
use crate::text::clean_line;

/// Longest name of a computer that is shown, in characters; also bounds what is read of a lock.
const LONGEST_HOST: usize = 64;
const LARGEST: u64 = 1_024;
const MOST_TRIES: usize = 100;

/// A session's lock, held until dropped.
#[derive(Debug)]
pub struct Lock {
    /// Open for as long as the lock is held.
    file: File,
    path: PathBuf,
}

impl Lock {
    /// Takes the lock of `session`, which need not be there yet.
    ///
    /// # Errors
    /// Who holds it, or why it cannot be taken.
    pub fn take(session: &Path) -> Result<Self, LockError> {
        let path = names::lock(session);
        for _ in 0..MOST_TRIES {
            let mut file = open(&path)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(LockError::Held(read_holder(&mut file))),
                // A disk without locks: step 2 of each save still looks for changes.
                Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => {}
                Err(TryLockError::Error(error)) => return Err(error.into()),
            }
            // Whoever held it may have removed the file between our opening and our locking it.
            if is_still(&file, &path) {
                // What it says serves only to tell others; a full disk must not keep us from holding it.
                let _ = write_holder(&mut file);
                return Ok(Self { file, path });
            }
        }
        Err(LockError::Held(Holder::default()))
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed while still held, so that nobody locks a file that is about to go; and only if it is ours.
        if is_still(&self.file, &self.path) {
            let _ = fs::remove_file(&self.path);
        }
    }
}

fn open(path: &Path) -> io::Result<File> {
    let there = fs::symlink_metadata(path);
    if there.is_ok_and(|metadata| !metadata.file_type().is_file()) {
        return Err(ErrorKind::InvalidInput.into());
    }
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    private(&mut options).open(path)
}

/// Whether `path` is a plain file, and the one that is open.
fn is_still(file: &File, path: &Path) -> bool {
    match (file.metadata(), fs::symlink_metadata(path)) {
        (Ok(open), Ok(there)) => {
            let (open, there) = (identity_of(&open), identity_of(&there));
            there.regular && (open.device, open.inode) == (there.device, there.inode)
        }
        _ => false,
    }
}

fn write_holder(file: &mut File) -> io::Result<()> {
    keep_private(file);
    let text = format!("{}\n{}\n{}\n", host(), std::process::id(), Local::now().to_rfc3339());
    file.set_len(0)?;
    file.write_all(text.as_bytes())
}

/// Who holds a lock, as far as it says so. It is a text from outside.
fn read_holder(file: &mut File) -> Holder {
    let mut bytes = Vec::new();
    let read = file.rewind().and_then(|()| file.take(LARGEST).read_to_end(&mut bytes));
    if read.is_err() {
        return Holder::default();
    }
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let mut lines = text.lines();
    Holder {
        host: clean_line(lines.next().unwrap_or_default()).chars().take(LONGEST_HOST).collect(),
        process: lines.next().and_then(|line| line.parse().ok()),
        since: lines.next().and_then(|line| DateTime::parse_from_rfc3339(line).ok()),
    }
}

/// Name of this computer; empty where it is not known.
fn host() -> String {
    let files =
        ["/proc/sys/kernel/hostname", "/etc/hostname"].into_iter().filter_map(|path| fs::read_to_string(path).ok());
    let variables = ["HOSTNAME", "COMPUTERNAME", "HOST"].into_iter().filter_map(|name| std::env::var(name).ok());
    files.chain(variables).map(|name| clean_line(&name)).find(|name| !name.is_empty()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]
    use std::fs;

    use super::{Lock, LockError};

    #[test]
    fn a_second_opener_is_told_who_has_it_and_since_when() {
        let folder = tempfile::tempdir().unwrap();
        let session = folder.path().join("a.json");
        let first = Lock::take(&session).unwrap();
        let Err(LockError::Held(holder)) = Lock::take(&session) else { panic!("held twice") };
        assert_eq!(holder.process, Some(std::process::id()));
        assert_eq!(holder.host, super::host());
        if let Ok(name) = fs::read_to_string("/proc/sys/kernel/hostname") {
            assert_eq!(holder.host, name.trim());
        }
        let age = chrono::Local::now().fixed_offset() - holder.since.unwrap();
        assert!((0..5).contains(&age.num_seconds()));
        drop(first);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is left behind");
        assert!(Lock::take(&session).is_ok());
    }

    #[test]
    fn a_lock_file_that_nobody_holds_is_in_nobodys_way() {
        let folder = tempfile::tempdir().unwrap();
        let session = folder.path().join("a.json");
        fs::write(folder.path().join(".a.json.lock"), "elsewhere\n1\nnever, and more than will be written over\n")
            .unwrap();
        let _lock = Lock::take(&session).unwrap();
        let Err(LockError::Held(holder)) = Lock::take(&session) else { panic!("held twice") };
        assert_eq!(holder.process, Some(std::process::id()));
    }

    #[test]
    fn what_a_lock_says_is_cleaned() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(".a.json.lock");
        fs::write(&path, format!("\u{1b}]0;x\u{7}{}\nno\nnever\n", "h".repeat(200))).unwrap();
        let held = fs::File::open(&path).unwrap();
        held.try_lock().unwrap();
        let Err(LockError::Held(holder)) = Lock::take(&folder.path().join("a.json")) else { panic!("held twice") };
        assert!(holder.host.starts_with("]0;xhh") && holder.host.len() == 64, "{}", holder.host);
        assert_eq!((holder.process, holder.since), (None, None));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_in_the_place_of_the_lock_is_not_followed() {
        let folder = tempfile::tempdir().unwrap();
        let victim = folder.path().join("victim");
        fs::write(&victim, "precious").unwrap();
        std::os::unix::fs::symlink(&victim, folder.path().join(".a.json.lock")).unwrap();
        assert!(matches!(Lock::take(&folder.path().join("a.json")), Err(LockError::Io(_))));
        assert_eq!(fs::read_to_string(victim).unwrap(), "precious");
    }

    #[test]
    fn many_at_once_never_hold_it_together() {
        use std::sync::atomic::{AtomicUsize, Ordering};
        let folder = tempfile::tempdir().unwrap();
        let session = folder.path().join("a.json");
        let (inside, taken) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let turn = || {
            let mut mine = 0;
            while mine < 50 {
                let Ok(lock) = Lock::take(&session) else { continue };
                mine += 1;
                assert_eq!(inside.fetch_add(1, Ordering::SeqCst), 0);
                taken.fetch_add(1, Ordering::SeqCst);
                std::thread::yield_now();
                inside.fetch_sub(1, Ordering::SeqCst);
                drop(lock);
            }
        };
        std::thread::scope(|scope| (0..4).for_each(|_| drop(scope.spawn(turn))));
        assert_eq!(taken.into_inner(), 200);
    }
}
