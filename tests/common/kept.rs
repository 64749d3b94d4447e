//! Workshops that are kept: closed ones, as the list of records and what can be done with them show them.
#![allow(dead_code, unreachable_pub, clippy::unwrap_used, reason = "each test uses a part of it")]

use alongside::app::SessionEntry;
use alongside::record::{self, Opened};
use alongside::session::State;
use alongside::text::Words;
use chrono::{Duration, NaiveDate};

const CLOSED: &[u8] = include_bytes!("../../sessions/standard-12-people.json");

/// The sample.
pub fn closed() -> Opened {
    let opened = record::open(CLOSED).unwrap();
    assert!(opened.state.ended.is_some());
    opened
}

/// The sample as another workshop, so many days later.
pub fn again(id: &str, title: &str, days: i64) -> State {
    let state = closed().state;
    let mut header = state.header.clone();
    (header.id, header.title) = (id.to_owned(), Words::line(title));
    let events = state.log.into_iter().map(|mut event| {
        event.at += Duration::days(days);
        if let alongside::session::Body::Titled { title: titled, .. } = &mut event.body {
            *titled = Words::line(title);
        }
        event
    });
    State::fold(header, events)
}

/// How a list tells of it.
pub fn entry(state: &State, path: &str, keep_until: Option<NaiveDate>) -> SessionEntry {
    SessionEntry {
        path: path.into(),
        id: state.header.id.clone(),
        title: state.header.title.to_string(),
        sides: state.header.sides.clone(),
        agenda: state.header.agenda.title.clone(),
        reveal: state.header.reveal,
        started: state.started,
        ended: state.ended,
        step: (1, 1),
        answers: state.answers_given(),
        events: state.last_seq(),
        last: None,
        newer: false,
        damaged: false,
        keep_until,
    }
}
