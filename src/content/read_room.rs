//! The file of what is said to the room, read and checked.

use super::faults::Faults;
use super::raw::{self, Table};
use super::{Fact, Fault, Item, Lists, Room, Talk, Term, Welcome};

/// Longest heading or word.
const TITLE: usize = 60;
/// Longest sentence.
const SENTENCE: usize = 300;

/// Reads a room file (`assets/room`). `file` is how messages name it.
///
/// # Errors
/// Every mistake in the file, by line.
pub fn read_room(file: &str, text: &str) -> Result<Room, Vec<Fault>> {
    let mut faults = Faults::new(file, text, &[]);
    let text = raw::without_bare_keys(text, &mut faults);
    let table = raw::parse(&text, &mut faults);
    table.knows(&["groups", "access", "agreement", "talk", "welcome", "facts", "glossary"], &mut faults);
    let room = Room {
        lists: Lists {
            access: named(&table, "access", &["text"], item, &mut faults),
            agreement: named(&table, "agreement", &["text"], item, &mut faults),
            groups: table.texts("groups", TITLE, &mut faults),
        },
        talk: table.table("talk", &mut faults).map(|it| talk(&it, &mut faults)).unwrap_or_default(),
        welcome: table.table("welcome", &mut faults).map(|it| welcome(&it, &mut faults)).unwrap_or_default(),
        facts: named(&table, "facts", &["heading", "lines"], fact, &mut faults),
        glossary: named(&table, "glossary", &["word", "meaning"], term, &mut faults),
    };
    faults.judge(room)
}

/// The tables under `key`, each with an id of its own and `keys`.
fn named<T>(
    table: &Table<'_>,
    key: &str,
    keys: &[&str],
    read: fn(String, &Table<'_>, &mut Faults) -> T,
    faults: &mut Faults,
) -> Vec<T> {
    let mut names = Vec::new();
    let mut read_all = Vec::new();
    for it in table.tables(key, faults) {
        it.knows(&[&["id"], keys].concat(), faults);
        let id = it.name("id", faults);
        faults.once(&mut names, &id, it.at("id"));
        read_all.push(read(id, &it, faults));
    }
    read_all
}

fn item(id: String, it: &Table<'_>, faults: &mut Faults) -> Item {
    Item { id, text: it.text("text", SENTENCE, faults) }
}

fn fact(id: String, it: &Table<'_>, faults: &mut Faults) -> Fact {
    Fact { id, heading: it.text("heading", TITLE, faults), lines: it.texts("lines", SENTENCE, faults) }
}

fn term(id: String, it: &Table<'_>, faults: &mut Faults) -> Term {
    Term { id, word: it.text("word", TITLE, faults), meaning: it.text("meaning", SENTENCE, faults) }
}

fn talk(it: &Table<'_>, faults: &mut Faults) -> Talk {
    it.knows(&["same", "mostly", "no_further", "split", "cannot_say"], faults);
    let mut prompt = |key| it.text(key, SENTENCE, faults);
    Talk {
        same: prompt("same"),
        mostly: prompt("mostly"),
        no_further: prompt("no_further"),
        split: prompt("split"),
        cannot_say: prompt("cannot_say"),
    }
}

fn welcome(it: &Table<'_>, faults: &mut Faults) -> Welcome {
    it.knows(&["purpose", "answers", "consent", "latecomer"], faults);
    let mut lines = |key| it.texts(key, SENTENCE, faults);
    Welcome {
        purpose: lines("purpose"),
        answers: lines("answers"),
        consent: lines("consent"),
        latecomer: lines("latecomer"),
    }
}
