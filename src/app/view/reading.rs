//! Longer texts: help, words, read aloud, what is co-production, the checklist, where it is saved.

use crate::app::Key;
use crate::app::keymap::{Action, Binding};
use crate::app::model::Model;
use crate::app::pages::{Page, Sum, Text};
use crate::app::screen::{Body, Cell, List, Paragraph, Reading, Row};
use crate::app::update::BACK_ROWS;
use crate::content::{Fact, Method, Stop, Term};
use crate::{text, weigh};

pub(super) fn reading(model: &Model, what: &Text, focus: usize) -> Body {
    if let Text::Help(keys) = what {
        return help(model, keys, focus);
    }
    let paragraphs = paragraphs(model, what);
    let title = match (what, model.state()) {
        // The record's own first heading says what it is.
        (Text::Record(_), Some(state)) => state.header.title.to_string(),
        _ => model.say(title(what)),
    };
    Body::Reading(Reading { title, paragraphs, focus })
}

fn title(what: &Text) -> &'static str {
    match what {
        Text::Help(_) => "reading-help",
        Text::Aloud(_) => "reading-aloud",
        Text::Glossary(_) => "reading-words",
        Text::Facts => "reading-facts",
        Text::Checklist | Text::Sum(Sum::Checklist) => "reading-checklist",
        Text::Sum(Sum::Principles) => "reading-principles",
        Text::Record(_) => "reading-record",
        Text::Compared(_) => "compare-title",
        Text::Saved => "reading-saved",
        Text::Settings(_) => "reading-settings",
    }
}

fn paragraphs(model: &Model, what: &Text) -> Vec<Paragraph> {
    match what {
        Text::Help(_) => Vec::new(),
        Text::Aloud(lines) => lines.iter().map(|line| plain(String::new(), line.clone())).collect(),
        Text::Glossary(on_screen) => glossary(model, on_screen),
        Text::Facts => {
            let facts = model.library.room.facts.iter();
            facts
                .map(|fact| Paragraph {
                    heading: fact.heading.clone(),
                    lines: fact.lines.iter().map(|line| model.sided(line)).collect(),
                })
                .collect()
        }
        Text::Checklist | Text::Sum(Sum::Checklist) => checklist(model),
        Text::Sum(Sum::Principles) => principles(model),
        Text::Record(paragraphs) | Text::Compared(paragraphs) => paragraphs.clone(),
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

/// What others say co-production is: one voice after the other, none of them the only one.
pub(super) fn voices(model: &Model, focus: usize) -> Body {
    let paragraphs = model.voices().into_iter().map(|fact| Paragraph {
        heading: fact.heading.clone(),
        lines: fact.lines.iter().map(|line| model.sided(line)).collect(),
    });
    Body::Reading(Reading { title: model.say("voices-title"), paragraphs: paragraphs.collect(), focus })
}

/// What a line of the help is: a key, how to leave, or a line about the method that is on the screen.
fn help_rows(model: &Model, keys: &str) -> Vec<Row> {
    let leave = how_to_leave(model.keymap.of(keys));
    let back = [Cell::strong(model.say("help-back-key")), Cell::plain(model.say("help-back"))];
    let back = Row { cells: back.to_vec(), ..Row::default() };
    let rows = model.told(keys).into_iter().map(|binding| {
        // Arrows have names: not every terminal can show them.
        let cap = match binding.cap.as_str() {
            "↑↓" => model.say("help-arrows"),
            _ if binding.action == Action::Help && binding.keys.contains(&Key::Right) => model.say("help-key"),
            cap => cap.to_owned(),
        };
        Row { cells: vec![Cell::strong(cap), Cell::plain(model.say(&binding.word))], ..Row::default() }
    });
    let leave = Row {
        heading: Some(model.say("help-leave-heading")),
        cells: vec![Cell::plain(model.say(leave))],
        ..Row::default()
    };
    let how: &[&str] = match keys {
        "reveal" => &["reveal-how-heading", "reveal-how", "reveal-how-two"],
        "position" | "position-step" => &["position-how-heading", "position-how", "position-how-split"],
        _ => &[],
    };
    let how = how.iter().skip(1).enumerate().map(|(i, line)| Row {
        heading: how.first().filter(|_| i == 0).map(|heading| model.say(heading)),
        cells: vec![Cell::plain(model.say(line))],
        ..Row::default()
    });
    let lines = model.method_on_screen().map(|method| method_lines(model, method)).unwrap_or_default();
    let heading = model.method_on_screen().map(|method| model.sided(&method.title));
    let about = lines.into_iter().enumerate().map(|(i, line)| Row {
        heading: heading.clone().filter(|_| i == 0),
        cells: vec![Cell::plain(line)],
        ..Row::default()
    });
    std::iter::repeat_n(back, BACK_ROWS).chain(rows).chain([leave]).chain(how).chain(about).collect()
}

/// Only where there is a menu does Esc lead to it.
fn how_to_leave(bindings: &[Binding]) -> &'static str {
    let has = |action: Action| bindings.iter().any(|binding| binding.action == action);
    match (has(Action::Menu), has(Action::Leave)) {
        (true, _) => "help-leave",
        (false, true) => "help-leave-home",
        (false, false) => "help-leave-here",
    }
}

/// What a method's source says in our words, and where the mapping is our own. One line an idea.
pub(super) fn method_lines(model: &Model, method: &Method) -> Vec<String> {
    let based = based_on(model, method);
    let help = method.source.as_ref().map(|source| model.sided(&source.help)).unwrap_or_default();
    based.into_iter().chain(help.lines().map(str::to_owned)).collect()
}

fn based_on(model: &Model, method: &Method) -> Option<String> {
    let source = method.source.as_ref()?;
    Some(model.fill("based-on", &[("source", source.full.as_str().into())]))
}

/// The keys of the screen below, all of them, and how to leave: a list, so that keys and words stand in columns. Then
/// the help for the method that is asked there.
fn help(model: &Model, keys: &str, focus: usize) -> Body {
    let (heading, lead) = (model.say("reading-help"), vec![model.say("help-lead")]);
    Body::List(List { heading, lead, rows: help_rows(model, keys), focus, ..List::default() })
}

/// Hard words, those of the screen below first; before them, in full, where its method comes from.
fn glossary(model: &Model, on_screen: &str) -> Vec<Paragraph> {
    let source = model.method_on_screen().and_then(|method| {
        let lines = vec![model.sided(&method.intro), based_on(model, method)?];
        Some(Paragraph { heading: model.sided(&method.title), lines })
    });
    let is_here = |word: &Term| on_screen.contains(&word.word.to_lowercase());
    let marks = model.library.room.glossary.iter().any(|word| MARKS.contains(&word.id.as_str()) && is_here(word));
    // One of the three steps alone would say too little.
    let stands = |word: &&Term| is_here(word) || (marks && MARKS.contains(&word.id.as_str()));
    let (here, others): (Vec<&Term>, Vec<&Term>) = model.library.room.glossary.iter().partition(stands);
    let words = here.into_iter().chain(others).map(|word| plain(word.word.clone(), word.meaning.clone()));
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
    // There is a place for the answers, as long as the workshop runs.
    let keys = (!model.only_reads()).then(|| model.say("checklist-ask-keys"));
    let lines = std::iter::once(model.say("checklist-ask")).chain(keys).collect();
    let ask = Paragraph { heading: model.say("checklist-ask-heading"), lines };
    let open = if model.only_reads() {
        weigh::checklist_not_asked_words(checklist, wording)
    } else {
        weigh::checklist_not_asked_yet_words(checklist, wording)
    };
    let open = open.unwrap_or_default();
    std::iter::once(plain(words, open)).chain(each).chain([ask, why]).collect()
}

/// What to change before we call it co-production, with the reasons given, and what is kept (R14).
fn principles(model: &Model) -> Vec<Paragraph> {
    let Some(workshop) = &model.workshop else { return Vec::new() };
    let each = workshop.results.principles.iter().map(|principle| {
        let key = match principle.change_first {
            Some(true) => "principle-change-first",
            Some(false) => "principle-kept",
            None if !weigh::is_principle_asked(&principle.id, &workshop.results) => "principle-not-asked",
            None => "principle-cannot-say",
        };
        let quoted = |reason: &String| model.fill("record-quoted", &[("text", reason.as_str().into())]);
        let lines = std::iter::once(model.say(key)).chain(principle.because.iter().map(quoted)).collect();
        Paragraph { heading: weigh::principle_name(&principle.id, &workshop.state), lines }
    });
    let ask = plain(model.say("checklist-ask-heading"), model.say("principles-ask"));
    each.chain([ask]).collect()
}

fn saved(model: &Model) -> Vec<Paragraph> {
    let Some(workshop) = &model.workshop else { return Vec::new() };
    if workshop.practice {
        return vec![plain(model.say("saved-practice-heading"), model.say("saved-practice"))];
    }
    let n = workshop.saving.saved;
    let here =
        model.held().iter().find(|entry| entry.id == workshop.state.header.id).map(|entry| text::shown(&entry.path));
    let path = workshop.place.clone().or(here).unwrap_or_else(|| model.say("saved-where"));
    vec![
        plain(model.say("saved-where-heading"), path),
        plain(model.fill("saved-last", &[("n", n.into())]), model.say("saved-how")),
        plain(model.say("saved-stays-heading"), model.say("saved-stays")),
    ]
}

/// Columns of text in the smallest window: in a wider one a text takes no more rows.
const LEAST_COLUMNS: usize = 60;

/// The facts that are voices, as they are named in the texts of the room.
const VOICES: [&str; 5] = ["care_act", "nef", "tlap", "wales", "hampshire"];

/// The hard words that belong together.
const MARKS: [&str; 3] = ["to", "for", "with"];

impl Model {
    /// The voices, in their order.
    pub(in crate::app) fn voices(&self) -> Vec<&Fact> {
        self.library.room.facts.iter().filter(|fact| VOICES.contains(&fact.id.as_str())).collect()
    }

    /// The method that is asked, or opens, on the group's screen.
    pub(super) fn method_on_screen(&self) -> Option<&Method> {
        let state = self.state()?;
        let asked = self.question_on_screen().and_then(|id| state.question(&id)).map(|(method, _)| method);
        let opens = || match state.stop()? {
            Stop::MethodCard(id) => state.header.methods.iter().find(|method| method.id == id),
            _ => None,
        };
        asked.or_else(opens)
    }

    /// The places that the focus moves over in the text in front: how many rows each takes at most, with the air over it.
    pub(in crate::app) fn reading_places(&self) -> Vec<usize> {
        let Some(Page::Reading { what, .. }) = self.pages.last() else { return Vec::new() };
        if let Text::Help(keys) = what {
            // A key takes a row; a line about the method, with its heading, some more.
            let columns = |row: &Row| row.cells.iter().map(|cell| text::wrap(&cell.text, LEAST_COLUMNS).len()).max();
            let rows = help_rows(self, keys);
            return rows.iter().map(|row| columns(row).unwrap_or(1) + 1).collect();
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
