//! Taking a person out, as far as it is decided.

use std::path::PathBuf;

use crate::app::Before;
use crate::record::{Decision, Mention, Names, Unowned};
use crate::session::ParticipantId;

/// What is decided while a person is taken out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::app) struct TakingOut {
    pub(in crate::app) who: ParticipantId,
    /// Everything they were called, in each workshop.
    pub(in crate::app) names: Vec<Names>,
    /// The open workshop, and then each other one they are in.
    pub(in crate::app) parts: Vec<OutOf>,
    /// Earlier workshops in which somebody is called so, and stays.
    pub(in crate::app) before: Before,
    /// Files in which nobody can look, in words.
    pub(in crate::app) broken: Vec<String>,
}

/// What is decided about one workshop that a person is taken out of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::app) struct OutOf {
    /// Its file; nothing for the open workshop.
    pub(in crate::app) path: Option<PathBuf>,
    pub(in crate::app) title: String,
    /// Whether they take part in it, or are only named.
    pub(in crate::app) takes_part: bool,
    /// Others who are called alike, and stay.
    pub(in crate::app) alike: Vec<String>,
    /// Copies that were made of it.
    pub(in crate::app) copies: Vec<String>,
    /// Texts of others that hold the name, and what becomes of each.
    pub(in crate::app) mentions: Vec<(Mention, Decision)>,
    /// Words that stand with no person, and whether each is theirs and goes too.
    pub(in crate::app) unowned: Vec<(Unowned, bool)>,
}
