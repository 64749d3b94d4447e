//! What the two sides call themselves, and how their names go into a text.

/// The names of the two sides, plural, as the group chose them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sides {
    /// For `{people}`.
    pub people: String,
    /// For `{staff}`.
    pub staff: String,
}

impl Sides {
    /// `text` with `{people}` and `{staff}` replaced; a name that starts a sentence gets a capital.
    #[must_use]
    pub fn fill(&self, text: &str) -> String {
        let mut filled = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(open) = rest.find('{') {
            filled.push_str(&rest[..open]);
            rest = &rest[open..];
            let (name, after) = if let Some(after) = rest.strip_prefix("{people}") {
                (&self.people, after)
            } else if let Some(after) = rest.strip_prefix("{staff}") {
                (&self.staff, after)
            } else {
                filled.push('{');
                rest = &rest[1..];
                continue;
            };
            if starts_sentence(&filled) {
                filled.push_str(&capital(name));
            } else {
                filled.push_str(name);
            }
            rest = after;
        }
        filled.push_str(rest);
        filled
    }
}

fn starts_sentence(before: &str) -> bool {
    before
        .trim_end_matches([' ', '"', '“', '('])
        .chars()
        .next_back()
        .is_none_or(|c| matches!(c, '.' | '?' | '!' | ':' | '\n'))
}

/// `name` with its first letter raised.
fn capital(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

#[cfg(test)]
mod tests {
    use super::Sides;

    fn sides() -> Sides {
        Sides { people: "tenants".into(), staff: "staff".into() }
    }

    #[test]
    fn names_go_in_with_a_capital_where_a_sentence_starts() {
        assert_eq!(sides().fill("{staff} decide. {people} watch {staff}."), "Staff decide. Tenants watch staff.");
    }

    #[test]
    fn other_braces_stay() {
        assert_eq!(sides().fill("a {b} {people"), "a {b} {people");
    }
}
