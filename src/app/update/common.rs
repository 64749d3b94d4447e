//! What works the same on many pages: cards, reading, breaks, looking back, leaving.

use chrono::Duration;

use crate::app::advice::MORE;
use crate::app::keymap::Action;
use crate::app::model::{GoingHome, Model};
use crate::app::pages::{Ask, CardPage, Closing, Page, Running, Text};
use crate::app::{Effect, Key, scene, screen};
use crate::session::Command;

use super::{begun, running, words_back};

/// Said at home of a workshop that was just closed. It names the file.
const CLOSED: &str = "said-workshop-closed";

/// Items that a page is at most: so many stand in the smallest window together.
const PAGE: usize = 4;

/// Moves `focus` within `len` items by an arrow key, a page, or to either end.
pub(super) fn step(focus: usize, key: Key, len: usize) -> usize {
    let last = len.saturating_sub(1);
    match key {
        Key::Up | Key::Left => focus.saturating_sub(1),
        Key::Down | Key::Right => (focus + 1).min(last),
        Key::PageUp => focus.saturating_sub(PAGE),
        Key::PageDown => (focus + PAGE).min(last),
        Key::Home => 0,
        Key::End => last,
        _ => focus,
    }
}

/// The keys of a numbered list of `len` items: arrows move the focus, Enter takes the item that has it, a digit its own.
/// Says whether `action` was one of these.
pub(super) fn numbered(
    model: &mut Model,
    (action, key): (Action, Key),
    len: usize,
    take: impl FnOnce(&mut Model, usize),
) -> bool {
    let Some(focus) = model.page().focus() else { return false };
    let item = match action {
        Action::Move => {
            *focus = step(*focus, key, len);
            None
        }
        Action::Next => Some(*focus),
        Action::Choose => digit(key).filter(|item| *item < len),
        _ => return false,
    };
    if let Some(item) = item {
        *focus = item;
        take(model, item);
    }
    true
}

/// The item a digit names: 1 is the first, 0 the tenth.
pub(super) fn digit(key: Key) -> Option<usize> {
    match key {
        Key::Char('0') => Some(9),
        Key::Char(c) => c.to_digit(10).map(|n| n as usize - 1),
        _ => None,
    }
}

pub(super) fn read(model: &mut Model, what: Text) {
    model.open_page(Page::Reading { what, focus: 0 });
}

pub(super) fn reading(model: &mut Model, action: Action, key: Key) -> bool {
    let places = model.reading_places();
    // What stands round a text takes a third of a window at most; without a strip a sixth, and one row.
    let rows = usize::from(model.rows);
    let rows = if model.workshop.is_some() { rows * 2 / 3 } else { (rows * 5 / 6).saturating_sub(1) };
    match (action, model.page()) {
        (Action::Move, Page::Reading { focus, .. }) => *focus = turn_page(*focus, key, &places, rows),
        (Action::Next | Action::Back, _) => model.close_page(),
        _ => return false,
    }
    true
}

/// Moves `focus` over a longer text whose places take so many rows each, with `rows` for it. A page goes no further than
/// to a place that stands in sight together with the one left, so that turning it skips no sentence.
fn turn_page(focus: usize, key: Key, places: &[usize], rows: usize) -> usize {
    // Two rows may say how much more there is.
    let room = rows.saturating_sub(2);
    let fitting = |heights: &mut dyn Iterator<Item = &usize>| {
        let ends = heights.scan(0, |sum, height| {
            *sum += height;
            Some(*sum)
        });
        ends.take_while(|sum| *sum <= room).count().saturating_sub(1).max(1)
    };
    match key {
        Key::PageDown => (focus + fitting(&mut places.iter().skip(focus))).min(places.len().saturating_sub(1)),
        Key::PageUp => focus.saturating_sub(fitting(&mut places.iter().take(focus + 1).rev())),
        other => step(focus, other, places.len()),
    }
}

/// Moves over the lines of a card that only asks or tells.
pub(super) fn move_on_card(model: &mut Model, key: Key) {
    if let screen::Body::Card(card) = crate::app::view(model).body {
        model.card_line = step(card.focus, key, card.lines.len());
    }
}

pub(super) fn notice(model: &mut Model, action: Action, key: Key) -> bool {
    match action {
        Action::Move => move_on_card(model, key),
        Action::Next | Action::Back => model.close_page(),
        _ => return false,
    }
    true
}

/// A letter that is typed on a text that only tells goes nowhere: where a form comes next, what follows would be half a name.
pub(super) fn not_yet(model: &mut Model, key: Key) {
    let first = match model.pages.as_slice() {
        [.., Page::Edit(_), Page::Notice { .. }] => "said-enter-first",
        [.., Page::Notice { .. }] => "said-enter-goes-on",
        _ => return,
    };
    if matches!(key, Key::Char(_)) {
        model.said = Some(model.phrases.say(first));
    }
}

pub(super) fn position(model: &mut Model, action: Action, key: Key) -> bool {
    let heads = matches!(model.page(), Page::Position(page) if page.heads);
    let len = model.position_places(heads);
    match (action, model.page()) {
        (Action::Move, Page::Position(page)) => page.focus = step(page.focus, key, len),
        (Action::Heads, Page::Position(page)) => page.heads = !page.heads,
        (Action::Next | Action::Back, _) => model.close_page(),
        _ => return false,
    }
    true
}

/// The slow and the stop card, and a break that was not planned.
pub(super) fn card(model: &mut Model, card: CardPage, action: Action) -> bool {
    match (card, action) {
        (_, Action::Next) | (CardPage::Break { .. }, Action::Back) => model.close_page(),
        (CardPage::Break { until }, Action::MoreTime) => {
            *model.page() = Page::Card(CardPage::Break { until: until + Duration::minutes(i64::from(MORE)) });
        }
        (CardPage::Slow | CardPage::Stop, Action::Break) => {
            model.close_page();
            take_break(model);
        }
        (CardPage::Stop, Action::Skip) => {
            // Where there is nothing to skip, everything still waits.
            if model.question_on_screen().is_some() {
                model.close_page();
            }
            running::skip_stopped(model);
        }
        // Who goes back without a choice still stands at the card.
        (CardPage::Stop, Action::Undo) => words_back::open(model),
        (CardPage::Stop, Action::Leave) => begun::close(model, Closing::Workshop),
        _ => return false,
    }
    true
}

/// Within a break there is no second one.
pub(super) fn take_break(model: &mut Model) {
    let has_card = model.pages.iter().any(|page| matches!(page, Page::Card(CardPage::Break { .. })));
    if has_card || model.keys_name() == "break" {
        model.said = Some(model.phrases.say("said-break-already"));
        return;
    }
    let until = model.now + Duration::minutes(i64::from(2 * MORE));
    model.open_card(CardPage::Break { until });
}

/// 5 more minutes for the step the workshop is in.
pub(super) fn more_time(model: &mut Model) {
    let Some(step) = model.state().map(|state| state.place.step) else { return };
    if model.run(Command::AddTime { step, minutes: MORE }).is_ok() {
        model.said = Some(model.phrases.fill("said-more-time", &[("n", MORE.into())]));
    }
}

/// One screen back, to look: it takes nothing back and needs no valid answer first (R17).
pub(super) fn back(model: &mut Model) {
    let Some(state) = model.state() else { return };
    let Some(Page::Running(page)) = model.pages.last() else { return };
    if page.visiting.is_some() {
        return running::return_from_visit(model);
    }
    let at = scene::place(state, page);
    let Some(place) = state.before(at) else {
        model.said = Some(model.phrases.say("said-first-screen"));
        return;
    };
    *model.page() = Page::Running(Running { looking: Some(place), ..page.afresh() });
    model.said = Some(model.phrases.say("said-looking-back"));
}

/// Whether a copy is being written: the record must still hear of it. Says so.
pub(super) fn copy_is_under_way(model: &mut Model) -> bool {
    let under_way = model.workshop.as_ref().is_some_and(|workshop| workshop.exporting.is_some());
    if under_way {
        model.said = Some(model.phrases.say("said-copy-under-way"));
    }
    under_way
}

/// Whether the workshop must stay open: a copy of it is being written, or the disk does not take it (P3). Says why.
pub(super) fn must_stay(model: &mut Model) -> bool {
    if model.is_refused_by_disk() {
        model.said = Some(model.phrases.say("said-wait-for-disk"));
        return true;
    }
    copy_is_under_way(model)
}

/// Leaves the workshop for home; made-up people are kept only when asked to be.
pub(super) fn leave_workshop(model: &mut Model) {
    if must_stay(model) {
        return;
    }
    if model.workshop.as_ref().is_some_and(|workshop| workshop.practice) {
        model.open_page(Page::Ask(Ask::KeepPractice));
    } else {
        let said = said_of_closed(model);
        close_workshop(model, said);
    }
}

/// What is said at home of a workshop that was just closed: where it is, and what can be done with it.
pub(super) fn said_of_closed(model: &Model) -> Option<&'static str> {
    let ended = model.state().is_some_and(|state| state.ended.is_some());
    (ended && !model.only_reads()).then_some(CLOSED)
}

/// Closes the workshop once the disk has taken all of it, and says `said` then.
pub(super) fn close_workshop(model: &mut Model, said: Option<&'static str>) {
    if !model.unsaved() && said != Some(CLOSED) {
        return closed(model, said, "");
    }
    if let Some(workshop) = &mut model.workshop {
        workshop.going_home = Some(GoingHome { said });
        model.effects.push(Effect::Settle);
    }
}

/// The disk has taken all into `file`, or not: then the workshop stays, and the room is told (P3).
pub(super) fn settled(model: &mut Model, file: Option<String>) {
    let going = model.workshop.as_mut().and_then(|workshop| workshop.going_home.take());
    let Some(GoingHome { said }) = going else { return };
    if let Some(file) = file {
        closed(model, said, &file);
    } else {
        let reads = model.only_reads();
        if let Some(workshop) = model.workshop.as_mut().filter(|_| !reads) {
            workshop.waiting = None;
        }
        model.said = Some(model.phrases.say("said-wait-for-disk"));
    }
}

fn closed(model: &mut Model, said: Option<&str>, file: &str) {
    model.effects.extend([Effect::Close, Effect::List]);
    model.workshop = None;
    model.pages = vec![Page::Home { focus: 0 }];
    model.said = said.map(|key| model.phrases.fill(key, &[("file", file.into())]));
}
