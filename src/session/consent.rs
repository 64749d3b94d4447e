//! What the room said yes to (R21).

use super::{Body, State};

impl State {
    /// Whether the room said yes to sharing its counts, and then somebody joined whom it was not asked of: no answer
    /// stands, and all are asked anew.
    #[must_use]
    pub fn yes_has_lapsed(&self) -> bool {
        let sets = |body: &Body| matches!(body, Body::ShareCountsSet(_));
        let Some(last) = self.log.iter().rposition(|event| sets(&event.body)) else { return false };
        let (before, rest) = self.log.split_at(last);
        let yes = before.iter().rev().map(|event| &event.body).find(|body| sets(body));
        self.header.share_counts.is_none()
            && rest.first().is_some_and(|event| matches!(event.body, Body::ShareCountsSet(None)))
            && before.last().is_some_and(|event| matches!(event.body, Body::Joined { .. }))
            && matches!(yes, Some(Body::ShareCountsSet(Some(true))))
    }
}
