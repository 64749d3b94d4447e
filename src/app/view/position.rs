//! The position, grown large.

use super::frame;
use crate::app::model::{Model, Workshop};
use crate::app::screen::{Body, Paragraph, Pill, Position, PositionQuestion};
use crate::weigh;

pub(super) fn position(model: &Model, focus: usize, heads: bool) -> Body {
    let Some(workshop) = &model.workshop else { return super::home::home(model, 0) };
    let results = &workshop.results;
    let position = &results.position;
    let counts = position.counts;
    let asked = results.questions.iter().filter(|question| question.in_position).count();
    let marks = weigh::marks_so_far(&results.questions);
    let notes = notes(model, workshop, heads);
    let pill = frame::pill(model, workshop);
    let each = each(model, workshop);
    let places = places(&notes, each.len());
    Body::Position(Position {
        lead: model.say(if matches!(pill, Pill::At(_)) { "position-lead" } else { "position-lead-early" }),
        pill,
        asked: model.fill("position-asked", &[("n", asked.into())]),
        questions: [counts.to, counts.for_, counts.with],
        beside: [
            model.fill("position-split", &[("n", counts.split.into())]),
            model.fill("position-cannot-say", &[("n", counts.cannot_say.into())]),
        ],
        beside_word: model.say("position-beside"),
        here_word: model.say("position-here"),
        not_open: position.held_back.then(|| model.say("position-not-open")),
        rows: frame::rows(model, workshop, &marks),
        notes,
        each,
        focus: focus.min(places - 1),
    })
}

/// How many places the focus has: the line, each sentence of the notes, each question.
fn places(notes: &[Paragraph], questions: usize) -> usize {
    1 + notes.iter().map(Paragraph::places).sum::<usize>() + questions
}

fn notes(model: &Model, workshop: &Workshop, heads: bool) -> Vec<Paragraph> {
    let mut notes = Vec::new();
    if let Some(differ) = head_counts(model, workshop, heads) {
        notes.push(differ);
    }
    if workshop.results.position.held_back {
        notes.push(Paragraph { heading: model.say("position-why-not-open"), lines: held_back(model, workshop) });
    }
    if workshop.results.position.pointer.is_some() {
        let lines = ["position-how", "position-how-split"].map(|key| model.say(key)).to_vec();
        notes.push(Paragraph { heading: model.say("position-how-heading"), lines });
    }
    notes
}

fn held_back(model: &Model, workshop: &Workshop) -> Vec<String> {
    let wording = model.wording(workshop);
    workshop.results.checklist.iter().map(|checklist| weigh::held_back_words(checklist, wording)).collect()
}

/// Whether something looks different by head count (R9); asked for with a key, what it is, or that nothing is.
fn head_counts(model: &Model, workshop: &Workshop, asked_for: bool) -> Option<Paragraph> {
    let wording = model.wording(workshop);
    let different: Vec<(String, String)> = workshop
        .results
        .questions
        .iter()
        .filter(|question| question.in_position)
        .filter_map(|question| {
            let words = weigh::head_count_words(question, wording)?;
            let text = workshop.state.question(&question.id).map(|(_, it)| model.sided(&it.text))?;
            Some((text, words))
        })
        .collect();
    if different.is_empty() {
        let heading = model.say("head-count-same");
        return asked_for.then(|| Paragraph { heading, lines: Vec::new() });
    }
    let heading = model.fill("position-heads-differ", &[("n", different.len().into())]);
    let lines = different.into_iter().filter(|_| asked_for).flat_map(|(text, words)| [text, words]);
    Some(Paragraph { heading, lines: lines.collect() })
}

fn each(model: &Model, workshop: &Workshop) -> Vec<PositionQuestion> {
    let text = |result: &weigh::QuestionResult| {
        workshop.state.question(&result.id).map(|(_, it)| model.sided(&it.text)).unwrap_or_default()
    };
    workshop
        .results
        .questions
        .iter()
        .filter(|result| result.in_position)
        .map(|result| PositionQuestion {
            text: text(result),
            headline: super::reveal::headline(model, workshop, result).pill,
            level: result.headline.level,
        })
        .collect()
}

impl Model {
    /// How many places the focus moves over on the position.
    pub(in crate::app) fn position_places(&self, heads: bool) -> usize {
        self.workshop.as_ref().map_or(1, |it| places(&notes(self, it, heads), each(self, it).len()))
    }
}
