//! An agenda: the steps of a workshop, their minutes, and the stops each step leads through.

use super::{Activity, MethodId, QuestionId};

/// A plan for a workshop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agenda {
    /// Stable name: `standard`.
    pub id: String,
    /// Raised when its steps change.
    pub version: u32,
    /// What the screen calls it.
    pub title: String,
    /// One line of what is in it.
    pub summary: String,
    /// In order.
    pub steps: Vec<Step>,
}

/// One part of an agenda, with a time of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Name within the agenda: `checklist`.
    pub id: String,
    /// What the screen calls it.
    pub title: String,
    /// Planned length in minutes, at pace 1.
    pub minutes: u32,
    /// What the group does, in order.
    pub activities: Vec<Activity>,
}

/// A screen's worth of a step: an activity, or one question of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stop {
    /// The card that opens a method.
    MethodCard(MethodId),
    /// One question, asked in turns until it is revealed.
    Question(QuestionId),
    /// Any other activity.
    Activity(Activity),
}

/// Where a workshop stands: a step of the agenda and a stop within it, both from 0.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Index into [`Agenda::steps`].
    pub step: usize,
    /// Index into [`Step::stops`].
    pub stop: usize,
}

impl Step {
    /// The stops this step leads through, in order.
    #[must_use]
    pub fn stops(&self) -> Vec<Stop> {
        self.activities
            .iter()
            .flat_map(|activity| match activity {
                Activity::Method { method, questions, card } => card
                    .then(|| Stop::MethodCard(method.clone()))
                    .into_iter()
                    .chain(questions.iter().cloned().map(Stop::Question))
                    .collect(),
                other => vec![Stop::Activity(other.clone())],
            })
            .collect()
    }

    /// The questions this step asks, in order.
    pub fn questions(&self) -> impl Iterator<Item = &QuestionId> {
        self.activities.iter().flat_map(|activity| match activity {
            Activity::Method { questions, .. } => questions.as_slice(),
            _ => &[],
        })
    }
}

impl Agenda {
    /// Planned length of the whole, in minutes.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        self.steps.iter().fold(0, |sum, step| sum.saturating_add(step.minutes))
    }

    /// Every question that may be asked, in order.
    pub fn questions(&self) -> impl Iterator<Item = &QuestionId> {
        self.steps.iter().flat_map(Step::questions)
    }

    /// The stop at `place`, or nothing when there is none.
    #[must_use]
    pub fn stop(&self, place: Place) -> Option<Stop> {
        self.steps.get(place.step)?.stops().into_iter().nth(place.stop)
    }

    /// The place after `place`, or nothing at the end. A step without stops is passed over.
    #[must_use]
    pub fn after(&self, place: Place) -> Option<Place> {
        let next = Place { stop: place.stop.saturating_add(1), ..place };
        if self.stop(next).is_some() {
            return Some(next);
        }
        let steps = self.steps.iter().enumerate().skip(place.step.saturating_add(1));
        steps.into_iter().find(|(_, step)| !step.stops().is_empty()).map(|(step, _)| Place { step, stop: 0 })
    }

    /// The place before `place`, or nothing at the start. A step without stops is passed over.
    #[must_use]
    pub fn before(&self, place: Place) -> Option<Place> {
        if let Some(stop) = place.stop.checked_sub(1) {
            return Some(Place { stop, ..place });
        }
        let steps = self.steps.iter().enumerate().take(place.step);
        steps.rev().find_map(|(step, it)| Some(Place { step, stop: it.stops().len().checked_sub(1)? }))
    }

    /// Where a question is asked, or nothing when it is not in this agenda.
    #[must_use]
    pub fn place_of(&self, question: &QuestionId) -> Option<Place> {
        self.steps.iter().enumerate().find_map(|(step, it)| {
            let stop = it.stops().iter().position(|s| matches!(s, Stop::Question(q) if q == question))?;
            Some(Place { step, stop })
        })
    }

    /// How many people fit the plan: the smallest of minutes x 10 / (questions x 4) over the steps that are marked
    /// in turns; nothing when no step is (method, section 5).
    ///
    /// `counts(method)` says whether a method is one of those steps (the meeting check is not).
    #[must_use]
    pub fn room_size(&self, counts: impl Fn(&MethodId) -> bool) -> Option<u32> {
        self.steps
            .iter()
            .filter_map(|step| {
                let questions: usize = step
                    .activities
                    .iter()
                    .map(|activity| match activity {
                        Activity::Method { method, questions, .. } if counts(method) => questions.len(),
                        _ => 0,
                    })
                    .sum();
                let questions = u32::try_from(questions).ok().filter(|n| *n > 0)?;
                Some(step.minutes.saturating_mul(10) / questions.saturating_mul(4))
            })
            .min()
    }
}

#[cfg(test)]
mod tests {
    use super::{Agenda, Place, Step, Stop};
    use crate::content::{Activity, MethodId, QuestionId};

    fn step(minutes: u32, activities: Vec<Activity>) -> Step {
        Step { id: "s".into(), title: "S".into(), minutes, activities }
    }

    fn asking(method: &str, questions: &[&str], card: bool) -> Activity {
        let questions = questions.iter().map(|id| QuestionId(format!("{method}.{id}"))).collect();
        Activity::Method { method: MethodId(method.into()), questions, card }
    }

    fn agenda() -> Agenda {
        Agenda {
            id: "a".into(),
            version: 1,
            title: "A".into(),
            summary: "A".into(),
            steps: vec![
                step(2, vec![Activity::People, Activity::Missing]),
                step(9, vec![asking("m", &["a", "b"], true)]),
                step(1, Vec::new()),
                step(3, vec![asking("close", &["heard"], false), Activity::End]),
            ],
        }
    }

    #[test]
    fn a_card_opens_a_method_unless_it_says_no() {
        let question = |id: &str| Stop::Question(QuestionId(id.into()));
        let steps = agenda().steps;
        let card = Stop::MethodCard(MethodId("m".into()));
        assert_eq!(steps[1].stops(), [card, question("m.a"), question("m.b")]);
        assert_eq!(steps[3].stops(), [question("close.heard"), Stop::Activity(Activity::End)]);
    }

    #[test]
    fn going_on_and_back_visits_the_same_places() {
        let agenda = agenda();
        let on: Vec<Place> = std::iter::successors(Some(Place::default()), |at| agenda.after(*at)).collect();
        let last = Place { step: 3, stop: 1 };
        let mut back: Vec<Place> = std::iter::successors(Some(last), |at| agenda.before(*at)).collect();
        back.reverse();
        assert_eq!(on.len(), 7);
        assert_eq!(on, back);
    }

    #[test]
    fn a_place_from_a_file_can_be_any_number() {
        let far = Place { step: usize::MAX, stop: usize::MAX };
        assert_eq!(agenda().stop(far), None);
        assert_eq!(agenda().after(far), None);
        assert_eq!(agenda().before(Place { stop: 0, ..far }), Some(Place { step: 3, stop: 1 }));
    }

    #[test]
    fn the_tightest_step_says_how_many_people_fit() {
        let all = agenda().room_size(|_| true);
        let without_the_close = agenda().room_size(|method| method.0 != "close");
        assert_eq!((all, without_the_close, agenda().room_size(|_| false)), (Some(7), Some(11), None));
    }

    #[test]
    fn minutes_of_a_strange_file_do_not_overflow() {
        let mut agenda = agenda();
        agenda.steps[1].minutes = u32::MAX;
        assert_eq!(agenda.minutes(), u32::MAX);
        assert!(agenda.room_size(|_| true).is_some());
    }
}
