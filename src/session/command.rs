//! What somebody asks the session to do.

use chrono::NaiveDate;

use super::{
    Agreed, Answer, Card, Copy, Mark, NewPerson, Outcome, Pace, PartChoice, ParticipantId, PromiseState, PromiseText,
    Reveal, Rule, Side, SpeaksFrom,
};
use crate::content::{Place, QuestionId, Sides, Step};
use crate::text::Words;

/// A request. [`super::decide()`] answers it with events or a refusal.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "a variant says what its fields are")]
pub enum Command {
    /// Begin the workshop.
    Start,
    /// Close the workshop.
    End,
    /// Set title and subject.
    Title { title: Words, about: Words },
    /// Name the two sides.
    NameSides(Sides),
    /// Choose when marks show, for one question (before its first answer) or for the session.
    ChooseReveal { question: Option<QuestionId>, reveal: Reveal },
    /// Set the helpline, or clear it.
    SetHelpline(Option<Words>),
    /// The room's answer to sharing counts.
    SetShareCounts(Option<bool>),
    /// Until when the record is kept.
    SetKeepUntil(Option<NaiveDate>),
    /// Somebody comes.
    Join(NewPerson),
    /// Call somebody differently.
    Rename { participant: ParticipantId, name: Words },
    /// Somebody speaks from another side from now on.
    ChangeSide { participant: ParticipantId, speaks_from: SpeaksFrom },
    /// Somebody's yes or no to being quoted.
    SetQuote { participant: ParticipantId, ok: bool },
    /// Somebody leaves the room.
    Leave { participant: ParticipantId, note: Option<Words> },
    /// Somebody comes back.
    ComeBack { participant: ParticipantId },
    /// Go to a place of the agenda; a question there is opened.
    Go(Place),
    /// Give an answer, or change the one that stands (once the latest round is revealed, that of an earlier round too).
    Answer { participant: ParticipantId, question: QuestionId, answer: Answer, reason: Option<Words> },
    /// Answer later in this round.
    PutLast { participant: ParticipantId, question: QuestionId },
    /// Close the round and show what was said.
    Reveal(QuestionId),
    /// Begin another round of a revealed question.
    MarkAgain(QuestionId),
    /// Skip a question for all.
    Skip(QuestionId),
    /// Add words after a reveal.
    Say { question: QuestionId, mark: Option<Mark>, words: Words },
    /// Tick or clear something the room needs.
    SetAccess { need: String, on: bool },
    /// Decide about a starter of the agreement.
    SetAgreement { item: String, agreed: Agreed },
    /// Add a line to the agreement.
    AddAgreement(Words),
    /// Name who is missing.
    NameMissing(Words),
    /// Add a minority note.
    AddNote { question: Option<QuestionId>, text: Words },
    /// Say a note, or a line that the group added to its agreement, in other words; or (nothing) take it off. `line` is
    /// its event.
    ChangeLine { line: u64, to: Option<Words> },
    /// Park a thought.
    Park(Words),
    /// Say what becomes of a parked thought.
    SettleParked { parked: u64, outcome: Outcome },
    /// Make a promise.
    Promise(PromiseText),
    /// Put a promise differently.
    ChangePromise { promise: u64, to: PromiseText },
    /// Say what became of a promise.
    SettlePromise { promise: u64, state: PromiseState },
    /// Show the slow or the stop card.
    ShowCard(Card),
    /// Give the step at `step` more minutes.
    AddTime { step: usize, minutes: u32 },
    /// Set how fast the group goes.
    SetPace(Pace),
    /// Change the plan, or agree to it.
    Plan(PlanCommand),
    /// Write what is asked, before its first answer.
    Write { question: QuestionId, text: Words },
    /// A side, as one, says this; empty words take it back.
    SideSays { question: QuestionId, side: Side, words: Words },
    /// Decide about a stage.
    DecidePart { stage: QuestionId, choice: PartChoice },
    /// Choose when a decision is agreed.
    ChooseRule(Rule),
    /// Take over a promise of the session before.
    CarryPromise(PromiseText),
    /// Remember that a record was made.
    Exported { file: String, copy: Copy },
    /// Take back the last thing.
    Undo,
    /// Take back the last answer that one person gave to a question.
    TakeBack { participant: ParticipantId, question: QuestionId },
}

/// A request about the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "a variant says what its fields are")]
pub enum PlanCommand {
    /// Keep the plan as it stands now.
    Agree,
    /// Put a step into the plan after the one at `after`; or (nothing) in between, aside from the plan. Its methods must be
    /// known: see [`super::State::learn`].
    Add { step: Step, after: Option<usize> },
    /// Put another step in the place of the one at `step`.
    Swap { step: usize, with: Step },
    /// Take a step out of the plan that was not begun.
    Drop { step: usize },
    /// Put a step back that was taken out, where it stood.
    Restore { step: usize },
    /// Pick what the group will answer, at the pick at `at`.
    Pick { at: Place, questions: Vec<QuestionId> },
}
