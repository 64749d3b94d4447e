//! What the copy for others tells of the counts (R20): which stand, which headline stands, and where the group is on the
//! line by just these.

use super::limit::Limit;
use super::quotes;
use super::small::{Pill, Puzzle, Said, Span, quotes_told, told};
use crate::content::QuestionId;
use crate::phrases::Phrases;
use crate::session::{Mark, State};
use crate::weigh::{
    Choices, Counted, Decision, HeadlineKind, Position, QuestionResult, Results, Verdict, choices, decision,
    is_of_principle, position,
};

/// What is told of the counts of a session.
pub(super) struct Public {
    pub(super) limit: Limit,
    /// Whether counts stand at all: not where they could be worked out from one another.
    pub(super) counts: bool,
    said: Vec<(QuestionId, Option<Said>)>,
    /// The quotes that stand at each question.
    quotes: Vec<(QuestionId, Vec<String>)>,
}

impl Public {
    pub(super) fn of(now: Counted<'_>, limit: Limit, phrases: &Phrases) -> Self {
        let marked = now.results.questions.iter().map(|question| marks(question, now.results, limit));
        let chosen = now.state.asked.iter().filter_map(|(id, _)| chosen(now.state, id, limit));
        let questions: Vec<Seen> = marked.chain(chosen).collect();
        let puzzle = |seen: &Seen| {
            let said = seen.said.filter(|said| !matches!(said, Said::Pill(Pill::CannotSay))).unwrap_or(Said::Nothing);
            Puzzle { counts: seen.counts.clone(), said, quotes: 0 }
        };
        let puzzles: Vec<Puzzle> = questions.iter().map(puzzle).collect();
        let words = quotes::nameless(now.state, questions.iter().map(|seen| &seen.id), phrases);
        let there_are: Vec<u32> = words.iter().map(|it| u32::try_from(it.len()).unwrap_or(u32::MAX)).collect();
        let told = quotes_told(&puzzles, &there_are);
        let counts = told.is_some();
        // Without numbers there is nothing that the number of quotes could be held against.
        let stand = words.into_iter().zip(told.unwrap_or(there_are)).map(|(words, n)| quotes::cut(words, n));
        let quotes = questions.iter().map(|seen| seen.id.clone()).zip(stand).collect();
        Self { limit, counts, said: questions.into_iter().map(|seen| (seen.id, seen.said)).collect(), quotes }
    }

    /// What people are quoted with at a question.
    pub(super) fn quotes(&self, id: &QuestionId) -> &[String] {
        self.quotes.iter().find(|(it, _)| it == id).map_or(&[], |(_, words)| words)
    }

    /// The headline of a question; nothing where it would tell a count.
    pub(super) fn pill(&self, id: &QuestionId) -> Option<Pill> {
        self.said.iter().find(|(it, _)| it == id).and_then(|(_, said)| match said {
            Some(Said::Pill(pill)) => Some(*pill),
            _ => None,
        })
    }

    /// Whether it is told that a decision was agreed, or was not.
    pub(super) fn tells_verdict(&self, id: &QuestionId) -> bool {
        self.said.iter().any(|(it, said)| it == id && said.is_some())
    }

    /// Where the group stands by the headlines that are told. There is no provisional word: it would tell of the marks of
    /// one side.
    pub(super) fn position(&self, results: &Results) -> Position {
        let told = results.questions.iter().cloned().map(|mut question| {
            let told = self.pill(&question.id).unwrap_or(Pill::CannotSay);
            (question.headline.kind, question.headline.level) = told.headline();
            question
        });
        let told: Vec<QuestionResult> = told.collect();
        Position { provisional: None, why_provisional: None, ..position(&told, results.checklist.as_ref()) }
    }

    /// Whether a principle has a statement of which it is told that it is not WITH (R14).
    pub(super) fn is_to_change(&self, principle: &str) -> bool {
        let low = |id: &QuestionId| !matches!(self.pill(id), None | Some(Pill::CannotSay | Pill::Mostly(Mark::With)));
        self.said.iter().any(|(id, _)| is_of_principle(id, principle) && low(id))
    }
}

impl Pill {
    /// The headline that it is, as far as it is told.
    pub(super) fn headline(self) -> (HeadlineKind, Option<Mark>) {
        match self {
            Self::CannotSay => (HeadlineKind::CannotSay, None),
            Self::Split => (HeadlineKind::Split, None),
            Self::Mostly(mark) => (HeadlineKind::Mostly, Some(mark)),
            Self::NoFurther(mark) => (HeadlineKind::NoFurther, Some(mark)),
        }
    }

    /// Its name for programs.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::CannotSay => "cannot_say",
            Self::Split => "split",
            Self::Mostly(_) => "all_or_mostly",
            Self::NoFurther(_) => "no_further",
        }
    }
}

/// A question as the copy for others shows it.
struct Seen {
    id: QuestionId,
    counts: Vec<Span>,
    said: Option<Said>,
}

fn span(count: u32, limit: Limit) -> Span {
    if limit.tells(count) { (count, count) } else { (0, limit.number() - 1) }
}

fn marks(question: &QuestionResult, results: &Results, limit: Limit) -> Seen {
    let room = question.room;
    let counts = [room.to, room.for_, room.with, room.not_sure, room.pass, room.away];
    let mut counts: Vec<Span> = counts.into_iter().map(|count| span(count, limit)).collect();
    // "At least one TO" stands where there is one.
    counts[0] = (counts[0].0.max(u32::from(room.to > 0)), if room.to == 0 { 0 } else { counts[0].1 });
    let checklist = results.checklist.as_ref().filter(|_| question.id.method() == "checklist");
    if checklist.is_some_and(|checklist| checklist.verdict != Verdict::NotYet) {
        // Then nobody said no, and nobody was not sure.
        (counts[1], counts[3]) = ((0, 0), (0, 0));
    }
    let said = told(&counts, Said::Pill(pill(question)));
    Seen { id: question.id.clone(), counts, said }
}

fn pill(question: &QuestionResult) -> Pill {
    match (question.headline.kind, question.headline.level) {
        (HeadlineKind::Split, _) => Pill::Split,
        (HeadlineKind::Same | HeadlineKind::Mostly, Some(mark)) => Pill::Mostly(mark),
        (HeadlineKind::NoFurther, Some(mark)) => Pill::NoFurther(mark),
        _ => Pill::CannotSay,
    }
}

fn chosen(state: &State, id: &QuestionId, limit: Limit) -> Option<Seen> {
    let Choices { room, .. } = choices(state, id)?;
    let others = [room.not_sure, room.pass, room.away];
    let counts: Vec<Span> = room.answers.iter().map(|(_, n)| n).chain(others).map(|n| span(n, limit)).collect();
    let said = match decision(state, id) {
        // What is not agreed can have any counts, and is not told either where the other would tell one.
        Some(Decision { rule, agreed, .. }) => {
            told(&counts, Said::Agreed(rule)).map(|said| if agreed { said } else { Said::Nothing })
        }
        None => Some(Said::Nothing),
    };
    Some(Seen { id: id.clone(), counts, said })
}
