//! Word: headings, lists and tables as Word knows them, in letters of 12 points or more, with the language set and the
//! head of a table on each page. Written as its parts, because no writer at hand repeats heads of tables.

use std::io::{Cursor, Write as _};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{Exporter, Part, Record, Section, SideMarks, Table};
use crate::phrases::Phrases;

/// `.docx`
pub(super) struct Docx;

/// The parts that are the same in every file.
const PARTS: [(&str, &str); 4] = [
    ("[Content_Types].xml", include_str!("../../assets/export/docx/content-types.xml")),
    ("_rels/.rels", include_str!("../../assets/export/docx/package-rels.xml")),
    ("word/_rels/document.xml.rels", include_str!("../../assets/export/docx/document-rels.xml")),
    ("word/numbering.xml", include_str!("../../assets/export/docx/numbering.xml")),
];
const STYLES: &str = include_str!("../../assets/export/docx/styles.xml");
const CORE: &str = include_str!("../../assets/export/docx/core.xml");
const DOCUMENT: &str = include_str!("../../assets/export/docx/document.xml");

impl Exporter for Docx {
    fn ending(&self) -> &'static str {
        "docx"
    }

    fn write(&self, record: &Record, _: &Phrases) -> Vec<u8> {
        let mut body = paragraph("Title", &record.title);
        for section in &record.sections {
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
    for it in &section.parts {
        body.push_str(&part(it));
    }
    for inner in &section.sections {
        add(body, inner, level + 1);
    }
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
        Part::Words(texts) => texts.iter().map(|text| paragraph("Quote", text)).collect(),
        Part::Table(it) => table(it),
        Part::Moves(it) => table(&it.table()),
        // The words beside it say the same.
        Part::Line(_) => String::new(),
        Part::Marks(sides) => sides.iter().map(|side| paragraph("ListBullet", &marks(side))).collect(),
    }
}

fn marks(side: &SideMarks) -> String {
    let note = side.note.as_ref().map_or_else(String::new, |note| format!(" ({note})"));
    format!("{}: {}{note}", side.side, side.marks.join(" · "))
}

fn table(table: &Table) -> String {
    let columns = table.heads.len().max(1);
    let grid = format!("<w:gridCol w:w=\"{}\"/>", 9600 / columns).repeat(columns);
    let cell = |style: &str, text: &String| format!("<w:tc><w:tcPr/>{}</w:tc>", paragraph(style, text));
    let cells = |style: &str, cells: &[String]| cells.iter().map(|text| cell(style, text)).collect::<String>();
    let head =
        format!("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{}</w:tr>", cells("TableHead", &table.heads));
    let rows =
        table.rows.iter().map(|row| format!("<w:tr><w:trPr><w:cantSplit/></w:trPr>{}</w:tr>", cells("TableText", row)));
    let rows: String = rows.collect();
    let properties = "<w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/>\
        <w:tblLook w:firstRow=\"1\" w:firstColumn=\"1\"/></w:tblPr>";
    format!("<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{head}{rows}</w:tbl>{}", paragraph("TableText", ""))
}

fn paragraph(style: &str, text: &str) -> String {
    styled(style, &run("", text))
}

fn styled(style: &str, runs: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{runs}</w:p>")
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
    use super::{escape, run};

    #[test]
    fn nothing_in_a_text_is_markup() {
        assert_eq!(escape("<w:t>&\"\u{1}"), "&lt;w:t&gt;&amp;&quot;");
        let lines = "<w:t xml:space=\"preserve\">a</w:t><w:br/><w:t xml:space=\"preserve\">b</w:t>";
        assert_eq!(run("", "a\nb"), format!("<w:r><w:rPr></w:rPr>{lines}</w:r>"));
    }
}
