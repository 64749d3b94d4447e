//! File names from titles.

use super::without_accents;

/// Longest slug, in characters (all ASCII).
const LONGEST: usize = 60;

/// `text` as `[a-z0-9-]` without accents, at most 60 characters; may be empty when nothing in it can be kept.
#[must_use]
pub fn slug(text: &str) -> String {
    let mut slug = String::new();
    for c in without_accents(text).chars() {
        if c.is_ascii_alphanumeric() {
            slug.push(c.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(LONGEST);
    slug.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn keeps_letters_digits_and_single_dashes() {
        assert_eq!(slug("  Riverside drop-in: Opening / times! "), "riverside-drop-in-opening-times");
        assert_eq!(slug("../../etc/passwd"), "etc-passwd");
        assert_eq!(slug("日本"), "");
        assert_eq!(slug("Rivërside Café: Østergård"), "riverside-cafe-ostergard");
        assert_eq!(slug(&"ab ".repeat(60)).len(), 59);
    }
}
