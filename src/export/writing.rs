//! What every section is written from: the session, its results, for whom, and the words.

use super::copies::Audience;
use super::public::Public;
use crate::content::{Activity, Method, Question, QuestionId, Stop};
use crate::phrases::{Arg, Phrases};
use crate::session::{Answer, Copy, Mark, Meant, Side, State};
use crate::weigh::{Counted, Results, Wording};

/// A record in the making.
pub(super) struct Writing<'a> {
    pub(super) state: &'a State,
    /// Who takes something on, by their names.
    pub(super) meant: Meant<'a>,
    pub(super) results: &'a Results,
    /// The session that this one follows, where it is here.
    pub(super) earlier: Option<Counted<'a>>,
    pub(super) copy: Copy,
    pub(super) phrases: &'a Phrases,
    /// What the copy for others tells of the counts; nothing in the other copies.
    pub(super) public: Option<Public>,
}

impl<'a> Writing<'a> {
    pub(super) fn new(
        now: Counted<'a>,
        earlier: Option<Counted<'a>>,
        audience: Audience,
        phrases: &'a Phrases,
    ) -> Self {
        let Counted { state, results } = now;
        let Audience { copy, limit } = audience;
        let public = (copy == Copy::Public).then(|| Public::of(now, limit, phrases));
        Self { state, meant: Meant::of(state), results, earlier, copy, phrases, public }
    }

    pub(super) fn counted(&self) -> Counted<'a> {
        Counted { state: self.state, results: self.results }
    }

    /// Whether more may be said: the workshop is not closed, and has not come to its end.
    pub(super) fn is_open(&self) -> bool {
        let at_the_end = self.state.agenda.stop(self.state.place) == Some(Stop::Activity(Activity::End));
        self.state.ended.is_none() && !at_the_end
    }

    /// The same in words, where it is so: what stands in a record may not be all.
    pub(super) fn still_open(&self) -> Option<String> {
        self.is_open().then(|| self.say("export-still-open"))
    }

    pub(super) fn say(&self, key: &str) -> String {
        self.phrases.say(key)
    }

    /// A phrase in which `$people` and `$staff` are the sides' names, with a capital where a sentence starts.
    pub(super) fn fill(&self, key: &str, values: &[(&str, Arg<'_>)]) -> String {
        let mut all: Vec<(&str, Arg<'_>)> = vec![("people", "{people}".into()), ("staff", "{staff}".into())];
        all.extend_from_slice(values);
        self.sides(&self.phrases.fill(key, &all))
    }

    /// A text of a method with the sides' names in it.
    pub(super) fn sides(&self, text: &str) -> String {
        self.state.header.sides.fill(text)
    }

    pub(super) fn wording(&self) -> Wording<'a> {
        Wording::of(self.state, self.phrases)
    }

    /// The same with these answers in place of TO, FOR and WITH, where there are some.
    pub(super) fn wording_in<'b>(&'b self, own: Option<&'b [String; 3]>) -> Wording<'b> {
        own.map_or(self.wording(), |own| self.wording().in_own_words(own))
    }

    /// What a side is called at the start of a line.
    pub(super) fn side(&self, side: Side) -> String {
        match side {
            Side::People => self.sides("{people}"),
            Side::Staff => self.sides("{staff}"),
            Side::Neither => self.say("side-neither"),
        }
    }

    /// What a side is called within a sentence.
    pub(super) fn side_within(&self, side: Side) -> String {
        match side {
            Side::People => self.state.header.sides.people.clone(),
            Side::Staff => self.state.header.sides.staff.clone(),
            Side::Neither => self.say("in-neither-side"),
        }
    }

    pub(super) fn asked(&self, id: &QuestionId) -> Option<(&'a Method, &'a Question)> {
        self.state.question(id)
    }

    /// What was asked, in the words of the question; its id where the file does not hold them.
    pub(super) fn text_of(&self, id: &QuestionId) -> String {
        self.asked(id).map_or_else(|| id.0.clone(), |(_, question)| self.sides(&question.text))
    }

    /// TO, FOR, WITH, or the method's own answer words.
    pub(super) fn mark(&self, id: &QuestionId, mark: Mark) -> String {
        match self.asked(id) {
            Some((method, question)) if method.own_words => self.worded(question, Answer::Marked(mark)),
            _ => self.say(mark.key()),
        }
    }

    /// The answers of a method that has words of its own.
    pub(super) fn own_answers(&self, id: &QuestionId) -> Option<[String; 3]> {
        let (_, question) = self.asked(id).filter(|(method, _)| method.own_words)?;
        question.answers.marks().map(|answers| answers.clone().map(|answer| self.sides(&answer)))
    }

    pub(super) fn answer(&self, id: &QuestionId, answer: Answer) -> String {
        match answer {
            Answer::Marked(mark) => self.mark(id, mark),
            Answer::NotSure => self.say("not-sure"),
            Answer::Pass => self.say("pass"),
            worded => self.asked(id).map_or_else(|| worded.name().to_owned(), |(_, it)| self.worded(it, worded)),
        }
    }

    /// The words of an answer, as a heading: without a full stop.
    fn worded(&self, question: &Question, answer: Answer) -> String {
        let words = answer.place().and_then(|place| question.answers.words().get(place));
        words.map(|words| self.sides(words).trim_end_matches('.').to_owned()).unwrap_or_default()
    }

    /// The questions that were asked and show, in the order asked; those that are not marked too.
    pub(super) fn shown(&self) -> impl Iterator<Item = &'a QuestionId> {
        self.state
            .asked
            .iter()
            .filter(|(_, rounds)| rounds.iter().any(|it| it.shows() && !it.given.is_empty()))
            .map(|(id, _)| id)
    }
}
