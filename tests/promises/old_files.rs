//! Old files open for ever, newer ones are never damaged, and what this version does not know of a file survives it (P8).

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use alongside::export::{FORMATS, Record};
use alongside::record::{SCHEMA, check, open, schema, write};
use alongside::session::{Copy, State};
use alongside::weigh::{Counted, weigh};
use serde_json::{Value, json};

use crate::drive::english;
use crate::figure::Figure;
use crate::support::dice::Dice;

/// Unknown fields that each document gets.
const FIELDS: usize = 20;
const DOCUMENTS: usize = 52;
/// What is derived or soon another: its unknown fields do not last.
const DERIVED: [&str; 4] = ["results", "draft", "exports", "integrity"];
/// The names of what can only be one thing or another: nothing can stand beside them.
const VARIANTS: [&str; 7] = ["participant", "named", "not_done", "dropped", "change", "owner", "other"];

pub fn measure() -> Vec<Figure> {
    vec![released(), unknown(), newer()]
}

fn fixtures() -> Vec<(PathBuf, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut paths: Vec<_> = paths.filter(|path| path.extension().is_some_and(|it| it == "json")).collect();
    paths.sort();
    paths.into_iter().map(|path| (path.clone(), fs::read(path).unwrap())).collect()
}

fn results(state: &State) -> Value {
    serde_json::to_value(weigh(state, english())).unwrap()
}

fn released() -> Figure {
    let fixtures = fixtures();
    let mut broken = Vec::new();
    for (path, bytes) in &fixtures {
        if let Err(why) = opens_for_ever(bytes) {
            broken.push(format!("{}: {why}", path.display()));
        }
    }
    let mut kinds = BTreeSet::new();
    let mut schemas = BTreeSet::new();
    for (_, bytes) in &fixtures {
        let tree: Value = serde_json::from_slice(bytes).unwrap();
        schemas.insert(tree["schema"].as_u64().unwrap());
        kinds.extend(tree["events"].as_array().unwrap().iter().map(|it| it["kind"].as_str().unwrap().to_owned()));
    }
    if !schemas.iter().copied().eq(1..=u64::from(SCHEMA)) {
        broken.push(format!("not every schema has a file: {schemas:?}"));
    }
    let tree = schema();
    let all = tree["$defs"]["Event"]["oneOf"].as_array().unwrap();
    let all = all.iter().map(|it| it["properties"]["kind"]["const"].as_str().unwrap());
    let missing: Vec<_> = all.filter(|kind| !kinds.contains(*kind)).collect();
    if !missing.is_empty() {
        broken.push(format!("in no file, so that one more is needed: {missing:?}"));
    }
    Figure::tried("P8", "kinds of events in files of every released schema", kinds.len(), 50, broken)
}

/// Opens, checks, saves and copies a file.
fn opens_for_ever(bytes: &[u8]) -> Result<(), String> {
    let opened = open(bytes).map_err(|faults| format!("does not open: {faults:?}"))?;
    let faults = check(bytes, results);
    if !faults.is_empty() || opened.changed_outside || opened.newer {
        return Err(format!("not whole: {faults:?}"));
    }
    let saved = write(&opened.state, &results(&opened.state), opened.draft.as_ref(), &opened.extras);
    let again = open(&saved).map_err(|faults| format!("does not open again: {faults:?}"))?;
    if (&again.state, &again.draft) != (&opened.state, &opened.draft) {
        return Err("another session once it was saved".into());
    }
    for copy in [Copy::Room, Copy::Present] {
        let counted = Counted { state: &opened.state, results: &weigh(&opened.state, english()) };
        let record = Record::of(counted, None, copy, english());
        let Ok(record) = record else { return Err(format!("no copy: {copy:?}")) };
        if FORMATS.iter().any(|format| format.write(&record, english()).is_empty()) {
            return Err(format!("an empty copy: {copy:?}"));
        }
    }
    Ok(())
}

/// Any value, this deep at most.
fn value(dice: &mut Dice, depth: usize) -> Value {
    match dice.roll(if depth == 0 { 5 } else { 7 }) {
        0 => Value::Null,
        1 => json!(dice.roll(2) == 0),
        2 => serde_json::from_str(["0.10", "-7", "1e400", "12345678901234567890123"][dice.roll(4)]).unwrap(),
        3 => json!(""),
        4 => json!(["later", "a \"word\"\n", "日本", "}\\"][dice.roll(4)]),
        5 => (0..dice.roll(3)).map(|_| value(dice, depth - 1)).collect(),
        _ => (0..dice.roll(3))
            .map(|n| (format!("k {n}\""), value(dice, depth - 1)))
            .collect::<serde_json::Map<_, _>>()
            .into(),
    }
}
/// The places of all objects that can hold more than this version knows.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            let variant = fields.len() == 1 && fields.keys().all(|key| VARIANTS.contains(&key.as_str()));
            if !variant {
                found.push(at.to_owned());
            }
            let inner = fields.iter().filter(|(key, _)| !at.is_empty() || !DERIVED.contains(&key.as_str()));
            inner.for_each(|(key, value)| places(value, &format!("{at}/{key}"), found));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(i, value)| places(value, &format!("{at}/{i}"), found));
        }
        _ => {}
    }
}

fn unknown() -> Figure {
    let bases: Vec<Value> = fixtures().iter().map(|(_, bytes)| serde_json::from_slice(bytes).unwrap()).collect();
    let (mut dice, mut count, mut depths, mut broken) = (Dice(1), 0, BTreeSet::new(), Vec::new());
    for n in 0..DOCUMENTS {
        let mut tree = bases[n % bases.len()].clone();
        let mut open_places = Vec::new();
        places(&tree, "", &mut open_places);
        let mut put = Vec::new();
        for field in 0..FIELDS {
            let place = &open_places[dice.roll(open_places.len())];
            let (name, value) = (format!("x_{field}"), value(&mut dice, 3));
            tree.pointer_mut(place).unwrap()[&name] = value.clone();
            depths.insert(place.matches('/').count());
            put.push((format!("{place}/{name}"), value));
        }
        count += put.len();
        broken.extend(lost(&tree, &put).into_iter().map(|why| format!("document {n}: {why}")));
    }
    if depths.len() < 5 {
        broken.push(format!("not at every depth: {depths:?}"));
    }
    Figure::tried("P8", "unknown fields, anywhere in a file, loaded and saved", count, 1_000, broken)
}

/// What of `put` is not there any more once `tree` was loaded and saved.
fn lost(tree: &Value, put: &[(String, Value)]) -> Vec<String> {
    let opened = match open(tree.to_string().as_bytes()) {
        Ok(opened) => opened,
        Err(faults) => return vec![format!("refused: {faults:?}")],
    };
    let saved = write(&opened.state, &tree["results"], opened.draft.as_ref(), &opened.extras);
    let Ok(again) = serde_json::from_slice::<Value>(&saved) else { return vec!["no JSON any more".into()] };
    let kept = |place: &str| if place.starts_with('/') { again.pointer(place) } else { None };
    let lost = put.iter().filter(|(place, value)| kept(place) != Some(value));
    let mut lost: Vec<String> = lost.map(|(place, value)| format!("{place}: {value}")).collect();
    // Apart from the digest, which is over what was put in too, it is the same file.
    let mut tree = tree.clone();
    tree["integrity"] = again["integrity"].clone();
    if tree != again {
        lost.push("something else is another".into());
    }
    if open(&saved).is_ok_and(|opened| opened.changed_outside) {
        lost.push("the digest is not that of the events".into());
    }
    lost
}

/// Files of a newer version, through the real program: shown and copied, never gone on with, never changed.
fn newer() -> Figure {
    let mut broken = Vec::new();
    let mut count = 0;
    for (path, bytes) in fixtures() {
        let mut tree: Value = serde_json::from_slice(&bytes).unwrap();
        tree["schema"] = json!(SCHEMA + 1);
        tree["x_new"] = json!({"x": [1]});
        let events = tree["events"].as_array_mut().unwrap();
        let mut event = events.last().unwrap().clone();
        event["kind"] = json!("danced");
        event["seq"] = json!(event["seq"].as_u64().unwrap() + 1);
        events.push(event);
        let home = tempfile::tempdir().unwrap();
        let newer = home.path().join("newer.json");
        let text = tree.to_string();
        fs::write(&newer, &text).unwrap();
        for (args, code) in [
            (&["show", "newer.json"][..], 0),
            (&["export", "newer.json", "--to", "copy.md", "--yes"], 0),
            (&["resume", "newer.json"], 2),
            (&["resume"], 2),
        ] {
            count += 1;
            let mut program = Command::new(env!("CARGO_BIN_EXE_alongside"));
            let done = program.args(args).current_dir(home.path()).env("ALONGSIDE_HOME", home.path()).output().unwrap();
            if done.status.code() != Some(code) || fs::read_to_string(&newer).unwrap() != text {
                broken.push(format!("{}: {args:?}: {done:?}", path.display()));
            }
        }
        if !home.path().join("copy.md").exists() {
            broken.push(format!("{}: no copy", path.display()));
        }
    }
    Figure::tried("P8", "a newer file shown, copied, and refused to go on with", count, 8, broken)
}
