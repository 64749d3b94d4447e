//! The record for people who were not there (R20). Only what is named in this file stands in it: nothing comes in because
//! it was forgotten. No names, sides, people, totals, moves or words without that person's yes; times to the month.

use super::public::Public;
use super::question::{answer_words, heading, headline, how_counted, what_each_side_marked};
use super::small::Pill;
use super::tree::{Part, Section, Table};
use super::writing::Writing;
use super::{group, how_shown, opening, plan, quotes, rest};
use crate::content::{Kind, QuestionId};
use crate::session::{Answer, Mark};
use crate::weigh::{
    Choices, Counts, Position, QuestionResult, Tally, Verdict, checklist_not_asked_words, choices, decision,
    decision_words, principle_name, rule_words, signs_seen,
};

/// In the order they stand.
pub(super) fn sections(writing: &Writing<'_>, public: &Public) -> Vec<Section> {
    vec![
        opening(writing, public),
        questions(writing, public),
        how_shown::section(writing),
        quotes::section(writing),
        writing.listed("export-unrevealed", rest::unrevealed(writing)),
        writing.listed("export-agenda", plan::set_by_for_others(writing)),
        writing.listed("export-sources", plan::sources(writing)),
    ]
}

fn opening(writing: &Writing<'_>, public: &Public) -> Section {
    let sections = vec![
        checklist(writing),
        writing.listed("export-where-to", where_to(writing)),
        notes(writing),
        writing.listed("export-change-first", change_first(writing, public)),
        writing.listed("export-principles-not-asked", opening::principles_not_asked(writing)),
        writing.listed(
            "export-signs",
            signs_seen(&writing.results.questions).into_iter().map(|id| writing.text_of(id)).collect(),
        ),
        decisions(writing, public),
        group::parts(writing),
        carried(writing),
        promises(writing),
    ];
    let line = opening::line(writing, public.position(writing.results).pointer);
    let position = std::iter::once(Part::Line(line)).chain(position(writing, public).into_iter().map(Part::Text));
    Section {
        heading: writing.say("export-what-we-said"),
        parts: std::iter::once(Part::List(about(writing, public))).chain(position).collect(),
        sections: sections.into_iter().filter(|section| !section.is_empty()).collect(),
    }
}

fn about(writing: &Writing<'_>, public: &Public) -> Vec<String> {
    let about = writing.state.header.about.as_str();
    let about = (!about.is_empty()).then(|| writing.phrases.fill("export-about", &[("about", about.into())]));
    let month = writing.state.started.map(|at| writing.phrases.month_and_year(at.date_naive()));
    let month = month.map(|month| writing.fill("export-month", &[("month", month.into())]));
    let limit = [("limit", public.limit.number().into())];
    let small = if public.counts { writing.fill("export-small", &limit) } else { writing.say("export-no-counts") };
    let took = (writing.results.left_and_took_answers > 0).then(|| writing.say("export-took-answers-public"));
    let copy = [writing.say("export-copy-public"), small];
    writing.still_open().into_iter().chain(about).chain(month).chain(copy).chain(took).collect()
}

/// "2026-11", for programs.
pub(super) fn month(writing: &Writing<'_>) -> Option<String> {
    writing.state.started.map(|at| at.format("%Y-%m").to_string())
}

fn position(writing: &Writing<'_>, public: &Public) -> Vec<String> {
    let position = public.position(writing.results);
    let told = opening::beside_position(writing, where_we_stand(writing, &position), &position);
    // Or a count of these would be taken for that of all.
    let mut counted = writing.results.questions.iter().filter(|question| question.in_position);
    let is_held_back = counted.any(|question| public.pill(&question.id).is_none());
    told.into_iter().chain(is_held_back.then(|| writing.say("export-position-of-told"))).collect()
}

/// Where the group stands by the headlines that are told.
pub(super) fn where_we_stand(writing: &Writing<'_>, position: &Position) -> String {
    match position.pointer {
        Some(mark) => writing.fill("export-position", &[("words", writing.wording().mark(mark).into())]),
        None => writing.say("export-position-not-told"),
    }
}

fn checklist(writing: &Writing<'_>) -> Section {
    let Some(checklist) = &writing.results.checklist else { return Section::default() };
    let key = match checklist.verdict {
        Verdict::Likely => "export-checklist-likely",
        Verdict::NotYet => "export-checklist-not-yet",
        Verdict::CannotSay => "checklist-cannot-say",
    };
    let words = std::iter::once(writing.say(key)).chain(checklist_not_asked_words(checklist, writing.wording()));
    Section::new(writing.say("export-checklist"), words.map(Part::Text).collect())
}

/// The questions to which somebody said TO: a single voice is not lost in a small number.
pub(super) fn where_to(writing: &Writing<'_>) -> Vec<String> {
    let asked = writing.results.questions.iter().filter(|question| question.room.to > 0);
    let line = |question: &QuestionResult| {
        let values =
            [("question", writing.text_of(&question.id).into()), ("to", at_least_one(writing, &question.id).into())];
        writing.phrases.fill("export-where-to-line", &values)
    };
    asked.map(line).collect()
}

/// "at least one TO"
fn at_least_one(writing: &Writing<'_>, id: &QuestionId) -> String {
    let (key, to) = match writing.own_answers(id) {
        Some(own) => ("export-at-least-one-own", writing.wording().in_own_words(&own).mark(Mark::To)),
        None => ("export-at-least-one", writing.mark(id, Mark::To)),
    };
    writing.fill(key, &[("to", to.into())])
}

/// A note has no person, so nobody has said yes to its words.
fn notes(writing: &Writing<'_>) -> Section {
    let parts =
        if writing.state.notes.is_empty() { Vec::new() } else { vec![Part::Text(writing.say("export-notes-public"))] };
    Section::new(writing.say("export-minority-notes"), parts)
}

fn change_first(writing: &Writing<'_>, public: &Public) -> Vec<String> {
    let change = writing.results.principles.iter().filter(|principle| public.is_to_change(&principle.id));
    change.map(|principle| principle_name(&principle.id, writing.state)).collect()
}

fn decisions(writing: &Writing<'_>, public: &Public) -> Section {
    let decisions = writing.results.decisions.iter();
    let sections = decisions.map(|it| Section::new(it.text.clone(), verdict(writing, public, &it.id))).collect();
    Section { heading: writing.say("export-decisions"), parts: Vec::new(), sections }
}

fn verdict(writing: &Writing<'_>, public: &Public, id: &QuestionId) -> Vec<Part> {
    let Some(decision) = decision(writing.state, id) else { return Vec::new() };
    let rule = Part::Text(rule_words(decision.rule, writing.wording()));
    let pill = if public.tells_verdict(id) {
        decision_words(&decision, writing.wording()).trim_end_matches('.').to_owned()
    } else {
        writing.say("export-too-few")
    };
    vec![Part::Headline { pill, says: String::new(), beside: Vec::new() }, rule]
}

/// What became of earlier promises. Who decided it, and why, are somebody's words.
fn carried(writing: &Writing<'_>) -> Section {
    let carried = writing.state.promises.iter().filter(|promise| promise.carried);
    let rows = carried
        .map(|promise| vec![promise.text.what.as_str().to_owned(), writing.say(group::became_key(&promise.state))]);
    table(writing, "export-you-said", &["export-promise-what", "export-promise-became"], rows.collect())
}

/// Without who: that is a name.
fn promises(writing: &Writing<'_>) -> Section {
    let rows = writing.state.open_promises().map(|promise| {
        let text = &promise.text;
        [&text.what, &text.by, &text.hear].map(|words| words.as_str().to_owned()).to_vec()
    });
    let heads = ["export-promise-what", "export-promise-by", "export-promise-hear"];
    table(writing, "export-promises", &heads, rows.collect())
}

fn table(writing: &Writing<'_>, heading: &str, heads: &[&str], rows: Vec<Vec<String>>) -> Section {
    let heads = heads.iter().map(|key| writing.say(key)).collect();
    let parts = if rows.is_empty() { Vec::new() } else { vec![Part::Table(Table { heads, rows })] };
    Section::new(writing.say(heading), parts)
}

fn questions(writing: &Writing<'_>, public: &Public) -> Section {
    let sections = writing.shown().map(|id| question(writing, public, id)).collect();
    Section { heading: writing.say("export-questions"), parts: how_counted(writing), sections }
}

fn question(writing: &Writing<'_>, public: &Public, id: &QuestionId) -> Section {
    let counted = writing.results.questions.iter().find(|question| &question.id == id);
    let mut parts: Vec<Part> =
        answer_words(writing, id).into_iter().chain(what_each_side_marked(writing, id)).collect();
    match counted {
        Some(question) => {
            let beside = (question.room.to > 0).then(|| at_least_one(writing, id)).into_iter().collect();
            let pill = pill_words(writing, public, question);
            parts.push(Part::Headline { pill, says: String::new(), beside });
        }
        None => parts.extend(verdict(writing, public, id)),
    }
    if public.counts {
        parts.extend(counts(writing, public, id));
    }
    Section::new(heading(writing, id), parts)
}

/// The first part of the headline, in which WITH and mostly WITH are one.
pub(super) fn pill_words(writing: &Writing<'_>, public: &Public, question: &QuestionResult) -> String {
    match public.pill(&question.id) {
        None => writing.say("export-too-few"),
        Some(Pill::Mostly(mark)) => mostly_words(writing, &question.id, mark),
        Some(pill) => {
            let mut told = question.clone();
            (told.headline.kind, told.headline.level) = pill.headline();
            headline(writing, &told).pill
        }
    }
}

fn mostly_words(writing: &Writing<'_>, id: &QuestionId, mark: Mark) -> String {
    match writing.own_answers(id) {
        Some(own) => {
            let level = writing.wording().in_own_words(&own).mark(mark);
            writing.fill("export-all-or-mostly-own", &[("level", level.into())])
        }
        None => writing.fill("export-all-or-mostly", &[("level", writing.mark(id, mark).into())]),
    }
}

/// One row an answer, for everyone in the room together.
fn counts(writing: &Writing<'_>, public: &Public, id: &QuestionId) -> Option<Part> {
    let rows = answers(writing, id)?.into_iter().map(|(answer, n)| {
        let name = match answer {
            Some(answer) => writing.answer(id, answer),
            None => writing.say("export-away"),
        };
        vec![name, count_words(writing, public, n)]
    });
    let heads = ["export-answer", "export-how-many"].map(|key| writing.say(key)).to_vec();
    Some(Part::Table(Table { heads, rows: rows.collect() }))
}

fn count_words(writing: &Writing<'_>, public: &Public, count: u32) -> String {
    if public.limit.tells(count) {
        return count.to_string();
    }
    writing.fill("export-fewer", &[("limit", public.limit.number().into())])
}

/// How many gave each answer, and how many were away, which is no answer.
pub(super) fn answers(writing: &Writing<'_>, id: &QuestionId) -> Option<Vec<(Option<Answer>, u32)>> {
    if let Some(question) = writing.results.questions.iter().find(|question| &question.id == id) {
        return Some(counted(&question.room));
    }
    let Choices { kind, room, .. } = choices(writing.state, id)?;
    Some(tallied(kind, &room))
}

/// The same of counts that are there already.
pub(super) fn counted(counts: &Counts) -> Vec<(Option<Answer>, u32)> {
    let marks = Mark::ALL.into_iter().zip(counts.marks()).map(|(mark, n)| (Some(Answer::Marked(mark)), n));
    marks.chain(no_marks(counts.not_sure, counts.pass, counts.away)).collect()
}

/// The same where answers are no marks.
pub(super) fn tallied(kind: Kind, tally: &Tally) -> Vec<(Option<Answer>, u32)> {
    let chosen = Answer::of(kind).into_iter().zip(tally.answers.iter()).map(|(answer, (_, n))| (Some(answer), n));
    chosen.chain(no_marks(tally.not_sure, tally.pass, tally.away)).collect()
}

fn no_marks(not_sure: u32, pass: u32, away: u32) -> [(Option<Answer>, u32); 3] {
    [(Some(Answer::NotSure), not_sure), (Some(Answer::Pass), pass), (None, away)]
}
