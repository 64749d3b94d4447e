//! Contrast of every cell of every screen, in each theme with colours, for 24 bits and for 256 colours (WCAG 2.2).

use std::collections::HashMap;

use alongside::phrases::Phrases;
use alongside::tui::{Depth, Look, Theme, ThemeName};
use palette::Srgb;
use palette::color_difference::Wcag21RelativeContrast;
use ratatui::style::Color;

use crate::drawn::tame;
use crate::figure::Figure;
use crate::shown::{Shown, look, show_with};

/// The themes that have colours of their own.
pub const COLOURED: [ThemeName; 4] =
    [ThemeName::Light, ThemeName::Dark, ThemeName::ContrastDark, ThemeName::ContrastLight];

const SIZES: [(u16, u16); 2] = [(80, 22), (120, 33)];
const TEXT: f64 = 7.0;
const LINE: f64 = 3.0;

/// A colour of the table of 256, from 16 on: a cube of six steps, then greys.
fn from_table(number: u8) -> [u8; 3] {
    let step = |level: u8| if level == 0 { 0 } else { 55 + 40 * level };
    match number {
        16..=231 => [(number - 16) / 36, (number - 16) / 6 % 6, (number - 16) % 6].map(step),
        232.. => [8 + 10 * (number - 232); 3],
        _ => panic!("{number} is a colour that terminals change"),
    }
}

pub fn rgb(colour: Color) -> Srgb<f64> {
    let [red, green, blue] = match colour {
        Color::Rgb(red, green, blue) => [red, green, blue],
        Color::Indexed(number) => from_table(number),
        other => panic!("{other:?} is no colour of ours"),
    };
    Srgb::new(red, green, blue).into_format()
}

fn contrast(one: Color, other: Color) -> f64 {
    rgb(one).relative_contrast(rgb(other))
}

fn is_drawn(symbol: &str) -> bool {
    symbol.chars().all(|c| matches!(c, '\u{2500}'..='\u{259f}'))
}

/// What two colours beside each other are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Kind {
    Text,
    Line,
    /// A chip, a pill, or what has the focus, and the ground beside it.
    Chip,
}

/// Pairs of colours, each with a place where it stands.
type Pairs = HashMap<(Kind, Color, Color), String>;

/// Every pair in the cells of `shown`. `filled` are the grounds that say something.
fn collect(shown: &Shown, filled: &[Color], place: &str, pairs: &mut Pairs) {
    let width = usize::from(shown.buffer.area.width);
    let mut note = |kind, one, other, symbol: &str| {
        pairs.entry((kind, one, other)).or_insert_with(|| format!("{place} {symbol:?}"));
    };
    for row in shown.buffer.content().chunks(width) {
        let mut before = None;
        for cell in row {
            if cell.symbol() != " " && before != Some((cell.fg, cell.bg, is_drawn(cell.symbol()))) {
                let kind = if is_drawn(cell.symbol()) { Kind::Line } else { Kind::Text };
                note(kind, cell.fg, cell.bg, cell.symbol());
            }
            if let Some((_, ground, _)) = before.filter(|(_, ground, _)| *ground != cell.bg)
                && (filled.contains(&ground) || filled.contains(&cell.bg))
            {
                note(Kind::Chip, ground, cell.bg, cell.symbol());
            }
            before = Some((cell.fg, cell.bg, is_drawn(cell.symbol())));
        }
    }
}

pub fn measure() -> Vec<Figure> {
    let (phrases, mut worst, mut broken) = (Phrases::english(), [f64::MAX; 2], [Vec::new(), Vec::new()]);
    for theme in COLOURED {
        for depth in [Depth::TrueColor, Depth::Ansi256] {
            let look = Look { theme: Theme::load(theme, depth), ..look(theme, &phrases) };
            let grounds = look.theme.chips.iter().chain([&look.theme.inverse]);
            let filled: Vec<Color> = grounds.filter_map(|style| style.bg).collect();
            let mut pairs = Pairs::new();
            for (name, screen) in tame() {
                for size in SIZES {
                    collect(&show_with(screen, size, &look), &filled, &format!("{name} {size:?}"), &mut pairs);
                }
            }
            for ((kind, one, other), place) in pairs {
                let ratio = contrast(one, other);
                let (nth, least) = if kind == Kind::Text { (0, TEXT) } else { (1, LINE) };
                worst[nth] = worst[nth].min(ratio);
                if ratio < least {
                    broken[nth].push(format!("{theme:?} {depth:?} {place}: {kind:?} {ratio:.2}"));
                }
            }
        }
    }
    let [texts, lines] = broken;
    vec![
        Figure::worst("contrast", "text on its ground, to one", worst[0], TEXT, texts),
        Figure::worst("contrast", "a line, a bar or a chip on its ground, to one", worst[1], LINE, lines),
    ]
}

#[test]
fn the_measure_is_the_known_one() {
    assert!((contrast(Color::Rgb(0, 0, 0), Color::Rgb(255, 255, 255)) - 21.0).abs() < 0.01);
    assert!((contrast(Color::Indexed(16), Color::Indexed(231)) - 21.0).abs() < 0.01);
    assert!((contrast(Color::Rgb(118, 118, 118), Color::Rgb(255, 255, 255)) - 4.54).abs() < 0.01);
    assert_eq!(from_table(88), [135, 0, 0]);
    assert_eq!(from_table(239), [78, 78, 78]);
}
