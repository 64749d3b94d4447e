//! Making a record: one section after the other.

use super::copies::{Refused, refusal};
use super::tree::Record;
use super::writing::Writing;
use super::{data, opening, question, rest};
use crate::phrases::Phrases;
use crate::session::{Copy, State};
use crate::weigh::Results;

impl Record {
    /// The record of `state` for `copy`. `results` are what `weigh` counts of `state`.
    ///
    /// # Errors
    /// [`Refused`] when this copy cannot be made; it has words of its own.
    pub fn of(state: &State, results: &Results, copy: Copy, phrases: &Phrases) -> Result<Self, Refused> {
        if let Some(refused) = refusal(copy) {
            return Err(refused);
        }
        let writing = Writing::new(state, results, copy, phrases);
        let sections =
            [opening::section(&writing), question::section(&writing)].into_iter().chain(rest::sections(&writing));
        Ok(Self {
            title: state.header.title.as_str().to_owned(),
            language: state.header.language.clone(),
            sections: sections.filter(|section| !section.is_empty()).collect(),
            data: data::bytes(&writing),
        })
    }
}
