//! How many chose what, where answers are no marks: levels, cells of the grid, votes (R1, R4). No middle and no sum.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::answers::Standing;
use super::wording::Wording;
use crate::content::{Kind, QuestionId};
use crate::session::{Answer, Given, Reveal, Round, Side, State};

/// How many gave each answer of a question, in the order of [`Kind::ids`]; zeros too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ByAnswer {
    kind: Kind,
    counts: Vec<u32>,
}

/// How many gave each answer, and how many gave none that is counted (R4).
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, JsonSchema)]
pub struct Tally {
    /// Answers with words of their own.
    #[serde(flatten)]
    pub answers: ByAnswer,
    /// Not sure.
    pub not_sure: u32,
    /// Passed.
    pub pass: u32,
    /// Listed as in when the question opened, and no answer when it closed.
    pub away: u32,
}

/// What stands of a question that is answered in turns, but not with marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choices {
    /// Levels, grid or votes.
    pub kind: Kind,
    /// Rounds that count: live ones, and together ones that were revealed.
    pub rounds: u32,
    /// How its last round that counts was shown: live or together.
    pub reveal: Reveal,
    /// Whether that round still goes on.
    pub open: bool,
    /// Everyone.
    pub room: Tally,
    /// Answers that stand from an earlier round (R1).
    pub from_earlier_rounds: u32,
    /// People whose last answer is another one than before (R16); 0 with one round.
    pub changed: u32,
    sides: [Tally; 3],
}

impl ByAnswer {
    fn of(kind: Kind) -> Self {
        Self { kind, counts: vec![0; kind.ids().len()] }
    }

    /// How many gave the answer that stands at `place` among the words of the question ([`Answer::place`]).
    #[must_use]
    pub fn at(&self, place: usize) -> u32 {
        self.counts.get(place).copied().unwrap_or_default()
    }

    /// The answers by their ids, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, u32)> {
        self.kind.ids().iter().copied().zip(self.counts.iter().copied())
    }

    /// How many gave one of these answers.
    #[must_use]
    pub fn sum(&self) -> u32 {
        self.counts.iter().sum()
    }
}

impl Serialize for ByAnswer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.counts.len()))?;
        for (id, n) in self.iter() {
            map.serialize_entry(id, &n)?;
        }
        map.end()
    }
}

impl JsonSchema for ByAnswer {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ByAnswer".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "object",
            "additionalProperties": { "type": "integer", "minimum": 0 },
        })
    }
}

impl Tally {
    fn of(kind: Kind) -> Self {
        Self { answers: ByAnswer::of(kind), not_sure: 0, pass: 0, away: 0 }
    }

    fn add(&mut self, answer: Answer) {
        let count = match answer {
            Answer::NotSure => Some(&mut self.not_sure),
            Answer::Pass => Some(&mut self.pass),
            worded => worded.place().and_then(|place| self.answers.counts.get_mut(place)),
        };
        if let Some(count) = count {
            *count += 1;
        }
    }
}

impl Choices {
    /// The same of one side. An answer counts with the side it was given from (R3).
    #[must_use]
    pub fn side(&self, side: Side) -> &Tally {
        &self.sides[side.place()]
    }
}

/// What stands of `id`: counts by answer of everyone, and of each side. Nothing where it is marked or answered as one, or
/// while no answer to it shows (R10).
#[must_use]
pub fn choices(state: &State, id: &QuestionId) -> Option<Choices> {
    let (_, question) = state.question(id)?;
    let kind = question.answers.kind();
    if kind == Kind::Marks || !kind.in_turns() {
        return None;
    }
    let standing = Standing::of(state, id);
    let (last, earlier) = standing.rounds.split_last()?;
    let mut room = Tally::of(kind);
    let mut sides = [room.clone(), room.clone(), room.clone()];
    for (_, given) in &standing.answers {
        room.add(given.answer);
        sides[given.side.place()].add(given.answer);
    }
    for side in &standing.away {
        room.away += 1;
        sides[side.place()].away += 1;
    }
    let changed = last.given.iter().filter(|given| is_another(given, earlier)).count();
    Some(Choices {
        kind,
        rounds: u32::try_from(standing.rounds.len()).unwrap_or(u32::MAX),
        reveal: last.reveal,
        open: !last.revealed,
        room,
        sides,
        from_earlier_rounds: standing.count_from_earlier_rounds(),
        changed: u32::try_from(changed).unwrap_or(u32::MAX),
    })
}

/// Whether this answer follows another one. As with marks, only an answer in words can follow one.
fn is_another(given: &Given, earlier: &[&Round]) -> bool {
    let before = earlier.iter().rev().find_map(|round| round.given_by(given.participant));
    before
        .is_some_and(|it| it.answer != given.answer && [it.answer, given.answer].iter().all(|it| it.place().is_some()))
}

/// "2 people moved." after a second round (R16), for the whole room only: such answers have no direction. Nothing with one
/// round.
#[must_use]
pub fn changed_words(choices: &Choices, wording: Wording<'_>) -> Option<String> {
    let key = if choices.changed == 0 { "moved-none" } else { "moved-people" };
    (choices.rounds > 1).then(|| wording.say(key, &[("n", choices.changed.into())]))
}
