//! What the group, or a side, answers as one, and what it writes itself: keys in, words and events out.

use crate::drive::Program;
use alongside::content::QuestionId;
use alongside::session::{Rule, Side, Way, WhyNot};

/// A planning workshop of four people, at the first screen that says `words`.
fn planning_at(words: &str) -> Program {
    let mut program = Program::begin("planning", "live");
    program.until(words);
    program
}

fn stage(name: &str) -> QuestionId {
    QuestionId(format!("parts.{name}"))
}

fn goes_on_to_the_end(program: &mut Program) {
    for _ in 0..60 {
        if program.text().contains("Thank you. This is what we made together.") {
            break;
        }
        let asked = program.shape() == "question" || program.text().contains("not decided yet");
        program.press(if asked { "J" } else { "Enter" });
    }
}

#[test]
fn a_stage_is_decided_with_its_honest_name_a_reason_and_a_promise() {
    let mut program = planning_at("not decided yet");
    assert!(program.text().contains("Why: The need and the idea"), "{}", program.text());
    program.press("Enter 1 Enter 2 Enter");
    assert!(program.text().contains("If not together, why?"), "{}", program.text());
    program.press("5 Enter 'The council wants it so.' Enter 'We read each idea out.' Enter");
    let (id, choice) = program.state().parts[0].clone();
    assert_eq!(id, stage("why"));
    assert_eq!((choice.now, choice.will), (Some(Way::Telling), Some(Way::Asking)));
    assert!(matches!(&choice.why, Some(WhyNot::Other(words)) if words.as_str() == "The council wants it so."));
    assert_eq!(choice.promise.as_ref().unwrap().as_str(), "We read each idea out.");
    let text = program.text();
    for words in ["The council wants it so.", "We read each idea out.", "Staff do this part and tell people why."] {
        assert!(text.contains(words), "{words}: {text}");
    }
    program.press("Enter");
    assert!(program.text().contains("Money: The budget and who pays"), "{}", program.text());
}

#[test]
fn together_asks_for_no_reason_and_says_what_it_still_needs() {
    let mut program = planning_at("not decided yet");
    program.press("Enter 2 Enter 3 Enter");
    assert!(program.text().contains("What can people count on in this part?"), "{}", program.text());
    program.press("Enter");
    let choice = program.state().parts[0].1.clone();
    assert_eq!((choice.will, choice.why, choice.promise), (Some(Way::Together), None, None));
    let why = "We do not ask the checklist today, so records say";
    assert!(program.text().contains(why), "{}", program.text());
    program.press("U");
    assert!(program.state().parts[0].1.will.is_some(), "the last thing was the promise");
}

#[test]
fn after_the_last_part_all_are_in_sight_and_can_be_changed() {
    let mut program = planning_at("not decided yet");
    program.press("Enter 2 Enter 3 Enter Enter Enter");
    while program.text().contains("not decided yet") {
        program.press("J");
    }
    let text = program.text();
    assert!(text.contains("What we settled, part by part"), "{text}");
    assert!(text.contains("Now: asking. Then: together (wanted)."), "{text}");
    assert_eq!(text.matches("left open").count(), 9, "{text}");
    program.press("Backspace");
    assert!(program.text().contains("What happens next"), "the last part: {}", program.text());
    program.press("J Down E 1 Enter 4 Enter Enter");
    assert!(program.text().contains("Now: telling. Then: people-led."), "{}", program.text());
    program.press("Enter");
    assert!(!program.text().contains("What we settled"), "Enter goes on: {}", program.text());
    program.press("Backspace");
    assert!(!program.text().contains("What we settled"), "looking back shows the parts themselves: {}", program.text());
}

#[test]
fn the_end_says_what_was_decided_and_which_parts_are_done_together() {
    let mut program = planning_at("not decided yet");
    program.press("Enter 2 Enter 3 Enter Enter Enter Enter 2 Enter 2 Enter 2 Enter Enter Enter");
    for (text, last) in [("'We open on Saturdays' Enter", "1"), ("'We close on Sundays' Enter", "5")] {
        program.press("D").press(text);
        if program.shape() == "card" {
            program.press("Enter");
        }
        program.press("1 Enter 1 Enter 1 Enter").press(last).press("Enter Enter");
    }
    let decisions = &program.state().written.clone();
    assert_eq!(decisions.len(), 2);
    goes_on_to_the_end(&mut program);
    let text = program.text();
    assert!(text.contains("1 agreed, 1 not agreed."), "{text}");
    assert!(text.contains("asking 1, together (wanted) 1, left open 8."), "{text}");
}

#[test]
fn each_side_names_one_thing_and_can_say_it_anew() {
    let mut program = planning_at("Each side names one thing");
    program.press("E 'We pay for travel.' Enter Down E 'We meet at six.' Enter");
    let how = QuestionId("challenges.how".into());
    let said: Vec<(Side, &str)> = program.state().side_said.iter().map(|it| (it.side, it.words.as_str())).collect();
    assert_eq!(said, [(Side::People, "We pay for travel."), (Side::Staff, "We meet at six.")]);
    assert!(program.state().side_said.iter().all(|it| it.question == how));
    program.press("U");
    assert_eq!(program.state().side_said.len(), 1);
}

#[test]
fn a_decision_is_made_from_anywhere_and_leads_back() {
    let mut program = planning_at("not decided yet");
    let place = program.state().place;
    program.press("D 'We meet at six.' Enter");
    assert!(program.text().contains("A decision"), "the first one opens with the card: {}", program.text());
    assert_eq!(program.shape(), "card");
    program.press("Enter");
    let question = QuestionId("decide.1".into());
    assert_eq!(program.state().question_here(), Some(question.clone()));
    assert!(program.text().contains("We meet at six."), "{}", program.text());
    assert_eq!(program.state().round(&question).unwrap().order.len(), 4);
    program.press("Backspace Backspace");
    assert!(program.text().contains("not decided yet"), "{}", program.text());
    program.press("Enter Enter J");
    assert_eq!(program.state().place, place, "{}", program.text());
    program.press("D 'We pay for travel.' Enter");
    assert_eq!(program.state().question_here(), Some(QuestionId("decide.2".into())));
}

#[test]
fn an_empty_decision_is_asked_again_and_changes_nothing() {
    let mut program = planning_at("not decided yet");
    let before = program.state().last_seq();
    program.press("D Enter");
    assert_eq!(program.state().last_seq(), before);
    assert!(program.text().contains("Please type something first."), "{}", program.text());
}

#[test]
fn the_group_chooses_when_a_decision_is_agreed() {
    let mut program = planning_at("When is a decision agreed?");
    program.press(&"Down ".repeat(13)).press("E 2 Enter");
    assert_eq!(program.state().rule, Rule::Everyone, "{}", program.text());
    assert!(program.text().contains("Everyone who answers goes along with it."), "{}", program.text());
}

#[test]
fn a_thought_that_still_waits_is_told_at_the_end() {
    let mut program = planning_at("not decided yet");
    program.press("K 'Ask the bus company' Enter");
    assert_eq!(program.state().parked.len(), 1, "{}", program.text());
    goes_on_to_the_end(&mut program);
    assert!(program.text().contains("1 parked thought still waits. Press Esc, then 6."), "{}", program.text());
    assert!(program.press("Esc 6").text().contains("Ask the bus company"), "{}", program.text());
    program.press("Esc");
    assert!(program.text().contains("Nobody said TO. No notes."), "{}", program.text());
}

#[test]
fn honest_names_stand_before_their_words_and_together_is_only_wanted() {
    let mut program = planning_at("not decided yet");
    program.press("Enter");
    for words in ["Telling. Staff do this part", "Asking. Staff ask for views", "Together. We do this part together"] {
        assert!(program.text().contains(words), "{words}: {}", program.text());
    }
    assert!(program.text().contains("(consultation, focus group, workshop)"), "{}", program.text());
    program.press("2 Enter");
    let wanted = "Together (wanted). We do this part together, with the same say.";
    assert!(program.text().contains(wanted), "by the choice: {}", program.text());
    program.press("3 Enter Enter");
    let text = program.text();
    assert!(text.contains("\"Asking. Staff ask for views") && text.contains(wanted), "read back: {text}");
}

#[test]
fn a_decision_is_added_from_the_menu_and_waits_there() {
    let mut program = planning_at("not decided yet");
    program.press("Esc");
    let text = program.text();
    assert!(text.contains("Car park, decisions") && text.contains("nothing waits"), "{text}");
    program.press("6");
    assert!(program.text().contains("Have we decided something? D writes it down"), "{}", program.text());
    assert!(program.screen().keys.iter().any(|key| key.cap == "D"), "{}", program.text());
    program.press("D 'We meet at six.' Enter");
    assert_eq!(program.state().written.len(), 1);
    program.press("Esc");
    assert!(program.text().contains("1 thing waits"), "{}", program.text());
    program.press("6");
    let open = "Decision: We meet at six. Each of us still has to answer.";
    assert!(program.text().contains(open), "{}", program.text());
    program.press("Esc Enter 1 Enter 1 Enter 1 Enter 1 Enter Esc");
    assert!(program.text().contains("nothing waits"), "{}", program.text());
    program.press("6");
    assert!(program.text().contains("Decision: We meet at six. Agreed."), "{}", program.text());
}

#[test]
fn the_stop_card_offers_to_skip_only_where_a_question_is_in_front() {
    let offers = |program: &Program| program.screen().keys.iter().any(|key| key.word == "skip this question");
    let mut program = planning_at("not decided yet");
    program.press("X");
    assert!(offers(&program), "{}", program.text());
    let mut program = planning_at("How do we want to work together?");
    program.press("X");
    assert!(program.text().contains("Stop. Someone asked us to stop."), "{}", program.text());
    assert!(!offers(&program), "{}", program.text());
    program.press("Enter");
    assert!(program.text().contains("How do we want to work together?"), "{}", program.text());
}
