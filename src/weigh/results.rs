//! What counting gives: the `results` of a transcript, exactly as they are written in it.

use schemars::JsonSchema;
use serde::Serialize;

use super::decision::Decision;
use super::parts::PartLine;
use super::twice::NowAndWanted;
use crate::content::QuestionId;
use crate::session::{Mark, Reveal, Side};

/// Everything that is counted. Hidden rounds are left out until they are revealed (R10).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Results {
    /// Where the session stands on the line (R8).
    pub position: Position,
    /// Stance questions that were asked, in the order asked.
    pub questions: Vec<QuestionResult>,
    /// Questions with a round that has answers and was not revealed.
    pub unrevealed: Vec<QuestionId>,
    /// The checklist; nothing when none of it was asked (R13).
    pub checklist: Option<Checklist>,
    /// The four principles, always all of them (R14).
    pub principles: Vec<Principle>,
    /// The three levels; left out where they were not asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub levels: Option<NowAndWanted>,
    /// Who plans and who delivers; left out where it was not asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grid: Option<NowAndWanted>,
    /// What the group decided about the stages; left out where it decided nothing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<PartLine>,
    /// What the group decided; left out where nothing was voted on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub decisions: Vec<Decision>,
    /// Promises, without those that were dropped.
    pub promises: Vec<PromiseLine>,
    /// Minority notes, in the order given.
    pub minority_notes: Vec<Text>,
    /// Parked thoughts, in the order given.
    pub car_park: Vec<Text>,
    /// How often each side answered first; never a person (R11).
    pub first_turns: FirstTurns,
    /// How many people took their answers and left (R19).
    pub left_and_took_answers: u32,
}

/// The position of the session on the line (R8).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Position {
    /// The pointer, after holding back.
    pub pointer: Option<Mark>,
    /// The provisional level; nothing when there is a pointer, or no mark.
    pub provisional: Option<Mark>,
    /// Why there is only a provisional level.
    #[serde(skip)]
    pub why_provisional: Option<WhyProvisional>,
    /// Whether a pointer that would stand on WITH stands on FOR because of the checklist.
    pub held_back: bool,
    /// Headlines of the questions that go into the position.
    pub counts: PositionCounts,
}

/// Why no pointer can be given yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyProvisional {
    /// Of the two sides, only this one has marks.
    OnlySoFar(Side),
    /// Only people in neither side have marks.
    NeitherSideYet,
    /// Both sides have marks, but not on the same questions.
    NotTheSameQuestions,
}

/// How many questions have which headline.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PositionCounts {
    /// Headlines at WITH.
    pub with: u32,
    /// Headlines at FOR.
    #[serde(rename = "for")]
    pub for_: u32,
    /// Headlines at TO.
    pub to: u32,
    /// Split.
    pub split: u32,
    /// Cannot say yet.
    pub cannot_say: u32,
}

/// One question that was asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct QuestionResult {
    /// The question.
    pub id: QuestionId,
    /// Version of its words.
    pub text_version: u32,
    /// Rounds that count: live ones, and together ones that were revealed.
    pub rounds: u32,
    /// How its last round that counts was shown: live or together.
    pub reveal: Reveal,
    /// Whether it goes into the position.
    pub in_position: bool,
    /// Its headline (R6).
    pub headline: Headline,
    /// Counts of everyone.
    pub room: Counts,
    /// Middle of everyone who marked.
    pub middle: Option<Mark>,
    /// Counts per side.
    pub sides: BySide,
    /// Answers that stand from an earlier round (R1).
    pub from_earlier_rounds: u32,
    /// What the last round moved (R16); zeros with one round.
    pub moved: Moved,
}

/// The headline of a question (R6).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Headline {
    /// Which row of the table.
    pub kind: HeadlineKind,
    /// The level; nothing for split and cannot say.
    pub level: Option<Mark>,
    /// In words.
    pub words: String,
}

/// The rows of the table of R6.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum HeadlineKind {
    /// A side has no marks.
    CannotSay,
    /// The two sides' middles are two steps apart.
    Split,
    /// All marks in the room are equal.
    Same,
    /// Both sides' middles equal the level.
    Mostly,
    /// Else.
    NoFurther,
}

/// Counts of marks and of answers that are no marks (R4).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Counts {
    /// Marks TO.
    pub to: u32,
    /// Marks FOR.
    #[serde(rename = "for")]
    pub for_: u32,
    /// Marks WITH.
    pub with: u32,
    /// Not sure.
    pub not_sure: u32,
    /// Passed.
    pub pass: u32,
    /// Listed as in when the question opened, and no answer when it closed.
    pub away: u32,
}

/// Counts of one side.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SideCounts {
    /// Counts of its people.
    #[serde(flatten)]
    pub counts: Counts,
    /// Middle of its marks.
    pub middle: Option<Mark>,
    /// How many of its people have a mark.
    pub voices: u32,
}

/// Counts per side.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BySide {
    /// People with lived experience, whatever they are called.
    pub people: SideCounts,
    /// Staff, whatever they are called.
    pub staff: SideCounts,
    /// Those in neither side (R3); always there, with zeros.
    pub neither: SideCounts,
}

/// How many people's marks went up or down in the last round (R16).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Moved {
    /// Towards WITH.
    pub up: u32,
    /// Back, towards TO.
    pub down: u32,
    /// The same per side, in the order people, staff, neither; shown only for sides of 3 or more.
    #[serde(skip)]
    pub by_side: [(u32, u32); 3],
    /// The side that moved alone, and towards the other.
    #[serde(skip)]
    pub only: Option<Side>,
}

/// The verdict of the checklist (R13).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Checklist {
    /// Likely, not yet, or we cannot say.
    pub verdict: Verdict,
    /// Its questions that were asked.
    pub questions: Vec<ChecklistQuestion>,
}

/// What the checklist says; never "is", never "certified".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Likely to work as co-production.
    Likely,
    /// Not yet.
    NotYet,
    /// Cannot say yet.
    CannotSay,
}

/// One question of the checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ChecklistQuestion {
    /// The question.
    pub id: QuestionId,
    /// How many said no: TO and FOR.
    pub no: u32,
    /// How many were not sure.
    pub not_sure: u32,
}

/// One of the four principles (R14).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Principle {
    /// equality, diversity, accessibility, reciprocity.
    pub id: String,
    /// Change this before you call it co-production; kept; or nothing, when we cannot say.
    pub change_first: Option<bool>,
    /// The reasons given to the statements that make it so.
    pub because: Vec<String>,
}

/// A promise as the record prints it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PromiseLine {
    /// What will be done.
    pub text: String,
    /// By whom.
    pub who: Vec<String>,
    /// By when.
    pub by: String,
    /// How people will hear.
    pub hear: String,
    /// What became of it.
    pub state: String,
}

/// Words without a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Text {
    /// The words.
    pub text: String,
}

/// How often each side answered first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FirstTurns {
    /// People with lived experience.
    pub people: u32,
    /// Staff.
    pub staff: u32,
    /// In neither side.
    pub neither: u32,
}

impl Counts {
    /// The marks TO, FOR, WITH.
    #[must_use]
    pub fn marks(&self) -> [u32; 3] {
        [self.to, self.for_, self.with]
    }

    /// How many marks there are.
    #[must_use]
    pub fn marked(&self) -> u32 {
        self.marks().iter().sum()
    }
}

impl BySide {
    /// The counts of one side.
    #[must_use]
    pub fn of(&self, side: Side) -> &SideCounts {
        match side {
            Side::People => &self.people,
            Side::Staff => &self.staff,
            Side::Neither => &self.neither,
        }
    }
}
