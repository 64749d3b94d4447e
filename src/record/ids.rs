//! Names of what a group made itself: its plan, its methods and their questions. A group may call one after a person, and
//! then the name stands wherever a session tells what was asked.

use super::refers::named_in;
use crate::content::{Activity, ContentKind, MethodId, QuestionId, Step, comes_with_the_program};
use crate::session::{Body, Header, Planning, State};

/// What the parts of a session's own ids are called from now on: those in which a person may be named, and no others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renaming(Vec<(String, String)>);

impl Renaming {
    /// Each part of an id that `holds` a name becomes `word` and a number: `ines.2` becomes `unnamed-1.2`. What comes with
    /// the program is called as it was, whoever is called like it.
    #[must_use]
    pub fn of(state: &State, word: &str, holds: impl Fn(&str) -> bool) -> Self {
        let mut parts: Vec<String> = Vec::new();
        let (mut header, mut bodies) = (state.header.clone(), bodies(state));
        each_id(&mut header, &mut bodies, &mut |id| {
            for part in id.split('.').filter(|part| !parts.iter().any(|known| known == part)).collect::<Vec<_>>() {
                parts.push(part.to_owned());
            }
        });
        let free = (1..).map(|n: usize| format!("{word}-{n}")).filter(|new| !parts.contains(new));
        Self(parts.iter().filter(|part| holds(part)).cloned().zip(free).collect())
    }

    /// The parts of ids that are called otherwise from now on, as they were.
    pub fn renamed(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(old, _)| old.as_str())
    }

    /// What `id` is called from now on.
    #[must_use]
    pub fn id(&self, id: &str) -> String {
        let new = |part: &str| self.0.iter().find(|(old, _)| old == part).map(|(_, new)| new.clone());
        id.split('.').map(|part| new(part).unwrap_or_else(|| part.to_owned())).collect::<Vec<_>>().join(".")
    }

    /// `state` with its ids called so.
    #[must_use]
    pub fn state(&self, state: &State) -> State {
        if self.0.is_empty() {
            return state.clone();
        }
        let (mut header, mut bodies) = (state.header.clone(), bodies(state));
        each_id(&mut header, &mut bodies, &mut |id| *id = self.id(id));
        let events = state.log.iter().cloned().zip(bodies);
        State::fold(header, events.map(|(event, body)| crate::session::Event { body, ..event }))
    }
}

fn bodies(state: &State) -> Vec<Body> {
    state.log.iter().map(|event| event.body.clone()).collect()
}

/// Every id of the group's own, wherever it stands.
fn each_id(header: &mut Header, bodies: &mut [Body], each: &mut dyn FnMut(&mut String)) {
    if !comes_with_the_program(ContentKind::Agenda, &header.agenda.id) {
        each(&mut header.agenda.id);
        for step in &mut header.agenda.steps {
            each(&mut step.id);
        }
    }
    for step in &mut header.agenda.steps {
        asked_in(step, each);
    }
    for method in &mut header.methods {
        // By its own id each question tells whether it comes with the program.
        for question in &mut method.questions {
            of_question(&mut question.id, each);
        }
        of_method(&mut method.id, each);
    }
    for body in bodies {
        in_body(body, each);
    }
}

fn of_method(id: &mut MethodId, each: &mut dyn FnMut(&mut String)) {
    if !comes_with_the_program(ContentKind::Method, &id.0) {
        each(&mut id.0);
    }
}

fn of_question(id: &mut QuestionId, each: &mut dyn FnMut(&mut String)) {
    if !comes_with_the_program(ContentKind::Method, id.method()) {
        each(&mut id.0);
    }
}

fn asked_in(step: &mut Step, each: &mut dyn FnMut(&mut String)) {
    let mut asking = |method: &mut MethodId, questions: &mut [QuestionId]| {
        of_method(method, each);
        for question in questions {
            of_question(question, each);
        }
    };
    for activity in &mut step.activities {
        match activity {
            Activity::Method { method, questions, .. } => asking(method, questions),
            Activity::Pick(pick) => {
                pick.candidates
                    .iter_mut()
                    .chain(&mut pick.chosen)
                    .for_each(|it| asking(&mut it.method, &mut it.questions));
            }
            Activity::Again { otherwise: it, .. } => asking(&mut it.method, &mut it.questions),
            Activity::YouSaid { first_time: Some(it) } => asking(&mut it.asking.method, &mut it.asking.questions),
            _ => {}
        }
    }
}

fn in_body(body: &mut Body, each: &mut dyn FnMut(&mut String)) {
    if let Body::Plan(Planning::StepAdded { step, .. } | Planning::StepSwapped { with: step, .. }) = body {
        each(&mut step.id);
        asked_in(step, each);
    }
    for id in named_in(body) {
        of_question(id, each);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::Renaming;
    use crate::content::Library;
    use crate::record::fixtures::EVERY_KIND;
    use crate::record::open;
    use crate::session::State;

    /// Before each id of the group's own here.
    const OURS: &str = "zz";

    /// In these fields an id stands. Others hold words of the format, some of which are ids too.
    const FIELDS: [&str; 5] = ["id", "method", "question", "questions", "stage"];

    /// Puts [`OURS`] before whatever is one of `ids` in a field of them.
    fn make_own(field: &str, value: &mut Value, ids: &BTreeSet<String>) {
        match value {
            Value::String(text) if FIELDS.contains(&field) && ids.contains(text) => *text = format!("{OURS}{text}"),
            Value::Array(items) => items.iter_mut().for_each(|it| make_own(field, it, ids)),
            Value::Object(fields) => fields.iter_mut().for_each(|(field, it)| make_own(field, it, ids)),
            _ => {}
        }
    }

    /// A session with every kind of event and of activity, in which each id is the group's own.
    fn own() -> State {
        let mut state = open(EVERY_KIND[0].as_bytes()).unwrap().state;
        let library = Library::built_in();
        state.header.agenda.steps.extend(library.agendas.into_iter().flat_map(|agenda| agenda.steps));
        state.header.agenda.order = (0..state.header.agenda.steps.len()).collect();
        let state = State::fold(state.header, state.log);
        let mut tree = tree(&state);
        let of = |list: &Value| {
            list.as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        let methods = &tree["agenda"]["methods"];
        let mut ids: BTreeSet<String> = of(methods).into_iter().chain(of(&tree["agenda"]["steps"])).collect();
        ids.extend(methods.as_array().unwrap().iter().flat_map(|method| of(&method["questions"])));
        ids.insert(tree["agenda"]["id"].as_str().unwrap().to_owned());
        let all_asked = library
            .methods
            .iter()
            .flat_map(|it| it.questions.iter().map(|it| it.id.0.clone()).chain([it.id.0.clone()]));
        ids.extend(all_asked);
        for event in tree["events"].as_array().unwrap() {
            let step = [&event["step"]["id"], &event["with"]["id"], &event["question"]];
            ids.extend(step.into_iter().filter_map(Value::as_str).map(str::to_owned));
        }
        make_own("", &mut tree, &ids);
        open(tree.to_string().as_bytes()).unwrap().state
    }

    fn tree(state: &State) -> Value {
        serde_json::to_value(crate::record::open::document(
            state,
            &Value::Null,
            None,
            &crate::record::Extras::default(),
        ))
        .unwrap()
    }

    #[test]
    fn every_id_of_the_groups_own_is_renamed_wherever_it_stands() {
        let state = own();
        let renaming = Renaming::of(&state, "unnamed", |part| part.starts_with(OURS));
        let after = tree(&renaming.state(&state)).to_string();
        assert!(tree(&state).to_string().matches(OURS).count() > 200);
        assert_eq!(after.match_indices(OURS).map(|(at, _)| &after[at..at + 20]).collect::<Vec<_>>(), [""; 0]);
    }
}
