//! The terminal as the loop sees it: opened once, drawn when something changed, given back for sure.

use std::io::{self, BufWriter, Stdout, Write as _};
use std::sync::Arc;

use crossterm::queue;
use crossterm::terminal::{BeginSynchronizedUpdate, EndSynchronizedUpdate};
use ratatui::backend::CrosstermBackend;

use super::detect::Terminal;
use super::guard::{self, Guard};
use super::{Look, draw};
use crate::app::screen::{InSight, Screen};
use crate::phrases::Phrases;
use crate::settings::Looks;

/// A frame is written at once, not piece by piece.
const BUFFER: usize = 64 * 1024;

/// The full screen; the terminal is given back when it is dropped.
pub struct FullScreen {
    terminal: ratatui::Terminal<CrosstermBackend<BufWriter<WhileTaken>>>,
    facts: Terminal,
    phrases: Arc<Phrases>,
    /// What was drawn last.
    drawn: Option<(Screen, Looks)>,
    sight: InSight,
    _guard: Guard,
}

impl FullScreen {
    /// Takes the terminal.
    ///
    /// # Errors
    /// Why it cannot be taken.
    pub fn open(phrases: Arc<Phrases>) -> io::Result<Self> {
        let facts = Terminal::detect();
        let guard = Guard::enter()?;
        let backend = CrosstermBackend::new(BufWriter::with_capacity(BUFFER, WhileTaken(io::stdout())));
        let terminal = ratatui::Terminal::new(backend)?;
        Ok(Self { terminal, facts, phrases, drawn: None, sight: InSight::default(), _guard: guard })
    }

    /// Draws in these words from now on.
    pub fn speak(&mut self, phrases: Arc<Phrases>) {
        self.phrases = phrases;
    }

    /// Columns and rows.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn size(&self) -> io::Result<(u16, u16)> {
        self.terminal.size().map(|size| (size.width, size.height))
    }

    /// Draws `screen`, if anything on it changed; gives what of it is in sight.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn draw(&mut self, mut screen: Screen, looks: Looks) -> io::Result<InSight> {
        if self.drawn.as_ref().is_some_and(|(last, with)| *last == screen && *with == looks) {
            return Ok(self.sight);
        }
        let look = Look {
            theme: self.facts.theme(looks),
            symbols: self.facts.symbols(looks),
            big_names: looks.big_names,
            air: looks.air,
            phrases: &self.phrases,
        };
        let terminal = &mut self.terminal;
        let mut sight = InSight::default();
        let drawn = guard::while_on(|| {
            queue!(terminal.backend_mut(), BeginSynchronizedUpdate)?;
            terminal.draw(|frame| sight = draw(frame, &screen, &look))?;
            queue!(terminal.backend_mut(), EndSynchronizedUpdate)?;
            terminal.backend_mut().flush()
        });
        drawn.transpose()?;
        // Turned further than there is, it looks the same.
        screen.turned = sight.turned;
        self.drawn = Some((screen, looks));
        self.sight = sight;
        Ok(sight)
    }

    /// The size changed: the next draw happens whatever is on it.
    pub fn resized(&mut self) {
        self.drawn = None;
    }

    /// Somebody else has written on the terminal: the next draw paints every cell.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn forget(&mut self) -> io::Result<()> {
        self.drawn = None;
        let (width, height) = self.size()?;
        self.terminal.resize(ratatui::layout::Rect::new(0, 0, width, height))
    }
}

/// The standard output while the terminal is taken. The rest of a frame that a panic broke off goes nowhere: it would come
/// after the screen was given back, with what stands on it (P7, P11).
struct WhileTaken(Stdout);

impl io::Write for WhileTaken {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if guard::is_on() { self.0.write(bytes) } else { Ok(bytes.len()) }
    }

    fn flush(&mut self) -> io::Result<()> {
        if guard::is_on() { self.0.flush() } else { Ok(()) }
    }
}
