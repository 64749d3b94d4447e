//! A terminal with this test program in it, and what can be seen from outside.

use std::io::{Read, Write};
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, PtyPair, PtySize, native_pty_system};
use tempfile::TempDir;

pub const FOLDER: &str = "ALONGSIDE_TEST_FOLDER";
/// How long anything may take before a test gives up; generous, so that a busy machine fails nothing.
pub const PATIENCE: Duration = Duration::from_secs(60);

pub struct Terminal {
    pair: PtyPair,
    writer: Option<Box<dyn Write + Send>>,
    screen: Arc<Mutex<vt100::Parser>>,
    child: Option<Box<dyn Child + Send + Sync>>,
    reader: Option<JoinHandle<()>>,
    closing: Arc<AtomicBool>,
    modes: String,
    folder: TempDir,
}

impl Terminal {
    pub fn open() -> Self {
        let size = PtySize { rows: 24, cols: 100, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let screen = Arc::new(Mutex::new(vt100::Parser::new(24.try_into().unwrap(), 100.try_into().unwrap(), 0)));
        let writer = Some(pair.master.take_writer().unwrap());
        let folder = tempfile::tempdir().unwrap();
        let (modes, closing) = (String::new(), Arc::default());
        let mut terminal = Self { pair, writer, screen, child: None, reader: None, closing, modes, folder };
        terminal.modes = terminal.modes_now();
        terminal
    }

    /// Runs a line of bash, in which `$0` is this test program and `$PROGRAM` the real one.
    pub fn run(&mut self, script: &str) {
        let mut command = CommandBuilder::new("bash");
        command.args(["--norc", "-c", script]);
        command.arg(std::env::current_exe().unwrap());
        command.env(FOLDER, self.folder.path());
        command.env("ALONGSIDE_HOME", self.folder.path());
        command.env("PROGRAM", env!("CARGO_BIN_EXE_alongside"));
        command.env("TERM", "xterm-256color");
        self.child = Some(self.pair.slave.spawn_command(command).unwrap());
        let mut reader = self.pair.master.try_clone_reader().unwrap();
        let screen = Arc::clone(&self.screen);
        let closing = Arc::clone(&self.closing);
        self.reader = Some(std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(n @ 1..) = reader.read(&mut bytes) {
                if closing.load(Ordering::SeqCst) {
                    break;
                }
                screen.lock().unwrap().process(&bytes[..n]);
            }
        }));
    }

    pub fn write(&mut self, bytes: &[u8]) {
        let writer = self.writer.as_mut().unwrap();
        writer.write_all(bytes).unwrap();
        writer.flush().unwrap();
    }

    pub fn text(&self) -> String {
        self.screen.lock().unwrap().screen().contents()
    }

    pub fn wait_for(&self, words: &str) {
        let start = Instant::now();
        while !self.text().contains(words) {
            assert!(start.elapsed() < PATIENCE, "no {words:?} in:\n{}", self.text());
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// The exit code, if the program ends.
    pub fn ends(&mut self) -> Option<u32> {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if let Some(status) = self.child.as_mut().unwrap().try_wait().unwrap() {
                // What it wrote last is still on its way here.
                std::thread::sleep(Duration::from_millis(100));
                return Some(status.exit_code());
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        None
    }

    pub fn process(&self) -> u32 {
        self.file("process").trim().parse().unwrap()
    }

    pub fn signal(&self, name: &str) {
        let process = self.process().to_string();
        assert!(Command::new("kill").args(["-s", name, &process]).status().unwrap().success());
    }

    pub fn has(&self, file: &str) -> bool {
        self.folder.path().join(file).exists()
    }

    pub fn file(&self, file: &str) -> String {
        std::fs::read_to_string(self.folder.path().join(file)).unwrap()
    }

    fn modes_now(&self) -> String {
        let name = self.pair.master.tty_name().unwrap();
        let modes = Command::new("stty").arg("-g").arg("-F").arg(name).output().unwrap();
        String::from_utf8(modes.stdout).unwrap()
    }

    /// Whether the program has the screen to itself.
    pub fn is_taken(&self) -> bool {
        let screen = self.screen.lock().unwrap();
        let drawn = screen.screen().alternate_screen() && screen.screen().bracketed_paste();
        drawn && self.modes_now() != self.modes
    }

    /// What is not as it was before the program ran; empty when all is.
    pub fn what_differs(&self) -> String {
        let parser = self.screen.lock().unwrap();
        let screen = parser.screen();
        let differs = [
            ("modes", self.modes_now() != self.modes),
            ("alternate screen", screen.alternate_screen()),
            ("paste", screen.bracketed_paste()),
            ("cursor", screen.hide_cursor()),
            ("colour", screen.fgcolor() != vt100::Color::Default),
        ];
        differs.iter().filter(|(_, differs)| *differs).map(|(what, _)| *what).collect::<Vec<_>>().join(", ")
    }

    /// Closes the window. Gives back the program's process, and the folder, which goes when dropped.
    pub fn close(mut self) -> (u32, TempDir) {
        let process = self.process();
        // The reader has the terminal open too: something to read lets it end.
        self.closing.store(true, Ordering::SeqCst);
        self.write(b"\x0c");
        self.reader.take().unwrap().join().unwrap();
        let Self { pair, writer, child, folder, .. } = self;
        drop((writer, pair));
        // Reaped, so that an ended program is gone.
        std::thread::spawn(move || child.unwrap().wait());
        (process, folder)
    }
}

/// Whether a process is there and not only waiting to be reaped.
pub fn is_running(process: u32) -> bool {
    let stat = std::fs::read_to_string(Path::new("/proc").join(process.to_string()).join("stat"));
    stat.is_ok_and(|stat| !stat.rsplit_once(')').is_some_and(|(_, rest)| rest.starts_with(" Z")))
}
