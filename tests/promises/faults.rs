//! P1 P3: the calls of a save fail, one after the other, in a program that runs.

use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use crate::figure::Figure;
use crate::room::{Room, at_most, given, over, state_in};
use crate::strace::Strace;

/// What safety.md allows, from the answer until it is told, and from room again until all is on disk.
pub const TOLD: Duration = Duration::from_secs(1);
pub const HEALED: Duration = Duration::from_secs(3);
/// How often each call fails with each error.
const ROUNDS: usize = 3;
const TARGET: usize = 100;

/// An error, and what the room is told then.
const ERRORS: [(&str, &str); 6] = [
    ("ENOSPC", "the disk is full"),
    ("EDQUOT", "the disk is full"),
    ("EROFS", "this place is read-only"),
    ("EACCES", "no right to write here"),
    ("ENODEV", "the disk was taken out"),
    ("EIO", "The computer says: Input/output error"),
];

/// The calls that a save cannot do without, and whether they have to do with the folder or with the temporary file.
const CALLS: [(&str, bool); 7] = [
    ("openat", false),
    ("write", false),
    ("fsync", false),
    ("read", false),
    ("/^rename", false),
    ("openat", true),
    ("fsync", true),
];

/// What came of the faults in one program.
#[derive(Default)]
struct Seen {
    told: Vec<Duration>,
    healed: Vec<Duration>,
    /// Answers in between, with nothing wrong.
    healthy: Vec<Duration>,
    moved: usize,
    broken: Vec<String>,
}

pub fn measure() -> Vec<Figure> {
    let what = "faults in a running save: told, and healed";
    if let Some(why) = Strace::missing() {
        return vec![Figure::skipped("P1 P3", what, why)];
    }
    let mut all = Seen::default();
    thread::scope(|scope| {
        let rooms = ERRORS.map(|(error, why)| scope.spawn(move || in_one_room(error, why)));
        for seen in rooms.map(|room| room.join().unwrap()) {
            all.told.extend(seen.told);
            all.healed.extend(seen.healed);
            all.healthy.extend(seen.healthy);
            all.moved += seen.moved;
            all.broken.extend(seen.broken);
        }
    });
    let slowest = |times: &[Duration]| times.iter().max().copied().unwrap_or_default().as_millis();
    let told = format!("faults in a running save told, slowest {} ms", slowest(&all.told));
    let healed = format!("and healed by itself, slowest {} ms", slowest(&all.healed));
    all.broken.extend(over("told", at_most(TOLD, &all.healthy), &all.told));
    let not_healed = over("healed", at_most(HEALED, &all.healthy), &all.healed);
    vec![
        Figure::tried("P1 P3", told.leak(), all.told.len(), TARGET, all.broken),
        Figure::tried("P1 P3", healed.leak(), all.healed.len(), TARGET, not_healed),
        Figure::tried("P3", "left, asked first, and saved elsewhere instead", all.moved, ERRORS.len(), vec![]),
    ]
}

fn in_one_room(error: &str, why: &str) -> Seen {
    let (home, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut room = Room::open(home.path(), 12);
    let mut seen = Seen::default();
    for (call, in_folder) in [CALLS; ROUNDS].concat() {
        let wrong = one_fault(&mut room, (call, in_folder, error), why, &mut seen);
        seen.broken.extend(wrong.map(|it| format!("{call} {error}: {it}")));
    }
    saves_elsewhere(&mut room, error, elsewhere.path());
    seen.moved += 1;
    seen
}

/// What was wrong about it, if anything.
fn one_fault(
    room: &mut Room,
    (call, in_folder, error): (&str, bool, &str),
    why: &str,
    seen: &mut Seen,
) -> Option<String> {
    room.on_to_the_next_question();
    room.heals();
    seen.healthy.push(room.answers_in());
    let path = if in_folder { room.terminal.home.clone() } else { room.temporary() };
    let tracer = Strace::attach(room.terminal.pid(), &path, &format!("{call}:error={error}")).unwrap();
    let before = room.saved();
    let start = Instant::now();
    room.answer();
    // On a busy machine the disk is called slow before that.
    room.terminal.wait_until(why, |_| room.words().contains(&format!("Not on disk yet: {why}")));
    seen.told.push(start.elapsed());
    let (words, too_much) = (room.words(), room.calls_too_much_saved());
    let rose = room.saved() > before;
    drop(tracer);
    seen.healed.push(room.heals());
    let wrong = [
        (!words.contains(&format!("Not on disk yet: {why}. Nothing is lost."))).then(|| format!("told {words}")),
        too_much,
        rose.then(|| format!("more than {before} was called saved")),
    ];
    wrong.into_iter().flatten().next()
}

/// Whoever leaves is asked first, and the room goes on in another folder while its own takes nothing.
fn saves_elsewhere(room: &mut Room, error: &str, folder: &Path) {
    let old = room.file();
    let _tracer = Strace::attach(room.terminal.pid(), &room.temporary(), &format!("openat:error={error}")).unwrap();
    room.answer();
    room.terminal.wait_for("Not on disk yet: ");
    room.terminal.press("\x03", "Leave? Some of it is not on disk yet.");
    room.terminal.wait_for("Press N, then F, to save it in another place.");
    room.terminal.press("n", "Pick ");
    room.terminal.press("F", "Where shall we save it?");
    room.terminal.press("2", "The full name of a folder");
    room.terminal.send(format!("{}\r", folder.display()).as_bytes());
    room.terminal.wait_until("no trouble any more", |_| !room.words().contains("Not on disk yet"));
    let new = folder.join(old.file_name().unwrap());
    assert_eq!(given(&state_in(&new)), room.answers);
    room.answer();
    room.terminal.wait_until("the next answer there", |_| given(&state_in(&new)) == room.answers);
}
