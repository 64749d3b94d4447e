//! Why a command was not carried out. The words for each stand in the catalogue, under `refusal-` and [`Refusal::name`].

use super::ParticipantId;

/// Nothing changed, and why.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// A name, a title or a text is needed.
    #[error("empty")]
    Empty,
    /// A side's name takes more than 28 columns.
    #[error("side-name-too-long")]
    SideNameTooLong,
    /// Both sides would be called the same.
    #[error("sides-alike")]
    SidesAlike,
    /// No such person in this session.
    #[error("unknown-person")]
    UnknownPerson,
    /// Only participants are counted (R2).
    #[error("not-counted")]
    NotCounted,
    /// No such place in the agenda.
    #[error("no-such-place")]
    NoSuchPlace,
    /// No such question in this session.
    #[error("unknown-question")]
    UnknownQuestion,
    /// The question has no open round.
    #[error("not-open")]
    NotOpen,
    /// The round is revealed already.
    #[error("already-revealed")]
    AlreadyRevealed,
    /// A choice that holds only until the first answer.
    #[error("already-answered")]
    AlreadyAnswered,
    /// These people are here and have not answered, or passed live and were not asked once more (R12).
    #[error("still-to-come")]
    StillToCome(Vec<ParticipantId>),
    /// A question can be marked again once its round is revealed.
    #[error("not-revealed")]
    NotRevealed,
    /// There is nothing that can be taken back.
    #[error("nothing-to-take-back")]
    NothingToTakeBack,
    /// The question cannot be answered in this way.
    #[error("does-not-fit")]
    DoesNotFit,
    /// The group writes this question itself, and has not yet.
    #[error("not-written")]
    NotWritten,
    /// A step that was begun stays in the plan.
    #[error("step-begun")]
    StepBegun,
    /// None was picked, or more than may be.
    #[error("picked-wrongly")]
    PickedWrongly,
    /// What was picked was answered: answers are taken back before something else is picked.
    #[error("picked-answered")]
    PickedAnswered,
    /// The session's file could not be opened again with these words in it.
    #[error("no-room-for-words")]
    NoRoomForWords,
    /// No such promise, or no such parked thought.
    #[error("no-such-item")]
    NoSuchItem,
}

impl Refusal {
    /// The last part of its catalogue key.
    #[must_use]
    pub fn name(&self) -> String {
        self.to_string()
    }
}
