//! What a front end of lines needs besides the screen: what may be typed here, who is in the room, what is asked about.

use super::keymap::{Action, Binding};
use super::model::Model;
use super::scene::Scene;
use super::screen::Screen;
use super::view;

/// Where the group is: the screen in front, and what belongs to it that a screen shows in other ways.
#[derive(Debug, Clone, PartialEq)]
pub struct Here {
    /// The screen.
    pub screen: Screen,
    /// The name of its keys in the key table.
    pub name: &'static str,
    /// Its keys, in order of need.
    pub keys: Vec<Binding>,
    /// Who is in the room, one a sentence.
    pub people: Vec<String>,
    /// What a method's source says in our words; empty where no question of a method is in front.
    pub about: Vec<String>,
    /// Answers of this question so far, of how many people (together): never what was given; nothing where the keyboard is
    /// handed over by somebody who answers later.
    pub answered: Option<(usize, usize)>,
    /// Whether what is given to this question stays hidden for now (together), whatever stands over it.
    pub hides: bool,
    /// Whether a workshop runs, so that what works from anywhere in one works here.
    pub runs: bool,
    /// What is begun here and not given.
    pub begun: HalfTyped,
}

/// What is begun in front and not given, and whether it goes to disk as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HalfTyped {
    /// Nothing is.
    Nothing,
    /// The session has it at the next start.
    Kept,
    /// It goes when the program leaves.
    NotKept,
}

impl Here {
    /// What `model` shows now.
    #[must_use]
    pub fn of(model: &Model) -> Self {
        let name = model.keys_name();
        Self {
            screen: view::view(model),
            name,
            keys: keys(model, name),
            people: view::people_aloud(model),
            about: view::about_aloud(model),
            answered: model.answered(),
            hides: model.hides(),
            runs: model.runs(),
            begun: model.half_typed(),
        }
    }
}

/// Another place to save is told of by the front end, with the trouble.
fn keys(model: &Model, name: &str) -> Vec<Binding> {
    let all = model.keymap.of(name).iter();
    all.filter(|binding| binding.action == Action::Place || model.works_here(binding)).cloned().collect()
}

impl Model {
    fn hides(&self) -> bool {
        let question = self.question_on_screen();
        let Some((state, question)) = self.state().zip(question) else { return false };
        !state.is_closed(&question) && state.round(&question).is_some_and(|round| !round.shows())
    }

    fn answered(&self) -> Option<(usize, usize)> {
        let question = self.question_on_screen()?;
        if matches!(self.scene(), Some(Scene::HandOver { from, .. }) if !self.has_answered(&question, from)) {
            return None;
        }
        let state = self.state()?;
        let round = state.round(&question)?;
        let second = question.second().and_then(|second| state.round(&second));
        let has_given = |id: &&crate::session::ParticipantId| {
            round.given_by(**id).is_some() && second.is_none_or(|second| second.given_by(**id).is_some())
        };
        let given = round.order.iter().filter(has_given).count();
        // Who is out, and gave nothing, is not waited for.
        let is_waited_for = |id: &&crate::session::ParticipantId| {
            !has_given(id) && state.person(**id).is_some_and(|person| person.here && person.counts())
        };
        Some((given, given + round.order.iter().filter(is_waited_for).count()))
    }
}
