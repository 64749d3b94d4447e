//! The fold, for the plan and for what the group, or a side, does as one.

use super::{Body, Event, Planning, SideSaid, State};
use crate::content::{Place, Question, QuestionId, Step};
use crate::text::Words;

impl State {
    pub(super) fn apply_plan(&mut self, planning: &Planning) {
        match planning {
            Planning::Agreed => self.plan_agreed = true,
            Planning::StepAdded { step, after } => {
                let index = self.add_step(step);
                self.put_after(index, *after);
            }
            Planning::StepSwapped { step, with } => {
                let index = self.add_step(with);
                put_behind(&mut self.listed, index, *step);
                self.agenda.order.iter_mut().filter(|other| *other == step).for_each(|place| *place = index);
            }
            Planning::StepDropped { step } => self.agenda.order.retain(|other| other != step),
            Planning::StepRestored { step, after } => {
                self.agenda.order.retain(|other| other != step);
                match after {
                    Some(_) => self.put_after(*step, *after),
                    None if *step < self.agenda.steps.len() => self.agenda.order.insert(0, *step),
                    None => {}
                }
            }
            Planning::Picked { at, questions } => self.pick(*at, questions),
        }
    }

    /// What stands behind the pick is another thing now: who was there already stands at the pick, and comes by it anew.
    /// Places further on in the step are the same ones under other numbers.
    fn pick(&mut self, at: Place, questions: &[QuestionId]) {
        let step = self.agenda.steps.get_mut(at.step);
        let Some(pick) = step.and_then(|step| step.pick_at(at.stop)) else { return };
        let chosen = pick.choose(questions).unwrap_or_default();
        if chosen == pick.chosen {
            return;
        }
        let before = pick.leads_to().len();
        pick.chosen = chosen;
        let now = pick.leads_to().len();
        let behind = |place: &Place| place.step == at.step && place.stop > at.stop;
        let same = |place: Place| match place.stop - at.stop {
            further if further > before => Some(Place { stop: (place.stop - before).saturating_add(now), ..place }),
            _ => None,
        };
        let seen = std::mem::take(&mut self.visited).into_iter();
        self.visited = seen.filter_map(|place| if behind(&place) { same(place) } else { Some(place) }).collect();
        self.came_from = self.came_from.map(|place| if behind(&place) { same(place).unwrap_or(at) } else { place });
        if behind(&self.place) {
            self.place = at;
        }
    }

    fn add_step(&mut self, step: &Step) -> usize {
        self.agenda.steps.push(step.clone());
        self.agenda.steps.len() - 1
    }

    /// Puts a step behind another; one without a place stays aside from the plan, and off the list.
    fn put_after(&mut self, step: usize, after: Option<usize>) {
        let Some(after) = after.filter(|after| self.agenda.order.contains(after)) else { return };
        put_behind(&mut self.agenda.order, step, after);
        if !self.listed.contains(&step) {
            put_behind(&mut self.listed, step, after);
        }
    }

    pub(super) fn apply_group(&mut self, event: &Event) {
        self.is_not_skipped_any_more(&event.body);
        match &event.body {
            Body::StatementWritten { question, text } => self.write(question, text),
            Body::SideSaid { question, side, words } => {
                self.side_said.retain(|it| (&it.question, it.side) != (question, *side));
                if !words.is_empty() {
                    let (seq, question) = (event.seq, question.clone());
                    self.side_said.push(SideSaid { seq, question, side: *side, words: words.clone() });
                }
            }
            Body::PartDecided { stage, choice } => match self.parts.iter_mut().find(|(it, _)| it == stage) {
                Some((_, decided)) => decided.clone_from(choice),
                None => self.parts.push((stage.clone(), choice.clone())),
            },
            Body::RuleChosen(rule) => self.rule = *rule,
            _ => {}
        }
    }

    /// What the group, or a side, says of a question that it skipped brings it back.
    fn is_not_skipped_any_more(&mut self, body: &Body) {
        if let Body::PartDecided { stage: question, .. }
        | Body::SideSaid { question, .. }
        | Body::StatementWritten { question, .. } = body
        {
            self.skipped.retain(|id| id != question);
        }
    }

    /// What the group writes is asked as its method asks: the words of the answers are those of the question that the
    /// method shows.
    fn write(&mut self, id: &QuestionId, text: &Words) {
        let method = self.header.methods.iter().find(|method| method.id.0 == id.method());
        let shown = method.filter(|method| method.written_by_group).map(|method| &method.questions);
        let example = shown.and_then(|questions| questions.iter().find(|it| &it.id == id).or(questions.first()));
        let Some(example) = example else { return };
        let question = Question { id: id.clone(), text: text.as_str().to_owned(), ..example.clone() };
        self.written.retain(|it| &it.id != id);
        self.written.push(question);
    }
}

fn put_behind(order: &mut Vec<usize>, step: usize, after: usize) {
    if let Some(place) = order.iter().position(|other| *other == after) {
        order.insert(place + 1, step);
    }
}
