//! What a file of words from outside may be: small, and flat enough for the reader of its format, which goes down into every
//! bracket (P9).

/// Bytes of one file. The longest that comes with the program has about 50,000.
const MOST_BYTES: usize = 256 * 1024;

/// Bytes of all files of a language. The program's own have about 120,000; other scripts take more for a letter.
const MOST_BYTES_OF_ALL: usize = 1024 * 1024;

/// Lines and brackets of all files of a language, of which each takes memory. The program's own have about 4,000.
const MOST_PIECES: usize = 20_000;

/// Brackets within brackets. The program's own have 3.
const DEEPEST: usize = 20;

/// Why a file of words, or a part of one, was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyUnread {
    /// Something in this line is written wrongly.
    Faulty,
    /// It is too big, or all files together are.
    TooBig,
    /// There are too many brackets within brackets.
    TooDeep,
}

impl WhyUnread {
    /// The key of its words in the catalogue.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Faulty => "fault-unreadable-words",
            Self::TooBig => "language-too-big",
            Self::TooDeep => "language-too-deep",
        }
    }
}

/// Something that was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unread {
    /// Which file, from 0.
    pub file: usize,
    /// The line, from 1; nothing for the whole file.
    pub line: Option<usize>,
    /// Why.
    pub why: WhyUnread,
}

/// How much more the files of a language may hold.
pub(super) struct Room {
    bytes: usize,
    pieces: usize,
}

impl Default for Room {
    fn default() -> Self {
        Self { bytes: MOST_BYTES_OF_ALL, pieces: MOST_PIECES }
    }
}

impl Room {
    /// Why `text` cannot be read at all, and in which line.
    pub(super) fn refuses(&mut self, text: &str) -> Option<(Option<usize>, WhyUnread)> {
        let pieces = text.bytes().filter(|byte| matches!(byte, b'\n' | b'{')).count();
        if text.len() > MOST_BYTES.min(self.bytes) || pieces > self.pieces {
            return Some((None, WhyUnread::TooBig));
        }
        self.bytes -= text.len();
        self.pieces -= pieces;
        too_deep(text).map(|line| (Some(line), WhyUnread::TooDeep))
    }
}

/// The line in which brackets stand too deep in one another.
///
/// It counts more than there are rather than fewer: a bracket within quotes opens too, and one behind quotes closes nothing.
fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (i, line) in text.lines().enumerate() {
        if begins_an_entry(line) {
            depth = 0;
        }
        let mut quoted = false;
        for byte in line.bytes() {
            match byte {
                b'"' => quoted = true,
                b'{' | b'(' => depth += 1,
                b'}' | b')' if !quoted => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth > DEEPEST {
                return Some(i + 1);
            }
        }
    }
    None
}

/// `key = ...` at the start of a line: within an entry the reader takes it for a mistake, and begins anew.
fn begins_an_entry(line: &str) -> bool {
    let key = line.split('=').next().unwrap_or_default().trim_end_matches(' ');
    let key = key.strip_prefix('-').unwrap_or(key);
    key.len() < line.len()
        && key.starts_with(|c: char| c.is_ascii_alphabetic())
        && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}

#[cfg(test)]
mod tests {
    use super::{DEEPEST, Room, WhyUnread, too_deep};

    #[test]
    fn what_is_nested_too_deep_is_told_however_it_is_written() {
        let n = 20_000;
        let deep = [
            format!("a = {}1{}", "{ { ".repeat(n), " } }".repeat(n)),
            format!("a = {}", "{\n".repeat(n)),
            format!("a = {}", "{ $x ->\n *[y] ".repeat(n)),
            format!("a = {{ {}", "F(".repeat(n)),
            format!("a = {{ {}", "F(\n".repeat(n)),
            format!("a = {{ {}", "F(\"})\",".repeat(n)),
            format!("junk {{\na = \"{}", "{ ".repeat(n)),
            format!("a =\n .b = {}", "{".repeat(n)),
        ];
        for text in deep {
            assert!(too_deep(&text).is_some(), "{}", text.chars().take(40).collect::<String>());
        }
        let flat = "a = { \"{\" } } b\n".repeat(1000);
        assert_eq!(too_deep(&flat), None);
        assert_eq!(too_deep(&format!("{}a = {}", "x = 1\n".repeat(3), "{".repeat(DEEPEST + 1))), Some(4));
    }

    #[test]
    fn what_takes_too_much_memory_is_too_big() {
        let why = |text: &str| Room::default().refuses(text).map(|(_, why)| why);
        assert_eq!(why(&"a = b\n".repeat(30_000)), Some(WhyUnread::TooBig));
        assert_eq!(why(&format!("a = {}", "x".repeat(300_000))), Some(WhyUnread::TooBig));
        assert_eq!(why(&format!("a = {}", "{ $a }".repeat(30_000))), Some(WhyUnread::TooBig));
        let mut room = Room::default();
        let file = "a = b\n".repeat(9_000);
        assert_eq!([0, 1, 2].map(|_| room.refuses(&file).is_some()), [false, false, true], "all files together");
        let mut room = Room::default();
        let file = format!("a = {}", "x".repeat(200_000));
        assert_eq!((0..9).filter(|_| room.refuses(&file).is_none()).count(), 5, "all files together");
    }
}
