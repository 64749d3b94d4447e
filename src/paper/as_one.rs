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

/// What a row answers, if it is one in which nobody answers alone. Such a row names nobody, or a side.
pub(super) fn spot(room: &Room<'_>, cells: &mut Cells<'_, '_>) -> Option<Spot> {
    let word = cells.word("question")?;
    let of = |ending: &str| {
        word.strip_suffix(ending).and_then(|id| room.place_of(id)).filter(|at| room.is(*at, Kind::Stage))
    };
    let name = cells.get("name").map(clean_line).unwrap_or_default();
    if let Some(spot) = of(".now").map(Spot::Now).or_else(|| of(".will").map(Spot::Will)) {
        if !name.is_empty() {
            cells.note(FaultKind::NameNotNeeded { name: quoted(&name) });
        }
        return Some(spot);
    }
    let at = room.place_of(&word)?;
    if room.is(at, Kind::EachSide) {
        let which = match name.to_lowercase().as_str() {
            "people" => Which::People,
            "staff" => Which::Staff,
            _ => {
                cells.note(FaultKind::NotASide { given: quoted(&name) });
                Which::People
            }
        };
        return Some(Spot::Side(at, which));
    }
    (room.is_written(at) && name.is_empty()).then_some(Spot::Statement(at))
}

impl AsOne {
    /// Takes in the answer of a row.
    pub(super) fn take(&mut self, spot: Spot, cells: &mut Cells<'_, '_>) {
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
                    let why = Words::new(cells.get("reason").unwrap_or_default());
                    let part = self.parts.entry(at).or_default();
                    part.will = Some(way);
                    part.why = Some(WhyNot::Other(why.clone())).filter(|_| !why.is_empty() && way != Way::Together);
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
