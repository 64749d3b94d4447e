//! What is typed by mistake: it changes nothing, and it is said what can be typed.

use alongside::session::{Answer, Mark, Reveal};

use super::{Lines, Program, THREE, room};

const POSSIBLE: &str = "Please type 1 to 3, 4 for not sure, 0 to pass, or help.";
const NOTHING: &str = "That does nothing here. Type help to hear what you can type.";

/// At the first question of a taster.
fn at_a_question(reveal: &str) -> Lines {
    let mut lines = room("taster", reveal);
    lines.script("\n\n");
    lines
}

/// What was given so far to the first question.
fn given(lines: &Lines) -> Vec<Answer> {
    lines.program.state().asked[0].1[0].given.iter().map(|given| given.answer).collect()
}

#[test]
fn yes_and_no_are_no_first_letters_of_an_answer() {
    for reveal in ["live", "together"] {
        let mut lines = at_a_question(reveal);
        for typed in ["no", "n", "y", "ye", "yes", "NO."] {
            assert_eq!(lines.hear(typed).last().unwrap(), POSSIBLE, "{reveal} {typed}");
            assert_eq!(given(&lines), [], "{reveal} {typed}");
        }
    }
    let mut lines = Lines::over(Program::asking(&["decide.1"], Reveal::Live, THREE));
    assert_eq!(lines.hear("no")[0], "You chose No.");
    assert_eq!(lines.hear("yes")[0], "You chose Yes.");
}

#[test]
fn what_is_typed_before_the_keyboard_was_passed_on_is_no_answer() {
    let mut lines = at_a_question("together");
    let heard = lines.hear("2");
    assert_eq!(heard[1..3], ["To change it, type back.", "Pass the keyboard to Ben."]);
    for typed in ["1", "for", "with", "0", "pass", "4", "not sure", "w"] {
        let heard = lines.hear(typed);
        assert!(heard[heard.len() - 1].contains("nothing") || heard[0].contains("Nothing is changed"), "{heard:?}");
        assert_eq!((lines.here().name, given(&lines).len()), ("hand-over", 1), "{typed}");
    }
    lines.hear("back");
    assert!(lines.transcript.contains("It is Amina's turn.\n"), "{}", lines.transcript);
    assert_eq!(given(&lines), []);
    lines.script("3\n\n1");
    assert_eq!(given(&lines), [Answer::Marked(Mark::With), Answer::Marked(Mark::To)]);
}

#[test]
fn a_pass_in_the_place_of_a_reason_is_a_pass() {
    let mut lines = at_a_question("live");
    lines.hear("with");
    let heard = lines.hear("pass");
    assert_eq!(heard[0], "You chose pass.");
    assert!(heard.contains(&"It is Ben's turn, 2 of 3.".to_owned()), "{heard:?}");
    assert_eq!(given(&lines), [Answer::Pass]);
}

#[test]
fn what_the_full_screen_has_picked_can_be_given_or_answered_again() {
    for (reveal, key, prompt) in [
        ("live", "0", "Enter to give it, or another answer: "),
        ("together", "2", "Enter to pass it on, or answer again: "),
    ] {
        for (typed, answer) in
            [("", None), ("3", Some(Answer::Marked(Mark::With))), ("to", Some(Answer::Marked(Mark::To)))]
        {
            let mut program = at_a_question(reveal).program;
            program.press(key);
            let mut lines = Lines::over(program);
            assert_eq!(lines.said.prompt, prompt, "{reveal}");
            lines.hear(typed);
            if reveal == "live" && answer.is_some() {
                lines.hear("");
            }
            let first = if reveal == "live" { Answer::Pass } else { Answer::Marked(Mark::For) };
            assert_eq!(given(&lines), [answer.unwrap_or(first)], "{reveal} {typed}");
        }
    }
    let mut program = at_a_question("live").program;
    program.press("2 R 'We tri'");
    let mut lines = Lines::over(program);
    assert_eq!(lines.said.prompt, "Why, if you want to say. Now: We tri. Enter keeps it: ");
    lines.script("with\nWe tried.");
    assert_eq!(given(&lines), [Answer::Marked(Mark::With)]);
}

#[test]
fn an_answer_or_a_command_alone_is_no_reason() {
    let mut lines = at_a_question("live");
    lines.hear("to");
    for (typed, answer) in
        [("f", "for"), ("with", "with"), ("4", "not sure"), ("not sure", "not sure"), ("2", "for"), ("2", "for")]
    {
        assert_eq!(lines.hear(typed)[0], format!("You chose {answer}."), "{typed}");
    }
    lines.hear("words");
    assert_eq!(lines.here().name, "reading");
    lines.script("\nstop");
    assert_eq!(lines.here().name, "stop");
    lines.hear("go");
    assert_eq!(given(&lines), []);
    assert_eq!(lines.hear("again")[0], "Your reason: again.");
    lines.script("to\n\"with\"");
    let reasons = lines.program.state().asked[0].1[0].given.iter().map(|given| given.reason.clone().unwrap());
    assert_eq!(reasons.map(|words| words.as_str().to_owned()).collect::<Vec<_>>(), ["again", "with"]);
}

#[test]
fn one_or_two_letters_are_no_command() {
    let mut lines = at_a_question("live");
    let before = lines.program.state().last_seq();
    for typed in ["j", "sk", "o", "u", "+", "x", "l", "d", "st", "ski", "und", "brea", "me"] {
        assert_eq!(lines.hear(typed), [POSSIBLE], "{typed}");
        assert_eq!((lines.here().name, lines.program.state().last_seq()), ("question", before), "{typed}");
    }
    let mut lines = room("standard", "live");
    for typed in ["a", "y", "o", "k", "c", "un"] {
        assert_eq!(lines.hear(typed), [NOTHING], "{typed}");
    }
    lines.hear("wor");
    assert_eq!(lines.here().name, "reading", "three letters that say which are enough");
    lines.hear("");
    assert!(lines.hear("?").contains(&"Here you can type:".to_owned()));
    lines.hear("quit");
    lines.hear("n");
    assert_eq!(lines.here().name, "people", "a yes or no is an answer");
}

#[test]
fn an_answered_question_is_skipped_only_after_a_yes() {
    let mut lines = at_a_question("live");
    lines.script("2\n\n1\n\n3\n\n");
    assert_eq!(lines.here().name, "reveal");
    let heard = lines.hear("skip");
    assert!(heard.contains(&"We have answered this. Skip it all the same?".to_owned()), "{heard:?}");
    lines.hear("no");
    assert_eq!((lines.here().name, lines.program.state().skipped.len()), ("reveal", 0));
    lines.script("stop\nskip\nyes");
    assert_eq!((lines.here().name, lines.program.state().skipped.len()), ("question", 1));
    assert!(lines.transcript.contains("Skipped for all.\n"), "{}", lines.transcript);
}

#[test]
fn the_stop_card_is_lifted_by_a_word_alone() {
    let mut lines = room("standard", "live");
    let before = lines.program.state().last_seq();
    lines.hear("go");
    assert_eq!(
        (lines.program.state().last_seq(), lines.here().name),
        (before, "people"),
        "no card is up to go on from"
    );
    lines.hear("stop");
    assert!(!lines.said.prompt.contains("skip"), "{}", lines.said.prompt);
    assert_eq!(lines.hear(""), Vec::<String>::new());
    assert_eq!(lines.here().name, "stop-between", "nothing was typed");
    assert_eq!(lines.hear("skip")[0], "There is no question here to skip.");
    assert_eq!(lines.here().name, "stop-between");
    lines.script("end\nno");
    assert_eq!(lines.here().name, "stop-between");
    lines.hear("go");
    assert_eq!(lines.here().name, "people");
}
