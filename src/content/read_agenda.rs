//! An agenda file, read and checked against the methods there are.

use toml::Spanned;
use toml::de::DeValue;

use super::faults::{Faults, quoted};
use super::raw::{self, Table};
use super::{Activity, Agenda, Asking, Fault, FaultKind, FirstTime, Method, Pick, PickBy, QuestionId, Step};

/// Longest title: it stands in the head of a screen.
const TITLE: usize = 40;
/// Longest summary: it stands in one row of the first list.
const SUMMARY: usize = 60;
/// Longest name of a method or a question.
const NAME: usize = 60;
/// Most questions that a group picks at once.
const MOST_PICKED: u32 = 20;
/// Most minutes of one step: a whole day.
const DAY: u32 = 600;

/// Reads an agenda file (`assets/agendas`) whose steps may ask the questions of `methods`. `file` is how messages
/// name it.
///
/// # Errors
/// Every mistake in the file, by line.
pub fn read_agenda(file: &str, text: &str, methods: &[Method]) -> Result<Agenda, Vec<Fault>> {
    let mut faults = Faults::new(file, text, &[]);
    let text = raw::without_bare_keys(text, &mut faults);
    let table = raw::parse(&text, &mut faults);
    table.knows(&["id", "version", "title", "summary", "steps"], &mut faults);
    let steps = steps(&table, methods, &mut faults);
    let agenda = Agenda {
        id: table.name("id", &mut faults),
        version: table.number("version", 1, 9999, &mut faults),
        title: table.text("title", TITLE, &mut faults),
        summary: table.text("summary", SUMMARY, &mut faults),
        order: (0..steps.len()).collect(),
        steps,
    };
    faults.judge(agenda)
}

fn steps(table: &Table<'_>, methods: &[Method], faults: &mut Faults) -> Vec<Step> {
    let mut names = Vec::new();
    let mut asked = Vec::new();
    let mut steps = Vec::new();
    let mut ends: Vec<(usize, bool)> = Vec::new();
    for it in table.tables("steps", faults) {
        it.knows(&["id", "title", "minutes", "activities"], faults);
        let id = it.name("id", faults);
        faults.once(&mut names, &id, it.at("id"));
        let title = it.text("title", TITLE, faults);
        let minutes = it.number("minutes", 1, DAY, faults);
        let mut activities = Vec::new();
        for value in it.list("activities", faults) {
            let activity = activity(value, methods, faults);
            for question in activity.iter().flat_map(Activity::questions) {
                ask_once(question, &mut asked, value.span().start, faults);
            }
            for (_, early) in &mut ends {
                *early = true;
            }
            if activity == Some(Activity::End) {
                ends.push((value.span().start, false));
            }
            activities.extend(activity);
        }
        steps.push(Step { id, title, minutes, activities });
    }
    end_last(&ends, &mut steps, faults);
    steps
}

/// Enter leads from stop to stop and stays at the end: nothing comes after it, and where none is written, it follows by
/// itself. `places` are where it stands in the file, and whether more comes behind.
fn end_last(places: &[(usize, bool)], steps: &mut [Step], faults: &mut Faults) {
    for (at, _) in places.iter().filter(|(_, early)| *early) {
        faults.note(Some(*at), FaultKind::EndEarly);
    }
    if let Some(last) = steps.last_mut().filter(|last| last.activities.last() != Some(&Activity::End)) {
        last.activities.push(Activity::End);
    }
}

/// A question has one place in an agenda, so that its results have one.
fn ask_once(question: &QuestionId, asked: &mut Vec<QuestionId>, at: usize, faults: &mut Faults) {
    if asked.contains(question) {
        faults.note(Some(at), FaultKind::AskedTwice { name: question.0.clone() });
    } else {
        asked.push(question.clone());
    }
}

fn activity(value: &Spanned<DeValue<'_>>, methods: &[Method], faults: &mut Faults) -> Option<Activity> {
    let Some(name) = value.get_ref().as_str() else {
        return raw::table_of(value, "activities", faults).and_then(|table| worded(&table, methods, faults));
    };
    let activity = Activity::from_name(name);
    if activity.is_none() {
        faults.note(Some(value.span().start), FaultKind::UnknownActivity { name: quoted(name) });
    }
    activity
}

/// An activity that needs more than a name: `{ method = "principles" }`, `{ method = "signs", pick = 3 }`,
/// `{ pick = ["line", "values"] }`, `{ again = 3, method = "checklist" }`, `{ you_said = { ... } }`.
fn worded(table: &Table<'_>, methods: &[Method], faults: &mut Faults) -> Option<Activity> {
    if table.has("you_said") {
        table.knows(&["you_said"], faults);
        let first = table.table("you_said", faults)?;
        first.knows(&["title", "method", "questions"], faults);
        let title = first.text("title", TITLE, faults);
        let asking = asking(&first, methods, faults)?;
        return Some(Activity::YouSaid { first_time: Some(FirstTime { title, asking }) });
    }
    if table.has("again") {
        table.knows(&["again", "method", "questions"], faults);
        let most = most(table, "again", faults);
        return asking(table, methods, faults).map(|otherwise| Activity::Again { most, otherwise });
    }
    if !table.has("pick") {
        table.knows(&["method", "questions", "card"], faults);
        let card = table.yes_no("card", true, faults);
        let Asking { method, questions } = asking(table, methods, faults)?;
        return Some(Activity::Method { method, questions, card });
    }
    let (candidates, by) = if table.has("method") {
        table.knows(&["pick", "method", "questions"], faults);
        let most = most(table, "pick", faults);
        (vec![asking(table, methods, faults)?], PickBy::Questions(most))
    } else {
        table.knows(&["pick"], faults);
        let names = table.texts("pick", NAME, faults);
        let at = table.at("pick");
        let candidates = names.iter().filter_map(|name| method(name, at, methods, faults)).map(whole).collect();
        (candidates, PickBy::Method)
    };
    Some(Activity::Pick(Pick { candidates, by, chosen: Vec::new() }))
}

/// How many questions may be picked.
fn most(table: &Table<'_>, key: &str, faults: &mut Faults) -> usize {
    table.number(key, 1, MOST_PICKED, faults).try_into().unwrap_or(usize::MAX)
}

/// `method = "principles", questions = ["equality.status"]`: all questions, where nothing else is said.
fn asking(table: &Table<'_>, methods: &[Method], faults: &mut Faults) -> Option<Asking> {
    let name = table.name("method", faults);
    let method = method(&name, table.at("method"), methods, faults)?;
    if !table.has("questions") {
        return Some(whole(method));
    }
    Some(Asking { method: method.id.clone(), questions: chosen(table, method, faults) })
}

fn method<'m>(name: &str, at: Option<usize>, methods: &'m [Method], faults: &mut Faults) -> Option<&'m Method> {
    let method = methods.iter().find(|method| method.id.0 == name);
    if method.is_none() && !name.is_empty() {
        faults.note(at, FaultKind::UnknownMethod { name: quoted(name) });
    }
    method
}

fn whole(method: &Method) -> Asking {
    let questions = method.questions.iter().map(|question| question.id.clone()).collect();
    Asking { method: method.id.clone(), questions }
}

fn chosen(table: &Table<'_>, method: &Method, faults: &mut Faults) -> Vec<QuestionId> {
    let names = table.texts("questions", NAME, faults);
    let mut ids = Vec::new();
    for name in names.into_iter().filter(|name| !name.is_empty()) {
        if let Some(question) = method.questions.iter().find(|question| question.id.rest() == name) {
            ids.push(question.id.clone());
        } else {
            let kind = FaultKind::UnknownQuestion { name: quoted(&name), method: method.id.0.clone() };
            faults.note(table.at("questions"), kind);
        }
    }
    ids
}
