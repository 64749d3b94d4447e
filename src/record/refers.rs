//! What an event refers to: people and questions.

use crate::content::QuestionId;
use crate::session::{Body, Outcome, Owner, ParticipantId, Planning, PromiseText};

/// Whether this was done by `who`, or is about them.
pub(super) fn about(body: &Body, who: ParticipantId) -> bool {
    match body {
        Body::Joined { participant, .. }
        | Body::Renamed { participant, .. }
        | Body::SideChanged { participant, .. }
        | Body::QuoteSet { participant, .. }
        | Body::Left { participant, .. }
        | Body::CameBack { participant }
        | Body::Answered { participant, .. }
        | Body::PutLast { participant, .. } => *participant == who,
        _ => false,
    }
}

/// Who takes something on by this event.
pub(super) fn owners_in(body: &Body) -> &[Owner] {
    match body {
        Body::ParkSettled { outcome: Outcome::Owner(owner), .. } => std::slice::from_ref(owner),
        Body::Promised(promise) | Body::PromiseCarried(promise) | Body::PromiseChanged { to: promise, .. } => {
            &promise.who
        }
        _ => &[],
    }
}

/// The people an event names, with the field that names them.
pub(super) fn people_in(body: &Body) -> Vec<(String, ParticipantId)> {
    let owner = |field: String, owner: &Owner| match owner {
        Owner::Participant(id) => Some((format!("{field}.participant"), *id)),
        Owner::Named(_) | Owner::SomeoneWhoLeft => None,
    };
    let owners = |field: &str, owners: &[Owner]| {
        owners.iter().enumerate().filter_map(|(i, it)| owner(format!("{field}[{i}]"), it)).collect()
    };
    match body {
        Body::Renamed { participant, .. }
        | Body::SideChanged { participant, .. }
        | Body::QuoteSet { participant, .. }
        | Body::Left { participant, .. }
        | Body::CameBack { participant }
        | Body::Answered { participant, .. }
        | Body::PutLast { participant, .. } => vec![("participant".to_owned(), *participant)],
        Body::QuestionOpened { order, .. } => {
            order.iter().enumerate().map(|(i, id)| (format!("order[{i}]"), *id)).collect()
        }
        Body::Promised(PromiseText { who, .. }) | Body::PromiseCarried(PromiseText { who, .. }) => owners("who", who),
        Body::PromiseChanged { to: PromiseText { who, .. }, .. } => owners("to.who", who),
        Body::ParkSettled { outcome: Outcome::Owner(it), .. } => {
            owner("outcome.owner".to_owned(), it).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// The questions an event is about, with the field that names them.
pub(super) fn questions_in(body: &Body) -> Vec<(String, &QuestionId)> {
    let one = match body {
        Body::Plan(Planning::Picked { questions, .. }) => {
            return questions.iter().enumerate().map(|(i, id)| (format!("questions[{i}]"), id)).collect();
        }
        Body::PartDecided { stage, .. } => return vec![("stage".to_owned(), stage)],
        Body::RevealChosen { question, .. } | Body::NoteAdded { question, .. } => question.as_ref(),
        Body::QuestionOpened { question, .. }
        | Body::Answered { question, .. }
        | Body::PutLast { question, .. }
        | Body::Revealed { question, .. }
        | Body::QuestionSkipped { question }
        | Body::SideSaid { question, .. }
        | Body::Said { question, .. } => Some(question),
        _ => None,
    };
    one.map(|id| ("question".to_owned(), id)).into_iter().collect()
}

/// The ids of the questions that an event names, to be changed: those it is about, and the one that the group wrote.
pub(super) fn named_in(body: &mut Body) -> Vec<&mut QuestionId> {
    match body {
        Body::Plan(Planning::Picked { questions, .. }) => questions.iter_mut().collect(),
        Body::RevealChosen { question: Some(id), .. }
        | Body::NoteAdded { question: Some(id), .. }
        | Body::QuestionOpened { question: id, .. }
        | Body::Answered { question: id, .. }
        | Body::PutLast { question: id, .. }
        | Body::Revealed { question: id, .. }
        | Body::QuestionSkipped { question: id }
        | Body::SideSaid { question: id, .. }
        | Body::Said { question: id, .. }
        | Body::StatementWritten { question: id, .. }
        | Body::PartDecided { stage: id, .. } => vec![id],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::{Body, named_in, questions_in};
    use crate::record::decode::decode;
    use crate::record::fixtures::EVERY_KIND;
    use crate::record::stored::Event;
    use crate::session;

    /// The ids of the questions that a file asks, and what its group wrote.
    fn ids_of(tree: &Value) -> BTreeSet<&str> {
        let methods = tree["agenda"]["methods"].as_array().unwrap().iter();
        let asked = methods.flat_map(|method| method["questions"].as_array().unwrap());
        let written = tree["events"].as_array().unwrap().iter().filter(|it| it["kind"] == "statement_written");
        asked.map(|it| &it["id"]).chain(written.map(|it| &it["question"])).filter_map(Value::as_str).collect()
    }

    /// What stands in an event, and in lists of it.
    fn texts_in(stored: &Value) -> impl Iterator<Item = &str> {
        let fields = stored.as_object().unwrap().values();
        fields.flat_map(|it| it.as_array().map_or(std::slice::from_ref(it), Vec::as_slice)).filter_map(Value::as_str)
    }

    #[test]
    fn a_question_is_found_wherever_an_event_of_any_kind_names_one() {
        let trees = EVERY_KIND.map(|file| serde_json::from_str::<Value>(file).unwrap());
        let mut kinds = BTreeSet::new();
        for tree in &trees {
            let ids = ids_of(tree);
            for stored in tree["events"].as_array().unwrap() {
                let expected: Vec<&str> = texts_in(stored).filter(|text| ids.contains(text)).collect();
                let mut body = session::Event::from(decode::<Event>(stored, "").unwrap().0).body;
                // What the group wrote is judged apart: there the question need not be there before.
                let about = if matches!(body, Body::StatementWritten { .. }) { &[] } else { expected.as_slice() };
                assert_eq!(
                    questions_in(&body).iter().map(|(_, id)| id.0.as_str()).collect::<Vec<_>>(),
                    about,
                    "{stored}"
                );
                assert_eq!(
                    named_in(&mut body).iter().map(|id| id.0.as_str()).collect::<Vec<_>>(),
                    expected,
                    "{stored}"
                );
                if !expected.is_empty() {
                    kinds.insert(stored["kind"].as_str().unwrap());
                }
            }
        }
        assert_eq!(kinds.len(), 12, "{kinds:?}");
    }
}
