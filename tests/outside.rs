//! Effects carried out on a real disk: nobody waits for them, and no session gets into another one's file.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use crate::drive::{Program, phrases};
use crate::sim::SimDisk;
use alongside::app::{Effect, Msg};
use alongside::record;
use alongside::runtime::{Outside, PATIENCE, Told};
use alongside::session::State;
use alongside::store::{Disk, RealDisk, SessionFile};

/// Long enough for a busy machine.
pub(crate) const LONG: Duration = Duration::from_secs(30);

/// The program's outside, with what other threads tell it.
pub(crate) struct Room {
    pub(crate) home: tempfile::TempDir,
    pub(crate) outside: Outside,
    told: Receiver<Told>,
}

impl Room {
    pub(crate) fn new() -> Self {
        Self::on(Arc::new(RealDisk))
    }

    fn on(disk: Arc<dyn Disk>) -> Self {
        let home = tempfile::tempdir().unwrap();
        let (send, told) = channel();
        let folder = home.path().join("sessions");
        let outside = Outside::new(phrases(), disk, folder, move |it| drop(send.send(it))).unwrap();
        Self { home, outside, told }
    }

    /// What the engine hears next.
    pub(crate) fn hears(&mut self) -> Msg {
        loop {
            let told = self.told.recv_timeout(Duration::from_secs(5)).expect("something is told");
            if let Some(msg) = self.outside.take(told) {
                return msg;
            }
        }
    }

    /// Saves what `program` holds, or takes out whom it took out.
    pub(crate) fn save(&mut self, program: &Program) {
        assert_eq!(self.outside.carry_out(program.save()), None);
    }

    pub(crate) fn on_disk(&self) -> Vec<State> {
        let mut files: Vec<_> = std::fs::read_dir(self.home.path().join("sessions"))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
            .collect();
        files.sort();
        files.iter().map(|path| record::open(&std::fs::read(path).unwrap()).unwrap().state).collect()
    }

    pub(crate) fn path_of(&mut self, title: &str) -> PathBuf {
        assert_eq!(self.outside.carry_out(Effect::List), None);
        let Msg::Listed(entries) = self.hears() else { panic!("a list is heard of") };
        entries.into_iter().find(|entry| entry.title == title).unwrap().path
    }
}

/// A workshop called `title`.
pub(crate) fn workshop(title: &str) -> Program {
    Program::begin_with("taster", "live", (title, "Opening times"))
}

#[test]
fn a_session_is_saved_left_listed_and_opened_again() {
    let mut room = Room::new();
    let mut program = workshop("Riverside");
    room.save(&program);
    let seq = program.state().last_seq();
    assert_eq!(room.hears(), Msg::Saved { seq });
    assert_eq!(room.outside.carry_out(Effect::Close), None);
    let path = room.path_of("Riverside");
    assert!(!room.outside.keeps_keys());
    assert_eq!(room.outside.carry_out(Effect::Open { path }), None);
    assert!(room.outside.keeps_keys() && room.outside.asked_since().is_some(), "keys are for the screen to come");
    let Msg::Opened(opened) = room.hears() else { panic!("the session is opened") };
    assert_eq!(opened.state, *program.state());
    assert!(!room.outside.keeps_keys() && room.outside.asked_since().is_none());
    program.press("A 'Amina' Enter 1 Enter Enter Enter Esc");
    room.save(&program);
    assert!(room.outside.flush(LONG));
    assert_eq!(room.on_disk(), [program.state().clone()], "it goes on in its file");
}

#[test]
fn what_cannot_be_opened_is_told_and_keeps_no_keys() {
    let mut room = Room::new();
    let path = room.home.path().join("none.json");
    room.outside.carry_out(Effect::Open { path });
    let Msg::NotOpened(why) = room.hears() else { panic!("it is told") };
    assert!(why.contains("There is no such file."), "{why}");
    assert!(!room.outside.keeps_keys());
}

#[test]
fn a_session_is_never_written_into_the_file_of_another_one() {
    let mut room = Room::new();
    let (first, second) = (workshop("First"), workshop("Second"));
    room.save(&first);
    room.outside.carry_out(Effect::Close);
    room.save(&second);
    // Also where nobody said that the first one is left.
    let third = workshop("Third");
    room.save(&third);
    room.outside.leave(PATIENCE);
    let mut titles: Vec<_> = room.on_disk().iter().map(|state| state.header.title.to_string()).collect();
    titles.sort();
    assert_eq!(titles, ["First", "Second", "Third"]);
    let heard: Vec<_> =
        std::iter::from_fn(|| room.told.try_recv().ok()).filter_map(|it| room.outside.take(it)).collect();
    assert_eq!(heard, [], "what was saved of one that was left means nothing to the next");
}

#[test]
fn a_session_that_opens_late_takes_nobody_s_place() {
    let mut room = Room::new();
    let first = workshop("First");
    room.save(&first);
    room.outside.carry_out(Effect::Close);
    let path = room.path_of("First");
    room.outside.carry_out(Effect::Open { path: path.clone() });
    let mut second = workshop("Second");
    room.save(&second);
    while room.outside.keeps_keys() {
        let told = room.told.recv_timeout(PATIENCE).unwrap();
        assert!(!matches!(room.outside.take(told), Some(Msg::Opened(_))));
    }
    second.press("A 'Amina' Enter 1 Enter Enter Enter Esc");
    room.save(&second);
    assert!(room.outside.flush(LONG));
    assert_eq!(room.on_disk(), [first.state().clone(), second.state().clone()]);
    let free = SessionFile::open(&RealDisk, &path);
    assert!(free.is_ok(), "nobody holds the one that came late: {free:?}");
}

#[test]
fn what_a_withdrawal_follows_is_not_written_after_it() {
    let mut room = Room::new();
    let mut program = workshop("Riverside");
    program.people(&[("Marged", 'P'), ("Ben", 'S')]);
    room.save(&program);
    for _ in 0..50 {
        room.save(&program);
    }
    program.press("Esc 7 Enter y y");
    assert!(matches!(program.save(), Effect::Withdraw { .. }), "{}", program.text());
    room.save(&program);
    assert!(room.outside.flush(LONG));
    let state = room.on_disk().remove(0);
    assert_eq!(state.people.len(), 1);
    assert_eq!(state, *program.state());
}

#[test]
fn nobody_waits_for_a_slow_disk_and_leaving_waits_for_all_of_it() {
    let disk = SimDisk::default();
    let mut room = Room::on(Arc::new(disk.clone()));
    disk.inner().sync_takes = PATIENCE / 4;
    let (first, second) = (workshop("First"), workshop("Second"));
    let before = Instant::now();
    room.save(&first);
    for effect in [Effect::Close, Effect::List] {
        assert_eq!(room.outside.carry_out(effect), None);
    }
    room.save(&second);
    assert!(before.elapsed() < PATIENCE / 8, "{:?}", before.elapsed());
    assert!(room.outside.waiting_since().is_some() && room.outside.asked_since().is_some());
    assert!(!room.outside.flush(PATIENCE / 8), "not on disk yet, and said so");
    room.outside.leave(PATIENCE);
    let titles: Vec<_> = disk.files().into_values().map(|it| record::open(&it).unwrap().state.header.title).collect();
    assert_eq!(titles, ["First", "Second"].map(alongside::text::Words::line));
}

#[test]
fn a_folder_on_a_disk_that_hangs_is_told_and_then_keeps_no_keys() {
    let disk = SimDisk::default();
    let mut room = Room::on(Arc::new(disk.clone()));
    let folder = || "/media/dead".to_owned();
    let hangs = disk.inner();
    assert_eq!(room.outside.carry_out(Effect::LookForFolder { folder: folder() }), None);
    assert!(room.outside.keeps_keys() && room.outside.asked_since().is_some(), "most answer at once");
    assert_eq!(room.outside.is_slow(false), Msg::FolderIsSlow(folder()));
    assert!(!room.outside.keeps_keys() && room.outside.asked_since().is_none());
    drop(hangs);
    assert_eq!(room.hears(), Msg::Folder { folder: folder(), is_there: false }, "it is heard of all the same");
    let hangs = disk.inner();
    room.outside.carry_out(Effect::LookForFolder { folder: folder() });
    assert_eq!(room.outside.is_slow(true), Msg::FolderIsSlow(folder()));
    drop(hangs);
    let told = room.told.recv_timeout(LONG).unwrap();
    assert_eq!(room.outside.take(told), None, "it was given up");
    assert_eq!(room.outside.is_slow(false), Msg::DiskIsSlow);
}

#[test]
fn a_file_called_by_who_is_taken_out_is_called_so_no_longer() {
    for (keeps, called) in [(false, "-talk-with.json"), (true, "-talk-with-marged.json")] {
        let mut room = Room::new();
        let mut program = workshop("Talk with Marged");
        program.people(&[("Marged", 'P'), ("Ben", 'S')]);
        room.save(&program);
        assert!(room.outside.flush(LONG));
        program.press("Esc 7 Enter");
        assert!(program.text().contains("Talk with Marged"), "the title is a text to decide on: {}", program.text());
        program.press(if keeps { "1 2 y y" } else { "2 y y" });
        room.save(&program);
        room.outside.leave(PATIENCE);
        let files: Vec<_> = std::fs::read_dir(room.home.path().join("sessions"))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        assert!(matches!(files.as_slice(), [only] if only.ends_with(called)), "{files:?}");
        let title = &room.on_disk()[0].header.title;
        assert_eq!(title.as_str(), if keeps { "Talk with Marged" } else { "Talk with …" });
    }
}

/// A session of which the end was cut off, in the place where it was saved.
fn cut(room: &mut Room, keeps: impl Fn(&str) -> usize) -> (Program, PathBuf) {
    let mut program = workshop("Riverside");
    program.people(&[("Amina", 'P'), ("Ben", 'S')]);
    program.press("Enter Enter 1 Enter 3 Enter");
    room.save(&program);
    room.outside.leave(PATIENCE);
    let path = room.path_of("Riverside");
    let whole = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, &whole[..keeps(&whole)]).unwrap();
    (program, path)
}

#[test]
fn what_can_be_read_of_a_damaged_session_goes_on_in_a_new_file() {
    let mut room = Room::new();
    // After the first answer; the second one is cut off.
    let first_answer = |text: &str| text.rfind("\"answered\"").unwrap();
    let (before, path) = cut(&mut room, first_answer);
    let damaged = std::fs::read(&path).unwrap();
    room.outside.carry_out(Effect::List);
    let Msg::Listed(entries) = room.hears() else { panic!("a list is heard of") };
    assert!(matches!(entries.as_slice(), [one] if one.damaged && one.answers == 1), "{entries:?}");

    let mut program = Program::new();
    program.tell(Msg::Listed(entries));
    assert!(program.text().contains("file damaged, step 2 of 3, 1 answer"), "{}", program.text());
    room.outside.carry_out(Effect::Open { path: path.clone() });
    let salvaged = room.hears();
    program.tell(salvaged);
    for words in ["This file is damaged.", "2026", "(2).json", "1 answer could be read."] {
        assert!(program.text().contains(words), "{words}: {}", program.text());
    }
    room.save(&program);
    assert!(room.outside.flush(LONG));
    assert_eq!(std::fs::read(&path).unwrap(), damaged, "the damaged file is left alone");
    let beside = PathBuf::from(path.display().to_string().replace(".json", " (2).json"));
    let state = record::open(&std::fs::read(&beside).unwrap()).unwrap().state;
    assert_eq!(state.answers_given(), 1);
    assert_eq!(state.log[..], before.state().log[..state.log.len()]);
    room.outside.leave(PATIENCE);
    room.outside.carry_out(Effect::List);
    let Msg::Listed(entries) = room.hears() else { panic!("a list is heard of") };
    assert!(matches!(entries.as_slice(), [one] if one.path == beside), "one of the two is listed: {entries:?}");
}

#[test]
fn what_is_left_out_of_a_damaged_session_is_told() {
    let mut room = Room::new();
    let (_, path) = cut(&mut room, str::len);
    let damaged = std::fs::read_to_string(&path).unwrap().replacen("\"answered\"", "\"answred\"", 1);
    std::fs::write(&path, &damaged).unwrap();
    room.outside.carry_out(Effect::Open { path });
    let salvaged = room.hears();
    let mut program = Program::new();
    program.tell(salvaged);
    for words in ["1 answer could be read.", "In 1 place it could not be read.", "Please read all of it over."] {
        assert!(program.text().contains(words), "{words}: {}", program.text());
    }
}

#[test]
fn a_file_of_which_nothing_can_be_read_is_told_and_left_alone() {
    let mut room = Room::new();
    let (_, path) = cut(&mut room, |_| 20);
    let damaged = std::fs::read(&path).unwrap();
    room.outside.carry_out(Effect::Open { path: path.clone() });
    let Msg::NotOpened(why) = room.hears() else { panic!("it is told") };
    assert!(why.contains("stops here"), "{why}");
    assert_eq!(std::fs::read(&path).unwrap(), damaged);
    assert_eq!(std::fs::read_dir(room.home.path().join("sessions")).unwrap().count(), 1);
}

#[test]
fn a_workshop_that_moved_is_found_where_it_is_now_and_not_where_it_was() {
    let mut room = Room::new();
    let mut program = workshop("Riverside");
    room.save(&program);
    assert!(matches!(room.hears(), Msg::Saved { .. }));
    let old = room.path_of("Riverside");
    let stick = tempfile::tempdir().unwrap();
    let Effect::Save(snapshot) = program.save() else { panic!("a save") };
    let folder = stick.path().display().to_string();
    assert_eq!(room.outside.carry_out(Effect::SaveElsewhere { folder, snapshot }), None);
    while !matches!(room.hears(), Msg::SavedElsewhere(_)) {}
    program.press("A 'Amina' Enter 1 Enter Enter Enter Esc");
    room.save(&program);
    room.outside.leave(PATIENCE);
    let now = room.path_of("Riverside");
    assert!(now.starts_with(stick.path()), "{now:?}");
    room.outside.carry_out(Effect::List);
    let Msg::Listed(entries) = room.hears() else { panic!("a list is heard of") };
    assert_eq!(entries.len(), 1, "what it left behind is not gone on with");
    assert!(old.is_file(), "it is still there");
}

#[test]
fn what_was_worked_on_last_comes_first() {
    let mut room = Room::new();
    let (first, mut second) = (workshop("Bus route"), workshop("Bus stop"));
    second.now -= chrono::Duration::hours(1);
    second.press("A 'Amina' Enter 1 Enter Enter Enter Esc");
    for program in [&first, &second] {
        room.save(program);
        room.outside.carry_out(Effect::Close);
    }
    room.outside.carry_out(Effect::List);
    let Msg::Listed(entries) = room.hears() else { panic!("a list is heard of") };
    let titles: Vec<_> = entries.iter().map(|entry| entry.title.as_str()).collect();
    assert_eq!(titles, ["Bus route", "Bus stop"]);
}

#[test]
fn a_folder_that_is_called_otherwise_than_it_is_shown_is_found_again() {
    let mut room = Room::new();
    let program = workshop("Riverside");
    let stick = room.home.path().join("my  stick");
    std::fs::create_dir(&stick).unwrap();
    room.save(&program);
    let Effect::Save(snapshot) = program.save() else { panic!("a save") };
    let folder = stick.display().to_string();
    assert_eq!(room.outside.carry_out(Effect::SaveElsewhere { folder, snapshot }), None);
    while !matches!(room.hears(), Msg::SavedElsewhere(_)) {}
    room.outside.leave(PATIENCE);
    let noted = std::fs::read_to_string(room.home.path().join("sessions/places.txt")).unwrap();
    assert_eq!(noted, format!("{}\n", stick.display()));
}

/// The list could not lead there: whoever keeps it has to know.
#[cfg(unix)]
#[test]
fn a_folder_whose_name_cannot_be_written_down_is_told_once() {
    let mut room = Room::new();
    let program = workshop("Riverside");
    let stick = room.home.path().join("two\nlines");
    std::fs::create_dir(&stick).unwrap();
    room.save(&program);
    let Effect::Save(snapshot) = program.save() else { panic!("a save") };
    let folder = stick.to_str().unwrap().to_owned();
    assert_eq!(room.outside.carry_out(Effect::SaveElsewhere { folder, snapshot }), None);
    while !matches!(room.hears(), Msg::SavedElsewhere(_)) {}
    let told = loop {
        if let Msg::NotRemembered(folder) = room.hears() {
            break folder;
        }
    };
    assert!(told.ends_with("two lines"), "{told:?}");
    let mut elsewhere = workshop("Riverside");
    elsewhere.tell(Msg::NotRemembered(told));
    let text = elsewhere.text();
    assert!(text.contains("two lines") && text.contains("Keep in mind where it is."), "{text}");
    room.save(&program);
    assert!(room.outside.flush(LONG));
    while let Ok(told) = room.told.try_recv() {
        assert!(!matches!(room.outside.take(told), Some(Msg::NotRemembered(_))), "it is not tried again");
    }
}

/// As a stick from another system may have it.
#[cfg(unix)]
#[test]
fn a_session_whose_name_is_no_text_is_opened_from_the_list() {
    use std::os::unix::ffi::OsStrExt as _;
    let mut room = Room::new();
    room.save(&workshop("Riverside"));
    room.outside.carry_out(Effect::Close);
    let path = room.path_of("Riverside");
    std::fs::rename(&path, path.with_file_name(std::ffi::OsStr::from_bytes(b"caf\xe9.json"))).unwrap();
    let path = room.path_of("Riverside");
    room.outside.carry_out(Effect::Open { path });
    assert!(matches!(room.hears(), Msg::Opened(_)));
}
