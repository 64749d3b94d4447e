//! The program takes somebody out of a session, of a copy of it and of those that follow it, and the power is cut at any
//! moment of that: each file is as it was or without them, the session itself last, and asked again it is done (P10).

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use alongside::app::{Effect, Msg};
use alongside::record::open;
use alongside::runtime::{Outside, PATIENCE, Told};

use super::Looked;
use super::later::sessions;
use super::run::{FOLDER, holds_name};
use crate::drive::{Program, phrases};
use crate::sim::{BROKEN, Fault, Files, Plan, SimDisk, states_from};

/// The session that is opened.
const OPENED: &str = "first.json";
/// Operations between those that fail, one run each.
const EACH: usize = 16;
/// How often the room asks.
const TIMES: usize = 3;

/// The program with that session open.
struct Room {
    outside: Outside,
    told: Receiver<Told>,
    program: Program,
    /// How many snapshots were handed to the disk.
    saves: usize,
}

impl Room {
    fn open(disk: &SimDisk) -> Self {
        let (send, told) = channel();
        let outside = Outside::new(phrases(), Arc::new(disk.clone()), FOLDER.into(), move |it| drop(send.send(it)));
        let mut program = Program::new();
        program.others = true;
        let mut room = Self { outside: outside.unwrap(), told, program, saves: 0 };
        let path = Path::new(FOLDER).join(OPENED);
        for _ in 0..TIMES {
            if room.program.model.state().is_none() {
                room.carry_out(Effect::Open { path: path.clone() });
            }
        }
        room
    }

    /// Has it carried out, and takes in what is told of it.
    fn carry_out(&mut self, effect: Effect) {
        let mut msg = self.outside.carry_out(effect);
        while msg.is_none() {
            let told = self.told.recv_timeout(Duration::from_secs(30)).expect("something is told");
            msg = self.outside.take(told).filter(|it| !matches!(it, Msg::Saved { .. } | Msg::SaveFailed { .. }));
        }
        self.program.tell(msg.unwrap());
        self.save();
    }

    /// Hands on what the program has just handed to the disk, before all that comes later.
    fn save(&mut self) {
        if self.program.saves > self.saves {
            self.saves = self.program.saves;
            assert_eq!(self.outside.carry_out(self.program.save()), None);
        }
    }

    fn press(&mut self, keys: &str) {
        for key in keys.split(' ') {
            self.program.press(key);
            self.save();
            while let Some(effect) = self.program.effects.pop() {
                if matches!(effect, Effect::FindElsewhere { .. } | Effect::WithdrawElsewhere { .. }) {
                    self.carry_out(effect);
                }
            }
        }
    }

    /// Takes out the first one of the list, with their name blanked. Whether they are out of the session then.
    fn take_out(&mut self) -> bool {
        let people = self.program.state().people.len();
        // What tells of the last try is closed first.
        for _ in 0..6 {
            if self.program.model.keys_name() != "menu" {
                self.press("Esc");
            }
        }
        self.press("7 1");
        for _ in 0..10 {
            if self.program.state().people.len() < people {
                return self.outside.flush(Duration::from_secs(30));
            }
            let text = self.program.text();
            let shows = |words: &str| text.contains(words);
            if shows("Press Y for yes") {
                self.press("Y");
            } else if shows("Their name stands in these words") || shows("Is any of these yours?") {
                self.press("End Enter");
            } else {
                break;
            }
        }
        false
    }
}

/// Asks until it is done.
fn withdrawn(disk: &SimDisk) -> bool {
    let mut room = Room::open(disk);
    let done = (0..TIMES).any(|_| room.take_out());
    room.outside.leave(PATIENCE);
    done
}

pub fn withdrawals() -> Looked {
    let before: Files = sessions().into_iter().map(|(name, bytes)| (Path::new(FOLDER).join(name), bytes)).collect();
    let mut looked = Looked::default();
    let mut left = BTreeSet::new();
    let operations = cut((&before, None), &mut left, &mut looked);
    for at in (0..operations).step_by(EACH) {
        let fault = [Fault::Refused(BROKEN), Fault::DoneAndRefused(BROKEN)][at / EACH % 2];
        cut((&before, Some(Plan { first: at, last: at, fault })), &mut left, &mut looked);
    }
    looked
}

/// Takes them out on a disk that fails as `plan` says, and looks at all that a power cut may leave: of files alike, which
/// are in `asked`, it is asked once more only once. How many operations there were.
fn cut((before, plan): (&Files, Option<Plan>), asked: &mut BTreeSet<BTreeSet<String>>, looked: &mut Looked) -> usize {
    let disk = SimDisk::with(before);
    let from = disk.inner().log.len();
    let operations = disk.count();
    disk.inner().plan = plan;
    looked.holds(withdrawn(&disk), || format!("{plan:?}: not done"));
    let log = disk.inner().log.clone();
    for (done, left) in states_from(&log, from) {
        looked.states += left.len();
        for files in left {
            let wrong = wrong(before, &files).or_else(|| asked.insert(kinds(before, &files)).then(|| again(&files))?);
            looked.broken.extend(wrong.map(|why| format!("{plan:?} {done}: {why}")));
        }
    }
    disk.count() - operations
}

fn is_session(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "json") && !is_hidden(path)
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'))
}

fn wrong(before: &Files, files: &Files) -> Option<String> {
    for (path, old) in before {
        let Some(bytes) = files.get(path) else { return Some(format!("{} is gone", path.display())) };
        if bytes != old && (holds_name(bytes) || open(bytes).is_err()) {
            return Some(format!("{}: neither old nor new", path.display()));
        }
    }
    let opened_is_new = !holds_name(&files[&Path::new(FOLDER).join(OPENED)]);
    let named = files.iter().find(|(_, bytes)| holds_name(bytes)).filter(|_| opened_is_new);
    named.map(|(path, _)| format!("erased, but in {}", path.display()))
}

/// What is in each file, in short; the names of temporary files are made up anew each time.
fn kinds(before: &Files, files: &Files) -> BTreeSet<String> {
    let kind = |(path, bytes): (&PathBuf, &Vec<u8>)| {
        let name = if is_session(path) { path.display().to_string() } else { String::new() };
        format!("{name} {} {}", before.get(path) == Some(bytes), holds_name(bytes))
    };
    files.iter().map(kind).collect()
}

/// What is wrong where it is asked again, once the power is back.
fn again(files: &Files) -> Option<String> {
    if !holds_name(&files[&Path::new(FOLDER).join(OPENED)]) {
        return None;
    }
    let disk = SimDisk::with(files);
    let done = withdrawn(&disk);
    let named = disk.files().into_iter().find(|(_, bytes)| holds_name(bytes));
    let still = named.map(|(path, _)| format!("asked again, still in {}", path.display()));
    still.or_else(|| (!done).then(|| "asked again, not done".to_owned()))
}
