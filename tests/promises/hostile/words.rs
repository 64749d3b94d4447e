//! Hostile files that stand in the data folder and are read at the start: words of another language, keys, places.

use super::corpus::Comes::{Opens, Refused};
use super::corpus::{Row, row, utf16};

/// A key that nobody knows is told as an action that there is not.
pub(super) fn as_keys((name, bytes, comes): Row) -> Row {
    let unknown = comes == Refused("fault-unknown-key");
    (name, bytes, if unknown { Refused("key-fault-no-action") } else { comes })
}

/// A file that is no table of questions is taken for the words of the room.
pub(super) fn as_translated((name, bytes, comes): Row) -> Row {
    let comes = match comes {
        Refused("fault-unreadable" | "fault-key-twice" | "fault-unknown-key") => Refused("fault-"),
        other => other,
    };
    (name, bytes, comes)
}

/// What is done to a file of words that is sound.
pub(super) fn words_of_a_language(sound: &str) -> Vec<Row> {
    let n = 5_000;
    let (unreadable, deep, big) =
        (Refused("fault-unreadable-words"), Refused("language-too-deep"), Refused("language-too-big"));
    let said = |value: &str| format!("home-tagline = {value}\n{sound}");
    vec![
        row("sound", sound, Opens),
        row("an empty file", "", Opens),
        row("a byte order mark", format!("\u{feff}{sound}"), Opens),
        row("Windows line ends", sound.replace('\n', "\r\n"), Opens),
        row("UTF-16", [&b"\xff\xfe"[..], &utf16(sound, u16::to_le_bytes)].concat(), Refused("utf16")),
        row("Latin-1", [sound.as_bytes(), b"# \xe9\n"].concat(), Refused("not-utf8")),
        row("zeros", [sound.as_bytes(), &[0; 512]].concat(), unreadable),
        row("JSON", "{\"a\": 1}\n", unreadable),
        row("deep", said(&format!("{}1{}", "{ { ".repeat(n), " } }".repeat(n))), deep),
        row("deep line by line", said(&"{\n".repeat(n)), deep),
        row("deep and never closed", said(&"{".repeat(n)), deep),
        row("deep in choices", said(&"{ $a ->\n *[b] ".repeat(n)), deep),
        row("deep in calls", said(&format!("{{ {}", "F(".repeat(n))), deep),
        row("deep behind quotes", said(&format!("{{ {}", "F(\"})\",".repeat(n))), deep),
        row("deep in an attribute", said(&format!("a\n .b = {}", "{".repeat(n))), deep),
        row("as deep as may be", said(&format!("{}1{}", "{ ".repeat(20), " }".repeat(20))), Opens),
        row("too big", format!("{sound}#{}\n", "x".repeat(300_000)), big),
        row("far too big", vec![b'a'; 5 << 20], big),
        row("one long word", said(&"x".repeat(200_000)), Opens),
        row("far too many lines", "a = b\n".repeat(100_000), big),
        row("as many lines as may be", "a = b\n".repeat(19_000), Opens),
        row("far too many values", said(&"{$a}".repeat(50_000)), big),
        row("nothing but mistakes", "a\n".repeat(19_000), unreadable),
        row("the same word many times", "answer-yes = Ie\n".repeat(15_000), Opens),
        row("a word that is itself", said("{ home-tagline }"), Opens),
        row("words that are each other", format!("home-tagline = {{ a }}\na = {{ home-tagline }}\n{sound}"), Opens),
        row("a word that grows", grows(), Opens),
        row("a long way from word to word", chain(5_000), Opens),
        row("an escape", said("\u{1b}]0;x\u{7}\u{202e}"), Opens),
        row("an escape in quotes", said("{ \"\\u001B]0;x\\u0007\\u202E\" }"), Opens),
        row("a word without words", said("{ \"\" }"), Opens),
        row("a value that nobody gives", said("{ $nobody } { -none } { NONE() }"), Opens),
    ]
}

/// Each word is ten times the next one.
fn grows() -> String {
    let ten = |n: usize| format!("w{n} = {}\n", format!("{{ w{} }}", n + 1).repeat(10));
    format!("home-tagline = {{ w0 }}\n{}w12 = x\n", (0..12).map(ten).collect::<Vec<_>>().concat())
}

fn chain(n: usize) -> String {
    let next = |n: usize| format!("w{n} = {{ w{} }}\n", n + 1);
    format!("home-tagline = {{ w0 }}\n{}w{n} = x\n", (0..n).map(next).collect::<Vec<_>>().concat())
}

/// Lists of places; nothing in one is ever a mistake.
pub(super) fn places() -> Vec<Row> {
    let many = (0..100_000).map(|n| format!("/none/such/{n}\n")).collect::<Vec<_>>().concat();
    let same = (0..20_000).map(|n| format!("/{}\n", "./".repeat(n % 50))).collect::<Vec<_>>().concat();
    vec![
        row("empty", "", Opens),
        row("100,000 places", many, Opens),
        row("one place in many ways", same, Opens),
        row("one long line", "/x".repeat(2 << 20), Opens),
        row("nothing but lines", "\n".repeat(4 << 20), Opens),
        row("zeros", vec![0; 100_000], Opens),
        row("not UTF-8", b"/\xff\xfe\n\x1b]0;x\x07\n".to_vec(), Opens),
        row("what is no folder", "/dev/zero\n/dev/stdin\n/proc/self/mem\n/etc/passwd\n../..\n.\n", Opens),
        row("an escape", "/tmp/\u{1b}]0;x\u{7}\u{202e}\n", Opens),
    ]
}
