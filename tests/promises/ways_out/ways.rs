//! The ways out, each with what must be so after it.

use std::time::{Duration, Instant};

use super::SAFE;
use super::pty::{PATIENCE, Terminal, is_running};

/// Nobody outlives a terminal that is gone by more than this (P7).
const OUTLIVES: Duration = Duration::from_secs(2);

/// Which program is in the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Program {
    /// A very small one on guard, input and signals.
    Small,
    Real,
}

use Program::{Real, Small};

/// A way out: of which program, and how.
pub type Way = (&'static str, Program, Go);

/// How it is left.
#[derive(Debug, Clone, Copy)]
pub enum Go {
    /// These keys end it.
    Keys(&'static str),
    /// It ends while it starts, and refuses in words.
    AtTheStart,
    /// This key makes it fail.
    Fails(&'static str),
    /// This key makes another thread panic; the room goes on, and is told at the end.
    FailsBeside,
    /// A signal, by name and number.
    Signal(&'static str, u32),
    /// It hangs in the middle of a drawing, and is told to end.
    Hangs,
    /// It is stopped by Ctrl and Z, or from outside, goes on, and ends.
    StopsAndGoesOn { from_outside: bool },
    /// It is stopped, and ended while it is.
    EndsWhileStopped,
    /// Nobody could continue it, so that it does not stop; then it ends.
    CannotStop,
    /// The window closes, the program being started like this.
    Closes(&'static str),
}

/// It is sent a HUP.
const DIRECT: &str = "exec RUN";
/// It is sent one, and ignores it.
const IGNORED: &str = "trap '' HUP; exec RUN";
/// The shell between is sent one and ignores it. Nobody tells the program: its input ends.
const BETWEEN: &str = "trap '' HUP; RUN; true";

/// A shell with job control; what it does when the program is stopped, and after a line.
const SHELL: &str = "set -m; RUN; echo stopped; read line; $line; wait";

pub const WAYS: &[Way] = &[
    ("quit", Small, Go::Keys("abcq")),
    ("quit", Real, Go::Keys("\x03y")),
    ("an error at the start", Real, Go::AtTheStart),
    ("an error later", Small, Go::Fails("#")),
    ("a panic", Small, Go::Fails("!")),
    ("a panic while drawing", Small, Go::Fails("&")),
    ("a panic in another thread", Small, Go::FailsBeside),
    ("SIGHUP", Small, Go::Signal("HUP", 1)),
    ("SIGHUP", Real, Go::Signal("HUP", 1)),
    ("SIGINT", Small, Go::Signal("INT", 2)),
    ("SIGINT", Real, Go::Signal("INT", 2)),
    ("SIGQUIT", Small, Go::Signal("QUIT", 3)),
    ("SIGQUIT", Real, Go::Signal("QUIT", 3)),
    ("SIGTERM", Small, Go::Signal("TERM", 15)),
    ("SIGTERM", Real, Go::Signal("TERM", 15)),
    ("a signal while a drawing hangs", Small, Go::Hangs),
    ("stop and continue", Small, Go::StopsAndGoesOn { from_outside: false }),
    ("stop and continue", Real, Go::StopsAndGoesOn { from_outside: false }),
    ("stop and continue from outside", Small, Go::StopsAndGoesOn { from_outside: true }),
    ("stop and continue from outside", Real, Go::StopsAndGoesOn { from_outside: true }),
    ("stopped, then ended", Small, Go::EndsWhileStopped),
    ("stopped, then ended", Real, Go::EndsWhileStopped),
    ("no stop where nobody could continue", Small, Go::CannotStop),
    ("no stop where nobody could continue", Real, Go::CannotStop),
    ("a closed window", Small, Go::Closes(DIRECT)),
    ("a closed window", Real, Go::Closes(DIRECT)),
    ("a closed window with HUP ignored", Small, Go::Closes(IGNORED)),
    ("a closed window with HUP ignored", Real, Go::Closes(IGNORED)),
    ("end of input", Small, Go::Closes(BETWEEN)),
    ("end of input", Real, Go::Closes(BETWEEN)),
];

impl Program {
    /// The command line that runs it, and notes its process.
    fn script(self, how: &str) -> String {
        let run = match self {
            Small => "\"$0\" --exact ways_out::program --ignored --nocapture --test-threads=1",
            Real => "bash -c 'echo $$ > \"$ALONGSIDE_TEST_FOLDER/process\"; exec \"$PROGRAM\"'",
        };
        how.replace("RUN", run)
    }

    fn ready(self) -> &'static str {
        if self == Small { "ready" } else { "Start a workshop" }
    }

    /// The keys that end it.
    fn quit(self) -> &'static str {
        if self == Small { "q" } else { "\x03y" }
    }
}

/// What is wrong, in words.
type Checked = Result<(), String>;

fn holds(is_so: bool, why: impl Into<String>) -> Checked {
    if is_so { Ok(()) } else { Err(why.into()) }
}

fn run(program: Program, how: &str) -> Result<Terminal, String> {
    let mut terminal = Terminal::open();
    terminal.run(&program.script(how));
    terminal.wait_for(program.ready());
    holds(terminal.is_taken(), "raw, alternate screen, paste").map(|()| terminal)
}

/// The program, running and drawn.
pub fn started(program: Program) -> Result<Terminal, String> {
    run(program, DIRECT)
}

fn ends(terminal: &mut Terminal, is_right: impl Fn(u32) -> bool) -> Checked {
    let code = terminal.ends();
    holds(code.is_some_and(is_right), format!("ended with {code:?}"))?;
    is_as_before(terminal)
}

/// What the program wrote last may still be on its way when it has ended.
fn is_as_before(terminal: &Terminal) -> Checked {
    let until = Instant::now() + PATIENCE;
    let mut differs = terminal.what_differs();
    while !differs.is_empty() && Instant::now() < until {
        std::thread::sleep(Duration::from_millis(10));
        differs = terminal.what_differs();
    }
    holds(differs.is_empty(), format!("not given back: {differs}"))
}

/// What goes wrong on a way out; nothing where all is well.
pub fn goes_wrong((name, program, go): &Way) -> Option<String> {
    leave(*program, *go).err().map(|why| format!("{name}, {program:?}: {why}"))
}

fn leave(program: Program, go: Go) -> Checked {
    match go {
        Go::Keys(keys) => keys_end(program, keys),
        Go::AtTheStart => ends_at_the_start(),
        Go::Fails(key) => fails(key),
        Go::FailsBeside => fails_beside(),
        Go::Signal(name, number) => signal(program, name, number),
        Go::Hangs => hangs(),
        Go::StopsAndGoesOn { from_outside } => stops_and_goes_on(program, from_outside),
        Go::EndsWhileStopped => ends_while_stopped(program),
        Go::CannotStop => cannot_stop(program),
        Go::Closes(how) => closes(program, how),
    }
}

fn keys_end(program: Program, keys: &str) -> Checked {
    let mut terminal = started(program)?;
    terminal.write(keys.as_bytes());
    ends(&mut terminal, |code| code == 0)?;
    holds(program == Real || terminal.file("typed") == "abc", "something typed got lost")
}

fn ends_at_the_start() -> Checked {
    let mut terminal = Terminal::open();
    terminal.run("exec \"$PROGRAM\" resume none.json");
    ends(&mut terminal, |code| code == 2)?;
    terminal.wait_for("none.json");
    Ok(())
}

fn fails(key: &str) -> Checked {
    let mut terminal = started(Small)?;
    terminal.write(key.as_bytes());
    ends(&mut terminal, |code| code != 0)?;
    if key != "#" {
        terminal.wait_for("ways_out/mod.rs:");
        terminal.wait_for(SAFE);
    }
    let text = terminal.text();
    holds(!text.contains("canary"), format!("more than the place: {text}"))
}

fn fails_beside() -> Checked {
    let mut terminal = started(Small)?;
    terminal.write(b"?abc");
    terminal.wait_for("more");
    holds(terminal.is_taken() && !terminal.text().contains("ways_out/"), "the room was disturbed")?;
    terminal.write(b"q");
    ends(&mut terminal, |code| code == 0)?;
    terminal.wait_for("ways_out/mod.rs:");
    let text = terminal.text();
    holds(!text.contains("canary"), format!("more than the place: {text}"))
}

fn signal(program: Program, name: &str, number: u32) -> Checked {
    let mut terminal = started(program)?;
    terminal.signal(name);
    ends(&mut terminal, |code| code == 128 + number)?;
    if program == Small {
        terminal.wait_for(SAFE);
    }
    holds(program == Real || terminal.has("settled"), "not saved first")
}

fn hangs() -> Checked {
    let mut terminal = started(Small)?;
    terminal.write(b"h");
    std::thread::sleep(Duration::from_millis(200));
    terminal.signal("TERM");
    ends(&mut terminal, |code| code == 143)
}

fn stops_and_goes_on(program: Program, from_outside: bool) -> Checked {
    let mut terminal = run(program, SHELL)?;
    if from_outside {
        terminal.signal("TSTP");
    } else {
        terminal.write(b"\x1a");
    }
    terminal.wait_for("stopped");
    is_as_before(&terminal)?;
    terminal.write(b"fg\n");
    terminal.wait_for(if program == Small { "again" } else { program.ready() });
    holds(terminal.is_taken(), "not taken again")?;
    terminal.write(program.quit().as_bytes());
    ends(&mut terminal, |_| true)
}

fn ends_while_stopped(program: Program) -> Checked {
    let mut terminal = run(program, SHELL)?;
    terminal.write(b"\x1a");
    terminal.wait_for("stopped");
    terminal.write(b"kill %1\n");
    ends(&mut terminal, |_| true)?;
    holds(!is_running(terminal.process()), "it goes on")
}

fn cannot_stop(program: Program) -> Checked {
    let mut terminal = started(program)?;
    terminal.write(b"\x1a");
    terminal.write(program.quit().as_bytes());
    ends(&mut terminal, |code| code == 0)
}

fn closes(program: Program, how: &str) -> Checked {
    let terminal = run(program, how)?;
    let (process, folder) = terminal.close();
    let closed = Instant::now();
    while is_running(process) && closed.elapsed() < 2 * OUTLIVES {
        std::thread::sleep(Duration::from_millis(5));
    }
    let after = closed.elapsed();
    holds(after < OUTLIVES, format!("still there after {after:?}"))?;
    holds(program == Real || folder.path().join("settled").exists(), "not saved first")
}
