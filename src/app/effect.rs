//! What the engine asks for. Data only: `runtime` alone carries them out.

use std::path::PathBuf;
use std::sync::Arc;

use super::Earlier;
use crate::export::Audience;
use crate::record::{Decided, Draft, Extras, Names};
use crate::session::{ParticipantId, State};
use crate::settings::Looks;
use crate::weigh::Results;

/// A session as it is to be saved. Shared with the engine, so that a typed letter copies and counts nothing.
#[derive(Debug, Clone, PartialEq)]
pub struct Snapshot {
    /// The session.
    pub state: Arc<State>,
    /// What was counted of just this session.
    pub results: Arc<Results>,
    /// What is being typed.
    pub draft: Option<Draft>,
    /// Fields of its file that this version does not know, to be written back.
    pub extras: Extras,
}

/// Something to be done outside the engine.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Save; the latest snapshot wins. The first save of a new session chooses its file.
    Save(Box<Snapshot>),
    /// Save a session from which a person was taken out (R19). Queued snapshots are dropped first, or the name would
    /// return.
    Withdraw {
        /// What to save.
        snapshot: Box<Snapshot>,
        /// What goes from the name of its file; nothing where its title keeps the name.
        names: Vec<Names>,
    },
    /// Look for somebody in the copies of this session and in all that follow it. Nothing changes.
    FindElsewhere {
        /// The open session.
        state: Arc<State>,
        /// Who wants to go.
        who: ParticipantId,
    },
    /// Take them out of just these, the last one first: all of them, or none where one cannot be changed.
    WithdrawElsewhere {
        /// The open session.
        state: Arc<State>,
        /// Who goes.
        who: ParticipantId,
        /// What was decided about each, by its path, in the order in which they were found.
        decided: Vec<(PathBuf, Decided)>,
    },
    /// Write a record: its text is made by the exporter for this file ending.
    Export {
        /// The session.
        state: Arc<State>,
        /// What was counted of it.
        results: Arc<Results>,
        /// The session that it follows, where it is here.
        earlier: Option<Earlier>,
        /// For whom.
        audience: Audience,
        /// File ending without the dot: `md`, `json`.
        format: String,
        /// Where to; nothing for the folder where copies usually are.
        folder: Option<String>,
    },
    /// Write what several sessions come to side by side, and note it in each of them.
    ExportCompared {
        /// The sessions, and where they are.
        comparing: Arc<Comparing>,
        /// File ending without the dot.
        format: String,
        /// Where to; nothing for the folder where copies usually are.
        folder: Option<String>,
    },
    /// List the sessions held here.
    List,
    /// Open a session by its path and hold its lock.
    Open {
        /// Its path.
        path: PathBuf,
    },
    /// Read the session with this id, which the open one follows.
    ReadEarlier {
        /// Its id.
        id: String,
    },
    /// Read these sessions, to compare them. None of them is held.
    ReadToCompare {
        /// Their paths.
        paths: Vec<PathBuf>,
    },
    /// Look for every file that holds the open session. Nothing changes.
    FindCopies {
        /// Its id.
        id: String,
    },
    /// Delete just these files of one session, the last one last: all of them, or none where one is open elsewhere.
    Delete {
        /// Their paths.
        files: Vec<PathBuf>,
    },
    /// List places where the workshop could be saved.
    ListPlaces,
    /// Look whether a folder that was typed is there. Nothing changes.
    LookForFolder {
        /// Its whole name.
        folder: String,
    },
    /// Save this workshop at another place from now on.
    SaveElsewhere {
        /// A folder.
        folder: String,
        /// What to save there at once.
        snapshot: Box<Snapshot>,
    },
    /// Keep how the program looks for the next time.
    KeepLooks(Looks),
    /// Have the disk take all of the open session, and say whether it has.
    Settle,
    /// Let go of the open session: its lock, its file.
    Close,
    /// Leave the program, once everything is on disk.
    Quit,
    /// Leave the program at once, saved or not; said in words before.
    QuitNow,
}

/// Sessions that are compared. They are only looked at.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparing {
    /// Each with what is counted of it.
    pub sessions: Vec<Earlier>,
    /// Where each is.
    pub paths: Vec<PathBuf>,
}
