//! With what the program opens: home, a form, a session, made-up people.

use std::path::PathBuf;

use super::model::Model;
use super::update::{self, Given};
use super::{Effect, practise};

/// What is asked for on the command line.
#[derive(Debug, Clone)]
pub enum Opening {
    /// The home screen.
    Home,
    /// The form that starts a workshop, with what is known already.
    Start(Given),
    /// A session to go on with, by its path.
    Resume(PathBuf),
    /// Made-up people.
    Practise,
}

/// Opens the first page, and says what is to be done outside.
pub fn open(model: &mut Model, opening: Opening) -> Vec<Effect> {
    match opening {
        Opening::Home => {}
        Opening::Start(given) => update::open_start(model, given),
        Opening::Practise => practise::practise(model),
        Opening::Resume(path) => model.effects.push(Effect::Open { path }),
    }
    std::mem::take(&mut model.effects)
}
