//! What is kept, in the made-up language: records, deleting, comparing, and practice; on the full screen and line by line.

use std::collections::BTreeSet;

use alongside::app::{Msg, SessionEntry};
use alongside::record::{self, Extras, Opened};
use alongside::session::State;
use alongside::tui::ThemeName;
use alongside::weigh::weigh;
use chrono::Duration;

use crate::drive::Program;
use crate::drive::lines::Lines;
use crate::drive::player::by_keys;
use crate::kept;
use crate::languages::{MADE_UP, PEOPLE, speaking, wrong};
use crate::languages_lines::said_in_english;
use crate::shown::look;

/// A taster in the made-up language, closed.
fn closed() -> State {
    let mut program = speaking();
    program.start("taster", "live", ("Riverside", "Opening times"));
    while alongside::app::Here::of(&program.model).name != "people" {
        program.press("Enter");
    }
    program.people(&PEOPLE);
    by_keys(&mut program);
    program.press("Q Y");
    program.saved.unwrap().0
}

/// The same workshop, half a year later.
fn later(state: &State) -> State {
    let mut header = state.header.clone();
    "later".clone_into(&mut header.id);
    let events = state.log.iter().cloned().map(|mut event| {
        event.at += Duration::days(180);
        event
    });
    State::fold(header, events)
}

fn opened(state: &State) -> Box<Opened> {
    let bytes = record::write(state, &weigh(state, &MADE_UP.phrases), None, &Extras::default());
    Box::new(record::open(&bytes).unwrap())
}

fn held(first: &State, second: &State) -> Vec<SessionEntry> {
    let day = "2026-05-13".parse().ok();
    vec![kept::entry(second, "/two", None), kept::entry(first, "/one", day)]
}

/// What can be done with a record, and what is told meanwhile.
fn told(first: &State, second: &State) -> [(&'static str, Msg); 4] {
    let files = vec!["/Riverside 2".into(), "/Riverside".into()];
    [
        ("3 1 2 3", Msg::ToCompare(vec![first.clone(), second.clone()])),
        ("2", Msg::Opened(opened(first))),
        ("8", Msg::FoundCopies { files, broken: Vec::new() }),
        ("", Msg::Deleted),
    ]
}

#[test]
fn records_are_read_compared_and_deleted_in_it() {
    let (first, look) = (closed(), look(ThemeName::Light, &MADE_UP.phrases));
    let second = later(&first);
    let (mut program, mut found, mut screens) = (speaking(), BTreeSet::new(), 0);
    let mut see = |program: &Program| {
        screens += 1;
        found.extend(wrong(&program.screen(), &look));
    };
    program.tell(Msg::Listed(held(&first, &second)));
    see(&program);
    program.press("5");
    for (keys, msg) in told(&first, &second) {
        for key in keys.split(' ').filter(|key| !key.is_empty()) {
            program.press(key);
            see(&program);
        }
        if keys.starts_with('3') {
            program.press("End Enter");
        }
        program.tell(msg);
        see(&program);
        if keys.starts_with('3') {
            program.press("Esc Esc");
        } else if keys == "2" {
            for item in ["1", "2", "3", "4", "5", "6", "7"] {
                program.press(item);
                see(&program);
                program.press("Esc");
            }
        } else if keys == "8" {
            program.press("Y");
        }
    }
    assert!(screens > 15, "{screens}");
    assert_eq!(found, BTreeSet::new());
}

#[test]
fn records_are_read_compared_and_deleted_in_it_line_by_line() {
    let first = closed();
    let second = later(&first);
    let mut lines = Lines::over(speaking());
    lines.told(Msg::Listed(held(&first, &second)));
    lines.hear("5");
    for (typed, msg) in told(&first, &second) {
        typed.split(' ').filter(|it| !it.is_empty()).for_each(|it| drop(lines.hear(it)));
        lines.told(msg);
        let (back, yes) = (lines.word("back"), lines.word("yes"));
        match typed {
            "2" => {
                for item in ["1", "2", "3", "4", "5"] {
                    lines.script(&format!("{item}\n{back}"));
                }
            }
            "8" => drop(lines.hear(&yes)),
            "" => {}
            _ => drop(lines.script(&format!("{back}\n{back}"))),
        }
    }
    assert!(lines.transcript.lines().count() > 60, "{}", lines.transcript);
    assert_eq!(said_in_english(&lines), BTreeSet::new());
}

#[test]
fn practice_runs_in_it() {
    let look = look(ThemeName::Light, &MADE_UP.phrases);
    let mut program = speaking();
    program.press("3");
    let mut found = wrong(&program.screen(), &look);
    by_keys(&mut program);
    found.extend(wrong(&program.screen(), &look));
    program.press("Q");
    found.extend(wrong(&program.screen(), &look));
    assert_eq!(found, Vec::<String>::new());
    let mut lines = Lines::over(speaking());
    lines.script("3\n\n2\n\n");
    assert_eq!(said_in_english(&lines), BTreeSet::new());
}
