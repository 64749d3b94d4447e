//! How much comes in event by event, held against what a workshop can have: no file may hang what is made of it.

use std::collections::BTreeSet;

use super::fault::{Fault, What};
use super::refers::questions_in;
use crate::content::QuestionId;
use crate::session::{Body, Planning};

/// Most events, people and questions; far above any workshop, and low enough that no file can hang the fold.
pub(super) const MOST_EVENTS: usize = 20_000;
pub(super) const MOST_PEOPLE: usize = 500;
pub(super) const MOST_QUESTIONS: usize = 200;
/// Answers that wait, begun and not given: as many as there may be people.
pub(super) const MOST_BEGUN: usize = MOST_PEOPLE;
/// Steps that were put in on the day.
const MOST_ADDED: usize = 1_000;
/// Characters of all names together: twice of the longest names from paper, for as many people as there may be. All that
/// somebody could be called is made of these, and looked for in each text.
const MOST_OF_NAMES: usize = 200_000;

/// What there is so far.
#[derive(Default)]
pub(super) struct Amounts {
    people: usize,
    added: usize,
    names: usize,
    questions: BTreeSet<QuestionId>,
}

impl Amounts {
    /// Counts what an event brings.
    pub(super) fn take(&mut self, body: &Body) {
        let [people, added, names] = brings(body);
        (self.people, self.added, self.names) = (self.people + people, self.added + added, self.names + names);
        self.questions.extend(asked(body).cloned());
    }

    /// Whether there is room for what an event brings.
    pub(super) fn holds(&self, body: &Body) -> bool {
        let [people, added, names] = brings(body);
        let new = asked(body).filter(|id| !self.questions.contains(id)).collect::<BTreeSet<_>>().len();
        self.people + people <= MOST_PEOPLE
            && self.added + added <= MOST_ADDED
            && self.names + names <= MOST_OF_NAMES
            && self.questions.len() + new <= MOST_QUESTIONS
    }

    /// What there is too much of.
    pub(super) fn too_many(&self) -> Vec<Fault> {
        let all = [
            (self.people, MOST_PEOPLE, What::TooMany),
            (self.added, MOST_ADDED, What::TooMany),
            (self.questions.len(), MOST_QUESTIONS, What::TooMany),
            (self.names, MOST_OF_NAMES, What::NamesTooLong),
        ];
        let over = all.into_iter().filter(|(count, most, _)| count > most);
        over.map(|(_, most, what)| Fault::at("events", what).with("most", most)).collect()
    }
}

/// The questions that an event names, also the one that the group wrote.
fn asked(body: &Body) -> impl Iterator<Item = &QuestionId> {
    let written = if let Body::StatementWritten { question, .. } = body { Some(question) } else { None };
    questions_in(body).into_iter().map(|(_, id)| id).chain(written)
}

/// People, steps, and characters of names.
fn brings(body: &Body) -> [usize; 3] {
    match body {
        Body::Joined { person, .. } => [1, 0, person.name.as_str().chars().count()],
        Body::Renamed { name, .. } => [0, 0, name.as_str().chars().count()],
        Body::Plan(Planning::StepAdded { .. }) => [0, 1, 0],
        _ => [0; 3],
    }
}

#[cfg(test)]
mod tests {
    use super::{Amounts, MOST_ADDED, MOST_OF_NAMES, MOST_PEOPLE, MOST_QUESTIONS};
    use crate::content::{QuestionId, Step};
    use crate::record::What;
    use crate::session::{Body, NewPerson, ParticipantId, Planning, Role, SpeaksFrom};
    use crate::text::Words;

    fn joined(_: usize) -> Body {
        let (speaks_from, role) = (SpeaksFrom::Staff, Role::Participant);
        let person = NewPerson { name: Words::line("x"), speaks_from, role, also_leads: false, quote_ok: true };
        Body::Joined { participant: ParticipantId(1), person }
    }

    fn renamed(_: usize) -> Body {
        // Letters are counted, not bytes.
        Body::Renamed { participant: ParticipantId(1), name: Words::new(&"é".repeat(MOST_OF_NAMES / 4)) }
    }

    fn added(_: usize) -> Body {
        let step = Step { id: "s".into(), title: "t".into(), minutes: 5, activities: Vec::new() };
        Body::Plan(Planning::StepAdded { step, after: None })
    }

    fn written(nth: usize) -> Body {
        Body::StatementWritten { question: QuestionId(format!("own.{nth}")), text: Words::line("x") }
    }

    fn skipped(nth: usize) -> Body {
        Body::QuestionSkipped { question: QuestionId(format!("own.{nth}")) }
    }

    /// The nth event of a kind.
    type Nth = fn(usize) -> Body;

    #[test]
    fn there_is_room_for_as_much_as_may_be_and_no_more() {
        let all: [(Nth, usize, What); 5] = [
            (joined, MOST_PEOPLE, What::TooMany),
            (renamed, 4, What::NamesTooLong),
            (added, MOST_ADDED, What::TooMany),
            (written, MOST_QUESTIONS, What::TooMany),
            (skipped, MOST_QUESTIONS, What::TooMany),
        ];
        for (event, most, what) in all {
            let mut amounts = Amounts::default();
            for nth in 0..most {
                assert!(amounts.holds(&event(nth)));
                amounts.take(&event(nth));
            }
            assert_eq!(amounts.too_many(), []);
            assert!(!amounts.holds(&event(most)));
            amounts.take(&event(most));
            assert_eq!(amounts.too_many().iter().map(|fault| fault.what).collect::<Vec<_>>(), [what]);
        }
    }

    #[test]
    fn a_question_is_counted_once() {
        let mut amounts = Amounts::default();
        (0..MOST_QUESTIONS).for_each(|nth| amounts.take(&written(nth)));
        amounts.take(&skipped(0));
        assert!(amounts.holds(&skipped(1)) && amounts.too_many().is_empty());
    }
}
