//! Every reader there is, and everything that comes after one: written again, copied, drawn, read out.

use alongside::app::{Msg, own_keys};
use alongside::content::{ContentKind, Library, OwnFile};
use alongside::export::{FORMATS, Record, truth_check};
use alongside::paper::{self, Fill, Sheet};
use alongside::phrases::{Arg, Phrases};
use alongside::record::{self, Mentions, Opened};
use alongside::session::{Copy, Stamp, State};
use alongside::store::{RealDisk, session_folders};
use alongside::text::{NotText, utf8};
use alongside::weigh::{Counted, weigh};
use alongside::{settings, tui::ThemeName};

use super::corpus::Given;
use super::escapes;
use crate::drive::lines::Lines;
use crate::drive::{self, LIBRARY, Program};
use crate::shown::show;

/// Keys that lead through screens of a session, whatever its place. Each file goes one of these ways.
const KEYS: [&str; 7] = ["L Esc", "C Esc", "V Esc", "3 R", "N Esc", "Enter Backspace", "X Esc"];
/// What is typed in plain mode then.
const LINES: &str = "line\nback";

/// The faults that are told: the last part of their key, and their words.
pub type Told = Vec<(String, String)>;

fn phrases() -> &'static Phrases {
    drive::english()
}

/// What keeps a session from being opened, or the session; what is wrong with either goes into `wrong`.
pub fn session(bytes: &[u8], wrong: &mut Vec<String>) -> Result<Opened, Told> {
    let _ = record::salvage(bytes);
    let count = |state: &_| serde_json::to_value(weigh(state, phrases())).unwrap();
    let checked = record::check(bytes, count);
    for fault in &checked {
        let words = record::say(fault, phrases());
        wrong.extend(escapes(&words).map(|c| format!("{c:?} in {words}")));
    }
    let opened = record::open(bytes).map_err(|faults| {
        if checked.is_empty() {
            wrong.push("refused, and check finds nothing".to_owned());
        }
        faults.iter().map(|fault| (fault.what.name().to_owned(), record::say(fault, phrases()))).collect::<Told>()
    })?;
    let results = weigh(&opened.state, phrases());
    match record::open(&record::write(&opened.state, &results, opened.draft.as_ref(), &opened.extras)) {
        Ok(again) if opened.newer || again.state == opened.state => {}
        Ok(_) => wrong.push("another session is read than was written".to_owned()),
        Err(faults) => wrong.push(format!("what was written does not open: {faults:?}")),
    }
    Ok(opened)
}

/// Every copy of it in every format, and what is told before one is made.
pub fn copied(opened: &Opened, wrong: &mut Vec<String>) {
    let mut shared = opened.state.clone();
    shared.header.share_counts = Some(true);
    let results = weigh(&shared, phrases());
    let now = Counted { state: &shared, results: &results };
    for warning in truth_check(now, None, Copy::Present, phrases()) {
        let words = warning.say(phrases());
        wrong.extend(escapes(&words).map(|c| format!("{c:?} in {words}")));
    }
    for copy in [Copy::Room, Copy::Present, Copy::Public] {
        let record = Record::of(now, None, copy, phrases()).unwrap();
        for format in FORMATS {
            // A document is packed, so that its bytes are no text; they were made, and that is all that is asked here.
            let Ok(text) = String::from_utf8(format.write(&record, phrases())) else {
                assert_eq!(format.ending(), "docx");
                continue;
            };
            // Rows of a table end as its format says.
            let text = if format.ending() == "csv" { text.replace("\r\n", "\n") } else { text };
            wrong.extend(escapes(&text).map(|c| format!("{c:?} in the .{} for {copy:?}", format.ending())));
        }
    }
}

/// Whoever came first is taken out, with their name in each text.
pub fn taken_out(opened: &Opened, wrong: &mut Vec<String>) {
    let Some(who) = opened.state.people.first().map(|person| person.id) else { return };
    let there = |state: &State| record::mentions(state, who).len();
    let without = record::withdraw(&opened.state, who, Mentions::BlankAll, &[]);
    if without.person(who).is_some() || there(&without) > there(&opened.state) {
        wrong.push(format!("{who} is still there"));
    }
}

/// Some of its screens, drawn and then read out line by line.
pub fn shown(opened: Opened, i: usize, wrong: &mut Vec<String>) {
    let mut program = Program::new();
    program.tell(Msg::Opened(Box::new(opened)));
    for key in std::iter::once("").chain(KEYS[i % KEYS.len()].split(' ')) {
        program.press(key);
        let text = show(&program.screen(), (80, 22), ThemeName::Light).text();
        wrong.extend(escapes(&text).map(|c| format!("{c:?} on the screen after {key}")));
    }
    let mut lines = Lines::over(program);
    lines.script(LINES);
    wrong.extend(escapes(&lines.transcript).map(|c| format!("{c:?} in plain mode")));
}

pub fn content(bytes: &[u8], given: Given) -> Told {
    let text = match text(bytes) {
        Ok(text) => text,
        Err(told) => return told,
    };
    let kind = if given == Given::Method { ContentKind::Method } else { ContentKind::Agenda };
    let library = Library::clone(&LIBRARY).with(&[OwnFile { name: "ours.toml", text, kind }]);
    let faults = library.left_out.iter().flat_map(|left_out| &left_out.faults);
    faults.map(|fault| in_words(fault.kind.name(), &fault.kind.values())).collect()
}

pub fn looks(bytes: &[u8]) -> Told {
    let text = match text(bytes) {
        Ok(text) => text,
        Err(told) => return told,
    };
    let (looks, faults) = settings::read(text);
    assert_eq!(settings::read(&settings::write(text, looks)).0, looks, "what is chosen is kept");
    faults.iter().map(|fault| in_words(fault.kind.name(), &fault.kind.values())).collect()
}

pub fn keys(bytes: &[u8]) -> Told {
    let text = match text(bytes) {
        Ok(text) => text,
        Err(told) => return told,
    };
    let faults = own_keys(text).1;
    faults.iter().map(|fault| in_words(fault.kind.name(), &fault.kind.values())).collect()
}

/// The words of a language: each phrase of the program is said in them, and obeys nothing.
pub fn words(bytes: &[u8], wrong: &mut Vec<String>) -> Told {
    let text = match text(bytes) {
        Ok(text) => text,
        Err(told) => return told,
    };
    let (spoken, unread) = phrases().translated("cy", std::iter::once(text));
    for key in ["home-tagline", "answer-yes", "answer-no", "a", "side-people", "cli-made"] {
        let said = spoken.say(key);
        wrong.extend(escapes(&said).map(|c| format!("{c:?} in {key}")));
    }
    unread.iter().map(|it| in_words(it.why.key(), &[])).collect()
}

pub fn translated(bytes: &[u8]) -> Told {
    let text = match text(bytes) {
        Ok(text) => text,
        Err(told) => return told,
    };
    let (_, faults) = LIBRARY.translated(&[("line.toml".to_owned(), text.to_owned())]);
    faults.iter().map(|fault| in_words(fault.kind.name(), &fault.kind.values())).collect()
}

pub fn places(bytes: &[u8], wrong: &mut Vec<String>) -> Told {
    let home = tempfile::tempdir().unwrap();
    std::fs::write(home.path().join("places.txt"), bytes).unwrap();
    let folders = session_folders(&RealDisk, home.path());
    wrong.extend((folders.len() > 101).then(|| format!("{} folders", folders.len())));
    wrong.extend((folders[0] != home.path()).then(|| "the data folder is not the first".to_owned()));
    Vec::new()
}

fn text(bytes: &[u8]) -> Result<&str, Told> {
    utf8(bytes).map_err(|not| {
        let kind = if not == NotText::Utf16 { "utf16" } else { "not-utf8" };
        vec![(kind.to_owned(), record::say(&not.into(), phrases()))]
    })
}

fn in_words(name: &str, values: &[(&str, String)]) -> (String, String) {
    let values: Vec<(&str, Arg<'_>)> = values.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
    (name.to_owned(), phrases().fill(name, &values))
}

/// Two tables make a session that is closed and can be counted, or mistakes that each name their file.
pub fn table(people: &[u8], answers: &[u8], wrong: &mut Vec<String>) -> Told {
    let library: &Library = &LIBRARY;
    let fill = Fill {
        id: "x",
        title: "x",
        agenda: library.agenda("taster").unwrap(),
        library,
        phrases: phrases(),
        people: Sheet { file: "people.csv", bytes: people },
        answers: Sheet { file: "answers.csv", bytes: answers },
        share_counts: None,
        now: Stamp::parse_from_rfc3339("2026-05-14T12:00:00+01:00").unwrap(),
    };
    let faults = match paper::fill(&fill) {
        Ok(state) => {
            let counted = weigh(&state, phrases());
            let all = counted.questions.len() == state.asked.len() && counted.unrevealed.is_empty();
            wrong.extend((!all || state.ended.is_none()).then(|| "filled in, but not counted or closed".to_owned()));
            return Vec::new();
        }
        Err(faults) => faults,
    };
    let told: Told = faults.iter().map(|fault| (fault.kind.key().to_owned(), paper::say(fault, phrases()))).collect();
    if told.is_empty() || !told.iter().all(|(_, words)| words.contains(".csv")) {
        wrong.push(format!("no mistake is told, or not of which file: {told:?}"));
    }
    told
}
