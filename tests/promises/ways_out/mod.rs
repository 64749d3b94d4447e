//! Every way out gives the terminal back as it was, and nothing typed is lost (P7): the real program, and a small one that
//! also panics and hangs when it is told to, each in a terminal of its own.

mod pty;
mod ways;

use std::io::Write as _;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use alongside::app::Key;
use alongside::phrases::Phrases;
use alongside::runtime::signals::{self, Hooks};
use alongside::tui::guard::{self, Guard, Settle};
use alongside::tui::input::{self, Input};
use pty::FOLDER;

use crate::figure::Figure;
use ways::{Program, WAYS, started};

const SAFE: &str = "Your answers are safe";
/// Most of a way out is waiting.
const AT_ONCE: usize = 4;

pub fn measure() -> Vec<Figure> {
    let share = WAYS.len().div_ceil(AT_ONCE);
    let broken = thread::scope(|scope| {
        let go = |ways: &'static [ways::Way]| move || ways.iter().filter_map(ways::goes_wrong).collect::<Vec<_>>();
        let going: Vec<_> = WAYS.chunks(share).map(|ways| scope.spawn(go(ways))).collect();
        going.into_iter().flat_map(|it| it.join().unwrap()).collect()
    });
    vec![Figure::tried("P7", "ways out, the terminal as before, nobody outlives it", WAYS.len(), 12, broken)]
}

/// What the child does: a very small program on guard, input and signals.
#[test]
#[ignore = "a child process of other tests"]
fn program() -> std::io::Result<()> {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else { return Ok(()) };
    std::fs::write(folder.join("process"), std::process::id().to_string()).unwrap();
    let settled = folder.clone();
    let settle: Settle = Arc::new(move |_| {
        std::fs::write(settled.join("settled"), "").unwrap();
        Some(SAFE.to_owned())
    });
    guard::install_panic_hook(&Phrases::english(), settle.clone());
    let (send, inputs) = channel();
    let redraw = send.clone();
    let redraw: Arc<dyn Fn() + Send + Sync> = Arc::new(move || drop(redraw.send(vec![Input::Redraw])));
    signals::watch(&Hooks { settle, redraw }).unwrap();
    let guard = Guard::enter().unwrap();
    input::spawn(move |inputs| send.send(inputs).is_ok()).unwrap();
    draw("ready");
    let mut typed = String::new();
    for input in inputs.into_iter().flatten() {
        match input {
            Input::Key(Key::Char('q')) => break,
            Input::Key(Key::Char('#')) => return Err(std::io::Error::other("something went wrong")),
            Input::Key(Key::Char('!')) => panic!("canary"),
            Input::Key(Key::Char('?')) => drop(std::thread::spawn(|| panic!("canary")).join()),
            Input::Key(Key::Char('&')) => drop(guard::while_on(|| panic!("canary"))),
            Input::Key(Key::Char('h')) => drop(guard::while_on(|| std::thread::sleep(Duration::from_mins(1)))),
            Input::Key(Key::Char(letter)) => typed.push(letter),
            Input::Paste(text) => typed.extend(["<", &text, ">"]),
            Input::Suspend => signals::suspend(),
            Input::Redraw => draw("again"),
            Input::Lost => return Ok(()),
            _ => {}
        }
        if typed.len() % 1_000 == 3 {
            draw("more");
        }
    }
    std::fs::write(folder.join("typed"), typed).unwrap();
    drop(guard);
    Ok(())
}

fn draw(words: &str) {
    let drawn = guard::while_on(|| {
        let mut out = std::io::stdout();
        write!(out, "\x1b[2J\x1b[H{words}\x1b[?25l").unwrap();
        out.flush().unwrap();
    });
    assert!(drawn.is_some());
}

#[test]
fn five_thousand_keys_come_and_none_falls_asleep() {
    let mut terminal = started(Program::Small).unwrap();
    terminal.write(&b"abcde".repeat(1_000));
    terminal.write(b"q");
    assert_eq!(terminal.ends(), Some(0));
    assert_eq!(terminal.file("typed"), "abcde".repeat(1_000));
}

#[test]
fn a_paste_is_one_text() {
    let mut terminal = started(Program::Small).unwrap();
    let text = "two\nlines! ".repeat(400);
    terminal.write(format!("\x1b[200~{text}\x1b[201~q").as_bytes());
    assert_eq!(terminal.ends(), Some(0));
    assert_eq!(terminal.file("typed"), format!("<{text}>"));
}
