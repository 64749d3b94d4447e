//! Which parts the group does together: stage by stage, with honest names (method, section 3.11).

use schemars::JsonSchema;
use serde::Serialize;

use super::results::{Checklist, Verdict};
use super::wording::Wording;
use crate::content::{Kind, QuestionId};
use crate::session::{PartChoice, State, Way, WhyNot};

/// What the group decided about one stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PartLine {
    /// The stage: `parts.design`.
    pub stage: QuestionId,
    /// What happens now.
    pub now: Option<Way>,
    /// What the group will do.
    pub will: Option<Way>,
    /// Why not together.
    pub why: Option<PartWhy>,
    /// "What people can count on in this part".
    pub promise: Option<String>,
}

/// Why a part will not be done together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PartWhy {
    /// Not everyone was asked at the start.
    NotAskedAtStart,
    /// There is no time.
    NoTime,
    /// There is no money.
    NoMoney,
    /// Rules do not let us.
    Rules,
    /// In the words of the group.
    Other(String),
}

/// What was decided, in the order of the stages; stages about which nothing was decided are left out.
pub(super) fn parts(state: &State) -> Vec<PartLine> {
    let questions = state.header.methods.iter().flat_map(|method| &method.questions);
    let stages = questions.filter(|question| question.answers.kind() == Kind::Stage).map(|question| &question.id);
    let decided = stages.filter_map(|stage| state.parts.iter().find(|(it, _)| it == stage));
    decided.filter(|(_, choice)| *choice != PartChoice::default()).map(|(stage, choice)| line(stage, choice)).collect()
}

fn line(stage: &QuestionId, choice: &PartChoice) -> PartLine {
    PartLine {
        stage: stage.clone(),
        now: choice.now,
        will: choice.will,
        why: choice.why.as_ref().map(why),
        promise: choice.promise.as_ref().map(|words| words.as_str().to_owned()),
    }
}

fn why(why: &WhyNot) -> PartWhy {
    match why {
        WhyNot::NotAskedAtStart => PartWhy::NotAskedAtStart,
        WhyNot::NoTime => PartWhy::NoTime,
        WhyNot::NoMoney => PartWhy::NoMoney,
        WhyNot::Rules => PartWhy::Rules,
        WhyNot::Other(words) => PartWhy::Other(words.as_str().to_owned()),
    }
}

/// The honest name of a way to do a part. It says "together (wanted)" until the checklist says likely (R13).
#[must_use]
pub fn part_words(way: Way, checklist: Option<&Checklist>, wording: Wording<'_>) -> String {
    let likely = checklist.is_some_and(|checklist| checklist.verdict == Verdict::Likely);
    let key = match way {
        Way::Telling => "part-is-telling",
        Way::Asking => "part-is-asking",
        Way::Together if likely => "part-is-together",
        Way::Together => "part-is-together-wanted",
        Way::PeopleLed => "part-is-people-led",
        Way::Later => "part-is-later",
    };
    wording.say(key, &[])
}

/// Why a part will not be done together: "no time", or the group's own words.
#[must_use]
pub fn why_not_words(why: &PartWhy, wording: Wording<'_>) -> String {
    let key = match why {
        PartWhy::NotAskedAtStart => "part-why-not-asked",
        PartWhy::NoTime => "part-why-no-time",
        PartWhy::NoMoney => "part-why-no-money",
        PartWhy::Rules => "part-why-rules",
        PartWhy::Other(words) => return words.clone(),
    };
    wording.say(key, &[])
}
