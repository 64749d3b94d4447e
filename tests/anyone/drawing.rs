//! What holds for every screen at every size, in every theme: nothing clipped, the same words without colour, equal weight.

use std::collections::HashMap;
use std::panic::catch_unwind;

use alongside::app::screen::{Body, Screen};
use alongside::phrases::Phrases;
use alongside::session::Reveal;
use alongside::tui::{Look, Symbols, ThemeName};
use ratatui::buffer::CellWidth;
use ratatui::style::{Color, Modifier};
use unicode_segmentation::UnicodeSegmentation;

use crate::drawn::{CLASSES, DRAWINGS, Drawing, big_enough, drawings, scrolls, squeezed, tame, typed, wild};
use crate::drive::Program;
use crate::figure::Figure;
use crate::screens;
use crate::shown::{Shown, look, show, show_with};
use crate::walk::{Place, focused, texts};

pub fn measure() -> Vec<Figure> {
    vec![
        panics(),
        words_in_full(),
        within_reach(),
        focus_in_full(),
        columns(),
        without_colour(),
        chips_alike(),
        bars_alike(),
        hidden(),
    ]
}

/// Every screen and text at every size in the light theme, and every screen in the other themes.
fn panics() -> Figure {
    let broken = DRAWINGS.iter().filter(|it| it.panicked || it.rows.len() != usize::from(it.size.1));
    let mut broken: Vec<String> = broken.map(|it| it.name.clone()).collect();
    let mut tried = DRAWINGS.len();
    for (name, screen) in tame() {
        for theme in ThemeName::ALL {
            for size in [(0, 0), (1, 1), (63, 17), (64, 18)] {
                tried += 1;
                if catch_unwind(|| show(screen, size, theme)).is_err() {
                    broken.push(format!("{name} {theme:?} {size:?}"));
                }
            }
        }
    }
    Figure::tried("sizes", "drawings at 10 sizes, 0 by 0 to 200 by 60, no panic", tried, 4000, broken)
}

/// The widest word that no column is too narrow for.
const WHOLE: u16 = 12;

/// Words that are not in the drawing, and short enough not to be broken at the end of a line.
fn missing<'a>(drawn: &'a str, words: &'a str) -> impl Iterator<Item = &'a str> {
    words.split_whitespace().filter(|word| word.len() <= 8).filter(move |word| !drawn.contains(*word))
}

/// A word, without the lines of boxes and pictures beside it.
fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| matches!(c, '\u{2500}'..='\u{259f}'))
}

/// Whether a word that is wider than a column stands there in pieces, each at the end or the start of what a column holds.
fn in_pieces(word: &str, drawn: &HashMap<&str, usize>) -> bool {
    let mut ends = word.char_indices().map(|(at, letter)| at + letter.len_utf8());
    word.is_empty() || ends.any(|end| drawn.contains_key(&word[..end]) && in_pieces(&word[end..], drawn))
}

/// Where nothing scrolls, every word shows as often as it is there. A line may break behind a
/// mark in a word. What is being typed follows its cursor instead.
fn words_in_full() -> Figure {
    let (mut looked_for, mut broken) = (0, Vec::new());
    for Drawing { name, screen, rows, .. } in drawings().filter(|it| !scrolls(&it.rows)) {
        let mut left: HashMap<&str, usize> = HashMap::new();
        for word in rows.iter().flat_map(|row| row.split_whitespace()) {
            *left.entry(bare(word)).or_default() += 1;
        }
        let all = left.clone();
        let typing = typed(screen).map(|line| line.value.as_str());
        for (place, words) in texts(&mut screen.clone()) {
            if !matches!(place, Place::Body | Place::Name) || Some(words.as_str()) == typing {
                continue;
            }
            for word in words.split_whitespace() {
                looked_for += 1;
                let stands = left.get_mut(bare(word)).filter(|count| **count > 0).map(|count| *count -= 1).is_some();
                let may_break = word.cell_width() > WHOLE || word.contains(|c: char| !c.is_alphanumeric());
                if !(stands || may_break && in_pieces(bare(word), &all)) {
                    broken.push(format!("{name}: {word:?} of {words:?}"));
                }
            }
        }
    }
    Figure::tried("clipped", "words that show, or it says how many more there are", looked_for, 100_000, broken)
}

/// Where it scrolls, pages turned up and down show every word.
fn within_reach() -> Figure {
    let (mut looked_for, mut broken) = (0, Vec::new());
    // Harder texts in the smallest window only: what does not fit a larger one is turned the same way there.
    let turned_here = |it: &&Drawing| it.size == CLASSES[0] || it.tame && it.size.1 <= 22;
    for Drawing { name, screen, size, rows, .. } in drawings().filter(turned_here).filter(|it| scrolls(&it.rows)) {
        let drawn = squeezed(&rows.iter().cloned().chain(turned(screen, *size)).collect::<Vec<_>>().join(" "));
        for (place, words) in texts(&mut screen.clone()) {
            if matches!(place, Place::Body | Place::Name) {
                looked_for += words.split_whitespace().count();
                broken.extend(missing(&drawn, words).map(|word| format!("{name}: {word:?} of {words:?}")));
            }
        }
    }
    Figure::tried("clipped", "words that do not fit, in sight after pages are turned", looked_for, 10_000, broken)
}

/// All rows of a screen that is turned to its beginning and to its end.
fn turned(screen: &Screen, size: (u16, u16)) -> Vec<String> {
    let way = |by: i16| {
        let all = (1..200).map(move |n| Screen { turned: n * by, ..screen.clone() });
        let all = all.map(move |screen| (screen.turned, show(&screen, size, ThemeName::Light)));
        all.take_while(|(wanted, shown)| shown.sight.turned == *wanted).flat_map(|(_, shown)| shown.rows())
    };
    way(1).chain(way(-1)).collect()
}

/// Also where it scrolls.
fn focus_in_full() -> Figure {
    let (mut looked_at, mut broken) = (0, Vec::new());
    for Drawing { name, screen, rows, .. } in drawings() {
        looked_at += 1;
        let (drawn, words) = (squeezed(&rows.join(" ")), focused(screen));
        broken.extend(missing(&drawn, &words).map(|word| format!("{name}: {word} of the focus")));
    }
    Figure::tried("clipped", "screens where the focused part shows in full", looked_at, 2000, broken)
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

fn columns() -> Figure {
    let (mut looked_at, mut broken) = (0, Vec::new());
    for Drawing { name, size, rows, .. } in drawings() {
        let (from, to) = text_columns(*size);
        for row in rows.iter().filter(|row| !row.starts_with("────") && !row.is_empty()) {
            looked_at += 1;
            let start = row.chars().take_while(|c| *c == ' ').count();
            let width: u16 = row.graphemes(true).map(CellWidth::cell_width).sum();
            if start < usize::from(from) || width > to {
                broken.push(format!("{name}: {row:?}"));
            }
        }
    }
    Figure::tried("clipped", "rows within the columns of the text", looked_at, 40_000, broken)
}

/// The screen without colour says the same, but for brackets about keys and for what fills bars and big letters.
fn without_colour() -> Figure {
    let bare = |rows: &[String]| {
        let bare = |row: &String| row.replace(['[', ']'], " ").replace(['░', '▒', '█'], "▆").trim_end().to_owned();
        rows.iter().map(bare).collect::<Vec<_>>()
    };
    let (mut looked_at, mut broken) = (0, Vec::new());
    for Drawing { name, screen, size, rows, .. } in drawings().filter(|it| it.tame && it.size != (80, 24)) {
        looked_at += 1;
        if bare(&show(screen, *size, ThemeName::NoColour).rows()) != bare(rows) {
            broken.push(name.clone());
        }
    }
    Figure::tried("colour", "screens that say the same without colour", looked_at, 400, broken)
}

#[test]
fn without_colour_there_is_none_and_nothing_is_ever_dim_or_moving() {
    let never = Modifier::DIM | Modifier::ITALIC | Modifier::SLOW_BLINK | Modifier::RAPID_BLINK | Modifier::CROSSED_OUT;
    for (name, screen) in tame() {
        for theme in ThemeName::ALL {
            for cell in show(screen, (96, 27), theme).buffer.content() {
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
            let look = Look { symbols: Symbols::ascii(), ..look(theme, &phrases) };
            for size in CLASSES {
                let text = show_with(screen, size, &look).text().replace(['“', '”'], "\"");
                assert!(text.is_ascii(), "{name} {size:?}\n{text}");
            }
        }
    }
}

#[test]
fn without_empty_lines_answers_stand_under_one_another_and_no_word_goes() {
    let phrases = Phrases::english();
    let words = |shown: &Shown| shown.text().split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let mut fewer = 0;
    for (name, screen) in tame() {
        // The boxes of the picture grow with the room.
        if !matches!(&screen.body, Body::Question(question) if question.answers.picture.is_none()) {
            continue;
        }
        let airy = look(ThemeName::Light, &phrases);
        let tight = Look { air: false, ..look(ThemeName::Light, &phrases) };
        let [airy, tight] = [airy, tight].map(|look| show_with(screen, (120, 33), &look));
        assert_eq!(words(&airy), words(&tight), "{name}");
        let answer = |shown: &Shown| shown.text().lines().position(|line| line.contains("● WITH")).unwrap_or_default();
        fewer += usize::from(answer(&tight) < answer(&airy));
    }
    assert!(fewer > 0, "no answer stands higher");
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

fn chips_alike() -> Figure {
    let (mut looked_at, mut broken) = (0, Vec::new());
    for (name, screen) in tame().iter().chain(wild()) {
        let Body::Reveal(view) = &screen.body else { continue };
        let people: u32 = view.rows.iter().flat_map(|row| row.tally).sum();
        for size in [(80, 24), (96, 27), (120, 33), (160, 45), (200, 60)] {
            let shown = show(screen, size, ThemeName::Light);
            if shown.text().contains(" more ") {
                continue;
            }
            let all: Vec<usize> = (0..size.1).flat_map(|row| chips(&shown, row)).collect();
            looked_at += all.len();
            let high = if all.len() == people as usize { 1 } else { 2 };
            if all.iter().any(|width| Some(width) != all.first()) || all.len() != people as usize * high {
                broken.push(format!("{name} {size:?}: {all:?} of {people} people"));
            }
        }
    }
    Figure::tried("equal", "chips: one a person, all of one area in a view", looked_at, 2000, broken)
}

/// Length of a bar in a row, signs and fills.
fn bar(row: &str) -> Option<usize> {
    let cells: Vec<char> = row.chars().collect();
    let last = cells.iter().rposition(|cell| *cell == '▆')?;
    let first = cells[..last].iter().rposition(|cell| !"▆▼■●".contains(*cell))? + 1;
    Some(last + 1 - first)
}

fn bars_alike() -> Figure {
    let (mut looked_at, mut broken) = (0, Vec::new());
    for Drawing { name, rows, .. } in drawings() {
        let bars: Vec<usize> = rows.iter().filter_map(|row| bar(row)).collect();
        looked_at += bars.len();
        if bars.iter().any(|length| Some(length) != bars.first()) {
            broken.push(format!("{name}: {bars:?}"));
        }
    }
    Figure::tried("equal", "bars of both sides, of one length in a view", looked_at, 2000, broken)
}

/// What is drawn after a hidden answer, and after it is passed on, is the same to the cell for all five answers.
fn hidden() -> Figure {
    let people = [("Amina", 'P'), ("Ben", 'S'), ("Carys", 'P')];
    let after = |keys: &str| {
        let mut program = Program::asking(&["line.choice"], Reveal::Together, &people);
        program.press(keys);
        program.screen()
    };
    let (mut looked_at, mut broken) = (0, Vec::new());
    for then in ["", " Enter"] {
        let wanted = after(&format!("1{then}"));
        let others = ["2", "3", "4", "0"].map(|answer| (answer, after(&format!("{answer}{then}"))));
        for (theme, size) in ThemeName::ALL.into_iter().flat_map(|theme| big_enough().map(move |size| (theme, size))) {
            let wanted = show(&wanted, size, theme);
            for (answer, screen) in &others {
                let shown = show(screen, size, theme);
                looked_at += 1;
                if shown.buffer != wanted.buffer || shown.cursor != wanted.cursor {
                    broken.push(format!("{answer}{then} {theme:?} {size:?}"));
                }
            }
        }
    }
    Figure::tried("hidden", "drawings that are the same whichever answer is hidden", looked_at, 280, broken)
}

#[test]
fn a_window_that_is_too_small_is_told_both_sizes() {
    let text = show(&screens::turn(), (60, 15), ThemeName::Light).text();
    let said = "Please make the window bigger. Now 60 by 15. At least 64 by 18. Your work is safe.";
    assert_eq!(squeezed(&text), squeezed(said));
}

#[test]
fn a_hidden_pick_moves_nothing_else() {
    // The screen has no field for what was picked; the strip and the counts are those from before.
    let before = show(&screens::hidden(), (96, 27), ThemeName::Light).rows();
    let after = show(&screens::hidden_picked(), (96, 27), ThemeName::Light).rows();
    assert_eq!(before[23..26], after[23..26], "the strip has not moved");
    for size in big_enough().filter(|size| size.0 >= 80) {
        let place = |screen: &alongside::app::screen::Screen, words: &str| {
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
    let mut program = Program::begin("taster", "live");
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
        show(&fourteen(), (96, 22), ThemeName::Light).rows().iter().any(|row| row.contains("Y  quote")),
        "Y is in the bar"
    );
}
