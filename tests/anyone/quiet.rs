//! While nobody types, the real program writes no byte, and none of its threads wakes.

use std::fs;
use std::thread;
use std::time::Duration;

use crate::figure::Figure;
use crate::window::Terminal;

/// How often the threads of a process have slept and woken.
fn wakes(pid: u32) -> u64 {
    let tasks = fs::read_dir(format!("/proc/{pid}/task")).unwrap();
    tasks
        .map(|task| {
            let status = fs::read_to_string(task.unwrap().path().join("status")).unwrap_or_default();
            let line = status.lines().find(|line| line.starts_with("voluntary_ctxt_switches"));
            line.and_then(|line| line.split_whitespace().last()?.parse::<u64>().ok()).unwrap_or(0)
        })
        .sum()
}

/// So long nobody types. The other figures take longer, beside it.
const SECONDS: u64 = 10;

pub fn measure() -> Vec<Figure> {
    let home = tempfile::tempdir().unwrap();
    let terminal = Terminal::open(home.path(), &["practise"], (96, 27));
    terminal.wait_for("5 questions.");
    thread::sleep(Duration::from_secs(1));
    let before = (terminal.written(), wakes(terminal.pid()));
    thread::sleep(Duration::from_secs(SECONDS));
    let after = (terminal.written(), wakes(terminal.pid()));
    let broken = (after != before).then(|| format!("bytes written and times woken: {before:?}, then {after:?}"));
    let what = "no byte written, no thread woken while nobody types: seconds";
    vec![Figure::tried("quiet", what, SECONDS as usize, 10, broken.into_iter().collect())]
}
