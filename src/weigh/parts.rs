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

/// The honest name of how a part is done now.
#[must_use]
pub fn way_name(way: Way, wording: Wording<'_>) -> String {
    let key = match way {
        Way::Telling => "part-is-telling",
        Way::Asking => "part-is-asking",
        Way::Together => "part-is-together",
        Way::PeopleLed => "part-is-people-led",
        Way::Later => "part-is-later",
    };
    wording.say(key, &[])
}

/// The honest name of how a part will be done. It says "together (wanted)" until the checklist says likely (R13).
#[must_use]
pub fn part_words(way: Way, checklist: Option<&Checklist>, wording: Wording<'_>) -> String {
    if is_wanted(way, checklist) {
        return wording.say("part-is-together-wanted", &[]);
    }
    way_name(way, wording)
}

/// Whether a way is only wanted so far: together, until the checklist says likely.
#[must_use]
pub fn is_wanted(way: Way, checklist: Option<&Checklist>) -> bool {
    way == Way::Together && checklist.is_none_or(|checklist| checklist.verdict != Verdict::Likely)
}

/// How a part is done now, in the words that were chosen: "Staff do this part and tell people why".
#[must_use]
pub fn part_now_words(state: &State, part: &PartLine, wording: Wording<'_>) -> Option<String> {
    part.now.map(|way| chosen(state, &part.stage, way, wording))
}

/// How a part will be done, in the words that were chosen; what is only wanted says so.
#[must_use]
pub fn part_will_words(
    state: &State,
    part: &PartLine,
    checklist: Option<&Checklist>,
    wording: Wording<'_>,
) -> Option<String> {
    let way = part.will?;
    let words = chosen(state, &part.stage, way, wording);
    Some(if is_wanted(way, checklist) { wording.say("part-wanted", &[("way", words.into())]) } else { words })
}

/// The words of a way at its stage, without a full stop; its name where the file holds none.
fn chosen(session: &State, stage: &QuestionId, way: Way, wording: Wording<'_>) -> String {
    let place = Way::ALL.iter().position(|it| *it == way);
    let words = session.question(stage).and_then(|(_, asked)| asked.answers.words().get(place?));
    words.map_or_else(
        || way_name(way, wording),
        |words| session.header.sides.fill(words).trim_end_matches('.').to_owned(),
    )
}

/// How many parts will be done in each way: "asking 2, together (wanted) 3".
#[must_use]
pub fn parts_count_words(parts: &[PartLine], checklist: Option<&Checklist>, wording: Wording<'_>) -> Vec<String> {
    let count = |way: Way| parts.iter().filter(|part| part.will == Some(way)).count();
    let counted = Way::ALL.into_iter().map(|way| (way, count(way))).filter(|(_, n)| *n > 0);
    let words = |way: Way| part_words(way, checklist, wording);
    counted.map(|(way, n)| wording.say("part-count", &[("way", words(way).into()), ("n", n.into())])).collect()
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
