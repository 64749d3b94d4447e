//! Where the workshop stands, what is there, and what comes before and after.

use super::{State, Turn};
use crate::content::{Place, QuestionId, Stop};

impl State {
    /// What happens at the place where the workshop stands.
    #[must_use]
    pub fn stop(&self) -> Option<Stop> {
        self.agenda.stop(self.place)
    }

    /// The place after `place`. After a step that was put in between, the group goes on where it was.
    #[must_use]
    pub fn after(&self, place: Place) -> Option<Place> {
        self.agenda.after(place).or_else(|| self.came_from.filter(|_| !self.agenda.is_planned(place.step)))
    }

    /// The place before `place`; before a step that was put in between, where the group was.
    #[must_use]
    pub fn before(&self, place: Place) -> Option<Place> {
        self.agenda.before(place).or_else(|| self.came_from.filter(|_| !self.agenda.is_planned(place.step)))
    }

    /// The questions at `place`, in the order they are answered within one turn; none where no question is.
    #[must_use]
    pub fn questions_at(&self, place: Place) -> Vec<QuestionId> {
        match self.agenda.stop(place) {
            Some(Stop::Question(id)) => {
                let second = id.second();
                std::iter::once(id).chain(second).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The number of a step in the plan, from 1. What is put in between, or was dropped, has none: no two have the same.
    #[must_use]
    pub fn number_of_step(&self, step: usize) -> Option<usize> {
        self.agenda.order.iter().position(|it| *it == step).map(|at| at + 1)
    }

    /// Where the group is in the plan; while it is at something that was put in between, where it goes on after that.
    #[must_use]
    pub fn place_in_plan(&self) -> Option<Place> {
        if self.agenda.is_planned(self.place.step) { Some(self.place) } else { self.came_from }
    }

    /// The question in front at the place where the workshop stands, if there is one.
    #[must_use]
    pub fn question_here(&self) -> Option<QuestionId> {
        self.questions_at(self.place).into_iter().next().map(|id| self.in_front(&id))
    }

    /// `question`, or the second of its turn, where who is to answer has answered the first.
    #[must_use]
    pub fn in_front(&self, question: &QuestionId) -> QuestionId {
        self.turn_at(question).0
    }

    /// Where the question in front stands, of those that are answered in the turn of `question`: the second, while it
    /// is the turn of somebody who is done with the first; all are in once they are in for both.
    #[must_use]
    pub fn turn_at(&self, question: &QuestionId) -> (QuestionId, Turn) {
        let first = || (question.clone(), self.turn(question));
        let Some(second) = question.second() else { return first() };
        let (Some(round), turn) = (self.round(question), self.turn(&second)) else { return first() };
        match turn {
            Turn::Of { who, .. } if !self.is_waited_for(round, who) => (second, turn),
            _ => first(),
        }
    }
}
