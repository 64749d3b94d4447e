//! Taking a person out: erased is erased (P10).

use std::collections::BTreeSet;

use alongside::record::{
    Decision, Extras, Mentions, Names, called, check, mentions, name_mentions, open, same, unowned, withdraw, write,
};
use alongside::session::{Agreed, Command, Owner, PartChoice, PromiseState, PromiseText, State, WhyNot};
use proptest::prelude::*;
use serde_json::json;

use super::random::workshop;
use crate::support::{Room, TO, WITH, p, question, without_names, words};

fn text(state: &State) -> String {
    String::from_utf8(write(state, &json!({}), None, &Extras::default())).unwrap()
}

/// Ines is p1, of staff; Ben is p2; Jo is p3.
fn room() -> Room {
    let promise = PromiseText {
        what: words("Print it"),
        who: vec![Owner::Participant(p(1)), Owner::Named(words("ines")), Owner::Participant(p(2))],
        by: words("May"),
        hear: words("From Ines"),
    };
    Room::with("ssp")
        .at("checklist.say")
        .does(Command::PutLast { participant: p(1), question: question("checklist.say") })
        .says(1, "checklist.say", TO, Some("canary words"))
        .says(2, "checklist.say", WITH, Some("As Ines said, and lines help."))
        .says(3, "checklist.say", WITH, None)
        .reveals("checklist.say")
        .does(Command::Say { question: question("checklist.say"), mark: None, words: words("canary said") })
        .does(Command::Park(words("canary parked")))
        .does(Command::AddNote { question: None, text: words("a note that stays") })
        .does(Command::Rename { participant: p(1), name: words("Inez") })
        .does(Command::Promise(promise))
        .does(Command::Leave { participant: p(1), note: Some(words("canary note")) })
}

fn drops(state: &State) -> Vec<u64> {
    unowned(state).into_iter().filter(|it| it.text.as_str().contains("canary")).map(|it| it.seq).collect()
}

#[test]
fn neither_name_nor_words_nor_id_stay() {
    let before = room().state;
    let after = withdraw(&before, p(1), Mentions::Blank, &drops(&before));
    let text = text(&after);
    for gone in ["Ines", "Inez", "ines\"", "canary", "\"p1\""] {
        assert!(!text.contains(gone), "{gone} is still there");
    }
    assert!(text.contains("As … said, and lines help."));
    assert!(text.contains("a note that stays"));
}

/// What the group wrote as one may be somebody's words all the same.
#[test]
fn lines_of_the_agreement_decisions_parts_and_promises_are_decided_on_too() {
    let promise = |what: &str, by: &str| PromiseText {
        what: words(what),
        who: vec![Owner::Participant(p(2))],
        by: words(by),
        hear: words("canary hear"),
    };
    let starter = Command::SetAgreement { item: "plain-words".into(), agreed: Agreed::Change(words("canary starter")) };
    let choice = PartChoice {
        now: None,
        will: None,
        why: Some(WhyNot::Other(words("canary why"))),
        promise: Some(words("canary part")),
    };
    let room = crate::support::everything::workshop()
        .does(Command::AddAgreement(words("canary line")))
        .does(starter)
        .does(Command::Promise(promise("canary what", "May")));
    let seq = room.state.promises.last().unwrap().seq;
    let to = promise("canary what", "June");
    let owner = PromiseText { who: vec![Owner::Participant(p(1))], ..to.clone() };
    let stage = question("parts.design");
    let before = room
        .does(Command::ChangePromise { promise: seq, to })
        .does(Command::ChangePromise { promise: seq, to: owner })
        .does(Command::SettlePromise { promise: seq, state: PromiseState::Started })
        .does(Command::DecidePart { stage, choice })
        .state;
    let all = unowned(&before);
    let found: Vec<&str> = all.iter().map(|it| it.text.as_str()).filter(|it| it.contains("canary")).collect();
    assert_eq!(
        found,
        [
            "canary line",
            "canary starter",
            "canary what, May, canary hear",
            "canary what, June, canary hear",
            "canary why, canary part",
        ]
    );
    let decision = all.iter().find(|it| it.text.as_str() == "We open on Mondays").unwrap().seq;
    let after = withdraw(&before, p(1), Mentions::Blank, &[drops(&before), vec![decision]].concat());
    for gone in ["canary", "We open on Mondays"] {
        assert!(!text(&after).contains(gone), "{gone} is still there");
    }
    assert!(after.promises.iter().all(|it| it.seq != seq));
    assert_eq!(after.question(&question("decide.1")).unwrap().1.text, "…", "what others answered to stands");
    let kept = text(&withdraw(&before, p(1), Mentions::Blank, &[]));
    for stays in &found {
        let first = stays.split(", ").next().unwrap();
        assert!(kept.contains(first), "{first}");
    }
}

#[test]
fn others_keep_their_events_and_numbers_never_restart() {
    let before = room().state;
    let after = withdraw(&before, p(1), Mentions::Keep, &[]);
    assert_eq!(after.last_seq(), before.last_seq() + 1);
    for event in before.log.iter().filter(|event| !matches!(event.body.kind(), "question_opened" | "promised")) {
        let kept = after.log.iter().find(|it| it.seq == event.seq);
        assert!(kept.is_none_or(|it| it == event));
    }
    assert_eq!(after.took_answers, 1);
    assert_eq!(after.people.len(), 2);
    assert_eq!(after.rounds(&question("checklist.say"))[0].given.len(), 2);
    assert_eq!(after.next_participant(), p(4));
}

#[test]
fn promises_say_someone_who_left() {
    let after = withdraw(&room().state, p(1), Mentions::Keep, &[]);
    let left = Owner::SomeoneWhoLeft;
    assert_eq!(after.promises[0].text.who, [left.clone(), left, Owner::Participant(p(2))]);
}

#[test]
fn each_text_of_others_is_decided_alone() {
    let before = room().state;
    let found = mentions(&before, p(1));
    let texts: Vec<&str> = found.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(texts, ["As Ines said, and lines help.", "From Ines"], "a promise of theirs is nothing to decide");
    let decided = [
        ((found[0].seq, found[0].nth), Decision::Change(words("As was said."))),
        ((found[1].seq, found[1].nth), Decision::Keep),
    ];
    let after = text(&withdraw(&before, p(1), Mentions::Each(decided.into()), &[]));
    assert!(after.contains("As was said.") && after.contains("From Ines"));
    assert!(!after.contains("As Ines"));
}

/// "Ines" took it on, and goes without a question; "Ines and Ben" is a text that is decided on, wherever it stands.
#[test]
fn who_takes_something_on_is_decided_on_only_where_it_is_more_than_the_name() {
    let owners = |names: [&str; 3]| names.map(|name| Owner::Named(words(name))).to_vec();
    let promise = PromiseText {
        what: words("Print it"),
        who: owners(["Ines", "Ines and Ben", "Inez"]),
        by: words("May"),
        hear: words("By post"),
    };
    let before = room().does(Command::Promise(promise)).state;
    let found = mentions(&before, p(1));
    let mention = found.last().unwrap();
    assert_eq!(mention.text.as_str(), "Ines and Ben");
    for (decision, then) in [(Decision::Keep, "Ines and Ben"), (Decision::Blank, "… and Ben")] {
        let decided = Mentions::Each([((mention.seq, mention.nth), decision)].into());
        let after = withdraw(&before, p(1), decided, &[]);
        let who = &after.promises[1].text.who;
        assert_eq!(*who, [Owner::SomeoneWhoLeft, Owner::Named(words(then)), Owner::SomeoneWhoLeft]);
    }
}

#[test]
fn unknown_fields_with_their_name_go_too() {
    let before = room().state;
    let mut tree: serde_json::Value = serde_json::from_str(&text(&before)).unwrap();
    tree["x_kept"] = json!({"by": [1]});
    tree["x_name"] = json!({"who": ["Ines"]});
    tree["x_id"] = json!("p1");
    tree["x_of"] = json!({"later": {"p1": [2]}});
    tree["participants"][0]["x_canary"] = json!(1);
    let opened = open(tree.to_string().as_bytes()).unwrap();
    let after = withdraw(&opened.state, p(1), Mentions::Blank, &[]);
    let extras = opened.extras.without(p(1), &Names::of(&opened.state, p(1)));
    let text = String::from_utf8(write(&after, &json!({}), None, &extras)).unwrap();
    assert!(text.contains("x_kept"));
    assert!(["x_name", "x_id", "x_of", "x_canary"].iter().all(|gone| !text.contains(gone)), "{text}");
}

/// A name that somebody had for a while stands in what was said then.
#[test]
fn every_name_that_somebody_had_is_theirs_and_no_name_of_others() {
    let rename = |who, name| Command::Rename { participant: p(who), name: words(name) };
    let state = Room::with("sp").does(rename(1, "Inez")).does(rename(1, "Agnes")).does(rename(2, "Huw")).state;
    let names = Names::of(&state, p(1));
    for (name, theirs) in [("Ines", true), ("Inez", true), ("Agnes", true), ("Ben", false), ("Huw", false)] {
        assert_eq!(names.stand_in(&format!("ask {name}")), theirs, "{name}");
    }
    assert_eq!(format!("{names:?}"), "Names(3)", "how many, each once, and which is told to nobody");
    let mut tree: serde_json::Value = serde_json::from_str(&text(&state)).unwrap();
    tree["events"][0]["name"] = json!(" ");
    let without_first = open(tree.to_string().as_bytes()).unwrap().state;
    assert_eq!(format!("{:?}", Names::of(&without_first, p(1))), "Names(2)", "nothing is no name");
}

#[test]
fn who_somebody_is_in_another_session_is_told_by_the_whole_names_they_had() {
    let rename = |who, name| Command::Rename { participant: p(who), name: words(name) };
    let state = Room::with("sp").does(rename(1, "Inez Ode")).does(rename(2, "Huw")).state;
    let set = |names: &[&str]| names.iter().map(ToString::to_string).collect::<BTreeSet<_>>();
    assert_eq!(called(&state, p(1)), set(&["ines", "inez ode"]));
    assert_eq!(called(&state, p(2)), set(&["ben", "huw"]));
    for (names, who) in [(["inez ode", "x"], Some(p(1))), (["ben", "huw"], Some(p(2))), (["inez", "x"], None)] {
        assert_eq!(same(&state, &set(&names)), Ok(who), "{names:?}");
    }
    assert_eq!(same(&state, &set(&["ines", "huw"])), Err(words("Inez Ode")), "two are called so");
}

/// Of a later session in which they take no part, only their name goes: no marks of others, and no line that one left.
#[test]
fn a_name_alone_goes_where_they_take_no_part() {
    let names = Names::of(&room().state, p(1));
    let promise = PromiseText {
        what: words("Ask Inez"),
        who: vec![Owner::Named(words("INES")), Owner::Participant(p(1))],
        by: words("May"),
        hear: words("By post"),
    };
    let mut later =
        Room::new().joins("Kit", alongside::session::SpeaksFrom::Staff).does(Command::Promise(promise)).state;
    later.header.about = words("What Ines asked");
    let found: Vec<_> = name_mentions(&later, &names).iter().map(|it| it.text.as_str().to_owned()).collect();
    assert_eq!(found, ["What Ines asked", "Ask Inez"]);
    let after = without_names(&later, &names);
    assert_eq!(after.header.about.as_str(), "What … asked");
    assert_eq!(after.promises[0].text.what.as_str(), "Ask …");
    assert_eq!(after.promises[0].text.who, [Owner::SomeoneWhoLeft, Owner::Participant(p(1))]);
    assert_eq!((after.took_answers, after.people.len(), after.last_seq()), (0, 1, later.last_seq()));
    assert!(without_names(&later, &Names::default()) == later);
}

#[test]
fn somebody_unknown_changes_nothing() {
    let before = room().state;
    assert_eq!(withdraw(&before, p(9), Mentions::Blank, &[]), before);
}

proptest! {
    #![proptest_config(super::cases(60, "withdraw"))]

    #[test]
    fn after_taking_out_the_file_is_sound_and_holds_no_canary(state in workshop(), who in 1..4_u32) {
        let mut room = Room { state };
        room.tries(Command::Rename { participant: p(who), name: words("Canary") });
        room.tries(Command::Answer { participant: p(who), question: question("line.part"), answer: TO, reason: Some(words("Canary")) });
        let after = withdraw(&room.state, p(who), Mentions::Blank, &[]);
        let bytes = write(&after, &json!({}), None, &Extras::default());
        let text = String::from_utf8(bytes.clone()).unwrap();
        prop_assert!(!text.contains("Canary"));
        let id = format!("\"p{who}\"");
        prop_assert!(!text.contains(&id));
        prop_assert!(open(&bytes).unwrap().state == after);
        prop_assert_eq!(check(&bytes, |_| json!({})), []);
    }
}
