//! The facilitator's menu, and steps and time.

use super::{common, picking, running};
use crate::app::Key;
use crate::app::keymap::Action;
use crate::app::model::Model;
use crate::app::pages::{Ask, Page, Picking, Text};
use crate::session::Command;

/// Items of the menu; the last one has the key 0.
pub(in crate::app) const ITEMS: usize = 10;

pub(super) fn menu(model: &mut Model, action: Action, key: Key) -> bool {
    if action == Action::Back {
        model.close_page();
        return true;
    }
    common::numbered(model, (action, key), ITEMS, open)
}

fn open(model: &mut Model, item: usize) {
    model.close_page();
    match item {
        0 => {}
        1 => {
            let focus = model.state().map_or(0, |state| state.place.step);
            model.open_page(Page::Steps { focus });
        }
        2 => model.open_page(Page::People { focus: 0 }),
        3 => common::undo(model),
        4 => {
            let question = model.question_on_screen();
            picking::open(model, Picking::Reveal(question));
        }
        5 => model.open_page(Page::Parked { focus: 0 }),
        6 => picking::open(model, Picking::TakeOut),
        7 => picking::looks(model),
        8 => common::read(model, Text::Saved),
        _ => common::leave_workshop(model),
    }
}

pub(super) fn steps(model: &mut Model, action: Action, key: Key) -> bool {
    let steps = model.state().map_or(0, |state| state.agenda.steps.len());
    let Page::Steps { focus } = model.page() else { return false };
    let step = *focus;
    match action {
        Action::Move => *focus = common::step(step, key, steps),
        Action::Next => running::go_to_step(model, step),
        Action::MoreTime => {
            let _ = model.run(Command::AddTime { step, minutes: 5 });
        }
        Action::Skip => model.open_page(Page::Ask(Ask::SkipStep(step))),
        Action::Back => model.close_page(),
        _ => return false,
    }
    true
}
