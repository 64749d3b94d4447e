//! From the model to a screen: words and counts, no colour and no coordinate.

mod aloud;
mod by_list;
mod cards;
mod end;
mod follow;
mod form;
mod frame;
mod group;
mod group_pick;
mod home;
mod lists;
mod menu;
mod pick;
mod picture;
mod plan;
mod position;
mod question;
mod reading;
mod record;
mod reveal;
mod room;
mod tally;

pub(super) use aloud::{about as about_aloud, aloud, people as people_aloud};

pub(super) use record::{of_record, record};

use super::model::{Model, Workshop};
use super::pages::Page;
use super::scene::Scene;
use super::screen::{Body, Screen};
use crate::phrases::Arg;
use crate::session::{ParticipantId, Side, SpeaksFrom};
use crate::weigh::Wording;

/// What is to be shown now.
#[must_use]
pub fn view(model: &Model) -> Screen {
    let body = body(model);
    let on_position = matches!(body, Body::Position(_));
    Screen {
        head: frame::head(model),
        alert: frame::alert(model),
        strip: frame::strip(model).filter(|_| !on_position),
        keys: frame::keys(model, &body),
        said: said(model).or_else(|| frame::healed(model)),
        turned: model.sight.turned,
        body,
    }
}

/// The answer to the last act. The hand-over card says itself thank you, or who answers later.
fn said(model: &Model) -> Option<String> {
    let on_card = match model.scene() {
        Some(Scene::HandOver { question, from, .. }) => {
            let said = if model.has_answered(&question, from) { "said-thanks" } else { "said-later" };
            Some(model.fill(said, &[("name", model.called(from).into())]))
        }
        _ => None,
    };
    model.said.clone().filter(|said| Some(said) != on_card.as_ref())
}

fn body(model: &Model) -> Body {
    let Some(page) = model.pages.last() else { return home::home(model, 0) };
    match page {
        Page::Home { focus } => home::home(model, *focus),
        Page::Start(page) => form::start(model, page),
        Page::Running(_) => running(model),
        Page::Menu { focus } => menu::menu(model, *focus),
        Page::Steps { focus } => plan::steps(model, *focus),
        Page::People { focus } => room::people(model, *focus),
        Page::Parked { focus } => lists::car_park(model, *focus),
        Page::Position(page) => position::position(model, page.focus, page.heads),
        Page::Card(card) => cards::card(model, *card),
        Page::Edit(form) => form::edit(model, form),
        Page::Pick { what, focus } => pick::pick(model, what, *focus),
        Page::Reading { what, focus } => reading::reading(model, what, *focus),
        Page::Ask(ask) => cards::ask(model, ask),
        Page::Notice { lines } => cards::notice(model, lines),
        Page::Records { focus } => end::records(model, *focus),
    }
}

fn running(model: &Model) -> Body {
    let (Some(scene), Some(Page::Running(page)), Some(workshop)) = (model.scene(), model.pages.last(), &model.workshop)
    else {
        return home::home(model, 0);
    };
    let focus = page.focus;
    match &scene {
        Scene::Welcome => room::welcome(model, focus),
        Scene::Plan => plan::plan(model, focus),
        Scene::Voices => reading::voices(model, focus),
        Scene::GroupPick(pick) => group_pick::group_pick(model, pick, page),
        Scene::Access => room::access(model, focus),
        Scene::Agreement => room::agreement(model, focus),
        Scene::People => room::people(model, focus),
        Scene::Missing => room::missing(model, focus),
        Scene::Round { closing } => {
            let spoken = if page.looking.is_some() { &[][..] } else { &page.spoken };
            cards::round(model, *closing, spoken)
        }
        Scene::Method(method) => cards::method(model, method),
        Scene::Asking(turning) => question::asking(model, workshop, page, turning),
        Scene::HandOver { question, from, to } => cards::hand_over(model, question, *from, *to),
        Scene::ByList(question) => by_list::by_list(model, workshop, question),
        Scene::AllIn(question) => question::all_in(model, workshop, question, focus),
        Scene::Reveal(question) => reveal::reveal(model, workshop, question, page),
        Scene::Write(question) => group::unwritten(model, question),
        Scene::Stage(stage) => group::stage(model, stage),
        Scene::Overview(_) => group::overview(model, workshop, focus),
        Scene::EachSide(question) => group::each_side(model, question, focus),
        Scene::NotAsked(question) => cards::not_asked(model, question),
        Scene::NobodyHere => cards::nobody_here(model),
        Scene::Break => cards::planned_break(model),
        Scene::Position => position::position(model, focus, page.heads),
        Scene::Differ => lists::differ(model, focus),
        Scene::YouSaid => follow::you_said(model, focus),
        Scene::Compare => follow::compare(model, workshop, focus),
        Scene::Promises => lists::promises(model, focus),
        Scene::CarPark => lists::car_park(model, focus),
        Scene::Notes => lists::notes(model, focus),
        Scene::End => end::end(model, focus),
    }
}

impl Model {
    pub(super) fn say(&self, key: &str) -> String {
        self.phrases.say(key)
    }

    pub(super) fn fill(&self, key: &str, values: &[(&str, Arg<'_>)]) -> String {
        self.phrases.fill(key, values)
    }

    /// The phrase `key` with the sides' names in it, where it holds `{people}` or `{staff}` as values.
    pub(super) fn sided(&self, text: &str) -> String {
        match self.state() {
            Some(state) => state.header.sides.fill(text),
            None => super::update::default_sides(self).fill(text),
        }
    }

    /// What a side calls itself, with a capital: for the start of a row.
    pub(super) fn side_label(&self, side: Side) -> String {
        match side {
            Side::People => self.sided("{people}"),
            Side::Staff => self.sided("{staff}"),
            Side::Neither => self.say("side-neither"),
        }
    }

    /// Where somebody speaks from, in the room's words.
    pub(super) fn speaks_from_words(&self, from: SpeaksFrom) -> String {
        match from {
            SpeaksFrom::People => self.side_label(Side::People),
            SpeaksFrom::Staff => self.side_label(Side::Staff),
            SpeaksFrom::Both => self.say("side-both"),
            SpeaksFrom::Other => self.say("side-other"),
        }
    }

    /// What somebody is called in this room; nothing when there is no such person.
    pub(super) fn called(&self, id: ParticipantId) -> String {
        self.state().map(|state| state.called(id)).unwrap_or_default()
    }

    pub(super) fn wording<'a>(&'a self, workshop: &'a Workshop) -> Wording<'a> {
        Wording::of(&workshop.state, &self.phrases)
    }
}
