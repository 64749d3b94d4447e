//! How far apart the colours of TO, FOR and WITH are, also for eyes that lack one kind of cone, in the cells that every
//! theme draws.

use std::collections::{HashMap, HashSet};

use alongside::phrases::Phrases;
use alongside::tui::{Depth, Look, Theme, ThemeName};
use palette::color_difference::Ciede2000;
use palette::{IntoColor, Lab, LinSrgb, Srgb};
use ratatui::style::Color;

use crate::contrast::{COLOURED, rgb};
use crate::drawn::tame;
use crate::figure::Figure;
use crate::shown::{Shown, look, show_with};

/// The least distance of two marks (look, section 2).
const LEAST: f64 = 12.0;

/// What eyes without red, green and blue cones see of linear RGB, row by row. Source: Machado, Oliveira, Fernandes, "A
/// Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009, at a severity of 1.0.
const SEEN: [(&str, [[f64; 3]; 3]); 3] = [
    (
        "no red",
        [[0.152_286, 1.052_583, -0.204_868], [0.114_503, 0.786_281, 0.099_216], [-0.003_882, -0.048_116, 1.051_998]],
    ),
    (
        "no green",
        [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_820, 0.042_940, 0.968_881]],
    ),
    (
        "no blue",
        [[1.255_528, -0.076_749, -0.178_779], [-0.078_411, 0.930_809, 0.147_602], [0.004_733, 0.691_367, 0.303_900]],
    ),
];

fn seen(colour: Color, rows: &[[f64; 3]; 3]) -> Lab<palette::white_point::D65, f64> {
    let linear: LinSrgb<f64> = rgb(colour).into_linear();
    let parts = [linear.red, linear.green, linear.blue];
    let [red, green, blue] = rows.map(|row| row.iter().zip(parts).map(|(by, part)| by * part).sum::<f64>());
    LinSrgb::new(red.clamp(0.0, 1.0), green.clamp(0.0, 1.0), blue.clamp(0.0, 1.0)).into_color()
}

/// The signs of TO, FOR and WITH, which stand wherever one of them does.
const SIGNS: [&str; 3] = ["▼", "■", "●"];

/// What can be told from what: grounds of chips from one another, and signs that stand on one ground.
type Seen = HashMap<Option<Color>, [HashSet<Color>; 3]>;

/// The colours by which the cells of `shown` tell the marks apart. A sign in the colour of text is told by its form.
fn collect(shown: &Shown, theme: &Theme, seen: &mut Seen) {
    let filled: Vec<Color> = theme.chips.iter().filter_map(|chip| chip.bg).collect();
    for cell in shown.buffer.content() {
        let Some(mark) = SIGNS.iter().position(|sign| *sign == cell.symbol()) else { continue };
        let (beside, colour) = if filled.contains(&cell.bg) { (None, cell.bg) } else { (Some(cell.bg), cell.fg) };
        let is_text = [theme.ink.fg, theme.strong.fg, theme.inverse.fg].contains(&Some(colour));
        if !is_text {
            seen.entry(beside).or_default()[mark].insert(colour);
        }
    }
}

/// Every two colours of different marks that stand beside each other in some cell of a theme.
fn pairs(theme: ThemeName, depth: Depth) -> Vec<(&'static str, Color, Color)> {
    let (phrases, mut seen) = (Phrases::english(), Seen::new());
    let look = Look { theme: Theme::load(theme, depth), ..look(theme, &phrases) };
    for (_, screen) in tame() {
        collect(&show_with(screen, (96, 27), &look), &look.theme, &mut seen);
    }
    let mut pairs = Vec::new();
    for colours in seen.values() {
        for (name, one, other) in [("TO, FOR", 0, 1), ("FOR, WITH", 1, 2), ("TO, WITH", 0, 2)] {
            let all = colours[one].iter().flat_map(|one| colours[other].iter().map(move |other| (name, *one, *other)));
            pairs.extend(all);
        }
    }
    pairs
}

pub fn measure() -> Vec<Figure> {
    let (mut worst, mut broken) = (f64::MAX, Vec::new());
    for theme in COLOURED {
        for depth in [Depth::TrueColor, Depth::Ansi256] {
            let pairs = pairs(theme, depth);
            for all in ["TO, FOR", "FOR, WITH", "TO, WITH"] {
                if !pairs.iter().any(|(pair, _, _)| *pair == all) {
                    broken.push(format!("{theme:?} {depth:?}: {all} never drawn"));
                }
            }
            for ((pair, one, other), (eyes, rows)) in
                pairs.iter().flat_map(|it| SEEN.iter().map(move |eyes| (it, eyes)))
            {
                let apart = seen(*one, rows).difference(seen(*other, rows));
                worst = worst.min(apart);
                if apart < LEAST {
                    broken.push(format!("{theme:?} {depth:?} {eyes}: {pair} {apart:.1}"));
                }
            }
        }
    }
    vec![Figure::worst("colour", "two marks apart (CIEDE2000), with three kinds of eyes", worst, LEAST, broken)]
}

#[test]
fn grey_stays_grey_for_all_eyes_and_red_and_green_come_nearer() {
    let apart = |one: [u8; 3], other: [u8; 3], rows| {
        let of = |[red, green, blue]: [u8; 3]| seen(Color::Rgb(red, green, blue), rows);
        of(one).difference(of(other))
    };
    let usual = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]];
    for (eyes, rows) in &SEEN {
        let grey: Lab<_, f64> = Srgb::new(0.5, 0.5, 0.5).into_color();
        let dim: Lab<palette::white_point::D65, f64> = seen(Color::Rgb(128, 128, 128), rows);
        assert!(grey.difference(dim) < 1.0, "{eyes}");
    }
    for (_, rows) in &SEEN[..2] {
        let (red, green) = ([200, 60, 40], [60, 140, 40]);
        assert!(apart(red, green, rows) < apart(red, green, &usual) / 2.0);
    }
}
