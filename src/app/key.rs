//! Keys as the engine knows them, whatever the terminal calls them. No chord is needed anywhere but to leave.

/// One key press.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Key {
    /// A character as typed, shift and layout applied.
    Char(char),
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Shift and Tab.
    BackTab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// Ctrl and C.
    Interrupt,
}

/// So many letters one after the other are a word. No screen needs so many of them at once.
const WORD: usize = 3;

/// Whether keys that came all at once are a text: nobody presses a word in no time. Numbers are not, they may be answers.
#[must_use]
pub fn is_text(keys: &[Key]) -> bool {
    let is_letter = |key: &Key| matches!(key, Key::Char(c) if c.is_alphabetic());
    keys.windows(WORD).any(|run| run.iter().all(is_letter))
}

impl Key {
    /// Whether it is one of the four arrows.
    pub(super) fn is_arrow(self) -> bool {
        matches!(self, Self::Up | Self::Down | Self::Left | Self::Right)
    }
}
