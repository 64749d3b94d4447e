//! P1 P3: a small file system of its own under the data folder: full, taken away, read-only, while the program runs.

use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use crate::faults::{HEALED, TOLD};
use crate::figure::Figure;
use crate::room::{Room, at_most, over};

const WHAT: &str = "a small disk full, gone, read-only: told and healed";
/// Runs a program in a world of its own, where its data folder is on a disk of this size.
const ALONE: [&str; 4] = ["unshare", "-rm", "sh", "-c"];
const MOUNT: &str = r#"mount -t tmpfs -o size=256k alongside "$DISK" && mkdir "$ALONGSIDE_HOME" && exec "$0" "$@""#;
/// How much room is left on a disk that is called full: none, and two that take a part of a save.
const LEFT: [usize; 3] = [0, 4 * 1024, 8 * 1024];
const ROUNDS: usize = 2;
const TARGET: usize = 12;

/// How long it took.
#[derive(Default)]
struct Times {
    told: Vec<Duration>,
    healed: Vec<Duration>,
    /// Answers in between, with nothing wrong.
    healthy: Vec<Duration>,
}

/// The disk as the program sees it, seen from here.
struct SmallDisk {
    top: PathBuf,
    home: PathBuf,
    process: u32,
}

pub fn measure() -> Vec<Figure> {
    if let Some(why) = missing() {
        return vec![Figure::skipped("P1 P3", WHAT, why)];
    }
    let top = tempfile::tempdir().unwrap();
    let home = top.path().join("data");
    let environment = [("DISK", top.path().to_str().unwrap())];
    let mut room = Room::open_under(&[&ALONE[..], &[MOUNT]].concat(), &home, 12, &environment);
    // From here the disk is seen through the program.
    let process = room.terminal.pid();
    let seen = |path: &Path| PathBuf::from(format!("/proc/{process}/root{}", path.display()));
    let disk = SmallDisk { top: seen(top.path()), home, process };
    room.terminal.home = seen(&disk.home);
    // The question stands on the screen before it is on disk.
    room.heals();
    let (mut times, mut broken) = (Times::default(), Vec::new());
    for _ in 0..ROUNDS {
        for left in LEFT {
            times.healthy.push(room.answers_in());
            let full = disk.fill(left);
            let wrong = one(&mut room, "the disk is full", || fs::remove_file(&full).unwrap(), &mut times);
            broken.extend(wrong.map(|it| format!("{left} bytes left: {it}")));
        }
        broken.extend(disk.taken_out(&mut room, &mut times));
    }
    broken.extend(over("told", at_most(TOLD, &times.healthy), &times.told));
    broken.extend(over("healed", at_most(HEALED, &times.healthy), &times.healed));
    let slowest = times.told.iter().chain(&times.healed).max().copied().unwrap_or_default().as_millis();
    vec![Figure::tried("P1 P3", format!("{WHAT}, {slowest} ms").leak(), times.told.len(), TARGET, broken)]
}

/// An answer that cannot be saved; `cure` makes that it can. What was wrong about it, if anything.
fn one(room: &mut Room, why: &str, cure: impl FnOnce(), times: &mut Times) -> Option<String> {
    let before = room.saved();
    let start = Instant::now();
    room.answer();
    room.terminal.wait_until(why, |_| room.words().contains(&format!("Not on disk yet: {why}")));
    let (told, words, saved) = (start.elapsed(), room.words(), room.saved());
    cure();
    times.told.push(told);
    times.healed.push(room.heals());
    room.on_to_the_next_question();
    room.heals();
    let right = words.contains(&format!("Not on disk yet: {why}. Nothing is lost."));
    (!right || saved != before).then(|| format!("saved {before} before; told {words}"))
}

impl SmallDisk {
    /// Writes a file that leaves only so much.
    fn fill(&self, left: usize) -> PathBuf {
        let path = self.top.join("full");
        let mut file = OpenOptions::new().write(true).create_new(true).open(&path).unwrap();
        while file.write_all(&[0; 1024]).is_ok() {}
        let length = file.metadata().unwrap().len();
        file.set_len(length - left as u64).unwrap();
        path
    }

    /// The folder is taken away and comes back; is deleted and made anew; cannot be written to.
    fn taken_out(&self, room: &mut Room, times: &mut Times) -> Option<String> {
        let (folder, away) = (room.terminal.home.clone(), self.top.join("away"));
        fs::rename(&folder, &away).unwrap();
        let moved = gone(room, || fs::rename(&away, &folder).unwrap(), times);
        fs::remove_dir_all(&folder).unwrap();
        let deleted = gone(room, || fs::create_dir(&folder).unwrap(), times);
        let home = self.home.display().to_string();
        self.inside(&["mount", "--bind", &home, &home]);
        self.inside(&["mount", "-o", "remount,bind,ro", &home]);
        let read_only = one(room, "this place is read-only", || self.inside(&["umount", &home]), times);
        moved.or(deleted).or(read_only)
    }

    /// Runs a command in the world of the program.
    fn inside(&self, command: &[&str]) {
        let process = self.process.to_string();
        let there = ["-t", &process, "-U", "--preserve-credentials", "-m"];
        let done = Command::new("nsenter").args(there).args(command).output().unwrap();
        assert!(done.status.success(), "{command:?}: {}", String::from_utf8_lossy(&done.stderr));
    }
}

fn gone(room: &mut Room, cure: impl FnOnce(), times: &mut Times) -> Option<String> {
    one(room, "the disk was taken out", cure, times)
}

/// Why there can be no disk of its own here.
fn missing() -> Option<String> {
    let top = tempfile::tempdir().unwrap();
    let home = top.path().join("data");
    let tried = Command::new(ALONE[0])
        .args(&ALONE[1..])
        .args([MOUNT, "nsenter", "--version"])
        .env("DISK", top.path())
        .env("ALONGSIDE_HOME", home)
        .output();
    match tried {
        Ok(tried) if tried.status.success() => None,
        Ok(tried) => Some(String::from_utf8_lossy(&tried.stderr).trim().replace('\n', "; ")),
        Err(error) => Some(format!("unshare: {error}")),
    }
}
