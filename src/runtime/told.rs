//! What other threads tell the loop.

use std::sync::Arc;

use crate::app::{Msg, Trouble};
use crate::phrases::Phrases;
use crate::record::Opened;
use crate::session::State;
use crate::store::{Report, SaveError, Saver};
use crate::text::shown;

/// Something that happened on another thread.
pub enum Told {
    /// About the saving of the session with this id. It means nothing to another one.
    Saving(String, Msg),
    /// The answer to what was asked for first and has no answer yet.
    Answer(Answer),
    /// Anything else.
    Msg(Msg),
}

/// What came of something that was asked for.
pub enum Answer {
    /// All there is to say.
    Msg(Msg),
    /// A session was opened; nothing saves it where it can only be read.
    Opened(Box<Opened>, Option<Saver>),
    /// What could be read of a damaged session, and what saves it into a new file.
    Salvaged {
        /// What could be read.
        state: Box<State>,
        /// In how many places something is left out.
        left_out: usize,
        /// The damaged file.
        damaged: String,
        /// Saves it into a new file.
        saver: Saver,
    },
}

/// Takes what is told to the loop, from any thread.
#[derive(Clone)]
pub(super) struct Tell(Arc<dyn Fn(Told) + Send + Sync>);

impl Tell {
    pub(super) fn new(tell: impl Fn(Told) + Send + Sync + 'static) -> Self {
        Self(Arc::new(tell))
    }

    pub(super) fn tell(&self, told: Told) {
        (self.0)(told);
    }

    /// Tells what the saver of `session` reports.
    pub(super) fn reports(&self, session: &str, phrases: &Arc<Phrases>) -> impl Fn(Report) + Send + 'static {
        let (tell, session, phrases) = (self.clone(), session.to_owned(), Arc::clone(phrases));
        move |report| {
            // What could not be erased is told also when the session was left meanwhile.
            let lasts = matches!(report, Report::NotWithdrawn { .. });
            let msg = message(report, &phrases);
            tell.tell(if lasts { Told::Msg(msg) } else { Told::Saving(session.clone(), msg) });
        }
    }
}

pub(super) fn trouble(error: &SaveError, phrases: &Phrases) -> Trouble {
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
        Report::MovedBeside { path, .. } => Msg::SaveFailed(Trouble::ChangedOutside(shown(&path))),
        Report::MovedElsewhere { path } => Msg::SavedElsewhere(path),
        Report::NotWithdrawn { path } => Msg::NotWithdrawn(shown(&path)),
        Report::NotMoved(error) => Msg::NotSavedElsewhere(error.words(phrases)),
    }
}
