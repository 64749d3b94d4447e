//! Bytes of a file as text.

/// Why bytes are no text that can be read here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotText {
    /// UTF-16, as some programs save it.
    Utf16,
    /// From here on it is not UTF-8.
    NotUtf8 {
        /// The line, from 1.
        line: usize,
        /// The column in characters, from 1.
        column: usize,
    },
}

/// `bytes` as text, without a byte order mark.
///
/// # Errors
/// UTF-16 by its name, and the first place that is not UTF-8.
pub fn utf8(bytes: &[u8]) -> Result<&str, NotText> {
    if is_utf16(bytes) {
        return Err(NotText::Utf16);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| {
        let read = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
        let (before, last) = read.rsplit_once('\n').unwrap_or(("", &read));
        let line = before.matches('\n').count() + 1 + usize::from(read.contains('\n'));
        NotText::NotUtf8 { line, column: last.chars().count() + 1 }
    })
}

/// By its byte order mark, or by the empty half of its first letter.
fn is_utf16(bytes: &[u8]) -> bool {
    matches!(bytes, [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [0, 1..=0x7f, ..] | [1..=0x7f, 0, ..])
}

#[cfg(test)]
mod tests {
    use super::{NotText, utf8};

    #[test]
    fn a_byte_order_mark_is_no_part_of_the_text() {
        assert_eq!(utf8("\u{feff}name".as_bytes()), Ok("name"));
        assert_eq!(utf8("a\u{feff}".as_bytes()), Ok("a\u{feff}"));
        assert_eq!(utf8(b""), Ok(""));
    }

    #[test]
    fn utf16_is_named_with_and_without_its_mark() {
        for bytes in [&b"\xff\xfen\0"[..], b"\xfe\xff\0n", b"\xff\xfe", b"n\0a\0", b"\0n\0a", b"\n\0{\0"] {
            assert_eq!(utf8(bytes), Err(NotText::Utf16));
        }
        assert_eq!(utf8(b"\0\0\0"), Ok("\0\0\0"));
    }

    #[test]
    fn the_first_place_that_is_not_utf8_is_told() {
        let at = |line, column| Err(NotText::NotUtf8 { line, column });
        assert_eq!(utf8(b"\xff"), at(1, 1));
        assert_eq!(utf8("é\nZoé".as_bytes().split_last().map_or(&b""[..], |(_, cut)| cut)), at(2, 3));
        assert_eq!(utf8(b"\xef\xbb\xbfa\nb\n\nZo\xeb\nZo\xeb"), at(4, 3));
    }
}
