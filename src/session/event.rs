//! What happened: the only source of state. Each kind is described in `ARCHITECTURE.md`.

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::{Answer, Mark, NewPerson, Pace, PartChoice, ParticipantId, Reveal, Rule, Side, SpeaksFrom};
use crate::content::{Place, QuestionId, Sides, Step};
use crate::text::Words;

/// When something happened, with the offset of the room's clock.
pub type Stamp = DateTime<FixedOffset>;

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// 1, 2, 3 ...; never changes, never restarts.
    pub seq: u64,
    /// When.
    pub at: Stamp,
    /// What.
    pub body: Body,
}

/// What can happen.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "a variant says what its fields are")]
pub enum Body {
    /// The workshop began (it may have been set up before the day).
    Started,
    /// The workshop was closed by the group.
    Ended,
    /// Title and subject were set.
    Titled { title: Words, about: Words },
    /// The two sides chose their names.
    SidesNamed(Sides),
    /// When marks show: for one question, or for the session.
    RevealChosen { question: Option<QuestionId>, reveal: Reveal },
    /// The organiser's own line: whom to talk to if today is hard.
    HelplineSet(Option<Words>),
    /// "Counts may be shared with people who were not here": one answer of the room (R21).
    ShareCountsSet(Option<bool>),
    /// Until when the record is kept.
    KeepUntilSet(Option<NaiveDate>),
    /// Somebody came.
    Joined { participant: ParticipantId, person: NewPerson },
    /// A person wants to be called differently.
    Renamed { participant: ParticipantId, name: Words },
    /// A person speaks from another side from now on (R3).
    SideChanged { participant: ParticipantId, speaks_from: SpeaksFrom },
    /// A person's yes or no to being quoted.
    QuoteSet { participant: ParticipantId, ok: bool },
    /// Somebody left the room.
    Left { participant: ParticipantId, note: Option<Words> },
    /// Somebody came back.
    CameBack { participant: ParticipantId },
    /// The workshop went to another place of the agenda.
    Moved(Place),
    /// A round of a question began.
    QuestionOpened { question: QuestionId, round: u32, reveal: Reveal, order: Vec<ParticipantId> },
    /// A person answered.
    Answered { participant: ParticipantId, question: QuestionId, round: u32, answer: Answer, reason: Option<Words> },
    /// A person answers later: last in this round.
    PutLast { participant: ParticipantId, question: QuestionId, round: u32 },
    /// A round closed, and its answers show.
    Revealed { question: QuestionId, round: u32 },
    /// A question was skipped for all.
    QuestionSkipped { question: QuestionId },
    /// Words given after a reveal: under a mark or none, without a person (R15).
    Said { question: QuestionId, round: u32, mark: Option<Mark>, words: Words },
    /// The room needs this, or no longer does. `need` names a line of the access list.
    AccessSet { need: String, on: bool },
    /// What the group decided about a starter of its agreement. `item` names the starter.
    AgreementSet { item: String, agreed: Agreed },
    /// The group's own line of the agreement.
    AgreementAdded { text: Words },
    /// Who is missing.
    MissingNamed { text: Words },
    /// A minority note; no person stands with it.
    NoteAdded { question: Option<QuestionId>, text: Words },
    /// A thought for later.
    Parked { text: Words },
    /// What became of a parked thought; `parked` is the `seq` of its [`Body::Parked`].
    ParkSettled { parked: u64, outcome: Outcome },
    /// A promise.
    Promised(PromiseText),
    /// A promise was put differently; `promise` is the `seq` of its [`Body::Promised`].
    PromiseChanged { promise: u64, to: PromiseText },
    /// What became of a promise.
    PromiseSettled { promise: u64, state: PromiseState },
    /// Somebody asked the room to slow down or stop. Only the time is kept.
    CardShown(Card),
    /// A step got more minutes. `step` is an index into the agenda.
    TimeAdded { step: usize, minutes: u32 },
    /// How fast the group goes.
    PaceSet(Pace),
    /// Something happened to the plan.
    Plan(Planning),
    /// The group wrote what is asked (method, sections 3.12 and 3.13).
    StatementWritten { question: QuestionId, text: Words },
    /// A side, as one, said this (`challenges.how`); empty words take it back.
    SideSaid { question: QuestionId, side: Side, words: Words },
    /// The group decided about a stage (method, section 3.11).
    PartDecided { stage: QuestionId, choice: PartChoice },
    /// When a decision is agreed (method, section 3.13).
    RuleChosen(Rule),
    /// A promise of the session before; its owners are names.
    PromiseCarried(PromiseText),
    /// A record was made; where its file is.
    Exported { file: String, copy: Copy },
    /// The act that began with event `seq` was taken back, up to this event (R17).
    Undone { seq: u64 },
    /// What is left of an event that was taken back: that it was, and of what kind.
    TakenBack { was: String },
    /// One person left and took their answers (R19). Nobody is named.
    TookAnswers,
    /// All questions up to here were answered on paper and typed in later: nobody went first in them (R11).
    FromPaper,
}

/// What can happen to the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "a variant says what its fields are")]
pub enum Planning {
    /// The group agreed to the plan.
    Agreed,
    /// A step was put into the plan, after the one at `after`; or (nothing) in between, aside from the plan. Its index is
    /// the number of steps there were.
    StepAdded { step: Step, after: Option<usize> },
    /// Another step, with the next index, stands where the one at `step` stood.
    StepSwapped { step: usize, with: Step },
    /// A step was taken out of the plan.
    StepDropped { step: usize },
    /// A step that was taken out is back, after the one at `after`; or (nothing) the first.
    StepRestored { step: usize, after: Option<usize> },
    /// The group picked what it will answer, at the pick that stands at `at`.
    Picked { at: Place, questions: Vec<QuestionId> },
}

impl Planning {
    fn kind(&self) -> &'static str {
        match self {
            Self::Agreed => "plan_agreed",
            Self::StepAdded { .. } => "step_added",
            Self::StepSwapped { .. } => "step_swapped",
            Self::StepDropped { .. } => "step_dropped",
            Self::StepRestored { .. } => "step_restored",
            Self::Picked { .. } => "picked",
        }
    }
}

impl Body {
    /// The name of this kind of event, as in the file.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Started => "started",
            Self::Ended => "ended",
            Self::Titled { .. } => "titled",
            Self::SidesNamed(_) => "sides_named",
            Self::RevealChosen { .. } => "reveal_chosen",
            Self::HelplineSet(_) => "helpline_set",
            Self::ShareCountsSet(_) => "share_counts_set",
            Self::KeepUntilSet(_) => "keep_until_set",
            Self::Joined { .. } => "joined",
            Self::Renamed { .. } => "renamed",
            Self::SideChanged { .. } => "side_changed",
            Self::QuoteSet { .. } => "quote_set",
            Self::Left { .. } => "left",
            Self::CameBack { .. } => "came_back",
            Self::Moved(_) => "moved",
            Self::QuestionOpened { .. } => "question_opened",
            Self::Answered { .. } => "answered",
            Self::PutLast { .. } => "put_last",
            Self::Revealed { .. } => "revealed",
            Self::QuestionSkipped { .. } => "question_skipped",
            Self::Said { .. } => "said",
            Self::AccessSet { .. } => "access_set",
            Self::AgreementSet { .. } => "agreement_set",
            Self::AgreementAdded { .. } => "agreement_added",
            Self::MissingNamed { .. } => "missing_named",
            Self::NoteAdded { .. } => "note_added",
            Self::Parked { .. } => "parked",
            Self::ParkSettled { .. } => "park_settled",
            Self::Promised(_) => "promised",
            Self::PromiseChanged { .. } => "promise_changed",
            Self::PromiseSettled { .. } => "promise_settled",
            Self::CardShown(_) => "card_shown",
            Self::TimeAdded { .. } => "time_added",
            Self::PaceSet(_) => "pace_set",
            Self::Plan(it) => it.kind(),
            Self::StatementWritten { .. } => "statement_written",
            Self::SideSaid { .. } => "side_said",
            Self::PartDecided { .. } => "part_decided",
            Self::RuleChosen(_) => "rule_chosen",
            Self::PromiseCarried(_) => "promise_carried",
            Self::Exported { .. } => "exported",
            Self::Undone { .. } => "undone",
            Self::TakenBack { .. } => "taken_back",
            Self::TookAnswers => "took_answers",
            Self::FromPaper => "from_paper",
        }
    }

    /// Whose answer this is, to which round of which question; nothing for anything else.
    #[must_use]
    pub fn answer_of(&self) -> Option<(ParticipantId, u32, &QuestionId)> {
        match self {
            Self::Answered { participant, question, round, .. } => Some((*participant, *round, question)),
            _ => None,
        }
    }

    /// Whether this follows from another event by itself, so that undo takes both back: what opens by going there, and
    /// what happens to the second of two questions that are answered in one turn.
    #[must_use]
    pub fn follows(&self) -> bool {
        match self {
            Self::QuestionOpened { round: 1, .. } => true,
            Self::QuestionOpened { question, .. }
            | Self::PutLast { question, .. }
            | Self::Revealed { question, .. }
            | Self::QuestionSkipped { question } => question.first().is_some(),
            _ => false,
        }
    }

    /// Whether the last thing can be this. Undo leaves alone what is simply set again (names of the sides, consent of
    /// the room), cards, records, and undo itself.
    #[must_use]
    pub fn can_be_undone(&self) -> bool {
        !matches!(
            self,
            Self::Started
                | Self::Titled { .. }
                | Self::SidesNamed(_)
                | Self::RevealChosen { .. }
                | Self::HelplineSet(_)
                | Self::ShareCountsSet(_)
                | Self::KeepUntilSet(_)
                | Self::CardShown(_)
                | Self::PaceSet(_)
                | Self::Plan(Planning::Agreed)
                | Self::RuleChosen(_)
                | Self::PromiseCarried(_)
                | Self::Exported { .. }
                | Self::Undone { .. }
                | Self::TakenBack { .. }
                | Self::TookAnswers
                | Self::FromPaper
        )
    }
}

/// What the group did with a starter of its agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Agreed {
    /// Keep it as it is.
    Keep,
    /// Leave it out.
    Drop,
    /// Say it in these words.
    Change(Words),
}

/// What became of a parked thought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Somebody takes it on.
    Owner(Owner),
    /// "We chose not to."
    ChoseNot,
}

/// Who takes something on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Owner {
    /// Somebody of this session.
    Participant(ParticipantId),
    /// Somebody else, by name.
    Named(Words),
    /// Somebody who took their answers and left (R19).
    SomeoneWhoLeft,
}

/// A promise as it is worded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PromiseText {
    /// What will be done.
    pub what: Words,
    /// By whom: best, one of each side.
    pub who: Vec<Owner>,
    /// By when, as said.
    pub by: Words,
    /// How people will hear of it.
    pub hear: Words,
}

/// What became of a promise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PromiseState {
    /// Made; or, of the session before, no news of it.
    New,
    /// Done.
    Done,
    /// Begun.
    Started,
    /// Not done, and why.
    NotDone(Words),
    /// Taken off the list, and who decided that; empty where it was the group, in this session.
    Dropped(Words),
}

impl PromiseState {
    /// Whether the promise still is one: it was not taken off the list.
    #[must_use]
    pub fn stands(&self) -> bool {
        !matches!(self, Self::Dropped(_))
    }

    /// Whether it is still to be done.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.stands() && *self != Self::Done
    }

    /// Its name in results.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Done => "done",
            Self::Started => "started",
            Self::NotDone(_) => "not_done",
            Self::Dropped(_) => "dropped",
        }
    }
}

/// A card that anybody may show at any time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Card {
    /// Plainer words, a calmer pace.
    Slow,
    /// Everything waits.
    Stop,
}

/// For whom a record is made (R20).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Copy {
    /// Stays with the facilitator.
    Room,
    /// For those who were there.
    Present,
    /// For others.
    Public,
}
