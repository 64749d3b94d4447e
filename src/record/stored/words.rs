//! The small stored values: texts, names of people and questions, times, and the words of each choice.

use chrono::{DateTime, SecondsFormat};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::convert::Stored;
use crate::content::QuestionId;
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

/// A name or a title: free text on one line. It is cleaned on the way in.
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
    ($(#[$doc:meta])* $name:ident for $domain:ty { $($word:ident),+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
        #[serde(rename_all = "snake_case")]
        pub(crate) enum $name { $($word),+ }

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
    /// What became of a promise.
    PromiseWord for session::PromiseState { New, Dropped }
);

/// An answer: a mark, or one of the two that are no marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum AnswerWord {
    /// Doing to.
    To,
    /// Doing for.
    For,
    /// Doing with.
    With,
    /// Not sure.
    NotSure,
    /// Pass.
    Pass,
}

impl From<Answer> for AnswerWord {
    fn from(answer: Answer) -> Self {
        match answer {
            Answer::Marked(Mark::To) => Self::To,
            Answer::Marked(Mark::For) => Self::For,
            Answer::Marked(Mark::With) => Self::With,
            Answer::NotSure => Self::NotSure,
            Answer::Pass => Self::Pass,
        }
    }
}

impl From<AnswerWord> for Answer {
    fn from(word: AnswerWord) -> Self {
        match word {
            AnswerWord::To => Self::Marked(Mark::To),
            AnswerWord::For => Self::Marked(Mark::For),
            AnswerWord::With => Self::Marked(Mark::With),
            AnswerWord::NotSure => Self::NotSure,
            AnswerWord::Pass => Self::Pass,
        }
    }
}

impl Stored<Answer> for AnswerWord {
    fn store(is: &Answer) -> Self {
        (*is).into()
    }

    fn read(self) -> Answer {
        self.into()
    }
}
