//! A disk in memory that keeps a log of what was done to it, fails where it is told to, and can say what a power cut
//! after any of these operations may leave.
#![allow(dead_code, unused_imports, missing_docs, unreachable_pub, clippy::unwrap_used, reason = "shared by tests")]

mod after_crash;

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, SystemTime};

use alongside::store::{Disk, Held, Holder, Identity, LockError, NewFile};

pub use after_crash::{Files, states, states_from};

pub const FULL: i32 = 28;
pub const BROKEN: i32 = 5;

/// What was done to the disk, as far as it matters after a power cut.
#[derive(Debug, Clone)]
pub enum Op {
    Create { path: PathBuf, inode: u64 },
    Write { inode: u64, bytes: Vec<u8> },
    SyncFile { inode: u64 },
    Name { path: PathBuf, inode: u64 },
    Rename { from: PathBuf, to: PathBuf, inode: u64 },
    Remove { path: PathBuf },
    SyncFolder { folder: PathBuf },
    CreateFolder { folder: PathBuf },
}

/// How an operation fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Nothing is done; the error has this number.
    Refused(i32),
    /// It is done, and an error is reported all the same.
    DoneAndRefused(i32),
    /// A write writes half; of all else nothing is done.
    Half(i32),
    /// A write writes half and reports that rightly; all else works.
    Short,
    /// It works, and takes its time.
    Slow,
}

/// How long a slow operation takes.
const SLOW: Duration = Duration::from_millis(3);

/// Which operations fail, counted from 0 over all of them.
#[derive(Debug, Clone, Copy)]
pub struct Plan {
    pub first: usize,
    pub last: usize,
    pub fault: Fault,
}

/// What reports success and is not so: syncs that do nothing, what a save that leaves them out would be like; and bytes
/// that are kept as others.
#[derive(Debug, Clone, Copy, Default)]
pub struct Lies {
    pub file: bool,
    pub folder: bool,
    pub bytes: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Before {
    Lock,
    Name,
}

#[derive(Debug, Default)]
pub struct Inner {
    files: BTreeMap<u64, (Vec<u8>, u64)>,
    names: BTreeMap<PathBuf, u64>,
    /// Those that were created; one that never was is taken to be there for whatever is in it.
    folders: BTreeSet<PathBuf>,
    next: u64,
    tick: u64,
    count: usize,
    pub plan: Option<Plan>,
    /// Length of the log when the plan first took effect.
    pub struck: Option<usize>,
    /// The sessions whose lock is held.
    locks: BTreeSet<PathBuf>,
    pub lies: Lies,
    /// What somebody else writes to a path just before we hold it, or just before we put our file there.
    pub quicker: Option<(Before, Vec<u8>)>,
    pub log: Vec<Op>,
    pub sync_takes: Duration,
}

#[derive(Debug, Clone, Default)]
pub struct SimDisk(Arc<Mutex<Inner>>);

impl SimDisk {
    pub fn with(files: &Files) -> Self {
        let disk = Self::default();
        for (path, bytes) in files {
            disk.change_outside(path, bytes);
        }
        disk
    }

    pub fn inner(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap()
    }

    /// Somebody else writes a whole file.
    pub fn change_outside(&self, path: &Path, bytes: &[u8]) {
        let mut inner = self.inner();
        let inode = inner.create(path);
        inner.write(inode, bytes);
        inner.log.extend([Op::SyncFile { inode }, Op::SyncFolder { folder: folder(path) }]);
    }

    pub fn count(&self) -> usize {
        self.inner().count
    }

    pub fn files(&self) -> Files {
        let inner = self.inner();
        inner.names.iter().map(|(path, inode)| (path.clone(), inner.files[inode].0.clone())).collect()
    }

    /// Somebody else writes to `path`, where the test says so.
    fn is_there_first(&self, now: Before, path: &Path) {
        let quicker = self.inner().quicker.take_if(|(before, _)| *before == now);
        if let Some((_, bytes)) = quicker {
            self.change_outside(path, &bytes);
        }
    }

    /// What the plan says about the next operation. A slow one takes its time here.
    fn fault(&self) -> Option<Fault> {
        let fault = self.inner().fault();
        if fault == Some(Fault::Slow) {
            std::thread::sleep(SLOW);
        }
        fault
    }

    /// Does `act` unless the plan says otherwise.
    fn step<T>(&self, act: impl FnOnce(&mut Inner) -> io::Result<T>) -> io::Result<T> {
        let fault = self.fault();
        let mut inner = self.inner();
        match fault {
            None | Some(Fault::Short | Fault::Slow) => act(&mut inner),
            Some(Fault::Refused(number) | Fault::Half(number)) => Err(io::Error::from_raw_os_error(number)),
            Some(Fault::DoneAndRefused(number)) => {
                act(&mut inner)?;
                Err(io::Error::from_raw_os_error(number))
            }
        }
    }
}

impl Inner {
    fn fault(&mut self) -> Option<Fault> {
        let now = self.count;
        self.count += 1;
        let plan = self.plan.filter(|plan| (plan.first..=plan.last).contains(&now))?;
        self.struck.get_or_insert(self.log.len());
        Some(plan.fault)
    }

    fn create(&mut self, path: &Path) -> u64 {
        self.next += 1;
        let inode = self.next;
        self.files.insert(inode, (Vec::new(), self.tick));
        self.names.insert(path.to_owned(), inode);
        self.log.push(Op::Create { path: path.to_owned(), inode });
        inode
    }

    fn write(&mut self, inode: u64, bytes: &[u8]) {
        self.tick += 1;
        let tick = self.tick;
        if let Some((content, modified)) = self.files.get_mut(&inode) {
            content.extend_from_slice(bytes);
            *modified = tick;
        }
        self.log.push(Op::Write { inode, bytes: bytes.to_vec() });
    }

    fn named(&self, path: &Path) -> io::Result<u64> {
        self.names.get(path).copied().ok_or_else(|| ErrorKind::NotFound.into())
    }

    fn identity(&self, inode: u64) -> Identity {
        let (content, tick) = &self.files[&inode];
        let modified = Some(SystemTime::UNIX_EPOCH + Duration::from_secs(*tick));
        Identity { device: 1, inode, length: content.len() as u64, modified, regular: true }
    }
}

impl Disk for SimDisk {
    fn create_new(&self, path: &Path) -> io::Result<Box<dyn NewFile>> {
        let inode = self.step(|inner| {
            if inner.names.contains_key(path) { Err(ErrorKind::AlreadyExists.into()) } else { Ok(inner.create(path)) }
        })?;
        Ok(Box::new(SimFile { disk: self.clone(), inode, poisoned: false }))
    }

    fn read(&self, path: &Path) -> io::Result<(Vec<u8>, Identity)> {
        self.step(|inner| {
            let inode = inner.named(path)?;
            Ok((inner.files[&inode].0.clone(), inner.identity(inode)))
        })
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step(|inner| {
            let inode = inner.named(from)?;
            inner.names.remove(from);
            inner.names.insert(to.to_owned(), inode);
            inner.log.push(Op::Rename { from: from.to_owned(), to: to.to_owned(), inode });
            Ok(())
        })
    }

    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.is_there_first(Before::Name, to);
        self.step(|inner| {
            let inode = inner.named(from)?;
            if inner.names.contains_key(to) {
                return Err(ErrorKind::AlreadyExists.into());
            }
            inner.names.insert(to.to_owned(), inode);
            inner.log.push(Op::Name { path: to.to_owned(), inode });
            Ok(())
        })?;
        self.remove(from)
    }

    fn sync_file(&self, path: &Path) -> io::Result<()> {
        self.step(|inner| {
            let inode = inner.named(path)?;
            if !inner.lies.file {
                inner.log.push(Op::SyncFile { inode });
            }
            Ok(())
        })
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.step(|inner| {
            if !inner.lies.folder {
                inner.log.push(Op::SyncFolder { folder: folder.to_owned() });
            }
            Ok(())
        })
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.step(|inner| {
            inner.named(path)?;
            inner.names.remove(path);
            inner.log.push(Op::Remove { path: path.to_owned() });
            Ok(())
        })
    }

    fn identity(&self, path: &Path) -> io::Result<Option<Identity>> {
        self.step(|inner| Ok(inner.names.get(path).map(|inode| inner.identity(*inode))))
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        self.step(|inner| Ok(inner.names.keys().filter(|path| path.parent() == Some(folder)).cloned().collect()))
    }

    fn is_folder(&self, path: &Path) -> bool {
        path.parent().is_none() || self.inner().folders.contains(path)
    }

    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        let above_is_there = folder.parent().is_some_and(|above| self.is_folder(above));
        self.step(|inner| {
            if inner.names.contains_key(folder) || inner.folders.contains(folder) {
                return Err(ErrorKind::AlreadyExists.into());
            }
            if !above_is_there {
                return Err(ErrorKind::NotFound.into());
            }
            inner.folders.insert(folder.to_owned());
            inner.log.push(Op::CreateFolder { folder: folder.to_owned() });
            Ok(())
        })
    }

    fn lock(&self, session: &Path) -> Result<Held, LockError> {
        self.is_there_first(Before::Lock, session);
        if !self.inner().locks.insert(session.to_owned()) {
            return Err(LockError::Held(Holder::default()));
        }
        Ok(Box::new(SimLock { disk: self.clone(), session: session.to_owned() }))
    }
}

fn folder(path: &Path) -> PathBuf {
    path.parent().unwrap_or(path).to_owned()
}

/// A lock, until it is dropped.
struct SimLock {
    disk: SimDisk,
    session: PathBuf,
}

impl Drop for SimLock {
    fn drop(&mut self) {
        self.disk.inner().locks.remove(&self.session);
    }
}

struct SimFile {
    disk: SimDisk,
    inode: u64,
    poisoned: bool,
}

impl NewFile for SimFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let fault = self.disk.fault();
        let mut inner = self.disk.inner();
        let (written, error) = match fault {
            None | Some(Fault::Slow) => (bytes.len(), None),
            Some(Fault::Refused(number)) => (0, Some(number)),
            Some(Fault::DoneAndRefused(number)) => (bytes.len(), Some(number)),
            Some(Fault::Half(number)) => (bytes.len() / 2, Some(number)),
            Some(Fault::Short) => (bytes.len().div_ceil(2), None),
        };
        let changed = u8::from(inner.lies.bytes);
        inner.write(self.inode, &bytes[..written].iter().map(|byte| byte ^ changed).collect::<Vec<_>>());
        error.map_or(Ok(written), |number| Err(io::Error::from_raw_os_error(number)))
    }

    fn sync(&mut self) -> io::Result<()> {
        let takes = self.disk.inner().sync_takes;
        std::thread::sleep(takes);
        let poisoned = self.poisoned;
        let synced = self.disk.step(|inner| {
            // After a failed sync the system forgets what was not written: a second one on the same descriptor lies.
            if !inner.lies.file && !poisoned {
                inner.log.push(Op::SyncFile { inode: self.inode });
            }
            Ok(())
        });
        self.poisoned |= synced.is_err();
        synced
    }

    fn identity(&self) -> io::Result<Identity> {
        self.disk.step(|inner| Ok(inner.identity(self.inode)))
    }
}
