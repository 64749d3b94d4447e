//! A card as plain text.

use super::text::{WIDE, hanging, room, ticks_lines, wrapped};
use super::tree::{Answers, Card, Choice, OnePerson, Stage};
use crate::text::wrap;

/// Lines of room for what a side says.
const SIDE_LINES: usize = 2;

/// The lines of a card, with a rule before it to cut along.
pub(super) fn card(card: &Card) -> Vec<String> {
    let Card { id: _, about, question, to_write, ask, answers, typed } = card;
    let asked = [wrap(question, WIDE), if *to_write { room("", 1) } else { Vec::new() }, wrap(ask, WIDE)].concat();
    let first = [[vec!["-".repeat(WIDE)], wrap(about, WIDE)].concat(), asked];
    let parts: Vec<Vec<String>> = first.into_iter().chain(answered(answers)).chain([wrapped(typed)]).collect();
    parts.join(&String::new())
}

fn answered(answers: &Answers) -> Vec<Vec<String>> {
    match answers {
        Answers::OneOf(choices, person) => one_person(choices, person),
        Answers::Grid(rows, person) => one_person(&rows.concat(), person),
        Answers::Stage(it) => stage(it),
        Answers::EachSide(sides) => sides.iter().map(|side| room(side, SIDE_LINES)).collect(),
    }
}

fn one_person(choices: &[Choice], person: &OnePerson) -> Vec<Vec<String>> {
    let OnePerson { others, name, why } = person;
    vec![choices.iter().chain(others).flat_map(choice).collect(), room(name, 1), room(why, 2)]
}

fn choice(choice: &Choice) -> Vec<String> {
    let mark = format!("[ ] {}  ", choice.key);
    let text = if choice.word.is_empty() { choice.text.clone() } else { format!("{}: {}", choice.word, choice.text) };
    hanging(&mark, &text)
}

fn stage(stage: &Stage) -> Vec<Vec<String>> {
    let Stage { now, will, ways, why, reasons, promise } = stage;
    let ticks = |label: &String, ways: Vec<&String>| {
        let ways = ways.into_iter().flat_map(|way| hanging("[ ] ", way));
        wrap(label, WIDE).into_iter().chain(ways).collect::<Vec<String>>()
    };
    vec![
        ticks(now, ways.iter().filter(|(_, is_now)| *is_now).map(|(way, _)| way).collect()),
        ticks(will, ways.iter().map(|(way, _)| way).collect()),
        [wrap(why, WIDE), ticks_lines(reasons)].concat(),
        room(promise, 2),
    ]
}
