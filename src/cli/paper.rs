//! Sheets of paper workshops: people and answers as tables (design, section 2).

use std::path::Path;

use chrono::Local;

use super::typed::Typed;
use super::{Exit, Program, Stop, export, library, lookup, own, shown};
use crate::content::ContentKind;
use crate::paper::{self, Fault, Fill, Sheet};
use crate::record::{self, Extras};
use crate::session::{NewPerson, Stamp, State};
use crate::store::{self, RealDisk, SessionFile};
use crate::weigh;

/// The people in the table at `path`.
pub(super) fn people(program: &Program, path: &Path) -> Result<Vec<NewPerson>, Stop> {
    let bytes = read(program, path)?;
    paper::people(&shown(path), &bytes).map_err(|faults| refused(program, &faults))
}

/// `alongside fill`
pub(super) fn run(program: &Program, typed: &Typed<'_>) -> Result<Exit, Stop> {
    let state = fill(program, typed)?;
    let bytes = record::write(&state, &weigh::weigh(&state, &program.phrases), None, &Extras::default());
    if record::open(&bytes).is_err() {
        return Err(Stop::Refused(program.phrases.say("paper-no-room")));
    }
    match typed.path("to") {
        Some(to) => export::write(program, to, &bytes, typed.is_set("yes"))?,
        None => keep(program, &state, &bytes)?,
    }
    Ok(Exit::Done)
}

/// The session that the two tables give.
fn fill(program: &Program, typed: &Typed<'_>) -> Result<State, Stop> {
    let (library, id) = own::find(program, ContentKind::Agenda, typed.text("agenda").unwrap_or_default())?;
    let agenda = library::agenda(program, &library, &id)?;
    let [people, answers] = ["people", "answers"].map(|name| typed.path(name).unwrap_or(Path::new("")));
    let names = [people, answers].map(shown);
    let bytes = [read(program, people)?, read(program, answers)?];
    let now = Local::now().fixed_offset();
    let sheets = Fill {
        id: &new_id(now),
        title: typed.text("title").unwrap_or_default(),
        agenda,
        library: &library,
        phrases: &program.phrases,
        people: Sheet { file: &names[0], bytes: &bytes[0] },
        answers: Sheet { file: &names[1], bytes: &bytes[1] },
        share_counts: typed.text("share-counts").map(|word| word == "yes"),
        now,
    };
    paper::fill(&sheets).map_err(|faults| refused(program, &faults))
}

/// As every session's: the time, to the millisecond.
fn new_id(now: Stamp) -> String {
    now.format("%Y%m%d-%H%M%S%3f").to_string()
}

/// Saves a new session in the data folder.
fn keep(program: &Program, state: &State, bytes: &[u8]) -> Result<(), Stop> {
    let folder = program.data_folder()?;
    let date = state.started.map_or_else(|| Local::now().date_naive(), |at| at.date_naive());
    let saved = store::create_folders(&RealDisk, &folder).map_err(Into::into).and_then(|()| {
        let mut file = SessionFile::new_session(&RealDisk, &folder, date, state.header.title.as_str())?;
        store::save(&RealDisk, &mut file, bytes)?;
        Ok(file.path().to_owned())
    });
    match saved {
        Ok(path) => program.print(&program.fill("cli-made", &[("path", shown(&path).into())])),
        Err(error) => Err(export::not_written(program, &folder, &error)),
    }
}

fn read(program: &Program, path: &Path) -> Result<Vec<u8>, Stop> {
    store::read(path).map_err(|error| {
        let why = store::read_words(&error, &program.phrases);
        Stop::Refused(lookup::cannot_open(program, path, &why))
    })
}

fn refused(program: &Program, faults: &[Fault]) -> Stop {
    Stop::Refused(faults.iter().map(|fault| paper::say(fault, &program.phrases)).collect::<Vec<_>>().join("\n"))
}
