//! Carries out what the engine asks for. Nothing here decides anything.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::sessions;
use crate::app::{Effect, Msg, Snapshot, Trouble};
use crate::export;
use crate::phrases::Phrases;
use crate::record;
use crate::session::{Copy, State};
use crate::store::{self, Disk, Job, NotWritten, OpenError, RealDisk, Report, SaveError, Saver, SessionFile};
use crate::weigh::Results;

/// How long leaving waits for the disk.
pub const PATIENCE: Duration = Duration::from_secs(2);

/// The saver of the open session; the thread that takes signals finishes it too.
pub type Held = Arc<Mutex<Option<Arc<Saver>>>>;

/// Files, and the saver of the open session.
pub struct Outside {
    phrases: Arc<Phrases>,
    disk: Arc<dyn Disk>,
    /// Where sessions are.
    folder: PathBuf,
    saver: Held,
    /// Tells the loop what happened on the save thread.
    tell: Arc<dyn Fn(Msg) + Send + Sync>,
}

impl Outside {
    /// Sessions live in `folder`; `tell` takes messages from any thread to the loop.
    pub fn new(phrases: Arc<Phrases>, folder: PathBuf, tell: impl Fn(Msg) + Send + Sync + 'static) -> Self {
        Self { phrases, disk: Arc::new(RealDisk), folder, saver: Held::default(), tell: Arc::new(tell) }
    }

    /// The saver of the open session, to be finished from another thread.
    #[must_use]
    pub fn saver(&self) -> Held {
        Arc::clone(&self.saver)
    }

    /// Where the open session is saved.
    #[must_use]
    pub fn path(&self) -> Option<PathBuf> {
        self.held().map(|saver| saver.path())
    }

    /// Since when something has been waiting to be on disk.
    #[must_use]
    pub fn waiting_since(&self) -> Option<Instant> {
        self.held().and_then(|saver| saver.waiting_since())
    }

    fn held(&self) -> Option<Arc<Saver>> {
        self.saver.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn hold(&self, saver: Option<Saver>) -> Option<Arc<Saver>> {
        std::mem::replace(&mut *self.saver.lock().unwrap_or_else(PoisonError::into_inner), saver.map(Arc::new))
    }

    /// Carries out `effect` and says what came of it at once; the rest comes through `tell`.
    pub fn carry_out(&mut self, effect: Effect) -> Option<Msg> {
        match effect {
            Effect::Save(snapshot) => self.save(*snapshot, false),
            Effect::Withdraw(snapshot) => self.save(*snapshot, true),
            Effect::Export { state, results, copy, format } => Some(self.export(&state, &results, copy, &format)),
            Effect::List => Some(Msg::Listed(sessions::entries(&self.folder))),
            Effect::Open { path } => Some(self.open(Path::new(&path))),
            Effect::ListPlaces => {
                self.list_places();
                None
            }
            Effect::SaveElsewhere { folder, snapshot } => self.save_elsewhere(Path::new(&folder), *snapshot),
            Effect::Close => {
                self.close();
                None
            }
            Effect::Quit | Effect::QuitNow => None,
        }
    }

    /// Looks for places on a thread of its own: a disk that hangs must not hold up the room (P4).
    fn list_places(&self) {
        let tell = Arc::clone(&self.tell);
        std::thread::spawn(move || {
            let places = store::places().into_iter().map(|path| path.to_string_lossy().into_owned());
            tell(Msg::Places(places.collect()));
        });
    }

    /// Waits for the disk; says whether all is on it.
    #[must_use]
    pub fn flush(&self, patience: Duration) -> bool {
        self.held().is_none_or(|saver| saver.flush(patience))
    }

    /// Waits for the disk, and lets go of the open session. Says whether all is on disk.
    pub fn close(&mut self) -> bool {
        let Some(saver) = self.hold(None) else { return true };
        // Only a thread that is finishing the save too can have it besides; then the save is all there is to wait for.
        let on_disk = saver.flush(PATIENCE);
        Arc::into_inner(saver).map_or(on_disk, |it| it.close(PATIENCE))
    }

    fn save(&mut self, snapshot: Snapshot, took_out: bool) -> Option<Msg> {
        if self.held().is_none()
            && let Err(error) = self.start(&snapshot)
        {
            return Some(Msg::SaveFailed(trouble(&error, &self.phrases)));
        }
        let job = Self::job(snapshot, took_out);
        if let Some(saver) = self.held() {
            if took_out { saver.replace_now(job) } else { saver.save(job) }
        }
        None
    }

    /// The first save of a new session chooses its file.
    fn start(&mut self, snapshot: &Snapshot) -> Result<(), SaveError> {
        store::create_folders(self.disk.as_ref(), &self.folder)?;
        let folder = self.folder.clone();
        self.start_in(&folder, snapshot)
    }

    fn start_in(&mut self, folder: &Path, snapshot: &Snapshot) -> Result<(), SaveError> {
        let state = &snapshot.state;
        let date = state.started.map_or_else(|| chrono::Local::now().date_naive(), |started| started.date_naive());
        let file = SessionFile::new_session(self.disk.as_ref(), folder, date, state.header.title.as_str())?;
        self.watch(file)
    }

    /// The file was read whole: what a dead process left beside it can go.
    fn go_on(&mut self, file: SessionFile) -> Result<(), SaveError> {
        file.sweep(self.disk.as_ref())?;
        self.watch(file)
    }

    fn watch(&mut self, file: SessionFile) -> Result<(), SaveError> {
        let tell = Arc::clone(&self.tell);
        let phrases = Arc::clone(&self.phrases);
        let saver = Saver::start(Arc::clone(&self.disk), file, move |report| tell(message(report, &phrases)))?;
        self.hold(Some(saver));
        Ok(())
    }

    fn job(snapshot: Snapshot, drop_queued: bool) -> Job {
        let seq = snapshot.state.last_seq();
        let bytes = move || {
            let Snapshot { state, results, draft, extras } = &snapshot;
            record::write(state, &**results, draft.as_ref(), extras)
        };
        Job { seq, bytes: Arc::new(bytes), drop_queued }
    }

    fn open(&mut self, path: &Path) -> Msg {
        self.close();
        match SessionFile::open(self.disk.as_ref(), path) {
            Ok((file, bytes)) => match record::open(&bytes) {
                Ok(opened) if opened.newer => Msg::Opened(Box::new(opened)),
                Ok(opened) => match self.go_on(file) {
                    Ok(()) => Msg::Opened(Box::new(opened)),
                    Err(error) => Msg::NotOpened(error.words(&self.phrases)),
                },
                Err(faults) => {
                    let lines: Vec<String> = faults.iter().map(|fault| record::say(fault, &self.phrases)).collect();
                    Msg::NotOpened(lines.join("\n"))
                }
            },
            Err(error) => Msg::NotOpened(self.not_opened(path, &error)),
        }
    }

    fn not_opened(&self, path: &Path, error: &OpenError) -> String {
        let words = error.words(&self.phrases);
        self.phrases.fill("open-failed", &[("path", path.display().to_string().into()), ("why", words.into())])
    }

    fn save_elsewhere(&mut self, folder: &Path, snapshot: Snapshot) -> Option<Msg> {
        if self.held().is_none() {
            return Some(match self.start_in(folder, &snapshot) {
                Ok(()) => {
                    let path = self.path().unwrap_or_default().display().to_string();
                    self.save(snapshot, false).unwrap_or(Msg::SavedElsewhere(path))
                }
                Err(error) => Msg::NotSavedElsewhere(error.words(&self.phrases)),
            });
        }
        let job = Self::job(snapshot, false);
        if let Some(saver) = self.held() {
            saver.save_elsewhere(folder, job);
        }
        None
    }

    /// Writes a record beside the earlier ones; never over one of them.
    fn export(&self, state: &State, results: &Results, copy: Copy, format: &str) -> Msg {
        let Some(exporter) = export::format_for(format) else {
            return Msg::NotExported(self.phrases.fill("export-no-such-format", &[("format", format.into())]));
        };
        let bytes = match export::Record::of(state, results, copy, &self.phrases) {
            Ok(record) => exporter.write(&record, &self.phrases),
            Err(refused) => return Msg::NotExported(refused.say(&self.phrases)),
        };
        let folder = sessions::records_folder(&self.folder);
        let written = store::create_folders(self.disk.as_ref(), &folder)
            .map_err(|error| store::read_words(&error, &self.phrases))
            .and_then(|()| self.write_free(&folder, &name(state, copy), format, &bytes));
        match written {
            Ok(path) => Msg::Exported(path.display().to_string()),
            Err(why) => Msg::NotExported(why),
        }
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

/// `riverside-drop-in-present`
fn name(state: &State, copy: Copy) -> String {
    let slug = crate::text::slug(state.header.title.as_str());
    let title = if slug.is_empty() { state.header.id.clone() } else { slug };
    let copy = match copy {
        Copy::Room => "room",
        Copy::Present => "present",
        Copy::Public => "public",
    };
    format!("{title}-{copy}")
}

fn trouble(error: &SaveError, phrases: &Phrases) -> Trouble {
    match error {
        SaveError::Full => Trouble::Full,
        SaveError::ReadOnly => Trouble::ReadOnly,
        SaveError::Gone => Trouble::Gone,
        SaveError::NoRight => Trouble::NoRight,
        other => Trouble::Other(other.words(phrases)),
    }
}

fn message(report: Report, phrases: &Phrases) -> Msg {
    match report {
        Report::Saved { seq, .. } => Msg::Saved { seq },
        Report::Failed(error) => Msg::SaveFailed(trouble(&error, phrases)),
        Report::MovedBeside { path, .. } => {
            Msg::SaveFailed(Trouble::ChangedOutside(path.to_string_lossy().into_owned()))
        }
        Report::MovedElsewhere { path } => Msg::SavedElsewhere(path.to_string_lossy().into_owned()),
        Report::NotMoved(error) => Msg::NotSavedElsewhere(error.words(phrases)),
    }
}
