//! Longer texts: help, words, read aloud, what is co-production, the checklist, where it is saved.

use crate::app::model::Model;
use crate::app::pages::{Page, Text};
use crate::app::screen::{Body, Cell, List, Paragraph, Reading, Row};
use crate::{text, weigh};

pub(super) fn reading(model: &Model, what: &Text, focus: usize) -> Body {
    if let Text::Help(keys) = what {
        return help(model, keys, focus);
    }
    let paragraphs = paragraphs(model, what);
    Body::Reading(Reading { title: model.say(title(what)), paragraphs, focus })
}

fn title(what: &Text) -> &'static str {
    match what {
        Text::Help(_) => "reading-help",
        Text::Aloud(_) => "reading-aloud",
        Text::Glossary => "reading-words",
        Text::Facts => "reading-facts",
        Text::Checklist => "reading-checklist",
        Text::Saved => "reading-saved",
        Text::Settings(_) => "reading-settings",
    }
}

fn paragraphs(model: &Model, what: &Text) -> Vec<Paragraph> {
    match what {
        Text::Help(_) => Vec::new(),
        Text::Aloud(lines) => lines.iter().map(|line| plain(String::new(), line.clone())).collect(),
        Text::Glossary => glossary(model),
        Text::Facts => {
            let facts = model.library.room.facts.iter();
            facts
                .map(|fact| Paragraph {
                    heading: fact.heading.clone(),
                    lines: fact.lines.iter().map(|line| model.sided(line)).collect(),
                })
                .collect()
        }
        Text::Checklist => checklist(model),
        Text::Saved => saved(model),
        Text::Settings(faults) => {
            let faults = faults.iter().map(|fault| plain(String::new(), fault.clone()));
            faults.chain([plain(model.say("settings-mend-heading"), model.say("settings-mend"))]).collect()
        }
    }
}

fn plain(heading: String, line: String) -> Paragraph {
    Paragraph { heading, lines: vec![line] }
}

/// The keys of the screen below, all of them, and how to leave: a list, so that keys and words stand in columns.
fn help(model: &Model, keys: &str, focus: usize) -> Body {
    let rows = model.keymap.of(keys).iter().map(|binding| {
        // Arrows have names: not every terminal can show them.
        let cap = if binding.cap == "↑↓" { model.say("help-arrows") } else { binding.cap.clone() };
        Row { cells: vec![Cell::strong(cap), Cell::plain(model.say(&binding.word))], ..Row::default() }
    });
    let leave = Row {
        heading: Some(model.say("help-leave-heading")),
        cells: vec![Cell::plain(model.say("help-leave"))],
        ..Row::default()
    };
    let rows = rows.chain([leave]).collect();
    Body::List(List { heading: model.say("reading-help"), rows, focus, ..List::default() })
}

/// Hard words; at a question, where its method comes from stands first.
fn glossary(model: &Model) -> Vec<Paragraph> {
    let source = model.question_on_screen().and_then(|id| {
        let (method, _) = model.state()?.question(&id)?;
        let source = method.source.as_ref()?;
        let words = model.fill("based-on", &[("source", source.full.as_str().into())]);
        let help = model.sided(&source.help);
        let lines = std::iter::once(words).chain(help.lines().map(str::to_owned)).collect();
        Some(Paragraph { heading: model.sided(&method.title), lines })
    });
    let words = model.library.room.glossary.iter().map(|word| plain(word.word.clone(), word.meaning.clone()));
    source.into_iter().chain(words).collect()
}

/// What the checklist says, question by question, and what would make it a yes (R13).
fn checklist(model: &Model) -> Vec<Paragraph> {
    let why = plain(model.say("checklist-leans-heading"), model.say("checklist-leans"));
    let Some(workshop) = &model.workshop else { return vec![why] };
    let wording = model.wording(workshop);
    let Some(checklist) = &workshop.results.checklist else {
        return vec![plain(model.say("checklist-not-asked"), model.say("checklist-opens")), why];
    };
    let words = weigh::checklist_words(checklist, &workshop.results.questions, wording);
    let each = checklist.questions.iter().map(|question| {
        let text = workshop.state.question(&question.id).map(|(_, it)| model.sided(&it.text)).unwrap_or_default();
        plain(text, weigh::checklist_line(question, wording))
    });
    let ask = plain(model.say("checklist-ask-heading"), model.say("checklist-ask"));
    std::iter::once(plain(words, String::new())).chain(each).chain([ask, why]).collect()
}

fn saved(model: &Model) -> Vec<Paragraph> {
    let Some(workshop) = &model.workshop else { return Vec::new() };
    let n = workshop.saving.saved;
    vec![
        plain(model.say("saved-where-heading"), model.say("saved-where")),
        plain(model.fill("saved-last", &[("n", n.into())]), model.say("saved-how")),
        plain(model.say("saved-stays-heading"), model.say("saved-stays")),
    ]
}

/// Columns of text in the smallest window: in a wider one a text takes no more rows.
const LEAST_COLUMNS: usize = 60;

impl Model {
    /// The places that the focus moves over in the text in front: how many rows each takes at most, with the air over it.
    pub(in crate::app) fn reading_places(&self) -> Vec<usize> {
        let Some(Page::Reading { what, .. }) = self.pages.last() else { return Vec::new() };
        if let Text::Help(keys) = what {
            // One row a key, and how to leave with its heading.
            return vec![2; self.keymap.of(keys).len() + 1];
        }
        let rows = |text: &str| text::wrap(text, LEAST_COLUMNS).len();
        let place = |part: &Paragraph, place: usize| {
            let (heading, lines) = part.at(place);
            heading.map_or(0, rows) + lines.map(rows).sum::<usize>() + usize::from(place == 0)
        };
        let parts = paragraphs(self, what);
        parts.iter().flat_map(|part| (0..part.places()).map(move |i| place(part, i))).collect()
    }
}
