//! Word: headings, lists and tables as Word knows them, in letters of 12 points or more, with the language set and the
//! head of a table on each page. Written as its parts, because no writer at hand repeats heads of tables.

use std::io::{Cursor, Write as _};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{Exporter, Part, Record, Section, SideMarks, Table};
use crate::phrases::Phrases;
use crate::text::columns;

/// `.docx`
pub(super) struct Docx;

/// The parts that are the same in every file.
const PARTS: [(&str, &str); 4] = [
    ("[Content_Types].xml", include_str!("../../assets/export/docx/content-types.xml")),
    ("_rels/.rels", include_str!("../../assets/export/docx/package-rels.xml")),
    ("word/_rels/document.xml.rels", include_str!("../../assets/export/docx/document-rels.xml")),
    ("word/numbering.xml", include_str!("../../assets/export/docx/numbering.xml")),
];
/// The style of what people said, in nobody's words but theirs.
const QUOTE: &str = "Quote";
const STYLES: &str = include_str!("../../assets/export/docx/styles.xml");
const CORE: &str = include_str!("../../assets/export/docx/core.xml");
const DOCUMENT: &str = include_str!("../../assets/export/docx/document.xml");

impl Exporter for Docx {
    fn ending(&self) -> &'static str {
        "docx"
    }

    fn write(&self, record: &Record, _: &Phrases) -> Vec<u8> {
        let mut body = paragraph("Title", &record.title);
        body.extend(record.lead().iter().map(|line| paragraph("Normal", line)));
        let mut sections = record.sections.clone();
        if let Some(first) = sections.first_mut().filter(|_| !record.lead().is_empty()) {
            first.parts.remove(0);
        }
        for section in &sections {
            add(&mut body, section, 1);
        }
        let own = [
            ("word/styles.xml", STYLES.replace("{language}", &escape(&record.language))),
            ("docProps/core.xml", filled(CORE, record)),
            ("word/document.xml", DOCUMENT.replace("{body}", &body)),
        ];
        let fixed = PARTS.map(|(name, text)| (name, text.to_owned()));
        // Writing into memory does not fail.
        packed(fixed.into_iter().chain(own)).unwrap_or_default()
    }
}

fn filled(text: &str, record: &Record) -> String {
    text.replace("{language}", &escape(&record.language)).replace("{title}", &escape(&record.title))
}

/// The same parts give the same bytes: no time is kept.
fn packed(parts: impl Iterator<Item = (&'static str, String)>) -> zip::result::ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(name, SimpleFileOptions::default())?;
        zip.write_all(text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

fn add(body: &mut String, section: &Section, level: usize) {
    body.push_str(&paragraph(&format!("Heading{}", level.min(3)), &section.heading));
    for (n, it) in section.parts.iter().enumerate() {
        let leads = match (it, section.parts.get(n + 1)) {
            (Part::Headline { .. }, Some(_)) | (Part::List(_), Some(Part::Headline { .. })) => true,
            (Part::Text(_), Some(next)) => matches!(next, Part::Words(_) | Part::Table(_) | Part::List(_)),
            _ => false,
        };
        body.push_str(&if leads { kept_with_next(&part(it)) } else { part(it) });
    }
    for inner in &section.sections {
        add(body, inner, level + 1);
    }
}

/// Paragraphs that do not stand at the foot of a page, while what they lead to is on the next one.
fn kept_with_next(paragraphs: &str) -> String {
    // In the order of the format.
    paragraphs.replace("<w:bidi ", "<w:keepNext/><w:bidi ")
}

fn part(part: &Part) -> String {
    match part {
        Part::Text(text) => paragraph("Normal", text),
        Part::Headline { pill, says, beside } => {
            let says = if says.is_empty() { String::new() } else { run("", &format!(" {says}")) };
            let first = styled("Headline", &format!("{}{says}", run("<w:b/>", &format!("{pill}."))));
            if beside.is_empty() { first } else { format!("{first}{}", paragraph("Normal", &beside.join(" · "))) }
        }
        Part::List(items) => items.iter().map(|item| paragraph("ListBullet", item)).collect(),
        Part::Words(texts) => texts.iter().map(|text| paragraph(QUOTE, text)).collect(),
        Part::Table(it) => table(it),
        Part::Moves(it) => table(&it.table()),
        // The words beside it say the same.
        Part::Line(_) => String::new(),
        Part::Marks(sides) => sides.iter().map(|side| paragraph("ListBullet", &marks(side))).collect(),
    }
}

/// One mark a person in a row, and that a side has one voice.
fn marks(side: &SideMarks) -> String {
    let note = side.note.as_ref().map_or_else(String::new, |note| format!(" ({note})"));
    format!("{}: {}{note}", side.side, side.marks.join(" · "))
}

fn table(table: &Table) -> String {
    let widths = widths(table);
    let grid: Vec<String> = widths.iter().map(|width| format!("<w:gridCol w:w=\"{width}\"/>")).collect();
    let grid = grid.concat();
    let cell = |style: &str, (text, width): (&String, &usize)| {
        let width = format!("<w:tcW w:w=\"{width}\" w:type=\"dxa\"/>");
        format!("<w:tc><w:tcPr>{width}</w:tcPr>{}</w:tc>", paragraph(style, text))
    };
    let cells = |style: &str, cells: &[String]| cells.iter().zip(&widths).map(|it| cell(style, it)).collect::<String>();
    let head =
        format!("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{}</w:tr>", cells("TableHead", &table.heads));
    let row = |(n, row): (usize, &Vec<String>)| {
        let cells = cells("TableText", row);
        let is_kept = table.rows.len() <= SHORT && n + 1 < table.rows.len();
        let cells = if is_kept { kept_with_next(&cells) } else { cells };
        format!("<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>")
    };
    let rows: String = table.rows.iter().enumerate().map(row).collect();
    let properties = "<w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/>\
        <w:tblLook w:firstRow=\"1\" w:firstColumn=\"1\"/></w:tblPr>";
    format!("<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{head}{rows}</w:tbl>{}", paragraph("TableText", ""))
}

/// How wide a table is, and what stands around the text of a cell, in twentieths of a point.
const TABLE: usize = 9600;
const AROUND: usize = 220;
/// A letter of a text, as a rule.
const LETTER: usize = 130;
/// A table of so many rows or fewer stands on one page.
const SHORT: usize = 9;
/// Longer texts than this many letters are broken into lines; longer words too.
const LINE: usize = 60;
const WORD: usize = 28;

/// How wide each column is: the longest word of each stands on one line, and what is left goes to the longest texts.
fn widths(table: &Table) -> Vec<usize> {
    let column = |n: usize| std::iter::once(&table.heads).chain(&table.rows).filter_map(move |row| row.get(n));
    let longest = |n: usize, of: fn(&str) -> usize| column(n).map(|text| of(text)).max().unwrap_or_default();
    let all = || 0..table.heads.len();
    let words: Vec<usize> = all().map(|n| longest(n, longest_word) + AROUND).collect();
    let texts: Vec<usize> = all().map(|n| longest(n, |text| columns(text).min(LINE) * LETTER) + AROUND).collect();
    let left = TABLE.saturating_sub(words.iter().sum());
    let more: usize = words.iter().zip(&texts).map(|(word, text)| text.saturating_sub(*word)).sum();
    // No column gets more than its text needs, before all get as much of the rest.
    let given = left.min(more);
    let rest = (left - given) / words.len().max(1);
    let width = |(word, text): (&usize, &usize)| {
        word + (given * text.saturating_sub(*word)).checked_div(more).unwrap_or_default() + rest
    };
    words.iter().zip(&texts).map(width).collect()
}

fn longest_word(text: &str) -> usize {
    let width = |word: &str| word.chars().take(WORD).map(bold).sum();
    text.split_whitespace().map(width).max().unwrap_or_default()
}

/// How wide a letter of a head is: those are bold.
fn bold(letter: char) -> usize {
    match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' => 70,
        'f' | 't' | 'r' => 95,
        'm' | 'w' | 'M' | 'W' => 230,
        letter if letter.is_uppercase() => 187,
        letter => 150 * columns(letter.encode_utf8(&mut [0; 4])),
    }
}

fn paragraph(style: &str, text: &str) -> String {
    let right = u8::from(if style == QUOTE { begins_at_the_right(text) } else { is_read_from_the_right(text) });
    styled_from(right, style, &run(&format!("<w:rtl w:val=\"{right}\"/>"), text))
}

/// Whether most of its words are written from the right. Where a name stands in one of our sentences, or a side's name begins
/// it, the first letter would turn the whole of it round.
fn is_read_from_the_right(text: &str) -> bool {
    let words = text.split_whitespace().filter(|word| word.contains(char::is_alphabetic));
    let (right, left): (Vec<&str>, Vec<&str>) = words.partition(|word| begins_at_the_right(word));
    right.len() > left.len()
}

/// Whether its first letter is one of Hebrew, Arabic or another script that is written from the right.
fn begins_at_the_right(text: &str) -> bool {
    let first = text.chars().find(|c| c.is_alphabetic());
    first.is_some_and(|c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'))
}

fn styled(style: &str, runs: &str) -> String {
    styled_from(0, style, runs)
}

/// A paragraph that begins at the left, or where `right` is 1 at the right.
fn styled_from(right: u8, style: &str, runs: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/><w:bidi w:val=\"{right}\"/></w:pPr>{runs}</w:p>")
}

/// Text with its line breaks.
fn run(properties: &str, text: &str) -> String {
    let lines: Vec<String> =
        text.lines().map(|line| format!("<w:t xml:space=\"preserve\">{}</w:t>", escape(line))).collect();
    format!("<w:r><w:rPr>{properties}</w:rPr>{}</w:r>", lines.join("<w:br/>"))
}

/// Nothing in a text is markup, and nothing is a character that XML cannot hold.
fn escape(text: &str) -> String {
    let kept = text.chars().filter(|c| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}'));
    let mut escaped = String::with_capacity(text.len());
    for c in kept {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            _ => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::{TABLE, Table, escape, run, widths};

    #[test]
    fn the_longest_word_of_a_column_stands_on_one_line() {
        let row = |cells: [&str; 4]| cells.map(str::to_owned).to_vec();
        let rows = vec![row(["People with lived experience", "0", "12", "Yes, and it was used"])];
        let table = Table { heads: row(["", "TO", "Sometimes", "Middle"]), rows };
        let widths = widths(&table);
        assert!(widths.iter().sum::<usize>() <= TABLE && widths[0] > widths[1] && widths[3] > widths[1], "{widths:?}");
        // "TO" and "Sometimes" in bold letters of 12 points, by the widths of Arial.
        assert!(widths[1] >= 333 + 200 && widths[2] >= 1282 + 200, "{widths:?}");
    }

    #[test]
    fn no_column_takes_more_than_its_text_needs() {
        let row = |cells: [&str; 4]| cells.map(str::to_owned).to_vec();
        let table = Table { heads: row(["", "TO", "Not sure", "Away"]), rows: vec![row(["Everyone", "3", "1", "0"])] };
        let widths = widths(&table);
        assert!(widths[2] < 2 * widths[1], "{widths:?}");
    }

    #[test]
    fn what_is_written_from_the_right_begins_there() {
        let quote = super::kept_with_next(&super::paragraph("Quote", "1. \u{646}\u{62d}\u{646} here"));
        assert!(
            quote.contains("<w:keepNext/><w:bidi w:val=\"1\"/></w:pPr><w:r><w:rPr><w:rtl w:val=\"1\"/>"),
            "{quote}"
        );
        assert!(super::paragraph("Quote", "here \u{646}").contains("<w:bidi w:val=\"0\"/>"));
        let is_turned = |text: &str| super::paragraph("TableText", text).contains("<w:bidi w:val=\"1\"/>");
        let (sara, ahmad) = ("\u{633}\u{627}\u{631}\u{629}", "\u{623}\u{62d}\u{645}\u{62f}");
        for text in [format!("{sara} and Ben"), format!("{sara} takes it on"), format!("{sara}: 3 of them"), "3".into()]
        {
            assert!(!is_turned(&text), "{text}");
        }
        for text in [sara.to_owned(), format!("{sara}: 3"), format!("{sara} {ahmad} NHS {ahmad}")] {
            assert!(is_turned(&text), "{text}");
        }
    }

    #[test]
    fn nothing_in_a_text_is_markup() {
        assert_eq!(escape("<w:t>&\"\u{1}"), "&lt;w:t&gt;&amp;&quot;");
        let lines = "<w:t xml:space=\"preserve\">a</w:t><w:br/><w:t xml:space=\"preserve\">b</w:t>";
        assert_eq!(run("", "a\nb"), format!("<w:r><w:rPr></w:rPr>{lines}</w:r>"));
    }
}
