//! P4: a save that hangs does not hold up who types.

use std::time::{Duration, Instant};

use crate::figure::Figure;
use crate::room::Room;
use crate::strace::Strace;

const WHAT: &str = "keys drawn while a save hangs";
/// How long the disk takes, in microseconds: longer than all the keys, also where a machine is busy.
const HANGS: &str = "fsync:delay_enter=50000000:when=1";
const SLOW: &str = "Not on disk yet: the disk is slow.";
const KEYS: &str = "Buses come once an hour on these days...";

pub fn measure() -> Vec<Figure> {
    if let Some(why) = Strace::missing() {
        return vec![Figure::skipped("P4", WHAT, why)];
    }
    let home = tempfile::tempdir().unwrap();
    let mut room = Room::open(home.path(), 4);
    room.heals();
    let held = room.on_disk().last_seq();
    let mut tracer = Strace::attach(room.terminal.pid(), &room.temporary(), HANGS).unwrap();
    let since = Instant::now();
    room.answer();
    room.terminal.press("1r", "Why? If you want to say.");
    let (mut times, mut told) = (Vec::new(), None);
    for n in 1..=KEYS.len() {
        times.push(drawn_after(&mut room, n));
        told = told.or_else(|| room.words().contains(SLOW).then(|| since.elapsed()));
    }
    room.terminal.wait_until("a slow disk told", |_| room.words().contains(SLOW));
    let told = told.unwrap_or_else(|| since.elapsed());
    // Nothing of this is on disk: the save has been waiting all the time.
    let mut broken = Vec::new();
    if room.on_disk().last_seq() != held || room.saved() != held || !tracer.is_on() {
        broken.push("the save ended before the keys".to_owned());
    }
    drop(tracer);
    room.heals();
    let what = format!("{WHAT}, p99 {} ms, told after {} ms", worst(times.clone()), told.as_millis());
    vec![Figure::tried("P4", what.leak(), times.len(), KEYS.len(), broken)]
}

/// How long it takes until the `n`th key stands on the screen.
fn drawn_after(room: &mut Room, n: usize) -> Duration {
    let start = Instant::now();
    room.terminal.send(&KEYS.as_bytes()[n - 1..n]);
    room.terminal.wait_until("the key", |_| room.words().contains(KEYS[..n].trim_end()));
    start.elapsed()
}

/// Of forty the 99th percentile is the slowest.
fn worst(times: Vec<Duration>) -> u128 {
    times.into_iter().max().unwrap_or_default().as_millis()
}
