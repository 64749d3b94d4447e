//! An answer, the words for it and a turn are one person's: nobody else gets them, and they are not lost, whoever goes out
//! or comes back, and whatever stands between.

use crate::drive::lines::Lines;
use crate::drive::{FOUR, Program, english};
use alongside::app::Msg;
use alongside::app::screen::{Body, Picked};
use alongside::content::QuestionId;
use alongside::record::{self, Extras};
use alongside::session::{Answer, Given, Mark, Reveal, Side};
use alongside::weigh::weigh;

const STORIES: &[&str] = &["stories.cars", "stories.tenants", "values.valued"];

const LATE: &str = "The bus is late.";

fn asking(reveal: Reveal) -> Program {
    Program::asking(STORIES, reveal, FOUR)
}

fn given<'a>(program: &'a Program, question: &str, who: &str) -> Option<&'a Given> {
    let state = program.state();
    state.given_now(&QuestionId(question.into()), state.person_called(who).unwrap().id)
}

fn mark(program: &Program, who: &str) -> Option<Answer> {
    given(program, "stories.cars", who).map(|given| given.answer)
}

fn words(program: &Program, who: &str) -> Option<String> {
    given(program, "stories.cars", who)?.reason.as_ref().map(ToString::to_string)
}

fn turn(program: &Program) -> String {
    program.turn(&QuestionId("stories.cars".into())).unwrap().0
}

fn is_picked(program: &Program) -> bool {
    let Body::Question(question) = program.screen().body else { panic!("no question: {}", program.text()) };
    question.picked != Picked::Nothing
}

fn says(program: &Program, words: &str) -> bool {
    program.text().contains(words)
}

/// Who is `row` in the list of those who are here goes out.
fn goes_out(program: &mut Program, row: usize) {
    program.press("Esc 3").press(&"Down ".repeat(row)).press("O Enter Esc");
}

fn comes_back(program: &mut Program, row: usize) {
    program.press("Esc 3").press(&"Down ".repeat(row)).press("O Esc");
}

/// The program ends without a word, and is opened again.
fn opened_again(program: &Program) -> Program {
    let (state, draft) = program.saved().unwrap();
    let file = record::write(&state, &weigh(&state, english()), draft.as_ref(), &Extras::default());
    let mut again = Program::new();
    again.tell(Msg::Opened(Box::new(record::open(&file).unwrap())));
    again
}

#[test]
fn what_one_picked_is_nobody_elses_when_the_turn_changes() {
    for reveal in [Reveal::Live, Reveal::Together] {
        let mut program = asking(reveal);
        program.press("2");
        goes_out(&mut program, 0);
        assert_eq!((turn(&program).as_str(), is_picked(&program)), ("Ben", false), "{}", program.text());
        program.press("Enter");
        assert_eq!(mark(&program, "Ben"), None);
        program.press("3");
        comes_back(&mut program, 0);
        assert_eq!((turn(&program).as_str(), is_picked(&program)), ("Amina", false), "{}", program.text());
        program.press("Enter");
        assert_eq!((mark(&program, "Amina"), mark(&program, "Ben")), (None, None));
    }
}

#[test]
fn words_that_somebody_began_wait_for_them_while_they_are_out() {
    let mut program = asking(Reveal::Live);
    program.press(&format!("2 R '{LATE}' Esc"));
    goes_out(&mut program, 0);
    assert!(!says(&program, LATE) && !is_picked(&program), "{}", program.text());
    let mut again = opened_again(&program);
    again.press("3 Enter");
    for program in [&mut program, &mut again] {
        if mark(program, "Ben").is_none() {
            program.press("3 Enter");
        }
        assert_eq!((turn(program).as_str(), says(program, LATE)), ("Carys", false));
        comes_back(program, 0);
        assert!(says(program, LATE) && says(program, "Amina began this before."), "{}", program.text());
        program.press("Enter");
        assert_eq!(
            (mark(program, "Amina"), words(program, "Amina").as_deref()),
            (Some(Answer::Marked(Mark::For)), Some(LATE))
        );
        assert_eq!(words(program, "Ben"), None);
    }
}

const EARLY: &str = "It was too early.";
const SLOW: &str = "They are slow.";

/// Amina and Ben began and are out; Carys types.
fn three_began() -> Program {
    let mut program = asking(Reveal::Live);
    program.press(&format!("2 R '{LATE}' Esc"));
    goes_out(&mut program, 0);
    program.press(&format!("1 R '{EARLY}' Esc"));
    goes_out(&mut program, 1);
    program.press(&format!("3 R '{SLOW}"));
    program
}

#[test]
fn words_that_several_people_began_all_come_back_each_to_its_own() {
    let program = three_began();
    for mut program in [opened_again(&program), program] {
        assert!(turn(&program) == "Carys" && says(&program, SLOW), "{}", program.text());
        program.press("Enter");
        comes_back(&mut program, 1);
        assert!(turn(&program) == "Ben" && says(&program, EARLY), "{}", program.text());
        program.press("Enter");
        comes_back(&mut program, 0);
        assert!(turn(&program) == "Amina" && says(&program, LATE), "{}", program.text());
        program.press("Enter");
        for (who, answer, reason) in [("Amina", Mark::For, LATE), ("Ben", Mark::To, EARLY), ("Carys", Mark::With, SLOW)]
        {
            assert_eq!(
                (mark(&program, who), words(&program, who).as_deref()),
                (Some(Answer::Marked(answer)), Some(reason))
            );
        }
        assert_eq!(program.saved().unwrap().1, None);
    }
}

#[test]
fn words_wait_on_disk_below_a_form_and_while_answers_are_looked_at() {
    let mut program = asking(Reveal::Live);
    program.press(&format!("2 R '{LATE}' Esc K 'Wh"));
    let mut again = opened_again(&program);
    assert!(says(&again, "Wh"), "{}", again.text());
    again.press("Enter");
    assert!(says(&again, LATE), "{}", again.text());
    let mut program = asking(Reveal::Live);
    program.press(&format!("2 R '{LATE}' Esc Down"));
    let mut again = opened_again(&program);
    again.press("3 Enter");
    assert_eq!(words(&again, "Amina").as_deref(), Some(LATE), "{}", again.text());
}

#[test]
fn what_was_picked_in_sight_is_not_on_disk_once_answers_are_hidden() {
    let mut program = asking(Reveal::Live);
    program.press(&format!("2 R '{LATE}' Esc"));
    goes_out(&mut program, 0);
    assert!(program.saved().unwrap().1.unwrap().begun[0].answer.is_some());
    program.press("Esc 5 2");
    let begun = &program.saved().unwrap().1.unwrap().begun;
    assert_eq!((begun.len(), begun[0].answer, begun[0].text.as_str()), (1, None, LATE));
}

const ASKS: &str = "Some words are not given yet.";

/// Everybody but Amina has answered, and she is out.
fn all_but_one(reveal: Reveal) -> Program {
    let mut program = asking(Reveal::Live);
    program.press(&format!("2 R '{LATE}' Esc"));
    goes_out(&mut program, 0);
    if reveal == Reveal::Together {
        program.press("Esc 5 2 3 Enter Enter 3 Enter Enter 3 Enter Enter");
    } else {
        program.press("3 Enter 3 Enter 3 Enter");
    }
    program
}

#[test]
fn before_a_question_closes_it_is_asked_what_becomes_of_words_that_wait() {
    let mut kept = all_but_one(Reveal::Live);
    assert!(says(&kept, ASKS) && says(&kept, "Amina began an answer"), "{}", kept.text());
    kept.press("1");
    assert_eq!(kept.shape(), "reveal", "{}", kept.text());
    assert_eq!(kept.saved().unwrap().1.unwrap().begun.len(), 1);
    let mut back = all_but_one(Reveal::Live);
    back.press("2");
    assert!(says(&back, "Amina is out, and began this before."), "{}", back.text());
    back.press("O Esc");
    assert!(turn(&back) == "Amina" && says(&back, LATE), "{}", back.text());
    back.press("Enter");
    assert_eq!((back.shape(), words(&back, "Amina").as_deref()), ("reveal", Some(LATE)), "{}", back.text());
    let mut dropped = all_but_one(Reveal::Live);
    dropped.press("3");
    assert_eq!((dropped.shape(), dropped.saved().unwrap().1), ("reveal", None), "{}", dropped.text());
    let mut left = all_but_one(Reveal::Live);
    left.press("Esc");
    assert_ne!(left.shape(), "reveal");
    left.press("Enter");
    assert!(says(&left, ASKS), "{}", left.text());
}

#[test]
fn who_waits_is_not_named_where_answers_are_hidden() {
    let mut program = all_but_one(Reveal::Together);
    assert!(says(&program, ASKS) && says(&program, "1 answer was begun"), "{}", program.text());
    assert!(!says(&program, "Amina"), "{}", program.text());
    program.press("2");
    assert!(says(&program, "The words wait for an open round.") && !says(&program, LATE), "{}", program.text());
}

#[test]
fn before_the_workshop_is_closed_it_is_asked_what_becomes_of_words_that_wait() {
    let closing = || {
        let mut program = asking(Reveal::Live);
        program.press(&format!("1 Enter 2 R '{LATE}' Esc X Q"));
        assert!(says(&program, ASKS) && says(&program, "Ben began an answer"), "{}", program.text());
        program
    };
    let mut kept = closing();
    kept.press("1");
    assert!(says(&kept, "Close the workshop?"), "{}", kept.text());
    let mut stays = closing();
    stays.press("1 N Enter");
    assert!(says(&stays, LATE) && turn(&stays) == "Ben", "{}", stays.text());
    kept.press("Y");
    let (state, draft) = kept.saved().unwrap();
    let waits = draft.unwrap().begun;
    assert_eq!((state.ended.is_some(), waits.len(), waits[0].text.as_str()), (true, 1, LATE));
    let mut back = closing();
    back.press("2");
    assert!(turn(&back) == "Ben" && says(&back, LATE), "{}", back.text());
    back.press("Enter");
    assert_eq!(words(&back, "Ben").as_deref(), Some(LATE), "{}", back.text());
    let mut dropped = closing();
    dropped.press("3 Y");
    assert_eq!(dropped.saved().unwrap().1, None);
}

#[test]
fn before_a_question_is_skipped_it_is_asked_what_becomes_of_words_that_wait() {
    let mut program = asking(Reveal::Live);
    program.press(&format!("2 R '{LATE}' Esc"));
    goes_out(&mut program, 0);
    program.press("J");
    assert!(says(&program, ASKS), "{}", program.text());
    program.press("1");
    assert!(says(&program, "Skipped") && !says(&program, ASKS), "{}", program.text());
    assert_eq!(program.saved().unwrap().1.unwrap().begun.len(), 1);
}

#[test]
fn words_that_were_begun_in_sight_do_not_come_again_in_hiding() {
    let mut program = asking(Reveal::Live);
    program.press(&format!("2 R '{LATE}' Esc Esc 2 Down Enter"));
    program.press("Esc 2 Up Enter Backspace Y Esc 2 Down Enter Esc 2 Up Enter");
    assert!(!is_picked(&program), "{}", program.text());
    program.press(&format!("2 R '{LATE}' Esc"));
    goes_out(&mut program, 0);
    program.press("Esc 5 2");
    comes_back(&mut program, 0);
    assert_eq!((turn(&program).as_str(), is_picked(&program)), ("Amina", false), "{}", program.text());
    assert!(!says(&program, LATE));
}

#[test]
fn line_by_line_it_is_said_whose_turn_it_is_when_who_had_it_is_out() {
    let mut program = asking(Reveal::Live);
    program.press("2");
    let mut lines = Lines::over(program);
    let out = format!("{} 1", lines.word("out"));
    let from = lines.transcript.len();
    lines.script(&format!("menu\n3\n{out}\n\nback"));
    assert_eq!(turn(&lines.program), "Ben");
    let said = &lines.transcript[from..];
    assert!(said.contains("It is Ben's turn, 1 of 3.") && !said.contains("You chose"), "{said}");
}

#[test]
fn words_that_somebody_began_are_lost_to_no_key_that_leads_elsewhere() {
    let begun = format!("2 R '{LATE}' Esc");
    let ways = [
        ("a decision", begun.clone(), "D 'We open on Saturdays.' Enter Enter 1 Enter 1 Enter 1 Enter 1 Enter Enter"),
        ("taking back from the menu", format!("N 'Slowly.' Enter {begun}"), "Esc 4"),
        ("another step", begun.clone(), "Esc 2 Down Enter Esc 2 Up Enter"),
        ("a step that is skipped", begun.clone(), "Esc 2 J Y Esc 2 Up Enter"),
        ("somebody who is taken out", begun.clone(), "Esc 7 4 Y Y"),
    ];
    for (way, before, keys) in ways {
        let mut program = asking(Reveal::Live);
        program.press(&before).press(keys);
        assert!(says(&program, LATE), "{way}: {}", program.text());
        program.press("Enter");
        assert_eq!(words(&program, "Amina").as_deref(), Some(LATE), "{way}: {}", program.text());
    }
    let mut program = asking(Reveal::Live);
    program.press("1 Enter").press(&begun).press("X U 1 1");
    assert_eq!((turn(&program).as_str(), says(&program, LATE)), ("Amina", false), "{}", program.text());
    program.press("1 Enter Enter");
    assert_eq!(words(&program, "Ben").as_deref(), Some(LATE), "{}", program.text());
}

#[test]
fn words_that_were_left_out_or_given_do_not_come_again() {
    let mut program = asking(Reveal::Live);
    program.press(&format!("2 R '{LATE}' Esc Backspace Y Esc 2 Down Enter Esc 2 Up Enter"));
    assert!(!says(&program, LATE) && !is_picked(&program), "{}", program.text());
    program.press(&format!("2 R '{LATE}' Enter Esc 4"));
    assert_eq!(turn(&program), "Amina");
    assert!(!says(&program, LATE) && !is_picked(&program), "{}", program.text());
}

#[test]
fn what_somebody_began_goes_with_them() {
    let mut program = asking(Reveal::Live);
    program.press(&format!("2 R '{LATE}' Esc Esc 7 1 Y Y"));
    assert_eq!((turn(&program).as_str(), says(&program, LATE)), ("Ben", false));
    assert_eq!(program.saved().unwrap().1, None, "nothing of it is on disk");
    let mut program = asking(Reveal::Live);
    program.press("2 R 'Dev said so.' Esc Esc 7 4 Y Y");
    assert!(!says(&program, "Dev said so."), "it holds the name: {}", program.text());
}

#[test]
fn the_same_answer_once_more_keeps_its_words() {
    let mut list = asking(Reveal::Live);
    list.press(&format!("Tab 1 Up R '{LATE}' Enter Up Up Up 1 1"));
    assert!(says(&list, "The answer of Amina is in."), "{}", list.text());
    assert_eq!(words(&list, "Amina").as_deref(), Some(LATE));
    list.press("Up Up Up 2 2");
    assert_eq!((mark(&list, "Amina"), words(&list, "Amina")), (Some(Answer::Marked(Mark::For)), None));
    let mut live = asking(Reveal::Live);
    live.press(&format!("1 R '{LATE}' Enter E 1 2 1"));
    assert!(says(&live, LATE), "in its box: {}", live.text());
    live.press("Enter");
    assert_eq!((mark(&live, "Amina"), words(&live, "Amina").as_deref()), (Some(Answer::Marked(Mark::To)), Some(LATE)));
    live.press("3 Enter 3 Enter 3 Enter M Y 1");
    assert!(!says(&live, LATE), "a new round has words of its own: {}", live.text());
    live.press("Enter U U E 1 1 2");
    assert!(!says(&live, LATE), "they stand under no other answer: {}", live.text());
    live.press("Enter");
    assert_eq!((mark(&live, "Amina"), words(&live, "Amina")), (Some(Answer::Marked(Mark::For)), None));
}

#[test]
fn who_counts_with_an_earlier_answer_can_change_it() {
    let mut program = asking(Reveal::Live);
    program.press("1 Enter 3 Enter 3 Enter 3 Enter");
    assert_eq!(program.shape(), "reveal");
    goes_out(&mut program, 0);
    program.press("M Y 3 Enter 3 Enter 3 Enter");
    assert_eq!(program.shape(), "reveal", "{}", program.text());
    comes_back(&mut program, 0);
    program.press("E 4 3 Enter");
    assert_eq!(mark(&program, "Amina"), Some(Answer::Marked(Mark::With)), "{}", program.text());
    assert_eq!(program.state().rounds(&QuestionId("stories.cars".into()))[0].given.len(), 4);
}

#[test]
fn words_for_an_answer_leave_it_on_the_side_it_was_given_from() {
    let mut program = asking(Reveal::Live);
    program.press("Tab 1 Esc 3 E Enter 2 Enter Enter Esc");
    let amina = program.state().person_called("Amina").unwrap();
    assert_eq!(amina.side(), Side::Staff, "{}", program.text());
    program.press(&format!("Up Up Up R '{LATE}' Enter"));
    let given = given(&program, "stories.cars", "Amina").unwrap();
    assert_eq!((given.side, given.reason.as_ref().unwrap().as_str()), (Side::People, LATE));
}

#[test]
fn in_the_check_in_nobody_is_passed_over_and_nobody_comes_twice() {
    let mut program = Program::begin("short", "live");
    program.until("would you like to start?");
    program.press("Enter Enter");
    let is_turn = |program: &Program, name: &str| says(program, &format!("{name}, would you like to go next?"));
    assert!(is_turn(&program, "CARYS"), "{}", program.text());
    goes_out(&mut program, 0);
    assert!(is_turn(&program, "CARYS"), "{}", program.text());
    comes_back(&mut program, 0);
    assert!(is_turn(&program, "CARYS"), "{}", program.text());
    goes_out(&mut program, 2);
    assert!(is_turn(&program, "DEV"), "{}", program.text());
    comes_back(&mut program, 2);
    assert!(is_turn(&program, "CARYS"), "{}", program.text());
    program.press("Enter");
    assert!(is_turn(&program, "DEV"), "{}", program.text());
    program.press("Enter");
    assert!(!says(&program, "would you like"), "{}", program.text());
}
