//! Commands about who is in the room.

use super::{needed, question};
use crate::session::{Body, NewPerson, ParticipantId, Person, Refusal, Role, SpeaksFrom, State};
use crate::text::Words;

pub(super) fn join(state: &State, person: NewPerson) -> Result<Vec<Body>, Refusal> {
    needed(&person.name)?;
    let participant = state.next_participant();
    let counts = person.role == Role::Participant;
    Ok(arrival(state, Body::Joined { participant, person }, participant, counts))
}

pub(super) fn rename(state: &State, participant: ParticipantId, name: Words) -> Result<Vec<Body>, Refusal> {
    known(state, participant)?;
    needed(&name)?;
    Ok(vec![Body::Renamed { participant, name }])
}

pub(super) fn change_side(
    state: &State,
    participant: ParticipantId,
    speaks_from: SpeaksFrom,
) -> Result<Vec<Body>, Refusal> {
    known(state, participant)?;
    Ok(vec![Body::SideChanged { participant, speaks_from }])
}

pub(super) fn set_quote(state: &State, participant: ParticipantId, ok: bool) -> Result<Vec<Body>, Refusal> {
    known(state, participant)?;
    Ok(vec![Body::QuoteSet { participant, ok }])
}

pub(super) fn leave(state: &State, participant: ParticipantId, note: Option<Words>) -> Result<Vec<Body>, Refusal> {
    known(state, participant)?;
    Ok(vec![Body::Left { participant, note: note.filter(|note| !note.is_empty()) }])
}

pub(super) fn come_back(state: &State, participant: ParticipantId) -> Result<Vec<Body>, Refusal> {
    let counts = known(state, participant)?.counts();
    Ok(arrival(state, Body::CameBack { participant }, participant, counts))
}

pub(super) fn known(state: &State, id: ParticipantId) -> Result<&Person, Refusal> {
    state.person(id).ok_or(Refusal::UnknownPerson)
}

/// Who arrives first while a question waits for somebody opens it.
fn arrival(state: &State, body: Body, who: ParticipantId, counts: bool) -> Vec<Body> {
    let here = if counts && state.started.is_some() { state.questions_at(state.place) } else { Vec::new() };
    let opened = here.into_iter().filter_map(|question| question::opened(state, question, Some(who)));
    std::iter::once(body).chain(opened).collect()
}
