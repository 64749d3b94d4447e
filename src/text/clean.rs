//! Makes text from outside safe to show, to store and to count in columns.
//!
//! Every entrance (typed, pasted, file, argument) passes here once; nothing later has to think of control characters again.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Marks that may stack on one base letter; more only serve to spill over other lines.
const MOST_MARKS: usize = 4;

/// NFC, one kind of line break, no control, bidi, tag or invisible characters, at most four marks a base.
///
/// Idempotent: `clean(&clean(t)) == clean(t)`.
#[must_use]
pub fn clean(text: &str) -> String {
    // Most texts are plain, and a file may hold megabytes of them.
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\n')) {
        return text.to_owned();
    }
    let kept = keep_visible(&text.replace("\r\n", "\n"));
    limit_marks(&join_only_where_needed(&kept).nfc().collect::<String>())
}

/// As [`clean`], on one line: every run of white space is one space, none at the ends.
#[must_use]
pub fn clean_line(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a character may be typed: no control character, nothing that moves or hides text. Joiners may, because only the
/// whole text shows whether they are needed.
#[must_use]
pub fn is_typed(c: char) -> bool {
    !c.is_control() && !is_invisible(c)
}

fn keep_visible(text: &str) -> String {
    text.chars()
        .filter_map(|c| match c {
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
            '\t' => Some(' '),
            c => Some(c).filter(|c| is_typed(*c)),
        })
        .collect()
}

/// Characters that move text about or hide in it: bidi controls, tags, byte order mark, word joiner, soft hyphen, and what
/// else Unicode says is not to be seen (`Default_Ignorable_Code_Point`) but for joiners and for signs that choose a shape.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{3164}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Keeps a zero-width joiner only between emoji or letters of scripts that are written with it.
fn join_only_where_needed(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let needed = |i: usize| {
        let before = chars[..i].iter().rev().find(|c| !is_combining_mark(**c));
        let after = chars.get(i + 1);
        matches!((before, after), (Some(b), Some(a)) if takes_joiner(*b) && takes_joiner(*a))
    };
    chars
        .iter()
        .enumerate()
        .filter(|(i, c)| !matches!(c, '\u{200c}' | '\u{200d}') || needed(*i))
        .map(|(_, c)| *c)
        .collect()
}

/// Emoji, Arabic and the scripts of India and its neighbours.
fn takes_joiner(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{7ff}' | '\u{8a0}'..='\u{dff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{1800}'..='\u{18af}' | '\u{2190}'..='\u{21ff}' | '\u{2300}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
}

fn limit_marks(text: &str) -> String {
    let mut run = 0;
    text.chars()
        .filter(|c| {
            // A joiner between marks begins no new base.
            run = match *c {
                c if is_combining_mark(c) => run + 1,
                '\u{200c}' | '\u{200d}' => run,
                _ => 0,
            };
            run <= MOST_MARKS
        })
        .collect()
}

/// `text` as a sentence of its own: with a full stop, where it ends with no sign of the kind. Nothing stays nothing.
#[must_use]
pub fn ended(text: &str) -> String {
    let open = !text.is_empty() && !text.ends_with(['.', '?', '!', ':', '…']);
    if open { format!("{text}.") } else { text.to_owned() }
}

/// Pieces of one line as they are said: after a sentence a new one begins; else they are counted up.
pub fn joined<'a>(pieces: impl Iterator<Item = &'a str>) -> String {
    pieces.filter(|piece| !piece.is_empty()).fold(String::new(), |said, piece| {
        let between = if said.is_empty() {
            ""
        } else if said.ends_with(['.', '?', ':']) {
            " "
        } else {
            ", "
        };
        said + between + piece
    })
}

#[cfg(test)]
mod tests {
    use super::{clean, clean_line, ended, joined};

    #[test]
    fn control_characters_and_escapes_go() {
        assert_eq!(clean("a\u{1b}[31mb\u{7}\u{0}c"), "a[31mbc");
    }

    #[test]
    fn every_line_break_becomes_one_kind() {
        assert_eq!(clean("a\r\nb\rc\u{85}d\u{2028}e\u{2029}f\ng"), "a\nb\nc\nd\ne\nf\ng");
        assert_eq!(clean("a\tb"), "a b");
    }

    #[test]
    fn what_moves_text_about_or_hides_in_it_goes() {
        let kinds = [
            (
                "bidi controls",
                "\u{61c}\u{200e}\u{200f}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2066}\u{2067}\u{2068}\u{2069}",
            ),
            ("tags", "\u{e0001}\u{e0041}\u{e007f}"),
            ("byte order mark", "\u{feff}"),
            ("word joiner", "\u{2060}"),
            ("soft hyphen", "\u{ad}"),
            ("zero width", "\u{200b}\u{34f}"),
            ("letters that do not show", "\u{115f}\u{1160}\u{3164}\u{ffa0}\u{17b4}"),
            ("notes between lines", "\u{fff9}\u{fffa}\u{fffb}"),
            ("control characters", "\u{0}\u{1}\u{7}\u{8}\u{b}\u{c}\u{1b}\u{1f}\u{7f}\u{80}\u{9b}\u{9d}\u{9f}"),
        ];
        for (kind, hidden) in kinds {
            for c in hidden.chars() {
                assert_eq!(clean(&format!("a{c}b")), "ab", "{kind}: {c:?}");
                assert!(!super::is_typed(c), "{kind}: {c:?}");
            }
        }
    }

    #[test]
    fn what_is_written_stays() {
        for text in ["Zoë O’Neil-Łuk", "日本語 한국어", "مرحبا بكم", "שלום", "नमस्ते", "🇬🇧 👍🏿 ❤\u{fe0f}", "1 < 2 & \"x\""]
        {
            assert_eq!(clean(text), text);
            assert!(text.chars().all(super::is_typed));
        }
    }

    #[test]
    fn letters_are_composed() {
        assert_eq!(clean("e\u{301}"), "é");
        assert_eq!(clean("\u{1112}\u{1161}\u{11ab}"), "한");
        assert_eq!(clean("\u{212b}"), "Å");
    }

    #[test]
    fn joiners_stay_only_where_they_are_written() {
        assert_eq!(clean("a\u{200d}b"), "ab");
        assert_eq!(clean("\u{200d}a\u{200c} \u{200d}日\u{200d}本\u{200d}"), "a 日本");
        assert_eq!(clean("👩\u{200d}🔬"), "👩\u{200d}🔬");
        assert_eq!(clean("می\u{200c}خواهم"), "می\u{200c}خواهم");
        for behind_marks in ["❤\u{fe0f}\u{200d}🔥", "ب\u{301}\u{200c}ب"] {
            assert_eq!(clean(behind_marks), behind_marks);
        }
        assert_eq!(clean("x\u{301}\u{200c}ب"), "x\u{301}ب", "no base that is written with one");
    }

    #[test]
    fn marks_do_not_pile_up() {
        let piled = format!("x{}", "\u{336}".repeat(50));
        assert_eq!(clean(&piled).chars().count(), 5);
        assert_eq!(clean("x\u{336}\u{337}\u{335}\u{334}"), "x\u{336}\u{337}\u{335}\u{334}", "four may");
        assert_eq!(clean(&format!("{piled}y\u{336}")).chars().count(), 7, "each base begins anew");
        let through_joiners = format!("ب{}", "\u{64b}\u{200d}".repeat(50));
        let marks = clean(&through_joiners).chars().filter(|c| *c == '\u{64b}').count();
        assert_eq!(marks, 4, "a joiner is no base");
    }

    #[test]
    fn a_line_is_one_line() {
        assert_eq!(clean_line("  a \n\n b\t c "), "a b c");
    }

    #[test]
    fn a_sentence_gets_its_full_stop_once() {
        assert_eq!(ended("We meet"), "We meet.");
        for said in ["", "We meet.", "Why?", "So:", "And …"] {
            assert_eq!(ended(said), said);
        }
    }

    #[test]
    fn pieces_are_counted_up_until_a_sentence_ends() {
        assert_eq!(
            joined(["", "1 TO", "", "2 passed", "Why?", "So:", "we ask"].into_iter()),
            "1 TO, 2 passed, Why? So: we ask"
        );
        assert_eq!(joined(["Agreed.", "3 yes"].into_iter()), "Agreed. 3 yes");
    }

    proptest::proptest! {
        #[test]
        fn cleaning_twice_changes_nothing(text in "\\PC*|(?s).{0,40}") {
            let once = clean(&text);
            proptest::prop_assert_eq!(clean(&once), once);
        }
    }
}
