//! What can be worked out from one copy by somebody who knows how the program counts.

use std::collections::{BTreeMap, BTreeSet};

use alongside::session::Mark;
use alongside::weigh::{BySide, Counts, Headline, HeadlineKind, SideCounts, Verdict, Wording, headline, middle_of};

use super::readers::{Page, Read};
use super::rooms::{english, header};

/// What a count can be: the fewest, the most.
type Span = (u32, u32);

/// Every headline that so many marks can have, by the program's own rule: with one mark on each side and the rest in
/// neither, or with all on one side.
#[derive(Default)]
pub struct Headlines(BTreeMap<[u32; 3], BTreeSet<String>>);

impl Headlines {
    fn of(&mut self, marks: [u32; 3]) -> &BTreeSet<String> {
        self.0.entry(marks).or_insert_with(|| all_headlines(marks, 1))
    }
}

/// The headlines over every way to put at most so many marks on each side, and the rest in neither.
pub fn all_headlines(marks: [u32; 3], most: u32) -> BTreeSet<String> {
    let wording = Wording::new(english(), &header().sides);
    let counts = |[to, for_, with]: [u32; 3]| Counts { to, for_, with, ..Counts::default() };
    let side =
        |marks: [u32; 3]| SideCounts { counts: counts(marks), middle: middle_of(marks), voices: marks.iter().sum() };
    let less = |all: [u32; 3], some: [u32; 3]| [0, 1, 2].map(|place| all[place] - some[place]);
    let mut found = BTreeSet::new();
    for people in sides(marks, most) {
        let left = less(marks, people);
        for staff in sides(left, most) {
            let by_side = BySide { people: side(people), staff: side(staff), neither: side(less(left, staff)) };
            found.insert(said(&headline(&counts(marks), &by_side, wording)));
        }
    }
    found
}

/// Every way to take at most so many of these marks.
fn sides(left: [u32; 3], most: u32) -> Vec<[u32; 3]> {
    let up_to = |place: usize| 0..=left[place].min(most);
    let all = up_to(0).flat_map(|to| up_to(1).flat_map(move |for_| up_to(2).map(move |with| [to, for_, with])));
    all.filter(|it| it.iter().sum::<u32>() <= most).collect()
}

/// A headline as the copy says it.
fn said(headline: &Headline) -> String {
    let word = |mark: Option<Mark>| ["TO", "FOR", "WITH"][mark.unwrap().place()];
    match headline.kind {
        HeadlineKind::CannotSay => "Cannot say yet".into(),
        HeadlineKind::Split => "Split".into(),
        HeadlineKind::Same | HeadlineKind::Mostly => format!("{0} or mostly {0}", word(headline.level)),
        HeadlineKind::NoFurther => format!("No further than {}", word(headline.level)),
    }
}

/// One question, as the attacker understands it; the last two counts are of those who passed and who were away.
struct Puzzle {
    counts: Vec<Span>,
    hidden: Vec<bool>,
    /// How many of the counts something is said of; the rest are free.
    bound: usize,
    /// By the sum of the bound counts: each number that each of them can be.
    worlds: BTreeMap<u32, Vec<BTreeSet<u32>>>,
    /// So many said why, each of them with an answer that is no pass.
    quotes: u32,
}

impl Puzzle {
    fn of(read: &Read, verdict: Verdict, limit: u32, headlines: &mut Headlines) -> Self {
        let hidden: Vec<bool> = read.counts.iter().map(|(_, n)| n.is_none()).collect();
        let mut counts: Vec<Span> = read.counts.iter().map(|(_, n)| n.map_or((0, limit - 1), |n| (n, n))).collect();
        match read.at_least_one {
            Some(true) => counts[0] = (counts[0].0.max(1), counts[0].1),
            Some(false) => counts[0] = (0, 0),
            None => {}
        }
        if read.id.starts_with("checklist") && verdict != Verdict::NotYet {
            (counts[1], counts[3]) = ((0, 0), (0, 0));
        }
        let (bound, worlds) = match read.headline.as_deref() {
            Some(pill) if read.is_marks && !pill.starts_with("Too few") => {
                (3, worlds(&counts[..3], |it| headlines.of([it[0], it[1], it[2]]).contains(pill)))
            }
            Some("Agreed") => (6, worlds(&counts[..6], |it| agrees(&read.rule, it))),
            _ => (0, BTreeMap::from([(0, Vec::new())])),
        };
        Self { counts, hidden, bound, worlds, quotes: read.quotes }
    }

    /// The free counts of people who may be quoted, and those of who passed and was away.
    fn free(&self) -> [Span; 2] {
        let sum = |spans: &[Span]| spans.iter().fold((0, 0), |sum, it| (sum.0 + it.0, sum.1 + it.1));
        let silent = self.counts.len() - 2;
        [sum(&self.counts[self.bound..silent]), sum(&self.counts[silent..])]
    }

    fn totals(&self) -> Span {
        let [voiced, silent] = self.free();
        let fewest = |sum: &u32| sum + voiced.0.max(self.quotes.saturating_sub(*sum));
        let sums = || self.worlds.keys().filter(|sum| **sum + voiced.1 >= self.quotes);
        let low = sums().map(fewest).min().expect("so many quotes cannot be");
        (low + silent.0, sums().max().unwrap() + voiced.1 + silent.1)
    }

    /// Hidden counts that are one number above zero in every world, where all answers together are within `total`.
    fn found(&self, total: Span) -> Vec<(usize, u32)> {
        let mut seen: Vec<BTreeSet<u32>> = vec![BTreeSet::new(); self.counts.len()];
        let [voiced, silent] = self.free();
        let first_silent = self.counts.len() - 2;
        for (sum, world) in &self.worlds {
            let fits = |voiced: Span, silent: Span| {
                let fewest = voiced.0.max(self.quotes.saturating_sub(*sum));
                fewest <= voiced.1
                    && sum + fewest + silent.0 <= total.1
                    && (sum + voiced.1).saturating_add(silent.1) >= total.0
            };
            if !fits(voiced, silent) {
                continue;
            }
            for (seen, can_be) in seen.iter_mut().zip(world) {
                seen.extend(can_be);
            }
            let open = self.counts.iter().enumerate().skip(self.bound).filter(|(place, _)| self.hidden[*place]);
            for (place, span) in open {
                let with = |all: Span, n: u32| (all.0 - span.0 + n, all.1 - span.1 + n);
                let can_be = |n: &u32| {
                    let is_voiced = place < first_silent;
                    if is_voiced { fits(with(voiced, *n), silent) } else { fits(voiced, with(silent, *n)) }
                };
                seen[place].extend((span.0..=span.1).filter(can_be));
            }
        }
        let one = |(place, seen): (usize, &BTreeSet<u32>)| match (self.hidden[place], seen.first(), seen.len()) {
            (true, Some(n), 1) if *n > 0 => Some((place, *n)),
            _ => None,
        };
        seen.iter().enumerate().filter_map(one).collect()
    }
}

/// All numbers that counts can be, by their sum.
fn worlds(counts: &[Span], mut fits: impl FnMut(&[u32]) -> bool) -> BTreeMap<u32, Vec<BTreeSet<u32>>> {
    let mut found: BTreeMap<u32, Vec<BTreeSet<u32>>> = BTreeMap::new();
    let mut world: Vec<u32> = counts.iter().map(|span| span.0).collect();
    loop {
        if fits(&world) {
            let can_be = found.entry(world.iter().sum()).or_insert_with(|| vec![BTreeSet::new(); world.len()]);
            can_be.iter_mut().zip(&world).for_each(|(seen, n)| seen.extend([*n]));
        }
        let Some(place) = (0..world.len()).find(|place| world[*place] < counts[*place].1) else { break };
        world[place] += 1;
        world[..place].iter_mut().zip(counts).for_each(|(n, span)| *n = span.0);
    }
    assert!(!found.is_empty(), "what the copy says cannot be: {counts:?}");
    found
}

/// Whether votes can be agreed on, by the sentence that the copy prints of the rule.
fn agrees(rule: &str, votes: &[u32]) -> bool {
    let (along, against, not_sure) = (votes[..3].iter().sum::<u32>(), votes[3] + votes[4], votes[5]);
    if rule.contains("more than half") {
        along >= 2 && along > against + not_sure
    } else if rule.contains("nobody is not sure") {
        along >= 1 && against + not_sure == 0
    } else {
        along >= 2 && against == 0
    }
}

/// Everything that can be worked out from one copy: the question, and a count that it does not tell.
pub fn attack(page: &Page, limit: u32, headlines: &mut Headlines) -> Vec<String> {
    let puzzles: Vec<(&str, Puzzle)> = page
        .questions
        .iter()
        .filter(|it| !it.counts.is_empty())
        .map(|it| (it.id.as_str(), Puzzle::of(it, page.verdict, limit, headlines)))
        .collect();
    let totals: Vec<Span> = puzzles.iter().map(|(_, it)| it.totals()).collect();
    let both = |one: Span, other: Span| (one.0.max(other.0), one.1.min(other.1));
    let all = totals.iter().fold((0, u32::MAX), |all, it| both(all, *it));
    let mut found = BTreeSet::new();
    for ((id, puzzle), own) in puzzles.iter().zip(&totals) {
        let rooms = totals.iter().map(|other| both(*own, *other)).chain([(0, u32::MAX), all]);
        for room in rooms.filter(|room| room.0 <= room.1).collect::<BTreeSet<_>>() {
            found.extend(puzzle.found(room).into_iter().map(|(place, n)| format!("{id}: the count {place} is {n}")));
        }
    }
    found.into_iter().collect()
}
