//! How a workshop stands with its time. It informs, it never ends a turn (method, section 4).
//!
//! Constraint: worked out from the time now, whenever somebody looks; nothing here ticks.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Duration;

use super::{Body, Pace, Stamp, State};
use crate::content::{Kind, QuestionId, Step, Stop};

/// A workshop in which nothing happens for so long is left for another time: from then on time does not count.
const LEFT: Duration = Duration::hours(2);

/// Minutes that are left, in whole minutes: of one that was begun none is left. The end is no sum of these; it is told by
/// the minute in which it falls, so that it stays the same while the group keeps to its plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timing {
    /// Left for the step where the workshop stands; below 0 when it took longer than planned.
    pub step: i64,
    /// Left for the whole plan: what is left of this step, and all steps to come.
    pub day: i64,
    /// How far the group is behind its plan; below 0 when it is ahead.
    pub behind: i64,
    /// When the whole plan ends.
    pub ends: Stamp,
}

/// What the plan says, looked up once.
struct Plan {
    /// Of each step, by its index.
    minutes: Vec<u32>,
    to_come: Vec<usize>,
}

impl Plan {
    fn of(&self, step: usize) -> Duration {
        minutes(self.minutes.get(step).copied().unwrap_or_default())
    }
}

impl State {
    /// How the workshop stands with its time; nothing before it begins.
    ///
    /// What was added to a step, or to its pace, belongs to the plan: a group that takes more time for a step by one key
    /// is not behind.
    #[must_use]
    pub fn timing(&self, now: Stamp) -> Option<Timing> {
        let (started, since) = (self.started?, self.step_since?);
        let plan = Plan { minutes: self.minutes_of_each(), to_come: self.to_come() };
        let planned = plan.of(self.place.step);
        let spent = self.worked(since, now);
        let to_come: Duration = plan.to_come.iter().map(|step| self.left_for(*step, plan.of(*step))).sum();
        let in_time = if self.agenda.is_planned(self.place.step) { spent.min(planned) } else { Duration::zero() };
        let behind = self.worked(started, now) - self.planned_so_far(&plan) - in_time;
        let left = (planned - spent).max(Duration::zero()) + to_come;
        let ends = now.checked_add_signed(left).unwrap_or(now);
        Some(Timing {
            step: (planned - spent).num_minutes(),
            day: left.num_minutes(),
            behind: behind.num_minutes(),
            ends,
        })
    }

    /// Until when the step at which the workshop stands goes on, by the plan; nothing before it begins, nor at what is put
    /// in between: the plan has no time for it, and the step that waits ends that much later.
    #[must_use]
    pub fn step_until(&self, now: Stamp) -> Option<Stamp> {
        let since = self.step_since.filter(|_| self.agenda.is_planned(self.place.step))?;
        now.checked_sub_signed(self.worked(since, now))?.checked_add_signed(minutes(self.minutes_of(self.place.step)))
    }

    /// Minutes of all steps that are in the plan, as in [`State::minutes_as_it_goes`].
    #[must_use]
    pub fn minutes(&self) -> u32 {
        let each = self.minutes_as_it_goes();
        self.agenda.in_order().filter_map(|(step, _)| each.get(step)).fold(0, |sum, it| sum.saturating_add(*it))
    }

    /// Minutes of each step, by its index: of one that was skipped, whole or in part, no more than it took.
    #[must_use]
    pub fn minutes_as_it_goes(&self) -> Vec<u32> {
        let mut each = self.minutes_of_each();
        let passed = self.passed_over();
        for step in self.done_with() {
            let Some(minutes) = each.get_mut(step) else { continue };
            let asked = self.agenda.steps.get(step).map(Step::asked).unwrap_or_default();
            if passed.contains(&step) || asked.iter().any(|question| self.skipped.contains(question)) {
                *minutes = u32::try_from(self.spent_at(step).num_minutes()).unwrap_or_default().min(*minutes);
            }
        }
        each
    }

    /// Minutes of a step, as in [`State::minutes_of_each`]; 0 where there is no such step.
    #[must_use]
    pub fn minutes_of(&self, step: usize) -> u32 {
        self.minutes_of_each().get(step).copied().unwrap_or_default()
    }

    /// Minutes of each step, by its index, at the pace of the group, with what was added. A step that the group is done
    /// with keeps the pace that it had.
    ///
    /// The paces follow from all that happened: who needs more than one step asks once.
    #[must_use]
    pub fn minutes_of_each(&self) -> Vec<u32> {
        let steps = self.agenda.steps.iter().zip(self.paces());
        let mut each: Vec<u32> = steps.map(|(step, pace)| pace.minutes(step.minutes)).collect();
        for (step, added) in &self.added_time {
            if let Some(minutes) = each.get_mut(*step) {
                *minutes = minutes.saturating_add(*added);
            }
        }
        each
    }

    /// The steps of the plan behind the one where the workshop stands, as far as it has not been there; and wherever they
    /// stand, those that it left half done.
    #[must_use]
    pub fn to_come(&self) -> Vec<usize> {
        let here = self.place_in_plan().map_or(0, |place| place.step);
        let here_in_order = self.agenda.order.iter().position(|step| *step == here);
        let been: BTreeSet<usize> = self.visited.iter().map(|place| place.step).collect();
        let waits = |(i, step): &(usize, usize)| {
            if been.contains(step) { self.is_left_waiting(*step) } else { here_in_order.is_some_and(|here| *i > here) }
        };
        let others = self.agenda.order.iter().copied().enumerate().filter(|(_, step)| *step != here);
        others.filter(waits).map(|(_, step)| step).collect()
    }

    /// The steps of the plan in which nothing was done, and that are not to come: the group was never there, or skipped all
    /// that is asked there.
    #[must_use]
    pub fn passed_over(&self) -> Vec<usize> {
        let been: BTreeSet<usize> = self.visited.iter().map(|place| place.step).collect();
        let is_passed = |step: &usize| !been.contains(step) || self.skipped_all_of(*step);
        self.done_with().into_iter().filter(is_passed).collect()
    }

    /// The steps of the plan where the group is not, and that are not to come.
    fn done_with(&self) -> Vec<usize> {
        let mut others: BTreeSet<usize> = self.to_come().into_iter().collect();
        others.extend(self.place_in_plan().map(|place| place.step));
        self.agenda.order.iter().copied().filter(|step| !others.contains(step)).collect()
    }

    /// Whether a step asks something, and is nothing but what was skipped, or not picked.
    fn skipped_all_of(&self, step: usize) -> bool {
        let stops = self.agenda.steps.get(step).map(Step::stops).unwrap_or_default();
        let mut asks = stops.iter().filter(|stop| !matches!(stop, Stop::MethodCard(_))).peekable();
        let is_left_out = |stop: &Stop| match stop {
            Stop::Question(question) => self.skipped.contains(question) && !self.has_answers(question),
            Stop::Pick(pick) => pick.chosen.is_empty() || pick.chosen.iter().all(|it| it.questions.is_empty()),
            _ => false,
        };
        asks.peek().is_some() && asks.all(is_left_out)
    }

    /// When a step begins to which the group, elsewhere until now, comes at the time `now`. Where it goes on with it, from
    /// what was put in between or to questions that wait, it has the rest of its minutes, not all of them anew.
    pub(super) fn begins_at(&self, step: usize, now: Stamp) -> Stamp {
        let waits = self.came_from.is_some_and(|from| from.step == step);
        let had = match step {
            _ if waits && !self.agenda.is_planned(self.place.step) => self.been_there,
            half if self.is_half_done(half) => self.spent_at(half),
            _ => Duration::zero(),
        };
        now.checked_sub_signed(had).unwrap_or(now)
    }

    /// Whether the group left a step in the middle of its questions: some of them still wait. One that is only being asked
    /// waits, too.
    #[must_use]
    pub fn is_half_done(&self, step: usize) -> bool {
        self.visited.iter().any(|place| place.step == step) && self.is_left_waiting(step)
    }

    /// The same of a step where the group was.
    fn is_left_waiting(&self, step: usize) -> bool {
        self.place.step != step && !self.waiting_in(step).is_empty()
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
        let place = of_sides.then(|| self.agenda.place_of(question)).flatten();
        let asked = place.is_some_and(|place| self.visited.contains(&place));
        let shown = self.rounds(question).iter().any(|round| round.revealed);
        !(asked || shown || self.is_decided(question) || self.skipped.contains(question))
    }

    /// What is left of the `planned` time of a step to come: one that is half done had some of it.
    fn left_for(&self, step: usize, planned: Duration) -> Duration {
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
    fn planned_so_far(&self, plan: &Plan) -> Duration {
        let done = self.agenda.order.iter().filter(|step| **step != self.place.step && !plan.to_come.contains(step));
        let begun = plan.to_come.iter().map(|step| plan.of(*step) - self.left_for(*step, plan.of(*step)));
        done.map(|step| plan.of(*step)).chain(begun).sum()
    }

    /// How fast the group goes, or went, at each step, by its index: what it chooses now is about the step where it is and
    /// those to come.
    fn paces(&self) -> Vec<Pace> {
        let mut paces = vec![self.pace; self.agenda.steps.len()];
        if !self.log.iter().any(|event| matches!(event.body, Body::PaceSet(_))) {
            return paces;
        }
        let here = self.place_in_plan().map(|place| place.step);
        let to_come: BTreeSet<usize> = self.to_come().into_iter().chain(here).collect();
        for (step, pace) in self.paces_left().into_iter().filter(|(step, _)| !to_come.contains(step)) {
            if let Some(it) = paces.get_mut(step) {
                *it = pace;
            }
        }
        paces
    }

    /// The steps of the plan that were left or passed over, with the pace of the group when that was last so. A step that
    /// is put in between leaves none: the group goes on where it was.
    fn paces_left(&self) -> BTreeMap<usize, Pace> {
        let rows: BTreeMap<usize, usize> = self.agenda.order.iter().copied().zip(0..).collect();
        let (mut at, mut pace) = (0, Pace::default());
        let (mut paces, mut been) = (BTreeMap::new(), BTreeSet::from([at]));
        for event in &self.log {
            match &event.body {
                Body::PaceSet(set) => pace = *set,
                Body::Moved(to) if to.step != at && rows.contains_key(&to.step) => {
                    let between = rows.get(&at).zip(rows.get(&to.step));
                    let between =
                        between.and_then(|(from, to)| self.agenda.order.get(from + 1..*to)).unwrap_or_default();
                    let passed = between.iter().filter(|step| !been.contains(*step));
                    paces.extend(passed.chain([&at]).map(|step| (*step, pace)));
                    at = to.step;
                    been.insert(at);
                }
                _ => {}
            }
        }
        paces
    }

    /// The time from `from` to `now`, without the times in which nobody was at it.
    pub(super) fn worked(&self, from: Stamp, now: Stamp) -> Duration {
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
