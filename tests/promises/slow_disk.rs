//! P4: a save that hangs does not hold up who types.

use std::time::{Duration, Instant};

use crate::figure::Figure;
use crate::room::Room;
use crate::strace::Strace;

const WHAT: &str = "keys drawn while a save hangs";
/// How long the disk takes, in microseconds: longer than all the keys, also where a machine is busy.
const HANGS: &str = "fsync:delay_enter=300000000:when=1";
const SLOW: &str = "Not on disk yet: the disk is slow.";
const KEYS: &str = "Buses come once an hour on these days...";
/// What safety.md allows from a key until it is drawn.
const LAW: Duration = Duration::from_millis(50);
/// So often the keys are typed until they are drawn soon enough: a busy machine is no slow disk, and a room that waits for
/// the disk waits each time.
const RUNS: usize = 5;
/// The same while the disk hangs: what else the machine does then is no part of the promise.
const RUNS_WHILE_IT_HANGS: usize = 15;

pub fn measure() -> Vec<Figure> {
    if let Some(why) = Strace::missing() {
        return vec![Figure::skipped("P4", WHAT, why)];
    }
    let home = tempfile::tempdir().unwrap();
    let mut room = Room::open(home.path(), 4);
    let usual = with_a_healthy_disk(&mut room);
    room.heals();
    let held = room.on_disk().last_seq();
    let mut tracer = Strace::attach(room.terminal.pid(), &room.temporary(), HANGS).unwrap();
    let since = Instant::now();
    room.answer();
    room.terminal.press("1r", "Why? If you want to say.");
    let mut told = None;
    let most = LAW.max(usual * 2);
    let worst = best_run(&mut room, RUNS_WHILE_IT_HANGS, most, |room| {
        told = told.or_else(|| room.words().contains(SLOW).then(|| since.elapsed()));
    });
    room.terminal.wait_until("a slow disk told", |_| room.words().contains(SLOW));
    let told = told.unwrap_or_else(|| since.elapsed());
    // Nothing of this is on disk: the save has been waiting all the time.
    let mut broken = Vec::new();
    if room.on_disk().last_seq() != held || room.saved() != held || !tracer.is_on() {
        broken.push("the save ended before the keys".to_owned());
    }
    drop(tracer);
    room.heals();
    let milliseconds = |time: Duration| time.as_secs_f64() * 1000.0;
    let what = format!("{WHAT}, p99 in ms, told after {} ms", told.as_millis());
    vec![Figure::most("P4", what.leak(), milliseconds(worst), milliseconds(most).ceil(), broken)]
}

/// What the same keys take here while nothing hangs. The answer they belong to is given.
fn with_a_healthy_disk(room: &mut Room) -> Duration {
    room.answer();
    room.terminal.press("2r", "Why? If you want to say.");
    let usual = best_run(room, RUNS, LAW, |_| {});
    room.answers += 1;
    room.terminal.press("\r", "3 of 4.");
    usual
}

/// The slowest of forty keys, which is their 99th percentile, in the best of some runs; the first that is within
/// `enough` is the last. `look` at the room after each key.
fn best_run(room: &mut Room, runs: usize, enough: Duration, mut look: impl FnMut(&Room)) -> Duration {
    let mut best = Duration::MAX;
    for run in 0..runs {
        if run > 0 {
            room.terminal.send(&[0x7f; 40]);
            room.terminal.wait_until("an empty field", |_| !room.words().contains(&KEYS[..5]));
        }
        let times = (1..=KEYS.len()).map(|n| {
            let time = drawn_after(room, n);
            look(room);
            time
        });
        best = best.min(times.max().unwrap_or_default());
        if best <= enough {
            break;
        }
    }
    best
}

/// How long it takes until the `n`th key stands on the screen.
fn drawn_after(room: &mut Room, n: usize) -> Duration {
    let start = Instant::now();
    room.terminal.send(&KEYS.as_bytes()[n - 1..n]);
    room.terminal.wait_until("the key", |_| room.words().contains(KEYS[..n].trim_end()));
    start.elapsed()
}
