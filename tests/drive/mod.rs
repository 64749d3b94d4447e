//! Drives the engine as a group does: keys in, screens out, every save answered at once.
#![allow(dead_code, unreachable_pub, clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

pub mod asked;
pub mod busy;
pub mod lines;
pub mod player;
pub mod round;

use std::sync::{Arc, LazyLock};

use alongside::app::screen::{Body, Screen};
use alongside::app::{Before, Effect, Given, Key, Model, Msg, Opening, Snapshot, open, update, view};
use alongside::content::{Library, QuestionId};
use alongside::phrases::Phrases;
use alongside::record::Names;
use alongside::session::{NewPerson, Stamp, State, Turn};
use alongside::weigh::weigh;
use chrono::{DateTime, Duration};

/// What comes with the program, read once for all workshops that are played.
static PHRASES: LazyLock<Arc<Phrases>> = LazyLock::new(|| Arc::new(Phrases::english()));
pub static LIBRARY: LazyLock<Arc<Library>> = LazyLock::new(|| Arc::new(Library::built_in()));

pub fn english() -> &'static Phrases {
    &PHRASES
}

/// The same, for what keeps them.
pub fn phrases() -> Arc<Phrases> {
    Arc::clone(&PHRASES)
}

/// That a record was written at `path`.
pub fn copy_made(path: &str) -> Msg {
    Msg::Exported { path: path.to_owned(), noted: path.to_owned() }
}

/// When all workshops begin.
pub fn ten_o_clock() -> Stamp {
    DateTime::parse_from_rfc3339("2026-05-14T10:00:00+01:00").unwrap()
}

/// Two of each side.
pub const FOUR: &[(&str, char)] = &[("Amina", 'P'), ("Ben", 'S'), ("Carys", 'P'), ("Dev", 'S')];

/// A program without a terminal and without a disk.
pub struct Program {
    pub model: Model,
    pub now: Stamp,
    /// Whether saves succeed.
    pub disk: bool,
    /// Whether other sessions may belong to this one: the test looks for them then.
    pub others: bool,
    /// Whether every folder that is typed is there.
    pub folders: bool,
    /// Everything asked for, but saves.
    pub effects: Vec<Effect>,
    /// The last snapshot handed to the disk, and what a person whom it takes out was called.
    last: Option<(Box<Snapshot>, Option<Vec<Names>>)>,
    /// How many snapshots were handed to it.
    pub saves: usize,
}

impl Program {
    pub fn new() -> Self {
        Self::speaking(phrases(), Arc::clone(&LIBRARY))
    }

    /// At home, with what `library` holds.
    pub fn over(library: Library) -> Self {
        Self::speaking(Arc::clone(&PHRASES), Arc::new(library))
    }

    /// The same, in the words of `phrases`.
    pub fn speaking(phrases: Arc<Phrases>, library: Arc<Library>) -> Self {
        let now = ten_o_clock();
        let model = Model::new(phrases, library, now);
        let (folders, effects) = (true, Vec::new());
        Self { model, now, disk: true, others: false, folders, effects, last: None, saves: 0 }
    }

    /// The form of a new workshop of these people, with `agenda` of `library` chosen.
    pub fn with(library: Library, agenda: &str, people: Vec<NewPerson>) -> Self {
        let mut program = Self::over(library);
        let given = Given { agenda: Some(agenda.to_owned()), people: Some(people), ..Given::default() };
        program.effects = open(&mut program.model, Opening::Start(given));
        program
    }

    /// Presses keys, a second apart: "1 Down Enter", a word in quotes is typed: "'Riverside' Enter".
    pub fn press(&mut self, keys: &str) -> &mut Self {
        for part in parts(keys) {
            match part.strip_prefix('\'') {
                Some(text) => text.trim_end_matches('\'').chars().for_each(|c| self.tell(Msg::Key(Key::Char(c)))),
                None => self.tell(Msg::Key(key(&part))),
            }
        }
        self
    }

    pub fn tell(&mut self, msg: Msg) {
        self.now += Duration::seconds(1);
        let effects = update(&mut self.model, msg, self.now);
        let (mut answers, mut found) = (Vec::new(), Vec::new());
        for effect in effects {
            let taken_out = if let Effect::Withdraw { names, .. } = &effect { Some(names.clone()) } else { None };
            if let Effect::Save(snapshot) | Effect::Withdraw { snapshot, .. } = effect {
                if self.disk {
                    answers.push(snapshot.state.last_seq());
                }
                assert_eq!(
                    *snapshot.results,
                    weigh(&snapshot.state, &self.model.phrases()),
                    "counted of another session"
                );
                self.last = Some((snapshot, taken_out));
                self.saves += 1;
            } else if effect == Effect::Settle {
                found.push(Msg::Settled(self.disk.then(|| "Riverside".to_owned())));
            } else if let Effect::FindElsewhere { who, .. } = effect
                && !self.others
            {
                found.push(Msg::FoundElsewhere {
                    who,
                    parts: Vec::new(),
                    before: Before::default(),
                    broken: Vec::new(),
                });
            } else if let Effect::LookForFolder { folder } = &effect
                && self.folders
            {
                found.push(Msg::Folder { folder: folder.clone(), is_there: true });
            } else {
                self.effects.push(effect);
            }
        }
        for msg in found {
            self.tell(msg);
        }
        for seq in answers {
            let more = update(&mut self.model, Msg::Saved { seq }, self.now);
            assert!(more.is_empty());
        }
    }

    /// What is to be done last: a save, or a withdrawal.
    pub fn save(&self) -> Effect {
        match self.last.clone().expect("something was handed to the disk") {
            (snapshot, Some(names)) => Effect::Withdraw { snapshot, names },
            (snapshot, None) => Effect::Save(snapshot),
        }
    }

    /// The last state handed to the disk, and what was being typed.
    pub fn saved(&self) -> Option<(State, Option<alongside::record::Draft>)> {
        self.last.as_ref().map(|(snapshot, _)| ((*snapshot.state).clone(), snapshot.draft.clone()))
    }

    pub fn screen(&self) -> Screen {
        view(&self.model)
    }

    pub fn state(&self) -> &State {
        self.model.state().expect("a workshop is open")
    }

    /// Everything the screen holds, as text.
    pub fn text(&self) -> String {
        format!("{:?}", self.screen())
    }

    /// The name of the screen's shape.
    pub fn shape(&self) -> &'static str {
        shape(&self.screen())
    }

    /// A new workshop over `agenda` (0 is the first one listed) with people on the sides given by `sides`.
    pub fn begin(agenda: &str, reveal: &str) -> Self {
        Self::begin_with(agenda, reveal, ("Riverside", "Opening times"))
    }

    /// The same with a title, and what it is about.
    pub fn begin_with(agenda: &str, reveal: &str, texts: (&str, &str)) -> Self {
        let mut program = Self::new();
        program.start(agenda, reveal, texts);
        program
    }

    /// From home to the first step of a new workshop.
    pub fn start(&mut self, agenda: &str, reveal: &str, (title, about): (&str, &str)) {
        let program = self;
        program.press(&format!("1 '{title}' Enter '{about}' Enter Enter Enter"));
        for _ in 0..10 {
            program.press("Up");
        }
        let downs = LIBRARY.agendas.iter().position(|it| it.id == agenda).unwrap();
        for _ in 0..downs {
            program.press("Down");
        }
        program.press("Enter");
        for _ in 0..["live", "together", "mixed"].iter().position(|it| *it == reveal).unwrap() {
            program.press("Down");
        }
        program.press("Enter G");
    }

    /// Adds people at "who is here": names with P, S, B or O for where they speak from.
    pub fn people(&mut self, people: &[(&str, char)]) -> &mut Self {
        self.press("A");
        // Who comes late hears a short welcome first.
        if self.shape() != "form" {
            self.press("Enter");
        }
        for (name, from) in people {
            let from = "PSBO".find(*from).unwrap() + 1;
            self.press(&format!("'{name}' Enter {from} Enter Enter Enter"));
        }
        self.press("Esc");
        // A taster asks here whether counts may be shared, and says so once before it goes on.
        if self.text().contains("not asked yet") && self.screen().head.step.starts_with("Step 1 ") {
            self.press("Enter").press(&"Up ".repeat(people.len()));
        }
        self
    }

    /// Goes on until the screen says `words`. Where nobody is here yet, four come in; what is asked on the way is skipped.
    pub fn until(&mut self, words: &str) -> Screen {
        let to_skip = ["not decided yet", "Who has something to ask all of us?"];
        for _ in 0..400 {
            let text = self.text();
            if text.contains(words) {
                return self.screen();
            }
            if text.contains("What shall we call you?") && self.state().people.is_empty() {
                self.people(FOUR);
                continue;
            }
            let asked = self.shape() == "question" || to_skip.iter().any(|words| text.contains(words));
            self.press(if asked { "J" } else { "Enter" });
        }
        panic!("never came to {words}: {}", self.text());
    }

    /// Time goes by.
    pub fn wait(&mut self, minutes: i64) -> &mut Self {
        self.now += Duration::minutes(minutes);
        self
    }

    /// Whose turn it is at `question`, and whether they are asked once more.
    pub fn turn(&self, question: &QuestionId) -> Option<(String, bool)> {
        match self.state().turn(question) {
            Turn::Of { who, again, .. } => Some((self.state().called(who), again)),
            _ => None,
        }
    }

    /// Everybody answers in turn, as `answers` says: `[("Amina", "1"), ("Ben", "2 R 'We tried.'")]`. Who has no answer
    /// there ends it. Who passed passes again.
    pub fn answers(&mut self, question: &str, answers: &[(&str, &str)]) -> &mut Self {
        let question = QuestionId(question.to_owned());
        let most = 4 * answers.len();
        for turns in 0.. {
            let Some((name, again)) = self.turn(&question) else { break };
            let Some((_, keys)) = answers.iter().find(|(who, _)| *who == name) else { break };
            assert!(turns < most, "{name}'s keys do not answer: {}", self.text());
            let hidden = self.state().round(&question).is_some_and(|round| !round.shows());
            self.press(if again { "0" } else { keys }).press("Enter");
            if hidden && self.turn(&question).is_some() {
                self.press("Enter");
            }
        }
        self
    }
}

/// The name of a screen's shape.
pub fn shape(screen: &Screen) -> &'static str {
    match screen.body {
        Body::Home(_) => "home",
        Body::Form(_) => "form",
        Body::List(_) => "list",
        Body::Question(_) => "question",
        Body::ByList(_) => "by list",
        Body::Reveal(_) => "reveal",
        Body::Tallies(_) => "tallies",
        Body::Picture(_) => "picture",
        Body::Position(_) => "position",
        Body::Card(_) => "card",
        Body::Reading(_) => "reading",
    }
}

/// Splits at spaces, but not inside quotes.
fn parts(keys: &str) -> Vec<String> {
    let mut parts = Vec::new();
    let mut quoted = false;
    let mut part = String::new();
    for c in keys.chars() {
        quoted ^= c == '\'';
        if c == ' ' && !quoted {
            parts.push(std::mem::take(&mut part));
        } else {
            part.push(c);
        }
    }
    parts.push(part);
    parts.retain(|part| !part.is_empty());
    parts
}

fn key(name: &str) -> Key {
    match name {
        "Enter" => Key::Enter,
        "Esc" => Key::Esc,
        "Tab" => Key::Tab,
        "BackTab" => Key::BackTab,
        "Backspace" => Key::Backspace,
        "Up" => Key::Up,
        "Down" => Key::Down,
        "Left" => Key::Left,
        "Right" => Key::Right,
        "Home" => Key::Home,
        "End" => Key::End,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "Ctrl+C" => Key::Interrupt,
        one => Key::Char(one.chars().next().unwrap()),
    }
}
