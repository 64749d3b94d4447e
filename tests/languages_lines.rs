//! Plain mode in the made-up language: it is talked to in its own words, and in the English ones beside them.

use std::collections::BTreeSet;

use crate::drive::lines::Lines;
use crate::drive::player::{Way, by_lines_so};
use crate::languages::{english_words, speaking};
use crate::made_up;

/// English words among all that was said. What was typed stands behind its prompt.
pub fn said_in_english(lines: &Lines) -> BTreeSet<String> {
    let said = lines.transcript.lines().map(|line| line.split_once("> ").map_or(line, |(said, _)| said));
    let found = said.flat_map(|line| english_words(line).into_iter().map(move |word| format!("{word:?} in {line:?}")));
    found.collect()
}

#[test]
fn whole_workshops_are_led_line_by_line_in_its_own_words() {
    let is_busy = Way { is_busy: true, ..Way::default() };
    for (agenda, reveal, way) in [
        ("taster", "live", is_busy),
        ("short", "together", is_busy),
        ("follow-up", "mixed", Way { by_list: true, takes_back: true, is_busy: false }),
        ("planning", "live", is_busy),
        ("standard", "mixed", is_busy),
        ("full", "together", is_busy),
    ] {
        let mut lines = Lines::over(speaking());
        lines.start(agenda, reveal);
        by_lines_so(&mut lines, Way { is_busy: true, ..way }, &mut |_| {});
        for command in ["close", "yes"] {
            let word = lines.word(command);
            lines.hear(&word);
        }
        let (state, _) = &lines.program.saved().unwrap();
        assert!(state.ended.is_some() && state.header.language == made_up::CODE, "{agenda}");
        assert_eq!(said_in_english(&lines), BTreeSet::new(), "{agenda}");
    }
}

#[test]
fn each_command_is_known_by_its_own_word_and_by_the_english_one() {
    for (own, english, at) in
        [("stop", "stop", "stop-between"), ("line", "position", "position"), ("menu", "menu", "menu")]
    {
        for typed in [Lines::over(speaking()).word(own), english.to_owned()] {
            let mut lines = Lines::over(speaking());
            lines.start("taster", "live");
            lines.hear(&typed);
            assert_eq!(lines.here().name, at, "{typed}");
        }
    }
}
