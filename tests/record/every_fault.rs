//! A file with many things wrong at once: each is named once, with its place and what to do.

use std::collections::BTreeSet;

use alongside::phrases::Phrases;
use alongside::record::{Extras, Place, What, check, open, say, write};
use serde_json::{Value, json};

use crate::support::everything;
use crate::support::{Room, words};
use alongside::session::{Command, State};

const AT: &str = "2026-11-22T11:00:00+00:00";

/// What is put at which place (a JSON pointer), and what is told of it at which path. No value: it is taken out.
const IN_HEAD: [(&str, Option<&str>, What, &str); 6] = [
    ("/title", Some("7"), What::WrongKind, "title"),
    ("/language", None, What::Missing, "language"),
    ("/reveal", Some("\"sometimes\""), What::NotKnown, "reveal"),
    ("/sides", Some("[\"a\", \"b\"]"), What::ListForObject, "sides"),
    ("/keep_until", Some("\"soon\""), What::WrongKind, "keep_until"),
    ("/agenda/steps/0/minutes", Some("-5"), What::WrongKind, "agenda.steps[0].minutes"),
];

/// Events that are put behind the others, and what is told of each.
const EVENTS: [(&str, What, &str); 21] = [
    (r#""kind": "danced""#, What::NotKnown, "kind"),
    (r#""kind": "left", "participant": "p9", "note": null"#, What::UnknownParticipant, "participant"),
    (r#""kind": "left", "participant": "p01", "note": null"#, What::WrongKind, "participant"),
    (r#""kind": "came_back""#, What::Missing, "participant"),
    (r#""kind": "moved", "step": 1e400, "stop": 0"#, What::WrongKind, "step"),
    (r#""kind": "moved", "step": 1, "stop": 70000"#, What::WrongKind, "stop"),
    (r#""kind": "titled", "title": "x", "about": []"#, What::WrongKind, "about"),
    (
        r#""kind": "joined", "participant": "p1", "name": "Jo", "speaks_from": "staff", "role": "participant", "also_leads": false, "quote_ok": false"#,
        What::JoinedTwice,
        "participant",
    ),
    (
        r#""kind": "joined", "participant": "p7", "name": "Jo", "speaks_from": "afar", "role": "participant", "also_leads": false, "quote_ok": false"#,
        What::NotKnown,
        "speaks_from",
    ),
    (r#""kind": "renamed", "participant": "p7", "name": {"x": 1}"#, What::WrongKind, "name"),
    (r#""kind": "question_skipped", "question": "no.such""#, What::UnknownQuestion, "question"),
    (
        r#""kind": "answered", "participant": "p1", "question": "levels.now", "round": 1, "answer": "to", "reason": null"#,
        What::DoesNotFit,
        "answer",
    ),
    (
        r#""kind": "answered", "participant": "p1", "question": "levels.now", "round": 1, "answer": "maybe", "reason": null"#,
        What::NotKnown,
        "answer",
    ),
    (
        r#""kind": "question_opened", "question": "levels.now", "round": 2, "reveal": "live", "order": ["p1", "p8"]"#,
        What::UnknownParticipant,
        "order[1]",
    ),
    (r#""kind": "park_settled", "parked": 5000, "outcome": "chose_not""#, What::UnknownItem, "parked"),
    (r#""kind": "promise_settled", "promise": 5000, "state": "done""#, What::UnknownItem, "promise"),
    (
        r#""kind": "promised", "what": "w", "who": [{"named": "x"}, {"participant": "p8"}], "by": "b", "hear": "h""#,
        What::UnknownParticipant,
        "who[1].participant",
    ),
    (r#""kind": "promised", "what": "w", "who": [{"friend": "x"}], "by": "b", "hear": "h""#, What::NotKnown, "who"),
    (r#""kind": "rule_chosen", "rule": 5"#, What::WrongKind, "rule"),
    (r#""kind": "undone", "undoes": 8"#, What::NotTakenBack, "undoes"),
    (r#""kind": "time_added", "step": 1, "minutes": "5""#, What::WrongKind, "minutes"),
];

fn session() -> State {
    Room { state: State::new(everything::header()) }
        .joins("Ines", alongside::session::SpeaksFrom::Staff)
        .joins("Ben", alongside::session::SpeaksFrom::People)
        .does(Command::Start)
        .at("levels.now")
        .give("levels.now", "middle basic")
        .reveals("levels.now")
        .does(Command::Park(words("canary")))
        .state
}

fn told(bytes: &[u8]) -> Vec<(String, What)> {
    let faults = check(bytes, |_| json!({}));
    let phrases = Phrases::english();
    for fault in &faults {
        let words = say(fault, &phrases);
        assert!(words.starts_with("At ") && words.matches(". ").count() >= 1 && words.ends_with('.'), "{words}");
        assert!(!words.contains(['`', '{', '}']) && !words.contains("canary"), "{words}");
    }
    let path = |place: &Place| match place {
        Place::Path(path) => path.clone(),
        other => format!("{other:?}"),
    };
    faults.iter().map(|fault| (path(&fault.place), fault.what)).collect()
}

#[test]
fn every_fault_is_named_once_with_its_path() {
    let whole = write(&session(), &json!({}), None, &Extras::default());
    assert_eq!(told(&whole), []);
    let mut tree: Value = serde_json::from_slice(&whole).unwrap();
    let mut expected = Vec::new();
    for (pointer, value, what, path) in IN_HEAD {
        let (above, field) = pointer.rsplit_once('/').unwrap();
        let fields = tree.pointer_mut(above).unwrap().as_object_mut().unwrap();
        match value {
            Some(value) => drop(fields.insert(field.to_owned(), serde_json::from_str(value).unwrap())),
            None => drop(fields.remove(field)),
        }
        expected.push((path.to_owned(), what));
    }
    let events = tree["events"].as_array_mut().unwrap();
    for (body, what, field) in EVENTS {
        let seq = events.len() + 1;
        expected.push((format!("events[{}].{field}", events.len()), what));
        events.push(serde_json::from_str(&format!(r#"{{"seq": {seq}, "at": "{AT}", {body}}}"#)).unwrap());
    }
    let last = events.len();
    events.push(json!({"seq": 3, "at": "today", "kind": "plan_agreed"}));
    expected.push((format!("events[{last}].at"), What::WrongKind));
    expected.push((format!("events[{last}].seq"), What::SeqNotRising));
    tree["participants"][1]["in"] = json!("yes");
    expected.push(("participants[1].in".into(), What::WrongKind));
    tree["draft"] = json!({"kind": "reason", "participant": "p1", "question": null, "answer": "perhaps", "text": "x"});
    expected.push(("draft.answer".into(), What::NotKnown));
    tree["integrity"] = json!({"events": 1, "sha256": "0"});
    expected.extend([("integrity.events".into(), What::Disagrees), ("events".into(), What::ChangedOutside)]);
    let text = tree.to_string().replacen("\"about\":", "\"about\": \"x\", \"about\":", 1);
    expected.push(("about".into(), What::KeyTwice));

    let found = told(text.as_bytes());
    let once: BTreeSet<String> = found.iter().map(|fault| format!("{fault:?}")).collect();
    assert_eq!(once.len(), found.len(), "a fault is told twice: {found:#?}");
    let expected: BTreeSet<String> = expected.iter().map(|fault| format!("{fault:?}")).collect();
    assert!(expected.len() >= 30);
    assert_eq!(once, expected);
    assert!(open(text.as_bytes()).is_err());
}

/// Each event has two; looking for the second takes its time, so that is done for the first hundred only.
#[test]
fn after_many_faults_the_first_in_each_place_is_told() {
    let mut tree: Value = serde_json::from_slice(&write(&session(), &json!({}), None, &Extras::default())).unwrap();
    let events = tree["events"].as_array_mut().unwrap();
    let two = |seq: usize| json!({"seq": seq, "at": AT, "kind": "time_added", "step": "1", "minutes": "5"});
    events.extend((1_001..=1_150).map(two));
    let bytes = tree.to_string();
    let count = |faults: Vec<alongside::record::Fault>| faults.iter().filter(|it| it.what == What::WrongKind).count();
    assert_eq!(count(check(bytes.as_bytes(), |_| json!({}))), 2 * 100 + 50);
    assert_eq!(count(open(bytes.as_bytes()).unwrap_err()), 150, "whoever only opens it needs one");
}

#[test]
fn everybody_and_every_question_that_an_event_names_is_looked_for() {
    let mut tree: Value = serde_json::from_slice(&write(&session(), &json!({}), None, &Extras::default())).unwrap();
    let events = tree["events"].as_array_mut().unwrap();
    let (first, parked) = (events.len(), events.last().unwrap()["seq"].as_u64().unwrap());
    let promise = parked + 1;
    let stranger = json!({"what": "w", "who": [{"named": "x"}, {"participant": "p8"}], "by": "b", "hear": "h"});
    let choice = json!({"now": null, "will": null, "why": null, "promise": null});
    for mut body in [
        json!({"kind": "promised", "what": "w", "who": [], "by": "b", "hear": "h"}),
        json!({"kind": "promise_changed", "promise": promise, "to": stranger}),
        json!({"kind": "park_settled", "parked": parked, "outcome": {"owner": {"participant": "p8"}}}),
        json!({"kind": "picked", "step": 5, "stop": 0, "questions": ["levels.now", "no.such"]}),
        json!({"kind": "part_decided", "stage": "no.such", "choice": choice}),
    ] {
        body["seq"] = json!(parked + 1 + (events.len() - first) as u64);
        body["at"] = json!(AT);
        events.push(body);
    }
    let at = |event: usize, field: &str, what| (format!("events[{}].{field}", first + event), what);
    let expected = [
        at(1, "to.who[1].participant", What::UnknownParticipant),
        at(2, "outcome.owner.participant", What::UnknownParticipant),
        at(3, "questions[1]", What::UnknownQuestion),
        at(4, "stage", What::UnknownQuestion),
    ];
    let mut found = told(tree.to_string().as_bytes());
    found.retain(|(_, what)| matches!(what, What::UnknownParticipant | What::UnknownQuestion | What::UnknownItem));
    assert_eq!(found, expected);
}
