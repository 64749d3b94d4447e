//! A group's own methods and agendas: found in the data folder and where a path was typed, beside those of the program.
//!
//! Constraint: reads only. A file that cannot be used is named in one line and stops nothing.

use std::path::{Path, PathBuf};

use super::{Program, Stop, check, lookup, plain_text, shown};
use crate::content::{ContentKind, FaultKind, LeftOut, Library, OwnFile};
use crate::store::{self, RealDisk};

/// Mistakes that are told where a file is not what was asked about; `check` tells them all.
const MOST_FAULTS: usize = 5;

/// A file of content.
pub(super) struct File {
    pub(super) path: PathBuf,
    /// What it is taken for where its text does not tell.
    pub(super) kind: ContentKind,
    /// Its text, or why there is none.
    pub(super) text: Result<String, String>,
}

impl File {
    pub(super) fn new(program: &Program, path: &Path, kind: ContentKind, bytes: std::io::Result<Vec<u8>>) -> Self {
        let bytes = bytes.map_err(|error| store::read_words(&error, &program.phrases));
        let text = bytes.and_then(|bytes| check::text(&bytes, &program.phrases));
        Self { path: path.to_owned(), kind, text }
    }
}

/// What can be asked and planned here, with what is the group's own. Tells on stderr what is left out.
pub(super) fn library(program: &Program) -> Library {
    let library = library_with(program, &[]);
    tell(program, &library);
    library
}

/// The same with `first`, which win over files of the data folder with the same names. Tells nothing.
pub(super) fn library_with(program: &Program, first: &[File]) -> Library {
    let (held, broken) = held(program);
    let is_first = |file: &File| first.iter().any(|it| same(&it.path, &file.path));
    let all: Vec<&File> = first.iter().chain(held.iter().filter(|file| !is_first(file))).collect();
    let names: Vec<String> = all.iter().map(|file| shown(&file.path)).collect();
    let read = all.iter().zip(&names).filter_map(|(file, name)| {
        let text = file.text.as_ref().ok()?;
        Some(OwnFile { name, text, kind: file.kind })
    });
    let mut library = Library::built_in().with(&read.collect::<Vec<_>>());
    let unread = all.iter().zip(&names).filter(|(file, _)| file.text.is_err()).map(|(_, name)| name.clone());
    library.left_out.extend(unread.chain(broken).map(|file| LeftOut { file, faults: Vec::new() }));
    library
}

/// The files in the data folder, and folders of it that cannot be listed.
fn held(program: &Program) -> (Vec<File>, Vec<String>) {
    let (mut files, mut broken) = (Vec::new(), Vec::new());
    let Some(data) = store::data_folder() else { return (files, broken) };
    for (folder, kind) in [(store::METHODS, ContentKind::Method), (store::AGENDAS, ContentKind::Agenda)] {
        let folder = data.join(folder);
        match store::own_content(&RealDisk, &folder) {
            Ok(found) => files.extend(found.into_iter().map(|(path, bytes)| File::new(program, &path, kind, bytes))),
            Err(_) => broken.push(shown(&folder)),
        }
    }
    (files, broken)
}

fn same(a: &Path, b: &Path) -> bool {
    store::real_path(a) == store::real_path(b)
}

/// One line on stderr for each file that is left out.
pub(super) fn tell(program: &Program, library: &Library) {
    for left_out in &library.left_out {
        let path = left_out.file.as_str();
        let check = plain_text::typed(path);
        let key = if left_out.faults.is_empty() { "cli-left-out-unread" } else { "cli-left-out" };
        let n = left_out.faults.len();
        program.warn(&program.fill(key, &[("path", path.into()), ("check", check.into()), ("n", n.into())]));
    }
}

/// What `typed` means: the name of a method or agenda, or the path of a file with one; with the library it is in.
pub(super) fn find(program: &Program, kind: ContentKind, typed: &str) -> Result<(Library, String), Stop> {
    let path = Path::new(typed);
    let is_path = path.components().count() > 1 || path.extension().is_some_and(|it| it.eq_ignore_ascii_case("toml"));
    if !is_path {
        return Ok((library(program), typed.to_owned()));
    }
    let file = File::new(program, path, kind, store::read(path));
    if let Err(why) = &file.text {
        return Err(Stop::Refused(lookup::cannot_open(program, path, why)));
    }
    let mut library = library_with(program, &[file]);
    let name = shown(path);
    if let Some(at) = library.left_out.iter().position(|left_out| left_out.file == name) {
        return Err(unusable(program, &library.left_out.swap_remove(at)));
    }
    // Named by its path, it was meant to stand in for one of the same name in the data folder.
    library.left_out.retain(|it| !matches!(it.faults.as_slice(), [only] if is_name_of(&name, &only.kind)));
    tell(program, &library);
    let found = library.own.iter().find(|own| own.file == name && own.kind == kind).map(|own| own.id.clone());
    let other = if kind == ContentKind::Agenda { "cli-not-an-agenda" } else { "cli-not-a-method" };
    found.map(|id| (library, id)).ok_or_else(|| program.refuse(other, &[("path", name.into())]))
}

fn is_name_of(file: &str, fault: &FaultKind) -> bool {
    matches!(fault, FaultKind::NameTaken { file: other, .. } if other == file)
}

/// Why a file cannot be used, with its first mistakes.
fn unusable(program: &Program, left_out: &LeftOut) -> Stop {
    let told = left_out.faults.iter().take(MOST_FAULTS).map(|fault| check::say(fault, &program.phrases));
    let path = left_out.file.as_str();
    let words = lookup::cannot_open(program, Path::new(path), &told.collect::<Vec<_>>().join("\n"));
    if left_out.faults.len() <= MOST_FAULTS {
        return Stop::Refused(words);
    }
    let check = plain_text::typed(path);
    Stop::Refused(format!("{words}\n{}", program.fill("cli-check-tells", &[("path", check.into())])))
}
