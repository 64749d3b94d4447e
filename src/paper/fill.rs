//! A session from paper: every question with an answer, in the agenda's order, together, and every round revealed.

use std::collections::BTreeMap;

use super::answers::{self, Given, Slot};
use super::faults::Faults;
use super::people::{self, persons};
use super::{Fault, FaultKind, Sheet};
use crate::content::{Agenda, Library, QuestionId, Sides};
use crate::phrases::Phrases;
use crate::session::{Body, Event, Header, NewPerson, ParticipantId, Reveal, Role, Stamp, State};
use crate::text::Words;

/// Most events a transcript may hold.
const MOST_EVENTS: usize = 20_000;

/// What a session is filled from.
#[derive(Debug, Clone, Copy)]
pub struct Fill<'a> {
    /// Unique name of the session.
    pub id: &'a str,
    /// What the workshop was called. The agenda's title where it is empty.
    pub title: &'a str,
    /// Whose questions were on the paper.
    pub agenda: &'a Agenda,
    /// The methods those questions come from.
    pub library: &'a Library,
    /// The language, and what the sides are called.
    pub phrases: &'a Phrases,
    /// `PEOPLE.csv`
    pub people: Sheet<'a>,
    /// `ANSWERS.csv`
    pub answers: Sheet<'a>,
    /// The room's answer to sharing counts; nothing where it was not asked (R21).
    pub share_counts: Option<bool>,
    /// The time now: when it was typed in.
    pub now: Stamp,
}

/// The session of what was answered on paper: started and ended, with no first turns (R11). The same answers in another
/// order of lines give the same session.
///
/// # Errors
/// Every mistake in both files, by file and line; nothing is filled in then.
pub fn fill(fill: &Fill<'_>) -> Result<State, Vec<Fault>> {
    let mut of_people = Faults::new(fill.people.file);
    let mut of_answers = Faults::new(fill.answers.file);
    let listed = people::read(fill.people, &mut of_people);
    let given = answers::read(fill.answers, fill.agenda, listed.as_deref(), &mut of_answers);
    let people = persons(listed.unwrap_or_default());
    let bodies = bodies(fill.agenda, people, given);
    if bodies.len() > MOST_EVENTS {
        of_answers.note(None, FaultKind::TooManyAnswers);
    }
    let faults = [of_people.finish(), of_answers.finish()].concat();
    if !faults.is_empty() {
        return Err(faults);
    }
    let events = (1..).zip(bodies).map(|(seq, body)| Event { seq, at: fill.now, body });
    Ok(State::fold(header(fill), events))
}

fn header(fill: &Fill<'_>) -> Header {
    let title = Words::line(fill.title);
    Header {
        id: fill.id.to_owned(),
        title: if title.is_empty() { Words::line(&fill.agenda.title) } else { title },
        about: Words::default(),
        language: fill.phrases.language().to_owned(),
        sides: Sides { people: fill.phrases.say("side-people"), staff: fill.phrases.say("side-staff") },
        reveal: Reveal::Together,
        helpline: None,
        share_counts: fill.share_counts,
        keep_until: None,
        follows: None,
        agenda: fill.agenda.clone(),
        set_by: String::new(),
        methods: fill.library.methods_of(fill.agenda),
    }
}

/// What happened, as far as paper tells it.
fn bodies(agenda: &Agenda, people: Vec<NewPerson>, given: BTreeMap<Slot, Given>) -> Vec<Body> {
    let ids = || (1..).map(ParticipantId);
    let order: Vec<ParticipantId> =
        ids().zip(&people).filter(|(_, person)| person.role == Role::Participant).map(|(id, _)| id).collect();
    let joined = ids().zip(people).map(|(participant, person)| Body::Joined { participant, person });
    let mut bodies: Vec<Body> = joined.chain([Body::Started]).collect();
    let questions: Vec<&QuestionId> = agenda.questions().collect();
    for ((question, round), answered) in by_round(&questions, given) {
        let question = questions[question].clone();
        let (opened, reveal, order) = (question.clone(), Reveal::Together, order.clone());
        bodies.push(Body::QuestionOpened { question: opened, round, reveal, order });
        bodies.extend(answered);
        bodies.push(Body::Revealed { question, round });
    }
    bodies.extend([Body::FromPaper, Body::Ended]);
    bodies
}

/// The answers of each round, in the order of people; the rounds in the agenda's order of questions.
fn by_round(questions: &[&QuestionId], given: BTreeMap<Slot, Given>) -> BTreeMap<(usize, u32), Vec<Body>> {
    let mut rounds: BTreeMap<(usize, u32), Vec<Body>> = BTreeMap::new();
    for (Slot { question, round, who }, (answer, reason)) in given {
        let participant = ParticipantId(u32::try_from(who).unwrap_or(u32::MAX).saturating_add(1));
        let answered = Body::Answered { participant, question: questions[question].clone(), round, answer, reason };
        rounds.entry((question, round)).or_default().push(answered);
    }
    rounds
}
