//! The agenda as it is stored.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::convert::Stored;
use super::method::Method;
use super::words::{Line, Name, small};
use crate::content::{self, MethodId, PickBy, QuestionId};

/// The plan, and every question it may ask, in its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Agenda {
    pub(crate) id: Name,
    pub(crate) title: Line,
    #[serde(default)]
    pub(crate) summary: Line,
    pub(crate) version: u16,
    /// What it was set by, in words: a file of the group's own. Else it is empty, and the events tell who set it.
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
    Plan,
    Voices,
    Compare,
    YouSaid {
        /// What the step is called, and what is asked, where no session came before.
        first_time: Option<FirstTime>,
    },
    Pick {
        /// Up to so many questions; nothing where one of the candidates is picked whole.
        most: Option<u16>,
        candidates: Vec<Asking>,
    },
    Again {
        most: u16,
        otherwise: Asking,
    },
}

/// Questions of one method.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Asking {
    pub(crate) method: Line,
    pub(crate) questions: Vec<Line>,
}

/// What a step is, the first time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct FirstTime {
    pub(crate) title: Line,
    pub(crate) asking: Asking,
}

fn yes() -> bool {
    true
}

impl Agenda {
    /// The stored shape of an agenda, who set it, and its methods.
    pub(crate) fn new(agenda: &content::Agenda, set_by: &str, methods: &[content::Method]) -> Self {
        Self {
            id: Name::from(agenda.id.clone()),
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
        let steps = self.steps.into_iter().map(Into::into);
        let steps: Vec<content::Step> = steps.collect();
        let agenda = content::Agenda {
            order: (0..steps.len()).collect(),
            id: self.id.into(),
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
            content::Activity::Plan => Self::Plan,
            content::Activity::Voices => Self::Voices,
            content::Activity::Compare => Self::Compare,
            content::Activity::YouSaid { first_time } => Self::YouSaid { first_time: Stored::store(first_time) },
            content::Activity::Pick(pick) => Self::Pick {
                most: match pick.by {
                    PickBy::Method => None,
                    PickBy::Questions(most) => Some(small(most)),
                },
                candidates: Stored::store(&pick.candidates),
            },
            content::Activity::Again { most, otherwise } => {
                Self::Again { most: small(*most), otherwise: Stored::store(otherwise) }
            }
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
            Activity::Plan => Self::Plan,
            Activity::Voices => Self::Voices,
            Activity::Compare => Self::Compare,
            Activity::YouSaid { first_time } => Self::YouSaid { first_time: first_time.read() },
            Activity::Pick { most, candidates } => {
                let by = most.map_or(PickBy::Method, |most| PickBy::Questions(most.into()));
                Self::Pick(content::Pick { candidates: candidates.read(), by, chosen: Vec::new() })
            }
            Activity::Again { most, otherwise } => Self::Again { most: most.into(), otherwise: otherwise.read() },
        }
    }
}

impl Stored<content::Asking> for Asking {
    fn store(is: &content::Asking) -> Self {
        Self { method: Line(is.method.0.clone()), questions: is.questions.iter().map(Line::from).collect() }
    }

    fn read(self) -> content::Asking {
        let questions = self.questions.into_iter().map(QuestionId::from).collect();
        content::Asking { method: MethodId(self.method.0), questions }
    }
}

impl Stored<content::FirstTime> for FirstTime {
    fn store(is: &content::FirstTime) -> Self {
        Self { title: Line(is.title.clone()), asking: Stored::store(&is.asking) }
    }

    fn read(self) -> content::FirstTime {
        content::FirstTime { title: self.title.0, asking: self.asking.read() }
    }
}

impl Stored<content::Step> for Step {
    fn store(is: &content::Step) -> Self {
        is.into()
    }

    fn read(self) -> content::Step {
        self.into()
    }
}
