//! Plain mode at the terminal, or at a pipe: lines in, lines out. What they mean is `plain`'s.
//!
//! Constraint: raw mode is never on. A line is read only when one was asked for, so that nothing is taken from the full
//! screen.

use std::io::{self, BufRead, IsTerminal as _, Read as _, Write as _};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use crate::phrases::Phrases;
use crate::plain::{Said, Talk};
use crate::text;
use crate::tui::guard;

/// Most bytes of a line; what goes beyond is taken for the next one.
const LONGEST: u64 = 1 << 20;

/// What was read.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Typed {
    Line(String),
    /// The input ended before this line did: nobody has said that it is whole.
    Begun(String),
    /// The input has ended, or cannot be read any more.
    End,
}

/// Lines at the standard streams.
pub(super) struct Lines {
    pub(super) talk: Talk,
    /// Asks for a line.
    ask: Sender<()>,
    /// A line is awaited.
    pub(super) waits: bool,
}

impl Lines {
    /// Starts to read; `send` gets each line that was asked for, and the end of input.
    pub(super) fn open(phrases: &Phrases, send: impl Fn(Typed) + Send + 'static) -> io::Result<Self> {
        let (ask, asked) = channel();
        thread::Builder::new().name("lines".into()).spawn(move || read_all(&asked, &send))?;
        Ok(Self { talk: Talk::new(phrases), ask, waits: false })
    }

    /// Writes what is to be said, and asks for a line.
    pub(super) fn write(&mut self, said: &Said) -> io::Result<()> {
        self.say(&said.lines)?;
        if !self.waits {
            listen(said);
        }
        let mut out = io::stdout().lock();
        out.write_all(in_columns(&said.prompt, window()).as_bytes())?;
        out.flush()?;
        if !self.waits {
            self.waits = true;
            // Nobody reads any more once the program leaves.
            let _ = self.ask.send(());
        }
        Ok(())
    }

    /// A line has come. Where nobody saw it being typed, what is said next still begins a line of its own.
    pub(super) fn heard(&mut self) -> io::Result<()> {
        self.waits = false;
        if io::stdin().is_terminal() {
            return Ok(());
        }
        let mut out = io::stdout().lock();
        out.write_all(b"\n")?;
        out.flush()
    }

    /// Lines of their own; where a line is awaited, below the prompt.
    pub(super) fn say(&self, lines: &[String]) -> io::Result<()> {
        let mut out = io::stdout().lock();
        if self.waits && !lines.is_empty() {
            out.write_all(b"\n")?;
        }
        let window = window();
        for line in lines {
            writeln!(out, "{}", in_columns(line, window))?;
        }
        out.flush()
    }
}

impl Drop for Lines {
    fn drop(&mut self) {
        guard::show_typing();
    }
}

/// Before a prompt is there: whether typing shows from now on, also what is typed ahead of the next prompt.
fn listen(said: &Said) {
    if said.hidden {
        guard::hide_typing();
    } else {
        guard::show_typing();
    }
    if said.afresh {
        guard::throw_away_typing();
    }
}

/// How many columns the window has that it is written to; nothing for a pipe or a file.
fn window() -> Option<usize> {
    if !io::stdout().is_terminal() {
        return None;
    }
    crossterm::terminal::size().ok().map(|(columns, _)| usize::from(columns)).filter(|columns| *columns > 0)
}

/// A line in rows that break between words: a terminal would break it within one. A space at its end, which the prompt
/// has, stays.
fn in_columns(line: &str, columns: Option<usize>) -> String {
    let Some(most) = columns.filter(|most| text::columns(line) > *most) else { return line.to_owned() };
    let end = if line.ends_with(' ') { " " } else { "" };
    text::wrap(line.trim_end(), most.saturating_sub(end.len())).join("\n") + end
}

fn read_all(asked: &Receiver<()>, send: &dyn Fn(Typed)) {
    for () in asked {
        let typed = read(&mut io::stdin().lock());
        let goes_on = matches!(typed, Typed::Line(_));
        send(typed);
        if !goes_on {
            return;
        }
    }
}

/// One line, whole where it ends or is longer than any may be.
fn read(input: &mut impl BufRead) -> Typed {
    let mut bytes = Vec::new();
    if !input.take(LONGEST).read_until(b'\n', &mut bytes).is_ok_and(|n| n > 0) {
        return Typed::End;
    }
    let is_whole = bytes.ends_with(b"\n") || bytes.len() as u64 == LONGEST;
    let line = String::from_utf8_lossy(&bytes).trim_end_matches(['\n', '\r']).to_owned();
    if is_whole { Typed::Line(line) } else { Typed::Begun(line) }
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, Typed, in_columns, read};

    #[test]
    fn a_line_breaks_between_words_and_the_space_behind_a_prompt_stays() {
        assert_eq!(in_columns("Type add, or next: ", Some(12)), "Type add,\nor next: ");
        assert_eq!(in_columns("Type add, or next: ", Some(80)), "Type add, or next: ");
        assert_eq!(in_columns("Type add, or next: ", None), "Type add, or next: ");
        assert_eq!(in_columns("one two", Some(1)).replace('\n', ""), "onetwo");
        assert_eq!(in_columns(" ", Some(0)), " ");
    }

    #[test]
    fn a_line_without_its_end_is_only_begun() {
        let mut input = &b"2\r\nabc"[..];
        assert_eq!(read(&mut input), Typed::Line("2".into()));
        assert_eq!(read(&mut input), Typed::Begun("abc".into()));
        assert_eq!(read(&mut input), Typed::End);
        let long = vec![b'a'; usize::try_from(LONGEST).unwrap_or(0)];
        assert!(matches!(read(&mut long.as_slice()), Typed::Line(_)), "the rest is the next line");
    }
}
