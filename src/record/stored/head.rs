//! The document: what stands around the events.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::words::{AnswerWord, CopyWord, Id, Line, Moment, Name, RevealWord, RoleWord, SpeaksFromWord, Text};
use super::{Agenda, Event};
use crate::content::{self, Room, Sides};
use crate::record::amounts::MOST_BEGUN;
use crate::record::{FORMAT, SCHEMA, draft};
use crate::session::{self, Header, Person, State};

/// The whole transcript, in the order it is written.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Document<R> {
    #[serde(flatten)]
    pub(crate) head: Head,
    /// Everybody who joined and did not take their answers, in the order of joining.
    pub(crate) participants: Vec<Participant>,
    /// Everything that happened, in order.
    pub(crate) events: Vec<Event>,
    /// What counting gives, for readers; derived.
    pub(crate) results: R,
    /// What somebody was typing.
    pub(crate) draft: Option<Draft>,
    /// Records that were made; derived.
    pub(crate) exports: Vec<Export>,
    pub(crate) integrity: Integrity,
}

/// What a session is opened with, as it stands now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Head {
    /// Always `alongside-session`.
    pub(crate) format: String,
    /// Version of this format.
    pub(crate) schema: u32,
    pub(crate) id: Name,
    pub(crate) title: Name,
    #[serde(default)]
    pub(crate) about: Text,
    pub(crate) language: Line,
    pub(crate) started: Option<Moment>,
    pub(crate) ended: Option<Moment>,
    /// Id of the session that this one follows.
    pub(crate) follows: Option<Name>,
    pub(crate) sides: SideNames,
    pub(crate) reveal: RevealWord,
    pub(crate) helpline: Option<Text>,
    pub(crate) share_counts: Option<bool>,
    pub(crate) keep_until: Option<NaiveDate>,
    /// The access list and the starters of the agreement; nothing where they stand in the words of the program itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) lists: Option<Lists>,
    pub(crate) agenda: Agenda,
}

/// The lists that a group answers, in the words they are shown in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Lists {
    pub(crate) access: Vec<Item>,
    pub(crate) agreement: Vec<Item>,
    /// What groups of people and offices are called.
    #[serde(default)]
    pub(crate) groups: Vec<Line>,
}

/// A line of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Item {
    pub(crate) id: Line,
    pub(crate) text: Line,
}

/// What the sides call themselves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct SideNames {
    pub(crate) people: Line,
    pub(crate) staff: Line,
}

/// Somebody who joined.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Participant {
    pub(crate) id: Id,
    pub(crate) name: Name,
    pub(crate) speaks_from: SpeaksFromWord,
    pub(crate) role: RoleWord,
    pub(crate) also_leads: bool,
    pub(crate) quote_ok: bool,
    /// In the room now.
    #[serde(rename = "in")]
    pub(crate) here: bool,
}

/// Half-typed words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Draft {
    pub(crate) kind: Line,
    pub(crate) participant: Option<Id>,
    pub(crate) question: Option<Line>,
    pub(crate) answer: Option<AnswerWord>,
    pub(crate) text: Text,
    /// What others began before the turn changed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) begun: Vec<Begun>,
    /// Who has had their word in the check-in or the closing round, in that order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) spoken: Vec<Id>,
}

/// An answer that somebody began with words, and did not give.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Begun {
    pub(crate) participant: Id,
    pub(crate) question: Line,
    pub(crate) answer: Option<AnswerWord>,
    pub(crate) text: Text,
}

/// A record that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Export {
    pub(crate) file: Line,
    pub(crate) copy: CopyWord,
}

/// Tells of bit rot and of changes from outside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Integrity {
    /// How many events there are.
    pub(crate) events: u64,
    /// SHA-256 of `events` as JSON without white space, keys sorted, in hex.
    pub(crate) sha256: String,
}

impl From<&State> for Head {
    fn from(state: &State) -> Self {
        let header = &state.header;
        Self {
            format: FORMAT.to_owned(),
            schema: SCHEMA,
            id: Name::from(header.id.clone()),
            title: (&header.title).into(),
            about: (&header.about).into(),
            language: Line(header.language.clone()),
            started: state.started.map(Moment),
            ended: state.ended.map(Moment),
            follows: header.follows.clone().map(Name::from),
            sides: SideNames { people: Line(header.sides.people.clone()), staff: Line(header.sides.staff.clone()) },
            reveal: header.reveal.into(),
            helpline: header.helpline.as_ref().map(Text::from),
            share_counts: header.share_counts,
            keep_until: header.keep_until,
            lists: (header.lists != Room::built_in().lists).then(|| Lists::from(&header.lists)),
            agenda: Agenda::new(&header.agenda, &header.set_by, &header.methods),
        }
    }
}

impl From<Head> for Header {
    fn from(head: Head) -> Self {
        let (agenda, set_by, methods) = head.agenda.parts();
        Self {
            id: head.id.into(),
            title: head.title.0,
            about: head.about.0,
            language: head.language.0,
            sides: Sides { people: head.sides.people.0, staff: head.sides.staff.0 },
            reveal: head.reveal.into(),
            helpline: head.helpline.map(|text| text.0),
            share_counts: head.share_counts,
            keep_until: head.keep_until,
            follows: head.follows.map(Into::into),
            agenda,
            set_by,
            methods,
            lists: head.lists.map_or_else(|| Room::built_in().lists.clone(), Into::into),
        }
    }
}

impl From<&content::Lists> for Lists {
    fn from(lists: &content::Lists) -> Self {
        let item = |it: &content::Item| Item { id: Line(it.id.clone()), text: Line(it.text.clone()) };
        let items = |list: &[content::Item]| list.iter().map(item).collect();
        let groups = lists.groups.iter().cloned().map(Line).collect();
        Self { access: items(&lists.access), agreement: items(&lists.agreement), groups }
    }
}

impl From<Lists> for content::Lists {
    fn from(lists: Lists) -> Self {
        let item = |it: Item| content::Item { id: it.id.0, text: it.text.0 };
        let items = |list: Vec<Item>| list.into_iter().map(item).collect();
        let groups = lists.groups.into_iter().map(|it| it.0).collect();
        Self { access: items(lists.access), agreement: items(lists.agreement), groups }
    }
}

impl From<&Person> for Participant {
    fn from(person: &Person) -> Self {
        Self {
            id: Id(person.id),
            name: (&person.is.name).into(),
            speaks_from: person.is.speaks_from.into(),
            role: person.is.role.into(),
            also_leads: person.is.also_leads,
            quote_ok: person.is.quote_ok,
            here: person.here,
        }
    }
}

impl From<&draft::Draft> for Draft {
    fn from(draft: &draft::Draft) -> Self {
        Self {
            kind: Line(draft.kind.clone()),
            participant: draft.participant.map(Id),
            question: draft.question.as_ref().map(Line::from),
            answer: draft.answer.map(AnswerWord::from),
            text: (&draft.text).into(),
            // No more than can be read again; the oldest go.
            begun: draft.begun.iter().skip(draft.begun.len().saturating_sub(MOST_BEGUN)).map(Begun::from).collect(),
            spoken: draft.spoken.iter().copied().map(Id).collect(),
        }
    }
}

impl From<Draft> for draft::Draft {
    fn from(draft: Draft) -> Self {
        Self {
            kind: draft.kind.0,
            participant: draft.participant.map(|id| id.0),
            question: draft.question.map(Into::into),
            answer: draft.answer.map(Into::into),
            text: draft.text.0,
            begun: draft.begun.into_iter().map(Into::into).collect(),
            spoken: draft.spoken.into_iter().map(|id| id.0).collect(),
        }
    }
}

impl From<&draft::Begun> for Begun {
    fn from(begun: &draft::Begun) -> Self {
        Self {
            participant: Id(begun.participant),
            question: Line::from(&begun.question),
            answer: begun.answer.map(AnswerWord::from),
            text: (&begun.text).into(),
        }
    }
}

impl From<Begun> for draft::Begun {
    fn from(begun: Begun) -> Self {
        Self {
            participant: begun.participant.0,
            question: begun.question.into(),
            answer: begun.answer.map(Into::into),
            text: begun.text.0,
        }
    }
}

impl From<&(String, session::Copy)> for Export {
    fn from((file, copy): &(String, session::Copy)) -> Self {
        Self { file: Line(file.clone()), copy: (*copy).into() }
    }
}
