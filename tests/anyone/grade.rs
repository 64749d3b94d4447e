//! How hard a text is: words a sentence, and the Flesch-Kincaid grade.

/// The sentences of a text. A colon ends none, so a long line cannot hide behind one.
pub(crate) fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        let next = text[at + c.len_utf8()..].chars().next();
        if matches!(c, '.' | '?' | '!')
            && next.is_none_or(|next| next.is_whitespace() || matches!(next, '"' | '”' | ')'))
        {
            sentences.push(&text[start..=at]);
            start = at + c.len_utf8();
        }
    }
    sentences.push(&text[start..]);
    sentences.retain(|sentence| words(sentence).next().is_some());
    sentences
}

/// The words of a text: whatever holds a letter or a digit.
pub(crate) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric))
}

/// The Flesch-Kincaid grade of the sentences of all `texts` together, in tenths; nothing where there are none.
///
/// Titles and labels (fewer than four words) are left out: they would make a hard text look easy.
pub(crate) fn grade_in_tenths(texts: &[String]) -> Option<i64> {
    let mut sentences: Vec<&str> = texts.iter().flat_map(|text| sentences(text)).collect();
    sentences.retain(|sentence| words(sentence).count() > 3);
    let words: Vec<&str> = sentences.iter().flat_map(|sentence| words(sentence)).collect();
    let syllables: usize = words.iter().map(|word| weight(word)).sum();
    let (s, w, y) = (sentences.len() as f64, words.len() as f64, syllables as f64);
    (!words.is_empty()).then(|| ((0.39 * w / s + 11.8 * y / w - 15.59) * 10.0).round() as i64)
}

/// Words that must stay, because they name the work and a side of it. Their meaning is one key away, so that a reader
/// comes to know them; they count as everyday words of two syllables.
const GIVEN: [&str; 2] = ["co-production", "experience"];

/// The syllables of a word as they weigh in a grade.
fn weight(word: &str) -> usize {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    if GIVEN.contains(&bare.as_str()) { 2 } else { syllables(word) }
}

/// The syllables of a word: groups of vowels, less the silent ones, more where two vowels are said apart.
/// Parts joined by a hyphen are counted one by one.
pub(crate) fn syllables(word: &str) -> usize {
    word.split('-').map(part_syllables).sum::<usize>().max(1)
}

fn part_syllables(part: &str) -> usize {
    let part: String = part.to_lowercase().replace("qu", "q").chars().filter(|c| c.is_alphabetic()).collect();
    let part = part.strip_suffix('s').filter(|stem| stem.ends_with('e') && !is_hissing(stem)).unwrap_or(&part);
    let vowel = |c: char| "aeiouy".contains(c);
    let groups = part.split(|c| !vowel(c)).filter(|group| !group.is_empty()).count();
    let apart = ["ia", "io", "iu", "ience", "ient", "ual", "uar", "eate", "ying", "idea", "area"];
    let together = ["tia", "cia", "tio", "sio", "cio", "gio"];
    let found = |pieces: &[&str]| pieces.iter().map(|piece| part.matches(piece).count()).sum::<usize>();
    let silent = usize::from(ends_silent(part));
    (groups + found(&apart)).saturating_sub(found(&together) + silent).max(usize::from(!part.is_empty()))
}

/// "changes", "voices": here the e before the s is said.
fn is_hissing(stem: &str) -> bool {
    ["se", "ce", "ge", "ze", "xe", "che", "she"].iter().any(|end| stem.ends_with(end))
}

/// "make", "asked", but not "table", "be", "started".
fn ends_silent(part: &str) -> bool {
    let vowel_before =
        |end: &str| part.strip_suffix(end).is_some_and(|stem| stem.ends_with(['a', 'e', 'i', 'o', 'u', 'y']));
    let le = part.ends_with("le") && !vowel_before("le");
    let ted = part.ends_with("ted") || part.ends_with("ded");
    (part.ends_with('e') && !le && !vowel_before("e")) || (part.ends_with("ed") && !ted && !vowel_before("ed"))
}

#[test]
fn syllables_are_those_one_hears() {
    let heard = [
        ("people", 2),
        ("staff", 1),
        ("co-production", 4),
        ("experience", 4),
        ("lived", 1),
        ("asked", 1),
        ("started", 2),
        ("table", 2),
        ("make", 1),
        ("makes", 1),
        ("changes", 2),
        ("voices", 2),
        ("accessibility", 6),
        ("equality", 4),
        ("diversity", 4),
        ("reciprocity", 5),
        ("decide", 2),
        ("idea", 3),
        ("story", 2),
        ("social", 2),
        ("job", 1),
        ("commissioning", 4),
        ("together", 3),
        ("agreed", 2),
        ("the", 1),
        ("reasons", 2),
        ("area", 3),
        ("1970s", 1),
    ];
    for (word, syllable) in heard {
        assert_eq!(syllables(word), syllable, "{word}");
    }
}

#[test]
fn sentences_end_where_they_end() {
    let text = "It is 10.45 now: we go on. Why? \"We do.\" Then";
    assert_eq!(sentences(text), ["It is 10.45 now: we go on.", " Why?", " \"We do.", "\" Then"]);
}

#[test]
fn a_hard_text_has_a_high_grade() {
    let grade = |text: &str| grade_in_tenths(&[text.to_owned()]);
    assert!(grade("We go on. We take turns.") < Some(20));
    assert!(grade("Organisational accountability necessitates comprehensive participatory consultation.") > Some(150));
    assert_eq!(grade(" ... "), None);
}
