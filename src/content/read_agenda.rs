//! An agenda file, read and checked against the methods there are.

use toml::Spanned;
use toml::de::DeValue;

use super::faults::{Faults, quoted};
use super::raw::{self, Table};
use super::{Activity, Agenda, Fault, FaultKind, Method, QuestionId, Step};

/// Longest title: it stands in the head of a screen.
const TITLE: usize = 40;
/// Longest summary: it stands in one row of the first list.
const SUMMARY: usize = 60;
/// Most minutes of one step: a whole day.
const DAY: u32 = 600;

/// Reads an agenda file (`assets/agendas`) whose steps may ask the questions of `methods`. `file` is how messages
/// name it.
///
/// # Errors
/// Every mistake in the file, by line.
pub fn read_agenda(file: &str, text: &str, methods: &[Method]) -> Result<Agenda, Vec<Fault>> {
    let mut faults = Faults::new(file, text, &[]);
    let table = raw::parse(text, &mut faults);
    table.knows(&["id", "version", "title", "summary", "steps"], &mut faults);
    let agenda = Agenda {
        id: table.name("id", &mut faults),
        version: table.number("version", 1, 9999, &mut faults),
        title: table.text("title", TITLE, &mut faults),
        summary: table.text("summary", SUMMARY, &mut faults),
        steps: steps(&table, methods, &mut faults),
    };
    faults.judge(agenda)
}

fn steps(table: &Table<'_>, methods: &[Method], faults: &mut Faults) -> Vec<Step> {
    let mut names = Vec::new();
    let mut asked = Vec::new();
    let mut steps = Vec::new();
    for it in table.tables("steps", faults) {
        it.knows(&["id", "title", "minutes", "activities"], faults);
        let id = it.name("id", faults);
        faults.once(&mut names, &id, it.at("id"));
        let title = it.text("title", TITLE, faults);
        let minutes = it.number("minutes", 1, DAY, faults);
        let mut activities = Vec::new();
        for value in it.list("activities", faults) {
            let activity = activity(value, methods, faults);
            if let Some(Activity::Method { questions, .. }) = &activity {
                ask_once(questions, &mut asked, value.span().start, faults);
            }
            activities.extend(activity);
        }
        steps.push(Step { id, title, minutes, activities });
    }
    steps
}

/// A question has one place in an agenda, so that its results have one.
fn ask_once(questions: &[QuestionId], asked: &mut Vec<QuestionId>, at: usize, faults: &mut Faults) {
    for question in questions {
        if asked.contains(question) {
            faults.note(Some(at), FaultKind::AskedTwice { name: question.0.clone() });
        } else {
            asked.push(question.clone());
        }
    }
}

fn activity(value: &Spanned<DeValue<'_>>, methods: &[Method], faults: &mut Faults) -> Option<Activity> {
    let Some(name) = value.get_ref().as_str() else {
        return raw::table_of(value, "activities", faults).and_then(|table| asking(&table, methods, faults));
    };
    let activity = Activity::from_name(name);
    if activity.is_none() {
        faults.note(Some(value.span().start), FaultKind::UnknownActivity { name: quoted(name) });
    }
    activity
}

/// `{ method = "principles", questions = ["equality.status"], card = false }`: all questions, with a card, where
/// nothing else is said.
fn asking(table: &Table<'_>, methods: &[Method], faults: &mut Faults) -> Option<Activity> {
    table.knows(&["method", "questions", "card"], faults);
    let card = table.yes_no("card", true, faults);
    let name = table.name("method", faults);
    let Some(method) = methods.iter().find(|method| method.id.0 == name) else {
        if !name.is_empty() {
            faults.note(table.at("method"), FaultKind::UnknownMethod { name: quoted(&name) });
        }
        return None;
    };
    let questions = if table.has("questions") {
        chosen(table, method, faults)
    } else {
        method.questions.iter().map(|question| question.id.clone()).collect()
    };
    Some(Activity::Method { method: method.id.clone(), questions, card })
}

fn chosen(table: &Table<'_>, method: &Method, faults: &mut Faults) -> Vec<QuestionId> {
    let names = table.texts("questions", 60, faults);
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
