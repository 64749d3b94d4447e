//! The loop: wait for a key, a signal or the disk; update; draw once.

use std::io;
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, PoisonError};
use std::time::{Duration, Instant};

use chrono::Local;

use super::{Held, Outside, PATIENCE, signals};
use crate::app::{self, Effect, Model, Msg, Opening};
use crate::content::Library;
use crate::phrases::Phrases;
use crate::tui::FullScreen;
use crate::tui::guard::{self, Settle};
use crate::tui::input::{self, Input};

/// A save that waits for longer than this is told (P3).
const SLOW: Duration = Duration::from_millis(800);

/// What wakes the loop.
enum Wake {
    Msg(Msg),
    Inputs(Vec<Input>),
    /// The terminal was given back and taken again.
    Redraw,
}

/// Whether the program goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Then {
    GoOn,
    End,
}

/// The program in full screen.
struct Program {
    model: Model,
    outside: Outside,
    screen: FullScreen,
    wakes: Receiver<Wake>,
    /// A slow save was told; it is told once a wait.
    told_slow: bool,
}

/// Runs the full screen until the group leaves.
///
/// # Errors
/// When the terminal cannot be used.
pub fn full_screen(opening: Opening, phrases: Arc<Phrases>, library: Arc<Library>, folder: PathBuf) -> io::Result<()> {
    let (sender, wakes) = mpsc::channel();
    let outside = Outside::new(Arc::clone(&phrases), folder, tell(sender.clone()));
    let mut model = Model::new(Arc::clone(&phrases), library, Local::now().fixed_offset());
    let settle = settle(outside.saver(), Arc::clone(&phrases));
    guard::install_panic_hook(&phrases, Settle::clone(&settle));
    signals::watch(&signals::Hooks { settle, redraw: redraw(sender.clone()) })?;
    let screen = FullScreen::open(phrases)?;
    input::spawn(move |inputs| sender.send(Wake::Inputs(inputs)).is_ok())?;
    let first = app::open(&mut model, opening);
    let mut program = Program { model, outside, screen, wakes, told_slow: false };
    program.carry_out(first);
    program.run()
}

fn tell(sender: Sender<Wake>) -> impl Fn(Msg) + Send + Sync + 'static {
    move |msg| {
        // Nobody listens any more once the program leaves.
        let _ = sender.send(Wake::Msg(msg));
    }
}

fn redraw(sender: Sender<Wake>) -> Arc<dyn Fn() + Send + Sync> {
    Arc::new(move || {
        let _ = sender.send(Wake::Redraw);
    })
}

/// Finishes saving from another thread, and says where the answers are.
fn settle(saver: Held, phrases: Arc<Phrases>) -> Settle {
    Arc::new(move |patience: Duration| {
        let saver = saver.lock().unwrap_or_else(PoisonError::into_inner).clone()?;
        Some(saver.settle(patience, &phrases))
    })
}

impl Program {
    fn run(&mut self) -> io::Result<()> {
        let (columns, rows) = self.screen.size()?;
        self.take(Msg::Resized { columns, rows });
        loop {
            self.screen.draw(app::view(&self.model), self.model.looks())?;
            let Some(wake) = self.wait() else { return Ok(()) };
            let mut then = self.answer(wake)?;
            // A burst is taken in whole before it is drawn once.
            while then == Then::GoOn
                && let Ok(wake) = self.wakes.try_recv()
            {
                then = self.answer(wake)?;
            }
            if then == Then::End {
                return Ok(());
            }
        }
    }

    /// Blocks until something happens; only while a save waits, also until that is to be told.
    fn wait(&mut self) -> Option<Wake> {
        let since = self.outside.waiting_since();
        self.told_slow &= since.is_some();
        let Some(since) = since.filter(|_| !self.told_slow) else { return self.wakes.recv().ok() };
        match self.wakes.recv_timeout((since + SLOW).saturating_duration_since(Instant::now())) {
            Ok(wake) => Some(wake),
            Err(RecvTimeoutError::Disconnected) => None,
            Err(RecvTimeoutError::Timeout) => {
                self.told_slow = true;
                Some(Wake::Msg(Msg::SaveIsSlow))
            }
        }
    }

    fn answer(&mut self, wake: Wake) -> io::Result<Then> {
        match wake {
            Wake::Msg(msg) => Ok(self.take(msg)),
            Wake::Redraw => self.screen.forget().map(|()| Then::GoOn),
            Wake::Inputs(inputs) => {
                for input in inputs {
                    if self.input(input)? == Then::End {
                        return Ok(Then::End);
                    }
                }
                Ok(Then::GoOn)
            }
        }
    }

    fn input(&mut self, input: Input) -> io::Result<Then> {
        match input {
            Input::Key(key) => Ok(self.take(Msg::Key(key))),
            Input::Paste(text) => Ok(self.take(Msg::Paste(text))),
            Input::Resized { columns, rows } => {
                self.screen.resized();
                Ok(self.take(Msg::Resized { columns, rows }))
            }
            Input::Redraw => self.screen.forget().map(|()| Then::GoOn),
            Input::Suspend => {
                signals::suspend();
                Ok(Then::GoOn)
            }
            // The end of input saves and leaves.
            Input::Lost => {
                self.outside.close();
                Ok(Then::End)
            }
        }
    }

    fn take(&mut self, msg: Msg) -> Then {
        let effects = app::update(&mut self.model, msg, Local::now().fixed_offset());
        self.carry_out(effects)
    }

    /// Answers to effects may lead to further effects.
    fn carry_out(&mut self, effects: Vec<Effect>) -> Then {
        for effect in effects {
            let then = match effect {
                Effect::Quit => self.quit(),
                Effect::QuitNow => {
                    self.outside.close();
                    Then::End
                }
                other => self.outside.carry_out(other).map_or(Then::GoOn, |msg| self.take(msg)),
            };
            if then == Then::End {
                return Then::End;
            }
        }
        Then::GoOn
    }

    /// Leaves once all is on disk; with something that is not, the room is asked.
    fn quit(&mut self) -> Then {
        if self.outside.flush(PATIENCE) {
            self.outside.close();
            return Then::End;
        }
        self.take(Msg::NotSavedYet)
    }
}
