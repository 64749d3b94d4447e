//! What can be typed after `alongside`, and what each command does.
//!
//! Constraint: rank 9. One table (`table`) drives parsing, help, man page and completions. Nothing here panics, and
//! nothing is printed but through `Program`.

mod asking;
mod check;
mod compare;
mod copies;
mod define;
mod export;
mod folder;
mod library;
mod list;
mod lookup;
mod man;
mod new;
mod own;
mod paper;
mod plain_text;
mod print;
mod printing;
mod replay;
mod screen;
mod show;
mod table;
mod typed;
mod withdraw;
mod wrong;

use std::ffi::OsString;
use std::io::{self, ErrorKind, IsTerminal as _, Write as _};
use std::path::PathBuf;
use std::sync::Arc;

use crate::content::QuestionId;
use crate::phrases::{Arg, Phrases};
use crate::runtime;
use crate::session::State;
use crate::store;
use crate::text::shown;
use crate::tui::guard;
use typed::Typed;

/// How a command ended that did what it was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Done.
    Done,
    /// `check` found something wrong inside a file.
    FaultsFound,
}

impl Exit {
    /// The exit code.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::FaultsFound => 1,
        }
    }
}

/// Why a command did not do what it was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stop {
    /// Refused: what happened, where, and what to do next. Exit code 2.
    Refused(String),
    /// Whoever read our output has closed it. No mistake of anybody's.
    OutputClosed,
}

/// Runs the command in `args`; the first one is the name of the program.
///
/// # Errors
/// Why it was not done.
pub fn run(args: impl IntoIterator<Item = OsString>) -> Result<Exit, Stop> {
    runtime::keep_memory_private();
    let program = Program::new();
    // The words of the usual hook could repeat what somebody said (P11).
    guard::install_panic_hook(&program.phrases, Arc::new(|_| None));
    let args: Vec<OsString> = args.into_iter().collect();
    let matches = match define::definition(&program.phrases).try_get_matches_from(&args) {
        Ok(matches) => matches,
        Err(error) if error.use_stderr() => return Err(Stop::Refused(wrong::words(&error, &args, &program))),
        Err(asked) => return program.print(asked.to_string().trim_end()).map(|()| Exit::Done),
    };
    let (entry, chosen) = table::chosen(&table::ROOT, &matches);
    let typed = Typed::new(chosen, &matches);
    (entry.run)(&program, &typed)
}

/// What every command has at hand: words, and the two streams.
struct Program {
    phrases: Arc<Phrases>,
}

impl Program {
    fn new() -> Self {
        Self { phrases: Arc::new(Phrases::english()) }
    }

    fn say(&self, key: &str) -> String {
        self.phrases.say(key)
    }

    fn fill(&self, key: &str, values: &[(&str, Arg<'_>)]) -> String {
        self.phrases.fill(key, values)
    }

    /// A refusal in the words of `key`.
    fn refuse(&self, key: &str, values: &[(&str, Arg<'_>)]) -> Stop {
        Stop::Refused(self.fill(key, values))
    }

    /// Prints what was asked for.
    fn print(&self, text: &str) -> Result<(), Stop> {
        let mut out = io::stdout().lock();
        let written = out.write_all(text.as_bytes()).and_then(|()| out.write_all(b"\n")).and_then(|()| out.flush());
        written.map_err(|error| match error.kind() {
            ErrorKind::BrokenPipe => Stop::OutputClosed,
            _ => self.refuse("cli-cannot-print", &[("system", error.to_string().into())]),
        })
    }

    /// Tells something that is not what was asked for, and no refusal either.
    #[expect(clippy::unused_self, reason = "the one way out for words, beside print")]
    fn warn(&self, text: &str) {
        let _ = writeln!(io::stderr(), "{text}");
    }

    /// Where sessions are. It need not be there yet.
    fn data_folder(&self) -> Result<PathBuf, Stop> {
        store::data_folder().ok_or_else(|| self.refuse("cli-no-data-folder", &[]))
    }
}

/// What was asked, in the words it was asked with, and the group of questions it belongs to.
fn question_text(state: &State, id: &QuestionId) -> String {
    let Some((_, question)) = state.question(id) else { return id.to_string() };
    let group = question.group.as_ref().map(|group| format!("{group}: ")).unwrap_or_default();
    state.header.sides.fill(&format!("{group}{}", question.text))
}

/// Whether somebody sits in front of it: both streams are a terminal.
fn on_a_terminal() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}
