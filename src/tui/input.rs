//! What comes from the terminal: keys, pasted text, new sizes.
//!
//! Constraint: nothing typed is lost or left lying; a burst is one batch, so that it is drawn once.

use std::io::{self, IsTerminal as _};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread;
use std::time::Duration;

use crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::app::Key;
use crate::text::clean;

/// With the reader that does not fall asleep a poll of no time at all is always false, so that a drain waits this long.
const TINY: Duration = Duration::from_micros(5);
/// The most events in one batch: also a flood is drawn now and then.
const LARGEST_BATCH: usize = 2_048;
/// After so many failures in a row the terminal counts as lost.
const MOST_FAILURES: u32 = 20;

/// One thing that came from the terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A key was pressed.
    Key(Key),
    /// A text was pasted, made safe.
    Paste(String),
    /// The terminal has this size now.
    Resized {
        /// Columns.
        columns: u16,
        /// Rows.
        rows: u16,
    },
    /// Ctrl and Z: leave the screen to the shell for a while.
    Suspend,
    /// Ctrl and L: draw everything anew.
    Redraw,
    /// Nothing will come any more: the terminal is gone.
    Lost,
}

/// Reads the terminal on a thread of its own and sends what comes, a batch at a time, until `send` says false or the
/// terminal is lost. Draw once after each batch. No other thread may ask the terminal anything while this one reads.
///
/// # Errors
/// Why no thread can be started.
pub fn spawn(send: impl Fn(Vec<Input>) -> bool + Send + 'static) -> io::Result<()> {
    thread::Builder::new().name("input".into()).spawn(move || read_all(&send)).map(drop)
}

fn read_all(send: &dyn Fn(Vec<Input>) -> bool) {
    let mut failures = 0;
    while failures < MOST_FAILURES {
        // Whatever bytes come, a mistake in reading them must not leave the room without keys.
        match catch_unwind(AssertUnwindSafe(batch)) {
            Ok(Ok(inputs)) => {
                failures = 0;
                if !inputs.is_empty() && !send(inputs) {
                    return;
                }
            }
            Ok(Err(_)) if !io::stdin().is_terminal() && !io::stdout().is_terminal() => break,
            Ok(Err(_)) | Err(_) => {
                failures += 1;
                thread::sleep(Duration::from_millis(10));
            }
        }
    }
    send(vec![Input::Lost]);
}

/// Waits for an event, and takes all that are there with it.
fn batch() -> io::Result<Vec<Input>> {
    let mut inputs: Vec<Input> = translate(event::read()?).into_iter().collect();
    while inputs.len() < LARGEST_BATCH && event::poll(TINY).unwrap_or(false) {
        // What was read is sent; an error comes again at the next read.
        let Ok(event) = event::read() else { break };
        inputs.extend(translate(event));
    }
    Ok(inputs)
}

/// What an event of the terminal means here, if anything.
#[must_use]
pub fn translate(event: Event) -> Option<Input> {
    match event {
        Event::Key(key) if key.kind == KeyEventKind::Press => translate_key(key),
        Event::Paste(text) => Some(Input::Paste(clean(&text))),
        Event::Resize(columns, rows) => Some(Input::Resized { columns, rows }),
        _ => None,
    }
}

fn translate_key(key: KeyEvent) -> Option<Input> {
    let chord = key.modifiers & (KeyModifiers::CONTROL | KeyModifiers::ALT);
    let key = match (key.code, chord) {
        (KeyCode::Char(letter), chord) if chord == KeyModifiers::CONTROL => return control(letter),
        // Alt alone is a chord of nothing here. With Ctrl it is how some systems send AltGr.
        (KeyCode::Char(_), chord) if chord == KeyModifiers::ALT => return None,
        (KeyCode::Char(letter), _) if !letter.is_control() => Key::Char(letter),
        (KeyCode::Enter, _) => Key::Enter,
        (KeyCode::Esc, _) => Key::Esc,
        (KeyCode::Tab, _) if key.modifiers.contains(KeyModifiers::SHIFT) => Key::BackTab,
        (KeyCode::Tab, _) => Key::Tab,
        (KeyCode::BackTab, _) => Key::BackTab,
        (KeyCode::Backspace, _) => Key::Backspace,
        (KeyCode::Delete, _) => Key::Delete,
        (KeyCode::Up, _) => Key::Up,
        (KeyCode::Down, _) => Key::Down,
        (KeyCode::Left, _) => Key::Left,
        (KeyCode::Right, _) => Key::Right,
        (KeyCode::Home, _) => Key::Home,
        (KeyCode::End, _) => Key::End,
        (KeyCode::PageUp, _) => Key::PageUp,
        (KeyCode::PageDown, _) => Key::PageDown,
        _ => return None,
    };
    Some(Input::Key(key))
}

/// Some terminals send Backspace as Ctrl and H, and a pasted line break as Ctrl and J.
fn control(letter: char) -> Option<Input> {
    match letter.to_ascii_lowercase() {
        'c' => Some(Input::Key(Key::Interrupt)),
        'h' => Some(Input::Key(Key::Backspace)),
        'j' | 'm' => Some(Input::Key(Key::Enter)),
        'l' => Some(Input::Redraw),
        'z' => Some(Input::Suspend),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

    use super::{Input, translate};
    use crate::app::Key;

    fn pressed(code: KeyCode, modifiers: KeyModifiers) -> Option<Input> {
        translate(Event::Key(KeyEvent::new(code, modifiers)))
    }

    fn control(letter: char) -> Option<Input> {
        pressed(KeyCode::Char(letter), KeyModifiers::CONTROL)
    }

    #[test]
    fn keys_mean_the_same_with_shift() {
        assert_eq!(pressed(KeyCode::Char('T'), KeyModifiers::SHIFT), Some(Input::Key(Key::Char('T'))));
        assert_eq!(pressed(KeyCode::Up, KeyModifiers::SHIFT), Some(Input::Key(Key::Up)));
        assert_eq!(pressed(KeyCode::BackTab, KeyModifiers::SHIFT), Some(Input::Key(Key::BackTab)));
        assert_eq!(pressed(KeyCode::Tab, KeyModifiers::SHIFT), Some(Input::Key(Key::BackTab)));
        assert_eq!(pressed(KeyCode::F(1), KeyModifiers::NONE), None);
    }

    #[test]
    fn only_a_press_counts() {
        for kind in [KeyEventKind::Release, KeyEventKind::Repeat] {
            let key = KeyEvent::new_with_kind(KeyCode::Char('t'), KeyModifiers::NONE, kind);
            assert_eq!(translate(Event::Key(key)), None);
        }
    }

    #[test]
    fn chords_leave_suspend_and_redraw_and_nothing_else() {
        assert_eq!(control('c'), Some(Input::Key(Key::Interrupt)));
        assert_eq!(control('z'), Some(Input::Suspend));
        assert_eq!(control('l'), Some(Input::Redraw));
        assert_eq!(control('h'), Some(Input::Key(Key::Backspace)));
        assert_eq!(control('j'), Some(Input::Key(Key::Enter)));
        assert_eq!(control('x'), None);
        assert_eq!(pressed(KeyCode::Char('t'), KeyModifiers::ALT), None);
        let alt_gr = KeyModifiers::CONTROL | KeyModifiers::ALT;
        assert_eq!(pressed(KeyCode::Char('@'), alt_gr), Some(Input::Key(Key::Char('@'))));
    }

    #[test]
    fn a_paste_is_one_safe_text_and_a_size_is_told() {
        let pasted = translate(Event::Paste("a\u{1b}[31m\r\nb".into()));
        assert_eq!(pasted, Some(Input::Paste("a[31m\nb".into())));
        assert_eq!(translate(Event::Resize(80, 24)), Some(Input::Resized { columns: 80, rows: 24 }));
        assert_eq!(translate(Event::FocusGained), None);
    }
}
