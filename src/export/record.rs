//! Making a record: one section after the other.

use super::copies::{Refused, refusal};
use super::tree::Record;
use super::writing::Writing;
use super::{data, opening, question, rest};
use crate::phrases::Phrases;
use crate::session::Copy;
use crate::weigh::Counted;

impl Record {
    /// The record of the session `now` for `copy`. What moved since `earlier`, the session that it follows, is counted
    /// anew from that one, and kept nowhere else: who takes their answers out of it is out of the next record too (R19).
    ///
    /// # Errors
    /// [`Refused`] when this copy cannot be made; it has words of its own.
    pub fn of(now: Counted<'_>, earlier: Option<Counted<'_>>, copy: Copy, phrases: &Phrases) -> Result<Self, Refused> {
        if let Some(refused) = refusal(copy) {
            return Err(refused);
        }
        let writing = Writing::new(now, earlier, copy, phrases);
        let sections =
            [opening::section(&writing), question::section(&writing)].into_iter().chain(rest::sections(&writing));
        Ok(Self {
            title: now.state.header.title.as_str().to_owned(),
            language: now.state.header.language.clone(),
            sections: sections.filter(|section| !section.is_empty()).collect(),
            data: data::bytes(&writing),
        })
    }
}
