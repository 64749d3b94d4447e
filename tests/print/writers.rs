//! Both ways to write the sheets: goldens read by eye, nothing left out, no text that becomes markup.

use alongside::content::{Library, read_agenda, read_method};
use alongside::paper::print::{Answers, Block, Cell, Choice, OnePerson, Papers, html, text};
use alongside::text::columns;
use sha2::{Digest as _, Sha256};

use super::markup::{Bit, read};
use super::sheets::every_kind;
use super::{all, built_in, sheets_of};

#[test]
fn the_short_agenda_as_text() {
    insta::assert_snapshot!(text(&built_in("short")));
}

#[test]
fn the_short_agenda_as_a_page() {
    insta::assert_snapshot!(html(&built_in("short")));
}

/// An agenda and a method of somebody's own, full of what must not become markup.
fn hostile() -> Papers {
    let method = "id = 'm'\ntitle = 'M <script>alert(1)</script>'\nintro = '\"><img src=x onerror=y>'\n\
        in_position = true\nown_words = false\n[[questions]]\nid = 'q'\nversion = 1\n\
        text = 'Q </h3></article><b>'\nto = '&amp;&lt; ]]>'\nfor = 'a\\b <!-- c'\nwith = \"it's `so` 日本語日本語\"\n";
    let agenda = "id = 'own'\nversion = 1\ntitle = 'T </title><script>x</script>'\nsummary = '</style>\"quoted\" & more'\n\
        [[steps]]\nid = 's'\ntitle = '<b onclick=\"x\">S</b>'\nminutes = 5\nactivities = [{ method = 'm' }]\n";
    let mut library = Library::built_in();
    library.methods.push(read_method("m.toml", method).unwrap());
    let agenda = read_agenda("a.toml", agenda, &library.methods).unwrap();
    sheets_of(&agenda, &library)
}

/// Every text of the tree.
fn texts(papers: &Papers) -> Vec<String> {
    let mut all = vec![papers.title.clone()];
    all.extend(papers.lead.clone());
    for sheet in &papers.sheets {
        all.push(sheet.heading.clone());
        all.extend(sheet.lead.clone());
        for part in &sheet.parts {
            all.push(part.heading.clone());
            all.extend(part.blocks.iter().flat_map(texts_of));
        }
    }
    all.retain(|text| !text.is_empty());
    all
}

fn texts_of(block: &Block) -> Vec<String> {
    match block {
        Block::Heading(text) => vec![text.clone()],
        Block::Text(lines) | Block::Ticks(lines) | Block::Typed(lines) => lines.clone(),
        Block::Lines(lines) => [vec![lines.label.clone()], lines.lines.clone()].concat(),
        Block::Keys { label, keys } => {
            let keys = keys.iter().flat_map(|key| [key.cap.clone(), key.word.clone()]);
            std::iter::once(label.clone()).chain(keys).collect()
        }
        Block::Write { label, .. } => vec![label.clone()],
        Block::Table(table) => {
            let cells = table.rows.iter().flatten().flat_map(|cell| match cell {
                Cell::Text(text) => vec![text.clone()],
                Cell::Blank => Vec::new(),
                Cell::Ticks(items) => items.clone(),
            });
            table.columns.iter().cloned().chain(cells).collect()
        }
        Block::Card(card) => {
            let words = [&card.about, &card.question, &card.ask].into_iter().chain(&card.typed);
            words.cloned().chain(answer_texts(&card.answers)).collect()
        }
        Block::Sign { word, text } => vec![word.clone(), text.clone()],
    }
}

fn answer_texts(answers: &Answers) -> Vec<String> {
    let choice = |choice: &Choice| [choice.key.clone(), choice.word.clone(), choice.text.clone()];
    let person = |person: &OnePerson| [person.name.clone(), person.why.clone()];
    match answers {
        Answers::OneOf(choices, one) => choices.iter().chain(&one.others).flat_map(choice).chain(person(one)).collect(),
        Answers::Grid(rows, one) => {
            rows.iter().flatten().chain(&one.others).flat_map(choice).chain(person(one)).collect()
        }
        Answers::Stage(stage) => {
            let ways = stage.ways.iter().map(|(way, _)| way.clone());
            let words = [&stage.now, &stage.will, &stage.why, &stage.promise].into_iter().chain(&stage.reasons);
            words.cloned().chain(ways).collect()
        }
        Answers::EachSide(sides) => sides.clone(),
    }
}

/// The text of a page, without its style.
fn page_text(bits: &[Bit]) -> String {
    let texts = bits.iter().filter_map(|bit| match bit {
        Bit::Text(text) => Some(text.as_str()),
        _ => None,
    });
    texts.filter(|text| !text.contains("@page")).collect::<Vec<_>>().join("\n")
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_lowercase()
}

#[test]
fn both_writers_show_every_text_of_the_tree() {
    for papers in all().into_iter().map(|(_, papers)| papers).chain([every_kind(), hostile()]) {
        let (page, plain) = (page_text(&read(&html(&papers))), squeezed(&text(&papers)));
        let all = texts(&papers);
        assert!(all.len() > 200, "{}", all.len());
        for wanted in all {
            assert!(page.contains(&wanted), "not on the page: {wanted}");
            // A cell of two columns can be wrapped beside another one: its words are looked for one by one.
            let words = wanted.split_whitespace().map(squeezed);
            assert!(words.into_iter().all(|word| plain.contains(&word)), "not in the text: {wanted}");
        }
    }
}

#[test]
fn no_text_becomes_markup() {
    let known = every_kind();
    let names = |papers: &Papers| {
        let mut names: Vec<String> = read(&html(papers))
            .into_iter()
            .filter_map(|bit| match bit {
                Bit::Open(name, attributes) => {
                    Some(format!("{name} {:?}", attributes.iter().map(|it| &it.0).collect::<Vec<_>>()))
                }
                _ => None,
            })
            .collect();
        names.sort();
        names.dedup();
        names
    };
    let (known, hostile) = (names(&known), names(&hostile()));
    assert!(hostile.iter().all(|name| known.contains(name)), "{hostile:?}\n{known:?}");
    assert!(!known.iter().any(|name| name.contains("script") || name.contains("img") || name.contains("src")));
}

#[test]
fn a_page_needs_nothing_from_elsewhere_and_may_fetch_nothing() {
    let page = html(&built_in("standard"));
    for outside in ["http:", "https:", "//", "url(", "@import", "<script", "<link", "<img", "<iframe", "javascript:"] {
        assert!(!page.contains(outside), "{outside}");
    }
    let style = page.split("<style>").nth(1).unwrap().split("</style>").next().unwrap();
    let digest = base64(&Sha256::digest(style.as_bytes()));
    let policy = format!("default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'");
    assert!(page.contains(&format!("content=\"{policy}\"")), "the style has changed: its digest is now {digest}");
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let bits = three.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        for i in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * i)) as usize & 63];
            text.push(if i > three.len() { '=' } else { char::from(letter) });
        }
    }
    text
}

#[test]
fn headings_follow_each_other_without_a_gap() {
    for (agenda, papers) in all() {
        let mut last = 0;
        for bit in read(&html(&papers)) {
            let Bit::Open(name, _) = bit else { continue };
            let Some(level) = name.strip_prefix('h').and_then(|level| level.parse::<u8>().ok()) else { continue };
            assert!(level <= last + 1, "{}: h{level} after h{last}", agenda.id);
            last = level;
        }
        assert!(last > 1);
    }
}

#[test]
fn text_is_78_columns_wide_and_has_no_blanks_at_the_end() {
    for papers in all().into_iter().map(|(_, papers)| papers).chain([every_kind(), hostile()]) {
        let text = text(&papers);
        for line in text.lines() {
            assert!(columns(line) <= 78 && line.trim_end() == line, "{line:?}");
        }
        assert!(text.ends_with('\n') && !text.contains("\n\n\n\n"));
    }
}

#[test]
fn the_same_agenda_gives_the_same_bytes() {
    assert_eq!(html(&built_in("taster")), html(&built_in("taster")));
    assert_eq!(text(&built_in("taster")), text(&built_in("taster")));
}
