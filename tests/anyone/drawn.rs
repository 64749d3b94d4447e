//! Every screen, drawn at every size: once for all that is measured.

use std::panic::catch_unwind;
use std::sync::LazyLock;

use alongside::app::screen::{Body, Line, List, Part, Picked, Question, Screen};
use alongside::tui::ThemeName;

use crate::shown::{SIZES, show};
use crate::{played, screens, wild};

/// The screens of the pictures, those that are put together and those that are played.
pub fn tame() -> &'static [(String, Screen)] {
    static TAME: LazyLock<Vec<(String, Screen)>> = LazyLock::new(|| {
        let all = screens::all().into_iter().chain(played::all());
        all.map(|(name, screen)| (name.to_owned(), screen)).collect()
    });
    &TAME
}

/// The same with the hardest names, with longer words, with 25 people.
pub fn wild() -> &'static [(String, Screen)] {
    static WILD: LazyLock<Vec<(String, Screen)>> = LazyLock::new(|| {
        let played = tame().iter().skip(screens::all().len());
        let harder = played.flat_map(|(name, screen)| wild::harder(name, screen));
        wild::all().into_iter().chain(harder).collect()
    });
    &WILD
}

/// Sizes at which the hardest texts are drawn: one of each class.
pub const CLASSES: [(u16, u16); 5] = [(64, 18), (80, 22), (96, 27), (120, 33), (200, 60)];

/// One screen at one size, in the light theme.
pub struct Drawing {
    pub name: String,
    /// No harder text was put in.
    pub tame: bool,
    pub screen: Screen,
    pub size: (u16, u16),
    pub rows: Vec<String>,
    pub cursor: (u16, u16),
    /// Nothing was drawn.
    pub panicked: bool,
}

/// All screens with all texts, one half on each of two threads.
pub static DRAWINGS: LazyLock<Vec<Drawing>> = LazyLock::new(|| {
    let tame = tame().iter().flat_map(|it| SIZES.map(|size| (it, size, true)));
    let wild = wild().iter().flat_map(|it| CLASSES.map(|size| (it, size, false)));
    let all: Vec<_> = tame.chain(wild).collect();
    let (one, other) = all.split_at(all.len() / 2);
    let draw = |some: &[_]| some.iter().map(drawing).collect::<Vec<_>>();
    std::thread::scope(|scope| {
        let one = scope.spawn(|| draw(one));
        let other = draw(other);
        one.join().unwrap().into_iter().chain(other).collect()
    })
});

fn drawing(&((name, screen), size, tame): &(&(String, Screen), (u16, u16), bool)) -> Drawing {
    let name = format!("{name} at {size:?}");
    let shown = catch_unwind(|| show(screen, size, ThemeName::Light));
    let panicked = shown.is_err();
    let (rows, cursor) = shown.map(|it| (it.rows(), it.cursor)).unwrap_or_default();
    Drawing { name, tame, screen: screen.clone(), size, rows, cursor, panicked }
}

/// Those in windows that are large enough.
pub fn drawings() -> impl Iterator<Item = &'static Drawing> {
    DRAWINGS.iter().filter(|drawing| drawing.size.0 >= 64 && drawing.size.1 >= 18 && !drawing.panicked)
}

pub fn scrolls(rows: &[String]) -> bool {
    rows.iter().any(|row| row.contains(" more below: press ") || row.contains(" more above: press "))
}

pub fn big_enough() -> impl Iterator<Item = (u16, u16)> {
    SIZES.into_iter().filter(|(columns, rows)| *columns >= 64 && *rows >= 18)
}

pub fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// The line that is being typed in.
pub fn typed(screen: &Screen) -> Option<&Line> {
    let line = match &screen.body {
        Body::Form(form) => form.parts.iter().find_map(|part| match part {
            Part::Field(line) => line.cursor.map(|_| line),
            _ => None,
        }),
        Body::List(List { typing, .. }) => typing.as_ref(),
        Body::Question(Question { picked: Picked::Shown { reason, .. }, .. }) => reason.as_ref(),
        _ => None,
    };
    line.filter(|line| line.cursor.is_some())
}
