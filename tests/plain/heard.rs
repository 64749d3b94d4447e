//! What is heard of hidden answers, of cards, and of trouble with saving.

use alongside::app::{Msg, Trouble};
use alongside::session::Reveal;

use super::{Lines, Program, room};

#[test]
fn a_hidden_answer_sounds_the_same_whatever_it_is() {
    let heard = |answer: &str| {
        let mut lines = room("taster", "together");
        lines.script("\n\n");
        lines.hear(answer);
        lines.script("\nrepeat\nwho\nwhere");
        (lines.transcript, lines.said)
    };
    let first = heard("1");
    for answer in ["2", "3", "4", "0", "to", "for", "with", "not sure", "pass", "w"] {
        assert_eq!(heard(answer), first, "{answer}");
    }
    assert!(first.0.contains("It is in. 1 of 3 have answered."), "{}", first.0);
}

#[test]
fn what_is_typed_in_hiding_is_hidden() {
    let mut lines = room("taster", "together");
    lines.script("\n\n");
    assert!(lines.said.hidden, "{}", lines.transcript);
    assert!(lines.said.afresh, "what was typed before is no answer");
    // Too early, at each prompt until all is shown.
    for (line, name) in [("2", "hand-over"), ("", "question"), ("why", "notice"), ("", "question"), ("menu", "menu")] {
        lines.hear(line);
        assert_eq!((lines.here().name, lines.said.hidden), (name, true), "{}", lines.transcript);
        assert_eq!(lines.said.afresh, name == "question", "{name}");
    }
    lines.script("1\nnote");
    assert!(!lines.said.hidden, "who writes reads it");
    lines.script("back\n1\n\n3");
    assert_eq!((lines.here().name, lines.said.hidden), ("all-in", true));
    lines.hear("");
    assert_eq!((lines.here().name, lines.said.hidden), ("reveal", false));
}

#[test]
fn a_card_over_a_form_loses_nothing_of_it() {
    let mut lines = room("standard", "live");
    lines.script("add\nDev\nstop");
    assert_eq!(lines.here().name, "stop-between");
    lines.script("go\n1\n\n\nback\nwho");
    assert!(lines.transcript.contains("4. Dev") || lines.transcript.contains("Dev, "), "{}", lines.transcript);
}

#[test]
fn a_word_in_quotes_is_a_text() {
    let mut lines = room("taster", "live");
    lines.script("\n\n2\n\"stop\"");
    let given = lines.program.state().asked[0].1[0].given[0].reason.clone().unwrap();
    assert_eq!(given.as_str(), "stop");
}

#[test]
fn trouble_with_saving_is_said_by_itself_once_and_so_is_its_end() {
    let mut lines = room("taster", "live");
    assert_eq!(lines.talk.news(&lines.here()), None, "nothing is said by itself");
    lines.program.disk = false;
    lines.script("\n\n2\nWe tried.");
    lines.program.tell(Msg::SaveFailed(Trouble::Full));
    let here = lines.here();
    let said = lines.talk.news(&here).unwrap();
    let trouble = "Not on disk yet: the disk is full. Nothing is lost. Trying again.";
    assert_eq!(said.lines, [trouble, "Type place to choose another place."]);
    assert_eq!(said.prompt, "Your answer: ");
    assert_eq!(lines.talk.news(&here), None);
    assert!(lines.hear("with").contains(&trouble.to_owned()), "before the next prompt, until it is cured");
    let seq = lines.program.state().last_seq();
    lines.program.tell(Msg::Saved { seq });
    let said = lines.talk.news(&lines.here()).unwrap();
    assert_eq!(said.lines, [format!("On disk again. Saved {seq}.")]);
    lines.program.tell(Msg::SaveFailed(Trouble::Full));
    lines.hear("place");
    assert_eq!(lines.here().name, "choose", "{}", lines.transcript);
}

#[test]
fn yes_to_words_that_go_never_keeps_them() {
    let mut program = Program::asking(&["line.choice"], Reveal::Together, &[("Amina", 'P'), ("Ben", 'S')]);
    program.answers("line.choice", &[("Amina", "1"), ("Ben", "3")]).press("Enter");
    program.press("R 'We were not asked.' Enter 4 Enter");
    let mut lines = Lines::over(program);
    lines.hear("menu");
    lines.hear("7");
    let heard = lines.hear("Amina").join("\n");
    assert!(heard.contains("Is any of these yours?") && heard.contains("no: We were not asked."), "{heard}");
    let heard = lines.hear("1").join("\n");
    assert!(heard.contains("yes: We were not asked."), "{heard}");
    for typed in ["y", "ye", "yes"] {
        let heard = lines.hear(typed).join("\n");
        assert!(!heard.contains("no: We were not asked."), "{typed}: {heard}");
    }
}

#[test]
fn who_answers_later_hands_over_before_anything_is_read_to_the_next_one() {
    let mut lines = room("taster", "together");
    lines.script("\n");
    lines.hear("");
    let heard = lines.hear("later");
    assert_eq!(lines.here().name, "hand-over", "{heard:?}");
    assert_eq!(heard[..2], ["Amina answers later.", "Pass the keyboard to Ben."], "{heard:?}");
    assert!(!heard.iter().any(|line| line.contains("It is in") || line.contains("Choice")), "{heard:?}");
    assert!(lines.hear("")[0].starts_with("It is Ben's turn"));
    // The next one can be put last without having seen it.
    let heard = lines.script("1\n").hear("later").join(" ");
    assert!(heard.contains("Pass the keyboard to "), "{heard}");
}

#[test]
fn who_took_an_answer_back_can_answer_later() {
    let mut lines = room("taster", "together");
    lines.script("\n\n2\nback");
    let heard = lines.hear("later");
    assert_eq!(heard[..2], ["Amina answers later.", "Pass the keyboard to Ben."], "{}", lines.transcript);
    // Who changes an answer that stands has one: later is not for them.
    let mut lines = room("taster", "live");
    lines.script("\n\n2\n\nchange\n1");
    let before = lines.program.state().log.len();
    lines.hear("later");
    assert_eq!(lines.program.state().log.len(), before, "{}", lines.transcript);
}

#[test]
fn repeat_says_what_was_done_last_where_several_answer_later() {
    let mut lines = room("taster", "together");
    lines.script("\n\n2\nlater");
    let later = lines.hear("repeat");
    assert!(later.contains(&"Ben answers later.".to_owned()), "{later:?}");
    assert!(!later.iter().any(|line| line.contains("It is in.")), "{later:?}");
    let said = later.iter().filter(|line| line.contains("answers later")).count();
    assert_eq!(said, 1, "{later:?}");
}

#[test]
fn down_the_list_it_is_said_that_typing_does_not_show() {
    let hidden = "Hidden answers. Your typing will not show or be spoken.".to_owned();
    for (reveal, is_said) in [("together", true), ("live", false)] {
        let mut lines = room("taster", reveal);
        lines.script("\n\n");
        assert_eq!(lines.hear("list").contains(&hidden), is_said, "{}", lines.transcript);
        assert!(!lines.hear("2").contains(&hidden), "once");
    }
}
