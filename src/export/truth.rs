//! The truth check: what in a copy could still show who said what (R20). It warns, it never changes anything.

use super::copies::refusal;
use super::writing::Writing;
use crate::content::QuestionId;
use crate::phrases::Phrases;
use crate::record::Names;
use crate::session::{Answer, Copy, Mark, Side, State};
use crate::text::ended;
use crate::weigh::{QuestionResult, Results};

/// Something that could show who said what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// What it is.
    pub what: Suspicion,
    /// At which question, if at one, in its words.
    pub question: Option<String>,
    /// The text it is about, or the side.
    pub text: Option<String>,
}

/// What could show who said what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Suspicion {
    /// Everybody marked the same, so each one's mark is known.
    EveryoneAlike,
    /// Everybody of one side marked the same.
    SideAlike,
    /// Only one person gave this mark, and a reason stands under it.
    RareReason,
    /// Only one person of a side has a mark.
    OneVoice,
    /// The name of somebody stands inside a text.
    NameInText,
}

impl Warning {
    /// In words.
    #[must_use]
    pub fn say(&self, phrases: &Phrases) -> String {
        let key = match self.what {
            Suspicion::EveryoneAlike => "export-truth-everyone-alike",
            Suspicion::SideAlike => "export-truth-side-alike",
            Suspicion::RareReason => "export-truth-rare-reason",
            Suspicion::OneVoice => "export-truth-one-voice",
            Suspicion::NameInText => "export-truth-name",
        };
        let values = [
            ("question", ended(self.question.as_deref().unwrap_or_default()).into()),
            ("text", self.text.as_deref().unwrap_or_default().into()),
        ];
        phrases.fill(key, &values)
    }
}

/// What could still show who said what in this copy; empty when nothing was found, or the copy cannot be made.
#[must_use]
pub fn truth_check(state: &State, results: &Results, copy: Copy, phrases: &Phrases) -> Vec<Warning> {
    if refusal(copy).is_some() {
        return Vec::new();
    }
    let writing = Writing::new(state, results, copy, phrases);
    let questions = results.questions.iter().flat_map(|question| of_question(&writing, question));
    questions.chain(names(&writing)).collect()
}

fn of_question(writing: &Writing<'_>, question: &QuestionResult) -> Vec<Warning> {
    let warning = |what, text| Warning { what, question: Some(writing.text_of(&question.id)), text };
    let mut found = Vec::new();
    if alike(question.room.marks()) {
        found.push(warning(Suspicion::EveryoneAlike, None));
    } else if writing.shows_sides(question) {
        let same = Side::ALL.into_iter().filter(|side| alike(question.sides.of(*side).counts.marks()));
        found.extend(same.map(|side| warning(Suspicion::SideAlike, Some(writing.side_within(side)))));
    }
    if writing.shows_sides(question) {
        let alone = Side::ALL.into_iter().filter(|side| question.sides.of(*side).voices == 1);
        found.extend(alone.map(|side| warning(Suspicion::OneVoice, Some(writing.side_within(side)))));
    }
    let rare = Mark::ALL.into_iter().filter(|mark| question.room.marks()[mark.place()] == 1);
    let reasons = rare.flat_map(|mark| reasons(writing, &question.id, mark));
    found.extend(reasons.map(|text| warning(Suspicion::RareReason, Some(text))));
    found
}

/// At least two marks, and all the same.
fn alike(marks: [u32; 3]) -> bool {
    marks.iter().sum::<u32>() >= 2 && marks.iter().filter(|n| **n > 0).count() == 1
}

fn reasons(writing: &Writing<'_>, id: &QuestionId, mark: Mark) -> Vec<String> {
    let given = writing.rounds(id).flat_map(|round| &round.given).filter(|it| it.answer == Answer::Marked(mark));
    given.filter_map(|it| it.reason.as_ref()).map(|it| it.as_str().to_owned()).collect()
}

fn names(writing: &Writing<'_>) -> Vec<Warning> {
    let names: Vec<Names> = writing.state.people.iter().map(|person| Names::of(writing.state, person.id)).collect();
    let texts = texts(writing).into_iter().filter(|text| names.iter().any(|names| names.stand_in(text)));
    texts.map(|text| Warning { what: Suspicion::NameInText, question: None, text: Some(text) }).collect()
}

/// Every free text that stands in a copy.
fn texts(writing: &Writing<'_>) -> Vec<String> {
    let state = writing.state;
    let rounds: Vec<_> = writing.shown().flat_map(|id| writing.rounds(id)).collect();
    let reasons = rounds.iter().flat_map(|round| &round.given).filter_map(|given| given.reason.as_ref());
    let said = rounds.iter().flat_map(|round| &round.said).map(|said| &said.words);
    let promises = state.promises.iter().flat_map(|it| [&it.text.what, &it.text.by, &it.text.hear]);
    let kept = state.notes.iter().map(|it| &it.text).chain(state.parked.iter().map(|it| &it.text));
    let about = [&state.header.title, &state.header.about].into_iter().chain(state.missing.iter().map(|(_, it)| it));
    let all = about.chain(reasons).chain(said).chain(promises).chain(kept).map(|it| it.as_str().to_owned());
    all.chain(state.agreed_lines(&[])).collect()
}
