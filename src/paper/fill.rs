//! A session from paper: every question with an answer, in the agenda's order, together, and every round revealed.

use std::collections::BTreeMap;

use super::answers::{self, Filled, Given, Slot};
use super::as_one::AsOne;
use super::faults::Faults;
use super::people::{self, persons};
use super::picks::picked;
use super::{Fault, FaultKind, Sheet};
use crate::content::{Activity, Agenda, DECIDE, Library, MethodId, QuestionId, Sides, Step};
use crate::phrases::Phrases;
use crate::session::{Body, Event, Header, NewPerson, ParticipantId, Planning, Reveal, Role, Stamp, State};
use crate::text::Words;

/// Minutes of a decision, as on the screen.
const DECISION: u32 = 5;
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
    // Nothing came before that could be asked again.
    let agenda = fill.agenda.for_session(None);
    let filled = answers::read(fill.answers, (&agenda, fill.library), listed.as_deref(), &mut of_answers);
    let people = persons(listed.unwrap_or_default());
    let mut plan = picked(&agenda, &filled.lines, &mut of_answers);
    plan.extend(decisions(&filled, fill.library));
    let bodies = bodies(people, plan, filled);
    if bodies.len() > MOST_EVENTS {
        of_answers.note(None, FaultKind::TooManyAnswers);
    }
    let faults = [of_people.finish(), of_answers.finish()].concat();
    if !faults.is_empty() {
        return Err(faults);
    }
    let decides = bodies.iter().any(|body| matches!(body, Body::Plan(Planning::StepAdded { .. })));
    let mut header = header(fill, agenda);
    header.methods.extend(fill.library.method(&decide()).filter(|_| decides).cloned());
    let events = (1..).zip(bodies).map(|(seq, body)| Event { seq, at: fill.now, body });
    Ok(State::fold(header, events))
}

/// Decisions are in no agenda: each stands in a step of its own, aside from the plan.
fn decisions(filled: &Filled, library: &Library) -> Vec<Body> {
    let title = library.method(&decide()).map(|method| method.title.clone()).unwrap_or_default();
    let made = filled.lines.keys().filter(|id| id.method() == DECIDE);
    let step = |id: &QuestionId| {
        let activity = Activity::Method { method: decide(), questions: vec![id.clone()], card: false };
        Step { id: id.0.replace('.', "-"), title: title.clone(), minutes: DECISION, activities: vec![activity] }
    };
    made.map(|id| Body::Plan(Planning::StepAdded { step: step(id), after: None })).collect()
}

fn decide() -> MethodId {
    MethodId(DECIDE.to_owned())
}

fn header(fill: &Fill<'_>, agenda: Agenda) -> Header {
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
        methods: fill.library.methods_of(&agenda),
        agenda,
        set_by: String::new(),
        lists: fill.library.room.lists.clone(),
    }
}

/// What happened, as far as paper tells it.
fn bodies(people: Vec<NewPerson>, plan: Vec<Body>, filled: Filled) -> Vec<Body> {
    let ids = || (1..).map(ParticipantId);
    let order: Vec<ParticipantId> =
        ids().zip(&people).filter(|(_, person)| person.role == Role::Participant).map(|(id, _)| id).collect();
    let joined = ids().zip(people).map(|(participant, person)| Body::Joined { participant, person });
    let Filled { questions, given, as_one, .. } = filled;
    let questions: Vec<QuestionId> = questions.into_iter().map(|asked| asked.id).collect();
    let mut bodies: Vec<Body> = joined.chain([Body::Started]).chain(plan).collect();
    let mut rounds = by_round(&questions, given);
    for (at, question) in questions.iter().enumerate() {
        bodies.extend(as_one_bodies(&as_one, at, question));
        let of_it: Vec<(usize, u32)> = rounds.range((at, 0)..(at + 1, 0)).map(|(key, _)| *key).collect();
        for key in of_it {
            let (question, round) = (question.clone(), key.1);
            let (opened, reveal, order) = (question.clone(), Reveal::Together, order.clone());
            bodies.push(Body::QuestionOpened { question: opened, round, reveal, order });
            bodies.extend(rounds.remove(&key).unwrap_or_default());
            bodies.push(Body::Revealed { question, round });
        }
    }
    bodies.extend([Body::FromPaper, Body::Ended]);
    bodies
}

/// What the group or the sides said to a question as one.
fn as_one_bodies(as_one: &AsOne, at: usize, question: &QuestionId) -> Vec<Body> {
    let id = || question.clone();
    let written = as_one.statements.get(&at).map(|text| Body::StatementWritten { question: id(), text: text.clone() });
    let decided = as_one.parts.get(&at).map(|part| Body::PartDecided { stage: id(), choice: part.clone() });
    let said = as_one.sides.iter().filter(|((of, _), _)| *of == at);
    let said =
        said.map(|((_, which), words)| Body::SideSaid { question: id(), side: which.side(), words: words.clone() });
    written.into_iter().chain(decided).chain(said).collect()
}

/// The answers of each round, in the order of people; the rounds in the agenda's order of questions.
fn by_round(questions: &[QuestionId], given: BTreeMap<Slot, Given>) -> BTreeMap<(usize, u32), Vec<Body>> {
    let mut rounds: BTreeMap<(usize, u32), Vec<Body>> = BTreeMap::new();
    for (Slot { question, round, who }, (answer, reason)) in given {
        let participant = ParticipantId(u32::try_from(who).unwrap_or(u32::MAX).saturating_add(1));
        let answered = Body::Answered { participant, question: questions[question].clone(), round, answer, reason };
        rounds.entry((question, round)).or_default().push(answered);
    }
    rounds
}
