//! The short name of a language.

/// Most characters of one: `zh-Hant-TW` has ten.
const MOST: usize = 12;

/// The short name of a language, as the folder of its words is called: `en`, `pt-BR`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct LanguageCode {
    letters: [u8; MOST],
    length: usize,
}

impl LanguageCode {
    /// The language that comes with the program.
    pub const ENGLISH: Self = Self { letters: *b"en\0\0\0\0\0\0\0\0\0\0", length: 2 };

    /// `text` as one; nothing where it is none.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let is_one =
            (2..=MOST).contains(&text.len()) && text.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-');
        let mut letters = [0; MOST];
        for (place, letter) in letters.iter_mut().zip(text.bytes()) {
            *place = letter;
        }
        is_one.then_some(Self { letters, length: text.len() })
    }

    /// As it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.letters[..self.length]).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::LanguageCode;

    #[test]
    fn a_short_name_has_letters_digits_and_hyphens() {
        assert_eq!(LanguageCode::new("en"), Some(LanguageCode::ENGLISH));
        for code in ["en", "cy", "pt-BR", "zh-Hant-TW", "es-419"] {
            assert_eq!(LanguageCode::new(code).map(|it| it.as_str().to_owned()), Some(code.to_owned()));
        }
        for none in ["", "e", "../en", "en\n", "English (of here)", "ça", "abcdefghijklm"] {
            assert_eq!(LanguageCode::new(none), None, "{none}");
        }
    }
}
