//! How the run sheet tells of questions: a method's opening, how its questions are asked, and their words.

use super::cards;
use super::step::Acts;
use super::tree::Block;
use super::voice::Voice;
use crate::content::{Activity, Asking, Kind, MEETING, MethodId, Pick, PickBy, QuestionId, Stop};

impl Acts<'_> {
    /// A method: its opening, then its questions, by how they are answered.
    pub(super) fn method(&self, id: &MethodId, questions: &[QuestionId], card: bool) -> Vec<Block> {
        let mut blocks = Vec::new();
        if card {
            blocks.push(self.voice.aloud(self.opening(id, questions.len())));
        }
        let mut number = 0;
        for alike in questions.chunk_by(|one, other| self.kind(one) == self.kind(other)) {
            blocks.push(self.voice.doing(doing_key(self.kind(&alike[0]), card && id.0 != MEETING)));
            blocks.extend(self.keys(&Stop::Question(alike[0].clone())));
            blocks.extend(self.words(alike, (&mut number, questions.len())));
        }
        blocks
    }

    fn kind(&self, id: &QuestionId) -> Option<Kind> {
        cards::find(self.print, id).map(|(_, question)| question.answers.kind())
    }

    /// What is read out of questions that are answered alike. Those that the group answers as one are short.
    fn words(&self, questions: &[QuestionId], (number, of): (&mut usize, usize)) -> Vec<Block> {
        let voice = self.voice;
        if self.kind(&questions[0]).is_some_and(|kind| !kind.in_turns()) {
            *number += questions.len();
            return vec![voice.aloud(questions.iter().map(|id| self.short(id)).collect())];
        }
        let mut blocks = Vec::new();
        for question in questions {
            *number += 1;
            blocks.push(Block::Heading(voice.fill("head-question", &[("n", (*number).into()), ("of", of.into())])));
            blocks.push(voice.aloud(cards::aloud(self.print, voice, question)));
        }
        blocks
    }

    /// A question on one line, with its group before it.
    fn short(&self, id: &QuestionId) -> String {
        let Some((_, question)) = cards::find(self.print, id) else { return id.to_string() };
        let text = self.voice.sided(&question.text);
        match &question.group {
            Some(group) => {
                let values = [("group", self.voice.sided(group).into()), ("text", text.into())];
                self.voice.fill("asked-in-group", &values)
            }
            None => text,
        }
    }

    /// What the card that opens a method says.
    pub(super) fn opening(&self, id: &MethodId, asked: usize) -> Vec<String> {
        let voice = self.voice;
        let Some(method) = self.print.library.method(id) else { return vec![id.to_string()] };
        let questions = voice.fill("card-questions", &[("n", asked.into())]);
        let in_turns = method.questions.iter().any(|question| question.answers.kind().in_turns());
        let any_answer: &[&str] = if in_turns { &["card-any-answer"] } else { &[] };
        let write: &[&str] = if method.written_by_group { &["write-1", "write-2", "write-3"] } else { &[] };
        let source = method.source.as_ref();
        let source = source.map(|it| voice.fill("based-on", &[("source", it.full.as_str().into())]));
        [voice.sided(&method.title), voice.sided(&method.intro), questions]
            .into_iter()
            .chain(any_answer.iter().chain(write).map(|key| voice.say(key)))
            .chain(source)
            .collect()
    }

    /// What can be picked, to be ticked; then how each method opens. Their questions stand on the cards.
    fn candidates(&self, pick: &Pick) -> Vec<Block> {
        let title = |asking: &Asking| {
            let method = self.print.library.method(&asking.method);
            method.map_or_else(|| asking.method.to_string(), |method| self.voice.sided(&method.title))
        };
        let candidates = pick.candidates.iter();
        let ticks = match pick.by {
            PickBy::Method => candidates.map(title).collect(),
            PickBy::Questions(_) => candidates.flat_map(|it| &it.questions).map(|id| self.short(id)).collect(),
        };
        let most = match pick.by {
            PickBy::Method => usize::MAX,
            PickBy::Questions(most) => most,
        };
        let asked = |it: &Asking| most.min(it.questions.len());
        let openings = pick.candidates.iter().map(|it| self.voice.aloud(self.opening(&it.method, asked(it))));
        std::iter::once(Block::Ticks(ticks)).chain(openings).chain([self.voice.doing("sheet-do-method")]).collect()
    }
}

/// What is asked within an activity that is no method itself.
pub(super) fn within(acts: &Acts<'_>, activity: &Activity) -> Vec<Block> {
    let otherwise = |heading: String, asking: &Asking| {
        let blocks = acts.method(&asking.method, &asking.questions, true);
        std::iter::once(Block::Heading(heading)).chain(blocks).collect()
    };
    match activity {
        Activity::Pick(pick) => acts.candidates(pick),
        Activity::Again { otherwise: asking, .. } => otherwise(acts.voice.say("sheet-again-otherwise"), asking),
        Activity::YouSaid { first_time: Some(it) } => {
            let title = acts.voice.sided(&it.title);
            otherwise(acts.voice.fill("sheet-first-time", &[("title", title.into())]), &it.asking)
        }
        _ => Vec::new(),
    }
}

/// What is said where the group picks.
pub(super) fn pick_words(voice: &Voice<'_>, by: PickBy) -> Vec<String> {
    match by {
        PickBy::Method => ["pick-method-heading", "pick-method-lead"].map(|key| voice.say(key)).to_vec(),
        PickBy::Questions(most) => {
            let lead = voice.fill("pick-questions-lead", &[("most", most.into())]);
            vec![voice.say("pick-questions-heading"), lead]
        }
    }
}

/// How questions are asked; `in_turns` is whether each person has a turn at them.
fn doing_key(kind: Option<Kind>, in_turns: bool) -> &'static str {
    match kind {
        Some(Kind::Stage) => "sheet-do-stage",
        Some(Kind::EachSide) => "sheet-do-each-side",
        _ if in_turns => "sheet-do-method",
        _ => "sheet-do-by-list",
    }
}
