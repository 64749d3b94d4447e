//! The running workshop: one place after the other, looking back, skipping, lists that belong to a step.

use super::room_asks::{self, RoomAsks};
use super::{
    begun, by_list, common, edit, end, follow, group, group_pick, own_lines, people, plan, promises, question, reveal,
    sum,
};
use crate::app::Key;
use crate::app::keymap::Action;
use crate::app::model::Model;
use crate::app::pages::{Ask, Closing, Page, Purpose, Running, Text};
use crate::app::scene::{self, BeforeNext, Scene};
use crate::content::{Item, Place, QuestionId, Stop};
use crate::session::{Agreed, Command, State};
use crate::text::Words;

pub(super) fn running(model: &mut Model, action: Action, key: Key) -> bool {
    let Some(scene) = model.scene() else { return false };
    match &scene {
        Scene::Asking(turning) => question::asking(model, turning, action, key),
        Scene::HandOver { question, from, to } => question::hand_over(model, question, (*from, *to), action),
        Scene::ByList(question) => by_list::by_list(model, question, action, key),
        Scene::AllIn(question) => question::all_in(model, question, action, key),
        Scene::Reveal(question) => reveal::reveal(model, question, action, key),
        Scene::NotAsked(question) => not_asked(model, question, action),
        Scene::NobodyHere => nobody_here(model, action),
        Scene::Plan => plan::plan(model, action, key),
        Scene::GroupPick(pick) => group_pick::group_pick(model, pick, action, key),
        Scene::Voices => voices(model, action, key),
        Scene::People => people::people(model, action, key),
        Scene::YouSaid => follow::you_said(model, action, key),
        Scene::Promises => promises::promises(model, action, key),
        Scene::CarPark => promises::car_park(model, action, key),
        Scene::Differ => differ(model, action, key),
        Scene::Write(question) => group::unwritten(model, question, action),
        Scene::Stage(stage) => group::stage(model, stage, action),
        Scene::Overview(_) => group::overview(model, action, key),
        Scene::EachSide(question) => group::each_side(model, question, action, key),
        Scene::End => end::end(model, action, key),
        Scene::Round { .. } => round(model, action),
        _ => list(model, &scene, action, key),
    }
}

/// The places that need no more than a list, a card, or the position.
fn list(model: &mut Model, scene: &Scene, action: Action, key: Key) -> bool {
    match action {
        Action::Next => {
            let first = model.library.room.welcome.lines().count();
            let waits = match scene {
                Scene::Welcome => room_asks::remind(model, first, &RoomAsks::ALL),
                Scene::Agreement => !model.is_at_rule() && room_asks::remind_rule(model, model.rows_of(scene) - 1),
                _ => false,
            };
            if !waits {
                next(model);
            }
        }
        Action::Move => {
            let rows = model.rows_of(scene);
            model.move_focus(key, rows);
        }
        Action::Heads => {
            if let Page::Running(page) = model.page() {
                page.heads = !page.heads;
            }
        }
        Action::Add | Action::Change | Action::Out => return rows(model, scene, action),
        _ => return false,
    }
    true
}

fn rows(model: &mut Model, scene: &Scene, action: Action) -> bool {
    match (scene, action) {
        (Scene::Access, Action::Change) => tick(model),
        (Scene::Agreement, _) => agreement(model, action),
        (Scene::Welcome, Action::Change) => welcome(model),
        (Scene::Missing, Action::Add) => edit::ask(model, Purpose::Missing),
        (Scene::Notes, _) => return own_lines::notes(model, action),
        _ => return false,
    }
    true
}

fn tick(model: &mut Model) {
    let focus = model.running_focus();
    let need = model.state().and_then(|state| Some(state.header.lists.access.get(focus)?.id.clone()));
    let Some(need) = need else { return };
    let on = !model.state().is_some_and(|state| state.access.contains(&need));
    let _ = model.run(Command::SetAccess { need, on });
}

fn agreement(model: &mut Model, action: Action) {
    let starters = model.state().map(|state| state.header.lists.agreement.as_slice()).unwrap_or_default();
    let (starter, starters) = (starters.get(model.running_focus()).cloned(), starters.len());
    match (action, starter) {
        (Action::Add, _) => edit::ask(model, Purpose::Agreement(None)),
        (Action::Change, None) if model.is_at_rule() => edit::ask(model, Purpose::Rule),
        (Action::Out, None) if model.is_at_rule() => model.said = Some(model.phrases.say("said-rule-stays")),
        (Action::Change, Some(Item { id: item, .. })) => edit::ask(model, Purpose::Agreement(Some(item))),
        (Action::Out, Some(Item { id: item, .. })) => {
            let dropped = model.state().is_some_and(|state| state.is_dropped(&item));
            let before = || model.state().map_or(Agreed::Keep, |state| state.agreed_before(&item));
            let agreed = if dropped { before() } else { Agreed::Drop };
            let _ = model.run(Command::SetAgreement { item, agreed });
        }
        (_, None) => {
            let place = model.running_focus().saturating_sub(starters);
            own_lines::agreed(model, place, action);
        }
        _ => {}
    }
}

/// The rows of the welcome below what is read out: what the room is asked.
fn welcome(model: &mut Model) {
    let asked = model.running_focus().checked_sub(model.library.room.welcome.lines().count());
    match asked.and_then(|row| RoomAsks::ALL.get(row)) {
        None => model.said = Some(model.phrases.say("said-nothing-to-change")),
        Some(asked) => room_asks::ask(model, *asked),
    }
}

/// One place on; while looking back, towards where the workshop stands.
pub(super) fn next(model: &mut Model) {
    let Some(state) = model.state() else { return };
    let Some(Page::Running(page)) = model.pages.last() else { return };
    if page.visiting.is_some() {
        return return_from_visit(model);
    }
    let at = scene::place(state, page);
    let (stands, looking) = (state.place, page.looking.is_some());
    let aside = looking && state.came_from == Some(at) && !state.agenda.is_planned(stands.step);
    let after = if aside { Some(Place { stop: 0, ..stands }) } else { state.after(at) };
    let Some(after) = after else { return };
    let mut fresh = page.afresh();
    if looking {
        fresh.looking = Some(after).filter(|place| *place != stands);
        *model.page() = Page::Running(fresh);
    } else if model.run(Command::Go(after)).is_ok() {
        fresh.spoken.clear();
        *model.page() = Page::Running(fresh);
    }
}

/// Back to the list that a question was opened from.
pub(super) fn return_from_visit(model: &mut Model) {
    let focus = model.row_after_visit();
    if let Page::Running(page) = model.page() {
        *page = Running { focus, ..page.afresh() };
    }
}

/// Goes to the first thing that is done in a step.
pub(super) fn go_to_step(model: &mut Model, step: usize) {
    go(model, Place { step, stop: 0 });
}

/// Goes on behind the step at `step`, and skips what waits in it; behind the last one there is nothing.
pub(super) fn skip_step(model: &mut Model, step: usize) {
    let behind = model.state().and_then(|state| state.after(Place { step, stop: usize::MAX }));
    match behind {
        Some(place) => {
            for question in model.state().map(|state| state.waiting_in(step)).unwrap_or_default() {
                let _ = model.run(Command::Skip(question));
            }
            go(model, place);
        }
        None => model.said = Some(model.phrases.say("said-last-step")),
    }
}

pub(super) fn go(model: &mut Model, place: Place) {
    if model.run(Command::Go(place)).is_ok() {
        model.return_to_group();
        if let Page::Running(page) = model.page() {
            *page = Running { spoken: Vec::new(), ..page.afresh() };
        }
    }
}

/// Skips the question in front for all, and says so. Words that wait there are asked about first.
pub(super) fn skip(model: &mut Model) {
    match model.question_on_screen() {
        Some(question) => begun::close(model, Closing::Skipped(question)),
        None => model.said = Some(model.phrases.say("said-no-question-here")),
    }
}

/// The same; a question that somebody has answered is asked about first.
pub(super) fn skip_asked(model: &mut Model) {
    skip_unless(model, |state, question| {
        state.is_closed(question) || state.round(question).is_some_and(|round| !round.given.is_empty())
    });
}

/// The same from the stop card: who asked to stop is asked no more than where it is shown what was said.
pub(super) fn skip_stopped(model: &mut Model) {
    skip_unless(model, State::is_closed);
}

/// Skips the question in front, unless it is decided, or `asks` says of it that the room is asked first.
fn skip_unless(model: &mut Model, asks: fn(&State, &QuestionId) -> bool) {
    let Some(question) = model.question_on_screen() else {
        model.said = Some(model.phrases.say("said-no-question-here"));
        return;
    };
    if model.state().is_some_and(|state| state.is_decided(&question) || asks(state, &question)) {
        return model.open_page(Page::Ask(Ask::SkipAnswered(question)));
    }
    skip_now(model, question);
}

pub(super) fn skip_now(model: &mut Model, question: QuestionId) {
    let place = model.state().and_then(|state| state.agenda.place_of(&question));
    let sum = sum::behind(model, &question);
    let ends_parts = group::is_last_part(model, &question);
    if model.run(Command::Skip(question)).is_err() {
        return;
    }
    let after = model.state().zip(place).and_then(|(state, place)| state.after(place));
    match after {
        _ if ends_parts => group::all_in_sight(model),
        // The group stands elsewhere, and only looked back, or came from a list; whatever stands over that.
        _ if model.running_page().is_some_and(|page| page.looking.is_some()) => {
            model.return_to_group();
            next(model);
        }
        Some(after) => go(model, after),
        None => {}
    }
    if let Some(sum) = sum {
        common::read(model, Text::Sum(sum));
    }
    model.said = Some(model.phrases.say("said-skipped"));
}

fn not_asked(model: &mut Model, question: &QuestionId, action: Action) -> bool {
    match action {
        Action::Next => {
            let place = model.state().and_then(|state| state.agenda.place_of(question));
            if let Some(place) = place {
                go(model, place);
            }
        }
        _ => return false,
    }
    true
}

fn nobody_here(model: &mut Model, action: Action) -> bool {
    match action {
        Action::Next => model.open_page(Page::People { focus: 0 }),
        _ => return false,
    }
    true
}

/// One word each, said aloud: nothing is typed, Enter goes to the next person.
fn round(model: &mut Model, action: Action) -> bool {
    if action != Action::Next {
        return false;
    }
    let Some((state, Page::Running(page))) = model.state().zip(model.pages.last()) else { return false };
    let to_speak = scene::to_speak(state, &page.spoken);
    let (speaks, looks) = (to_speak.first().copied().filter(|_| to_speak.len() > 1), page.looking.is_some());
    match (speaks, model.page()) {
        (Some(who), Page::Running(page)) if !looks => page.spoken.push(who),
        _ => next(model),
    }
    true
}

/// The voices, one after the other; behind the last one the group goes on.
fn voices(model: &mut Model, action: Action, key: Key) -> bool {
    let voices = model.voices().len();
    match action {
        Action::Next if model.running_focus() + 1 < voices => model.move_focus(Key::Down, voices),
        Action::Next => next(model),
        Action::Move => model.move_focus(key, voices),
        _ => return false,
    }
    true
}

/// Where we differ: a question opens to talk about; the last row goes on.
fn differ(model: &mut Model, action: Action, key: Key) -> bool {
    let rows = model.differing().len() + 1;
    common::numbered(model, (action, key), rows, open_differing)
}

fn open_differing(model: &mut Model, row: usize) {
    let question = model.differing().get(row).map(|it| it.id.clone());
    let Some(question) = question else {
        if row == model.differing().len() {
            next(model);
        }
        return;
    };
    let place = model.state().and_then(|state| state.agenda.place_of(&question));
    if let (Some(place), Page::Running(page)) = (place, model.page()) {
        *page = Running { looking: Some(place), visiting: Some(row), ..page.afresh() };
    }
}

impl Running {
    /// The page with nothing begun on it. Answers are typed down the list of names until the group goes back to turns:
    /// what was typed for a list would else be one person's. Who has had their word has had it until the group goes on.
    pub(super) fn afresh(&self) -> Self {
        Self { by_list: self.by_list, spoken: self.spoken.clone(), ..Self::default() }
    }
}

impl Model {
    /// What the running workshop shows, when it is in front.
    pub(in crate::app) fn scene(&self) -> Option<Scene> {
        match self.pages.last()? {
            Page::Running(page) => Some(scene::scene(self.state()?, page)),
            _ => None,
        }
    }

    /// The running workshop's page, in front or below what stands over it.
    pub(super) fn running_page(&self) -> Option<&Running> {
        self.pages.iter().rev().find_map(|page| if let Page::Running(page) = page { Some(page) } else { None })
    }

    /// The question in front of the group, or below a card.
    pub(in crate::app) fn question_on_screen(&self) -> Option<QuestionId> {
        let state = self.state()?;
        scene::scene(state, self.running_page()?).asked().or_else(|| state.question_here())
    }

    /// Of a list that a question was opened from, the row that comes next: Enter, and again, leads through all of them. A
    /// question that was marked again may stand there no more.
    fn row_after_visit(&self) -> usize {
        let Some(Page::Running(Running { looking, visiting: Some(row), .. })) = self.pages.last() else { return 0 };
        let looked_at = looking.zip(self.state()).and_then(|(place, state)| state.agenda.stop(place));
        let differing = self.differing();
        let is_it = |id: &QuestionId| looked_at == Some(Stop::Question(id.clone()));
        let next = differing.iter().position(|it| is_it(&it.id)).map_or(*row, |at| at + 1);
        next.min(differing.len())
    }

    /// Whether what the group settled, part by part, stands on the screen or below a card.
    pub(in crate::app) fn shows_all_parts(&self) -> bool {
        let all = |page: &Page| matches!(page, Page::Running(page) if page.before_next == BeforeNext::AllParts);
        self.pages.iter().any(all)
    }

    pub(in crate::app) fn running_focus(&self) -> usize {
        match self.pages.last() {
            Some(Page::Running(page)) => page.focus,
            _ => 0,
        }
    }

    pub(super) fn move_focus(&mut self, key: Key, rows: usize) {
        if let Page::Running(page) = self.page() {
            page.focus = common::step(page.focus, key, rows);
        }
    }

    /// A starter of the agreement, in the words that it stands in now.
    pub(super) fn agreed(&self, item: &str) -> Option<Words> {
        let state = self.state()?;
        let words = state.agreed_words(item, state.header.lists.starter(item)?);
        Some(Words::line(&words))
    }

    /// Whether the focus is on the last row of the agreement: when a decision is agreed.
    fn is_at_rule(&self) -> bool {
        let lines = |state: &State| state.header.lists.agreement.len() + state.added_agreement().count();
        self.state().is_some_and(|state| self.running_focus() == lines(state))
    }

    /// How many rows the focus moves over.
    fn rows_of(&self, scene: &Scene) -> usize {
        let Some(state) = self.state() else { return 0 };
        match scene {
            Scene::Welcome => self.library.room.welcome.lines().count() + RoomAsks::ALL.len(),
            Scene::Access => state.header.lists.access.len(),
            Scene::Agreement => state.header.lists.agreement.len() + state.added_agreement().count() + 1,
            Scene::Compare => self.compared().len(),
            Scene::Missing => state.missing.len(),
            Scene::Notes => state.notes.len(),
            Scene::Position => {
                self.position_places(matches!(self.pages.last(), Some(Page::Running(page)) if page.heads))
            }
            _ => 1,
        }
    }
}
