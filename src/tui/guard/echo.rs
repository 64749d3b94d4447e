//! A terminal that does not show what is typed, for a hidden answer in plain mode.
//!
//! Constraint: given back on every way out, as all that the guard takes.

#[cfg(unix)]
mod unix {
    use std::io::{self, IsTerminal as _};
    use std::sync::atomic::Ordering;
    use std::sync::{Mutex, PoisonError};

    use rustix::termios::{LocalModes, OptionalActions, QueueSelector, Termios, tcflush, tcgetattr, tcsetattr};

    use super::super::FOR_GOOD;

    /// How the terminal was before it was told to show nothing.
    static BEFORE: Mutex<Option<Termios>> = Mutex::new(None);

    pub(crate) fn hide() {
        let input = io::stdin();
        let mut before = BEFORE.lock().unwrap_or_else(PoisonError::into_inner);
        // Given back for good means shown for good, whoever still asks for a line.
        let is_over = FOR_GOOD.load(Ordering::SeqCst);
        if is_over || before.is_some() || !input.is_terminal() {
            return;
        }
        let Ok(now) = tcgetattr(&input) else { return };
        let mut hidden = now.clone();
        hidden.local_modes.remove(LocalModes::ECHO);
        // The end of the line still shows, so that what is said next has a line of its own.
        hidden.local_modes.insert(LocalModes::ECHONL);
        if tcsetattr(&input, OptionalActions::Now, &hidden).is_ok() {
            *before = Some(now);
        }
    }

    pub(crate) fn throw_away() {
        let input = io::stdin();
        if input.is_terminal() {
            let _ = tcflush(&input, QueueSelector::IFlush);
        }
    }

    pub(crate) fn show() -> bool {
        let mut before = BEFORE.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(was) = before.take() else { return false };
        let _ = tcsetattr(io::stdin(), OptionalActions::Now, &was);
        true
    }
}

/// What is typed does not show until [`show`]; nothing happens where the input is no terminal.
pub(crate) fn hide() {
    #[cfg(unix)]
    unix::hide();
}

/// What was typed so far, and not yet read, is as if it never was; nothing happens where the input is no terminal.
pub(crate) fn throw_away() {
    #[cfg(unix)]
    unix::throw_away();
}

/// What is typed shows again. Says whether it did not.
pub(crate) fn show() -> bool {
    #[cfg(unix)]
    let was_hidden = unix::show();
    #[cfg(not(unix))]
    let was_hidden = false;
    was_hidden
}
