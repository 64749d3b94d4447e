//! Words of a language that would stand for two things at one prompt: told to whoever writes them.

use std::collections::BTreeMap;

use super::accepted::{folded, of_keys};
use crate::app::screen::Mark;
use crate::app::{Action, Binding, Keymap};
use crate::phrases::Phrases;

/// One word for two things that English tells apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// The word.
    pub word: String,
    /// The phrases that list it.
    pub phrases: [String; 2],
}

/// The phrases of the answers to a question: they are typed where commands are.
const ANSWERS: [&str; 4] = [Mark::To.key(), Mark::For.key(), Mark::With.key(), "not-sure"];

/// A phrase with the words that it lists, in the language that is spoken and in English.
struct Listed {
    key: String,
    words: Vec<String>,
    usual: Vec<String>,
}

/// Every word of `phrases` that would stand for two things at a prompt where in English each has its own.
#[must_use]
pub fn clashes(phrases: &Phrases, keymap: &Keymap) -> Vec<Clash> {
    let mut all = BTreeMap::new();
    for keys in keymap.screens() {
        let listed = at_prompt(keys, phrases);
        for (i, one) in listed.iter().enumerate() {
            for other in listed[i + 1..].iter().filter(|other| one.key != other.key) {
                let word = shared(&one.words, &other.words).filter(|_| shared(&one.usual, &other.usual).is_none());
                if let Some(word) = word {
                    let mut pair = [one.key.clone(), other.key.clone()];
                    pair.sort();
                    all.entry(pair).or_insert_with(|| word.clone());
                }
            }
        }
    }
    all.into_iter().map(|(phrases, word)| Clash { word, phrases }).collect()
}

/// All that is typed as a word on a screen with these keys.
fn at_prompt(keys: &[Binding], phrases: &Phrases) -> Vec<Listed> {
    let commands = of_keys(keys, true, phrases).into_iter();
    let mut all: Vec<Listed> = commands.map(|it| Listed { key: it.key, words: it.words, usual: it.usual }).collect();
    if keys.iter().any(|key| key.action == Action::NotSure) {
        all.extend(ANSWERS.map(|key| Listed {
            key: key.to_owned(),
            words: vec![folded(&phrases.say(key))],
            usual: phrases.say_as_usual(key).iter().map(|word| folded(word)).collect(),
        }));
    }
    all
}

fn shared<'a>(one: &'a [String], other: &[String]) -> Option<&'a String> {
    one.iter().find(|word| other.contains(word))
}

#[cfg(test)]
mod tests {
    use super::clashes;
    use crate::app::Keymap;
    use crate::phrases::Phrases;

    fn found(texts: &str) -> Vec<String> {
        let (phrases, _) = Phrases::english().translated("xx", std::iter::once(texts));
        let clashes = clashes(&phrases, &Keymap::built_in());
        clashes.iter().map(|it| format!("{}: {} and {}", it.word, it.phrases[0], it.phrases[1])).collect()
    }

    #[test]
    fn a_word_that_stands_for_two_things_is_found() {
        assert_eq!(found(""), Vec::<String>::new());
        assert_eq!(found("type-slow = araf\ntype-stop = stopio"), Vec::<String>::new());
        assert_eq!(found("type-slow = araf\ntype-stop = stopio, Araf"), ["araf: type-slow and type-stop"]);
        assert_eq!(found("type-line = with"), ["with: mark-with and type-line"], "an answer is a word too");
    }

    /// Back leaves a page by either of its keys; no other word is listed twice.
    #[test]
    fn no_english_word_stands_for_two_things() {
        let found = clashes(&Phrases::english(), &Keymap::built_in());
        let found: Vec<String> = found.iter().map(|it| format!("{}: {}", it.word, it.phrases.join(" "))).collect();
        assert_eq!(found, ["back: type-back type-esc"]);
    }
}
