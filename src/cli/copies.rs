//! The one place that knows as what records are made.

use std::ffi::OsStr;
use std::path::Path;

use super::{Program, Stop, shown};
use crate::export::{self, Exporter, FORMATS, TABLES};

/// The format that the ending of this file stands for.
pub(super) fn format(program: &Program, to: &Path) -> Result<&'static dyn Exporter, Stop> {
    let ending = to.extension().and_then(OsStr::to_str).unwrap_or_default();
    export::format_for(ending).ok_or_else(|| {
        let endings = program.phrases.any_of(&endings());
        program.refuse("cli-no-such-ending", &[("path", shown(to).into()), ("endings", endings.into())])
    })
}

/// The endings of files that can be made.
pub(super) fn endings() -> Vec<String> {
    FORMATS.iter().map(|format| format!(".{}", format.ending())).collect()
}

/// Of a folder no file with this ending can be made; those that can.
pub(super) fn no_table(program: &Program, folder: &Path, to: &Path) -> Stop {
    let endings: Vec<String> = TABLES.iter().map(|format| format!(".{}", format.ending())).collect();
    let endings = program.phrases.any_of(&endings);
    let values = [("folder", shown(folder).into()), ("path", shown(to).into()), ("endings", endings.into())];
    program.refuse("cli-folder-ending", &values)
}
