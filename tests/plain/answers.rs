//! Answers in words: those of the question come before what any prompt knows, and first letters name one answer or none.

use alongside::app::screen::{Body, Part, Picked};
use alongside::session::{Answer, Mark, Reveal};

use super::{Lines, Program, THREE, room};

const POSSIBLE: &str = "Please type 1 to 5, 6 for not sure, 0 to pass, or help.";

fn at_a_decision(reveal: Reveal) -> Lines {
    Lines::over(Program::asking(&["decide.1"], reveal, THREE))
}

fn at_a_live_question() -> Lines {
    let mut lines = room("taster", "live");
    lines.script("\n\n");
    lines
}

/// What was given so far, by its place among the answers, and why.
fn given(lines: &Lines) -> Vec<(Option<usize>, Option<String>)> {
    let given = lines.program.state().asked[0].1[0].given.iter();
    given.map(|it| (it.answer.place(), it.reason.as_ref().map(ToString::to_string))).collect()
}

#[test]
fn letters_that_fit_two_answers_take_none_and_are_no_command() {
    let several = |words: &str| format!("That could be: {words}. Please type more of it, or its number.");
    let no = several("not yet talk more, no, not sure");
    let not = several("not yet talk more, not sure");
    let yes = several("yes, yes with a small worry");
    for (typed, said) in [("not", &not), ("n", &no), ("y", &yes), ("ye", &yes), ("Not.", &not)] {
        let mut lines = at_a_decision(Reveal::Live);
        assert_eq!(lines.hear(typed), [said.as_str()], "{typed}");
        assert_eq!((lines.here().name, given(&lines).len()), ("votes", 0), "{typed}");
        // Which of them it could be would tell what was typed in hiding.
        let mut lines = at_a_decision(Reveal::Together);
        assert_eq!(lines.hear(typed), [POSSIBLE], "{typed}");
        assert_eq!((lines.here().name, given(&lines).len(), lines.said.hidden), ("votes", 0, true), "{typed}");
    }
}

#[test]
fn a_decision_is_answered_by_words_and_first_letters() {
    for (typed, place) in [
        ("yes", 0),
        ("yes w", 1),
        ("Yes, with a small worry", 1),
        ("i can", 2),
        ("i", 2),
        ("not yet", 3),
        ("Not yet, talk more.", 3),
        ("no", 4),
    ] {
        let mut lines = at_a_decision(Reveal::Together);
        lines.hear(typed);
        assert_eq!(given(&lines), [(Some(place), None)], "{typed}");
        let mut lines = at_a_decision(Reveal::Live);
        lines.hear(typed);
        let Body::Question(question) = lines.here().screen.body else { panic!("{typed}: {}", lines.transcript) };
        assert!(matches!(question.picked, Picked::Shown { answer, .. } if answer == place), "{typed}");
    }
}

#[test]
fn reasons_to_a_decision_are_read_under_the_words_of_the_answer() {
    let mut lines = at_a_decision(Reveal::Live);
    lines.script("2\na small one\n4\nFire drills worry me.\n6");
    let heard = lines.hear("We were not asked.");
    for line in [
        "1. Yes, with a small worry: a small one.",
        "2. Not yet, talk more: Fire drills worry me.",
        "3. We were not asked.",
    ] {
        assert!(heard.contains(&line.to_owned()), "{line}: {heard:?}");
    }
    assert_eq!(lines.hear("2"), ["2. Not yet, talk more: Fire drills worry me."]);
}

#[test]
fn what_help_lists_is_no_reason() {
    for (typed, name) in [("more time", "picked"), ("full screen", "picked"), ("MENU", "menu"), ("note", "typing-one")]
    {
        let reason = |lines: &Lines| match lines.here().screen.body {
            Body::Question(it) => match it.picked {
                Picked::Shown { reason: Some(line), .. } => line.value,
                _ => String::new(),
            },
            _ => String::new(),
        };
        let mut program = at_a_live_question().program;
        program.press("2 R 'abc'");
        let mut lines = Lines::over(program);
        assert_eq!(reason(&lines), "abc");
        lines.hear(typed);
        assert_eq!(given(&lines), [], "{typed}: {}", lines.transcript);
        let here = lines.here().name;
        assert!(here == name || here == "reason", "{typed}: {here}");
        if here == "reason" {
            assert_eq!(reason(&lines), "abc", "{typed}");
        }
    }
}

#[test]
fn no_leaves_the_reason_out_and_a_sentence_that_begins_so_is_one() {
    for typed in ["no", "No.", "nothing", "none"] {
        let mut lines = at_a_live_question();
        lines.hear("2");
        let heard = lines.hear(typed);
        assert_eq!(heard[0], "The reason is left out.", "{typed}");
        assert_eq!(given(&lines), [(Some(1), None)], "{typed}");
    }
    for (typed, words) in [("\"no\"", "no"), ("no buses run", "no buses run")] {
        let mut lines = at_a_live_question();
        lines.script("2");
        lines.hear(typed);
        assert_eq!(given(&lines), [(Some(1), Some(words.to_owned()))], "{typed}");
    }
    let mut program = at_a_live_question().program;
    program.press("2 R 'abc'");
    let mut lines = Lines::over(program);
    lines.hear("nothing");
    assert_eq!(given(&lines), [(Some(1), None)], "what was typed before goes too");
    let mut lines = at_a_decision(Reveal::Live);
    lines.hear("yes");
    assert_eq!(lines.hear("no")[0], "You chose No.", "there it is an answer");
}

#[test]
fn undo_takes_back_the_choice_before_anything_else() {
    let mut lines = at_a_live_question();
    lines.hear("2");
    let before = lines.program.state().last_seq();
    let heard = lines.hear("undo");
    assert_eq!(heard[0], "Taken back: your choice. Nothing was given yet.");
    assert_eq!((lines.here().name, lines.program.state().last_seq()), ("question", before));
    assert!(heard.iter().any(|line| line.starts_with("1. To.")), "asked again: {heard:?}");
    for reveal in [Reveal::Live, Reveal::Together] {
        let mut program = Program::asking(&["stories.cars"], reveal, THREE);
        program.press("1 Enter Enter");
        let before = program.state().last_seq();
        program.press("2 U");
        assert_eq!(program.state().last_seq(), before);
        assert!(program.text().contains("Taken back: your choice."), "{}", program.text());
        program.press("U");
        assert!(program.text().contains("Taken back: Amina's answer."), "{}", program.text());
    }
}

#[test]
fn by_list_the_answer_behind_a_name_may_have_two_words() {
    let answers = |lines: &Lines| -> Vec<Answer> {
        lines.program.state().asked[0].1[0].given.iter().map(|it| it.answer).collect()
    };
    for typed in ["ben not sure", "ben not_sure", "Ben, not sure.", "ben not s", "be 4"] {
        let mut lines = at_a_live_question();
        lines.hear("list");
        lines.hear(typed);
        assert_eq!(answers(&lines), [Answer::NotSure], "{typed}: {}", lines.transcript);
    }
    let mut lines = at_a_decision(Reveal::Live);
    lines.script("list\nben not yet\ncarys not");
    assert!(lines.transcript.ends_with("Please type more of it, or its number.\n"), "{}", lines.transcript);
    assert_eq!(given(&lines), [(Some(3), None)]);
}

#[test]
fn by_list_a_name_with_no_answer_behind_it_is_whose_row_comes_next() {
    let mut lines = at_a_live_question();
    lines.hear("list");
    let heard = lines.hear("ben 9");
    assert_eq!(heard[0], "Please type 1 to 3, 4 for not sure, 0 to pass, or help.", "{heard:?}");
    assert_eq!(given(&lines), []);
    lines.hear("1");
    let state = lines.program.state();
    let given: Vec<_> = state.asked[0].1[0].given.iter().map(|it| state.called(it.participant)).collect();
    assert_eq!(given, ["Ben"], "{}", lines.transcript);
}

#[test]
fn two_words_that_any_prompt_knows_are_no_name_and_no_text() {
    for typed in ["more time", "full screen"] {
        let mut lines = at_a_live_question();
        lines.program.press("Esc 3 A");
        let before = lines.program.state().people.len();
        lines.hear(typed);
        lines.hear("");
        assert_eq!(lines.program.state().people.len(), before, "{typed}: {}", lines.transcript);
        let named = |name: &str| lines.program.state().people.iter().any(|person| person.is.name.as_str() == name);
        assert!(!named(typed), "{typed}");
        let Body::Form(form) = lines.here().screen.body else { panic!("{typed}: {}", lines.transcript) };
        let held = form.parts.iter().any(|part| matches!(part, Part::Field(line) if line.value.contains(typed)));
        assert!(!held, "{typed} stands in the form");
    }
}

#[test]
fn an_answer_that_is_given_once_more_in_the_list_is_said_to_be_in() {
    let mut heard = Vec::new();
    for again in ["ben to", "ben for"] {
        for reveal in ["live", "together"] {
            let mut lines = room("taster", reveal);
            lines.script("\n\nlist\nben for");
            lines.hear(again);
            let said = lines.hear(again);
            assert_eq!(said[0], "The answer of Ben is in.", "{reveal} {again}");
            heard.extend((reveal == "together").then_some(said));
        }
    }
    assert_eq!(heard[0], heard[1], "nothing tells whether it was another one");
}

#[test]
fn the_list_says_when_it_can_be_said_why() {
    let mut lines = room("taster", "together");
    lines.script("\n\nlist\n2\n1\n3");
    let help = lines.hear("help");
    assert!(!help.iter().any(|line| line.starts_with("why")), "{help:?}");
    assert!(!lines.hear("why").join(" ").contains("when all have answered"), "{}", lines.transcript);
    let mut lines = room("taster", "live");
    lines.script("\n\nlist\n2");
    assert!(lines.hear("help").iter().any(|line| line.starts_with("why")));
    assert_eq!(lines.program.state().asked[0].1[0].given[0].answer, Answer::Marked(Mark::For), "{}", lines.transcript);
}

#[test]
fn no_is_no_reason_in_the_list_and_after_the_reveal() {
    for typed in ["no", "nothing", "None."] {
        let mut lines = room("taster", "live");
        lines.script("\n\nlist\n2\nAmina\nwhy");
        let heard = lines.hear(typed);
        assert_eq!(heard[0], "The reason is left out.", "{typed}");
        assert!(!heard.contains(&"Written down.".to_owned()), "{heard:?}");
        assert_eq!(given(&lines), [(Some(1), None)], "{typed}");
        lines.script("Amina\nwhy\nWe tried.\nAmina\nwhy");
        assert_eq!(given(&lines)[0].1.as_deref(), Some("We tried."));
        let heard = lines.hear(typed);
        assert_eq!((heard[0].as_str(), &given(&lines)[0]), ("The reason is left out.", &(Some(1), None)), "{typed}");
        assert!(!heard.contains(&"Written down.".to_owned()), "{heard:?}");

        let mut lines = room("taster", "live");
        lines.script("\n\n2\n\n2\n\n2\n\nwhy");
        let heard = lines.hear(typed);
        assert_eq!((heard[0].as_str(), lines.here().name), ("The reason is left out.", "reveal"), "{heard:?}");
        assert!(lines.program.state().asked[0].1[0].said.is_empty(), "{}", lines.transcript);
    }
    let mut lines = room("taster", "live");
    lines.script("\n\nlist\n2\nAmina\nwhy\n\"no\"");
    assert_eq!(given(&lines), [(Some(1), Some("no".to_owned()))], "in quotes it is one");
}

/// "Why, if you want to say." is heard as a question that a yes answers.
#[test]
fn a_yes_alone_is_no_reason() {
    let mut lines = at_a_live_question();
    lines.hear("2");
    assert_eq!(lines.hear("yes"), ["Type your reason now, or press Enter."]);
    assert_eq!(given(&lines), []);
    lines.hear("We tried.");
    assert_eq!(given(&lines), [(Some(1), Some("We tried.".to_owned()))]);
    lines.hear("2");
    lines.hear("\"yes\"");
    assert_eq!(given(&lines)[1], (Some(1), Some("yes".to_owned())), "in quotes it is one");
    lines.hear("3");
    lines.hear("no");
    assert_eq!(given(&lines)[2], (Some(2), None));
}

#[test]
fn what_is_to_be_changed_is_said_once_and_by_itself() {
    let mut lines = at_a_live_question();
    lines.script("2\n\n2\n\n");
    let heard = lines.hear("change").into_iter().chain(lines.hear("1")).collect::<Vec<_>>();
    assert!(heard.iter().any(|line| line == "You change your answer, Amina."), "{heard:?}");
    assert_eq!(heard.iter().filter(|line| line.contains("Now: for")).count(), 1, "{heard:?}");
}

#[test]
fn nobody_is_asked_why_they_are_not_sure_but_words_that_come_are_taken() {
    let mut lines = at_a_live_question();
    lines.hear("3");
    assert!(lines.said.prompt.starts_with("Why, if you want to say."), "{}", lines.said.prompt);
    lines.hear("not sure");
    assert!(lines.said.prompt.starts_with("No reason needed."), "{}", lines.said.prompt);
    lines.hear("It changes each month");
    assert_eq!(given(&lines), [(None, Some("It changes each month".to_owned()))]);
}

#[test]
fn an_answer_that_replaces_another_is_said_with_whose_turn_it_is() {
    let mut lines = at_a_live_question();
    assert!(!lines.hear("3").join("\n").contains("Amina"), "the turn was said just before");
    let heard = lines.hear("1").join("\n");
    assert!(heard.contains("It is Amina's turn") && heard.contains("You chose to."), "{heard}");
    let again = lines.hear("repeat").join("\n");
    assert!(again.contains("It is Amina's turn") && again.contains("Choice and control"), "{again}");
}

#[test]
fn down_the_list_a_reason_is_of_who_answered_last() {
    let mut lines = room("taster", "live");
    lines.script("\n\nlist");
    lines.hear("2");
    let heard = lines.hear("why");
    assert!(lines.said.prompt.contains("Amina") || heard.join(" ").contains("Amina"), "{}", lines.transcript);
    lines.hear("We tried.");
    assert_eq!(given(&lines), [(Some(1), Some("We tried.".into()))]);
    assert!(lines.said.prompt.contains("Ben"), "the next row waits: {}", lines.said.prompt);
    // Once a name was typed, it is about that one.
    lines.script("1\nAmina\nwhy");
    lines.hear("We tried twice.");
    let words = |reason: &str| (Some(1), Some(reason.to_owned()));
    assert_eq!(given(&lines), [(Some(0), None), words("We tried twice.")], "{}", lines.transcript);
}
