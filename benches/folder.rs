//! How long one table of many workshops takes, and how much memory: 2,000 sessions of 12 people and 20 questions, and 100.
//! Ends with an error where more sessions take more memory.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a bench tells its numbers")]

#[path = "../tests/support/mod.rs"]
mod support;

use std::path::Path;
use std::process::{Child, Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use alongside::phrases::Phrases;
use support::many::{QUESTIONS, keep, workshop};

const FEW: usize = 100;
const MANY: usize = 2_000;
/// How often the memory of the program is looked at: it never shrinks, so the last look is the peak.
const LOOK: Duration = Duration::from_millis(2);

/// How long it took, and the most memory it had, in KiB; nothing where the system does not tell.
struct Took {
    time: Duration,
    peak: Option<u64>,
}

fn export(folder: &Path, copy: &str) -> Took {
    let start = Instant::now();
    let mut child = Command::new(env!("CARGO_BIN_EXE_alongside"))
        .env("ALONGSIDE_HOME", folder)
        .args(["export", "sessions", "--to", "answers.csv", "--copy", copy, "--yes"])
        .current_dir(folder)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut peak = None;
    let status = loop {
        peak = peak_of(&child).or(peak);
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        std::thread::sleep(LOOK);
    };
    assert!(status.success());
    Took { time: start.elapsed(), peak }
}

fn peak_of(child: &Child) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

/// The most memory that any of the tables took.
fn measure(sessions: usize) -> Option<u64> {
    let folder = tempfile::tempdir().unwrap();
    let days = folder.path().join("sessions");
    std::fs::create_dir(&days).unwrap();
    for nth in 0..sessions {
        keep(&days, &workshop(nth), &Phrases::english());
    }
    let mut peaks = Vec::new();
    // The first time, each session notes the table; of each copy there is one.
    for (what, copy) in [
        ("room, first time", "room"),
        ("room, again", "room"),
        ("public, first time", "public"),
        ("public, again", "public"),
    ] {
        let Took { time, peak } = export(folder.path(), copy);
        let rows = std::fs::read_to_string(folder.path().join("answers.csv")).unwrap().lines().count() - 1;
        let memory = peak.map_or_else(|| "unknown".to_owned(), |peak| format!("{} MiB", peak.div_ceil(1024)));
        println!(
            "{sessions:>5} sessions, {QUESTIONS} questions, {what:<20} {rows:>7} rows {time:>9.2?}  peak {memory}"
        );
        peaks.push(peak);
    }
    peaks.into_iter().flatten().max()
}

fn main() -> ExitCode {
    let [few, many] = [FEW, MANY].map(measure);
    if let (Some(few), Some(many)) = (few, many)
        && many > few * 3 / 2
    {
        println!("{MANY} sessions take {many} KiB, {FEW} take {few} KiB. It must not grow with them.");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
