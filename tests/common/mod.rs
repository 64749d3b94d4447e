//! A room to test in: every command goes through `decide` and `apply`, as in the program.
#![allow(
    dead_code,
    unreachable_pub,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tests, and each test file uses its own part of this"
)]

pub mod book;
pub mod content;
pub mod notation;
pub mod plan;
pub mod plans;
pub mod speech;

use alongside::content::QuestionId;
use alongside::session::{
    Answer, Command, Event, Header, NewPerson, ParticipantId, Refusal, Reveal, Role, SpeaksFrom, Stamp, State, Turn,
    decide,
};
use alongside::text::Words;
use alongside::weigh::{Results, weigh};

pub use crate::drive::english;

pub struct Room {
    opened_with: Header,
    pub state: State,
}

pub fn question(id: &str) -> QuestionId {
    QuestionId(id.to_owned())
}

pub fn noon() -> Stamp {
    Stamp::parse_from_rfc3339("2026-05-14T12:00:00+01:00").unwrap()
}

impl Room {
    /// A room at the first stop of the agenda, not started.
    pub fn new(reveal: Reveal) -> Self {
        Self::of(content::header(reveal))
    }

    /// The same, and after all questions a step for every other activity there is.
    pub fn with_every_step(reveal: Reveal) -> Self {
        Self::of(content::header_with_every_step(reveal))
    }

    fn of(opened_with: Header) -> Self {
        Self { state: State::new(opened_with.clone()), opened_with }
    }

    pub fn attempt(&mut self, command: Command) -> Result<Vec<Event>, Refusal> {
        let events = decide(&self.state, command, noon())?;
        for event in &events {
            self.state.apply(event);
        }
        Ok(events)
    }

    pub fn does(&mut self, command: Command) {
        let asked = command.clone();
        self.attempt(command).unwrap_or_else(|refusal| panic!("{asked:?}: {refusal}"));
    }

    pub fn join(&mut self, name: &str, speaks_from: SpeaksFrom, role: Role) -> ParticipantId {
        let id = self.state.next_participant();
        let person = NewPerson { name: Words::line(name), speaks_from, role, also_leads: false, quote_ok: false };
        self.does(Command::Join(person));
        id
    }

    /// Goes to the stop where `id` is asked, which opens it.
    pub fn go_to(&mut self, id: &str) {
        let place = self.state.header.agenda.place_of(&question(id)).expect("a question of the agenda");
        self.does(Command::Go(place));
    }

    pub fn answer(&mut self, participant: ParticipantId, id: &str, answer: Answer, why: Option<&str>) {
        let reason = why.map(Words::new);
        self.does(Command::Answer { participant, question: question(id), answer, reason });
    }

    pub fn set_here(&mut self, participant: ParticipantId, here: bool) {
        if self.state.person(participant).is_some_and(|person| person.here) != here {
            let leaves = Command::Leave { participant, note: None };
            self.does(if here { Command::ComeBack { participant } } else { leaves });
        }
    }

    /// Closes a round: live, those who passed pass again first.
    pub fn close(&mut self, id: &str) {
        while let Turn::Of { who, again: true, .. } = self.state.turn(&question(id)) {
            self.answer(who, id, Answer::Pass, None);
        }
        self.does(Command::Reveal(question(id)));
    }

    pub fn results(&self) -> Results {
        weigh(&self.state, english())
    }

    /// State = fold of events, whether the header is the one at the start or the one at the end.
    pub fn assert_fold_is_live(&self) {
        let log = &self.state.log;
        assert!(State::fold(self.opened_with.clone(), log.clone()) == self.state, "fold over the first header");
        assert!(State::fold(self.state.header.clone(), log.clone()) == self.state, "fold over the last header");
    }
}
