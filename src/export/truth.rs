//! The truth check: what in a copy could still show who said what (R20). It warns, it never changes anything.

use std::collections::HashSet;

use super::copies::{Audience, refusal};
use super::left_out::LEFT_OUT;
use super::worked_out::sides_worked_out;
use super::writing::Writing;
use super::{Exporter, Record, quotes, sheet};
use crate::content::QuestionId;
use crate::phrases::Phrases;
use crate::record::{Names, Renaming, texts_set};
use crate::session::{
    Copy, Given, Header, Meant, Outcome, Owner, PartChoice, Promise, PromiseState, Side, State, WhyNot,
};
use crate::text::{Words, ended};
use crate::weigh::{Compared, Counted, QuestionResult, Tally, choices, compare, standing};

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
            Suspicion::RareReason | Suspicion::NameInText | Suspicion::OneIsQuoted | Suspicion::HelplineLeftOut => {
                About::Text(self.text.as_deref().unwrap_or_default())
            }
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
        // What could tell of one person is left out of it: names, small counts, answers beside words.
        return helpline_left_out(now.state, phrases).into_iter().collect();
    }
    let writing = Writing::new(now, earlier, audience, phrases);
    of_counts(&writing)
        .chain(of_earlier(&writing))
        .chain(one_quoted(&writing))
        .chain(names(&writing))
        .chain(owners(&writing))
        .chain(not_here(&writing))
        .collect()
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

/// In the copy for those who were there a quote stands under its answer too, and who said yes may be named in it.
fn one_quoted(writing: &Writing<'_>) -> Option<Warning> {
    let yes = writing.state.participants().filter(|person| person.is.quote_ok).count();
    let quote = writing.shown().flat_map(|id| quotes::of(writing, id)).next();
    let told = quote.filter(|_| yes == 1 && writing.copy == Copy::Present);
    told.map(|text| Warning { what: Suspicion::OneIsQuoted, question: None, text: Some(text) })
}

fn names(writing: &Writing<'_>) -> Vec<Warning> {
    let names = Names::of_all(writing.state);
    let set = texts_set(&set(writing)).into_iter().filter(|text| names.stand_in(text));
    // What the sides are called stands in many of them, and is told once.
    let set = set.map(|text| writing.sides(&text));
    let ids = Renaming::of(writing.state, "", |part| names.stand_in(part));
    let ids = ids.renamed().map(str::to_owned).chain(Some(writing.state.header.id.clone()));
    let ids: Vec<String> = ids.filter(|id| names.stand_in(id)).collect();
    let typed = texts(writing).into_iter().filter(|text| names.stand_in(text));
    let mut told = HashSet::new();
    let texts = set.chain(typed).chain(ids).filter(|text| told.insert(text.clone()));
    texts.map(|text| Warning { what: Suspicion::NameInText, question: None, text: Some(text) }).collect()
}

/// Promises that stand in the copy without the name of who takes them on.
fn owners(writing: &Writing<'_>) -> Vec<Warning> {
    let promises = writing.state.promises.iter().filter(|promise| promise.state.stands());
    let unnamed = promises.filter(|_| writing.copy == Copy::Present).filter(|it| has_unnamed_owner(&writing.meant, it));
    let text = |promise: &Promise| Some(promise.text.what.as_str().to_owned());
    unnamed.map(|it| Warning { what: Suspicion::OwnerNotNamed, question: None, text: text(it) }).collect()
}

/// Names that stand in the copy as who takes something on, of people who are not in the room.
fn not_here(writing: &Writing<'_>) -> Vec<Warning> {
    let state = writing.state;
    let made = state.promises.iter().filter(|promise| promise.state.stands() && !promise.carried);
    let made = made.flat_map(|promise| promise.text.who.iter().map(|owner| (owner, &promise.text.what)));
    let parked = state.parked.iter().filter_map(|parked| match &parked.outcome {
        Some(Outcome::Owner(owner)) => Some((owner, &parked.text)),
        _ => None,
    });
    let named = made.chain(parked).filter_map(|(owner, text)| match owner {
        Owner::Named(name) if writing.meant.owner(owner).is_empty() => {
            Some(format!("{}: {}", name.as_str(), text.as_str()))
        }
        _ => None,
    });
    named.map(|text| Warning { what: Suspicion::OwnerNotHere, question: None, text: Some(text) }).collect()
}

/// Whether somebody of the room takes a promise on, and their name stands in no copy: they said no yes to quotes.
#[must_use]
pub fn has_unnamed_owner(meant: &Meant<'_>, promise: &Promise) -> bool {
    promise.text.who.iter().flat_map(|owner| meant.owner(owner)).any(|person| !person.is.quote_ok)
}

/// Every free text that stands in a copy, besides what was set.
fn texts(writing: &Writing<'_>) -> Vec<String> {
    let state = writing.state;
    let rounds: Vec<_> = writing.shown().flat_map(|id| writing.rounds(id)).collect();
    let reasons = rounds.iter().flat_map(|round| &round.given).filter_map(|given| given.reason.as_ref());
    let said = rounds.iter().flat_map(|round| &round.said).map(|said| &said.words);
    let told = state.promises.iter().filter(|it| it.carried || it.state.stands());
    let promises = told.flat_map(|it| [&it.text.what, &it.text.by, &it.text.hear]);
    let kept = state.notes.iter().map(|it| &it.text).chain(state.parked.iter().map(|it| &it.text));
    let missing = state.missing.iter().map(|(_, it)| it);
    let as_one =
        state.side_said.iter().map(|it| &it.words).chain(state.parts.iter().flat_map(|(_, it)| part_texts(it)));
    let became = state.promises.iter().filter_map(|it| match &it.state {
        PromiseState::NotDone(words) | PromiseState::Dropped(words) => Some(words),
        _ => None,
    });
    let all = missing.chain(reasons).chain(said).chain(promises).chain(kept).chain(as_one).chain(became);
    let written = state.written.iter().map(|question| question.text.clone());
    let began = state.header.agenda.steps.len();
    let added = state.agenda.steps.iter().skip(began).map(|step| step.title.clone());
    all.map(|it| it.as_str().to_owned())
        .chain(added)
        .chain(written)
        .chain(state.agreed_lines(&[]).into_iter().map(|it| it.words))
        .collect()
}

/// What was set, as far as it stands in a copy: of the methods the questions that were asked, in their words.
fn set(writing: &Writing<'_>) -> Header {
    let state = writing.state;
    let as_one = state.side_said.iter().map(|it| &it.question).chain(state.parts.iter().map(|(id, _)| id));
    let named = writing.results.unrevealed.iter().chain(&state.skipped);
    let asked: HashSet<&QuestionId> = writing.shown().chain(as_one).chain(named).collect();
    let mut header = state.header.clone();
    header.agenda.summary.clear();
    for method in &mut header.methods {
        method.intro.clear();
        if let Some(source) = &mut method.source {
            source.short.clear();
            source.help.clear();
        }
        method.questions.retain(|question| asked.contains(&question.id));
        method.questions.iter_mut().for_each(|question| question.talk = None);
    }
    header.methods.retain(|method| !method.questions.is_empty());
    header
}

fn part_texts(choice: &PartChoice) -> impl Iterator<Item = &Words> {
    let why = choice.why.as_ref().and_then(|why| if let WhyNot::Other(words) = why { Some(words) } else { None });
    why.into_iter().chain(&choice.promise)
}
