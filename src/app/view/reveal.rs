//! What we said.

use super::{picture, tally};
use crate::app::model::{Model, Workshop};
use crate::app::pages::Running;
use crate::app::scene;
use crate::app::screen::{Beside, Body, Reason, Reveal, SideRow};
use crate::content::{Kind, QuestionId};
use crate::session::{Answer, Mark, Reveal as SessionReveal, Side};
use crate::text::Words;
use crate::weigh::{self, HeadlineKind, HeadlineParts, QuestionResult, Wording};

pub(super) fn reveal(model: &Model, workshop: &Workshop, id: &QuestionId, page: &Running) -> Body {
    match scene::kind(&workshop.state, id) {
        Kind::Grid => picture::reveal(model, workshop, id, page),
        Kind::Levels | Kind::Votes => tally::tallies(model, workshop, id, page),
        _ => of_marks(model, workshop, id, page),
    }
}

fn of_marks(model: &Model, workshop: &Workshop, id: &QuestionId, page: &Running) -> Body {
    let Some(result) = workshop.results.questions.iter().find(|it| it.id == *id) else {
        return super::cards::not_asked(model, id);
    };
    let own = own_words(model, workshop, result);
    let wording = worded(model, workshop, own.as_ref());
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
        how: how(model, headline.kind),
        beside: beside.collect(),
        rows: rows(model, result, page.heads),
        none: model.say("reveal-none"),
        notes: notes(model, wording, result, page.heads).into_iter().chain(say_why(model, workshop, id)).collect(),
        reasons_heading: model.say("reveal-reasons"),
        reasons_note: model.say("reveal-reasons-note"),
        reasons: reasons(model, workshop, id, own.as_ref()),
        own_words: own,
        talk: model.sided(talk(model, result)),
        focus: page.focus,
    })
}

/// The answers of a method that has words of its own.
pub(super) fn own_words(model: &Model, workshop: &Workshop, result: &QuestionResult) -> Option<[String; 3]> {
    let asked = workshop.state.question(&result.id);
    let (_, question) = asked.filter(|(method, _)| method.own_words)?;
    question.answers.marks().map(|answers| answers.clone().map(|answer| model.sided(&answer)))
}

/// Sentences with TO, FOR and WITH, or with the answers of the method.
pub(super) fn worded<'a>(model: &'a Model, workshop: &'a Workshop, own: Option<&'a [String; 3]>) -> Wording<'a> {
    let wording = model.wording(workshop);
    own.map_or(wording, |own| wording.in_own_words(own))
}

/// An answer as a label.
fn whole(answer: &str) -> String {
    answer.trim_end_matches('.').to_owned()
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

/// How a headline comes about, where more marks may say something else (R5). The others say it themselves.
fn how(model: &Model, kind: HeadlineKind) -> String {
    match kind {
        HeadlineKind::Mostly | HeadlineKind::NoFurther => model.say("reveal-how"),
        HeadlineKind::Same | HeadlineKind::Split | HeadlineKind::CannotSay => String::new(),
    }
}

/// One prompt for each kind of headline. Both sides may see the same, and all together no further than less.
fn talk<'a>(model: &'a Model, result: &QuestionResult) -> &'a str {
    let talk = &model.library.room.talk;
    let [people, staff] = [Side::People, Side::Staff].map(|side| result.sides.of(side).middle);
    match result.headline.kind {
        HeadlineKind::Same => &talk.same,
        HeadlineKind::NoFurther if people == staff => &talk.mostly,
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

fn notes(model: &Model, wording: Wording<'_>, result: &QuestionResult, heads: bool) -> Vec<String> {
    let mut notes = weigh::moved_lines(result, wording);
    notes.extend(weigh::earlier_words(result, wording));
    if heads {
        let words = weigh::head_count_words(result, wording);
        notes.push(words.unwrap_or_else(|| model.say("head-count-same")));
    }
    notes
}

/// In hiding nobody could say why: the offer that was made there is kept.
pub(super) fn say_why(model: &Model, workshop: &Workshop, id: &QuestionId) -> Option<String> {
    let round = workshop.state.shown_round(id).filter(|round| round.reveal == SessionReveal::Together)?;
    round.said.is_empty().then(|| model.say("reveal-say-why"))
}

/// Reasons of the answers that stand, and words after the reveal, in the order TO, FOR, WITH, none; no name stands
/// beside one (R15).
fn reasons(model: &Model, workshop: &Workshop, id: &QuestionId, own: Option<&[String; 3]>) -> Vec<Reason> {
    let state = &workshop.state;
    let given = weigh::reasons(state, id).into_iter();
    let given = given.map(|(answer, why)| (answer.mark(), answer == Answer::NotSure, why.to_string()));
    let said = state.rounds(id).iter().filter(|round| round.shows()).flat_map(|round| &round.said);
    let said = said.map(|said| (said.mark, false, said.words.to_string()));
    let mut all: Vec<(Option<Mark>, bool, String)> = given.chain(said).collect();
    all.sort_by_key(|(mark, ..)| mark.map_or(3, Mark::place));
    let word = |mark: Option<Mark>, unsure: bool| match mark {
        Some(mark) => own.map_or_else(|| model.mark_word(mark), |own| whole(&own[mark.place()])),
        None if unsure => model.say("not-sure"),
        None => model.say("reveal-also-said"),
    };
    all.into_iter().map(|(mark, unsure, text)| Reason { mark, word: word(mark, unsure), text }).collect()
}

/// Reasons of the answers that stand, in the order of the answers, not sure last; `word` says what stands before each.
pub(super) fn reason_rows(workshop: &Workshop, id: &QuestionId, word: impl Fn(Answer) -> String) -> Vec<Reason> {
    let mut given = weigh::reasons(&workshop.state, id);
    given.sort_by_key(|(answer, _)| answer.place().unwrap_or(usize::MAX));
    let row = |(answer, why): (Answer, &Words)| Reason { mark: None, word: word(answer), text: why.to_string() };
    given.into_iter().map(row).collect()
}

/// Words after the reveal that stand under no mark.
pub(super) fn said_words(model: &Model, workshop: &Workshop, id: &QuestionId) -> Vec<Reason> {
    let shown = workshop.state.rounds(id).iter().filter(|round| round.shows());
    let said = shown.flat_map(|round| &round.said);
    said.map(|said| Reason { mark: None, word: model.say("reveal-also-said"), text: said.words.to_string() }).collect()
}

impl Model {
    /// TO, FOR, WITH or a method's own answers, and none: what words after a reveal may stand under.
    pub(in crate::app) fn answers_to_stand_under(&self, id: &QuestionId) -> Vec<String> {
        let asked = self.state().and_then(|state| state.question(id));
        let own = asked.filter(|(method, _)| method.own_words).and_then(|(_, question)| question.answers.marks());
        let word = |mark: Mark| own.map_or_else(|| self.mark_word(mark), |own| whole(&self.sided(&own[mark.place()])));
        Mark::ALL.into_iter().map(word).chain([self.say("mark-none")]).collect()
    }

    /// How many places the focus moves over on the reveal: headline, counts, rows, reasons. Of a picture, those below it.
    pub(in crate::app) fn reveal_rows(&self, id: &QuestionId) -> usize {
        let Some(workshop) = &self.workshop else { return 1 };
        let heads = matches!(self.pages.last(), Some(crate::app::pages::Page::Running(page)) if page.heads);
        match scene::kind(&workshop.state, id) {
            Kind::Grid => return self.places_below_picture(id),
            Kind::Levels | Kind::Votes => return self.tally_places(id, heads),
            _ => {}
        }
        let result = workshop.results.questions.iter().find(|it| it.id == *id);
        let rows = result.map_or(0, |result| rows(self, result, heads).len());
        2 + rows + reasons(self, workshop, id, None).len()
    }
}
