//! What is told: help, who is here, rows and their numbers, what is read under which heading.

use super::{Lines, Program, room};

/// Where a group is asked to keep its plan.
fn at_the_plan() -> Lines {
    let mut program = Program::begin("full", "live");
    while program.model.keys_name() != "plan" {
        program.press("Enter");
    }
    Lines::over(program)
}

#[test]
fn help_begins_with_what_answers_and_lists_what_works() {
    let mut lines = room("taster", "live");
    lines.script("\n\n");
    let help = lines.hear("help");
    assert_eq!(help[1], "to, for, with, 4 not sure, 0 pass.");
    assert!(!help.iter().any(|line| line.starts_with("why")), "there is nothing to give a reason for: {help:?}");
    lines.hear("2");
    let help = lines.hear("help");
    assert!(help.contains(&"Any other words are your reason. A word in quotes is one too.".to_owned()), "{help:?}");
    lines.script("\nmenu");
    let help = lines.hear("help");
    assert_eq!(help[1], "0 to 9.");
    let anywhere = help.iter().find(|line| line.starts_with("Anywhere")).unwrap();
    for word in ["row", "change", "pass", "later", "back"] {
        assert!(!anywhere.contains(&format!(" {word}")), "{word}: {anywhere}");
    }
    assert!(anywhere.contains(" note") && anywhere.contains(" undo"), "{anywhere}");
}

#[test]
fn each_word_of_help_does_something_and_stands_as_it_is_typed() {
    let mut lines = Lines::new();
    let help = lines.hear("help");
    assert_eq!(help[1], "1 to 6.");
    assert!(help.contains(&"Anywhere: help, repeat, where, who, save, quit.".to_owned()), "{help:?}");
    let mut lines = room("standard", "live");
    lines.script("add\nDev");
    let help = lines.hear("help");
    assert_eq!(help[1], "1 to 4.");
    assert!(help.iter().any(|line| line.starts_with("part before")), "{help:?}");
    assert!(!lines.hear("part before").join(" ").contains("does nothing"));
    let help = lines.hear("help");
    assert!(!help.iter().any(|line| line.starts_with("part") || line.starts_with("next")), "it is a text: {help:?}");
}

#[test]
fn who_tells_first_whose_turn_it_is() {
    let mut lines = room("taster", "together");
    lines.script("\n\n");
    assert_eq!(
        lines.hear("who")[..3],
        ["It is Amina's turn, 1 of 3.", "Then Ben, then Carys.", "Amina, People with lived experience, in, quote: no."]
    );
    lines.hear("2");
    assert_eq!(lines.hear("who")[0], "Pass the keyboard to Ben.");
}

#[test]
fn a_hidden_question_is_read_to_each_person() {
    let mut lines = room("taster", "together");
    lines.script("\n\n");
    let first = lines.hear("repeat");
    lines.hear("2");
    let heard = lines.hear("");
    let choices = |lines: &[String]| -> Vec<String> {
        lines.iter().filter(|line| line.starts_with(['1', '2', '3', '4'])).cloned().collect()
    };
    assert!(heard.contains(&"Choice and control.".to_owned()), "{heard:?}");
    assert_eq!((choices(&heard), choices(&heard).len()), (choices(&first), 4));
    let how = "Type a number, a word, or its first letters.".to_owned();
    assert!(first.contains(&how) && !heard.contains(&how), "once a question: {first:?} {heard:?}");
}

#[test]
fn what_is_changed_is_said_where_it_may_show() {
    for (reveal, is_said) in [("live", true), ("together", false)] {
        let mut lines = room("taster", reveal);
        lines.script("\n\n2\n\n1\n\n3\n\nchange");
        let heard = lines.hear("amina");
        let at = |line: &str| heard.iter().position(|it| it.starts_with(line));
        assert_eq!(at("Now: for.").is_some(), is_said, "{reveal}: {heard:?}");
        assert!(at("Now: ") < at("1. To."), "{heard:?}");
    }
}

#[test]
fn each_row_of_the_plan_has_one_number_also_when_one_is_dropped() {
    let mut lines = at_the_plan();
    let numbers = |heard: &[String]| -> Vec<usize> {
        heard.iter().filter_map(|line| line.split_once(". ")?.0.parse().ok()).collect()
    };
    lines.hear("out 8");
    let heard = lines.hear("repeat");
    assert!(heard.contains(&"17. Break, 15 min, dropped.".to_owned()), "{heard:?}");
    assert_eq!(numbers(&heard), (1..=17).collect::<Vec<_>>(), "they are read in their order: {heard:?}");
    let steps = lines.program.state().agenda.order.len();
    lines.hear("out 17");
    assert_eq!(lines.program.state().agenda.order.len(), steps + 1, "its number puts it back");
}

#[test]
fn who_is_out_is_not_said_to_be_in_the_room() {
    let mut lines = room("standard", "live");
    lines.script("add\nLena\n4\n3\n\n\n");
    let led = "In the room, not counted: Lena leads.".to_owned();
    assert!(lines.hear("repeat").contains(&led), "{}", lines.transcript);
    lines.script("out 4\n\n");
    let heard = lines.hear("repeat");
    assert!(heard.iter().any(|line| line.starts_with("4. Lena, leads, out")), "{heard:?}");
    assert!(!heard.iter().any(|line| line.starts_with("In the room")), "{heard:?}");
}

#[test]
fn nothing_is_written_down_where_nothing_was_typed() {
    let mut program = Program::begin("full", "live");
    while program.model.keys_name() != "agreement" {
        program.press("Enter");
    }
    let mut lines = Lines::over(program);
    lines.hear("change 2");
    assert!(!lines.hear("").join(" ").contains("Written down"), "{}", lines.transcript);
    lines.hear("change 2");
    assert!(lines.hear("We take turns.").join(" ").contains("Written down"), "{}", lines.transcript);
}

/// Whether nobody has answered the last question of a method yet.
fn is_at_the_last_question(lines: &Lines) -> bool {
    let here = lines.here();
    let words: Vec<String> =
        here.screen.head.question.iter().flat_map(|it| it.split_whitespace().map(|it| it.replace('.', ""))).collect();
    assert_ne!(here.name, "end", "{words:?}");
    here.name == "question" && matches!(words.as_slice(), [_, n, _, of] if n == of)
}

#[test]
fn what_a_method_came_to_is_read_before_the_heading_of_the_next_step() {
    let mut lines = room("short", "live");
    while !is_at_the_last_question(&lines) {
        let line = if lines.here().name == "question" { "2" } else { "" };
        lines.hear(line);
    }
    let heard = lines.hear("skip");
    assert_eq!(lines.here().name, "sum", "{heard:?}");
    assert_eq!(heard[0], "Skipped for all.");
    assert!(!heard.iter().any(|line| line.starts_with("Step ")), "{heard:?}");
    let next = lines.hear("");
    assert!(next[0].starts_with("Step "), "{next:?}");
}

/// A group that is about to decide its first part.
fn at_the_first_part() -> Lines {
    let mut lines = room("planning", "live");
    while lines.here().name != "stage-open" {
        assert_ne!(lines.here().name, "end");
        lines.hear("");
    }
    lines
}

#[test]
fn a_new_question_says_all_its_choices_however_alike_they_are() {
    let mut lines = at_the_first_part();
    let choices = |heard: &[String]| heard.iter().filter(|line| line.starts_with(|c: char| c.is_ascii_digit())).count();
    assert_eq!(choices(&lines.hear("next")), 4, "{}", lines.transcript);
    let heard = lines.hear("1");
    assert_eq!((heard[0].as_str(), choices(&heard)), ("What will we do?", 5), "{heard:?}");
    assert_eq!(choices(&lines.hear("part before")), 4, "{}", lines.transcript);
}

#[test]
fn each_person_hears_what_their_side_marks_on_the_line() {
    use alongside::session::Reveal;
    let people = &[("Ben", 'S'), ("Dev", 'S'), ("Amina", 'P')];
    let mut lines = Lines::over(Program::asking(&["line.choice"], Reveal::Live, people));
    let told = |lines: &mut Lines| lines.hear("repeat").join("\n");
    let mut heard = Vec::new();
    for _ in 0..3 {
        let again = told(&mut lines);
        let before = again.contains("Pick what you think people with lived experience live.");
        lines.hear("with");
        heard.push((before, lines.hear("").join("\n")));
    }
    assert!(!heard[0].0 && heard[1].0 && heard[2].0, "people first, then staff: {heard:?}");
    assert!(heard[0].1.contains("Pick what you think people with lived experience live."), "{}", heard[0].1);
    assert!(!heard[0].1.contains("in your life"), "{}", heard[0].1);
}

#[test]
fn a_decision_can_be_written_down_at_every_prompt_of_a_part_and_help_names_no_word_twice() {
    let mut lines = at_the_first_part();
    let help = lines.hear("help");
    let mut words: Vec<&str> = help.iter().filter_map(|line| line.split([':', '.']).next()).collect();
    words.sort_unstable();
    let n = words.len();
    words.dedup();
    assert_eq!(words.len(), n, "{help:?}");
    lines.hear("decide");
    assert!(lines.said.prompt.starts_with("What do we decide?"), "{}", lines.said.prompt);
}

#[test]
fn a_card_stays_until_somebody_says_go_on() {
    for word in ["stop", "slow", "break"] {
        let mut lines = room("taster", "live");
        lines.script("\n\n");
        lines.hear(word);
        lines.script("\n\n");
        assert!(lines.here().name.starts_with(word), "{}", lines.here().name);
        lines.hear("go");
        assert_eq!(lines.here().name, "question", "{word}");
    }
}

#[test]
fn next_goes_on_from_where_each_side_names_one_thing() {
    let mut lines = room("planning", "live");
    for _ in 0..100 {
        match lines.here().name {
            "each-side" => break,
            "question" | "stage-open" => lines.hear("skip"),
            _ => lines.hear("next"),
        };
    }
    assert_eq!(lines.here().name, "each-side");
    lines.hear("next");
    assert!(!lines.hear("next").join(" ").contains("Which one"), "{}", lines.transcript);
    assert_ne!(lines.here().name, "each-side");
}

#[test]
fn who_has_no_word_for_the_round_passes() {
    let mut lines = Lines::over(Program::begin("standard", "live"));
    while lines.here().name != "people" {
        lines.hear("");
    }
    lines.program.people(super::THREE);
    while lines.here().name != "round" {
        lines.hear("");
    }
    assert!(lines.said.prompt.contains("pass"), "{}", lines.said.prompt);
    let before = lines.here().screen.body;
    let heard = lines.hear("pass");
    assert!(heard.join(" ").to_lowercase().contains("ben"), "{heard:?}");
    assert_ne!(lines.here().screen.body, before);
}

#[test]
fn undo_says_of_what_was_set_that_it_stays_and_how_to_change_it() {
    let mut lines = Lines::over(Program::begin("standard", "live"));
    lines.script("change 1\n1");
    let heard = lines.hear("undo");
    assert!(heard[0].starts_with("This was set: may we share counts. Undo leaves it."), "{heard:?}");
    assert!(heard[0].contains("Welcome"), "{heard:?}");
    assert_eq!(lines.hear("undo")[0], "There is nothing to take back.");
    let mut lines = room("standard", "live");
    lines.script("menu\n2\n3\nchange 14\n2");
    let acts = lines.program.state().people.len();
    let heard = lines.hear("undo");
    assert!(heard[0].contains("when a decision is agreed") && heard[0].contains("Our agreement"), "{heard:?}");
    assert_eq!(lines.program.state().people.len(), acts, "nothing else goes");
}

/// On to the screen `name`; all questions before it are skipped.
fn skips_to(lines: &mut Lines, name: &str) {
    for _ in 0..200 {
        match lines.here().name {
            it if it == name => return,
            "question" | "form" => lines.hear("skip"),
            "ask" => lines.hear("yes"),
            _ => lines.hear("next"),
        };
    }
    panic!("never at {name}, but at {}: {}", lines.here().name, lines.said.prompt);
}

#[test]
fn in_a_break_there_is_no_second_one() {
    let mut lines = room("taster", "live");
    lines.script("\n\nbreak");
    let heard = lines.hear("break");
    assert_eq!(heard[0], "It is a break already.", "{heard:?}");
    lines.hear("go");
    assert_eq!(lines.here().name, "question", "one break, one go: {}", lines.transcript);
    let mut lines = room("full", "live");
    skips_to(&mut lines, "break");
    let heard = lines.hear("break");
    assert_eq!((heard[0].as_str(), lines.here().name), ("It is a break already.", "break"), "{heard:?}");
}

#[test]
fn who_closes_a_workshop_hears_where_it_is_and_what_comes_next() {
    let mut lines = room("taster", "live");
    skips_to(&mut lines, "end");
    lines.hear("close");
    let heard = lines.hear("yes");
    let said = [
        "The workshop is closed. It is kept in Riverside.",
        "Under Records and copies: read it, copy it, begin the next one with its promises.",
    ];
    assert_eq!(heard[..2], said, "{heard:?}");
    assert_eq!(lines.here().name, "home");
}
