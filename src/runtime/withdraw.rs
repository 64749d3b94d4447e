//! Taking a person out of the files that belong to a session: its copies, and all that follow it (R19, P10).
//!
//! Constraint: every file is held before any of them changes, so that nothing is half done because somebody has one
//! open; the session that was named changes after all others, so that an attempt that stopped half way can be made again.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use crate::phrases::Phrases;
use crate::record::{self, Decided, Fault, Link, Names, Part};
use crate::session::{Header, ParticipantId, State};
use crate::store::{self, Disk, OpenError, SaveError, SessionFile};
use crate::text::{Words, shown};
use crate::weigh;

/// A session, held.
#[derive(Debug)]
pub struct HeldPart {
    /// Its file.
    pub file: SessionFile,
    /// What is in it.
    pub part: Part,
}

/// Why a session cannot be changed.
#[derive(Debug)]
pub enum NotHeld {
    /// Somebody has it open, or it cannot be read.
    NotOpened(OpenError),
    /// It cannot be understood.
    Faulty(Vec<Fault>),
    /// A newer version made it: it can be read, never changed (P8).
    Newer,
    /// More than one person is called so there.
    Several {
        /// Its title.
        title: Words,
        /// Its id.
        id: String,
        /// The name.
        name: Words,
    },
}

/// The sessions that belong to one.
#[derive(Debug, Default)]
pub struct Belonging {
    /// Copies of it, and those that follow it, one after the other.
    pub paths: Vec<PathBuf>,
    /// Those that it goes back to, the last one first: who is taken out of it stays in them.
    pub before: Vec<PathBuf>,
    /// One of those is not here.
    pub is_cut: bool,
    /// Files in which nobody can look, in words.
    pub broken: Vec<String>,
}

/// What became of a file that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Where it was.
    pub before: PathBuf,
    /// Where it is.
    pub path: PathBuf,
    /// Somebody changed it at the same time; theirs was left alone, and ours stands beside it (P6).
    pub changed: bool,
}

/// The sessions in `folders` that belong to the one with this `header`. Those at `own` are left out.
///
/// # Errors
/// The folder that cannot be listed, and why.
pub fn belonging(
    disk: &dyn Disk,
    folders: &[PathBuf],
    (header, own): (&Header, &[PathBuf]),
    phrases: &Phrases,
) -> Result<Belonging, (PathBuf, io::Error)> {
    let own: Vec<PathBuf> = own.iter().map(|path| store::real_path(path)).collect();
    let mut seen = BTreeSet::new();
    let (mut links, mut broken) = (Vec::new(), Vec::new());
    for folder in folders.iter().filter(|folder| seen.insert(store::real_path(folder))) {
        let found = store::sessions(disk, folder, |path, bytes| match understood(bytes, phrases) {
            Ok(opened) => Some((path.to_owned(), opened.state.header)),
            Err(why) => {
                let values = [("path", shown(path).into()), ("why", why.into())];
                broken.push(phrases.fill("open-failed", &values));
                None
            }
        });
        let found = found.map_err(|error| (folder.clone(), error))?;
        let others = found.into_iter().filter(|(path, _)| !own.contains(&store::real_path(path)));
        links.extend(others.map(|(at, header)| Link { at, id: header.id, follows: header.follows }));
    }
    let (before, missing) = record::before(&links, header.follows.as_deref());
    let before: Vec<PathBuf> = before.into_iter().map(|link| link.at.clone()).collect();
    let paths = record::following(links, header.id.clone());
    // In a ring, one that it goes back to follows it too: that one changes with it.
    let before = before.into_iter().filter(|path| !paths.contains(path)).collect();
    Ok(Belonging { paths, before, is_cut: missing.is_some_and(|id| id != header.id), broken })
}

/// Of the sessions at `paths`, the titles of those in which somebody is called as `who` of `state` is or was.
#[must_use]
pub fn named_in(disk: &dyn Disk, paths: &[PathBuf], (state, who): (&State, ParticipantId)) -> Vec<String> {
    let called = record::called(state, who);
    let title = |path: &PathBuf| {
        let opened = record::open(&store::read_session(disk, path).ok()?).ok()?;
        let is_there = !matches!(record::same(&opened.state, &called), Ok(None));
        is_there.then(|| opened.state.header.title.to_string())
    };
    paths.iter().filter_map(title).collect()
}

fn understood(bytes: Result<Vec<u8>, OpenError>, phrases: &Phrases) -> Result<record::Opened, String> {
    let bytes = bytes.map_err(|error| error.words(phrases))?;
    record::open(&bytes).map_err(|faults| faults.first().map(|it| record::say(it, phrases)).unwrap_or_default())
}

/// Opens a session for changing it, and keeps it.
///
/// # Errors
/// Why it cannot be changed.
pub fn hold(disk: &dyn Disk, path: &Path) -> Result<HeldPart, NotHeld> {
    let (file, bytes) = SessionFile::open(disk, path).map_err(NotHeld::NotOpened)?;
    let opened = record::open(&bytes).map_err(NotHeld::Faulty)?;
    if opened.newer {
        return Err(NotHeld::Newer);
    }
    Ok(HeldPart { file, part: Part::new(opened, None) })
}

/// Holds those of the sessions at `paths`, which belong to that of `state`, that hold something of `who`. Gives back too what
/// `who` was called, in `state` and in each of them.
///
/// # Errors
/// The first one that cannot be changed, and why.
pub fn hold_all(
    disk: &dyn Disk,
    paths: &[PathBuf],
    (state, who): (&State, ParticipantId),
) -> Result<(Vec<HeldPart>, Vec<Names>), (PathBuf, NotHeld)> {
    let called = record::called(state, who);
    let mut parts = Vec::new();
    for path in paths {
        parts.push(hold_with(disk, path, &called).map_err(|why| (path.clone(), why))?);
    }
    let others = parts.iter().filter_map(|held| held.part.names());
    let names: Vec<Names> = std::iter::once(Names::of(state, who)).chain(others).collect();
    for held in &mut parts {
        held.part.look_for(&names);
    }
    parts.retain(|held| held.is_concerned(&names));
    Ok((parts, names))
}

/// As [`hold`], for a session that belongs to another, in which somebody had these names.
fn hold_with(disk: &dyn Disk, path: &Path, called: &BTreeSet<String>) -> Result<HeldPart, NotHeld> {
    let mut held = hold(disk, path)?;
    let state = &held.part.opened.state;
    held.part.who = record::same(state, called).map_err(|name| NotHeld::Several {
        title: state.header.title.clone(),
        id: state.header.id.clone(),
        name,
    })?;
    Ok(held)
}

impl HeldPart {
    /// What its file is called, without its ending.
    #[must_use]
    pub fn stem(&self) -> String {
        self.file.path().file_stem().unwrap_or_default().to_string_lossy().into_owned()
    }

    /// Whether anything of `names` is in it, or in the name of its file.
    #[must_use]
    pub fn is_concerned(&self, names: &[Names]) -> bool {
        self.part.is_concerned(&self.stem(), names)
    }

    /// Writes the session without them. Its file is called otherwise where its name held theirs.
    ///
    /// # Errors
    /// Why it is as it was.
    pub fn write_without(
        &mut self,
        disk: &dyn Disk,
        (names, decided): (&[Names], &Decided),
        phrases: &Phrases,
    ) -> Result<Written, SaveError> {
        let after = self.part.without(names, decided);
        let results = weigh::weigh(&after.state, phrases);
        let bytes = record::write(&after.state, &results, after.draft.as_ref(), &after.extras);
        let before = self.file.path().to_owned();
        // What a dead process left beside it may hold the name too.
        self.file.sweep(disk)?;
        if let Some(stem) = Part::new_stem(&self.stem(), names, after.state.header.title.as_str()) {
            self.file.rename(disk, &stem)?;
        }
        let done = store::save(disk, &mut self.file, &bytes)?;
        Ok(Written { before, path: self.file.path().to_owned(), changed: done.left.is_some() })
    }
}
