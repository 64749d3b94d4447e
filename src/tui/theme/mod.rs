//! Colours by role: the only place where a colour is named. Data in `assets/themes`.

mod file;

use ratatui::style::{Color, Modifier, Style};

use file::{Colours, Pair};

/// The themes there are (look: section 2).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum ThemeName {
    /// Ink on paper.
    #[default]
    Light,
    /// For dark rooms.
    Dark,
    /// The most contrast, on black.
    ContrastDark,
    /// The most contrast, on white.
    ContrastLight,
    /// The terminal's own colours, with bold and reverse only.
    NoColour,
}

impl ThemeName {
    /// All themes.
    pub const ALL: [Self; 5] = [Self::Light, Self::Dark, Self::ContrastDark, Self::ContrastLight, Self::NoColour];

    fn file(self) -> &'static str {
        match self {
            Self::Light => include_str!("../../../assets/themes/light.toml"),
            Self::Dark => include_str!("../../../assets/themes/dark.toml"),
            Self::ContrastDark => include_str!("../../../assets/themes/contrast-dark.toml"),
            Self::ContrastLight => include_str!("../../../assets/themes/contrast-light.toml"),
            Self::NoColour => include_str!("../../../assets/themes/none.toml"),
        }
    }
}

/// How many colours the terminal can show.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Depth {
    /// 24 bits a colour.
    #[default]
    TrueColor,
    /// The table of 256 colours. With fewer, take [`ThemeName::NoColour`].
    Ansi256,
}

/// A style for each role. Never dim, italic or blinking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// Whether colours are left out; key caps then stand in brackets and bars are filled with `░▒█`.
    pub colourless: bool,
    /// The ground of everything, and plain text.
    pub paper: Style,
    /// The ground of the head and the strip.
    pub surface: Style,
    /// Plain text.
    pub ink: Style,
    /// Read this first.
    pub strong: Style,
    /// Can wait.
    pub muted: Style,
    /// Lines and boxes.
    pub rule: Style,
    /// Whose turn it is, or where you are.
    pub inverse: Style,
    /// The focus mark, and big letters on paper.
    pub focus: Style,
    /// A key on the key bar.
    pub key_cap: Style,
    /// Trouble with saving.
    pub alert: Style,
    /// A key inside the alert.
    pub alert_cap: Style,
    /// Text of TO, FOR, WITH.
    pub marks: [Style; 3],
    /// Bars of TO, FOR, WITH.
    pub bars: [Style; 3],
    /// Chips and pills of TO, FOR, WITH.
    pub chips: [Style; 3],
}

impl Theme {
    /// The theme `name` for a terminal with `depth` colours.
    #[must_use]
    pub fn load(name: ThemeName, depth: Depth) -> Self {
        // A file that cannot be read would leave no colours, never no program; a test holds that all can be.
        match file::read(name.file()).unwrap_or_default() {
            Some(colours) => Self::coloured(&colours, depth),
            None => Self::plain(),
        }
    }

    fn coloured(colours: &Colours, depth: Depth) -> Self {
        let pick = |pair: &Pair| match depth {
            Depth::TrueColor => Color::Rgb(pair.rgb[0], pair.rgb[1], pair.rgb[2]),
            Depth::Ansi256 => Color::Indexed(pair.number),
        };
        let text = |pair| Style::new().fg(pick(pair));
        let on = |front, ground| Style::new().fg(pick(front)).bg(pick(ground));
        let marks = [&colours.to, &colours.r#for, &colours.with];
        Self {
            colourless: false,
            paper: on(&colours.ink, &colours.paper),
            surface: on(&colours.ink, &colours.surface),
            ink: text(&colours.ink),
            strong: text(&colours.ink).add_modifier(Modifier::BOLD),
            muted: text(&colours.muted),
            rule: text(&colours.rule),
            inverse: on(&colours.inverse_text, &colours.inverse_ground),
            focus: text(&colours.inverse_ground),
            key_cap: on(&colours.key_text, &colours.key_ground).add_modifier(Modifier::BOLD),
            alert: on(&colours.key_text, &colours.key_ground).add_modifier(Modifier::BOLD),
            alert_cap: on(&colours.key_ground, &colours.key_text).add_modifier(Modifier::BOLD),
            marks: marks.map(|mark| text(mark).add_modifier(Modifier::BOLD)),
            bars: marks.map(text),
            chips: marks.map(|mark| on(&colours.paper, mark).add_modifier(Modifier::BOLD)),
        }
    }

    fn plain() -> Self {
        let bold = Style::new().add_modifier(Modifier::BOLD);
        let reverse = Style::new().add_modifier(Modifier::REVERSED);
        Self {
            colourless: true,
            paper: Style::new(),
            surface: Style::new(),
            ink: Style::new(),
            strong: bold,
            muted: Style::new(),
            rule: Style::new(),
            inverse: reverse,
            focus: bold,
            key_cap: bold,
            alert: reverse.add_modifier(Modifier::BOLD),
            alert_cap: reverse.add_modifier(Modifier::BOLD),
            marks: [bold; 3],
            bars: [Style::new(); 3],
            chips: [reverse.add_modifier(Modifier::BOLD); 3],
        }
    }
}

/// `style`, bold.
#[must_use]
pub(super) fn bold(style: Style) -> Style {
    style.add_modifier(Modifier::BOLD)
}

/// `style`, bold and underlined: a name.
#[must_use]
pub(super) fn named(style: Style) -> Style {
    bold(style).add_modifier(Modifier::UNDERLINED)
}

#[cfg(test)]
mod tests {
    use super::{Depth, Theme, ThemeName};

    #[test]
    fn every_file_can_be_read_and_only_one_has_no_colours() {
        for name in ThemeName::ALL {
            assert!(super::file::read(name.file()).is_ok(), "{name:?}");
            for depth in [Depth::TrueColor, Depth::Ansi256] {
                assert_eq!(Theme::load(name, depth).colourless, name == ThemeName::NoColour);
            }
        }
    }
}
