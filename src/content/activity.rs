//! What a group does within a step, and the names of these things in agenda files and transcripts.

use super::{MethodId, QuestionId};

/// One thing a group does within a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Activity {
    /// What it is for, consent, helpline.
    Welcome,
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

impl Activity {
    /// The activities that need no method.
    pub const WITHOUT_METHOD: [Self; 14] = [
        Self::Welcome,
        Self::Access,
        Self::Agreement,
        Self::People,
        Self::Missing,
        Self::CheckIn,
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

    /// The activity of this name, or nothing when there is none or it needs a method.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::WITHOUT_METHOD.into_iter().find(|activity| activity.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::Activity;

    #[test]
    fn names_lead_back_to_their_activities() {
        for activity in Activity::WITHOUT_METHOD {
            assert_eq!(Activity::from_name(activity.name()), Some(activity));
        }
    }

    #[test]
    fn a_method_has_no_name_of_its_own() {
        assert_eq!(Activity::from_name("method"), None);
        assert_eq!(Activity::from_name("Welcome"), None);
    }
}
