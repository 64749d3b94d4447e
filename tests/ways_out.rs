//! Every way out gives the terminal back as it was, and nothing typed is lost: a child process in a terminal of its own.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::panic, missing_docs, reason = "tests")]

mod pty;

use std::io::Write as _;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::time::{Duration, Instant};

use alongside::app::Key;
use alongside::phrases::Phrases;
use alongside::runtime::signals::{self, Hooks};
use alongside::tui::guard::{self, Guard, Settle};
use alongside::tui::input::{self, Input};
use pty::{FOLDER, Terminal};

const SAFE: &str = "Your answers are safe";

/// What the child does: a very small program on guard, input and signals.
#[test]
#[ignore = "a child process of other tests"]
fn program() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else { return };
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
            Input::Key(Key::Char('!')) => panic!("canary"),
            Input::Key(Key::Char('?')) => drop(std::thread::spawn(|| panic!("canary")).join()),
            Input::Key(Key::Char('&')) => drop(guard::while_on(|| panic!("canary"))),
            Input::Key(Key::Char('h')) => drop(guard::while_on(|| std::thread::sleep(Duration::from_mins(1)))),
            Input::Key(Key::Char(letter)) => typed.push(letter),
            Input::Paste(text) => typed.extend(["<", &text, ">"]),
            Input::Suspend => signals::suspend(),
            Input::Redraw => draw("again"),
            Input::Lost => return,
            _ => {}
        }
        if typed.len() % 1_000 == 3 {
            draw("more");
        }
    }
    std::fs::write(folder.join("typed"), typed).unwrap();
    drop(guard);
}

fn draw(words: &str) {
    let drawn = guard::while_on(|| {
        let mut out = std::io::stdout();
        write!(out, "\x1b[2J\x1b[H{words}\x1b[?25l").unwrap();
        out.flush().unwrap();
    });
    assert!(drawn.is_some());
}

/// The program, running and drawn, and the terminal as it was before.
fn started() -> Terminal {
    let mut terminal = Terminal::open();
    terminal.run("exec \"$0\" --exact program --ignored --nocapture --test-threads=1");
    terminal.wait_for("ready");
    assert!(terminal.is_taken(), "raw, alternate screen, paste, no cursor");
    terminal
}

#[test]
fn quitting_gives_the_terminal_back() {
    let mut terminal = started();
    terminal.write(b"abcq");
    assert_eq!(terminal.ends_within(2), Some(0));
    assert_eq!(terminal.what_differs(), "");
    assert_eq!(terminal.file("typed"), "abc");
}

#[test]
fn every_signal_saves_gives_the_terminal_back_and_ends_with_its_number() {
    for (name, number) in [("HUP", 1), ("INT", 2), ("QUIT", 3), ("TERM", 15)] {
        let mut terminal = started();
        terminal.signal(name);
        assert_eq!(terminal.ends_within(2), Some(128 + number), "{name}");
        assert_eq!(terminal.what_differs(), "", "{name}");
        assert!(terminal.has("settled") && terminal.text().contains(SAFE), "{name}");
    }
}

#[test]
fn a_signal_ends_a_program_that_hangs_in_a_drawing() {
    let mut terminal = started();
    terminal.write(b"h");
    std::thread::sleep(Duration::from_millis(200));
    terminal.signal("TERM");
    assert_eq!(terminal.ends_within(2), Some(143));
    assert_eq!(terminal.what_differs(), "");
}

#[test]
fn a_panic_says_the_place_and_where_the_answers_are_and_nothing_else() {
    for key in [b"!", b"&"] {
        let mut terminal = started();
        terminal.write(key);
        assert!(terminal.ends_within(4).is_some_and(|code| code != 0));
        assert_eq!(terminal.what_differs(), "");
        let text = terminal.text();
        assert!(text.contains("ways_out.rs:") && text.contains(SAFE), "{text}");
        assert!(!text.contains("canary"), "{text}");
    }
}

#[test]
fn a_panic_elsewhere_leaves_the_screen_alone_and_is_told_at_the_end() {
    let mut terminal = started();
    terminal.write(b"?abc");
    terminal.wait_for("more");
    assert!(terminal.is_taken());
    assert!(!terminal.text().contains("ways_out.rs"));
    terminal.write(b"q");
    assert_eq!(terminal.ends_within(2), Some(0));
    assert_eq!(terminal.what_differs(), "");
    assert!(terminal.text().contains("ways_out.rs:") && !terminal.text().contains("canary"), "{}", terminal.text());
}

#[test]
fn five_thousand_keys_come_and_none_falls_asleep() {
    let mut terminal = started();
    let before = Instant::now();
    terminal.write(&b"abcde".repeat(1_000));
    terminal.write(b"q");
    assert_eq!(terminal.ends_within(5), Some(0));
    assert_eq!(terminal.file("typed"), "abcde".repeat(1_000));
    assert!(before.elapsed() < Duration::from_secs(5));
}

#[test]
fn a_paste_is_one_text() {
    let mut terminal = started();
    let text = "two\nlines! ".repeat(400);
    terminal.write(format!("\x1b[200~{text}\x1b[201~q").as_bytes());
    assert_eq!(terminal.ends_within(2), Some(0));
    assert_eq!(terminal.file("typed"), format!("<{text}>"));
}

#[test]
fn a_closed_window_ends_the_program_also_where_hup_is_ignored() {
    let direct = "exec \"$0\" --exact program --ignored --nocapture";
    let ignored = "trap '' HUP; exec \"$0\" --exact program --ignored --nocapture";
    // The shell between is told and ignores it; nobody tells the program.
    let between = "trap '' HUP; \"$0\" --exact program --ignored --nocapture; true";
    for how in [direct, ignored, between] {
        let mut terminal = Terminal::open();
        terminal.run(how);
        terminal.wait_for("ready");
        let (process, folder) = terminal.close();
        let closed = Instant::now();
        while pty::is_running(process) && closed.elapsed() < Duration::from_secs(5) {
            std::thread::sleep(Duration::from_millis(20));
        }
        assert!(closed.elapsed() < Duration::from_secs(2), "{how}: {:?}", closed.elapsed());
        assert!(folder.path().join("settled").exists(), "{how}: saved first");
    }
}

/// A shell with job control; what it does when the program is stopped, and after a line.
const SHELL: &str = "set -m; \"$0\" --exact program --ignored --nocapture; echo stopped; read line; $line; wait";

fn stopped() -> Terminal {
    let mut terminal = Terminal::open();
    terminal.run(SHELL);
    terminal.wait_for("ready");
    terminal
}

#[test]
fn stopping_leaves_the_screen_and_continuing_draws_it_anew() {
    for from_outside in [false, true] {
        let mut terminal = stopped();
        if from_outside {
            terminal.signal("TSTP");
        } else {
            terminal.write(b"\x1a");
        }
        terminal.wait_for("stopped");
        assert_eq!(terminal.what_differs(), "");
        terminal.write(b"fg\n");
        terminal.wait_for("again");
        assert!(terminal.is_taken());
        terminal.write(b"abq");
        assert!(terminal.ends_within(2).is_some());
        assert_eq!(terminal.file("typed"), "ab");
        assert_eq!(terminal.what_differs(), "");
    }
}

#[test]
fn a_stopped_program_can_be_ended() {
    let mut terminal = stopped();
    terminal.write(b"\x1a");
    terminal.wait_for("stopped");
    terminal.write(b"kill %1\n");
    assert!(terminal.ends_within(3).is_some());
    assert!(!pty::is_running(terminal.process()));
    assert_eq!(terminal.what_differs(), "");
}

#[test]
fn nobody_there_to_continue_means_no_stopping() {
    let mut terminal = started();
    terminal.write(b"\x1aabcq");
    assert_eq!(terminal.ends_within(2), Some(0));
    assert_eq!(terminal.file("typed"), "abc");
}
