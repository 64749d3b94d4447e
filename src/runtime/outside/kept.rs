//! Workshops that are kept: read, compared, found, deleted; and the open one, until the disk has it.

use std::path::PathBuf;

use super::{Answer, Asking, Outside, PATIENCE};
use crate::app::{Effect, Msg};
use crate::text::shown;

impl Outside {
    /// Reads, compares, finds or deletes workshops that are kept, or has the open one kept.
    pub(super) fn with_kept(&mut self, effect: Effect) {
        match effect {
            Effect::ReadEarlier { id } => {
                let failed = Answer::Msg(Msg::Earlier(None));
                self.ask(Asking::Reads, failed, move |files| Answer::Msg(Msg::Earlier(files.earlier(&id))));
            }
            Effect::ReadToCompare { paths } => {
                let failed = Answer::Msg(Msg::NotOpened(self.files.phrases.say("open-broken")));
                self.ask(Asking::Reads, failed, move |files| Answer::Msg(files.to_compare(&paths)));
            }
            Effect::ExportCompared { comparing, format, folder } => {
                let failed = Msg::NotExported(self.files.phrases.say("save-broken"));
                self.ask(Asking::Writes, Answer::Msg(failed), move |files| {
                    Answer::Msg(files.export_compared(&comparing, &format, folder.map(PathBuf::from)))
                });
            }
            Effect::FindCopies { id } => {
                let (failed, own) = (self.cannot_delete(), self.own_paths());
                self.ask(Asking::Reads, failed, move |files| Answer::Msg(files.copies_of(&id, &own)));
            }
            Effect::Settle => {
                let saver = self.held();
                self.ask(Asking::Reads, Answer::Msg(Msg::Settled(None)), move |_| {
                    let saver = saver.filter(|it| it.flush(PATIENCE));
                    Answer::Msg(Msg::Settled(saver.map(|it| shown(&it.path()))))
                });
            }
            Effect::Delete { files: paths } => {
                let failed = self.cannot_delete();
                self.ask(Asking::Changes, failed, move |files| Answer::Msg(files.delete(&paths)));
            }
            _ => {}
        }
    }
}
