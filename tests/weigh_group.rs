//! What the group decides as one, which methods go into the position, signs, and how the turns were shared.

use crate::common::notation::plan;
use crate::common::{Room, english, question};
use alongside::content::Library;
use alongside::session::{Command, Mark, PartChoice, Way, WhyNot};
use alongside::text::Words;
use alongside::weigh::{
    Fairness, FirstTurns, Wording, beside, fairness, part_words, parts_asked, parts_count_words, signs_seen,
    why_not_words,
};
use serde_json::json;

fn room(rounds: &[&str]) -> Room {
    plan(&rounds.iter().map(ToString::to_string).collect::<Vec<_>>()).play()
}

fn decides(room: &mut Room, stage: &str, choice: PartChoice) {
    room.does(Command::DecidePart { stage: question(stage), choice });
}

#[test]
fn parts_stand_in_the_order_of_the_stages_as_they_were_decided_last() {
    let mut room = room(&["line.part: 1W; 1W"]);
    let will = |way| PartChoice { will: Some(way), ..PartChoice::default() };
    decides(&mut room, "parts.tell", will(Way::PeopleLed));
    decides(&mut room, "parts.money", PartChoice { now: Some(Way::Telling), ..will(Way::Together) });
    let why = Some(WhyNot::Other(Words::new("the law of 1990")));
    let promise = Some(Words::new("You see the numbers"));
    decides(&mut room, "parts.money", PartChoice { now: Some(Way::Telling), why, promise, ..will(Way::Asking) });
    decides(&mut room, "parts.find", PartChoice { why: Some(WhyNot::NoTime), ..will(Way::Later) });
    decides(&mut room, "parts.why", PartChoice::default());
    let parts = serde_json::to_value(room.results().parts).unwrap();
    let money = json!({ "stage": "parts.money", "now": "telling", "will": "asking",
        "why": { "other": "the law of 1990" }, "promise": "You see the numbers" });
    let find = json!({ "stage": "parts.find", "now": null, "will": "later", "why": "no_time", "promise": null });
    let tell = json!({ "stage": "parts.tell", "now": null, "will": "people-led", "why": null, "promise": null });
    assert_eq!(parts, json!([money, find, tell]));
}

#[test]
fn together_is_wanted_until_the_checklist_is_likely() {
    let (asked, likely) = (["checklist.stages", "checklist.say"], "checklist.share");
    let all: Vec<String> = asked.iter().map(|id| format!("{id}: 1W; 1W")).collect();
    let mut lines: Vec<&str> = all.iter().map(String::as_str).collect();
    let words =
        |room: &Room, way: Way| part_words(way, room.results().checklist.as_ref(), Wording::of(&room.state, english()));
    assert_eq!(words(&room(&["line.part: 1W; 1W"]), Way::Together), "together (wanted)", "nothing was asked");
    assert_eq!(words(&room(&lines), Way::Together), "together (wanted)", "one is missing");
    let share = format!("{likely}: 1W; 1W");
    lines.push(&share);
    assert_eq!(words(&room(&lines), Way::Together), "together");
    let sure = format!("{likely}: 1W; 1W 1?");
    lines[2] = &sure;
    assert_eq!(words(&room(&lines), Way::Together), "together (wanted)", "one is not sure");
    let others: Vec<String> = Way::ALL.into_iter().map(|way| words(&room(&lines), way)).collect();
    assert_eq!(others, ["telling", "asking", "together (wanted)", "people-led", "not settled"]);
}

#[test]
fn why_not_is_told_in_plain_words() {
    let mut room = room(&["line.part: 1W; 1W"]);
    let other = WhyNot::Other(Words::new("we tried"));
    let none = WhyNot::Other(Words::default());
    let whys = [WhyNot::NotAskedAtStart, WhyNot::NoTime, WhyNot::NoMoney, WhyNot::Rules, other, none];
    let said = whys.map(|why| {
        decides(&mut room, "parts.why", PartChoice { why: Some(why), ..PartChoice::default() });
        why_not_words(room.results().parts[0].why.as_ref().unwrap(), Wording::of(&room.state, english()))
    });
    assert_eq!(
        said,
        ["not asked at the start", "no time", "no money", "rules do not let us", "we tried", "something else"]
    );
}

/// R8 names them: these go into the position, and no others.
#[test]
fn only_the_named_methods_go_into_the_position() {
    let go_in =
        ["checklist", "principles", "challenges", "line", "elements", "fourpi", "signs", "values", "own"].as_slice();
    let others = ["stories", "levels", "grid", "parts", "decide", "meeting"];
    let methods = Library::built_in().methods;
    assert_eq!(methods.len(), go_in.len() + others.len());
    for method in &methods {
        let id = method.id.0.as_str();
        assert_eq!(method.in_position, go_in.contains(&id), "{id}");
        assert!(method.in_position || others.contains(&id), "{id}");
    }
}

#[test]
fn each_named_method_moves_the_position_and_no_other_does() {
    let goes_in = ["line.part", "challenges.power", "elements.assets", "fourpi.purpose", "signs.show"];
    for id in goes_in.into_iter().chain(["values.worth", "own.1", "checklist.say", "principles.equality.status"]) {
        let results = room(&[&format!("{id}: 2F; 2F")]).results();
        assert_eq!((results.position.counts.for_, results.questions[0].in_position), (1, true), "{id}");
        assert!(results.position.pointer.is_some(), "{id}");
    }
    for id in ["stories.cars", "meeting.heard"] {
        let results = room(&[&format!("{id}: 2F; 2F")]).results();
        assert_eq!((results.position.pointer, results.questions[0].in_position), (None, false), "{id}");
    }
    for (id, answer) in [("levels.now", "basic"), ("levels.wanted", "middle"), ("decide.1", "no")] {
        let results = room(&[&format!("{id}: 2{answer}; 2{answer}")]).results();
        assert!(results.questions.is_empty() && results.position.pointer.is_none(), "{id}");
    }
    let mut room = room(&["line.part: 2F; 2F"]);
    let before = room.results().position;
    decides(&mut room, "parts.why", PartChoice { will: Some(Way::Telling), ..PartChoice::default() });
    let side = alongside::session::Side::Staff;
    room.does(Command::SideSays { question: question("challenges.how"), side, words: Words::new("Meet more") });
    room.does(Command::Write { question: question("own.1"), text: Words::new("Not asked yet") });
    assert_eq!(room.results().position, before);
}

#[test]
fn what_the_group_wrote_is_asked_in_its_own_words() {
    let mut room = room(&["own.1: 1T; 1W"]);
    let (method, asked) = room.state.question(&question("own.1")).unwrap();
    assert_eq!((method.id.0.as_str(), asked.text.as_str()), ("own", "What we wrote"));
    assert_eq!(asked.answers.marks().unwrap()[0], "It is done to us.");
    assert_eq!(room.results().questions[0].headline.words, "Split. Staff say TO, people say WITH.");
    room.does(Command::Write { question: question("own.7"), text: Words::new("A third line") });
    assert_eq!(room.state.question(&question("own.7")).unwrap().1.text, "A third line");
    assert!(room.state.question(&question("own.8")).is_none());
}

#[test]
fn signs_that_somebody_sees_are_listed_in_the_order_asked() {
    let lines = [
        "signs.used: 2W; 1T 1W",
        "signs.show: 2W; 2F",
        "signs.pros: 2T; 2P",
        "line.part: 1T; 1T",
        "signs.dark: 1?; 1P",
    ];
    let results = room(&lines).results();
    let seen: Vec<&str> = signs_seen(&results.questions).into_iter().map(|id| id.0.as_str()).collect();
    assert_eq!(seen, ["signs.used", "signs.pros"]);
}

#[test]
fn turns_are_counted_by_side_and_passes_for_the_whole_room() {
    let lines = [
        "line.part: 1W 1P; 1W 1F; 1W",
        "levels.now: 2basic; 1middle 1-; 1P",
        "decide.1: 2no; 2no; 1no (together open)",
        "line.part: 1W; 1P; .",
    ];
    let room = room(&lines);
    // Seats: staff, staff, people, people, neither. The first question begins with people, the next one seat on.
    let first = FirstTurns { people: 1, staff: 0, neither: 1 };
    assert_eq!(fairness(&room.state), Fairness { first, turns: [4, 5, 2], passes: 3 });
    assert_eq!(room.results().first_turns, first);
}

/// A method with answers of its own says them beside its headline too; only what was said under TO carries the mark.
#[test]
fn beside_a_headline_stands_who_is_not_in_it() {
    let room = room(&["line.part: 1T 1?; 1W 1P"]);
    let own = ["It is done to us.", "It is done for us.", "It is done with us."].map(str::to_owned);
    let wording = Wording::of(&room.state, english());
    let said = |wording| {
        beside(&room.results().questions[0], wording).into_iter().map(|it| (it.mark, it.text)).collect::<Vec<_>>()
    };
    let to = |text: &str| (Some(Mark::To), text.to_owned());
    let rest = ["1 not sure", "1 passed", "4 people", "one voice: staff", "one voice: people"];
    let rest: Vec<_> = rest.into_iter().map(|text| (None, text.to_owned())).collect();
    assert_eq!(said(wording), [&[to("1 TO")], rest.as_slice()].concat());
    assert_eq!(said(wording.in_own_words(&own)), [&[to("1: it is done to us")], rest.as_slice()].concat());
}

#[test]
fn parts_that_were_left_open_are_counted_so_that_all_add_up() {
    let mut room = room(&["line.part: 1W; 1W"]);
    assert_eq!(parts_asked(&room.state), [], "no step here asks for parts");
    decides(&mut room, "parts.tell", PartChoice::default());
    assert_eq!(parts_asked(&room.state), [], "what says nothing any more is none");
    let will = |way| PartChoice { will: Some(way), ..PartChoice::default() };
    decides(&mut room, "parts.why", will(Way::Asking));
    decides(&mut room, "parts.money", PartChoice { now: Some(Way::Telling), ..PartChoice::default() });
    let asked = parts_asked(&room.state);
    let words = parts_count_words(&asked, None, Wording::of(&room.state, english()));
    assert_eq!(words, ["asking 1", "left open 1"]);
}
