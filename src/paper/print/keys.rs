//! Which keys work at every stop, so that the steps tell only what is their own.

use super::Print;
use super::tree::KeyCap;
use crate::content::Stop;

/// The keys that every stop of the agenda has, in the order of its first one.
pub(super) fn everywhere(print: &Print<'_>) -> Vec<KeyCap> {
    let stops = print.agenda.in_order().flat_map(|(_, step)| step.stops()).map(|stop| (print.keys)(&stop));
    // A stop of which no keys are told says nothing about the others.
    let mut stops = stops.filter(|keys| !keys.is_empty());
    let first = stops.next().unwrap_or_default();
    stops.fold(first, |common, keys| common.into_iter().filter(|key| keys.contains(key)).collect())
}

/// The keys of `stop` that not every stop has, each once.
pub(super) fn own(print: &Print<'_>, stop: &Stop, everywhere: &[KeyCap]) -> Vec<KeyCap> {
    let mut own: Vec<KeyCap> = Vec::new();
    for key in (print.keys)(stop) {
        if !everywhere.contains(&key) && !own.contains(&key) {
            own.push(key);
        }
    }
    own
}
