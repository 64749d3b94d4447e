//! Given what was done, when somebody asks for something, then these events follow, or it is refused.
//! The cases stand in `tests/decide/*.toml`, in the short language of `tests/common/speech.rs`.

use std::collections::BTreeSet;

use crate::common;
use crate::common::Room;
use crate::common::speech::{command, event_words, names, question_here};
use alongside::session::{Reveal, Turn};

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    case: Vec<Case>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    /// What it is about.
    name: String,
    /// The kind of step it is about, where it is about one.
    #[serde(default)]
    step: Option<String>,
    /// How marks show; live when nothing is said.
    #[serde(default)]
    reveal: Option<String>,
    /// What was done before, one act a line.
    given: Vec<String>,
    /// What is asked for; nothing where only the state is looked at.
    #[serde(default)]
    when: Option<String>,
    /// The events it leads to.
    #[serde(default)]
    then: Option<Vec<String>>,
    /// Or the refusal.
    #[serde(default)]
    refused: Option<String>,
    /// Whose turn it is afterwards, at the question where the workshop stands.
    #[serde(default)]
    turn: Option<String>,
    /// All who are still asked, in turn order.
    #[serde(default)]
    order: Option<String>,
    /// Words that must be nowhere in the log afterwards.
    #[serde(default)]
    erased: Vec<String>,
    /// Words that must still be there.
    #[serde(default)]
    kept: Vec<String>,
    /// What was given at the question, name by name, with the side it was given from.
    #[serde(default)]
    answers: Option<String>,
    /// The state of its latest round: "live open", "together closed" ...
    #[serde(default)]
    round: Option<String>,
    /// The last events of the log afterwards.
    #[serde(default)]
    log_ends: Vec<String>,
}

fn check(file: &str) -> Vec<Case> {
    let File { case } = toml::from_str(file).unwrap();
    assert!(!case.is_empty());
    for case in &case {
        run(case);
    }
    case
}

fn run(case: &Case) {
    let reveal = match case.reveal.as_deref() {
        None | Some("live") => Reveal::Live,
        Some("together") => Reveal::Together,
        Some("mixed") => Reveal::Mixed,
        Some(other) => panic!("no such reveal: {other}"),
    };
    let mut room = if case.step.is_some() { Room::with_every_step(reveal) } else { Room::new(reveal) };
    for act in &case.given {
        let command = command(&room.state, act);
        let done = room.attempt(command).map(|_| ());
        done.unwrap_or_else(|refusal| panic!("{}: {act}: {refusal}", case.name));
        room.assert_fold_is_live();
    }
    if let Some(when) = &case.when {
        ask(case, when, &mut room);
    }
    let looked = look(case, &room);
    assert!(looked || case.when.is_some(), "{} looks at nothing", case.name);
}

fn ask(case: &Case, when: &str, room: &mut Room) {
    let command = command(&room.state, when);
    match room.attempt(command) {
        Ok(events) => {
            room.assert_fold_is_live();
            let said: Vec<String> = events.iter().map(|event| event_words(&room.state, &event.body)).collect();
            let expected = case.then.as_ref().unwrap_or_else(|| panic!("{}: not refused: {said:?}", case.name));
            assert_eq!(&said, expected, "{}", case.name);
        }
        Err(refusal) => {
            assert_eq!(Some(refusal.name()), case.refused, "{}", case.name);
        }
    }
}

/// Looks at the state as far as the case says something about it. Says whether it did.
fn look(case: &Case, room: &Room) -> bool {
    let state = &room.state;
    let log: Vec<String> = state.log.iter().map(|event| event_words(state, &event.body)).collect();
    for words in &case.erased {
        assert!(!log.iter().any(|line| line.contains(words)), "{}: {words} is still in {log:#?}", case.name);
    }
    for words in &case.kept {
        assert!(log.iter().any(|line| line.contains(words)), "{}: {words} is not in {log:#?}", case.name);
    }
    assert!(log.ends_with(&case.log_ends), "{}: {log:#?}", case.name);
    let facts = [
        (&case.turn, turn_words(room)),
        (&case.order, order_words(room)),
        (&case.answers, answers_words(room)),
        (&case.round, round_words(room)),
    ];
    for (expected, fact) in &facts {
        if let Some(expected) = expected {
            assert_eq!(fact, expected, "{}", case.name);
        }
    }
    let words = case.erased.len() + case.kept.len() + case.log_ends.len();
    words > 0 || facts.iter().any(|(expected, _)| expected.is_some())
}

fn turn_words(room: &Room) -> String {
    match room.state.turn(&question_here(&room.state)) {
        Turn::NobodyHere => "nobody here".into(),
        Turn::AllIn => "all in".into(),
        Turn::Revealed => "revealed".into(),
        Turn::Of { who, number, of, next, again } => {
            let now = format!("{} {number} of {of}", names(&room.state, &[who]));
            let then = next.iter().map(|id| format!("then {}", names(&room.state, &[*id])));
            let once_more = again.then(|| "once more".to_owned());
            std::iter::once(now).chain(then).chain(once_more).collect::<Vec<_>>().join(", ")
        }
    }
}

fn order_words(room: &Room) -> String {
    let round = room.state.round(&question_here(&room.state));
    round.map_or_else(String::new, |round| names(&room.state, &room.state.still_to_come(round)))
}

fn answers_words(room: &Room) -> String {
    let rounds = room.state.rounds(&question_here(&room.state)).iter();
    let given = rounds.flat_map(|round| &round.given).map(|given| {
        let who = names(&room.state, &[given.participant]);
        format!("{who} {} from {:?}", common::speech::answer_word(given.answer), given.side).to_lowercase()
    });
    given.collect::<Vec<_>>().join(", ")
}

fn round_words(room: &Room) -> String {
    let Some(round) = room.state.round(&question_here(&room.state)) else { return "none".into() };
    let ends = if round.revealed { "closed" } else { "open" };
    format!("{} {:?} {ends}", round.number, round.reveal).to_lowercase()
}

#[test]
fn turn_order() {
    check(include_str!("decide/turn_order.toml"));
}

#[test]
fn closing_a_round() {
    check(include_str!("decide/closing.toml"));
}

#[test]
fn changing_and_taking_back() {
    check(include_str!("decide/taking_back.toml"));
}

#[test]
fn live_or_together() {
    check(include_str!("decide/reveal.toml"));
}

#[test]
fn skipping() {
    check(include_str!("decide/skip.toml"));
}

#[test]
fn refusals() {
    check(include_str!("decide/refusals.toml"));
}

#[test]
fn the_plan_and_the_pace() {
    check(include_str!("decide/plan_and_pace.toml"));
}

#[test]
fn a_decision() {
    check(include_str!("decide/decision.toml"));
}

#[test]
fn every_kind_of_step() {
    let cases = check(include_str!("decide/steps.toml"));
    let about: BTreeSet<String> = cases.into_iter().filter_map(|case| case.step).collect();
    let steps = common::content::every_other_step();
    let kinds = steps.iter().flat_map(|step| &step.activities).map(|activity| activity.name().to_owned());
    assert_eq!(about, kinds.chain(["method".to_owned()]).collect());
}
