//! Which parts the group does together: stage by stage, with honest names (method, section 3.11).

use std::collections::HashSet;

use schemars::JsonSchema;
use serde::Serialize;

use super::results::{Checklist, Verdict};
use super::wording::Wording;
use crate::content::{Kind, QuestionId, Step, Stop};
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

/// All parts that were asked for, in the order of the stages: what was decided, and those that were left open, without a
/// way. A step asks for its parts once the group has been there.
#[must_use]
pub fn parts_asked(state: &State) -> Vec<PartLine> {
    let been_at = state.visited.iter().filter_map(|place| state.agenda.steps.get(place.step));
    let asked: HashSet<QuestionId> = been_at
        .flat_map(Step::stops)
        .filter_map(|stop| if let Stop::Question(id) = stop { Some(id) } else { None })
        .collect();
    let questions = state.header.methods.iter().flat_map(|method| &method.questions);
    let stages = questions.filter(|question| question.answers.kind() == Kind::Stage).map(|question| &question.id);
    let of_stage = |stage: &QuestionId| state.parts.iter().find(|(it, _)| it == stage).map(|(_, choice)| choice);
    let lines = stages.filter_map(|stage| match of_stage(stage) {
        Some(choice) if *choice != PartChoice::default() => Some(line(stage, choice)),
        _ => asked.contains(stage).then(|| line(stage, &PartChoice::default())),
    });
    lines.collect()
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

/// The honest name of a way, and the words that say what it is: "Telling. Staff do this part and tell people why."
#[must_use]
pub fn named_way(way: Way, words: &str, wording: Wording<'_>) -> String {
    wording.say(&format!("part-named-{}", way.name()), &[("words", words.into())])
}

/// The same of how a part will be done: "Together (wanted)." until the checklist says likely (R13).
#[must_use]
pub fn named_will(way: Way, words: &str, checklist: Option<&Checklist>, wording: Wording<'_>) -> String {
    if is_wanted(way, checklist) {
        return wording.say("part-named-together-wanted", &[("words", words.into())]);
    }
    named_way(way, words, wording)
}

/// How a part is done now, by its name and in the words that were chosen.
#[must_use]
pub fn part_now_words(state: &State, part: &PartLine, wording: Wording<'_>) -> Option<String> {
    let now = part.now?;
    let words = chosen(state, &part.stage, now);
    Some(words.map_or_else(|| way_name(now, wording), |words| named_way(now, &words, wording)))
}

/// How a part will be done, by its name and in the words that were chosen; what is only wanted says so, and what is left
/// open too.
#[must_use]
pub fn part_will_words(state: &State, part: &PartLine, checklist: Option<&Checklist>, wording: Wording<'_>) -> String {
    let Some(will) = part.will else { return wording.say("part-is-open", &[]) };
    let words = chosen(state, &part.stage, will);
    words.map_or_else(|| part_words(will, checklist, wording), |words| named_will(will, &words, checklist, wording))
}

/// The words of a way at its stage, without a full stop.
fn chosen(session: &State, stage: &QuestionId, way: Way) -> Option<String> {
    let place = Way::ALL.iter().position(|it| *it == way)?;
    let words = session.question(stage).and_then(|(_, asked)| asked.answers.words().get(place))?;
    Some(session.header.sides.fill(words).trim_end_matches('.').to_owned())
}

/// How many parts will be done in each way: "asking 2, together (wanted) 3, left open 1".
#[must_use]
pub fn parts_count_words(parts: &[PartLine], checklist: Option<&Checklist>, wording: Wording<'_>) -> Vec<String> {
    let count = |way: Option<Way>| parts.iter().filter(|part| part.will == way).count();
    let ways = Way::ALL.into_iter().map(Some).chain([None]);
    let counted = ways.map(|way| (way, count(way))).filter(|(_, n)| *n > 0);
    let open = || wording.say("part-is-open", &[]);
    let words = |way: Option<Way>| way.map_or_else(open, |way| part_words(way, checklist, wording));
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
        PartWhy::Other(words) if words.is_empty() => "part-why-other",
        PartWhy::Other(words) => return words.clone(),
    };
    wording.say(key, &[])
}
