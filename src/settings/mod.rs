//! What can be chosen about the look of the program. No I/O.
//!
//! Constraint: pure, rank 1.

use serde::{Deserialize, Serialize};

/// Which colours.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
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

    /// Its name, as in catalogue keys and files.
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
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Symbols {
    /// ▼ ■ ●
    #[default]
    Unicode,
    /// T F W, for terminals that draw the signs two cells wide and for braille notes.
    Ascii,
}

/// How the program looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Looks {
    /// Which colours.
    pub theme: ThemeChoice,
    /// Which signs.
    pub symbols: Symbols,
    /// Whether the name on the turn card is big where there is room.
    pub big_names: bool,
}

impl Default for Looks {
    fn default() -> Self {
        Self { theme: ThemeChoice::Auto, symbols: Symbols::Unicode, big_names: true }
    }
}
