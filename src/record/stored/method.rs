//! Methods as they are stored: a session opens without its method files.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::words::{KindWord, Line, small};
use crate::content::{self, Answers, MethodId};

/// A set of questions with one source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Method {
    pub(crate) id: Line,
    pub(crate) title: Line,
    pub(crate) intro: Line,
    /// Nothing for questions of the group's own.
    pub(crate) source: Option<Source>,
    pub(crate) in_position: bool,
    pub(crate) own_words: bool,
    /// Whether the group writes its questions on the spot.
    #[serde(default)]
    pub(crate) written_by_group: bool,
    pub(crate) questions: Vec<Question>,
}

/// Where a method comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Source {
    pub(crate) full: Line,
    pub(crate) short: Line,
    pub(crate) help: Line,
}

/// One thing to answer, with the words of each answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Question {
    pub(crate) id: Line,
    pub(crate) text_version: u16,
    pub(crate) group: Option<Line>,
    pub(crate) text: Line,
    /// What to talk about before answering.
    #[serde(default)]
    pub(crate) talk: Option<Line>,
    /// How it is answered.
    #[serde(default)]
    pub(crate) kind: KindWord,
    /// The words of each answer, in their order.
    pub(crate) answers: Vec<Line>,
}

impl From<&content::Method> for Method {
    fn from(method: &content::Method) -> Self {
        Self {
            id: Line(method.id.0.clone()),
            title: Line(method.title.clone()),
            intro: Line(method.intro.clone()),
            source: method.source.as_ref().map(Source::from),
            in_position: method.in_position,
            own_words: method.own_words,
            written_by_group: method.written_by_group,
            questions: method.questions.iter().map(Question::from).collect(),
        }
    }
}

impl From<Method> for content::Method {
    fn from(method: Method) -> Self {
        Self {
            id: MethodId(method.id.0),
            title: method.title.0,
            intro: method.intro.0,
            source: method.source.map(Into::into),
            in_position: method.in_position,
            own_words: method.own_words,
            written_by_group: method.written_by_group,
            questions: method.questions.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<&content::Source> for Source {
    fn from(source: &content::Source) -> Self {
        let content::Source { full, short, help } = source.clone();
        Self { full: Line(full), short: Line(short), help: Line(help) }
    }
}

impl From<Source> for content::Source {
    fn from(source: Source) -> Self {
        Self { full: source.full.0, short: source.short.0, help: source.help.0 }
    }
}

impl From<&content::Question> for Question {
    fn from(question: &content::Question) -> Self {
        Self {
            id: (&question.id).into(),
            text_version: small(question.text_version),
            group: question.group.clone().map(Line),
            text: Line(question.text.clone()),
            talk: question.talk.clone().map(Line),
            kind: question.answers.kind().into(),
            answers: question.answers.words().iter().cloned().map(Line).collect(),
        }
    }
}

impl From<Question> for content::Question {
    fn from(question: Question) -> Self {
        Self {
            id: question.id.into(),
            text_version: question.text_version.into(),
            group: question.group.map(|group| group.0),
            text: question.text.0,
            talk: question.talk.map(|talk| talk.0),
            answers: Answers::new(question.kind.into(), question.answers.into_iter().map(|answer| answer.0).collect()),
        }
    }
}
