//! What can happen, as it is stored: one variant a kind of event, named as [`crate::session::Body::kind`] says.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::agenda::Step;
use super::words::{
    AnswerWord, CardWord, CopyWord, Id, Line, MarkWord, Name, PaceWord, RevealWord, RoleWord, RuleWord, Seq, SideWord,
    SpeaksFromWord, Text, WayWord,
};

/// The kinds of events and their fields.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum Body {
    Started,
    Ended,
    Titled {
        title: Name,
        about: Text,
    },
    SidesNamed {
        people: Line,
        staff: Line,
    },
    RevealChosen {
        question: Option<Line>,
        reveal: RevealWord,
    },
    HelplineSet {
        text: Option<Text>,
    },
    ShareCountsSet {
        yes: Option<bool>,
    },
    KeepUntilSet {
        date: Option<NaiveDate>,
    },
    Joined {
        participant: Id,
        name: Name,
        speaks_from: SpeaksFromWord,
        role: RoleWord,
        also_leads: bool,
        quote_ok: bool,
    },
    Renamed {
        participant: Id,
        name: Name,
    },
    SideChanged {
        participant: Id,
        speaks_from: SpeaksFromWord,
    },
    QuoteSet {
        participant: Id,
        ok: bool,
    },
    Left {
        participant: Id,
        note: Option<Text>,
    },
    CameBack {
        participant: Id,
    },
    Moved {
        step: u16,
        stop: u16,
    },
    QuestionOpened {
        question: Line,
        round: u16,
        reveal: RevealWord,
        order: Vec<Id>,
    },
    Answered {
        participant: Id,
        question: Line,
        round: u16,
        answer: AnswerWord,
        reason: Option<Text>,
    },
    PutLast {
        participant: Id,
        question: Line,
        round: u16,
    },
    Revealed {
        question: Line,
        round: u16,
    },
    QuestionSkipped {
        question: Line,
    },
    Said {
        question: Line,
        round: u16,
        mark: Option<MarkWord>,
        words: Text,
    },
    AccessSet {
        need: Line,
        on: bool,
    },
    AgreementSet {
        item: Line,
        agreed: Agreed,
    },
    AgreementAdded {
        text: Text,
    },
    MissingNamed {
        text: Text,
    },
    NoteAdded {
        question: Option<Line>,
        text: Text,
    },
    Parked {
        text: Text,
    },
    ParkSettled {
        parked: Seq,
        outcome: Outcome,
    },
    Promised(Promise),
    PromiseChanged {
        promise: Seq,
        to: Promise,
    },
    PromiseSettled {
        promise: Seq,
        state: PromiseState,
    },
    CardShown {
        card: CardWord,
    },
    PaceSet {
        pace: PaceWord,
    },
    PlanAgreed,
    StepAdded {
        step: Step,
        /// Index of the step before it; nothing where it stands aside from the plan.
        after: Option<u16>,
    },
    StepSwapped {
        step: u16,
        with: Step,
    },
    StepDropped {
        step: u16,
    },
    StepRestored {
        step: u16,
        after: Option<u16>,
    },
    Picked {
        step: u16,
        stop: u16,
        questions: Vec<Line>,
    },
    StatementWritten {
        question: Line,
        text: Text,
    },
    SideSaid {
        question: Line,
        side: SideWord,
        words: Text,
    },
    PartDecided {
        stage: Line,
        choice: PartChoice,
    },
    RuleChosen {
        rule: RuleWord,
    },
    PromiseCarried(Promise),
    TimeAdded {
        step: u16,
        minutes: u16,
    },
    Exported {
        file: Line,
        copy: CopyWord,
    },
    Undone {
        undoes: Seq,
    },
    TakenBack {
        was: Line,
    },
    TookAnswers,
    FromPaper,
}

/// A promise in its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Promise {
    pub(crate) what: Text,
    pub(crate) who: Vec<Owner>,
    pub(crate) by: Text,
    pub(crate) hear: Text,
}

/// Who takes something on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Owner {
    Participant(Id),
    Named(Name),
    SomeoneWhoLeft,
}

/// What the group did with a starter of its agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Agreed {
    Keep,
    Drop,
    Change(Text),
}

/// What became of a parked thought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Outcome {
    Owner(Owner),
    ChoseNot,
}

/// What became of a promise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum PromiseState {
    New,
    Done,
    Started,
    NotDone(Text),
    Dropped(Text),
}

/// What the group decided about a stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct PartChoice {
    pub(crate) now: Option<WayWord>,
    pub(crate) will: Option<WayWord>,
    pub(crate) why: Option<WhyNot>,
    pub(crate) promise: Option<Text>,
}

/// Why a part will not be done together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum WhyNot {
    NotAskedAtStart,
    NoTime,
    NoMoney,
    Rules,
    Other(Text),
}
