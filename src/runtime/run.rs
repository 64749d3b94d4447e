//! The loop: wait for a key, a signal or the disk; update; draw once.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use chrono::Local;

use super::{Outside, PATIENCE, Told, looks, signals};
use crate::app::{self, Effect, Key, Model, Msg, Opening};
use crate::content::Library;
use crate::phrases::Phrases;
use crate::store::RealDisk;
use crate::tui::FullScreen;
use crate::tui::guard;
use crate::tui::input::{self, Input};

/// A save that waits for longer than this is told (P3), and so is an answer that does not come.
const SLOW: Duration = Duration::from_millis(800);

/// What wakes the loop.
enum Wake {
    Told(Told),
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
    /// A slow save was told, and a slow answer; each is told once a wait.
    told_slow: [bool; 2],
    /// Pressed while a session was looked for or opened: meant for the screen that comes with it.
    kept: Vec<Input>,
    /// Somebody wants to leave in the middle of that: keys are kept no longer.
    impatient: bool,
}

/// Runs the full screen until the group leaves.
///
/// # Errors
/// When the terminal cannot be used.
pub fn full_screen(opening: Opening, phrases: Arc<Phrases>, library: Arc<Library>, folder: PathBuf) -> io::Result<()> {
    let (sender, wakes) = mpsc::channel();
    let (chosen, faults) = looks::read(&folder, &phrases);
    let outside = Outside::new(Arc::clone(&phrases), Arc::new(RealDisk), folder, tell(sender.clone()))?;
    let mut model = Model::new(Arc::clone(&phrases), library, Local::now().fixed_offset());
    model.set_looks(chosen);
    let settle = outside.settle();
    guard::install_panic_hook(&phrases, Arc::clone(&settle));
    signals::watch(&signals::Hooks { settle, redraw: redraw(sender.clone()) })?;
    let screen = FullScreen::open(phrases)?;
    input::spawn(move |inputs| sender.send(Wake::Inputs(inputs)).is_ok())?;
    let first = app::open(&mut model, opening);
    let mut program =
        Program { model, outside, screen, wakes, told_slow: [false; 2], kept: Vec::new(), impatient: false };
    program.carry_out(first);
    if !faults.is_empty() {
        program.take(Msg::SettingsFaults(faults));
    }
    program.run()
}

fn tell(sender: Sender<Wake>) -> impl Fn(Told) + Send + Sync + 'static {
    move |told| {
        // Nobody listens any more once the program leaves.
        let _ = sender.send(Wake::Told(told));
    }
}

fn redraw(sender: Sender<Wake>) -> Arc<dyn Fn() + Send + Sync> {
    Arc::new(move || {
        let _ = sender.send(Wake::Redraw);
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

    /// Blocks until something happens; only while a save or an answer waits, also until that is to be told.
    fn wait(&mut self) -> Option<Wake> {
        let waits = [self.outside.waiting_since(), self.outside.asked_since()];
        let mut next = None;
        for (at, since) in waits.into_iter().enumerate() {
            self.told_slow[at] &= since.is_some();
            let since = since.filter(|_| !self.told_slow[at]).map(|since| (since, at));
            next = [next, since].into_iter().flatten().min();
        }
        let Some((since, at)) = next else { return self.wakes.recv().ok() };
        match self.wakes.recv_timeout((since + SLOW).saturating_duration_since(Instant::now())) {
            Ok(wake) => Some(wake),
            Err(RecvTimeoutError::Disconnected) => None,
            Err(RecvTimeoutError::Timeout) => {
                self.told_slow[at] = true;
                Some(Wake::Told(Told::Msg(if at == 0 { Msg::SaveIsSlow } else { Msg::DiskIsSlow })))
            }
        }
    }

    fn answer(&mut self, wake: Wake) -> io::Result<Then> {
        match wake {
            Wake::Told(told) => self.told(told),
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

    /// Takes in what another thread tells, and then the keys that were meant for what it brings.
    fn told(&mut self, told: Told) -> io::Result<Then> {
        let then = self.outside.take(told).map_or(Then::GoOn, |msg| self.take(msg));
        if then == Then::End || self.outside.keeps_keys() {
            return Ok(then);
        }
        self.impatient = false;
        for input in std::mem::take(&mut self.kept) {
            if self.input(input)? == Then::End {
                return Ok(Then::End);
            }
        }
        Ok(Then::GoOn)
    }

    /// Whether `input` is kept for a screen that is still to come. A wish to leave is not.
    fn keeps(&mut self, input: &Input) -> bool {
        if !self.outside.keeps_keys() {
            return false;
        }
        if *input == Input::Key(Key::Interrupt) {
            self.kept.clear();
            self.impatient = true;
        }
        !self.impatient && matches!(input, Input::Key(_) | Input::Paste(_))
    }

    fn input(&mut self, input: Input) -> io::Result<Then> {
        if self.keeps(&input) {
            self.kept.push(input);
            return Ok(Then::GoOn);
        }
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
                self.outside.leave(PATIENCE);
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
                    self.outside.leave(PATIENCE);
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
            // What came of a copy is noted down first.
            while let Ok(wake) = self.wakes.try_recv() {
                let told = if let Wake::Told(told) = wake { self.outside.take(told) } else { None };
                let _ = told.map(|msg| self.take(msg));
            }
            self.outside.leave(PATIENCE);
            return Then::End;
        }
        self.take(Msg::NotSavedYet)
    }
}
