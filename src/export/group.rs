//! What the group, or a side, said as one: signs that it may be something else, decisions, parts, promises of the session
//! before, and each side's own words.

use super::choices;
use super::question::heading;
use super::tree::{Part, Section, Table};
use super::writing::Writing;
use crate::content::QuestionId;
use crate::phrases::Phrases;
use crate::session::{Promise, PromiseState, Side};
use crate::weigh::{
    Decision, PartLine, is_wanted, part_now_words, part_will_words, parts_asked, signs_seen, why_not_words,
};

/// Each sign that somebody sees, by its name; never summed.
pub(super) fn signs(writing: &Writing<'_>) -> Section {
    let seen = signs_seen(&writing.results.questions).into_iter().map(|id| writing.text_of(id)).collect();
    writing.listed("export-signs", seen)
}

/// What was decided and what was not, with what was said about it.
pub(super) fn decisions(writing: &Writing<'_>) -> Section {
    let section = |decision: &Decision| {
        let notes = (!decision.notes.is_empty()).then(|| Part::Words(decision.notes.clone()));
        let parts = choices::verdict(writing, decision).into_iter().chain(notes).collect();
        Section::new(decision.text.clone(), parts)
    };
    let sections = writing.results.decisions.iter().map(section).collect();
    Section { heading: writing.say("export-decisions"), parts: Vec::new(), sections }
}

/// The stages that were asked for, with honest names; what was left open says so. Every choice is a valid one.
pub(super) fn parts(writing: &Writing<'_>) -> Section {
    let lines = parts_asked(writing.state);
    if lines.is_empty() {
        return Section::default();
    }
    let heads = ["export-part", "export-part-now", "export-part-will", "export-part-why", "export-part-promise"];
    let heads = heads.iter().map(|key| writing.say(key)).collect();
    let table = Part::Table(Table { heads, rows: lines.iter().map(|line| part(writing, line)).collect() });
    let wanted = writing.say("export-part-wanted");
    let says_wanted =
        lines.iter().filter_map(|line| line.will).any(|way| is_wanted(way, writing.results.checklist.as_ref()));
    let note = says_wanted.then_some(Part::Text(wanted));
    Section::new(writing.say("export-parts"), std::iter::once(table).chain(note).collect())
}

fn part(writing: &Writing<'_>, line: &PartLine) -> Vec<String> {
    let checklist = writing.results.checklist.as_ref();
    let now = part_now_words(writing.state, line, writing.wording()).unwrap_or_default();
    let will = part_will_words(writing.state, line, checklist, writing.wording());
    let why = line.why.as_ref().map_or_else(String::new, |why| why_not_words(why, writing.wording()));
    let stage = heading(writing, &line.stage);
    let promise = line.promise.as_deref().unwrap_or_default();
    vec![stage, now, will, why, promise.to_owned()]
}

/// What became of the promises of the session before.
pub(super) fn carried(writing: &Writing<'_>) -> Section {
    let carried = writing.state.promises.iter().filter(|promise| promise.carried);
    let rows: Vec<Vec<String>> = carried
        .map(|promise| {
            let who = writing.phrases.list(&writing.owners(promise));
            vec![promise.text.what.as_str().to_owned(), who, promise_became(promise, writing.phrases)]
        })
        .collect();
    if rows.is_empty() {
        return Section::default();
    }
    let heads = ["export-promise-what", "export-promise-who", "export-promise-became"];
    let table = Table { heads: heads.iter().map(|key| writing.say(key)).collect(), rows };
    Section::new(writing.say("export-you-said"), vec![Part::Table(table)])
}

/// What came of a promise of the session before: done, started, not done and why, dropped and by whom, or no news.
#[must_use]
pub fn promise_became(promise: &Promise, phrases: &Phrases) -> String {
    match &promise.state {
        PromiseState::NotDone(words) if !words.is_empty() => {
            phrases.fill("export-not-done-why", &[("words", words.as_str().into())])
        }
        PromiseState::Dropped(words) if !words.is_empty() => {
            phrases.fill("export-dropped-by", &[("words", words.as_str().into())])
        }
        state => phrases.say(became_key(state)),
    }
}

/// The same without the words that somebody gave with it.
pub(super) fn became_key(state: &PromiseState) -> &'static str {
    match state {
        PromiseState::New => "export-no-news",
        PromiseState::Done => "export-done",
        PromiseState::Started => "export-started",
        PromiseState::NotDone(_) => "export-not-done",
        PromiseState::Dropped(_) => "export-dropped",
    }
}

/// What each side said to a question as one. In a small room nobody stands with it.
pub(super) fn each_side(writing: &Writing<'_>) -> Vec<Section> {
    let mut asked: Vec<&QuestionId> = Vec::new();
    for said in &writing.state.side_said {
        if !asked.contains(&&said.question) {
            asked.push(&said.question);
        }
    }
    asked.into_iter().map(|id| Section::new(heading(writing, id), said(writing, id))).collect()
}

fn said(writing: &Writing<'_>, id: &QuestionId) -> Vec<Part> {
    let said = writing.state.side_said.iter().filter(|said| &said.question == id);
    let mut said: Vec<(Side, String)> = said.map(|said| (said.side, said.words.as_str().to_owned())).collect();
    let people = |side: Side| {
        let people = writing.state.participants().filter(|person| person.side() == side).count();
        u32::try_from(people).unwrap_or(u32::MAX)
    };
    if writing.tells_apart(people, 0) {
        said.sort_by_key(|(side, _)| side.place());
        let apart = said.into_iter().map(|(side, words)| [Part::Text(writing.side(side)), Part::Words(vec![words])]);
        return apart.flatten().collect();
    }
    said.sort_by(|one, other| one.1.cmp(&other.1));
    vec![Part::Words(said.into_iter().map(|(_, words)| words).collect())]
}
