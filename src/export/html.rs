//! HTML: one file with all that it needs, no script, nothing from elsewhere, every text escaped by the template (P12). It
//! is read in light and dark, on a phone, by a screen reader, and printed to A4.

use askama::Template;

use super::{Exporter, Line, Part, Record, Section, SideMarks, Table};
use crate::phrases::Phrases;

/// `.html`
pub(super) struct Html;

#[derive(Template)]
#[template(path = "assets/export/record.html", config = "assets/export/askama.toml")]
struct Page<'a> {
    title: &'a str,
    language: &'a str,
    /// What stands right under the title.
    lead: &'a [String],
    contents: String,
    table_word: String,
    made_with: String,
    /// The numbers and headings of the sections that are not within another.
    chapters: Vec<(usize, &'a str)>,
    places: Vec<Place<'a>>,
}

/// A heading with what stands under it.
struct Place<'a> {
    number: usize,
    /// 2 to 4; the title is 1.
    level: usize,
    heading: &'a str,
    parts: Vec<&'a Part>,
}

impl Place<'_> {
    /// How many of its parts stand on one page with its heading: those of a headline with its numbers and its picture.
    fn kept(&self) -> usize {
        let numbers = |part: &&&Part| matches!(part, Part::Table(_) | Part::Marks(_));
        let has_headline = self.parts.iter().any(|part| matches!(part, Part::Headline { .. }));
        let picture = self.parts.iter().position(|part| matches!(part, Part::Marks(_)));
        let table = self.parts.iter().position(|part| numbers(&part));
        picture.or(table).filter(|_| has_headline).map_or(0, |at| at + 1)
    }
}

impl Table {
    /// Whether it holds sentences rather than numbers: on a phone its rows become short lists.
    fn is_wordy(&self) -> bool {
        let has_numbers = self.heads.first().is_some_and(String::is_empty);
        !has_numbers && self.heads.len() > 2
    }
}

impl Exporter for Html {
    fn ending(&self) -> &'static str {
        "html"
    }

    fn write(&self, record: &Record, phrases: &Phrases) -> Vec<u8> {
        let mut places = Vec::new();
        for section in &record.sections {
            flatten(section, 2, &mut places);
        }
        if let Some(first) = places.first_mut().filter(|_| !record.lead().is_empty()) {
            first.parts.remove(0);
        }
        let page = Page {
            title: &record.title,
            language: &record.language,
            lead: record.lead(),
            contents: phrases.say("export-contents"),
            table_word: phrases.say("export-table"),
            made_with: phrases.say("export-made-with"),
            chapters: places.iter().filter(|it| it.level == 2).map(|it| (it.number, it.heading)).collect(),
            places,
        };
        // Writing into a text does not fail.
        page.render().unwrap_or_default().into_bytes()
    }
}

fn flatten<'a>(section: &'a Section, level: usize, places: &mut Vec<Place<'a>>) {
    let number = places.len() + 1;
    let parts = section.parts.iter().collect();
    places.push(Place { number, level: level.min(4), heading: &section.heading, parts });
    for inner in &section.sections {
        flatten(inner, level + 1, places);
    }
}

impl Line {
    /// Its stops, each with its place across the picture.
    fn stops(&self) -> impl Iterator<Item = (&String, u32)> {
        self.stops.iter().zip([40, 180, 320])
    }

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates pass it so")]
    fn is_at(&self, stop: &usize) -> bool {
        self.pointer.as_ref() == Some(stop)
    }
}

/// How much room one mark takes.
const MARK: usize = 30;

impl SideMarks {
    /// How wide the row of its marks is.
    fn width(&self) -> usize {
        self.marks.len() * MARK
    }

    fn words(&self) -> String {
        self.marks.join(", ")
    }

    /// 0, 1, 2 for each mark, in order.
    fn places(&self) -> impl Iterator<Item = usize> {
        (0..3).flat_map(|place| std::iter::repeat_n(place, self.counts[place] as usize))
    }
}

/// Which sign stands for which word, of the marks that are there.
fn key_of(sides: &[SideMarks]) -> Vec<(&str, usize)> {
    let all = || sides.iter().flat_map(|side| side.marks.iter().map(String::as_str).zip(side.places()));
    (0..3).filter_map(|place| all().find(|(_, it)| *it == place)).collect()
}
