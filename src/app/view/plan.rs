//! The plan: put to the group at the start, and as "Steps and time" whenever somebody looks.

use crate::app::model::Model;
use crate::app::screen::{Body, Cell, List, Row};
use crate::session::{Pace, State, Timing};

/// The words of the paces, in their order.
const PACES: [&str; 3] = ["pace-planned", "pace-half", "pace-double"];

pub(super) fn plan(model: &Model, focus: usize) -> Body {
    let Some(state) = model.state() else { return super::home::home(model, 0) };
    let plan = Plan::of(state);
    let rows = state.listed.iter().map(|step| plan.row(model, *step, false)).collect();
    let total = model.fill("plan-total", &[("n", state.minutes().into()), ("time", end_words(model).into())]);
    let below = [Cell::strong(total), pace(model, state)].into_iter().chain(advice(model)).collect();
    Body::List(List {
        heading: model.say("plan-heading"),
        lead: vec![model.say("plan-lead")],
        rows,
        below,
        focus,
        ..List::default()
    })
}

pub(super) fn steps(model: &Model, focus: usize) -> Body {
    let Some(state) = model.state() else { return super::home::home(model, 0) };
    let plan = Plan::of(state);
    let rows = model.steps_in_sight().into_iter().map(|step| plan.row(model, step, true)).collect();
    let timing = state.timing(model.now).map(|timing| timing_words(model, timing)).unwrap_or_default();
    let below = timing.into_iter().map(Cell::plain).chain([pace(model, state)]).chain(advice(model));
    Body::List(List {
        heading: model.say("steps-heading"),
        lead: vec![model.say("steps-lead")],
        rows,
        below: below.collect(),
        focus,
        ..List::default()
    })
}

/// How fast the group goes, and the key that changes it.
fn pace(model: &Model, state: &State) -> Cell {
    let pace = Pace::ALL.iter().position(|pace| *pace == state.pace).unwrap_or_default();
    Cell::muted(model.say(PACES[pace]))
}

/// "12 people need about 15 minutes ...", where the room is too big for the plan.
fn advice(model: &Model) -> Option<Cell> {
    model.tight_step().map(|tight| Cell::strong(model.advice(&tight)))
}

/// What the rows say of the plan, looked up once.
struct Plan {
    /// Of each step, by its index.
    minutes: Vec<u32>,
    passed_over: Vec<usize>,
}

impl Plan {
    fn of(state: &State) -> Self {
        Self { minutes: state.minutes_as_it_goes(), passed_over: state.passed_over() }
    }

    fn row(&self, model: &Model, step: usize, with_status: bool) -> Row {
        let minutes = self.minutes.get(step).copied().unwrap_or_default();
        let minutes = model.fill("steps-minutes", &[("n", minutes.into())]);
        let (status, strong) = self.status(model, step);
        let title = model.step_title(step);
        let title = if status == "steps-dropped" { Cell::muted(title) } else { Cell::strong(title) };
        let says = with_status || status == "steps-dropped";
        let status = if says { model.say(status) } else { String::new() };
        let status = if strong { Cell::strong(status) } else { Cell::muted(status) };
        let number = model.state().and_then(|state| state.number_of_step(step));
        // A row without a number still has its place in the columns.
        let key = number.map_or_else(|| "-".to_owned(), |n| n.to_string());
        Row { key, cells: vec![title, Cell::number(minutes), status], ..Row::default() }
    }

    /// Where a step stands, and whether the group is at it.
    fn status(&self, model: &Model, step: usize) -> (&'static str, bool) {
        let Some(state) = model.state() else { return ("steps-to-come", false) };
        let seen = state.visited.iter().any(|place| place.step == step);
        if state.place.step == step {
            ("steps-now", true)
        } else if model.is_aside(step) {
            ("steps-seen", false)
        } else if !state.agenda.is_planned(step) {
            ("steps-dropped", false)
        } else if self.passed_over.contains(&step) {
            ("steps-skipped", false)
        } else if state.is_half_done(step) {
            ("steps-half-done", false)
        } else if seen {
            ("steps-seen", false)
        } else {
            ("steps-to-come", false)
        }
    }
}

/// When the plan would end, if it began now or goes on as it stands: "11:30".
fn end_words(model: &Model) -> String {
    let ends = model.state().map(|state| match state.timing(model.now) {
        Some(timing) => timing.ends,
        None => model.now + chrono::Duration::minutes(i64::from(state.minutes())),
    });
    ends.unwrap_or(model.now).format("%H:%M").to_string()
}

/// What is left, and ahead or behind, in words.
fn timing_words(model: &Model, Timing { step, day, behind, .. }: Timing) -> Vec<String> {
    let step = match step {
        0.. => model.fill("time-step", &[("n", count(step))]),
        _ => model.fill("time-step-over", &[("n", count(-step))]),
    };
    let day = model.fill("time-day", &[("n", count(day)), ("time", end_words(model).into())]);
    let behind = match behind {
        1.. => model.fill("time-behind", &[("n", count(behind))]),
        0 => model.say("time-on-time"),
        _ => model.fill("time-ahead", &[("n", count(-behind))]),
    };
    vec![step, day, behind]
}

fn count(minutes: i64) -> crate::phrases::Arg<'static> {
    usize::try_from(minutes).unwrap_or_default().into()
}
