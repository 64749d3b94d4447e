//! What a stray key, or a key pressed once more, must never do: record what nobody said, change an answer unseen, or leave
//! the group somewhere else than it was.

use crate::drive::{FOUR, Program};
use alongside::app::screen::Body;
use alongside::content::QuestionId;
use alongside::session::{Answer, Mark, Outcome, Reveal, SpeaksFrom, Way};

const STORIES: &[&str] = &["stories.cars", "stories.tenants", "values.valued"];

fn asking(reveal: Reveal) -> Program {
    Program::asking(STORIES, reveal, FOUR)
}

fn says(program: &Program, words: &str) {
    assert!(program.text().contains(words), "{words}: {}", program.text());
}

/// The name with the focus in the list of names.
fn in_focus(program: &Program) -> String {
    let Body::ByList(list) = program.screen().body else { panic!("no list: {}", program.text()) };
    list.rows[list.focus].name.clone()
}

fn answer(program: &Program, question: &str, who: &str) -> Option<Answer> {
    let state = program.state();
    let who = state.person_called(who).unwrap().id;
    state.round(&QuestionId(question.into()))?.given_by(who).map(|given| given.answer)
}

fn cap(program: &Program, word: &str) -> String {
    let keys = program.screen().keys;
    keys.into_iter().find(|key| key.word == word).unwrap_or_else(|| panic!("no {word}: {}", program.text())).cap
}

fn word(program: &Program, cap: &str) -> String {
    program.screen().keys.into_iter().find(|key| key.cap == cap).unwrap().word
}

// By list.

#[test]
fn the_list_begins_at_the_first_person_without_an_answer() {
    for reveal in [Reveal::Live, Reveal::Together] {
        let mut program = asking(reveal);
        program.press("1 Enter Enter Tab");
        says(&program, "By list.");
        assert_eq!(in_focus(&program), "Ben");
        program.press("3 2");
        assert_eq!(in_focus(&program), "Dev");
        program.press("Up Up U");
        assert_eq!(in_focus(&program), "Carys", "whose answer was taken back");
        says(&program, "Taken back: Carys's answer.");
        program.press("1");
        assert_eq!(in_focus(&program), "Dev");
    }
}

#[test]
fn an_answer_is_changed_in_the_list_only_by_the_same_key_twice() {
    for reveal in [Reveal::Live, Reveal::Together] {
        let mut program = asking(reveal);
        program.press("Tab 1 Up 3");
        assert_eq!(answer(&program, "stories.cars", "Amina"), Some(Answer::Marked(Mark::To)));
        says(&program, "Amina has answered. Press the same key again to change it.");
        program.press("2");
        assert_eq!(answer(&program, "stories.cars", "Amina"), Some(Answer::Marked(Mark::To)), "another key asks anew");
        program.press("Down Up 2");
        assert_eq!(
            answer(&program, "stories.cars", "Amina"),
            Some(Answer::Marked(Mark::To)),
            "a key between asks anew"
        );
        program.press("2");
        assert_eq!(answer(&program, "stories.cars", "Amina"), Some(Answer::Marked(Mark::For)));
        assert_eq!(in_focus(&program), "Ben");
    }
}

#[test]
fn a_change_is_taken_back_to_the_answer_before_it() {
    for reveal in [Reveal::Live, Reveal::Together] {
        let mut program = asking(reveal);
        program.press("Tab 1 Up 3 3 U");
        assert_eq!(answer(&program, "stories.cars", "Amina"), Some(Answer::Marked(Mark::To)));
        says(&program, "Taken back: Amina's change. The earlier answer stands again.");
        assert_eq!(in_focus(&program), "Amina");
        program.press("U");
        assert_eq!(answer(&program, "stories.cars", "Amina"), None);
        says(&program, "Taken back: Amina's answer.");
    }
}

#[test]
fn the_list_stays_until_somebody_leaves_it() {
    let mut live = asking(Reveal::Live);
    live.press("Tab 1 1 1 1 Enter Enter");
    assert_eq!(live.state().question_here().unwrap().0, "stories.tenants");
    assert_eq!(live.shape(), "by list");
    live.press("1 1 1 1 Enter Enter");
    assert_eq!((live.state().question_here().unwrap().0.as_str(), live.shape()), ("values.valued", "by list"));
    live.press("Tab 1 Enter");
    assert_eq!(live.shape(), "question", "by turn until somebody goes back to the list");
    let mut together = asking(Reveal::Together);
    together.press("Tab 1 1 1 1 Enter");
    assert_eq!(together.shape(), "reveal", "{}", together.text());
    together.press("M Y");
    assert_eq!(together.shape(), "by list", "a second round too: what is typed for all is nobody's hidden answer");
    together.press("J");
    assert_eq!(
        (together.state().question_here().unwrap().0.as_str(), together.shape()),
        ("stories.tenants", "by list")
    );
    together.press("1 3 3 1");
    let given = together.state().round(&QuestionId("stories.tenants".into())).unwrap().given.len();
    assert_eq!(given, 4, "one each");
}

#[test]
fn a_reason_is_typed_from_the_list_or_it_is_said_why_not() {
    let mut live = asking(Reveal::Live);
    live.press("Tab R");
    says(&live, "First press 1, 2, 3, 4 or 0 for Amina.");
    live.press("1 2 X U D Enter");
    assert_eq!((answer(&live, "stories.cars", "Amina"), live.shape()), (None, "by list"), "{}", live.text());
    live.press("3 Up R 'They went by bus.' Enter");
    let who = live.state().person_called("Amina").unwrap().id;
    let given = live.state().round(&QuestionId("stories.cars".into())).unwrap().given_by(who).unwrap();
    assert_eq!(given.answer, Answer::Marked(Mark::With));
    assert_eq!(given.reason.as_ref().unwrap().as_str(), "They went by bus.");
    let mut together = asking(Reveal::Together);
    together.press("Tab 3 Up R");
    says(&together, "You can say why when all have answered.");
    together.press("1 1 U J Enter");
    assert_eq!(answer(&together, "stories.cars", "Amina"), Some(Answer::Marked(Mark::With)));
    assert_eq!(together.shape(), "by list");
}

// Undo.

#[test]
fn a_skip_is_taken_back_and_the_group_is_at_that_question_again() {
    let mut program = asking(Reveal::Live);
    let place = program.state().place;
    program.press("J U");
    says(&program, "Taken back: skipping a question.");
    assert_eq!((program.state().place, program.state().skipped.len()), (place, 0));
    program.press("J N 'Slower.' Enter U U");
    assert_eq!((program.state().place, program.state().skipped.len()), (place, 0), "also with a note between");
}

#[test]
fn what_was_skipped_is_not_once_it_is_decided_or_answered() {
    let mut stages = Program::asking(&["parts.why", "parts.money"], Reveal::Live, FOUR);
    stages.press("J Esc 2 Home Enter Enter 1 Enter 3 Enter Enter");
    assert_eq!((stages.state().parts.len(), stages.state().skipped.len()), (1, 0), "{}", stages.text());
    let mut sides = Program::asking(&["challenges.how"], Reveal::Live, FOUR);
    sides.press("J Esc 2 Home Enter E 'We ask first.' Enter");
    assert_eq!((sides.state().side_said.len(), sides.state().skipped.len()), (1, 0), "{}", sides.text());
}

#[test]
fn undo_while_looking_back_stays_there() {
    let mut program = asking(Reveal::Live);
    program.press("1 Enter 1 Enter 1 Enter 1 Enter Enter 2 Enter Backspace");
    let seen = program.screen().body;
    program.press("U");
    says(&program, "Taken back: ");
    assert_eq!(answer(&program, "stories.tenants", "Ben"), None);
    assert_eq!(program.screen().body, seen, "{}", program.text());
    program.press("U");
    assert_eq!(program.shape(), "reveal", "what moved the group leads it: {}", program.text());
    assert_eq!(program.state().question_here().unwrap().0, "stories.cars");
}

#[test]
fn undo_keeps_the_row_in_the_plan_and_in_steps_and_time() {
    let focus = |program: &Program| match program.screen().body {
        Body::List(list) => list.focus,
        _ => panic!("no list: {}", program.text()),
    };
    let mut program = Program::begin("standard", "live");
    program.press("Enter Enter").press(&"Down ".repeat(6)).press("O U");
    says(&program, "Our plan for today");
    assert_eq!(focus(&program), 6);
    program.press("Esc 2 Home").press(&"Down ".repeat(7)).press("O U");
    assert_eq!(focus(&program), 7, "{}", program.text());
}

// Enter, where nothing is chosen.

/// Enter says that nothing is chosen, and changes nothing; nothing has the focus but the question.
fn nothing_is_chosen(program: &mut Program) {
    let before = program.state().last_seq();
    let form = |program: &Program| match program.screen().body {
        Body::Form(form) => form,
        _ => panic!("no form: {}", program.text()),
    };
    let waits = |program: &Program| {
        form(program).parts.iter().any(|part| {
            matches!(part, alongside::app::screen::Part::Choices { chosen: None, focus: None, waits: true, .. })
        })
    };
    assert!(waits(program), "{}", program.text());
    program.press("Enter");
    says(program, "Choose one first.");
    assert!(waits(program) && program.state().last_seq() == before, "{}", program.text());
}

#[test]
fn enter_alone_decides_nothing_about_a_stage() {
    let mut program = Program::asking(&["parts.why", "parts.money"], Reveal::Live, FOUR);
    program.press("Enter");
    nothing_is_chosen(&mut program);
    program.press("Tab");
    nothing_is_chosen(&mut program);
    program.press("2 Enter");
    says(&program, "Choose one first.");
    assert!(program.state().parts.is_empty(), "what happens now is still open");
    program.press("Down Enter Enter");
    says(&program, "If not together, why?");
    nothing_is_chosen(&mut program);
    program.press("Esc");
    assert_eq!(program.state().parts[0].1.why, None);
    assert_eq!(program.state().parts[0].1.now, Some(Way::Telling));
}

#[test]
fn what_is_not_settled_is_not_asked_why() {
    let mut program = Program::asking(&["parts.why", "parts.money"], Reveal::Live, FOUR);
    program.press("Enter 1 Enter 5 Enter");
    says(&program, "What can people count on in this part?");
    assert_eq!(program.state().parts[0].1.will, Some(Way::Later));
}

#[test]
fn enter_alone_settles_no_parked_thought_and_puts_nobody_on_a_side() {
    let mut program = Program::asking(&["parts.why"], Reveal::Live, FOUR);
    program.press("K 'The bus.' Enter Esc 6 E");
    nothing_is_chosen(&mut program);
    assert_eq!(program.state().parked[0].outcome, None);
    program.press("1 Enter");
    assert_eq!(program.state().parked[0].outcome, Some(Outcome::ChoseNot));
    program.press("Enter Esc 3 A 'Eli' Enter");
    nothing_is_chosen(&mut program);
    program.press("Tab Tab Enter");
    says(&program, "Choose one first.");
    assert_eq!(program.state().people.len(), 4, "nor by going on past it");
    program.press("Up Enter Enter Enter");
    assert_eq!(program.state().people[4].is.speaks_from, SpeaksFrom::Other, "{}", program.text());
}

// Pages over the workshop.

#[test]
fn those_who_come_late_are_welcomed_once_before_they_are_in() {
    let mut program = Program::begin("taster", "live");
    program.people(FOUR).press("Enter Enter 1 Enter Esc 3 A");
    assert_eq!(program.shape(), "card", "{}", program.text());
    program.press("Enter");
    for name in ["Eli", "Fay", "Gwen"] {
        program.press(&format!("'{name}' Enter 1 Enter Enter Enter"));
        assert_eq!(program.shape(), "form", "{}", program.text());
    }
    assert_eq!(program.state().people.len(), 7);
    program.press("Esc");
    assert_eq!(program.shape(), "list", "all are in: {}", program.text());
    program.press("A Esc Esc");
    assert_eq!(program.shape(), "list", "nobody more came: {}", program.text());
}

#[test]
fn a_page_that_is_open_is_not_opened_again() {
    for key in ["T", "V", "W", "L", "?", "T V T", "L V L", "T ? T"] {
        let mut program = asking(Reveal::Live);
        let before = program.screen().body;
        program.press(&format!("{key} {key} {key} {key}"));
        assert!(program.screen().body != before, "{key}");
        program.press(if key.contains(' ') { "Esc" } else { "" });
        for _ in 0..2 {
            if program.screen().body != before {
                program.press("Esc");
            }
        }
        assert_eq!(program.screen().body, before, "{key}: {}", program.text());
    }
}

#[test]
fn head_count_is_one_key_away_and_the_key_says_the_way_back() {
    let mut program = Program::asking(&["values.valued"], Reveal::Live, FOUR);
    program.press("1 Enter 3 Enter 1 Enter 3 Enter");
    assert_eq!((program.shape(), word(&program, "H").as_str()), ("reveal", "head count"));
    program.press("H");
    assert_eq!(word(&program, "H"), "sides");
    program.press("H L");
    let before = program.screen().body;
    assert_eq!(word(&program, "H"), "head count");
    program.press("H");
    assert!(program.screen().body != before, "{}", program.text());
    says(&program, "By head count:");
    assert_eq!(word(&program, "H"), "sides");
    program.press("H");
    assert_eq!(program.screen().body, before);
}

#[test]
fn the_bar_names_as_many_numbers_as_there_are() {
    let mut program = Program::asking(&["parts.why"], Reveal::Live, FOUR);
    program.press("Enter");
    assert_eq!(cap(&program, "choose"), "1-4");
    program.press("1 Enter");
    assert_eq!(cap(&program, "choose"), "1-5");
    program.press("Esc Esc 5");
    assert_eq!(cap(&program, "choose"), "1-3");
    program.press("Esc");
    let many: Vec<String> = (1..=12).map(|n| format!("P{n}")).collect();
    let many: Vec<(&str, char)> = many.iter().map(|name| (name.as_str(), 'P')).collect();
    let mut crowd = Program::asking(&["values.valued"], Reveal::Live, &many);
    crowd.press("E");
    assert_eq!(cap(&crowd, "choose"), "1-9, 0");
    says(&crowd, "For number 11 and on: go there with Down, then press Enter.");
}

#[test]
fn escape_says_no() {
    let mut program = asking(Reveal::Live);
    let before = program.screen().body;
    program.press("Ctrl+C");
    says(&program, "Leave?");
    assert_eq!(cap(&program, "no"), "N, Esc");
    program.press("Esc");
    assert_eq!(program.screen().body, before);
    program.press("Esc 2 J Esc");
    assert!(!program.text().contains("Skip this step"), "{}", program.text());
}
