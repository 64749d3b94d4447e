//! Steps and time: go to a step, skip one, change the plan.

use super::{common, plan, running, undo};
use crate::app::Key;
use crate::app::keymap::Action;
use crate::app::model::Model;
use crate::app::pages::{Ask, Page};

/// Opens the list, at the step where the workshop stands.
pub(super) fn open(model: &mut Model) {
    let here = model.state().map_or(0, |state| state.place.step);
    model.open_page(Page::Steps { focus: 0 });
    model.focus_step(here);
}

pub(super) fn steps(model: &mut Model, action: Action, key: Key) -> bool {
    let rows = model.steps_in_sight().len();
    match action {
        Action::Move => {
            if let Page::Steps { focus } = model.page() {
                *focus = common::step(*focus, key, rows);
            }
        }
        Action::Next => jump(model),
        Action::Skip => {
            let here = model.state().map_or(0, |state| state.place.step);
            model.open_page(Page::Ask(Ask::SkipStep(here)));
        }
        Action::Undo => undo(model),
        Action::Back => model.close_page(),
        _ => return plan::on_step(model, action),
    }
    true
}

fn jump(model: &mut Model) {
    let Some(step) = model.focused_step() else { return };
    if model.is_dropped_step(step) && !model.is_aside(step) {
        model.said = Some(model.phrases.fill("said-step-is-dropped", &[("step", model.step_title(step).into())]));
    } else {
        running::go_to_step(model, step);
    }
}

/// Undo leads back to the group; here the list stays in front, at the row where it was.
fn undo(model: &mut Model) {
    let row = model.page().focus().copied().unwrap_or_default();
    undo::last(model);
    let rows = model.steps_in_sight().len();
    if !matches!(model.page(), Page::Steps { .. }) {
        model.open_page(Page::Steps { focus: row.min(rows.saturating_sub(1)) });
    }
}
