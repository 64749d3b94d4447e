//! `compare`: the same questions over several workshops, as counts; what is refused, and what is never told.

use alongside::session::{Command, Reveal, State};
use chrono::Duration;
use serde_json::Value;

use super::home::Home;
use crate::support::{Room, question, words};

/// The workshop of `room` under this title, so many days later, with `id` for its id.
fn held(room: Room, id: &str, title: &str, days: i64) -> State {
    let mut header = room.state.header.clone();
    (header.id, header.title) = (id.to_owned(), words(title));
    let events = room.state.log.into_iter().map(|mut event| {
        event.at += Duration::days(days);
        event
    });
    State::fold(header, events)
}

fn closed(room: Room, id: &str, title: &str, days: i64) -> State {
    held(room.does(Command::End), id, title, days)
}

/// One question with large sides, one with small ones, and one that is asked only here.
fn first() -> State {
    let room = Room::with("sssppp").all("checklist.stages", "wwwttf").reveals("checklist.stages");
    let room = room.all("checklist.say", "wt----").all("line.part", "ffffff").reveals("line.part");
    closed(room, "one", "Spring", 0)
}

fn second() -> State {
    let room = Room::with("sssppp").all("checklist.stages", "wwffff").reveals("checklist.stages");
    closed(room.all("checklist.say", "ww----"), "two", "Summer", 90)
}

fn third() -> State {
    closed(Room::with("sssppp").all("checklist.stages", "wwwwwt").reveals("checklist.stages"), "three", "Autumn", 180)
}

fn kept(all: &[State]) -> Home {
    let home = Home::new();
    for state in all {
        home.keep(&format!("{}.json", state.header.id), state);
    }
    home
}

#[test]
fn each_question_is_told_day_by_day() {
    let home = kept(&[first(), second(), third()]);
    // The order is that of the days, not that in which they are named.
    let said = home.run(&["compare", "Autumn", "Spring", "two.json"]).done(&[]);
    insta::assert_snapshot!(said.out);
    assert_eq!(said.err, "");
}

#[test]
fn a_side_that_is_small_is_not_told_apart() {
    let said = kept(&[first(), second()]).run(&["compare", "one", "two"]).done(&[]).out;
    let say = said.split("same say?").nth(1).unwrap().split("Left out").next().unwrap();
    assert!(say.contains("Everyone  1   0    1"), "{say}");
    for side in ["Staff", "staff", "People", "people with", "one voice"] {
        assert!(!say.contains(side), "{side} in\n{say}");
    }
    let stages = said.split("work together?").nth(1).unwrap().split("same say?").next().unwrap();
    assert!(stages.contains("22 November 2026, Staff  "), "{stages}");
}

#[test]
fn other_words_are_said_and_never_compared() {
    let mut changed = third();
    for question in changed.header.methods.iter_mut().flat_map(|method| &mut method.questions) {
        question.text_version = 2;
        question.text = format!("{} Really?", question.text);
    }
    let home = kept(&[first(), second(), changed.clone()]);
    home.run(&["compare", "one", "two", "three"]).done(&[
        "The words were different on 21 May 2027. Those answers are not here.",
        "Left out: the words changed\n  Do both sides work together? Really? (21 May 2027)",
        "Left out: asked in one workshop only\n  Taking part (22 November 2026)",
    ]);
    let none = kept(&[first(), changed]).run(&["compare", "one", "three"]).refused(&["no question in common"]);
    assert_eq!(none.out, "");
}

#[test]
fn hidden_answers_never_show() {
    let hidden = |answers: &str| {
        let room = Room::with("sssppp").all("checklist.stages", "wwwwww").reveals("checklist.stages");
        let id = Some(question("checklist.say"));
        let room = room.does(Command::ChooseReveal { question: id, reveal: Reveal::Together });
        closed(room.all("checklist.say", answers), "four", "Winter", 270)
    };
    let told = |answers| kept(&[second(), hidden(answers)]).run(&["compare", "two", "four"]).done(&[]).out;
    let said = told("wwwwww");
    assert_eq!(said, told("tttttn"));
    assert!(said.contains("Asked, and not shown\n  Do both sides have the same say? (19 August 2027)"), "{said}");
}

#[test]
fn what_cannot_be_compared_is_refused_in_words() {
    let open = held(Room::with("sssppp").all("checklist.stages", "wwwttf"), "five", "Not done", 3);
    let home = kept(&[first(), second(), open, held(Room::new(), "six", "Set up", 4)]);
    home.write("broken.json", "{\"format\": ");
    let newer = home.read("two.json").replace("\"schema\": 1", "\"schema\": 99").replace("\"two\"", "\"newer\"");
    home.write("newer.json", newer);
    home.run(&["compare"]).refused(&["This is missing", "SESSION"]);
    home.run(&["compare", "one"]).refused(&["It takes two workshops"]);
    home.run(&["compare", "one", "one.json"]).refused(&["Spring is there twice"]);
    home.run(&["compare", "one", "five"]).refused(&["Not done is not closed yet", "Hidden answers stay hidden"]);
    home.run(&["compare", "one", "six"]).refused(&["Set up has not begun"]);
    home.run(&["compare", "one", "broken.json"]).refused(&["broken.json", "stops here"]);
    home.run(&["compare", "one", "newer.json"]).refused(&["newer.json", "Compare it with that one"]);
    home.run(&["compare", "one", "nowhere"]).refused(&["No session is called nowhere"]);
    home.run(&["compare", "one", "two", "--to", "x.pdf"]).refused(&["We cannot make x.pdf"]);
    home.run(&["compare", "one", "two", "--to", &home.text_path("one.json")]).refused(&["the place of a session"]);
    assert_eq!(home.opened("one.json").state, first());
}

#[test]
fn a_copy_is_made_in_every_form_and_noted_in_each_session() {
    let home = kept(&[first(), second()]);
    for ending in ["html", "docx", "md", "txt", "csv"] {
        let to = home.text_path(&format!("over-time.{ending}"));
        let said = home.run(&["compare", "one", "two", "--to", &to, "--yes"]).done(&["Made:"]);
        let alike = "Taking part";
        assert!(!said.err.contains(alike), "what is left out is not warned of: {}", said.err);
        if ending != "docx" {
            let written = std::fs::read_to_string(&to).unwrap();
            let word = if ending == "csv" { "checklist.stages" } else { "do both sides work together?" };
            assert!(written.to_lowercase().contains(word), "{written}");
        }
    }
    for name in ["one.json", "two.json"] {
        assert_eq!(home.opened(name).state.exports.len(), 5, "{name}");
    }
    let to = home.text_path("over-time.md");
    home.run(&["compare", "one", "two", "--to", &to]).refused(&["is there already"]);
    let warned = home.run(&["compare", "one", "two", "--to", &to, "--yes"]).done(&[]).err;
    assert!(warned.contains("same say? (20 February 2027). All answers are the same"), "{warned}");
}

#[test]
fn programs_read_the_same_as_people() {
    let said = kept(&[first(), second()]).run(&["compare", "one", "two", "--json"]).done(&[]).out;
    let all: Value = serde_json::from_str(&said).unwrap();
    assert_eq!(all["sessions"][1]["date"], "2027-02-20");
    let ids = all["questions"].as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap());
    assert_eq!(ids.collect::<Vec<_>>(), ["checklist.stages", "checklist.say"]);
    let say = &all["questions"][1]["asked"];
    assert_eq!((&say[0]["session"], &say[0]["result"]["room"]["to"]), (&"one".into(), &1.into()));
    assert!(say[0]["result"]["sides"].is_null(), "two staff and nobody else");
    assert_eq!(all["asked_once"][0]["id"], "line.part");
}
