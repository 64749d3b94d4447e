//! The small stored values: texts, names of people and questions, times, and the words of each choice.

use chrono::{DateTime, SecondsFormat};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::convert::Stored;
use crate::content::{Kind, QuestionId};
use crate::session::{self, Answer, Mark, ParticipantId, Stamp};
use crate::text::{self, Words};

/// Largest `seq` that every reader of JSON keeps exactly: 2^53 - 1.
const LARGEST_SEQ: u64 = 9_007_199_254_740_991;

/// Free text. It is cleaned on the way in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(from = "String", into = "String")]
pub(crate) struct Text(pub(crate) Words);

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self(Words::new(&text))
    }
}

impl From<Text> for String {
    fn from(text: Text) -> Self {
        text.0.as_str().to_owned()
    }
}

impl From<&Words> for Text {
    fn from(words: &Words) -> Self {
        Self(words.clone())
    }
}

/// A name, a title or an id: free text on one line. It is cleaned on the way in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(from = "String", into = "String")]
pub(crate) struct Name(pub(crate) Words);

impl From<String> for Name {
    fn from(text: String) -> Self {
        Self(Words::line(&text))
    }
}

impl From<Name> for String {
    fn from(name: Name) -> Self {
        name.0.as_str().to_owned()
    }
}

impl From<&Words> for Name {
    fn from(words: &Words) -> Self {
        Self(words.clone())
    }
}

/// A line of text that is nobody's private words: an id, a heading. It is cleaned on the way in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(from = "String", into = "String")]
pub(crate) struct Line(pub(crate) String);

impl From<String> for Line {
    fn from(text: String) -> Self {
        Self(text::clean(&text))
    }
}

impl From<Line> for String {
    fn from(line: Line) -> Self {
        line.0
    }
}

impl From<&QuestionId> for Line {
    fn from(id: &QuestionId) -> Self {
        Self(id.0.clone())
    }
}

impl From<Line> for QuestionId {
    fn from(line: Line) -> Self {
        Self(line.0)
    }
}

/// `p1`, `p2`: a participant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
pub(crate) struct Id(pub(crate) ParticipantId);

impl TryFrom<String> for Id {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let digits = text.strip_prefix('p').filter(|digits| !digits.starts_with(['0', '+']));
        digits.and_then(|digits| digits.parse().ok()).map(|number| Self(ParticipantId(number))).ok_or("not an id")
    }
}

impl From<Id> for String {
    fn from(id: Id) -> Self {
        id.0.to_string()
    }
}

/// A time with its offset: RFC 3339.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
pub(crate) struct Moment(pub(crate) Stamp);

impl TryFrom<String> for Moment {
    type Error = chrono::ParseError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        DateTime::parse_from_rfc3339(&text).map(Self)
    }
}

impl From<Moment> for String {
    fn from(moment: Moment) -> Self {
        moment.0.to_rfc3339_opts(SecondsFormat::AutoSi, false)
    }
}

/// The number of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "u64", into = "u64")]
pub(crate) struct Seq(pub(crate) u64);

impl TryFrom<u64> for Seq {
    type Error = &'static str;

    fn try_from(number: u64) -> Result<Self, Self::Error> {
        if (1..=LARGEST_SEQ).contains(&number) { Ok(Self(number)) } else { Err("event number") }
    }
}

impl From<Seq> for u64 {
    fn from(seq: Seq) -> Self {
        seq.0
    }
}

/// A count that stays small (minutes, rounds, places), so that sums of it can never overflow.
pub(crate) fn small(number: impl TryInto<u16>) -> u16 {
    number.try_into().unwrap_or(u16::MAX)
}

/// A choice among words that stand for a type of the session, one for one.
macro_rules! choice {
    ($(#[$doc:meta])* $name:ident for $domain:ty { $($(#[$of:meta])* $word:ident),+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
        #[serde(rename_all = "snake_case")]
        pub(crate) enum $name { $($(#[$of])* $word),+ }

        impl From<$domain> for $name {
            fn from(is: $domain) -> Self {
                match is { $(<$domain>::$word => Self::$word),+ }
            }
        }

        impl From<$name> for $domain {
            fn from(is: $name) -> Self {
                match is { $($name::$word => Self::$word),+ }
            }
        }

        impl Stored<$domain> for $name {
            fn store(is: &$domain) -> Self {
                is.clone().into()
            }

            fn read(self) -> $domain {
                self.into()
            }
        }
    };
}

choice!(
    /// A mark.
    MarkWord for Mark { To, For, With }
);
choice!(
    /// When answers show.
    RevealWord for session::Reveal { Live, Together, Mixed }
);
choice!(
    /// Where a person speaks from.
    SpeaksFromWord for session::SpeaksFrom { People, Staff, Both, Other }
);
choice!(
    /// What somebody does in the room.
    RoleWord for session::Role { Participant, Facilitator, Supporter, Interpreter }
);
choice!(
    /// A card.
    CardWord for session::Card { Slow, Stop }
);
choice!(
    /// For whom a record is made.
    CopyWord for session::Copy { Room, Present, Public }
);
choice!(
    /// How a question is answered.
    #[derive(Default)]
    KindWord for Kind { #[default] Marks, Levels, Grid, Votes, Stage, EachSide }
);
choice!(
    /// Which side.
    SideWord for session::Side { People, Staff, Neither }
);
choice!(
    /// When a decision is agreed.
    RuleWord for session::Rule { EachSide, Everyone, MostOfEachSide }
);
choice!(
    /// How fast the group goes.
    PaceWord for session::Pace { Planned, Half, Double }
);

/// A word that stands for a type of the session by its own name, one of a list.
macro_rules! named {
    ($(#[$doc:meta])* $name:ident for $domain:ty, one of $names:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub(crate) struct $name(pub(crate) $domain);

        impl TryFrom<String> for $name {
            type Error = &'static str;

            fn try_from(name: String) -> Result<Self, Self::Error> {
                <$domain>::from_name(&name).map(Self).ok_or("unknown variant")
            }
        }

        impl From<$name> for String {
            fn from(word: $name) -> Self {
                word.0.name().to_owned()
            }
        }

        impl JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let names: Vec<&str> = $names;
                schemars::json_schema!({ "type": "string", "enum": names })
            }
        }

        impl From<$domain> for $name {
            fn from(is: $domain) -> Self {
                Self(is)
            }
        }

        impl From<$name> for $domain {
            fn from(word: $name) -> Self {
                word.0
            }
        }

        impl Stored<$domain> for $name {
            fn store(is: &$domain) -> Self {
                Self(*is)
            }

            fn read(self) -> $domain {
                self.0
            }
        }
    };
}

named!(
    /// An answer: what its question can be answered with, or one of the two that are always there.
    AnswerWord for Answer, one of {
        let worded = Kind::ALL.into_iter().flat_map(Answer::of);
        worded.chain([Answer::NotSure, Answer::Pass]).map(Answer::name).collect()
    }
);
named!(
    /// How a part is done.
    WayWord for session::Way, one of session::Way::ALL.map(session::Way::name).to_vec()
);
