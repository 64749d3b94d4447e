//! The words to say for a screen, in sentences: for whoever reads it to the room.

use crate::app::model::Model;
use crate::app::screen::{Body, List, Pill, Position, Question, Reveal};
use crate::text::ended;

/// What the screen in front says, a sentence or two at a time. Nothing hidden is in it: it is made from the screen.
pub(in crate::app) fn aloud(model: &Model) -> Vec<String> {
    let lines = match super::body(model) {
        Body::Question(question) => of_question(model, &question),
        Body::Reveal(reveal) => of_reveal(model, &reveal),
        Body::List(list) => of_list(&list),
        Body::Card(card) => card.lines.into_iter().chain(card.after).collect(),
        Body::ByList(list) => std::iter::once(list.text).chain(list.answers.marks).collect(),
        Body::Position(position) => of_position(model, position),
        Body::Home(home) => vec![home.name, home.tagline, home.promise],
        Body::Reading(reading) => reading.paragraphs.into_iter().flat_map(|it| it.lines).collect(),
        Body::Form(form) => vec![form.title],
    };
    lines.into_iter().filter(|line| !line.is_empty()).collect()
}

fn of_question(model: &Model, question: &Question) -> Vec<String> {
    // The card cuts long names; read aloud says them whole.
    let whole = model.scene().and_then(|scene| match scene {
        super::Scene::Asking(turning) => Some(model.fill("turn-line", &[("name", model.called(turning.who).into())])),
        _ => None,
    });
    let answers = question.answers.marks.iter().zip(crate::session::Mark::ALL).enumerate().map(|(i, (words, mark))| {
        let word = model.mark_word(mark);
        model.fill("aloud-answer", &[("n", (i + 1).into()), ("mark", word.into()), ("words", words.as_str().into())])
    });
    whole
        .into_iter()
        .chain([question.turn.next.clone(), question.text.clone(), question.pick.clone()])
        .chain(answers)
        .chain([model.say("aloud-others")])
        .collect()
}

fn of_reveal(model: &Model, reveal: &Reveal) -> Vec<String> {
    let beside: Vec<String> = reveal.beside.iter().map(|it| it.text.clone()).collect();
    let rows = reveal.rows.iter().map(|row| {
        let [to, for_, with] = row.tally;
        let values =
            [("side", row.label.as_str().into()), ("to", to.into()), ("for", for_.into()), ("with", with.into())];
        model.fill("aloud-row", &values)
    });
    let reasons = reveal.reasons.iter().map(|reason| {
        model.fill("aloud-reason", &[("word", reason.word.as_str().into()), ("text", reason.text.as_str().into())])
    });
    [reveal.text.clone(), format!("{}.", reveal.headline), reveal.says.clone(), format!("{}.", beside.join(", "))]
        .into_iter()
        .chain(rows)
        .chain(reveal.notes.clone())
        .chain(reasons)
        .chain([reveal.talk.clone()])
        .collect()
}

fn of_position(model: &Model, position: Position) -> Vec<String> {
    let word = match position.pill {
        Pill::Nothing(words) => words,
        Pill::At(mark) => model.mark_word(mark),
        Pill::Provisional(words, mark) => format!("{words} {}", model.mark_word(mark)),
    };
    let notes = position.notes.into_iter().flat_map(|note| std::iter::once(note.heading).chain(note.lines));
    let each = position.each.into_iter().map(|it| format!("{} {}", ended(&it.text), ended(&it.headline)));
    let first = [format!("{} {word}.", position.lead), position.asked];
    first.into_iter().chain(notes).chain(each).collect()
}

fn of_list(list: &List) -> Vec<String> {
    let rows = list.rows.iter().map(|row| {
        let cells = row.cells.iter().chain(row.under.iter().flatten());
        cells.map(|cell| cell.text.as_str()).filter(|text| !text.is_empty()).fold(String::new(), |said, text| {
            // After a sentence a new one begins; else what is in the row is counted up.
            let between = if said.is_empty() {
                ""
            } else if said.ends_with(['.', '?', ':']) {
                " "
            } else {
                ", "
            };
            said + between + text
        })
    });
    std::iter::once(list.heading.clone())
        .chain(list.lead.clone())
        .chain(rows)
        .chain(list.below.iter().map(|cell| cell.text.clone()))
        .collect()
}
