//! A whole workshop with arrows, Enter and Esc: what a switch, or a board of a few large keys, can give. And the cards that
//! anybody may ask for at any time.

use std::collections::BTreeSet;

use crate::drive::Program;
use alongside::app::screen::{Body, Picked, Question};
use alongside::session::{Answer, Mark, Reveal};

const PEOPLE: [(&str, char); 4] = [("Amina", 'P'), ("Ben", 'S'), ("Carys", 'P'), ("Dev", 'S')];

fn asking(reveal: Reveal) -> Program {
    Program::asking(&["line.choice"], reveal, &PEOPLE)
}

fn question(program: &Program) -> Question {
    match program.screen().body {
        Body::Question(question) => question,
        other => panic!("no question: {other:?}"),
    }
}

/// What was given so far, in turn order.
fn given(program: &Program) -> Vec<Answer> {
    program.state().asked[0].1[0].given.iter().map(|given| given.answer).collect()
}

/// Opens the help from a screen, goes down to the row that says `word` and presses Enter.
fn by_help(program: &mut Program, word: &str) {
    program.press("Right");
    let Body::List(list) = program.screen().body else { panic!("no help: {}", program.text()) };
    let row = list.rows.iter().position(|row| row.cells.iter().any(|cell| cell.text == word));
    let row = row.unwrap_or_else(|| panic!("no {word:?}: {list:?}"));
    program.press(&"Down ".repeat(row)).press("Enter");
}

#[test]
fn a_short_workshop_is_played_to_its_end_with_arrows_enter_and_esc() {
    let mut program = Program::begin("short", "live");
    for _ in 0..20 {
        if program.model.keys_name() == "people" {
            break;
        }
        program.press("Enter");
    }
    // Names are typed.
    program.people(&PEOPLE);
    let (mut turns, mut screens) = (0, BTreeSet::new());
    for _ in 0..400 {
        let name = program.model.keys_name();
        screens.insert(name);
        match name {
            "end" | "end-asked" => break,
            // Each answer in its turn, not sure and pass with them; who passed passes again.
            "question" => {
                let again = question(&program).turn.hint.contains("You can pass again");
                turns += usize::from(!again);
                program.press(&"Down ".repeat(if again { 5 } else { 1 + turns % 5 })).press("Enter Enter");
            }
            "differ" => drop(program.press(&"Down ".repeat(20)).press("Enter")),
            _ => drop(program.press("Enter")),
        }
    }
    assert!(screens.contains("end") || screens.contains("end-asked"), "{screens:?}");
    let asked = &program.state().asked;
    let all: Vec<Answer> = asked.iter().flat_map(|(_, rounds)| &rounds[0].given).map(|given| given.answer).collect();
    assert!(all.len() >= 12, "{all:?}");
    for answer in Mark::ALL.map(Answer::Marked).into_iter().chain([Answer::NotSure, Answer::Pass]) {
        assert!(all.contains(&answer), "{answer:?} of {all:?}");
    }
}

#[test]
fn live_arrows_go_to_an_answer_enter_picks_it_and_enter_gives_it() {
    let mut program = asking(Reveal::Live);
    assert_eq!(
        (question(&program).focus, question(&program).picked),
        (None, Picked::Nothing),
        "nothing is preselected"
    );
    program.press("Enter");
    assert!(program.screen().said.unwrap().starts_with("Nothing is picked yet."));
    program.press("Down Down");
    assert_eq!((question(&program).focus, question(&program).picked), (Some(1), Picked::Nothing));
    assert_eq!(given(&program), []);
    program.press("Backspace");
    assert_eq!(question(&program).focus, None, "and out again");
    program.press("Down Down Down Enter");
    assert!(matches!(question(&program).picked, Picked::Shown { answer: 2, .. }), "{}", program.text());
    program.press("Up");
    assert_eq!(
        (question(&program).focus, question(&program).picked),
        (Some(1), Picked::Nothing),
        "moving picks nothing"
    );
    program.press("Enter Enter");
    assert_eq!(given(&program), [Answer::Marked(Mark::For)]);
    assert_eq!((question(&program).focus, question(&program).picked), (None, Picked::Nothing), "nor for the next one");
    program.press("Down Down Down Down Down Down Enter Enter");
    assert_eq!(given(&program)[1], Answer::Pass);
    // Whoever changes an answer, whose turn was put last, or comes in another way, begins with nothing too.
    program.press("Down O");
    assert_eq!(question(&program).focus, None);
    program.press("Down E Enter");
    assert_eq!(question(&program).focus, None);
}

#[test]
fn together_down_is_counted_and_nothing_tells_how_far() {
    for (downs, answer) in [(1, "1"), (2, "2"), (3, "3"), (4, "4"), (5, "0"), (9, "0")] {
        let (mut arrows, mut digits) = (asking(Reveal::Together), asking(Reveal::Together));
        let before = arrows.screen();
        arrows.press("Up");
        assert_eq!(arrows.screen(), before, "there is nothing above the first one");
        arrows.press("Down");
        let first = arrows.screen();
        for _ in 1..downs {
            arrows.press("Down");
            assert_eq!(arrows.screen(), first, "{downs}");
        }
        digits.press(answer);
        assert_eq!(digits.screen(), first, "as by number");
        assert_eq!(given(arrows.press("Enter")), given(digits.press("Enter")), "{downs}");
    }
    let mut program = asking(Reveal::Together);
    program.press("Down Down Down Up Up Up Up Enter");
    assert_eq!(given(&program), [Answer::Marked(Mark::To)], "Up goes back, and never out");
}

#[test]
fn arrows_that_come_fast_are_all_counted() {
    let mut program = asking(Reveal::Together);
    for key in [alongside::app::Key::Down; 3] {
        let _ = alongside::app::update(&mut program.model, alongside::app::Msg::Key(key), program.now);
    }
    program.press("Enter");
    assert_eq!(given(&program), [Answer::Marked(Mark::With)]);
}

#[test]
fn what_stands_in_the_help_is_done_from_there_and_from_the_menu() {
    for (word, does) in [("stop", "X"), ("a decision", "D"), ("by list", "Tab"), ("the line", "L"), ("menu", "Esc")] {
        let (mut by_rows, mut by_key) = (asking(Reveal::Live), asking(Reveal::Live));
        by_help(&mut by_rows, word);
        by_key.press(does);
        assert_eq!(by_rows.screen(), by_key.screen(), "{word}");
    }
    let mut program = asking(Reveal::Live);
    let before = program.screen();
    program.press("Right Enter");
    assert_eq!(program.screen(), before, "who only read leaves by Enter");
    program.press("Esc Up Up").press(&"Down ".repeat(12)).press("Enter Enter");
    assert_eq!(program.screen(), before, "the menu leads to the help of the group's screen, and Enter out of it");
    // In a picture all four arrows move.
    let mut grid = Program::asking(&["grid.now", "grid.wanted"], Reveal::Live, &PEOPLE);
    grid.press("Esc").press(&"Down ".repeat(12)).press("Enter");
    assert_eq!(grid.model.keys_name(), "help");
}

#[test]
fn answers_are_given_on_the_question_and_the_help_presses_none() {
    for answer in ["pick", "not sure", "pass"] {
        let mut program = asking(Reveal::Together);
        let before = program.screen();
        by_help(&mut program, answer);
        assert_eq!(program.screen(), before, "{answer}");
    }
}

#[test]
fn stop_and_slow_work_over_whatever_stands_in_front_and_lead_back_to_it() {
    // What is only looked at gives way to a card: one step leads back to the group.
    let looked_at = ["V", "W", "Esc", "Esc 8", "L", "C", "?", "T"];
    let beside = ["Esc 2", "Esc 3", "Esc 5", "Esc 6", "Esc 7", "Esc 9", "Ctrl+C"];
    for keys in looked_at.into_iter().chain(beside) {
        for (key, first) in [("X", "Someone asked us to stop"), ("S", "Someone asked for more time")] {
            let mut program = asking(Reveal::Live);
            let group = (program.model.keys_name(), program.screen().head.step);
            program.press(keys);
            let here = (program.model.keys_name(), program.screen().head.step);
            let before = if looked_at.contains(&keys) { group } else { here };
            program.press(key);
            assert!(program.text().contains(first), "{keys} {key}: {}", program.text());
            program.press("T W V").press(key);
            assert_eq!(program.shape(), "card", "{keys} {key}: no second card over the first");
            program.press("Enter");
            assert_eq!((program.model.keys_name(), program.screen().head.step), before, "{keys} {key}");
        }
    }
    // Where no workshop runs, nobody can be stopped.
    let mut home = Program::new();
    home.press("4");
    let before = home.screen();
    assert_eq!(home.press("X S").screen(), before);
}

#[test]
fn the_offer_of_one_more_turn_stays_until_it_is_answered() {
    let mut program = asking(Reveal::Live);
    program.press("0 Enter 1 Enter 1 Enter 1 Enter");
    for keys in ["", "Enter", "Down", "Up", "V Esc"] {
        program.press(keys);
        let question = question(&program);
        assert!(question.turn.hint.contains("Would you like a turn now?"), "{keys}: {}", question.turn.hint);
        let shown = crate::shown::show(&program.screen(), (80, 22), alongside::tui::ThemeName::Light);
        assert!(shown.text().contains("Would you like a turn now?"), "{keys}: {}", shown.text());
    }
}
