//! The same record each time, byte for byte, and nothing of the transcript left out of it or there twice.

use alongside::content::QuestionId;
use alongside::session::{Answer, Copy, Given, Side, State};
use alongside::weigh::{Counts, weigh};
use serde_json::Value;

use super::judges::{Quote, Read, markdown};
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
            if once.bytes != others.0.bytes || once.bytes != others.1.bytes {
                broken.push(format!(".{} for {:?} is another one the second time", once.judged.0, once.copy));
            }
        }
    }
    Figure::tried("P14", "records made again, byte for byte", count, 168, broken)
}

/// Every answer of a round that shows in the full record, and every count, every reason and all that was said afterwards in
/// the other one: under its question, with its answer, once.
pub fn all_of_it() -> Figure {
    let states = SESSIONS.map(|text| read(text.as_bytes())).into_iter().chain([everything::workshop().state]);
    let (mut count, mut broken) = (0, Vec::new());
    for state in states {
        let files = files(&state);
        let file = |copy: Copy, ending: &str| {
            let of = files.iter().find(|file| file.copy == copy && file.judged.0 == ending).unwrap();
            String::from_utf8(of.bytes.clone()).unwrap()
        };
        let [room, present] = [Copy::Room, Copy::Present].map(|copy| markdown(&file(copy, "md")).unwrap());
        let data: Value = serde_json::from_str(&file(Copy::Present, "json")).unwrap();
        let compared = [
            ("answers in the full record", answers(&state), rows_of_answers(&room)),
            ("rows of the full table", rows(&state), rows_of_table(&file(Copy::Room, "csv"))),
            ("counts", counts(&state), rows_of_counts(&present)),
            ("counts for programs", counts_by_id(&state), data_of_counts(&data)),
            ("words", said(&state), quoted(&state, &present)),
            ("quotable texts", quotable(&state), data_of_quotes(&data)),
        ];
        for (what, mut expected, mut found) in compared {
            count += expected.len();
            expected.sort();
            found.sort();
            let lost: Vec<_> = expected.iter().filter(|it| !found.contains(it)).collect();
            let more: Vec<_> = found.iter().filter(|it| !expected.contains(it)).collect();
            if expected != found {
                let (n, there) = (expected.len(), found.len());
                broken.push(format!("{what}: {n} are to be there and {there} are; lost: {lost:?}; more: {more:?}"));
            }
        }
    }
    Figure::tried("P14", "answers, counts and words, each in its record once", count, 400, broken)
}

fn shown(state: &State) -> impl Iterator<Item = (&QuestionId, u32, &Given)> {
    let rounds = state.asked.iter().flat_map(|(id, rounds)| rounds.iter().map(move |round| (id, round)));
    let rounds = rounds.filter(|(_, round)| round.shows());
    rounds.flat_map(|(id, round)| round.given.iter().map(move |given| (id, round.number, given)))
}

fn one_line(text: &str) -> String {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" / ")
}

/// The heading that a question has in a record.
fn heading(state: &State, id: &QuestionId) -> String {
    let (method, question) = state.question(id).unwrap();
    let over = question.group.as_ref().unwrap_or(&method.title);
    one_line(&state.header.sides.fill(&format!("{over}: {}", question.text)))
}

/// An answer in the words of its method, or as TO, FOR, WITH.
fn answer(state: &State, id: &QuestionId, answer: Answer) -> String {
    let (method, question) = state.question(id).unwrap();
    let worded = |place: usize| {
        let words = state.header.sides.fill(&question.answers.words()[place]);
        words.trim_end_matches('.').to_owned()
    };
    match answer {
        Answer::Pass => "Pass".to_owned(),
        Answer::NotSure => "Not sure".to_owned(),
        Answer::Marked(mark) if !method.own_words => ["TO", "FOR", "WITH"][mark.place()].to_owned(),
        other => worded(other.place().unwrap()),
    }
}

fn side(state: &State, side: Side) -> String {
    match side {
        Side::People => state.header.sides.fill("{people}"),
        Side::Staff => state.header.sides.fill("{staff}"),
        Side::Neither => english().say("side-neither"),
    }
}

fn reason(given: &Given) -> &str {
    given.reason.as_ref().map_or("", |reason| reason.as_str())
}

fn answers(state: &State) -> Vec<String> {
    let line = |(id, round, given): (&QuestionId, u32, &Given)| {
        let (who, side, answer) = (given.participant, side(state, given.side), answer(state, id, given.answer));
        format!("{} | {round} | {who} | {side} | {answer} | {}", heading(state, id), one_line(reason(given)))
    };
    shown(state).map(line).collect()
}

fn rows_of_answers(read: &Read) -> Vec<String> {
    let rows = read.rows.iter().filter(|(_, row)| row.len() == 5 && row[0].parse::<u32>().is_ok());
    rows.map(|(heading, row)| format!("{heading} | {}", row.join(" | "))).collect()
}

/// The same for programs: by the ids, and with the words as they were said.
fn rows(state: &State) -> Vec<String> {
    let row = |(id, round, given): (&QuestionId, u32, &Given)| {
        let (who, answer) = (given.participant, given.answer.name());
        format!("{} | {round} | {who} | {answer} | {}", id.0, reason(given))
    };
    shown(state).map(row).collect()
}

fn rows_of_table(file: &str) -> Vec<String> {
    let mut rows = csv::Reader::from_reader(file.as_bytes());
    let rows = rows.records().map(Result::unwrap);
    rows.map(|row| [3, 5, 6, 8, 9].map(|column| row[column].to_owned()).join(" | ")).collect()
}

/// Every reason under its answer, and what was said afterwards.
fn said(state: &State) -> Vec<String> {
    let whole = |id: &QuestionId, over: String, words: &str| format!("{} | {over} | {words}", heading(state, id));
    let given = shown(state).filter(|(_, _, given)| given.reason.is_some());
    let given = given.map(|(id, _, given)| {
        whole(id, format!("Why {}", answer(state, id, given.answer)), given.reason.as_ref().unwrap().as_str())
    });
    let afterwards = state.asked.iter().flat_map(|(id, rounds)| rounds.iter().map(move |round| (id, round)));
    let afterwards = afterwards.filter(|(_, round)| round.shows()).flat_map(|(id, round)| {
        round.said.iter().map(move |said| {
            let over = match said.mark {
                Some(mark) => format!("Said afterwards, under {}", answer(state, id, Answer::Marked(mark))),
                None => "Also said afterwards".to_owned(),
            };
            whole(id, over, said.words.as_str())
        })
    });
    given.chain(afterwards).collect()
}

/// All that stands as a quotation under the heading of a question.
fn quoted(state: &State, read: &Read) -> Vec<String> {
    let headings: Vec<String> = state.asked.iter().map(|(id, _)| heading(state, id)).collect();
    let of_questions = read.quotes.iter().filter(|quote| headings.contains(&quote.heading));
    let line = |quote: &Quote| {
        let over = quote.over.trim_end_matches(':').trim_end_matches(", in an earlier round");
        format!("{} | {over} | {}", quote.heading, quote.text)
    };
    of_questions.map(line).collect()
}

fn quotable(state: &State) -> Vec<String> {
    let may = |given: &Given| state.person(given.participant).is_some_and(|person| person.is.quote_ok);
    let given = shown(state).filter(|(_, _, given)| may(given) && given.reason.is_some());
    given.map(|(id, _, given)| format!("{} | {}", id.0, reason(given))).collect()
}

fn data_of_quotes(data: &Value) -> Vec<String> {
    let text = |it: &Value, key: &str| it[key].as_str().unwrap().to_owned();
    let quotes = data["quotable"].as_array().unwrap().iter();
    quotes.map(|it| format!("{} | {}", text(it, "question"), text(it, "text"))).collect()
}

fn numbers(counts: Counts) -> String {
    let Counts { to, for_, with, not_sure, pass, away } = counts;
    [to, for_, with, not_sure, pass, away].map(|n| n.to_string()).join(", ")
}

fn counts(state: &State) -> Vec<String> {
    let questions = weigh(state, english()).questions;
    questions.iter().map(|it| format!("{} | {}", heading(state, &it.id), numbers(it.room))).collect()
}

fn counts_by_id(state: &State) -> Vec<String> {
    weigh(state, english()).questions.iter().map(|it| format!("{} | {}", it.id.0, numbers(it.room))).collect()
}

fn rows_of_counts(read: &Read) -> Vec<String> {
    let rows = read.rows.iter().filter(|(_, row)| row.len() == 8 && row[0] == "Everyone");
    rows.map(|(heading, row)| format!("{heading} | {}", row[1..7].join(", "))).collect()
}

fn data_of_counts(data: &Value) -> Vec<String> {
    let of = |room: &Value| ["to", "for", "with", "not_sure", "pass", "away"].map(|key| room[key].to_string());
    let questions = data["results"]["questions"].as_array().unwrap().iter();
    questions.map(|it| format!("{} | {}", it["id"].as_str().unwrap(), of(&it["room"]).join(", "))).collect()
}
