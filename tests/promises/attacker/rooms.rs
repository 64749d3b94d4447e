//! A thousand rooms: who is in them, what each says of what, why, and who may be quoted.

use std::sync::LazyLock;

use alongside::export::{Audience, Limit, Record};
use alongside::phrases::Phrases;
use alongside::session::{Answer, Command, Copy, Header, NewPerson, Reveal, Role, Rule, SpeaksFrom, State};
use alongside::weigh::{Counted, weigh};

use crate::support::dice::Dice;
use crate::support::{FOR, Room, TO, WITH, everything, p, question, words};

/// Questions of every kind: marks in and off the line, the checklist, own words, levels, cells, votes.
const MARKS: [&str; 7] = [
    "checklist.stages",
    "checklist.say",
    "checklist.share",
    "line.choice",
    "principles.equality.status",
    "signs.used",
    "meeting.heard",
];
const OTHERS: [&str; 4] = ["levels.now", "levels.wanted", "grid.now", "decide.1"];

/// What one person gives to one question, and why; nothing is out of the room.
type Part = Option<(Answer, Option<String>)>;

/// What is given to one question.
#[derive(Clone)]
pub struct Row {
    pub id: &'static str,
    /// Of each person, in each round.
    pub rounds: Vec<Vec<Part>>,
}

/// A room: where each speaks from, who may be quoted, and what each gave to each question.
#[derive(Clone)]
pub struct Plan {
    people: Vec<(SpeaksFrom, bool)>,
    pub rows: Vec<Row>,
    rule: Rule,
    notes: usize,
}

/// Read once: a thousand rooms ask the same.
pub fn header() -> &'static Header {
    static HEADER: LazyLock<Header> = LazyLock::new(everything::header);
    &HEADER
}

pub fn english() -> &'static Phrases {
    static ENGLISH: LazyLock<Phrases> = LazyLock::new(Phrases::english);
    &ENGLISH
}

pub fn plan(dice: &mut Dice, limit: Limit) -> Plan {
    let size = dice.pick(&[2, 3, 4, 5, 6, 6, 7, 8, 9, 10, 12, 12, 14, 16, 20, 26]);
    let sides = [SpeaksFrom::People, SpeaksFrom::Staff, SpeaksFrom::People, SpeaksFrom::Staff, SpeaksFrom::Other];
    // In some rooms nobody may be quoted, and in some everybody, who all say why.
    let (quoted, wordy) = (dice.roll(4), dice.roll(3));
    let people = (0..size).map(|_| (dice.pick(&sides), quoted == 3 || (quoted > 0 && dice.roll(2) > 0))).collect();
    let ids = || MARKS.into_iter().chain(OTHERS);
    // To try every way that six votes can be takes long where a count has ten.
    let asked = |dice: &mut Dice, id: &str| dice.roll(2) > 0 && (id != "decide.1" || limit.number() <= 5);
    let mut ids: Vec<&str> = ids().filter(|id| asked(dice, id)).collect();
    if ids.is_empty() {
        ids.push(MARKS[0]);
    }
    let rows = ids.into_iter().map(|id| {
        let again = MARKS.contains(&id) && dice.roll(10) == 0;
        let rounds = (0..=u32::from(again)).map(|_| row(dice, id, size, wordy)).collect();
        Row { id, rounds }
    });
    Plan { people, rows: rows.collect(), rule: dice.pick(&Rule::ALL), notes: dice.roll(3) }
}

/// Most rooms lean to an answer or two; some are all of one mind.
fn row(dice: &mut Dice, id: &str, size: usize, wordy: usize) -> Vec<Part> {
    let kind = header().methods.iter().flat_map(|it| &it.questions).find(|it| it.id.0 == id);
    let kind = kind.map_or(alongside::content::Kind::Votes, |it| it.answers.kind());
    let all: Vec<Answer> = Answer::of(kind);
    let (first, second, third) = (dice.pick(&all), dice.pick(&all), dice.pick(&all));
    let lean = dice.roll(4);
    let mut answers: Vec<Option<Answer>> = (0..size)
        .map(|_| match (dice.roll(10), lean) {
            (_, 0) | (0..=5, 1) | (0..=3, _) => Some(first),
            (8, _) => Some(third),
            (9, 1) => Some(Answer::NotSure),
            (9, 2) => Some(Answer::Pass),
            (9, _) => None,
            _ => Some(second),
        })
        .collect();
    if answers.iter().all(Option::is_none) {
        answers[0] = Some(first);
    }
    let part = |answer: Option<Answer>| answer.map(|answer| (answer, why(dice, answer, wordy)));
    answers.into_iter().map(part).collect()
}

/// Words of their own; who passes says none.
fn why(dice: &mut Dice, answer: Answer, wordy: usize) -> Option<String> {
    let says = answer != Answer::Pass && (wordy == 2 || (wordy == 1 && dice.roll(2) > 0));
    says.then(|| {
        let letters: String = (0..=dice.roll(9)).map(|_| dice.pick(&['a', 'e', 'k', 'o', 'r', 't'])).collect();
        format!("so {letters}")
    })
}

pub fn play(plan: &Plan) -> State {
    let mut room = Room { state: State::new(asked()) }.does(Command::Start).does(Command::ChooseRule(plan.rule));
    for (n, (speaks_from, quote_ok)) in plan.people.iter().enumerate() {
        let (name, role) = (words(&format!("Name{n}")), Role::Participant);
        let person = NewPerson { name, speaks_from: *speaks_from, role, also_leads: false, quote_ok: *quote_ok };
        room = room.does(Command::Join(person));
    }
    for row in &plan.rows {
        room = match row.id {
            "decide.1" => everything::votes(room, "We open on Mondays", ""),
            id => room.at(id),
        };
        for (n, parts) in row.rounds.iter().enumerate() {
            if n > 0 {
                room = room.does(Command::MarkAgain(question(row.id)));
            }
            room = round(room, row.id, parts);
        }
    }
    (0..plan.notes)
        .fold(room, |room, _| room.does(Command::AddNote { question: None, text: words("I see more") }))
        .state
}

/// A session in which all of it can be asked, live.
fn asked() -> Header {
    let mut header = header().clone();
    header.reveal = Reveal::Live;
    header.share_counts = Some(true);
    for id in MARKS.iter().chain(&OTHERS[..3]) {
        let method = id.split('.').next().unwrap();
        header.agenda.order.push(header.agenda.steps.len());
        header.agenda.steps.push(everything::step(id, everything::asks(method, &[id])));
    }
    header
}

fn round(mut room: Room, id: &str, parts: &[Part]) -> Room {
    for (who, part) in (1..).zip(parts) {
        room = match part {
            Some((answer, why)) => room.says(who, id, *answer, why.as_deref()),
            None => room.does(Command::Leave { participant: p(who), note: None }),
        };
    }
    // Who passed in a live round is asked once more.
    let passed = |part: &Part| part.as_ref().is_some_and(|(answer, _)| *answer == Answer::Pass);
    for (who, _) in (1..).zip(parts).filter(|(_, part)| passed(part)) {
        let (participant, question) = (p(who), question(id));
        room.tries(Command::Answer { participant, question, answer: Answer::Pass, reason: None });
    }
    // A picture of two dots closes with both.
    assert!(room.tries(Command::Reveal(question(id))) || id == "grid.now", "{id}");
    let away = (1..).zip(parts).filter(|(_, part)| part.is_none());
    away.fold(room, |room, (who, _)| room.does(Command::ComeBack { participant: p(who) }))
}

pub fn record(state: &State, limit: Limit) -> Record {
    let now = Counted { state, results: &weigh(state, english()) };
    Record::of(now, None, Audience { copy: Copy::Public, limit }, english()).unwrap()
}

/// A thousand rooms, most of them with the limits that leave the least to guess.
pub fn rooms() -> impl Iterator<Item = (Plan, Limit)> {
    let mut dice = Dice(0x5eed_2026_1130);
    let random = (2..1000).map(move |n| {
        let limit = Limit::of([3, 5, 3, 5, 5, 5, 3, 8, 5, 10][n % 10]).unwrap();
        (plan(&mut dice, limit), limit)
    });
    let made = [(added_up(), Limit::of(3).unwrap()), (all_quoted(), Limit::default())];
    made.into_iter().chain(random)
}

/// Eighteen people: the one question tells every count, so that of the other the five small ones add up to ten.
fn added_up() -> Plan {
    let each = [Some(TO), Some(FOR), Some(WITH), Some(Answer::NotSure), Some(Answer::Pass), None];
    let part = |answer: Option<Answer>| answer.map(|answer| (answer, None));
    let one = each.into_iter().flat_map(|answer| [part(answer), part(answer), part(answer)]).collect();
    let other =
        each.into_iter().flat_map(|answer| vec![part(answer); if answer == Some(WITH) { 8 } else { 2 }]).collect();
    let people = (0..18).map(|n| ([SpeaksFrom::People, SpeaksFrom::Staff][n % 2], false)).collect();
    let rows = vec![Row { id: "line.choice", rounds: vec![one] }, Row { id: "signs.used", rounds: vec![other] }];
    Plan { people, rows, rule: Rule::default(), notes: 0 }
}

/// Eight people, of whom four say WITH to the whole checklist and are quoted; the others pass, but for one.
fn all_quoted() -> Plan {
    let with = |n: usize| Some((WITH, Some(format!("so {}", ["a", "b", "c", "d"][n]))));
    let parts: Vec<Part> =
        (0..8).map(|n| if n < 4 { with(n) } else { (n < 7).then_some((Answer::Pass, None)) }).collect();
    let people = (0..8).map(|n| ([SpeaksFrom::People, SpeaksFrom::Staff][n % 2], n < 4)).collect();
    let row = |id: &'static str| Row { id, rounds: vec![parts.clone()] };
    Plan { people, rows: MARKS[..3].iter().map(|id| row(id)).collect(), rule: Rule::default(), notes: 1 }
}

/// The same answers of each side at each question, and of those who may be quoted, given by other people: only who said
/// what together is another thing.
pub fn shuffled(plan: &Plan, dice: &mut Dice) -> Plan {
    let mut plan = plan.clone();
    for parts in plan.rows.iter_mut().filter(|row| row.rounds.len() == 1).flat_map(|row| &mut row.rounds) {
        for one in (1..parts.len()).rev() {
            let other = dice.roll(one + 1);
            if plan.people[one] == plan.people[other] {
                parts.swap(one, other);
            }
        }
    }
    plan
}
