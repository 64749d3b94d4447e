//! Who takes something on, as it is typed: "Grace and Huw", "Ines, the council".

use crate::app::model::Model;
use crate::app::pages::{Edit, Field, Page, Purpose};
use crate::phrases::Phrases;
use crate::session::{Owner, State};
use crate::text::Words;

/// Where one name ends and the next begins, beside the "and" of the language.
const BETWEEN: [&str; 4] = [",", "&", "+", ";"];
/// The field in which owners are typed, in each form that has one.
const PLACE: usize = 1;

/// The owners that were typed, in their order.
pub(super) fn owners(state: &State, typed: &str, phrases: &Phrases) -> Vec<Owner> {
    let left = phrases.say("someone-who-left");
    let owner = |name: &str| match state.people_meant(name).as_slice() {
        [person] => Owner::Participant(person.id),
        _ if name == left => Owner::SomeoneWhoLeft,
        _ => Owner::Named(Words::line(name)),
    };
    names(state, typed, phrases).into_iter().map(owner).collect()
}

/// The names that were typed. One that somebody of the room has is one name, whatever stands in it.
fn names<'a>(state: &State, typed: &'a str, phrases: &Phrases) -> Vec<&'a str> {
    let between = phrases.list(&[String::new(), String::new()]);
    let between: Vec<&str> = BETWEEN.into_iter().chain([between.as_str()]).filter(|it| !it.trim().is_empty()).collect();
    let longest = state.people.iter().map(|person| state.called(person.id).len()).max().unwrap_or(0);
    let mut all = Vec::new();
    let mut rest = typed.trim();
    while !rest.is_empty() {
        let mut ends: Vec<(usize, usize)> =
            between.iter().flat_map(|it| rest.match_indices(it)).map(|(at, it)| (at, at + it.len())).collect();
        ends.push((rest.len(), rest.len()));
        ends.sort_unstable();
        let is_name = |(at, _): &&(usize, usize)| *at <= longest && state.person_called(rest[..*at].trim()).is_some();
        let (at, next) = ends.iter().rev().find(is_name).or(ends.first()).copied().unwrap_or_default();
        all.push(rest[..at].trim());
        rest = rest[next..].trim();
    }
    all.retain(|name| !name.is_empty());
    all
}

/// Looks at the owners that are typed in the form in front, and goes back to them where it is a guess who is meant.
pub(super) fn are_a_guess(model: &mut Model) -> bool {
    let Some(typed) = typed(model) else { return false };
    let Some(state) = model.state() else { return false };
    let several = names(state, &typed, &model.phrases).into_iter().find_map(|name| {
        let people: Vec<String> = state.people_meant(name).iter().map(|person| state.called(person.id)).collect();
        (people.len() > 1).then(|| [("name", name.to_owned()), ("names", model.phrases.list(&people))])
    });
    let refused = several.map(|[(_, name), (_, names)]| {
        model.phrases.fill("refusal-owner-several", &[("name", name.into()), ("names", names.into())])
    });
    let Page::Edit(form) = model.page() else { return false };
    form.refused.clone_from(&refused);
    if refused.is_some() {
        form.at = PLACE;
    }
    refused.is_some()
}

/// That nobody here has a name that is typed in the form in front.
pub(super) fn not_here(model: &mut Model) -> Option<String> {
    let typed = typed(model)?;
    let state = model.state()?;
    let names = owners(state, &typed, &model.phrases).into_iter().filter_map(|owner| match owner {
        Owner::Named(name) => Some(name.to_string()),
        _ => None,
    });
    let names: Vec<String> = names.collect();
    let said = || model.phrases.fill("said-owner-not-here", &[("names", model.phrases.list(&names).into())]);
    (!names.is_empty()).then(said)
}

fn typed(model: &mut Model) -> Option<String> {
    let Page::Edit(form) = model.page() else { return None };
    has_owners(form).then(|| form.words(PLACE).to_string())
}

/// Whether the field with the focus is the one in which owners are typed.
pub(super) fn is_there(form: &Edit) -> bool {
    form.at == PLACE && has_owners(form)
}

fn has_owners(form: &Edit) -> bool {
    match form.purpose {
        Purpose::Promise(_) => true,
        Purpose::Settle(_) => form.chosen(0) == 1 && matches!(form.fields.get(PLACE), Some(Field::Text { .. })),
        _ => false,
    }
}
