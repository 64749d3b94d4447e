//! What a workshop came to, to be read on the screen: the copy for those who were there, as longer text.

use crate::app::Earlier;
use crate::app::model::{Model, Workshop};
use crate::app::screen::Paragraph;
use crate::export::{Part, Record, Section, SideMarks, Table};
use crate::session::Copy;
use crate::text::{ended, joined};

/// Its sections, from the top.
pub(in crate::app) fn record(model: &Model, workshop: &Workshop) -> Vec<Paragraph> {
    let earlier = workshop.earlier.as_ref().map(Earlier::counted);
    match Record::of(workshop.counted(), earlier, Copy::Present, &model.phrases) {
        Ok(record) => of_record(model, &record),
        Err(refused) => vec![Paragraph { heading: String::new(), lines: vec![refused.say(&model.phrases)] }],
    }
}

/// The sections of `record`, one behind the other.
pub(in crate::app) fn of_record(model: &Model, record: &Record) -> Vec<Paragraph> {
    record.sections.iter().flat_map(|section| paragraphs(model, section)).collect()
}

fn paragraphs(model: &Model, section: &Section) -> Vec<Paragraph> {
    let lines = section.parts.iter().flat_map(|part| lines(model, part)).collect();
    let own = Paragraph { heading: section.heading.clone(), lines };
    std::iter::once(own).chain(section.sections.iter().flat_map(|inner| paragraphs(model, inner))).collect()
}

fn lines(model: &Model, part: &Part) -> Vec<String> {
    match part {
        Part::Text(text) => vec![text.clone()],
        Part::Headline { pill, says, beside } => {
            let first = joined([ended(pill).as_str(), says.as_str()].into_iter());
            std::iter::once(first).chain((!beside.is_empty()).then(|| ended(&beside.join(", ")))).collect()
        }
        Part::List(items) => items.clone(),
        Part::Words(texts) => {
            texts.iter().map(|text| model.fill("record-quoted", &[("text", text.as_str().into())])).collect()
        }
        Part::Table(Table { heads, rows }) => rows.iter().map(|cells| row(model, heads, cells)).collect(),
        // The words beside it say the same.
        Part::Line(_) | Part::Moves(_) => Vec::new(),
        // The table over them counts the same.
        Part::Marks(sides) => sides.iter().filter_map(|side: &SideMarks| side.note.clone()).collect(),
    }
}

/// A row of a table as one sentence: each cell behind its head.
fn row(model: &Model, heads: &[String], cells: &[String]) -> String {
    let cell = |(head, cell): (&String, &String)| match (head.as_str(), cell.as_str()) {
        (_, "") => String::new(),
        ("", name) => format!("{name}:"),
        (head, words) => model.fill("record-cell", &[("head", head.into()), ("words", words.into())]),
    };
    let cells: Vec<String> = heads.iter().zip(cells).map(cell).collect();
    ended(&joined(cells.iter().map(String::as_str)))
}
