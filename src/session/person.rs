//! Who is in the room.

use std::fmt;

use crate::text::Words;

/// `p1`, `p2`, in the order of joining; never given twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ParticipantId(pub u32);

impl fmt::Display for ParticipantId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "p{}", self.0)
    }
}

/// Where a person speaks from today (R3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SpeaksFrom {
    /// The side of people with lived experience, whatever the group calls it.
    People,
    /// The side of staff, whatever the group calls it.
    Staff,
    /// Both: counts once in the room, in neither side.
    Both,
    /// Neither, or rather not say.
    Other,
}

impl SpeaksFrom {
    /// The side a mark is counted with.
    #[must_use]
    pub fn side(self) -> Side {
        match self {
            Self::People => Side::People,
            Self::Staff => Side::Staff,
            Self::Both | Self::Other => Side::Neither,
        }
    }
}

/// Where marks are counted: one of the two sides, or the room only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Side {
    /// People with lived experience.
    People,
    /// Staff.
    Staff,
    /// In neither side (R3).
    Neither,
}

impl Side {
    /// All, in the order they are shown.
    pub const ALL: [Self; 3] = [Self::People, Self::Staff, Self::Neither];

    /// 0, 1, 2: the order they are shown in.
    #[must_use]
    pub fn place(self) -> usize {
        match self {
            Self::People => 0,
            Self::Staff => 1,
            Self::Neither => 2,
        }
    }

    /// The name that drafts and phrases know it by.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Staff => "staff",
            Self::Neither => "neither",
        }
    }
}

/// What somebody does in the room (R2). Only participants are counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Role {
    /// Answers, and is counted.
    #[default]
    Participant,
    /// Leads.
    Facilitator,
    /// Is there for somebody.
    Supporter,
    /// Interprets.
    Interpreter,
}

/// Somebody who joins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPerson {
    /// Name or alias to be called by.
    pub name: Words,
    /// Where they speak from today.
    pub speaks_from: SpeaksFrom,
    /// What they do in the room.
    pub role: Role,
    /// A participant who leads the workshop too.
    pub also_leads: bool,
    /// "My words may be quoted": starts at no (R21).
    pub quote_ok: bool,
}

/// Somebody in the room, or who was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Stable id.
    pub id: ParticipantId,
    /// Who they are and what they agreed to.
    pub is: NewPerson,
    /// In the room now.
    pub here: bool,
    /// What was said on leaving ("back at 11"), if anything.
    pub away_note: Option<Words>,
}

impl Person {
    /// Whether answers of this person are asked for and counted.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.is.role == Role::Participant
    }

    /// The side their marks are counted with now.
    #[must_use]
    pub fn side(&self) -> Side {
        self.is.speaks_from.side()
    }
}
