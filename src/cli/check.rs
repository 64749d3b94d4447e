//! `check`: everything that is wrong with sessions, methods and agendas.

use std::ffi::OsStr;
use std::path::Path;

use super::typed::Typed;
use super::{Exit, Program, Stop, lookup, plain_text, shown};
use crate::content::{self, Method, read_agenda, read_method};
use crate::phrases::Phrases;
use crate::record::{self, Fault, Place, What};
use crate::session::State;
use crate::{settings, store, weigh};

/// `alongside check`: all files are looked at, whatever is wrong with one of them.
pub(super) fn run(program: &Program, typed: &Typed<'_>) -> Result<Exit, Stop> {
    let read = typed.paths("file").into_iter().map(|path| (path, store::read(path)));
    let files: Vec<(&Path, Result<Vec<u8>, String>)> =
        read.map(|(path, bytes)| (path, bytes.map_err(|error| store::read_words(&error, &program.phrases)))).collect();
    let methods = methods(program, &files);
    let mut unreadable = Vec::new();
    let mut exit = Exit::Done;
    for (path, bytes) in &files {
        match bytes {
            Err(why) => unreadable.push(lookup::cannot_open(program, path, why)),
            Ok(bytes) => {
                let faults = faults(program, path, bytes, &methods);
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

/// The methods that agendas may ask: those of the program, and those that are checked with them.
fn methods(program: &Program, files: &[(&Path, Result<Vec<u8>, String>)]) -> Vec<Method> {
    let own = files.iter().filter(|(path, _)| is_toml(path)).filter_map(|(path, bytes)| {
        let text = text(bytes.as_ref().ok()?).ok()?;
        read_method(&shown(path), text).ok()
    });
    let own: Vec<Method> = own.collect();
    let built_in = program.library.methods.iter().filter(|method| own.iter().all(|it| it.id != method.id)).cloned();
    built_in.chain(own.iter().cloned()).collect()
}

fn is_toml(path: &Path) -> bool {
    path.extension().and_then(OsStr::to_str).is_some_and(|ending| ending.eq_ignore_ascii_case("toml"))
}

fn faults(program: &Program, path: &Path, bytes: &[u8], methods: &[Method]) -> Vec<String> {
    let phrases = &program.phrases;
    if is_toml(path) {
        return match text(bytes) {
            Ok(text) => content_faults(&shown(path), text, methods, phrases),
            Err(fault) => vec![record::say(&fault, phrases)],
        };
    }
    let count = |state: &State| serde_json::to_value(weigh::weigh(state, phrases)).unwrap_or_default();
    record::check(bytes, count).iter().map(|fault| record::say(fault, phrases)).collect()
}

/// An agenda has steps; a method has none. The settings have a file of their own name.
fn content_faults(name: &str, text: &str, methods: &[Method], phrases: &Phrases) -> Vec<String> {
    if Path::new(name).file_name().is_some_and(|name| name == settings::FILE) {
        let said = |fault: &settings::Fault| say(fault.line, fault.kind.name(), &fault.kind.values(), phrases);
        return settings::read(text).1.iter().map(said).collect();
    }
    let has_steps = text.lines().any(|line| line.trim_start().starts_with("[[steps") || line.starts_with("steps"));
    let read = if has_steps { read_agenda(name, text, methods).map(drop) } else { read_method(name, text).map(drop) };
    let said = |fault: content::Fault| say(fault.line, fault.kind.name(), &fault.kind.values(), phrases);
    read.err().into_iter().flatten().map(said).collect()
}

fn say(line: Option<usize>, name: &str, values: &[(&'static str, String)], phrases: &Phrases) -> String {
    let values: Vec<_> = values.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
    let text = phrases.fill(name, &values);
    match line {
        Some(line) => phrases.fill("cli-at-line", &[("line", line.into()), ("text", text.into())]),
        None => text,
    }
}

/// `bytes` as text, without a byte order mark.
fn text(bytes: &[u8]) -> Result<&str, Fault> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| {
        let line = bytes.iter().take(error.valid_up_to()).filter(|byte| **byte == b'\n').count() + 1;
        let before = bytes.iter().take(error.valid_up_to()).rev().take_while(|byte| **byte != b'\n').count();
        Fault { place: Place::At { line, column: before + 1 }, what: What::NotUtf8, values: Vec::new() }
    })
}
