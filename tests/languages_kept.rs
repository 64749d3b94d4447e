//! What is kept, in the made-up language: records, deleting, comparing, and practice; on the full screen and line by line.

use std::collections::BTreeSet;

use alongside::app::{Here, Msg, SessionEntry};
use alongside::content::{Lists, Room};
use alongside::export::{Record, format_for};
use alongside::record::{self, Extras, Names, Opened};
use alongside::session::{Body, Copy, Event, Owner, PromiseText, State};
use alongside::text::Words;
use alongside::tui::ThemeName;
use alongside::weigh::{Counted, weigh};
use chrono::Duration;

use crate::drive::lines::Lines;
use crate::drive::player::by_keys;
use crate::drive::{Program, english};
use crate::kept;
use crate::languages::{MADE_UP, PEOPLE, speaking, wrong};
use crate::languages_lines::said_in_english;
use crate::shown::look;

/// A taster in the made-up language, closed.
fn closed() -> State {
    let mut program = speaking();
    program.start("taster", "live", ("Riverside", "Opening times"));
    while program.model.keys_name() != "people" {
        program.press("Enter");
    }
    program.people(&PEOPLE);
    by_keys(&mut program);
    program.press("Q Y");
    program.saved().unwrap().0
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

/// What was agreed is what was shown: also in a record that is made where nobody knows the language.
#[test]
fn the_lists_of_a_group_stand_in_its_records_in_the_words_it_was_shown() {
    let mut program = speaking();
    program.start("standard", "live", ("Riverside", "Opening times"));
    while Here::of(&program.model).name != "access" {
        program.press("Enter");
    }
    program.press("Down E Enter O Enter");
    let state = opened(&program.saved().unwrap().0).state;
    let lists = &MADE_UP.library.room.lists;
    assert_eq!(&state.header.lists, lists);
    let results = weigh(&state, english());
    let record = Record::of(Counted { state: &state, results: &results }, None, Copy::Room, english()).unwrap();
    let text = String::from_utf8(format_for("md").unwrap().write(&record, english())).unwrap();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains(&lists.access[1].text), "{text}");
    assert!(!text.contains("Big text") && !text.contains(&lists.agreement[0].text), "{text}");
    for line in &lists.agreement[1..] {
        assert!(text.contains(&line.text), "{}: {text}", line.text);
    }
    assert!(!text.contains("You can pass."), "{text}");
}

/// "The council" is nobody's name, in any language.
#[test]
fn what_a_group_is_called_in_it_is_nobodys_name() {
    let council = |lists: &Lists| lists.groups.iter().position(|word| word == "council");
    let at = council(&Room::built_in().lists).unwrap();
    let name = &MADE_UP.library.room.lists.groups[at];
    let named = |state: &State, name: &str| {
        let mut state = state.clone();
        let who = vec![Owner::Named(Words::line(name))];
        let text = PromiseText { what: Words::line("x"), who, by: Words::default(), hear: Words::default() };
        let (seq, at) = (state.last_seq() + 1, state.log[0].at);
        state.apply(&Event { seq, at, body: Body::Promised(text) });
        Names::of_all(&state).stand_in(name)
    };
    let spoken = opened(&closed()).state;
    let mut plain = spoken.clone();
    plain.header.lists = Room::built_in().lists.clone();
    assert!(!named(&spoken, name) && named(&plain, name), "{name}");
    assert!(!named(&spoken, "council"), "the English words work beside its own");
}
