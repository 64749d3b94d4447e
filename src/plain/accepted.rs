//! The words that are accepted at a prompt. They come from the key table and the catalogue, so that another language has
//! its own.

use crate::app::{Action, Binding, Here, Key};
use crate::phrases::Phrases;
use crate::text::without_accents;

/// What a word asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Asks {
    /// A key of this screen.
    Key(Key, Action),
    /// Something that works from anywhere in a workshop.
    Anywhere(Action),
    /// Something that plain mode answers itself.
    Help,
    Repeat,
    Where,
    Who,
    Saved,
    Row,
    Quit,
}

/// A word, and what it asks for. The first of the words of one thing is the one that is told.
pub(super) struct Accepted {
    /// The phrase that lists its words, or the one of the bar where there is none.
    pub(super) key: String,
    pub(super) words: Vec<String>,
    /// Its English words, where another language is spoken: these work whole.
    pub(super) usual: Vec<String>,
    pub(super) asks: Asks,
    /// What it does, in the words of the bar. They are accepted too, but only whole.
    pub(super) does: String,
}

/// Words of Enter with which a row is opened: there a row is typed.
pub(super) const OPENS: [&str; 3] = ["key-open", "key-jump", "key-choose"];

/// What works everywhere, as the catalogue and the key table name it.
const ANYWHERE: [(&str, Action); 19] = [
    ("stop", Action::Stop),
    ("slow", Action::Slow),
    ("break", Action::Break),
    ("line", Action::Line),
    ("words", Action::Words),
    ("pass", Action::Pass),
    ("later", Action::Out),
    ("skip", Action::Skip),
    ("undo", Action::Undo),
    ("change", Action::Change),
    ("park", Action::Park),
    ("decide", Action::Decide),
    ("menu", Action::Menu),
    ("note", Action::Note),
    ("checklist", Action::Checklist),
    ("more-time", Action::MoreTime),
    ("looks", Action::Looks),
    ("plain", Action::Plain),
    ("place", Action::Place),
];

/// What plain mode answers itself.
const ITSELF: [(&str, Asks); 7] = [
    ("help", Asks::Help),
    ("repeat", Asks::Repeat),
    ("where", Asks::Where),
    ("who", Asks::Who),
    ("save", Asks::Saved),
    ("row", Asks::Row),
    ("quit", Asks::Quit),
];

/// All that can be typed at `here` besides answers, rows and texts, in order of need.
pub(super) fn accepted(here: &Here, phrases: &Phrases) -> Vec<Accepted> {
    of_keys(&here.keys, here.screen.alert.is_some(), phrases)
}

/// The same for a screen with these keys, where there is trouble with saving or not.
pub(super) fn of_keys(keys: &[Binding], alert: bool, phrases: &Phrases) -> Vec<Accepted> {
    let of_screen = keys.iter().filter(|binding| alert || binding.action != Action::Place);
    let mut all: Vec<Accepted> = of_screen.filter_map(|binding| of_key(binding, phrases)).collect();
    all.extend(ITSELF.map(|(name, asks)| without_key(name, asks, phrases)));
    for (name, action) in ANYWHERE.into_iter().filter(|(_, action)| alert || *action != Action::Place) {
        let it = without_key(name, Asks::Anywhere(action), phrases);
        if !all.iter().any(|other| other.words.iter().any(|word| it.words.contains(word))) {
            all.push(it);
        }
    }
    if !all.iter().any(|it| matches!(it.asks, Asks::Key(_, Action::Back))) {
        all.push(without_key("back", Asks::Anywhere(Action::Back), phrases));
    }
    all
}

fn without_key(name: &str, asks: Asks, phrases: &Phrases) -> Accepted {
    let key = format!("type-{name}");
    let (words, usual) = (split(&phrases.say(&key)), usual(phrases, &key));
    Accepted { key, words, usual, asks, does: String::new() }
}

/// The words of a key. Moving and answering have none: rows and answers are typed.
fn of_key(binding: &Binding, phrases: &Phrases) -> Option<Accepted> {
    let silent = [Action::Move, Action::Pick, Action::Choose, Action::Aloud, Action::Help, Action::NotSure];
    if silent.contains(&binding.action) || OPENS.contains(&binding.word.as_str()) {
        return None;
    }
    let bar = phrases.say(&binding.word);
    let own = format!("type-{}", binding.word.trim_start_matches("key-"));
    let usual_key = format!("type-{}", binding.does);
    let listed_as = [own, usual_key].into_iter().find(|key| phrases.has(key));
    let (words, usual) = match &listed_as {
        Some(key) => (split(&phrases.say(key)), usual(phrases, key)),
        None => (vec![folded(&bar)], usual(phrases, &binding.word)),
    };
    let asks = Asks::Key(binding.keys.first().copied()?, binding.action);
    Some(Accepted { key: listed_as.unwrap_or_else(|| binding.word.clone()), words, usual, asks, does: bar })
}

/// The words that the phrase `key` lists: those of the language that is spoken, then the English ones.
pub(super) fn listed(phrases: &Phrases, key: &str) -> Vec<String> {
    let mut words = split(&phrases.say(key));
    words.extend(usual(phrases, key));
    words
}

fn usual(phrases: &Phrases, key: &str) -> Vec<String> {
    phrases.say_as_usual(key).map(|text| split(&text)).unwrap_or_default()
}

fn split(text: &str) -> Vec<String> {
    text.split([',', '.']).map(folded).filter(|word| !word.is_empty()).collect()
}

/// `text` as it is compared: no case, no accents, no marks around words.
pub(super) fn folded(text: &str) -> String {
    let letters = without_accents(text).to_lowercase();
    let letters: String =
        letters.chars().map(|c| if c.is_alphanumeric() || "+?-".contains(c) { c } else { ' ' }).collect();
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a typed word is, out of several.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found<T> {
    /// This one.
    One(T),
    /// It could be any of these.
    Several(Vec<String>),
    /// None of them.
    Nothing,
}

/// Fewest letters of a part of some words. Fewer would be found by chance.
const FEWEST_OF_A_PART: usize = 2;

/// Finds `typed` among words: all of them, else their beginning, without the articles before them too; where these are
/// several things, it is none of them.
pub(super) fn find_begun<T: Clone + PartialEq>(typed: &str, words: &[(String, T)], articles: &[String]) -> Found<T> {
    let bare = without_article(typed, articles);
    let is_whole = |word: &str| word == typed || without_article(word, articles) == bare;
    // An article that is typed is that of what is meant, or in its place.
    let has_one = |word: &str| bare == typed || without_article(word, articles) != word;
    let begins =
        |word: &str| word.starts_with(typed) || has_one(word) && without_article(word, articles).starts_with(bare);
    if typed.is_empty() {
        return Found::Nothing;
    }
    let found = fitting(words, |word| word == typed).or_else(|| fitting(words, is_whole));
    found.or_else(|| fitting(words, begins)).unwrap_or(Found::Nothing)
}

/// The same, and else a part of them that begins with a word.
pub(super) fn find<T: Clone + PartialEq>(typed: &str, words: &[(String, T)], articles: &[String]) -> Found<T> {
    match find_begun(typed, words, articles) {
        Found::Nothing => find_part(typed, words),
        found => found,
    }
}

/// A part of some words, from the beginning of one of them on. A number is no part: it is that of a row.
pub(super) fn find_part<T: Clone + PartialEq>(typed: &str, words: &[(String, T)]) -> Found<T> {
    let is_part = |word: &str| word.match_indices(' ').any(|(at, _)| word[at + 1..].starts_with(typed));
    let is_short = typed.chars().count() < FEWEST_OF_A_PART || typed.chars().all(|c| c.is_ascii_digit());
    if is_short { Found::Nothing } else { fitting(words, is_part).unwrap_or(Found::Nothing) }
}

/// What has words that fit, where there is any.
fn fitting<T: Clone + PartialEq>(words: &[(String, T)], fits: impl Fn(&str) -> bool) -> Option<Found<T>> {
    let mut all: Vec<&(String, T)> = Vec::new();
    for word in words.iter().filter(|(word, _)| fits(word)) {
        if !all.iter().any(|(_, it)| *it == word.1) {
            all.push(word);
        }
    }
    match all.as_slice() {
        [] => None,
        [(_, one)] => Some(Found::One(one.clone())),
        several => Some(Found::Several(several.iter().map(|(word, _)| word.clone()).collect())),
    }
}

fn without_article<'a>(words: &'a str, articles: &[String]) -> &'a str {
    match words.split_once(' ') {
        Some((first, rest)) if articles.iter().any(|article| article == first) => rest,
        _ => words,
    }
}

/// Small words that may be left out before what something is called.
pub(super) fn articles(phrases: &Phrases) -> Vec<String> {
    listed(phrases, "type-articles")
}

#[cfg(test)]
mod tests {
    use super::{Found, find, find_begun, folded};

    #[test]
    fn case_and_accents_do_not_matter() {
        assert_eq!(folded("  Élin! "), "elin");
        assert_eq!(folded("NOT  sure."), "not sure");
    }

    #[test]
    fn first_letters_are_enough_where_they_say_which() {
        let words = [("stop", 1), ("slow", 2), ("to", 3)].map(|(word, it)| (word.to_owned(), it));
        assert_eq!(find("sl", &words, &[]), Found::One(2));
        assert_eq!(find("t", &words, &[]), Found::One(3));
        assert_eq!(find("s", &words, &[]), Found::Several(vec!["stop".into(), "slow".into()]));
        assert_eq!(find("x", &words, &[]), Found::Nothing);
        assert_eq!(find("", &words, &[]), Found::Nothing);
    }

    #[test]
    fn what_is_called_in_several_words_is_found_by_some_of_them() {
        let rows = ["a web page", "a word file", "web of trust", "standard 90 minutes", "the end"];
        let rows: Vec<(String, usize)> = rows.into_iter().map(str::to_owned).zip(1..).collect();
        let articles = ["a", "the"].map(str::to_owned);
        let found = |typed: &str| find(typed, &rows, &articles);
        let several = |rows: &[&str]| Found::Several(rows.iter().map(|row| (*row).to_owned()).collect());
        for (typed, row) in
            [("a web page", 1), ("web page", 1), ("the web page", 1), ("page", 1), ("word", 2), ("end", 5)]
        {
            assert_eq!(found(typed), Found::One(row), "{typed}");
        }
        assert_eq!(found("minutes"), Found::One(4));
        assert_eq!(found("web"), several(&["a web page", "web of trust"]), "no article counts");
        assert_eq!(found("a w"), several(&["a web page", "a word file"]));
        for nothing in ["90", "age", "p"] {
            assert_eq!(found(nothing), Found::Nothing, "{nothing}");
        }
        assert_eq!(find_begun("page", &rows, &articles), Found::Nothing);
    }

    #[test]
    fn what_has_the_same_words_is_not_guessed() {
        let rows = [("spring", 1), ("spring", 2)].map(|(word, it)| (word.to_owned(), it));
        assert_eq!(find("spring", &rows, &[]), Found::Several(vec!["spring".into(), "spring".into()]));
    }
}
