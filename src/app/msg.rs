//! What the engine is told: keys, and the answers to its [`super::Effect`]s.

use std::cmp::Ordering;
use std::path::PathBuf;

use crate::content::Sides;
use crate::record::{Opened, Part};
use crate::session::{ParticipantId, Reveal, Stamp, State};

use super::{Action, Key};

/// The sessions that one goes back to, where somebody is taken out of it: they stay in those.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Before {
    /// The titles of those in which somebody is called so, the last one first.
    pub titles: Vec<String>,
    /// One of them is not here, so that nobody can look.
    pub is_cut: bool,
}

/// Something that happened outside the engine.
#[derive(Debug, Clone, PartialEq)]
pub enum Msg {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted.
    Paste(String),
    /// Plain mode: something was asked for that has no key on the screen in front, and works from anywhere in a workshop.
    Anywhere(Action),
    /// The terminal has this size now, in columns and rows.
    Resized {
        /// Columns.
        columns: u16,
        /// Rows.
        rows: u16,
    },
    /// A save has been waiting for 0.8 seconds.
    SaveIsSlow,
    /// Everything up to event `seq` is safely on disk.
    Saved {
        /// The last durable event.
        seq: u64,
    },
    /// The file in which everything of the open session is on disk now; nothing where the disk has not taken it in time.
    Settled(Option<String>),
    /// The group wanted to leave, and not everything is on disk yet.
    NotSavedYet,
    /// A save failed; it is tried again by itself.
    SaveFailed(Trouble),
    /// The sessions held here, the newest first.
    Listed(Vec<SessionEntry>),
    /// A session was opened.
    Opened(Box<Opened>),
    /// The session that the open one follows; nothing where it is not here.
    Earlier(Option<Box<State>>),
    /// The sessions that are to be compared.
    ToCompare(Vec<State>),
    /// A damaged session: what could be read of it goes on in a new file (safety, section 2).
    Salvaged {
        /// What could be read.
        state: Box<State>,
        /// In how many places something of it is left out.
        left_out: usize,
        /// The damaged file; it is left as it is.
        damaged: String,
        /// The new file.
        path: String,
    },
    /// A session could not be opened; why, in words.
    NotOpened(String),
    /// A workshop was left, and its last answers are not on disk; why, in words.
    LeftUnsaved(String),
    /// What was asked for has not come for 0.8 seconds.
    DiskIsSlow,
    /// Whether this folder is there is not known for as long.
    FolderIsSlow(String),
    /// A record was written; its path, and how the session notes it.
    Exported {
        /// Its path, as it is shown.
        path: String,
        /// What the session keeps of it.
        noted: String,
    },
    /// A record could not be written; why, in words.
    NotExported(String),
    /// The workshop is now saved at another place; its path.
    SavedElsewhere(PathBuf),
    /// The workshop is at a place that cannot be noted down: it will not be in the list; the folder.
    NotRemembered(String),
    /// The other place does not work either; why, in words.
    NotSavedElsewhere(String),
    /// What is wrong in the settings file, in words, one mistake each.
    SettingsFaults(Vec<String>),
    /// How the program looks could not be kept for the next time; why, in words.
    LooksNotKept(String),
    /// Somebody was taken out, but not from an older file of this workshop; its path.
    NotWithdrawn(String),
    /// Where else somebody is who wants to go.
    FoundElsewhere {
        /// Who wants to go.
        who: ParticipantId,
        /// Each other session, by its path, the one that was found first first.
        parts: Vec<(PathBuf, Part)>,
        /// What the session goes back to.
        before: Before,
        /// Files in which nobody can look, in words.
        broken: Vec<String>,
    },
    /// They are out of all other sessions, and can go from the open one.
    WithdrawnElsewhere,
    /// Nobody was taken out of the open session, as another one cannot be changed; why, in words.
    CannotWithdraw(String),
    /// Every file that holds the open session, the session itself last.
    FoundCopies {
        /// Their paths.
        files: Vec<PathBuf>,
        /// Files in which nobody can look, in words.
        broken: Vec<String>,
    },
    /// A session was deleted, with its copies.
    Deleted,
    /// A session was not deleted, or not all of it; why, in words.
    NotDeleted(String),
    /// Whether a folder that was typed is there.
    Folder {
        /// Its whole name.
        folder: String,
        /// Whether it is.
        is_there: bool,
    },
    /// Places where the workshop could be saved.
    Places(Vec<String>),
}

/// Why a save failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// The disk is full.
    Full,
    /// This place is read-only.
    ReadOnly,
    /// The folder or the disk is gone.
    Gone,
    /// No right to write here.
    NoRight,
    /// The file was changed behind our back; ours is saved beside it, at this path.
    ChangedOutside(String),
    /// Anything else; the system's words.
    Other(String),
}

impl SessionEntry {
    /// The latest day first; last, what has not begun.
    #[must_use]
    pub fn by_day(&self, other: &Self) -> Ordering {
        other.started.cmp(&self.started).then_with(|| self.path.cmp(&other.path))
    }
}

/// A session held here, for the home screen, `list` and the records screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionEntry {
    /// Its path.
    pub path: PathBuf,
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What the sides are called.
    pub sides: Sides,
    /// Name of its agenda.
    pub agenda: String,
    /// When marks show.
    pub reveal: Reveal,
    /// When it began; nothing while it is only set up.
    pub started: Option<Stamp>,
    /// When it was closed.
    pub ended: Option<Stamp>,
    /// The number of the step that the group is at, from 1, and of how many.
    pub step: (usize, usize),
    /// How many answers it holds.
    pub answers: usize,
    /// The number of its last event.
    pub events: u64,
    /// When that was; nothing before the first one.
    pub last: Option<Stamp>,
    /// Whether it comes from a newer version and can only be read.
    pub newer: bool,
    /// Whether its file is damaged: the rest tells of what can be read of it.
    pub damaged: bool,
    /// Until when it is kept.
    pub keep_until: Option<chrono::NaiveDate>,
}
