//! The group picks what it will answer: one method of several, or some questions. Nothing is picked for it.

use super::{common, running};
use crate::app::Key;
use crate::app::keymap::Action;
use crate::app::model::Model;
use crate::app::pages::{Page, Running};
use crate::app::scene::{self, Scene};
use crate::content::{Pick, PickBy, QuestionId};
use crate::session::{Command, PlanCommand};

pub(super) fn group_pick(model: &mut Model, pick: &Pick, action: Action, key: Key) -> bool {
    let rows = rows(pick).len();
    match action {
        Action::Next if pick.by == PickBy::Method && !is_on(model, pick) => {
            let row = model.running_focus();
            tick(model, pick, row);
        }
        Action::Next => keep(model, pick),
        Action::Move => model.move_focus(key, rows),
        Action::Choose => {
            if let Some(row) = common::digit(key).filter(|row| *row < rows) {
                tick(model, pick, row);
            }
        }
        Action::Change => {
            let row = model.running_focus();
            tick(model, pick, row);
        }
        _ => return false,
    }
    true
}

/// What a row stands for: all questions of a method, or one question.
pub(in crate::app) fn rows(pick: &Pick) -> Vec<Vec<QuestionId>> {
    let all = pick.candidates.iter().map(|asking| asking.questions.clone());
    match pick.by {
        PickBy::Method => all.collect(),
        PickBy::Questions(_) => all.flatten().map(|question| vec![question]).collect(),
    }
}

/// What is ticked: not kept yet, or as the group picked it.
pub(in crate::app) fn ticked(pick: &Pick, page: &Running) -> Vec<QuestionId> {
    let picked = || pick.chosen.iter().flat_map(|asking| asking.questions.clone()).collect();
    page.ticked.clone().unwrap_or_else(picked)
}

fn tick(model: &mut Model, pick: &Pick, row: usize) {
    let Some(questions) = rows(pick).into_iter().nth(row) else { return };
    let Page::Running(page) = model.page() else { return };
    page.focus = row;
    let mut now = ticked(pick, page);
    let was_on = questions.iter().all(|id| now.contains(id));
    // One of several is picked until another is; of questions, each goes off again.
    if pick.by == PickBy::Method {
        now.clear();
    }
    now.retain(|id| !questions.contains(id));
    if !was_on || pick.by == PickBy::Method {
        now.extend(questions);
    }
    let too_many = matches!(pick.by, PickBy::Questions(most) if now.len() > most);
    if too_many {
        model.said = Some(model.phrases.say("said-picked-enough"));
        return;
    }
    page.ticked = Some(now);
    if pick.by == PickBy::Method {
        say_picked(model, pick, row);
    }
}

/// Whether the row with the focus is the one that is picked: Enter takes it then, and picks it before.
fn is_on(model: &Model, pick: &Pick) -> bool {
    let Some(Page::Running(page)) = model.pages.last() else { return false };
    rows(pick).get(page.focus).is_some_and(|questions| ticked(pick, page) == *questions)
}

fn say_picked(model: &mut Model, pick: &Pick, row: usize) {
    let Some(picked) = pick.candidates.get(row).map(|asking| &asking.method) else { return };
    let methods = model.state().map_or(&[][..], |state| state.header.methods.as_slice());
    let title = methods.iter().find(|it| it.id == *picked).map(|it| model.sided(&it.title)).unwrap_or_default();
    model.said = Some(model.phrases.fill("said-picked-method", &[("method", title.into())]));
}

/// Keeps what is ticked, and goes on.
fn keep(model: &mut Model, pick: &Pick) {
    let (Some(state), Some(Page::Running(page))) = (model.state(), model.pages.last()) else { return };
    let at = scene::place(state, page);
    let questions = ticked(pick, page);
    if questions.is_empty() {
        model.said = Some(model.phrases.say("said-pick-one-first"));
        return;
    }
    let changed = pick.choose(&questions).as_ref() != Some(&pick.chosen);
    if changed && model.run(Command::Plan(PlanCommand::Pick { at, questions })).is_err() {
        // What was ticked is not kept: the screen shows what stands, and goes on with it.
        if let Page::Running(page) = model.page() {
            page.ticked = None;
        }
        model.go_to_picked();
        return;
    }
    if model.state().is_some_and(|state| state.place == at) {
        // Looking back is over: who stood behind the pick stands at it now.
        running::return_from_visit(model);
    }
    running::next(model);
}

impl Model {
    /// Whoever comes to a pick of one comes to the row that is picked: Enter there takes it.
    pub(super) fn go_to_picked(&mut self) {
        let Some(Scene::GroupPick(pick)) = self.scene() else { return };
        let Page::Running(page) = self.page() else { return };
        let now = ticked(&pick, page);
        if let Some(row) = rows(&pick).iter().position(|questions| *questions == now) {
            page.focus = row;
        }
    }
}
