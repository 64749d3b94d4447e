//! What holds at every prompt of every kind of workshop.

use std::collections::BTreeSet;

use alongside::app::screen::{Body, Part, Picked};
use alongside::app::{Msg, Trouble};
use alongside::plain::Heard;

use super::drive::lines::Lines;
use super::drive::player::by_lines_with;
use super::{Lines as Talked, room};

/// The words that any prompt knows (look, section 10, rule 4).
const ANYWHERE: [&str; 21] = [
    "help", "repeat", "back", "where", "who", "line", "position", "words", "pass", "later", "skip", "slow", "stop",
    "break", "undo", "change", "park", "decide", "save", "quit", "menu",
];

/// Answered without a change, at every prompt.
const ANSWERED: [&str; 5] = ["help", "repeat", "where", "who", "save"];

fn takes_text(lines: &Talked) -> bool {
    match &lines.here().screen.body {
        Body::Form(form) => form.parts.iter().any(|part| matches!(part, Part::Field(line) if line.cursor.is_some())),
        Body::Question(question) => matches!(question.picked, Picked::Shown { .. }),
        _ => false,
    }
}

fn check(lines: &Lines, seen: &mut BTreeSet<&'static str>) {
    let here = lines.here();
    assert!(lines.said.prompt.ends_with(": ") && lines.said.prompt.len() > 4, "{}: {:?}", here.name, lines.said.prompt);
    // What a prompt knows follows from its keys: once for each is enough.
    if !seen.insert(here.name) {
        return;
    }
    for word in ANYWHERE {
        match lines.talk.hear(&here, word) {
            Heard::Say(said) => assert!(!said.is_empty(), "{} {word}", here.name),
            Heard::Do { msgs, .. } => assert!(!msgs.is_empty(), "{} {word}", here.name),
            Heard::Wrong(line) => {
                assert!(!ANSWERED.contains(&word) && word != "quit" && word != "stop", "{} {word}: {line}", here.name);
                assert!(!line.contains('\n'), "{} {word}: {line}", here.name);
            }
        }
    }
    for word in ANSWERED {
        assert!(matches!(lines.talk.hear(&here, word), Heard::Say(_)), "{} {word}", here.name);
    }
    match lines.talk.hear(&here, "zzqx vb") {
        Heard::Wrong(line) => assert!(!line.contains("zzqx"), "{} says back what was typed", here.name),
        _ if takes_text(lines) => {}
        other => panic!("{} takes an unknown word: {other:?}", here.name),
    }
}

fn quiet(transcript: &str) {
    let signs = "▼■●▌▶▲•▆█░▒─│┴┌┬┐├┼┤└┘";
    let loud = transcript.chars().find(|c| signs.contains(*c) || (c.is_control() && *c != '\n'));
    assert_eq!(loud, None);
    for mark in [" TO", " FOR", " WITH"] {
        let found = transcript
            .match_indices(mark)
            .find(|(at, _)| !transcript[at + mark.len()..].starts_with(char::is_alphanumeric));
        assert_eq!(found.map(|(at, _)| &transcript[at.saturating_sub(60)..at + 6]), None);
    }
}

#[test]
fn every_prompt_of_every_agenda_knows_the_words_and_nothing_else() {
    let mut seen = BTreeSet::new();
    for (agenda, reveal) in [
        ("taster", "together"),
        ("short", "mixed"),
        ("follow-up", "live"),
        ("planning", "live"),
        ("full", "together"),
        ("standard", "mixed"),
    ] {
        let mut lines = room(agenda, reveal);
        by_lines_with(&mut lines, &mut |lines| check(lines, &mut seen));
        quiet(&lines.transcript);
    }
    assert!(seen.len() > 20, "{seen:?}");
}

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
    lines.hear("2");
    assert!(!lines.said.hidden, "the hand-over shows");
}

#[test]
fn a_card_over_a_form_loses_nothing_of_it() {
    let mut lines = room("standard", "live");
    lines.script("add\nDev\nstop");
    assert_eq!(lines.here().name, "stop");
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
