//! What the group decides together: the parts it will co-produce, when a decision is agreed, how fast it goes.

use schemars::JsonSchema;
use serde::Serialize;

use super::State;
use crate::content::QuestionId;
use crate::text::Words;

/// How a part is done (method, section 3.11). Each way is a valid choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// Staff do it and tell people why.
    Telling,
    /// Staff ask for views, choose, and say what they did with each.
    Asking,
    /// Both sides do it, with the same say.
    Together,
    /// People lead, staff help.
    PeopleLed,
    /// Not settled yet: a choice for what will be, not for what is.
    Later,
}

impl Way {
    /// All, in the order of their words.
    pub const ALL: [Self; 5] = [Self::Telling, Self::Asking, Self::Together, Self::PeopleLed, Self::Later];

    /// Its name in files, stable for ever (method, section 3.15).
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Telling => "telling",
            Self::Asking => "asking",
            Self::Together => "together",
            Self::PeopleLed => "people-led",
            Self::Later => "later",
        }
    }

    /// The way of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.name() == name)
    }
}

/// Why a part will not be done together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhyNot {
    /// Not everyone was asked at the start.
    NotAskedAtStart,
    /// There is no time.
    NoTime,
    /// There is no money.
    NoMoney,
    /// Rules do not let us.
    Rules,
    /// In the words of the group.
    Other(Words),
}

/// What the group decided about a stage, as far as it has.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PartChoice {
    /// What happens now; never [`Way::Later`].
    pub now: Option<Way>,
    /// What the group will do.
    pub will: Option<Way>,
    /// Why not together, where it will not be.
    pub why: Option<WhyNot>,
    /// "What people can count on in this part".
    pub promise: Option<Words>,
}

/// When a decision is agreed (method, section 3.13). Nobody has a casting vote.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// Nobody says no or not yet, and each side has somebody who goes along with it.
    #[default]
    EachSide,
    /// Everybody who answers goes along with it, and nobody is not sure.
    Everyone,
    /// More than half of those who answer go along with it: of each side, and of everyone, so that people in neither side
    /// count too (R3).
    MostOfEachSide,
}

impl Rule {
    /// All, in the order they are listed.
    pub const ALL: [Self; 3] = [Self::EachSide, Self::Everyone, Self::MostOfEachSide];
}

/// How fast the group goes: the minutes of every step count once, one and a half times, or twice.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Pace {
    /// As planned.
    #[default]
    Planned,
    /// With interpreters, or with many needs of access.
    Half,
    /// Twice the time.
    Double,
}

impl Pace {
    /// All, from the fastest to the slowest.
    pub const ALL: [Self; 3] = [Self::Planned, Self::Half, Self::Double];

    /// `minutes` at this pace, rounded up to whole minutes.
    #[must_use]
    pub fn minutes(self, minutes: u32) -> u32 {
        match self {
            Self::Planned => minutes,
            Self::Half => minutes.saturating_mul(3).div_ceil(2),
            Self::Double => minutes.saturating_mul(2),
        }
    }
}

impl State {
    /// Whether the group has said what it will do in a stage.
    #[must_use]
    pub fn is_decided(&self, stage: &QuestionId) -> bool {
        self.parts.iter().any(|(id, choice)| id == stage && choice.will.is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::{Pace, Way};
    use crate::content::Kind;

    #[test]
    fn ways_are_named_as_the_answers_of_a_stage() {
        assert_eq!(Way::ALL.map(Way::name).as_slice(), Kind::Stage.ids());
        for way in Way::ALL {
            assert_eq!(Way::from_name(way.name()), Some(way));
        }
    }

    #[test]
    fn a_calmer_pace_never_takes_less_time() {
        assert_eq!(Pace::ALL.map(|pace| pace.minutes(5)), [5, 8, 10]);
        assert_eq!(Pace::Double.minutes(u32::MAX), u32::MAX);
    }
}
