//! The words to say for a screen, in sentences: for whoever reads it to the room.

use crate::app::model::Model;
use crate::app::screen::{
    Answers, Body, ByList, Form, Home, List, Mark, Part, PictureReveal, Pill, Position, Question, Reason, Reveal, Row,
    Tallies,
};
use crate::text::{ended, joined};

/// What the screen in front says, a sentence or two at a time. Nothing hidden is in it: it is made from the screen.
pub(in crate::app) fn aloud(model: &Model) -> Vec<String> {
    let lines = match super::body(model) {
        Body::Question(question) => of_question(model, &question),
        Body::Reveal(reveal) => of_reveal(model, &reveal),
        Body::List(list) => of_list(model, &list).into_iter().chain(ways(model)).collect(),
        Body::Card(card) => card.lines.into_iter().chain(card.after).collect(),
        Body::Tallies(tallies) => of_tallies(model, &tallies),
        Body::Picture(picture) => of_picture(model, &picture),
        Body::ByList(list) => of_by_list(model, &list),
        Body::Position(position) => of_position(model, position),
        Body::Home(home) => of_home(model, home),
        Body::Reading(reading) => {
            reading.paragraphs.into_iter().flat_map(|it| std::iter::once(it.heading).chain(it.lines)).collect()
        }
        Body::Form(form) => of_form(&form),
    };
    lines.into_iter().filter(|line| !line.is_empty()).collect()
}

/// Who is in the room.
pub(in crate::app) fn people(model: &Model) -> Vec<String> {
    match super::room::people(model, 0) {
        Body::List(list) if model.state().is_some_and(|state| !state.people.is_empty()) => {
            let below = list.below.first().map(|cell| cell.text.clone());
            list.rows.iter().filter(|row| !row.key.is_empty()).map(of_row).chain(below).collect()
        }
        _ => Vec::new(),
    }
}

/// What the source of the method in front says.
pub(in crate::app) fn about(model: &Model) -> Vec<String> {
    model.method_on_screen().map(|method| super::reading::method_lines(model, method)).unwrap_or_default()
}

fn of_question(model: &Model, question: &Question) -> Vec<String> {
    // The card cuts long names; read aloud says them whole.
    let whole = model.scene().and_then(|scene| match scene {
        super::Scene::Asking(turning) => {
            let line = if turning.changes { "turn-line-change" } else { "turn-line" };
            let line = model.fill(line, &[("name", model.called(turning.who).into())]);
            Some([line, super::question::next_words(model, &turning.next, str::to_owned)])
        }
        _ => None,
    });
    let Question { turn, text, talk, pick, .. } = question;
    whole
        .into_iter()
        .flatten()
        .chain([turn.hint.clone(), text.clone(), talk.clone(), pick.clone()])
        .chain(answers(model, &question.answers))
        .collect()
}

fn of_by_list(model: &Model, list: &ByList) -> Vec<String> {
    let asked = std::iter::once(list.text.clone());
    asked.chain(answers(model, &list.answers)).chain([list.line.clone()]).collect()
}

fn of_home(model: &Model, home: Home) -> Vec<String> {
    let items = home.items.into_iter().map(|item| {
        let words = joined([item.label.as_str(), item.hint.as_str()].into_iter());
        model.fill("aloud-choice", &[("n", item.key.into()), ("words", ended(&words).into())])
    });
    [home.name, home.tagline, home.promise].into_iter().chain(items).collect()
}

/// What is asked, field by field, with what there is to choose from.
fn of_form(form: &Form) -> Vec<String> {
    let part = |part: &Part| match part {
        Part::Field(line) => vec![joined([line.label.as_str(), line.value.as_str()].into_iter())],
        Part::Note(text) | Part::Advice(text) => vec![text.clone()],
        Part::Choices { heading, rows, .. } => {
            let rows = rows.iter().map(|it| {
                let cells = [&it.name, &it.amount, &it.about, &it.edge];
                joined(cells.into_iter().map(String::as_str))
            });
            std::iter::once(heading.clone()).chain(rows).collect()
        }
    };
    std::iter::once(form.title.clone()).chain(form.parts.iter().flat_map(part)).chain(form.refused.clone()).collect()
}

/// A part of the work is asked about in a form; whoever reads to the room says before what there is to choose from.
fn ways(model: &Model) -> Vec<String> {
    let Some(super::Scene::Stage(stage)) = model.scene() else { return Vec::new() };
    let asked = ["field-part-now", "field-part-will"].map(|key| model.say(key));
    let ways = model.way_words(&stage).into_iter().enumerate();
    let ways =
        ways.map(|(i, words)| model.fill("aloud-choice", &[("n", (i + 1).into()), ("words", words.as_str().into())]));
    asked.into_iter().chain(ways).collect()
}

/// "1. TO: Staff decide."; without a mark "1. Staff plan it and do it. 5 now, 0 wanted."
fn answers(model: &Model, answers: &Answers) -> Vec<String> {
    let each = answers.each.iter().enumerate().map(|(i, answer)| {
        let values = [("n", (i + 1).into()), ("words", answer.words.as_str().into())];
        if let Some(mark) = answer.mark {
            let mark = [("mark", model.mark_word(mark).into())];
            return model.fill("aloud-answer", &[values.as_slice(), &mark].concat());
        }
        let cell = answers.picture.as_ref().and_then(|picture| picture.cells.get(i));
        let counts = cell.map(|cell| cell.counts.join(", ")).unwrap_or_default();
        counted(model.fill("aloud-choice", &values), &counts)
    });
    let others = model.fill("aloud-others", &[("key", answers.not_sure_key.as_str().into())]);
    each.chain([others]).collect()
}

fn counted(line: String, counts: &str) -> String {
    if counts.is_empty() { line } else { format!("{line} {counts}.") }
}

fn of_tallies(model: &Model, tallies: &Tallies) -> Vec<String> {
    let answers = tallies.answers.iter().map(|it| {
        let values = [("n", it.key.as_str().into()), ("words", it.words.as_str().into())];
        counted(model.fill("aloud-choice", &values), &it.count)
    });
    let word = |place: usize| tallies.answers.get(place).map_or("", |it| it.words.trim_end_matches('.'));
    let rows = tallies.rows.iter().map(|row| {
        let counts = row.counts.iter().enumerate().filter(|(_, n)| **n > 0);
        let counts: Vec<String> =
            counts.map(|(i, n)| model.fill("aloud-count", &[("n", (*n).into()), ("answer", word(i).into())])).collect();
        let counts = if counts.is_empty() { tallies.none.clone() } else { counts.join(", ") };
        format!("{}: {counts}.", row.label)
    });
    let outcome = Some(&tallies.outcome).filter(|it| !it.is_empty()).map(|it| format!("{it}."));
    std::iter::once(tallies.text.clone())
        .chain(outcome)
        .chain([tallies.says.clone()])
        .chain(answers)
        .chain([format!("{}.", tallies.beside.join(", "))])
        .chain(rows)
        .chain(tallies.notes.clone())
        .chain(reasons(model, &tallies.reasons))
        .chain([tallies.talk.clone()])
        .collect()
}

/// The nine cells as a list.
fn of_picture(model: &Model, view: &PictureReveal) -> Vec<String> {
    let heads = &view.picture.heads;
    let cells = view.picture.cells.iter().enumerate().map(|(i, cell)| {
        let (plan, deliver) = (heads.plan[i % 3].as_str(), heads.deliver[i / 3].as_str());
        let counts = cell.counts.join(", ");
        let values = [("plan", plan.into()), ("deliver", deliver.into()), ("counts", counts.into())];
        model.fill("aloud-cell", &values)
    });
    std::iter::once(view.text.clone())
        .chain(cells)
        .chain(view.notes.clone())
        .chain(reasons(model, &view.reasons))
        .collect()
}

fn reasons(model: &Model, reasons: &[Reason]) -> Vec<String> {
    let line = |reason: &Reason| {
        if reason.word.is_empty() {
            return reason.text.clone();
        }
        model.fill("aloud-reason", &[("word", reason.word.as_str().into()), ("text", reason.text.as_str().into())])
    };
    reasons.iter().map(line).collect()
}

fn of_reveal(model: &Model, reveal: &Reveal) -> Vec<String> {
    let beside: Vec<String> = reveal.beside.iter().map(|it| it.text.clone()).collect();
    let rows = reveal.rows.iter().map(|row| {
        let word = |mark: Mark| match &reveal.own_words {
            Some(own) => own[mark.place()].trim_end_matches('.').to_owned(),
            None => model.mark_word(mark),
        };
        let count = |mark: Mark| {
            let n = row.tally[mark.place()];
            model.fill("aloud-marks", &[("mark", word(mark).into()), ("n", n.into())])
        };
        let counts = Mark::ALL.map(count).join(", ");
        model.fill("aloud-row", &[("side", row.label.as_str().into()), ("counts", counts.into())])
    });
    let headline = format!("{}.", reveal.headline);
    let beside = format!("{}.", beside.join(", "));
    [reveal.text.clone(), headline, reveal.says.clone(), reveal.how.clone(), beside]
        .into_iter()
        .chain(rows)
        .chain(reveal.notes.clone())
        .chain(reasons(model, &reveal.reasons))
        .chain([reveal.talk.clone()])
        .collect()
}

fn of_position(model: &Model, position: Position) -> Vec<String> {
    let word = match position.pill {
        Pill::Nothing(words) => words,
        Pill::At(mark) => model.mark_word(mark),
        Pill::Provisional([words, ..], mark) => format!("{words} {}", model.mark_word(mark)),
    };
    let notes = position.notes.into_iter().flat_map(|note| std::iter::once(note.heading).chain(note.lines));
    let each = position.each.into_iter().map(|it| format!("{} {}", ended(&it.text), ended(&it.headline)));
    let first = [format!("{} {word}.", position.lead), position.asked];
    first.into_iter().chain(notes).chain(each).collect()
}

fn of_list(model: &Model, list: &List) -> Vec<String> {
    let rows = list.rows.iter().flat_map(|row| {
        let words = of_row(row);
        let numbered = [("n", row.key.as_str().into()), ("words", words.as_str().into())];
        let words = if row.key.is_empty() { words.clone() } else { model.fill("aloud-choice", &numbered) };
        row.heading.clone().into_iter().chain([words])
    });
    std::iter::once(list.heading.clone())
        .chain(list.lead.clone())
        .chain(rows)
        .chain(list.below.iter().map(|cell| cell.text.clone()))
        .collect()
}

fn of_row(row: &Row) -> String {
    let cells = row.cells.iter().chain(row.under.iter().flatten());
    joined(cells.map(|cell| cell.text.as_str()))
}
