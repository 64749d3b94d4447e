//! Taking a person out of the sessions that belong to the open one, off the loop.

use std::path::{Path, PathBuf};

use super::files::Files;
use super::withdraw::{self, HeldPart, NotHeld};
use crate::app::{Before, Msg};
use crate::record::{self, Decided, Names};
use crate::session::{ParticipantId, State};
use crate::store;
use crate::text::shown;

/// The sessions that belong to the open one, held.
struct Elsewhere {
    parts: Vec<HeldPart>,
    /// Everything that who goes was called, in the open session too.
    names: Vec<Names>,
    before: Before,
    broken: Vec<String>,
}

impl Files {
    /// Where else `who` of `state` is. Lets go of everything again. `own` are the paths of the open session.
    pub(super) fn find_elsewhere(&self, state: &State, who: ParticipantId, own: &[PathBuf]) -> Msg {
        match self.elsewhere((state, who), own) {
            Ok(Elsewhere { parts, before, broken, .. }) => {
                let parts = parts.into_iter().map(|held| (held.file.path().to_owned(), held.part));
                Msg::FoundElsewhere { who, parts: parts.collect(), before, broken }
            }
            Err(why) => self.cannot(&why),
        }
    }

    /// Takes `who` of `state` out of just the sessions for which something was decided, the last one first.
    pub(super) fn withdraw_elsewhere(
        &self,
        person: (&State, ParticipantId),
        decided: &[(PathBuf, Decided)],
        own: &[PathBuf],
    ) -> Msg {
        let Elsewhere { parts, names, .. } = match self.elsewhere(person, own) {
            Ok(found) => found,
            Err(why) => return self.cannot(&why),
        };
        // Only what was shown changes.
        if !parts.iter().map(|held| held.file.path()).eq(decided.iter().map(|(path, _)| path.as_path())) {
            return Msg::CannotWithdraw(self.phrases.say("cannot-withdraw-other"));
        }
        let mut done = 0;
        for (mut held, (path, decided)) in parts.into_iter().zip(decided).rev() {
            let why = match held.write_without(self.disk.as_ref(), (&names, decided), &self.phrases) {
                Ok(written) if written.changed => {
                    let values = [("path", shown(path).into()), ("ours", shown(&written.path).into())];
                    self.phrases.fill("cannot-withdraw-changed", &values)
                }
                Ok(_) => {
                    done += 1;
                    continue;
                }
                Err(error) => {
                    let values = [("path", shown(path).into()), ("why", error.words(&self.phrases).into())];
                    self.phrases.fill("cannot-withdraw-failed", &values)
                }
            };
            return if done == 0 { self.cannot(&why) } else { self.stopped_half_way(&why) };
        }
        Msg::WithdrawnElsewhere
    }

    /// Holds all sessions that belong to the open one and hold something of `who`.
    fn elsewhere(&self, (state, who): (&State, ParticipantId), own: &[PathBuf]) -> Result<Elsewhere, String> {
        let beside = own.iter().filter_map(|path| path.parent().map(Path::to_owned));
        let folders: Vec<PathBuf> = self.session_folders().into_iter().chain(beside).collect();
        let found = withdraw::belonging(self.disk.as_ref(), &folders, (&state.header, own), &self.phrases);
        let found = found.map_err(|(folder, error)| {
            let why = store::read_words(&error, &self.phrases);
            self.phrases.fill("open-failed", &[("path", shown(&folder).into()), ("why", why.into())])
        })?;
        let held = withdraw::hold_all(self.disk.as_ref(), &found.paths, (state, who));
        let (parts, names) = held.map_err(|(path, why)| self.not_held(&path, &why))?;
        let titles = withdraw::named_in(self.disk.as_ref(), &found.before, (state, who));
        Ok(Elsewhere { parts, names, before: Before { titles, is_cut: found.is_cut }, broken: found.broken })
    }

    fn not_held(&self, path: &Path, why: &NotHeld) -> String {
        let words = match why {
            NotHeld::NotOpened(error @ store::OpenError::Held(_)) => {
                return [self.not_opened(path, error), self.phrases.say("cannot-withdraw-held")].join("\n");
            }
            NotHeld::NotOpened(error) => return self.not_opened(path, error),
            NotHeld::Faulty(faults) => {
                faults.first().map(|fault| record::say(fault, &self.phrases)).unwrap_or_default()
            }
            NotHeld::Newer => self.phrases.say("cannot-withdraw-newer"),
            NotHeld::Several { title, name, .. } => {
                let values = [("title", title.as_str().into()), ("name", name.as_str().into())];
                self.phrases.fill("cannot-withdraw-several", &values)
            }
        };
        self.phrases.fill("cannot-withdraw-failed", &[("path", shown(path).into()), ("why", words.into())])
    }

    fn cannot(&self, why: &str) -> Msg {
        Msg::CannotWithdraw([self.phrases.say("cannot-withdraw").as_str(), why].join("\n"))
    }

    fn stopped_half_way(&self, why: &str) -> Msg {
        Msg::CannotWithdraw([why, self.phrases.say("cannot-withdraw-part").as_str()].join("\n"))
    }
}
