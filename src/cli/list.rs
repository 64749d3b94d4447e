//! `list`: the sessions held here.

use serde_json::{Value, json};

use super::typed::Typed;
use super::{Exit, Program, Stop, lookup, plain_text, shown};
use crate::app::SessionEntry;
use crate::session::Reveal;

const COLUMNS: [&str; 6] =
    ["cli-list-when", "cli-list-title", "cli-list-state", "cli-list-answers", "cli-list-agenda", "cli-list-id"];

/// Lists them; files that cannot be opened are named on stderr.
pub(super) fn run(program: &Program, typed: &Typed<'_>) -> Result<Exit, Stop> {
    let mut held = lookup::entries(program)?;
    held.sessions.sort_by(SessionEntry::by_day);
    for broken in &held.broken {
        program.warn(broken);
    }
    if typed.is_set("json") {
        let all: Vec<Value> = held.sessions.iter().map(as_json).collect();
        program.print(&format!("{:#}", Value::from(all)))?;
    } else if held.sessions.is_empty() {
        program.print(&program.say("cli-nothing-held"))?;
    } else {
        program.print(&plain_text::table(&rows(program, &held.sessions)))?;
    }
    Ok(Exit::Done)
}

/// One row each. Where two files hold the same session, their paths tell them apart.
fn rows(program: &Program, sessions: &[SessionEntry]) -> Vec<Vec<String>> {
    let all: Vec<&SessionEntry> = sessions.iter().collect();
    let heads = COLUMNS.map(|key| program.say(key)).to_vec();
    let mut rows: Vec<_> = std::iter::once(heads).chain(sessions.iter().map(|it| row(program, it))).collect();
    if all.iter().any(|it| lookup::has_twin(it, &all)) {
        rows[0].push(program.say("cli-list-file"));
        for (row, entry) in rows.iter_mut().skip(1).zip(&all).filter(|(_, entry)| lookup::has_twin(entry, &all)) {
            row.push(plain_text::typed(&shown(&entry.path)));
        }
    }
    rows
}

fn row(program: &Program, entry: &SessionEntry) -> Vec<String> {
    let state = match entry {
        SessionEntry { newer: true, .. } => "cli-list-newer",
        SessionEntry { started: None, .. } => "cli-list-set-up",
        SessionEntry { ended: None, .. } => "cli-list-goes-on",
        _ => "cli-list-ended",
    };
    vec![
        lookup::when(program, entry),
        entry.title.clone(),
        program.say(state),
        entry.answers.to_string(),
        entry.agenda.clone(),
        entry.id.clone(),
    ]
}

fn as_json(entry: &SessionEntry) -> Value {
    let reveal = match entry.reveal {
        Reveal::Live => "live",
        Reveal::Together => "together",
        Reveal::Mixed => "mixed",
    };
    json!({
        "id": entry.id,
        "title": entry.title,
        "path": entry.path.to_string_lossy(),
        "agenda": entry.agenda,
        "reveal": reveal,
        "started": entry.started.map(|at| at.to_rfc3339()),
        "ended": entry.ended.map(|at| at.to_rfc3339()),
        "keep_until": entry.keep_until.map(|date| date.to_string()),
        "answers": entry.answers,
        "newer": entry.newer,
    })
}
