//! An attacker that has only the copy for others, as it is written (P13): every cell, every sentence, in every format.
//!
//! It knows how the program counts, and tries each way to work a small number out: from the headline, from "at least one",
//! from the checklist, from the sums of two questions or of all. Then: who said what elsewhere changes no byte.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use alongside::export::{Audience, FORMATS, Limit, Record};
use alongside::phrases::Phrases;
use alongside::session::{Answer, Command, Copy, Header, Mark, NewPerson, Reveal, Role, Rule, SpeaksFrom, State};
use alongside::weigh::{
    BySide, Counted, Counts, Headline, HeadlineKind, SideCounts, Verdict, Wording, headline, middle_of, weigh,
};

use super::readers::{Page, Read, readers};
use crate::support::{FOR, Room, TO, WITH, everything, p, question, words};

/// A small generator of its own: the same rooms each time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % sides
    }

    fn pick<T: std::marker::Copy>(&mut self, from: &[T]) -> T {
        from[usize::try_from(self.roll(from.len() as u64)).unwrap()]
    }
}

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

/// What one person does at one question; nothing is out of the room.
type Part = Option<Answer>;

/// A room: where each speaks from, and what each gave to each question.
#[derive(Clone)]
struct Plan {
    people: Vec<SpeaksFrom>,
    rows: Vec<(&'static str, Vec<Part>)>,
    rule: Rule,
}

/// Read once: a thousand rooms ask the same.
fn header() -> &'static Header {
    static HEADER: LazyLock<Header> = LazyLock::new(everything::header);
    &HEADER
}

fn english() -> &'static Phrases {
    static ENGLISH: LazyLock<Phrases> = LazyLock::new(Phrases::english);
    &ENGLISH
}

fn plan(dice: &mut Dice, limit: Limit) -> Plan {
    let size = dice.pick(&[2, 3, 4, 5, 6, 6, 7, 8, 9, 10, 12, 12, 14, 16, 20, 26]);
    let sides = [SpeaksFrom::People, SpeaksFrom::Staff, SpeaksFrom::People, SpeaksFrom::Staff, SpeaksFrom::Other];
    let people: Vec<SpeaksFrom> = (0..size).map(|_| dice.pick(&sides)).collect();
    let mut rows = Vec::new();
    for id in MARKS.into_iter().chain(OTHERS) {
        // To try every way that six votes can be takes long where a count has ten.
        if dice.roll(2) > 0 && (id != "decide.1" || limit.number() <= 5) {
            rows.push((id, row(dice, id, size)));
        }
    }
    if rows.is_empty() {
        rows.push((MARKS[0], row(dice, MARKS[0], size)));
    }
    Plan { people, rows, rule: dice.pick(&Rule::ALL) }
}

/// Most rooms lean to an answer or two; some are all of one mind.
fn row(dice: &mut Dice, id: &str, size: usize) -> Vec<Part> {
    let kind = header().methods.iter().flat_map(|it| &it.questions).find(|it| it.id.0 == id);
    let kind = kind.map_or(alongside::content::Kind::Votes, |it| it.answers.kind());
    let all: Vec<Answer> = Answer::of(kind);
    let (first, second, third) = (dice.pick(&all), dice.pick(&all), dice.pick(&all));
    let lean = dice.roll(4);
    let mut parts: Vec<Part> = (0..size)
        .map(|_| match (dice.roll(10), lean) {
            (_, 0) | (0..=5, 1) | (0..=3, _) => Some(first),
            (8, _) => Some(third),
            (9, 1) => Some(Answer::NotSure),
            (9, 2) => Some(Answer::Pass),
            (9, _) => None,
            _ => Some(second),
        })
        .collect();
    if parts.iter().all(Option::is_none) {
        parts[0] = Some(first);
    }
    parts
}

fn play(plan: &Plan) -> State {
    let mut header = header().clone();
    header.reveal = Reveal::Live;
    header.share_counts = Some(true);
    let ids = ["checklist.stages", "checklist.say", "checklist.share", "line.choice", "principles.equality.status"];
    for id in ids.into_iter().chain(["signs.used", "meeting.heard", "levels.now", "levels.wanted", "grid.now"]) {
        let method = id.split('.').next().unwrap();
        header.agenda.order.push(header.agenda.steps.len());
        header.agenda.steps.push(everything::step(id, everything::asks(method, &[id])));
    }
    let mut room = Room { state: State::new(header) }.does(Command::Start).does(Command::ChooseRule(plan.rule));
    for (n, speaks_from) in plan.people.iter().enumerate() {
        let name = words(&format!("Name{n}"));
        let person =
            NewPerson { name, speaks_from: *speaks_from, role: Role::Participant, also_leads: false, quote_ok: false };
        room = room.does(Command::Join(person));
    }
    for (id, parts) in &plan.rows {
        room = match *id {
            "decide.1" => everything::votes(room, "We open on Mondays", ""),
            id => room.at(id),
        };
        for (who, part) in (1..).zip(parts) {
            let participant = p(who);
            room = match part {
                Some(answer) => room.says(who, id, *answer, None),
                None => room.does(Command::Leave { participant, note: None }),
            };
        }
        // Who passed in a live round is asked once more.
        for (who, _) in (1..).zip(parts).filter(|(_, part)| **part == Some(Answer::Pass)) {
            let again =
                Command::Answer { participant: p(who), question: question(id), answer: Answer::Pass, reason: None };
            room.tries(again);
        }
        // A picture of two dots closes with both.
        assert!(room.tries(Command::Reveal(question(id))) || *id == "grid.now", "{id}");
        for (who, _) in (1..).zip(parts).filter(|(_, part)| part.is_none()) {
            room = room.does(Command::ComeBack { participant: p(who) });
        }
    }
    room.state
}

fn record(state: &State, limit: Limit) -> Record {
    let now = Counted { state, results: &weigh(state, english()) };
    Record::of(now, None, Audience { copy: Copy::Public, limit }, english()).unwrap()
}

/// What a count can be: the fewest, the most.
type Span = (u32, u32);

/// Every headline that so many marks can have, by the program's own rule: with one mark on each side and the rest in
/// neither, or with all on one side.
#[derive(Default)]
struct Headlines(BTreeMap<[u32; 3], BTreeSet<String>>);

impl Headlines {
    fn of(&mut self, marks: [u32; 3]) -> &BTreeSet<String> {
        self.0.entry(marks).or_insert_with(|| all_headlines(marks, 1))
    }
}

/// The headlines over every way to put at most so many marks on each side, and the rest in neither.
fn all_headlines(marks: [u32; 3], most: u32) -> BTreeSet<String> {
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

/// One question, as the attacker understands it.
struct Puzzle {
    counts: Vec<Span>,
    hidden: Vec<bool>,
    /// How many of the counts something is said of; the rest are free.
    bound: usize,
    /// By the sum of the bound counts: each number that each of them can be.
    worlds: BTreeMap<u32, Vec<BTreeSet<u32>>>,
}

impl Puzzle {
    fn of(read: &Read, verdict: Verdict, limit: u32, headlines: &mut Headlines) -> Self {
        let hidden: Vec<bool> = read.counts.iter().map(|(_, n)| n.is_none()).collect();
        let mut counts: Vec<Span> = read.counts.iter().map(|(_, n)| n.map_or((0, limit - 1), |n| (n, n))).collect();
        if read.is_marks {
            counts[0] = if read.at_least_one { (counts[0].0.max(1), counts[0].1) } else { (0, 0) };
            if read.id.starts_with("checklist") && verdict != Verdict::NotYet {
                (counts[1], counts[3]) = ((0, 0), (0, 0));
            }
        }
        let (bound, worlds) = match read.headline.as_deref() {
            Some(pill) if read.is_marks && !pill.starts_with("Too few") => {
                (3, worlds(&counts[..3], |it| headlines.of([it[0], it[1], it[2]]).contains(pill)))
            }
            Some("Agreed") => (6, worlds(&counts[..6], |it| agrees(&read.rule, it))),
            _ => (0, BTreeMap::from([(0, Vec::new())])),
        };
        Self { counts, hidden, bound, worlds }
    }

    fn free(&self) -> Span {
        self.counts[self.bound..].iter().fold((0, 0), |sum, it| (sum.0 + it.0, sum.1 + it.1))
    }

    fn totals(&self) -> Span {
        let (low, high) = self.free();
        (low + self.worlds.keys().min().unwrap(), high + self.worlds.keys().max().unwrap())
    }

    /// Hidden counts that are one number above zero in every world, where all answers together are within `total`.
    fn found(&self, total: Span) -> Vec<(usize, u32)> {
        let mut seen: Vec<BTreeSet<u32>> = vec![BTreeSet::new(); self.counts.len()];
        let (low, high) = self.free();
        for (sum, world) in &self.worlds {
            let fits = |rest: Span| sum + rest.0 <= total.1 && sum.saturating_add(rest.1) >= total.0;
            if !fits((low, high)) {
                continue;
            }
            for (seen, can_be) in seen.iter_mut().zip(world) {
                seen.extend(can_be);
            }
            for (place, span) in
                self.counts.iter().enumerate().skip(self.bound).filter(|(place, _)| self.hidden[*place])
            {
                let rest = (low - span.0, high - span.1);
                seen[place].extend((span.0..=span.1).filter(|n| fits((rest.0 + n, rest.1 + n))));
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
fn attack(page: &Page, limit: u32, headlines: &mut Headlines) -> Vec<String> {
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

/// A thousand rooms, most of them with the limits that leave the least to guess.
fn rooms() -> impl Iterator<Item = (Plan, Limit)> {
    let mut dice = Dice(0x5eed_2026_1130);
    let random = (1..1000).map(move |n| {
        let limit = Limit::of([3, 5, 3, 5, 5, 5, 3, 8, 5, 10][n % 10]).unwrap();
        (plan(&mut dice, limit), limit)
    });
    std::iter::once((added_up(), Limit::of(3).unwrap())).chain(random)
}

/// Eighteen people: the one question tells every count, so that of the other the five small ones add up to ten.
fn added_up() -> Plan {
    let each = [Some(TO), Some(FOR), Some(WITH), Some(Answer::NotSure), Some(Answer::Pass), None];
    let one = each.into_iter().flat_map(|part| [part; 3]).collect();
    let other = each.into_iter().flat_map(|part| vec![part; if part == Some(WITH) { 8 } else { 2 }]).collect();
    let people = (0..18).map(|n| [SpeaksFrom::People, SpeaksFrom::Staff][n % 2]).collect();
    Plan { people, rows: vec![("line.choice", one), ("signs.used", other)], rule: Rule::default() }
}

#[test]
fn no_small_number_can_be_worked_out_and_no_two_answers_are_linked() {
    let mut headlines = Headlines::default();
    let (mut told, mut hidden, mut without) = (0, 0, 0);
    let mut dice = Dice(7);
    for (n, (plan, limit)) in rooms().enumerate() {
        let state = play(&plan);
        let copy = record(&state, limit);
        // All formats say the same, so the others are read of each tenth room only.
        for reader in readers().into_iter().take(if n % 10 == 0 { usize::MAX } else { 1 }) {
            let (ending, bytes) = (reader.format.ending(), reader.format.write(&copy, english()));
            let page = (reader.read)(&String::from_utf8_lossy(&bytes));
            let found = attack(&page, limit.number(), &mut headlines);
            assert_eq!(found, Vec::<String>::new(), "room {n}, {ending}");
            let counts = || page.questions.iter().flat_map(|it| &it.counts);
            assert_eq!(page.questions.len(), plan.rows.len(), "room {n}, {ending}");
            without += u32::from(counts().count() == 0);
            told += counts().filter(|(_, n)| n.is_some()).count();
            hidden += counts().filter(|(_, n)| n.is_none()).count();
            assert!(counts().all(|(_, n)| n.is_none_or(|n| n >= limit.number())));
        }
        if n % 10 > 0 {
            continue;
        }
        let other = record(&play(&shuffled(&plan, &mut dice)), limit);
        for format in FORMATS {
            assert!(format.write(&copy, english()) == format.write(&other, english()), "room {n}, {}", format.ending());
        }
    }
    assert!(without < 20, "{without} copies hold no counts");
    assert!(told > 1000 && hidden > 1000, "{told} counts were told, {hidden} were not");
}

/// The same counts of each side at each question, given by other people: only who said what together is another thing.
fn shuffled(plan: &Plan, dice: &mut Dice) -> Plan {
    let mut plan = plan.clone();
    for (_, parts) in &mut plan.rows {
        for one in (1..parts.len()).rev() {
            let other = usize::try_from(dice.roll(one as u64 + 1)).unwrap();
            if plan.people[one] == plan.people[other] {
                parts.swap(one, other);
            }
        }
    }
    plan
}

/// What the attacker finds once somebody writes a bit too much into the copy.
#[test]
fn the_attacker_finds_what_a_careless_copy_tells() {
    let mut headlines = Headlines::default();
    let read = |id: &str, headline: &str, counts: [Option<u32>; 6], at_least_one: bool| Read {
        id: id.into(),
        is_marks: true,
        headline: Some(headline.into()),
        at_least_one,
        rule: String::new(),
        counts: counts.into_iter().map(|n| (String::new(), n)).collect(),
    };
    let mut attack =
        |questions: Vec<Read>, limit: u32| attack(&Page { verdict: Verdict::NotYet, questions }, limit, &mut headlines);
    // Seven WITH, five FOR, one TO: with two, the room would not say WITH.
    let close = [None, Some(5), Some(7), None, None, None];
    let found = attack(vec![read("a", "WITH or mostly WITH", close, true)], 5);
    assert_eq!(found, ["a: the count 0 is 1"]);
    // One on each side is all that fits a limit of three.
    let few = attack(vec![read("a", "WITH or mostly WITH", [None; 6], false)], 3);
    assert_eq!(few, ["a: the count 2 is 2"]);
    // A question with no small number tells how many people there were.
    let whole = read("a", "Too few answers to tell here", [Some(5), Some(6), Some(5), Some(5), Some(5), Some(5)], true);
    let rest = read("b", "Too few answers to tell here", [None, None, Some(15), None, None, None], false);
    assert_eq!(attack(vec![whole, rest], 5).len(), 4);
    let fine = [None, None, Some(9), None, None, None];
    assert!(attack(vec![read("a", "Split", fine, true)], 5).is_empty());
}

#[test]
fn one_person_on_a_side_is_enough_to_try_every_headline() {
    for marks in (0..4).flat_map(|to| (0..4).flat_map(move |for_| (0..4).map(move |with| [to, for_, with]))) {
        assert_eq!(all_headlines(marks, 1), all_headlines(marks, 3), "{marks:?}");
    }
}

#[test]
fn the_words_of_the_copy_hold_no_other_number() {
    let state = play(&plan(&mut Dice(3), Limit::default()));
    let text = String::from_utf8(
        alongside::export::format_for("md").unwrap().write(&record(&state, Limit::default()), english()),
    )
    .unwrap();
    for word in ["Moved", "one voice", "p1", "Name1", "Everyone", "neither side", "round 1", "Middle"] {
        assert!(!text.contains(word), "{word} in {text}");
    }
}
