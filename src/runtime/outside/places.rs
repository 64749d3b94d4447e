//! Places where a workshop can be saved, or a copy made.

use std::path::Path;

use super::{Answer, Asking, Outside, Told};
use crate::app::Msg;
use crate::store;

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

    /// Says whether a folder that was typed is there. One that nobody can look at is asked about, like one that is not.
    pub(super) fn look_for_folder(&mut self, folder: String) {
        let failed = Answer::Msg(Msg::Folder { folder: folder.clone(), is_there: false });
        self.ask(Asking::Reads, failed, move |_| {
            let is_there = Path::new(&folder).is_dir();
            Answer::Msg(Msg::Folder { folder, is_there })
        });
    }
}
