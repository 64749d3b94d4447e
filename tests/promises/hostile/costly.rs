//! Sessions that can be opened, or in part, and are made so that something takes for ever that comes after.

use serde_json::{Value, json};

use super::corpus::Comes::{Opens, Refused};
use super::corpus::{Row, SOUND, and_then, row};

/// Letters that make words of three.
const LETTERS: [&str; 26] = [
    "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "w",
    "x", "y", "z",
];

/// The `nth` word of three letters.
fn word(nth: usize) -> String {
    let letter = |place: u32| LETTERS[nth / 26_usize.pow(place) % 26];
    [letter(0), letter(1), letter(2)].concat()
}

/// So many words from the `nth` on.
fn words(nth: usize, count: usize) -> String {
    (nth..nth + count).map(word).collect::<Vec<_>>().join(" ")
}

fn joined(nth: usize, name: &str) -> Value {
    json!({"kind": "joined", "participant": format!("p{nth}"), "name": name, "speaks_from": "staff", "role": "participant", "also_leads": false, "quote_ok": true})
}

fn reason(words: &str) -> Value {
    json!({"kind": "answered", "participant": "p1", "question": "line.choice", "round": 1, "answer": "to", "reason": words})
}

/// Each takes a minute or more where one thing is looked at again for every other one.
pub(super) fn costly() -> Vec<Row> {
    let (head, _) = SOUND.split_once("\"events\": [").unwrap();
    let long = words(0, 8_000);
    // The same beginnings, and no word of them.
    let unlike = long.split(' ').map(|word| format!("{}é9", &word[..2])).collect::<Vec<_>>().join(" ");
    let of_eight = (5..255).map(|nth| joined(nth, &words(nth * 37, 8)));
    let alike = |nth: usize| (2..10).map(|n| "か".repeat(n * nth % 7 + 1)).collect::<Vec<_>>().join(" ");
    let alike = (5..55).map(|nth| joined(nth, &alike(nth)));
    let may = "May may \"may\" ".repeat(6_000);
    let lists = format!("[{}1],", "1,".repeat(9_999)).repeat(200);
    vec![
        row("events that are none", format!("{head}\"events\": [{}", "1,".repeat(2 << 20)), Refused("too-many-values")),
        row("lists for events", format!("{head}\"events\": [{lists}"), Refused("too-many-values")),
        row("names: one of all words", and_then([joined(5, &long), reason(&unlike)]), Opens),
        row("names: many of eight words", and_then(of_eight.chain([reason(&unlike)])), Opens),
        row("names: all alike", and_then(alike.chain([reason(&"か".repeat(10_000))])), Opens),
        row("names: a word of every day", and_then([joined(5, "May"), reason(&may)]), Opens),
        row("names: owners whom nobody knows", owners(), Opens),
        row("steps that were gone to and fro", to_and_fro(), Opens),
    ]
}

/// A plan of 300 steps, from one end of which to the other a group went 1,000 times, at a pace of its own.
fn to_and_fro() -> Vec<u8> {
    let step = |nth: usize| json!({"kind": "step_added", "after": 0, "step": {"id": format!("s{nth}"), "title": "t", "minutes": 5, "activities": [{"kind": "break"}]}});
    let moved = |nth: usize| json!({"kind": "moved", "step": 2 * (nth % 2), "stop": 0});
    let pace = json!({"kind": "pace_set", "pace": "half"});
    and_then((0..300).map(step).chain([pace]).chain((0..1_000).map(moved)))
}

/// A full room, and promises of 1,000 people who are not in it.
fn owners() -> Vec<u8> {
    let people = (5..495).map(|nth| joined(nth, &words(nth, 2)));
    let named = |n: usize, nth: usize| json!({"named": format!("{} {n}", word(n * 100 + nth))});
    let promised = |n: usize| {
        let who: Vec<Value> = (0..100).map(|nth| named(n, nth)).collect();
        json!({"kind": "promised", "what": "w", "who": who, "by": "b", "hear": "h"})
    };
    and_then(people.chain((0..10).map(promised)))
}
