//! P11: nothing that was said leaves by the network, a core dump, the last words of a panic, or a title.

use std::fs;
use std::path::{Path, PathBuf};

use crate::figure::Figure;
use crate::room::Room;
use crate::strace::Strace;
use crate::window::Terminal;

/// A word that somebody says, and that may stand in the session alone.
const CANARY: &str = "zebrafinch";
/// What opens a way to others. A pair of sockets leads from a program to itself: it wakes the reader of keys at a signal.
const WAYS_OUT: [&str; 6] = ["socket(", "connect(", "bind(", "listen(", "accept(", "accept4("];
/// Says yes to core dumps, and where they go by default.
const DUMPS: &str = r#"cd "$ALONGSIDE_HOME" && ulimit -c "$(ulimit -H -c)" && exec "$0" "$@""#;
/// The screen is given back.
const LEFT: &str = "\u{1b}[?1049l";
/// A frame begins.
const FRAME: &str = "\u{1b}[?2026h";

pub fn measure() -> Vec<Figure> {
    let mut figures = vec![falls_over()];
    let (network, panic) = ("no socket opened in a whole workshop", "a panic after words were said: nowhere else");
    match Strace::missing() {
        Some(why) => figures.extend([network, panic].map(|what| Figure::skipped("P11", what, why.clone()))),
        None => figures.extend([opens_no_socket(network), panics(panic)]),
    }
    figures
}

/// A whole workshop, with copies and chosen colours, from the first call of the program to the last.
fn opens_no_socket(what: &'static str) -> Figure {
    let (home, trace) = (tempfile::tempdir().unwrap(), tempfile::NamedTempFile::new().unwrap());
    let into = trace.path().to_str().unwrap();
    let before = ["strace", "-D", "-f", "--seccomp-bpf", "-e", "trace=network,execve", "-o", into];
    let mut room = Room::open_under(&before, home.path(), 2, &[]);
    room.finish();
    room.close();
    let trace = fs::read_to_string(trace.path()).unwrap();
    let was_traced = trace.contains("execve(") && trace.contains("exited with 0");
    let opened = trace.lines().filter(|line| WAYS_OUT.iter().any(|way| line.contains(way)) || is_a_way_out(line));
    Figure::tried("P11", what, was_traced.into(), 1, opened.map(str::to_owned).collect())
}

fn is_a_way_out(line: &str) -> bool {
    line.contains("socketpair(") && !line.contains("socketpair(AF_UNIX, ")
}

/// Words are said, and are on disk.
fn with_words(before: &[&str], home: &Path) -> Room {
    let mut room = Room::open_under(before, home, 4, &[]);
    room.answer_with(&format!("r{CANARY}"));
    room.heals();
    room
}

/// A real panic of the real program: the system says that it wrote more than it was given.
fn panics(what: &'static str) -> Figure {
    let home = tempfile::tempdir().unwrap();
    let mut room = with_words(&[], home.path());
    let mut broken = titles(&room.terminal);
    let (process, file) = (room.terminal.pid(), room.file());
    let screen = fs::read_link(format!("/proc/{process}/fd/1")).unwrap();
    let tracer = Strace::attach(process, &screen, "write:retval=10000000:when=1").unwrap();
    room.terminal.send(b"2");
    room.terminal.end();
    drop(tracer);
    room.terminal.wait_until("the place of the panic", |it| after_leaving(it).contains("Your answers are safe in"));
    let last = after_leaving(&room.terminal);
    // The place, and where the answers are; no part of a frame that was being drawn.
    if last.contains(CANARY) || last.contains(FRAME) || !last.contains(".rs:") {
        broken.push(last);
    }
    broken.extend(found_in(home.path(), &file));
    Figure::tried("P11", what, 1, 1, broken)
}

/// Killed by a signal that dumps cores, where dumps are wanted: there is none.
fn falls_over() -> Figure {
    let home = tempfile::tempdir().unwrap();
    let mut room = with_words(&["sh", "-c", DUMPS], home.path());
    let limits = fs::read_to_string(format!("/proc/{}/limits", room.terminal.pid())).unwrap_or_default();
    let file = room.file();
    room.terminal.signal("ABRT");
    room.terminal.end();
    let mut broken = found_in(home.path(), &file);
    let limit = limits.lines().find(|line| line.starts_with("Max core file size"));
    let none = |line: &str| line.split_whitespace().filter(|word| *word == "0").count() == 2;
    broken.extend(limit.filter(|line| !none(line)).map(str::to_owned));
    Figure::tried("P11", "a crash of the process: no core dump", 1, 1, broken)
}

/// What was written after the screen was given back.
fn after_leaving(terminal: &Terminal) -> String {
    let text = String::from_utf8_lossy(&terminal.bytes()).into_owned();
    text.rsplit_once(LEFT).map(|(_, last)| last.to_owned()).unwrap_or_default()
}

/// Titles of the window and names of the process that say more than the name of the program.
fn titles(terminal: &Terminal) -> Vec<String> {
    let text = String::from_utf8_lossy(&terminal.bytes()).into_owned();
    let windows = text.split("\u{1b}]").skip(1).filter_map(|it| it.split(['\u{7}', '\u{1b}']).next());
    let mut wrong: Vec<String> = windows.filter(|it| it.contains(CANARY)).map(str::to_owned).collect();
    let titled = text.split("\u{1b}]").filter(|it| it.starts_with("0;") || it.starts_with("2;"));
    wrong.extend(titled.filter(|it| !it[2..].starts_with("alongside\u{7}")).map(|it| it.chars().take(40).collect()));
    let process = PathBuf::from(format!("/proc/{}", terminal.pid()));
    let tasks = fs::read_dir(process.join("task")).into_iter().flatten().map(|task| task.unwrap().path().join("comm"));
    let names = tasks.chain([process.join("cmdline"), process.join("environ")]);
    wrong.extend(names.filter_map(|it| fs::read_to_string(it).ok()).filter(|it| it.contains(CANARY)));
    wrong
}

/// The files, other than the session, that hold the word; and any dump of memory.
fn found_in(folder: &Path, session: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let (folders, files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
    let holds = |path: &PathBuf| {
        let bytes = fs::read(path).unwrap();
        bytes.windows(CANARY.len()).any(|it| it == CANARY.as_bytes()) || bytes.starts_with(b"\x7fELF")
    };
    let here = files.into_iter().filter(|path| path != session && holds(path));
    let mut found: Vec<String> = here.map(|path| path.display().to_string()).collect();
    found.extend(folders.iter().flat_map(|below| found_in(below, session)));
    found
}
