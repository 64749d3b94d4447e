//! What somebody stumbles over who leads a workshop for the first time: a name that is cut in silence, a number that is
//! another on the next screen, a list that says what is not so.

use crate::drive::lines::Lines;
use crate::drive::{FOUR, LIBRARY, Program, english};
use alongside::app::screen::{Body, Part};
use alongside::content::{FaultKind, QuestionId, read_method};
use alongside::export::{self, Record};
use alongside::session::{Copy, Reveal};
use alongside::weigh::{Counted, weigh};

const LONG: &[(&str, char)] = &[("Siân Llewellyn-Okonkwo", 'P'), ("Ben", 'S'), ("Maria Magdalena Featherstone", 'P')];

fn says(program: &Program, words: &str) {
    assert!(program.text().contains(words), "{words}: {}", program.text());
}

fn does_not_say(program: &Program, words: &str) {
    assert!(!program.text().contains(words), "{words}: {}", program.text());
}

fn all(keys: [&'static str; 4]) -> Vec<(&'static str, &'static str)> {
    FOUR.iter().map(|(name, _)| *name).zip(keys).collect()
}

/// The full record as Markdown.
fn record(program: &Program) -> String {
    let state = program.state();
    let results = weigh(state, english());
    let record = Record::of(Counted { state, results: &results }, None, Copy::Room, english()).unwrap();
    let format = export::format_for("md").unwrap();
    String::from_utf8(format.write(&record, english())).unwrap()
}

/// The words on the bar for `key`.
fn bar(program: &Program, key: &str) -> String {
    let keys = program.screen().keys;
    keys.into_iter().find(|hint| hint.cap == key).map(|hint| hint.word).unwrap_or_default()
}

#[test]
fn a_name_that_is_cut_says_so_and_is_said_whole_aloud_and_in_lines() {
    let mut program = Program::asking(&["line.choice"], Reveal::Live, LONG);
    let Body::Question(question) = program.screen().body else { panic!("{}", program.text()) };
    assert_eq!(question.turn.line, "It is SIÂN LLEWELLYN-…'s turn.");
    assert_eq!(question.turn.next, "Then Ben, then Maria Magdalena….");
    program.press("V");
    says(&program, "It is Siân Llewellyn-Okonkwo's turn.");
    says(&program, "Then Ben, then Maria Magdalena Featherstone.");
    let mut lines = Lines::over(Program::asking(&["line.choice"], Reveal::Live, LONG));
    assert!(lines.transcript.contains("Siân Llewellyn-Okonkwo"), "{}", lines.transcript);
    assert!(lines.hear("who").join(" ").contains("Maria Magdalena Featherstone"));
}

#[test]
fn a_name_that_ends_in_a_stop_has_no_second_one() {
    let mut program =
        Program::asking(&["line.choice"], Reveal::Live, &[("Wary W.", 'P'), ("Ben", 'S'), ("Jo J.", 'B')]);
    says(&program, "Then Ben, then Jo J.\"");
    program.press("1 Enter");
    says(&program, "Thank you, Wary W.\"");
}

#[test]
fn the_picture_counts_as_many_questions_as_people_answer() {
    let asked = ["line.choice", "grid.now", "grid.wanted", "line.part"];
    let mut program = Program::asking(&asked, Reveal::Together, FOUR);
    program.press("J");
    assert_eq!(program.screen().head.question.as_deref(), Some("Question 1 of 2"));
    program.press("5");
    assert_eq!(bar(&program, "Enter"), "go on");
    program.press("Enter");
    assert_eq!(program.screen().head.question.as_deref(), Some("Question 2 of 2"));
    program.press("5");
    assert_eq!(bar(&program, "Enter"), "pass it on");
    let step = program.state().agenda.steps.iter().find(|step| step.id == "grid").unwrap();
    assert_eq!(step.asked().len(), 2);
}

#[test]
fn after_a_hidden_round_of_any_kind_it_is_said_that_one_may_say_why() {
    for (asked, keys) in [
        (&["decide.1"][..], "1"),
        (&["levels.now", "levels.wanted"], "1"),
        (&["grid.now", "grid.wanted"], "1 Enter 1"),
        (&["line.choice"], "1"),
    ] {
        for (reveal, offered) in [(Reveal::Together, true), (Reveal::Live, false)] {
            let mut program = Program::asking(asked, reveal, FOUR);
            program.answers(asked[0], &all([keys; 4]));
            if offered {
                program.press("Enter");
            }
            assert_ne!(program.shape(), "question", "{asked:?}: {}", program.text());
            let said = program.text().contains("Now you can say why: press R.");
            assert_eq!(said, offered, "{asked:?}: {}", program.text());
            // Under which mark is asked too, where there are marks.
            program.press("R 'It was so.' Enter").press(if asked[0] == "line.choice" { "Enter" } else { "Up" });
            does_not_say(&program, "Now you can say why");
            if asked[0] != "line.choice" {
                says(&program, "Also said");
            }
        }
    }
}

#[test]
fn words_under_none_stand_under_no_mark() {
    let mut program = Program::asking(&["line.choice"], Reveal::Live, FOUR);
    program.answers("line.choice", &all(["2", "2", "2", "2"]));
    program.press("R 'It depends.' Enter Enter");
    let Body::Reveal(reveal) = program.screen().body else { panic!("{}", program.text()) };
    let words: Vec<_> = reveal.reasons.iter().map(|it| (it.word.as_str(), it.mark)).collect();
    assert_eq!(words, [("Also said", None)]);
}

#[test]
fn the_slow_card_says_what_its_last_line_is() {
    let mut program = Program::asking(&["parts.why", "parts.next"], Reveal::Live, FOUR);
    program.press("S");
    says(&program, "In front of us now: The need and the idea");
    program.press("Enter Enter 2 Enter 3 Enter Enter Enter Enter 2 Enter 3 Enter Enter Enter");
    says(&program, "What we settled, part by part");
    program.press("S");
    does_not_say(&program, "In front of us now");
    does_not_say(&program, "What happens next");
}

#[test]
fn what_wanted_means_stands_with_the_choice() {
    let mut program = Program::asking(&["parts.why"], Reveal::Live, FOUR);
    program.press("Enter 2 Enter");
    says(&program, "Together (wanted).");
    says(&program, "We do not ask the checklist today, so records say");
}

#[test]
fn a_question_with_some_answers_of_its_own_must_have_all() {
    let file = include_str!("../assets/templates/en/method.toml");
    assert!(read_method("m.toml", file).is_ok());
    let faults = read_method("m.toml", &file.replace("for = \"{people} may ask for things. {staff} choose.\"\n", ""));
    let kinds: Vec<FaultKind> = faults.unwrap_err().into_iter().map(|fault| fault.kind).collect();
    assert_eq!(kinds, [FaultKind::Missing { key: "for".into() }]);
}

#[test]
fn a_skip_while_looking_back_leaves_the_group_where_it_is() {
    let mut program = Program::begin("standard", "live");
    program.until("It is AMINA's turn");
    let first = program.state().question_here().unwrap();
    program.answers(&first.0, &all(["1", "3", "1", "3"])).press("Enter");
    program.until("Where do we differ?");
    let (stood, step) = (program.state().place, program.screen().head.step);
    program.press("1 M Y 1 Enter 1 Enter J Y");
    assert_eq!(program.state().place, stood, "{}", program.text());
    assert_eq!(program.screen().head.step, step);
    says(&program, "Where do we differ");
    assert_eq!(program.screen().said.as_deref(), Some("Skipped for all."));
}

#[test]
fn what_is_decided_is_not_skipped_unasked_and_not_told_as_skipped() {
    let mut program = Program::asking(&["parts.why", "parts.money"], Reveal::Live, FOUR);
    program.press("Enter 2 Enter 3 Enter Enter J");
    says(&program, "We have decided this, and that stands. Skip it all the same?");
    program.press("N");
    says(&program, "The need and the idea");
    program.press("J Y");
    says(&program, "The budget and who pays");
    assert!(program.state().skipped.is_empty());
    program.press("J");
    assert_eq!(program.state().skipped, [QuestionId("parts.money".into())]);
}

#[test]
fn a_second_round_that_was_skipped_skips_no_question() {
    let mut program = Program::asking(&["line.choice", "line.part"], Reveal::Live, FOUR);
    program.answers("line.choice", &all(["1", "2", "1", "2"]));
    program.press("M Y J");
    assert!(program.state().skipped.is_empty(), "the marks of the first round stand");
    let record = record(&program);
    assert!(!record.contains("Skipped"), "{record}");
    assert!(record.contains("Round 2 was begun, and nobody answered in it. What we said before stands."), "{record}");
}

#[test]
fn a_room_that_stops_can_go_on_another_day() {
    let mut program = Program::asking(&["line.choice"], Reveal::Live, FOUR);
    program.press("X Q");
    says(&program, "To leave now and go on another day, press Q. It is saved.");
    program.press("Q");
    assert_eq!(program.shape(), "home");
    assert!(program.saved().unwrap().0.ended.is_none(), "it is not closed");
    let mut lines = Lines::over(Program::asking(&["line.choice"], Reveal::Live, FOUR));
    lines.script("stop\nend");
    assert!(lines.transcript.contains("go on another day, type another day."), "{}", lines.transcript);
    lines.hear("another day");
    assert_eq!(lines.program.shape(), "home");
}

#[test]
fn the_stop_card_stays_where_nobody_takes_words_back_after_all() {
    let mut program = Program::asking(&["line.choice"], Reveal::Live, FOUR);
    program.press("1 Enter X U");
    says(&program, "Whose words go?");
    program.press("Esc");
    says(&program, "Someone asked us to stop.");
    program.press("U 1 Esc");
    says(&program, "Someone asked us to stop.");
    program.press("Enter");
    assert_eq!(program.shape(), "question", "{}", program.text());
}

#[test]
fn who_has_left_is_not_told_as_here() {
    let mut program = Program::asking(&["line.choice"], Reveal::Live, FOUR);
    program.press("K 'The bus.' Enter Esc 3 O Enter");
    while program.shape() != "question" {
        program.press("Esc");
    }
    program.press("Esc 6 E 2 Enter");
    let Body::Form(form) = program.screen().body else { panic!("{}", program.text()) };
    let here = form.parts.iter().find_map(|part| match part {
        Part::Note(text) if text.contains("Ben") => Some(text.clone()),
        _ => None,
    });
    assert!(here.is_some_and(|here| !here.contains("Amina")), "{form:?}");
}

#[test]
fn a_copy_without_its_title_says_so_where_it_is_made() {
    let mut program = Program::begin_with("taster", "live", ("Amina and the bus", "Buses"));
    program.people(FOUR);
    assert!(export::leaves_title_out(program.state(), Copy::Public));
    assert!(!export::leaves_title_out(program.state(), Copy::Present));
    let words = english().fill("said-copy-made-untitled", &[("path", "/x/workshop-public.md".into())]);
    assert_eq!(words, "Copy made without its title, which has a name in it: /x/workshop-public.md");
}

#[test]
fn an_answer_with_words_under_it_is_not_cleared_unasked() {
    let mut program = Program::asking(&["line.choice"], Reveal::Live, FOUR);
    program.press("1 R 'We rang first' Esc Backspace");
    says(&program, "This is not written down yet.");
    program.press("N");
    says(&program, "We rang first");
    program.press("3");
    says(&program, "We rang first");
    program.press("Backspace Y");
    does_not_say(&program, "We rang first");
    program.press("1 Backspace");
    does_not_say(&program, "not written down yet");
    // Nor are they the next one's, where their writer answers later.
    program.press("1 R 'We rang first' Esc Up O 1");
    does_not_say(&program, "We rang first");
}

#[test]
fn the_hard_words_of_a_method_say_what_it_is() {
    let mut program = Program::asking(&["line.choice"], Reveal::Live, FOUR);
    program.press("W");
    let Body::Reading(reading) = program.screen().body else { panic!("{}", program.text()) };
    let method = LIBRARY.methods.iter().find(|method| method.id.0 == "line").unwrap();
    assert_eq!(reading.paragraphs[0].heading, method.title);
    assert_eq!(reading.paragraphs[0].lines.len(), 2, "what it is, and where it comes from");
}
