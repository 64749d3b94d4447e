//! The agenda and its methods as they are stored: a session opens without its method files.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::words::{Line, small};
use crate::content::{self, MethodId, QuestionId};

/// The plan, and every question it may ask, in its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Agenda {
    pub(crate) id: Line,
    pub(crate) title: Line,
    #[serde(default)]
    pub(crate) summary: Line,
    pub(crate) version: u16,
    /// Who set it, in words; empty until the group has.
    #[serde(default)]
    pub(crate) set_by: Line,
    pub(crate) steps: Vec<Step>,
    pub(crate) methods: Vec<Method>,
}

/// One part of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Step {
    pub(crate) id: Line,
    pub(crate) title: Line,
    pub(crate) minutes: u16,
    pub(crate) activities: Vec<Activity>,
}

/// One thing a group does within a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum Activity {
    Welcome,
    Access,
    Agreement,
    People,
    Missing,
    CheckIn,
    Method {
        method: Line,
        questions: Vec<Line>,
        /// Whether a card opens it.
        #[serde(default = "yes")]
        card: bool,
    },
    Break,
    Position,
    Differ,
    Promises,
    CarPark,
    Notes,
    ClosingRound,
    End,
}

fn yes() -> bool {
    true
}

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
    pub(crate) questions: Vec<Question>,
}

/// Where a method comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Source {
    pub(crate) full: Line,
    pub(crate) short: Line,
    pub(crate) help: Line,
}

/// One thing to mark, with the words of TO, FOR and WITH.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Question {
    pub(crate) id: Line,
    pub(crate) text_version: u16,
    pub(crate) group: Option<Line>,
    pub(crate) text: Line,
    pub(crate) answers: [Line; 3],
}

impl Agenda {
    /// The stored shape of an agenda, who set it, and its methods.
    pub(crate) fn new(agenda: &content::Agenda, set_by: &str, methods: &[content::Method]) -> Self {
        Self {
            id: Line(agenda.id.clone()),
            title: Line(agenda.title.clone()),
            summary: Line(agenda.summary.clone()),
            version: small(agenda.version),
            set_by: Line(set_by.to_owned()),
            steps: agenda.steps.iter().map(Step::from).collect(),
            methods: methods.iter().map(Method::from).collect(),
        }
    }

    /// The agenda, who set it, and its methods.
    pub(crate) fn parts(self) -> (content::Agenda, String, Vec<content::Method>) {
        let steps = self.steps.into_iter().map(Into::into).collect();
        let agenda = content::Agenda {
            id: self.id.0,
            version: self.version.into(),
            title: self.title.0,
            summary: self.summary.0,
            steps,
        };
        (agenda, self.set_by.0, self.methods.into_iter().map(Into::into).collect())
    }
}

impl From<&content::Step> for Step {
    fn from(step: &content::Step) -> Self {
        let activities = step.activities.iter().map(Activity::from).collect();
        Self { id: Line(step.id.clone()), title: Line(step.title.clone()), minutes: small(step.minutes), activities }
    }
}

impl From<Step> for content::Step {
    fn from(step: Step) -> Self {
        let activities = step.activities.into_iter().map(Into::into).collect();
        Self { id: step.id.0, title: step.title.0, minutes: step.minutes.into(), activities }
    }
}

impl From<&content::Activity> for Activity {
    fn from(activity: &content::Activity) -> Self {
        match activity {
            content::Activity::Welcome => Self::Welcome,
            content::Activity::Access => Self::Access,
            content::Activity::Agreement => Self::Agreement,
            content::Activity::People => Self::People,
            content::Activity::Missing => Self::Missing,
            content::Activity::CheckIn => Self::CheckIn,
            content::Activity::Method { method, questions, card } => Self::Method {
                method: Line(method.0.clone()),
                questions: questions.iter().map(Line::from).collect(),
                card: *card,
            },
            content::Activity::Break => Self::Break,
            content::Activity::Position => Self::Position,
            content::Activity::Differ => Self::Differ,
            content::Activity::Promises => Self::Promises,
            content::Activity::CarPark => Self::CarPark,
            content::Activity::Notes => Self::Notes,
            content::Activity::ClosingRound => Self::ClosingRound,
            content::Activity::End => Self::End,
        }
    }
}

impl From<Activity> for content::Activity {
    fn from(activity: Activity) -> Self {
        match activity {
            Activity::Welcome => Self::Welcome,
            Activity::Access => Self::Access,
            Activity::Agreement => Self::Agreement,
            Activity::People => Self::People,
            Activity::Missing => Self::Missing,
            Activity::CheckIn => Self::CheckIn,
            Activity::Method { method, questions, card } => Self::Method {
                method: MethodId(method.0),
                questions: questions.into_iter().map(QuestionId::from).collect(),
                card,
            },
            Activity::Break => Self::Break,
            Activity::Position => Self::Position,
            Activity::Differ => Self::Differ,
            Activity::Promises => Self::Promises,
            Activity::CarPark => Self::CarPark,
            Activity::Notes => Self::Notes,
            Activity::ClosingRound => Self::ClosingRound,
            Activity::End => Self::End,
        }
    }
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
            answers: question.answers.clone().map(Line),
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
            answers: question.answers.map(|answer| answer.0),
        }
    }
}
