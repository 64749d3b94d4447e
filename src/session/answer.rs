//! What somebody may answer, and when answers show.

use schemars::JsonSchema;
use serde::Serialize;

use crate::content::{CHECKLIST, Kind};

/// A mark on the line: an order, not a number (method, section 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Mark {
    /// Doing to.
    To,
    /// Doing for.
    For,
    /// Doing with.
    With,
}

impl Mark {
    /// All marks, in their order, which never changes.
    pub const ALL: [Self; 3] = [Self::To, Self::For, Self::With];

    /// 0, 1, 2: where this mark's words and counts stand in a row of three.
    #[must_use]
    pub fn place(self) -> usize {
        match self {
            Self::To => 0,
            Self::For => 1,
            Self::With => 2,
        }
    }

    /// The key of its word in the catalogue.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::To => "mark-to",
            Self::For => "mark-for",
            Self::With => "mark-with",
        }
    }
}

/// One person's answer to one question in one round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Answer {
    /// TO, FOR or WITH.
    Marked(Mark),
    /// One of three levels (method, section 3.9).
    Level(Level),
    /// Who plans and who delivers (method, section 3.10).
    Cell(Cell),
    /// How far they go along with a decision (method, section 3.13).
    Voted(Vote),
    /// Not sure: shown as a count, agrees to nothing (R4).
    NotSure,
    /// Pass: no reason asked, shown as a count, never named (R4, R12).
    Pass,
}

impl Answer {
    /// The mark, if it is one.
    #[must_use]
    pub fn mark(self) -> Option<Mark> {
        match self {
            Self::Marked(mark) => Some(mark),
            _ => None,
        }
    }

    /// The answers of a question of this kind, in the order of its words; without not sure and pass.
    #[must_use]
    pub fn of(kind: Kind) -> Vec<Self> {
        match kind {
            Kind::Marks => Mark::ALL.map(Self::Marked).to_vec(),
            Kind::Levels => Level::ALL.map(Self::Level).to_vec(),
            Kind::Grid => Cell::all().map(Self::Cell).collect(),
            Kind::Votes => Vote::ALL.map(Self::Voted).to_vec(),
            Kind::Stage | Kind::EachSide => Vec::new(),
        }
    }

    /// Whether a question of this kind can be answered so. Not sure and pass are always possible, where each person
    /// answers.
    #[must_use]
    pub fn fits(self, kind: Kind) -> bool {
        let plain = matches!(self, Self::NotSure | Self::Pass);
        if plain { kind.in_turns() } else { Self::of(kind).contains(&self) }
    }

    /// 0, 1, 2 ...: where its words stand among those of its question; nothing for not sure and pass.
    #[must_use]
    pub fn place(self) -> Option<usize> {
        match self {
            Self::Marked(mark) => Some(mark.place()),
            Self::Level(level) => Level::ALL.iter().position(|it| *it == level),
            Self::Cell(cell) => Cell::all().position(|it| it == cell),
            Self::Voted(vote) => Vote::ALL.iter().position(|it| *it == vote),
            Self::NotSure | Self::Pass => None,
        }
    }

    /// Its name in files, stable for ever (method, section 3.15).
    #[must_use]
    pub fn name(self) -> &'static str {
        let kind = match self {
            Self::Marked(_) => Kind::Marks,
            Self::Level(_) => Kind::Levels,
            Self::Cell(_) => Kind::Grid,
            Self::Voted(_) => Kind::Votes,
            Self::NotSure => return "not_sure",
            Self::Pass => return "pass",
        };
        self.place().and_then(|place| kind.ids().get(place).copied()).unwrap_or_default()
    }

    /// The answer of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let all = Kind::ALL.into_iter().flat_map(Self::of).chain([Self::NotSure, Self::Pass]);
        all.into_iter().find(|answer| answer.name() == name)
    }
}

/// How much say people have (method, section 3.9).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Level {
    /// People take part because the service needs them to.
    Basic,
    /// The service welcomes what people bring.
    Middle,
    /// Power moves.
    Transform,
}

impl Level {
    /// All, in their order.
    pub const ALL: [Self; 3] = [Self::Basic, Self::Middle, Self::Transform];
}

/// Who does something: one side, or both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Who {
    /// Staff alone.
    Staff,
    /// Both sides.
    Both,
    /// People with lived experience, without staff.
    People,
}

impl Who {
    /// All, in the order they are shown.
    pub const ALL: [Self; 3] = [Self::Staff, Self::Both, Self::People];
}

/// A cell of the picture of who plans and who delivers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Cell {
    /// Who plans: the column.
    pub plan: Who,
    /// Who delivers: the row.
    pub deliver: Who,
}

impl Cell {
    /// All nine, row by row.
    pub fn all() -> impl Iterator<Item = Self> {
        Who::ALL.into_iter().flat_map(|deliver| Who::ALL.into_iter().map(move |plan| Self { plan, deliver }))
    }
}

/// How far somebody goes along with a decision (method, section 3.13).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Vote {
    /// Yes.
    Full,
    /// Yes, with a small worry.
    Worry,
    /// I can live with it.
    Live,
    /// Not yet, talk more.
    Talk,
    /// No.
    No,
}

impl Vote {
    /// All, in their order.
    pub const ALL: [Self; 5] = [Self::Full, Self::Worry, Self::Live, Self::Talk, Self::No];
}

/// When answers show (R10).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Reveal {
    /// As each is given.
    Live,
    /// When all have answered and the facilitator reveals them.
    Together,
    /// The checklist together, the rest live. A choice for the session; a round is one of the other two.
    Mixed,
}

impl Reveal {
    /// What this choice means for a question of `method`: live or together.
    #[must_use]
    pub fn of_question(self, method: &str) -> Self {
        match self {
            Self::Mixed if method == CHECKLIST => Self::Together,
            Self::Mixed => Self::Live,
            chosen => chosen,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Answer;
    use crate::content::Kind;

    #[test]
    fn names_are_those_of_the_kinds_and_lead_back() {
        for kind in Kind::ALL.into_iter().filter(|kind| kind.in_turns()) {
            let names: Vec<&str> = Answer::of(kind).into_iter().map(Answer::name).collect();
            assert_eq!(names, kind.ids());
            for answer in Answer::of(kind) {
                assert_eq!(Answer::from_name(answer.name()), Some(answer));
                assert!(answer.fits(kind) && !answer.fits(Kind::EachSide));
            }
        }
        assert_eq!(Answer::from_name("not_sure"), Some(Answer::NotSure));
        assert_eq!(Answer::from_name("maybe"), None);
    }

    #[test]
    fn the_planner_is_named_before_who_delivers() {
        use super::{Cell, Who};
        assert_eq!(Answer::Cell(Cell { plan: Who::Staff, deliver: Who::Both }).name(), "staff-both");
        assert_eq!(Answer::Cell(Cell { plan: Who::People, deliver: Who::Staff }).name(), "people-staff");
    }
}
