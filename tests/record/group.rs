//! What the group does as one, and answers that are no marks: written, read, counted again; and what cannot be so, told.

use alongside::content::Place;
use alongside::phrases::Phrases;
use alongside::record::{Extras, Place as At, What, check, open, write};
use alongside::session::{
    Command, Owner, Pace, PartChoice, PlanCommand, PromiseState, PromiseText, Rule, Side, State, Way, WhyNot,
};
use alongside::weigh::weigh;
use serde_json::{Value, json};

use crate::support::everything::{asks, step};
use crate::support::{Room, question, words};

/// One of each side; everything that a group does as one, and every kind of answer.
fn workshop() -> Room {
    let promise = |who: &str| PromiseText {
        what: words("Print it"),
        who: vec![Owner::Named(words(who))],
        by: words("May"),
        hear: words("By post"),
    };
    let decided = PartChoice {
        now: Some(Way::Telling),
        will: Some(Way::PeopleLed),
        why: Some(WhyNot::Other(words("The law"))),
        promise: Some(words("You hear why")),
    };
    let room = Room::with_everything("ps")
        .does(Command::CarryPromise(promise("Kit")))
        .does(Command::CarryPromise(promise("Lea")))
        .does(Command::SetPace(Pace::Half))
        .does(Command::Plan(PlanCommand::Agree))
        .does(Command::ChooseRule(Rule::Everyone))
        .does(Command::DecidePart { stage: question("parts.design"), choice: decided })
        .does(Command::SideSays { question: question("challenges.how"), side: Side::Staff, words: words("Ask first") })
        .does(Command::Plan(PlanCommand::Drop { step: 3 }))
        .does(Command::Plan(PlanCommand::Restore { step: 3 }))
        .does(Command::Plan(PlanCommand::Pick {
            at: Place { step: 5, stop: 0 },
            questions: vec![question("values.worth")],
        }));
    let (first, second) = (room.state.promises[0].seq, room.state.promises[1].seq);
    let room = room
        .does(Command::SettlePromise { promise: first, state: PromiseState::NotDone(words("No time")) })
        .does(Command::SettlePromise { promise: second, state: PromiseState::Dropped(words("The board")) });
    let room = room.at("levels.now").give("levels.now", "basic middle").reveals("levels.now");
    let room = room.at("grid.now").give("grid.now", "staff-both pass");
    let room = room.give("grid.wanted", "both-both not_sure");
    let room = room.does(Command::Write { question: question("own.1"), text: words("Our line") }).at("own.1");
    let room = room.give("own.1", "to with");
    let decide = step("decide-1", asks("decide", &["decide.1"]));
    let room = room
        .does(Command::Plan(PlanCommand::Add { step: decide, after: None }))
        .does(Command::Write { question: question("decide.1"), text: words("We meet on Mondays") });
    let room = room.does(Command::Go(Place { step: 6, stop: 0 }));
    room.give("decide.1", "live no")
        .does(Command::Plan(PlanCommand::Swap { step: 2, with: step("parts-2", asks("parts", &["parts.why"])) }))
}

fn count(state: &State) -> Value {
    serde_json::to_value(weigh(state, &Phrases::english())).unwrap()
}

fn written(state: &State) -> Value {
    serde_json::from_slice(&write(state, &weigh(state, &Phrases::english()), None, &Extras::default())).unwrap()
}

#[test]
fn every_kind_of_event_is_read_as_it_was_written() {
    let state = workshop().state;
    let tree = written(&state);
    let opened = open(tree.to_string().as_bytes()).unwrap();
    assert!(opened.state == state && !opened.changed_outside);
    assert_eq!(check(tree.to_string().as_bytes(), count), []);
    let kinds: Vec<&str> = tree["events"].as_array().unwrap().iter().filter_map(|it| it["kind"].as_str()).collect();
    for kind in [
        "pace_set",
        "plan_agreed",
        "step_added",
        "step_swapped",
        "step_dropped",
        "step_restored",
        "picked",
        "statement_written",
        "side_said",
        "part_decided",
        "rule_chosen",
        "promise_carried",
        "promise_settled",
    ] {
        assert!(kinds.contains(&kind), "{kind} is not in the file");
    }
    let given: Vec<&str> = tree["events"].as_array().unwrap().iter().filter_map(|it| it["answer"].as_str()).collect();
    let all = ["basic", "middle", "staff-both", "pass", "both-both", "not_sure", "to", "with", "live", "no"];
    assert_eq!(given, all);
}

#[test]
fn results_have_their_own_keys_and_keep_to_the_schema() {
    let tree = written(&workshop().state);
    let results = &tree["results"];
    assert_eq!(results["levels"], json!({"now": {"basic": 1, "middle": 1, "transform": 0}, "not_sure": 0, "pass": 0}));
    assert_eq!(results["grid"]["now"]["staff-both"], 1);
    assert_eq!((&results["grid"]["not_sure"], &results["grid"]["pass"]), (&json!(1), &json!(1)));
    let part = json!({"stage": "parts.design", "now": "telling", "will": "people-led", "why": {"other": "The law"},
        "promise": "You hear why"});
    assert_eq!(results["parts"], json!([part]));
    let counts = json!({"full": 0, "worry": 0, "live": 1, "talk": 0, "no": 1, "not_sure": 0, "pass": 0, "away": 0});
    let decision = json!({"id": "decide.1", "text": "We meet on Mondays", "counts": counts, "rule": "everyone",
        "agreed": false, "notes": []});
    assert_eq!(results["decisions"], json!([decision]));
    let ids: Vec<&str> = results["questions"].as_array().unwrap().iter().filter_map(|it| it["id"].as_str()).collect();
    assert_eq!(ids, ["own.1"], "stance questions only");
    let validator = jsonschema::validator_for(&alongside::record::schema()).unwrap();
    let faults: Vec<String> = validator.iter_errors(&tree).map(|it| format!("{} {it}", it.instance_path())).collect();
    assert_eq!(faults, Vec::<String>::new());
}

fn told(change: impl Fn(&mut Value)) -> Vec<(String, What)> {
    let mut tree = written(&workshop().state);
    change(&mut tree);
    let faults = check(tree.to_string().as_bytes(), count).into_iter().filter(|fault| {
        // What follows from the change is told too, and is not looked at here.
        !matches!(fault.what, What::ChangedOutside | What::ResultsDiffer | What::Disagrees)
    });
    let path = |at: At| if let At::Path(path) = at { path } else { format!("{at:?}") };
    faults.map(|fault| (path(fault.place), fault.what)).collect()
}

/// Where in the file the first event of this kind stands, that is about `question`.
fn place(question: &str, kind: &str) -> usize {
    let tree = written(&workshop().state);
    let is_it = |it: &Value| it["kind"] == kind && (it["question"] == question || it["stage"] == question);
    tree["events"].as_array().unwrap().iter().position(is_it).unwrap()
}

#[test]
fn an_answer_of_another_kind_is_told_with_its_place() {
    for (id, answer) in [("levels.now", "staff-both"), ("grid.now", "basic"), ("decide.1", "with"), ("own.1", "full")] {
        let at = place(id, "answered");
        let faults = told(|tree| tree["events"][at]["answer"] = json!(answer));
        assert_eq!(faults, [(format!("events[{at}].answer"), What::DoesNotFit)], "{id}");
    }
    let at = place("levels.now", "answered");
    let faults = told(|tree| tree["events"][at]["question"] = json!("parts.design"));
    assert_eq!(faults, [(format!("events[{at}].answer"), What::DoesNotFit)]);
}

#[test]
fn what_is_answered_as_one_belongs_to_its_question() {
    let at = place("challenges.how", "side_said");
    let faults = told(|tree| tree["events"][at]["question"] = json!("challenges.power"));
    assert_eq!(faults, [(format!("events[{at}].question"), What::DoesNotFit)]);
    let at = place("parts.design", "part_decided");
    let faults = told(|tree| tree["events"][at]["stage"] = json!("levels.now"));
    assert_eq!(faults, [(format!("events[{at}].stage"), What::DoesNotFit)]);
    let faults = told(|tree| tree["events"][at]["choice"]["now"] = json!("later"));
    assert_eq!(faults, [(format!("events[{at}].choice.now"), What::DoesNotFit)]);
    let at = place("own.1", "statement_written");
    let faults = told(|tree| tree["events"][at]["question"] = json!("levels.now"));
    assert_eq!(faults[0], (format!("events[{at}].question"), What::UnknownQuestion));
}

#[test]
fn new_results_are_counted_again() {
    let differ = |key: &str, path: &str, value: Value| {
        let mut tree = written(&workshop().state);
        *tree.pointer_mut(path).unwrap() = value;
        let faults = check(tree.to_string().as_bytes(), count);
        assert_eq!(faults.len(), 1, "{faults:?}");
        assert_eq!((&faults[0].place, faults[0].what), (&At::Path(key.to_owned()), What::ResultsDiffer));
    };
    differ("results.levels.now.basic", "/results/levels/now/basic", json!(2));
    differ("results.grid.pass", "/results/grid/pass", json!(0));
    differ("results.parts[0].will", "/results/parts/0/will", json!("together"));
    differ("results.decisions[0].agreed", "/results/decisions/0/agreed", json!(true));
    differ("results.decisions", "/results/decisions", json!([]));
}
