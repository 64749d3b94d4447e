//! After every crash of a workshop that was really played, the next start shows what the room saw: the step, the turn, the
//! answers, and what was half typed (P5).

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use alongside::app::screen::{Body, Line, Part, Picked, Screen};
use alongside::app::{Model, Msg, update, view};
use alongside::content::Library;
use alongside::phrases::Phrases;
use alongside::record::{self, Draft, Opened};
use alongside::store::{SessionFile, save};
use alongside::text::Words;

use crate::figure::Figure;
use crate::played::{Played, Version};
use crate::sim::{Files, SimDisk, states};

pub fn measure() -> Vec<Figure> {
    let shared = (Arc::new(Phrases::english()), Arc::new(Library::built_in()));
    let mut states = 0;
    let mut broken = Vec::new();
    for (how, played) in [("live", live()), ("together", together())] {
        let (disk, path, acknowledged) = saved(&played.versions);
        let mut seen = BTreeMap::new();
        for (done, files) in distinct(&disk, &path) {
            states += 1;
            let restarted = found(&files, &path, &played.versions);
            // What is shown of a version is the same whatever else lies beside it.
            let restarted = restarted.and_then(|found| {
                let shows = || shows(found, &played.versions[found], &shared);
                seen.entry(found).or_insert_with(shows).clone().map(|()| found)
            });
            let acknowledged = acknowledged.iter().rev().find(|(at, _)| *at <= done).map(|(_, version)| *version);
            let why = match restarted {
                Ok(found) if Some(found) < acknowledged => Some(format!("{found} of {acknowledged:?}")),
                Ok(_) => None,
                Err(why) => Some(why),
            };
            broken.extend(why.map(|why| format!("{how}, {done}: {why}")));
        }
    }
    vec![Figure::tried("P5", "restarts, each at the step, turn, answers and draft", states, 500, broken)]
}

/// Reasons and a note are typed letter by letter; somebody goes last, and somebody is not sure.
fn live() -> Played {
    let mut played = Played::taster("live");
    played.press("1 R").types("Nobody asked us so far").press("Enter O 2 Enter 3 R").types("Too far off");
    played.press("Enter Enter 4 Enter 3 R").types("By bus").press("Enter");
    played.press("N").types("Not so").press("Enter K").types("Who?").press("Enter");
    played
}

/// Nothing is typed while answers are hidden.
fn together() -> Played {
    let mut played = Played::taster("together");
    for _ in 0..2 {
        played.press("1 Enter Enter 3 Enter Enter 2 Enter Enter");
        played.press("N").types("Not so").press("Enter Enter");
    }
    played
}

/// The versions on a disk, and what was acknowledged when.
fn saved(versions: &[Version]) -> (SimDisk, std::path::PathBuf, Vec<(usize, usize)>) {
    let disk = SimDisk::default();
    let day = chrono::NaiveDate::from_ymd_opt(2026, 5, 14).unwrap();
    let mut file = SessionFile::new_session(&disk, Path::new("/sessions"), day, "Riverside").unwrap();
    let acknowledged = versions.iter().enumerate().map(|(n, version)| {
        save(&disk, &mut file, &version.bytes).unwrap();
        (disk.inner().log.len(), n)
    });
    let acknowledged = acknowledged.collect();
    (disk, file.path().to_owned(), acknowledged)
}

/// The states in which the session is there, each once, with the first moment it can be left at.
fn distinct(disk: &SimDisk, path: &Path) -> Vec<(usize, Files)> {
    let log = disk.inner().log.clone();
    let mut seen: BTreeSet<Files> = BTreeSet::new();
    let left = states(&log).flat_map(|(done, left)| left.into_iter().map(move |files| (done, files)));
    left.filter(|(_, files)| files.contains_key(path) && seen.insert(files.clone())).collect()
}

/// The version that a new start finds in what is left.
fn found(files: &Files, path: &Path, versions: &[Version]) -> Result<usize, String> {
    let disk = SimDisk::with(files);
    let (file, bytes) = SessionFile::open(&disk, path).map_err(|error| format!("{error:?}"))?;
    file.sweep(&disk).map_err(|error| format!("{error:?}"))?;
    versions.iter().rposition(|version| version.bytes == bytes).ok_or_else(|| "half a file".to_owned())
}

/// In what the screen of a new start with this version differs from what it was then.
fn shows(found: usize, then: &Version, (phrases, library): &(Arc<Phrases>, Arc<Library>)) -> Result<(), String> {
    let opened: Opened = record::open(&then.bytes).map_err(|faults| format!("{found} does not open: {faults:?}"))?;
    if opened.state != *then.snapshot.state || opened.draft != then.snapshot.draft {
        return Err(format!("{found}: another session"));
    }
    let now = then.snapshot.state.log.last().unwrap().at;
    let mut model = Model::new(Arc::clone(phrases), Arc::clone(library), now);
    update(&mut model, Msg::Opened(Box::new(opened)), now);
    differs(&view(&model), &then.screen).map_or(Ok(()), |what| Err(format!("{found}: another {what}")))
}

/// What the room sees otherwise than then. While answers are hidden the keyboard is handed over anew, on purpose: whoever
/// opens the program may not be the one whose turn it is. And what only was said about the last key is not said again.
fn differs(now: &Screen, then: &Screen) -> Option<&'static str> {
    let place = |it: &Screen| (it.head.step.clone(), it.head.part.clone(), it.head.question.clone());
    if place(now) != place(then) {
        return Some("place");
    }
    if now.strip != then.strip {
        return Some("position");
    }
    match (&now.body, &then.body) {
        (Body::Card(card), Body::Question(question)) if question.hidden => {
            let is_named = format!("{card:?}").contains(&question.turn.name);
            (!is_named).then_some("turn")
        }
        (now, then) => (lasting(now) != lasting(then)).then_some("body"),
    }
}

/// What lasts of a screen: not the answer to the last key, and not a blank after the last word typed.
fn lasting(body: &Body) -> Body {
    let mut body = body.clone();
    let trim = |line: &mut Line| {
        line.value.truncate(line.value.trim_end().len());
        line.cursor = line.cursor.map(|at| at.min(line.value.chars().count()));
    };
    match &mut body {
        Body::Question(question) => {
            question.turn.hint.clear();
            question.turn.hint_stays = false;
            if let Picked::Shown { reason: Some(line), .. } = &mut question.picked {
                trim(line);
            }
        }
        Body::Form(form) => {
            let fields =
                form.parts.iter_mut().filter_map(|part| if let Part::Field(line) = part { Some(line) } else { None });
            fields.for_each(trim);
        }
        _ => {}
    }
    body
}

/// Each box that keeps what is typed in it, by the kind of its draft. A promise is half typed at another step.
#[test]
fn what_was_typed_stands_in_its_box_again() {
    let sample = include_bytes!("../../sessions/small.json");
    for kind in ["note", "park", "missing", "promise"] {
        let mut opened = record::open(sample).unwrap();
        opened.state.ended = None;
        let text = Words::new("Open on Sat");
        opened.draft = Some(Draft { kind: kind.into(), text, ..Draft::default() });
        let now = opened.state.log.last().unwrap().at;
        let mut model = Model::new(Arc::new(Phrases::english()), Arc::new(Library::built_in()), now);
        update(&mut model, Msg::Opened(Box::new(opened)), now);
        let Body::Form(form) = view(&model).body else { panic!("{kind}: no form") };
        let Some(Part::Field(line)) = form.parts.first() else { panic!("{kind}: no field") };
        assert_eq!(line.value, "Open on Sat", "{kind}");
    }
}
