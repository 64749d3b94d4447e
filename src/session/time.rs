//! How a workshop stands with its time. It informs, it never ends a turn (method, section 4).
//!
//! Constraint: worked out from the time now, whenever somebody looks; nothing here ticks.

use chrono::Duration;

use super::{Body, Pace, Stamp, State};
use crate::content::{Kind, QuestionId, Step, Stop};

/// A workshop in which nothing happens for so long is left for another time: from then on time does not count.
const LEFT: Duration = Duration::hours(2);

/// Minutes that are left, in whole minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timing {
    /// Left for the step where the workshop stands; below 0 when it took longer than planned.
    pub step: i64,
    /// Left for the whole plan: what is left of this step, and all steps to come.
    pub day: i64,
    /// How far the group is behind its plan; below 0 when it is ahead.
    pub behind: i64,
}

impl State {
    /// How the workshop stands with its time; nothing before it begins.
    ///
    /// What was added to a step, or to its pace, belongs to the plan: a group that takes more time for a step by one key
    /// is not behind.
    #[must_use]
    pub fn timing(&self, now: Stamp) -> Option<Timing> {
        let (started, since) = (self.started?, self.step_since?);
        let planned = minutes(self.minutes_of(self.place.step));
        let spent = self.worked(since, now);
        let to_come: Duration = self.to_come().into_iter().map(|step| self.left_for(step)).sum();
        let in_time = if self.agenda.is_planned(self.place.step) { spent.min(planned) } else { Duration::zero() };
        let behind = self.worked(started, now) - self.planned_so_far() - in_time;
        Some(Timing {
            step: (planned - spent).num_minutes(),
            day: ((planned - spent).max(Duration::zero()) + to_come).num_minutes(),
            behind: behind.num_minutes(),
        })
    }

    /// Until when the step at which the workshop stands goes on, by the plan; nothing before it begins.
    #[must_use]
    pub fn step_until(&self, now: Stamp) -> Option<Stamp> {
        let since = self.step_since?;
        now.checked_sub_signed(self.worked(since, now))?.checked_add_signed(minutes(self.minutes_of(self.place.step)))
    }

    /// Minutes of all steps that are in the plan.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        self.agenda.in_order().fold(0, |sum, (step, _)| sum.saturating_add(self.minutes_of(step)))
    }

    /// The steps of the plan behind the one where the workshop stands, as far as it has not been there; and wherever they
    /// stand, those that it left half done.
    #[must_use]
    pub fn to_come(&self) -> Vec<usize> {
        let here = if self.agenda.is_planned(self.place.step) { Some(self.place) } else { self.came_from };
        let here = here.map_or(0, |place| place.step);
        let behind: Vec<usize> = self.agenda.order.iter().skip_while(|step| **step != here).skip(1).copied().collect();
        let been = |step: usize| self.visited.iter().any(|place| place.step == step);
        let waits = |step: &usize| if been(*step) { self.is_half_done(*step) } else { behind.contains(step) };
        self.agenda.order.iter().copied().filter(|step| *step != here).filter(waits).collect()
    }

    /// Whether the group left a step in the middle of its questions: some of them still wait. One that is only being asked
    /// waits, too.
    #[must_use]
    pub fn is_half_done(&self, step: usize) -> bool {
        let been = self.visited.iter().any(|place| place.step == step);
        been && self.place.step != step && !self.waiting_in(step).is_empty()
    }

    /// The questions of a step that wait to be answered or skipped.
    #[must_use]
    pub fn waiting_in(&self, step: usize) -> Vec<QuestionId> {
        let stops = self.agenda.steps.get(step).map(Step::stops).unwrap_or_default();
        let questions = stops.into_iter().filter_map(|stop| match stop {
            Stop::Question(question) => Some(question),
            _ => None,
        });
        questions.filter(|question| self.waits(question)).collect()
    }

    /// Whether a question is neither answered by all, nor by the group, nor skipped. Sides need not say anything: where
    /// they were asked is enough.
    fn waits(&self, question: &QuestionId) -> bool {
        let of_sides = self.question(question).is_some_and(|(_, it)| it.answers.kind() == Kind::EachSide);
        let place = self.agenda.place_of(question).filter(|_| of_sides);
        let asked = place.is_some_and(|place| self.visited.contains(&place));
        let shown = self.rounds(question).iter().any(|round| round.revealed);
        let decided = self.parts.iter().any(|(stage, choice)| stage == question && choice.will.is_some());
        !(asked || shown || decided || self.skipped.contains(question))
    }

    /// What is left of the time of a step to come: one that is half done had some of it.
    fn left_for(&self, step: usize) -> Duration {
        let planned = minutes(self.minutes_of(step));
        if self.is_half_done(step) { (planned - self.spent_at(step)).max(Duration::zero()) } else { planned }
    }

    /// The time in which the group was at a step, without that since it came to where it stands now.
    fn spent_at(&self, step: usize) -> Duration {
        let (mut at, mut since) = (0, None);
        let mut spent = Duration::zero();
        for event in &self.log {
            let gap = since.map_or(Duration::zero(), |since| event.at - since);
            if at == step && gap < LEFT {
                spent += gap.max(Duration::zero());
            }
            match event.body {
                Body::Started => since = Some(event.at),
                Body::Moved(to) => at = to.step,
                _ => {}
            }
            since = since.map(|_| event.at);
        }
        spent
    }

    /// What the steps take that are done or were passed over.
    fn planned_so_far(&self) -> Duration {
        let to_come = self.to_come();
        let done = self.agenda.order.iter().filter(|step| **step != self.place.step && !to_come.contains(step));
        let begun = to_come.iter().map(|step| minutes(self.minutes_of(*step)) - self.left_for(*step));
        done.map(|step| minutes(self.minutes_of(*step))).chain(begun).sum()
    }

    /// How fast the group goes, or went, at `step`: what it chooses now is about this step and those to come.
    pub(super) fn pace_of(&self, step: usize) -> Pace {
        let here = if self.agenda.is_planned(self.place.step) { Some(self.place) } else { self.came_from };
        if here.is_some_and(|place| place.step == step) || self.to_come().contains(&step) {
            return self.pace;
        }
        self.paces().iter().rev().find(|(left, _)| *left == step).map_or(self.pace, |(_, pace)| *pace)
    }

    /// The steps of the plan that were left or passed over, in that order, with the pace of the group then. A step that
    /// is put in between leaves none: the group goes on where it was.
    fn paces(&self) -> Vec<(usize, Pace)> {
        let row = |step: usize| self.agenda.order.iter().position(|it| *it == step);
        let (mut at, mut pace) = (0, Pace::default());
        let (mut paces, mut been) = (Vec::new(), vec![at]);
        for event in &self.log {
            match &event.body {
                Body::PaceSet(set) => pace = *set,
                Body::Moved(to) if to.step != at && row(to.step).is_some() => {
                    let between = row(at).zip(row(to.step)).and_then(|(from, to)| self.agenda.order.get(from + 1..to));
                    let passed = between.unwrap_or_default().iter().filter(|step| !been.contains(step));
                    paces.extend(passed.chain([&at]).map(|step| (*step, pace)));
                    at = to.step;
                    been.push(at);
                }
                _ => {}
            }
        }
        paces
    }

    /// The time from `from` to `now`, without the times in which nobody was at it.
    fn worked(&self, from: Stamp, now: Stamp) -> Duration {
        let events = self.log.iter().rev().map(|event| event.at).take_while(|at| *at > from);
        let mut later = now;
        let mut worked = Duration::zero();
        for at in events.chain([from]) {
            let gap = later - at;
            worked += if gap < LEFT { gap.max(Duration::zero()) } else { Duration::zero() };
            later = at;
        }
        worked
    }
}

fn minutes(n: u32) -> Duration {
    Duration::minutes(i64::from(n))
}
