//! `ANSWERS.csv`: who said what. `question,name,answer[,reason][,round]`

use std::collections::{BTreeMap, HashMap};

use super::faults::{Faults, quoted};
use super::near::near;
use super::people::{Listed, alike};
use super::table::{Cells, Columns, Table};
use super::{FaultKind, Sheet};
use crate::content::{Agenda, QuestionId};
use crate::session::{Answer, Mark};
use crate::text::{Words, clean_line};

const COLUMNS: Columns = Columns { needed: &["question", "name", "answer"], optional: &["reason", "round"] };

const ANSWERS: [(&str, Answer); 6] = [
    ("to", Answer::Marked(Mark::To)),
    ("for", Answer::Marked(Mark::For)),
    ("with", Answer::Marked(Mark::With)),
    ("not_sure", Answer::NotSure),
    ("not sure", Answer::NotSure),
    ("pass", Answer::Pass),
];

/// Where an answer belongs. Sorted: questions in the agenda's order, rounds from the first, people as listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Slot {
    /// Index into the agenda's questions.
    pub(super) question: usize,
    /// 1, 2, 3 ...
    pub(super) round: u32,
    /// Index into the people.
    pub(super) who: usize,
}

/// What one person gave.
pub(super) type Given = (Answer, Option<Words>);

/// What answers are held against.
struct Room<'a> {
    questions: Vec<&'a QuestionId>,
    /// By [`alike`]; nothing where the file of people could not be read.
    people: Option<HashMap<String, (usize, &'a Listed)>>,
}

/// The answers of the file to the questions of `agenda`. `listed` is nothing where the people could not be read.
pub(super) fn read(
    sheet: Sheet<'_>,
    agenda: &Agenda,
    listed: Option<&[Listed]>,
    faults: &mut Faults,
) -> BTreeMap<Slot, Given> {
    let room = Room {
        questions: agenda.questions().collect(),
        people: listed
            .map(|listed| listed.iter().enumerate().rev().map(|(i, it)| (alike(&it.name), (i, it))).collect()),
    };
    let Some(table) = Table::read(sheet, &COLUMNS, faults) else { return BTreeMap::new() };
    let mut given = BTreeMap::new();
    let mut lines: HashMap<Slot, usize> = HashMap::new();
    for row in table.rows() {
        if faults.are_enough() {
            break;
        }
        let mut cells = Cells { table: &table, row, faults };
        if !cells.fit() {
            continue;
        }
        let slot = slot(&room, &mut cells);
        let answer = answer(&mut cells);
        let Some(slot) = slot else { continue };
        let first = *lines.entry(slot).or_insert(row.line);
        if first != row.line {
            cells.note(FaultKind::AnswerTwice { first });
        } else if let Some(answer) = answer {
            given.insert(slot, (answer, reason(answer, &cells)));
        }
    }
    rounds_follow(&room, &table, faults);
    given
}

fn slot(room: &Room<'_>, cells: &mut Cells<'_, '_>) -> Option<Slot> {
    let question = question(room, cells);
    let who = who(room, cells);
    let round = round(cells);
    Some(Slot { question: question?, round: round?, who: who? })
}

fn question(room: &Room<'_>, cells: &mut Cells<'_, '_>) -> Option<usize> {
    let cell = cells.needed("question")?;
    let place = place_of(room, cell);
    if place.is_none() {
        let ids = room.questions.iter().map(|id| id.0.as_str());
        let near = near(quoted(cell).as_str(), ids).map(|id| QuestionId(id.to_owned()));
        cells.note(FaultKind::UnknownQuestion { given: quoted(cell), near });
    }
    place
}

fn place_of(room: &Room<'_>, cell: &str) -> Option<usize> {
    let word = clean_line(cell).to_lowercase();
    room.questions.iter().position(|id| id.0 == word)
}

fn who(room: &Room<'_>, cells: &mut Cells<'_, '_>) -> Option<usize> {
    let name = Words::line(cells.needed("name")?);
    let people = room.people.as_ref()?;
    match people.get(&alike(&name)) {
        Some((_, listed)) if listed.counts == Some(false) => {
            cells.note(FaultKind::NotCounted { name: quoted(listed.name.as_str()) });
            None
        }
        Some((place, _)) => Some(*place),
        None => {
            let given = quoted(name.as_str());
            let names = people.values().map(|(_, listed)| listed.name.as_str());
            let near = near(given.as_str(), names).map(Words::line);
            cells.note(FaultKind::UnknownName { given, near });
            None
        }
    }
}

fn answer(cells: &mut Cells<'_, '_>) -> Option<Answer> {
    cells.needed("answer")?;
    let word = cells.word("answer")?;
    let found = ANSWERS.iter().find(|(known, _)| *known == word).map(|(_, answer)| *answer);
    if found.is_none() {
        cells.note(FaultKind::UnknownAnswer { given: quoted(&word) });
    }
    found
}

/// A pass has no reason: none is asked for (R4).
fn reason(answer: Answer, cells: &Cells<'_, '_>) -> Option<Words> {
    let reason = Words::new(cells.get("reason")?);
    (answer != Answer::Pass && !reason.is_empty()).then_some(reason)
}

fn round(cells: &mut Cells<'_, '_>) -> Option<u32> {
    let cell = cells.get("round").unwrap_or_default();
    let round = number(cell);
    if round.is_none() {
        cells.note(FaultKind::NotARound { given: quoted(cell) });
    }
    round
}

/// The first round where nothing is said.
fn number(cell: &str) -> Option<u32> {
    match clean_line(cell).as_str() {
        "" => Some(1),
        digits => digits.parse().ok().filter(|round| *round > 0),
    }
}

/// A question is marked again only once it was marked. A row counts here also if something else in it is wrong.
fn rounds_follow(room: &Room<'_>, table: &Table, faults: &mut Faults) {
    let mut rounds: BTreeMap<(usize, u32), usize> = BTreeMap::new();
    for row in table.rows() {
        let question = table.cell(row, "question").and_then(|cell| place_of(room, cell));
        let round = number(table.cell(row, "round").unwrap_or_default());
        if let (Some(question), Some(round)) = (question, round) {
            rounds.entry((question, round)).or_insert(row.line);
        }
    }
    for ((question, round), line) in &rounds {
        if *round > 1 && !rounds.contains_key(&(*question, round - 1)) {
            let question = room.questions[*question].clone();
            faults.note(Some(*line), FaultKind::NoRoundBefore { question, round: *round });
        }
    }
}
