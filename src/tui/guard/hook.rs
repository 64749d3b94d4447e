//! What is said when the program goes wrong in itself.
//!
//! Constraint: the place only, never the payload: a bad slice of a text prints the whole text (P11).

use std::io::{self, Write as _};
use std::panic::{self, Location};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use super::{Settle, is_on, off, within};
use crate::phrases::Phrases;

/// How long the hook waits for the answers to be on disk.
const SAVING: Duration = Duration::from_secs(2);
/// Stands for the place in a sentence that is made before it is needed: nothing may fail inside the hook.
const PLACE: &str = "{place}";
/// The most notes that are kept.
const MOST_NOTES: usize = 5;

/// What other threads have to say once the screen is given back.
static NOTES: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// Sets what happens at a panic. To be called on the main thread.
///
/// On the main thread the screen is given back, and the place is printed, and what `settle` says: where the answers are.
/// On any other thread the program goes on: the place is printed once the screen is given back.
pub fn install_panic_hook(phrases: &Phrases, settle: Settle) {
    let main = thread::current().id();
    let stopped = phrases.fill("panic-stopped", &[("place", PLACE.into())]);
    let part = phrases.fill("panic-part", &[("place", PLACE.into())]);
    panic::set_hook(Box::new(move |info| {
        let place = info.location().map(place).unwrap_or_default();
        if thread::current().id() == main {
            off();
            say_on_error_stream(&stopped.replace(PLACE, &place));
            let settle = Settle::clone(&settle);
            // On another thread: what this one holds must not keep it waiting for ever.
            if let Some(words) = within(SAVING, move || settle(SAVING)).flatten() {
                say_on_error_stream(&words);
            }
        } else if is_on() {
            note(part.replace(PLACE, &place));
        } else {
            say_on_error_stream(&part.replace(PLACE, &place));
        }
    }));
}

fn place(location: &Location<'_>) -> String {
    format!("{}:{}", location.file(), location.line())
}

fn note(words: String) {
    let mut notes = NOTES.lock().unwrap_or_else(PoisonError::into_inner);
    if notes.len() < MOST_NOTES && !notes.contains(&words) {
        notes.push(words);
    }
}

/// Says what was kept for when the screen is given back.
pub(super) fn say_notes() {
    let notes = std::mem::take(&mut *NOTES.lock().unwrap_or_else(PoisonError::into_inner));
    for words in notes {
        say_on_error_stream(&words);
    }
}

/// One line on the error stream; nothing where it is closed.
pub(crate) fn say_on_error_stream(words: &str) {
    let _ = writeln!(io::stderr(), "{words}");
}
