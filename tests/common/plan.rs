//! A plan of a workshop, as a plain table, and the room that comes of it.

use alongside::session::{Answer, Command, ParticipantId, Reveal, Role, SpeaksFrom};

use alongside::text::Words;

use super::{Room, question};

/// What one person does in one round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Not in the room.
    Out,
    /// In when the round opens, gone before it ends, without an answer.
    Away,
    Gives(Answer),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ends {
    Closed,
    StaysOpen,
    Skipped,
}

/// One round of one question. A question that is named again is marked again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub question: String,
    pub reveal: Reveal,
    /// One a person, in the order of joining.
    pub parts: Vec<Part>,
    pub ends: Ends,
    /// Who speaks from elsewhere from this round on.
    pub side_change: Option<(usize, SpeaksFrom)>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Where each person speaks from at first, in the order of joining.
    pub people: Vec<SpeaksFrom>,
    pub rows: Vec<Row>,
}

impl Row {
    pub fn has_answers(&self) -> bool {
        self.parts.iter().any(|part| matches!(part, Part::Gives(_)))
    }
}

/// The participant that stands at `index` of a plan.
pub fn person(index: usize) -> ParticipantId {
    ParticipantId(u32::try_from(index + 1).unwrap())
}

impl Plan {
    pub fn play(&self) -> Room {
        let mut room = Room::new(Reveal::Live);
        room.does(Command::Start);
        for (index, speaks_from) in self.people.iter().enumerate() {
            room.join(&format!("Person {index}"), *speaks_from, Role::Participant);
        }
        for row in &self.rows {
            play_row(&mut room, row);
        }
        room
    }
}

fn play_row(room: &mut Room, row: &Row) {
    if let Some((index, speaks_from)) = row.side_change {
        room.does(Command::ChangeSide { participant: person(index), speaks_from });
    }
    for (index, part) in row.parts.iter().enumerate() {
        room.set_here(person(index), *part != Part::Out);
    }
    open(room, row);
    for (index, part) in row.parts.iter().enumerate() {
        match part {
            Part::Out => {}
            Part::Away => room.set_here(person(index), false),
            Part::Gives(answer) => room.answer(person(index), &row.question, *answer, None),
        }
    }
    match row.ends {
        Ends::Closed => room.close(&row.question),
        Ends::StaysOpen => {}
        Ends::Skipped => room.does(Command::Skip(question(&row.question))),
    }
}

fn open(room: &mut Room, row: &Row) {
    let id = question(&row.question);
    room.does(Command::ChooseReveal { question: Some(id.clone()), reveal: row.reveal });
    if !room.state.is_written(&id) {
        room.does(Command::Write { question: id.clone(), text: Words::new("What we wrote") });
    }
    if room.state.rounds(&id).is_empty() {
        room.go_to(&row.question);
    } else {
        room.does(Command::MarkAgain(id));
    }
}
