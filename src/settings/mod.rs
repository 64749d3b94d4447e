//! What can be chosen about the look of the program, and the file that keeps it. No I/O.
//!
//! Constraint: pure, rank 1.

mod fault;
mod file;
mod language;
pub(crate) mod table;

pub use fault::{Fault, FaultKind};
pub use file::{FILE, read, write};
pub use language::LanguageCode;

/// Which colours.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ThemeChoice {
    /// What fits the terminal's background; light when it does not say.
    #[default]
    Auto,
    /// Dark on light, for lit rooms.
    Light,
    /// Light on dark.
    Dark,
    /// Light on black, most contrast.
    ContrastDark,
    /// Black on white, most contrast.
    ContrastLight,
    /// The terminal's own colours only.
    NoColour,
}

impl ThemeChoice {
    /// All, in the order they are offered.
    pub const ALL: [Self; 6] =
        [Self::Auto, Self::Light, Self::Dark, Self::ContrastDark, Self::ContrastLight, Self::NoColour];

    /// Its name, as in catalogue keys and in the file.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::ContrastDark => "contrast-dark",
            Self::ContrastLight => "contrast-light",
            Self::NoColour => "no-colour",
        }
    }
}

/// Which signs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Symbols {
    /// ▼ ■ ●
    #[default]
    Unicode,
    /// T F W, for terminals that draw the signs two cells wide and for braille notes.
    Ascii,
}

impl Symbols {
    /// All.
    pub const ALL: [Self; 2] = [Self::Unicode, Self::Ascii];

    /// Its name, as in the file.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Unicode => "unicode",
            Self::Ascii => "ascii",
        }
    }
}

/// How marks show in a new workshop, until somebody chooses another way in its form.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum RevealChoice {
    /// Each as it is given.
    #[default]
    Live,
    /// Once all have answered.
    Together,
    /// The checklist together, the rest live.
    Mixed,
}

impl RevealChoice {
    /// All, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Live, Self::Together, Self::Mixed];

    /// Its name, as in catalogue keys and in the file.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Live => "live",
            Self::Together => "together",
            Self::Mixed => "mixed",
        }
    }

    /// The one that is offered after it.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Live => Self::Together,
            Self::Together => Self::Mixed,
            Self::Mixed => Self::Live,
        }
    }
}

/// Most milliseconds that a second press of a key can be a bounce for.
pub const LONGEST_BOUNCE: u16 = 500;

/// How the program looks and speaks, how it takes keys, and how a workshop begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Looks {
    /// Which colours.
    pub theme: ThemeChoice,
    /// Which signs.
    pub symbols: Symbols,
    /// Whether the name on the turn card is big where there is room.
    pub big_names: bool,
    /// Whether empty rows stand between what is chosen from, where there is room.
    pub air: bool,
    /// A second press of the same key this soon after a new screen is left out: milliseconds, up to [`LONGEST_BOUNCE`].
    pub key_bounce: u16,
    /// How marks show in a new workshop.
    pub reveal: RevealChoice,
    /// In which language it speaks.
    pub language: LanguageCode,
}

impl Default for Looks {
    fn default() -> Self {
        Self {
            theme: ThemeChoice::Auto,
            symbols: Symbols::Unicode,
            big_names: true,
            air: true,
            key_bounce: 150,
            reveal: RevealChoice::Live,
            language: LanguageCode::ENGLISH,
        }
    }
}

impl Looks {
    /// The next longer time that is offered for a bounce; after the longest one, none.
    #[must_use]
    pub fn next_bounce(self) -> u16 {
        let offered = [150, 300, LONGEST_BOUNCE];
        offered.into_iter().find(|time| *time > self.key_bounce).unwrap_or(0)
    }
}
