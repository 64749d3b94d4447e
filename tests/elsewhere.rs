//! Taking a person out inside the program: they go from the workshops that follow this one too, each shown before
//! anything changes; one that is open elsewhere keeps all as it is (R19, P10).

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use crate::drive::Program;
use crate::drive::lines::Lines;
use alongside::app::{Effect, Msg};
use alongside::phrases::Phrases;
use alongside::record;
use alongside::runtime::{Outside, PATIENCE, Told};
use alongside::session::{Command, NewPerson, Role, SpeaksFrom, State, decide};
use alongside::store::{RealDisk, SessionFile};
use alongside::text::Words;
use alongside::weigh::weigh;

struct Room {
    home: tempfile::TempDir,
    outside: Outside,
    told: Receiver<Told>,
    program: Program,
}

impl Room {
    /// "Riverside" with Marged and Ben, saved.
    fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        let (send, told) = channel();
        let folder = home.path().join("sessions");
        let phrases = Arc::new(Phrases::english());
        let outside = Outside::new(phrases, Arc::new(RealDisk), folder, move |it| drop(send.send(it))).unwrap();
        let mut program = Program::begin("short", "live");
        while !program.text().contains("What shall we call you?") {
            program.press("Enter");
        }
        program.people(&[("Marged", 'P'), ("Ben", 'S')]);
        program.others = true;
        let mut room = Self { home, outside, told, program };
        room.save();
        room
    }

    fn folder(&self) -> PathBuf {
        self.home.path().join("sessions")
    }

    fn save(&mut self) {
        assert_eq!(self.outside.carry_out(self.program.save()), None);
        assert!(self.outside.flush(PATIENCE));
    }

    /// A workshop that follows `follows`, of people who join it, with a thought that is parked.
    fn keep(&self, name: &str, follows: &str, (people, parked): (&[&str], &str)) -> PathBuf {
        let mut header = self.program.state().header.clone();
        name.clone_into(&mut header.id);
        header.title = Words::line(&format!("Workshop {name}"));
        header.follows = Some(follows.to_owned());
        let mut state = State::new(header);
        let joins = people.iter().map(|name| {
            let (name, speaks_from) = (Words::line(name), SpeaksFrom::People);
            Command::Join(NewPerson { name, speaks_from, role: Role::Participant, also_leads: false, quote_ok: false })
        });
        for command in joins.chain([Command::Start, Command::Park(Words::line(parked))]) {
            for event in decide(&state, command, self.program.now).unwrap() {
                state.apply(&event);
            }
        }
        let path = self.folder().join(format!("{name}.json"));
        let phrases = Phrases::english();
        let bytes = record::write(&state, &weigh(&state, &phrases), None, &record::Extras::default());
        fs::write(&path, bytes).unwrap();
        path
    }

    fn id(&self) -> String {
        self.program.state().header.id.clone()
    }

    /// Presses keys, and has what they lead to carried out.
    fn press(&mut self, keys: &str) -> &mut Self {
        for key in keys.split(' ') {
            self.program.press(key);
            while let Some(effect) = self.program.effects.pop() {
                if matches!(effect, Effect::FindElsewhere { .. } | Effect::WithdrawElsewhere { .. }) {
                    assert_eq!(self.outside.carry_out(effect), None);
                    let msg = self.hears();
                    self.program.tell(msg);
                }
            }
        }
        self
    }

    fn hears(&mut self) -> Msg {
        loop {
            let told = self.told.recv_timeout(Duration::from_secs(5)).expect("something is told");
            match self.outside.take(told) {
                Some(Msg::Saved { .. }) | None => {}
                Some(msg) => return msg,
            }
        }
    }

    fn says(&self, words: &str) {
        assert!(self.program.text().contains(words), "{words}: {}", self.program.text());
    }

    /// Every file, also hidden ones, with what is in it.
    fn files(&self) -> Vec<(String, String)> {
        let mut files: Vec<(String, String)> = fs::read_dir(self.folder())
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_none_or(|ending| ending != "lock"))
            .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read_to_string(&path).unwrap()))
            .collect();
        files.sort();
        files
    }
}

fn opened(path: &Path) -> State {
    record::open(&fs::read(path).unwrap()).unwrap().state
}

#[test]
fn they_go_from_all_that_follow_and_each_is_named_first() {
    let mut room = Room::new();
    let second = room.keep("b", &room.id(), (&["Marged", "Jo"], "Tea for all"));
    let third = room.keep("c", "b", (&["Jo"], "Ask Marged about the menu"));
    let unrelated = room.keep("d", "x", (&["Marged"], "Marged is another one"));
    let before = room.files();
    room.press("Esc 7 1");
    room.says("Ask Marged about the menu");
    room.says("In Workshop c");
    // Go on with the name blanked, and with no words of theirs.
    room.press("2 Down Down Enter");
    for words in
        ["Take Marged out?", "They also go from this workshop: Workshop b.", "named in this workshop: Workshop c."]
    {
        room.says(words);
    }
    room.says(&second.display().to_string());
    room.says(&third.display().to_string());
    assert!(!room.program.text().contains("Workshop d"));
    room.press("y");
    room.says("Are you sure? Marged goes from every part of these 3 records.");
    assert_eq!(room.files(), before, "nothing changes before the second yes");
    room.press("y");
    room.says("Taken out.");
    room.save();
    for (name, text) in room.files().iter().filter(|(name, _)| name != "d.json") {
        assert!(!text.contains("Marged"), "{name}: {text}");
    }
    assert_eq!((opened(&second).people.len(), opened(&second).took_answers), (1, 1));
    assert_eq!((opened(&third).people.len(), opened(&third).took_answers), (1, 0));
    assert_eq!(opened(&third).parked[0].text.as_str(), "Ask … about the menu");
    assert!(fs::read_to_string(unrelated).unwrap().contains("Marged"));
    assert_eq!(room.program.state().people.len(), 1);
}

/// Who goes from a later workshop stays in the earlier one: it is named, with what to do.
#[test]
fn where_the_name_still_stands_in_an_earlier_workshop_is_said() {
    for (follows, there) in [("a", true), ("gone", false)] {
        let mut room = Room::new();
        room.keep("a", "older", (&["Marged"], "Tea for all"));
        let later = room.keep("b", follows, (&["Marged", "Jo"], "Tea for all"));
        assert_eq!(room.outside.carry_out(Effect::Close), None);
        room.program = Program::new();
        room.program.others = true;
        assert_eq!(room.outside.carry_out(Effect::Open { path: later }), None);
        let msg = room.hears();
        room.program.tell(msg);
        room.program.effects.clear();
        room.press("Esc 7 1 Down Enter");
        room.says("Take Marged out?");
        let stays = "Marged stays in the workshop before: Workshop a.";
        assert_eq!(room.program.text().contains(stays), there, "{}", room.program.text());
        // The first of all, or the one before: one of them is not on this computer.
        room.says("This workshop follows one that is not on this computer.");
        assert!(!room.program.text().contains("They also go"), "{}", room.program.text());
    }
}

/// The third way besides blanking the name and keeping it: the form has the text in it, to be put differently.
#[test]
fn words_of_others_are_put_differently_here_and_elsewhere() {
    let mut room = Room::new();
    let third = room.keep("c", &room.id(), (&["Jo"], "Ask Marged about the menu"));
    room.program.press("K 'Marged knows' Enter");
    room.save();
    room.press("Esc 7 1");
    for words in ["Marged knows", "Ask Marged about the menu", "blank the name, keep it, or write other words"] {
        room.says(words);
    }
    room.press("1 3 Enter Enter");
    room.says("The name still stands in these words.");
    room.press("Enter").program.press(&"Backspace ".repeat("Marged knows".len()));
    room.program.press("'Somebody knows' Enter");
    room.says("other words");
    room.says("Somebody knows");
    assert!(!room.program.text().contains("Marged knows"), "{}", room.program.text());
    room.press("2 2 Enter");
    room.says("keep");
    room.press("2 3 Enter").program.press(&"Backspace ".repeat("Ask Marged about the menu".len()));
    room.program.press("'Ask about the menu' Enter");
    room.press("3 3 y y");
    room.says("Taken out.");
    room.save();
    assert!(room.files().iter().all(|(_, text)| !text.contains("Marged")), "{:?}", room.files());
    assert_eq!(room.program.state().parked[0].text.as_str(), "Somebody knows");
    assert_eq!(opened(&third).parked[0].text.as_str(), "Ask about the menu");
}

/// The same line by line.
#[test]
fn words_of_others_are_put_differently_in_plain_mode() {
    let mut room = Room::new();
    room.program.others = false;
    room.program.press("K 'Marged knows' Enter");
    let mut lines = Lines::over(room.program);
    lines.script("menu\n7\n1\n1\n3\n");
    let refused = lines.hear("");
    assert!(refused[0].starts_with("The name still stands in these words."), "{refused:?}");
    lines.hear("3");
    let written = lines.hear("Somebody knows");
    assert_eq!(written, ["Written down.", "1. other words: Somebody knows."]);
    lines.script("2\n2\nyes\nyes");
    assert!(lines.transcript.contains("Taken out."), "{}", lines.transcript);
    assert_eq!(lines.program.state().parked[0].text.as_str(), "Somebody knows");
}

#[test]
fn one_that_is_open_elsewhere_is_told_and_nothing_is_half_done() {
    let mut room = Room::new();
    let second = room.keep("b", &room.id(), (&["Marged"], "Tea"));
    let third = room.keep("c", "b", (&["Marged"], "Tea"));
    let before = room.files();
    // Open from the start: told when the name is chosen.
    let other = SessionFile::open(&RealDisk, &second).unwrap();
    room.press("Esc 7 1");
    room.says("Nothing was changed.");
    room.says("Close it in the other window first.");
    drop(other);
    room.press("Enter 1 3 y");
    // Opened between the two: told then.
    let other = SessionFile::open(&RealDisk, &second).unwrap();
    room.press("y");
    room.says("Close it in the other window first.");
    assert_eq!(room.files(), before, "also the one that could have been changed is as it was");
    assert_eq!(room.program.state().people.len(), 2);
    drop(other);
    room.press("Enter Esc 7 1 3 y y");
    room.says("Taken out.");
    room.save();
    assert!(room.files().iter().all(|(_, text)| !text.contains("Marged")));
    assert!(opened(&third).people.is_empty());
}

#[test]
fn only_what_was_shown_changes() {
    let mut room = Room::new();
    room.press("Esc 7 1");
    room.says("Take Marged out?");
    room.press("n");
    let second = room.keep("b", &room.id(), (&["Marged"], "Tea"));
    room.press("Esc 7 1 Down Enter y");
    room.keep("c", "b", (&["Marged"], "Tea"));
    let before = room.files();
    room.press("y");
    room.says("The other workshops are not the same now.");
    assert_eq!(room.files(), before);
    assert_eq!(opened(&second).people.len(), 1);
}

#[test]
fn two_who_are_called_so_there_are_not_guessed() {
    let mut room = Room::new();
    room.keep("b", &room.id(), (&["Marged", "marged"], "Tea"));
    let before = room.files();
    room.press("Esc 7 1");
    room.says("In Workshop b more than one person is called Marged.");
    assert_eq!((room.files(), room.program.state().people.len()), (before, 2));
}

/// The place that a workshop moved from is ours: it is held, and no other window.
#[test]
fn a_place_that_the_workshop_moved_from_is_in_nobodys_way() {
    let mut room = Room::new();
    let stick = room.home.path().join("stick");
    fs::create_dir(&stick).unwrap();
    let Effect::Save(snapshot) = room.program.save() else { panic!("nothing was saved") };
    let folder = stick.display().to_string();
    assert_eq!(room.outside.carry_out(Effect::SaveElsewhere { folder, snapshot }), None);
    assert!(matches!(room.hears(), Msg::SavedElsewhere(_)));
    let second = room.keep("b", &room.id(), (&["Marged"], "Tea"));
    room.press("Esc 7 1 Down Enter y y");
    room.says("Taken out.");
    room.save();
    assert!(room.files().iter().all(|(_, text)| !text.contains("Marged")));
    assert!(opened(&second).people.is_empty());
    assert_eq!(fs::read_dir(&stick).unwrap().filter(|it| it.as_ref().unwrap().path().extension().is_some()).count(), 2);
}

#[test]
fn the_name_of_a_file_does_not_reach_the_terminal_as_it_is() {
    let odd = "x\u{1b}]0;y\u{7}.json";
    let mut room = Room::new();
    fs::write(room.folder().join(odd), "{").unwrap();
    let (state, who) = (Arc::new(room.program.state().clone()), room.program.state().people[0].id);
    let found = |room: &mut Room| {
        let (state, who) = (Arc::clone(&state), who);
        assert_eq!(room.outside.carry_out(Effect::FindElsewhere { state, who }), None);
        room.hears()
    };
    let Msg::FoundElsewhere { broken, .. } = found(&mut room) else { panic!("it is looked into") };
    assert!(broken[0].contains("x]0;y.json") && !broken[0].contains(char::is_control), "{broken:?}");
    let newer = room.keep("b", &room.id(), (&["Marged", "marged"], "Tea"));
    fs::rename(newer, room.folder().join(odd)).unwrap();
    let Msg::CannotWithdraw(why) = found(&mut room) else { panic!("it is refused") };
    assert!(why.contains("x]0;y.json") && why.lines().all(|line| !line.contains(char::is_control)), "{why:?}");
}
