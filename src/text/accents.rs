//! Letters without their accents, for names of files and for names as people type them.

use unicode_normalization::UnicodeNormalization as _;

/// Letters that hold their stroke, or are two in one: no accent can be taken off them.
const LETTERS: [(char, &str); 14] = [
    ('ø', "o"),
    ('Ø', "O"),
    ('ł', "l"),
    ('Ł', "L"),
    ('đ', "d"),
    ('Đ', "D"),
    ('ð', "d"),
    ('ı', "i"),
    ('ß', "ss"),
    ('æ', "ae"),
    ('Æ', "Ae"),
    ('œ', "oe"),
    ('Œ', "Oe"),
    ('’', "'"),
];

/// `text` without accents: "Zoë Østergård" becomes "Zoe Ostergard". Only the accents that Latin, Greek and Cyrillic letters
/// share go: the signs of other scripts are vowels, and make other names.
#[must_use]
pub fn without_accents(text: &str) -> String {
    let plain = |c: char| LETTERS.iter().find(|(letter, _)| *letter == c).map(|(_, plain)| *plain);
    let mut all = String::with_capacity(text.len());
    for c in text.nfd().filter(|c| !('\u{300}'..='\u{36f}').contains(c)) {
        match plain(c) {
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
        assert_eq!(without_accents("Straße, Œuvre"), "Strasse, Oeuvre");
        assert_eq!(without_accents("日本 राम 각"), "日本 राम 각");
    }
}
