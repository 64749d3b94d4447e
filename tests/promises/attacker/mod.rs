//! An attacker that has only the copy for others, as it is written (P13): every cell, every sentence, every quote.
//!
//! It knows how the program counts, and tries each way to work a small number out: from the headline, from "at least one",
//! from the checklist, from how many are quoted, from the sums of two questions or of all. Then: who said what elsewhere
//! changes no byte.

mod puzzle;
mod readers;
mod rooms;

use alongside::export::{Audience, FORMATS, Limit, Record, TABLES, Table, format_for};
use alongside::session::{Copy, State};
use alongside::weigh::{Counted, Verdict, weigh};

use crate::figure::Figure;
use crate::support::dice::Dice;
use puzzle::{Headlines, all_headlines, attack};
use readers::{Page, Read, readers, sessions};
use rooms::{english, play, record, rooms, shuffled};

/// Each so many rooms are read in every format, not only in the one that tells the most.
const EVERY: usize = 10;

#[derive(Default)]
struct Seen {
    headlines: Headlines,
    copies: usize,
    /// Counts that are told, that are not, and quotes.
    told: usize,
    hidden: usize,
    quotes: usize,
    broken: Vec<String>,
}

pub fn measure() -> Vec<Figure> {
    let (mut seen, mut dice) = (Seen::default(), Dice(7));
    let (mut rooms_of, mut tables) = (0, Vec::new());
    for (n, (plan, limit)) in rooms().enumerate() {
        rooms_of += 1;
        let state = play(&plan);
        let copy = record(&state, limit);
        let all = n % EVERY == 0;
        for reader in readers().into_iter().take(if all { usize::MAX } else { 1 }) {
            let bytes = format_for(reader.ending).unwrap().write(&copy, english());
            let page = (reader.read)(&bytes);
            if page.questions.len() != plan.rows.len() {
                seen.broken.push(format!("room {n}, {}: {} questions are read", reader.ending, page.questions.len()));
            }
            seen.look(&format!("room {n}, .{}", reader.ending), &page, limit);
        }
        if all {
            let other = record(&play(&shuffled(&plan, &mut dice)), limit);
            seen.broken.extend(linked(&copy, &other).map(|ending| format!("room {n}, .{ending} is another one")));
            seen.broken.extend(sheet_tells(&copy).map(|line| format!("room {n}, the sheet: {line}")));
            tables.push((state, limit));
        }
    }
    seen.look_at_tables(&tables);
    vec![
        Figure::tried("P13", "rooms of which the copy for others is attacked", rooms_of, 1000, seen.broken),
        Figure::tried("P13", "copies read: every format, and the table of a folder", seen.copies, 1500, Vec::new()),
        Figure::tried("P13", "small numbers in them, not told", seen.hidden, 1000, Vec::new()),
        Figure::tried("P13", "numbers told in them", seen.told, 1000, Vec::new()),
        Figure::tried("P13", "quotes told in them", seen.quotes, 1000, Vec::new()),
    ]
}

impl Seen {
    fn look(&mut self, what: &str, page: &Page, limit: Limit) {
        self.copies += 1;
        let found = attack(page, limit.number(), &mut self.headlines);
        self.broken.extend(found.into_iter().map(|found| format!("{what}: {found}")));
        let counts = || page.questions.iter().flat_map(|it| &it.counts);
        self.told += counts().filter(|(_, n)| n.is_some()).count();
        self.hidden += counts().filter(|(_, n)| n.is_none()).count();
        self.quotes += page.questions.iter().map(|it| it.quotes as usize).sum::<usize>();
        let small = counts().filter(|(_, n)| n.is_some_and(|n| n < limit.number()));
        self.broken.extend(small.map(|(answer, n)| format!("{what}: {answer} is {n:?}")));
    }

    /// Many sessions in one table: each of them is attacked, as its own rows tell it.
    fn look_at_tables(&mut self, states: &[(State, Limit)]) {
        for format in TABLES {
            for limit in Limit::ALL {
                let of: Vec<&State> = states.iter().filter(|(_, it)| *it == limit).map(|(state, _)| state).collect();
                let tables: Vec<Table> = of.iter().enumerate().map(|(n, state)| row(state, limit, n + 1)).collect();
                let heads = tables.first().map(|table| format.heads(table)).unwrap_or_default();
                let rows = tables.iter().flat_map(|table| format.rows(table));
                let pages = sessions(format.ending(), &heads.into_iter().chain(rows).collect::<Vec<u8>>());
                if pages.len() != of.len() {
                    self.broken.push(format!("{} of {} sessions are in the table", pages.len(), of.len()));
                }
                for (n, page) in pages.iter().enumerate() {
                    self.look(&format!("session {n} of a table .{}", format.ending()), page, limit);
                }
            }
        }
    }
}

fn row(state: &State, limit: Limit, nth: usize) -> Table {
    let now = Counted { state, results: &weigh(state, english()) };
    Table::among_others(now, Audience { copy: Copy::Public, limit }, nth, english()).unwrap()
}

/// The formats that tell two rooms apart in which the same was said, together with other things.
fn linked(one: &Record, other: &Record) -> impl Iterator<Item = &'static str> {
    let bytes = |format: &str, record: &Record| format_for(format).unwrap().write(record, english());
    FORMATS.iter().map(|it| it.ending()).filter(move |ending| bytes(ending, one) != bytes(ending, other))
}

/// Lines of the sheet to take home that hold a number: it tells of none but the month, and how much was not asked.
fn sheet_tells(copy: &Record) -> impl Iterator<Item = String> {
    let text = String::from_utf8(format_for("txt").unwrap().write(copy, english())).unwrap();
    let lines: Vec<String> = text
        .lines()
        .map(|line| {
            ["November 2026", "1 of its 3", "2 of its 3"]
                .iter()
                .fold(line.to_owned(), |line, told| line.replace(told, ""))
        })
        .collect();
    lines.into_iter().filter(|line| line.contains(|c: char| c.is_ascii_digit()))
}

/// What the attacker finds once somebody writes a bit too much into the copy.
#[test]
fn the_attacker_finds_what_a_careless_copy_tells() {
    let mut headlines = Headlines::default();
    let read = |id: &str, headline: &str, counts: [Option<u32>; 6], at_least_one: bool| Read {
        id: id.into(),
        is_marks: true,
        headline: Some(headline.into()),
        at_least_one: Some(at_least_one),
        rule: String::new(),
        quotes: 0,
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
    // Nobody said TO; who is quoted said FOR or WITH, or was not sure.
    let quoted = |quotes| Read { quotes, ..read("a", "Too few answers to tell here", [None; 6], false) };
    assert_eq!(attack(vec![quoted(12)], 5), ["a: the count 1 is 4", "a: the count 2 is 4", "a: the count 3 is 4"]);
    assert!(attack(vec![quoted(11)], 5).is_empty());
}

#[test]
fn one_person_on_a_side_is_enough_to_try_every_headline() {
    for marks in (0..4).flat_map(|to| (0..4).flat_map(move |for_| (0..4).map(move |with| [to, for_, with]))) {
        assert_eq!(all_headlines(marks, 1), all_headlines(marks, 3), "{marks:?}");
    }
}

#[test]
fn the_words_of_the_copy_hold_no_other_number() {
    let state = play(&rooms::plan(&mut Dice(3), Limit::default()));
    let text = format_for("md").unwrap().write(&record(&state, Limit::default()), english());
    let text = String::from_utf8(text).unwrap();
    for word in ["Moved", "one voice", "p1", "Name1", "Everyone", "neither side", "round 1", "Middle", "I see more"] {
        assert!(!text.contains(word), "{word} in {text}");
    }
}
