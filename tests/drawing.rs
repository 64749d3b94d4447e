//! What holds for every screen at every size, in every theme: nothing clipped, the cursor on the focus, equal weight.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unnecessary_wraps,
    unreachable_pub,
    missing_docs,
    reason = "tests"
)]

mod drive;
#[path = "common/played.rs"]
mod played;
#[path = "common/screens.rs"]
mod screens;
#[path = "common/shown.rs"]
mod shown;
#[path = "common/walk.rs"]
mod walk;
#[path = "common/wild.rs"]
mod wild;

use std::sync::LazyLock;

use alongside::app::screen::{Body, Line, Part, Picked, Question, Screen};
use alongside::phrases::Phrases;
use alongside::tui::{Symbols, ThemeName};
use ratatui::buffer::CellWidth;
use ratatui::style::{Color, Modifier};
use shown::{SIZES, Shown, look, show, show_with};
use unicode_segmentation::UnicodeSegmentation;
use walk::{Place, focused, texts};

fn tame() -> Vec<(String, Screen)> {
    let all = screens::all().into_iter().chain(PLAYED.iter().cloned());
    all.map(|(name, screen)| (name.to_owned(), screen)).collect()
}

fn tame_and_wild() -> Vec<(String, Screen)> {
    tame().into_iter().chain(wild::all()).collect()
}

/// Played once: it takes long.
static PLAYED: LazyLock<Vec<(&'static str, Screen)>> = LazyLock::new(played::all);

/// One screen at one size, in the light theme.
struct Drawing {
    name: String,
    screen: Screen,
    size: (u16, u16),
    rows: Vec<String>,
    cursor: (u16, u16),
}

/// All screens with all texts at all sizes: drawn once for all tests here, half of them on each of two threads.
static DRAWINGS: LazyLock<Vec<Drawing>> = LazyLock::new(|| {
    let screens = tame_and_wild();
    let (one, other) = screens.split_at(screens.len() / 2);
    std::thread::scope(|scope| {
        let one = scope.spawn(|| drawn(one));
        let other = drawn(other);
        one.join().unwrap().into_iter().chain(other).collect()
    })
});

fn drawn(screens: &[(String, Screen)]) -> Vec<Drawing> {
    let draw = |(name, screen): &(String, Screen), size: (u16, u16)| {
        let shown = show(screen, size, ThemeName::Light);
        let name = format!("{name} at {size:?}");
        Drawing { name, screen: screen.clone(), size, rows: shown.rows(), cursor: shown.cursor }
    };
    screens.iter().flat_map(|it| SIZES.map(|size| draw(it, size))).collect()
}

fn drawings() -> impl Iterator<Item = &'static Drawing> {
    DRAWINGS.iter().filter(|drawing| drawing.size.0 >= 64 && drawing.size.1 >= 18)
}

fn scrolls(rows: &[String]) -> bool {
    rows.iter().any(|row| row.contains(" more below: press Down") || row.contains(" more above: press Up"))
}

fn big_enough() -> impl Iterator<Item = (u16, u16)> {
    SIZES.into_iter().filter(|(columns, rows)| *columns >= 64 && *rows >= 18)
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn no_size_and_no_theme_makes_it_panic() {
    assert!(DRAWINGS.len() > 1000);
    for (name, screen) in tame() {
        for theme in ThemeName::ALL {
            for size in [(0, 0), (1, 1), (63, 17), (64, 18), (120, 33)] {
                let rows = show(&screen, size, theme).rows();
                assert_eq!(rows.len(), usize::from(size.1), "{name}");
            }
        }
    }
}

#[test]
fn a_window_that_is_too_small_is_told_both_sizes() {
    let text = show(&screens::turn(), (60, 15), ThemeName::Light).text();
    let said = "Please make the window bigger. Now 60 by 15. At least 64 by 18. Your work is safe.";
    assert_eq!(squeezed(&text), squeezed(said));
}

#[test]
fn the_cursor_stands_on_the_focused_item() {
    for Drawing { name, screen, rows, cursor, .. } in drawings() {
        let row = squeezed(&rows[usize::from(cursor.1)]);
        let wanted = match typed(screen) {
            Some(line) => before_cursor(line),
            None => squeezed(&focused(screen)).chars().take(4).collect(),
        };
        assert!(row.contains(&wanted), "{name}: {wanted} in {row:?}");
        assert!(cursor.0 >= 2 && cursor.1 >= 1, "{name}");
    }
}

/// The line that is being typed in.
fn typed(screen: &Screen) -> Option<&Line> {
    let line = match &screen.body {
        Body::Form(form) => form.parts.iter().find_map(|part| match part {
            Part::Field(line) => line.cursor.map(|_| line),
            _ => None,
        }),
        Body::List(list) => list.typing.as_ref(),
        Body::Question(Question { picked: Picked::Shown { reason, .. }, .. }) => reason.as_ref(),
        _ => None,
    };
    line.filter(|line| line.cursor.is_some())
}

/// The last two letters before the insertion point.
fn before_cursor(line: &Line) -> String {
    let before: Vec<char> = line.value.chars().take(line.cursor.unwrap_or(0)).filter(|c| !c.is_whitespace()).collect();
    before[before.len().saturating_sub(2)..].iter().collect()
}

#[test]
fn every_word_shows_or_it_says_how_many_more_there_are() {
    let mut looked_for = 0;
    for Drawing { name, screen, rows, .. } in drawings().filter(|drawing| !scrolls(&drawing.rows)) {
        let drawn = squeezed(&rows.join(" "));
        for (place, words) in texts(&mut screen.clone()) {
            if !matches!(place, Place::Body | Place::Name) {
                continue;
            }
            for word in words.split_whitespace().filter(|word| word.len() <= 8) {
                assert!(drawn.contains(word), "{name}: {word:?} of {words:?} in\n{}", rows.join("\n"));
                looked_for += 1;
            }
        }
    }
    assert!(looked_for > 10_000);
}

#[test]
fn the_focused_part_shows_in_full() {
    for Drawing { name, screen, rows, .. } in drawings() {
        let drawn = squeezed(&rows.join(" "));
        let words = focused(screen);
        for word in words.split_whitespace().filter(|word| word.len() <= 8) {
            assert!(drawn.contains(word), "{name}: {word} in\n{}", rows.join("\n"));
        }
    }
}

/// Columns of the text and what hangs out of it, as the design gives them.
fn text_columns((columns, rows): (u16, u16)) -> (u16, u16) {
    let (edge, width) = match (columns, rows) {
        (160.., 45..) => ((columns - 104) / 2, 104),
        (120.., 33..) => (8, 104),
        (96.., 27..) => (5, 86),
        (80.., 22..) => (3, 74),
        _ => (2, 60),
    };
    (edge - 2, edge + width + 2)
}

#[test]
fn nothing_stands_outside_of_the_text_columns() {
    for Drawing { name, size, rows, .. } in drawings() {
        let (from, to) = text_columns(*size);
        for row in rows.iter().filter(|row| !row.starts_with("────")) {
            let start = row.chars().take_while(|c| *c == ' ').count();
            let width: u16 = row.graphemes(true).map(CellWidth::cell_width).sum();
            assert!(row.is_empty() || start >= usize::from(from) && width <= to, "{name}: {row:?}");
        }
    }
}

#[test]
fn without_colour_the_words_are_the_same() {
    for (name, screen) in tame() {
        for size in [(1, 1), (64, 18), (80, 22), (96, 27), (160, 45)] {
            let coloured = show(&screen, size, ThemeName::Light).text();
            let plain = show(&screen, size, ThemeName::NoColour).text();
            let without_caps = |text: &str| text.replace(['[', ']'], " ").replace(['░', '▒', '█'], "▆");
            let trimmed = |text: &str| text.lines().map(|line| line.trim_end().to_owned()).collect::<Vec<_>>();
            // Big letters are made of full blocks too.
            assert_eq!(trimmed(&without_caps(&plain)), trimmed(&without_caps(&coloured)), "{name} {size:?}");
        }
    }
}

#[test]
fn without_colour_there_is_none_and_nothing_is_ever_dim_or_moving() {
    let never = Modifier::DIM | Modifier::ITALIC | Modifier::SLOW_BLINK | Modifier::RAPID_BLINK | Modifier::CROSSED_OUT;
    for (name, screen) in tame() {
        for theme in ThemeName::ALL {
            for cell in show(&screen, (96, 27), theme).buffer.content() {
                assert!(!cell.modifier.intersects(never), "{name} {theme:?}");
                let is_plain = cell.fg == Color::Reset && cell.bg == Color::Reset;
                assert!(theme != ThemeName::NoColour || is_plain, "{name}");
            }
        }
    }
}

#[test]
fn the_ascii_set_shows_no_sign_that_needs_a_font() {
    let phrases = Phrases::english();
    for (name, screen) in tame() {
        for theme in [ThemeName::Light, ThemeName::NoColour] {
            let look = alongside::tui::Look { symbols: Symbols::ascii(), ..look(theme, &phrases) };
            for size in big_enough() {
                let text = show_with(&screen, size, &look).text().replace(['“', '”'], "\"");
                assert!(text.is_ascii(), "{name} {size:?}\n{text}");
            }
        }
    }
}

/// Runs of cells with the ground of a mark and nothing but its sign in them: chips, without pills.
fn chips(shown: &Shown, row: u16) -> Vec<usize> {
    let pills: Vec<_> = [0x0084_2d00_u32, 0x0043_237a, 0x0000_5a52].map(Color::from_u32).to_vec();
    let mut runs: Vec<(Color, String)> = vec![(Color::Reset, String::new())];
    for x in 0..shown.buffer.area.width {
        let cell = &shown.buffer[(x, row)];
        match runs.last_mut() {
            Some((ground, text)) if *ground == cell.bg => text.push_str(cell.symbol()),
            _ => runs.push((cell.bg, cell.symbol().to_owned())),
        }
    }
    let is_chip = |text: &str| !text.chars().any(char::is_alphabetic);
    runs.retain(|(ground, text)| pills.contains(ground) && is_chip(text));
    runs.into_iter().map(|(_, text)| text.chars().count()).collect()
}

#[test]
fn every_person_has_one_chip_and_all_have_the_same_area() {
    for (name, screen) in tame_and_wild() {
        let Body::Reveal(view) = &screen.body else { continue };
        let people: u32 = view.rows.iter().flat_map(|row| row.tally).sum();
        for size in [(80, 24), (96, 27), (120, 33), (160, 45), (200, 60)] {
            let shown = show(&screen, size, ThemeName::Light);
            if shown.text().contains(" more ") {
                continue;
            }
            let all: Vec<usize> = (0..size.1).flat_map(|row| chips(&shown, row)).collect();
            assert!(all.iter().all(|width| Some(width) == all.first()), "{name} {size:?}: {all:?}");
            let high = if all.len() == people as usize { 1 } else { 2 };
            assert_eq!(all.len(), people as usize * high, "{name} {size:?}");
        }
    }
}

/// Length of a bar in a row, signs and fills.
fn bar(row: &str) -> Option<usize> {
    let cells: Vec<char> = row.chars().collect();
    let last = cells.iter().rposition(|cell| *cell == '▆')?;
    let first = cells[..last].iter().rposition(|cell| !"▆▼■●".contains(*cell))? + 1;
    Some(last + 1 - first)
}

#[test]
fn bars_of_a_view_have_the_same_length() {
    let mut seen = 0;
    for Drawing { name, rows, .. } in drawings() {
        let bars: Vec<usize> = rows.iter().filter_map(|row| bar(row)).collect();
        assert!(bars.iter().all(|length| Some(length) == bars.first()), "{name}: {bars:?}");
        seen += bars.len();
    }
    assert!(seen > 100, "bars are found at all");
}

#[test]
fn a_hidden_pick_looks_the_same_whatever_it_is() {
    // The screen has no field for what was picked; the strip and the counts are those from before.
    let before = show(&screens::hidden(), (96, 27), ThemeName::Light).rows();
    let after = show(&screens::hidden_picked(), (96, 27), ThemeName::Light).rows();
    assert_eq!(before[23..26], after[23..26], "the strip has not moved");
    for size in big_enough().filter(|size| size.0 >= 80) {
        let place = |screen: &Screen, words: &str| {
            show(screen, size, ThemeName::Light).rows().iter().position(|row| row.contains(words))
        };
        for words in ["Staff decide.", "We decide together.", "Both are fine.", "In: Ben", "Still to come:"] {
            let at = place(&screens::hidden(), words);
            assert!(at.is_some() && at == place(&screens::hidden_picked(), words), "{words} has moved at {size:?}");
        }
    }
}

#[test]
fn help_always_stands_at_the_right_edge() {
    for Drawing { name, screen, rows, .. } in drawings() {
        // Where one types, ? is a letter.
        let has_help = screen.keys.iter().any(|key| key.cap == "?");
        assert!(has_help || typed(screen).is_some(), "{name}");
        assert_eq!(rows.last().unwrap().ends_with("   ?  help"), has_help, "{name}");
    }
}

/// Fourteen people, one of them with a long name, at the first step of the shortest agenda.
fn fourteen() -> Screen {
    let short = ["Amina", "Carys", "Dev", "Elin", "Femi", "Grace", "Huw", "Ines", "Jo", "Kit", "Lena", "Mo", "Nia"];
    let mut people: Vec<(&str, char)> =
        short.iter().zip("PSPSPSBPSPSPS".chars()).map(|(name, side)| (*name, side)).collect();
    people.insert(1, ("Bartholomew Featherstonehaugh", 'P'));
    let mut program = drive::Program::begin("taster", "live");
    program.people(&people).press("Home Down");
    program.screen()
}

#[test]
fn a_person_takes_one_row_and_a_long_name_wraps_alone_with_a_straight_edge() {
    let drawn = show(&fourteen(), (80, 22), ThemeName::Light);
    let rows = drawn.rows();
    let at =
        |words: &str| rows.iter().position(|row| row.contains(words)).unwrap_or_else(|| panic!("{words}: {rows:#?}"));
    assert_eq!(at("3   Carys") + 1, at("4   Dev"), "{rows:#?}");
    assert!(rows[at("4   Dev")].contains("quote: no"), "{rows:#?}");
    let long = at("Bartholomew");
    let edge = |row: usize| rows[row].find('▌');
    assert!(edge(long).is_some() && edge(long) == edge(long + 1), "{rows:#?}");
    assert!(
        show(&fourteen(), (96, 22), ThemeName::Light).rows().iter().any(|row| row.contains("may be quoted")),
        "Y is in the bar"
    );
}
