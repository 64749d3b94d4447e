//! Places where a workshop can be saved, or a copy made.

use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use super::{Outside, Told};
use crate::app::Msg;
use crate::store;

/// A folder that was typed and is being looked for.
pub(super) struct Looking {
    folder: String,
    pub(super) since: Instant,
    /// It was told that it takes long: keys are kept for it no longer.
    pub(super) slow: bool,
}

impl Outside {
    /// Looks for places on a thread of its own: a stick that hangs must not hold up what the worker does.
    pub(super) fn list_places(&self) {
        let tell = self.files.tell.clone();
        // One that cannot be started finds no place; the room can still type one.
        let _ = std::thread::Builder::new().name("places".into()).spawn(move || {
            let places = store::places().into_iter().map(|path| path.to_string_lossy().into_owned());
            tell.tell(Told::Msg(Msg::Places(places.collect())));
        });
    }

    /// Says whether a folder that was typed is there. One that nobody can look at is asked about, like one that is not. It
    /// is looked for on a thread of its own: on a disk that hangs it never comes back.
    pub(super) fn look_for_folder(&mut self, folder: String) {
        self.looking = Some(Looking { folder: folder.clone(), since: Instant::now(), slow: false });
        let (disk, tell, name) = (Arc::clone(&self.files.disk), self.files.tell.clone(), folder.clone());
        let look = move || {
            let is_there = disk.is_folder(Path::new(&name));
            tell.tell(Told::Msg(Msg::Folder { folder: name, is_there }));
        };
        if std::thread::Builder::new().name("folder".into()).spawn(look).is_err() {
            self.files.tell.tell(Told::Msg(Msg::Folder { folder, is_there: false }));
        }
    }

    /// Whether it is the folder that is looked for still; another one was typed meanwhile, or it was given up.
    pub(super) fn is_looked_for(&mut self, folder: &str) -> bool {
        self.looking.take_if(|it| it.folder == folder).is_some()
    }

    /// What is to be told of the answer that has not come for long. A folder keeps no keys from then on; with `gives_up` it
    /// is looked for no longer, and what is heard of it later says nothing.
    pub fn is_slow(&mut self, gives_up: bool) -> Msg {
        let asked = self.asked.front().map(|asked| asked.since);
        match &mut self.looking {
            Some(looking) if !looking.slow && asked.is_none_or(|asked| looking.since < asked) => {
                looking.slow = true;
                let folder = looking.folder.clone();
                self.looking.take_if(|_| gives_up);
                Msg::FolderIsSlow(folder)
            }
            _ => Msg::DiskIsSlow,
        }
    }
}
