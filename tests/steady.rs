//! What stays where it is, and what is never missing, whatever a workshop holds and however large the window is.

use std::sync::LazyLock;

use crate::drive::Program;
use crate::screens;
use crate::shown::{SIZES, Shown, show};
use alongside::app::screen::{Body, KeyHint, Mark, Part, Pill, Screen, Strip};
use alongside::app::{Key, Keymap, Msg};
use alongside::phrases::Phrases;
use alongside::tui::{Depth, Theme, ThemeName};

fn big_enough() -> impl Iterator<Item = (u16, u16)> {
    SIZES.into_iter().filter(|(columns, rows)| *columns >= 64 && *rows >= 18)
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Rows on the ground of the strip, without the head.
fn strip_rows(shown: &Shown) -> usize {
    static LIGHT: LazyLock<Theme> = LazyLock::new(|| Theme::load(ThemeName::Light, Depth::TrueColor));
    let surface = LIGHT.surface.bg.unwrap();
    (1..shown.buffer.area.height).filter(|y| shown.buffer[(0, *y)].bg == surface).count()
}

/// The strip in every state a workshop can bring it to.
fn strips() -> Vec<Strip> {
    let strip = screens::turn().strip.unwrap();
    let why = |words: [&str; 3]| words.map(str::to_owned);
    let alone = "one side so far:";
    let long = why(["only people with lived experience so far:", "only people with lived experience:", alone]);
    let other = ["both sides, but not on the same questions:", "both sides, other questions:", "other questions:"];
    let pills = [
        Pill::Nothing("nothing yet".to_owned()),
        Pill::At(Mark::With),
        Pill::Provisional(why(["only staff so far:", "only staff:", alone]), Mark::To),
        Pill::Provisional(long, Mark::With),
        Pill::Provisional(why(other), Mark::For),
    ];
    let hidden = ["3 hidden answers", "300 hidden answers"];
    let mut strips = Vec::new();
    for pill in pills {
        strips.push(Strip { pill: pill.clone(), room: [0; 3], ..strip.clone() });
        strips.push(Strip { pill: pill.clone(), room: [400, 300, 200], ..strip.clone() });
        let without = strip.rows.iter().filter(|row| !row.neither).cloned().collect();
        strips.push(Strip { pill: pill.clone(), rows: without, ..strip.clone() });
        strips.extend(hidden.map(|total| Strip {
            pill: pill.clone(),
            total: total.to_owned(),
            short_total: total.replace(" answers", ""),
            hidden: true,
            ..strip.clone()
        }));
    }
    strips
}

#[test]
fn the_strip_has_one_height_so_that_the_body_never_jumps() {
    for (columns, rows) in big_enough() {
        let heights: Vec<usize> = strips()
            .into_iter()
            .map(|strip| {
                let screen = Screen { strip: Some(strip), ..screens::turn() };
                strip_rows(&show(&screen, (columns, rows), ThemeName::Light))
            })
            .collect();
        let designed = match (columns, rows) {
            (120.., 33..) => 5,
            (96.., 27..) => 3,
            _ => 1,
        };
        assert!(heights.iter().all(|height| *height == designed), "{columns} by {rows}: {heights:?}");
    }
}

#[test]
fn a_provisional_word_is_never_shown_without_words_that_say_so() {
    for size in big_enough() {
        for strip in strips().into_iter().filter(|strip| matches!(strip.pill, Pill::Provisional(..))) {
            let Pill::Provisional(words, _) = strip.pill.clone() else { unreachable!() };
            let screen = Screen { strip: Some(strip), ..screens::turn() };
            let drawn = squeezed(&show(&screen, size, ThemeName::Light).text());
            let said = words.iter().any(|words| drawn.contains(&squeezed(words)));
            assert!(said, "{words:?} at {size:?}");
        }
    }
}

/// Two sides of `people`, and nobody in neither.
fn strip_of(words: [&str; 3], room: [u32; 3], total: &str) -> Strip {
    let strip = screens::turn().strip.unwrap();
    let pill = Pill::Provisional(words.map(str::to_owned), Mark::For);
    Strip { pill, room, total: format!("all {total}"), short_total: total.to_owned(), hidden: false, ..strip }
}

#[test]
fn the_words_of_a_provisional_pill_are_whole_where_the_width_allows() {
    let alone = ["only people with lived experience so far:", "only people with lived experience:", "one side so far:"];
    let staff = ["only staff so far:", "only staff:", "one side so far:"];
    let other = ["both sides, but not on the same questions:", "both sides, other questions:", "other questions:"];
    let whole = [(120, 33), (160, 45), (200, 60)];
    for (words, size, expected) in [
        (alone, (64, 18), 2),
        (alone, (80, 22), 1),
        (alone, (80, 24), 1),
        (alone, (96, 27), 1),
        (staff, (64, 18), 0),
        (staff, (80, 22), 0),
        (staff, (96, 27), 0),
        (other, (64, 18), 2),
        (other, (80, 22), 1),
        (other, (96, 27), 1),
    ]
    .into_iter()
    .chain([alone, staff, other].into_iter().flat_map(|words| whole.map(|size| (words, size, 0))))
    {
        let screen = Screen { strip: Some(strip_of(words, [0, 12, 0], "12 marks")), ..screens::turn() };
        let drawn = squeezed(&show(&screen, size, ThemeName::Light).text());
        let counted = format!("{}■FOR▼TO0■FOR12●WITH0", squeezed(words[expected]));
        assert!(drawn.contains(&counted), "{words:?} at {size:?}: {drawn}");
    }
}

#[test]
fn the_way_on_is_on_the_bar_of_every_screen_that_has_one() {
    let keymap = Keymap::built_in();
    let phrases = Phrases::english();
    let table: toml::Table = toml::from_str(include_str!("../assets/keys.toml")).unwrap();
    let mut seen = 0;
    for name in table["screens"].as_table().unwrap().keys() {
        let hint = |word: &str, cap: &str| KeyHint { cap: cap.to_owned(), word: phrases.say(word) };
        let mut keys: Vec<KeyHint> = keymap.of(name).iter().map(|key| hint(&key.word, &key.cap)).collect();
        keys.sort_by_key(|key| key.cap == "?");
        let Some(enter) = keys.iter().find(|key| key.cap == "Enter").cloned() else { continue };
        for size in big_enough() {
            let screen = Screen { keys: keys.clone(), ..screens::turn() };
            let bar = show(&screen, size, ThemeName::Light).rows().pop().unwrap();
            assert!(bar.contains(&format!("Enter  {}", enter.word)), "{name} at {size:?}: {bar}");
            seen += 1;
        }
    }
    assert!(seen > 100);
}

/// The start form with the choice `agenda` and the choice `reveal` taken.
fn start(agenda: usize, reveal: usize) -> Screen {
    let mut screen = screens::start();
    let Body::Form(form) = &mut screen.body else { panic!("no form") };
    let taken = [agenda, reveal].into_iter();
    let parts = form.parts.iter_mut().filter_map(|part| match part {
        Part::Choices { chosen, focus, .. } => Some((chosen, focus)),
        _ => None,
    });
    for ((chosen, focus), row) in parts.zip(taken) {
        *chosen = Some(row);
        *focus = focus.map(|_| row);
    }
    screen
}

#[test]
fn what_is_chosen_is_said_and_wraps_no_line() {
    for size in big_enough().filter(|size| size.0 >= 80) {
        let height =
            |screen: &Screen| show(screen, size, ThemeName::Light).rows().join("\n").trim_end().lines().count();
        let first = height(&start(0, 0));
        for (agenda, reveal) in (0..6).flat_map(|agenda| (0..3).map(move |reveal| (agenda, reveal))) {
            let screen = start(agenda, reveal);
            let text = show(&screen, size, ThemeName::Light).text();
            assert_eq!(height(&screen), first);
            let Body::Form(form) = &screen.body else { unreachable!() };
            let choices = form.parts.iter().filter_map(|part| match part {
                Part::Choices { rows, chosen, .. } => Some((rows, chosen.unwrap())),
                _ => None,
            });
            for (rows, chosen) in choices {
                for row in rows.iter().filter(|row| text.contains(&row.name)) {
                    assert!(text.contains(&row.about), "{size:?}: {} wraps\n{text}", row.about);
                }
                let name = &rows[chosen].name;
                let line = text.lines().find(|line| line.contains(name) && line.contains('▶'));
                let word = line.is_some_and(|line| line.contains("▶ chosen"));
                let shown = word || text.contains(&format!("▶ chosen: {name}")) || !text.contains(name);
                assert!(shown, "{size:?}: {name}\n{text}");
            }
        }
    }
}

#[test]
fn a_box_to_type_in_is_whole_also_when_the_form_refuses() {
    for size in big_enough() {
        for refused in [None, Some("Please type a name.".to_owned())] {
            let mut screen = screens::start_typing();
            let Body::Form(form) = &mut screen.body else { panic!("no form") };
            form.refused.clone_from(&refused);
            let text = show(&screen, size, ThemeName::Light).text();
            for corner in ["┌", "┐", "└", "┘"] {
                assert!(text.contains(corner), "{size:?} {refused:?}: no {corner}\n{text}");
            }
        }
    }
}

/// Every row of a longer text that is in sight while `key` is pressed until nothing moves, and how often that was.
fn read_with(key: Key, size: (u16, u16)) -> (String, usize) {
    let mut program = Program::new();
    program.tell(Msg::Resized { columns: size.0, rows: size.1 });
    program.press("4");
    let (mut seen, mut last) = (String::new(), None);
    for presses in 0..200 {
        let shown = show(&program.screen(), size, ThemeName::Light);
        program.model.saw(shown.sight);
        let rows = shown.rows();
        if last.as_ref() == Some(&program.screen()) {
            return (seen, presses - 1);
        }
        last = Some(program.screen());
        seen.push_str(&squeezed(&rows[1..rows.len() - 1].join("")));
        seen.push('\n');
        program.tell(Msg::Key(key));
    }
    panic!("the end never comes at {size:?}");
}

#[test]
fn neither_down_nor_a_page_skips_a_sentence_of_a_longer_text() {
    let mut program = Program::new();
    let Body::Reading(reading) = program.press("4").screen().body else { panic!("no longer text") };
    let texts = reading.paragraphs.iter().flat_map(|part| std::iter::once(&part.heading).chain(&part.lines));
    let texts: Vec<String> = texts.map(|text| squeezed(text)).collect();
    assert!(texts.len() > 30);
    for size in big_enough() {
        let (by_steps, steps) = read_with(Key::Down, size);
        let (by_pages, pages) = read_with(Key::PageDown, size);
        for text in &texts {
            assert!(by_steps.lines().any(|screen| screen.contains(text)), "{size:?}: {text}");
            assert!(by_pages.lines().any(|screen| screen.contains(text)), "{size:?}: {text}");
        }
        assert!(steps <= 15 && pages < steps, "{size:?}: {steps} steps, {pages} pages");
        assert!(size.1 < 22 || pages <= 6, "{size:?}: {pages} pages");
    }
}

#[test]
fn the_ends_of_a_longer_text_are_one_key_away() {
    let focus = |program: &Program| match program.screen().body {
        Body::Reading(reading) => reading.focus,
        _ => panic!("no longer text"),
    };
    let mut program = Program::new();
    program.tell(Msg::Resized { columns: 96, rows: 27 });
    program.press("4");
    program.tell(Msg::Key(Key::End));
    let last = focus(&program);
    program.tell(Msg::Key(Key::Down));
    assert_eq!(focus(&program), last, "the end is the end");
    program.tell(Msg::Key(Key::PageUp));
    assert!(focus(&program) < last - 1, "a page is more than a step");
    program.tell(Msg::Key(Key::Home));
    assert_eq!(focus(&program), 0);
}

#[test]
fn every_warning_of_the_truth_check_can_be_read_before_yes() {
    let people: Vec<(&str, char)> = vec![("Amina", 'P'), ("Ben", 'S'), ("Carys", 'P'), ("Dev", 'S')];
    let mut program = Program::begin("taster", "live");
    program.people(&people).press("Enter Enter");
    for _ in 0..5 {
        program.press("1 R 'We were told on the day and nobody had asked us' Enter 2 R 'They asked two of us' Enter");
        program.press("3 Enter 3 Enter Enter");
    }
    let Body::Card(card) = program.press("1 1 Enter").screen().body else { panic!("{}", program.text()) };
    assert!(card.lines.len() > 10, "{card:?}");
    let first = card.lines.iter().find(|line| line.starts_with("1. ")).unwrap();
    assert!(first.contains(". One person"), "{first}");
    for size in big_enough() {
        let mut seen = String::new();
        for _ in &card.lines {
            program.press("Up");
        }
        for _ in &card.lines {
            let shown = show(&program.screen(), size, ThemeName::Light);
            seen.push_str(&squeezed(&shown.text()));
            seen.push('\n');
            program.press("Down");
        }
        for line in &card.lines {
            assert!(seen.lines().any(|screen| screen.contains(&squeezed(line))), "{size:?}: {line}");
        }
    }
    assert_eq!(program.shape(), "card", "nothing but yes or no leaves it");
}
