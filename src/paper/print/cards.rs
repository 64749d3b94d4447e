//! Answer cards: one for each question that the agenda may ask, and the same words as they are read out.

use super::tree::{Answers, Block, Card, Choice, OnePerson, Part, Sheet, Stage};
use super::{Print, Voice};
use crate::content::{Kind, Method, Question, QuestionId};
use crate::session::Mark;

/// The key of pass.
const PASS: &str = "0";

/// Cards that each person gets.
pub(super) fn each_person(print: &Print<'_>, voice: &Voice<'_>) -> Sheet {
    sheet(print, voice, ("sheet-cards", Kind::in_turns))
}

/// Cards that the group or a side fills in as one.
pub(super) fn whole_group(print: &Print<'_>, voice: &Voice<'_>) -> Sheet {
    sheet(print, voice, ("sheet-group-cards", |kind| !kind.in_turns()))
}

fn sheet(print: &Print<'_>, voice: &Voice<'_>, (key, these): (&str, fn(Kind) -> bool)) -> Sheet {
    let found = print.agenda.questions().filter_map(|id| find(print, id));
    let found = found.filter(|(_, question)| these(question.answers.kind()));
    let cards = found.map(|(method, question)| Block::Card(Box::new(card(voice, method, question))));
    Sheet {
        heading: voice.say(key),
        lead: voice.lines(&format!("{key}-lead")),
        parts: cards.map(|card| Part { heading: String::new(), blocks: vec![card] }).collect(),
    }
}

/// What is read out at a question: what is asked, how, and every answer with its key.
pub(super) fn aloud(print: &Print<'_>, voice: &Voice<'_>, id: &QuestionId) -> Vec<String> {
    let Some((method, question)) = find(print, id) else { return vec![id.to_string()] };
    let kind = question.answers.kind();
    let answers = choices(voice, method, question).into_iter().map(|choice| {
        let key = if choice.word.is_empty() { "sheet-choice" } else { "aloud-answer" };
        let values = [("n", choice.key.into()), ("mark", choice.word.into()), ("words", choice.text.into())];
        voice.fill(key, &values)
    });
    let asked = if method.written_by_group { Vec::new() } else { vec![voice.sided(&question.text)] };
    let talk = question.talk.as_ref().map(|talk| voice.fill("sheet-talk-first", &[("talk", voice.sided(talk).into())]));
    let others = voice.fill("aloud-others", &[("key", not_sure_key(kind).into())]);
    asked.into_iter().chain(talk).chain([ask(voice, kind)]).chain(answers).chain([others]).collect()
}

/// A question of the library, with its method.
pub(super) fn find<'a>(print: &Print<'a>, id: &QuestionId) -> Option<(&'a Method, &'a Question)> {
    let mut methods = print.library.methods.iter();
    methods.find_map(|method| Some((method, method.questions.iter().find(|it| it.id == *id)?)))
}

fn card(voice: &Voice<'_>, method: &Method, question: &Question) -> Card {
    let kind = question.answers.kind();
    let group = question.group.iter().map(|group| voice.sided(group));
    let about: Vec<String> = std::iter::once(voice.sided(&method.title)).chain(group).collect();
    let written = if kind == Kind::Votes { "field-decision" } else { "field-own-line" };
    Card {
        id: question.id.clone(),
        about: about.join(": "),
        question: if method.written_by_group { voice.say(written) } else { voice.sided(&question.text) },
        to_write: method.written_by_group,
        ask: ask(voice, kind),
        answers: answers(voice, method, question),
        typed: typed(voice, method, question),
    }
}

/// What can be answered, by the kind of question.
fn answers(voice: &Voice<'_>, method: &Method, question: &Question) -> Answers {
    let kind = question.answers.kind();
    match kind {
        Kind::Marks | Kind::Levels | Kind::Votes => {
            Answers::OneOf(choices(voice, method, question), one_person(voice, kind))
        }
        Kind::Grid => {
            let rows = choices(voice, method, question).chunks(3).map(<[Choice]>::to_vec).collect();
            Answers::Grid(rows, one_person(voice, kind))
        }
        Kind::Stage => Answers::Stage(stage(voice, question)),
        Kind::EachSide => Answers::EachSide(["{people}", "{staff}"].map(|side| voice.sided(side)).to_vec()),
    }
}

/// How to answer, by the kind of question.
fn ask(voice: &Voice<'_>, kind: Kind) -> String {
    voice.say(match kind {
        Kind::Marks | Kind::Levels | Kind::Votes => "question-pick",
        Kind::Grid => "sheet-pick-cell",
        Kind::Stage => "part-lead",
        Kind::EachSide => "each-side-lead",
    })
}

/// The worded answers; TO, FOR and WITH stand before the words of marks, but where a method has answer words of its own,
/// they stand alone (R6).
fn choices(voice: &Voice<'_>, method: &Method, question: &Question) -> Vec<Choice> {
    let has_marks = question.answers.kind() == Kind::Marks && !method.own_words;
    let word = |i: usize| Mark::ALL.get(i).filter(|_| has_marks).map(|mark| voice.say(mark.key()));
    let words = question.answers.words().iter().enumerate();
    let choice = |(i, text): (usize, &String)| Choice {
        key: (i + 1).to_string(),
        word: word(i).unwrap_or_default(),
        text: voice.sided(text),
    };
    words.map(choice).collect()
}

fn one_person(voice: &Voice<'_>, kind: Kind) -> OnePerson {
    let other = |key: String, text: &str| Choice { key, word: String::new(), text: voice.say(text) };
    OnePerson {
        others: vec![other(not_sure_key(kind), "not-sure"), other(PASS.to_owned(), "pass")],
        name: voice.say("sheet-card-name"),
        why: voice.say("question-why"),
    }
}

/// The key after the last answer; nine answers leave no digit for it.
fn not_sure_key(kind: Kind) -> String {
    if kind == Kind::Grid { "-".to_owned() } else { (kind.ids().len() + 1).to_string() }
}

fn stage(voice: &Voice<'_>, question: &Question) -> Stage {
    // What is not settled yet can be what will be, but not what is.
    let ways = question.answers.words().iter().zip(Kind::Stage.ids());
    let named =
        |id: &str, words: &str| voice.fill(&format!("part-named-{id}"), &[("words", voice.sided(words).into())]);
    let reasons = ["why-not-asked", "why-no-time", "why-no-money", "why-rules", "why-other"];
    Stage {
        now: voice.say("part-now"),
        will: voice.say("part-will"),
        ways: ways.map(|(words, id)| (named(id, words), *id != "later")).collect(),
        why: voice.say("field-part-why"),
        reasons: reasons.map(|key| voice.say(key)).to_vec(),
        promise: voice.say("field-part-promise"),
    }
}

/// The ids to type, each with the words that may stand beside it.
fn typed(voice: &Voice<'_>, method: &Method, question: &Question) -> Vec<String> {
    let kind = question.answers.kind();
    let line = |id: String, answers: Vec<&str>| {
        voice.fill("sheet-card-typed", &[("id", id.into()), ("answers", answers.join(", ").into())])
    };
    let id = &question.id;
    match kind {
        Kind::Stage => {
            let now = kind.ids().iter().copied().filter(|id| *id != "later").collect();
            vec![line(format!("{id}.now"), now), line(format!("{id}.will"), kind.ids().to_vec())]
        }
        Kind::EachSide => vec![voice.fill("sheet-card-typed-words", &[("id", id.0.as_str().into())])],
        _ => {
            let statement = || voice.fill("sheet-card-typed-statement", &[("id", id.0.as_str().into())]);
            let statement = method.written_by_group.then(statement);
            let answers = line(id.to_string(), [kind.ids(), &["not_sure", "pass"]].concat());
            std::iter::once(answers).chain(statement).collect()
        }
    }
}
