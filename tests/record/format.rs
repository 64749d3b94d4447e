//! What is written, and that it can be read again.

use alongside::record::{self, Begun, Draft, Extras, Place, What, check, open, write};
use alongside::session::{Command, Copy, Owner, PromiseText};
use serde_json::{Value, json};

use crate::support::{FOR, Room, TO, WITH, p, question, words};

pub(crate) fn workshop() -> Room {
    let promise = PromiseText {
        what: words("New times"),
        who: vec![Owner::Participant(p(1))],
        by: words("May"),
        hear: words("A letter"),
    };
    Room::with("ssppp")
        .at("checklist.say")
        .says(1, "checklist.say", WITH, None)
        .says(2, "checklist.say", FOR, Some("It is slow."))
        .says(3, "checklist.say", TO, Some("Nobody asked me."))
        .does(Command::Undo)
        .says(3, "checklist.say", FOR, None)
        .does(Command::AddNote { question: None, text: words("I see it another way.") })
        .does(Command::Promise(promise))
        .does(Command::Exported { file: "riverside.md".into(), copy: Copy::Present })
}

fn written(room: &Room) -> Value {
    serde_json::from_slice(&write(&room.state, &json!({"n": 1}), None, &Extras::default())).unwrap()
}

/// `tree` as bytes, opened, and written again.
fn again(tree: &Value) -> Value {
    let opened = open(tree.to_string().as_bytes()).unwrap();
    let bytes = write(&opened.state, &json!({"n": 1}), opened.draft.as_ref(), &opened.extras);
    serde_json::from_slice(&bytes).unwrap()
}

#[test]
fn an_answer_is_written_as_the_format_says() {
    let tree = written(&workshop());
    let answers: Vec<&Value> =
        tree["events"].as_array().unwrap().iter().filter(|it| it["kind"] == "answered").collect();
    let first = json!({"seq": 9, "at": "2026-11-22T10:02:40+00:00", "kind": "answered", "participant": "p1",
        "question": "checklist.say", "round": 1, "answer": "with", "reason": null});
    assert_eq!(*answers[0], first);
    assert_eq!(tree["format"], "alongside-session");
    assert_eq!(tree["schema"], 1);
    assert_eq!(tree["exports"], json!([{"file": "riverside.md", "copy": "present"}]));
    assert_eq!(tree["integrity"]["events"], tree["events"].as_array().unwrap().len());
}

#[test]
fn fields_stand_in_the_order_of_the_format_and_the_file_ends_with_a_line() {
    let bytes = write(&workshop().state, &json!({}), None, &Extras::default());
    let text = String::from_utf8(bytes).unwrap();
    let keys = [
        "format",
        "schema",
        "id",
        "title",
        "about",
        "language",
        "started",
        "ended",
        "follows",
        "sides",
        "reveal",
        "helpline",
        "share_counts",
        "keep_until",
        "agenda",
        "participants",
        "events",
        "results",
        "draft",
        "exports",
        "integrity",
    ];
    let top: Vec<&str> =
        text.lines().filter_map(|line| line.strip_prefix("  \"")?.split_once('"')).map(|it| it.0).collect();
    assert_eq!(top, keys);
    assert!(text.ends_with("}\n"));
}

#[test]
fn what_was_taken_back_is_not_in_the_file() {
    let text = written(&workshop()).to_string();
    assert!(!text.contains("Nobody asked me."));
    assert!(text.contains("\"was\":\"answered\""));
}

#[test]
fn the_draft_comes_back() {
    let draft = Draft {
        kind: "reason".into(),
        participant: Some(p(2)),
        question: Some(question("checklist.say")),
        answer: Some(FOR),
        text: words("It is sl"),
        begun: vec![Begun {
            participant: p(1),
            question: question("checklist.why"),
            answer: None,
            text: words("We tri"),
        }],
        spoken: vec![p(2), p(1)],
    };
    let bytes = write(&workshop().state, &json!({}), Some(&draft), &Extras::default());
    assert_eq!(open(&bytes).unwrap().draft, Some(draft));
}

#[test]
fn a_draft_of_before_there_were_lists_in_it_is_read() {
    let mut tree = written(&workshop());
    tree["draft"] = json!({"kind": "note", "participant": null, "question": null, "answer": null, "text": "It is"});
    let draft = open(tree.to_string().as_bytes()).unwrap().draft.unwrap();
    assert_eq!(draft, Draft { kind: "note".into(), text: words("It is"), ..Draft::default() });
}

#[test]
fn no_more_words_wait_than_can_be_read_again() {
    let begun =
        |n: u32| Begun { participant: p(n), question: question("checklist.say"), answer: None, text: words("x") };
    let draft = Draft { begun: (1..=501).map(begun).collect(), ..Draft::default() };
    let bytes = write(&workshop().state, &json!({}), Some(&draft), &Extras::default());
    let kept = open(&bytes).unwrap().draft.unwrap().begun;
    assert_eq!((kept.len(), kept[0].participant, kept[499].participant), (500, p(2), p(501)));
    let mut tree = written(&workshop());
    let one = json!({"participant": "p1", "question": "checklist.say", "answer": null, "text": "x"});
    tree["draft"] = json!({"kind": "", "text": "", "begun": vec![one; 501]});
    let told: Vec<Place> = open(tree.to_string().as_bytes()).unwrap_err().into_iter().map(|it| it.place).collect();
    assert_eq!(told, [Place::Path("draft.begun".into())]);
}

#[test]
fn unknown_fields_are_kept_and_big_numbers_are_exact() {
    let mut tree = written(&workshop());
    tree["x_top"] = json!({"deep": [null, {"a": "b"}]});
    tree["participants"][1]["x_person"] = json!([1, 2]);
    tree["events"][3]["x_event"] = serde_json::from_str("123456789012345678901234567890.10").unwrap();
    let kept = again(&tree);
    assert_eq!(kept["x_top"], tree["x_top"]);
    assert_eq!(kept["participants"][1]["x_person"], tree["participants"][1]["x_person"]);
    assert_eq!(kept["events"][3]["x_event"].to_string(), "123456789012345678901234567890.10");
}

#[test]
fn unknown_fields_of_an_event_that_is_taken_back_are_gone() {
    let mut tree = written(&workshop());
    let last = tree["events"].as_array().unwrap().iter().rposition(|it| it["kind"] == "promised").unwrap();
    tree["events"][last]["x"] = json!("canary");
    let mut opened = open(tree.to_string().as_bytes()).unwrap();
    let mut room = Room { state: opened.state };
    assert!(room.tries(Command::Undo));
    opened.state = room.state;
    let bytes = write(&opened.state, &json!({}), None, &opened.extras);
    assert!(!String::from_utf8(bytes).unwrap().contains("canary"));
}

#[test]
fn the_schema_in_the_assets_is_the_schema_of_the_types() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/schema/alongside-session-1.json");
    let ours = serde_json::to_string_pretty(&record::schema()).unwrap() + "\n";
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        std::fs::write(path, &ours).unwrap();
    }
    assert_eq!(
        std::fs::read_to_string(path).unwrap(),
        ours,
        "run the test with UPDATE_SCHEMA=1 after a change of the format"
    );
}

#[test]
fn a_sound_file_has_no_faults_and_each_change_from_outside_is_told_at_its_place() {
    let tree = written(&workshop());
    let count = |_: &_| json!({"n": 1});
    assert_eq!(check(tree.to_string().as_bytes(), count), []);
    let told = |change: &dyn Fn(&mut Value)| -> Vec<(Place, What)> {
        let mut tree = tree.clone();
        change(&mut tree);
        check(tree.to_string().as_bytes(), count).into_iter().map(|fault| (fault.place, fault.what)).collect()
    };
    let at = |path: &str, what| vec![(Place::Path(path.into()), what)];
    assert_eq!(told(&|it| it["results"]["n"] = json!(2)), at("results.n", What::ResultsDiffer));
    assert_eq!(told(&|it| it["participants"][0]["in"] = json!(false)), at("participants[0].in", What::Disagrees));
    assert_eq!(told(&|it| it["started"] = json!(null)), at("started", What::Disagrees));
    assert_eq!(told(&|it| it["exports"] = json!([])), at("exports", What::Disagrees));
    let take = |it: &mut Value, field: &str| drop(it.as_object_mut().unwrap().remove(field));
    assert_eq!(told(&|it| take(it, "results")), at("results", What::Missing));
    assert_eq!(told(&|it| take(it, "helpline")), [], "what is missing and what is nothing are the same");
    assert_eq!(told(&|it| it["integrity"]["sha256"] = json!("00")), at("events", What::ChangedOutside));
    let stranger = told(&|it| it["events"][8]["participant"] = json!("p77"));
    assert_eq!(stranger[0], (Place::Path("events[8].participant".into()), What::UnknownParticipant));
    let nothing = told(&|it| it["events"][8]["question"] = json!("line.nothing"));
    assert_eq!(nothing[0], (Place::Path("events[8].question".into()), What::UnknownQuestion));
}

#[test]
fn several_faults_are_told_at_once() {
    let mut tree = written(&workshop());
    tree["events"][8]["answer"] = json!("maybe");
    tree["events"][9]["kind"] = json!("danced");
    tree["participants"][0].as_object_mut().unwrap().remove("name");
    tree["sides"] = json!(["a", "b"]);
    let places: Vec<Place> = open(tree.to_string().as_bytes()).unwrap_err().into_iter().map(|it| it.place).collect();
    let path = |path: &str| Place::Path(path.into());
    assert_eq!(places, [path("sides"), path("events[8].answer"), path("events[9].kind"), path("participants[0].name")]);
}
