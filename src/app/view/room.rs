//! The lists that make a group: welcome, access, agreement, who is here, who is missing.

use crate::app::model::Model;
use crate::app::screen::{Body, Cell, List, Row};
use crate::app::update::RoomAsks;
use crate::content::Item;
use crate::session::{Person, Role, Side, State};
use crate::text::columns;
use crate::weigh;

pub(super) fn welcome(model: &Model, focus: usize) -> Body {
    let Some(state) = model.state() else { return super::home::home(model, 0) };
    let room = &model.library.room;
    let value = |asked: RoomAsks| room_answer(model, state, asked);
    let mut settings = RoomAsks::ALL.map(|asked| setting(model.say(asked.label()), value(asked)));
    settings[0].heading = Some(model.say("welcome-settings"));
    let about = (!state.header.about.is_empty())
        .then(|| model.fill("welcome-about", &[("about", state.header.about.as_str().into())]));
    // The lines read out are rows too, so that the focus can go through all of them.
    let line = |line: &String| Row { cells: vec![Cell::plain(model.sided(line))], ..Row::default() };
    Body::List(List {
        heading: model.fill("welcome-heading", &[("title", state.header.title.as_str().into())]),
        lead: about.into_iter().collect(),
        rows: room.welcome.lines().map(line).chain(settings).collect(),
        focus,
        ..List::default()
    })
}

fn setting(label: String, value: String) -> Row {
    Row { cells: vec![Cell::strong(label), Cell::plain(value)], ..Row::default() }
}

/// What the room said: of sharing counts not asked, yes, no (R21).
fn room_answer(model: &Model, state: &State, asked: RoomAsks) -> String {
    let header = &state.header;
    let said = match asked {
        RoomAsks::ShareCounts => return share_words(model, state),
        RoomAsks::Helpline => header.helpline.as_ref().map(ToString::to_string),
        RoomAsks::KeepUntil => header.keep_until.map(|date| model.day_to_come(date)),
    };
    said.unwrap_or_else(|| model.say("welcome-not-set"))
}

fn share_words(model: &Model, state: &State) -> String {
    model.say(match state.header.share_counts {
        None if state.yes_has_lapsed() => "answer-ask-again",
        None => "answer-not-asked",
        Some(true) => "answer-yes",
        Some(false) => "answer-no",
    })
}

pub(super) fn access(model: &Model, focus: usize) -> Body {
    let Some(state) = model.state() else { return super::home::home(model, 0) };
    let rows = state.header.lists.access.iter().map(|Item { id, text }| {
        let on = state.access.contains(id);
        let tick = if on { Cell::strong(model.say("access-on")) } else { Cell::muted(model.say("access-off")) };
        let text = if on { Cell::strong(text) } else { Cell::plain(text) };
        Row { cells: vec![tick, text], ..Row::default() }
    });
    Body::List(List {
        heading: model.say("access-heading"),
        lead: vec![model.say("access-lead")],
        rows: rows.collect(),
        focus,
        ..List::default()
    })
}

pub(super) fn agreement(model: &Model, focus: usize) -> Body {
    let Some(state) = model.state() else { return super::home::home(model, 0) };
    let recalled = |line: Option<u64>| line.is_some_and(|seq| state.is_of_last_time(seq));
    let starters = state.header.lists.agreement.iter().map(|Item { id: item, text }| {
        let dropped = state.is_dropped(item);
        let words = state.agreed_words(item, text);
        let set = state.agreement.iter().find(|it| it.item.as_ref() == Some(item)).map(|it| it.seq);
        let status = match (dropped, recalled(set)) {
            (true, _) => "agreement-dropped",
            (false, true) => "agreement-recalled",
            (false, false) => "agreement-kept",
        };
        let text = if dropped { Cell::muted(words) } else { Cell::plain(words) };
        Row { cells: vec![Cell::muted(model.say(status)), text], is_out: dropped, ..Row::default() }
    });
    let own = state.added_agreement().enumerate().map(|(place, text)| {
        let status = if recalled(state.added_line(place)) { "agreement-recalled" } else { "agreement-own" };
        Row { cells: vec![Cell::muted(model.say(status)), Cell::plain(text.as_str())], ..Row::default() }
    });
    let rule_recalled = state.chosen_rule().is_some_and(|(_, of_last_time)| of_last_time);
    let rule_status = if rule_recalled { model.say("agreement-recalled") } else { String::new() };
    let rule = model.say(weigh::rule_in_agreement(state.rule));
    let rule = Row {
        heading: Some(model.say("agreement-rule")),
        cells: vec![Cell::muted(rule_status), Cell::plain(rule)],
        ..Row::default()
    };
    let any_recalled = rule_recalled || state.agreement.iter().any(|it| state.is_of_last_time(it.seq));
    let lead = any_recalled.then_some("agreement-lead-recalled").into_iter().chain(["agreement-lead"]);
    let lead = lead.map(|key| model.say(key)).collect();
    Body::List(List {
        heading: model.say("agreement-heading"),
        lead,
        rows: starters.chain(own).chain([rule]).collect(),
        focus,
        ..List::default()
    })
}

pub(super) fn people(model: &Model, focus: usize) -> Body {
    let Some(state) = model.state() else { return super::home::home(model, 0) };
    let mut rows: Vec<Row> = state.people.iter().enumerate().map(|(i, person)| person_row(model, i, person)).collect();
    if model.asks_consent_here() {
        let mut row = setting(model.say("welcome-share-counts"), share_words(model, state));
        row.heading = Some(model.say("people-for-the-room"));
        rows.push(row);
    }
    let mut lead = vec![model.say("people-lead")];
    if state.people.is_empty() && !rows.is_empty() {
        // The room's consent is a row, so that the list is not empty.
        lead.push(model.say("people-none"));
    }
    let tight = model.tight_step().map(|tight| Cell::strong(model.advice(&tight)));
    Body::List(List {
        heading: model.say("people-heading"),
        lead,
        rows,
        empty: model.say("people-none"),
        below: below_people(model, state).into_iter().chain(tight).collect(),
        focus,
        ..List::default()
    })
}

/// Most columns of a word on when somebody is back, beside their name.
const NOTE_COLUMNS: usize = 16;

fn person_row(model: &Model, i: usize, person: &Person) -> Row {
    // A long one stands below: in its column it would push all others out of theirs.
    let (below, note): (Vec<_>, Vec<_>) = person.away_note.iter().partition(|it| columns(it.as_str()) > NOTE_COLUMNS);
    let presence = match (person.here, note.first()) {
        (true, _) => Cell::muted(model.say("people-in")),
        (false, None) => Cell::strong(model.say("people-out")),
        (false, Some(note)) => Cell::strong(model.fill("people-out-note", &[("note", note.as_str().into())])),
    };
    let place = match (person.is.role, person.is.also_leads) {
        (Role::Participant, true) => {
            let side = model.speaks_from_words(person.is.speaks_from);
            model.fill("people-also-leads", &[("side", side.into())])
        }
        (Role::Participant, false) => model.speaks_from_words(person.is.speaks_from),
        (role, _) => model.say(role_key(role)),
    };
    let quote = if person.is.quote_ok { "people-quote-yes" } else { "people-quote-no" };
    Row {
        key: (i + 1).to_string(),
        cells: vec![Cell::strong(model.called(person.id)), Cell::plain(place), presence, Cell::muted(model.say(quote))],
        is_out: !person.here,
        under: below.into_iter().map(|note| vec![Cell::plain(note.as_str())]).collect(),
        ..Row::default()
    }
}

pub(super) fn role_key(role: Role) -> &'static str {
    match role {
        Role::Participant => "role-participant",
        Role::Facilitator => "role-facilitator",
        Role::Supporter => "role-supporter",
        Role::Interpreter => "role-interpreter",
    }
}

/// "4 people with lived experience, 4 staff, 2 in neither side."; who is not counted; who is missing; a last word.
fn below_people(model: &Model, state: &State) -> Vec<Cell> {
    let here = || state.participants().filter(|person| person.here);
    let count = |side: Side| here().filter(|person| person.side() == side).count();
    let out = state.participants().count() - here().count();
    let sides = &state.header.sides;
    let counts = model.fill(
        "people-counts",
        &[
            ("people-n", count(Side::People).into()),
            ("people", sides.people.as_str().into()),
            ("staff-n", count(Side::Staff).into()),
            ("staff", sides.staff.as_str().into()),
            ("neither-n", count(Side::Neither).into()),
        ],
    );
    let mut below = Vec::new();
    if !state.people.is_empty() {
        below.push(Cell::strong(counts));
    }
    if out > 0 {
        below.push(Cell::muted(model.fill("people-are-out", &[("n", out.into())])));
    }
    let others: Vec<String> = state
        .people
        .iter()
        .filter(|person| person.here && !person.counts())
        .map(|person| {
            let role = model.say(role_key(person.is.role));
            model.fill("people-role", &[("name", model.called(person.id).into()), ("role", role.into())])
        })
        .collect();
    if !others.is_empty() {
        below.push(Cell::muted(model.fill("people-not-counted", &[("who", others.join(", ").into())])));
    }
    if !state.missing.is_empty() {
        let missing: Vec<String> = state.missing.iter().map(|(_, text)| text.to_string()).collect();
        below.push(Cell::muted(model.fill("people-missing", &[("who", missing.join(". ").into())])));
    }
    below.push(Cell::muted(model.say("people-paper")));
    below
}

pub(super) fn missing(model: &Model, focus: usize) -> Body {
    let rows = model.state().map(|state| state.missing.clone()).unwrap_or_default();
    let rows = rows.iter().enumerate().map(|(i, (_, text))| Row {
        key: (i + 1).to_string(),
        cells: vec![Cell::plain(text.as_str())],
        ..Row::default()
    });
    Body::List(List {
        heading: model.say("missing-heading"),
        lead: vec![model.say("missing-lead")],
        rows: rows.collect(),
        empty: model.say("missing-none"),
        focus,
        ..List::default()
    })
}
