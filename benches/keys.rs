//! How long a key takes in the largest workshop: 40 people with long names, 30 questions. Each key is taken in, shown
//! and drawn, while another thread makes the bytes of every save. Ends with an error when a key in a hundred takes
//! 16 ms or more.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a bench tells its numbers")]

use std::process::ExitCode;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use alongside::app::{Effect, Given, Key, Model, Msg, Opening, Snapshot, open, update, view};
use alongside::content::{Activity, Agenda, Library, Method, MethodId, Question, QuestionId, Step};
use alongside::phrases::Phrases;
use alongside::record::{self, Extras};
use alongside::session::{NewPerson, Role, SpeaksFrom, Stamp, Turn};
use alongside::text::Words;
use alongside::tui::{Depth, Look, Symbols, Theme, ThemeName, draw};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

const PEOPLE: usize = 40;
const QUESTIONS: usize = 30;
/// Questions of the first and of the last part that are told on their own.
const PART: usize = 10;
/// One frame at 60 a second.
const MOST: Duration = Duration::from_millis(16);
const SIZES: [(u16, u16); 2] = [(96, 27), (160, 45)];

/// The built-in questions, and as many of the group's own as are missing to 30.
fn library() -> Library {
    let mut library = Library::built_in();
    let there: usize = library.methods.iter().map(|method| method.questions.len()).sum();
    library.methods.push(own(QUESTIONS - there));
    let asking = library.methods.iter().map(|method| Activity::Method {
        method: method.id.clone(),
        questions: method.questions.iter().map(|question| question.id.clone()).collect(),
        card: false,
    });
    let step = |id: &str, activities| Step { id: id.into(), title: id.into(), minutes: 240, activities };
    let steps = vec![step("ask", asking.collect()), step("end", vec![Activity::End])];
    let agenda =
        Agenda { id: "long".into(), version: 1, title: "Long".into(), summary: "All".into(), order: vec![0, 1], steps };
    library.agendas.push(agenda);
    library
}

fn own(questions: usize) -> Method {
    let question = |n: usize| Question {
        id: QuestionId(format!("own.{n}")),
        text_version: 1,
        group: None,
        talk: None,
        text: format!("Statement {n} of the group: the hours of the drop-in are the hours that we all need."),
        answers: ["to", "for", "with"]
            .map(|word| format!("It is done {word} the people, the staff and the neighbours."))
            .into(),
    };
    Method {
        id: MethodId("own".into()),
        title: "Our own".into(),
        intro: "Our own questions".into(),
        source: None,
        in_position: true,
        own_words: false,
        written_by_group: false,
        questions: (1..=questions).map(question).collect(),
    }
}

fn people() -> Vec<NewPerson> {
    let sides = [SpeaksFrom::People, SpeaksFrom::Staff, SpeaksFrom::People, SpeaksFrom::Staff, SpeaksFrom::Both];
    let person = |n: usize| NewPerson {
        name: Words::line(&format!("Maria-Fernanda Wolfeschlegelsteinhausen {n}")),
        speaks_from: sides[n % sides.len()],
        role: Role::Participant,
        also_leads: false,
        quote_ok: n.is_multiple_of(2),
    };
    (0..PEOPLE).map(person).collect()
}

/// The thread that makes bytes, as the saver does: only the newest is made.
fn make_bytes(snapshots: &Receiver<Box<Snapshot>>) -> Vec<(Duration, usize)> {
    let mut made = Vec::new();
    while let Ok(first) = snapshots.recv() {
        let newest = snapshots.try_iter().last().unwrap_or(first);
        let start = Instant::now();
        let bytes = record::write(&newest.state, &*newest.results, newest.draft.as_ref(), &Extras::default());
        made.push((start.elapsed(), bytes.len()));
    }
    made
}

/// A workshop in front of a window.
struct Workshop<'a> {
    model: Model,
    now: Stamp,
    terminal: Terminal<TestBackend>,
    look: Look<'a>,
    saves: Sender<Box<Snapshot>>,
    /// What each key took, and the question it was pressed at.
    took: Vec<(usize, Duration)>,
}

impl Workshop<'_> {
    fn press(&mut self, key: Key) {
        let at = self.model.state().map_or(0, |state| state.asked.len());
        self.now += chrono::Duration::seconds(1);
        let start = Instant::now();
        let effects = update(&mut self.model, Msg::Key(key), self.now);
        let mut saved = None;
        for effect in effects {
            if let Effect::Save(snapshot) = effect {
                saved = Some(snapshot.state.last_seq());
                self.saves.send(snapshot).unwrap();
            }
        }
        self.show();
        self.took.push((at, start.elapsed()));
        if let Some(seq) = saved {
            update(&mut self.model, Msg::Saved { seq }, self.now);
        }
    }

    fn show(&mut self) {
        let screen = view(&self.model);
        let look = &self.look;
        self.terminal
            .draw(|frame| {
                draw(frame, &screen, look);
            })
            .unwrap();
    }

    /// Everybody answers every question: a mark in any order, every seventh with a reason, a pass, a not sure.
    fn run(&mut self) {
        let mut n = 0;
        while let Some(question) = self.model.state().and_then(alongside::session::State::question_here) {
            while matches!(self.model.state().unwrap().turn(&question), Turn::Of { .. }) {
                n += 1;
                self.press(Key::Char(['1', '2', '3', '3', '2', '4', '0', '3'][n % 8]));
                if n.is_multiple_of(7) && n % 8 != 6 {
                    self.press(Key::Char('R'));
                    "We were asked late.".chars().for_each(|c| self.press(Key::Char(c)));
                }
                self.press(Key::Enter);
            }
            for key in [Key::Char('L'), Key::Esc, Key::Char('H'), Key::Enter] {
                self.press(key);
            }
        }
    }
}

fn tell(what: &str, took: impl Iterator<Item = Duration>) -> Duration {
    let mut took: Vec<Duration> = took.collect();
    took.sort();
    let at = |hundredths: usize| took[(took.len() - 1) * hundredths / 100];
    let p99 = at(99);
    println!("{what:<34} {:>6} keys  p50 {:>9.2?}  p99 {p99:>9.2?}  max {:>9.2?}", took.len(), at(50), at(100));
    p99
}

fn measure(size: (u16, u16)) -> Duration {
    let phrases = Arc::new(Phrases::english());
    let now = chrono::DateTime::parse_from_rfc3339("2026-05-14T10:00:00+01:00").unwrap();
    let mut model = Model::new(Arc::clone(&phrases), Arc::new(library()), now);
    let given =
        Given { agenda: Some("long".into()), title: Some("Long".into()), people: Some(people()), ..Given::default() };
    open(&mut model, Opening::Start(given));
    let (sender, snapshots) = channel();
    let saver = thread::spawn(move || make_bytes(&snapshots));
    let theme = Theme::load(ThemeName::Light, Depth::TrueColor);
    let look = Look { theme, symbols: Symbols::unicode(), big_names: true, air: true, phrases: &phrases };
    let terminal = Terminal::new(TestBackend::new(size.0, size.1)).unwrap();
    let mut workshop = Workshop { model, now, terminal, look, saves: sender, took: Vec::new() };
    [Key::Tab; 4].into_iter().chain([Key::Char('G')]).for_each(|key| workshop.press(key));
    workshop.run();
    let Workshop { took, saves, model, .. } = workshop;
    drop(saves);
    let state = model.state().unwrap();
    assert_eq!((state.people.len(), state.asked.len()), (PEOPLE, QUESTIONS));
    println!("{} by {}: {} events", size.0, size.1, state.log.len());
    let of = |from: usize, to: usize| took.iter().filter(move |(at, _)| (from..=to).contains(at)).map(|(_, it)| *it);
    tell("  questions 1 to 10", of(1, PART));
    tell("  questions 21 to 30", of(QUESTIONS - PART + 1, QUESTIONS));
    let p99 = tell("  all", of(0, QUESTIONS));
    let made = saver.join().unwrap();
    let (last, bytes) = made.last().unwrap();
    println!("  {} saves made; the last took {last:.2?} for {bytes} bytes", made.len());
    p99
}

fn main() -> ExitCode {
    let worst = SIZES.map(measure).into_iter().max().unwrap_or_default();
    if worst < MOST || cfg!(debug_assertions) {
        return ExitCode::SUCCESS;
    }
    println!("One key in a hundred takes {worst:.2?}. It must be less than {MOST:.2?}.");
    ExitCode::FAILURE
}
