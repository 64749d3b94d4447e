//! Making a record: one section after the other.

use super::copies::{Audience, Refused, refusal};
use super::left_out::{UNNAMED, without_named};
use super::tree::Record;
use super::writing::Writing;
use super::{data, opening, others, question, rest, rows, sheet};
use crate::phrases::Phrases;
use crate::session::Copy;
use crate::weigh::{Counted, weigh};

impl Record {
    /// The record of the session `now` for `audience`. What moved since `earlier`, the session that it follows, is counted
    /// anew from that one, and kept nowhere else: who takes their answers out of it is out of the next record too (R19).
    ///
    /// # Errors
    /// [`Refused`] when this copy cannot be made; it has words of its own.
    pub fn of(
        now: Counted<'_>,
        earlier: Option<Counted<'_>>,
        audience: impl Into<Audience>,
        phrases: &Phrases,
    ) -> Result<Self, Refused> {
        let audience = audience.into();
        if let Some(refused) = refusal(now.state, audience.copy) {
            return Err(refused);
        }
        if audience.copy == Copy::Public {
            let state = without_named(now.state, UNNAMED, phrases);
            let results = weigh(&state, phrases);
            return Ok(Self::written(&Writing::new(
                Counted { state: &state, results: &results },
                None,
                audience,
                phrases,
            )));
        }
        Ok(Self::written(&Writing::new(now, earlier, audience, phrases)))
    }

    fn written(writing: &Writing<'_>) -> Self {
        let sections = if let Some(public) = &writing.public {
            others::sections(writing, public)
        } else {
            let first = vec![opening::section(writing), question::section(writing)];
            first.into_iter().chain(rest::sections(writing)).collect()
        };
        Self {
            title: writing.state.header.title.as_str().to_owned(),
            language: writing.state.header.language.clone(),
            sections: sections.into_iter().filter(|section| !section.is_empty()).collect(),
            sheet: sheet::sheet(writing),
            table: rows::table(writing),
            data: data::bytes(writing),
        }
    }
}
