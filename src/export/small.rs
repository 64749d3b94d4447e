//! Small numbers (R20): what the counts of a question can be, for somebody who has nothing but the copy for others.
//!
//! Constraint: everything here is worked out from what the copy shows, never from the counts behind it. So what is left
//! out because of it tells nothing more. A count is *found* when only one number above zero fits all that is shown.

use std::collections::{BTreeSet, HashMap};

use crate::session::{Mark, Rule};

/// The fewest and the most that a count can be.
pub(super) type Span = (u32, u32);

/// What is said beside the counts of a question that depends on them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    /// Nothing.
    Nothing,
    /// The headline, over TO, FOR, WITH.
    Pill(Pill),
    /// A decision that was agreed by this rule, over full with worry with live, talk with no, not sure.
    Agreed(Rule),
}

/// A headline as a copy for others says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pill {
    CannotSay,
    Split,
    /// "WITH or mostly WITH"
    Mostly(Mark),
    NoFurther(Mark),
}

impl Pill {
    /// "No further than WITH" cannot be: it is the last mark.
    const ALL: [Self; 7] = [
        Self::CannotSay,
        Self::Split,
        Self::Mostly(Mark::To),
        Self::Mostly(Mark::For),
        Self::Mostly(Mark::With),
        Self::NoFurther(Mark::To),
        Self::NoFurther(Mark::For),
    ];

    /// Whether so many marks can have this headline, however they stand on the sides. The fewest marks that a side needs
    /// for its middle stand on it; all others stand in neither side.
    fn fits(self, to: u32, for_: u32, with: u32) -> bool {
        let room_is_for_or_more = to < for_ + with;
        match self {
            // All stand on one side.
            Self::CannotSay => true,
            Self::Split => to >= 1 && with >= 1,
            // One on each side says it, and the middle of the room is no lower.
            Self::Mostly(Mark::To) => to >= 2,
            Self::Mostly(Mark::For) => for_ >= 2 && room_is_for_or_more,
            Self::Mostly(Mark::With) => with >= 2 && with > to + for_,
            // A side says TO and the other FOR; or both say more, and the room TO.
            Self::NoFurther(Mark::To) => to >= 1 && (for_ >= 1 || (with >= 2 && !room_is_for_or_more)),
            // A side says FOR and the other WITH; where both say WITH and the room FOR, there are some of each too.
            Self::NoFurther(_) => for_ >= 1 && with >= 1 && room_is_for_or_more,
        }
    }
}

impl Said {
    /// How many counts stand in each group whose sum it depends on, from the first count on.
    fn groups(self) -> &'static [usize] {
        match self {
            Self::Nothing => &[],
            Self::Pill(_) => &[1, 1, 1],
            Self::Agreed(_) => &[3, 2, 1],
        }
    }

    /// Whether it can be said over groups with these sums.
    fn fits(self, sums: &[u32]) -> bool {
        match (self, sums) {
            (Self::Pill(pill), [to, for_, with]) => pill.fits(*to, *for_, *with),
            (Self::Agreed(rule), [along, against, not_sure]) => match rule {
                Rule::EachSide => *against == 0 && *along >= 2,
                Rule::Everyone => against + not_sure == 0 && *along >= 1,
                Rule::MostOfEachSide => *along >= 2 && *along > against + not_sure,
            },
            _ => true,
        }
    }
}

/// The counts of one question as a reader sees them; the last two are of those who passed and who were away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Puzzle {
    pub(super) counts: Vec<Span>,
    pub(super) said: Said,
    /// So many people are quoted here. Who passed or was away gave no words: so many others there are at least.
    pub(super) quotes: u32,
}

/// How many counts stand last that come without words: passed, away.
const SILENT: usize = 2;

/// The counts of a question, by what is known of them.
struct Parted<'a> {
    /// Something is said of the sums of these.
    groups: Vec<&'a [Span]>,
    /// The other counts of people who may be quoted.
    voiced: &'a [Span],
    silent: &'a [Span],
}

impl Puzzle {
    /// Whether a count is found, where all counts together are within `total`.
    fn is_solved(&self, total: Span) -> bool {
        let solved = |(open, found): (&Span, &Option<Span>)| {
            open.0 < open.1 && found.is_some_and(|(least, most)| least == most && least > 0)
        };
        self.counts.iter().zip(&self.solve(total)).any(solved)
    }

    /// How many answered, were away or passed together; nothing where nothing fits.
    fn total(&self) -> Option<Span> {
        let mut total = None;
        let parted = self.parted();
        let (voiced, silent) = (sum(parted.voiced), sum(parted.silent));
        self.each_world(&mut |sums| {
            let told: u32 = sums.iter().sum();
            let quoted = self.quotes.saturating_sub(told);
            if quoted <= voiced.1 {
                widen(&mut total, (told + voiced.0.max(quoted) + silent.0, told + voiced.1 + silent.1));
            }
        });
        total
    }

    /// For each count the fewest and the most that fits all that is said; nothing where nothing fits.
    fn solve(&self, total: Span) -> Vec<Option<Span>> {
        let mut found = vec![None; self.counts.len()];
        let parted = self.parted();
        let (voiced, silent) = (sum(parted.voiced), sum(parted.silent));
        self.each_world(&mut |sums| {
            let told: u32 = sums.iter().sum();
            let (least, most) = (total.0.saturating_sub(told), total.1.saturating_sub(told));
            let quoted = self.quotes.saturating_sub(told).max(least.saturating_sub(silent.1));
            let voiced = (voiced.0.max(quoted), voiced.1.min(most.saturating_sub(silent.0)));
            let silent = (silent.0.max(least.saturating_sub(voiced.1)), silent.1.min(most.saturating_sub(voiced.0)));
            if told > total.1 || voiced.0 > voiced.1 || silent.0 > silent.1 {
                return;
            }
            let each = parted.groups.iter().copied().zip(sums.iter().map(|it| (*it, *it)));
            let spans = each.chain([(parted.voiced, voiced), (parted.silent, silent)]);
            let spans = spans.flat_map(|(group, sum)| within(group, sum));
            spans.zip(&mut found).for_each(|(span, found)| widen(found, span));
        });
        found
    }

    fn parted(&self) -> Parted<'_> {
        let (mut voiced, silent) = self.counts.split_at(self.counts.len().saturating_sub(SILENT));
        let mut groups = Vec::new();
        for size in self.said.groups() {
            let (group, after) = voiced.split_at((*size).min(voiced.len()));
            groups.push(group);
            voiced = after;
        }
        Parted { groups, voiced, silent }
    }

    /// All sums that the groups which something is said of can have.
    fn each_world(&self, see: &mut dyn FnMut(&[u32])) {
        let open: Vec<Span> = self.parted().groups.into_iter().map(sum).collect();
        let mut world: Vec<u32> = open.iter().map(|(least, _)| *least).collect();
        loop {
            if self.said.fits(&world) {
                see(&world);
            }
            let Some(place) = (0..world.len()).find(|place| world[*place] < open[*place].1) else { return };
            world[place] += 1;
            for before in 0..place {
                world[before] = open[before].0;
            }
        }
    }
}

/// What each count of a group can be where their sum is within `total`.
fn within(group: &[Span], total: Span) -> impl Iterator<Item = Span> {
    let (fewest, most) = sum(group);
    group.iter().map(move |(least, greatest)| {
        let low = (*least).max(total.0.saturating_sub(most - greatest));
        (low, (*greatest).min(total.1 - (fewest - least)))
    })
}

fn sum(counts: &[Span]) -> Span {
    counts.iter().fold((0, 0), |sum, it| (sum.0 + it.0, sum.1 + it.1))
}

fn widen(span: &mut Option<Span>, by: Span) {
    *span = Some(span.map_or(by, |it| (it.0.min(by.0), it.1.max(by.1))));
}

/// What may be said beside `counts`; nothing where it would tell one of them.
///
/// What is told of no count is left out too where anything else could not stand here, so that a gap is one of several.
pub(super) fn told(counts: &[Span], said: Said) -> Option<Said> {
    let tells = |said: Said| Puzzle { counts: counts.to_vec(), said, quotes: 0 }.is_solved((0, u32::MAX));
    let left_out = match said {
        Said::Pill(Pill::CannotSay) => Pill::ALL.into_iter().any(|pill| tells(Said::Pill(pill))),
        other => tells(other),
    };
    (!left_out).then_some(said)
}

/// All questions together. What was worked out of one is kept: it is asked for again whenever another one changes.
struct Puzzles {
    all: Vec<Puzzle>,
    totals: Vec<Option<Span>>,
    /// Whether each is solved, by its quotes and by how many answered.
    solved: Vec<HashMap<(u32, Span), bool>>,
}

impl Puzzles {
    fn of(puzzles: &[Puzzle]) -> Self {
        let totals = puzzles.iter().map(Puzzle::total).collect();
        Self { all: puzzles.to_vec(), totals, solved: vec![HashMap::new(); puzzles.len()] }
    }

    /// Lets so many quotes stand at one question.
    fn quote(&mut self, place: usize, quotes: u32) {
        self.all[place].quotes = quotes;
        self.totals[place] = self.all[place].total();
    }

    /// Whether all that is shown can be so, and tells no count.
    fn fit(&mut self) -> bool {
        self.totals.iter().all(Option::is_some) && !self.are_found_by_sums()
    }

    /// Whether somebody who takes it that the same people answered everywhere would find a count, from any two questions
    /// or from all of them.
    fn are_found_by_sums(&mut self) -> bool {
        let both = |one: Span, other: Span| Some((one.0.max(other.0), one.1.min(other.1))).filter(|it| it.0 <= it.1);
        let totals: BTreeSet<Span> = self.totals.iter().flatten().copied().collect();
        let all = totals.iter().try_fold((0, u32::MAX), |all, total| both(all, *total));
        (0..self.all.len()).any(|place| {
            let total = self.totals[place];
            let pairs = totals.iter().filter_map(|other| both(total?, *other));
            let rooms: BTreeSet<Span> = pairs.chain(all).collect();
            rooms.into_iter().any(|room| self.is_solved(place, room))
        })
    }

    fn is_solved(&mut self, place: usize, room: Span) -> bool {
        let puzzle = &self.all[place];
        *self.solved[place].entry((puzzle.quotes, room)).or_insert_with(|| puzzle.is_solved(room))
    }
}

/// How many quotes may stand at each question: as many as there are, but where that would tell a count. Nothing where a
/// count is found even without them.
///
/// Not fewer than fit: so who sees a quote less cannot tell it from a room in which one person less may be quoted.
pub(super) fn quotes_told(puzzles: &[Puzzle], there_are: &[u32]) -> Option<Vec<u32>> {
    let mut puzzles = Puzzles::of(puzzles);
    for (place, quotes) in there_are.iter().enumerate() {
        puzzles.quote(place, *quotes);
    }
    if !puzzles.fit() {
        for place in 0..there_are.len() {
            puzzles.quote(place, 0);
        }
        if !puzzles.fit() {
            return None;
        }
        for (place, quotes) in there_are.iter().enumerate() {
            // The more quotes, the less fits: so the most that do are found by halving.
            let (mut told, mut too_many) = (0, quotes + 1);
            while too_many - told > 1 {
                let half = told.midpoint(too_many);
                puzzles.quote(place, half);
                if puzzles.fit() {
                    told = half;
                } else {
                    too_many = half;
                }
            }
            puzzles.quote(place, told);
        }
    }
    Some(puzzles.all.into_iter().map(|puzzle| puzzle.quotes).collect())
}

#[cfg(test)]
mod tests {
    use super::{Pill, Puzzle, Puzzles, Said, quotes_told, told};
    use crate::session::Mark;

    const FREE: [(u32, u32); 3] = [(0, 4); 3];

    fn puzzle(marks: [(u32, u32); 3], said: Said) -> Puzzle {
        Puzzle { counts: [marks, FREE].concat(), said, quotes: 0 }
    }

    #[test]
    fn a_headline_that_would_tell_a_count_is_left_out() {
        let mostly = |mark| Said::Pill(Pill::Mostly(mark));
        // Seven say WITH, five FOR: a second TO would make another headline.
        let narrow = puzzle([(1, 4), (5, 5), (7, 7)], Said::Nothing).counts;
        assert_eq!(told(&narrow, mostly(Mark::With)), None);
        assert_eq!(told(&narrow, Said::Pill(Pill::CannotSay)), None, "or the gap would tell which it is");
        let wide = puzzle([(1, 4), (0, 4), (9, 9)], Said::Nothing).counts;
        assert_eq!(told(&wide, mostly(Mark::With)), Some(mostly(Mark::With)));
        assert_eq!(told(&wide, Said::Pill(Pill::CannotSay)), Some(Said::Pill(Pill::CannotSay)));
        // With a limit of 3, one on each side is all there can be.
        let few = [(0, 0), (0, 2), (0, 2), (0, 2), (0, 2), (0, 2)];
        assert_eq!(told(&few, mostly(Mark::With)), None);
    }

    #[test]
    fn sums_of_two_questions_are_looked_at() {
        let full =
            Puzzle { counts: vec![(5, 5), (6, 6), (5, 5), (5, 5), (5, 5), (5, 5)], said: Said::Nothing, quotes: 0 };
        // 31 people, 11 of them told: each of the others is 4.
        let few =
            Puzzle { counts: vec![(11, 11), (0, 4), (0, 4), (0, 4), (0, 4), (0, 4)], said: Said::Nothing, quotes: 0 };
        let found = |puzzles: &[Puzzle]| Puzzles::of(puzzles).are_found_by_sums();
        assert!(found(&[full.clone(), few.clone()]));
        assert!(!found(&[few.clone(), few]));
        assert!(!found(&[full]));
    }
    #[test]
    fn a_quote_is_left_out_where_all_of_them_would_tell_a_count() {
        // Everybody who answered said WITH, fewer than five did, and four are quoted: then they are four.
        let likely = Puzzle {
            counts: vec![(0, 0), (0, 0), (0, 4), (0, 0), (0, 4), (0, 4)],
            said: Said::Pill(Pill::Mostly(Mark::With)),
            quotes: 0,
        };
        assert_eq!(quotes_told(&[likely.clone(), likely.clone()], &[4, 3]), Some(vec![3, 3]));
        assert_eq!(
            quotes_told(std::slice::from_ref(&likely), &[9]),
            Some(vec![3]),
            "those of an earlier round stand there too"
        );
        // Where a count is told, quotes tell nothing more.
        let told = Puzzle { counts: vec![(0, 0), (0, 0), (9, 9), (0, 0), (0, 4), (0, 4)], ..likely };
        assert_eq!(quotes_told(&[told], &[9]), Some(vec![9]));
        // All of the four kinds of answers that come with words.
        let open = puzzle([(0, 2), (0, 2), (0, 2)], Said::Nothing);
        let open = Puzzle { counts: [&open.counts[..3], &[(0, 2); 3]].concat(), ..open };
        assert_eq!(quotes_told(&[open], &[8]), Some(vec![7]));
    }

    /// What is known of one is worked out once, and not again for each of the others.
    #[test]
    fn many_questions_are_looked_at_together() {
        let wide = puzzle([(0, 4); 3], Said::Pill(Pill::Mostly(Mark::With)));
        let likely = Puzzle { counts: vec![(0, 0), (0, 0), (0, 4), (0, 0), (0, 4), (0, 4)], ..wide.clone() };
        let all = [vec![wide; 39], vec![likely]].concat();
        assert_eq!(quotes_told(&all, &[4; 40]), Some([vec![4; 39], vec![3]].concat()));
    }

    #[test]
    fn quotes_tell_how_many_people_there_were() {
        // Eleven people and no more; at the other question eleven quotes say that nobody passed or was away.
        let one =
            Puzzle { counts: vec![(11, 11), (0, 0), (0, 0), (0, 0), (0, 0), (0, 0)], said: Said::Nothing, quotes: 0 };
        let other =
            Puzzle { counts: vec![(0, 4), (7, 7), (0, 0), (0, 0), (0, 4), (0, 4)], said: Said::Nothing, quotes: 0 };
        assert_eq!(quotes_told(&[one, other], &[0, 11]), Some(vec![0, 10]));
    }
}
