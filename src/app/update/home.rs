//! Home, and a session that is only read.

use std::path::PathBuf;

use super::{common, copies, delete, edit, picking, start};
use crate::app::keymap::Action;
use crate::app::model::Model;
use crate::app::pages::{Ask, Page, Picking, Purpose, Text};
use crate::app::{Earlier, Effect, Key};
use crate::session::Copy;

/// Items of the home screen.
pub(in crate::app) const ITEMS: usize = 6;
/// Items of the records screen; one more where the room said yes to sharing counts.
const RECORD_ITEMS: usize = 8;

pub(super) fn home(model: &mut Model, action: Action, key: Key) -> bool {
    common::numbered(model, (action, key), ITEMS, open)
}

fn open(model: &mut Model, item: usize) {
    match item {
        0 => start::open(model, start::Given::default()),
        1 => go_on(model),
        2 => crate::app::practise::practise(model),
        3 => common::read(model, Text::Facts),
        4 => {
            model.effects.push(Effect::List);
            model.open_page(Page::Pick { what: Picking::Record, focus: 0 });
        }
        _ => picking::looks(model),
    }
}

/// The newest unfinished workshop opens with one key; with more of them, the group chooses.
fn go_on(model: &mut Model) {
    let open: Vec<PathBuf> = model.unfinished().map(|entry| entry.path.clone()).collect();
    match open.as_slice() {
        [] => model.said = Some(model.phrases.say("said-nothing-to-go-on")),
        [path] => model.effects.push(Effect::Open { path: path.clone() }),
        _ => model.open_page(Page::Pick { what: Picking::Resume, focus: 0 }),
    }
}

/// A session that is only read: read it, make copies, take a person out. Back leads to the list it came from.
pub(super) fn records(model: &mut Model, action: Action, key: Key) -> bool {
    if action == Action::Back {
        let list = model.pages.iter().rev().find(|page| is_list_of_records(page)).cloned();
        common::leave_workshop(model);
        if let Some(list) = list.filter(|_| model.workshop.is_none()) {
            model.open_page(list);
        }
        return true;
    }
    let items = RECORD_ITEMS + usize::from(model.shares_counts());
    common::numbered(model, (action, key), items, make)
}

fn make(model: &mut Model, item: usize) {
    match item {
        0 => read(model),
        1 => copies::choose(model, Copy::Present),
        2 => copies::choose(model, Copy::Public),
        3 => copies::choose(model, Copy::Room),
        4 => picking::open(model, Picking::TakeOut),
        5 => follow(model),
        6 => rename(model),
        7 => delete::ask(model),
        _ => take_back_yes(model),
    }
}

/// A title that was typed wrongly is mended.
fn rename(model: &mut Model) {
    let Some(workshop) = &model.workshop else { return };
    if workshop.read_only {
        model.said = Some(model.phrases.say("cannot-rename-newer"));
    } else {
        edit::ask(model, Purpose::Title);
    }
}

/// Whoever was there may change their mind later (R21): a yes is taken back. A yes is the room's to give, and no room is
/// here.
fn take_back_yes(model: &mut Model) {
    if model.workshop.as_ref().is_some_and(|it| it.read_only) {
        model.said = Some(model.phrases.say("cannot-change-newer"));
    } else {
        model.open_page(Page::Ask(Ask::ShareNoMore));
    }
}

fn read(model: &mut Model) {
    let Some(workshop) = &model.workshop else { return };
    let paragraphs = crate::app::view::record(model, workshop);
    common::read(model, Text::Record(paragraphs));
}

/// The list from which a session is opened to be read, never to be gone on with.
pub(super) fn is_list_of_records(page: &Page) -> bool {
    matches!(page, Page::Pick { what: Picking::Record, .. })
}

/// A new workshop that follows the one that is read.
fn follow(model: &mut Model) {
    let Some(earlier) = model.workshop.as_ref().map(Earlier::of) else { return };
    if model.unsaved() {
        model.said = Some(model.phrases.say("said-wait-for-disk"));
        return;
    }
    common::leave_workshop(model);
    // A copy is under way, or made-up people may want to be kept first.
    if model.workshop.is_some() {
        return;
    }
    start::open(model, start::Given { after: Some(earlier), ..start::Given::default() });
}

impl Model {
    /// Whether the room of the open session said yes to sharing counts.
    pub(in crate::app) fn shares_counts(&self) -> bool {
        self.state().is_some_and(|state| state.header.share_counts == Some(true))
    }

    /// The sessions held here, as far as they are known.
    pub(in crate::app) fn held(&self) -> &[crate::app::SessionEntry] {
        self.sessions.as_deref().unwrap_or_default()
    }

    /// The same as records: the latest day first, whatever was done with them since.
    pub(in crate::app) fn records(&self) -> Vec<&crate::app::SessionEntry> {
        let mut records: Vec<_> = self.held().iter().collect();
        records.sort_by(|one, other| one.by_day(other));
        records
    }

    /// The sessions that were to be kept until a day that has passed (R21).
    pub(in crate::app) fn past_their_day(&self) -> impl Iterator<Item = &crate::app::SessionEntry> {
        self.held().iter().filter(|entry| self.is_past(entry.keep_until))
    }

    /// Whether this day has passed.
    pub(in crate::app) fn is_past(&self, day: Option<chrono::NaiveDate>) -> bool {
        day.is_some_and(|day| day < self.now.date_naive())
    }

    /// The sessions that are not closed and can be gone on with, the newest first.
    pub(in crate::app) fn unfinished(&self) -> impl Iterator<Item = &crate::app::SessionEntry> {
        self.held().iter().filter(|entry| entry.ended.is_none() && !entry.newer)
    }
}
