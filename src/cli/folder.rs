//! `export DIR`: one table of all sessions in a folder.
//!
//! Constraint: sessions are read, counted and written one by one, so that memory does not grow with them. Only rooms that
//! said yes to sharing counts are in it (R21). What cannot be used is named and left out; the rest is written all the same.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::typed::Typed;
use super::{Exit, Program, Stop, copies, export, lookup, shown};
use crate::export::{Audience, Refused, Table, TableFormat, table_for, truth_check_of_table};
use crate::record::Opened;
use crate::session::Copy;
use crate::store::{self, Growing, RealDisk};
use crate::weigh::{self, Counted};

/// `alongside export DIR --to FILE`
pub(super) fn run(program: &Program, typed: &Typed<'_>, folder: &Path, to: &Path) -> Result<Exit, Stop> {
    let format =
        table_for(copies::format(program, to)?.ending()).ok_or_else(|| copies::no_table(program, folder, to))?;
    let audience = export::audience(typed);
    export::not_a_session(program, to, folder)?;
    let paths = paths(program, folder)?;
    let growing = Growing::begin(&RealDisk, to, typed.is_set("yes"));
    let growing = growing.map_err(|error| export::refused(program, to, &error))?;
    let mut making = Making { program, audience, format, to, growing, ids: HashMap::new(), found: Found::default() };
    for path in paths {
        making.add(path)?;
    }
    let Making { growing, found, .. } = making;
    if found.sessions.is_empty() {
        return Err(program.refuse("cli-folder-nothing", &[("path", shown(folder).into())]));
    }
    export::told_before(program, to, &found.warnings(program, audience.copy), typed)?;
    growing.put_in_place().map_err(|error| export::refused(program, to, &error))?;
    program.print(&program.fill("cli-made", &[("path", shown(to).into())]))?;
    program.print(&program.fill("cli-folder-made", &[("n", found.sessions.len().into())]))?;
    for path in &found.sessions {
        export::note(program, path, to, audience.copy);
    }
    match found.unusable {
        0 => Ok(Exit::Done),
        n => Err(program.refuse("cli-folder-without", &[("n", n.into())])),
    }
}

fn paths(program: &Program, folder: &Path) -> Result<Vec<PathBuf>, Stop> {
    let paths = store::session_paths(&RealDisk, folder).map_err(|error| {
        let why = store::read_words(&error, &program.phrases);
        Stop::Refused(lookup::cannot_open(program, folder, &why))
    })?;
    if paths.is_empty() { Err(program.refuse("cli-folder-none", &[("path", shown(folder).into())])) } else { Ok(paths) }
}

/// What came of the files so far.
#[derive(Default)]
struct Found {
    /// Those whose rows are in the table.
    sessions: Vec<PathBuf>,
    /// How many files could not be used.
    unusable: usize,
    /// In how many sessions the counts show what somebody said.
    telling: usize,
}

impl Found {
    /// What could still show who said what, before anything is in its place (R20).
    fn warnings(&self, program: &Program, copy: Copy) -> Vec<String> {
        match copy {
            Copy::Room => program.warn(&program.say("cli-folder-room")),
            Copy::Present => program.warn(&program.say("cli-folder-present")),
            Copy::Public => {}
        }
        let telling = (self.telling > 0).then(|| program.fill("cli-folder-alike", &[("n", self.telling.into())]));
        telling.into_iter().collect()
    }
}

/// A table in the making.
struct Making<'a> {
    program: &'a Program,
    audience: Audience,
    format: &'static dyn TableFormat,
    to: &'a Path,
    growing: Growing<'a>,
    /// Which file holds the session of this id.
    ids: HashMap<String, PathBuf>,
    found: Found,
}

impl Making<'_> {
    /// Writes the rows of the session at `path`, or says why it is left out.
    fn add(&mut self, path: PathBuf) -> Result<(), Stop> {
        match self.usable(&path) {
            Ok(opened) => self.write(path, &opened),
            Err(why) => {
                self.program.warn(&why);
                self.found.unusable += 1;
                Ok(())
            }
        }
    }

    /// The session at `path`, or why it is of no use here, in words. No answer counts twice because its file has a copy.
    fn usable(&mut self, path: &Path) -> Result<Opened, String> {
        let opened = opened(self.program, path)?;
        match self.ids.insert(opened.state.header.id.clone(), path.to_owned()) {
            None => Ok(opened),
            Some(other) => {
                let values = [("path", shown(path).into()), ("other", shown(&other).into())];
                Err(self.program.fill("cli-folder-twice", &values))
            }
        }
    }

    fn write(&mut self, path: PathBuf, opened: &Opened) -> Result<(), Stop> {
        let phrases = &self.program.phrases;
        let results = weigh::weigh(&opened.state, phrases);
        let now = Counted { state: &opened.state, results: &results };
        let table = match Table::among_others(now, self.audience, self.found.sessions.len() + 1, phrases) {
            Ok(table) => table,
            Err(refused) => {
                self.program.warn(&left_out(self.program, &path, refused));
                return Ok(());
            }
        };
        lookup::tell(self.program, &path, opened);
        if table.rows.is_empty() {
            return Ok(());
        }
        let heads = if self.found.sessions.is_empty() { self.format.heads(&table) } else { Vec::new() };
        let written = self.growing.write(&heads).and_then(|()| self.growing.write(&self.format.rows(&table)));
        written.map_err(|error| export::refused(self.program, self.to, &error))?;
        self.found.telling += usize::from(!truth_check_of_table(now, self.audience, phrases).is_empty());
        self.found.sessions.push(path);
        Ok(())
    }
}

/// The session at `path`, or why it cannot be read wholly, in words.
fn opened(program: &Program, path: &Path) -> Result<Opened, String> {
    let bytes = lookup::read(program, path)?;
    match lookup::understood(program, path, &bytes) {
        // What this version does not know of it is left out, so its rows may not be all.
        Ok(Opened { newer: true, .. }) => Err(program.fill("cli-folder-newer", &[("path", shown(path).into())])),
        Ok(opened) => Ok(opened),
        Err(Stop::Refused(why)) => Err(why),
        Err(Stop::OutputClosed) => Err(String::new()),
    }
}

fn left_out(program: &Program, path: &Path, refused: Refused) -> String {
    let key = match refused {
        Refused::RoomSaidNo => "cli-folder-said-no",
        Refused::RoomNotAsked => "cli-folder-not-asked",
        Refused::RoomAskAgain => "cli-folder-ask-again",
    };
    program.fill(key, &[("path", shown(path).into())])
}
