//! Hostile words in the full screen of the running program: nothing reaches the terminal that harmless words would not send.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::corpus::saying;
use super::escapes;
use super::texts::texts;
use crate::figure::Figure;
use crate::window::Terminal;

/// The names of the texts that a terminal would obey, or that take much room.
const SOME: [&str; 12] = [
    "bidi override",
    "clear the screen",
    "window title",
    "clipboard",
    "link of a terminal",
    "one byte controls",
    "device request",
    "backspaces",
    "zero width",
    "marks that pile up",
    "a family without end",
    "every control character",
];

pub fn measure() -> Vec<Figure> {
    let harmless = sent("harmless");
    let texts = texts().into_iter().filter(|(what, _)| SOME.contains(what));
    let mut count = 0;
    let mut broken = Vec::new();
    for (what, text) in texts {
        count += 1;
        let more: Vec<String> = sent(&text).difference(&harmless).cloned().collect();
        if !more.is_empty() {
            broken.push(format!("{what}: {more:?}"));
        }
    }
    vec![Figure::tried("P9", "hostile words in the full screen of the program", count, SOME.len(), broken)]
}

/// What the program sends to the terminal besides text, while it shows a session that says `text` everywhere.
fn sent(text: &str) -> BTreeSet<String> {
    let home = tempfile::tempdir().unwrap();
    let mut terminal = opened(home.path(), text);
    terminal.press("1", "Enter  back");
    terminal.press("\x1b", "Read it here");
    terminal.signal("TERM");
    assert_eq!(terminal.end().0, 128 + 15);
    // What was sent last may still be on its way.
    terminal.wait_until("the end of what was sent", |it| {
        let before = it.written();
        std::thread::sleep(std::time::Duration::from_millis(250));
        it.written() == before && it.is_given_back()
    });
    besides_text(&String::from_utf8_lossy(&terminal.bytes()))
}

fn opened(home: &Path, text: &str) -> Terminal {
    let file = home.join("session.json");
    fs::write(&file, saying(text)).unwrap();
    let terminal = Terminal::open(home, &["resume", file.to_str().unwrap()], (80, 22));
    terminal.wait_for("Read it here");
    terminal
}

/// Control characters, what turns the reading order, and the escape sequences: those that take a text with the text, the
/// others with their last letter. Where the program was ended within one, there is no such letter.
fn besides_text(all: &str) -> BTreeSet<String> {
    let mut sent = BTreeSet::new();
    let mut rest = all;
    while let Some(at) = rest.find(|c: char| escapes(c.encode_utf8(&mut [0; 4])).is_some()) {
        rest = &rest[at..];
        let to = |last: &dyn Fn(char) -> bool| rest[2..].find(last).map_or(rest.len(), |at| at + 2);
        let end = match rest.as_bytes() {
            [0x1b, b'[', ..] => to(&|c| !(' '..='?').contains(&c)),
            [0x1b, b']' | b'P' | b'_' | b'^', ..] => to(&|c| matches!(c, '\u{7}' | '\u{1b}')),
            [0x1b, _, ..] => 2,
            _ => rest.chars().next().map_or(0, char::len_utf8),
        };
        let (one, after) = rest.split_at(end);
        let last = after.chars().next().filter(|c| ('@'..='~').contains(c));
        let letter = last.map(|last| format!("CSI {last}"));
        sent.extend(if one.starts_with("\u{1b}[") { letter } else { Some(one.to_owned()) });
        rest = after;
    }
    sent
}
