//! The real program takes somebody out of a session, of a copy of it, and of those that follow it, and is killed at every
//! step of that (P10). Where it stopped half way it can be asked again.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use std::thread;

use alongside::record::{Extras, open, write};
use alongside::weigh::weigh;

use super::run::holds_name;
use crate::drive::english;
use crate::figure::Figure;
use crate::played::{self, NAME};

const PROMISE: &str = "P10";
const WHAT: &str = "kills while somebody goes from later sessions too";
/// The system calls at which it is killed; some systems rename and remove by other ones.
const CALLS: [&str; 9] = ["write", "fsync", "fchmod", "rename", "renameat", "renameat2", "unlink", "unlinkat", "flock"];
/// More of one call than there are.
const MOST: usize = 200;

pub fn measure() -> Vec<Figure> {
    if !Command::new("strace").args(["-e", "trace=none", "true"]).output().is_ok_and(|done| done.status.success()) {
        return vec![Figure::skipped(PROMISE, WHAT, "there is no strace, or it may not look")];
    }
    let sessions = sessions();
    let found: Vec<(usize, Vec<String>)> = thread::scope(|scope| {
        let sessions = &sessions;
        let running: Vec<_> = CALLS.iter().map(|call| scope.spawn(move || kills(sessions, call))).collect();
        running.into_iter().map(|it| it.join().unwrap()).collect()
    });
    let count = found.iter().map(|(count, _)| count).sum();
    vec![Figure::tried(PROMISE, WHAT, count, 50, found.into_iter().flat_map(|(_, broken)| broken).collect())]
}

/// A session, a copy of it, two that follow, and one that follows one of these: each with the name in it.
pub fn sessions() -> Vec<(&'static str, Vec<u8>)> {
    let played = played::workshop();
    let named = played.versions.iter().rev().find(|it| holds_name(&it.bytes)).unwrap();
    let session = |id: &str, follows: Option<&str>| {
        let mut state = (*named.snapshot.state).clone();
        id.clone_into(&mut state.header.id);
        state.header.follows = follows.map(str::to_owned);
        write(&state, &weigh(&state, english()), None, &Extras::default())
    };
    let first = session("a", None);
    vec![
        ("first.json", first.clone()),
        ("copy.json", first),
        ("second.json", session("b", Some("a"))),
        ("third.json", session("c", Some("b"))),
        ("fourth.json", session("d", Some("a"))),
    ]
}

/// Kills at the first such call, the second, and so on, until there is none. How many, and what broke.
fn kills(sessions: &[(&str, Vec<u8>)], call: &str) -> (usize, Vec<String>) {
    let mut broken = Vec::new();
    for count in 0..MOST {
        let home = tempfile::tempdir().unwrap();
        for (name, bytes) in sessions {
            fs::write(home.path().join(name), bytes).unwrap();
        }
        let inject = format!("inject={call}:signal=KILL:when={}", count + 1);
        let log = home.path().join("strace.log");
        let mut killed = Command::new("strace");
        killed.args(["-f", "-o"]).arg(&log).args(["-e", &format!("trace={call}"), "-e", &inject]);
        let done = withdraw(killed.arg(env!("CARGO_BIN_EXE_alongside")), home.path());
        fs::remove_file(&log).unwrap();
        if done.status.success() {
            return (count, broken);
        }
        broken.extend(judge(home.path(), sessions).err().map(|why| format!("{call} {count}: {why}")));
    }
    broken.push("it never comes to an end".into());
    (0, broken)
}

fn withdraw(command: &mut Command, home: &Path) -> Output {
    command.args(["withdraw", "first.json", NAME, "--yes", "--mentions", "blank"]);
    command.current_dir(home).env("ALONGSIDE_HOME", home).output().unwrap()
}

/// Each file is the old one or without the name, the session itself last; and asked again, the name is nowhere.
fn judge(home: &Path, sessions: &[(&str, Vec<u8>)]) -> Result<(), String> {
    for (name, old) in sessions {
        let bytes = fs::read(home.join(name)).map_err(|error| format!("{name}: {error}"))?;
        open(&bytes).map_err(|faults| format!("{name}: {faults:?}"))?;
        if bytes != *old && holds_name(&bytes) {
            return Err(format!("{name}: neither old nor new"));
        }
    }
    let first_is_new = !holds_name(&fs::read(home.join(sessions[0].0)).unwrap());
    if first_is_new {
        return nowhere(home);
    }
    let again = withdraw(&mut Command::new(env!("CARGO_BIN_EXE_alongside")), home);
    if !again.status.success() {
        return Err(format!("not done when asked again: {again:?}"));
    }
    nowhere(home)
}

fn nowhere(home: &Path) -> Result<(), String> {
    for entry in fs::read_dir(home).unwrap() {
        let path = entry.unwrap().path();
        if holds_name(&fs::read(&path).unwrap()) {
            return Err(format!("still in {}", path.display()));
        }
    }
    Ok(())
}
