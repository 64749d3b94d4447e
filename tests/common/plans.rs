//! Random plans: several rounds, live and together, passes, not sure, away, out, people of neither side.

use alongside::session::{Answer, Mark, Reveal, SpeaksFrom};
use proptest::prelude::*;

use super::content::question_ids;
use super::plan::{Ends, Part, Plan, Row};

/// Most questions of one plan, and most rounds of one question.
const MOST_QUESTIONS: usize = 7;
const MOST_ROUNDS: usize = 3;

pub fn sides() -> impl Strategy<Value = SpeaksFrom> {
    prop_oneof![
        4 => Just(SpeaksFrom::People),
        4 => Just(SpeaksFrom::Staff),
        1 => Just(SpeaksFrom::Both),
        1 => Just(SpeaksFrom::Other),
    ]
}

fn part() -> impl Strategy<Value = Part> {
    prop_oneof![
        2 => Just(Part::Gives(Answer::Marked(Mark::To))),
        3 => Just(Part::Gives(Answer::Marked(Mark::For))),
        6 => Just(Part::Gives(Answer::Marked(Mark::With))),
        1 => Just(Part::Gives(Answer::NotSure)),
        1 => Just(Part::Gives(Answer::Pass)),
        1 => Just(Part::Away),
        1 => Just(Part::Out),
    ]
}

/// Rooms that all agree are rare by chance, and the checklist is likely only in them.
fn parts(people: usize) -> impl Strategy<Value = Vec<Part>> {
    let all_with = Just(vec![Part::Gives(Answer::Marked(Mark::With)); people]);
    prop_oneof![5 => prop::collection::vec(part(), people), 1 => all_with]
}

fn last_end() -> impl Strategy<Value = Ends> {
    prop_oneof![5 => Just(Ends::Closed), 1 => Just(Ends::StaysOpen), 1 => Just(Ends::Skipped)]
}

fn reveal() -> impl Strategy<Value = Reveal> {
    prop_oneof![Just(Reveal::Live), Just(Reveal::Together)]
}

fn round(question: String, people: usize) -> impl Strategy<Value = Row> {
    let change = prop::option::weighted(0.1, (0..people, sides()));
    (parts(people), reveal(), last_end(), change).prop_map(move |(parts, reveal, ends, side_change)| Row {
        question: question.clone(),
        reveal,
        parts,
        ends,
        side_change,
    })
}

fn rounds_of(question: String, people: usize) -> impl Strategy<Value = Vec<Row>> {
    prop::collection::vec(round(question, people), 1..=MOST_ROUNDS).prop_map(in_one_piece)
}

/// Only a round with an answer can be closed, only a closed one can be followed by another, and somebody must be here.
fn in_one_piece(mut rows: Vec<Row>) -> Vec<Row> {
    let last = rows.len() - 1;
    for (number, row) in rows.iter_mut().enumerate() {
        if number < last {
            row.ends = Ends::Closed;
        }
        if row.ends == Ends::Closed && !row.has_answers() {
            row.parts[0] = Part::Gives(Answer::NotSure);
        } else if row.parts.iter().all(|part| *part == Part::Out) {
            row.parts[0] = Part::Away;
        }
    }
    rows
}

pub fn plans() -> impl Strategy<Value = Plan> {
    let questions = prop::sample::subsequence(question_ids(), 1..=MOST_QUESTIONS).prop_shuffle();
    (prop::collection::vec(sides(), 1..9), questions).prop_flat_map(|(people, questions)| {
        let count = people.len();
        let rows: Vec<_> = questions.into_iter().map(|question| rounds_of(question, count)).collect();
        (Just(people), rows).prop_map(|(people, rows)| Plan { people, rows: interleaved(&rows) })
    })
}

/// First rounds first, then all second rounds, then all third ones: as when a group comes back to a question later.
fn interleaved(questions: &[Vec<Row>]) -> Vec<Row> {
    let most = questions.iter().map(Vec::len).max().unwrap_or(0);
    (0..most).flat_map(|number| questions.iter().filter_map(move |rounds| rounds.get(number).cloned())).collect()
}

/// Small rooms with marks only, where one mark often decides: for what a single mark may do to a headline.
pub fn small_plans() -> impl Strategy<Value = Plan> {
    let mark = prop_oneof![1 => Just(Mark::To), 2 => Just(Mark::For), 4 => Just(Mark::With)];
    let mark = mark.prop_map(|mark| Part::Gives(Answer::Marked(mark)));
    let questions = prop::sample::subsequence(question_ids(), 1..4);
    let people = prop::collection::vec(sides(), 2..6);
    (people, questions).prop_flat_map(move |(people, questions)| {
        let cells = prop::collection::vec(prop::collection::vec(mark.clone(), people.len()), questions.len());
        (Just(people), Just(questions), cells).prop_map(|(people, questions, cells)| {
            let rows = questions.into_iter().zip(cells).map(|(question, parts)| closed(question, parts)).collect();
            Plan { people, rows }
        })
    })
}

fn closed(question: String, parts: Vec<Part>) -> Row {
    Row { question, reveal: Reveal::Live, parts, ends: Ends::Closed, side_change: None }
}
