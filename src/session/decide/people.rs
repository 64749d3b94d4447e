//! Commands about who is in the room.

use super::{needed, question};
use crate::session::{Body, Command, NewPerson, ParticipantId, Person, Refusal, Role, State};

pub(super) fn bodies(state: &State, command: Command) -> Result<Vec<Body>, Refusal> {
    match command {
        Command::Join(person) => join(state, person),
        Command::Rename { participant, name } => {
            known(state, participant)?;
            needed(&name)?;
            Ok(vec![Body::Renamed { participant, name }])
        }
        Command::ChangeSide { participant, speaks_from } => {
            known(state, participant)?;
            Ok(vec![Body::SideChanged { participant, speaks_from }])
        }
        Command::SetQuote { participant, ok } => {
            known(state, participant)?;
            Ok(vec![Body::QuoteSet { participant, ok }])
        }
        Command::Leave { participant, note } => {
            known(state, participant)?;
            Ok(vec![Body::Left { participant, note: note.filter(|note| !note.is_empty()) }])
        }
        Command::ComeBack { participant } => {
            let counts = known(state, participant)?.counts();
            Ok(arrival(state, Body::CameBack { participant }, participant, counts))
        }
        other => question::bodies(state, other),
    }
}

pub(super) fn known(state: &State, id: ParticipantId) -> Result<&Person, Refusal> {
    state.person(id).ok_or(Refusal::UnknownPerson)
}

fn join(state: &State, person: NewPerson) -> Result<Vec<Body>, Refusal> {
    needed(&person.name)?;
    let participant = state.next_participant();
    let counts = person.role == Role::Participant;
    Ok(arrival(state, Body::Joined { participant, person }, participant, counts))
}

/// Who arrives first while a question waits for somebody opens it.
fn arrival(state: &State, body: Body, who: ParticipantId, counts: bool) -> Vec<Body> {
    let opened = if counts { question::open_here(state, who) } else { None };
    std::iter::once(body).chain(opened).collect()
}
