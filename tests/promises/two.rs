//! Two copies of the program on one session: nothing is written over, and no lock is ever removed by hand (P6).

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex};
use std::{fs, thread};

use alongside::store::{Disk, Held, Identity, LockError, NewFile, OpenError, RealDisk, SessionFile, save};

use crate::figure::Figure;
use crate::roles::{child, folder};
use crate::sim::SimDisk;

const SCHEDULES: u64 = 200;
const KILLS: usize = 50;
/// Lines that each of two adds, one a session.
const LINES: usize = 4;

pub fn measure() -> Vec<Figure> {
    let interleaved = (0..SCHEDULES).filter_map(interleave).collect();
    let what = "two processes, each operation in an order of its own";
    let interleaved = Figure::tried("P6", what, usize::try_from(SCHEDULES).unwrap(), 200, interleaved);
    vec![interleaved, at_once(), kills()]
}

/// Whose turn it is, by a plain generator of numbers.
struct Turns {
    next: u64,
    dice: u64,
    /// Who goes on.
    here: [bool; 2],
}

#[derive(Clone)]
struct Schedule(Arc<(Mutex<Turns>, Condvar)>);

impl Schedule {
    fn new(seed: u64) -> Self {
        let turns = Turns { next: seed % 2, dice: seed, here: [true; 2] };
        Self(Arc::new((Mutex::new(turns), Condvar::new())))
    }

    /// Does `act` when it is the turn of `who`.
    fn turn<T>(&self, who: usize, act: impl FnOnce() -> T) -> T {
        let (turns, changed) = &*self.0;
        let theirs = |it: &mut Turns| usize::try_from(it.next).unwrap() != who && it.here[1 - who];
        let mut turns = changed.wait_while(turns.lock().unwrap(), theirs).unwrap();
        let done = act();
        turns.dice = turns.dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        turns.next = turns.dice >> 63;
        changed.notify_all();
        done
    }

    fn leaves(&self, who: usize) {
        self.0.0.lock().unwrap().here[who] = false;
        self.0.1.notify_all();
    }
}

/// The disk as one of two processes has it: each operation waits for its turn.
#[derive(Clone)]
struct Shared {
    disk: SimDisk,
    who: usize,
    schedule: Schedule,
}

impl Shared {
    fn turn<T>(&self, act: impl FnOnce(&SimDisk) -> T) -> T {
        self.schedule.turn(self.who, || act(&self.disk))
    }
}

struct Waits<T> {
    disk: Shared,
    it: Option<T>,
}

impl<T> Drop for Waits<T> {
    fn drop(&mut self) {
        let it = self.it.take();
        self.disk.turn(|_| drop(it));
    }
}

impl NewFile for Waits<Box<dyn NewFile>> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let file = self.it.as_mut().unwrap();
        // By halves, so that somebody may come between.
        self.disk.schedule.turn(self.disk.who, || file.write(&bytes[..bytes.len().div_ceil(2)]))
    }

    fn sync(&mut self) -> io::Result<()> {
        let file = self.it.as_mut().unwrap();
        self.disk.schedule.turn(self.disk.who, || file.sync())
    }

    fn identity(&self) -> io::Result<Identity> {
        let file = self.it.as_ref().unwrap();
        self.disk.schedule.turn(self.disk.who, || file.identity())
    }
}

impl Disk for Shared {
    fn create_new(&self, path: &Path) -> io::Result<Box<dyn NewFile>> {
        let it = Some(self.turn(|disk| disk.create_new(path))?);
        Ok(Box::new(Waits { disk: self.clone(), it }))
    }

    fn read(&self, path: &Path) -> io::Result<(Vec<u8>, Identity)> {
        self.turn(|disk| disk.read(path))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.turn(|disk| disk.rename(from, to))
    }

    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.turn(|disk| disk.rename_new(from, to))
    }

    fn sync_file(&self, path: &Path) -> io::Result<()> {
        self.turn(|disk| disk.sync_file(path))
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.turn(|disk| disk.sync_folder(folder))
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.turn(|disk| disk.remove(path))
    }

    fn identity(&self, path: &Path) -> io::Result<Option<Identity>> {
        self.turn(|disk| disk.identity(path))
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        self.turn(|disk| disk.list(folder))
    }

    fn is_folder(&self, path: &Path) -> bool {
        self.turn(|disk| disk.is_folder(path))
    }

    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        self.turn(|disk| disk.create_folder(folder))
    }

    fn lock(&self, session: &Path) -> Result<Held, LockError> {
        let it = Some(self.turn(|disk| disk.lock(session))?);
        Ok(Box::new(Waits { disk: self.clone(), it }))
    }
}

/// One copy of the program: opens the session, adds a line to what it finds, saves it twice, and closes it.
fn adds(disk: &Shared, path: &Path) {
    let mark = [b'a', b'b'][disk.who];
    let mut added = 0;
    while added < LINES {
        let Ok((mut file, mut bytes)) = SessionFile::open(disk, path) else { continue };
        file.sweep(disk).unwrap();
        for _ in 0..2 {
            bytes.push(mark);
            assert_eq!(save(disk, &mut file, &bytes).unwrap().left, None, "nobody else changed it");
        }
        added += 1;
    }
    disk.schedule.leaves(disk.who);
}

/// Two copies in the order that `seed` gives; says what got lost.
fn interleave(seed: u64) -> Option<String> {
    let path = Path::new("/sessions/x.json");
    let disk = SimDisk::default();
    disk.change_outside(path, b"");
    let schedule = Schedule::new(seed);
    thread::scope(|scope| {
        for who in 0..2 {
            let shared = Shared { disk: disk.clone(), who, schedule: schedule.clone() };
            scope.spawn(move || adds(&shared, path));
        }
    });
    let files = disk.files();
    let found = files.get(path).cloned().unwrap_or_default();
    let found = String::from_utf8(found).unwrap();
    let lost = ["a", "b"].iter().any(|mark| found.matches(mark).count() != 2 * LINES);
    let left = files.len() != 1;
    (lost || left).then(|| format!("order {seed}: {found} in {} files", files.len()))
}

#[test]
#[ignore = "a child process of a measure"]
fn adds_a_hundred_lines() {
    let Some(path) = folder().map(|folder| folder.join("x.json")) else { return };
    let mut added = 0;
    while added < 100 {
        let Ok((mut file, mut bytes)) = SessionFile::open(&RealDisk, &path) else { continue };
        bytes.extend(b"line\n");
        assert_eq!(save(&RealDisk, &mut file, &bytes).unwrap().left, None);
        added += 1;
    }
}

/// The same with two real processes, a hundred sessions each.
fn at_once() -> Figure {
    let top = tempfile::tempdir().unwrap();
    let path = top.path().join("x.json");
    fs::write(&path, "").unwrap();
    let both: Vec<_> = (0..2).map(|_| child("two::adds_a_hundred_lines", top.path())).collect();
    let mut broken = Vec::new();
    for one in both {
        let done = one.wait_with_output().unwrap();
        if !done.status.success() {
            broken.push(String::from_utf8_lossy(&done.stdout).into_owned());
        }
    }
    let lines = fs::read_to_string(&path).unwrap().matches("line\n").count();
    let names: Vec<_> = fs::read_dir(top.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    if names.len() != 1 {
        broken.push(format!("no copy, no lock, no temporary file, but {names:?}"));
    }
    Figure::tried("P6", "updates of two real processes at once", lines, 200, broken)
}

#[test]
#[ignore = "a child process of a measure"]
fn saves_until_it_is_killed() {
    let Some(folder) = folder() else { return };
    let (mut file, _) = SessionFile::open(&RealDisk, &folder.join("x.json")).unwrap();
    for n in 0..u32::MAX {
        save(&RealDisk, &mut file, format!("{n}\n").repeat(1_000).as_bytes()).unwrap();
        fs::write(folder.join("saved"), n.to_string()).unwrap();
    }
}

/// The owner is killed while it saves; the next one opens the session at once, finds it whole, and cleans up.
fn kills() -> Figure {
    let top = tempfile::tempdir().unwrap();
    let path = top.path().join("x.json");
    fs::write(&path, "").unwrap();
    let mut broken = Vec::new();
    for n in 0..KILLS {
        if let Err(why) = kill(top.path(), &path, n) {
            broken.push(format!("kill {n}: {why}"));
        }
    }
    Figure::tried("P6", "owners killed, and the session opened again at once", KILLS, 50, broken)
}

fn kill(folder: &Path, path: &Path, n: usize) -> Result<(), String> {
    let saved = folder.join("saved");
    let _ = fs::remove_file(&saved);
    let mut owner = child("two::saves_until_it_is_killed", folder);
    while !saved.exists() {
        thread::sleep(std::time::Duration::from_millis(1));
    }
    thread::sleep(std::time::Duration::from_micros(u64::try_from(n).unwrap() * 131));
    let second = SessionFile::open(&RealDisk, path);
    owner.kill().unwrap();
    owner.wait().unwrap();
    match second {
        Err(OpenError::Held(holder)) if holder.process == Some(owner.id()) => {}
        other => return Err(format!("not said who has it: {:?}", other.map(|(file, _)| file))),
    }
    let (file, bytes) = SessionFile::open(&RealDisk, path).map_err(|error| format!("{error:?}"))?;
    let text = String::from_utf8_lossy(&bytes);
    let lines: Vec<&str> = text.lines().collect();
    let version = lines.first().and_then(|line| line.parse::<u32>().ok());
    let whole = lines.len() == 1_000 && lines.iter().all(|line| Some(*line) == lines.first().copied());
    // What was noted may itself be cut off by the kill: then it says less.
    let noted = fs::read_to_string(&saved).ok().and_then(|noted| noted.parse().ok());
    if !whole || version < noted {
        return Err(format!("{version:?} of {noted:?}, {} lines", lines.len()));
    }
    file.sweep(&RealDisk).map_err(|error| format!("{error:?}"))?;
    drop(file);
    let mut left: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    left.sort();
    if left == ["saved", "x.json"] { Ok(()) } else { Err(format!("left: {left:?}")) }
}
