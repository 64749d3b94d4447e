//! Rows in which the group, or a side, answers as one: parts, free words, and what the group wrote itself.

use std::collections::BTreeMap;

use super::FaultKind;
use super::answers::Room;
use super::faults::quoted;
use super::table::Cells;
use crate::content::Kind;
use crate::session::{PartChoice, Side, Way, WhyNot};
use crate::text::{Words, clean_line};

/// What such a row answers. Numbers are places among the questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Spot {
    /// What is asked, in the words of the group.
    Statement(usize),
    /// How a stage is done now.
    Now(usize),
    /// How it will be done.
    Will(usize),
    /// What a side says.
    Side(usize, Which),
}

/// Which side says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Which {
    People,
    Staff,
}

/// What stands in such rows.
#[derive(Debug, Default)]
pub(super) struct AsOne {
    pub(super) statements: BTreeMap<usize, Words>,
    pub(super) parts: BTreeMap<usize, PartChoice>,
    pub(super) sides: BTreeMap<(usize, Which), Words>,
}

impl Which {
    pub(super) fn side(self) -> Side {
        match self {
            Self::People => Side::People,
            Self::Staff => Side::Staff,
        }
    }
}

/// Who answers in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Answers {
    /// Somebody.
    Alone,
    /// The group, or a side.
    AsOne(Spot),
    /// No side of this name; it is noted.
    NoSide,
}

/// Who answers in a row. One in which the group, or a side, answers as one names nobody, or the side.
pub(super) fn who_answers(room: &Room<'_>, cells: &mut Cells<'_, '_>) -> Answers {
    let Some(word) = cells.word("question") else { return Answers::Alone };
    let of = |ending: &str| {
        word.strip_suffix(ending).and_then(|id| room.place_of(id)).filter(|at| room.is(*at, Kind::Stage))
    };
    let name = cells.get("name").map(clean_line).unwrap_or_default();
    if let Some(spot) = of(".now").map(Spot::Now).or_else(|| of(".will").map(Spot::Will)) {
        if !name.is_empty() {
            cells.note(FaultKind::NameNotNeeded { name: quoted(&name) });
        }
        return Answers::AsOne(spot);
    }
    let Some(at) = room.place_of(&word) else { return Answers::Alone };
    if room.is(at, Kind::EachSide) {
        return match name.to_lowercase().as_str() {
            "people" => Answers::AsOne(Spot::Side(at, Which::People)),
            "staff" => Answers::AsOne(Spot::Side(at, Which::Staff)),
            _ => {
                cells.note(FaultKind::NotASide { given: quoted(&name) });
                Answers::NoSide
            }
        };
    }
    if room.is_written(at) && name.is_empty() { Answers::AsOne(Spot::Statement(at)) } else { Answers::Alone }
}

impl Spot {
    /// The place of its question.
    pub(super) fn question(self) -> usize {
        match self {
            Self::Statement(at) | Self::Now(at) | Self::Will(at) | Self::Side(at, _) => at,
        }
    }
}

impl AsOne {
    /// Takes in the answer of a row.
    pub(super) fn take(&mut self, spot: Spot, cells: &mut Cells<'_, '_>) {
        let why = Words::new(cells.get("reason").unwrap_or_default());
        let together = cells.word("answer").as_deref() == Some(Way::Together.name());
        if !why.is_empty() && (together || !matches!(spot, Spot::Will(_))) {
            cells.note(FaultKind::NoReasonHere);
        }
        match spot {
            Spot::Statement(at) => {
                if let Some(words) = words(cells) {
                    self.statements.insert(at, words);
                }
            }
            Spot::Side(at, which) => {
                if let Some(words) = words(cells) {
                    self.sides.insert((at, which), words);
                }
            }
            Spot::Now(at) => {
                if let Some(way) = way(cells, |way| way != Way::Later) {
                    self.parts.entry(at).or_default().now = Some(way);
                }
            }
            Spot::Will(at) => {
                if let Some(way) = way(cells, |_| true) {
                    let part = self.parts.entry(at).or_default();
                    part.will = Some(way);
                    part.why = (!why.is_empty()).then_some(WhyNot::Other(why));
                }
            }
        }
    }
}

fn words(cells: &mut Cells<'_, '_>) -> Option<Words> {
    cells.needed("answer").map(Words::new)
}

fn way(cells: &mut Cells<'_, '_>, fits: impl Fn(Way) -> bool) -> Option<Way> {
    cells.needed("answer")?;
    let word = cells.word("answer")?;
    let found = Way::from_name(&word).filter(|way| fits(*way));
    if found.is_none() {
        let known = Way::ALL.into_iter().filter(|way| fits(*way)).map(Way::name).collect();
        cells.note(FaultKind::AnswerNotHere { given: quoted(&word), known });
    }
    found
}
