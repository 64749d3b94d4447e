//! Copies for programs, and the transcript against its schema.

use alongside::phrases::Phrases;
use alongside::record::{Extras, check, open, schema, write};
use alongside::session::{Command, Copy, State};
use alongside::weigh::weigh;
use serde_json::{Value, json};

use super::golden::workshop;
use super::record;
use crate::support::{Room, question};

fn count(state: &State) -> Value {
    serde_json::to_value(weigh(state, &Phrases::english())).unwrap()
}

fn tree(state: &State, copy: Copy) -> Value {
    serde_json::from_str(&record(state, copy, "json")).unwrap()
}

fn assert_valid(document: &Value) {
    let validator = jsonschema::validator_for(&schema()).unwrap();
    let faults: Vec<String> =
        validator.iter_errors(document).map(|it| format!("{} {it}", it.instance_path())).collect();
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn a_transcript_keeps_to_its_schema_and_counts_again_the_same() {
    let state = workshop().state;
    let bytes = write(&state, &weigh(&state, &Phrases::english()), None, &Extras::default());
    assert_valid(&serde_json::from_slice(&bytes).unwrap());
    assert_eq!(check(&bytes, count), []);
}

#[test]
fn the_schema_refuses_what_is_no_transcript() {
    let state = workshop().state;
    let bytes = write(&state, &weigh(&state, &Phrases::english()), None, &Extras::default());
    let mut document: Value = serde_json::from_slice(&bytes).unwrap();
    let validator = jsonschema::validator_for(&schema()).unwrap();
    document["events"][0]["kind"] = json!("danced");
    assert!(!validator.is_valid(&document));
    document.as_object_mut().unwrap().remove("events");
    assert!(!validator.is_valid(&document));
}

#[test]
fn the_full_copy_is_a_transcript_that_opens() {
    let state = workshop().state;
    let text = record(&state, Copy::Room, "json");
    assert_valid(&serde_json::from_str(&text).unwrap());
    let opened = open(text.as_bytes()).unwrap();
    assert!(!opened.changed_outside);
    let names: Vec<&str> = opened.state.people.iter().map(|it| it.is.name.as_str()).collect();
    assert_eq!(names, ["p1", "p2", "p3", "p4", "p5", "p6"]);
    assert_eq!(opened.state.asked, state.asked);
}

#[test]
fn the_copy_for_those_who_were_there_tells_sides_apart_only_where_they_are_big_enough() {
    let big = tree(&workshop().state, Copy::Present);
    assert_eq!(big["results"]["questions"][0]["sides"]["staff"]["with"], 3);
    assert_eq!(big["quotable"], json!([{"question": "checklist.say", "text": "Staff decide before we come."}]));
    assert!(big.get("events").is_none() && big.get("participants").is_none());
    let small =
        tree(&Room::with("sspppo").all("checklist.say", "wwttfw").reveals("checklist.say").state, Copy::Present);
    let question = &small["results"]["questions"][0];
    assert_eq!(question["sides"], Value::Null);
    assert_eq!(question["headline"]["words"], "Split");
    assert_eq!(question["room"]["to"], 2);
}

#[test]
fn how_often_a_question_was_marked_is_not_told_to_others() {
    let room = Room::with("sp")
        .all("line.choice", "wt")
        .reveals("line.choice")
        .does(Command::MarkAgain(question("line.choice")));
    let mut state = room.all("line.choice", "ww").all("line.part", "ww").state;
    state.header.share_counts = Some(true);
    let shown = |question: &str| json!({"question": question, "shown": "live"});
    assert_eq!(tree(&state, Copy::Public)["shown"], json!([shown("line.choice"), shown("line.part")]));
    assert_eq!(tree(&state, Copy::Present)["shown"].as_array().unwrap().len(), 3, "who was there knows");
}

/// The schema of the copies that are no transcript.
const RECORD_SCHEMA: &str = include_str!("../../assets/schema/alongside-record-1.json");

#[test]
fn the_other_copies_keep_to_their_schema() {
    let schema: Value = serde_json::from_str(RECORD_SCHEMA).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let everything = crate::support::everything::workshop();
    for mut state in [workshop().state, everything.state, Room::new().state] {
        state.header.share_counts = Some(true);
        for copy in [Copy::Present, Copy::Public] {
            let document = tree(&state, copy);
            let faults: Vec<String> =
                validator.iter_errors(&document).map(|it| format!("{} {it}", it.instance_path())).collect();
            assert_eq!(faults, Vec::<String>::new());
        }
        let mut document = tree(&state, Copy::Public);
        document["participants"] = json!([]);
        assert!(!validator.is_valid(&document));
    }
}
