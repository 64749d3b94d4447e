//! An agenda: the steps of a workshop, their minutes, and the stops each step leads through.

use super::{Activity, Asking, MethodId, Pick, QuestionId};

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
    /// All steps there are. A step keeps its place here for as long as a workshop goes on.
    pub steps: Vec<Step>,
    /// Indices into `steps`: which are done in which order. A step that was dropped is not in it, nor one that was put in
    /// between, aside from the plan.
    pub order: Vec<usize>,
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
    /// One question. Where it has a [`QuestionId::second`], both.
    Question(QuestionId),
    /// The group picks what it will answer.
    Pick(Pick),
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
        self.activities.iter().flat_map(stops_of).collect()
    }

    /// The questions that people answer in this step, in order: what was not picked is none of them. Two that are answered
    /// in one turn stand side by side.
    #[must_use]
    pub fn asked(&self) -> Vec<QuestionId> {
        let listed = self.questions();
        let asked = self.stops().into_iter().filter_map(|stop| match stop {
            Stop::Question(question) => Some(question),
            _ => None,
        });
        let both = asked.flat_map(|first| {
            let second = first.second().filter(|second| listed.contains(&second));
            std::iter::once(first).chain(second)
        });
        both.collect()
    }

    /// The questions this step may ask, in order, with every candidate of a pick.
    #[must_use]
    pub fn questions(&self) -> Vec<&QuestionId> {
        self.activities.iter().flat_map(Activity::questions).collect()
    }

    /// The pick that is made at `stop`, if it is one.
    pub fn pick_at(&mut self, stop: usize) -> Option<&mut Pick> {
        let mut first = 0;
        for activity in &mut self.activities {
            let stops = stops_of(activity).len();
            if let Activity::Pick(pick) = activity
                && first == stop
            {
                return Some(pick);
            }
            first += stops;
        }
        None
    }

    /// Minutes that `people` need here, as far as they mark in turns (method, section 5): a question takes ten people four
    /// minutes. `counts(question)` says whether a question is one of those.
    #[must_use]
    pub fn minutes_for(&self, people: usize, counts: impl Fn(&QuestionId) -> bool) -> u32 {
        let tenths = people.saturating_mul(self.in_turns(&counts)).saturating_mul(4);
        u32::try_from(tenths.div_ceil(10)).unwrap_or(u32::MAX)
    }

    /// How many questions are answered in turns here: a pick counts with the most that can be picked.
    fn in_turns(&self, counts: &impl Fn(&QuestionId) -> bool) -> usize {
        let asked = |activity: &Activity| match activity {
            Activity::Method { questions, .. } => questions.iter().filter(|id| counts(id)).count(),
            Activity::Pick(pick) => pick.most_asked(counts),
            Activity::Again { most, otherwise } => {
                (*most).max(otherwise.questions.iter().filter(|id| counts(id)).count())
            }
            _ => 0,
        };
        self.activities.iter().map(asked).sum()
    }
}

fn stops_of(activity: &Activity) -> Vec<Stop> {
    match activity {
        Activity::Method { method, questions, card } => asked(method, questions, *card),
        Activity::Pick(pick) => std::iter::once(Stop::Pick(pick.clone())).chain(pick.leads_to()).collect(),
        other => vec![Stop::Activity(other.clone())],
    }
}

/// A question that is answered in the turn of another has no stop of its own.
fn asked(method: &MethodId, questions: &[QuestionId], card: bool) -> Vec<Stop> {
    let alone = |id: &&QuestionId| !id.first().is_some_and(|first| questions.contains(&first));
    let stops = questions.iter().filter(alone).cloned().map(Stop::Question);
    card.then(|| Stop::MethodCard(method.clone())).into_iter().chain(stops).collect()
}

impl Pick {
    /// The stops that what was picked leads to, in order; they stand right behind the pick.
    #[must_use]
    pub fn leads_to(&self) -> Vec<Stop> {
        self.chosen.iter().flat_map(|asking| asked(&asking.method, &asking.questions, true)).collect()
    }
}

impl Agenda {
    /// The steps in the order they are done, with their indices.
    #[must_use]
    pub fn in_order(&self) -> impl DoubleEndedIterator<Item = (usize, &Step)> {
        self.order.iter().filter_map(|step| self.steps.get(*step).map(|it| (*step, it)))
    }

    /// Planned length of the whole, in minutes.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        self.in_order().fold(0, |sum, (_, step)| sum.saturating_add(step.minutes))
    }

    /// Every question that may be asked, in order, with every candidate of a pick.
    pub fn questions(&self) -> impl Iterator<Item = &QuestionId> {
        self.in_order().flat_map(|(_, step)| step.questions())
    }

    /// The stop at `place`, or nothing when there is none.
    #[must_use]
    pub fn stop(&self, place: Place) -> Option<Stop> {
        self.steps.get(place.step)?.stops().into_iter().nth(place.stop)
    }

    /// Whether this step is one of the plan: not dropped, and not put in between.
    #[must_use]
    pub fn is_planned(&self, step: usize) -> bool {
        self.order.contains(&step)
    }

    /// The place after `place`, or nothing at the end, or after a step that is not in the plan. A step without stops is
    /// passed over.
    #[must_use]
    pub fn after(&self, place: Place) -> Option<Place> {
        let next = Place { stop: place.stop.saturating_add(1), ..place };
        if self.stop(next).is_some() {
            return Some(next);
        }
        let mut rest = self.in_order().skip_while(|(step, _)| *step != place.step).skip(1);
        rest.find(|(_, step)| !step.stops().is_empty()).map(|(step, _)| Place { step, stop: 0 })
    }

    /// The place before `place`, or nothing at the start, or before a step that is not in the plan. A step without stops
    /// is passed over. Where there is no such step, the last place.
    #[must_use]
    pub fn before(&self, place: Place) -> Option<Place> {
        if let Some(stop) = place.stop.checked_sub(1) {
            return Some(Place { stop, ..place });
        }
        let there_is = usize::from(place.step < self.steps.len());
        let on_the_way = |step: &(usize, &Step)| there_is == 1 && step.0 != place.step;
        let mut rest = self.in_order().rev().skip_while(on_the_way).skip(there_is);
        rest.find_map(|(step, it)| Some(Place { step, stop: it.stops().len().checked_sub(1)? }))
    }

    /// Where a question is asked, or nothing when it is not in this agenda. Where the plan asks it no more, a step that was
    /// dropped, or put in between, is that place.
    #[must_use]
    pub fn place_of(&self, question: &QuestionId) -> Option<Place> {
        let question = &question.first().unwrap_or_else(|| question.clone());
        let others = self.steps.iter().enumerate().filter(|(step, _)| !self.is_planned(*step));
        self.in_order().chain(others).find_map(|(step, it)| {
            let stop = it.stops().iter().position(|s| matches!(s, Stop::Question(q) if q == question))?;
            Some(Place { step, stop })
        })
    }

    /// Where the end of the day is.
    #[must_use]
    pub fn end(&self) -> Option<Place> {
        self.in_order().find_map(|(step, it)| {
            let stop = it.stops().iter().position(|stop| *stop == Stop::Activity(Activity::End))?;
            Some(Place { step, stop })
        })
    }

    /// How many people fit the plan: the smallest of minutes x 10 / (questions x 4) over the steps that are marked
    /// in turns; nothing when no step is (method, section 5). A pick counts its candidate with most questions.
    ///
    /// `counts(question)` says whether a question is one of those (those of the meeting check are not).
    #[must_use]
    pub fn room_size(&self, counts: impl Fn(&QuestionId) -> bool) -> Option<u32> {
        let sizes = self.in_order().filter_map(|(_, step)| {
            let questions = u32::try_from(step.in_turns(&counts)).ok().filter(|n| *n > 0)?;
            Some(step.minutes.saturating_mul(10) / questions.saturating_mul(4))
        });
        sizes.min()
    }

    /// This plan for a session that follows one in which `earlier` was asked, or (`None`) that follows none: what looks
    /// back falls away or becomes what is done the first time.
    #[must_use]
    pub fn for_session(&self, earlier: Option<&[Asking]>) -> Self {
        let steps: Vec<Step> = self.in_order().map(|(_, step)| step.for_session(earlier)).collect();
        let steps: Vec<Step> = steps.into_iter().filter(|step| !step.activities.is_empty()).collect();
        let order = (0..steps.len()).collect();
        Self { steps, order, ..self.clone() }
    }
}

impl Step {
    fn for_session(&self, earlier: Option<&[Asking]>) -> Self {
        let mut step = Self { activities: Vec::new(), ..self.clone() };
        for activity in &self.activities {
            match (activity, earlier) {
                (Activity::YouSaid { first_time: Some(it) }, None) => {
                    step.title.clone_from(&it.title);
                    step.activities.push(it.asking.activity());
                }
                (Activity::YouSaid { .. }, Some(_)) => step.activities.push(Activity::YouSaid { first_time: None }),
                (Activity::YouSaid { .. } | Activity::Compare, None) => {}
                (Activity::Again { otherwise, .. }, None) => step.activities.push(otherwise.activity()),
                (Activity::Again { most, otherwise }, Some(earlier)) => {
                    step.activities.push(Activity::Pick(Pick::again(*most, earlier, otherwise)));
                }
                (other, _) => step.activities.push(other.clone()),
            }
        }
        step
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
            order: vec![0, 1, 2, 3],
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
    fn a_question_that_moved_is_asked_where_the_plan_has_it_now() {
        let mut agenda = agenda();
        let a = QuestionId("m.a".into());
        assert_eq!(agenda.place_of(&a), Some(Place { step: 1, stop: 1 }));
        agenda.steps.push(step(9, vec![asking("m", &["a", "b"], false)]));
        agenda.order = vec![0, 2, 3, 4];
        assert_eq!(agenda.place_of(&a), Some(Place { step: 4, stop: 0 }));
        agenda.order.pop();
        assert_eq!(agenda.place_of(&a), Some(Place { step: 1, stop: 1 }), "where it stands at all");
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
        let without_the_close = agenda().room_size(|id| id.method() != "close");
        assert_eq!((all, without_the_close, agenda().room_size(|_| false)), (Some(7), Some(11), None));
    }

    #[test]
    fn as_many_as_fit_a_step_need_no_more_than_it_has() {
        let step = &agenda().steps[1];
        assert_eq!([11, 12, 20].map(|people| step.minutes_for(people, |_| true)), [9, 10, 16]);
        assert_eq!((step.minutes_for(12, |_| false), step.minutes_for(usize::MAX, |_| true)), (0, u32::MAX));
    }

    #[test]
    fn minutes_of_a_strange_file_do_not_overflow() {
        let mut agenda = agenda();
        agenda.steps[1].minutes = u32::MAX;
        assert_eq!(agenda.minutes(), u32::MAX);
        assert!(agenda.room_size(|_| true).is_some());
    }
}
