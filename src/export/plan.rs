//! The plan that was gone through, and where its questions come from.

use super::tree::Section;
use super::writing::Writing;
use crate::content::Step;

/// The plan as it was gone through: who set it, its steps, and what was put in and left out on the day.
pub(super) fn agenda(writing: &Writing<'_>) -> Section {
    let (header, plan) = (&writing.state.header, &writing.state.agenda);
    let values = [("title", header.agenda.title.as_str().into()), ("version", header.agenda.version.into())];
    let mut lines = vec![writing.phrases.fill("export-agenda-name", &values)];
    if !header.set_by.is_empty() {
        lines.push(writing.phrases.fill("export-set-by", &[("who", header.set_by.as_str().into())]));
    }
    if writing.state.plan_agreed {
        lines.push(writing.say("export-plan-agreed"));
    }
    let titled = |key: &str, (i, step): (usize, &Step)| {
        let values = [("title", step.title.as_str().into()), ("n", writing.state.minutes_of(i).into())];
        writing.phrases.fill(key, &values)
    };
    lines.extend(plan.in_order().map(|step| titled("export-step", step)));
    let began = header.agenda.steps.len();
    let changed = plan.steps.iter().enumerate().filter_map(|(i, step)| match (i < began, plan.is_planned(i)) {
        (true, false) => Some(titled("export-step-dropped", (i, step))),
        (false, true) => Some(titled("export-step-added", (i, step))),
        (false, false) if writing.state.visited.iter().any(|place| place.step == i) => {
            Some(titled("export-step-between", (i, step)))
        }
        _ => None,
    });
    lines.extend(changed.collect::<Vec<_>>());
    writing.listed("export-agenda", lines)
}

/// The methods of which something was answered, in turns or as one.
pub(super) fn sources(writing: &Writing<'_>) -> Vec<String> {
    let asked = |id: &str| {
        let said = writing.state.side_said.iter().map(|said| &said.question);
        let decided = writing.results.parts.iter().map(|part| &part.stage);
        writing.shown().chain(said).chain(decided).any(|question| question.method() == id)
    };
    let methods = writing.state.header.methods.iter().filter(|method| asked(&method.id.0));
    let sources = methods.filter_map(|method| method.source.as_ref());
    sources.map(|source| writing.phrases.fill("export-based-on", &[("source", source.full.as_str().into())])).collect()
}
