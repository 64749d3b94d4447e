//! The parts of a session's results that are about the whole of it.

use super::Told;
use crate::content::{PRINCIPLES, QuestionId};
use crate::session::{Mark, Outcome, Stamp};
use crate::weigh::{self, Fairness, FirstTurns, Principle, PromiseLine};

impl Told<'_> {
    /// Title, subject, days, agenda, sides.
    pub(super) fn head(&self) -> String {
        let header = &self.state.header;
        let day = |at: Option<Stamp>, none: &str| {
            at.map_or_else(|| self.say(none), |at| at.format("%Y-%m-%d %H:%M").to_string())
        };
        let lines = [
            ("cli-show-about", header.about.to_string()),
            ("cli-show-began", day(self.state.started, "cli-list-not-begun")),
            ("cli-show-ended", day(self.state.ended, "cli-list-goes-on")),
            ("cli-show-agenda", header.agenda.title.clone()),
            ("cli-show-people", header.sides.people.clone()),
            ("cli-show-staff", header.sides.staff.clone()),
            ("cli-show-id", header.id.clone()),
        ];
        let told = lines.iter().filter(|(_, value)| !value.is_empty());
        let lines: Vec<String> = told.map(|(key, value)| self.fill(key, &[("value", value.into())])).collect();
        super::plain_text::section(header.title.as_str(), &lines)
    }

    /// The position, how many headlines stand where, and why it is held back (R8).
    pub(super) fn position(&self) -> Option<String> {
        let position = &self.results.position;
        let counts = weigh::position_counts_words(&position.counts, self.wording);
        let mut lines = vec![
            self.fill("cli-show-pointer", &[("words", weigh::position_words(position, self.wording).into())]),
            self.fill("cli-show-questions", &[("counts", counts.into())]),
        ];
        if position.held_back {
            let why = self.results.checklist.iter().map(|it| weigh::held_back_words(it, self.wording));
            lines.extend(std::iter::once(self.say("cli-show-held-back")).chain(why));
        }
        self.section("cli-show-position", &lines)
    }

    /// The verdict, and what each question of it came to (R13).
    pub(super) fn checklist(&self) -> Option<String> {
        let checklist = self.results.checklist.as_ref()?;
        let mut lines = vec![weigh::checklist_words(checklist, &self.results.questions, self.wording)];
        lines.extend(weigh::checklist_not_asked_words(checklist, self.wording));
        lines.extend(checklist.questions.iter().map(|it| {
            let line = weigh::checklist_line(it, self.wording);
            format!("{} {line}", self.question_text(&it.id))
        }));
        self.section("cli-show-checklist", &lines)
    }

    /// Every TO with a reason (R15).
    pub(super) fn to_reasons(&self) -> Option<String> {
        let of_question = |id: &QuestionId| {
            let reasons = self.reasons(id).into_iter().filter(|it| it.mark == Some(Mark::To));
            reasons.map(|it| it.text).collect::<Vec<_>>()
        };
        let lines: Vec<String> = self
            .results
            .questions
            .iter()
            .flat_map(|it| of_question(&it.id).into_iter().map(move |text| (it, text)))
            .map(|(it, text)| self.about(&text, Some(&it.id)))
            .collect();
        self.section("cli-show-to-reasons", &lines)
    }

    /// Minority notes, in the order given.
    pub(super) fn notes(&self) -> Option<String> {
        let notes = self.state.notes.iter().map(|note| self.about(note.text.as_str(), note.question.as_ref()));
        self.section("cli-show-notes", &notes.collect::<Vec<_>>())
    }

    /// The principles: what to change first and why; which are kept; of which we cannot say (R14).
    pub(super) fn change_first(&self) -> Option<String> {
        let asked = self.results.questions.iter().any(|it| it.id.method() == PRINCIPLES);
        let lines: Vec<String> = self.results.principles.iter().map(|it| self.principle(it)).collect();
        if asked { self.section("cli-show-principles", &lines) } else { None }
    }

    fn principle(&self, principle: &Principle) -> String {
        let key = match principle.change_first {
            Some(true) => "cli-show-change-first",
            Some(false) => "cli-show-kept",
            None => "cli-show-cannot-say",
        };
        let name = weigh::principle_name(&principle.id, self.state);
        let line = self.fill(key, &[("name", name.into())]);
        let because = principle.because.iter().map(|reason| self.quoted(reason));
        super::plain_text::section(&line, &because.collect::<Vec<_>>())
    }

    /// Promises that are still to be done.
    pub(super) fn promises(&self) -> Option<String> {
        let kept = self.state.promises.iter().filter(|promise| promise.state.stands());
        let made = kept.zip(&self.results.promises).filter(|(promise, _)| promise.state.is_open());
        self.section("cli-show-promises", &made.map(|(_, line)| self.promise(line)).collect::<Vec<_>>())
    }

    fn promise(&self, promise: &PromiseLine) -> String {
        let parts = [
            ("cli-show-promise-who", self.program.phrases.list(&promise.who)),
            ("cli-show-promise-by", promise.by.clone()),
            ("cli-show-promise-hear", promise.hear.clone()),
        ];
        let told = parts.iter().filter(|(_, value)| !value.is_empty());
        let lines: Vec<String> = told.map(|(key, value)| self.fill(key, &[("value", value.into())])).collect();
        super::plain_text::section(&promise.text, &lines)
    }

    /// Parked thoughts.
    pub(super) fn car_park(&self) -> Option<String> {
        let texts = self.state.parked.iter().map(|it| {
            let text = self.quoted(it.text.as_str());
            let phrases = &self.program.phrases;
            match &it.outcome {
                None => text,
                Some(Outcome::ChoseNot) => self.fill("export-chose-not", &[("text", text.into())]),
                Some(Outcome::Owner(owner)) => {
                    let who = weigh::owner_name(self.state, owner, phrases);
                    self.fill("cli-show-taken-on", &[("text", text.into()), ("who", who.into())])
                }
            }
        });
        self.section("cli-show-car-park", &texts.collect::<Vec<_>>())
    }

    /// What is not shown yet, who went first, who left.
    pub(super) fn beside(&self) -> Option<String> {
        let results = self.results;
        let hidden = results.unrevealed.iter().map(|id| {
            let text = self.question_text(id);
            self.fill("cli-show-hidden", &[("question", text.into())])
        });
        let turns = results.first_turns;
        let names = &self.state.header.sides;
        let first = [("people", turns.people.into()), ("staff", turns.staff.into()), ("neither", turns.neither.into())];
        let sides = [("people-name", names.people.as_str().into()), ("staff-name", names.staff.as_str().into())];
        let first = self.fill("cli-show-first-turns", &[first.as_slice(), &sides].concat());
        let Fairness { turns: shared, passes, .. } = weigh::fairness(self.state);
        let [people, staff, neither] = shared.map(Into::into);
        let shared_by = [("people", people), ("staff", staff), ("neither", neither), ("passes", passes.into())];
        let shared = (shared != [0; 3]).then(|| self.fill("cli-show-turns", &[shared_by.as_slice(), &sides].concat()));
        let left = results.left_and_took_answers;
        let left = (left > 0).then(|| self.fill("cli-show-left", &[("n", left.into())]));
        let first = (turns != FirstTurns::default()).then_some(first);
        let lines: Vec<String> = hidden.chain(first).chain(shared).chain(left).collect();
        self.section("cli-show-beside", &lines)
    }

    /// Somebody's words, with the question they are about.
    fn about(&self, text: &str, question: Option<&QuestionId>) -> String {
        let text = self.quoted(text);
        let Some(question) = question.map(|id| self.question_text(id)) else { return text };
        self.fill("cli-show-of", &[("text", text.into()), ("question", question.into())])
    }
}
