//! `list`, `show`, `check`: what is told of sessions.

use alongside::phrases::Phrases;
use alongside::session::{Command, State};
use alongside::weigh::weigh;
use serde_json::Value;

use super::home::{Home, bytes, hidden, riverside};
use crate::support::Room;

/// A room that is called otherwise.
fn named(room: Room, title: &str, id: &str) -> State {
    let mut state = room.state;
    state.header.title = crate::support::words(title);
    id.clone_into(&mut state.header.id);
    state
}

#[test]
fn list_tells_of_every_session_and_names_broken_files() {
    let home = Home::with_riverside();
    home.keep("b.json", &named(Room::with("sp").does(Command::End), "Garden", "garden-1"));
    home.keep("c.json", &named(Room::new(), "Kitchen", "kitchen-1"));
    home.write("broken.json", "{\"format\": ");
    let said = home.run(&["list"]).done(&["Riverside drop-in", "not closed", "Garden", "closed", "Kitchen", "set up"]);
    assert!(said.err.contains("broken.json") && said.err.contains("stops here"), "{}", said.err);
    let said = home.run(&["list", "--json"]).done(&[]);
    let all: Vec<Value> = serde_json::from_str(&said.out).unwrap();
    assert_eq!(all.len(), 3);
    let titled = |title: &str| all.iter().find(|session| session["title"] == title).unwrap();
    assert_eq!(titled("Riverside drop-in")["answers"], 8);
    assert!(titled("Garden")["started"].is_string() && titled("Garden")["ended"].is_string());
    assert_eq!(all[2]["title"], "Kitchen", "nobody has worked on it yet");
    assert!(said.err.contains("broken.json"));
}

#[test]
fn an_empty_home_says_how_to_begin() {
    let home = Home::new();
    home.run(&["list"]).done(&["No sessions are here yet", "alongside start"]);
    assert_eq!(home.run(&["list", "--json"]).done(&[]).out.trim(), "[]");
    home.run(&["resume"]).refused(&["No workshop waits"]);
    home.run(&["show", "x"]).refused(&["No session is called x", "No sessions are here yet"]);
}

#[test]
fn a_session_is_a_path_an_id_or_the_start_of_a_title() {
    let home = Home::with_riverside();
    let path = home.text_path("riverside.json");
    for session in [path.as_str(), "riverside.json", "./riverside.json", "2026-11-22-riverside", "RIVER", "Riverside d"]
    {
        home.run(&["show", session]).done(&["Riverside drop-in"]);
    }
    home.run(&["show", ""]).refused(&["Something is missing after <SESSION>"]);
    home.run(&["show", "drop-in"]).refused(&["No session is called drop-in", "Riverside drop-in"]);
    home.keep("other.json", &named(riverside(), "Riverside garden", "garden-1"));
    let several = home.run(&["show", "river"]).refused(&["More than one", "drop-in", "garden-1", "Give the id"]);
    assert_eq!(several.out, "");
    home.run(&["show", "garden-1"]).done(&["Riverside garden"]);
    home.keep("longer.json", &named(riverside(), "Riverside garden and kitchen", "garden-2"));
    let whole = home.run(&["show", "riverside garden"]).done(&["Riverside garden"]);
    assert!(!whole.out.contains("kitchen"), "a title that is typed whole: {}", whole.out);
}

#[test]
fn show_leaves_nothing_out() {
    let said = Home::with_riverside().run(&["show", "riverside"]).done(&[
        "Riverside drop-in",
        "About: Opening times",
        "Where we are on the line",
        "Now: TO",
        "Questions: TO 1, FOR 0, WITH 0, SPLIT 0",
        "“canary of Ines” (Do both sides have the same say?)",
        "Not yet. 1 of 1 needs work.",
        "2 said no, 1 not sure.",
        "Why some said TO",
        "canary of Ines",
        "As Ines said, nobody asks us.",
        "I see it another way.",
        "Print the menu",
        "Who: Ines and Jo",
        "How we hear: A poster",
        "The car park is full",
        "Do both sides have the same say?  (checklist.say)",
        "Everyone: TO: 2; FOR: 0; WITH: 1. Not sure 1, passed 0, away 0.",
        "Staff: TO: 1; FOR: 0; WITH: 1.",
        "One voice: People with lived experience.",
        "I was not: 0; Sometimes: 1; Yes, and it was used: 3.",
        "Went first:",
    ]);
    assert!(!said.out.contains("cli-") && !said.out.contains('{'), "{}", said.out);
    assert!(!said.out.contains("make it a yes"), "nobody is asked here: {}", said.out);
}

#[test]
fn show_json_is_what_counting_gives() {
    let printed = Home::with_riverside().run(&["show", "riverside", "--json"]).done(&[]).out;
    let counted = serde_json::to_value(weigh(&riverside().state, &Phrases::english())).unwrap();
    assert_eq!(serde_json::from_str::<Value>(&printed).unwrap(), counted);
    assert_eq!(printed.trim_end(), serde_json::to_string_pretty(&counted).unwrap());
}

#[test]
fn hidden_answers_are_told_nowhere() {
    let home = Home::new();
    home.keep("a.json", &hidden().state);
    for args in [&["show", "river"][..], &["show", "river", "--json"]] {
        let said = home.run(args).done(&[]);
        assert!(!said.out.contains("canary") && !said.out.contains("TO: 1"), "{}", said.out);
    }
    home.run(&["show", "river"]).done(&["Not shown to the group", "Taking part"]);
}

#[test]
fn check_says_what_is_wrong_and_where() {
    let home = Home::with_riverside();
    home.run(&["check", "riverside.json"]).done(&["riverside.json: nothing is wrong."]);
    home.write("changed.json", home.read("riverside.json").replace("\"answer\": \"to\"", "\"answer\": \"for\""));
    home.write("bad.toml", "id = \"x\"\ntitle = 3\n");
    let said = home.run(&["check", "riverside.json", "changed.json", "bad.toml"]);
    assert_eq!(said.code, 1);
    for words in ["nothing is wrong", "changed outside alongside", ":2: \"title\" must be a text", "\"questions\""] {
        assert!(said.out.contains(words), "{words}\n{}", said.out);
    }
    assert_eq!(said.err, "");
    let said = home.run(&["check", "missing.json", "bad.toml"]).refused(&["missing.json", "There is no such file"]);
    assert!(said.out.contains("bad.toml"), "the others are looked at all the same");
}

#[test]
fn check_reads_methods_and_agendas_together() {
    let home = Home::new();
    let method = "id = \"ours\"\ntitle = \"Ours\"\nintro = \"We ask.\"\n[[questions]]\nid = \"a\"\nversion = 1\n\
                  text = \"Is it?\"\nto = \"No.\"\nfor = \"A bit.\"\nwith = \"Yes.\"\n";
    let agenda = "id = \"mine\"\nversion = 1\ntitle = \"Mine\"\nsummary = \"Short\"\n[[steps]]\nid = \"a\"\n\
                  title = \"A\"\nminutes = 5\nactivities = [{ method = \"ours\" }]\n";
    home.write("own.toml", format!("\u{feff}{method}"));
    home.write("mine.toml", agenda);
    home.run(&["check", "own.toml", "mine.toml"]).done(&["own.toml: nothing", "mine.toml: nothing"]);
    let alone = home.run(&["check", "mine.toml"]);
    assert_eq!(alone.code, 1);
    assert!(alone.out.contains(":9: There is no method \"ours\""), "{}", alone.out);
    home.write("latin.toml", b"id = \"x\"\ntitle = \"caf\xe9\"");
    let latin = home.run(&["check", "latin.toml"]);
    assert!(latin.code == 1 && latin.out.contains("At line 2, column 13"), "{latin:?}");
}

#[test]
fn what_check_prints_holds_no_words_of_anybody() {
    let home = Home::new();
    let text = String::from_utf8(bytes(&riverside().state)).unwrap();
    home.write("a.json", text.replace("\"reason\": \"canary", "\"reasn\": \"canary").replace("\"p3\"", "\"p8\""));
    let said = home.run(&["check", "a.json"]);
    assert_eq!(said.code, 1);
    assert!(!said.out.contains("canary"), "{}", said.out);
}

#[test]
fn show_and_export_tell_what_moved_while_the_session_before_is_here() {
    let home = Home::new();
    let now = |marks: &str, id: &str, follows: Option<&str>| {
        let mut state = named(Room::with("ssspp").all("line.choice", marks).does(Command::End), id, id);
        state.header.follows = follows.map(str::to_owned);
        state
    };
    home.keep("then.json", &now("wftt-", "then", None));
    home.keep("now.json", &now("wwwwt", "now", Some("then")));
    let said = home.run(&["show", "now"]).done(&["What moved", "Different people may have answered."]);
    assert!(
        said.out.contains(": TO: 2; FOR: 1; WITH: 1. Not sure 0, passed 0, away 0. No further than TO."),
        "{}",
        said.out
    );
    assert!(said.out.contains(": TO: 1; FOR: 0; WITH: 4. Not sure 0, passed 0, away 0. "), "{}", said.out);
    home.run(&["export", "now", "--to", "a.md", "--yes"]).done(&[]);
    assert!(home.read("a.md").contains("| 2 | 1 | 1 | 0 | 0 | 0 | No further than TO |"), "{}", home.read("a.md"));
    home.run(&[
        "withdraw",
        "then",
        &Room::with("s").state.people[0].is.name.to_string(),
        "--yes",
        "--mentions",
        "blank",
    ]);
    let said = home.run(&["show", "now"]).done(&[]);
    assert!(said.out.contains(": TO: 2; FOR: 1; WITH: 0. Not sure 0, passed 0, away 0. "), "{}", said.out);
    std::fs::remove_file(home.path("then.json")).unwrap();
    home.run(&["show", "now"]).done(&["The session before is not on this computer."]);
    assert!(!home.run(&["show", "now"]).done(&[]).out.contains("Different people"));
}

/// What a workshop left behind where it moved from is no longer that workshop.
#[test]
fn the_session_before_is_the_one_that_went_on() {
    let (home, stick) = (Home::new(), tempfile::tempdir().unwrap());
    let then = |marks: &str| named(Room::with("ssspp").all("line.choice", marks), "then", "then");
    home.keep("then.json", &then("wwww-"));
    let went_on = named(Room::with("ssspp").all("line.choice", "wftt-").does(Command::End), "then", "then");
    std::fs::write(stick.path().join("then.json"), super::home::bytes(&went_on)).unwrap();
    home.write("places.txt", format!("{}\n", stick.path().display()));
    let mut now = named(Room::with("ssspp").all("line.choice", "wwwwt").does(Command::End), "now", "now");
    now.header.follows = Some("then".to_owned());
    home.keep("now.json", &now);
    let said = home.run(&["show", "now"]).done(&["What moved"]);
    assert!(said.out.contains(": TO: 2; FOR: 1; WITH: 1. Not sure 0, passed 0, away 0. "), "{}", said.out);
}
