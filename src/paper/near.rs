//! "Did you mean ...?": the known word that is a slip of the keyboard away.

/// Most letters in which a slip differs.
const SLIP: usize = 2;

/// The one of `known` that is most like `given`: the same but for two letters, and at least as many the same.
pub(super) fn near<'a>(given: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let given = given.to_lowercase();
    let close = known.into_iter().filter_map(|word| Some((differing(&given, &word.to_lowercase())?, word)));
    close.min_by_key(|(letters, _)| *letters).map(|(_, word)| word)
}

/// In how many letters two words differ, where it can be a slip: what is left between their equal ends.
fn differing(one: &str, other: &str) -> Option<usize> {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let (shorter, longer) = (one.len().min(other.len()), one.len().max(other.len()));
    let start = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let end = one.iter().rev().zip(other.iter().rev()).take(shorter - start).take_while(|(a, b)| a == b).count();
    let left = longer - start - end;
    (left <= SLIP && start + end >= left).then_some(left)
}

#[cfg(test)]
mod tests {
    use super::near;

    #[test]
    fn a_slip_finds_the_word_that_was_meant() {
        let known = ["checklist.say", "checklist.share", "Ines", "Kofi"];
        for (slip, meant) in [("checklist.sya", "checklist.say"), ("inés", "Ines"), ("Kof", "Kofi"), ("Koffi", "Kofi")]
        {
            assert_eq!(near(slip, known), Some(meant));
        }
    }

    #[test]
    fn the_closest_word_wins() {
        assert_eq!(near("sidee", ["sidees", "side", "sizes"]), Some("sidees"));
        assert_eq!(near("side2", ["sidees", "side"]), Some("side"));
    }

    #[test]
    fn a_word_of_its_own_finds_nothing() {
        for other in ["Huw", "", "K", "line.choice", "Kofi Annan"] {
            assert_eq!(near(other, ["Ines", "Kofi"]), None);
        }
    }
}
