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
        let is_arrival = |body: &Body| matches!(body, Body::Joined { .. }) || was(body, "joined");
        // Who arrives can open the question that waited for somebody.
        let follows = |body: &Body| body.follows() || was(body, "question_opened");
        let yes = before.iter().rev().map(|event| &event.body).find(|body| sets(body));
        self.header.share_counts.is_none()
            && rest.first().is_some_and(|event| matches!(event.body, Body::ShareCountsSet(None)))
            && before.iter().rev().map(|event| &event.body).find(|body| !follows(body)).is_some_and(is_arrival)
            && matches!(yes, Some(Body::ShareCountsSet(Some(true))))
    }
}

/// Whether this is what is left of an event of `kind`.
fn was(body: &Body, kind: &str) -> bool {
    matches!(body, Body::TakenBack { was } if was == kind)
}
