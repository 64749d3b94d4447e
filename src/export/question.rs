//! Each question: its headline, the counts beside it, the marks, and why.

use super::tree::{Part, Section, SideMarks, Table};
use super::writing::Writing;
use super::{choices, group};
use crate::content::{Kind, QuestionId};
use crate::session::{Answer, Mark, Side};
use crate::weigh::{
    Counts, HeadlineParts, QuestionResult, SideCounts, beside, earlier_words, headline_in, moved_lines, one_voices,
    standing,
};

pub(super) fn section(writing: &Writing<'_>) -> Section {
    let sections = writing.shown().map(|id| question(writing, id)).chain(group::each_side(writing)).collect();
    Section { heading: writing.say("export-questions"), parts: how_counted(writing), sections }
}

/// What a middle is, where some stand there; and that the headline goes by those of the sides, where not all of these do.
pub(super) fn how_counted(writing: &Writing<'_>) -> Vec<Part> {
    let questions = &writing.results.questions;
    let middle = (!questions.is_empty() && writing.public.is_none()).then_some("export-middle-means");
    let hides = questions.iter().any(|question| !writing.shows_sides(question));
    let keys = middle.into_iter().chain(hides.then_some("export-headline-means"));
    keys.map(|key| Part::Text(writing.say(key))).collect()
}

/// The method, or the group of questions, and what was asked.
pub(super) fn heading(writing: &Writing<'_>, id: &QuestionId) -> String {
    let Some((method, question)) = writing.asked(id) else { return id.0.clone() };
    let over = question.group.as_ref().unwrap_or(&method.title);
    let values = [("over", over.as_str().into()), ("question", question.text.as_str().into())];
    writing.sides(&writing.phrases.fill("export-question", &values))
}

fn question(writing: &Writing<'_>, id: &QuestionId) -> Section {
    let counted = writing.results.questions.iter().find(|question| &question.id == id);
    let mut parts: Vec<Part> =
        answer_words(writing, id).into_iter().chain(what_each_side_marked(writing, id)).collect();
    parts.extend(counted.map_or_else(|| choices::counts(writing, id), |question| counts(writing, question)));
    parts.extend(begun_again(writing, id));
    if writing.shows_people() {
        parts.push(answers(writing, id));
    } else {
        parts.extend(reasons(writing, id));
    }
    parts.extend(said(writing, id));
    Section::new(heading(writing, id), parts)
}

/// A later round that was begun and skipped, or left: what stands is from before.
fn begun_again(writing: &Writing<'_>, id: &QuestionId) -> Option<Part> {
    let last = writing.state.rounds(id).last()?;
    let is_left = last.number > 1 && !last.revealed && last.given.is_empty();
    is_left.then(|| Part::Text(writing.fill("export-round-left", &[("n", last.number.into())])))
}

/// What TO, FOR and WITH meant here; where a method has answer words of its own, they head the columns.
pub(super) fn answer_words(writing: &Writing<'_>, id: &QuestionId) -> Option<Part> {
    let (_, question) = writing.asked(id).filter(|(method, _)| !method.own_words)?;
    let answers = question.answers.marks()?;
    let line = |mark: Mark| {
        let words = writing.sides(&answers[mark.place()]);
        let values = [("mark", writing.mark(id, mark).into()), ("words", words.into())];
        writing.phrases.fill("export-answer-words", &values)
    };
    Some(Part::List(Mark::ALL.into_iter().map(line).collect()))
}

/// What each side was asked to mark, where that is not the same.
pub(super) fn what_each_side_marked(writing: &Writing<'_>, id: &QuestionId) -> Option<Part> {
    let key = format!("export-marked-{}", id.method());
    writing.phrases.has(&key).then(|| Part::Text(writing.fill(&key, &[])))
}

fn counts(writing: &Writing<'_>, question: &QuestionResult) -> Vec<Part> {
    let own = writing.own_answers(&question.id);
    let wording = writing.wording_in(own.as_ref());
    let mut moved = moved_lines(question, wording);
    let sides = writing.shows_sides(question);
    if !sides {
        moved.truncate(1);
    }
    if writing.shows_people() {
        // The rows of answers tell what each side did, round by round.
        let untold = writing.say("moved-untold");
        moved.retain(|line| *line != untold);
    }
    let HeadlineParts { pill, says } = told_headline(writing, question);
    let mut parts = vec![Part::Headline { pill, says, beside: told_beside(writing, question) }];
    parts.extend((!sides).then(|| Part::Text(writing.say("export-sides-not-told"))));
    parts.push(Part::Table(table(writing, question)));
    let rows = if sides { marks(writing, question) } else { vec![marks_of_all(writing, question)] };
    let rows: Vec<SideMarks> = rows.into_iter().filter(|row| !row.marks.is_empty()).collect();
    parts.extend((!rows.is_empty()).then_some(Part::Marks(rows)));
    parts.extend(earlier_words(question, wording).into_iter().chain(moved).map(Part::Text));
    parts
}

/// The headline as far as the copy tells it: without what each side says where sides are not told apart.
pub(super) fn told_headline(writing: &Writing<'_>, question: &QuestionResult) -> HeadlineParts {
    let HeadlineParts { pill, says } = headline(writing, question);
    HeadlineParts { pill, says: if writing.shows_sides(question) { says } else { String::new() } }
}

/// What stands beside the headline, as far as the copy tells it.
pub(super) fn told_beside(writing: &Writing<'_>, question: &QuestionResult) -> Vec<String> {
    let own = writing.own_answers(&question.id);
    let wording = writing.wording_in(own.as_ref());
    let mut lines: Vec<String> = beside(question, wording).into_iter().map(|it| it.text).collect();
    if !writing.shows_sides(question) {
        lines.truncate(lines.len().saturating_sub(one_voices(&question.sides).len()));
    }
    lines
}

/// The headline's words, with the method's own answer words where it has them.
pub(super) fn headline(writing: &Writing<'_>, question: &QuestionResult) -> HeadlineParts {
    headline_in(writing.state, question, writing.wording())
}

/// How many said what: everyone, and each side where the copy tells it apart.
pub(super) fn table(writing: &Writing<'_>, question: &QuestionResult) -> Table {
    let sides = writing.shows_sides(question);
    let marks = Mark::ALL.map(|mark| writing.mark(&question.id, mark));
    let others = ["not-sure", "export-passed", "export-away", "export-middle"].map(|key| writing.say(key));
    let heads = std::iter::once(String::new()).chain(marks).chain(others).collect();
    let row = |name: String, counts: &Counts, middle: Option<Mark>| {
        let middle = middle.map_or_else(String::new, |mark| writing.mark(&question.id, mark));
        let Counts { to, for_, with, not_sure, pass, away } = *counts;
        let numbers = [to, for_, with, not_sure, pass, away].map(|n| n.to_string());
        std::iter::once(name).chain(numbers).chain([middle]).collect::<Vec<_>>()
    };
    let apart =
        Side::ALL.into_iter().filter(|side| sides && (*side != Side::Neither || anybody(&question.sides.neither)));
    let apart = apart.map(|side| {
        let SideCounts { counts, middle, .. } = question.sides.of(side);
        row(writing.side(side), counts, *middle)
    });
    let everyone = row(writing.say("export-everyone"), &question.room, question.middle);
    Table { heads, rows: apart.chain([everyone]).collect() }
}

fn anybody(side: &SideCounts) -> bool {
    side.counts != Counts::default()
}

/// One mark a person, where the copy does not tell the sides apart.
fn marks_of_all(writing: &Writing<'_>, question: &QuestionResult) -> SideMarks {
    side_marks(writing, question, writing.say("export-everyone"), &question.room)
}

fn side_marks(writing: &Writing<'_>, question: &QuestionResult, side: String, counts: &Counts) -> SideMarks {
    let counts = counts.marks();
    let words = Mark::ALL
        .into_iter()
        .flat_map(|mark| std::iter::repeat_n(writing.mark(&question.id, mark), counts[mark.place()] as usize));
    SideMarks { side, marks: words.collect(), counts, note: None }
}

fn marks(writing: &Writing<'_>, question: &QuestionResult) -> Vec<SideMarks> {
    let alone = one_voices(&question.sides);
    let shown = Side::ALL.into_iter().filter(|side| question.sides.of(*side).voices > 0);
    let row = |side: Side| {
        let note = alone.contains(&side).then(|| writing.say("export-one-voice"));
        let counts = &question.sides.of(side).counts;
        SideMarks { note, ..side_marks(writing, question, writing.side(side), counts) }
    };
    shown.map(row).collect()
}

/// One row an answer, as p1, p2: every answer of every round that shows, once (P14).
fn answers(writing: &Writing<'_>, id: &QuestionId) -> Part {
    let heads = ["export-round", "export-who", "export-side", "export-answer", "export-why"];
    let rows = writing.rounds(id).flat_map(|round| {
        round.given.iter().map(|given| {
            let why = given.reason.as_ref().map_or_else(String::new, |reason| reason.as_str().to_owned());
            let who = given.participant.to_string();
            vec![round.number.to_string(), who, writing.side(given.side), writing.answer(id, given.answer), why]
        })
    });
    Part::Table(Table { heads: heads.map(|key| writing.say(key)).to_vec(), rows: rows.collect() })
}

/// The reasons under each answer, of all rounds that show, sorted by their text so that no order tells a person.
fn reasons(writing: &Writing<'_>, id: &QuestionId) -> Vec<Part> {
    let kind = writing.asked(id).map_or(Kind::Marks, |(_, question)| question.answers.kind());
    let answers = Answer::of(kind).into_iter().chain([Answer::NotSure, Answer::Pass]);
    let under = answers.filter_map(|answer| {
        let given = writing.rounds(id).flat_map(|round| &round.given).filter(|given| given.answer == answer);
        let words: Vec<String> = given.filter_map(|it| it.reason.as_ref()).map(|it| it.as_str().to_owned()).collect();
        let stands = standing(writing.state, id).iter().any(|given| given.answer == answer);
        let key = if stands { "export-why-answer" } else { "export-why-answer-earlier" };
        under_mark(writing, key, &writing.answer(id, answer), words)
    });
    under.flatten().collect()
}

/// Words that were given after a reveal; nobody stands with them.
fn said(writing: &Writing<'_>, id: &QuestionId) -> Vec<Part> {
    let under = Mark::ALL.map(Some).into_iter().chain([None]).filter_map(|mark| {
        let said = writing.rounds(id).flat_map(|round| &round.said).filter(|said| said.mark == mark);
        let words: Vec<String> = said.map(|said| said.words.as_str().to_owned()).collect();
        match mark {
            Some(mark) => under_mark(writing, "export-said-under", &writing.mark(id, mark), words),
            None => under_mark(writing, "export-said", "", words),
        }
    });
    under.flatten().collect()
}

fn under_mark(writing: &Writing<'_>, key: &str, answer: &str, mut words: Vec<String>) -> Option<[Part; 2]> {
    words.sort();
    let line = Part::Text(writing.fill(key, &[("answer", answer.into())]));
    if words.is_empty() { None } else { Some([line, Part::Words(words)]) }
}
