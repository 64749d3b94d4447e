//! Why a word that any prompt knows can do nothing at this one.

use super::super::accepted::Asks;
use crate::app::screen::Body;
use crate::app::{Action, Here};

/// The phrase that says so; nothing where the word does something, or the engine answers it.
pub(super) fn why_not(here: &Here, asks: &Asks) -> Option<&'static str> {
    let has_rows = !matches!(&here.screen.body, Body::List(list) if list.rows.is_empty());
    match asks {
        Asks::Key(_, Action::Change | Action::Out | Action::Quote) if !has_rows => Some("not-here-change"),
        Asks::Row => Some("not-here-row"),
        Asks::Anywhere(Action::Back) => Some("not-here-back"),
        Asks::Anywhere(Action::Looks | Action::Plain | Action::Place | Action::Words) => None,
        Asks::Anywhere(_) if here.name == "home" => Some("not-here-home"),
        Asks::Anywhere(_) if !here.runs => Some("not-here-nothing-runs"),
        Asks::Anywhere(Action::Pass) if here.name == "hand-over" => Some("wrong-hand-over"),
        Asks::Anywhere(Action::Pass) => Some("not-here-pass"),
        Asks::Anywhere(Action::Out) => Some("not-here-later"),
        Asks::Anywhere(Action::Change) => Some("not-here-change"),
        _ => None,
    }
}
