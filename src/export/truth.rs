//! The truth check: what in a copy could still show who said what (R20). It warns, it never changes anything.

use std::collections::HashSet;

use super::copies::{Audience, refusal};
use super::left_out::{LEFT_OUT, UNNAMED, without_named};
use super::worked_out::sides_worked_out;
use super::writing::Writing;
use super::{Exporter, Record, named, quotes, sheet};
use crate::content::QuestionId;
use crate::phrases::Phrases;
use crate::record::Names;
use crate::session::{Copy, Given, Person, Side, State};
use crate::text::{Words, ended};
use crate::weigh::{Compared, Counted, QuestionResult, Tally, choices, compare, standing, weigh};

/// Something that could show who said what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// What it is.
    pub what: Suspicion,
    /// At which question, if at one, in its words.
    pub question: Option<String>,
    /// The text it is about, or the side, or sides.
    pub text: Option<String>,
}

/// What could show who said what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Suspicion {
    /// Everybody marked the same, so each one's mark is known.
    EveryoneAlike,
    /// Everybody marked the same in the session before.
    EveryoneAlikeBefore,
    /// Everybody of one side marked the same.
    SideAlike,
    /// Only one person gave this answer in a round, and a reason stands under it.
    RareReason,
    /// Only one person of a side has a mark.
    OneVoice,
    /// Sides are not told apart, and yet it can be worked out what one of them marked.
    WorkedOut,
    /// Only one person said yes to being quoted, so every quote is known as theirs.
    OneIsQuoted,
    /// Only one person of a side did, so a quote that sounds like that side is known as theirs.
    OneOfSideIsQuoted,
    /// The name of somebody stands inside a text.
    NameInText,
    /// Somebody takes on a promise and said no yes to their name: the copy says from which side they are.
    OwnerNotNamed,
    /// A name stands as who takes something on, of somebody who is not in the room and could not be asked.
    OwnerNotHere,
    /// A name stands in the helpline, so a copy for others goes without one.
    HelplineLeftOut,
}

/// What a warning is about, of all that a record tells.
#[derive(Debug, Clone, Copy)]
pub enum About<'a> {
    /// How many answered what.
    Counts,
    /// How many did in the session before.
    CountsBefore,
    /// A text that somebody typed.
    Text(&'a str),
    /// Who takes something on.
    Owner,
}

impl Warning {
    fn about(&self) -> About<'_> {
        match self.what {
            Suspicion::EveryoneAlike | Suspicion::SideAlike | Suspicion::OneVoice | Suspicion::WorkedOut => {
                About::Counts
            }
            Suspicion::EveryoneAlikeBefore => About::CountsBefore,
            Suspicion::RareReason
            | Suspicion::NameInText
            | Suspicion::OneIsQuoted
            | Suspicion::OneOfSideIsQuoted
            | Suspicion::HelplineLeftOut => About::Text(self.text.as_deref().unwrap_or_default()),
            Suspicion::OwnerNotNamed | Suspicion::OwnerNotHere => About::Owner,
        }
    }

    /// In words.
    #[must_use]
    pub fn say(&self, phrases: &Phrases) -> String {
        let key = match self.what {
            Suspicion::EveryoneAlike => "export-truth-everyone-alike",
            Suspicion::EveryoneAlikeBefore => "export-truth-everyone-alike-before",
            Suspicion::SideAlike => "export-truth-side-alike",
            Suspicion::RareReason => "export-truth-rare-reason",
            Suspicion::OneVoice => "export-truth-one-voice",
            Suspicion::WorkedOut => "export-truth-worked-out",
            Suspicion::OneIsQuoted => "export-truth-one-quoted",
            Suspicion::OneOfSideIsQuoted => "export-truth-one-of-side-quoted",
            Suspicion::NameInText => "export-truth-name",
            Suspicion::OwnerNotNamed => "export-truth-owner",
            Suspicion::OwnerNotHere => "export-truth-owner-not-here",
            Suspicion::HelplineLeftOut => "export-truth-helpline-left-out",
        };
        let values = [
            ("question", ended(self.question.as_deref().unwrap_or_default()).into()),
            ("text", self.text.as_deref().unwrap_or_default().into()),
        ];
        phrases.fill(key, &values)
    }
}

/// Those of `warnings` that are true of `record` as a file of this format: not every format holds what a copy may tell.
#[must_use]
pub fn true_of(mut warnings: Vec<Warning>, record: &Record, format: &dyn Exporter) -> Vec<Warning> {
    let holds = format.holds(&warnings.iter().map(Warning::about).collect::<Vec<_>>(), record);
    let mut holds = holds.into_iter();
    warnings.retain(|_| holds.next().unwrap_or(true));
    warnings
}

/// What could still show who said what in this copy; empty when nothing was found, or the copy cannot be made.
#[must_use]
pub fn truth_check(
    now: Counted<'_>,
    earlier: Option<Counted<'_>>,
    audience: impl Into<Audience>,
    phrases: &Phrases,
) -> Vec<Warning> {
    let audience = audience.into();
    if refusal(now.state, audience.copy).is_some() {
        return Vec::new();
    }
    if audience.copy == Copy::Public {
        // What else could tell of one person is left out of it: names, small counts, answers beside words.
        let told = without_named(now.state, UNNAMED, phrases);
        let results = weigh(&told, phrases);
        let writing = Writing::new(Counted { state: &told, results: &results }, None, audience, phrases);
        return quoted(&writing).into_iter().chain(helpline_left_out(now.state, phrases)).collect();
    }
    let writing = Writing::new(now, earlier, audience, phrases);
    of_counts(&writing).chain(of_earlier(&writing)).chain(quoted(&writing)).chain(named::warnings(&writing)).collect()
}

/// In the copy for others the helpline goes with the name that stands in it: who makes the copy can still set another one.
fn helpline_left_out(state: &State, phrases: &Phrases) -> Option<Warning> {
    let helpline = state.header.helpline.as_ref()?;
    let line = || sheet::helpline_line(&phrases.say(LEFT_OUT), phrases);
    let names = Names::of_all(state);
    names.stand_in(helpline.as_str()).then(|| Warning {
        what: Suspicion::HelplineLeftOut,
        question: None,
        text: Some(line()),
    })
}

/// The same for a table in which many sessions stand together: it holds counts, and no words.
#[must_use]
pub fn truth_check_of_table(now: Counted<'_>, audience: Audience, phrases: &Phrases) -> Vec<Warning> {
    if audience.copy != Copy::Present {
        // The full one stays with the facilitator; the one for others tells no small number.
        return Vec::new();
    }
    let writing = Writing::new(now, None, audience, phrases);
    of_counts(&writing).filter(|warning| warning.what != Suspicion::RareReason).collect()
}

/// What the counts show.
fn of_counts<'a>(writing: &'a Writing<'_>) -> impl Iterator<Item = Warning> + use<'a> {
    let questions = writing.results.questions.iter().flat_map(|question| of_question(writing, question));
    questions.chain(writing.shown().flat_map(|id| of_choices(writing, id)))
}

fn of_question(writing: &Writing<'_>, question: &QuestionResult) -> Vec<Warning> {
    let answers = Answers::of(question);
    let worked_out = worked_out(writing, question);
    worked_out.into_iter().chain(answers.warnings(writing, writing.shows_sides(question))).collect()
}

/// Where sides are not told apart: what the headline and the counts of everyone tell of one all the same.
fn worked_out(writing: &Writing<'_>, question: &QuestionResult) -> Vec<Warning> {
    let answers = Answers::of(question);
    if writing.shows_sides(question) || alike(&answers.room) {
        return Vec::new();
    }
    let sides: Vec<String> = sides_worked_out(question).into_iter().map(|side| writing.side_within(side)).collect();
    let warning = || answers.warning(writing, Suspicion::WorkedOut, Some(writing.phrases.list(&sides)));
    (!sides.is_empty()).then(warning).into_iter().collect()
}

/// What the counts of a question show by themselves, where they stand beside those of other sessions; `asked` names it.
pub(super) fn of_compared(writing: &Writing<'_>, question: &QuestionResult, asked: &str) -> Vec<Warning> {
    let found = Answers::of(question).of_counts(writing, writing.shows_sides(question));
    found
        .into_iter()
        .chain(worked_out(writing, question))
        .map(|warning| Warning { question: Some(asked.to_owned()), ..warning })
        .collect()
}

/// A record of what moved tells what everyone said in the session before.
fn of_earlier(writing: &Writing<'_>) -> Vec<Warning> {
    let both = writing.earlier.map_or_else(Vec::new, |earlier| compare(earlier, writing.counted()));
    let same = both.iter().filter(|both| alike(&both.then.room.marks()));
    let warning = |both: &Compared<'_>| Warning {
        what: Suspicion::EveryoneAlikeBefore,
        question: Some(writing.text_of(&both.now.id)),
        text: None,
    };
    same.map(warning).collect()
}

fn of_choices(writing: &Writing<'_>, id: &QuestionId) -> Vec<Warning> {
    let Some(choices) = choices(writing.state, id) else { return Vec::new() };
    let counts = |tally: &Tally| tally.answers.iter().map(|(_, n)| n).collect::<Vec<u32>>();
    let told = Answers { id, room: counts(&choices.room), sides: Side::ALL.map(|side| counts(choices.side(side))) };
    told.warnings(writing, writing.shows_sides_of(&choices))
}

/// How many gave each answer of a question, in the order of its words.
struct Answers<'a> {
    id: &'a QuestionId,
    room: Vec<u32>,
    sides: [Vec<u32>; 3],
}

impl<'a> Answers<'a> {
    fn of(question: &'a QuestionResult) -> Self {
        let side = |side: Side| question.sides.of(side).counts.marks().to_vec();
        Self { id: &question.id, room: question.room.marks().to_vec(), sides: Side::ALL.map(side) }
    }

    fn warnings(&self, writing: &Writing<'_>, apart: bool) -> Vec<Warning> {
        let rare = rare_reasons(writing, self.id).into_iter();
        let rare = rare.map(|text| self.warning(writing, Suspicion::RareReason, Some(text)));
        self.of_counts(writing, apart).into_iter().chain(rare).collect()
    }

    fn warning(&self, writing: &Writing<'_>, what: Suspicion, text: Option<String>) -> Warning {
        Warning { what, question: Some(writing.text_of(self.id)), text }
    }

    fn of_counts(&self, writing: &Writing<'_>, apart: bool) -> Vec<Warning> {
        let warning = |what, text| self.warning(writing, what, text);
        let sides = || Side::ALL.into_iter().filter(|_| apart).map(|side| (side, &self.sides[side.place()]));
        let mut found = Vec::new();
        if alike(&self.room) {
            found.push(warning(Suspicion::EveryoneAlike, None));
        } else {
            let same = sides().filter(|(_, counts)| alike(counts));
            found.extend(same.map(|(side, _)| warning(Suspicion::SideAlike, Some(writing.side_within(side)))));
        }
        let alone = sides().filter(|(_, counts)| counts.iter().sum::<u32>() == 1);
        found.extend(alone.map(|(side, _)| warning(Suspicion::OneVoice, Some(writing.side_within(side)))));
        found
    }
}

/// At least two answers, and all the same.
fn alike(counts: &[u32]) -> bool {
    counts.iter().sum::<u32>() >= 2 && counts.iter().filter(|n| **n > 0).count() == 1
}

/// The reasons of whoever alone gave an answer, in a round or in what stands now. A copy holds those of all rounds, also of
/// answers that moved later, and of answers that are no marks.
fn rare_reasons(writing: &Writing<'_>, id: &QuestionId) -> Vec<String> {
    let (mut rare, mut told) = (Vec::new(), HashSet::new());
    let rounds = writing.rounds(id).map(|round| round.given.iter().collect::<Vec<&Given>>());
    for given in rounds.chain([standing(writing.state, id)]) {
        let alone = |it: &&&Given| given.iter().filter(|other| other.answer == it.answer).count() == 1;
        let reasons = given.iter().filter(alone).filter_map(|it| it.reason.as_ref());
        rare.extend(reasons.map(Words::as_str).filter(|reason| told.insert(*reason)).map(str::to_owned));
    }
    rare
}

/// Where quotes stand, who alone said yes to it is known by them; where each side has one such person, so are both.
fn quoted(writing: &Writing<'_>) -> Vec<Warning> {
    if writing.shows_people() {
        return Vec::new();
    }
    let told: Vec<String> = writing.shown().flat_map(|id| quotes::of(writing, id)).collect();
    let yes: Vec<&Person> = writing.state.participants().filter(|person| person.is.quote_ok).collect();
    let warning = |what, text: &String| Warning { what, question: None, text: Some(text.clone()) };
    if yes.len() == 1 {
        return told.first().map(|text| warning(Suspicion::OneIsQuoted, text)).into_iter().collect();
    }
    let alone = |person: &&&Person| yes.iter().filter(|it| it.side() == person.side()).count() == 1;
    let text = |person: &&Person| told.iter().find(|text| quotes::are_of(writing, person.id, text));
    let alone = yes.iter().filter(alone).filter_map(text);
    alone.map(|text| warning(Suspicion::OneOfSideIsQuoted, text)).collect()
}
