//! What a group does as one, and answers that are no marks, in a record.

use alongside::export::{FORMATS, Suspicion, truth_check};
use alongside::phrases::Phrases;
use alongside::session::{Answer, Command, Copy, PartChoice, PlanCommand, Reveal, Side, State, WhyNot};
use alongside::weigh::{Counted, weigh};
use serde_json::{Value, json};

use super::record;
use crate::support::everything::{asks, decides, says, step, votes, workshop};
use crate::support::{Room, question, words};

#[test]
fn the_copy_for_those_who_were_there() {
    insta::assert_snapshot!("group_present", record(&workshop().state, Copy::Present, "md"));
}

#[test]
fn the_full_record() {
    insta::assert_snapshot!("group_room", record(&workshop().state, Copy::Room, "md"));
}

fn tree(state: &State, copy: Copy) -> Value {
    serde_json::from_str(&record(state, copy, "json")).unwrap()
}

#[test]
fn small_sides_are_not_told_apart() {
    let room = says(Room::with_everything("sspppo"), Side::Staff, "Ask before we plan");
    let room = says(room, Side::People, "Meet near the bus").at("levels.now");
    let room = room.give("levels.now", "middle basic basic transform basic middle");
    let room = votes(room, "We open on Mondays", "full full full full full talk").state;
    let text = record(&room, Copy::Present, "md");
    assert!(
        text.contains(
            "| People take part because the service needs them to. They cannot change how it is set up | 3 |"
        )
    );
    assert!(text.contains("| Not yet, talk more | 1 |"));
    assert!(text.contains("> Ask before we plan\n\n> Meet near the bus"), "in the order of their letters, and no side");
    let full = record(&room, Copy::Room, "md");
    assert!(full.contains("| Not yet, talk more | 0 | 0 | 1 | 1 |"));
    assert!(full.contains("People with lived experience\n\n> Meet near the bus"));
    let json = tree(&room, Copy::Present);
    assert_eq!(json["results"]["levels"]["now"], json!({"basic": 3, "middle": 2, "transform": 1}));
    assert!(json["results"]["decisions"][0].get("sides").is_none());
}

#[test]
fn one_of_neither_side_keeps_big_sides_together_too() {
    let room = |sides: &str, answers: &str| {
        let state = Room::with_everything(sides).at("levels.now").give("levels.now", answers).state;
        record(&state, Copy::Present, "md")
    };
    let apart = "|  | People with lived experience | Staff | Everyone |";
    assert!(room("sssppp", "middle middle middle basic basic basic").contains(apart));
    assert!(!room("sssppp", "middle middle middle basic basic pass").contains(apart), "a pass is no answer");
    assert!(!room("sssppp", "middle middle middle basic basic not_sure").contains(apart));
    assert!(!room("ssspppo", "middle middle middle basic basic basic basic").contains("| Staff |"));
    for others in ["not_sure", "pass"] {
        let alone = room("ssspppo", &format!("middle middle middle basic basic basic {others}"));
        assert!(!alone.contains("| Staff |"), "one in neither side, {others}: known to all who was there");
    }
    let four = room("sssppposos", "middle middle middle basic basic basic basic middle basic middle");
    assert!(!four.contains("| Staff |"), "two in neither side are too few");
}

#[test]
fn names_of_earlier_promises_stand_only_with_a_yes() {
    let state = workshop().state;
    for format in FORMATS {
        let (room, present) =
            (record(&state, Copy::Room, format.ending()), record(&state, Copy::Present, format.ending()));
        assert!(!room.contains("Ines") && !present.contains("Ines"), "{}", format.ending());
        assert!(!room.contains("Huw") && !present.contains("Zed"), "nobody of this session");
        assert_eq!(room.contains("Zed"), format.ending() == "json", "only the copy that can be gone on with holds it");
        if !["csv", "jsonl", "txt"].contains(&format.ending()) {
            assert!(present.contains("Huw"), "with a yes to being quoted");
        }
    }
}

#[test]
fn the_full_copy_opens_as_a_transcript() {
    let state = workshop().state;
    let opened = alongside::record::open(record(&state, Copy::Room, "json").as_bytes()).unwrap();
    assert!(!opened.changed_outside);
    assert_eq!((&opened.state.asked, &opened.state.parts), (&state.asked, &state.parts));
    let phrases = Phrases::english();
    let (ours, theirs) = (weigh(&state, &phrases), weigh(&opened.state, &phrases));
    assert_eq!((ours.decisions, ours.grid, ours.levels), (theirs.decisions, theirs.grid, theirs.levels));
}

#[test]
fn signs_that_somebody_sees_stand_on_the_first_page() {
    let mut header = crate::support::everything::header();
    header.agenda.steps.push(step("signs", asks("signs", &["signs.used", "signs.pros", "signs.dark"])));
    header.agenda.order.push(header.agenda.steps.len() - 1);
    let room = Room { state: State::new(header) };
    let room = ["Ines", "Ben"].iter().fold(room, |room, name| room.joins(name, alongside::session::SpeaksFrom::Staff));
    let room = room.does(Command::Start).at("signs.used").give("signs.used", "to with").at("signs.pros");
    let text = record(&room.give("signs.pros", "for with").state, Copy::Present, "md");
    let (_, after) = text.split_once("### It may be something else: we see this\n\n").unwrap();
    assert!(after.starts_with("- Once people with lived experience have told us their views, they are left out."));
    let list = after.split_once("\n\n").unwrap().0;
    assert_eq!(list.lines().count(), 1, "{list}");
}

/// A room with a hidden answer to `id`.
fn hidden(id: &str, answer: &str) -> State {
    let room = Room::with_everything("sssppp").does(Command::ChooseReveal { question: None, reveal: Reveal::Together });
    let room = match id {
        "decide.1" => votes(room, "We open on Mondays", "full full"),
        "own.1" => room.does(Command::Write { question: question(id), text: words("Who holds the keys?") }).at(id),
        _ => room.at(id),
    };
    let reason = Some("canary").filter(|_| answer != "pass");
    room.says(3, id, Answer::from_name(answer).unwrap(), reason).state
}

#[test]
fn no_hidden_answer_of_any_kind_can_be_worked_out() {
    for (id, answers) in [
        ("levels.now", ["basic", "transform", "not_sure", "pass"]),
        ("grid.now", ["staff-staff", "both-both", "not_sure", "pass"]),
        ("decide.1", ["full", "no", "not_sure", "pass"]),
        ("own.1", ["to", "with", "not_sure", "pass"]),
    ] {
        let states = answers.map(|answer| hidden(id, answer));
        for copy in [Copy::Room, Copy::Present] {
            for format in FORMATS {
                let texts = states.each_ref().map(|state| record(state, copy, format.ending()));
                assert!(texts.iter().all(|text| *text == texts[0]), "{id} in {}", format.ending());
                assert!(!texts[0].contains("canary"));
            }
        }
        let phrases = Phrases::english();
        let first = weigh(&states[0], &phrases);
        assert!(states.iter().all(|state| weigh(state, &phrases) == first), "{id}");
        assert!(first.decisions.is_empty() && first.levels.is_none() && first.grid.is_none());
        assert_eq!(first.unrevealed[0], question(id));
    }
}

#[test]
fn the_truth_check_reads_what_the_group_wrote_too() {
    let found = |room: Room| -> Vec<Suspicion> {
        let phrases = Phrases::english();
        let now = Counted { state: &room.state, results: &weigh(&room.state, &phrases) };
        let warnings = truth_check(now, None, Copy::Present, &phrases);
        warnings.into_iter().map(|it| it.what).collect()
    };
    let room = || Room::with_everything("sssppp");
    let part = PartChoice { promise: Some(words("Ben will tell")), ..PartChoice::default() };
    let why = PartChoice { why: Some(WhyNot::Other(words("Ben said so"))), ..PartChoice::default() };
    let write = Command::Write { question: question("own.1"), text: words("Does Ben lead?") };
    for room in [
        says(room(), Side::Staff, "Ask Ben"),
        decides(room(), "parts.why", part),
        decides(room(), "parts.why", why),
        room().does(write),
    ] {
        assert_eq!(found(room), [Suspicion::NameInText]);
    }
    let alike = room().at("levels.now").give("levels.now", "basic basic basic basic basic basic");
    assert_eq!(found(alike), [Suspicion::EveryoneAlike]);
    let side = room().at("levels.now").give("levels.now", "basic basic basic middle basic");
    let side = side.says(6, "levels.now", Answer::from_name("transform").unwrap(), Some("It is ours"));
    assert_eq!(found(side), [Suspicion::SideAlike, Suspicion::RareReason]);
    assert!(found(room().at("own.1")).is_empty());
}

#[test]
fn the_plan_says_what_was_put_in_and_left_out() {
    let put_in = step("values", asks("values", &["values.worth"]));
    let room = Room::with_everything("sp")
        .does(Command::Plan(PlanCommand::Drop { step: 4 }))
        .does(Command::Plan(PlanCommand::Add { step: put_in, after: Some(0) }));
    let text = record(&room.state, Copy::Present, "md");
    let (_, plan) = text.split_once("## The agenda\n\n").unwrap();
    let lines: Vec<&str> = plan.lines().take_while(|line| !line.is_empty()).skip(1).collect();
    let expected = [
        "levels: 5 minutes",
        "values: 5 minutes",
        "grid: 5 minutes",
        "parts: 5 minutes",
        "challenges: 5 minutes",
        "pick: 5 minutes",
        "The facilitator set this plan.",
        "It was not put to the group.",
        "Left out: own",
        "Added on the day: values",
    ];
    assert_eq!(lines, expected.map(|line| format!("- {line}")));
}
