//! What the group, or a side, answers as one, and what it still has to write.

use crate::app::model::{Model, Workshop};
use crate::app::screen::{Body, Cell, List, Row};
use crate::content::{CHECKLIST, QuestionId, Stop};
use crate::session::{PartChoice, State, Way};
use crate::weigh::{is_wanted, part_words, way_name};

/// A line that somebody from the group writes.
pub(super) fn unwritten(model: &Model, question: &QuestionId) -> Body {
    let title = model.state().and_then(|state| state.question(question)).map(|(method, _)| method.title.clone());
    let lines = ["write-1", "write-2", "write-3"].map(|key| model.say(key));
    super::cards::quiet(title.into_iter().chain(lines).collect(), 0, Vec::new())
}

/// How one part of the work is done, and how it will be.
pub(super) fn stage(model: &Model, stage: &QuestionId) -> Body {
    let PartChoice { now, will, why, promise } = model.part(stage);
    let way = |way: Option<Way>, words: &[String]| {
        let place = way.and_then(|way| Way::ALL.iter().position(|it| *it == way));
        match place.and_then(|place| words.get(place)) {
            Some(words) => Cell::strong(words),
            None => Cell::muted(model.say("part-open")),
        }
    };
    let row = |label: &str, cell: Cell| Row { cells: vec![Cell::muted(model.say(label)), cell], ..Row::default() };
    let mut rows =
        vec![row("part-now", way(now, &model.way_words(stage))), row("part-will", way(will, &model.will_words(stage)))];
    rows.extend(why.map(|why| row("part-why", Cell::plain(model.why_not_words(&why)))));
    rows.extend(promise.map(|promise| row("part-promise", Cell::plain(promise.as_str()))));
    let below = will.filter(|will| *will == Way::Together).map(|_| wanted(model));
    Body::List(List {
        heading: model.asked_words(stage),
        lead: vec![model.say("part-lead")],
        rows,
        below: below.into_iter().collect(),
        airy: true,
        ..List::default()
    })
}

/// Until when a part is only wanted; where the plan has no checklist, that we do not ask it.
pub(super) fn wanted_words(model: &Model) -> String {
    let asks = |state: &State| {
        let asked = state.asked.iter().map(|(id, _)| id.clone());
        let stops = state.agenda.in_order().flat_map(|(_, step)| step.stops());
        let planned = stops.filter_map(|stop| if let Stop::Question(id) = stop { Some(id) } else { None });
        asked.chain(planned).any(|id| id.method() == CHECKLIST)
    };
    let key = if model.state().is_some_and(asks) { "part-together-wanted" } else { "part-together-unasked" };
    model.say(key)
}

fn wanted(model: &Model) -> Cell {
    Cell::muted(wanted_words(model))
}

/// What was decided, part by part: how it is done now, and how it will be.
pub(super) fn overview(model: &Model, workshop: &Workshop, focus: usize) -> Body {
    let (results, wording) = (&workshop.results, model.wording(workshop));
    let rows = model.stages_here().into_iter().enumerate().map(|(i, stage)| {
        let part = results.parts.iter().find(|part| part.stage == stage);
        let will = part.and_then(|part| part.will).map(|way| part_words(way, results.checklist.as_ref(), wording));
        let now = part.and_then(|part| part.now).map(|way| way_name(way, wording));
        let words = match (now, will) {
            (Some(now), Some(will)) => {
                Cell::plain(model.fill("overview-part", &[("now", now.into()), ("will", will.into())]))
            }
            _ => Cell::muted(model.say("part-is-open")),
        };
        let group = workshop.state.question(&stage).and_then(|(_, it)| it.group.clone());
        let name = group.map_or_else(|| model.asked_words(&stage), |group| model.sided(&group));
        Row { key: (i + 1).to_string(), cells: vec![Cell::strong(name), words], ..Row::default() }
    });
    let rows: Vec<Row> = rows.collect();
    let ways = results.parts.iter().filter_map(|part| part.will);
    let is_wanted = ways.into_iter().any(|way| is_wanted(way, results.checklist.as_ref()));
    Body::List(List {
        heading: model.say("overview-heading"),
        lead: vec![model.say("overview-lead")],
        rows,
        below: is_wanted.then(|| wanted(model)).into_iter().collect(),
        focus,
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
