//! The group picks what it will answer. Nothing is ticked before it has.

use crate::app::model::Model;
use crate::app::pages::Running;
use crate::app::screen::{Body, Cell, List, Row};
use crate::app::update::{pick_rows, ticked as ticked_now};
use crate::content::{Pick, PickBy, QuestionId};
use crate::text::ended;

pub(super) fn group_pick(model: &Model, pick: &Pick, page: &Running) -> Body {
    let now = ticked_now(pick, page);
    let rows = pick_rows(pick);
    let rows = rows.iter().enumerate().map(|(i, questions)| row(model, pick, (i, questions), page)).collect();
    let (heading, lead, below) = match pick.by {
        PickBy::Method => ("pick-method-heading", model.say("pick-method-lead"), None),
        PickBy::Questions(most) => {
            let values = [("n", now.len().into()), ("most", most.into())];
            let lead = model.fill("pick-questions-lead", &[("most", most.into())]);
            ("pick-questions-heading", lead, Some(model.fill("pick-count", &values)))
        }
    };
    Body::List(List {
        heading: model.say(heading),
        lead: intro(model, pick).into_iter().chain([lead]).collect(),
        rows,
        below: below.into_iter().map(Cell::plain).collect(),
        focus: page.focus,
        airy: pick.by == PickBy::Method,
        ..List::default()
    })
}

/// What is picked from, where all of it is of one method: signs are signs that it may be something else.
fn intro(model: &Model, pick: &Pick) -> Option<String> {
    let mut methods = pick.candidates.iter().map(|asking| &asking.method);
    let only = methods.next().filter(|first| pick.by != PickBy::Method && methods.all(|it| it == *first))?;
    let method = model.state()?.header.methods.iter().find(|method| method.id == *only)?;
    Some(model.sided(&method.intro))
}

/// What the row with the focus would ask: enough to choose by. What the group writes itself has no words yet.
fn asked_in(model: &Model, questions: &[QuestionId]) -> String {
    let written = questions.iter().filter(|id| model.state().is_some_and(|state| state.is_written(id)));
    let texts = written.map(|id| ended(&super::question::text(model, id)));
    texts.collect::<Vec<_>>().join(" ")
}

fn row(model: &Model, pick: &Pick, (i, questions): (usize, &[QuestionId]), page: &Running) -> Row {
    let focused = i == page.focus;
    let now = ticked_now(pick, page);
    let on = questions.iter().all(|id| now.contains(id));
    let ticked = |off: String| if on { Cell::strong(model.say("pick-on")) } else { Cell::muted(off) };
    let key = (i + 1).to_string();
    let first = questions.first();
    let method = first.and_then(|id| model.state()?.header.methods.iter().find(|it| it.id.0 == id.method()));
    if let (PickBy::Method, Some(method)) = (pick.by, method) {
        let n = model.fill("pick-questions-n", &[("n", questions.len().into())]);
        let asked = focused.then(|| vec![Cell::muted(asked_in(model, questions))]);
        let under = std::iter::once(vec![Cell::plain(model.sided(&method.intro))]).chain(asked);
        let cells = vec![Cell::strong(model.sided(&method.title)), Cell::muted(n), ticked(String::new())];
        return Row { key, cells, under: under.collect(), ..Row::default() };
    }
    let text = first.map(|id| model.asked_words(id)).unwrap_or_default();
    Row { key, cells: vec![ticked(model.say("pick-off")), Cell::plain(text)], ..Row::default() }
}
