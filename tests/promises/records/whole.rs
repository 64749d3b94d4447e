//! The same record each time, byte for byte, and nothing of the transcript left out of it or there twice.

use alongside::session::{Answer, Given, State};
use alongside::weigh::{Counts, weigh};
use serde_json::Value;

use super::judges::{Read, markdown};
use super::{files, read};
use crate::drive::english;
use crate::figure::Figure;
use crate::support::everything;

/// Sessions of every kind: the samples, and those that hold every kind of event.
const SESSIONS: [&str; 4] = [
    include_str!("../../../sessions/small.json"),
    include_str!("../../../sessions/standard-12-people.json"),
    include_str!("../../fixtures/schema-1-closed.json"),
    include_str!("../../fixtures/schema-1-in-the-middle.json"),
];

/// From the same bytes, and from the same transcript with its fields in another order.
pub fn made_again() -> Figure {
    let (mut count, mut broken) = (0, Vec::new());
    for text in SESSIONS {
        let sorted = serde_json::from_str::<Value>(text).unwrap().to_string();
        let [once, again, sorted] = [text, text, &sorted].map(|text| files(&read(text.as_bytes())));
        for (once, others) in once.iter().zip(again.iter().zip(&sorted)) {
            count += 2;
            if once.text != others.0.text || once.text != others.1.text {
                broken.push(format!(".{} for {:?} is another one the second time", once.judged.0, once.copy));
            }
        }
    }
    Figure::tried("P14", "records made again, byte for byte", count, 32, broken)
}

/// Every answer of a round that shows in the full record, and every count and every reason in the other one, once.
pub fn all_of_it() -> Figure {
    let states = SESSIONS.map(|text| read(text.as_bytes())).into_iter().chain([everything::workshop().state]);
    let (mut count, mut broken) = (0, Vec::new());
    for state in states {
        let files = files(&state);
        let [room, _, present, data] = &files[..] else { panic!("two copies in two formats") };
        let [room, present] = [room, present].map(|file| markdown(&file.text).unwrap());
        let data: Value = serde_json::from_str(&data.text).unwrap();
        let compared = [
            ("answers in the full record", answers(&state), rows_of_answers(&room)),
            ("counts", counts(&state), rows_of_counts(&present)),
            ("counts for programs", counts(&state), data_of_counts(&data)),
            ("reasons", reasons(&state, |_| true), quoted(&state, &present)),
            ("quotable texts", reasons(&state, |given| may_be_quoted(&state, given)), data_of_quotes(&data)),
        ];
        for (what, mut expected, mut found) in compared {
            count += expected.len();
            expected.sort();
            found.sort();
            let lost: Vec<_> = expected.iter().filter(|it| !found.contains(it)).collect();
            if expected != found {
                broken.push(format!(
                    "{what}: {} are to be there and {} are; lost: {lost:?}",
                    expected.len(),
                    found.len()
                ));
            }
        }
    }
    Figure::tried("P14", "answers, counts and reasons, each in its record once", count, 200, broken)
}

fn shown(state: &State) -> impl Iterator<Item = (u32, &Given)> {
    let rounds = state.asked.iter().flat_map(|(_, rounds)| rounds).filter(|round| round.shows());
    rounds.flat_map(|round| round.given.iter().map(|given| (round.number, given)))
}

fn one_line(text: &str) -> String {
    text.lines().collect::<Vec<_>>().join(" / ")
}

fn answers(state: &State) -> Vec<String> {
    let line = |(round, given): (u32, &Given)| {
        let why = given.reason.as_ref().map_or_else(String::new, |reason| one_line(reason.as_str()));
        format!("{round} {} {} {why}", given.participant, is_passed(given))
    };
    shown(state).map(line).collect()
}

/// Pass, not sure, or something else: said in the same words by every method.
fn is_passed(given: &Given) -> &'static str {
    match given.answer {
        Answer::Pass => "Pass",
        Answer::NotSure => "Not sure",
        _ => "",
    }
}

fn rows_of_answers(read: &Read) -> Vec<String> {
    let rows = read.rows.iter().filter(|row| row.len() == 5 && row[0].parse::<u32>().is_ok());
    let line = |row: &Vec<String>| {
        let passed = ["Pass", "Not sure"].into_iter().find(|it| row[3] == *it).unwrap_or_default();
        format!("{} {} {passed} {}", row[0], row[1], row[4])
    };
    rows.map(line).collect()
}

fn reasons(state: &State, of: impl Fn(&Given) -> bool) -> Vec<String> {
    let given = shown(state).map(|(_, given)| given).filter(|given| of(given));
    given.filter_map(|given| given.reason.as_ref()).map(|reason| reason.as_str().to_owned()).collect()
}

fn may_be_quoted(state: &State, given: &Given) -> bool {
    state.person(given.participant).is_some_and(|person| person.is.quote_ok)
}

/// The reasons that stand there as quotations, wherever.
fn quoted(state: &State, read: &Read) -> Vec<String> {
    reasons(state, |_| true).into_iter().filter(|reason| read.quotes.contains(reason)).collect()
}

fn data_of_quotes(data: &Value) -> Vec<String> {
    data["quotable"].as_array().unwrap().iter().map(|it| it["text"].as_str().unwrap().to_owned()).collect()
}

fn counts(state: &State) -> Vec<String> {
    let numbers = |Counts { to, for_, with, not_sure, pass, away }: Counts| [to, for_, with, not_sure, pass, away];
    weigh(state, english()).questions.iter().map(|question| format!("{:?}", numbers(question.room))).collect()
}

fn rows_of_counts(read: &Read) -> Vec<String> {
    let rows = read.rows.iter().filter(|row| row.len() == 8 && row[0] == "Everyone");
    rows.map(|row| format!("[{}]", row[1..7].join(", "))).collect()
}

fn data_of_counts(data: &Value) -> Vec<String> {
    let of = |room: &Value| ["to", "for", "with", "not_sure", "pass", "away"].map(|key| room[key].as_u64().unwrap());
    data["results"]["questions"].as_array().unwrap().iter().map(|it| format!("{:?}", of(&it["room"]))).collect()
}
