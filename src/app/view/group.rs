//! What the group, or a side, answers as one, and what it still has to write.

use crate::app::model::Model;
use crate::app::screen::{Body, Cell, List, Row};
use crate::content::QuestionId;
use crate::session::{PartChoice, Way};

/// A line that somebody from the group writes.
pub(super) fn unwritten(model: &Model, question: &QuestionId) -> Body {
    let title = model.state().and_then(|state| state.question(question)).map(|(method, _)| method.title.clone());
    let lines = ["write-1", "write-2", "write-3"].map(|key| model.say(key));
    super::cards::quiet(title.into_iter().chain(lines).collect(), 0, Vec::new())
}

/// How one part of the work is done, and how it will be.
pub(super) fn stage(model: &Model, stage: &QuestionId) -> Body {
    let PartChoice { now, will, why, promise } = model.part(stage);
    let words = model.way_words(stage);
    let way = |way: Option<Way>| {
        let place = way.and_then(|way| Way::ALL.iter().position(|it| *it == way));
        match place.and_then(|place| words.get(place)) {
            Some(words) => Cell::strong(words),
            None => Cell::muted(model.say("part-open")),
        }
    };
    let row = |label: &str, cell: Cell| Row { cells: vec![Cell::muted(model.say(label)), cell], ..Row::default() };
    let mut rows = vec![row("part-now", way(now)), row("part-will", way(will))];
    rows.extend(why.map(|why| row("part-why", Cell::plain(model.why_not_words(&why)))));
    rows.extend(promise.map(|promise| row("part-promise", Cell::plain(promise.as_str()))));
    let below = will.filter(|will| *will == Way::Together).map(|_| Cell::muted(model.say("part-together-wanted")));
    Body::List(List {
        heading: model.asked_words(stage),
        lead: vec![model.say("part-lead")],
        rows,
        below: below.into_iter().collect(),
        airy: true,
        ..List::default()
    })
}

/// One thing of each side.
pub(super) fn each_side(model: &Model, question: &QuestionId, focus: usize) -> Body {
    let rows = model.sides_here().into_iter().map(|side| {
        let said = model.state().map(|state| state.said_by(question, side)).unwrap_or_default();
        let cell = if said.is_empty() { Cell::muted(model.say("each-side-open")) } else { Cell::plain(said.as_str()) };
        Row { cells: vec![Cell::strong(model.side_label(side)), cell], ..Row::default() }
    });
    Body::List(List {
        heading: model.asked_words(question),
        lead: vec![model.say("each-side-lead")],
        rows: rows.collect(),
        focus,
        airy: true,
        ..List::default()
    })
}

impl Model {
    /// What is asked, with the heading of its group: "Design: making the plan."
    pub(in crate::app) fn asked_words(&self, question: &QuestionId) -> String {
        let Some((_, asked)) = self.state().and_then(|state| state.question(question)) else { return String::new() };
        let text = self.sided(&asked.text);
        match &asked.group {
            Some(group) => self.fill("asked-in-group", &[("group", group.as_str().into()), ("text", text.into())]),
            None => text,
        }
    }
}
