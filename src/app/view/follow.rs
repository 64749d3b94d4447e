//! What became of promises, and what moved since the session before.

use crate::app::Earlier;
use crate::app::model::{Model, Workshop};
use crate::app::screen::{Body, Cell, List, Row};
use crate::session::{Promise, PromiseState};
use crate::weigh::{self, Compared, QuestionResult};

pub(super) fn you_said(model: &Model, focus: usize) -> Body {
    let rows: Vec<Row> = model.carried_promises().map(|promise| promised(model, promise)).collect();
    let below = if rows.is_empty() { Vec::new() } else { vec![Cell::plain(model.say("you-said-keys"))] };
    Body::List(List {
        heading: model.say("you-said-heading"),
        lead: vec![model.say("you-said-lead")],
        rows,
        empty: model.say("you-said-none"),
        below,
        focus,
        airy: true,
        ..List::default()
    })
}

/// Its row has no number: the numbers are those of what became of it.
fn promised(model: &Model, promise: &Promise) -> Row {
    let text = &promise.text;
    let by = model.by_words(text.by.as_str());
    let who = vec![Cell::plain(model.owners_words(&text.who)), Cell::plain(by)];
    let became = vec![Cell::strong(model.promise_state_words(&promise.state))];
    let before = model.news_before(promise).map(|state| {
        let words = model.promise_state_words(state);
        vec![Cell::plain(model.fill("promise-last-time", &[("words", words.into())]))]
    });
    let under = std::iter::once(who).chain(before).chain([became]).collect();
    Row { cells: vec![Cell::strong(text.what.as_str())], under, ..Row::default() }
}

/// Both answers side by side, as counts.
pub(super) fn compare(model: &Model, workshop: &Workshop, focus: usize) -> Body {
    let rows: Vec<Row> = model.compared().iter().map(|both| compared(model, workshop, both)).collect();
    let is_here = workshop.earlier.is_some() || workshop.state.header.follows.is_none();
    let below = if rows.is_empty() { Vec::new() } else { vec![Cell::muted(model.say("compare-people"))] };
    Body::List(List {
        heading: model.say("compare-heading"),
        lead: vec![model.say("compare-lead")],
        rows,
        empty: model.say(if is_here { "compare-none" } else { "compare-not-here" }),
        below,
        focus,
        airy: true,
        ..List::default()
    })
}

fn compared(model: &Model, workshop: &Workshop, both: &Compared<'_>) -> Row {
    let day = workshop.earlier.as_ref().and_then(Earlier::day);
    let day = day.map(|day| model.phrases.day(day.date_naive())).unwrap_or_default();
    let own = super::reveal::own_words(model, workshop, both.now);
    let wording = super::reveal::worded(model, workshop, own.as_ref());
    let lines = |when: String, result: &QuestionResult| {
        let pill = super::reveal::headline(model, workshop, result).pill;
        let beside = weigh::beside(result, wording).into_iter().filter(|it| it.mark.is_none());
        let mut counts: Vec<String> = beside.map(|it| it.text).collect();
        // One voice stands behind the counts, and with a name of a side is too long for their column.
        let alone = counts.split_off(counts.len().saturating_sub(weigh::one_voices(&result.sides).len()));
        let marks = Cell::plain(weigh::marks_words(result, wording));
        let line = vec![Cell::muted(when), marks, Cell::strong(pill), Cell::plain(counts.join(", "))];
        std::iter::once(line).chain(alone.into_iter().map(|text| vec![Cell::plain(text)])).collect::<Vec<_>>()
    };
    Row {
        cells: vec![Cell::strong(model.asked_words(&both.now.id))],
        under: [lines(day, both.then), lines(model.say("compare-today"), both.now)].concat(),
        ..Row::default()
    }
}

impl Model {
    /// What became of a promise, in words.
    pub(in crate::app) fn promise_state_words(&self, state: &PromiseState) -> String {
        let with = |key: &str, words: &str| match words {
            "" => self.say(key),
            words => self.fill(&format!("{key}-with"), &[("words", words.into())]),
        };
        match state {
            PromiseState::New => self.say("promise-no-news"),
            PromiseState::Done => self.say("promise-done"),
            PromiseState::Started => self.say("promise-started"),
            PromiseState::NotDone(why) => with("promise-not-done", why.as_str()),
            PromiseState::Dropped(who) => with("promise-dropped", who.as_str()),
        }
    }
}
