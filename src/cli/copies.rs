//! The one place that knows how records are made.

use std::path::Path;

use super::{Program, Stop, shown};
use crate::export::{self, Audience, FORMATS, Record, TABLES, Warning};
use crate::weigh::Counted;

/// The endings of files that can be made.
pub(super) fn endings() -> Vec<String> {
    FORMATS.iter().map(|format| format!(".{}", format.ending())).collect()
}

/// Whether files with this ending can be made.
pub(super) fn can_make(ending: &str) -> bool {
    export::format_for(ending).is_some()
}

/// The record of a session for `audience`, as a file with this ending.
pub(super) fn make(
    program: &Program,
    now: Counted<'_>,
    earlier: Option<Counted<'_>>,
    (audience, ending): (Audience, &str),
) -> Result<Vec<u8>, Stop> {
    let refused = |refused: export::Refused| Stop::Refused(refused.say(&program.phrases));
    let record = Record::of(now, earlier, audience, &program.phrases).map_err(refused)?;
    let format = export::format_for(ending).ok_or_else(|| no_such_ending(program, ending))?;
    Ok(format.write(&record, &program.phrases))
}

/// No file with this ending, or of this name, can be made; those that can.
pub(super) fn no_such_ending(program: &Program, name: &str) -> Stop {
    let endings = program.phrases.any_of(&endings());
    program.refuse("cli-no-such-ending", &[("path", name.into()), ("endings", endings.into())])
}

/// Of a folder no file with this ending can be made; those that can.
pub(super) fn no_table(program: &Program, folder: &Path, to: &Path) -> Stop {
    let endings: Vec<String> = TABLES.iter().map(|format| format!(".{}", format.ending())).collect();
    let endings = program.phrases.any_of(&endings);
    let values = [("folder", shown(folder).into()), ("path", shown(to).into()), ("endings", endings.into())];
    program.refuse("cli-folder-ending", &values)
}

/// What could still show who said what (R20), in words.
pub(super) fn truth_check(
    program: &Program,
    now: Counted<'_>,
    earlier: Option<Counted<'_>>,
    (audience, ending): (Audience, &str),
) -> Vec<String> {
    let warnings = export::truth_check(now, earlier, audience, &program.phrases);
    let record = Record::of(now, earlier, audience, &program.phrases).ok();
    let is_told = |it: &&Warning| record.as_ref().is_none_or(|record| it.is_about(record, ending));
    warnings.iter().filter(is_told).map(|warning| warning.say(&program.phrases)).collect()
}
