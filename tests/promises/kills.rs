//! P1 P5: killed at any moment, it comes back with all that was called saved.

use std::path::Path;
use std::thread;
use std::time::Duration;

use crate::figure::Figure;
use crate::room::{Room, highest_saved};

const ROOMS: u64 = 5;
const KILLS: u64 = 10;

pub fn measure() -> Vec<Figure> {
    let broken = thread::scope(|scope| {
        let rooms: Vec<_> = (0..ROOMS).map(|n| scope.spawn(move || in_one_room(n))).collect();
        rooms.into_iter().flat_map(|room| room.join().unwrap()).collect()
    });
    let kills = usize::try_from(ROOMS * KILLS).unwrap();
    vec![Figure::tried("P1 P5", "kill -9 while answering, offered again, all there", kills, 50, broken)]
}

fn in_one_room(n: u64) -> Vec<String> {
    let home = tempfile::tempdir().unwrap();
    let mut room = Room::open(home.path(), 12);
    let mut broken = Vec::new();
    for kill in 0..KILLS {
        // Between a key and the next, and while a save goes on: nothing is in step with it.
        let moment = Duration::from_micros((n * KILLS + kill) * 7_919 % 60_000);
        let before = room.on_disk().log.clone();
        work(&mut room, moment);
        broken.extend(after_a_kill(&mut room, home.path(), before.len()));
        let log = room.on_disk().log.clone();
        if !log.starts_with(&before) {
            broken.push(format!("after kill {kill}: what was on disk before it has changed"));
        }
    }
    broken
}

/// Answers, some with words, and is killed in the middle of it.
fn work(room: &mut Room, moment: Duration) {
    room.answer();
    room.answer_with("rbecause");
    room.on_to_the_next_question();
    room.terminal.send(b"3rhalf of it\r");
    thread::sleep(moment);
    room.terminal.signal("KILL");
    room.terminal.end();
}

fn after_a_kill(room: &mut Room, home: &Path, before: usize) -> Option<String> {
    let called = highest_saved(&room.terminal);
    let held = room.on_disk().last_seq();
    room.come_back(home);
    let too_much = called > held;
    let lost = room.on_disk().log.len() < before;
    (too_much || lost).then(|| format!("saved {called} was said, and the file holds {held}"))
}
