//! One round of one question: who is asked in which order, and what they gave.

use super::{Answer, Mark, ParticipantId, Reveal, Side};
use crate::text::Words;

/// A round of a question. Round 1 is the first time it is asked; later rounds are "mark again" (R16).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// 1, 2, 3 ...
    pub number: u32,
    /// Live or together.
    pub reveal: Reveal,
    /// Who is asked, in turn order; latecomers stand at the end.
    pub order: Vec<ParticipantId>,
    /// Who asked to answer later, in the order they asked.
    pub later: Vec<ParticipantId>,
    /// What was given, in the order it was given; one entry a person.
    pub given: Vec<Given>,
    /// Who passed and was then asked once more (R12).
    pub asked_again: Vec<ParticipantId>,
    /// Words given after the reveal.
    pub said: Vec<Said>,
    /// Closed: its answers show, and who gave none was away.
    pub revealed: bool,
    /// Skipped for all, and nobody has answered in it since.
    pub skipped: bool,
}

/// What one person gave in one round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// The event that gave it.
    pub seq: u64,
    /// Who.
    pub participant: ParticipantId,
    /// The side it was given from, kept for ever (R3).
    pub side: Side,
    /// What.
    pub answer: Answer,
    /// Why, in their own words.
    pub reason: Option<Words>,
}

/// Words given after a reveal; they carry no person (R15).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The event that holds them; taking a person out names words without an owner by it.
    pub seq: u64,
    /// Under which mark they stand, or none.
    pub mark: Option<Mark>,
    /// The words.
    pub words: Words,
}

impl Round {
    /// Who is asked, in turn; who asked for later stands last.
    pub(super) fn in_turn(&self) -> impl Iterator<Item = ParticipantId> {
        self.order.iter().filter(|id| !self.later.contains(id)).chain(&self.later).copied()
    }

    /// Who has given something, in the order in which they are asked.
    #[must_use]
    pub fn who_gave(&self) -> Vec<ParticipantId> {
        self.order.iter().copied().filter(|id| self.given_by(*id).is_some()).collect()
    }

    /// What `participant` gave in this round.
    #[must_use]
    pub fn given_by(&self, participant: ParticipantId) -> Option<&Given> {
        self.given.iter().find(|given| given.participant == participant)
    }

    /// Whether what was given may be shown: a live round always, a together round once it is revealed (R10).
    #[must_use]
    pub fn shows(&self) -> bool {
        self.revealed || self.reveal != Reveal::Together
    }
}
