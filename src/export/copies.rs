//! What a copy holds (method rule R20): one place for each decision about what may be shown to whom.

use super::writing::Writing;
use crate::phrases::Phrases;
use crate::session::{Copy, Given, Owner, Round, Side};
use crate::weigh::{QuestionResult, owner_name};

/// Fewest marks of a side before it is told apart in a copy for those who were there.
const FEWEST: u32 = 3;

/// Why a copy cannot be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The copy for others is not built yet.
    #[error("export-public-later")]
    PublicLater,
}

impl Refused {
    /// In words: what, and what to do instead.
    #[must_use]
    pub fn say(&self, phrases: &Phrases) -> String {
        phrases.say(&self.to_string())
    }
}

/// Whether `copy` cannot be made.
pub(super) fn refusal(copy: Copy) -> Option<Refused> {
    match copy {
        Copy::Room | Copy::Present => None,
        Copy::Public => Some(Refused::PublicLater),
    }
}

impl Writing<'_> {
    /// Whether the copy shows who was who (as p1, p2), person by person.
    pub(super) fn shows_people(&self) -> bool {
        self.copy == Copy::Room
    }

    /// Whether the copy shows the sides of this question apart: counts, middles, who says what, one voice.
    pub(super) fn shows_sides(&self, question: &QuestionResult) -> bool {
        let marks = |side: Side| question.sides.of(side).counts.marked();
        let enough = |side: Side| marks(side) >= FEWEST;
        match self.copy {
            Copy::Room => true,
            Copy::Present => {
                enough(Side::People) && enough(Side::Staff) && (marks(Side::Neither) == 0 || enough(Side::Neither))
            }
            Copy::Public => false,
        }
    }

    /// What the copy calls who takes something on. A name of somebody in the room stands only with their yes.
    pub(super) fn owner(&self, owner: &Owner) -> String {
        let Owner::Participant(id) = owner else { return owner_name(self.state, owner, self.phrases) };
        match (self.copy, self.state.person(*id)) {
            (Copy::Room, _) => id.to_string(),
            (Copy::Present, Some(person)) if person.is.quote_ok => person.is.name.as_str().to_owned(),
            (_, Some(person)) => match person.side() {
                Side::Neither => self.phrases.say("export-someone"),
                side => self.phrases.fill("export-someone-of", &[("side", self.side_within(side).into())]),
            },
            (_, None) => self.phrases.say("someone-who-left"),
        }
    }

    /// The rounds of a question that may be shown, the first one first. What was not revealed never is (R10).
    pub(super) fn rounds(&self, question: &crate::content::QuestionId) -> impl Iterator<Item = &Round> {
        self.state.rounds(question).iter().filter(|round| round.shows())
    }

    /// Whether the person who gave this said yes to being quoted.
    pub(super) fn may_quote(&self, given: &Given) -> bool {
        self.state.person(given.participant).is_some_and(|person| person.is.quote_ok)
    }
}
