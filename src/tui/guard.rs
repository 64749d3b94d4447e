//! Turns everything that the program asks of the terminal on, and off again: raw mode, alternate screen, paste, title.
//!
//! Constraint: idempotent, and callable from any thread at any moment, also while another one draws or hangs (P7).

mod echo;
mod hook;

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError};
use std::thread;
use std::time::{Duration, Instant};

use crossterm::cursor::{SetCursorStyle, Show};
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::queue;
use crossterm::style::{Print, ResetColor};
use crossterm::terminal::{
    EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, SetTitle, disable_raw_mode, enable_raw_mode,
};

pub(crate) use echo::{hide as hide_typing, show as show_typing, throw_away as throw_away_typing};
pub use hook::install_panic_hook;
pub(crate) use hook::say_on_error_stream;

/// What is to be done before the program ends at once: finish saving, in at most this time. Gives back what is to be
/// said once the screen is given back: where the answers are.
pub type Settle = Arc<dyn Fn(Duration) -> Option<String> + Send + Sync>;

/// The title of the window. Never more than the program's name (P11).
const TITLE: &str = "alongside";
/// Asks the terminal to remember its title, and to take it back.
const KEEP_TITLE: &str = "\u{1b}[22;0t";
const TITLE_BACK: &str = "\u{1b}[23;0t";
/// How long giving the screen back waits for a drawing that is under way.
const PATIENCE: Duration = Duration::from_millis(200);

static ON: AtomicBool = AtomicBool::new(false);
static FOR_GOOD: AtomicBool = AtomicBool::new(false);
/// Held by who writes to the terminal.
static PEN: Mutex<()> = Mutex::new(());

/// Gives the terminal back when dropped.
#[derive(Debug)]
pub struct Guard(());

impl Guard {
    /// Takes the terminal.
    ///
    /// # Errors
    /// Why there is none to take; then nothing is changed.
    pub fn enter() -> io::Result<Self> {
        on().map(|()| Self(()))
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        off();
    }
}

/// Takes the terminal; nothing happens where it is taken already, or was given back for good.
///
/// # Errors
/// Why it cannot be taken; then nothing is changed.
pub fn on() -> io::Result<()> {
    let pen = PEN.lock().unwrap_or_else(PoisonError::into_inner);
    if FOR_GOOD.load(Ordering::SeqCst) || ON.swap(true, Ordering::SeqCst) {
        return Ok(());
    }
    let taken = take();
    if taken.is_err() {
        ON.store(false, Ordering::SeqCst);
        give_back();
    }
    drop(pen);
    taken
}

/// Gives the terminal back as it was; nothing happens where it is not taken.
pub fn off() {
    show_typing();
    let pen = pen_soon();
    if ON.swap(false, Ordering::SeqCst) {
        give_back();
        hook::say_notes();
    }
    drop(pen);
}

/// As [`off`], and nothing can take it again: the program is about to end.
pub fn off_for_good() {
    FOR_GOOD.store(true, Ordering::SeqCst);
    off();
}

/// Takes a terminal again that somebody may have changed meanwhile: after the program was stopped from outside.
///
/// # Errors
/// As [`on`].
pub fn again() -> io::Result<()> {
    if !is_on() {
        return Ok(());
    }
    off();
    on()
}

/// Whether the terminal is taken.
#[must_use]
pub fn is_on() -> bool {
    ON.load(Ordering::SeqCst)
}

/// Draws while the terminal is taken; nothing is drawn, and nothing given back, where it is not. Every draw goes through
/// here, so that none comes after the screen was given back by another thread.
pub fn while_on<T>(draw: impl FnOnce() -> T) -> Option<T> {
    let pen = PEN.lock().unwrap_or_else(PoisonError::into_inner);
    let drawn = is_on().then(draw);
    drop(pen);
    drawn
}

/// Runs `action` on a thread of its own, and waits for it at most `limit`. Nothing where it takes longer or fails.
pub(crate) fn within<T: Send + 'static>(limit: Duration, action: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    let (done, wait) = channel();
    let started = thread::Builder::new().spawn(move || drop(done.send(action())));
    started.ok().and_then(|_| wait.recv_timeout(limit).ok())
}

/// The pen, or nothing where who holds it does not let go: it may hang, or be this very thread in a panic.
fn pen_soon() -> Option<MutexGuard<'static, ()>> {
    let end = Instant::now() + PATIENCE;
    loop {
        match PEN.try_lock() {
            Ok(pen) => return Some(pen),
            Err(TryLockError::Poisoned(pen)) => return Some(pen.into_inner()),
            Err(TryLockError::WouldBlock) if Instant::now() >= end => return None,
            Err(TryLockError::WouldBlock) => thread::sleep(Duration::from_millis(5)),
        }
    }
}

fn take() -> io::Result<()> {
    // Refused with `Interrupted` where the program was stopped at that very moment.
    let raw = (0..3).map(|_| enable_raw_mode()).find(|raw| raw.as_ref().err().map(io::Error::kind) != INTERRUPTED);
    raw.unwrap_or_else(|| Err(io::ErrorKind::Interrupted.into()))?;
    let mut bytes = Vec::new();
    queue!(bytes, Print(KEEP_TITLE), SetTitle(TITLE), EnterAlternateScreen, EnableBracketedPaste)?;
    write_out(&bytes)
}

const INTERRUPTED: Option<io::ErrorKind> = Some(io::ErrorKind::Interrupted);

/// Everything is tried, whatever fails: the terminal may be gone.
fn give_back() {
    let _ = disable_raw_mode();
    let mut bytes = Vec::new();
    let queued = queue!(
        bytes,
        EndSynchronizedUpdate,
        DisableBracketedPaste,
        ResetColor,
        SetCursorStyle::DefaultUserShape,
        Show,
        LeaveAlternateScreen,
        Print(TITLE_BACK)
    );
    let _ = queued.and_then(|()| write_out(&bytes));
}

/// Past the lock of the standard output, which a thread that hangs may hold.
#[cfg(unix)]
fn write_out(bytes: &[u8]) -> io::Result<()> {
    use std::io::Write as _;
    use std::os::fd::AsFd as _;
    let mut out = std::fs::File::from(io::stdout().as_fd().try_clone_to_owned()?);
    out.write_all(bytes)
}

#[cfg(not(unix))]
fn write_out(bytes: &[u8]) -> io::Result<()> {
    use std::io::Write as _;
    io::stdout().write_all(bytes)?;
    io::stdout().flush()
}
