//! A workshop that is read: from the list of records, and back to it.

use std::path::PathBuf;

use crate::drive::lines::Lines;
use crate::drive::{Program, copy_made, english};
use crate::kept;
use alongside::app::screen::Body;
use alongside::app::{Effect, Msg, SessionEntry};
use alongside::export::{Comparison, format_for};
use alongside::record::Opened;
use alongside::session::Copy;
use alongside::weigh::{Counted, weigh};

fn opened(ended: bool) -> Opened {
    let mut opened = kept::closed();
    if !ended {
        opened.state.ended = None;
    }
    opened
}

fn entry(opened: &Opened) -> SessionEntry {
    kept::entry(&opened.state, "/kept/river.json", None)
}

/// Home, the list of records, and its one session opened.
fn reading(ended: bool) -> Program {
    let mut program = Program::new();
    let session = opened(ended);
    program.tell(Msg::Listed(vec![entry(&session)]));
    program.press("5 Enter");
    assert!(program.effects.contains(&Effect::Open { path: "/kept/river.json".into() }));
    program.tell(Msg::Opened(Box::new(session)));
    program
}

#[test]
fn a_closed_one_can_be_read_and_back_leads_to_the_list() {
    let mut program = reading(true);
    let read = program.press("1").text();
    for words in ["What we said", "Question by question", "Do both sides work together in every part of this?"] {
        assert!(read.contains(words), "{words} in {read}");
    }
    assert!(read.contains("Who: someone from staff"), "as those read it who were there: {read}");
    program.press("Esc");
    assert!(program.text().contains("Read it here"), "{}", program.text());
    program.press("Esc");
    assert!(program.text().contains("Which record do you want to read?"), "{}", program.text());
    assert!(program.effects.contains(&Effect::Close) && program.model.state().is_none());
    program.press("Esc");
    assert_eq!(program.shape(), "home");
}

#[test]
fn the_next_workshop_waits_until_the_disk_has_this_one() {
    let mut program = reading(true);
    program.disk = false;
    program.press("7 'More' Enter 6");
    assert!(program.text().contains("Not on disk yet. Wait, or press F"), "{}", program.text());
    assert!(program.model.state().is_some() && program.shape() != "form", "{}", program.text());
    let seq = program.state().last_seq();
    program.tell(Msg::Saved { seq });
    program.press("6");
    assert_eq!(program.shape(), "form", "{}", program.text());
}

#[test]
fn a_person_is_taken_out_from_there() {
    let mut program = reading(true);
    let people = program.state().people.len();
    program.press("5 1");
    for _ in 0..20 {
        if program.state().people.len() < people {
            break;
        }
        let asks = program.text().contains("Press Y for yes");
        program.press(&if asks { "Y".to_owned() } else { "Down ".repeat(40) + "Enter" });
    }
    assert_eq!(program.state().people.len(), people - 1, "{}", program.text());
    assert!(matches!(program.save(), Effect::Withdraw { .. }));
    assert!(program.text().contains("Read it here"), "back at the record: {}", program.text());
}

#[test]
fn one_that_goes_on_is_opened_to_be_read_there() {
    let program = reading(false);
    assert!(program.text().contains("Read it here"), "{}", program.text());
    assert_eq!(program.screen().head.step, "Record");
    let mut program = Program::new();
    program.tell(Msg::Opened(Box::new(opened(false))));
    assert_ne!(program.screen().head.step, "Record", "else it goes on");
}

/// What was asked to be made: for whom, as what, and where to.
fn made(program: &Program) -> Vec<(Copy, String, Option<String>)> {
    let copy = |effect: &Effect| match effect {
        Effect::Export { audience, format, folder, .. } => Some((audience.copy, format.clone(), folder.clone())),
        _ => None,
    };
    program.effects.iter().filter_map(copy).collect()
}

#[test]
fn a_copy_is_made_as_what_and_where_it_is_wanted() {
    for (keys, copy, format) in [
        ("2 1 1 Y", Copy::Present, "html"),
        ("2 2 1 Y", Copy::Present, "docx"),
        ("2 3 1 Y", Copy::Present, "txt"),
        ("4 4 1 Y", Copy::Room, "csv"),
        ("4 5 1 Y", Copy::Room, "md"),
        ("4 6 1 Y", Copy::Room, "json"),
        ("4 7 1 Y", Copy::Room, "jsonl"),
    ] {
        let mut program = reading(true);
        program.press(keys);
        assert_eq!(made(&program), [(copy, format.to_owned(), None)], "{keys}: {}", program.text());
        assert!(program.text().contains("Read it here"), "{keys}: {}", program.text());
    }
}

#[test]
fn a_copy_goes_to_a_place_that_was_found_or_typed() {
    let mut program = reading(true);
    program.press("4 2");
    assert!(program.effects.contains(&Effect::ListPlaces), "{:?}", program.effects);
    program.tell(Msg::Places(vec!["/stick".into()]));
    program.press("3 Y");
    assert_eq!(made(&program), [(Copy::Room, "docx".to_owned(), Some("/stick".to_owned()))]);
    program.tell(copy_made("/stick/river-room.docx"));
    program.press("4 2 2 Enter");
    assert_eq!(program.shape(), "form", "a folder is needed: {}", program.text());
    program.press("'/elsewhere' Enter Y");
    assert_eq!(made(&program)[1].2.as_deref(), Some("/elsewhere"), "{}", program.text());
    assert!(program.text().contains("Read it here"), "{}", program.text());
}

#[test]
fn a_copy_to_share_needs_the_yes_of_the_room() {
    let mut opened = opened(true);
    for (shared, words) in [(Some(false), "The room said no"), (None, "The room was not asked")] {
        opened.state.header.share_counts = shared;
        let mut program = Program::new();
        program.tell(Msg::Opened(Box::new(opened.clone())));
        program.press("3");
        assert!(program.text().contains(words), "{}", program.text());
        program.press("Enter");
        assert!(program.text().contains("Read it here") && made(&program).is_empty(), "{}", program.text());
    }
    opened.state.header.share_counts = Some(true);
    let mut program = Program::new();
    program.tell(Msg::Opened(Box::new(opened)));
    program.press("3 Enter 1 1 Y");
    assert_eq!(made(&program), [(Copy::Public, "html".to_owned(), None)], "{}", program.text());
    program.tell(copy_made("/records/river-public.html"));
    program.press("3 4 5 1 Y");
    let limits = program.effects.iter().filter_map(|effect| match effect {
        Effect::Export { audience, .. } => Some(audience.limit.number()),
        _ => None,
    });
    assert_eq!(limits.collect::<Vec<_>>(), [5, 10], "the usual one, and the one that was chosen");
}

#[test]
fn its_title_stands_over_what_is_read_and_its_first_heading_once() {
    let mut program = reading(true);
    let Body::Reading(reading) = program.press("1").screen().body else { panic!("{}", program.text()) };
    assert_eq!(reading.title, program.state().header.title.as_str());
    let headings = reading.paragraphs.iter().filter(|it| it.heading == "What we said").count();
    assert_eq!(headings, 1, "{}", program.text());
}

/// The list of records, with two closed workshops and one that goes on.
fn two_and_one() -> Program {
    let (spring, autumn) = (kept::again("one", "Spring", 0), kept::again("two", "Autumn", 90));
    let mut goes_on = entry(&opened(false));
    goes_on.title = "Goes on".into();
    let mut program = Program::new();
    let held = [kept::entry(&spring, "/one", None), goes_on, kept::entry(&autumn, "/two", None)];
    program.tell(Msg::Listed(held.to_vec()));
    program.press("5");
    program
}

#[test]
fn closed_workshops_are_compared_from_the_list() {
    let mut program = two_and_one();
    let list = program.press("4").text();
    assert!(list.contains("Spring") && list.contains("Autumn") && !list.contains("Goes on"), "{list}");
    program.press("1 End Enter");
    assert!(program.text().contains("Choose two workshops or more."), "{}", program.text());
    program.press("2 2 2 End Enter");
    let asked = Effect::ReadToCompare { paths: vec!["/two".into(), "/one".into()] };
    assert!(program.effects.contains(&asked), "{:?}", program.effects);
    program.tell(Msg::ToCompare(vec![kept::again("two", "Autumn", 90), kept::again("one", "Spring", 0)]));
    let told = program.text();
    for words in ["The same questions over time", "Different people may have answered.", "How each question moved"] {
        assert!(told.contains(words), "{words} in {told}");
    }
    assert!(told.find("Spring") < told.find("Autumn"), "in the order of the days: {told}");
    program.press("Esc");
    assert!(program.text().contains("Which workshops do we compare?"), "{}", program.text());
    program.press("Esc Esc");
    assert_eq!(program.shape(), "home");
}

/// In words, and in counts: a picture of the same words would be a third time.
#[test]
fn what_is_compared_is_said_once_in_words_and_once_in_counts() {
    let compared = || {
        let mut program = two_and_one();
        program.press("4 1 2 End Enter");
        program.tell(Msg::ToCompare(vec![kept::again("two", "Autumn", 90), kept::again("one", "Spring", 0)]));
        program
    };
    let Body::Reading(reading) = compared().screen().body else { panic!("a text to read") };
    let line_by_line = Lines::over(compared()).transcript;
    let in_window: Vec<&str> = reading.paragraphs.iter().flat_map(|it| it.lines.iter().map(String::as_str)).collect();
    for (said, lines) in [("in the window", in_window), ("line by line", line_by_line.lines().collect())] {
        let told =
            |start: &str| lines.iter().filter(|line| line.starts_with(start) && !line.contains("Spring")).count();
        let (words, everyone) = (told("14 May 2026: "), told("14 May 2026, Everyone: "));
        assert!(words > 0 && words == everyone, "{said}: {words} and {everyone} of {lines:#?}");
    }
}

#[test]
fn a_copy_is_made_of_what_is_compared() {
    let mut program = two_and_one();
    program.press("4 1 2 End Up Enter");
    program.tell(Msg::ToCompare(vec![kept::again("two", "Autumn", 90), kept::again("one", "Spring", 0)]));
    assert!(program.text().contains("What shall it be?"), "{}", program.text());
    program.press("1 1 Y");
    let made = program.effects.iter().find_map(|effect| match effect {
        Effect::ExportCompared { comparing, format, folder } => {
            Some((comparing.paths.clone(), format.as_str(), folder))
        }
        _ => None,
    });
    assert_eq!(made, Some((vec!["/two".into(), "/one".into()], "html", &None)), "{}", program.text());
    program.tell(copy_made("/records/compared.html"));
    assert!(program.text().contains("Copy made: /records/compared.html"), "{}", program.text());
    assert!(program.text().contains("Which workshops do we compare?"), "{}", program.text());
}

#[test]
fn what_cannot_be_compared_is_said_over_the_list() {
    let mut program = two_and_one();
    program.press("4 1 2 End Enter");
    let mut other = kept::again("two", "Autumn", 90);
    for question in other.header.methods.iter_mut().flat_map(|method| &mut method.questions) {
        question.text_version += 1;
    }
    program.tell(Msg::ToCompare(vec![kept::again("one", "Spring", 0), other]));
    assert!(program.text().contains("no question in common"), "{}", program.text());
    program.press("Enter");
    assert!(program.text().contains("Which workshops do we compare?"), "{}", program.text());
}

#[test]
fn nothing_is_offered_to_compare_with_one_closed_workshop() {
    let mut program = Program::new();
    program.tell(Msg::Listed(vec![entry(&opened(true)), entry(&opened(false))]));
    assert!(!program.press("5").text().contains("Compare"), "{}", program.text());
}

/// The record of the sample, opened from the list, which was to be kept until `day`.
fn kept_until(day: &str) -> Program {
    let day = day.parse().ok();
    let mut opened = opened(true);
    opened.state.header.keep_until = day;
    let mut program = Program::new();
    program.tell(Msg::Listed(vec![kept::entry(&opened.state, "/kept/river.json", day)]));
    program.press("5 Enter");
    program.tell(Msg::Opened(Box::new(opened)));
    program
}

#[test]
fn a_title_is_mended_and_the_transcript_says_when() {
    let mut program = reading(true);
    let before = program.state().log.len();
    program.press("7");
    for _ in 0..program.state().header.title.as_str().chars().count() {
        program.press("Backspace");
    }
    program.press("Enter");
    assert_eq!((program.state().log.len(), program.shape()), (before, "form"), "no title is none");
    program.press("'Riverside, rightly' Enter");
    assert_eq!(program.state().header.title.as_str(), "Riverside, rightly");
    assert_eq!(program.state().log.last().map(|event| event.body.kind()), Some("titled"));
    assert_eq!(program.state().header.about, opened(true).state.header.about);
    assert!(program.saved().is_some() && program.text().contains("Riverside, rightly"), "{}", program.text());
    program.press("7 Enter");
    assert_eq!(program.state().log.len(), before + 1, "the same title is no event");
}

#[test]
fn deleting_is_asked_in_full_and_done_only_on_yes() {
    let mut program = reading(true);
    program.press("8");
    let id = program.state().header.id.clone();
    assert!(program.effects.contains(&Effect::FindCopies { id }));
    let files: Vec<PathBuf> = vec!["/kept/river (2).json".into(), "/kept/river.json".into()];
    program.tell(Msg::FoundCopies { files: files.clone(), broken: Vec::new() });
    let asked = program.text();
    for words in ["Delete ", "12 people", "This file holds it too", "river (2).json", "cannot be undone"] {
        assert!(asked.contains(words), "{words} in {asked}");
    }
    program.press("N");
    assert!(program.text().contains("Read it here"), "{}", program.text());
    assert!(!program.effects.iter().any(|it| matches!(it, Effect::Delete { .. })));
    program.press("8");
    program.tell(Msg::FoundCopies { files: files.clone(), broken: Vec::new() });
    program.press("Y");
    let last: Vec<&Effect> = program.effects.iter().rev().take(3).collect();
    assert_eq!(last, [&Effect::List, &Effect::Delete { files }, &Effect::Close]);
    program.tell(Msg::Deleted);
    program.tell(Msg::Listed(Vec::new()));
    assert!(program.model.state().is_none() && program.text().contains("No records yet."), "{}", program.text());
    assert!(program.text().contains("Deleted."), "{}", program.text());
}

#[test]
fn copies_that_were_made_are_named_and_stay() {
    let mut program = reading(true);
    program.press("2 1 1 Y");
    program.tell(copy_made("/records/river-present.html"));
    program.press("8");
    program.tell(Msg::FoundCopies {
        files: vec!["/kept/river.json".into()],
        broken: vec!["We cannot open x.json.".into()],
    });
    let asked = program.text();
    assert!(asked.contains("Copies made before stay: /records/river-present.html"), "{asked}");
    assert!(asked.contains("It may hold it too, and it stays. We cannot open x.json."), "{asked}");
    assert!(!asked.contains("holds it too"), "{asked}");
}

#[test]
fn a_workshop_is_offered_to_go_after_its_day_and_not_on_it() {
    for (day, past) in [("2026-05-13", true), ("2026-05-14", false), ("2027-01-01", false)] {
        let mut program = kept_until(day);
        assert_eq!(program.text().contains("it can go now"), past, "{day}: {}", program.text());
        program.press("Esc");
        assert_eq!(program.text().contains("it can go now"), past, "{day}: {}", program.text());
        program.press("Esc");
        assert_eq!(program.text().contains("1 is kept past its day"), past, "{day}: {}", program.text());
        assert!(!program.effects.iter().any(|it| matches!(it, Effect::Delete { .. })), "nothing goes by itself");
    }
}

#[test]
fn one_from_a_newer_version_is_neither_renamed_nor_deleted() {
    let mut program = Program::new();
    program.tell(Msg::Listed(vec![entry(&opened(true))]));
    program.press("5 Enter");
    program.tell(Msg::Opened(Box::new(Opened { newer: true, ..opened(true) })));
    assert!(program.press("7").text().contains("Its name can be changed with that one."), "{}", program.text());
    assert!(program.press("8").text().contains("It can be deleted with that one."), "{}", program.text());
    assert!(!program.effects.iter().any(|it| matches!(it, Effect::FindCopies { .. })));
}

/// What was done with one since, as taking somebody out, moves none of them.
#[test]
fn the_latest_day_stands_first_whatever_was_done_since() {
    let mut kept: Vec<SessionEntry> = [("one", "Spring", 0), ("two", "Summer", 90), ("three", "Autumn", 180)]
        .map(|(id, title, days)| kept::entry(&kept::again(id, title, days), &format!("/kept/{id}.json"), None))
        .to_vec();
    kept.push(SessionEntry { started: None, title: "Soon".into(), ..kept[0].clone() });
    let titles = |kept: &[SessionEntry]| {
        let mut program = Program::new();
        program.tell(Msg::Listed(kept.to_vec()));
        program.press("5");
        let Body::List(list) = program.screen().body else { panic!("{}", program.text()) };
        let rows: Vec<String> = list.rows.iter().take(4).map(|row| row.cells[0].text.clone()).collect();
        program.effects.clear();
        program.press("1");
        let opened = format!("{:?}", program.effects);
        assert!(opened.contains("three.json"), "the row that is shown is the one that opens: {opened}");
        rows.iter().map(|row| row.split(',').next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(titles(&kept), ["Autumn", "Summer", "Spring", "Soon"]);
    kept.rotate_left(1);
    assert_eq!(titles(&kept), ["Autumn", "Summer", "Spring", "Soon"]);
}

#[test]
fn two_of_one_name_and_day_are_told_apart() {
    let mut kept: Vec<SessionEntry> = ["one", "two", "three", "four"]
        .map(|id| kept::entry(&kept::again(id, "River", 0), &format!("/kept/{id}.json"), None))
        .to_vec();
    let later = |entry: &mut SessionEntry| entry.started = entry.started.map(|at| at + chrono::Duration::minutes(61));
    kept.iter_mut().skip(1).take(2).for_each(later);
    (kept[1].agenda, kept[2].agenda, kept[3].title) = ("follow-up".into(), "Ours".into(), "Lake".into());
    let times = [0, 1].map(|at: usize| kept[at].started.unwrap().format("%H:%M").to_string());
    let mut program = Program::new();
    program.tell(Msg::Listed(kept));
    program.press("5");
    let Body::List(list) = program.screen().body else { panic!("{}", program.text()) };
    let rows: Vec<&str> = list.rows.iter().filter_map(|row| row.cells.first()).map(|cell| cell.text.as_str()).collect();
    assert!(rows[0].ends_with(&format!(", {}, Ours", times[1])), "{rows:?}");
    assert!(rows[1].ends_with(&format!(", {}, Follow-up", times[1])), "{rows:?}");
    assert!(rows[2].starts_with("Lake, ") && !rows[2].contains(':'), "{rows:?}");
    assert!(rows[3].starts_with("River, ") && rows[3].ends_with(&format!(", {}", times[0])), "{rows:?}");
}

#[test]
fn the_page_of_a_comparison_says_which_workshops_it_compares() {
    let [one, two] =
        [("one", "Spring", 0), ("two", "Summer", 90)].map(|(id, title, days)| kept::again(id, title, days));
    let results = [&one, &two].map(|state| weigh(state, english()));
    let counted = [Counted { state: &one, results: &results[0] }, Counted { state: &two, results: &results[1] }];
    let record = Comparison::of(&counted, english()).unwrap().record();
    let page = String::from_utf8(format_for("html").unwrap().write(&record, english())).unwrap();
    let (_, section) = page.split_once("These workshops</h2>").unwrap();
    let section = &section[..section.find("<h2").unwrap()];
    assert!(section.contains(": Spring") && section.contains(": Summer"), "{section}");
}

#[test]
fn before_a_copy_the_question_stands_above_the_list() {
    let mut program = reading(true);
    program.press("2 1 Enter");
    let Body::Card(card) = program.screen().body else { panic!("{}", program.text()) };
    assert!(card.lines.len() > 4, "{:?}", card.lines);
    assert_eq!(card.lines[1], "Do you still want to make this copy?");
    assert_eq!(card.lines[2], "Press Y for yes, or N for no.");
    assert!(card.lines[3].starts_with("1. "), "{:?}", card.lines);
}
