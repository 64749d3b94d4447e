//! Carries out what the engine asks for. Nothing here decides anything, and nothing here waits for a disk but leaving.

mod kept;
mod places;

use places::Looking;

use std::collections::VecDeque;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::files::Files;
use super::job::job;
use super::looks;
use super::moved::{Left, Moved};
use super::patience::left_until;
use super::told::{Answer, Tell, Told, trouble};
use super::worker::Worker;
use crate::app::{Earlier, Effect, Msg, Snapshot};
use crate::phrases::Phrases;
use crate::record::{Names, Part};
use crate::settings::Looks;
use crate::store::{self, Disk, Job, NewSession, Rename, Saver};
use crate::text::shown;
use crate::tui::guard::Settle;
use crate::weigh::Counted;

/// How long leaving waits for the disk.
pub const PATIENCE: Duration = Duration::from_secs(2);
/// What closing a file takes, also where all the time was used up.
const MOMENT: Duration = Duration::from_millis(100);

/// The saver of the open session; the thread that takes signals finishes it too.
type Held = Arc<Mutex<Option<Arc<Saver>>>>;

/// Files, and the saver of the open session.
pub struct Outside {
    files: Files,
    worker: Worker,
    saver: Held,
    /// The id of the session that the saver saves: no other one is ever written to its file.
    session: Option<String>,
    /// What was asked for and is not answered yet, the oldest first.
    asked: VecDeque<Asked>,
    /// The folder that is looked for beside that.
    looking: Option<Looking>,
    moved: Moved,
    left: Left,
}

/// What is asked of the worker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asking {
    /// Something to be read: keys wait for the screen that it brings.
    Reads,
    /// Something to be written beside the workshop, which goes on.
    Writes,
    /// Other files are changed: keys wait, and so does leaving.
    Changes,
}

struct Asked {
    since: Instant,
    /// Whether keys wait for the answer: they are meant for the screen that it brings.
    keeps_keys: bool,
}

impl Outside {
    /// Sessions live in `folder` on `disk`; `tell` takes what happens on other threads to the loop.
    ///
    /// # Errors
    /// Why no thread can be started.
    pub fn new(
        phrases: Arc<Phrases>,
        disk: Arc<dyn Disk>,
        folder: PathBuf,
        tell: impl Fn(Told) + Send + Sync + 'static,
    ) -> io::Result<Self> {
        let files = Files { phrases, disk, folder, tell: Tell::new(tell) };
        let (saver, asked) = (Held::default(), VecDeque::new());
        let (moved, left) = (Moved::default(), Left::default());
        Ok(Self { files, worker: Worker::start()?, saver, session: None, asked, looking: None, moved, left })
    }

    /// Finishes saving from another thread, and says where the answers are.
    #[must_use]
    pub fn settle(&self) -> Settle {
        let (saver, writes) = (Arc::clone(&self.saver), self.worker.writes().clone());
        let phrases = Arc::clone(&self.files.phrases);
        Arc::new(move |patience| {
            let end = Instant::now() + patience;
            let saver = saver.lock().unwrap_or_else(PoisonError::into_inner).clone();
            let said = saver.map(|saver| saver.settle(patience, &phrases));
            let _ = writes.wait(left_until(end));
            said
        })
    }

    /// Since when something has been waiting to be on disk.
    #[must_use]
    pub fn waiting_since(&self) -> Option<Instant> {
        self.held().and_then(|saver| saver.waiting_since())
    }

    /// Since when something that was asked for has had no answer.
    #[must_use]
    pub fn asked_since(&self) -> Option<Instant> {
        let looking = self.looking.as_ref().filter(|looking| !looking.slow).map(|looking| looking.since);
        self.asked.front().map(|asked| asked.since).into_iter().chain(looking).min()
    }

    /// Whether keys are meant for a screen that is still to come.
    #[must_use]
    pub fn keeps_keys(&self) -> bool {
        self.asked.iter().any(|asked| asked.keeps_keys) || self.looking.as_ref().is_some_and(|looking| !looking.slow)
    }

    fn held(&self) -> Option<Arc<Saver>> {
        self.saver.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn hold(&mut self, saver: Option<Saver>, session: Option<String>) -> Option<Arc<Saver>> {
        self.session = session;
        std::mem::replace(&mut *self.saver.lock().unwrap_or_else(PoisonError::into_inner), saver.map(Arc::new))
    }

    /// From now on what goes wrong is told in these words.
    pub(super) fn speak(&mut self, phrases: Arc<Phrases>) {
        self.files.phrases = phrases;
    }

    /// Starts to carry out `effect`. Gives back what can be said at once; the rest is told later.
    pub fn carry_out(&mut self, effect: Effect) -> Option<Msg> {
        match effect {
            Effect::Save(snapshot) => return self.save(*snapshot, None),
            Effect::Withdraw { snapshot, names } => return self.save(*snapshot, Some(names)),
            Effect::FindElsewhere { state, who } => {
                let (failed, own) = (self.cannot_withdraw(), self.own_paths());
                self.ask(Asking::Reads, failed, move |files| Answer::Msg(files.find_elsewhere(&state, who, &own)));
            }
            Effect::WithdrawElsewhere { state, who, decided } => {
                let (failed, own) = (self.cannot_withdraw(), self.own_paths());
                let work = move |files: &Files| Answer::Msg(files.withdraw_elsewhere((&state, who), &decided, &own));
                self.ask(Asking::Changes, failed, work);
            }
            Effect::SaveElsewhere { folder, snapshot } => return self.save_elsewhere(Path::new(&folder), *snapshot),
            Effect::Export { state, results, earlier, audience, format, folder } => {
                let failed = Msg::NotExported(self.files.phrases.say("save-broken"));
                self.ask(Asking::Writes, Answer::Msg(failed), move |files| {
                    let now = Counted { state: &state, results: &results };
                    let earlier = earlier.as_ref().map(Earlier::counted);
                    Answer::Msg(files.export((now, earlier), audience, &format, folder.map(PathBuf::from)))
                });
            }
            Effect::List => {
                self.ask(Asking::Reads, Answer::Msg(Msg::Listed(Vec::new())), |files| {
                    Answer::Msg(Msg::Listed(files.list()))
                });
            }
            Effect::Open { path } => {
                self.let_go();
                let failed = Msg::NotOpened(self.files.phrases.say("open-broken"));
                self.ask(Asking::Reads, Answer::Msg(failed), move |files| files.open(&path));
            }
            kept @ (Effect::ReadEarlier { .. }
            | Effect::ReadToCompare { .. }
            | Effect::ExportCompared { .. }
            | Effect::FindCopies { .. }
            | Effect::Settle
            | Effect::Delete { .. }) => {
                self.with_kept(kept);
            }
            Effect::ListPlaces => self.list_places(),
            Effect::LookForFolder { folder } => self.look_for_folder(folder),
            Effect::KeepLooks(looks) => self.keep_looks(looks),
            Effect::Close => self.let_go(),
            Effect::Quit | Effect::QuitNow => {}
        }
        None
    }

    fn cannot_withdraw(&self) -> Answer {
        Answer::Msg(Msg::CannotWithdraw(self.files.phrases.say("save-broken")))
    }

    fn cannot_delete(&self) -> Answer {
        Answer::Msg(Msg::NotDeleted(self.files.phrases.say("save-broken")))
    }

    /// Where the open session is saved, and where it was before.
    fn own_paths(&self) -> Vec<PathBuf> {
        self.held().map(|saver| saver.paths()).unwrap_or_default()
    }

    /// Has the worker do something that is answered. Nobody waits for what is only read when the program leaves.
    fn ask(&mut self, asking: Asking, failed: Answer, work: impl FnOnce(&Files) -> Answer + Send + 'static) {
        let keeps_keys = asking != Asking::Writes;
        self.asked.push_back(Asked { since: Instant::now(), keeps_keys });
        let (files, tell) = (self.files.clone(), self.files.tell.clone());
        let tell = move |answer| tell.tell(Told::Answer(answer));
        let work = move || work(&files);
        if asking == Asking::Reads {
            self.worker.read(work, failed, tell);
        } else {
            self.worker.write(work, failed, tell);
        }
    }

    /// What the engine is to hear of `told`.
    pub fn take(&mut self, told: Told) -> Option<Msg> {
        match told {
            Told::Msg(Msg::Folder { folder, .. }) if !self.is_looked_for(&folder) => None,
            Told::Msg(msg) => {
                if let Msg::LeftUnsaved(words) = &msg {
                    self.left.unsaved = Some(words.clone());
                }
                Some(msg)
            }
            Told::Saving(session, msg) => {
                match &msg {
                    Msg::SavedElsewhere(path) => self.remember(path.parent()),
                    // What did not take it before may do so now.
                    Msg::Saved { .. } => self.remember(None),
                    _ => {}
                }
                Some(msg).filter(|_| self.session.as_ref() == Some(&session))
            }
            Told::Answer(answer) => {
                self.asked.pop_front();
                match answer {
                    Answer::Msg(msg) => Some(msg),
                    // The room has begun another one meanwhile.
                    Answer::Opened(_, saver) if self.session.is_some() => {
                        self.close(saver.map(Arc::new));
                        None
                    }
                    Answer::Salvaged { saver, .. } if self.session.is_some() => {
                        self.close(Some(Arc::new(saver)));
                        None
                    }
                    Answer::Salvaged { state, left_out, damaged, saver } => {
                        let path = shown(&saver.path());
                        self.hold(Some(saver), Some(state.header.id.clone()));
                        Some(Msg::Salvaged { state, left_out, damaged, path })
                    }
                    Answer::Opened(opened, saver) => {
                        let session = saver.is_some().then(|| opened.state.header.id.clone());
                        self.hold(saver, session);
                        Some(Msg::Opened(opened))
                    }
                }
            }
        }
    }

    /// Remembers that `folder` holds a session now, and what else could not be remembered yet.
    fn remember(&self, folder: Option<&Path>) {
        self.moved.add(folder);
        self.moved.remember(&self.worker, &self.files);
    }

    /// Keeps how the program looks for the next time.
    fn keep_looks(&self, chosen: Looks) {
        let (files, tell) = (self.files.clone(), self.files.tell.clone());
        let work = move || looks::write(&files.folder, chosen, &files.phrases).err();
        let tell = move |why: Option<String>| {
            if let Some(why) = why {
                tell.tell(Told::Msg(Msg::LooksNotKept(why)));
            }
        };
        self.worker.write(work, None, tell);
    }

    /// Waits for the disk; says whether all is on it.
    #[must_use]
    pub fn flush(&self, patience: Duration) -> bool {
        let end = Instant::now() + patience;
        self.worker.writes().wait(patience) && self.held().is_none_or(|saver| saver.flush(left_until(end)))
    }

    /// Lets go of the open session, and waits for the disk. Gives back what is to be said then.
    pub fn leave(&mut self, patience: Duration) -> Left {
        let end = Instant::now() + patience;
        if let Some(saver) = self.held().filter(|saver| !saver.flush(patience)) {
            self.left.unsaved = Some(saver.not_safe(&self.files.phrases));
        }
        self.let_go();
        self.remember(None);
        let _ = self.worker.writes().wait(left_until(end).max(MOMENT));
        std::mem::take(&mut self.left)
    }

    /// Lets go of the open session, once it is on disk.
    fn let_go(&mut self) {
        let saver = self.hold(None, None);
        if let Some(moved) = saver.as_ref().filter(|saver| saver.has_moved()) {
            self.left.moved = Some(moved.path());
        }
        self.close(saver);
    }

    fn close(&self, saver: Option<Arc<Saver>>) {
        let Some(saver) = saver else { return };
        let (phrases, tell) = (Arc::clone(&self.files.phrases), self.files.tell.clone());
        let work = move || {
            let not_safe = saver.not_safe(&phrases);
            // Only a thread that is finishing the save too can have it besides; then the save is all to wait for.
            let on_disk = saver.flush(PATIENCE);
            let on_disk = Arc::into_inner(saver).map_or(on_disk, |it| it.close(PATIENCE));
            (!on_disk).then_some(not_safe)
        };
        let tell = move |left: Option<String>| {
            if let Some(words) = left {
                tell.tell(Told::Msg(Msg::LeftUnsaved(words)));
            }
        };
        self.worker.write(work, None, tell);
    }

    /// Saves `snapshot`; where somebody was `taken_out`, in place of everything older.
    fn save(&mut self, snapshot: Snapshot, taken_out: Option<Vec<Names>>) -> Option<Msg> {
        let saver = match self.saver_of(&snapshot, None) {
            Ok(saver) => saver,
            Err(error) => return Some(Msg::SaveFailed(trouble(&error.into(), &self.files.phrases))),
        };
        let title = snapshot.state.header.title.clone();
        let job = job(snapshot);
        match taken_out {
            None => saver.save(job),
            Some(names) => {
                let new = move |stem: &str| Part::new_stem(stem, &names, title.as_str());
                let rename: Rename = Arc::new(move |stem| new(stem).unwrap_or_else(|| stem.to_owned()));
                saver.replace_now(Job { renames: vec![rename], ..job });
            }
        }
        None
    }

    fn save_elsewhere(&mut self, folder: &Path, snapshot: Snapshot) -> Option<Msg> {
        let is_held = self.session.as_ref() == Some(&snapshot.state.header.id);
        match self.saver_of(&snapshot, Some(folder)) {
            Ok(saver) if is_held => saver.save_elsewhere(folder, job(snapshot)),
            Ok(saver) => {
                saver.save(job(snapshot));
                self.remember(Some(folder));
            }
            Err(error) => {
                let error = store::SaveError::from(error);
                return Some(Msg::NotSavedElsewhere(error.words(&self.files.phrases)));
            }
        }
        None
    }

    /// The saver of the session of `snapshot`. One that has none gets a file in `folder`, or where sessions are.
    fn saver_of(&mut self, snapshot: &Snapshot, folder: Option<&Path>) -> io::Result<Arc<Saver>> {
        let state = &snapshot.state;
        let session = &state.header.id;
        if let Some(saver) = self.held().filter(|_| self.session.as_ref() == Some(session)) {
            return Ok(saver);
        }
        let day = state.started.map_or_else(|| chrono::Local::now().date_naive(), |started| started.date_naive());
        let folder = folder.unwrap_or(&self.files.folder).to_owned();
        let new = NewSession { folder, day, title: state.header.title.to_string() };
        let reports = self.files.tell.reports(session, &self.files.phrases);
        let saver = Saver::start_new(Arc::clone(&self.files.disk), new, reports)?;
        let before = self.hold(Some(saver), Some(session.clone()));
        self.close(before);
        self.held().ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}
