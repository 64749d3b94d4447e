//! What each message changes. One file a kind of page; what works everywhere is in `common`.

mod begun;
mod bounce;
mod by_list;
mod common;
mod compare;
mod copies;
mod delete;
mod drafts;
mod edit;
mod end;
mod folder;
mod follow;
mod forms;
mod group;
mod group_pick;
mod help;
mod home;
mod how_shown;
mod input;
mod menu;
mod own_lines;
mod owners;
mod people;
mod picking;
mod picture;
mod plan;
mod promises;
mod question;
mod reports;
mod reveal;
mod room_asks;
mod running;
mod sight;
mod start;
mod steps;
mod sum;
mod undo;
mod whose_turn;
mod withdraw;
mod words_back;
mod yes_or_no;

pub(super) use copies::FORMS;
pub(super) use group_pick::{rows as pick_rows, ticked};
pub(super) use help::BACK_ROWS;
pub(super) use how_shown::rows as reveal_rows;
pub(super) use room_asks::RoomAsks;
pub use start::Given;
pub(super) use start::{default_sides, new_header, open as open_start};

use super::keymap::{Action, Binding};
use super::model::{FrontEnd, Model};
use super::pages::{Ask, CardPage, Page, Picking, Text};
use super::{Effect, Key, Msg, scene};
use crate::session::{Card, Command, Stamp};

/// Takes `msg` into account at the time `now`, and says what is to be done outside.
pub fn update(model: &mut Model, msg: Msg, now: Stamp) -> Vec<Effect> {
    model.now = now;
    let before = model.before();
    match msg {
        Msg::Key(key) => on_key(model, key),
        Msg::Paste(text) => input::paste(model, &text),
        Msg::Anywhere(action) => from_anywhere(model, action),
        report => reports::take(model, report),
    }
    model.goes_on_from(&before);
    drafts::keep(model);
    std::mem::take(&mut model.effects)
}

fn on_key(model: &mut Model, key: Key) {
    if key == Key::Interrupt {
        return interrupt(model);
    }
    if bounce::bounces(model, key) {
        return;
    }
    forget_said(model);
    if sight::turns_first(model, key) {
        return;
    }
    let before = (model.pages.len(), model.place_on_screen());
    let fills_row = bounce::fills_row(model, key);
    let shown = sight::shown(model, key);
    press(model, key);
    sight::turns_then(model, key, shown.as_ref());
    let now = (model.pages.len(), model.place_on_screen());
    if before.1.1 != now.1.1 {
        model.go_to_picked();
    }
    let changed = before != now && !fills_row;
    model.last_key = changed.then_some((key, model.now));
}

/// What `key` does on the page in front.
fn press(model: &mut Model, key: Key) {
    match model.keymap.action(model.keys_name(), key) {
        Some(action) => act(model, action, key),
        None => input::edit(model, key),
    }
}

/// What was said of the last act holds until the next one.
fn forget_said(model: &mut Model) {
    model.said = None;
    forget_refusal(model);
    if let Some(workshop) = &mut model.workshop {
        workshop.saving.healed = false;
    }
}

/// What was wrong with the last try holds until the next key: it would stand under another field then.
fn forget_refusal(model: &mut Model) {
    match model.pages.last_mut() {
        Some(Page::Edit(form)) => form.refused = None,
        Some(Page::Start(form)) => form.refused = None,
        _ => {}
    }
}

/// Ctrl and C asks once; twice leaves at once, saved.
fn interrupt(model: &mut Model) {
    model.said = None;
    if matches!(model.pages.last(), Some(Page::Ask(Ask::Leave | Ask::LeaveUnsaved))) {
        model.effects.push(Effect::Quit);
    } else {
        ask_to_leave(model);
    }
}

/// What is only just on its way to the disk is waited for when the program leaves.
pub(super) fn ask_to_leave(model: &mut Model) {
    let ask = if model.is_refused_by_disk() { Ask::LeaveUnsaved } else { Ask::Leave };
    model.open_page(Page::Ask(ask));
}

fn act(model: &mut Model, action: Action, key: Key) {
    if model.is_typing() && input::typed(model, action, key) {
        return;
    }
    if page_takes(model, action, key) {
        return;
    }
    anywhere(model, action);
}

/// Gives the key to the page in front; says whether it was of use there.
fn page_takes(model: &mut Model, action: Action, key: Key) -> bool {
    match model.page() {
        Page::Home { .. } => home::home(model, action, key),
        Page::Start(_) => start::start(model, action, key),
        Page::Running(_) => running::running(model, action, key),
        Page::Menu { .. } => menu::menu(model, action, key),
        Page::Steps { .. } => steps::steps(model, action, key),
        Page::People { .. } => people::overlay(model, action, key),
        Page::Parked { .. } => promises::parked_overlay(model, action, key),
        Page::Position(_) => common::position(model, action, key),
        Page::Card(card) => {
            let card = *card;
            common::card(model, card, action)
        }
        Page::Edit(_) => edit::edit(model, action, key),
        Page::Pick { .. } => picking::picking(model, action, key),
        Page::Reading { what: Text::Sum(sum), .. } => {
            let sum = *sum;
            sum::sum(model, sum, action, key)
        }
        Page::Reading { what: Text::Help(keys), focus } => {
            let (keys, focus) = (*keys, *focus);
            help::help(model, keys, focus, (action, key))
        }
        Page::Reading { .. } => common::reading(model, action, key),
        Page::Ask(ask) => {
            let ask = ask.clone();
            yes_or_no::ask(model, &ask, action, key)
        }
        Page::Notice { .. } => common::notice(model, action, key),
        Page::Records { .. } => home::records(model, action, key),
    }
}

/// Plain mode: any prompt knows what works in a running workshop, whatever stands over it.
fn from_anywhere(model: &mut Model, action: Action) {
    forget_said(model);
    let runs = model.runs();
    match action {
        Action::Looks | Action::Plain | Action::Place | Action::Words => anywhere(model, action),
        Action::Skip if runs => running::skip(model),
        Action::Stop
        | Action::Slow
        | Action::Break
        | Action::Line
        | Action::Checklist
        | Action::Menu
        | Action::Decide
        | Action::Park
        | Action::Note
        | Action::Undo
        | Action::MoreTime
            if runs =>
        {
            anywhere(model, action);
        }
        _ => model.said = Some(model.phrases.say("said-not-here")),
    }
}

/// The other way of being shown; the same session goes on, and nothing is asked again.
fn other_front_end(model: &mut Model) {
    match model.front_end {
        FrontEnd::FullScreen => go_over(model, FrontEnd::Lines, "said-lines-now"),
        FrontEnd::Lines => go_over(model, FrontEnd::FullScreen, "said-full-screen-now"),
        FrontEnd::OnlyLines => model.said = Some(model.phrases.say("said-needs-terminal")),
    }
}

/// Says what happened, and how to go back: one key can have done it.
fn go_over(model: &mut Model, front_end: FrontEnd, said: &str) {
    model.set_front_end(front_end);
    model.said = Some(model.phrases.say(said));
}

/// What changes a workshop from anywhere in it.
const WRITES: [Action; 8] = [
    Action::Stop,
    Action::Slow,
    Action::Break,
    Action::Decide,
    Action::Park,
    Action::Note,
    Action::Undo,
    Action::MoreTime,
];

/// What a key does on every screen that lists it.
fn anywhere(model: &mut Model, action: Action) {
    if WRITES.contains(&action) && model.only_reads() {
        model.said = Some(model.phrases.say("said-only-read"));
        return;
    }
    match action {
        _ if comes_back(model, action) => {}
        Action::Stop | Action::Slow if !model.runs() => {}
        Action::Stop => show_card(model, Card::Stop, CardPage::Stop),
        Action::Slow => show_card(model, Card::Slow, CardPage::Slow),
        Action::Break => common::take_break(model),
        Action::Line => model.open_over(Page::Position(super::pages::PositionPage::default())),
        Action::Checklist => read_over(model, Text::Checklist),
        // The keys of what is in front: that stays below, and a row of the help presses its keys.
        Action::Help => {
            let keys = model.keys_name();
            common::read(model, Text::Help(keys));
        }
        Action::Aloud => {
            let lines = super::view::aloud(model);
            read_over(model, Text::Aloud(lines));
        }
        Action::Words => {
            let on_screen = super::view::aloud(model).join(" ").to_lowercase();
            read_over(model, Text::Glossary(on_screen));
        }
        Action::Looks => picking::looks(model),
        Action::Plain => other_front_end(model),
        Action::Place => picking::place_where_it_fails(model),
        Action::Menu => model.open_over(Page::Menu { focus: 0 }),
        Action::Decide => group::decide(model),
        Action::Park => edit::park(model),
        Action::Note => edit::note(model),
        Action::Undo => undo::pressed(model),
        Action::MoreTime => common::more_time(model),
        Action::Back => common::back(model),
        Action::Leave => ask_to_leave(model),
        _ => {}
    }
}

fn read_over(model: &mut Model, what: Text) {
    model.open_over(Page::Reading { what, focus: 0 });
}

/// A page that is open already is not opened again: what stands over it is closed, but never a card that somebody asked for.
/// Help has no help of its own.
fn comes_back(model: &mut Model, action: Action) -> bool {
    let is_it = |page: &Page| match (action, page) {
        (Action::Line, Page::Position(_))
        | (Action::Stop, Page::Card(CardPage::Stop))
        | (Action::Slow, Page::Card(CardPage::Slow))
        | (Action::Menu, Page::Menu { .. })
        | (Action::Looks, Page::Pick { what: Picking::Looks, .. }) => true,
        (action, Page::Reading { what, .. }) => matches!(
            (action, what),
            (Action::Help, Text::Help(_))
                | (Action::Aloud, Text::Aloud(_))
                | (Action::Words, Text::Glossary(_))
                | (Action::Checklist, Text::Checklist)
        ),
        _ => false,
    };
    let card = model.pages.iter().rposition(|page| matches!(page, Page::Card(_))).unwrap_or(0);
    let Some(at) = model.pages.iter().rposition(is_it).filter(|at| *at >= card) else { return false };
    model.pages.truncate(at + 1);
    true
}

fn show_card(model: &mut Model, card: Card, page: CardPage) {
    if model.run(Command::ShowCard(card)).is_ok() {
        model.open_card(page);
    }
}

impl Model {
    /// Whether a workshop is only read: a closed one takes nothing new.
    pub(super) fn only_reads(&self) -> bool {
        self.pages.iter().any(|page| matches!(page, Page::Records { .. }))
    }

    /// Whether a workshop runs, whatever stands over it.
    pub(super) fn runs(&self) -> bool {
        self.pages.iter().any(|page| matches!(page, Page::Running(_)))
    }

    /// Whether a key that the table lists does something here, so that bar and help tell it.
    pub(super) fn works_here(&self, binding: &Binding) -> bool {
        let start = self.pages.iter().find_map(|page| if let Page::Start(page) = page { Some(page) } else { None });
        match binding.action {
            _ if !binding.told => false,
            Action::Place => self.alert_is_on(),
            Action::Move if binding.keys.contains(&Key::Down) => !self.asks_in_few_lines(),
            Action::Stop | Action::Slow if !self.runs() => false,
            Action::MoreTime => start.is_none_or(|page| self.tight_at_start(page).is_some()),
            action => !(WRITES.contains(&action) && self.only_reads()),
        }
    }

    /// The name of the keys of the page in front, as in the key table.
    #[must_use]
    pub fn keys_name(&self) -> &'static str {
        match self.pages.last() {
            None | Some(Page::Home { .. }) => "home",
            Some(Page::Start(start)) if start.part.is_text() => "start-typing",
            Some(Page::Start(_)) => "start",
            Some(Page::Running(page)) => match self.state() {
                Some(state) => scene::keys(state, &scene::scene(state, page), page),
                None => "home",
            },
            Some(Page::Menu { .. }) => "menu",
            Some(Page::Steps { .. }) => "steps",
            Some(Page::People { .. }) => "people-over",
            Some(Page::Parked { .. }) => "car-park-over",
            Some(Page::Position(_)) => "position",
            Some(Page::Card(CardPage::Stop)) if self.question_on_screen().is_none() => "stop-between",
            Some(Page::Card(CardPage::Stop)) => "stop",
            Some(Page::Card(CardPage::Slow)) => "slow",
            Some(Page::Card(CardPage::Break { .. })) => "break-over",
            Some(Page::Edit(form)) if form.fields.len() == 1 && form.is_text() => "typing-one",
            Some(Page::Edit(form)) if form.is_text() => "typing",
            Some(Page::Edit(_)) => "form",
            Some(Page::Pick { .. }) => "choose",
            Some(Page::Reading { what: Text::Sum(_), .. }) => "sum",
            Some(Page::Reading { what: Text::Help(_), .. }) => "help",
            Some(Page::Reading { what: Text::Checklist, .. }) if self.workshop.is_some() => "reading-checklist",
            Some(Page::Reading { .. }) => "reading",
            Some(Page::Ask(Ask::Close)) if self.room_is_unasked() => "ask-close-open",
            Some(Page::Ask(Ask::Close)) => "ask-close",
            Some(Page::Ask(_)) => "ask",
            Some(Page::Notice { .. }) => "notice",
            Some(Page::Records { .. }) => "records",
        }
    }

    /// What a change of screen is told by, for keys that bounce.
    fn place_on_screen(&self) -> (&'static str, Option<crate::content::Place>, u64) {
        let page = match self.pages.last() {
            Some(Page::Running(page)) => self.state().map(|state| scene::place(state, page)),
            _ => None,
        };
        let seq = if self.is_typing() { 0 } else { self.state().map_or(0, crate::session::State::last_seq) };
        (self.keys_name(), page, seq)
    }
}
