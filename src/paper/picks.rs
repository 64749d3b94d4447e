//! What the group picked in the room, told by what was answered.

use std::collections::BTreeMap;

use super::FaultKind;
use super::faults::Faults;
use crate::content::{Activity, Agenda, Asking, Pick, PickBy, Place, QuestionId, Stop};
use crate::session::{Body, Planning};

/// The picks of `agenda`, as if the group had made them. `lines` are the questions that are answered, each with its first
/// line in the file. More than a pick allows is noted.
pub(super) fn picked(agenda: &Agenda, lines: &BTreeMap<QuestionId, usize>, faults: &mut Faults) -> Vec<Body> {
    let mut agenda = agenda.clone();
    let mut lines = lines.clone();
    // What is asked anyway tells nothing of a pick.
    for id in agenda.steps.iter().flat_map(|step| &step.activities).flat_map(asked_anyway) {
        lines.remove(id);
    }
    let mut bodies = Vec::new();
    let mut place = Some(Place::default());
    while let Some(at) = place {
        if let Some(Stop::Pick(pick)) = agenda.stop(at) {
            let questions = choose(&pick, &lines, faults);
            lines.retain(|id, _| !pick.candidates.iter().any(|asking| asking.questions.contains(id)));
            if let Some(chosen) = pick.choose(&questions) {
                // Later stops of the step move on by what is asked now.
                let pick = agenda.steps.get_mut(at.step).and_then(|step| step.pick_at(at.stop));
                if let Some(pick) = pick {
                    pick.chosen.clone_from(&chosen);
                }
                bodies.push(Body::Plan(Planning::Picked { at, questions }));
            }
        }
        place = agenda.after(at);
    }
    bodies
}

fn asked_anyway(activity: &Activity) -> &[QuestionId] {
    if let Activity::Method { questions, .. } = activity { questions } else { &[] }
}

fn choose(pick: &Pick, lines: &BTreeMap<QuestionId, usize>, faults: &mut Faults) -> Vec<QuestionId> {
    match pick.by {
        PickBy::Method => one_of(&pick.candidates, lines, faults),
        PickBy::Questions(most) => some_of(&pick.candidates, most, lines, faults),
    }
}

/// All questions of the candidate that is answered first in the file.
fn one_of(candidates: &[Asking], lines: &BTreeMap<QuestionId, usize>, faults: &mut Faults) -> Vec<QuestionId> {
    let first_line = |asking: &Asking| asking.questions.iter().filter_map(|id| lines.get(id)).min().copied();
    let mut answered: Vec<(usize, &Asking)> =
        candidates.iter().filter_map(|asking| Some((first_line(asking)?, asking))).collect();
    answered.sort_by_key(|(line, _)| *line);
    let Some(((first, asking), others)) = answered.split_first() else { return Vec::new() };
    for (line, _) in others {
        faults.note(Some(*line), FaultKind::PickedAnother { first: *first });
    }
    asking.questions.clone()
}

/// The questions that are answered, of any candidate.
fn some_of(
    candidates: &[Asking],
    most: usize,
    lines: &BTreeMap<QuestionId, usize>,
    faults: &mut Faults,
) -> Vec<QuestionId> {
    let all = candidates.iter().flat_map(|asking| &asking.questions);
    let answered: Vec<&QuestionId> = all.filter(|id| lines.contains_key(id)).collect();
    let mut by_line: Vec<usize> = answered.iter().filter_map(|id| lines.get(id)).copied().collect();
    by_line.sort_unstable();
    for line in by_line.into_iter().skip(most) {
        faults.note(Some(line), FaultKind::PickedTooMany { most });
    }
    answered.into_iter().cloned().collect()
}
