//! `replay`: how the position moved; nobody is named, and nothing hidden is told.

use std::fs;

use alongside::phrases::Phrases;
use alongside::record;
use alongside::session::{Answer, Command, Reveal, SpeaksFrom, State};
use alongside::weigh::{Happened, replay, weigh};

use super::home::Home;
use crate::support::{FOR, Room, TO, WITH, p, question};

fn told(room: &Room) -> String {
    let home = Home::new();
    home.keep("a.json", &room.state);
    home.run(&["replay", "a.json"]).done(&[]).out
}

fn sample(name: &str) -> State {
    let path = format!("{}/sessions/{name}", env!("CARGO_MANIFEST_DIR"));
    record::open(&fs::read(path).unwrap()).unwrap().state
}

fn together(room: Room, id: &str) -> Room {
    room.does(Command::ChooseReveal { question: Some(question(id)), reveal: Reveal::Together })
}

#[test]
fn a_whole_workshop() {
    let path = format!("{}/sessions/standard-12-people.json", env!("CARGO_MANIFEST_DIR"));
    insta::assert_snapshot!(Home::new().run(&["replay", &path]).done(&[]).out);
}

#[test]
fn each_moment_stands_where_the_session_stood() {
    let phrases = Phrases::english();
    for name in ["standard-12-people.json", "small.json"] {
        let state = sample(name);
        let moments = replay(&state, &phrases);
        assert!(moments.len() > 15, "{name}");
        let mut moments = moments.iter();
        let mut so_far = State::new(state.header.clone());
        let mut last = None;
        for event in &state.log {
            so_far.apply(event);
            let now = weigh(&so_far, &phrases).position;
            if last.as_ref() != Some(&now) && last.is_some() {
                // The position moves at moments only, and each of them tells where to.
                let next = moments.find(|moment| moment.at == event.at && moment.position == now);
                assert!(next.is_some(), "{name}: {:?}", event.seq);
            }
            last = Some(now);
        }
        assert!(moments.all(|moment| Some(&moment.position) == last.as_ref()), "{name}");
    }
}

#[test]
fn every_answer_that_showed_is_one_moment() {
    let room = Room::with("sspp").all("checklist.say", "wwtn").reveals("checklist.say");
    let said = told(&room);
    for line in
        ["1 of 4  It moved to only staff so far: WITH. Before: nothing yet", "3 of 4  It moved to TO.", "4 of 4  TO"]
    {
        assert!(said.contains(line), "no {line:?} in\n{said}");
    }
    let answers = replay(&room.state, &Phrases::english());
    assert_eq!(answers.iter().filter(|it| matches!(it.what, Happened::Answer { .. })).count(), 4);
}

#[test]
fn nobody_is_named_and_no_mark_stands_there() {
    let said = told(&Room::with("sspp").all("line.choice", "wwtn").reveals("line.choice"));
    for name in ["Ines", "Ben", "Jo", "Huw", "p1", "Not sure", "not sure"] {
        assert!(!said.contains(name), "{name} in\n{said}");
    }
}

#[test]
fn a_together_round_is_told_when_it_is_shown_and_at_once() {
    let asked = |answers: &str| together(Room::with("sspp"), "line.choice").all("line.choice", answers);
    let before = told(&asked("wwtt"));
    assert!(before.contains("No answer shows yet.") && !before.contains(" of 4"), "{before}");
    let after = told(&asked("wwtt").reveals("line.choice"));
    assert!(
        after.contains("(together)\n") && after.contains("shown: 4 of 4  What we said: Split. It moved to TO."),
        "{after}"
    );
    assert_eq!(after.lines().filter(|line| line.contains(" of 4")).count(), 1, "{after}");
}

/// Everything that can be answered, with and without a reason.
const HIDDEN: [(Answer, Option<&str>); 7] = [
    (TO, None),
    (FOR, None),
    (WITH, None),
    (Answer::NotSure, None),
    (Answer::Pass, None),
    (TO, Some("canary")),
    (WITH, Some("canary")),
];

/// A room in which somebody gives a hidden answer.
type Hiding = fn(Answer, Option<&str>) -> Room;

fn first_round(answer: Answer, reason: Option<&str>) -> Room {
    let room = Room::with("spsp").all("line.choice", "wwff").reveals("line.choice");
    together(room, "line.part").at("line.part").says(1, "line.part", answer, reason).says(2, "line.part", FOR, None)
}

fn second_round(answer: Answer, reason: Option<&str>) -> Room {
    let room = Room::with("spsp").all("line.choice", "wwff").reveals("line.choice");
    let room = together(room, "line.choice").does(Command::MarkAgain(question("line.choice")));
    room.says(1, "line.choice", answer, reason)
}

fn changed(answer: Answer, reason: Option<&str>) -> Room {
    first_round(WITH, None).says(1, "line.part", answer, reason)
}

fn taken_back(answer: Answer, reason: Option<&str>) -> Room {
    first_round(WITH, None).says(3, "line.part", answer, reason).does(Command::Undo)
}

#[test]
fn nothing_of_a_round_that_was_never_shown_is_told() {
    let rooms: [Hiding; 4] = [first_round, second_round, changed, taken_back];
    for (i, room) in rooms.into_iter().enumerate() {
        let all: Vec<String> = HIDDEN.iter().map(|(answer, reason)| told(&room(*answer, *reason))).collect();
        assert!(all[0].contains("Not shown to the group, so left out"), "{i}: {}", all[0]);
        assert!(all.iter().all(|it| it == &all[0] && !it.contains("canary")), "{i}: {all:#?}");
        let ended: Vec<String> =
            HIDDEN.iter().map(|(answer, reason)| told(&room(*answer, *reason).does(Command::End))).collect();
        assert!(ended.iter().all(|it| it == &ended[0]), "{i}: {ended:#?}");
    }
}

#[test]
fn marking_again_and_changing_an_answer_say_so() {
    let room = Room::with("sspp")
        .all("line.choice", "wxtt")
        .says(2, "line.choice", WITH, None)
        .says(3, "line.choice", WITH, None)
        .reveals("line.choice")
        .does(Command::MarkAgain(question("line.choice")))
        .says(4, "line.choice", WITH, None);
    let said = told(&room);
    assert!(said.contains("3 of 4, asked once more"), "{said}");
    assert!(said.contains("4 of 4, an answer was changed") && !said.contains("taken back"), "{said}");
    assert!(
        said.contains("Choice and control (live, round 2)\n") && said.contains("1 of 4  It moved to WITH."),
        "{said}"
    );
}

#[test]
fn who_comes_late_is_counted_from_then_on() {
    let said =
        told(&Room::with("sp").at("line.choice").says(2, "line.choice", TO, None).joins("Kit", SpeaksFrom::People));
    assert!(said.contains("1 of 2"), "{said}");
    let room = Room::with("sp").at("line.choice").says(2, "line.choice", TO, None).joins("Kit", SpeaksFrom::People);
    assert!(told(&room.says(1, "line.choice", TO, None)).contains("2 of 3"));
}

#[test]
fn what_was_taken_back_is_not_told_again() {
    let room = Room::with("sp").at("line.choice").says(2, "line.choice", WITH, None).says(1, "line.choice", TO, None);
    let said = told(&room.does(Command::Undo).says(1, "line.choice", WITH, None));
    assert!(said.contains("An answer was taken back. It is erased"), "{said}");
    assert!(!said.contains("to TO") && said.contains("It moved to WITH."), "{said}");
    let twice = Room::with("sp").at("line.choice").says(2, "line.choice", WITH, None).says(1, "line.choice", TO, None);
    let said = told(&twice.does(Command::Undo).does(Command::Undo));
    assert_eq!(said.matches("taken back").count(), 1, "{said}");
    assert!(said.contains("2 answers were taken back."), "{said}");
    let shown = together(Room::with("sp"), "line.choice").all("line.choice", "wt").reveals("line.choice");
    let said = told(&shown.does(Command::Undo));
    assert!(said.contains("A step was taken back.") && !said.contains("shown:"), "{said}");
}

#[test]
fn who_took_their_answers_is_in_no_moment() {
    let home = Home::with_riverside();
    home.run(&["withdraw", "riverside", "Ines", "--yes", "--mentions", "blank"]).done(&[]);
    let said = home.run(&["replay", "riverside"]).done(&["One person left and took their answers."]).out;
    let line = said.lines().find(|line| line.contains("took their answers")).unwrap();
    assert!(!line.contains(':'), "when is not known, so no time is told: {line}");
    assert!(said.contains("3 of 3") && !said.contains(" of 4") && !said.contains("Ines"), "{said}");
}

#[test]
fn what_cannot_be_told_is_refused_in_words() {
    let home = Home::with_riverside();
    home.run(&["replay"]).refused(&["This is missing: <SESSION>"]);
    home.run(&["replay", "nope"]).refused(&["No session is called nope"]);
    home.run(&["replay", "--help"]).done(&["alongside replay SESSION", "Example:"]);
    let before = home.read("riverside.json");
    home.run(&["replay", "riverside"]).done(&["Riverside drop-in", "At the end"]);
    assert_eq!((home.files(), home.read("riverside.json")), (vec!["riverside.json".to_owned()], before));
    let empty = told(&Room::with("sp"));
    assert!(empty.contains("No answer shows yet.") && !empty.contains("At the end"), "{empty}");
    assert!(!empty.contains(&p(1).to_string()));
}

#[test]
fn that_with_is_not_open_is_no_move() {
    let room = Room::with("sp").all("line.choice", "ff").reveals("line.choice");
    let said = told(&room.all("checklist.say", "ww").reveals("checklist.say").all("line.part", "ww"));
    assert!(said.contains("FOR (WITH is not open yet)"), "{said}");
    assert!(!said.contains("Before: FOR (") && !said.contains("to FOR (WITH is not open yet). Before: FOR"), "{said}");
}

#[test]
fn what_was_shown_at_once_tells_its_headline() {
    let room = together(Room::with("sp"), "line.choice").all("line.choice", "wt").reveals("line.choice");
    let said = told(&room);
    assert!(said.contains("shown: 2 of 2  What we said: Split. It moved to TO."), "{said}");
    let live = told(&Room::with("sp").all("line.choice", "wt").reveals("line.choice"));
    assert!(!live.contains("What we said"), "live, a headline after each answer could tell whose it was: {live}");
}

#[test]
fn a_line_that_is_held_back_says_so() {
    let said = told(&Room::with("sp").all("checklist.say", "ww").reveals("checklist.say"));
    assert!(said.contains("2 of 2  It moved to FOR (WITH is not open yet). Before: only staff so far: WITH"), "{said}");
    assert!(said.contains("The line: FOR (WITH is not open yet)"), "{said}");
    let home = Home::new();
    home.keep("a.json", &Room::with("sp").all("checklist.say", "ww").reveals("checklist.say").state);
    home.run(&["show", "a.json"]).done(&["WITH is not open yet.", "It opens when all say yes to the whole checklist."]);
}
