//! What is done is done where it says: a note is about the question in front, skipping leaves the group where it stands, what
//! is left out comes back as it was, and nothing is offered that does nothing.

use std::sync::Arc;

use crate::drive::lines::Lines;
use crate::drive::{FOUR, LIBRARY, Program, english, phrases};
use alongside::app::screen::Body;
use alongside::content::QuestionId;
use alongside::session::Reveal;
use chrono::NaiveDate;

const LINE: &[&str] = &["line.choice", "line.part", "line.feeling"];

fn asking() -> Program {
    Program::asking(LINE, Reveal::Live, FOUR)
}

/// All answer the question in front, and the group goes on.
fn answer_all(program: &mut Program) {
    program.press("3 Enter 3 Enter 3 Enter 3 Enter Enter");
}

fn says(program: &Program, words: &str) {
    assert!(program.text().contains(words), "{words}: {}", program.text());
}

fn last_note(program: &Program) -> Option<QuestionId> {
    program.state().notes.last().unwrap().question.clone()
}

#[test]
fn a_note_is_about_the_question_in_front_and_says_which() {
    let mut program = asking();
    answer_all(&mut program);
    let part = program.state().question_here().unwrap();
    let about = format!("About: {}", program.state().question(&part).unwrap().1.text);
    program.press("N");
    says(&program, &about);
    program.press("'Slowly.' Enter");
    assert_eq!(last_note(&program), Some(part));
    program.press("Backspace N 'That one.' Enter");
    assert_eq!(last_note(&program), Some(QuestionId("line.choice".into())), "where the group looks back to");
    program.press("Enter L Down N");
    assert!(!program.text().contains("About:"), "{}", program.text());
    program.press("'All of it.' Enter");
    assert_eq!(last_note(&program), None, "over the line it is about no question");
}

#[test]
fn skipping_what_is_looked_back_at_leaves_the_group_where_it_stands() {
    let mut program = asking();
    answer_all(&mut program);
    answer_all(&mut program);
    let stands = program.state().place;
    program.press("Backspace Backspace L X J Y");
    assert_eq!(program.state().place, stands, "{}", program.text());
    let mut lines = Lines::over(asking());
    answer_all(&mut lines.program);
    answer_all(&mut lines.program);
    lines.program.press("Backspace Backspace L");
    lines.script("skip\nyes");
    assert_eq!(lines.program.state().place, stands, "{}", lines.transcript);
}

#[test]
fn a_starter_that_is_left_out_comes_back_in_the_words_of_the_group() {
    let mut program = Program::begin("short", "live");
    program.until("How do we want to work together?");
    program.press("E ' And we mean it.' Enter");
    let row = |program: &Program| match program.screen().body {
        Body::List(list) => list.rows[0].cells.iter().map(|cell| cell.text.clone()).collect::<Vec<_>>(),
        _ => panic!("no list: {}", program.text()),
    };
    let before = row(&program);
    assert!(before[1].ends_with(" And we mean it."), "{before:?}");
    program.press("O");
    assert_eq!(row(&program)[1], before[1], "also while it is left out");
    assert_ne!(row(&program)[0], before[0]);
    program.press("O");
    assert_eq!(row(&program), before);
}

#[test]
fn what_somebody_does_here_is_not_asked_where_it_cannot_be_changed() {
    let mut program = asking();
    program.press("Esc 3 E");
    assert!(!program.text().contains(&english().say("field-role")), "{}", program.text());
    says(&program, "What they do here stays as it is.");
    program.press("Enter Enter 2 Enter");
    assert!(program.state().people[0].is.quote_ok, "{}", program.text());
}

#[test]
fn in_plain_mode_only_what_is_hidden_is_said_to_be() {
    for (reveal, hidden) in [(Reveal::Live, false), (Reveal::Together, true)] {
        let mut program = Program::asking(&["grid.now", "grid.wanted"], reveal, FOUR);
        program.press("Tab");
        assert_eq!(program.shape(), "by list");
        let lines = Lines::over(program);
        assert_eq!(lines.said.hidden, hidden);
        assert_eq!(lines.transcript.contains("headphones"), hidden, "{}", lines.transcript);
    }
}

#[test]
fn in_plain_mode_all_who_are_waited_for_are_counted_and_no_more() {
    let mut program = Program::asking(&["line.choice"], Reveal::Together, FOUR);
    program.press("Esc 3 Down O Enter Esc");
    assert_eq!(Lines::over(program).here().answered, Some((0, 3)));
    let mut program = Program::asking(&["line.choice"], Reveal::Together, FOUR);
    program.press("1 Enter Esc 3 O Enter Esc");
    assert_eq!(Lines::over(program).here().answered, Some((1, 4)), "what was given stays");
}

#[test]
fn a_month_is_typed_in_the_words_of_the_language() {
    let (spoken, unread) =
        phrases().translated("cy", std::iter::once("month-6 = Mehefin\ndate = { $day } o { $month }\n"));
    assert!(unread.is_empty());
    for typed in ["30 o Mehefin 2027", "30 Mehefin 2027", "30 meh. 2027"] {
        let mut program = Program::speaking(Arc::new(spoken.clone()), Arc::clone(&LIBRARY));
        program.start("standard", "live", ("Riverside", "Opening times"));
        program.press(&format!("End E '{typed}' Enter"));
        assert_eq!(program.state().header.keep_until, NaiveDate::from_ymd_opt(2027, 6, 30), "{}", program.text());
    }
    let mut program = Program::begin("standard", "live");
    program.press("End E '30 Ju 2027' Enter");
    assert_eq!(program.state().header.keep_until, None, "two months begin so");
    says(&program, "We need a date");
}
