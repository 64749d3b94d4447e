//! Questions of yes or no, and what a yes to each does.

use super::{common, copies, delete, edit, folder, question, reveal, room_asks, running, start, withdraw};
use crate::app::keymap::Action;
use crate::app::model::Model;
use crate::app::pages::{Ask, Page};
use crate::app::{Effect, Key};
use crate::session::Command;

pub(super) fn ask(model: &mut Model, ask: &Ask, action: Action, key: Key) -> bool {
    match action {
        Action::Move if !model.asks_in_few_lines() || !key.is_arrow() => common::move_on_card(model, key),
        Action::Move | Action::Next => model.said = Some(model.phrases.say("said-yes-or-no")),
        // A room that stops may want to go on another day.
        Action::Leave if *ask == Ask::Close => {
            model.close_page();
            common::leave_workshop(model);
        }
        Action::Add if *ask == Ask::Close => {
            model.close_page();
            room_asks::ask_at_end(model);
        }
        Action::Yes => {
            model.close_page();
            yes(model, ask);
        }
        Action::Back => {
            model.close_page();
            if *ask == Ask::KeepPractice {
                common::close_workshop(model, None);
            }
        }
        _ => return false,
    }
    true
}

impl Model {
    /// Whether a yes or no is asked for, below a text or in front, that every window shows whole: nothing moves there.
    pub(super) fn asks_in_few_lines(&self) -> bool {
        let below = self.pages.iter().rev().find(|page| !matches!(page, Page::Reading { .. }));
        let Some(Page::Ask(ask)) = below else { return false };
        !matches!(ask, Ask::Export { .. } | Ask::Delete { .. } | Ask::TakeOut { sure: false, .. })
    }
}

fn yes(model: &mut Model, ask: &Ask) {
    match ask {
        Ask::Leave => model.effects.push(Effect::Quit),
        Ask::LeaveUnsaved => model.effects.push(Effect::QuitNow),
        Ask::TakeOut { out, sure } => withdraw::yes(model, out.clone(), *sure),
        Ask::Delete { files, .. } => delete::yes(model, files.clone()),
        Ask::Export { to, .. } => copies::write(model, to),
        Ask::Close => {
            // Who is held up by the disk asks again; it is closed already then.
            let ended = model.state().is_some_and(|state| state.ended.is_some());
            if !common::must_stay(model) && (ended || model.run(Command::End).is_ok()) {
                common::leave_workshop(model);
            }
        }
        Ask::SkipStep(step) => running::skip_step(model, *step),
        Ask::SkipAnswered(question) => running::skip_now(model, question.clone()),
        Ask::MarkAgain(question) => reveal::again(model, question),
        Ask::LeaveOut => leave_out(model),
        Ask::ShareNoMore => {
            if model.run(Command::SetShareCounts(Some(false))).is_ok() {
                model.said = Some(model.phrases.say("said-share-no-more"));
            }
        }
        Ask::MakeFolder(_) => folder::go_there(model),
        Ask::KeepPractice => {
            if let Some(workshop) = &mut model.workshop {
                workshop.practice = false;
            }
            model.save(None);
            let said = common::said_of_closed(model);
            common::close_workshop(model, said);
        }
    }
}

/// What was typed goes: a form closes, and an answer that was picked is taken back.
fn leave_out(model: &mut Model) {
    match model.page() {
        Page::Running(page) => question::leave_out(page),
        Page::Start(_) => start::close(model),
        _ => edit::leave(model),
    }
}
