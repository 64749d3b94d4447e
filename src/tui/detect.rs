//! What the terminal can show: asked once, before the screen is taken.

use std::time::Duration;

use supports_color::Stream;
use terminal_colorsaurus::{QueryOptions, ThemeMode, theme_mode};

use super::{Depth, Symbols, Theme, ThemeName};
use crate::settings::{self, Looks, ThemeChoice};

/// How long the terminal has to say what its background is.
const PATIENCE: Duration = Duration::from_millis(200);

/// What the terminal can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terminal {
    /// How many colours; nothing with 16 or fewer, or where none are wanted.
    pub depth: Option<Depth>,
    /// Whether its background is dark; light where it does not say: lit rooms wash dark out.
    pub dark: bool,
    /// The Linux console, whose font has few signs.
    pub console: bool,
}

impl Terminal {
    /// Asks the environment and the terminal. To be called before anything else reads the terminal.
    #[must_use]
    pub fn detect() -> Self {
        let console = std::env::var("TERM").is_ok_and(|term| term == "linux");
        let depth = if console || is_colourless() { None } else { depth() };
        let mut options = QueryOptions::default();
        options.timeout = PATIENCE;
        let dark = depth.is_some() && theme_mode(options).is_ok_and(|mode| mode == ThemeMode::Dark);
        Self { depth, dark, console }
    }

    /// The theme for what was chosen.
    #[must_use]
    pub fn theme(self, looks: Looks) -> Theme {
        let Some(depth) = self.depth else { return Theme::load(ThemeName::NoColour, Depth::TrueColor) };
        let name = match looks.theme {
            ThemeChoice::Auto if self.dark => ThemeName::Dark,
            ThemeChoice::Auto | ThemeChoice::Light => ThemeName::Light,
            ThemeChoice::Dark => ThemeName::Dark,
            ThemeChoice::ContrastDark => ThemeName::ContrastDark,
            ThemeChoice::ContrastLight => ThemeName::ContrastLight,
            ThemeChoice::NoColour => ThemeName::NoColour,
        };
        Theme::load(name, depth)
    }

    /// The signs for what was chosen.
    #[must_use]
    pub fn symbols(self, looks: Looks) -> Symbols {
        match looks.symbols {
            settings::Symbols::Ascii => Symbols::ascii(),
            settings::Symbols::Unicode if self.console => Symbols::linux(),
            settings::Symbols::Unicode => Symbols::unicode(),
        }
    }
}

fn says(name: &str, means: fn(&str) -> bool) -> bool {
    std::env::var(name).is_ok_and(|value| means(&value))
}

fn is_colourless() -> bool {
    says("NO_COLOR", |value| !value.is_empty()) || says("CLICOLOR", |value| value == "0")
}

fn depth() -> Option<Depth> {
    // An empty NO_COLOR is no wish (<https://no-color.org>), but the crate takes it for one.
    if says("NO_COLOR", str::is_empty) {
        return depth_by_name();
    }
    let level = supports_color::on(Stream::Stdout)?;
    if level.has_16m { Some(Depth::TrueColor) } else { level.has_256.then_some(Depth::Ansi256) }
}

/// As the terminal names itself.
fn depth_by_name() -> Option<Depth> {
    let is_direct = says("COLORTERM", |value| matches!(value, "truecolor" | "24bit"))
        || says("TERM", |value| value.ends_with("direct") || value.ends_with("truecolor"));
    let has_table = says("TERM", |value| value.ends_with("256color"));
    if is_direct { Some(Depth::TrueColor) } else { has_table.then_some(Depth::Ansi256) }
}
