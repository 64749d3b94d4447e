//! What is typed goes to whom it was meant for, and to a question that was seen; what is taken or left out is said.

use crate::drive::lines::Lines;
use crate::drive::{FOUR, Program};
use crate::shown::show;
use crate::window::Terminal;
use alongside::app::screen::Body;
use alongside::app::{Key, Msg, update};
use alongside::content::QuestionId;
use alongside::record::{Mentions, withdraw};
use alongside::session::{Answer, Mark, Reveal};
use alongside::tui::ThemeName;
use chrono::Duration;

fn says(program: &Program, words: &str) {
    assert!(program.text().contains(words), "{words}: {}", program.text());
}

fn does_not_say(program: &Program, words: &str) {
    assert!(!program.text().contains(words), "{words}: {}", program.text());
}

/// Types `keys`, a tenth of a second apart.
fn quickly(program: &mut Program, keys: &str) {
    for key in keys.chars() {
        program.now += Duration::milliseconds(100);
        let _ = update(&mut program.model, Msg::Key(Key::Char(key)), program.now);
    }
}

#[test]
fn the_same_digit_typed_quickly_down_the_list_goes_to_the_next_person() {
    for reveal in [Reveal::Live, Reveal::Together] {
        let mut program = Program::asking(&["line.choice"], reveal, FOUR);
        program.press("Tab");
        quickly(&mut program, "1123");
        let state = program.state();
        let round = state.round(&QuestionId("line.choice".into())).unwrap();
        let given = FOUR.iter().map(|(name, _)| {
            let who = state.person_called(name).unwrap().id;
            round.given_by(who).map(|given| given.answer)
        });
        let marks = [Mark::To, Mark::To, Mark::For, Mark::With].map(|mark| Some(Answer::Marked(mark)));
        assert_eq!(given.collect::<Vec<_>>(), marks);
    }
}

#[test]
fn a_key_that_bounces_on_a_new_screen_is_none() {
    let mut program = Program::asking(&["line.choice", "stories.cars"], Reveal::Live, FOUR);
    program.press("Tab");
    quickly(&mut program, "uu");
    assert_eq!(program.shape(), "by list");
    program.press("Tab 1");
    let bounce = |program: &mut Program| {
        for _ in 0..2 {
            program.now += Duration::milliseconds(100);
            let _ = update(&mut program.model, Msg::Key(Key::Enter), program.now);
        }
    };
    bounce(&mut program);
    assert_eq!(program.model.keys_name(), "question");
    does_not_say(&program, "Nothing is picked yet");
}

#[test]
fn the_letter_that_opened_a_box_can_be_its_first_one_too() {
    for (longer, kept) in [("", "rain"), ("t 9 Esc", "ain")] {
        let mut program = Program::asking(&["line.choice"], Reveal::Live, FOUR);
        program.press(longer).press("1");
        quickly(&mut program, "rrain");
        let typed = program.text();
        assert!(typed.contains(kept) && (kept == "rain") == typed.contains("rain"), "{longer}: {typed}");
    }
}

#[test]
fn a_yes_that_was_typed_ahead_answers_no_question_that_was_not_drawn() {
    let home = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::open(home.path(), &[], (96, 27));
    terminal.wait_for("Start a workshop");
    terminal.press("1", "What is it called?");
    terminal.press("Riverside\r\r\r\rg", "Step 1 of");
    terminal.press("x", "Everything waits");
    terminal.send(b"qy");
    terminal.wait_for("Close the workshop?");
    terminal.press("\x1b", "Everything waits");
}

#[test]
fn who_is_called_two_stays_so_when_the_other_one_is_taken_out() {
    let people = &[("Jose (tired)", 'P'), ("Ben", 'S'), ("jose (tired)", 'P'), ("Jose (tired)", 'S')];
    let program = Program::asking(&["line.choice"], Reveal::Live, people);
    let state = program.state();
    let (first, second) = (state.people[0].id, state.people[2].id);
    let after = withdraw(state, first, Mentions::Blank, &[]);
    let called: Vec<String> = after.people.iter().map(|it| after.called(it.id)).collect();
    assert_eq!(called, ["Ben", "jose (tired) 2", "Jose (tired) 3"]);
    let after = withdraw(state, second, Mentions::Blank, &[]);
    let called: Vec<String> = after.people.iter().map(|it| after.called(it.id)).collect();
    assert_eq!(called, ["Jose (tired)", "Ben", "Jose (tired) 3"]);
}

#[test]
fn who_is_called_alike_is_told_by_what_they_are_called_here() {
    let people = &[("Jose", 'P'), ("Ben", 'S'), ("Jose", 'P')];
    let mut program = Program::asking(&["line.choice"], Reveal::Live, people);
    program.press("Esc 7 1");
    if program.shape() == "list" {
        program.press("End Enter");
    }
    says(&program, "Jose 2 stays. Is that the same person? Take them out too.");
    does_not_say(&program, "there too");
}

#[test]
fn a_name_that_is_typed_on_the_welcome_of_a_late_comer_is_not_lost_unseen() {
    let mut program = Program::begin("taster", "live");
    program.people(FOUR).press("Enter Enter 1 Enter Esc 3 A 'Rosa'");
    assert_eq!(program.shape(), "card");
    says(&program, "Not typed yet. Press Enter first.");
    program.press("Enter 'Rosa' Enter");
    says(&program, "Rosa");
}

#[test]
fn whoever_is_asked_once_more_is_told_what_a_key_did() {
    let mut program = Program::asking(&["line.choice"], Reveal::Live, FOUR);
    program.press("0 Enter 3 Enter 3 Enter 3 Enter");
    says(&program, "Once more.");
    let hint = |program: &Program| {
        let Body::Question(question) = program.screen().body else { panic!("{}", program.text()) };
        question.turn.hint
    };
    assert_eq!(hint(&program), "Would you like a turn now? You can pass again.", "before thanks");
    program.press("Enter");
    assert!(hint(&program).starts_with("Nothing is picked yet."), "{}", hint(&program));
    program.press("N 'Slower.' Enter");
    assert!(hint(&program).starts_with("Your note is kept."), "{}", hint(&program));
}

#[test]
fn words_that_were_typed_are_asked_about_before_somebody_passes() {
    let mut program = Program::asking(&["line.choice"], Reveal::Live, FOUR);
    program.press("2 R 'Half a thought' Esc 0 Enter");
    says(&program, "This is not written down yet. Leave it out?");
    program.press("N 2");
    says(&program, "Half a thought");
    program.press("0 Enter Y");
    let line = QuestionId("line.choice".into());
    assert!(program.state().round(&line).unwrap().given.is_empty(), "it is passed by Enter alone");
    program.press("Enter");
    assert_eq!(program.state().round(&line).unwrap().given[0].answer, Answer::Pass);
}

#[test]
fn whoever_is_out_and_gave_nothing_has_nothing_to_change() {
    let mut program = Program::asking(&["line.choice"], Reveal::Together, FOUR);
    program.press("Esc 3 Down O Enter Esc");
    program.press("3 Enter Enter 3 Enter Enter 3 Enter");
    let Body::List(list) = program.screen().body else { panic!("{}", program.text()) };
    let names: Vec<&str> = list.rows.iter().skip(1).map(|row| row.cells[0].text.as_str()).collect();
    assert_eq!(names, ["Amina", "Carys", "Dev"]);
    program.press("Down Down Enter");
    let Body::Question(question) = program.screen().body else { panic!("{}", program.text()) };
    assert_eq!(question.turn.name, "CARYS");
}

#[test]
fn in_the_middle_of_the_checklist_its_questions_are_not_asked_yet() {
    let mut program = Program::asking(&["checklist.stages", "checklist.say", "checklist.share"], Reveal::Live, FOUR);
    program.press("3 Enter 3 Enter 3 Enter 3 Enter C");
    says(&program, "2 of its 3 questions are not asked yet.");
}

#[test]
fn at_the_hand_over_a_long_name_leaves_its_keys_on_the_bar() {
    let people = &[("Maria Magdalena Featherstone", 'P'), ("Bartholomew Llewellyn-Okonkwo", 'S')];
    let mut program = Program::asking(&["line.choice"], Reveal::Together, people);
    program.press("3 Enter");
    let shown = show(&program.screen(), (96, 27), ThemeName::Light);
    let text: String = (0..27).map(|y| shown.row(y)).collect();
    for words in ["I am Bartholom…", "Maria… wants to change"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    let lines = Lines::over(program);
    assert!(lines.transcript.contains("Bartholomew Llewellyn-Okonkwo"), "{}", lines.transcript);
}

#[test]
fn a_day_that_is_in_no_calendar_is_asked_for_again() {
    let mut program = Program::begin("short", "live");
    program.until("What will we do next?");
    program.press("A 'Fares' Enter 'Ben' Enter '31 February' Enter");
    says(&program, "No month has that day.");
    program.press(&"Backspace ".repeat(11)).press("'when the leaves fall' Enter");
    does_not_say(&program, "No month has that day.");
}

#[test]
fn a_number_in_the_list_of_who_is_here_goes_to_its_row() {
    let mut program = Program::asking(&["line.choice"], Reveal::Live, FOUR);
    program.press("Esc 3 3");
    let Body::List(list) = program.screen().body else { panic!("{}", program.text()) };
    assert_eq!(list.focus, 2);
    program.press("9");
    let Body::List(list) = program.screen().body else { panic!("{}", program.text()) };
    assert_eq!(list.focus, 2, "nobody has that number");
    program.press("2 O Enter");
    let out: Vec<_> = program.state().people.iter().filter(|it| !it.here).map(|it| it.is.name.to_string()).collect();
    assert_eq!(out, ["Ben"]);
}

#[test]
fn whose_turn_it_was_counts_as_first_or_the_next_in_turn_who_answered() {
    let mut program = Program::asking(&["line.choice"], Reveal::Live, FOUR);
    program.press("E");
    assert_eq!(program.shape(), "list", "{}", program.text());
    program.press("2");
    program.press("3 Enter");
    for _ in 0..3 {
        program.press("3 Enter");
    }
    assert_eq!(program.shape(), "reveal", "{}", program.text());
    let first = alongside::weigh::fairness(program.state()).first;
    assert_eq!((first.people, first.staff, first.neither), (1, 0, 0), "Amina's turn it was");
}

#[test]
fn a_long_word_on_when_somebody_is_back_leaves_all_rows_their_columns() {
    let people = &[("Maria Magdalena Feather", 'P'), ("Ben", 'S'), ("Jo", 'P')];
    let mut program = Program::asking(&["line.choice"], Reveal::Live, people);
    program.press("Esc 3 Down O 'after the bus comes, or tomorrow' Enter");
    let shown = show(&program.screen(), (96, 27), ThemeName::Light);
    let rows: Vec<String> = (0..27).map(|y| shown.row(y)).collect();
    let at = |name: &str, word: &str| {
        let row = rows.iter().find(|row| row.contains(name)).unwrap();
        row.find(word).map(|at| row[..at].chars().count())
    };
    let place = at("Jo ", "quote");
    assert!(place.is_some() && at("Ben ", "quote") == place && at("Maria ", "quote") == place, "{rows:#?}");
    says(&program, "after the bus comes, or tomorrow");
}

#[test]
fn line_by_line_what_belongs_to_a_promise_is_set_apart() {
    let mut program = Program::begin("short", "live");
    program.until("What will we do next?");
    program.press("A 'Fares' Enter 'Ben' Enter 'tomorrow' Enter 'A poster' Enter Esc");
    let lines = Lines::over(program);
    assert!(lines.transcript.contains("Ben. By when: tomorrow. How we hear: A poster."), "{}", lines.transcript);
}
