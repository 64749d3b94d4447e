//! A workshop that asks in every way there is, in the words of the built-in methods.

use alongside::content::{Activity, Asking, Library, MethodId, Pick, PickBy, QuestionId, Step};
use alongside::session::Header;

use super::question;

pub fn asks(method: &str, questions: &[&str]) -> Activity {
    let questions = questions.iter().map(|id| QuestionId((*id).to_owned())).collect();
    Activity::Method { method: MethodId(method.to_owned()), questions, card: false }
}

pub fn step(id: &str, activity: Activity) -> Step {
    Step { id: id.to_owned(), title: id.to_owned(), minutes: 5, activities: vec![activity] }
}

/// Elements or values, whatever the group picks.
fn pick() -> Activity {
    let asking = |method: &str, id: &str| Asking { method: MethodId(method.to_owned()), questions: vec![question(id)] };
    let candidates = vec![asking("elements", "elements.assets"), asking("values", "values.worth")];
    Activity::Pick(Pick { candidates, by: PickBy::Method, chosen: Vec::new() })
}

pub fn header() -> Header {
    let mut header = super::header();
    header.methods = Library::built_in().methods;
    let of = [
        ("levels", vec!["levels.now", "levels.wanted"]),
        ("grid", vec!["grid.now", "grid.wanted"]),
        ("parts", vec!["parts.why", "parts.design"]),
        ("challenges", vec!["challenges.how"]),
        ("own", vec!["own.1"]),
    ];
    header.agenda.steps = of.into_iter().map(|(method, questions)| step(method, asks(method, &questions))).collect();
    header.agenda.steps.push(step("pick", pick()));
    header.agenda.order = (0..header.agenda.steps.len()).collect();
    header
}
