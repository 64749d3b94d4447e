//! Paper answers of made-up rooms, counted twice: by the program, and by hand-written rules from the rows themselves.

mod count;
mod rooms;

use std::collections::BTreeSet;

use crate::support::dice::Dice;
use alongside::content::Library;
use alongside::paper::{Fill, Sheet, fill, say};
use alongside::phrases::Phrases;
use alongside::session::Stamp;
use alongside::weigh::weigh;
use rooms::{Files, room};
use serde_json::Value;

const ROOMS: u64 = 400;

/// The rows as CSV, in one of the ways in which programs write it.
fn written(head: &[&str], rows: &[Vec<&str>], dice: &mut Dice) -> Vec<u8> {
    let mut places: Vec<usize> = (0..head.len()).collect();
    dice.shuffle(&mut places);
    let ending = if dice.roll(2) == 0 { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') };
    let quotes = if dice.roll(2) == 0 { csv::QuoteStyle::Necessary } else { csv::QuoteStyle::Always };
    let mark = if dice.roll(2) == 0 { "\u{feff}" } else { "" };
    let start = mark.as_bytes().to_vec();
    let mut writer = csv::WriterBuilder::new().terminator(ending).quote_style(quotes).from_writer(start);
    for row in std::iter::once(&head.to_vec()).chain(rows) {
        writer.write_record(places.iter().map(|place| row[*place])).unwrap();
    }
    writer.into_inner().unwrap()
}

/// Both files.
fn files(room: &Files, dice: &mut Dice) -> (Vec<u8>, Vec<u8>) {
    let people: Vec<Vec<&str>> = room.people.iter().map(|it| vec![&*it.name, &*it.side, &*it.role]).collect();
    let answers: Vec<Vec<&str>> =
        room.answers.iter().map(|it| vec![&*it.question, &*it.name, &*it.answer, &*it.reason, &*it.round]).collect();
    let people = written(&["name", "side", "role"], &people, dice);
    (people, written(&["question", "name", "answer", "reason", "round"], &answers, dice))
}

fn counted(agenda: &str, (people, answers): (&[u8], &[u8]), library: &Library, phrases: &Phrases) -> Value {
    let filled = fill(&Fill {
        id: "paper",
        title: "On paper",
        agenda: library.agenda(agenda).unwrap(),
        library,
        phrases,
        people: Sheet { file: "people.csv", bytes: people },
        answers: Sheet { file: "answers.csv", bytes: answers },
        share_counts: None,
        now: Stamp::parse_from_rfc3339("2026-11-22T10:00:00+00:00").unwrap(),
    });
    let state = filled.unwrap_or_else(|faults| {
        let said: Vec<String> = faults.iter().map(|fault| say(fault, phrases)).collect();
        panic!("{said:#?}\n{}\n{}", String::from_utf8_lossy(people), String::from_utf8_lossy(answers))
    });
    serde_json::to_value(weigh(&state, phrases)).unwrap()
}

/// The smallest parts in which two results differ.
fn differences(ours: &Value, theirs: &Value, path: &str, found: &mut Vec<String>) {
    match (ours, theirs) {
        (Value::Object(a), Value::Object(b)) => {
            for key in a.keys().chain(b.keys()).collect::<BTreeSet<_>>() {
                differences(&ours[key], &theirs[key], &format!("{path}.{key}"), found);
            }
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            a.iter().zip(b).enumerate().for_each(|(i, (a, b))| differences(a, b, &format!("{path}[{i}]"), found));
        }
        _ if ours == theirs => {}
        _ => found.push(format!("{path}: by hand {ours}, by the program {theirs}")),
    }
}

#[test]
fn both_counts_agree_in_every_room() {
    let (library, phrases) = (Library::built_in(), Phrases::english());
    for seed in 0..ROOMS {
        let mut dice = Dice(seed + 1_000_000);
        let room = room(seed);
        let (people, answers) = files(&room, &mut dice);
        let program = counted(room.agenda, (&people, &answers), &library, &phrases);
        let hand = count::results(&room);
        let mut found = Vec::new();
        differences(&hand, &program, "", &mut found);
        let files = [String::from_utf8_lossy(&people), String::from_utf8_lossy(&answers)].join("\n");
        assert!(found.is_empty(), "room {seed}:\n{}\n{files}", found.join("\n"));
        assert_eq!(hand, program);
    }
}

/// What the rooms show, so that agreeing means something: each kind of everything at least once.
fn seen(results: &Value, seen: &mut BTreeSet<String>) {
    let text = |value: &Value| value.to_string().trim_matches('"').to_owned();
    let mut note = |what: &str, value: &Value| seen.insert(format!("{what} {}", text(value)));
    note("pointer", &results["position"]["pointer"]);
    note("provisional", &results["position"]["provisional"]);
    note("held back", &results["position"]["held_back"]);
    note("verdict", &results["checklist"]["verdict"]);
    for principle in results["principles"].as_array().unwrap() {
        note("change first", &principle["change_first"]);
        note("reasons", &Value::from(!principle["because"].as_array().unwrap().is_empty()));
    }
    for question in results["questions"].as_array().unwrap() {
        let headline = &question["headline"];
        let id = text(&question["id"]);
        seen.insert(format!("of {}", id.split('.').next().unwrap()));
        seen.insert(format!("headline {} {}", text(&headline["kind"]), text(&headline["level"])));
        for form in ["Only staff", "Only people", "Nobody from", "Both sides say"] {
            if text(&headline["words"]).contains(form) {
                seen.insert(form.to_owned());
            }
        }
        let is_some = |value: &Value| Value::from(value.as_u64().unwrap() > 0);
        for (what, value) in [
            ("earlier", is_some(&question["from_earlier_rounds"])),
            ("up", is_some(&question["moved"]["up"])),
            ("down", is_some(&question["moved"]["down"])),
            ("away", is_some(&question["room"]["away"])),
            ("neither", is_some(&question["sides"]["neither"]["voices"])),
        ] {
            seen.insert(format!("{what} {value}"));
        }
    }
}

#[test]
fn the_rooms_show_every_kind_of_result() {
    let mut all = BTreeSet::new();
    for seed in 0..ROOMS {
        seen(&count::results(&room(seed)), &mut all);
    }
    let expected = [
        "pointer to",
        "pointer for",
        "pointer with",
        "pointer null",
        "provisional to",
        "provisional for",
        "provisional with",
        "provisional null",
        "held back true",
        "held back false",
        "verdict likely",
        "verdict not_yet",
        "verdict cannot_say",
        "verdict null",
        "change first true",
        "change first false",
        "change first null",
        "reasons true",
        "reasons false",
        "headline same to",
        "headline same for",
        "headline same with",
        "headline mostly to",
        "headline mostly for",
        "headline mostly with",
        "headline no_further to",
        "headline no_further for",
        "headline split null",
        "headline cannot_say null",
        "Only staff",
        "Only people",
        "Nobody from",
        "Both sides say",
        "earlier true",
        "up true",
        "down true",
        "away true",
        "neither true",
        "of checklist",
        "of principles",
        "of challenges",
        "of line",
        "of elements",
        "of fourpi",
        "of signs",
        "of values",
        "of own",
        "of stories",
        "of meeting",
    ];
    let missing: Vec<&str> = expected.into_iter().filter(|it| !all.contains(*it)).collect();
    assert!(missing.is_empty(), "no room shows {missing:?}");
}
