//! What is so, after all that happened.

use std::collections::HashSet;

use chrono::{Duration, NaiveDate};

use super::{
    Agreement, Answer, Body, Event, Outcome, Pace, PartChoice, ParticipantId, Person, PromiseState, PromiseText,
    Reveal, Round, Rule, Side, Stamp,
};
use crate::content::{Agenda, Lists, Method, Place, Question, QuestionId, Sides};
use crate::text::Words;

/// What a session is opened with. Events may set these again; the last setting counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// Unique name of the session.
    pub id: String,
    /// What the workshop is called.
    pub title: Words,
    /// What it is about.
    pub about: Words,
    /// Language of its words.
    pub language: String,
    /// What the sides call themselves.
    pub sides: Sides,
    /// When marks show, unless a question has its own choice.
    pub reveal: Reveal,
    /// Whom to talk to if today is hard.
    pub helpline: Option<Words>,
    /// The room's answer to sharing counts (R21).
    pub share_counts: Option<bool>,
    /// Until when the record is kept.
    pub keep_until: Option<NaiveDate>,
    /// Id of the session that this one follows.
    pub follows: Option<String>,
    /// The plan as it was when the session was set up; events change it ([`State::agenda`]).
    pub agenda: Agenda,
    /// What the agenda was set by, in words: a file of the group's own. Else it is empty, and what happened tells who set
    /// it: the group that agreed to it, or the facilitator.
    pub set_by: String,
    /// The methods of the agenda with the questions they ask, in the words they are asked with. It grows with what is
    /// put into the plan, and never loses a word.
    pub methods: Vec<Method>,
    /// The access list and the starters of the agreement, in the words they are shown in.
    pub lists: Lists,
}

/// What a side, as one, said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SideSaid {
    /// The event that holds it.
    pub seq: u64,
    /// To which question.
    pub question: QuestionId,
    /// Which side.
    pub side: Side,
    /// The words.
    pub words: Words,
}

/// A minority note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The event that holds it.
    pub seq: u64,
    /// The question it is about, if any.
    pub question: Option<QuestionId>,
    /// The words.
    pub text: Words,
}

/// A parked thought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parked {
    /// The event that holds it, its name in later events.
    pub seq: u64,
    /// The words.
    pub text: Words,
    /// What became of it.
    pub outcome: Option<Outcome>,
}

/// A promise and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promise {
    /// The event that made it, its name in later events.
    pub seq: u64,
    /// How it is worded now.
    pub text: PromiseText,
    /// What became of it.
    pub state: PromiseState,
    /// Whether it is one of the session before.
    pub carried: bool,
}

/// A session as it stands: a fold of its events over its header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// What was set, as it stands now.
    pub header: Header,
    /// Everything that happened, in order.
    pub log: Vec<Event>,
    /// When it began.
    pub started: Option<Stamp>,
    /// When it was closed.
    pub ended: Option<Stamp>,
    /// Everybody who joined and did not take their answers, in the order of joining.
    pub people: Vec<Person>,
    /// The plan as it stands now.
    pub agenda: Agenda,
    /// Every step that is or was in the plan, as a list shows them: one that was taken out keeps its place.
    pub listed: Vec<usize>,
    /// Whether the group agreed to the plan.
    pub plan_agreed: bool,
    /// How fast the group goes.
    pub pace: Pace,
    /// Where the workshop stands.
    pub place: Place,
    /// Where the group was in the plan, when it went to a step that was put in between.
    pub came_from: Option<Place>,
    /// How long it had been at that step then.
    pub been_there: Duration,
    /// Places the workshop has been at, each once, in the order of the first visit.
    pub visited: Vec<Place>,
    /// When the step at `place` was entered; where the group goes on with it, that much later as it was elsewhere.
    pub step_since: Option<Stamp>,
    /// The questions that were opened, in that order, with their rounds.
    pub asked: Vec<(QuestionId, Vec<Round>)>,
    /// Questions with a choice of live or together of their own.
    pub reveal_of: Vec<(QuestionId, Reveal)>,
    /// Questions that were skipped for all.
    pub skipped: Vec<QuestionId>,
    /// What the group wrote itself, in the words it is asked with.
    pub written: Vec<Question>,
    /// What each side said as one; one entry a question and side.
    pub side_said: Vec<SideSaid>,
    /// What the group decided about the stages, in the order it first did.
    pub parts: Vec<(QuestionId, PartChoice)>,
    /// When a decision is agreed.
    pub rule: Rule,
    /// What the room needs, by the names of the access list.
    pub access: Vec<String>,
    /// The group agreement, as far as it was decided.
    pub agreement: Vec<Agreement>,
    /// Who is missing, with the event that says so.
    pub missing: Vec<(u64, Words)>,
    /// Minority notes.
    pub notes: Vec<Note>,
    /// Parked thoughts.
    pub parked: Vec<Parked>,
    /// Promises that were not dropped, and those that were.
    pub promises: Vec<Promise>,
    /// Minutes added to steps: (step, minutes).
    pub added_time: Vec<(usize, u32)>,
    /// Records made: where its file is, and for whom.
    pub exports: Vec<(String, super::Copy)>,
    /// How many people took their answers and left (R19).
    pub took_answers: u32,
    /// Questions that were answered on paper.
    pub on_paper: Vec<QuestionId>,
}

impl State {
    /// A session in which nothing has happened.
    #[must_use]
    pub fn new(header: Header) -> Self {
        Self {
            agenda: header.agenda.clone(),
            listed: header.agenda.order.clone(),
            plan_agreed: false,
            pace: Pace::default(),
            came_from: None,
            been_there: Duration::zero(),
            written: Vec::new(),
            side_said: Vec::new(),
            parts: Vec::new(),
            rule: Rule::default(),
            header,
            log: Vec::new(),
            started: None,
            ended: None,
            people: Vec::new(),
            place: Place::default(),
            visited: vec![Place::default()],
            step_since: None,
            asked: Vec::new(),
            reveal_of: Vec::new(),
            skipped: Vec::new(),
            access: Vec::new(),
            agreement: Vec::new(),
            missing: Vec::new(),
            notes: Vec::new(),
            parked: Vec::new(),
            promises: Vec::new(),
            added_time: Vec::new(),
            exports: Vec::new(),
            took_answers: 0,
            on_paper: Vec::new(),
        }
    }

    /// The `seq` of the last event; 0 before the first.
    #[must_use]
    pub fn last_seq(&self) -> u64 {
        self.log.last().map_or(0, |event| event.seq)
    }

    /// Somebody by id.
    #[must_use]
    pub fn person(&self, id: ParticipantId) -> Option<&Person> {
        self.people.iter().find(|person| person.id == id)
    }

    /// The promises that are still to be done, those of the session before too.
    pub fn open_promises(&self) -> impl Iterator<Item = &Promise> {
        self.promises.iter().filter(|promise| promise.state.is_open())
    }

    /// Those who are counted, in the order of joining.
    pub fn participants(&self) -> impl Iterator<Item = &Person> {
        self.people.iter().filter(|person| person.counts())
    }

    /// The id the next person gets. Ids are never given twice, also after undo.
    #[must_use]
    pub fn next_participant(&self) -> ParticipantId {
        let used = self.log.iter().filter(|event| match &event.body {
            Body::Joined { .. } | Body::TookAnswers => true,
            Body::TakenBack { was } => was == "joined",
            _ => false,
        });
        let highest = self.people.iter().map(|person| person.id.0).max().unwrap_or(0);
        ParticipantId(highest.max(u32::try_from(used.count()).unwrap_or(u32::MAX)).saturating_add(1))
    }

    /// Where the copies are that were made, each once: a file that was written over is still one.
    #[must_use]
    pub fn copies_made(&self) -> Vec<String> {
        let mut files: Vec<String> = Vec::new();
        for (file, _) in &self.exports {
            if !files.contains(file) {
                files.push(file.clone());
            }
        }
        files
    }

    /// All rounds of a question, the first one first.
    #[must_use]
    pub fn rounds(&self, question: &QuestionId) -> &[Round] {
        self.asked.iter().find(|(id, _)| id == question).map_or(&[], |(_, rounds)| rounds.as_slice())
    }

    /// The latest round of a question.
    #[must_use]
    pub fn round(&self, question: &QuestionId) -> Option<&Round> {
        self.rounds(question).last()
    }

    /// Whether nobody is waited for in the latest round of `question`: it was revealed; or it was skipped, and what was
    /// shown before, or of the other question of its turn, stands.
    #[must_use]
    pub fn is_closed(&self, question: &QuestionId) -> bool {
        let stands = |id: &QuestionId| self.shown_round(id).is_some();
        let other = || question.second().or_else(|| question.first());
        let skipped = |round: &Round| round.skipped && (stands(question) || other().is_some_and(|id| stands(&id)));
        self.round(question).is_some_and(|round| round.revealed || skipped(round))
    }

    /// The latest round of a question that was revealed.
    #[must_use]
    pub fn shown_round(&self, question: &QuestionId) -> Option<&Round> {
        self.rounds(question).iter().rev().find(|round| round.revealed)
    }

    /// A question of this session's methods, with its method. One that the group wrote has its words.
    #[must_use]
    pub fn question(&self, id: &QuestionId) -> Option<(&Method, &Question)> {
        let method = self.header.methods.iter().find(|method| method.id.0 == id.method())?;
        let is_it = |question: &&Question| &question.id == id;
        let question = self.written.iter().find(is_it).or_else(|| method.questions.iter().find(is_it))?;
        Some((method, question))
    }

    /// Whether it can be asked: what the group writes itself is, once it is written.
    #[must_use]
    pub fn is_written(&self, id: &QuestionId) -> bool {
        let by_group = self.question(id).is_some_and(|(method, _)| method.written_by_group);
        !by_group || self.written.iter().any(|question| &question.id == id)
    }

    /// The round that an answer of `who` changes: the open one; once that is closed, the last one shown in which they gave
    /// something (R17). What a round hid that was skipped is not shown, and a change of it would not be seen.
    #[must_use]
    pub fn round_to_change(&self, question: &QuestionId, who: ParticipantId) -> Option<&Round> {
        let (latest, closed) = (self.round(question)?, self.is_closed(question));
        let shown = || self.rounds(question).iter().rev().filter(|round| round.revealed);
        if closed { shown().find(|round| round.given_by(who).is_some()) } else { Some(latest) }
    }

    /// What an answer of `who` changes, where they have given one.
    #[must_use]
    pub fn given_now(&self, question: &QuestionId, who: ParticipantId) -> Option<&super::Given> {
        self.round_to_change(question, who)?.given_by(who)
    }

    /// Whether somebody has answered a question, in any round.
    #[must_use]
    pub fn has_answers(&self, question: &QuestionId) -> bool {
        self.rounds(question).iter().any(|round| !round.given.is_empty())
    }

    /// The events of answers that a later answer of the same person stands over, and that nobody is to hear of: only undo
    /// needs them. A live pass is none: who passed was asked once more, which is told (R12).
    #[must_use]
    pub fn answers_under(&self) -> HashSet<u64> {
        let mut over = HashSet::new();
        let mut under = HashSet::new();
        for event in self.log.iter().rev() {
            let Some(answer) = event.body.answer_of() else { continue };
            if !over.insert(answer) && !self.is_live_pass(&event.body) {
                under.insert(event.seq);
            }
        }
        under
    }

    /// Whether `event` is an answer that changes an earlier one, which stands again when it is taken back.
    #[must_use]
    pub fn stands_under(&self, event: &Event) -> bool {
        let Some(answer) = event.body.answer_of() else { return false };
        self.log.iter().take_while(|it| it.seq < event.seq).any(|it| it.body.answer_of() == Some(answer))
    }

    fn is_live_pass(&self, body: &Body) -> bool {
        let Body::Answered { question, round: number, answer: Answer::Pass, .. } = body else { return false };
        self.rounds(question).iter().any(|round| round.number == *number && round.reveal != Reveal::Together)
    }

    /// Keeps the words of these methods, so that they can be put into the plan. Words that are there stay as they are.
    pub fn learn(&mut self, methods: &[Method]) {
        for method in methods {
            if !self.header.methods.iter().any(|known| known.id == method.id) {
                self.header.methods.push(method.clone());
            }
        }
    }

    /// How many answers were given, in all rounds.
    #[must_use]
    pub fn answers_given(&self) -> usize {
        self.asked.iter().flat_map(|(_, rounds)| rounds).map(|round| round.given.len()).sum()
    }

    /// Live or together, for the next round of a question.
    #[must_use]
    pub fn reveal_for(&self, question: &QuestionId) -> Reveal {
        let own = self.reveal_of.iter().rev().find(|(id, _)| id == question).map(|(_, reveal)| *reveal);
        own.unwrap_or(self.header.reveal).of_question(question.method())
    }
}
