//! `check`: everything that is wrong with sessions, methods and agendas.

use std::ffi::OsStr;
use std::path::Path;

use super::own::{self, File};
use super::typed::Typed;
use super::{Exit, Program, Stop, lookup, plain_text, shown};
use crate::app::{KEYS_FILE, own_keys};
use crate::content::{self, ContentKind, Library};
use crate::phrases::Phrases;
use crate::record;
use crate::session::State;
use crate::text;
use crate::{settings, store, weigh};

/// `alongside check`: all files are looked at, whatever is wrong with one of them.
pub(super) fn run(program: &Program, typed: &Typed<'_>) -> Result<Exit, Stop> {
    let files = typed.paths("file").into_iter();
    let files: Vec<(&Path, Result<Vec<u8>, String>)> = files.map(|path| (path, lookup::read(program, path))).collect();
    let library = library(program, &files);
    let mut unreadable = Vec::new();
    let mut exit = Exit::Done;
    for (path, bytes) in &files {
        match bytes {
            Ok(_) if is_table(path) => {
                unreadable.push(program.fill("cli-check-table", &[("path", shown(path).into())]));
            }
            Err(why) => unreadable.push(why.clone()),
            Ok(bytes) => {
                let faults = faults(program, path, bytes, &library);
                if !faults.is_empty() {
                    exit = Exit::FaultsFound;
                }
                program.print(&told(program, path, &faults))?;
            }
        }
    }
    if unreadable.is_empty() { Ok(exit) } else { Err(Stop::Refused(unreadable.join("\n"))) }
}

fn told(program: &Program, path: &Path, faults: &[String]) -> String {
    let path = shown(path);
    if faults.is_empty() {
        return program.fill("cli-check-good", &[("path", path.into())]);
    }
    let first = program.fill("cli-check-wrong", &[("path", path.into()), ("n", faults.len().into())]);
    plain_text::section(&first, faults)
}

/// What the files hold, beside what else can be asked and planned here: an agenda may ask the methods that are checked
/// with it.
fn library(program: &Program, files: &[(&Path, Result<Vec<u8>, String>)]) -> Library {
    let content = files.iter().filter(|(path, _)| is_content(path)).filter_map(|(path, bytes)| {
        let text = text(bytes.as_ref().ok()?, &program.phrases);
        Some(File { path: (*path).to_owned(), kind: usual_kind(path), text })
    });
    let content: Vec<File> = content.collect();
    if content.is_empty() { Library::default() } else { own::library_with(program, &content) }
}

/// What a file is taken for that has neither steps nor questions: what its folder is for.
fn usual_kind(path: &Path) -> ContentKind {
    let folder = path.parent().and_then(Path::file_name);
    if folder == Some(OsStr::new(store::AGENDAS)) { ContentKind::Agenda } else { ContentKind::Method }
}

/// A method or an agenda: TOML, as the settings and the keys are, which have files of their own names.
fn is_content(path: &Path) -> bool {
    is_toml(path) && !is_settings(path) && !is_keys(path)
}

fn is_toml(path: &Path) -> bool {
    has_ending(path, "toml")
}

/// People, or answers from paper: checked with the plan that they belong to.
fn is_table(path: &Path) -> bool {
    has_ending(path, "csv")
}

fn has_ending(path: &Path, ending: &str) -> bool {
    path.extension().and_then(OsStr::to_str).is_some_and(|it| it.eq_ignore_ascii_case(ending))
}

fn is_settings(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name == settings::FILE)
}

fn is_keys(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name == KEYS_FILE)
}

fn faults(program: &Program, path: &Path, bytes: &[u8], library: &Library) -> Vec<String> {
    let phrases = &program.phrases;
    if is_toml(path) {
        return text(bytes, phrases).map_or_else(|why| vec![why], |text| toml_faults(path, &text, library, phrases));
    }
    if has_ending(path, "ftl") {
        return text(bytes, phrases).map_or_else(|why| vec![why], |text| words_faults(path, &text, phrases));
    }
    let count = |state: &State| serde_json::to_value(weigh::weigh(state, phrases)).unwrap_or_default();
    record::check(bytes, count).iter().map(|fault| record::say(fault, phrases)).collect()
}

/// What cannot be read of the words of a language.
fn words_faults(path: &Path, text: &str, phrases: &Phrases) -> Vec<String> {
    let (_, unread) = phrases.translated("en", std::iter::once(text));
    let file = shown(path);
    unread.iter().map(|it| at_line((&file, it.line), it.why.key(), &[], phrases)).collect()
}

fn toml_faults(path: &Path, text: &str, library: &Library, phrases: &Phrases) -> Vec<String> {
    if is_settings(path) {
        let file = shown(path);
        let said =
            |fault: &settings::Fault| at_line((&file, fault.line), fault.kind.name(), &fault.kind.values(), phrases);
        return settings::read(text).1.iter().map(said).collect();
    }
    if is_keys(path) {
        let file = shown(path);
        let faults = own_keys(text).1;
        let said = faults.iter().map(|it| at_line((&file, it.line), it.kind.name(), &it.kind.values(), phrases));
        return said.collect();
    }
    let name = shown(path);
    let left_out = library.left_out.iter().filter(|left_out| left_out.file == name);
    left_out.flat_map(|left_out| &left_out.faults).map(|fault| say(fault, phrases)).collect()
}

/// Where, as editors read it (`file:line`), and what to do.
pub(super) fn say(fault: &content::Fault, phrases: &Phrases) -> String {
    at_line((&fault.file, fault.line), fault.kind.name(), &fault.kind.values(), phrases)
}

fn at_line(
    (file, line): (&str, Option<usize>),
    name: &str,
    values: &[(&'static str, String)],
    phrases: &Phrases,
) -> String {
    let text = filled(name, values, phrases);
    match line {
        Some(line) => {
            // A number as the file's lines are counted, without a separator of thousands.
            let values = [("path", file.into()), ("line", line.to_string().into()), ("text", text.into())];
            phrases.fill("cli-at-line", &values)
        }
        None => text,
    }
}

/// What is wrong, and what to do.
pub(super) fn what(fault: &content::Fault, phrases: &Phrases) -> String {
    filled(fault.kind.name(), &fault.kind.values(), phrases)
}

fn filled(name: &str, values: &[(&'static str, String)], phrases: &Phrases) -> String {
    let values: Vec<_> = values.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
    phrases.fill(name, &values)
}

/// `bytes` as text, without a byte order mark; else where they are no text.
pub(super) fn text(bytes: &[u8], phrases: &Phrases) -> Result<String, String> {
    text::utf8(bytes).map(str::to_owned).map_err(|not| record::say(&not.into(), phrases))
}
