//! Commands about the lists a group keeps: access, agreement, notes, car park, promises.

use super::needed;
use crate::session::{Agreed, Body, Command, PromiseText, Refusal, State};

pub(super) fn bodies(state: &State, command: Command) -> Result<Vec<Body>, Refusal> {
    match command {
        Command::SetAccess { need, on } => Ok(vec![Body::AccessSet { need, on }]),
        Command::SetAgreement { item, agreed } => {
            if let Agreed::Change(text) = &agreed {
                needed(text)?;
            }
            Ok(vec![Body::AgreementSet { item, agreed }])
        }
        Command::AddAgreement(text) => needed(&text).map(|()| vec![Body::AgreementAdded { text }]),
        Command::NameMissing(text) => needed(&text).map(|()| vec![Body::MissingNamed { text }]),
        Command::AddNote { question, text } => needed(&text).map(|()| vec![Body::NoteAdded { question, text }]),
        Command::Park(text) => needed(&text).map(|()| vec![Body::Parked { text }]),
        Command::SettleParked { parked, outcome } => {
            state.parked.iter().find(|it| it.seq == parked).ok_or(Refusal::NoSuchItem)?;
            Ok(vec![Body::ParkSettled { parked, outcome }])
        }
        Command::Promise(text) => worded(&text).map(|()| vec![Body::Promised(text)]),
        Command::ChangePromise { promise, to } => {
            promise_known(state, promise)?;
            worded(&to).map(|()| vec![Body::PromiseChanged { promise, to }])
        }
        Command::SettlePromise { promise, state: settled } => {
            promise_known(state, promise)?;
            Ok(vec![Body::PromiseSettled { promise, state: settled }])
        }
        _ => Ok(Vec::new()),
    }
}

fn worded(promise: &PromiseText) -> Result<(), Refusal> {
    needed(&promise.what)
}

fn promise_known(state: &State, seq: u64) -> Result<(), Refusal> {
    state.promises.iter().find(|it| it.seq == seq).map(|_| ()).ok_or(Refusal::NoSuchItem)
}
