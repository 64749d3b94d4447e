//! Random bytes, and files that were sound once, with pieces changed, cut, doubled or taken from another file: each is read
//! or told by its reader, and what opens is held to the same as the hostile files.

use std::fmt::Debug;
use std::sync::LazyLock;

use alongside::content::{ContentKind, EMBEDDED, read_room, template};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

use super::corpus::{Given, METHOD, SOUND, WORDS, saying};
use super::escapes;
use super::readers::{self, Told};
use crate::figure::Figure;

/// How often each is tried. Each session with other bytes takes two more files with it, each table one.
const CASES: [u32; 4] = [40, 60, 40, 100];
const TARGET: usize = 1_050;

/// The longest file of words that there is.
const ENGLISH_WORDS: &[u8] = include_bytes!("../../../assets/lang/en/app.ftl");

/// Tables with everything that may stand in one.
const PEOPLE: &str = "name,side,role,quote_ok\nInes,people,,yes\nJo,staff,participant,no\n\"Kofi, O\",both,,\n\
                      Sam,other,supporter,\n";
const ANSWERS: &str = "question,name,answer,reason,round\nline.choice,Ines,to,\"so, so\",1\nline.choice,Jo,not sure,,\n\
                       line.choice,Ines,with,,2\nline.part,\"Kofi, O\",pass,,\n";

/// One change: how, where, how much, and a byte or a place in another file.
type Change = (u8, usize, usize, usize);

pub fn measure() -> Figure {
    let [bytes, values, toml, tables] = CASES;
    let noise = || proptest::collection::vec(any::<u8>(), 0..200);
    let mut wrong = Vec::new();
    let sound = readers::table(PEOPLE.as_bytes(), ANSWERS.as_bytes(), &mut wrong);
    assert!(sound.is_empty() && wrong.is_empty(), "what is changed was sound: {sound:?}");
    let broken = [
        fails(bytes, (changes(), noise()), |(changes, noise)| {
            session(&mutated(SOUND.as_bytes(), &SAYING, &changes))?;
            session(&mutated(SOUND.as_bytes(), &noise, &changes))?;
            session(&noise)
        }),
        fails(values, changes(), |changes| session(&rearranged(&changes))),
        fails(toml, (changes(), 0..EMBEDDED.len(), noise()), |(changes, file, noise)| {
            content(EMBEDDED[file].1.as_bytes(), &changes, &noise)
        }),
        fails(tables, (changes(), made_up("name,side,role\n"), made_up("question,name,answer,round\nline.choice,")), {
            |(changes, people, answers)| sheets(&changes, people.as_bytes(), answers.as_bytes())
        }),
    ];
    let files = (bytes * 3 + values + toml * 12 + tables * 4).try_into().unwrap();
    let broken = broken.into_iter().flatten().collect();
    Figure::tried("P9", "random and mutated files through every reader", files, TARGET, broken)
}

/// The smallest case in which `holds` does not.
fn fails<S: Strategy>(cases: u32, of: S, holds: impl Fn(S::Value) -> Result<(), TestCaseError>) -> Option<String>
where
    S::Value: Debug,
{
    let config = ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() };
    TestRunner::new(config).run(&of, holds).err().map(|why| why.to_string())
}

fn session(bytes: &[u8]) -> Result<(), TestCaseError> {
    let mut wrong = Vec::new();
    match readers::session(bytes, &mut wrong) {
        Ok(opened) => {
            readers::copied(&opened, &mut wrong);
            readers::taken_out(&opened, &mut wrong);
            readers::shown(opened, bytes.len(), &mut wrong);
        }
        Err(told) => prop_assert!(!told.is_empty()),
    }
    prop_assert_eq!(wrong, Vec::<String>::new());
    Ok(())
}

fn content(other: &[u8], changes: &[Change], noise: &[u8]) -> Result<(), TestCaseError> {
    let mut told: Vec<Told> = Vec::new();
    for (given, kind) in [(Given::Method, ContentKind::Method), (Given::Agenda, ContentKind::Agenda)] {
        let own = template(kind, "ours");
        told.push(readers::content(&mutated(own.as_bytes(), other, changes), given));
        told.push(readers::content(&mutated(other, noise, changes), given));
    }
    let settings = include_bytes!("../../../assets/settings.toml");
    told.push(readers::looks(&mutated(settings, other, changes)));
    let mut wrong = Vec::new();
    for file in [ENGLISH_WORDS, WORDS.as_bytes(), noise] {
        told.push(readers::words(&mutated(file, other, changes), &mut wrong));
    }
    told.push(readers::translated(&mutated(METHOD.as_bytes(), other, changes)));
    told.push(readers::keys(&mutated(b"stop = \"Z Space\"\nundo = \"\xc3\x89\"\n", noise, changes)));
    readers::places(&mutated(b"/tmp\n/none/such\n", noise, changes), &mut wrong);
    prop_assert_eq!(wrong, Vec::<String>::new());
    let text = String::from_utf8_lossy(&mutated(other, noise, changes)).into_owned();
    prop_assert!(read_room("x", &text).err().is_none_or(|faults| !faults.is_empty()));
    for (_, words) in told.iter().flatten() {
        prop_assert_eq!(escapes(words), None, "{}", words);
    }
    Ok(())
}

fn sheets(changes: &[Change], people: &[u8], answers: &[u8]) -> Result<(), TestCaseError> {
    let sound = [PEOPLE.as_bytes(), ANSWERS.as_bytes()];
    let mut wrong = Vec::new();
    let other = [mutated(sound[0], sound[1], changes), mutated(sound[1], &SAYING, changes)];
    for [people, answers] in [[&other[0], sound[1]], [sound[0], &other[1]], [people, sound[1]], [sound[0], answers]] {
        let told = readers::table(people, answers, &mut wrong);
        wrong.extend(told.iter().filter_map(|(_, words)| escapes(words)).map(|c| format!("{c:?} in what is told")));
    }
    prop_assert_eq!(wrong, Vec::<String>::new());
    Ok(())
}

/// A table made of the words that tables are made of.
fn made_up(header: &'static str) -> impl Strategy<Value = String> {
    let words =
        ["question", "name", "side", "reason", "round", "Jo", "people", "staff", "line.choice", "to", "not sure"];
    let others = ["1", "2", "4294967295", "\"", "\"\"", "\r", "\u{feff}", "\u{202e}", "é", "=1"];
    let piece = prop_oneof![
        8 => proptest::sample::select([&words[..], &others].concat()).prop_map(str::to_owned),
        8 => Just(",".to_owned()),
        4 => Just("\n".to_owned()),
        1 => "(?s).{0,3}",
    ];
    let head = prop_oneof![2 => Just(header), 1 => Just("")];
    (head, proptest::collection::vec(piece, 0..60)).prop_map(|(head, pieces)| format!("{head}{}", pieces.concat()))
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    proptest::collection::vec((0..6_u8, any::<usize>(), 0..200_usize, any::<usize>()), 1..5)
}

fn mutated(file: &[u8], other: &[u8], changes: &[Change]) -> Vec<u8> {
    changes.iter().fold(file.to_vec(), |mut bytes, (how, at, length, from)| {
        let at = at % (bytes.len() + 1);
        let end = (at + length).min(bytes.len());
        let piece = |of: &[u8]| {
            let start = from % (of.len() + 1);
            of[start..(start + length).min(of.len())].to_vec()
        };
        match how {
            0 => bytes.iter_mut().skip(at).take(1).for_each(|byte| *byte ^= 1 << (from % 8)),
            1 => bytes.truncate(at),
            2 => drop(bytes.splice(end..end, bytes[at..end].to_vec())),
            3 => drop(bytes.drain(at..end)),
            4 => drop(bytes.splice(at..at, piece(other))),
            _ => drop(bytes.splice(at..end, piece(&bytes.clone()))),
        }
        bytes
    })
}

/// The places of all values, as JSON pointers.
fn places(tree: &Value, at: &str, places: &mut Vec<String>) {
    places.push(at.to_owned());
    match tree {
        Value::Object(fields) => fields.iter().for_each(|(key, it)| self::places(it, &format!("{at}/{key}"), places)),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(i, it)| self::places(it, &format!("{at}/{i}"), places));
        }
        _ => {}
    }
}

/// A session whose values are swapped for others of it or odd ones, taken out or doubled: more of these open.
fn rearranged(changes: &[Change]) -> Vec<u8> {
    let mut tree: Value = SESSIONS[changes[0].1 % SESSIONS.len()].clone();
    for (how, at, _, from) in changes {
        let mut all = Vec::new();
        places(&tree, "", &mut all);
        let (at, other) = (&all[at % all.len()], tree.pointer(&all[from % all.len()]).cloned().unwrap());
        let Some((above, key)) = at.rsplit_once('/') else { continue };
        match (tree.pointer_mut(above).unwrap(), how) {
            (Value::Array(items), 0..=2) => {
                let i: usize = key.parse().unwrap();
                let item = items.remove(i);
                items.splice(i..i, std::iter::repeat_n(item, if *how == 0 { 0 } else { 2 }));
            }
            (Value::Object(fields), 0) => drop(fields.remove(key)),
            (_, 3) => *tree.pointer_mut(at).unwrap() = odd(*from),
            _ => *tree.pointer_mut(at).unwrap() = other,
        }
    }
    tree.to_string().into_bytes()
}

fn odd(n: usize) -> Value {
    let odd = [json!(null), json!(true), json!(-1), json!(1e99), json!("x"), json!([]), json!({}), json!(u64::MAX)];
    odd[n % odd.len()].clone()
}

static SAYING: LazyLock<Vec<u8>> = LazyLock::new(|| saying("日 \u{1b}[2J"));
static SESSIONS: LazyLock<[Value; 3]> = LazyLock::new(|| {
    let every_kind = include_str!("../../fixtures/schema-1-in-the-middle.json");
    [SOUND.as_bytes(), &saying("x\n=y"), every_kind.as_bytes()].map(|it| serde_json::from_slice(it).unwrap())
});
