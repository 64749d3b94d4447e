//! Records carry no code (P12), and the same transcript gives the same record, with everything in it (P14).

mod judges;
mod said;
mod whole;

use alongside::export::{FORMATS, Record, format_for};
use alongside::record;
use alongside::session::{Copy, State};
use alongside::text::clean;
use alongside::weigh::{Counted, weigh};
use judges::{JUDGES, Judge, Read};
use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::TestRunner;

use crate::drive::english;
use crate::figure::Figure;
use crate::hostile::{escapes, saying, texts};

/// One word, in the place of the hostile text.
const HARMLESS: &str = "harmless";
/// Pages and documents: their tags are compared, and browsers and word processors read them, where records are tested.
/// Tables and the sheet to take home hold no markup.
const JUDGED_ELSEWHERE: [&str; 5] = ["html", "docx", "csv", "jsonl", "txt"];
const COPIES: [Copy; 2] = [Copy::Room, Copy::Present];
/// Texts made of what Markdown reads as its own, besides those of the corpus.
const RANDOM: usize = 20;

/// How a text comes into a session: in its file, or typed.
type Way = fn(&str) -> State;

const WAYS: [(&str, Way); 2] = [("read", |text| read(&saying(text))), ("typed", |text| said::everywhere(text).state)];

pub fn measure() -> Vec<Figure> {
    vec![no_code(), whole::made_again(), whole::all_of_it()]
}

fn read(bytes: &[u8]) -> State {
    record::open(bytes).unwrap().state
}

fn no_code() -> Figure {
    let judged = |ending: &str| JUDGES.iter().any(|(it, _)| *it == ending) || JUDGED_ELSEWHERE.contains(&ending);
    let unjudged = FORMATS.iter().map(|format| format.ending()).filter(|ending| !judged(ending));
    let mut broken: Vec<String> = unjudged.map(|ending| format!("nobody judges .{ending}")).collect();
    let mut count = 0;
    for (how, way) in WAYS {
        let harmless = judged_all(&way(HARMLESS));
        for (what, text) in texts().into_iter().chain(random()) {
            let files = files(&way(&text));
            count += files.len();
            let wrong = files.iter().zip(&harmless).filter_map(|(file, expected)| {
                let (ending, judge) = file.judged;
                let why = wrong(&file.text, &text, judge, expected)?;
                Some(format!("{what}, {how}, .{ending} for {:?}: {why}", file.copy))
            });
            broken.extend(wrong);
        }
    }
    Figure::tried("P12", "hostile texts in records, by another parser", count, 500, broken)
}

/// One word each, so that they stand on one line wherever they are.
fn random() -> Vec<(&'static str, String)> {
    let mut runner = TestRunner::deterministic();
    let text = "[a-z<>\\[\\]()!`|#\\\\ \n:/.*_~-]{0,30}z";
    let mut one = || text.new_tree(&mut runner).unwrap().current();
    (0..RANDOM).map(|_| ("random", one())).collect()
}

struct File {
    copy: Copy,
    judged: (&'static str, Judge),
    text: String,
}

/// Every copy of a session in every format.
fn files(state: &State) -> Vec<File> {
    let results = weigh(state, english());
    let records =
        COPIES.map(|copy| (copy, Record::of(Counted { state, results: &results }, None, copy, english()).unwrap()));
    let file = |(copy, judged): (usize, (&'static str, Judge))| {
        let (copy, record) = &records[copy];
        let bytes = format_for(judged.0).unwrap().write(record, english());
        File { copy: *copy, judged, text: String::from_utf8(bytes).unwrap() }
    };
    [0, 1].into_iter().flat_map(|copy| JUDGES.map(|judged| (copy, judged))).map(file).collect()
}

fn judged_all(state: &State) -> Vec<Read> {
    files(state).iter().map(|file| (file.judged.1)(&file.text).unwrap()).collect()
}

fn wrong(file: &str, text: &str, judge: Judge, expected: &Read) -> Option<String> {
    if let Some(c) = escapes(file) {
        return Some(format!("{c:?} is in it"));
    }
    let read = match judge(file) {
        Ok(read) => read,
        Err(why) => return Some(why),
    };
    if read.parts != expected.parts {
        let at = read.parts.iter().zip(&expected.parts).find(|(a, b)| a != b);
        return Some(format!("its words change its parts: {at:?}"));
    }
    // Where a text is shown on one line, its lines are joined by a slash.
    let bare = |text: &str| text.chars().filter(|c| !c.is_whitespace() && *c != '/').collect::<String>();
    let (words, said) = (bare(&read.words), bare(&clean(text)));
    let (times, expected) = (words.matches(&said).count(), bare(&expected.words).matches(HARMLESS).count());
    (times < expected).then(|| format!("the text {said:?} is there {times} times, not {expected}"))
}
