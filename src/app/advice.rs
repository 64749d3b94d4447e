//! Whether the room is too big for the plan, in words (method, section 5). It informs, it never stops anybody.

use super::model::Model;
use super::pages::StartPage;
use crate::content::{Agenda, Step};
use crate::session::Pace;

/// Minutes that one key adds to a step.
pub(super) const MORE: u32 = 5;

/// A step with less time than the room needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tight {
    pub(super) step: usize,
    title: String,
    people: usize,
    needed: u32,
    planned: u32,
}

impl Model {
    /// The first step, now or to come, in which the people who are here need more time than the plan has.
    pub(super) fn tight_step(&self) -> Option<Tight> {
        let state = self.state()?;
        let steps = std::iter::once(state.place.step).chain(state.to_come());
        let people = state.participants().filter(|person| person.here).count();
        let minutes = state.minutes_of_each();
        let mut steps = steps.filter_map(|i| Some((i, state.agenda.steps.get(i)?, *minutes.get(i)?)));
        steps.find_map(|(i, step, planned)| self.tight(i, step, (people, planned), state.pace))
    }

    /// The same before a workshop is set up, for the people who are known already.
    pub(super) fn tight_at_start(&self, page: &StartPage) -> Option<Tight> {
        let agenda: &Agenda = self.library.agendas.get(page.agenda)?;
        let people = page.joining.iter().filter(|person| person.role == crate::session::Role::Participant).count();
        agenda.in_order().find_map(|(i, step)| {
            let more =
                page.more.iter().filter(|at| **at == (page.agenda, i)).fold(0, |sum: u32, _| sum.saturating_add(MORE));
            self.tight(i, step, (people, step.minutes.saturating_add(more)), Pace::Planned)
        })
    }

    fn tight(&self, i: usize, step: &Step, (people, planned): (usize, u32), pace: Pace) -> Option<Tight> {
        let needed = pace.minutes(self.library.minutes_for(step, people));
        let title = self.sided(&step.title);
        (needed > planned).then_some(Tight { step: i, title, people, needed, planned })
    }

    /// "12 people need about 15 minutes here. The plan has 12. Press + to add 5."
    pub(super) fn advice_here(&self, tight: &Tight) -> String {
        let Tight { people, needed, planned, .. } = tight;
        let values = [("people", (*people).into()), ("needed", (*needed).into()), ("planned", (*planned).into())];
        self.phrases.fill("advice-here", &values)
    }

    /// "12 people need about 15 minutes for The line. The plan has 12. Press + to add 5."
    pub(super) fn advice(&self, tight: &Tight) -> String {
        let Tight { step: _, title, people, needed, planned } = tight;
        let values = [
            ("step", title.into()),
            ("people", (*people).into()),
            ("needed", (*needed).into()),
            ("planned", (*planned).into()),
        ];
        self.phrases.fill("advice-more-time", &values)
    }
}
