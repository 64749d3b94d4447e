//! The plan: steps are swapped, dropped, put back and added, and the pace is set, at its own place and in "Steps and time".

use super::{picking, running};
use crate::app::Key;
use crate::app::advice::MORE;
use crate::app::keymap::Action;
use crate::app::model::Model;
use crate::app::pages::{Picking, Putting};
use crate::content::{Activity, Step};
use crate::phrases::Arg;
use crate::session::{Command, Pace, PlanCommand};

/// The plan at its own place: the group keeps it, as it stands then.
pub(super) fn plan(model: &mut Model, action: Action, key: Key) -> bool {
    match action {
        Action::Next => keep(model),
        Action::Move => {
            let rows = model.state().map_or(0, |state| state.listed.len());
            model.move_focus(key, rows);
        }
        _ => return on_step(model, action),
    }
    true
}

fn keep(model: &mut Model) {
    let agreed = model.state().is_some_and(|state| state.plan_agreed);
    if agreed || model.run(Command::Plan(PlanCommand::Agree)).is_ok() {
        running::next(model);
    }
}

/// What can be done with the step that has the focus; and how fast the group goes, for all of them.
pub(super) fn on_step(model: &mut Model, action: Action) -> bool {
    let Some(step) = model.focused_step() else { return false };
    match action {
        Action::NextPart => next_pace(model),
        Action::Out | Action::Change | Action::Add | Action::MoreTime if model.is_aside(step) => {
            model.said = Some(model.phrases.say("said-aside-stays"));
        }
        Action::Out => drop_or_put_back(model, step),
        Action::Change => swap(model, step),
        Action::Add => picking::open(model, Picking::Step(Putting::Behind(step))),
        Action::MoreTime => more_time(model, step),
        _ => return false,
    }
    true
}

/// As planned, half as long again, twice as long, and round again.
fn next_pace(model: &mut Model) {
    let now = model.state().map(|state| state.pace).unwrap_or_default();
    let at = Pace::ALL.iter().position(|pace| *pace == now).unwrap_or(0);
    let _ = model.run(Command::SetPace(Pace::ALL[(at + 1) % Pace::ALL.len()]));
}

fn drop_or_put_back(model: &mut Model, step: usize) {
    let planned = model.state().is_some_and(|state| state.agenda.is_planned(step));
    if planned && stays(model, step) {
        return;
    }
    let (command, said) = if planned {
        (PlanCommand::Drop { step }, "said-step-dropped")
    } else {
        (PlanCommand::Restore { step }, "said-step-back")
    };
    if model.run(Command::Plan(command)).is_ok() {
        say_of(model, said, step, &[]);
    }
}

fn swap(model: &mut Model, step: usize) {
    if model.is_dropped_step(step) {
        say_of(model, "said-step-is-dropped", step, &[]);
    } else if !stays(model, step) {
        picking::open(model, Picking::Step(Putting::InPlaceOf(step)));
    }
}

/// Whether a step must stay as it is: it was begun, or it holds the end of the day. Says why.
fn stays(model: &mut Model, step: usize) -> bool {
    let Some(state) = model.state() else { return true };
    let begun = state.place.step == step || state.visited.iter().any(|place| place.step == step);
    let why = match (begun, model.is_end(step)) {
        (true, _) => "refusal-step-begun",
        (_, true) => "said-end-stays",
        _ => return false,
    };
    model.said = Some(model.phrases.say(why));
    true
}

/// 5 more minutes for a step.
pub(super) fn more_time(model: &mut Model, step: usize) {
    if model.is_dropped_step(step) {
        say_of(model, "said-step-is-dropped", step, &[]);
    } else if model.run(Command::AddTime { step, minutes: MORE }).is_ok() {
        say_of(model, "said-more-time-for", step, &[("n", MORE.into())]);
    }
}

/// 5 more minutes for the first step in which the room is too big for the plan. Says whether there is one.
pub(super) fn more_where_tight(model: &mut Model) -> bool {
    let tight = model.tight_step();
    if let Some(tight) = &tight {
        more_time(model, tight.step);
    }
    tight.is_some()
}

/// The step chosen from what is offered comes into the plan.
pub(super) fn put(model: &mut Model, putting: Putting, row: usize) {
    let offers = model.offers(putting.goes());
    model.close_page();
    let Some(mut offer) = offers.into_iter().nth(row) else { return };
    if model.is_at_close(putting) {
        close_with(&mut offer.step);
    }
    let index = model.state().map_or(0, |state| state.agenda.steps.len());
    learn(model, &offer.step);
    let command = match putting {
        Putting::InPlaceOf(step) => PlanCommand::Swap { step, with: offer.step },
        Putting::Behind(step) => PlanCommand::Add { after: model.place_for(step), step: offer.step },
    };
    if model.run(Command::Plan(command)).is_ok() {
        model.focus_step(index);
        say_of(model, if putting.goes().is_some() { "said-step-swapped" } else { "said-step-added" }, index, &[]);
    }
}

/// A round of words right before the end is the one that closes the day: nobody is asked how they are then.
fn close_with(step: &mut Step) {
    for activity in step.activities.iter_mut().filter(|it| **it == Activity::CheckIn) {
        *activity = Activity::ClosingRound;
    }
}

/// Keeps the words of what `step` asks in the session.
fn learn(model: &mut Model, step: &Step) {
    let asks = |id: &str| step.questions().iter().any(|question| question.method() == id);
    let methods: Vec<_> = model.library.methods.iter().filter(|method| asks(&method.id.0)).cloned().collect();
    model.learn(&methods);
}

fn say_of(model: &mut Model, said: &str, step: usize, more: &[(&str, Arg<'_>)]) {
    let title = model.step_title(step);
    let mut values = vec![("step", title.as_str().into())];
    values.extend_from_slice(more);
    model.said = Some(model.phrases.fill(said, &values));
}

impl Model {
    /// What the step at `step` is called.
    pub(in crate::app) fn step_title(&self, step: usize) -> String {
        let step = self.state().and_then(|state| state.agenda.steps.get(step));
        step.map(|step| self.sided(&step.title)).unwrap_or_default()
    }

    /// Whether a step of the list is not in the plan any more.
    pub(super) fn is_dropped_step(&self, step: usize) -> bool {
        self.state().is_some_and(|state| !state.agenda.is_planned(step))
    }

    /// The steps of the plan; behind them what was put in between: decisions, which are looked at again from there.
    pub(in crate::app) fn steps_in_sight(&self) -> Vec<usize> {
        let Some(state) = self.state() else { return Vec::new() };
        let been = |step: &usize| state.visited.iter().any(|place| place.step == *step);
        let asides = (0..state.agenda.steps.len()).filter(|step| self.is_aside(*step) && been(step));
        state.listed.iter().copied().chain(asides).collect()
    }

    /// Whether a step was never of the plan.
    pub(in crate::app) fn is_aside(&self, step: usize) -> bool {
        self.state().is_some_and(|state| !state.listed.contains(&step) && !state.agenda.is_planned(step))
    }

    /// The step that has the focus.
    pub(super) fn focused_step(&mut self) -> Option<usize> {
        let focus = *self.page().focus()?;
        self.steps_in_sight().get(focus).copied()
    }

    /// Puts the focus on a step.
    pub(super) fn focus_step(&mut self, step: usize) {
        let row = self.steps_in_sight().iter().position(|it| *it == step);
        if let (Some(row), Some(focus)) = (row, self.page().focus()) {
            *focus = row;
        }
    }

    /// Whether a step holds the end of the day.
    pub(in crate::app) fn is_end(&self, step: usize) -> bool {
        let step = self.state().and_then(|state| state.agenda.steps.get(step));
        step.is_some_and(|it| it.activities.contains(&Activity::End))
    }

    /// Whether what is put there comes right before the end of the day.
    fn is_at_close(&self, putting: Putting) -> bool {
        let Some(state) = self.state() else { return false };
        let before = match putting {
            Putting::InPlaceOf(step) => Some(step),
            Putting::Behind(step) => self.place_for(step),
        };
        let mut from = state.agenda.order.iter().skip_while(|step| Some(**step) != before).skip(1);
        from.next().is_none_or(|next| self.is_end(*next))
    }

    /// Behind which step of the plan a new one stands that is added at `step`: never where the group was already, and
    /// never behind the end of the day.
    pub(in crate::app) fn place_for(&self, step: usize) -> Option<usize> {
        let state = self.state()?;
        let row = |step: usize| state.listed.iter().position(|it| *it == step);
        let least = state.place_in_plan().and_then(|place| row(place.step));
        let row = row(step).max(least)?;
        let before = state.listed.iter().take(row + 1).rev().copied();
        let mut planned = before.filter(|step| state.agenda.is_planned(*step));
        planned.find(|step| !self.is_end(*step)).or(state.agenda.order.first().copied())
    }
}
