//! Private text: what somebody said, or a name.

use std::fmt;

/// Somebody's own words or name, already cleaned.
///
/// `Debug` prints the length only, so that no panic message, log or test failure can repeat what was said.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Words(String);

impl Words {
    /// Cleans `text` ([`super::clean()`]) and keeps it. Leading and trailing white space goes.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self(super::clean(text).trim().to_owned())
    }

    /// The same, on one line: a name, a title.
    #[must_use]
    pub fn line(text: &str) -> Self {
        Self(super::clean_line(text))
    }

    /// The text itself, to show or to write.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether nothing is left after cleaning.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Words({} characters)", self.0.chars().count())
    }
}

impl fmt::Display for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Words;

    #[test]
    fn debug_tells_the_length_and_nothing_else() {
        let said = format!("{:?}", Words::new("  canary  "));
        assert_eq!(said, "Words(6 characters)");
    }

    #[test]
    fn a_line_has_no_line_breaks() {
        assert_eq!(Words::line("Ines\n Jo").as_str(), "Ines Jo");
    }
}
