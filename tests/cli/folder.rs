//! `export` of a whole folder: one table of many sessions.

use std::fs;

use alongside::export::is_table;
use alongside::phrases::Phrases;
use alongside::session::{Copy, State};

use super::home::{Home, bytes, hidden};
use crate::support::many::{QUESTIONS, keep, workshop};
use crate::support::{Room, question, words};

const ANSWERS: &str = "session,date,agenda,question,text_version,round,person,side,answer,shown";
const COUNTS: &str = "session,date,agenda,question,text_version,headline,side,answer,count,fewer_than,shown";

/// A data folder with `days` as a folder beside it, of the workshops of these weeks.
fn home(weeks: &[usize]) -> Home {
    let home = Home::new();
    fs::create_dir(home.path("days")).unwrap();
    for nth in weeks {
        keep(&home.path("days"), &workshop(*nth), &Phrases::english());
    }
    home
}

/// A session that says whether its counts may be shared.
fn sharing(state: State, id: &str, share_counts: Option<bool>) -> State {
    let header = alongside::session::Header { id: id.into(), share_counts, ..state.header };
    State::fold(header, state.log)
}

fn in_days(home: &Home, name: &str, state: &State) {
    home.write(&format!("days/{name}"), bytes(state));
}

fn csv(home: &Home, name: &str) -> (String, Vec<Vec<String>>) {
    let text = home.read(name);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let heads = reader.headers().unwrap().iter().collect::<Vec<_>>().join(",");
    (heads, reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect())
}

#[test]
fn every_answer_of_every_session_is_one_row() {
    let home = home(&[2, 0, 3, 1]);
    home.write("days/notes.txt", "not a session");
    home.write("days/.week-0009.json", "hidden");
    let said = home.run(&["export", "days", "--to", "all.csv", "--copy", "room"]);
    let said = said.done(&["Made: all.csv", "4 sessions are in it."]);
    assert_eq!(said.err.trim(), "Each answer stands in this table, with p1, p2 for names. It stays with you.");
    let (heads, rows) = csv(&home, "all.csv");
    assert_eq!(heads, ANSWERS);
    // What a copy of each session alone says, without what was typed.
    let mut expected = Vec::new();
    for nth in 0..4 {
        let session = format!("days/week-{nth:04}.json");
        home.run(&["export", &session, "--to", "one.csv", "--copy", "room", "--yes"]).done(&[]);
        expected.extend(csv(&home, "one.csv").1.into_iter().map(|mut row| {
            row.remove(9);
            row
        }));
    }
    assert!(rows.len() > 4 * QUESTIONS * 8);
    assert_eq!(rows, expected);
    assert_eq!(rows[0][..4].join(","), "week-0000,2026-11-22,test,checklist.stages");
    // The last question of week 3 was never shown.
    let last = rows.last().unwrap();
    assert!(rows.iter().any(|row| row[0] == "week-0002" && row[3] != last[3]));
    let shown = |week: &str| rows.iter().filter(|row| row[0] == week).map(|row| &row[3]).collect::<Vec<_>>();
    let unrevealed = *shown("week-0002").last().unwrap();
    assert!(shown("week-0000").contains(&unrevealed) && !shown("week-0003").contains(&unrevealed));
}

#[test]
fn lines_of_json_say_the_same_with_numbers_as_numbers() {
    let home = home(&[0, 1]);
    for copy in ["room", "public"] {
        home.run(&["export", "days", "--to", "all.csv", "--copy", copy, "--yes"]).done(&[]);
        home.run(&["export", "days", "--to", "all.JSONL", "--copy", copy, "--yes"]).done(&["Made: all.JSONL"]);
        let (heads, rows) = csv(&home, "all.csv");
        let text = home.read("all.JSONL");
        assert_eq!(text.lines().count(), rows.len());
        let numbers = ["text_version", "round", "count", "fewer_than"];
        for (line, row) in text.lines().zip(rows) {
            let object: serde_json::Map<String, serde_json::Value> = serde_json::from_str(line).unwrap();
            for (head, cell) in heads.split(',').zip(row) {
                let expected = match cell.parse::<u32>() {
                    _ if cell.is_empty() => serde_json::Value::Null,
                    Ok(number) if numbers.contains(&head) => number.into(),
                    _ => cell.into(),
                };
                assert_eq!(object[head], expected, "{head} in {line}");
            }
        }
        let at = |head: &str| text.find(&format!("\"{head}\":")).unwrap();
        assert!(heads.split(',').map(at).is_sorted(), "the columns stand in their order");
    }
}

#[test]
fn what_is_no_usable_session_is_named_and_the_rest_is_written() {
    let home = home(&[0, 1]);
    let whole = home.read("days/week-0000.json");
    let file = |name: &str, text: &str| home.write(&format!("days/{name}"), text);
    file("broken.json", &whole[..whole.len() / 2]);
    file("newer.json", &whole.replace("\"schema\": 1", "\"schema\": 2").replace("week-0000", "newer"));
    file("record.json", "{\"format\": \"alongside-record\"}");
    file("week-0000 (2).json", &whole);
    fs::create_dir(home.path("days/folder.json")).unwrap();
    let said = home.run(&["export", "days", "--to", "all.csv", "--copy", "room"]);
    let said = said.refused(&["5 files could not be used", "Put them right and make the table again."]);
    for (name, why) in [
        ("broken.json", "the file stops here"),
        ("newer.json", "A newer alongside made it"),
        ("record.json", "this is not a transcript of alongside"),
        ("week-0000.json", "Its session stands in days/week-0000 (2).json too."),
        ("folder.json", "This is not a plain file"),
    ] {
        assert!(said.err.lines().any(|line| line.contains(name) && line.contains(why)), "{name}: {}", said.err);
    }
    assert!(said.out.contains("Made: all.csv") && said.out.contains("2 sessions are in it."), "{said:?}");
    let (_, rows) = csv(&home, "all.csv");
    let once = csv(&self::home_of_two(), "all.csv").1;
    assert_eq!(rows, once);
}

fn home_of_two() -> Home {
    let home = home(&[0, 1]);
    home.run(&["export", "days", "--to", "all.csv", "--copy", "room"]).done(&[]);
    home
}

#[test]
fn a_room_that_gave_no_yes_is_in_no_table_and_is_named() {
    let home = home(&[0]);
    in_days(&home, "no.json", &sharing(workshop(1), "no", Some(false)));
    in_days(&home, "unasked.json", &sharing(workshop(2), "unasked", None));
    for copy in ["room", "present", "public"] {
        let said = home.run(&["export", "days", "--to", "all.csv", "--copy", copy, "--yes"]);
        let said = said.done(&["1 session is in it."]);
        for why in ["no.json is left out. The room said no", "unasked.json is left out. The room was not asked"] {
            assert!(said.err.contains(why), "{}", said.err);
        }
        let (_, rows) = csv(&home, "all.csv");
        let first = if copy == "public" { "1" } else { "week-0000" };
        assert!(!rows.is_empty() && rows.iter().all(|row| row[0] == first), "{copy}");
    }
    fs::remove_file(home.path("all.csv")).unwrap();
    fs::remove_file(home.path("days/week-0000.json")).unwrap();
    let said = home.run(&["export", "days", "--to", "all.csv", "--copy", "room"]);
    said.refused(&["No session in days can stand in a table. Nothing was written."]);
    assert_eq!(home.files(), ["days"], "nothing is left beside it");
}

#[test]
fn the_other_copies_hold_counts_and_the_public_one_no_small_number() {
    let home = home(&[0, 1, 2]);
    home.run(&["export", "days", "--to", "all.csv", "--yes"]).done(&[]);
    let (heads, rows) = csv(&home, "all.csv");
    assert_eq!(heads, COUNTS);
    assert_eq!(rows[0][..5].join(","), "week-0000,2026-11-22,test,checklist.stages,1");
    assert!(rows.iter().any(|row| row[6] == "staff") && rows.iter().all(|row| row[8].parse::<u32>().is_ok()));
    home.run(&["export", "days", "--to", "all.csv", "--copy", "public", "--min-cell", "3", "--yes"]).done(&[]);
    let (heads, rows) = csv(&home, "all.csv");
    assert_eq!(heads, COUNTS);
    let sessions: std::collections::BTreeSet<&str> = rows.iter().map(|row| row[0].as_str()).collect();
    assert_eq!(sessions.into_iter().collect::<Vec<_>>(), ["1", "2", "3"]);
    assert!(rows.iter().all(|row| row[1].len() == "2026-11".len() && row[6] == "everyone"));
    assert!(rows.iter().all(|row| row[8].parse::<u32>().map_or(row[8].is_empty(), |count| count >= 3)));
}

#[test]
fn what_the_counts_show_is_told_before_and_a_yes_is_waited_for() {
    let home = home(&[0]);
    in_days(&home, "alike.json", &sharing(Room::with("ssspp").all("line.choice", "wwwww").state, "alike", Some(true)));
    let said = home.run(&["export", "days", "--to", "all.csv"]);
    said.refused(&["In 2 workshops a whole room or side gave the same answer", "Nothing was written.", "add --yes"]);
    assert_eq!(home.files(), ["days"]);
    home.run(&["export", "days", "--to", "all.csv", "--yes"]).done(&["Made: all.csv"]);
    home.run(&["export", "days", "--to", "public.csv", "--copy", "public"]).done(&["Made: public.csv"]);
}

#[test]
fn a_table_is_refused_in_words() {
    let home = home(&[]);
    home.run(&["export", "days", "--to", "all.csv"]).refused(&["There is no session in days", "alongside where"]);
    keep(&home.path("days"), &workshop(0), &Phrases::english());
    home.run(&["export", "days", "--to", "all.md"]).refused(&["days is a folder", "Let all.md end in .csv or .jsonl"]);
    home.run(&["export", "days", "--to", "all.odt"]).refused(&["We cannot make all.odt"]);
    home.run(&["export", "days", "--to", "no/all.csv", "--copy", "room"]).refused(&["no/all.csv is not written"]);
    home.write("all.csv", "mine");
    home.run(&["export", "days", "--to", "all.csv", "--copy", "room"]).refused(&["all.csv is there already", "--yes"]);
    assert_eq!((home.read("all.csv").as_str(), home.files()), ("mine", vec!["all.csv".to_owned(), "days".to_owned()]));
    in_days(&home, "open.json", &sharing(hidden().state, "open", Some(true)));
    home.run(&["export", "days", "--to", "all.csv", "--copy", "room", "--yes"]).done(&["1 session is in it."]);
}

#[test]
fn the_table_is_noted_once_in_each_of_its_sessions() {
    let home = home(&[0, 1]);
    in_days(&home, "no.json", &sharing(workshop(2), "no", Some(false)));
    for _ in 0..2 {
        home.run(&["export", "days", "--to", "all.csv", "--copy", "room", "--yes"]).done(&[]);
    }
    for (name, noted) in [("days/week-0000.json", 1), ("days/week-0001.json", 1), ("days/no.json", 0)] {
        assert_eq!(home.opened(name).state.exports, vec![(home.real("all.csv"), Copy::Room); noted], "{name}");
    }
}

#[cfg(unix)]
#[test]
fn a_table_is_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let home = home_of_two();
    assert_eq!(fs::metadata(home.path("all.csv")).unwrap().permissions().mode() & 0o7777, 0o600);
}

#[test]
fn no_cell_of_a_table_of_many_is_a_formula_or_a_persons_words() {
    let home = home(&[]);
    let room = Room::with("sspp").at("line.choice").says(1, "line.choice", crate::support::WITH, Some("canary"));
    let mut state = sharing(room.state, "=1+1", Some(true));
    state.header.title = words("canary");
    assert!(state.question(&question("line.choice")).is_some());
    in_days(&home, "a.json", &state);
    for name in ["all.csv", "all.jsonl"] {
        home.run(&["export", "days", "--to", name, "--copy", "room"]).done(&[]);
        assert!(!home.read(name).contains("canary"), "{name}");
    }
    assert!(home.read("all.csv").contains("\r\n\"'=1+1\","), "{}", home.read("all.csv"));
}

/// A table that is made again is not read: it may be larger than what fits in memory.
#[test]
fn a_table_is_known_by_how_it_begins_and_a_session_is_none() {
    let home = home(&[0, 1]);
    for name in ["all.csv", "all.jsonl"] {
        home.run(&["export", "days", "--to", name, "--copy", "room"]).done(&[]);
        assert!(is_table(home.read(name).as_bytes()), "{name}");
        home.run(&["export", "days", "--to", name, "--copy", "room", "--yes"]).done(&["Made: "]);
    }
    let session = home.read("days/week-0000.json");
    let in_one_row = serde_json::from_str::<serde_json::Value>(&session).unwrap().to_string();
    for session in [session, in_one_row.clone(), in_one_row.replace("},{", "},\n{")] {
        assert!(!is_table(session.as_bytes()));
        home.write("all.csv", &session);
        home.run(&["export", "days", "--to", "all.csv", "--copy", "room", "--yes"]).refused(&["place of a session"]);
    }
}
