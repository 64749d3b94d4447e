//! Letters without their accents, for names of files and for names as people type them.

use unicode_normalization::UnicodeNormalization as _;

/// Letters that hold their stroke, or are two in one: no accent can be taken off them.
const LETTERS: [(char, &str); 18] = [
    ('ø', "o"),
    ('Ø', "O"),
    ('ł', "l"),
    ('Ł', "L"),
    ('đ', "d"),
    ('Đ', "D"),
    ('ð', "d"),
    ('þ', "th"),
    ('Þ', "Th"),
    ('ħ', "h"),
    ('Ħ', "H"),
    ('ı', "i"),
    ('ß', "ss"),
    ('æ', "ae"),
    ('Æ', "Ae"),
    ('œ', "oe"),
    ('Œ', "Oe"),
    ('’', "'"),
];

/// A letter that holds its stroke, or is two in one, in plain letters; nothing where it is another one.
#[must_use]
pub fn plain_letter(letter: char) -> Option<&'static str> {
    LETTERS.iter().find(|(it, _)| *it == letter).map(|(_, plain)| *plain)
}

/// `text` without accents: "Zoë Østergård" becomes "Zoe Ostergard". Only the accents that Latin, Greek and Cyrillic letters
/// share go: the signs of other scripts are vowels, and make other names.
#[must_use]
pub fn without_accents(text: &str) -> String {
    let mut all = String::with_capacity(text.len());
    for c in text.nfd().filter(|c| !('\u{300}'..='\u{36f}').contains(c)) {
        match plain_letter(c) {
            Some(plain) => all.push_str(plain),
            None => all.push(c),
        }
    }
    all.nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::without_accents;

    #[test]
    fn accents_go_and_letters_stay() {
        assert_eq!(without_accents("Zoë Ångström, José Núñez-Østergård"), "Zoe Angstrom, Jose Nunez-Ostergard");
        assert_eq!(without_accents("Straße, Œuvre, Þóra"), "Strasse, Oeuvre, Thora");
        assert_eq!(without_accents("日本 राम 각"), "日本 राम 각");
    }
}
