//! A group's own keys: the file of them, read at the start.

use std::io::ErrorKind;
use std::path::Path;

use super::looks::{at_line, in_file};
use crate::app::{KEYS_FILE, Keymap, own_keys};
use crate::phrases::Phrases;
use crate::store;
use crate::{record, text};

/// The keys that the file in `folder` makes of the usual ones, and what is wrong with it, in words. No file is no mistake.
#[must_use]
pub fn read_keys(folder: &Path, phrases: &Phrases) -> (Keymap, Vec<String>) {
    let path = folder.join(KEYS_FILE);
    let unread = |why: String| (Keymap::built_in(), vec![in_file(&path, why, phrases)]);
    let (keymap, mut faults) = match store::read(&path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return (Keymap::built_in(), Vec::new()),
        Err(error) => unread(store::read_words(&error, phrases)),
        Ok(bytes) => match text::utf8(&bytes) {
            Err(not) => unread(record::say(&not.into(), phrases)),
            Ok(file) => {
                let (keymap, faults) = own_keys(file);
                let said = faults.iter().map(|it| at_line(&path, it.line, it.kind.name(), &it.kind.values(), phrases));
                (keymap, said.collect())
            }
        },
    };
    if !faults.is_empty() {
        faults.push(phrases.say("keys-not-changed"));
    }
    (keymap, faults)
}
