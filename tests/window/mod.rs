//! The real program in a terminal of its own: keys in, screen and file out.
#![allow(dead_code, unreachable_pub, clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

use std::io::{Read, Write};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// The program itself.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_alongside");

/// How long anything may take before a test gives up; generous, so that a slow machine fails nothing.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// Longer than the time in which a second press of a key on a new screen counts as a bounce.
pub const NO_BOUNCE: Duration = Duration::from_millis(170);

/// A running program.
pub struct Terminal {
    pub child: Box<dyn Child + Send + Sync>,
    pub home: PathBuf,
    master: Option<Box<dyn MasterPty + Send>>,
    keys: Box<dyn Write + Send>,
    pressed: String,
    seen: Arc<Mutex<Seen>>,
    reader: Option<JoinHandle<()>>,
    closing: Arc<AtomicBool>,
}

fn cells(n: u16) -> NonZero<u16> {
    NonZero::new(n).unwrap()
}

fn parser(columns: u16, rows: u16) -> vt100::Parser {
    vt100::Parser::new(cells(rows), cells(columns), 0)
}

/// What came out of the program.
struct Seen {
    screen: vt100::Parser,
    bytes: Vec<u8>,
}

impl Terminal {
    /// Starts the program with `args` in a window of `columns` by `rows`; its data lives in `home`.
    pub fn open(home: &Path, args: &[&str], size: (u16, u16)) -> Self {
        Self::open_with(home, args, size, &[])
    }

    /// The same with more in the environment.
    pub fn open_with(home: &Path, args: &[&str], size: (u16, u16), environment: &[(&str, &str)]) -> Self {
        Self::run(home, &[&[PROGRAM], args].concat(), size, environment)
    }

    /// Runs `command`, which is to become the program, or to lead to it.
    pub fn run(home: &Path, words: &[&str], (columns, rows): (u16, u16), environment: &[(&str, &str)]) -> Self {
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(words[0]);
        command.args(&words[1..]);
        command.env("ALONGSIDE_HOME", home);
        command.env("TERM", "xterm-256color");
        command.env("COLORTERM", "truecolor");
        command.env_remove("NO_COLOR");
        command.env_remove("CLICOLOR");
        for (name, value) in environment {
            command.env(name, value);
        }
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let keys = pair.master.take_writer().unwrap();
        let seen = Arc::new(Mutex::new(Seen { screen: parser(columns, rows), bytes: Vec::new() }));
        let sink = Arc::clone(&seen);
        let closing = Arc::new(AtomicBool::new(false));
        let closed = Arc::clone(&closing);
        let reader = thread::spawn(move || {
            let mut buffer = vec![0; 65536];
            while let Ok(n) = reader.read(&mut buffer) {
                if n == 0 || closed.load(Ordering::SeqCst) {
                    return;
                }
                let mut seen = sink.lock().unwrap();
                seen.screen.process(&buffer[..n]);
                seen.bytes.extend_from_slice(&buffer[..n]);
            }
        });
        let (home, master, pressed) = (home.to_owned(), Some(pair.master), String::new());
        Self { child, home, master, keys, pressed, seen, reader: Some(reader), closing }
    }

    pub fn send(&mut self, bytes: &[u8]) {
        self.keys.write_all(bytes).unwrap();
        self.keys.flush().unwrap();
    }

    /// Sends `keys`, and waits until the screen holds `then`, which it did not before: the keys have been taken.
    /// Only where a key comes twice has it to wait longer than that.
    pub fn press(&mut self, keys: &str, then: &str) {
        assert!(!self.text().contains(then), "{then} stood there before {keys:?}:\n{}", self.text());
        if self.pressed.ends_with(keys) {
            thread::sleep(NO_BOUNCE);
        }
        keys.clone_into(&mut self.pressed);
        self.send(keys.as_bytes());
        self.wait_for(then);
    }

    pub fn text(&self) -> String {
        self.seen.lock().unwrap().screen.screen().contents()
    }

    /// Row of the screen that the cursor stands in.
    pub fn cursor_row(&self) -> String {
        let seen = self.seen.lock().unwrap();
        let screen = seen.screen.screen();
        let (row, _) = screen.cursor_position();
        screen.rows(0, screen.size().1.get()).nth(row.into()).unwrap_or_default()
    }

    /// A cell of the screen.
    pub fn cell(&self, row: u16, column: u16) -> vt100::Cell {
        self.seen.lock().unwrap().screen.screen().cell(row, column).cloned().unwrap()
    }

    /// How many bytes the program has written.
    pub fn written(&self) -> usize {
        self.seen.lock().unwrap().bytes.len()
    }

    /// Everything the program has written.
    pub fn bytes(&self) -> Vec<u8> {
        self.seen.lock().unwrap().bytes.clone()
    }

    /// Waits for what follows from the screen alone: it is read again only once more has been written.
    pub fn wait_for(&self, text: &str) {
        let mut read = None;
        self.wait_until(text, |it| {
            let written = Some(it.written());
            std::mem::replace(&mut read, written) != written && it.text().contains(text)
        });
    }

    pub fn wait_until(&self, what: &str, mut is_so: impl FnMut(&Self) -> bool) {
        let end = Instant::now() + PATIENCE;
        while !is_so(self) {
            assert!(Instant::now() < end, "waited in vain for {what}:\n{}", self.text());
            thread::sleep(Duration::from_millis(10));
        }
    }

    pub fn resize(&self, columns: u16, rows: u16) {
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        self.seen.lock().unwrap().screen.screen_mut().set_size(cells(rows), cells(columns));
        self.master.as_ref().unwrap().resize(size).unwrap();
    }

    pub fn pid(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    /// Sends a signal by its name: `TERM`, `KILL`.
    pub fn signal(&self, name: &str) {
        let sent = std::process::Command::new("kill").args(["-s", name, &self.pid().to_string()]).status();
        assert!(sent.unwrap().success());
    }

    /// Closes the window: the program loses its terminal.
    pub fn close_window(&mut self) {
        // The reader has the terminal open too: a redraw gives it something to read, so that it ends.
        self.closing.store(true, Ordering::SeqCst);
        self.send(b"\x0c");
        self.reader.take().unwrap().join().unwrap();
        self.master = None;
        self.keys = Box::new(std::io::sink());
    }

    /// Waits for the end; the exit code and how long it took.
    pub fn end(&mut self) -> (u32, Duration) {
        let start = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return (status.exit_code(), start.elapsed());
            }
            assert!(start.elapsed() < PATIENCE, "the program did not end:\n{}", self.text());
            thread::sleep(Duration::from_millis(10));
        }
    }

    /// Whether everything that was turned on in the terminal was turned off again, in the bytes so far.
    pub fn is_given_back(&self) -> bool {
        let text = String::from_utf8_lossy(&self.bytes()).into_owned();
        let last = |what: &str| text.rfind(what);
        last("\u{1b}[?1049l") > last("\u{1b}[?1049h")
            && last("\u{1b}[?2004l") > last("\u{1b}[?2004h")
            && last("\u{1b}[?25h") > last("\u{1b}[?25l")
    }

    /// Whether the terminal shows what is typed, and takes it line by line.
    pub fn shows_typing(&self) -> bool {
        let modes = format!("{:?}", self.master.as_ref().unwrap().get_termios().unwrap().local_flags);
        let has = |mode: &str| modes.split(|c: char| !c.is_alphanumeric()).any(|it| it == mode);
        has("ECHO") && has("ICANON")
    }

    /// The one session file below the program's home. The screen is drawn before it is there: it is waited for.
    pub fn session_file(&self) -> PathBuf {
        self.wait_until("a session file", |it| !it.session_files().is_empty());
        let mut found = self.session_files();
        assert_eq!(found.len(), 1, "{found:?}");
        found.remove(0)
    }

    fn session_files(&self) -> Vec<PathBuf> {
        let mut found: Vec<PathBuf> = Vec::new();
        let mut folders = vec![self.home.clone()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).into_iter().flatten() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|it| it == "json") {
                    found.push(path);
                }
            }
        }
        found
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
    }
}
