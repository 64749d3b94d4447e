//! Commands about the lists a group keeps: access, agreement, notes, car park, promises.

use super::needed;
use crate::session::{Agreed, Body, Outcome, PromiseState, PromiseText, Refusal, State};
use crate::text::Words;

pub(super) fn agree(item: String, agreed: Agreed) -> Result<Vec<Body>, Refusal> {
    if let Agreed::Change(text) = &agreed {
        needed(text)?;
    }
    Ok(vec![Body::AgreementSet { item, agreed }])
}

/// The words before are taken back, and so erased (R17); the new ones stand last.
pub(super) fn change_line(state: &State, line: u64, to: Option<Words>) -> Result<Vec<Body>, Refusal> {
    let before = line_of_group(state, line)?;
    let gone = Body::Undone { seq: line };
    let Some(text) = to else { return Ok(vec![gone]) };
    needed(&text)?;
    let now = match before {
        Body::NoteAdded { question, .. } => Body::NoteAdded { question: question.clone(), text },
        _ => Body::AgreementAdded { text },
    };
    Ok(vec![gone, now])
}

/// A note, or a line that the group added to its agreement.
fn line_of_group(state: &State, line: u64) -> Result<&Body, Refusal> {
    let is_it = |body: &&Body| matches!(body, Body::NoteAdded { .. } | Body::AgreementAdded { .. });
    let found = state.log.iter().find(|event| event.seq == line).map(|event| &event.body);
    found.filter(is_it).ok_or(Refusal::NoSuchItem)
}

pub(super) fn settle_parked(state: &State, parked: u64, outcome: Outcome) -> Result<Vec<Body>, Refusal> {
    state.parked.iter().find(|it| it.seq == parked).ok_or(Refusal::NoSuchItem)?;
    Ok(vec![Body::ParkSettled { parked, outcome }])
}

pub(super) fn change_promise(state: &State, promise: u64, to: PromiseText) -> Result<Vec<Body>, Refusal> {
    promise_known(state, promise)?;
    needed(&to.what)?;
    Ok(vec![Body::PromiseChanged { promise, to }])
}

pub(super) fn settle_promise(state: &State, promise: u64, settled: PromiseState) -> Result<Vec<Body>, Refusal> {
    promise_known(state, promise)?;
    Ok(vec![Body::PromiseSettled { promise, state: settled }])
}

fn promise_known(state: &State, seq: u64) -> Result<(), Refusal> {
    state.promises.iter().find(|it| it.seq == seq).map(|_| ()).ok_or(Refusal::NoSuchItem)
}
