//! `compare`: the same questions over several sessions, side by side as counts (R18).

use std::path::Path;

use super::lookup::{self, Found};
use super::typed::Typed;
use super::{Exit, Program, Stop, copies, export, plain_text, shown};
use crate::app::Earlier;
use crate::export::{Comparison, Exporter, Part, Section};
use crate::session::Copy;

/// `alongside compare`
pub(super) fn run(program: &Program, typed: &Typed<'_>) -> Result<Exit, Stop> {
    let to = typed.path("to");
    let format = to.map(|to| copies::format(program, to)).transpose()?;
    let found = typed.paths("session").into_iter().map(|path| open(program, path)).collect::<Result<Vec<_>, _>>()?;
    let counted: Vec<Earlier> =
        found.iter().map(|it| Earlier::new(it.opened.state.clone(), &program.phrases)).collect();
    let counted: Vec<_> = counted.iter().map(Earlier::counted).collect();
    let comparison =
        Comparison::of(&counted, &program.phrases).map_err(|refused| Stop::Refused(refused.say(&program.phrases)))?;
    match (to, format) {
        (Some(to), Some(format)) => write(program, typed, &comparison, (to, format, &found))?,
        _ if typed.is_set("json") => program.print(String::from_utf8_lossy(&comparison.record().data).trim_end())?,
        _ => program.print(&text(&comparison))?,
    }
    Ok(Exit::Done)
}

/// One of a newer version may hold answers that this one does not know: half of them would be compared.
fn open(program: &Program, path: &Path) -> Result<Found, Stop> {
    let found = lookup::open(program, path)?;
    if found.opened.newer {
        return Err(program.refuse("cli-compare-newer", &[("path", shown(&found.path).into())]));
    }
    Ok(found)
}

fn write(
    program: &Program,
    typed: &Typed<'_>,
    comparison: &Comparison<'_>,
    (to, format, found): (&Path, &dyn Exporter, &[Found]),
) -> Result<(), Stop> {
    for found in found {
        export::not_a_session(program, to, &found.path)?;
    }
    let warnings: Vec<String> = comparison.truth_check().iter().map(|it| it.say(&program.phrases)).collect();
    export::told_before(program, to, &warnings, typed)?;
    export::write(program, to, &format.write(&comparison.record(), &program.phrases), typed.is_set("yes"))?;
    for found in found {
        export::note(program, &found.path, to, Copy::Present);
    }
    Ok(())
}

fn text(comparison: &Comparison<'_>) -> String {
    let record = comparison.record();
    let sections = record.sections.iter().flat_map(sections);
    std::iter::once(record.title.clone()).chain(sections).collect::<Vec<_>>().join("\n\n")
}

/// A section, and behind it those within it.
fn sections(section: &Section) -> Vec<String> {
    let lines: Vec<String> = section.parts.iter().flat_map(lines).collect();
    let own = plain_text::section(&section.heading, &lines);
    std::iter::once(own).chain(section.sections.iter().flat_map(sections)).collect()
}

fn lines(part: &Part) -> Vec<String> {
    let table = |it: &crate::export::Table| {
        vec![plain_text::table(&std::iter::once(it.heads.clone()).chain(it.rows.clone()).collect::<Vec<_>>())]
    };
    match part {
        Part::Text(text) => vec![text.clone()],
        Part::List(items) => items.clone(),
        Part::Table(it) => table(it),
        // The lines beside it say the same, and a comparison holds no words of people and no other picture.
        Part::Moves(_) | Part::Headline { .. } | Part::Words(_) | Part::Line(_) | Part::Marks(_) => Vec::new(),
    }
}
