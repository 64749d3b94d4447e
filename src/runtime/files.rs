//! What is done with files off the loop: a session is opened, the sessions are listed, a copy is written.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::Local;

use super::noted::{as_noted, note_copy};
use super::sessions;
use super::told::{Answer, Tell, Told};
use crate::app::{Comparing, Earlier, Msg, SessionEntry};
use crate::export::{self, Audience};
use crate::phrases::Phrases;
use crate::record::{self, Salvaged};
use crate::session::{Copy, State};
use crate::store::{self, Disk, NotRemembered, NotWritten, OpenError, SaveError, Saver, SessionFile};
use crate::text::shown;
use crate::weigh::Counted;

/// The files of this computer, and the words for what goes wrong with them.
#[derive(Clone)]
pub(super) struct Files {
    pub(super) phrases: Arc<Phrases>,
    pub(super) disk: Arc<dyn Disk>,
    /// Where sessions are.
    pub(super) folder: PathBuf,
    pub(super) tell: Tell,
}

impl Files {
    /// The sessions held here, once it was looked at what dead processes left.
    pub(super) fn list(&self) -> Vec<SessionEntry> {
        let folders = self.session_folders();
        for folder in folders.iter().chain([&sessions::records_folder(&self.folder)]) {
            // A folder that cannot be listed holds no sessions either.
            let _ = store::take_up_leftovers(self.disk.as_ref(), folder, |bytes| record::open(bytes).is_ok());
        }
        sessions::entries(&folders)
    }

    /// Where sessions are: the data folder, and where some of them moved to.
    pub(super) fn session_folders(&self) -> Vec<PathBuf> {
        store::session_folders(self.disk.as_ref(), &self.folder)
    }

    /// The session with this id, only to be looked at; nothing where it is not here, or cannot be read.
    pub(super) fn earlier(&self, id: &str) -> Option<Box<State>> {
        sessions::session_of(self.disk.as_ref(), &self.session_folders(), id).map(Box::new)
    }

    /// The sessions at `paths`, only to be looked at; what cannot be read is said, and then none is.
    pub(super) fn to_compare(&self, paths: &[PathBuf]) -> Msg {
        let read = |path: &PathBuf| {
            let bytes = store::read_session(self.disk.as_ref(), path);
            let bytes = bytes.map_err(|error| error.words(&self.phrases));
            let opened = bytes.and_then(|bytes| record::open(&bytes).map_err(|faults| self.first(&faults)));
            opened
                .map(|opened| opened.state)
                .map_err(|why| self.phrases.fill("open-failed", &[("path", shown(path).into()), ("why", why.into())]))
        };
        paths.iter().map(read).collect::<Result<Vec<_>, _>>().map_or_else(Msg::NotOpened, Msg::ToCompare)
    }

    fn first(&self, faults: &[record::Fault]) -> String {
        faults.first().map(|fault| record::say(fault, &self.phrases)).unwrap_or_default()
    }

    /// Opens the session at `path` and starts its save thread. One of a newer version is only read.
    pub(super) fn open(&self, path: &Path) -> Answer {
        let (file, bytes) = match SessionFile::open(self.disk.as_ref(), path) {
            Ok(read) => read,
            Err(error) => return Answer::Msg(Msg::NotOpened(self.not_opened(path, &error))),
        };
        match record::open(&bytes) {
            Ok(opened) if opened.newer => Answer::Opened(Box::new(opened), None),
            Ok(opened) => match self.go_on(file, &opened.state.header.id) {
                Ok(saver) => Answer::Opened(Box::new(opened), Some(saver)),
                Err(error) => Answer::Msg(Msg::NotOpened(error.words(&self.phrases))),
            },
            Err(faults) => {
                let lines = || faults.iter().map(|fault| record::say(fault, &self.phrases)).collect::<Vec<_>>();
                let salvaged = record::salvage(&bytes).map(|salvaged| self.go_on_beside(&file, salvaged));
                salvaged.unwrap_or_else(|| Answer::Msg(Msg::NotOpened(lines().join("\n"))))
            }
        }
    }

    /// What could be read of a damaged file goes on in a new one beside it. Nothing is swept: what a dead process left may
    /// be whole.
    fn go_on_beside(&self, damaged: &SessionFile, salvaged: Salvaged) -> Answer {
        let Salvaged { state, left_out } = salvaged;
        let disk = self.disk.as_ref();
        let folder = damaged.path().parent().unwrap_or(&self.folder);
        let started = SessionFile::in_folder(disk, folder, damaged.path()).and_then(|file| {
            let reports = self.tell.reports(&state.header.id, &self.phrases);
            Ok(Saver::start(Arc::clone(&self.disk), file, reports)?)
        });
        match started {
            Ok(saver) => {
                let damaged = shown(damaged.path());
                Answer::Salvaged { state: Box::new(state), left_out, damaged, saver }
            }
            Err(error) => Answer::Msg(Msg::NotOpened(error.words(&self.phrases))),
        }
    }

    /// The file was read whole: what a dead process left beside it can go.
    fn go_on(&self, file: SessionFile, session: &str) -> Result<Saver, SaveError> {
        file.sweep(self.disk.as_ref())?;
        self.remember_moved(file.path(), session);
        Ok(Saver::start(Arc::clone(&self.disk), file, self.tell.reports(session, &self.phrases))?)
    }

    /// A session that was opened by its path, and of which a copy is in a place that is known: it moved here, and nobody
    /// could note that down.
    fn remember_moved(&self, path: &Path, session: &str) {
        let known = self.session_folders();
        let Some(folder) = path.parent().filter(|folder| !known.iter().any(|it| it == folder)) else { return };
        if sessions::entries(&known).iter().any(|entry| entry.id == session) {
            // Else it is tried again the next time that it is opened so.
            let _ = store::remember_folder(self.disk.as_ref(), &self.folder, folder);
        }
    }

    /// Has the data folder know that `folder` holds a session. Whether that is settled: known, or told that it never can be.
    pub(super) fn remember(&self, folder: &Path) -> bool {
        let known = store::remember_folder(self.disk.as_ref(), &self.folder, folder);
        if known == Err(NotRemembered::NoLine) {
            self.tell.tell(Told::Msg(Msg::NotRemembered(shown(folder))));
            return true;
        }
        known.is_ok()
    }

    pub(super) fn not_opened(&self, path: &Path, error: &OpenError) -> String {
        let words = error.words(&self.phrases);
        self.phrases.fill("open-failed", &[("path", shown(path).into()), ("why", words.into())])
    }

    /// Writes a record beside the earlier ones; never over one of them.
    pub(super) fn export(
        &self,
        (now, earlier): (Counted<'_>, Option<Counted<'_>>),
        audience: Audience,
        format: &str,
        folder: Option<PathBuf>,
    ) -> Msg {
        let record = export::Record::of(now, earlier, audience, &self.phrases);
        let record = record.map_err(|refused| refused.say(&self.phrases));
        let name = export::file_name(now.state, audience.copy);
        let written = record.and_then(|record| self.put(&record, (&name, format), folder));
        written.map_or_else(Msg::NotExported, |path| exported(&path))
    }

    /// Writes what several sessions come to side by side, and notes it in each of them.
    pub(super) fn export_compared(&self, comparing: &Comparing, format: &str, folder: Option<PathBuf>) -> Msg {
        let counted: Vec<_> = comparing.sessions.iter().map(Earlier::counted).collect();
        let record = export::Comparison::of(&counted, &self.phrases).map(|it| it.record());
        let record = record.map_err(|refused| refused.say(&self.phrases));
        let written = record.and_then(|record| {
            self.put(&record, (&crate::text::slug(&self.phrases.say("compare-title")), format), folder)
        });
        let path = match written {
            Ok(path) => path,
            Err(why) => return Msg::NotExported(why),
        };
        let file = as_noted(&path);
        let at = Local::now().fixed_offset();
        // Also behind one that cannot be: who is taken out there is to hear of the copy.
        let unnoted = comparing.paths.iter().filter(|session| {
            note_copy(self.disk.as_ref(), session, (&file, Copy::Present), at, &self.phrases).is_err()
        });
        let unnoted: Vec<String> = unnoted.map(|session| shown(session)).collect();
        if unnoted.is_empty() {
            return exported(&path);
        }
        let values = [("path", shown(&path).into()), ("session", self.phrases.list(&unnoted).into())];
        Msg::NotExported(self.phrases.fill("export-not-noted", &values))
    }

    /// Writes a record into a folder, which is made where it is not there; or says why not.
    fn put(
        &self,
        record: &export::Record,
        (name, format): (&str, &str),
        folder: Option<PathBuf>,
    ) -> Result<PathBuf, String> {
        let exporter = export::format_for(format)
            .ok_or_else(|| self.phrases.fill("export-no-such-format", &[("format", format.into())]))?;
        let folder = folder.unwrap_or_else(|| sessions::records_folder(&self.folder));
        if store::is_among_sessions(&self.session_folders(), &folder.join(format!("{name}.{format}"))) {
            return Err(self.phrases.fill("export-among-sessions", &[("path", shown(&folder).into())]));
        }
        let bytes = exporter.write(record, &self.phrases);
        let made = store::create_folders(self.disk.as_ref(), &folder);
        made.map_err(|error| SaveError::from(error).words(&self.phrases))?;
        self.write_free(&folder, name, format, &bytes)
    }

    /// Writes under the first name that is free: `riverside-present.md`, `riverside-present-2.md` ...
    fn write_free(&self, folder: &Path, name: &str, ending: &str, bytes: &[u8]) -> Result<PathBuf, String> {
        let names = (1..100).map(|n| if n == 1 { format!("{name}.{ending}") } else { format!("{name}-{n}.{ending}") });
        for name in names {
            match store::write_in(folder, &name, bytes, false) {
                Ok(path) => return Ok(path),
                Err(NotWritten::Exists) => {}
                Err(NotWritten::Outside) => return Err(self.phrases.say("export-outside")),
                Err(NotWritten::Disk(error)) => return Err(error.words(&self.phrases)),
            }
        }
        Err(self.phrases.say("export-no-free-name"))
    }
}

/// The record is at `path` now.
fn exported(path: &Path) -> Msg {
    Msg::Exported { path: shown(path), noted: as_noted(path) }
}
