//! What a group does within a step, and the names of these things in agenda files and transcripts.

use super::{Asking, MethodId, Pick, QuestionId};

/// One thing a group does within a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Activity {
    /// What it is for, consent, helpline.
    Welcome,
    /// The plan is put to the group: keep, swap, drop.
    Plan,
    /// What others say co-production is.
    Voices,
    /// What became of the promises of the session before.
    YouSaid {
        /// What the group does instead, where no session came before.
        first_time: Option<FirstTime>,
    },
    /// Access and pace: what the room needs.
    Access,
    /// The group agreement.
    Agreement,
    /// Who is here, and from where they speak.
    People,
    /// Who is missing.
    Missing,
    /// One word each, said aloud.
    CheckIn,
    /// Questions of one method, marked in turns.
    Method {
        /// Which method.
        method: MethodId,
        /// Which of its questions, in the order they are asked.
        questions: Vec<QuestionId>,
        /// Whether a card opens it; the check of the meeting has none.
        card: bool,
    },
    /// The group picks what it will answer.
    Pick(Pick),
    /// The group picks some of the questions of the session before; without one, this method is asked.
    Again {
        /// How many questions at most.
        most: usize,
        /// What is asked where no session came before.
        otherwise: Asking,
    },
    /// What moved since the session before, and why.
    Compare,
    /// A quiet screen.
    Break,
    /// The position so far.
    Position,
    /// Where we differ: talk about one question and mark it again.
    Differ,
    /// What we will do next.
    Promises,
    /// Thoughts kept for later.
    CarPark,
    /// Minority notes.
    Notes,
    /// One word each, said aloud, at the end.
    ClosingRound,
    /// What we made together, and the copies.
    End,
}

/// What a step is, the first time: where no session came before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstTime {
    /// What the screen calls the step then.
    pub title: String,
    /// What is asked.
    pub asking: Asking,
}

impl Activity {
    /// The activities that say all by their name.
    pub const PLAIN: [Self; 17] = [
        Self::Welcome,
        Self::Plan,
        Self::Voices,
        Self::Access,
        Self::Agreement,
        Self::People,
        Self::Missing,
        Self::CheckIn,
        Self::Compare,
        Self::Break,
        Self::Position,
        Self::Differ,
        Self::Promises,
        Self::CarPark,
        Self::Notes,
        Self::ClosingRound,
        Self::End,
    ];

    /// Its name in agenda files and transcripts, stable for ever.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Welcome => "welcome",
            Self::Plan => "plan",
            Self::Voices => "voices",
            Self::YouSaid { .. } => "you_said",
            Self::Pick(_) => "pick",
            Self::Again { .. } => "again",
            Self::Compare => "compare",
            Self::Access => "access",
            Self::Agreement => "agreement",
            Self::People => "people",
            Self::Missing => "missing",
            Self::CheckIn => "check_in",
            Self::Method { .. } => "method",
            Self::Break => "break",
            Self::Position => "position",
            Self::Differ => "differ",
            Self::Promises => "promises",
            Self::CarPark => "car_park",
            Self::Notes => "notes",
            Self::ClosingRound => "closing_round",
            Self::End => "end",
        }
    }

    /// The questions it may ask, in order, with every candidate of a pick.
    #[must_use]
    pub fn questions(&self) -> Vec<&QuestionId> {
        match self {
            Self::Method { questions, .. } => questions.iter().collect(),
            Self::Pick(pick) => pick.candidates.iter().flat_map(|it| &it.questions).collect(),
            Self::Again { otherwise, .. } => otherwise.questions.iter().collect(),
            Self::YouSaid { first_time: Some(it) } => it.asking.questions.iter().collect(),
            _ => Vec::new(),
        }
    }

    /// The activity of this name, or nothing when there is none or it needs more than a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let you_said = Self::YouSaid { first_time: None };
        Self::PLAIN.into_iter().chain([you_said]).find(|activity| activity.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::Activity;

    #[test]
    fn names_lead_back_to_their_activities() {
        for activity in Activity::PLAIN {
            assert_eq!(Activity::from_name(activity.name()), Some(activity));
        }
    }

    #[test]
    fn a_method_has_no_name_of_its_own() {
        assert_eq!(Activity::from_name("method"), None);
        assert_eq!(Activity::from_name("Welcome"), None);
    }
}
