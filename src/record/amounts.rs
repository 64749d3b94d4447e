//! How much comes in event by event, held against what a workshop can have: no file may hang what is made of it.

use std::collections::BTreeSet;

use super::fault::{Fault, What};
use super::refers::questions_in;
use crate::content::QuestionId;
use crate::session::{Body, Planning};

/// Most events, people and questions; far above any workshop, and low enough that no file can hang the fold.
pub(super) const MOST_EVENTS: usize = 20_000;
pub(super) const MOST_PEOPLE: usize = 500;
pub(super) const MOST_QUESTIONS: usize = 200;
/// Steps that were put in on the day.
const MOST_ADDED: usize = 1_000;
/// Characters of all names together: twice of the longest names from paper, for as many people as there may be. All that
/// somebody could be called is made of these, and looked for in each text.
const MOST_OF_NAMES: usize = 200_000;

/// What there is so far.
#[derive(Default)]
pub(super) struct Amounts {
    people: usize,
    added: usize,
    names: usize,
    questions: BTreeSet<QuestionId>,
}

impl Amounts {
    /// Counts what an event brings.
    pub(super) fn take(&mut self, body: &Body) {
        let [people, added, names] = brings(body);
        (self.people, self.added, self.names) = (self.people + people, self.added + added, self.names + names);
        self.questions.extend(questions_in(body).into_iter().map(|(_, id)| id.clone()));
    }

    /// Whether there is room for what an event brings.
    pub(super) fn holds(&self, body: &Body) -> bool {
        let [people, added, names] = brings(body);
        let asked: BTreeSet<_> = questions_in(body).into_iter().map(|(_, id)| id).collect();
        let new = asked.into_iter().filter(|id| !self.questions.contains(id)).count();
        self.people + people <= MOST_PEOPLE
            && self.added + added <= MOST_ADDED
            && self.names + names <= MOST_OF_NAMES
            && self.questions.len() + new <= MOST_QUESTIONS
    }

    /// What there is too much of.
    pub(super) fn too_many(&self) -> Vec<Fault> {
        let all = [
            (self.people, MOST_PEOPLE, What::TooMany),
            (self.added, MOST_ADDED, What::TooMany),
            (self.questions.len(), MOST_QUESTIONS, What::TooMany),
            (self.names, MOST_OF_NAMES, What::NamesTooLong),
        ];
        let over = all.into_iter().filter(|(count, most, _)| count > most);
        over.map(|(_, most, what)| Fault::at("events", what).with("most", most)).collect()
    }
}

/// People, steps, and characters of names.
fn brings(body: &Body) -> [usize; 3] {
    match body {
        Body::Joined { person, .. } => [1, 0, person.name.as_str().chars().count()],
        Body::Renamed { name, .. } => [0, 0, name.as_str().chars().count()],
        Body::Plan(Planning::StepAdded { .. }) => [0, 1, 0],
        _ => [0; 3],
    }
}
