//! What we said.

use crate::app::model::{Model, Workshop};
use crate::app::pages::Running;
use crate::app::screen::{Beside, Body, Reason, Reveal, SideRow};
use crate::content::QuestionId;
use crate::session::{Answer, Mark, Side};
use crate::weigh::{self, HeadlineKind, HeadlineParts, QuestionResult};

pub(super) fn reveal(model: &Model, workshop: &Workshop, id: &QuestionId, page: &Running) -> Body {
    let Some(result) = workshop.results.questions.iter().find(|it| it.id == *id) else {
        return super::cards::not_asked(model, id);
    };
    let wording = model.wording(workshop);
    let asked = workshop.state.question(id);
    let headline = &result.headline;
    let parts = self::headline(model, workshop, result);
    let beside = weigh::beside(result, wording).into_iter().map(|it| Beside { mark: it.mark, text: it.text });
    Body::Reveal(Reveal {
        text: asked.map(|(_, question)| model.sided(&question.text)).unwrap_or_default(),
        kind: headline.kind,
        level: headline.level,
        headline: parts.pill,
        says: parts.says,
        beside: beside.collect(),
        own_words: own_words(model, workshop, result),
        rows: rows(model, result, page.heads),
        none: model.say("reveal-none"),
        notes: notes(model, workshop, result, page.heads),
        reasons_heading: model.say("reveal-reasons"),
        reasons_note: model.say("reveal-reasons-note"),
        reasons: reasons(model, workshop, id),
        talk: model.sided(talk(model, headline.kind)),
        focus: page.focus,
    })
}

/// The answers of a method that has words of its own.
fn own_words(model: &Model, workshop: &Workshop, result: &QuestionResult) -> Option<[String; 3]> {
    let asked = workshop.state.question(&result.id);
    let (_, question) = asked.filter(|(method, _)| method.own_words)?;
    question.answers.marks().map(|answers| answers.clone().map(|answer| model.sided(&answer)))
}

/// The pill, and what stands behind it.
pub(super) fn headline(model: &Model, workshop: &Workshop, result: &QuestionResult) -> HeadlineParts {
    let wording = model.wording(workshop);
    let headline = &result.headline;
    match own_words(model, workshop, result) {
        Some(answers) => weigh::own_headline_parts(headline.kind, headline.level, &result.sides, &answers, wording),
        None => weigh::headline_parts(headline.kind, headline.level, &result.sides, wording),
    }
}

/// One prompt for each kind of headline.
fn talk(model: &Model, kind: HeadlineKind) -> &str {
    let talk = &model.library.room.talk;
    match kind {
        HeadlineKind::Same => &talk.same,
        HeadlineKind::Mostly => &talk.mostly,
        HeadlineKind::NoFurther => &talk.no_further,
        HeadlineKind::Split => &talk.split,
        HeadlineKind::CannotSay => &talk.cannot_say,
    }
}

/// A row a side; the people in neither side only where there are some; or one row for everyone.
fn rows(model: &Model, result: &QuestionResult, heads: bool) -> Vec<SideRow> {
    if heads {
        return vec![SideRow { label: model.say("reveal-everyone"), tally: result.room.marks() }];
    }
    let some = |side: &Side| *side != Side::Neither || result.sides.of(*side).counts.marked() > 0;
    Side::ALL
        .into_iter()
        .filter(some)
        .map(|side| SideRow { label: model.side_label(side), tally: result.sides.of(side).counts.marks() })
        .collect()
}

fn notes(model: &Model, workshop: &Workshop, result: &QuestionResult, heads: bool) -> Vec<String> {
    let wording = model.wording(workshop);
    let mut notes = weigh::moved_lines(result, wording);
    notes.extend(weigh::earlier_words(result, wording));
    if heads {
        let words = weigh::head_count_words(result, wording);
        notes.push(words.unwrap_or_else(|| model.say("head-count-same")));
    }
    notes
}

/// Reasons of the answers that stand, and words after the reveal, in the order TO, FOR, WITH, none; no name stands
/// beside one (R15).
fn reasons(model: &Model, workshop: &Workshop, id: &QuestionId) -> Vec<Reason> {
    let state = &workshop.state;
    let given = weigh::standing(state, id).into_iter().filter_map(|given| {
        let reason = given.reason.as_ref()?;
        Some((given.answer.mark(), given.answer == Answer::NotSure, reason.to_string()))
    });
    let said = state.rounds(id).iter().filter(|round| round.shows()).flat_map(|round| &round.said);
    let said = said.map(|said| (said.mark, false, said.words.to_string()));
    let mut all: Vec<(Option<Mark>, bool, String)> = given.chain(said).collect();
    all.sort_by_key(|(mark, ..)| mark.map_or(3, Mark::place));
    let word = |mark: Option<Mark>, unsure: bool| match mark {
        Some(mark) => model.mark_word(mark),
        None if unsure => model.say("not-sure"),
        None => String::new(),
    };
    all.into_iter().map(|(mark, unsure, text)| Reason { mark, word: word(mark, unsure), text }).collect()
}

impl Model {
    /// How many places the focus moves over on the reveal: headline, counts, rows, reasons.
    pub(in crate::app) fn reveal_rows(&self, id: &QuestionId) -> usize {
        let Some(workshop) = &self.workshop else { return 1 };
        let result = workshop.results.questions.iter().find(|it| it.id == *id);
        let heads = matches!(self.pages.last(), Some(crate::app::pages::Page::Running(page)) if page.heads);
        let rows = result.map_or(0, |result| rows(self, result, heads).len());
        2 + rows + reasons(self, workshop, id).len()
    }
}
