//! The table for programs, and the sheet to take home.

use alongside::session::{Body, Command, Copy, Event, Reveal};

use super::golden::workshop;
use super::record;
use crate::support::{Room, TO, question, words};

fn rows(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn the_room_copy_has_one_row_an_answer() {
    let state = workshop().state;
    let given: usize = state.asked.iter().flat_map(|(_, rounds)| rounds).map(|round| round.given.len()).sum();
    let rows = rows(&record(&state, Copy::Room, "csv"));
    let heads = "session,date,agenda,question,text_version,round,person,side,answer,reason,shown";
    assert_eq!(rows[0].join(","), heads);
    assert_eq!(rows.len(), given + 1);
    let split = rows.iter().find(|row| row[9] == "Staff decide before we come.").unwrap();
    assert_eq!(split[1..9].join(","), "2026-11-22,test,checklist.say,1,1,p4,people,to");
    assert_eq!(split[10], "live");
}

#[test]
fn the_other_copies_have_one_row_a_count() {
    let state = workshop().state;
    let present = rows(&record(&state, Copy::Present, "csv"));
    let heads = "session,date,agenda,question,text_version,headline,side,answer,count,fewer_than,shown";
    assert_eq!(present[0].join(","), heads);
    let of = |side: &str, answer: &str| {
        let mut rows = present.iter().filter(|row| row[3] == "checklist.stages" && row[6] == side && row[7] == answer);
        rows.next().map(|row| row[8].clone())
    };
    assert_eq!(
        [of("everyone", "with"), of("people", "with"), of("staff", "away")].map(Option::unwrap),
        ["6", "3", "0"]
    );
    let public = rows(&record(&state, Copy::Public, "csv"));
    assert!(public[1..].iter().all(|row| row[6] == "everyone" && row[1] == "2026-11" && row[0].is_empty()));
    assert!(public[1..].iter().all(|row| row[8].is_empty() != row[9].is_empty()));
}

#[test]
fn no_cell_of_a_table_is_a_formula() {
    let room = Room::with("sp").at("line.choice").says(2, "line.choice", TO, Some("=HYPERLINK(\"x\")"));
    let text = record(&room.state, Copy::Room, "csv");
    assert!(text.contains("\"'=HYPERLINK(\"\"x\"\")\""), "{text}");
}

/// A sentence for each way there was, and none for another.
#[test]
fn the_sheet_says_how_answers_showed() {
    let said = |paper: bool, choose: Option<Reveal>, more: bool| {
        let room = Room::with("sp").all("line.choice", "wt");
        let mut state = room.state;
        if paper {
            let (seq, at) = (state.last_seq() + 1, state.log[0].at);
            state.apply(&Event { seq, at, body: Body::FromPaper });
        }
        let room = Room { state }.does(Command::ChooseReveal {
            question: Some(question("line.part")),
            reveal: choose.unwrap_or(Reveal::Live),
        });
        let room = if more { room.all("line.part", "wt") } else { room };
        let room = if choose == Some(Reveal::Together) { room.reveals("line.part") } else { room };
        let text = record(&room.state, Copy::Present, "txt");
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let ways = ["as it was given", "as they were given", "all at once", "on paper"];
        ways.into_iter().filter(|way| text.contains(way)).collect::<Vec<_>>()
    };
    let together = Some(Reveal::Together);
    assert_eq!(said(false, None, true), ["as it was given"]);
    assert_eq!(said(true, None, false), ["on paper"]);
    assert_eq!(said(true, None, true), ["as they were given", "on paper"]);
    assert_eq!(said(false, together, true), ["as they were given", "all at once"]);
    assert_eq!(said(true, together, true), ["all at once", "on paper"]);
}

/// Many texts of one question say it once; and who reads that it is FOR reads why it is not WITH.
#[test]
fn the_sheet_says_a_question_once_and_why_the_line_is_held_back() {
    let room = Room::with("sssppp").all("line.choice", "tttt--");
    let room = room.says(5, "line.choice", TO, Some("Never")).says(6, "line.choice", TO, Some("Not once."));
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let sheet = flat(&record(&room.state, Copy::Present, "txt"));
    assert!(sheet.contains("- Choice and control. 6 said TO. Why TO: Never. Why TO: Not once."), "{sheet}");
    assert_eq!(sheet.matches("Choice and control").count(), 1, "{sheet}");
    assert!(!sheet.contains("not at WITH"), "{sheet}");
    let held = flat(&record(&workshop().state, Copy::Present, "txt"));
    let why = "- On the line we stand at: FOR - It stands at FOR, not at WITH. The checklist is not yet a clear yes.";
    assert!(held.contains(why), "{held}");
}

#[test]
fn the_sheet_to_take_home_is_one_page_with_the_helpline() {
    let helpline = Command::SetHelpline(Some(words("Riverside Helpline, 0800 100 100")));
    let mut room = workshop().does(helpline);
    insta::assert_snapshot!(record(&room.state, Copy::Present, "txt"));
    let promise = room.state.promises[0].text.clone();
    for n in 0..20 {
        let what = words(&format!("Promise {n}: {}", "many words ".repeat(9)));
        room = room.does(Command::Promise(alongside::session::PromiseText { what, ..promise.clone() }));
    }
    for copy in [Copy::Room, Copy::Present, Copy::Public] {
        let text = record(&room.state, copy, "txt");
        assert!(text.lines().count() <= 66 && text.lines().all(|line| line.chars().count() <= 60), "{text}");
        assert!(text.ends_with("If today is hard, talk to: Riverside Helpline, 0800 100 100\n"));
    }
}
