//! What is read aloud holds all that its screen asks.

use crate::drive;
use crate::drive::Program;
use alongside::app::screen::{Answers, Body};
use alongside::session::Reveal;

const THREE: &[(&str, char)] = &[("Amina", 'P'), ("Ben", 'S'), ("Carys", 'B')];

/// What V reads of the screen in front; the screen is as it was behind it.
fn aloud(program: &mut Program) -> String {
    let Body::Reading(reading) = program.press("V").screen().body else { panic!("{}", program.text()) };
    program.press("Esc");
    reading.paragraphs.into_iter().flat_map(|it| it.lines).collect::<Vec<_>>().join("\n")
}

fn answers(program: &Program) -> Answers {
    match program.screen().body {
        Body::Question(question) => question.answers,
        Body::ByList(list) => list.answers,
        _ => panic!("no question: {}", program.text()),
    }
}

fn holds(aloud: &str, words: &str) {
    assert!(aloud.contains(words), "{words} in\n{aloud}");
}

#[test]
fn every_answer_of_every_kind_of_question_is_read() {
    for reveal in [Reveal::Live, Reveal::Together] {
        for id in ["checklist.say", "signs.show", "stories.cars", "meeting.heard", "levels.now", "decide.1", "grid.now"]
        {
            let twice = ["levels.now", "levels.wanted"];
            let both = ["grid.now", "grid.wanted"];
            let asked: &[&str] = match id {
                "levels.now" => &twice,
                "grid.now" => &both,
                _ => &[id],
            };
            let mut program = Program::asking(asked, reveal, THREE);
            for by_list in [false, true] {
                if by_list {
                    program.press("Tab");
                    assert_eq!(program.shape(), "by list", "{id}");
                }
                let answers = answers(&program);
                let read = aloud(&mut program);
                for (place, answer) in answers.each.iter().enumerate() {
                    let mark = answer.mark.map(|mark| format!("{}: ", ["TO", "FOR", "WITH"][mark.place()]));
                    holds(&read, &format!("{}. {}{}", place + 1, mark.unwrap_or_default(), answer.words));
                }
                holds(&read, &format!("{}: not sure. 0: pass.", answers.not_sure_key));
            }
        }
    }
}

#[test]
fn parts_read_the_choices_before_and_while_they_are_made() {
    let mut program = Program::asking(&["parts.why", "parts.money"], Reveal::Live, THREE);
    let read = aloud(&mut program);
    for words in [
        "Why: The need and the idea",
        "What happens now?",
        "1. Telling. Staff do this part and tell people why.",
        "What will we do?",
        "5. We have not settled this.",
    ] {
        holds(&read, words);
    }
    program.press("Enter");
    let read = aloud(&mut program);
    holds(&read, "What happens now?");
    holds(&read, "4  People-led. People with lived experience lead, staff help.");
}

#[test]
fn lists_read_their_numbers_and_what_stands_over_their_rows() {
    let mut program = Program::begin("standard", "live");
    holds(&aloud(&mut program), "For the whole room\nMay counts be shared with people who are not here? not asked yet");
    for _ in 0..20 {
        if program.text().contains("How do we want to work together?") {
            break;
        }
        program.press("Enter");
    }
    let read = aloud(&mut program);
    holds(&read, "When is a decision agreed?\nNobody says no or not yet. On each side somebody goes along with it.");
    program.press("Esc");
    holds(&aloud(&mut program), "2. Steps and time, back, jump, skip");
}

#[test]
fn how_a_headline_and_the_line_come_about_is_said_on_the_screen_aloud_and_in_help() {
    let mut program = Program::asking(&["checklist.say"], Reveal::Live, THREE);
    program.answers("checklist.say", &[("Amina", "2"), ("Ben", "3"), ("Carys", "3")]);
    let how = "We look at the middle mark of each side, and of all. The lowest of these counts.";
    assert_eq!(program.shape(), "reveal");
    holds(&program.text(), how);
    holds(&aloud(&mut program), how);
    holds(program.press("?").text().as_str(), how);
    program.press("Esc L");
    let split = "A split stands beside the line, and counts as TO.";
    holds(&program.text(), split);
    holds(&aloud(&mut program), split);
    holds(program.press("?").text().as_str(), split);
}

#[test]
fn why_with_is_shut_stands_there_whenever_the_line_is_held_back() {
    let mut program = Program::asking(&["checklist.say", "line.choice"], Reveal::Live, THREE);
    let all = [("Amina", "3"), ("Ben", "3"), ("Carys", "3")];
    program.answers("checklist.say", &all).press("Enter Enter");
    program.answers("line.choice", &all).press("L");
    holds(&program.text(), "Why is WITH not open yet?");
    holds(&program.text(), "It opens when all say yes to the whole checklist. Now: we cannot say yet.");
}

#[test]
fn forms_and_the_first_screen_read_what_there_is_to_choose_from() {
    let mut home = Program::new();
    holds(&aloud(&mut home), "1. Start a workshop, 15 minutes to 3 hours.");
    home.press("1 'Riverside' Enter Enter Enter Enter");
    let read = aloud(&mut home);
    for words in
        ["What is it called? Riverside", "How long do we have?", "Taster, 15 min", "Together, Marks stay hidden"]
    {
        holds(&read, words);
    }
}

#[test]
fn what_was_said_to_a_decision_is_read_in_its_words() {
    let mut program = Program::asking(&["decide.1"], Reveal::Live, THREE);
    program.answers("decide.1", &[("Amina", "1"), ("Ben", "2"), ("Carys", "2")]);
    assert_eq!(program.shape(), "tallies", "{}", program.text());
    let read = aloud(&mut program);
    holds(&read, "People with lived experience: 1 said “Yes”.");
    holds(&read, "Staff: 1 said “Yes, with a small worry”.");
}

#[test]
fn home_is_read_without_a_comma_after_a_question_mark() {
    let read = aloud(&mut Program::new());
    holds(&read, "What is co-production? stories and plain facts.");
}

#[test]
fn the_slow_card_says_again_what_is_asked() {
    let mut program = Program::asking(&["checklist.say"], Reveal::Live, THREE);
    let asked = "When we decide something, do both sides have the same say?";
    holds(&program.press("S").text(), asked);
    holds(&aloud(&mut program), asked);
}

#[test]
fn each_side_hears_from_where_it_marks_the_line() {
    let mut program = Program::asking(&["line.choice"], Reveal::Live, THREE);
    holds(&aloud(&mut program), "Pick the one that is most true in your life.");
    program.press("3 Enter");
    holds(&aloud(&mut program), "Pick what you think people with lived experience live.");
    program.press("3 Enter");
    holds(&aloud(&mut program), "Pick what you see that people with lived experience live.");
    let mut hidden = Program::asking(&["line.choice"], Reveal::Together, THREE);
    holds(&aloud(&mut hidden), "Pick the one that is most true in your life. It stays hidden.");
    let mut story = Program::asking(&["stories.cars"], Reveal::Live, THREE);
    holds(&aloud(&mut story), "Where would you put it?");
}

#[test]
fn the_three_steps_of_the_line_are_explained_together() {
    let mut program = Program::asking(&["levels.now", "levels.wanted"], Reveal::Live, THREE);
    let Body::Reading(reading) = program.press("W").screen().body else { panic!("{}", program.text()) };
    let words: Vec<&str> = reading.paragraphs.iter().map(|it| it.heading.as_str()).collect();
    let to = words.iter().position(|it| *it == "TO").unwrap();
    assert_eq!(words[to..to + 3], ["TO", "FOR", "WITH"], "{words:?}");
}

#[test]
fn signs_that_differ_are_told_in_their_own_words() {
    let mut program = Program::asking(&["signs.show"], Reveal::Live, THREE);
    program.answers("signs.show", &[("Amina", "1"), ("Ben", "3"), ("Carys", "3")]);
    let state = program.state().clone();
    let results = alongside::weigh::weigh(&state, drive::english());
    let parts = alongside::weigh::headline_in(
        &state,
        &results.questions[0],
        alongside::weigh::Wording::of(&state, drive::english()),
    );
    assert_eq!(parts.says, "Staff say: not here. People with lived experience say: we see this.");
}

#[test]
fn a_note_written_at_a_question_says_which_one() {
    let mut program = Program::asking(&["checklist.say"], Reveal::Live, THREE);
    program.press("N 'I see it another way' Enter");
    let note = program.state().notes[0].clone();
    assert_eq!(note.question.map(|id| id.0), Some("checklist.say".to_owned()));
}

#[test]
fn the_line_says_so_while_no_question_of_it_was_asked() {
    let mut program = Program::asking(&["levels.now", "levels.wanted"], Reveal::Live, THREE);
    holds(&program.press("L").text(), "We have not asked a question of the line yet.");
}
