//! The group may pick again, later in the step: it lands on what it picked, loses no answer, and can take back the last
//! act, exactly.

use crate::drive::Program;
use alongside::content::{ContentKind, Library, OwnFile, Place, QuestionId, Stop};
use alongside::paper;
use alongside::session::{Answer, Body, Mark, State};

/// A workshop whose first step has two picks, one after the other, with a list between them.
fn two_picks() -> Program {
    let text = "id = \"ours\"\nversion = 1\ntitle = \"Ours\"\nsummary = \"Ours\"\n\
                [[steps]]\nid = \"a\"\ntitle = \"A\"\nminutes = 60\n\
                activities = [{ pick = [\"values\", \"fourpi\"] }, \"missing\", { method = \"signs\", pick = 3 }]\n\
                [[steps]]\nid = \"b\"\ntitle = \"B\"\nminutes = 5\nactivities = [\"end\"]\n";
    let library = Library::built_in().with(&[OwnFile { name: "ours.toml", text, kind: ContentKind::Agenda }]);
    assert_eq!(library.left_out, []);
    let people = paper::people("p.csv", b"name,side\nJo,people\nInes,staff\n").unwrap();
    let mut program = Program::with(library, "ours", people);
    program.press("'A day' Enter Enter Enter Enter Enter Enter G");
    assert!(program.text().contains("Which one do we pick?"), "{}", program.text());
    program
}

fn picked(state: &State, at: Place) -> Vec<String> {
    let Some(Stop::Pick(pick)) = state.agenda.stop(at) else { panic!("no pick") };
    pick.chosen.iter().flat_map(|it| &it.questions).map(|id| id.0.clone()).collect()
}

fn stop_name(program: &Program) -> String {
    match program.state().stop() {
        Some(Stop::Question(id)) => id.0,
        Some(Stop::MethodCard(method)) => method.0,
        Some(Stop::Pick(_)) => "pick".into(),
        Some(Stop::Activity(activity)) => activity.name().into(),
        None => "nowhere".into(),
    }
}

/// What is so, without what happened: two of these are equal where the one is the other, given back.
fn as_it_stands(program: &Program) -> State {
    State { log: Vec::new(), ..program.state().clone() }
}

fn answer_of(program: &Program, id: &str) -> Option<Answer> {
    let round = program.state().round(&QuestionId(id.into()))?;
    round.given.first().map(|given| given.answer)
}

#[test]
fn one_key_picks_and_goes_on_and_one_key_takes_it_back() {
    let mut program = two_picks();
    let before = as_it_stands(&program);
    program.press("2 Enter");
    assert_eq!(stop_name(&program), "fourpi");
    program.press("U");
    assert!(program.text().contains("Taken back: what we picked."), "{}", program.text());
    assert_eq!(as_it_stands(&program), before);
    assert!(program.text().contains("Which one do we pick?") && picked(program.state(), Place::default()).is_empty());
}

#[test]
fn going_on_from_a_pick_that_stands_is_taken_back_alone() {
    let mut program = two_picks();
    program.press("2 Enter Enter");
    assert_eq!(stop_name(&program), "fourpi.principles");
    program.press("U");
    assert!(program.text().contains("Taken back: the last step."), "{}", program.text());
    assert_eq!(stop_name(&program), "fourpi");
    assert_eq!(picked(program.state(), Place::default()).len(), 5);
}

#[test]
fn another_is_picked_right_after() {
    let mut program = two_picks();
    program.press("2 Enter");
    let before = as_it_stands(&program);
    program.press("Backspace 1 Enter");
    assert_eq!((stop_name(&program).as_str(), program.shape()), ("values", "card"));
    program.press("Enter");
    assert_eq!((stop_name(&program).as_str(), program.shape()), ("values.valued", "question"));
    program.press("U U");
    assert_eq!(as_it_stands(&program), before, "one act back, then the pick");
    assert!(program.text().contains("4Pi"), "{}", program.text());
}

#[test]
fn another_is_picked_after_a_question_was_opened() {
    let mut program = two_picks();
    program.press("2 Enter Enter");
    let before = as_it_stands(&program);
    program.press("Backspace Backspace 1 Enter Enter");
    assert_eq!((stop_name(&program).as_str(), program.shape()), ("values.valued", "question"));
    let seen = &program.state().visited;
    assert!(seen.iter().all(|place| program.state().agenda.stop(*place).is_some()) && seen.len() == 3, "{seen:?}");
    program.press("U U");
    assert_eq!(as_it_stands(&program), before);
    assert_eq!(program.shape(), "question");
    assert!(program.text().contains("It is JO's turn."), "the same person is asked the same: {}", program.text());
}

#[test]
fn what_was_answered_stays_until_it_is_taken_back() {
    let mut program = two_picks();
    program.press("2 Enter Enter 3 Enter");
    let events = program.state().last_seq();
    program.press("Backspace Backspace 1 Enter");
    assert!(program.text().contains("We have answered some of it, so it stays."), "{}", program.text());
    assert_eq!(program.state().last_seq(), events);
    assert_eq!(answer_of(&program, "fourpi.principles"), Some(Answer::Marked(Mark::With)));
    program.press("Enter Enter");
    assert_eq!(
        (stop_name(&program).as_str(), program.shape()),
        ("fourpi.principles", "question"),
        "it goes on with it"
    );
    program.press("U Backspace Backspace 1 Enter");
    assert_eq!(stop_name(&program), "values");
    assert_eq!(answer_of(&program, "fourpi.principles"), None);
}

#[test]
fn of_several_those_that_were_answered_stay_and_others_change() {
    let mut program = two_picks();
    program.press("1 Enter");
    while stop_name(&program) != "pick" {
        program.press(if program.shape() == "question" { "J" } else { "Enter" });
    }
    assert!(program.text().contains("Which ones do we pick?"), "{}", program.text());
    let at = program.state().place;
    program.press("1 2 3 Enter Enter");
    assert_eq!(stop_name(&program), "signs.show");
    program.press("1 Enter 1 Enter Enter");
    assert_eq!(stop_name(&program), "signs.duty");
    let before = as_it_stands(&program);
    program.press("Backspace Backspace Backspace 2 3 8 9 Enter");
    assert_eq!(picked(program.state(), at), ["signs.show", "signs.nofeedback", "signs.pros"]);
    assert_eq!(stop_name(&program), "signs");
    program.press("Enter");
    assert_eq!((stop_name(&program).as_str(), program.shape()), ("signs.show", "reveal"), "what we said of it stands");
    program.press("Enter");
    assert_eq!((stop_name(&program).as_str(), program.shape()), ("signs.nofeedback", "question"));
    program.press("U U U");
    assert_eq!(as_it_stands(&program), before);
}

/// The first pick of two is changed while the group stands behind it: what was done further on keeps its place.
#[test]
fn a_pick_that_moves_the_rest_of_its_step_leaves_it_what_it_was() {
    let mut program = two_picks();
    program.press("1 Enter");
    while stop_name(&program) != "missing" {
        program.press(if program.shape() == "question" { "J" } else { "Enter" });
    }
    let seen = |program: &Program| {
        let state = program.state();
        state
            .visited
            .iter()
            .any(|place| matches!(state.agenda.stop(*place), Some(Stop::Activity(it)) if it.name() == "missing"))
    };
    let before = as_it_stands(&program);
    assert!(seen(&program));
    while !program.text().contains("Which one do we pick?") {
        program.press("Backspace");
    }
    program.press("2 Enter");
    assert_eq!((stop_name(&program).as_str(), program.state().place.stop), ("fourpi", 1));
    assert!(seen(&program), "the group has been at the list, which stands further on now");
    program.press("U");
    assert_eq!(as_it_stands(&program), before);
}

#[test]
fn a_decision_put_in_between_leads_back_to_the_pick_that_was_changed() {
    let mut program = two_picks();
    program.press("2 Enter Enter D 'We meet at six.' Enter Enter");
    assert_eq!(stop_name(&program), "decide.1");
    while !program.text().contains("Which one do we pick?") {
        program.press("Backspace");
    }
    program.press("1 Enter");
    assert_eq!(stop_name(&program), "decide.1", "the decision is still put to the group");
    program.press("Esc 1");
    for _ in 0..20 {
        if stop_name(&program) != "decide.1" {
            break;
        }
        program.press(if program.shape() == "question" { "1 Enter" } else { "Enter" });
    }
    assert_eq!(stop_name(&program), "pick");
    program.press("Enter");
    assert_eq!(stop_name(&program), "values");
}

/// What a side said as one is an answer too.
#[test]
fn what_a_side_said_keeps_the_pick() {
    let text = "id = \"ours\"\nversion = 1\ntitle = \"Ours\"\nsummary = \"Ours\"\n\
                [[steps]]\nid = \"a\"\ntitle = \"A\"\nminutes = 60\nactivities = [{ pick = [\"challenges\", \"values\"] }]\n\
                [[steps]]\nid = \"b\"\ntitle = \"B\"\nminutes = 5\nactivities = [\"end\"]\n";
    let library = Library::built_in().with(&[OwnFile { name: "ours.toml", text, kind: ContentKind::Agenda }]);
    assert_eq!(library.left_out, []);
    let people = paper::people("p.csv", b"name,side\nJo,people\nInes,staff\n").unwrap();
    let mut program = Program::with(library, "ours", people);
    program.press("'A day' Enter Enter Enter Enter Enter Enter G 1 Enter");
    while stop_name(&program) != "challenges.how" {
        program.press(if program.shape() == "question" { "J" } else { "Enter" });
    }
    program.press("E 'We ask first.' Enter");
    assert!(program.state().log.iter().any(|event| matches!(event.body, Body::SideSaid { .. })), "{}", program.text());
    while !program.text().contains("Which one do we pick?") {
        program.press("Backspace");
    }
    program.press("2 Enter");
    assert!(program.text().contains("We have answered some of it, so it stays."), "{}", program.text());
    assert_eq!(program.state().side_said.len(), 1);
}

/// Of one thing nothing says "tick" or "at least one"; the number of what is picked keeps it; Enter always goes on.
#[test]
fn one_method_is_picked_and_nothing_sticks() {
    let mut program = two_picks();
    let words = |program: &Program| format!("{:?} {}", program.screen().keys, program.text());
    assert!(!words(&program).contains("tick") && words(&program).contains("this one"), "{}", words(&program));
    program.press("Down Enter");
    assert!(program.text().contains("Picked: 4Pi: five questions. Press Enter to take it."), "{}", program.text());
    program.press("1 Down Enter");
    assert_eq!(program.state().place, Place::default(), "the row with the focus is picked first");
    assert!(program.text().contains("Picked: 4Pi: five"), "{}", program.text());
    program.press("2 2");
    assert!(program.text().contains("picked"), "pressed twice it stays picked: {}", program.text());
    program.press("Enter Enter 3 Enter");
    assert!(answer_of(&program, "fourpi.principles").is_some());
    for keys in ["", "1", "2", "2 2", "1 1", "E", "Down E", "1 2 1"] {
        program.press("Backspace Backspace");
        assert!(program.text().contains("Which one do we pick?"), "{keys}: {}", program.text());
        program.press(keys);
        for _ in 0..3 {
            program.press("Enter");
        }
        assert_eq!(stop_name(&program), "fourpi.principles", "{keys}: {}", program.text());
        assert_eq!(picked(program.state(), Place::default()).len(), 5, "{keys}");
        while program.text().contains("Looking back") || program.shape() != "question" {
            program.press("Enter");
        }
    }
}

#[test]
fn the_row_with_the_focus_says_what_it_would_ask() {
    let mut program = two_picks();
    let first = "Each person is valued and has a part to play.";
    let second = "How do we treat each other?";
    assert!(program.text().contains(first) && !program.text().contains(second), "{}", program.text());
    program.press("Down");
    assert!(!program.text().contains(first) && program.text().contains(second), "{}", program.text());
}
