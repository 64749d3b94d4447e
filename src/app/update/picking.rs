//! Choosing one thing from a list.

use super::{begun, common, compare, copies, edit, how_shown, plan, withdraw, words_back};
use crate::app::keymap::Action;
use crate::app::model::{Model, Workshop};
use crate::app::pages::{Asking, Page, Picking, Purpose};
use crate::app::{Effect, Key};
use crate::content::QuestionId;
use crate::export::Limit;
use crate::settings::{Symbols, ThemeChoice};

pub(super) fn open(model: &mut Model, what: Picking) {
    model.open_page(Page::Pick { what, focus: 0 });
}

/// Another place to save, while this one does not take it, or from the menu: a key that is pressed by chance moves nothing.
pub(super) fn place_where_it_fails(model: &mut Model) {
    let is_asked_for = matches!(model.pages.last(), Some(Page::Menu { .. }));
    let fails = |workshop: &Workshop| workshop.saving.trouble.is_some() || workshop.saving.slow;
    match &model.workshop {
        Some(workshop) if !workshop.practice && !workshop.read_only && !fails(workshop) && !is_asked_for => {
            model.said = Some(model.phrases.say("said-saving-works"));
        }
        _ => place(model),
    }
}

/// Another place to save: the places are asked for while the list opens.
pub(super) fn place(model: &mut Model) {
    match &model.workshop {
        None => {}
        Some(workshop) if workshop.practice => model.said = Some(model.phrases.say("said-practice-stays")),
        Some(workshop) if workshop.read_only => model.said = Some(model.phrases.say("said-read-only-stays")),
        Some(_) => {
            model.effects.push(Effect::ListPlaces);
            open(model, Picking::Place);
        }
    }
}

pub(super) fn looks(model: &mut Model) {
    let focus = ThemeChoice::ALL.iter().position(|theme| *theme == model.looks.theme).unwrap_or(0);
    model.open_over(Page::Pick { what: Picking::Looks, focus });
}

pub(super) fn picking(model: &mut Model, action: Action, key: Key) -> bool {
    if action == Action::Back {
        model.close_page();
        return true;
    }
    let rows = model.pick_rows();
    common::numbered(model, (action, key), rows, choose)
}

fn choose(model: &mut Model, row: usize) {
    let Page::Pick { what, .. } = model.page() else { return };
    match what.clone() {
        Picking::Resume => {
            let path = model.unfinished().nth(row).map(|entry| entry.path.clone());
            model.effects.extend(path.map(|path| Effect::Open { path }));
        }
        Picking::Record => match model.records().get(row).map(|entry| entry.path.clone()) {
            Some(path) => model.effects.push(Effect::Open { path }),
            None => compare::open(model),
        },
        Picking::Compare { ticked, .. } => compare::chosen(model, ticked, row),
        Picking::Change(question) => change(model, &question, row),
        Picking::Begun(closing) => begun::chosen(model, closing, row),
        Picking::TakeOut => withdraw::chosen(model, row),
        Picking::Mentions(out) => withdraw::mention(model, out, row),
        Picking::Unowned(out) => withdraw::unowned(model, out, row),
        Picking::Reveal(question) => how_shown::chosen(model, question, row),
        Picking::Place => to_place(model, row),
        Picking::Limit => copies::limit(model, row),
        Picking::Form(of) => copies::form(model, of, row),
        Picking::CopyTo(to) => copies::place(model, to, row),
        Picking::Looks => look(model, row),
        Picking::Step(putting) => plan::put(model, putting, row),
        Picking::WordsOf => words_back::of(model, row),
        Picking::WordsAt(who) => words_back::at(model, who, row),
    }
}

/// The person chosen answers again; the row is one of those who may.
fn change(model: &mut Model, question: &QuestionId, row: usize) {
    let who = model.state().and_then(|state| state.who_may_change(question).get(row).copied());
    model.close_page();
    if let (Some(who), Page::Running(page)) = (who, model.page()) {
        page.focus = 0;
        page.asking = Asking { changing: Some(who), ..Asking::default() };
    }
}

/// What stands in a row of a list of places. Those that were found come last: one more renumbers no other row.
pub(super) enum PlaceRow {
    /// The place it has, or the usual one.
    Usual,
    /// One that is typed.
    Typed,
    /// One that was found.
    Found(String),
}

/// Rows before the places that were found.
const BEFORE_FOUND: usize = 2;

/// The places that were found. In a list that is in front each keeps its number, and what is new comes behind them.
pub(super) fn found(model: &mut Model, places: Vec<String>) {
    let is_list = |page: &Page| matches!(page, Page::Pick { what: Picking::Place | Picking::CopyTo(_), .. });
    if !model.pages.iter().any(is_list) {
        model.places.clear();
    }
    for place in places {
        if !model.places.contains(&place) {
            model.places.push(place);
        }
    }
}

/// In the first row it stays where it is.
fn to_place(model: &mut Model, row: usize) {
    let place = model.place_in(row);
    model.close_page();
    match place {
        PlaceRow::Usual => {}
        PlaceRow::Found(folder) if model.workshop.is_some() => model.save_elsewhere(folder),
        PlaceRow::Typed | PlaceRow::Found(_) => edit::ask(model, Purpose::Place),
    }
}

fn look(model: &mut Model, row: usize) {
    let themes = ThemeChoice::ALL.len();
    match row.checked_sub(themes) {
        None => model.looks.theme = ThemeChoice::ALL[row],
        Some(0) => {
            model.looks.symbols = match model.looks.symbols {
                Symbols::Unicode => Symbols::Ascii,
                Symbols::Ascii => Symbols::Unicode,
            }
        }
        Some(1) => model.looks.big_names = !model.looks.big_names,
        Some(3) => return super::other_front_end(model),
        Some(4) => model.looks.reveal = model.looks.reveal.next(),
        Some(5) => model.looks.air = !model.looks.air,
        Some(6) => {
            model.next_language();
            let name = model.phrases.say("language-name");
            model.said = Some(model.phrases.fill("said-language", &[("name", name.into())]));
        }
        Some(_) => model.looks.key_bounce = model.looks.next_bounce(),
    }
    model.effects.push(Effect::KeepLooks(model.looks));
}

impl Model {
    /// How many rows the list in front has.
    fn pick_rows(&self) -> usize {
        let Some(Page::Pick { what, .. }) = self.pages.last() else { return 0 };
        match what {
            Picking::Resume => self.unfinished().count(),
            Picking::Record => self.held().len() + usize::from(self.can_compare()),
            Picking::Compare { .. } => self.comparable().count() + compare::BELOW,
            Picking::Change(question) => self.state().map_or(0, |state| state.who_may_change(question).len()),
            Picking::Begun(_) => Self::BEGUN_ROWS.len(),
            Picking::TakeOut => self.state().map_or(0, |state| state.people.len()),
            Picking::Mentions(out) => out.mentions().count() + 1,
            Picking::Unowned(out) => out.unowned().count() + 1,
            Picking::Reveal(question) => how_shown::rows(question.as_ref()).len(),
            Picking::Limit => Limit::ALL.len(),
            Picking::Form(_) => copies::FORMS.len(),
            Picking::Place | Picking::CopyTo(_) => BEFORE_FOUND + self.places.len(),
            Picking::Looks => ThemeChoice::ALL.len() + 6 + usize::from(self.languages.len() > 1),
            Picking::Step(putting) => self.offers(putting.goes()).len(),
            Picking::WordsOf => self.who_answered().len() + usize::from(self.act_to_undo().is_some()),
            Picking::WordsAt(who) => self.answers_of(*who).len(),
        }
    }

    /// What stands in this row of a list of places.
    pub(super) fn place_in(&self, row: usize) -> PlaceRow {
        let found = row.checked_sub(BEFORE_FOUND).and_then(|found| self.places.get(found));
        match (row, found) {
            (0, _) => PlaceRow::Usual,
            (_, Some(folder)) => PlaceRow::Found(folder.clone()),
            (_, None) => PlaceRow::Typed,
        }
    }

    /// Opens the running workshop's page anew, at its own place.
    pub(super) fn fresh_running(&mut self) {
        self.return_to_group();
        if let Page::Running(page) = self.page() {
            *page = page.afresh();
        }
    }
}
