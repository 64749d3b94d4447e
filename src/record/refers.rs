//! What an event refers to: people and questions.

use crate::content::QuestionId;
use crate::session::{Body, Outcome, Owner, ParticipantId, PromiseText};

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

/// The people an event names, with the field that names them.
pub(super) fn people_in(body: &Body) -> Vec<(&'static str, ParticipantId)> {
    let owners = |field, owners: &[Owner]| {
        let ids = owners.iter().filter_map(|owner| match owner {
            Owner::Participant(id) => Some((field, *id)),
            Owner::Named(_) | Owner::SomeoneWhoLeft => None,
        });
        ids.collect()
    };
    match body {
        Body::Renamed { participant, .. }
        | Body::SideChanged { participant, .. }
        | Body::QuoteSet { participant, .. }
        | Body::Left { participant, .. }
        | Body::CameBack { participant }
        | Body::Answered { participant, .. }
        | Body::PutLast { participant, .. } => vec![("participant", *participant)],
        Body::QuestionOpened { order, .. } => order.iter().map(|id| ("order", *id)).collect(),
        Body::Promised(PromiseText { who, .. }) => owners("who", who),
        Body::PromiseChanged { to: PromiseText { who, .. }, .. } => owners("to.who", who),
        Body::ParkSettled { outcome: Outcome::Owner(owner), .. } => {
            owners("outcome.owner", std::slice::from_ref(owner))
        }
        _ => Vec::new(),
    }
}

/// The question an event is about.
pub(super) fn question_in(body: &Body) -> Option<&QuestionId> {
    match body {
        Body::RevealChosen { question, .. } | Body::NoteAdded { question, .. } => question.as_ref(),
        Body::QuestionOpened { question, .. }
        | Body::Answered { question, .. }
        | Body::PutLast { question, .. }
        | Body::Revealed { question, .. }
        | Body::QuestionSkipped { question }
        | Body::Said { question, .. } => Some(question),
        _ => None,
    }
}
