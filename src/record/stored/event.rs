//! One event as it is stored.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::body::Body;
use super::convert::Stored;
use super::words::{Moment, Seq};
use crate::session;

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Event {
    /// 1, 2, 3 ...; never changes, never restarts.
    pub(crate) seq: Seq,
    /// When, with the offset of the room's clock.
    pub(crate) at: Moment,
    /// What.
    #[serde(flatten)]
    pub(crate) body: Body,
}

impl From<&session::Event> for Event {
    fn from(event: &session::Event) -> Self {
        Self { seq: Seq(event.seq), at: Moment(event.at), body: Body::store(&event.body) }
    }
}

impl From<Event> for session::Event {
    fn from(event: Event) -> Self {
        Self { seq: event.seq.0, at: event.at.0, body: event.body.read() }
    }
}
