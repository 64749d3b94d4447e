//! How the program looks, kept for the next time: the settings file, read at the start, and written when something is chosen.

use std::io::ErrorKind;
use std::path::Path;

use crate::phrases::Phrases;
use crate::record;
use crate::settings::{self, FILE, Looks};
use crate::store::{self, NotWritten, RealDisk, SaveError};
use crate::text::{self, shown};

/// What the settings file in `folder` chooses, and what is wrong with it, in words. No file is no mistake.
pub(super) fn read(folder: &Path, phrases: &Phrases) -> (Looks, Vec<String>) {
    let path = folder.join(FILE);
    match store::read(&path) {
        Ok(bytes) => {
            let file = match text::utf8(&bytes) {
                Ok(file) => file,
                Err(not) => {
                    return (Looks::default(), vec![in_file(&path, record::say(&not.into(), phrases), phrases)]);
                }
            };
            let (looks, faults) = settings::read(file);
            let said = faults.iter().map(|it| at_line(&path, it.line, it.kind.name(), &it.kind.values(), phrases));
            (looks, said.collect())
        }
        Err(error) if error.kind() == ErrorKind::NotFound => (Looks::default(), Vec::new()),
        Err(error) => (Looks::default(), vec![in_file(&path, store::read_words(&error, phrases), phrases)]),
    }
}

/// A mistake in words: the file, the line, what to do.
pub(super) fn at_line(
    path: &Path,
    line: Option<usize>,
    name: &str,
    values: &[(&'static str, String)],
    phrases: &Phrases,
) -> String {
    let values: Vec<_> = values.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
    let text = phrases.fill(name, &values);
    match line {
        Some(line) => {
            let at = [("file", shown(path).into()), ("line", line.into()), ("text", text.into())];
            phrases.fill("fault-at-line", &at)
        }
        None => in_file(path, text, phrases),
    }
}

pub(super) fn in_file(path: &Path, text: String, phrases: &Phrases) -> String {
    phrases.fill("fault-in-file", &[("file", shown(path).into()), ("text", text.into())])
}

/// Puts `looks` into the file, whose other lines stay; why not, in words. A file that is no text is left as it is.
pub(super) fn write(folder: &Path, looks: Looks, phrases: &Phrases) -> Result<(), String> {
    let before = match store::read(&folder.join(FILE)) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == ErrorKind::NotFound => Vec::new(),
        Err(error) => return Err(store::read_words(&error, phrases)),
    };
    let before = text::utf8(&before).map_err(|not| record::say(&not.into(), phrases))?;
    let file = settings::write(before, looks);
    store::create_folders(&RealDisk, folder).map_err(|error| SaveError::from(error).words(phrases))?;
    match store::write_in(folder, FILE, file.as_bytes(), true) {
        Ok(_) => Ok(()),
        Err(NotWritten::Disk(error)) => Err(error.words(phrases)),
        Err(NotWritten::Exists | NotWritten::Outside) => Err(phrases.say("save-taken")),
    }
}
