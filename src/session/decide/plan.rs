//! Commands about the plan: steps that come, go and change places; what the group picks.

use crate::content::{Activity, Place, QuestionId, Step};
use crate::session::{PartChoice, PlanCommand, Planning, Refusal, State};

pub(super) fn planning(state: &State, command: PlanCommand) -> Result<Planning, Refusal> {
    match command {
        PlanCommand::Agree => Ok(Planning::Agreed),
        PlanCommand::Add { step, after } => add(state, step, after),
        PlanCommand::Swap { step, with } => swap(state, step, with),
        PlanCommand::Drop { step } => take_out(state, step),
        PlanCommand::Restore { step } => restore(state, step),
        PlanCommand::Pick { at, questions } => pick(state, at, questions),
    }
}

fn add(state: &State, step: Step, after: Option<usize>) -> Result<Planning, Refusal> {
    known(state, &step)?;
    if after.is_some_and(|after| !state.agenda.is_planned(after)) {
        return Err(Refusal::NoSuchPlace);
    }
    Ok(Planning::StepAdded { step, after })
}

fn swap(state: &State, step: usize, with: Step) -> Result<Planning, Refusal> {
    known(state, &with)?;
    not_begun(state, step)?;
    Ok(Planning::StepSwapped { step, with })
}

fn take_out(state: &State, step: usize) -> Result<Planning, Refusal> {
    not_begun(state, step)?;
    Ok(Planning::StepDropped { step })
}

/// Where it stood: behind the step that stands before it on the list and is in the plan.
fn restore(state: &State, step: usize) -> Result<Planning, Refusal> {
    if !state.listed.contains(&step) || state.agenda.is_planned(step) {
        return Err(Refusal::NoSuchPlace);
    }
    let before = state.listed.iter().copied().take_while(|other| *other != step);
    let after = before.filter(|other| state.agenda.is_planned(*other)).last();
    Ok(Planning::StepRestored { step, after })
}

fn pick(state: &State, at: Place, questions: Vec<QuestionId>) -> Result<Planning, Refusal> {
    let mut step = state.agenda.steps.get(at.step).ok_or(Refusal::NoSuchPlace)?.clone();
    let pick = step.pick_at(at.stop).ok_or(Refusal::NoSuchPlace)?;
    pick.choose(&questions).ok_or(Refusal::PickedWrongly)?;
    let before = pick.chosen.iter().flat_map(|asking| &asking.questions);
    if before.into_iter().any(|id| !questions.contains(id) && is_answered(state, id)) {
        return Err(Refusal::PickedAnswered);
    }
    Ok(Planning::Picked { at, questions })
}

/// By a person, by a side, or by the group as one.
fn is_answered(state: &State, id: &QuestionId) -> bool {
    let by_side = state.side_said.iter().any(|it| &it.question == id);
    let as_one = state.parts.iter().any(|(stage, choice)| stage == id && *choice != PartChoice::default());
    by_side || as_one || state.has_answers(id)
}

/// A step can only ask what the session has the words of.
fn known(state: &State, step: &Step) -> Result<(), Refusal> {
    let has = |name: &str| state.header.methods.iter().any(|method| method.id.0 == name);
    let questions = step.activities.iter().flat_map(Activity::questions);
    if questions.into_iter().all(|id| has(id.method())) { Ok(()) } else { Err(Refusal::UnknownQuestion) }
}

fn not_begun(state: &State, step: usize) -> Result<(), Refusal> {
    if !state.agenda.is_planned(step) {
        return Err(Refusal::NoSuchPlace);
    }
    let been_there = state.place.step == step || state.visited.iter().any(|place| place.step == step);
    if been_there { Err(Refusal::StepBegun) } else { Ok(()) }
}
