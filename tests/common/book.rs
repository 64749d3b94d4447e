//! A plan as a plain list of answers: what the reference counts from. Nothing of `session` but its words is used.

use alongside::session::{Answer, Reveal, Side, SpeaksFrom};

use super::plan::{Ends, Part, Plan};

/// One line of the list: who answered what, in which round, from which side.
#[derive(Debug, Clone)]
pub struct Line {
    pub question: String,
    pub round: u32,
    pub person: usize,
    pub side: Side,
    pub answer: Answer,
}

/// Somebody who was asked in a round that is closed, whether they answered or not.
#[derive(Debug, Clone)]
pub struct Asked {
    pub question: String,
    pub person: usize,
}

/// All that the rules need to know of a plan.
#[derive(Debug, Default)]
pub struct Book {
    /// The questions in the order asked.
    pub questions: Vec<String>,
    /// Answers that show.
    pub lines: Vec<Line>,
    pub asked: Vec<Asked>,
    /// Questions with answers that do not show.
    pub hidden: Vec<String>,
    /// How each answer was shown: (question, round, reveal).
    pub shown_how: Vec<(String, u32, Reveal)>,
    /// Where each person speaks from in the end.
    pub sides: Vec<Side>,
    /// Question and side of who went first.
    pub first: Vec<(String, Side)>,
}

fn side_of(speaks_from: SpeaksFrom) -> Side {
    match speaks_from {
        SpeaksFrom::People => Side::People,
        SpeaksFrom::Staff => Side::Staff,
        _ => Side::Neither,
    }
}

pub fn write_book(plan: &Plan) -> Book {
    let mut book = Book { sides: plan.people.iter().map(|it| side_of(*it)).collect(), ..Book::default() };
    let mut rounds_so_far: Vec<String> = Vec::new();
    let mut answered: Vec<String> = Vec::new();
    for row in &plan.rows {
        if let Some((who, speaks_from)) = row.side_change {
            book.sides[who] = side_of(speaks_from);
        }
        let round = 1 + u32::try_from(rounds_so_far.iter().filter(|id| **id == row.question).count()).unwrap();
        rounds_so_far.push(row.question.clone());
        if round == 1 {
            book.questions.push(row.question.clone());
            if let Some(side) = who_goes_first(&book.sides, &row.parts, answered.len()) {
                book.first.push((row.question.clone(), side));
            }
        }
        if row.has_answers() && !answered.contains(&row.question) {
            answered.push(row.question.clone());
        }
        let closed = row.ends == Ends::Closed || (row.ends == Ends::Skipped && row.reveal == Reveal::Live);
        if row.reveal == Reveal::Together && !closed {
            if row.has_answers() {
                book.hidden.push(row.question.clone());
            }
            continue;
        }
        for (person, part) in row.parts.iter().enumerate() {
            if let Part::Gives(answer) = part {
                let (question, side) = (row.question.clone(), book.sides[person]);
                book.lines.push(Line { question, round, person, side, answer: *answer });
            }
            if *part != Part::Out && closed && row.has_answers() {
                book.asked.push(Asked { question: row.question.clone(), person });
            }
        }
        if row.has_answers() {
            book.shown_how.push((row.question.clone(), round, row.reveal));
        }
    }
    book
}

/// Seats in the order of joining, from the first of people, one on for each question answered before.
fn who_goes_first(sides: &[Side], parts: &[Part], answered_before: usize) -> Option<Side> {
    let mut start = 0;
    for (seat, side) in sides.iter().enumerate() {
        if *side == Side::People {
            start = seat;
            break;
        }
    }
    for step in 0..sides.len() {
        let seat = (start + answered_before + step) % sides.len();
        if matches!(parts[seat], Part::Gives(_)) {
            return Some(sides[seat]);
        }
    }
    None
}
