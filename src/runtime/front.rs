//! How the program is shown: on the full screen, or line by line. Both can take turns in one session.

use std::io;
use std::sync::Arc;
use std::sync::mpsc::Sender;

use super::gate::Gate;
use super::lines::Lines;
use super::run::Wake;
use crate::phrases::Phrases;
use crate::tui::FullScreen;
use crate::tui::input;

/// Which front end is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    Screen,
    Lines,
}

/// The front end in use, and what is needed for the other one.
pub(super) enum Front {
    Screen { screen: Box<FullScreen>, other: Other },
    Lines { lines: Box<Lines>, other: Other },
}

/// What both share.
#[derive(Clone)]
pub(super) struct Other {
    phrases: Arc<Phrases>,
    sender: Sender<Wake>,
    gate: Arc<Gate>,
    reads_keys: bool,
}

impl Front {
    pub(super) fn open(wanted: Wanted, phrases: &Arc<Phrases>, sender: Sender<Wake>) -> io::Result<Self> {
        let (phrases, gate) = (Arc::clone(phrases), Arc::default());
        Other { phrases, sender, gate, reads_keys: false }.open(wanted)
    }

    pub(super) fn is_screen(&self) -> bool {
        matches!(self, Self::Screen { .. })
    }

    /// Goes over to the front end that is wanted. Says whether it was another one.
    pub(super) fn become_what_is(&mut self, wanted: Wanted) -> io::Result<bool> {
        if self.is_screen() == (wanted == Wanted::Screen) {
            return Ok(false);
        }
        let (Self::Screen { other, .. } | Self::Lines { other, .. }) = self;
        let other = other.clone();
        if self.is_screen() {
            // The screen is given back before the first line.
            crate::tui::guard::off();
        } else {
            // As it was, before the screen remembers how it was.
            crate::tui::guard::show_typing();
        }
        *self = other.open(wanted)?;
        Ok(true)
    }

    /// The reader of keys may go on, where it is still the screen that takes them.
    pub(super) fn taken_in(&self, wanted: Wanted) {
        if let (Self::Screen { other, .. }, Wanted::Screen) = (self, wanted) {
            other.gate.open();
        }
    }

    pub(super) fn size(&self) -> io::Result<Option<(u16, u16)>> {
        match self {
            Self::Screen { screen, .. } => screen.size().map(Some),
            Self::Lines { .. } => Ok(None),
        }
    }

    pub(super) fn resized(&mut self) {
        if let Self::Screen { screen, .. } = self {
            screen.resized();
        }
    }

    /// From now on it speaks in these words.
    pub(super) fn speak(&mut self, phrases: &Arc<Phrases>) {
        match self {
            Self::Screen { screen, other } => {
                screen.speak(Arc::clone(phrases));
                other.phrases = Arc::clone(phrases);
            }
            Self::Lines { lines, other } => {
                lines.talk.speak(phrases);
                other.phrases = Arc::clone(phrases);
            }
        }
    }

    pub(super) fn forget(&mut self) -> io::Result<()> {
        match self {
            Self::Screen { screen, .. } => screen.forget(),
            Self::Lines { .. } => Ok(()),
        }
    }
}

impl Other {
    fn open(mut self, wanted: Wanted) -> io::Result<Front> {
        match wanted {
            Wanted::Lines => {
                let sender = self.sender.clone();
                let lines = Lines::open(&self.phrases, move |line| drop(sender.send(Wake::Line(line))))?;
                Ok(Front::Lines { lines: Box::new(lines), other: self })
            }
            Wanted::Screen => {
                let screen = Box::new(FullScreen::open(Arc::clone(&self.phrases))?);
                if self.reads_keys {
                    self.gate.open();
                } else {
                    self.read_keys()?;
                    self.reads_keys = true;
                }
                Ok(Front::Screen { screen, other: self })
            }
        }
    }

    /// After each batch the reader waits until it was taken in: the next keys may be a line.
    fn read_keys(&self) -> io::Result<()> {
        let (sender, gate) = (self.sender.clone(), Arc::clone(&self.gate));
        input::spawn(move |inputs| {
            gate.close();
            let sent = sender.send(Wake::Inputs(inputs)).is_ok();
            if sent {
                gate.pass();
            }
            sent
        })
    }
}
