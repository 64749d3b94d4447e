//! Further languages: folders of words in the data folder, read at the start.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::looks::{at_line, in_file};
use crate::app::{Keymap, Language};
use crate::content::Library;
use crate::phrases::{Phrases, Unread};
use crate::session::LONGEST_SIDE_NAME;
use crate::settings::LanguageCode;
use crate::text::shown;
use crate::{plain, record, store, text};

/// Where they are in the data folder, one folder each: `lang/cy`.
const LANGUAGES: &str = "lang";

/// Languages that are read, and files of one folder of a language. Far more than there are; a hostile folder takes no time
/// and no memory (P9).
const MOST_LANGUAGES: usize = 10;
const MOST_FILES: usize = 40;

/// Bytes of a file of a language. Those who read it judge more closely; this keeps it from being held in memory at all.
const MOST_BYTES: u64 = 256 * 1024;

/// The languages in `folder`, each over what the program has in English, and what is wrong with them, in words. What is
/// wrong or missing stays English.
#[must_use]
pub fn read_languages(folder: &Path, phrases: &Phrases, library: &Library) -> (Vec<Language>, Vec<String>) {
    let (mut languages, mut faults) = (Vec::new(), Vec::new());
    for folder in few(paths_in(&folder.join(LANGUAGES)), Path::is_dir, MOST_LANGUAGES, phrases, &mut faults) {
        let name = folder.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        match LanguageCode::new(name).filter(|code| *code != LanguageCode::ENGLISH) {
            Some(code) => languages.push(language(code, &folder, (phrases, library), &mut faults)),
            None => faults.push(in_file(&folder, phrases.say("language-no-code"), phrases)),
        }
    }
    (languages, faults)
}

fn language(
    code: LanguageCode,
    folder: &Path,
    (phrases, library): (&Phrases, &Library),
    faults: &mut Vec<String>,
) -> Language {
    let texts = |folder: &Path, ending: &str, faults: &mut Vec<String>| -> Vec<(PathBuf, String)> {
        let is_one = |path: &Path| path.extension().is_some_and(|it| it == ending);
        few(paths_in(folder), is_one, MOST_FILES, phrases, faults)
            .into_iter()
            .filter_map(|path| match read(&path, phrases) {
                Ok(text) => Some((path, text)),
                Err(why) => {
                    faults.push(in_file(&path, why, phrases));
                    None
                }
            })
            .collect()
    };
    let words = texts(folder, "ftl", faults);
    let (spoken, unread) = phrases.translated(code.as_str(), words.iter().map(|(_, text)| text.as_str()));
    for Unread { file, line, why } in unread {
        faults.push(at_line(&words[file].0, line, why.key(), &[], phrases));
    }
    for key in ["side-people", "side-staff"] {
        if spoken.say(key).chars().count() > LONGEST_SIDE_NAME {
            let values = [("key", key.to_owned()), ("most", LONGEST_SIDE_NAME.to_string())];
            faults.push(at_line(folder, None, "fault-too-long", &values, phrases));
        }
    }
    for clash in plain::clashes(&spoken, &Keymap::built_in()) {
        let [one, other] = clash.phrases;
        let values = [("word", clash.word), ("one", one), ("other", other)];
        faults.push(at_line(folder, None, "fault-two-meanings", &values, phrases));
    }
    let mut content = texts(&folder.join("methods"), "toml", faults);
    content.extend(texts(&folder.join("agendas"), "toml", faults));
    content.extend(texts(folder, "toml", faults));
    if words.is_empty() && content.is_empty() {
        faults.push(in_file(folder, phrases.say("language-no-words"), phrases));
    }
    let content: Vec<(String, String)> = content.into_iter().map(|(path, text)| (shown(&path), text)).collect();
    let (library, wrong) = library.translated(&content);
    let said = wrong.iter().map(|it| at_line(Path::new(&it.file), it.line, it.kind.name(), &it.kind.values(), phrases));
    faults.extend(said);
    Language { code, phrases: Arc::new(spoken), library: Arc::new(library) }
}

/// What is in a folder, by name; nothing where there is no such folder.
fn paths_in(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder).into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    paths
}

/// The first of those that are meant; that there are more is said.
fn few(
    mut paths: Vec<PathBuf>,
    is_meant: impl Fn(&Path) -> bool,
    most: usize,
    phrases: &Phrases,
    faults: &mut Vec<String>,
) -> Vec<PathBuf> {
    paths.retain(|path| is_meant(path));
    if let Some(more) = paths.get(most) {
        faults.push(in_file(more, phrases.fill("language-too-many", &[("most", most.into())]), phrases));
    }
    paths.truncate(most);
    paths
}

fn read(path: &Path, phrases: &Phrases) -> Result<String, String> {
    if fs::metadata(path).is_ok_and(|it| it.len() > MOST_BYTES) {
        return Err(phrases.say("language-too-big"));
    }
    let bytes = store::read(path).map_err(|error| store::read_words(&error, phrases))?;
    text::utf8(&bytes).map(str::to_owned).map_err(|not| record::say(&not.into(), phrases))
}
