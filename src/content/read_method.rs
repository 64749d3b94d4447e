//! A method file, read and checked.

use super::faults::{Faults, quoted};
use super::raw::{self, Table};
use super::{Answers, Fault, FaultKind, Kind, Method, MethodId, Question, QuestionId, Source};

/// Longest title: it stands in the head of a screen.
const TITLE: usize = 60;
/// Longest question, answer or sentence.
const SENTENCE: usize = 300;
/// Longest help text.
const HELP: usize = 4000;

/// Reads a method file (`assets/methods`). `file` is how messages name it.
///
/// # Errors
/// Every mistake in the file, by line.
pub fn read_method(file: &str, text: &str) -> Result<Method, Vec<Fault>> {
    let mut faults = Faults::new(file, text, &["people", "staff"]);
    let text = raw::without_bare_keys(text, &mut faults);
    let table = raw::parse(&text, &mut faults);
    let method = method(&table, &mut faults);
    faults.judge(method)
}

fn method(table: &Table<'_>, faults: &mut Faults) -> Method {
    let keys = [
        "id",
        "title",
        "intro",
        "in_position",
        "own_words",
        "written_by_group",
        "kind",
        "answers",
        "source",
        "questions",
    ];
    table.knows(&keys, faults);
    let id = table.name("id", faults);
    if id.contains('.') {
        faults.bad_name(&id, table.at("id"));
    }
    Method {
        title: table.text("title", TITLE, faults),
        intro: table.text("intro", SENTENCE, faults),
        source: if table.has("source") { table.table("source", faults).map(|it| source(&it, faults)) } else { None },
        in_position: table.yes_no("in_position", true, faults),
        written_by_group: table.yes_no("written_by_group", false, faults),
        own_words: table.yes_no("own_words", false, faults),
        questions: questions(table, &id, faults),
        id: MethodId(id),
    }
}

fn source(table: &Table<'_>, faults: &mut Faults) -> Source {
    table.knows(&["full", "short", "help"], faults);
    Source {
        full: table.text("full", SENTENCE, faults),
        short: table.text("short", TITLE, faults),
        help: table.text("help", HELP, faults),
    }
}

fn questions(table: &Table<'_>, method: &str, faults: &mut Faults) -> Vec<Question> {
    let usual = kind(table, Kind::Marks, faults);
    let shared = if table.has("answers") { table.table("answers", faults) } else { None };
    if let Some(shared) = &shared {
        shared.knows(usual.ids(), faults);
    }
    let mut names = Vec::new();
    let mut questions = Vec::new();
    for it in table.tables("questions", faults) {
        let kind = kind(&it, usual, faults);
        let keys = ["id", "version", "group", "text", "talk", "kind"];
        it.knows(&[&keys, kind.ids()].concat(), faults);
        let name = it.name("id", faults);
        faults.once(&mut names, &name, it.at("id"));
        questions.push(Question {
            id: QuestionId(format!("{method}.{name}")),
            text_version: it.number("version", 1, 9999, faults),
            group: it.has("group").then(|| it.text("group", TITLE, faults)),
            text: it.text("text", SENTENCE, faults),
            talk: it.has("talk").then(|| it.text("talk", SENTENCE, faults)),
            answers: answers(kind, &it, shared.as_ref(), faults),
        });
    }
    questions
}

fn kind(table: &Table<'_>, usual: Kind, faults: &mut Faults) -> Kind {
    if !table.has("kind") {
        return usual;
    }
    let name = table.name("kind", faults);
    Kind::from_name(&name).unwrap_or_else(|| {
        faults.note(table.at("kind"), FaultKind::UnknownKind { name: quoted(&name) });
        usual
    })
}

/// The words of each answer: those of the question, else those that all questions of the method share. A question that
/// has some of its own must have all: words of two rows of answers are no order.
fn answers(kind: Kind, own: &Table<'_>, shared: Option<&Table<'_>>, faults: &mut Faults) -> Answers {
    let shared = shared.filter(|_| !kind.ids().iter().any(|id| own.has(id)));
    let words = kind.ids().iter().map(|id| {
        let table = shared.filter(|shared| shared.has(id)).unwrap_or(own);
        table.text(id, SENTENCE, faults)
    });
    Answers::new(kind, words.collect())
}
