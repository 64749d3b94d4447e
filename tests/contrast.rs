//! Contrast of every cell of every screen, in each theme with colours, for 24 bits and for 256 colours (WCAG 2.2).
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unnecessary_wraps,
    unreachable_pub,
    missing_docs,
    reason = "tests"
)]

#[path = "common/screens.rs"]
mod screens;
#[path = "common/shown.rs"]
#[allow(dead_code, reason = "shared by several tests")]
mod shown;

use alongside::phrases::Phrases;
use alongside::tui::{Depth, Look, Theme, ThemeName};
use ratatui::style::Color;
use shown::{look, show_with};

/// A colour of the table of 256, from 16 on: a cube of six steps, then greys.
fn from_table(number: u8) -> [u8; 3] {
    let step = |level: u8| if level == 0 { 0 } else { 55 + 40 * level };
    match number {
        16..=231 => [(number - 16) / 36, (number - 16) / 6 % 6, (number - 16) % 6].map(step),
        232.. => [8 + 10 * (number - 232); 3],
        _ => panic!("{number} is a colour that terminals change"),
    }
}

fn luminance(colour: Color) -> f64 {
    let rgb = match colour {
        Color::Rgb(red, green, blue) => [red, green, blue],
        Color::Indexed(number) => from_table(number),
        other => panic!("{other:?} is no colour of ours"),
    };
    let [red, green, blue] = rgb.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: Color, other: Color) -> f64 {
    let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
    one.max(other) / one.min(other)
}

fn is_drawn(symbol: &str) -> bool {
    symbol.chars().all(|c| matches!(c, '\u{2500}'..='\u{259f}'))
}

#[test]
fn every_text_has_seven_to_one_and_every_line_three_to_one() {
    let phrases = Phrases::english();
    let coloured = ThemeName::ALL.into_iter().filter(|name| *name != ThemeName::NoColour);
    for theme in coloured {
        for depth in [Depth::TrueColor, Depth::Ansi256] {
            let look = Look { theme: Theme::load(theme, depth), ..look(theme, &phrases) };
            let mut worst = (f64::MAX, f64::MAX);
            for (name, screen) in screens::all() {
                for size in [(64, 18), (96, 27), (160, 45)] {
                    let shown = show_with(&screen, size, &look);
                    for cell in shown.buffer.content().iter().filter(|cell| cell.symbol() != " ") {
                        let ratio = contrast(cell.fg, cell.bg);
                        let (kind, least) =
                            if is_drawn(cell.symbol()) { (&mut worst.1, 3.0) } else { (&mut worst.0, 7.0) };
                        *kind = kind.min(ratio);
                        assert!(ratio >= least, "{theme:?} {depth:?} {name} {:?}: {ratio:.2}", cell.symbol());
                    }
                }
            }
            assert!(worst.0 < 21.1 && worst.1 < 21.1, "something was measured");
        }
    }
}

#[test]
fn the_measure_is_the_known_one() {
    assert!((contrast(Color::Rgb(0, 0, 0), Color::Rgb(255, 255, 255)) - 21.0).abs() < 0.01);
    assert!((contrast(Color::Indexed(16), Color::Indexed(231)) - 21.0).abs() < 0.01);
    assert_eq!(from_table(88), [135, 0, 0]);
    assert_eq!(from_table(239), [78, 78, 78]);
}
