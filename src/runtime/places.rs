//! Looks for places where a workshop could be saved, on a thread of its own: a stick that hangs must not hold up what
//! the worker does.

use super::told::{Tell, Told};
use crate::app::Msg;
use crate::store;

pub(super) fn look(tell: &Tell) {
    let tell = tell.clone();
    // One that cannot be started finds no place; the room can still type one.
    let _ = std::thread::Builder::new().name("places".into()).spawn(move || {
        let places = store::places().into_iter().map(|path| path.to_string_lossy().into_owned());
        tell.tell(Told::Msg(Msg::Places(places.collect())));
    });
}
