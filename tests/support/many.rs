//! Many workshops: each is another one, and the same each time.

use std::path::Path;

use alongside::content::{Activity, Agenda, Library, Method, QuestionId, Step};
use alongside::phrases::Phrases;
use alongside::record::{self, Extras};
use alongside::session::{Command, Header, Reveal, State};
use alongside::weigh::weigh;

use super::dice::Dice;
use super::{Room, header};

/// How many questions are asked in each.
pub const QUESTIONS: usize = 20;
/// Who is in the rooms: 12 people each.
const ROOMS: [&str; 4] = ["ssssspppppoo", "spspspspspsp", "ssspppppppoo", "pppsssssssss"];

/// The workshop that was held in the `nth` week, in a room that said yes to sharing its counts.
///
/// In some, one side has no marks, a question is marked again by half of the room, or one is never shown.
pub fn workshop(nth: usize) -> State {
    let mut dice = Dice(nth as u64 + 1);
    let header = of_many(nth);
    let asked: Vec<QuestionId> =
        header.methods.iter().flat_map(|it| &it.questions).map(|question| question.id.clone()).collect();
    let sides = ROOMS[nth % ROOMS.len()];
    let mut room = Room { state: State::new(header) }.fill(sides);
    for (place, id) in asked.iter().enumerate() {
        if nth % 7 == 3 && place + 1 == asked.len() {
            room = room.does(Command::ChooseReveal { question: Some(id.clone()), reveal: Reveal::Together });
        }
        let first = answers(&mut dice, sides, nth % 6 == 5);
        if nth % 5 == 1 && place % 4 == 0 {
            // A round is closed once nobody is waited for, nor asked once more.
            let first = room.all(&id.0, &first.replace(['x', '-'], "n")).reveals(&id.0);
            room = first.does(Command::MarkAgain(id.clone())).all(&id.0, &answers(&mut dice, &sides[..6], false));
        } else {
            room = room.all(&id.0, &first);
        }
    }
    let state = room.does(Command::End).state;
    let weeks = chrono::Duration::weeks(i64::try_from(nth).unwrap());
    let events = state.log.into_iter().map(|mut event| {
        event.at += weeks;
        event
    });
    State::fold(state.header, events)
}

/// Writes a workshop as a file of its week.
pub fn keep(folder: &Path, state: &State, phrases: &Phrases) {
    let bytes = record::write(state, &weigh(state, phrases), None, &Extras::default());
    std::fs::write(folder.join(format!("{}.json", state.header.id)), bytes).unwrap();
}

fn of_many(nth: usize) -> Header {
    let methods = first_questions();
    let ask = |method: &Method| Activity::Method {
        method: method.id.clone(),
        questions: method.questions.iter().map(|question| question.id.clone()).collect(),
        card: false,
    };
    let steps = vec![
        Step { id: "ask".into(), title: "Ask".into(), minutes: 90, activities: methods.iter().map(ask).collect() },
        Step { id: "close".into(), title: "Close".into(), minutes: 5, activities: vec![Activity::End] },
    ];
    let usual = header();
    Header {
        id: format!("week-{nth:04}"),
        share_counts: Some(true),
        agenda: Agenda { order: vec![0, 1], steps, ..usual.agenda },
        methods,
        ..usual
    }
}

/// The first 20 questions of those built in that are answered with a mark.
fn first_questions() -> Vec<Method> {
    let mut left = QUESTIONS;
    let mut methods = Library::built_in().methods;
    methods.retain(|method| method.in_position && !method.written_by_group);
    for method in &mut methods {
        method.questions.retain(|question| question.answers.kind() == alongside::content::Kind::Marks);
        method.questions.truncate(left);
        left -= method.questions.len();
    }
    methods.retain(|method| !method.questions.is_empty());
    methods
}

/// One answer a person, as [`Room::all`] reads them. Rooms lean one way or the other; staff see it brighter.
fn answers(dice: &mut Dice, sides: &str, staff_only: bool) -> String {
    let lean = dice.roll(4);
    let answer = |side| match (side, dice.roll(10) + lean) {
        ('p', _) if staff_only => 'x',
        (_, 0) => 'x',
        (_, 1) => 'n',
        (_, 2) => '-',
        ('s', 3..=6) | ('p' | 'o', 7..=9) => 'f',
        ('p' | 'o', 3..=6) => 't',
        _ => 'w',
    };
    sides.chars().map(answer).collect()
}
