//! The loop: wait for a key, a signal or the disk; update; draw once.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use chrono::Local;

use super::front::{Front, Wanted};
use super::lines::Typed;
use super::patience::{Patience, Slow};
use super::{Left, Outside, PATIENCE, Told, keys, languages, looks, signals};
use crate::app::{self, Effect, FrontEnd, Here, Key, Model, Msg, Opening};
use crate::content::Library;
use crate::phrases::Phrases;
use crate::plain::{Heard, Said};
use crate::settings::LanguageCode;
use crate::store::RealDisk;
use crate::tui::guard;
use crate::tui::input::Input;

/// What wakes the loop.
pub(super) enum Wake {
    Told(Told),
    Inputs(Vec<Input>),
    /// A line was typed, or the input ended.
    Line(Typed),
    /// The terminal was given back and taken again.
    Redraw,
}

/// Whether the program goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Then {
    GoOn,
    End,
}

/// The program.
struct Program {
    model: Model,
    outside: Outside,
    front: Front,
    wakes: Receiver<Wake>,
    patience: Patience,
    /// Pressed while a session was looked for or opened: meant for the screen that comes with it.
    kept: Vec<Input>,
    /// Somebody wants to leave in the middle of that: keys are kept no longer.
    impatient: bool,
    /// The last question of yes or no that was drawn.
    drawn: Option<u64>,
    left: Left,
}

/// Runs the program until the group leaves, shown by `front_end` first. Gives back what is to be said then.
///
/// # Errors
/// When the terminal cannot be used.
pub fn run(
    opening: Opening,
    front_end: FrontEnd,
    phrases: &Arc<Phrases>,
    library: Arc<Library>,
    folder: PathBuf,
) -> io::Result<Left> {
    let (sender, wakes) = mpsc::channel();
    let (chosen, mut faults) = looks::read(&folder, phrases);
    let (languages, wrong_words) = languages::read_languages(&folder, phrases, &library);
    faults.extend(wrong_words);
    if chosen.language != LanguageCode::ENGLISH && !languages.iter().any(|it| it.code == chosen.language) {
        faults.push(phrases.fill("language-not-here", &[("code", chosen.language.as_str().into())]));
    }
    let (keymap, wrong_keys) = keys::read_keys(&folder, phrases);
    faults.extend(wrong_keys);
    let outside = Outside::new(Arc::clone(phrases), Arc::new(RealDisk), folder, tell(sender.clone()))?;
    let mut model = Model::new(Arc::clone(phrases), library, Local::now().fixed_offset());
    model.set_keys(keymap);
    model.set_languages(languages);
    model.set_looks(chosen);
    model.set_front_end(front_end);
    let settle = outside.settle();
    guard::install_panic_hook(phrases, Arc::clone(&settle));
    signals::watch(&signals::Hooks { settle, redraw: redraw(sender.clone()) })?;
    let front = Front::open(wanted(front_end), phrases, sender)?;
    let first = app::open(&mut model, opening);
    let (patience, kept, left) = (Patience::default(), Vec::new(), Left::default());
    let mut program = Program { model, outside, front, wakes, patience, kept, impatient: false, drawn: None, left };
    program.speak();
    program.carry_out(first);
    if !faults.is_empty() {
        program.take(Msg::SettingsFaults(faults));
    }
    program.run().map(|()| program.left)
}

fn wanted(front_end: FrontEnd) -> Wanted {
    if front_end == FrontEnd::FullScreen { Wanted::Screen } else { Wanted::Lines }
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
        if let Some((columns, rows)) = self.front.size()? {
            self.take(Msg::Resized { columns, rows });
        }
        loop {
            self.show()?;
            let Some(wake) = self.wait() else { return Ok(()) };
            let mut then = self.answer(wake)?;
            // A burst is taken in whole before it is drawn once. Of lines, each is answered.
            while then == Then::GoOn
                && self.front.is_screen()
                && let Ok(wake) = self.wakes.try_recv()
            {
                then = self.answer(wake)?;
            }
            if then == Then::End {
                return Ok(());
            }
        }
    }

    /// Shows what the engine has to show, by the front end that is wanted.
    fn show(&mut self) -> io::Result<()> {
        if self.front.become_what_is(wanted(self.model.front_end()))?
            && let Some((columns, rows)) = self.front.size()?
        {
            self.take(Msg::Resized { columns, rows });
        }
        let answers_wait = self.outside.asked_since().is_some();
        match &mut self.front {
            Front::Screen { screen, .. } => {
                let sight = screen.draw(app::view(&self.model), self.model.looks())?;
                self.model.saw(sight);
                self.drawn = self.drawn.max(self.model.yes_or_no());
                Ok(())
            }
            // What a line led to is said once it is known.
            Front::Lines { lines, .. } if answers_wait && !lines.waits => Ok(()),
            Front::Lines { lines, .. } => {
                let here = Here::of(&self.model);
                let said = if lines.waits { lines.talk.news(&here) } else { Some(lines.talk.tell(here)) };
                said.map_or(Ok(()), |said| lines.write(&said))
            }
        }
    }

    /// Blocks until something happens; only while a save or an answer waits, also until that is to be told.
    fn wait(&mut self) -> Option<Wake> {
        let waits = [self.outside.waiting_since(), self.outside.asked_since()];
        let next = self.patience.next(waits, self.front.is_screen());
        let Some((due, slow)) = next else { return self.wakes.recv().ok() };
        match self.wakes.recv_timeout(due.saturating_duration_since(Instant::now())) {
            Ok(wake) => Some(wake),
            Err(RecvTimeoutError::Disconnected) => None,
            Err(RecvTimeoutError::Timeout) => {
                self.patience.told(slow);
                let gives_up = !self.front.is_screen();
                Some(Wake::Told(Told::Msg(match slow {
                    Slow::Save => Msg::SaveIsSlow,
                    Slow::Answer => self.outside.is_slow(gives_up),
                })))
            }
        }
    }

    fn answer(&mut self, wake: Wake) -> io::Result<Then> {
        match wake {
            Wake::Told(Told::Msg(slow @ (Msg::SaveIsSlow | Msg::DiskIsSlow))) if !self.front.is_screen() => {
                self.still_waits(&slow)
            }
            Wake::Told(told) => self.told(told),
            Wake::Redraw => self.front.forget().map(|()| Then::GoOn),
            Wake::Line(line) => self.line(line),
            // Read before the prompt was there.
            Wake::Inputs(_) if !self.front.is_screen() => Ok(Then::GoOn),
            Wake::Inputs(inputs) => {
                for input in inputs {
                    if self.input(input)? == Then::End {
                        return Ok(Then::End);
                    }
                }
                self.front.taken_in(wanted(self.model.front_end()));
                Ok(Then::GoOn)
            }
        }
    }

    /// Line by line it is said below what stands there; while an answer is awaited, there is no prompt to say again.
    fn still_waits(&mut self, slow: &Msg) -> io::Result<Then> {
        if let Front::Lines { lines, .. } = &mut self.front {
            let line = match slow {
                Msg::SaveIsSlow => lines.talk.still_saving(),
                _ => lines.talk.still_reading(),
            };
            if lines.waits {
                let prompt = lines.talk.prompt(&Here::of(&self.model));
                lines.write(&Said { lines: vec![line], ..prompt })?;
            } else {
                lines.say(&[line])?;
            }
        }
        Ok(Then::GoOn)
    }

    /// A typed line does what the keys would do that the full screen had been pressed.
    fn line(&mut self, typed: Typed) -> io::Result<Then> {
        let Front::Lines { lines, .. } = &mut self.front else { return Ok(Then::GoOn) };
        lines.heard()?;
        let here = Here::of(&self.model);
        let line = match typed {
            Typed::Line(line) => line,
            Typed::Begun(line) => {
                let msgs = lines.talk.begun(&here, &line);
                if msgs.is_empty() {
                    lines.say(&[lines.talk.unended()])?;
                }
                for msg in msgs {
                    self.take(msg);
                }
                return Ok(self.end_of_input());
            }
            Typed::End => return Ok(self.end_of_input()),
        };
        let said = match lines.talk.hear(&here, &line) {
            Heard::Do { msgs, said } => {
                lines.say(said.as_slice())?;
                let ends = msgs.into_iter().any(|msg| self.take(msg) == Then::End);
                return Ok(if ends { Then::End } else { Then::GoOn });
            }
            Heard::Say(said) => said,
            Heard::Wrong(said) => vec![said],
        };
        lines.say(&said)?;
        let prompt = lines.talk.prompt(&here);
        lines.write(&prompt).map(|()| Then::GoOn)
    }

    /// The end of input saves and leaves. What was begun is told before where all is.
    fn end_of_input(&mut self) -> Then {
        let is_on_disk = self.outside.flush(PATIENCE);
        if let Front::Lines { lines, .. } = &self.front {
            let safe = self.outside.settle()(Duration::ZERO).filter(|_| is_on_disk);
            let mut said = lines.talk.left(&Here::of(&self.model), safe.is_some());
            said.extend(safe);
            // Whoever read our lines may have closed them.
            let _ = lines.say(&said);
        }
        self.leave()
    }

    fn leave(&mut self) -> Then {
        self.left = self.outside.leave(PATIENCE);
        Then::End
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
            // What was typed ahead is no answer to a question that comes later.
            Input::Key(key) if self.front.is_screen() && self.model.says_yes_unseen(key, self.drawn) => Ok(Then::GoOn),
            Input::Key(key) => Ok(self.take(Msg::Key(key))),
            Input::Paste(text) => Ok(self.take(Msg::Paste(text))),
            Input::Resized { columns, rows } => {
                self.front.resized();
                Ok(self.take(Msg::Resized { columns, rows }))
            }
            Input::Redraw => self.front.forget().map(|()| Then::GoOn),
            Input::Suspend => {
                signals::suspend();
                Ok(Then::GoOn)
            }
            // The end of input saves and leaves.
            Input::Lost => Ok(self.leave()),
        }
    }

    fn take(&mut self, msg: Msg) -> Then {
        let effects = app::update(&mut self.model, msg, Local::now().fixed_offset());
        self.carry_out(effects)
    }

    /// All parts go over to the language that is chosen.
    fn speak(&mut self) {
        let phrases = self.model.phrases();
        self.front.speak(&phrases);
        self.outside.speak(phrases);
    }

    /// Answers to effects may lead to further effects.
    fn carry_out(&mut self, effects: Vec<Effect>) -> Then {
        for effect in effects {
            let then = match effect {
                Effect::Quit => self.quit(),
                Effect::QuitNow => self.leave(),
                Effect::KeepLooks(looks) => {
                    self.speak();
                    self.outside.carry_out(Effect::KeepLooks(looks)).map_or(Then::GoOn, |msg| self.take(msg))
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
            return self.leave();
        }
        self.take(Msg::NotSavedYet)
    }
}
