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
