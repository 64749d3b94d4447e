//! What a room of twelve stumbles over: what it comes to is shown when it is known, hidden marks stay nobody's, a form
//! that comes again takes what is typed on, and nothing is passed over or decided in silence.

use crate::drive::lines::Lines;
use crate::drive::{FOUR, Program};
use alongside::app::screen::{Body, Reading};
use alongside::session::Reveal;

fn says(program: &Program, words: &str) {
    assert!(program.text().contains(words), "{words}: {}", program.text());
}

fn does_not_say(program: &Program, words: &str) {
    assert!(!program.text().contains(words), "{words}: {}", program.text());
}

fn reading(program: &Program) -> Reading {
    let Body::Reading(reading) = program.screen().body else { panic!("no text: {}", program.text()) };
    reading
}

fn all(keys: [&'static str; 4]) -> Vec<(&'static str, &'static str)> {
    FOUR.iter().map(|(name, _)| *name).zip(keys).collect()
}

/// People join from the menu; then the group goes to its promises.
fn to_promises(program: &mut Program, people: &[(&str, char)]) {
    program.press("Esc 3").people(people).press("Esc Esc 2 Home");
    for _ in 0..20 {
        let Body::List(list) = program.screen().body else { panic!("no steps: {}", program.text()) };
        if list.rows[list.focus].cells[0].text == "Promises" {
            program.press("Enter");
            return;
        }
        program.press("Down");
    }
    panic!("no promises: {}", program.text());
}

#[test]
fn behind_the_last_question_it_is_shown_what_the_checklist_comes_to() {
    let mut program = Program::asking(&["checklist.say", "checklist.share", "line.choice"], Reveal::Live, FOUR);
    program.answers("checklist.say", &all(["3", "3", "3", "3"])).press("Enter");
    assert_eq!(program.shape(), "question", "not before the last one");
    program.answers("checklist.share", &all(["1", "3", "2", "3"])).press("Enter");
    let sum = reading(&program);
    assert_eq!(sum.title, "The checklist");
    assert_eq!(sum.paragraphs[0].heading, "Not yet. 1 of 2 needs work.");
    program.press("Backspace");
    assert_eq!(program.shape(), "reveal", "back to what was said of the last question");
    program.press("Enter Enter");
    assert!(program.turn(&alongside::content::QuestionId("line.choice".into())).is_some(), "{}", program.text());
    program.press("Backspace Backspace Enter");
    assert_ne!(program.shape(), "reading", "looking back shows it no second time");
}

#[test]
fn behind_the_last_question_it_is_shown_which_principle_to_change_first() {
    let ids = ["principles.equality.status", "principles.diversity.mix", "line.choice"];
    let mut program = Program::asking(&ids, Reveal::Live, FOUR);
    program.answers(ids[0], &all(["1 R 'My pay is not on the list.'", "3", "2", "3"])).press("Enter");
    program.answers(ids[1], &all(["3", "3", "3", "3"])).press("Enter");
    let sum = reading(&program);
    let lines: Vec<String> =
        sum.paragraphs.iter().map(|it| format!("{}: {}", it.heading, it.lines.join(" "))).collect();
    let quoted = "Change this before you call it co-production. “My pay is not on the list.”";
    assert!(lines[0].ends_with(quoted), "{lines:?}");
    assert!(lines[1].ends_with(": We keep this one."), "{lines:?}");
    assert!(lines[2].ends_with(": We did not ask about this one today. So we cannot say yet."), "{lines:?}");
}

#[test]
fn a_change_of_what_was_shown_together_shows_no_mark_beside_a_name() {
    for (reveal, hides) in [(Reveal::Live, false), (Reveal::Together, true)] {
        let mut program = Program::asking(&["checklist.say"], reveal, FOUR);
        program.answers("checklist.say", &all(["3", "3", "3", "3"]));
        if hides {
            program.press("Enter");
        }
        assert_eq!(program.shape(), "reveal");
        program.press("E 1 1");
        let Body::Question(question) = program.screen().body else { panic!("{}", program.text()) };
        assert_eq!(question.hidden, hides);
        assert_eq!(question.answers.each[0].so_far.is_none(), hides, "no counts beside a name");
        program.press("Enter");
        assert_eq!(program.shape(), "reveal");
        says(&program, "Split");
    }
}

#[test]
fn words_stay_as_long_as_the_mark_they_were_given_with() {
    let mut program = Program::asking(&["checklist.say"], Reveal::Live, FOUR);
    program.answers("checklist.say", &all(["1 R 'They said yes and did no.'", "3", "3", "3"]));
    program.press("M Y");
    program.answers("checklist.say", &all(["1", "3", "2", "3"]));
    says(&program, "They said yes and did no.");
    program.press("M Y");
    program.answers("checklist.say", &all(["2", "3", "2", "3"]));
    does_not_say(&program, "They said yes and did no.");
}

#[test]
fn hidden_from_now_on_is_chosen_on_a_result_too() {
    let ids = ["checklist.say", "checklist.share", "line.choice"];
    let mut program = Program::asking(&ids, Reveal::Live, FOUR);
    program.answers("checklist.say", &all(["1", "3", "3", "3"]));
    assert_eq!(program.shape(), "reveal");
    program.press("Esc");
    says(&program, "from now on: live");
    program.press("5");
    says(&program, "From the next question on.");
    program.press("2");
    says(&program, "Chosen, from the next question on.");
    assert_eq!(program.shape(), "reveal");
    program.press("Enter");
    let Body::Question(question) = program.screen().body else { panic!("{}", program.text()) };
    assert!(question.hidden);
    // For this question alone, and then from now on.
    program.press("Esc 5 1");
    says(&program, "Chosen, for this question.");
    assert_eq!(program.state().header.reveal, Reveal::Together);
    program.press("Esc 5 4");
    says(&program, "Chosen, from now on.");
    let Body::Question(question) = program.screen().body else { panic!("{}", program.text()) };
    assert!(question.hidden, "what was chosen for it alone is over");
}

#[test]
fn in_hiding_the_offer_to_say_why_is_kept_when_all_have_answered() {
    let mut program = Program::asking(&["checklist.say"], Reveal::Together, FOUR);
    program.press("R");
    says(&program, "You can say why when all have answered.");
    program.press("T W P V S X");
    says(&program, "You can say why when all have answered.");
    program.press("Enter").answers("checklist.say", &all(["3", "1", "3", "3"])).press("Enter");
    says(&program, "Now you can say why: press R.");
    program.press("R 'The date was set.' Enter 1 Enter");
    does_not_say(&program, "Now you can say why");
    let mut live = Program::asking(&["checklist.say"], Reveal::Live, FOUR);
    live.answers("checklist.say", &all(["3", "1", "3", "3"]));
    does_not_say(&live, "Now you can say why");
}

#[test]
fn the_strip_says_why_the_line_is_behind_what_most_say() {
    let mut program = Program::asking(&["checklist.say", "line.choice"], Reveal::Live, FOUR);
    let total = |program: &Program| program.screen().strip.unwrap().total;
    assert_eq!(total(&program), "all 0 marks");
    program.answers("checklist.say", &all(["3", "3", "3", "3"])).press("Enter Enter");
    program.answers("line.choice", &all(["3", "3", "3", "3"]));
    assert_eq!(total(&program), "WITH is not open: C");
    assert_eq!(reading(program.press("C")).title, "The checklist");
}

#[test]
fn where_both_sides_say_the_same_the_talk_is_about_each_of_us() {
    let room: &[(&str, char)] = &[("Amina", 'P'), ("Ben", 'S'), ("Elin", 'O'), ("Femi", 'O'), ("Gita", 'O')];
    let mut program = Program::asking(&["line.choice"], Reveal::Live, room);
    let keys = ["3", "3", "1", "1", "1"];
    program.answers("line.choice", &room.iter().map(|(name, _)| *name).zip(keys).collect::<Vec<_>>());
    says(&program, "No further than TO");
    says(&program, "why is it not the same for each of us?");
}

#[test]
fn promises_are_typed_one_after_the_other_until_a_line_is_left_empty() {
    let mut program = Program::begin("short", "live");
    to_promises(&mut program, FOUR);
    program.press("A 'Pay fares' Enter 'Ben' Enter 'June' Enter 'By post' Enter");
    assert_eq!(program.screen().said.as_deref(), Some("Written down."));
    program.press("'Open on days that suit' Enter 'Amina' Enter 'July' Enter 'At the door' Enter Enter");
    assert_eq!(program.shape(), "list");
    let promised: Vec<&str> = program.state().promises.iter().map(|it| it.text.what.as_str()).collect();
    assert_eq!(promised, ["Pay fares", "Open on days that suit"]);
}

#[test]
fn when_the_last_promise_goes_the_one_before_it_is_in_front() {
    let mut program = Program::begin("short", "live");
    to_promises(&mut program, FOUR);
    program.press("A 'Pay fares' Enter 'Ben' Enter Enter Enter 'Open late' Enter 'Amina' Enter Enter Enter Enter");
    program.press("Home Down O E");
    assert_eq!(program.shape(), "form", "{}", program.text());
    says(&program, "Pay fares");
}

#[test]
fn nobody_in_is_said_before_the_group_goes_on() {
    let mut program = Program::begin("taster", "live");
    let step = program.screen().head.step;
    program.press("Enter");
    assert_eq!(program.screen().said.as_deref(), Some("Nobody is in now. A adds a person. Enter goes on."));
    assert_eq!(program.screen().head.step, step);
    program.press("Enter");
    assert_ne!(program.screen().head.step, step);
}

#[test]
fn a_yes_to_quotes_is_never_given_in_silence() {
    let mut program = Program::begin("taster", "live");
    program.people(FOUR).press("Up Up Up Up Y");
    assert_eq!(program.screen().said.as_deref(), Some("Amina may be quoted now. Y takes it back."));
    program.press("Y");
    assert_eq!(program.screen().said.as_deref(), Some("Amina is not quoted now. Y takes it back."));
}

#[test]
fn a_decision_is_looked_at_again_from_the_steps() {
    let mut program = Program::asking(&["line.choice", "line.part"], Reveal::Live, FOUR);
    program.press("D 'We open on Saturdays' Enter Enter");
    let decision = alongside::content::QuestionId("decide.1".into());
    while program.turn(&decision).is_some() {
        program.press("1 Enter");
    }
    says(&program, "Agreed");
    program.press("Enter");
    does_not_say(&program, "We open on Saturdays");
    program.press("Esc 2 End");
    says(&program, "done");
    program.press("O");
    assert_eq!(program.screen().said.as_deref(), Some("This was put in between. It stays as it is."));
    program.press("Enter");
    assert_eq!(program.shape(), "card", "it begins with its card");
    program.press("Enter");
    says(&program, "We open on Saturdays");
    says(&program, "Agreed");
    program.press("Enter");
    assert_eq!(program.turn(&alongside::content::QuestionId("line.choice".into())).unwrap().0, "Amina");
}

#[test]
fn how_marks_show_is_chosen_from_what_stands() {
    let mut program = Program::begin("taster", "together");
    program.press("Esc 5");
    let Body::List(list) = program.screen().body else { panic!("{}", program.text()) };
    assert_eq!(list.focus, 1, "together");
    let chosen = |row: usize| list.rows[row].cells.iter().any(|cell| cell.text == "chosen");
    assert_eq!([chosen(0), chosen(1), chosen(2)], [false, true, false]);
}

#[test]
fn who_speaks_from_both_is_not_told_to_be_of_one_side_only() {
    let mut program = Program::begin("short", "live");
    to_promises(&mut program, &[("Amina", 'P'), ("Ben", 'S'), ("Elin", 'B')]);
    program.press("A 'Pay fares' Enter 'Ben and Elin' Enter 'June' Enter 'By post' Enter Enter");
    does_not_say(&program, "own this one");
    program.press("A 'Buy a kettle' Enter 'Ben' Enter 'June' Enter 'By post' Enter Enter");
    says(&program, "Only staff own this one.");
}

#[test]
fn an_answer_that_is_given_once_more_is_handed_over_once_more() {
    let mut program = Program::asking(&["checklist.say"], Reveal::Together, FOUR);
    program.press("1 Enter");
    let first = program.screen().body;
    says(&program, "Pass the keyboard to");
    program.press("Backspace");
    says(&program, "Taken back");
    program.press("3 Enter");
    assert_eq!(program.screen().body, first, "as the first time: {}", program.text());
    program.press("Enter");
    assert_eq!(program.turn(&alongside::content::QuestionId("checklist.say".into())).unwrap().0, "Ben");
    // Somebody else answers again in between: the keyboard goes back to whose turn it is.
    program.press("E 1 2 Enter");
    says(&program, "Pass the keyboard to");
    let mut lines = Lines::over(Program::asking(&["checklist.say"], Reveal::Together, FOUR));
    lines.hear("1");
    let first = lines.said.prompt.clone();
    lines.script("back\n3");
    assert_eq!((lines.here().name, &lines.said.prompt), ("hand-over", &first), "{}", lines.transcript);
}

#[test]
fn a_round_that_is_shown_is_handed_over_to_nobody() {
    let mut program = Program::asking(&["checklist.say"], Reveal::Together, FOUR);
    program.answers("checklist.say", &all(["3", "3", "3", "3"])).press("Enter E 1 1 Enter M Y");
    assert_eq!(program.shape(), "question", "a second round begins with its first turn: {}", program.text());
}

#[test]
fn what_was_chosen_of_a_part_is_kept_when_its_form_is_left() {
    use alongside::session::Way;
    let mut program = Program::asking(&["parts.why"], Reveal::Live, FOUR);
    program.press("Enter");
    assert!(program.screen().keys.iter().take(4).any(|key| key.cap == "Esc"), "{:?}", program.screen().keys);
    program.press("2 Enter 3 Esc");
    assert_eq!(program.screen().said.as_deref(), Some("What we chose is kept."));
    let part = &program.state().parts[0].1;
    assert_eq!((part.now, part.will), (Some(Way::Asking), Some(Way::Together)));
    let mut program = Program::asking(&["parts.why"], Reveal::Live, FOUR);
    program.press("Enter 2 Esc");
    let part = &program.state().parts[0].1;
    assert_eq!((part.now, part.will), (Some(Way::Asking), None), "nothing is chosen for them");
    program.press("E Esc");
    assert_eq!(program.screen().said, None, "nothing was chosen");
}

#[test]
fn a_question_that_somebody_has_answered_is_not_skipped_unasked() {
    let mut program = Program::asking(&["principles.equality.status", "line.choice"], Reveal::Live, FOUR);
    program.press("2 Enter J");
    says(&program, "Some of us have answered this. Skip it all the same?");
    program.press("N");
    assert!(program.state().skipped.is_empty());
    let step = program.screen().head.step;
    program.press("J Y");
    assert_eq!(reading(&program).title, "The four principles");
    assert_eq!(program.screen().head.step, step, "it belongs to the step that was left");
    program.press("U");
    assert_eq!(program.screen().said.as_deref(), Some("Taken back: skipping a question."));
    assert!(program.state().skipped.is_empty() && program.shape() == "question", "{}", program.text());
    program.press("X J");
    assert_eq!(program.state().skipped.len(), 1, "who asked to stop is asked nothing");
}

#[test]
fn by_list_too_who_passed_is_asked_once_more() {
    let mut program = Program::asking(&["line.choice"], Reveal::Live, FOUR);
    program.press("Tab 3 0 3 3");
    says(&program, "Who passed is asked once more. Then press Enter.");
    let Body::ByList(list) = program.screen().body else { panic!("{}", program.text()) };
    assert_eq!(list.rows[list.focus].name, "Ben");
    program.press("1");
    assert_eq!(program.shape(), "by list");
    program.press("Enter");
    says(&program, "Split");
    let mut program = Program::asking(&["line.choice"], Reveal::Live, FOUR);
    program.press("Tab 3 0 3 0");
    says(&program, "Who passed is asked once more. Then press Enter.");
    program.press("0");
    let Body::ByList(list) = program.screen().body else { panic!("{}", program.text()) };
    assert_eq!(list.rows[list.focus].name, "Dev", "and the next one");
    program.press("Enter");
    assert_eq!(program.shape(), "reveal", "who says nothing more passes again");
    let mut program = Program::asking(&["line.choice"], Reveal::Live, FOUR);
    program.press("Tab 3 1 3 3");
    does_not_say(&program, "Who passed is asked");
}

#[test]
fn who_is_asked_once_more_is_not_the_last_of_them() {
    let mut program = Program::asking(&["line.choice"], Reveal::Live, FOUR);
    program.press("0 Enter 3 Enter 3 Enter 3 Enter");
    let Body::Question(question) = program.screen().body else { panic!("{}", program.text()) };
    assert_eq!((question.turn.name.as_str(), question.turn.count.as_str()), ("AMINA", "Once more."));
}

#[test]
fn a_new_round_of_a_question_begins_on_a_yes_alone() {
    let mut program = Program::asking(&["line.choice", "line.part"], Reveal::Live, FOUR);
    let choice = alongside::content::QuestionId("line.choice".into());
    program.answers("line.choice", &all(["1", "3", "3", "3"]));
    program.press("M");
    says(&program, "Mark it again? A new round begins. Earlier marks are kept.");
    program.press("N");
    assert_eq!((program.shape(), program.state().rounds(&choice).len()), ("reveal", 1));
    program.press("M Y");
    assert_eq!((program.shape(), program.state().rounds(&choice).len()), ("question", 2));
}

#[test]
fn who_comes_late_is_welcomed_before_they_are_asked_anything() {
    let mut program = Program::begin("taster", "live");
    program.people(&[("Amina", 'P'), ("Ben", 'S'), ("Carys", 'P')]).press("Enter Enter 1 Enter Esc 3 A");
    says(&program, "Welcome. We look at how we work together");
    says(&program, "Others see our counts only if the whole room says yes.");
    program.press("Enter");
    says(&program, "Who has come?");
    program.press("'Jo' Enter 2 Enter Enter Enter Esc");
    assert_eq!(program.state().people.len(), 4);
    does_not_say(&program, "Welcome. We look at how we work together");
}

#[test]
fn a_yes_of_the_room_to_sharing_counts_is_asked_anew_when_somebody_came_late() {
    let mut program = Program::begin("taster", "live");
    program.people(&[("Amina", 'P'), ("Ben", 'S'), ("Carys", 'P')]).press("Down Down Down E 2 Enter Enter Enter");
    assert_eq!(program.state().header.share_counts, Some(true), "{}", program.text());
    program.press("1 Enter Esc 3").people(&[("Jo", 'S')]);
    says(&program, "Somebody came after the yes. Ask all of us again: one no is enough.");
    assert_eq!(program.state().header.share_counts, None, "nobody who came late has said yes");
    program.press("1 Enter");
    assert_eq!(program.state().header.share_counts, Some(false));
    program.press("A Enter 'Kit' Enter 1 Enter Enter Enter Esc");
    assert_eq!(program.shape(), "list", "a no stays a no: {}", program.text());
}
