//! What does not fit: it is said how much there is, and keys lead to it.

use crate::drive::Program;
use crate::shown::show;
use alongside::app::Msg;
use alongside::session::Reveal;
use alongside::tui::ThemeName;

const PEOPLE: [(&str, char); 3] = [("Amina", 'P'), ("Ben", 'S'), ("Carys", 'P')];

/// A decision of so many words, w1 to the last one.
fn deciding(words: usize) -> Program {
    let mut program = Program::asking(&["line.choice"], Reveal::Live, &PEOPLE);
    let words: Vec<String> = (1..=words).map(|n| format!("w{n}w")).collect();
    // The thanks for it take a row of their own, until the next key.
    program.press("D").tell(Msg::Paste(words.join(" ")));
    program.press("Enter Enter V Esc");
    program
}

/// The rows in a window of this size; the engine hears what was drawn.
fn rows(program: &mut Program, size: (u16, u16)) -> Vec<String> {
    let shown = show(&program.screen(), size, ThemeName::Light);
    program.model.saw(shown.sight);
    shown.rows()
}

/// All rows that come in sight while `key` is pressed until nothing changes any more.
fn all_rows(program: &mut Program, key: &str, size: (u16, u16)) -> String {
    let mut all = Vec::new();
    for _ in 0..400 {
        let now = rows(program, size);
        if all.last() == Some(&now) {
            return all.concat().join("\n");
        }
        all.push(now);
        program.press(key);
    }
    panic!("the end never comes: {:?}", all.last());
}

fn says(rows: &[String], words: &str) -> bool {
    rows.iter().any(|row| row.contains(words))
}

#[test]
fn arrows_lead_to_every_answer_of_a_long_decision() {
    for (size, words) in [((64, 18), 110), ((80, 22), 180)] {
        let mut program = deciding(words);
        let first = rows(&mut program, size);
        assert!(says(&first, " more below: press Down"), "{first:#?}");
        let all = all_rows(&mut program, "Down", size);
        for answer in ["No", "Not sure", "Pass", "live with it"] {
            assert!(all.contains(answer), "{size:?} {answer}: {all}");
        }
    }
}

#[test]
fn the_number_below_is_that_of_the_answers_there() {
    let mut program = deciding(110);
    let shown = rows(&mut program, (64, 18));
    let above = |key: &str| shown.iter().any(|row| row.trim_start_matches(['▌', ' ']).starts_with(key));
    let hidden = ["1  ", "2  ", "3  ", "4  ", "5  ", "6  "].iter().filter(|key| !above(key)).count();
    assert!(hidden > 1, "{shown:#?}");
    assert!(says(&shown, &format!("{hidden} more below: press Down")), "{hidden}: {shown:#?}");
}

#[test]
fn pages_lead_to_every_word_of_a_text_longer_than_the_window_and_back() {
    for (size, words) in [((64, 18), 900), ((80, 22), 900), ((96, 27), 1_400)] {
        let mut program = deciding(words);
        let first = rows(&mut program, size);
        let up = all_rows(&mut program, "PageUp", size);
        let down = all_rows(&mut program, "PageDown", size);
        let all = up + &down;
        for n in 1..=words {
            assert!(all.contains(&format!("w{n}w")), "{size:?}: word {n}");
        }
        assert!(all.contains("Not sure"), "{size:?}");
        // Pressed once more than there is, it still comes back at once.
        program.press("PageDown PageDown");
        let last = rows(&mut program, size);
        program.press("PageUp");
        assert_ne!(rows(&mut program, size), last, "{size:?}");
        program.press("V Esc");
        assert_eq!(rows(&mut program, size), first, "any other key leads back to the focus");
    }
}

#[test]
fn together_pages_lead_to_all_names_and_no_arrow_is_said_to() {
    let names: Vec<String> = (1..=25).map(|n| format!("Somebody with a name {n:02}x")).collect();
    let people: Vec<(&str, char)> = names.iter().map(|name| (name.as_str(), 'P')).collect();
    let mut program = Program::asking(&["line.choice"], Reveal::Together, &people);
    program.press(&"1 Enter Enter ".repeat(24));
    let first = rows(&mut program, (64, 18));
    assert!(says(&first, " more below: press Page Down"), "{first:#?}");
    let all = all_rows(&mut program, "PageDown", (64, 18));
    let all: String = all.split_whitespace().collect();
    for n in 1..=24 {
        assert!(all.contains(&format!("{n:02}x")), "{n}: {all}");
    }
}

#[test]
fn the_first_page_down_in_a_longer_text_moves_a_page() {
    for size in [(64, 18), (80, 22), (96, 27)] {
        let mut program = Program::new();
        program.tell(Msg::Resized { columns: size.0, rows: size.1 });
        program.press("4");
        let before = rows(&mut program, size);
        program.press("PageDown");
        let after = rows(&mut program, size);
        let text = |rows: &[String]| rows[1..rows.len() - 1].to_vec();
        let stays = text(&before).iter().filter(|row| row.len() > 4 && after.contains(row)).count();
        assert!(stays * 2 < usize::from(size.1), "{size:?}: {stays} rows stay\n{before:#?}\n{after:#?}");
    }
}
