//! A decision of the group: who goes along with it, and whether it is agreed (method, section 3.13).
//!
//! Nobody has a casting vote. Pass, not sure and away agree to nothing, and a pass changes no verdict (R4).

use schemars::JsonSchema;
use serde::Serialize;

use super::answers::Standing;
use super::choices::{Choices, Tally, choices};
use super::wording::Wording;
use crate::content::{Kind, QuestionId};
use crate::session::{Answer, Rule, Side, State, Vote};
use crate::text::Words;

/// What a decision came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Decision {
    /// The question: `decide.1`.
    pub id: QuestionId,
    /// What is decided, in the group's words.
    pub text: String,
    /// Everyone's votes.
    pub counts: Tally,
    /// When it is agreed.
    pub rule: Rule,
    /// Whether it is; so far, while people still vote.
    pub agreed: bool,
    /// What was said about it: the reasons given, from no to yes, words after the reveal, minority notes.
    pub notes: Vec<String>,
    /// Whether people still vote.
    #[serde(skip)]
    pub open: bool,
    /// Each side's votes, in the order of [`Side::ALL`].
    #[serde(skip)]
    pub sides: [Tally; 3],
}

/// The votes that go along with a decision.
const ALONG: [Vote; 3] = [Vote::Full, Vote::Worry, Vote::Live];

/// The order in which notes are read out: who does not go along first.
const IN_ORDER: [Answer; 6] = [
    Answer::Voted(Vote::No),
    Answer::Voted(Vote::Talk),
    Answer::Voted(Vote::Live),
    Answer::Voted(Vote::Worry),
    Answer::Voted(Vote::Full),
    Answer::NotSure,
];

/// What the decision `id` came to. Nothing where it is no decision, or while no vote shows (R10).
#[must_use]
pub fn decision(state: &State, id: &QuestionId) -> Option<Decision> {
    let (_, question) = state.question(id).filter(|(_, it)| it.answers.kind() == Kind::Votes)?;
    let votes = choices(state, id)?;
    Some(Decision {
        id: id.clone(),
        text: question.text.clone(),
        rule: state.rule,
        agreed: is_agreed(state.rule, &votes),
        notes: notes(state, id),
        open: votes.open,
        sides: Side::ALL.map(|side| votes.side(side).clone()),
        counts: votes.room,
    })
}

/// All decisions that were voted on, in the order asked.
pub(super) fn decisions(state: &State) -> Vec<Decision> {
    state.asked.iter().filter_map(|(id, _)| decision(state, id)).collect()
}

fn is_agreed(rule: Rule, votes: &Choices) -> bool {
    let sides = [Side::People, Side::Staff].map(|side| votes.side(side));
    let nobody_against = against(&votes.room) == 0;
    match rule {
        Rule::EachSide => nobody_against && sides.iter().all(|side| along(side) > 0),
        Rule::Everyone => nobody_against && votes.room.not_sure == 0 && along(&votes.room) > 0,
        Rule::MostOfEachSide => sides.into_iter().chain([&votes.room]).all(most_go_along),
    }
}

fn along(votes: &Tally) -> u32 {
    ALONG.iter().map(|vote| of(votes, *vote)).sum()
}

fn against(votes: &Tally) -> u32 {
    of(votes, Vote::Talk) + of(votes, Vote::No)
}

fn of(votes: &Tally, vote: Vote) -> u32 {
    Answer::Voted(vote).place().map_or(0, |place| votes.answers.at(place))
}

/// Who is not sure answers too, and does not go along.
fn most_go_along(votes: &Tally) -> bool {
    along(votes) > against(votes) + votes.not_sure
}

/// What was said about a decision; nobody stands with it (R15).
fn notes(state: &State, id: &QuestionId) -> Vec<String> {
    let standing = Standing::of(state, id);
    let reasons = IN_ORDER.into_iter().flat_map(|answer| {
        let under = standing.reasons().filter(|(it, _)| *it == answer);
        let mut words: Vec<&Words> = under.map(|(_, words)| words).collect();
        // Sorted, so that no order tells a person.
        words.sort();
        words
    });
    let said = standing.rounds.iter().flat_map(|round| &round.said).map(|said| &said.words);
    let minority = state.notes.iter().filter(|note| note.question.as_ref() == Some(id)).map(|note| &note.text);
    reasons.chain(said).chain(minority).map(|words| words.as_str().to_owned()).collect()
}

/// "Agreed.", or "Not agreed."; while people still vote, "so far" is said too.
#[must_use]
pub fn decision_words(decision: &Decision, wording: Wording<'_>) -> String {
    let key = match (decision.agreed, decision.open) {
        (true, false) => "decision-agreed",
        (false, false) => "decision-not-agreed",
        (true, true) => "decision-agreed-so-far",
        (false, true) => "decision-not-agreed-so-far",
    };
    wording.say(key, &[])
}

/// When a decision is agreed, in one sentence.
#[must_use]
pub fn rule_words(rule: Rule, wording: Wording<'_>) -> String {
    let key = match rule {
        Rule::EachSide => "decision-rule-each-side",
        Rule::Everyone => "decision-rule-everyone",
        Rule::MostOfEachSide => "decision-rule-most",
    };
    wording.say(key, &[])
}

/// The phrase that answers "When is a decision agreed?".
#[must_use]
pub fn rule_in_agreement(rule: Rule) -> &'static str {
    match rule {
        Rule::EachSide => "rule-each-side",
        Rule::Everyone => "rule-everyone",
        Rule::MostOfEachSide => "rule-most",
    }
}
