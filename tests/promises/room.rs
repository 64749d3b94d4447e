//! The real program in the middle of a workshop, with what its screen says and what its file holds.

use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::{Duration, Instant};

use alongside::record;
use alongside::session::State;

use crate::window::{NO_BOUNCE, PROGRAM, Terminal};

const SIZE: (u16, u16) = (96, 27);
/// How many questions a taster has.
const QUESTIONS: usize = 5;
const ENTER: &str = "\r";

/// A taster, live, with people who answer one after the other.
pub struct Room {
    pub terminal: Terminal,
    /// How many answers were given.
    pub answers: usize,
    people: usize,
    /// What was in the file when it was read last: it is read often, and changes seldom.
    read: RefCell<Option<(Vec<u8>, Rc<State>)>>,
}

impl Room {
    /// At the first question, which is on disk.
    pub fn open(home: &Path, people: usize) -> Self {
        Self::open_under(&[], home, people, &[])
    }

    /// The same; `before` are the words of the command that runs the program.
    pub fn open_under(before: &[&str], home: &Path, people: usize, environment: &[(&str, &str)]) -> Self {
        let list: Vec<String> = (1..=people).map(|n| format!("P{n},{}", ["people", "staff"][n % 2])).collect();
        let table = tempfile::NamedTempFile::new().unwrap();
        fs::write(table.path(), format!("name,side\n{}\n", list.join("\n"))).unwrap();
        let people_are = table.path().to_str().unwrap();
        let program = [PROGRAM, "start", "taster", "--title", "Riverside", "--people", people_are];
        let mut terminal = Terminal::run(home, &[before, &program].concat(), SIZE, environment);
        terminal.wait_for("How do marks show?");
        terminal.press("\r\r\r\r\rg", "Step 1 of 3");
        terminal.press(ENTER, "Not asked yet");
        terminal.press(ENTER, "5 questions.");
        terminal.press(ENTER, &format!("1 of {people}."));
        Self { terminal, answers: 0, people, read: RefCell::default() }
    }

    /// Gives the answer of whoever's turn it is. The screen has taken it then; the disk need not have.
    pub fn answer(&mut self) {
        self.answer_with("");
    }

    /// The same, with the keys that come between the mark and Enter.
    pub fn answer_with(&mut self, keys: &str) {
        self.on_to_the_next_question();
        // Never the same key twice, which could be a bounce.
        let mark = self.answers % 3 + 1;
        self.answers += 1;
        let then = self.screen_after(self.answers.div_ceil(self.people));
        self.terminal.press(&format!("{mark}{keys}\r"), &then);
    }

    /// What stands on the screen after these answers to so many questions.
    fn screen_after(&self, questions: usize) -> String {
        match self.answers % self.people {
            0 if self.answers == questions * self.people => "Talk about it".to_owned(),
            done => format!("{} of {}.", done + 1, self.people),
        }
    }

    /// How long an answer takes until it is on disk and the screen says so. The next one can be given at once.
    pub fn answers_in(&mut self) -> Duration {
        let start = Instant::now();
        self.answer();
        self.heals();
        let took = start.elapsed();
        self.on_to_the_next_question();
        self.heals();
        took
    }

    /// Goes on where all have answered, so that an answer can be given at once.
    pub fn on_to_the_next_question(&mut self) {
        if self.terminal.text().contains("Talk about it") {
            self.terminal.press(ENTER, &format!("1 of {}.", self.people));
        }
    }

    /// To the end of the workshop, where two copies are made, and other colours chosen.
    pub fn finish(&mut self) {
        while self.answers < QUESTIONS * self.people {
            self.answer();
        }
        self.terminal.press(ENTER, "Thank you. This is what we made together.");
        self.copies("1", "riverside-present.html");
        self.copies("4", "riverside-room.html");
        self.terminal.press("T", "Text and colours");
        self.terminal.send(b"3");
        let settings = self.terminal.home.join("settings.toml");
        self.terminal.wait_until("the chosen colours on disk", |_| settings.exists());
        self.terminal.press("\x1b", "Thank you. This is what we made together.");
    }

    /// Makes a page, in the usual folder; where it could show who said what, that is told first.
    fn copies(&mut self, item: &str, file: &str) {
        self.terminal.press(item, "What shall it be?");
        self.terminal.press("1", "Where does the copy go?");
        self.terminal.send(ENTER.as_bytes());
        let asks = "Do you still want to make this copy?";
        self.terminal.wait_until(file, |it| it.text().contains(file) || it.text().contains(asks));
        if !self.terminal.text().contains(file) {
            self.terminal.press("y", file);
        }
    }

    /// The workshop is closed, and the program left.
    pub fn close(&mut self) {
        self.terminal.press("q", "Close the workshop?");
        self.terminal.press("y", "Start a workshop");
        self.terminal.press("\x03", "Leave?");
        // The same key as a moment ago would be a bounce.
        std::thread::sleep(NO_BOUNCE);
        self.terminal.send(b"y");
        assert_eq!(self.terminal.end().0, 0);
    }

    /// A new start after the program ended: it offers the session, and is where it was after one key. What was being
    /// typed is given then.
    pub fn come_back(&mut self, home: &Path) {
        let opened = record::open(&fs::read(self.file()).unwrap()).unwrap();
        self.answers = given(&opened.state);
        self.terminal = Terminal::open(home, &[], SIZE);
        self.terminal.wait_for("Riverside, ");
        let asked = opened.state.asked.len();
        self.terminal.press("2", &self.screen_after(asked));
        if let Some(draft) = opened.draft {
            self.terminal.wait_for(draft.text.as_str());
            self.answers += 1;
            self.terminal.press(ENTER, &self.screen_after(asked));
        }
    }

    /// The words of the screen, as if it had one line.
    pub fn words(&self) -> String {
        words(&self.terminal)
    }

    /// The number that the head calls saved.
    pub fn saved(&self) -> u64 {
        saved(&self.words()).unwrap_or_default()
    }

    /// What is in the file.
    pub fn on_disk(&self) -> Rc<State> {
        let bytes = fs::read(self.file()).unwrap();
        let mut read = self.read.borrow_mut();
        match &*read {
            Some((known, state)) if *known == bytes => Rc::clone(state),
            _ => {
                let state = Rc::new(record::open(&bytes).unwrap().state);
                *read = Some((bytes, Rc::clone(&state)));
                state
            }
        }
    }

    pub fn file(&self) -> PathBuf {
        self.terminal.session_file()
    }

    /// Where the program writes before it renames.
    pub fn temporary(&self) -> PathBuf {
        let file = self.file();
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        file.with_file_name(format!(".{name}.{}.tmp", self.terminal.pid()))
    }

    /// Waits until all that was answered is on disk and the screen says so; how long it took.
    pub fn heals(&self) -> Duration {
        let start = Instant::now();
        self.terminal.wait_until("all on disk, and said so", |it| {
            let words = words(it);
            !words.contains("Not on disk yet") && saved(&words) == Some(self.on_disk().last_seq()) && self.has_all()
        });
        start.elapsed()
    }

    /// Whether every answer that was given is in the file, and the question that stands on the screen.
    fn has_all(&self) -> bool {
        let (held, waits) = (self.on_disk(), !self.terminal.text().contains("Talk about it"));
        given(&held) == self.answers && held.asked.len() == self.answers / self.people + usize::from(waits)
    }

    /// What is wrong where more is called saved than the file holds.
    pub fn calls_too_much_saved(&self) -> Option<String> {
        // The screen first: the file can only have grown since.
        let (saved, held) = (self.saved(), self.on_disk().last_seq());
        (saved > held).then(|| format!("saved {saved}, and the file holds {held}"))
    }
}

/// What the law allows at most; more only where the same machine, in the same run and with a disk that works, takes so
/// long that the machine is measured and not the program.
pub fn at_most(law: Duration, healthy: &[Duration]) -> Duration {
    law.max(healthy.iter().max().copied().unwrap_or_default() * 4)
}

/// Those that took longer.
pub fn over(what: &str, most: Duration, times: &[Duration]) -> Vec<String> {
    times.iter().filter(|it| **it > most).map(|it| format!("{what} after {it:?}, and {most:?} is the most")).collect()
}

/// The highest number that the program called saved, on whatever it has drawn.
pub fn highest_saved(terminal: &Terminal) -> u64 {
    saved(&words(terminal)).unwrap_or_default()
}

pub fn words(terminal: &Terminal) -> String {
    terminal.text().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The last number that a screen, or all that was written, calls saved.
fn saved(words: &str) -> Option<u64> {
    let digits = |text: &str| text.chars().take_while(char::is_ascii_digit).collect::<String>();
    words.split("saved ").skip(1).find_map(|rest| digits(rest).parse().ok())
}

pub fn state_in(file: &Path) -> State {
    record::open(&fs::read(file).unwrap()).unwrap().state
}

pub fn given(state: &State) -> usize {
    state.asked.iter().flat_map(|(_, rounds)| rounds).map(|round| round.given.len()).sum()
}
