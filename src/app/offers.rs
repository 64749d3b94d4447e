//! What can be put into the plan: a break, a round of words, voices, and every method that is not in it yet.

use super::model::Model;
use crate::content::{Activity, Asking, DECIDE, Method, MethodId, Pick, PickBy, Question, QuestionId, Step};

/// So many questions are marked at once; of more, the group picks some.
const MOST: usize = 6;
/// How many it picks then.
const PICKED: usize = 3;
/// A step is planned for so many people at least (method, section 5).
const PEOPLE: usize = 10;

/// What needs no method: its name, activity and minutes.
const PLAIN: [(&str, Activity, u32); 3] =
    [("break", Activity::Break, 10), ("round", Activity::CheckIn, 5), ("voices", Activity::Voices, 5)];

/// A step that could be put into the plan.
pub(super) struct Offer {
    pub(super) step: Step,
    /// One sentence of what it is.
    pub(super) about: String,
}

impl Model {
    /// What can be put into the plan; `in_place_of` is a step that would go.
    pub(super) fn offers(&self, in_place_of: Option<usize>) -> Vec<Offer> {
        let plain = PLAIN.into_iter().map(|(name, activity, minutes)| {
            let title = self.phrases.say(&format!("offer-{name}"));
            let step = Step { id: self.free_id(name), title, minutes, activities: vec![activity] };
            Offer { step, about: self.phrases.say(&format!("offer-{name}-about")) }
        });
        let taken = self.asked_in_plan(in_place_of);
        // A decision has no step of its own.
        let methods = self.library.methods.iter().filter(|method| method.id.0 != DECIDE);
        plain.chain(methods.filter_map(|method| self.offer(method, &taken))).collect()
    }

    fn offer(&self, method: &Method, taken: &[QuestionId]) -> Option<Offer> {
        let free: Vec<&Question> = method.questions.iter().filter(|it| !taken.contains(&it.id)).collect();
        let questions: Vec<QuestionId> = chosen(method, &free).into_iter().map(|it| it.id.clone()).collect();
        if questions.is_empty() {
            return None;
        }
        let activities = vec![activity(&method.id, questions, free.iter().all(|it| it.answers.kind().in_turns()))];
        let mut step = Step { id: self.free_id(&method.id.0), title: method.title.clone(), minutes: 0, activities };
        step.minutes = self.minutes_of_offer(&step);
        Some(Offer { step, about: method.intro.clone() })
    }

    /// Minutes for the room as it is, or for ten people; what is not marked in turns goes quicker.
    fn minutes_of_offer(&self, step: &Step) -> u32 {
        let here = self.state().map_or(0, |state| state.participants().filter(|person| person.here).count());
        match self.library.minutes_for(step, here.max(PEOPLE)) {
            0 => u32::try_from((step.questions().len() * 3).div_ceil(2)).unwrap_or(u32::MAX),
            minutes => minutes,
        }
    }

    /// The questions that the plan asks, or that were asked beside it.
    fn asked_in_plan(&self, without: Option<usize>) -> Vec<QuestionId> {
        let Some(state) = self.state() else { return Vec::new() };
        let steps = state.agenda.in_order().filter(|(step, _)| Some(*step) != without);
        let planned = steps.flat_map(|(_, step)| step.questions()).cloned();
        planned.chain(state.asked.iter().map(|(id, _)| id.clone())).collect()
    }

    /// A name for a step that no other has: `break_3`.
    fn free_id(&self, name: &str) -> String {
        let taken = |id: &str| self.state().is_some_and(|state| state.agenda.steps.iter().any(|step| step.id == id));
        let numbered = (2..).map(|n: usize| format!("{name}_{n}"));
        std::iter::once(name.to_owned()).chain(numbered).find(|id| !taken(id)).unwrap_or_default()
    }
}

/// Of the questions that are free: one that the group writes, the first of each group, or all.
fn chosen<'a>(method: &Method, free: &[&'a Question]) -> Vec<&'a Question> {
    let mut chosen: Vec<&Question> = Vec::new();
    for question in free {
        let again = question.group.is_some() && chosen.iter().any(|it| it.group == question.group);
        let one_is_enough = method.written_by_group && !chosen.is_empty();
        if !again && !one_is_enough {
            chosen.push(question);
        }
    }
    chosen
}

fn activity(method: &MethodId, questions: Vec<QuestionId>, in_turns: bool) -> Activity {
    if in_turns && questions.len() > MOST {
        let candidates = vec![Asking { method: method.clone(), questions }];
        return Activity::Pick(Pick { candidates, by: PickBy::Questions(PICKED), chosen: Vec::new() });
    }
    Activity::Method { method: method.clone(), questions, card: true }
}
