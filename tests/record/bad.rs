//! Files that are damaged, strange or made to do harm.

use alongside::record::{Extras, Place, What, check, open, salvage, write};
use serde_json::{Value, json};

use super::format::workshop;

const AT: &str = "2026-11-22T10:02:11+00:00";

fn bytes() -> Vec<u8> {
    write(&workshop().state, &json!({}), None, &Extras::default())
}

fn tree() -> Value {
    serde_json::from_slice(&bytes()).unwrap()
}

fn refused(tree: &Value) -> What {
    open(tree.to_string().as_bytes()).expect_err("should be refused")[0].what
}

#[test]
fn other_files_are_refused() {
    assert_eq!(refused(&json!([])), What::NotAnObject);
    assert_eq!(refused(&json!({"format": "other"})), What::OtherFormat);
    for schema in [json!(null), json!("1"), json!(1.5), json!(0), json!(-1)] {
        let mut tree = tree();
        tree["schema"] = schema;
        assert_eq!(refused(&tree), What::NoSchema);
    }
}

#[test]
fn a_newer_file_opens_to_be_read_and_what_is_new_in_it_is_left_out() {
    let mut tree = tree();
    tree["schema"] = json!(2);
    tree["draft"] = json!([1]);
    let events = tree["events"].as_array_mut().unwrap();
    let count = events.len();
    events[4]["kind"] = json!("danced");
    let opened = open(tree.to_string().as_bytes()).unwrap();
    assert!(opened.newer && !opened.changed_outside);
    assert_eq!(opened.state.log.len(), count - 1);
    let told = check(tree.to_string().as_bytes(), |_| json!({}));
    assert_eq!(told.iter().map(|fault| fault.what).collect::<Vec<_>>(), [What::Newer], "that is all there is to it");
    tree["agenda"] = json!("a plan");
    assert_eq!(refused(&tree), What::Newer);
}

#[test]
fn numbers_of_events_have_to_rise() {
    let mut tree = tree();
    tree["events"][5]["seq"] = json!(5);
    let fault = &open(tree.to_string().as_bytes()).unwrap_err()[0];
    assert_eq!((fault.what, &fault.place), (What::SeqNotRising, &Place::Path("events[5].seq".into())));
}

#[test]
fn an_undo_that_left_the_words_is_carried_out_and_told() {
    let mut tree = tree();
    let undone = tree["events"].as_array().unwrap().iter().position(|it| it["kind"] == "taken_back").unwrap();
    tree["events"][undone] =
        json!({"seq": undone + 1, "at": "2026-11-22T10:02:11+00:00", "kind": "parked", "text": "canary"});
    let text = tree.to_string();
    let opened = open(text.as_bytes()).unwrap();
    let again = write(&opened.state, &json!({}), None, &opened.extras);
    assert!(!String::from_utf8(again).unwrap().contains("canary"));
    let told = check(text.as_bytes(), |_| json!({}));
    assert!(told.iter().any(|fault| fault.what == What::NotTakenBack), "{told:?}");
}

#[test]
fn text_from_a_file_is_cleaned() {
    let mut tree = tree();
    tree["events"][0]["name"] = json!("In\u{1b}[2Jes\n\u{202e}x");
    let opened = open(tree.to_string().as_bytes()).unwrap();
    assert_eq!(opened.state.people[0].is.name.as_str(), "In[2Jes x");
}

#[test]
fn every_event_before_a_cut_is_saved() {
    let bytes = bytes();
    let text = String::from_utf8(bytes.clone()).unwrap();
    let whole = open(&bytes).unwrap().state.log;
    let ends: Vec<usize> = text.match_indices("\n    }").map(|(at, it)| at + it.len()).collect();
    let mut seen = 0;
    for cut in (0..bytes.len()).step_by(7) {
        let Some((state, count)) = salvage(&bytes[..cut]) else { continue };
        assert_eq!(state.log, whole[..count]);
        seen = seen.max(count);
    }
    assert_eq!(seen, whole.len());
    assert!(ends.len() > whole.len() / 2);
}

#[test]
fn what_stands_before_a_damaged_event_is_saved() {
    let mut tree = tree();
    tree["events"][6]["answer"] = json!(7);
    tree["events"][6]["kind"] = json!("answered");
    let text = serde_json::to_string(&tree).unwrap();
    assert!(salvage(text.as_bytes()).is_none(), "sorted keys put the head after the events");
    let text = String::from_utf8(bytes()).unwrap().replacen("\"kind\": \"answered\"", "\"kind\": answered", 1);
    let (state, count) = salvage(text.as_bytes()).unwrap();
    assert_eq!((state.log.len(), count), (8, 8));
}

#[test]
fn huge_files_of_small_things_are_refused_in_time() {
    let mut tree = tree();
    let event = json!({"seq": 1, "at": "2026-11-22T10:02:11+00:00", "kind": "undone", "undoes": 1});
    tree["events"] = Value::Array(
        (1..=20_001)
            .map(|seq| {
                let mut it = event.clone();
                it["seq"] = json!(seq);
                it
            })
            .collect(),
    );
    assert_eq!(refused(&tree), What::TooMany);
    let whole = String::from_utf8(bytes()).unwrap();
    let (head, _) = whole.split_once("\"events\": [").unwrap();
    assert_eq!(salvage(format!("{head}\"events\": {}", tree["events"]).as_bytes()).unwrap().1, 20_000);
    tree["events"] = Value::Array(
        (1..=20_000)
            .map(|seq| {
                let mut it = event.clone();
                it["seq"] = json!(seq);
                it
            })
            .collect(),
    );
    assert!(open(tree.to_string().as_bytes()).is_ok());
}

/// What is put where, so many times, and how often it may be.
type Limit = (&'static str, usize, fn(&mut Value, usize));

const LIMITS: [Limit; 4] = [
    ("agenda.methods", 200, |tree, n| {
        let method = &mut tree["agenda"]["methods"][0];
        method["questions"] = vec![method["questions"][0].clone(); n].into();
        tree["agenda"]["methods"].as_array_mut().unwrap().truncate(1);
    }),
    ("agenda.steps", 200, |tree, n| tree["agenda"]["steps"] = vec![tree["agenda"]["steps"][0].clone(); n].into()),
    ("events", 200, |tree, n| {
        let chosen = |seq: usize| json!({"seq": seq, "at": AT, "kind": "reveal_chosen", "question": format!("q.{seq}"), "reveal": "live"});
        tree["events"] = (1..=n).map(chosen).collect();
    }),
    ("participants", 500, |tree, n| tree["participants"] = vec![tree["participants"][0].clone(); n].into()),
];

#[test]
fn as_much_as_a_workshop_can_have_is_read_and_no_more() {
    for (path, most, put) in LIMITS {
        let [most, more] = [most, most + 1].map(|n| {
            let mut tree = tree();
            put(&mut tree, n);
            open(tree.to_string().as_bytes())
        });
        assert!(most.is_ok(), "{path}: {most:?}");
        let faults = more.expect_err("should be refused");
        assert_eq!((faults[0].what, &faults[0].place), (What::TooMany, &Place::Path(path.into())));
    }
}
