//! Every box of a running workshop keeps what is half typed in it for the next start, and forgets what is dropped: at
//! once, also on disk (P5, P10).

use crate::drive::lines::Lines;
use crate::drive::{FOUR, Program, english};
use alongside::app::Msg;
use alongside::app::screen::{Body, Part, Picked};
use alongside::record::{self, Extras};
use alongside::session::Reveal;
use alongside::weigh::weigh;

/// What is typed, one letter after the other.
const TYPED: &str = "a secret thing";

/// The file as it was last handed to the disk.
fn file(program: &Program) -> Vec<u8> {
    let (state, draft) = program.saved().unwrap();
    record::write(&state, &weigh(&state, english()), draft.as_ref(), &Extras::default())
}

/// The program ends without a word, and is opened again.
fn opened_again(program: &Program) -> Program {
    let mut again = Program::new();
    again.tell(Msg::Opened(Box::new(record::open(&file(program)).unwrap())));
    again
}

fn is_on_disk(program: &Program, words: &str) -> bool {
    String::from_utf8(file(program)).unwrap().contains(words)
}

/// What stands in the line that has the cursor.
fn in_the_box(program: &Program) -> Option<String> {
    match program.screen().body {
        Body::Form(form) => form.parts.into_iter().find_map(|part| match part {
            Part::Field(line) if line.cursor.is_some() => Some(line.value),
            _ => None,
        }),
        Body::Question(question) => match question.picked {
            Picked::Shown { reason: Some(line), .. } => Some(line.value),
            _ => None,
        },
        _ => None,
    }
}

fn asking(question: &str) -> Program {
    Program::asking(&[question, "values.valued"], Reveal::Live, FOUR)
}

fn short(words: &str) -> Program {
    let mut program = Program::begin("short", "live");
    program.until(words);
    program
}

/// Every box that is typed in: what it is for, where it stands, and the keys that open it.
fn boxes() -> Vec<(&'static str, Program, &'static str)> {
    let agreement = "How do we want to work together?";
    let promises = "What will we do next?";
    let notes = "Does anyone see it another way?";
    vec![
        ("a note", asking("line.choice"), "N"),
        ("a parked thought", asking("line.choice"), "K"),
        ("a decision", asking("line.choice"), "D"),
        ("the name of a new person", asking("line.choice"), "Esc 3 A"),
        ("the name of a person", asking("line.choice"), "Esc 3 E"),
        ("when somebody is back", asking("line.choice"), "Esc 3 O"),
        ("who is missing", asking("line.choice"), "Esc 3 Tab"),
        ("what becomes of a thought", asking("line.choice"), "K 'The bus.' Enter Esc 6 E 2 Enter"),
        ("words after a reveal", asking("line.choice"), "1 Enter 1 Enter 1 Enter 1 Enter R"),
        ("why, from the list", asking("line.choice"), "Tab 3 Up R"),
        ("what to count on", asking("parts.why"), "Enter 2 Enter 3 Enter"),
        ("why not together", asking("parts.why"), "Enter 1 Enter 1 Enter 5 Enter"),
        ("what a side says", asking("challenges.how"), "E"),
        ("a line of our own", asking("own.1"), "Enter"),
        ("a line of the agreement", short(agreement), "A"),
        ("a starter in other words", short(agreement), "E"),
        ("a line of our own in other words", short(agreement), "A 'Tea at ten' Enter End Up E"),
        ("a note at its step", short(notes), "A"),
        ("a note in other words", short(notes), "A 'Too early.' Enter E"),
        ("whom to talk to", Program::begin("short", "live"), "End Up E"),
        ("until when it is kept", Program::begin("short", "live"), "End E"),
        ("a promise", short(promises), "A"),
        ("by when", short(promises), "A 'Fares' Enter Tab"),
        ("a promise in other words", short(promises), "A 'Fares' Enter 'Ben' Enter Enter Enter Esc E"),
    ]
}

#[test]
fn what_is_half_typed_in_any_box_stands_there_again() {
    for (what, mut program, keys) in boxes() {
        program.press(keys);
        let before = in_the_box(&program).unwrap_or_else(|| panic!("{what}: no box: {}", program.text()));
        program.press(&format!("'{TYPED}'"));
        let again = opened_again(&program);
        assert_eq!(in_the_box(&again), Some(format!("{before}{TYPED}")), "{what}: {}", again.text());
        let title = |program: &Program| match program.screen().body {
            Body::Form(form) => form.title,
            _ => String::new(),
        };
        assert_eq!(title(&again), title(&program), "{what}");
    }
}

#[test]
fn what_is_dropped_from_any_box_is_gone_from_disk_at_once() {
    for (what, mut program, keys) in boxes() {
        program.press(keys).press(&format!("'{TYPED}'"));
        assert!(is_on_disk(&program, TYPED), "{what}");
        program.press("Esc Y");
        assert!(!is_on_disk(&program, TYPED), "{what}");
        let again = opened_again(&program);
        assert_eq!(in_the_box(&again), None, "{what}: {}", again.text());
    }
}

/// The row that the start form opens with is nobody's choice: what was kept before is a form, not a workshop.
#[test]
fn a_start_form_that_was_kept_before_a_plan_was_chosen_comes_back_as_the_form() {
    let mut program = Program::new();
    program.press("1 'Riverside' Enter 'Open hours' Enter Enter ' here' Esc");
    assert_eq!(program.shape(), "home", "{}", program.text());
    let id = program.saved().unwrap().0.header.id.clone();
    let mut again = opened_again(&program);
    assert_eq!(again.screen().head.step, "Start a workshop", "{}", again.text());
    assert_eq!(in_the_box(&again).as_deref(), Some("staff here"), "{}", again.text());
    for kept in ["Riverside", "Open hours"] {
        assert!(again.text().contains(kept), "{}", again.text());
    }
    // Kept once more, it is still the form; with a plan chosen it is a workshop that waits.
    again.press("Tab Esc");
    let mut again = opened_again(&again);
    again.press("Up Enter Esc");
    let kept = again.saved().unwrap().0;
    assert_eq!((&kept.header.id, kept.header.agenda.id.as_str()), (&id, "planning"));
    let waits = opened_again(&again);
    assert!(waits.text().contains("What shall we call you?"), "{}", waits.text());
    assert_eq!(waits.state().header.agenda.id, "planning");
}

/// Half a note in the check-in is kept, and so is whose word it is.
#[test]
fn whose_word_it_is_in_the_check_in_stays_also_with_half_a_note() {
    let mut program = Program::begin("short", "live");
    program.until("What shall we call you?");
    program.people(FOUR);
    program.until("How are you today?");
    program.press("Enter Enter");
    assert!(program.text().contains("CARYS"), "{}", program.text());
    program.press("N 'Too fast'");
    let mut again = opened_again(&program);
    assert_eq!(in_the_box(&again).as_deref(), Some("Too fast"));
    again.press("Esc Y");
    assert!(again.text().contains("CARYS"), "{}", again.text());
}

/// The room went on from a stop card: it does not stand again, and no word is lost.
#[test]
fn a_stop_card_stands_again_only_where_it_stood() {
    let says = |program: &Program| program.text().contains("Someone asked us to stop.");
    let mut program = asking("line.choice");
    program.press("1 R 'Bus' Esc X");
    let mut again = opened_again(&program);
    assert!(says(&again), "{}", again.text());
    again.press("Enter");
    assert_eq!(in_the_box(&again).as_deref(), Some("Bus"), "{}", again.text());
    let again = opened_again(&again);
    assert!(!says(&again), "{}", again.text());
    assert_eq!(in_the_box(&again).as_deref(), Some("Bus"), "{}", again.text());
    let mut program = asking("line.choice");
    program.press("X Enter");
    assert!(!says(&opened_again(&program)));
    program.press("X V");
    assert!(says(&opened_again(&program)), "what is read over it does not lift it");
}

#[test]
fn esc_asks_before_what_was_typed_is_dropped() {
    for (what, mut program, keys) in boxes() {
        program.press(keys).press(&format!("'{TYPED}'"));
        let typed = in_the_box(&program);
        program.press("Esc");
        assert!(program.text().contains("This is not written down yet."), "{what}: {}", program.text());
        assert!(is_on_disk(&program, TYPED), "{what}: nothing is dropped yet");
        program.press("Esc");
        assert_eq!(in_the_box(&program), typed, "{what}: {}", program.text());
        program.press("Esc N");
        assert_eq!(in_the_box(&program), typed, "{what}: {}", program.text());
    }
}

#[test]
fn esc_closes_a_box_in_which_nothing_was_typed_at_once() {
    for (what, mut program, keys) in boxes() {
        program.press(keys);
        // Words of an earlier part are there to be lost.
        if what != "by when" && what != "what becomes of a thought" {
            program.press("Esc");
            assert!(in_the_box(&program).is_none(), "{what}: {}", program.text());
            assert!(!program.text().contains("not written down yet"), "{what}: {}", program.text());
        }
    }
}

#[test]
fn a_change_that_was_chosen_in_a_form_is_not_dropped_in_silence() {
    let mut program = asking("line.choice");
    program.press("Esc 3 E Enter 2 Enter Esc");
    assert!(program.text().contains("This is not written down yet."), "{}", program.text());
    program.press("N Enter");
    assert_eq!(program.state().people[0].is.speaks_from, alongside::session::SpeaksFrom::Staff);
    // A name and a side of somebody new.
    program.press("A 'Eli' Enter 2 Enter Esc N Enter Enter");
    assert_eq!(program.state().called(program.state().people[4].id), "Eli", "{}", program.text());
}

#[test]
fn a_subject_without_a_title_is_asked_about_too() {
    let mut program = Program::new();
    program.press("1 Tab 'Opening times' Esc");
    assert!(program.text().contains("This is not written down yet."), "{}", program.text());
    program.press("N");
    assert!(program.text().contains("Opening times"), "{}", program.text());
    program.press("Esc Y");
    assert_eq!(program.shape(), "home");
}

#[test]
fn in_lines_back_asks_before_what_was_typed_is_dropped() {
    let mut lines = Lines::over(short("What will we do next?"));
    lines.script("add\nFares\nback");
    let said = lines.hear("back").join(" ");
    assert!(said.contains("This is not written down yet. Leave it out? With yes it is gone."), "{said}");
    lines.hear("no");
    assert!(lines.said.prompt.contains("Fares"), "{}", lines.said.prompt);
    lines.script("back\nyes");
    assert!(!is_on_disk(&lines.program, "Fares"), "{}", lines.program.text());
}

#[test]
fn help_over_a_box_and_the_wish_to_leave_keep_what_is_in_it() {
    let mut program = asking("line.choice");
    program.press(&format!("N '{TYPED}' Ctrl+C"));
    assert!(program.text().contains("Leave?"));
    assert_eq!(in_the_box(&opened_again(&program)).as_deref(), Some(TYPED));
}

#[test]
fn of_a_form_with_parts_each_part_stands_there_again() {
    let mut program = asking("line.choice");
    program.press("Esc 3 A 'Eli' Enter 2 Enter");
    let again = opened_again(&program);
    assert_eq!(again.screen().body, program.screen().body, "{}", again.text());
    let mut program = short("What will we do next?");
    program.press("A 'Fares' Enter 'Ben' Enter 'Ju");
    let mut again = opened_again(&program);
    assert_eq!(again.screen().body, program.screen().body, "{}", again.text());
    again.press("'ne' Enter Enter");
    let promise = &again.state().promises[0].text;
    assert_eq!((promise.what.as_str(), promise.by.as_str()), ("Fares", "June"));
}

#[test]
fn a_reason_comes_back_under_the_answer_of_whoever_typed_it() {
    let mut program = asking("line.choice");
    program.press("1 Enter E 1 3 R 'We rang first");
    let mut again = opened_again(&program);
    assert!(again.text().contains("AMINA"), "{}", again.text());
    again.press("Enter");
    let given = &again.state().asked[0].1[0].given;
    assert_eq!(given.len(), 1, "Ben has given nothing");
    assert_eq!(given[0].reason.as_ref().unwrap().as_str(), "We rang first");
}

#[test]
fn out_of_the_box_a_reason_stands_under_its_answer_and_on_disk() {
    let mut program = asking("line.choice");
    program.press("1 R 'We rang first' Esc");
    assert_eq!(in_the_box(&program).as_deref(), Some("We rang first"), "it is where one looks for it");
    assert_eq!(in_the_box(&opened_again(&program)).as_deref(), Some("We rang first"));
    program.press("Backspace Y");
    assert!(!is_on_disk(&program, "We rang first"), "the answer is dropped, and the reason with it");
}

#[test]
fn in_the_check_in_it_stays_the_turn_of_whoever_had_it() {
    let mut program = short("would you like to start?");
    program.press("Enter Enter Enter");
    assert!(program.text().contains("DEV, would you like to go next?"), "{}", program.text());
    let mut again = opened_again(&program);
    assert!(again.text().contains("DEV, would you like to go next?"), "{}", again.text());
    again.press("Enter");
    assert!(!again.text().contains("would you like"), "{}", again.text());
    assert_eq!(again.saved().unwrap().1, None);
}

/// Who spoke out of turn, because somebody was out, has spoken; who came back has not.
#[test]
fn in_the_check_in_who_has_spoken_has_spoken_whatever_the_order() {
    let mut program = short("would you like to start?");
    program.press("Esc 3 O Enter Esc Enter");
    program.press("Esc 3 O Esc");
    assert!(program.text().contains("CARYS, would you like to go next?"), "{}", program.text());
    program.press("Enter");
    for mut program in [opened_again(&program), program] {
        assert!(program.text().contains("DEV, would you like to go next?"), "{}", program.text());
        program.press("K 'Who");
        let mut program = opened_again(&program);
        program.press("Esc Y Enter");
        assert!(program.text().contains("AMINA, would you like to go next?"), "{}", program.text());
        program.press("Backspace Enter");
        assert!(program.text().contains("AMINA, would you like to go next?"), "looked back: {}", program.text());
    }
}

#[test]
fn a_box_that_an_earlier_version_called_otherwise_comes_back() {
    let mut program = asking("line.choice");
    program.press("Esc 3 E 'x'");
    let text = String::from_utf8(file(&program)).unwrap().replace("\"kind\": \"entry\"", "\"kind\": \"person\"");
    let mut again = Program::new();
    again.tell(Msg::Opened(Box::new(record::open(text.as_bytes()).unwrap())));
    assert_eq!(in_the_box(&again).as_deref(), Some("Aminax"), "{}", again.text());
}

/// Line by line, the reason is asked for once the answer is picked: what was heard already is not lost.
#[test]
fn what_is_picked_stands_there_again_before_there_is_a_reason() {
    let picked = |program: &Program| match program.screen().body {
        Body::Question(question) => question.picked,
        _ => Picked::Nothing,
    };
    let mut program = asking("line.choice");
    program.press("2");
    let mut again = opened_again(&program);
    assert!(matches!(picked(&again), Picked::Shown { answer: 1, reason: Some(_) }), "{}", again.text());
    again.press("Enter");
    assert_eq!(again.state().answers_given(), 1);
    assert_eq!(picked(&opened_again(&again)), Picked::Nothing, "it was given");
    program.press("Backspace");
    assert_eq!(picked(&opened_again(&program)), Picked::Nothing, "it was dropped");
    let mut hidden = Program::asking(&["line.choice", "values.valued"], Reveal::Together, FOUR);
    hidden.press("2");
    assert_eq!(hidden.saved().and_then(|(_, draft)| draft), None, "what is hidden waits on no disk");
}

/// The list of names stands again, also below a card or with a reason begun in it; who went back to turns is in turns.
#[test]
fn answers_down_the_list_stay_there_when_the_program_ends() {
    let mut program = asking("line.choice");
    let shape = |program: &Program| opened_again(program).shape();
    program.press("Tab 3");
    assert_eq!((program.shape(), shape(&program)), ("by list", "by list"));
    let list = |program: &Program| program.screen().body;
    assert_eq!(list(&opened_again(&program)), list(&program));
    program.press("Up R 'It is far' ");
    let mut again = opened_again(&program);
    assert_eq!(in_the_box(&again).as_deref(), Some("It is far"));
    assert_eq!(again.press("Enter").shape(), "by list", "{}", again.text());
    program.press("Enter X");
    let mut again = opened_again(&program);
    assert!(again.text().contains("Someone asked us to stop."), "{}", again.text());
    assert_eq!(again.press("Enter").shape(), "by list", "{}", again.text());
    assert_eq!(shape(&again), "by list", "the card is lifted");
    program.press("Enter Tab");
    assert_eq!((program.shape(), shape(&program)), ("question", "question"), "{}", program.text());
}

#[test]
fn a_closed_workshop_keeps_nothing_of_how_it_was_answered() {
    let mut program = Program::asking(&["line.choice"], Reveal::Live, FOUR);
    program.press("Tab 3 3 3 3 Enter").until("This is what we made together");
    assert!(program.saved().unwrap().1.is_some(), "it is by list until then");
    program.press("Q Y");
    let (state, draft) = program.saved().unwrap();
    assert_eq!((state.ended.is_some(), draft), (true, None));
}
