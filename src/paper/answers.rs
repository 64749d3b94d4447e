//! `ANSWERS.csv`: who said what. `question,name,answer[,reason][,round]`

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::as_one::{self, Answers, AsOne, Spot};
use super::faults::{Faults, quoted};
use super::near::near;
use super::people::{Listed, alike};
use super::table::{Cells, Columns, Table};
use super::{FaultKind, Sheet};
use crate::content::{Agenda, Kind, Library, MethodId, QuestionId};
use crate::session::Answer;
use crate::text::{Words, clean_line};

/// What the file is made of.
pub(super) const COLUMNS: Columns = Columns { needed: &["question", "name", "answer"], optional: &["reason", "round"] };

/// More decisions than one workshop makes.
const MOST_DECISIONS: u32 = 99;

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
pub(super) struct Room<'a> {
    questions: &'a [Asked],
    /// By [`alike`]; nothing where the file of people could not be read.
    people: Option<HashMap<String, (usize, &'a Listed)>>,
}

/// A question that may be answered on paper.
#[derive(Debug)]
pub(super) struct Asked {
    pub(super) id: QuestionId,
    kind: Kind,
    /// Whether the group writes it itself.
    written: bool,
}

/// What is answered in the file.
#[derive(Debug, Default)]
pub(super) struct Filled {
    /// Every question that may be answered, in order.
    pub(super) questions: Vec<Asked>,
    pub(super) given: BTreeMap<Slot, Given>,
    pub(super) as_one: AsOne,
    /// The questions with an answer, with the first line of each.
    pub(super) lines: BTreeMap<QuestionId, usize>,
}

/// What a row answers, so that none is answered twice.
#[derive(PartialEq, Eq, Hash)]
enum Key {
    Alone(Slot),
    AsOne(Spot),
}

impl Room<'_> {
    /// Where the question of this id stands.
    pub(super) fn place_of(&self, id: &str) -> Option<usize> {
        let word = clean_line(id).to_lowercase();
        self.questions.iter().position(|asked| asked.id.0 == word)
    }

    /// Whether the question at this place is answered in this way.
    pub(super) fn is(&self, at: usize, kind: Kind) -> bool {
        self.questions.get(at).is_some_and(|asked| asked.kind == kind)
    }

    /// Whether the group writes the question at this place.
    pub(super) fn is_written(&self, at: usize) -> bool {
        self.questions.get(at).is_some_and(|asked| asked.written)
    }
}

/// The answers of the file to the questions of `agenda`. `listed` is nothing where the people could not be read.
pub(super) fn read(
    sheet: Sheet<'_>,
    (agenda, library): (&Agenda, &Library),
    listed: Option<&[Listed]>,
    faults: &mut Faults,
) -> Filled {
    let Some(table) = Table::read(sheet, &COLUMNS, faults) else { return Filled::default() };
    let questions = questions(agenda, library, &table);
    let people = listed.map(|all| all.iter().enumerate().rev().map(|(i, it)| (alike(&it.name), (i, it))).collect());
    let room = Room { questions: &questions, people };
    let mut given = BTreeMap::new();
    let mut as_one = AsOne::default();
    let mut lines: HashMap<Key, usize> = HashMap::new();
    for row in table.rows() {
        if faults.are_enough() {
            break;
        }
        let mut cells = Cells { table: &table, row, faults };
        if !cells.fit() {
            continue;
        }
        match as_one::who_answers(&room, &mut cells) {
            Answers::NoSide => {}
            Answers::AsOne(spot) => {
                if is_first(&mut lines, Key::AsOne(spot), &mut cells) {
                    once(&mut cells);
                    as_one.take(spot, &mut cells);
                }
            }
            Answers::Alone => {
                let (slot, answer) = (slot(&room, &mut cells), answer(&room, &mut cells));
                let first = slot.filter(|slot| is_first(&mut lines, Key::Alone(*slot), &mut cells));
                given.extend(first.zip(answer).map(|(slot, answer)| (slot, (answer, reason(answer, &cells)))));
            }
        }
    }
    rounds_follow(&room, &table, faults);
    all_written(&room, &given, &as_one, &lines, faults);
    let lines = first_lines(&questions, &lines);
    Filled { questions, given, as_one, lines }
}

/// Whether nothing stands here yet; noted where it does.
fn is_first(lines: &mut HashMap<Key, usize>, key: Key, cells: &mut Cells<'_, '_>) -> bool {
    let line = cells.row.line;
    let first = *lines.entry(key).or_insert(line);
    if first != line {
        cells.note(FaultKind::AnswerTwice { first });
    }
    first == line
}

/// The questions that are answered, with the first line of each.
fn first_lines(questions: &[Asked], lines: &HashMap<Key, usize>) -> BTreeMap<QuestionId, usize> {
    let mut first: BTreeMap<QuestionId, usize> = BTreeMap::new();
    for (key, line) in lines {
        let at = match key {
            Key::Alone(slot) => slot.question,
            Key::AsOne(spot) => spot.question(),
        };
        if let Some(asked) = questions.get(at) {
            first.entry(asked.id.clone()).and_modify(|it| *it = (*it).min(*line)).or_insert(*line);
        }
    }
    first
}

/// Every question the agenda may ask, and the decisions of the file.
fn questions(agenda: &Agenda, library: &Library, table: &Table) -> Vec<Asked> {
    let asked = |id: &QuestionId, like: &QuestionId| {
        let method = library.method(&MethodId(like.method().to_owned()))?;
        let question = method.questions.iter().find(|question| question.id == *like)?;
        Some(Asked { id: id.clone(), kind: question.answers.kind(), written: method.written_by_group })
    };
    let rows = table.rows().iter().filter_map(|row| table.cell(row, "question"));
    let decisions: BTreeSet<u32> = rows
        .filter_map(|cell| clean_line(cell).to_lowercase().strip_prefix("decide.")?.parse().ok())
        .filter(|n| (1..=MOST_DECISIONS).contains(n))
        .collect();
    let decisions = decisions.into_iter().map(|n| QuestionId(format!("decide.{n}")));
    let first = QuestionId("decide.1".to_owned());
    agenda.questions().filter_map(|id| asked(id, id)).chain(decisions.filter_map(|id| asked(&id, &first))).collect()
}

/// The group marks what it wrote once it is written.
fn all_written(
    room: &Room<'_>,
    given: &BTreeMap<Slot, Given>,
    as_one: &AsOne,
    lines: &HashMap<Key, usize>,
    faults: &mut Faults,
) {
    let open = given.keys().filter(|slot| room.is_written(slot.question));
    let open: BTreeSet<usize> =
        open.map(|slot| slot.question).filter(|question| !as_one.statements.contains_key(question)).collect();
    for question in open {
        let of_it = |key: &Key| matches!(key, Key::Alone(slot) if slot.question == question);
        let line = lines.iter().filter(|(key, _)| of_it(key)).map(|(_, line)| *line).min();
        faults.note(line, FaultKind::NoStatement { question: room.questions[question].id.clone() });
    }
}

/// What a group or a side answers as one has no rounds.
fn once(cells: &mut Cells<'_, '_>) {
    if number(cells.get("round").unwrap_or_default()) != Some(1) {
        cells.note(FaultKind::OnlyOnce);
    }
}

fn slot(room: &Room<'_>, cells: &mut Cells<'_, '_>) -> Option<Slot> {
    let question = question(room, cells);
    let who = who(room, cells);
    let round = round(cells);
    Some(Slot { question: question?, round: round?, who: who? })
}

fn question(room: &Room<'_>, cells: &mut Cells<'_, '_>) -> Option<usize> {
    let cell = cells.needed("question")?;
    let place = room.place_of(cell).filter(|at| room.questions[*at].kind.in_turns());
    if place.is_none() {
        let ids = room.questions.iter().map(|asked| asked.id.0.as_str());
        let near = near(quoted(cell).as_str(), ids).map(|id| QuestionId(id.to_owned()));
        cells.note(FaultKind::UnknownQuestion { given: quoted(cell), near });
    }
    place
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

fn answer(room: &Room<'_>, cells: &mut Cells<'_, '_>) -> Option<Answer> {
    cells.needed("answer")?;
    let word = cells.word("answer")?;
    let question = cells.get("question").and_then(|cell| room.place_of(cell));
    let kind = question.map(|at| room.questions[at].kind).filter(|kind| kind.in_turns());
    let found = if word == "not sure" { Some(Answer::NotSure) } else { Answer::from_name(&word) };
    let fits = found.filter(|answer| kind.is_none_or(|kind| answer.fits(kind)));
    if fits.is_none() {
        let given = quoted(&word);
        cells.note(match kind {
            None | Some(Kind::Marks) => FaultKind::UnknownAnswer { given },
            Some(kind) => FaultKind::AnswerNotHere { given, known: [kind.ids(), &["not sure", "pass"]].concat() },
        });
    }
    fits
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
        let question = table.cell(row, "question").and_then(|cell| room.place_of(cell));
        let names_nobody = table.cell(row, "name").is_some_and(|cell| clean_line(cell).is_empty());
        let question = question.filter(|at| !(names_nobody && room.is_written(*at)));
        let round = number(table.cell(row, "round").unwrap_or_default());
        if let (Some(question), Some(round)) = (question, round) {
            rounds.entry((question, round)).or_insert(row.line);
        }
    }
    for ((question, round), line) in &rounds {
        if *round > 1 && !rounds.contains_key(&(*question, round - 1)) {
            let question = room.questions[*question].id.clone();
            faults.note(Some(*line), FaultKind::NoRoundBefore { question, round: *round });
        }
    }
}
