//! Commands about the lists a group keeps: access, agreement, notes, car park, promises.

use super::needed;
use crate::session::{Agreed, Body, Outcome, PromiseState, PromiseText, Refusal, State};

pub(super) fn agree(item: String, agreed: Agreed) -> Result<Vec<Body>, Refusal> {
    if let Agreed::Change(text) = &agreed {
        needed(text)?;
    }
    Ok(vec![Body::AgreementSet { item, agreed }])
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
