//! What is read aloud holds all that its screen asks.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

mod drive;

use alongside::app::screen::{Answers, Body};
use alongside::session::Reveal;
use drive::Program;

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
        "1. Staff do this part and tell people why.",
        "What will we do?",
        "5. We have not settled this.",
    ] {
        holds(&read, words);
    }
    program.press("Enter");
    let read = aloud(&mut program);
    holds(&read, "What happens now?");
    holds(&read, "4  People with lived experience lead, staff help.");
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
    program.answers("checklist.say", &all).press("Enter");
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
