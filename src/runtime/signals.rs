//! Ways out that the room did not choose: signals, and a terminal that goes away. And stopping for a while.
//!
//! Constraint: on threads of their own. With the terminal gone the reader of keys hangs and spins, so that a flag for the
//! main loop would never be looked at (P7).

#[cfg(unix)]
mod job;

use std::io;
use std::time::Duration;

use crate::tui::guard::Settle;

/// How long finishing the save may take after a signal; shorter where the terminal is gone (P7: 2 s in all).
const SAVING: Duration = Duration::from_millis(1_800);
const SAVING_WITHOUT_TERMINAL: Duration = Duration::from_secs(1);
/// How long giving the screen back may take: a terminal that was halted takes nothing.
const GIVING_BACK: Duration = Duration::from_millis(300);

/// What the signal threads need from the program.
#[derive(Clone)]
pub struct Hooks {
    /// Finishes saving; what it gives back is said once the screen is given back.
    pub settle: Settle,
    /// Asks the main loop to draw everything anew, after the program was stopped.
    pub redraw: std::sync::Arc<dyn Fn() + Send + Sync>,
}

impl std::fmt::Debug for Hooks {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Hooks")
    }
}

/// Starts to take HUP, TERM, INT, QUIT, TSTP and CONT, and to look whether the terminal is still there. To be called once,
/// before the screen is taken. A signal ends the program with 128 and its number; no signal dumps its memory (P11).
///
/// # Errors
/// Why the signals cannot be taken.
#[cfg(unix)]
pub fn watch(hooks: &Hooks) -> io::Result<()> {
    unix::watch(hooks)
}

/// Other systems send no signals.
///
/// # Errors
/// None.
#[cfg(not(unix))]
pub fn watch(_hooks: &Hooks) -> io::Result<()> {
    Ok(())
}

/// Stops the program as Ctrl and Z does in a shell: the screen is given back, taken again later, and drawn anew. Nothing
/// happens where nobody could continue it. Returns at once.
pub fn suspend() {
    #[cfg(unix)]
    let _ = signal_hook::low_level::raise(signal_hook::consts::SIGTSTP);
}

#[cfg(unix)]
mod unix {
    use std::io::{self, IsTerminal as _};
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::thread;
    use std::time::Duration;

    use rustix::event::{PollFd, PollFlags, poll};
    use rustix::io::Errno;
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGSTOP, SIGTERM, SIGTSTP};
    use signal_hook::iterator::Signals;
    use signal_hook::low_level;

    use super::{GIVING_BACK, Hooks, SAVING, SAVING_WITHOUT_TERMINAL, job};
    use crate::tui::guard;

    static LEAVING: AtomicBool = AtomicBool::new(false);

    pub(super) fn watch(hooks: &Hooks) -> io::Result<()> {
        let signals = Signals::new([SIGHUP, SIGTERM, SIGINT, SIGQUIT, SIGTSTP, SIGCONT])?;
        let of_signals = hooks.clone();
        thread::Builder::new().name("signals".into()).spawn(move || take_all(signals, &of_signals))?;
        if is_there() {
            let of_terminal = hooks.clone();
            thread::Builder::new().name("terminal".into()).spawn(move || look(&of_terminal))?;
        }
        Ok(())
    }

    fn take_all(mut signals: Signals, hooks: &Hooks) {
        loop {
            for signal in signals.wait().collect::<Vec<_>>() {
                match signal {
                    SIGTSTP => stop(&mut signals, hooks),
                    SIGCONT if guard::is_on() => {
                        let _ = guard::again();
                        (hooks.redraw)();
                    }
                    SIGCONT => {}
                    SIGHUP => leave(SIGHUP, hooks, SAVING_WITHOUT_TERMINAL),
                    other => leave(other, hooks, SAVING),
                }
            }
        }
    }

    /// The screen is on the standard output, or there is none.
    fn is_there() -> bool {
        io::stdout().is_terminal()
    }

    /// Blocks until the terminal is gone. Not everyone who loses it is sent a HUP: a shell that ignores it may be
    /// between. A wait for nothing ends at a hang-up alone, so that idle wakes nothing.
    fn look(hooks: &Hooks) {
        let screen = io::stdout();
        loop {
            let mut fds = [PollFd::new(&screen, PollFlags::empty())];
            match poll(&mut fds, None) {
                Err(error) if error == Errno::INTR => {}
                // A system that cannot wait for this still sends a HUP.
                Err(_) => return,
                Ok(_) => break,
            }
        }
        leave(SIGHUP, hooks, SAVING_WITHOUT_TERMINAL);
    }

    /// Finishes saving, gives the screen back, and ends the program, each within its time.
    fn leave(signal: i32, hooks: &Hooks, saving: Duration) {
        if LEAVING.swap(true, Ordering::SeqCst) {
            return;
        }
        let settle = hooks.settle.clone();
        let words = guard::within(saving, move || settle(saving)).flatten();
        guard::within(GIVING_BACK, move || {
            guard::off_for_good();
            if let Some(words) = words {
                guard::say_on_error_stream(&words);
            }
        });
        low_level::exit(128 + signal);
    }

    /// Leaves the terminal to the shell until somebody continues us in the foreground, or ends us.
    fn stop(signals: &mut Signals, hooks: &Hooks) {
        if !job::can_be_continued() {
            return;
        }
        let was_on = guard::is_on();
        let was_hidden = guard::show_typing();
        let settle = hooks.settle.clone();
        drop(guard::within(SAVING, move || settle(SAVING)));
        guard::off();
        loop {
            let _ = low_level::raise(SIGSTOP);
            // A signal to end that came while we were stopped is on its way now.
            thread::sleep(Duration::from_millis(20));
            let ends = signals.pending().find(|signal| ![SIGCONT, SIGTSTP].contains(signal));
            if let Some(signal) = ends {
                return leave(signal, hooks, SAVING);
            }
            if job::is_in_foreground() {
                break;
            }
        }
        if was_hidden {
            guard::hide_typing();
        }
        if was_on {
            let _ = guard::on();
            (hooks.redraw)();
        }
    }
}
