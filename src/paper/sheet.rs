//! A CSV file as it came: its name and its bytes.

use super::FaultKind;
use super::faults::Faults;
use crate::text::{self, NotText};

/// No real file comes near; keeps a hostile one from taking time and memory (P9).
const MOST_BYTES: usize = 4 << 20;

/// A CSV file that was read by somebody else.
#[derive(Debug, Clone, Copy)]
pub struct Sheet<'a> {
    /// How messages name it.
    pub file: &'a str,
    /// All of it.
    pub bytes: &'a [u8],
}

impl<'a> Sheet<'a> {
    /// Its text without a byte order mark, or nothing, with the reason noted.
    pub(super) fn text(self, faults: &mut Faults) -> Option<&'a str> {
        if self.bytes.len() > MOST_BYTES {
            faults.note(None, FaultKind::TooBig { most_kib: MOST_BYTES / 1024 });
            return None;
        }
        let not = match text::utf8(self.bytes) {
            Ok(text) => return Some(text),
            Err(not) => not,
        };
        match not {
            NotText::Utf16 => faults.note(None, FaultKind::Utf16),
            NotText::NotUtf8 { line, .. } => faults.note(Some(line), FaultKind::NotUtf8),
        }
        None
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]
mod tests {
    use super::{Faults, MOST_BYTES, Sheet};
    use crate::paper::FaultKind;

    fn read(bytes: &[u8]) -> Result<String, (Option<usize>, FaultKind)> {
        let mut faults = Faults::new("x.csv");
        let text = Sheet { file: "x.csv", bytes }.text(&mut faults).map(str::to_owned);
        let fault = faults.finish().pop();
        text.ok_or_else(|| fault.map(|fault| (fault.line, fault.kind)).unwrap())
    }

    #[test]
    fn a_byte_order_mark_is_no_part_of_the_text() {
        assert_eq!(read("\u{feff}name".as_bytes()), Ok("name".to_owned()));
        assert_eq!(read(b""), Ok(String::new()));
    }

    #[test]
    fn utf16_is_named_with_and_without_its_mark() {
        for bytes in [&b"\xff\xfen\0"[..], b"\xfe\xff\0n", b"n\0a\0", b"\0n\0a"] {
            assert_eq!(read(bytes), Err((None, FaultKind::Utf16)));
        }
    }

    #[test]
    fn the_first_line_that_is_not_utf8_is_told() {
        assert_eq!(read(b"name\nZo\xeb\nZo\xeb"), Err((Some(2), FaultKind::NotUtf8)));
    }

    #[test]
    fn a_file_that_is_too_big_is_not_looked_at() {
        let big = vec![b'\xeb'; MOST_BYTES + 1];
        assert_eq!(read(&big), Err((None, FaultKind::TooBig { most_kib: 4096 })));
    }
}
