//! Files that are damaged, strange or made to do harm.

use alongside::record::{Extras, Place, Salvaged, What, check, open, salvage, write};
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
        let Some(Salvaged { state, left_out }) = salvage(&bytes[..cut]) else { continue };
        assert_eq!((&state.log[..], left_out), (&whole[..state.log.len()], 0));
        seen = seen.max(state.log.len());
    }
    assert_eq!(seen, whole.len());
    assert!(ends.len() > whole.len() / 2);
}

/// What is saved of the workshop where `there` is put in the place of the first `here`: all events but those with these
/// numbers in the list, and in so many places.
fn saved_but(here: &str, there: &[u8], gone: &[usize], places: usize) {
    let whole = bytes();
    let at = whole.windows(here.len()).position(|it| it == here.as_bytes()).unwrap();
    let damaged = [&whole[..at], there, &whole[at + here.len()..]].concat();
    assert!(open(&damaged).is_err());
    let Salvaged { state, left_out } = salvage(&damaged).unwrap();
    let all = open(&whole).unwrap().state.log;
    let left = all.into_iter().enumerate().filter(|(i, _)| !gone.contains(i)).map(|(_, event)| event.seq);
    let seqs: Vec<u64> = state.log.iter().map(|event| event.seq).collect();
    assert_eq!(seqs, left.collect::<Vec<_>>(), "{here} {there:?}");
    assert_eq!(left_out, places, "{here} {there:?}");
    // It goes on: what is written of it can be opened.
    assert!(open(&write(&state, &json!({}), None, &Extras::default())).is_ok());
}

#[test]
fn all_but_a_damaged_event_is_saved() {
    let mut tree = tree();
    tree["events"][6]["answer"] = json!(7);
    tree["events"][6]["kind"] = json!("answered");
    let text = serde_json::to_string(&tree).unwrap();
    assert!(salvage(text.as_bytes()).is_none(), "sorted keys put the head after the events");
    let first = first_answer();
    for kind in ["\"answred\"", "answered", "\"answered\", \"kind\": \"answered\"", "\"answered\0\""] {
        saved_but("\"kind\": \"answered\"", format!("\"kind\": {kind}").as_bytes(), &[first], 1);
    }
    // A byte that is no text is no other letter in somebody's words.
    saved_but("\"kind\": \"answered\"", b"\"kind\": \"answered\xff\"", &[first], 1);
}

/// Where it stands in the list of events.
fn first_answer() -> usize {
    open(&bytes()).unwrap().state.log.iter().position(|event| event.body.kind() == "answered").unwrap()
}

#[test]
fn what_refers_to_something_that_cannot_be_read_is_left_out_too() {
    let log = open(&bytes()).unwrap().state.log;
    let opened = log.iter().position(|event| event.body.kind() == "question_opened").unwrap();
    let question = questions(&tree()["events"][opened])[0].clone();
    let of_it = |at: &usize| *at >= opened && questions(&tree()["events"][*at]).contains(&question) && is_of_round(*at);
    let gone: Vec<usize> = (0..log.len()).filter(of_it).collect();
    assert!(gone.len() > 1, "the question and its answers");
    let runs = 1 + gone.windows(2).filter(|pair| pair[1] != pair[0] + 1).count();
    saved_but("\"kind\": \"question_opened\"", b"\"kind\": \"question_opnd\"", &gone, runs);
}

fn questions(event: &Value) -> Vec<String> {
    event["question"].as_str().map(str::to_owned).into_iter().collect()
}

fn is_of_round(at: usize) -> bool {
    tree()["events"][at]["round"] == 1
}

#[test]
fn no_more_is_saved_than_can_be_opened() {
    let whole = String::from_utf8(bytes()).unwrap();
    let (before, behind) = whole.split_once("\n  ],\n  \"results\"").unwrap();
    let person = |n: usize| {
        let joined = json!({"seq": 10_000 + n, "at": AT, "kind": "joined", "participant": format!("p{}", 1_000 + n),
            "name": "Kit", "speaks_from": "people", "role": "participant", "also_leads": false, "quote_ok": false});
        format!(",\n{joined}")
    };
    let many: String = (0..3_000).map(person).collect();
    let damaged = format!("{before}{many}\n  ],\n  \"results\"{behind}");
    assert!(open(damaged.as_bytes()).is_err());
    let saved = salvage(damaged.as_bytes()).unwrap();
    assert_eq!((saved.state.people.len(), saved.left_out), (500, 1));
    assert!(open(&write(&saved.state, &json!({}), None, &Extras::default())).is_ok());
    let mut tree = tree();
    LIMITS[1].2(&mut tree, 201);
    let head = serde_json::to_string_pretty(&tree["agenda"]).unwrap();
    let (start, _) = whole.split_once("\"agenda\":").unwrap();
    let (_, end) = whole.split_once("\"participants\":").unwrap();
    let damaged = format!("{start}\"agenda\": {head},\n\"participants\":{end}");
    assert!(salvage(damaged.as_bytes()).is_none(), "more steps than can be opened");
}

/// What is saved of the workshop where `first` stands in front of its events, written in one line.
fn saved_behind(first: &str) -> Salvaged {
    let whole = String::from_utf8(bytes()).unwrap();
    let (head, rest) = whole.split_once("\"events\": [").unwrap();
    salvage(format!("{head}\"events\": [{first}{rest}").as_bytes()).unwrap()
}

#[test]
fn no_more_is_looked_at_than_can_be_opened() {
    let all = open(&bytes()).unwrap().state.log.len();
    let saved = |first: &str| {
        let Salvaged { state, left_out } = saved_behind(first);
        (state.log.len(), left_out)
    };
    assert_eq!(saved("1, [2], "), (all, 1));
    // What is refused counts: there is room for two events behind it.
    assert_eq!(saved(&"1,".repeat(20_000 - 2)), (2, 2), "what stands in front, and what is not looked at");
    assert_eq!(saved(&"1,".repeat(20_001)), (0, 1));
    // So do the values within what is refused.
    let many = format!("[{}0],", "0,".repeat(240_000));
    assert_eq!(saved(&many), (all, 1));
    assert_eq!(saved(&many.repeat(2)), (0, 1));
}

#[test]
fn what_was_left_out_is_not_referred_to() {
    let whole = String::from_utf8(bytes()).unwrap();
    let (before, behind) = whole.split_once("\n  ],\n  \"results\"").unwrap();
    let of_lost = json!({"what": "w", "who": [{"participant": "p77"}], "by": "b", "hear": "h"});
    let of_somebody = json!({"what": "w", "who": [{"named": "Kit"}], "by": "b", "hear": "h"});
    let with = |promise: &Value, more: Value| {
        let mut body = promise.clone();
        body.as_object_mut().unwrap().append(&mut more.as_object().unwrap().clone());
        body["at"] = json!(AT);
        format!(",\n{body}")
    };
    let events = [
        // The event that is lost.
        ",\n{\"seq\": 1000}".to_owned(),
        with(&of_lost, json!({"seq": 1_001, "kind": "promised"})),
        with(&json!({}), json!({"seq": 1_002, "kind": "promise_changed", "promise": 1_001, "to": of_somebody})),
        with(&of_somebody, json!({"seq": 1_003, "kind": "promised"})),
        with(&json!({}), json!({"seq": 1_004, "kind": "promise_settled", "promise": 1_003, "state": "done"})),
    ];
    let saved = salvage(format!("{before}{}\n  ],\n  \"results\"{behind}", events.concat()).as_bytes()).unwrap();
    let more: Vec<u64> = saved.state.log.iter().map(|event| event.seq).filter(|seq| *seq >= 1_000).collect();
    assert_eq!((more, saved.left_out), (vec![1_003, 1_004], 1));
}

#[test]
fn all_names_together_are_no_longer_than_a_room_can_have() {
    let whole = String::from_utf8(bytes()).unwrap();
    let (before, behind) = whole.split_once("\n  ],\n  \"results\"").unwrap();
    let there = open(&bytes()).unwrap().state.people.iter().map(|person| person.is.name.as_str().len()).sum::<usize>();
    // Letters are counted, not bytes.
    let renamed = |seq: u64, letters: usize| {
        let renamed =
            json!({"seq": seq, "at": AT, "kind": "renamed", "participant": "p1", "name": "é".repeat(letters)});
        format!(",\n{renamed}")
    };
    let named = |more: usize| {
        let events = [renamed(1_000, 50_000).as_str(), &renamed(1_001, 50_000), &renamed(1_002, 50_000)].concat();
        let last = renamed(1_003, 50_000 - there + more);
        format!("{before}{events}{last}\n  ],\n  \"results\"{behind}").into_bytes()
    };
    assert!(open(&named(0)).is_ok());
    let faults = open(&named(1)).expect_err("should be refused");
    assert_eq!((faults[0].what, &faults[0].values), (What::NamesTooLong, &vec![("most", "200000".to_owned())]));
    assert_eq!(salvage(&named(1)).unwrap().state.last_seq(), 1_002);
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
    assert_eq!(salvage(format!("{head}\"events\": {}", tree["events"]).as_bytes()).unwrap().state.log.len(), 20_000);
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
