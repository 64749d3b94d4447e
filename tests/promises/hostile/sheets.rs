//! Hostile methods, agendas, settings and tables.

use super::corpus::Comes::{Opens, Refused};
use super::corpus::{Row, row, utf16};

/// What is done to a TOML file that is sound.
pub(super) fn toml(sound: &str) -> Vec<Row> {
    let unreadable = Refused("fault-unreadable");
    let first = sound.lines().find(|line| line.contains(" = ")).unwrap();
    vec![
        row("sound", sound, Opens),
        row("a byte order mark", format!("\u{feff}{sound}"), Opens),
        row("Windows line ends", sound.replace('\n', "\r\n"), Opens),
        row("UTF-16", [&b"\xff\xfe"[..], &utf16(sound, u16::to_le_bytes)].concat(), Refused("utf16")),
        row("UTF-16 without its mark", utf16(sound, u16::to_be_bytes), Refused("utf16")),
        row("Latin-1", [sound.as_bytes(), b"# \xe9\n"].concat(), Refused("not-utf8")),
        row("zeros", [sound.as_bytes(), &[0; 512]].concat(), unreadable),
        row("an empty file", "", Refused("fault-missing")),
        row("too big", format!("{sound}\n#{}", "x".repeat(300_000)), Refused("fault-too-big")),
        row("the same key twice", format!("{first}\n{sound}"), Refused("fault-key-twice")),
        row("deep", format!("x = {}\n{sound}", "[".repeat(10_000)), unreadable),
        row("deep tables", format!("x = {}\n{sound}", "{a=".repeat(10_000)), unreadable),
        row("a long way down", format!("{} = 1\n{sound}", vec!["a"; 20_000].join(".")), unreadable),
        row("a table a long way down", format!("{sound}\n[{}]\n", vec!["a"; 20_000].join(".")), unreadable),
        row("a huge number", format!("x = {}\n{sound}", "9".repeat(20_000)), Refused("fault-unknown-key")),
        row("a number without bounds", format!("x = 1e400\n{sound}"), Refused("fault-unknown-key")),
        row("unknown", format!("owned = true\n{sound}"), Refused("fault-unknown-key")),
        row("an escape in a key", format!("\"a\\u001b]0;x\\u0007\" = 1\n{sound}"), Refused("fault-unknown-key")),
        row("lines without a value", "x\n".repeat(5_000), unreadable),
        row("quotes", "\"\"\"\n".repeat(3_000), unreadable),
        row("many keys twice", "k = 1\n".repeat(3_000), Refused("fault-key-twice")),
    ]
}

/// What is done to a table that is sound.
pub(super) fn tables(sound: &str) -> Vec<Row> {
    let (header, rest) = sound.split_once('\n').unwrap();
    let row_of = rest.lines().next().unwrap();
    let many = 4 << 20;
    vec![
        row("sound", sound, Opens),
        row("a byte order mark", format!("\u{feff}{sound}"), Opens),
        row("Windows line ends", sound.replace('\n', "\r\n"), Opens),
        row("UTF-16", [&b"\xff\xfe"[..], &utf16(sound, u16::to_le_bytes)].concat(), Refused("paper-utf16")),
        row("UTF-16 without its mark", utf16(sound, u16::to_be_bytes), Refused("paper-utf16")),
        row("Latin-1", [sound.as_bytes(), b"\xe9"].concat(), Refused("paper-not-utf8")),
        row("an empty file", "", Refused("paper-no-header")),
        row("too big", vec![b'a'; many + 1], Refused("paper-too-big")),
        row("nothing but commas", ",".repeat(many / 4), Refused("paper-too-many-cells")),
        row("nothing but lines", "\n".repeat(many / 4), Refused("paper-too-many-lines")),
        row("one cell", "x".repeat(many / 4), Refused("paper-missing-column")),
        row(
            "one long cell",
            format!("{header}\n\"{}\"{}\n", "x".repeat(200_000), &row_of[row_of.find(',').unwrap()..]),
            Refused("paper-too-long"),
        ),
        row("an open quote", format!("{header}\n\"{}", "x,\n".repeat(10_000)), Refused("paper-open-quote")),
        row("semicolons", sound.replace(',', ";"), Refused("paper-no-commas")),
        row(
            "the same row many times",
            format!("{header}\n{}", format!("{row_of}\n").repeat(30_000)),
            Refused("paper-more"),
        ),
        row("an escape in a column", format!("\u{1b}]0;x\u{7},{sound}"), Refused("paper-unknown-column")),
        row(
            "an escape in a cell",
            format!("{sound}\u{1b}[2J\u{202e},\u{1b}[2J\u{202e}{}\n", ",x".repeat(header.matches(',').count() - 1)),
            Refused(if header.starts_with("name") { "paper-unknown-side" } else { "paper-unknown-question" }),
        ),
    ]
}
