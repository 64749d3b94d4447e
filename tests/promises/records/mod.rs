//! Records carry no code (P12), and the same transcript gives the same record, with everything in it (P14).

mod judges;
mod said;
mod whole;

use alongside::export::{FORMATS, Record, format_for};
use alongside::record;
use alongside::session::{Body, Copy, Outcome, Owner, State};
use alongside::text::clean;
use alongside::weigh::{Counted, weigh};
use judges::{JUDGES, Judge, Read, parts_of};
use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::TestRunner;

use crate::drive::english;
use crate::figure::Figure;
use crate::hostile::{escapes, saying, texts};
use crate::support::words;

/// One word, in the place of the hostile text.
const HARMLESS: &str = "harmless";
const COPIES: [Copy; 3] = [Copy::Room, Copy::Present, Copy::Public];
/// Texts made of what Markdown reads as its own, besides those of the corpus.
const RANDOM: usize = 20;
const RANDOMLY: &str = "random";

/// How a text comes into a session: in its file, or typed.
type Way = fn(&str) -> State;

const WAYS: [(&str, Way); 2] =
    [("read", |text| read(&saying(text))), ("typed", |text| said::everywhere_by(&format!("n {text}"), text).state)];

pub fn measure() -> Vec<Figure> {
    vec![no_code(), whole::made_again(), whole::all_of_it()]
}

fn read(bytes: &[u8]) -> State {
    record::open(bytes).unwrap().state
}

fn no_code() -> Figure {
    let judged = |ending: &str| JUDGES.iter().any(|(it, _)| *it == ending);
    let unjudged = FORMATS.iter().map(|format| format.ending()).filter(|ending| !judged(ending));
    let mut broken: Vec<String> = unjudged.map(|ending| format!("nobody judges .{ending}")).collect();
    let mut count = 0;
    for (how, way) in WAYS {
        let harmless = judged_all(&way(HARMLESS));
        for (what, text) in texts().into_iter().chain(random()) {
            // Those at random are made of what Markdown reads as its own.
            let judged = |ending: &str| what != RANDOMLY || ending == "md";
            let files = files_in(&way(&text), judged);
            count += files.len();
            let expected = || harmless.iter().filter(|(ending, _)| judged(ending)).map(|(_, read)| read);
            let wrong = files.iter().zip(expected()).filter_map(|(file, expected)| {
                let (ending, judge) = file.judged;
                let why = wrong(file, &text, judge, expected)?;
                Some(format!("{what}, {how}, .{ending} for {:?}: {why}", file.copy))
            });
            broken.extend(wrong);
        }
    }
    Figure::tried("P12", "records that hold hostile texts, by another parser", count, 1500, broken)
}

/// One word each, so that they stand on one line wherever they are.
fn random() -> Vec<(&'static str, String)> {
    let mut runner = TestRunner::deterministic();
    let text = "[a-z<>\\[\\]()!`|#\\\\ \n:/.*_~-]{0,30}z";
    let mut one = || text.new_tree(&mut runner).unwrap().current();
    (0..RANDOM).map(|_| (RANDOMLY, one())).collect()
}

struct File {
    copy: Copy,
    judged: (&'static str, Judge),
    bytes: Vec<u8>,
}

/// Every copy of a session in every format.
fn files(state: &State) -> Vec<File> {
    files_in(state, |_| true)
}

fn files_in(state: &State, is_wanted: impl Fn(&str) -> bool) -> Vec<File> {
    let files = COPIES.into_iter().flat_map(|copy| {
        let state = if copy == Copy::Public { shared(state) } else { state.clone() };
        let now = Counted { state: &state, results: &weigh(&state, english()) };
        let record = Record::of(now, None, copy, english()).unwrap();
        let judges = JUDGES.into_iter().filter(|(ending, _)| is_wanted(ending));
        let file = |judged: (&'static str, Judge)| File {
            copy,
            judged,
            bytes: format_for(judged.0).unwrap().write(&record, english()),
        };
        judges.map(file).collect::<Vec<File>>()
    });
    files.collect()
}

/// The same where the room and all people said yes to all, and they and all who take something on are called by other names
/// than stand in what they said: so as much as can be of it is in the copy for others.
fn shared(state: &State) -> State {
    let mut state = state.clone();
    state.header.share_counts = Some(true);
    for person in &mut state.people {
        (person.is.name, person.is.quote_ok) = (words(&format!("Zq{}", person.id)), true);
    }
    for event in &mut state.log {
        if let Body::Joined { person, .. } = &mut event.body {
            person.name = words("Zq");
        }
        for owner in owners(&mut event.body) {
            *owner = Owner::Named(words("Zq"));
        }
    }
    state
}

fn owners(body: &mut Body) -> &mut [Owner] {
    match body {
        Body::ParkSettled { outcome: Outcome::Owner(owner), .. } => std::slice::from_mut(owner),
        Body::Promised(it) | Body::PromiseCarried(it) | Body::PromiseChanged { to: it, .. } => &mut it.who,
        _ => &mut [],
    }
}

fn judged_all(state: &State) -> Vec<(&'static str, Read)> {
    files(state).iter().map(|file| (file.judged.0, (file.judged.1)(&file.bytes).unwrap())).collect()
}

fn wrong(file: &File, text: &str, judge: Judge, expected: &Read) -> Option<String> {
    let shown = match file.judged.0 {
        "docx" => parts_of(&file.bytes).concat(),
        // Its lines end so.
        "csv" => String::from_utf8_lossy(&file.bytes).replace("\r\n", "\n"),
        _ => String::from_utf8_lossy(&file.bytes).into_owned(),
    };
    if let Some(c) = escapes(&shown) {
        return Some(format!("{c:?} is in it"));
    }
    let read = match judge(&file.bytes) {
        Ok(read) => read,
        Err(why) => return Some(why),
    };
    if read.parts != expected.parts {
        let at = read.parts.iter().zip(&expected.parts).find(|(a, b)| a != b);
        return Some(format!("its words change its parts: {at:?}"));
    }
    // Where a text is shown on one line, its lines are joined by a slash.
    let bare = |text: &str| text.chars().filter(|c| !c.is_whitespace() && *c != '/').collect::<String>();
    let (all, said) = (bare(&read.words), bare(&clean(text)));
    let (times, expected) = (all.matches(&said).count(), bare(&expected.words).matches(HARMLESS).count());
    (times < expected).then(|| format!("the text {said:?} is there {times} times, not {expected}"))
}
