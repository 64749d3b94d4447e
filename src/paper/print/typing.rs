//! How to type it all in afterwards, so that `fill` can read it.

use super::tree::{Block, Part, Sheet};
use super::{Print, Voice, cards};
use crate::content::Question;
use crate::paper::{answers, people};

pub(super) fn sheet(print: &Print<'_>, voice: &Voice<'_>) -> Sheet {
    let agenda = print.agenda;
    let mut questions = agenda.questions().filter_map(|id| cards::find(print, id));
    let first = questions.find(|(_, question)| question.answers.kind().in_turns());
    let parts = [
        Some(table(voice, "people", &people::COLUMNS.all().collect::<Vec<_>>(), &["", "people", "", "no", ""])),
        first.map(|(_, question)| answers_part(voice, question)),
        Some(command(voice, &agenda.id)),
        Some(Part {
            heading: voice.say("sheet-type-rest"),
            blocks: vec![Block::Text(voice.lines("sheet-type-rest-how"))],
        }),
    ];
    Sheet {
        heading: voice.say("sheet-type"),
        lead: voice.lines("sheet-type-lead"),
        parts: parts.into_iter().flatten().collect(),
    }
}

fn answers_part(voice: &Voice<'_>, question: &Question) -> Part {
    let columns: Vec<&str> = answers::COLUMNS.all().collect();
    let answer = question.answers.kind().ids().last().copied().unwrap_or_default();
    table(voice, "answers", &columns, &[question.id.0.as_str(), "", answer, "", ""])
}

/// A table to type: its first line, one more to show how, and what may stand in it. A made-up name goes under `name`.
fn table(voice: &Voice<'_>, name: &str, columns: &[&str], example: &[&str]) -> Part {
    let made_up = voice.say("sheet-type-name");
    let cell = |(column, cell): (&&str, &&str)| if *column == "name" { made_up.clone() } else { (*cell).to_owned() };
    let example: Vec<String> = columns.iter().zip(example).map(cell).collect();
    Part {
        heading: voice.say(&format!("sheet-type-{name}")),
        blocks: vec![
            Block::Typed(vec![columns.join(","), example.join(",")]),
            Block::Text(voice.lines(&format!("sheet-type-{name}-how"))),
        ],
    }
}

/// What is typed once both tables are there.
fn command(voice: &Voice<'_>, agenda: &str) -> Part {
    let start = format!("alongside fill {agenda} --title Riverside");
    let tables = "--people people.csv --answers answers.csv --share-counts no".to_owned();
    let blocks = vec![Block::Typed(vec![start, tables]), Block::Text(voice.lines("sheet-type-command-how"))];
    Part { heading: voice.say("sheet-type-command"), blocks }
}
