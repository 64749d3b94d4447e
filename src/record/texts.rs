//! Every text that somebody typed, wherever a session keeps it.
//!
//! Constraint: one walk, for taking a person out (R19), for what a copy for others leaves out, and for what the truth check
//! looks at (R20). Words that come with the program are nobody's, whoever is called like one of them.

use crate::content::{Activity, Answers, ContentKind, Method, Question, Sides, Source, Step, comes_with_the_program};
use crate::session::{Agreed, Body, Event, Header, Outcome, Owner, Planning, PromiseState, PromiseText, State, WhyNot};
use crate::text::Words;

/// The method in which the group writes what is asked (method, section 3.12).
const OWN: &str = "own";

/// `state` with every text that somebody typed given to `each`, and what it gives back in its place. Names of people stay.
#[must_use]
pub fn retold(state: &State, mut each: impl FnMut(&str) -> Option<String>) -> State {
    let bodies: Vec<&Body> = state.log.iter().map(|event| &event.body).collect();
    let mut header = state.header.clone();
    rewrite_header(&mut header, &bodies, &mut each);
    let events = state.log.iter().cloned().map(|mut event| {
        rewrite(&mut event.body, &mut each);
        event
    });
    State::fold(header, events)
}

/// Gives each text of `body` to `each`, and puts what it gives back in its place.
pub(super) fn rewrite(body: &mut Body, each: &mut dyn FnMut(&str) -> Option<String>) {
    match body {
        Body::Titled { title, about } => each_of([title, about], each),
        Body::SidesNamed(Sides { people, staff }) => {
            line(people, each);
            line(staff, each);
        }
        Body::HelplineSet(Some(it))
        | Body::Left { note: Some(it), .. }
        | Body::Answered { reason: Some(it), .. }
        | Body::Said { words: it, .. }
        | Body::SideSaid { words: it, .. }
        | Body::StatementWritten { text: it, .. }
        | Body::PromiseSettled { state: PromiseState::NotDone(it) | PromiseState::Dropped(it), .. }
        | Body::AgreementSet { agreed: Agreed::Change(it), .. }
        | Body::AgreementAdded { text: it }
        | Body::MissingNamed { text: it }
        | Body::NoteAdded { text: it, .. }
        | Body::Parked { text: it }
        | Body::ParkSettled { outcome: Outcome::Owner(Owner::Named(it)), .. } => words(it, each),
        Body::PartDecided { choice, .. } => {
            let why =
                choice.why.iter_mut().filter_map(|why| if let WhyNot::Other(why) = why { Some(why) } else { None });
            each_of(why.chain(choice.promise.as_mut()), each);
        }
        Body::Promised(promise) | Body::PromiseCarried(promise) | Body::PromiseChanged { to: promise, .. } => {
            let PromiseText { what, who, by, hear } = promise;
            each_of([what, by, hear], each);
            let named =
                who.iter_mut().filter_map(|owner| if let Owner::Named(name) = owner { Some(name) } else { None });
            each_of(named, each);
        }
        Body::Exported { file, .. } => line(file, each),
        Body::Plan(Planning::StepAdded { step, .. } | Planning::StepSwapped { with: step, .. }) => of_step(step, each),
        _ => {}
    }
}

/// How many bytes of words people typed in these events. Where a record was put is none of them.
pub(super) fn words_of(events: &[Event]) -> usize {
    let typed = events.iter().map(|event| &event.body).filter(|body| !matches!(body, Body::Exported { .. }));
    let mut length = 0;
    for body in typed {
        rewrite(&mut body.clone(), &mut |text| {
            length += text.len();
            None
        });
    }
    length
}

/// What was set before the first event and the plan, in the order of the walk.
#[must_use]
pub fn texts_set(header: &Header) -> Vec<String> {
    let mut texts = Vec::new();
    rewrite_header(&mut header.clone(), &[], &mut |text| {
        texts.push(text.to_owned());
        None
    });
    texts
}

/// The same as [`rewrite`] for what was set before the first event: the plan and the methods of the group's own too. What an
/// event of `later` sets again is left to that event.
pub(super) fn rewrite_header(header: &mut Header, later: &[&Body], each: &mut dyn FnMut(&str) -> Option<String>) {
    if !later.iter().any(|body| matches!(body, Body::Titled { .. })) {
        words(&mut header.title, each);
        words(&mut header.about, each);
    }
    if let Some(it) =
        header.helpline.as_mut().filter(|_| !later.iter().any(|body| matches!(body, Body::HelplineSet(_))))
    {
        words(it, each);
    }
    if !later.iter().any(|body| matches!(body, Body::SidesNamed(_))) {
        line(&mut header.sides.people, each);
        line(&mut header.sides.staff, each);
    }
    line(&mut header.set_by, each);
    for method in &mut header.methods {
        of_method(method, each);
    }
    if !comes_with_the_program(ContentKind::Agenda, &header.agenda.id) {
        line(&mut header.agenda.title, each);
        line(&mut header.agenda.summary, each);
        for step in &mut header.agenda.steps {
            of_step(step, each);
        }
    }
}

fn of_method(method: &mut Method, each: &mut dyn FnMut(&str) -> Option<String>) {
    if method.id.0 == OWN {
        for question in &mut method.questions {
            line(&mut question.text, each);
        }
    }
    if comes_with_the_program(ContentKind::Method, &method.id.0) {
        return;
    }
    line(&mut method.title, each);
    line(&mut method.intro, each);
    if let Some(Source { full, short, help }) = &mut method.source {
        for it in [full, short, help] {
            line(it, each);
        }
    }
    for question in &mut method.questions {
        of_question(question, each);
    }
}

fn of_question(question: &mut Question, each: &mut dyn FnMut(&str) -> Option<String>) {
    let Question { group, text, talk, answers, .. } = question;
    for it in group.iter_mut().chain([text]).chain(talk) {
        line(it, each);
    }
    let mut words = answers.words().to_vec();
    for it in &mut words {
        line(it, each);
    }
    *answers = Answers::new(answers.kind(), words);
}

fn of_step(step: &mut Step, each: &mut dyn FnMut(&str) -> Option<String>) {
    line(&mut step.title, each);
    for activity in &mut step.activities {
        if let Activity::YouSaid { first_time: Some(first_time) } = activity {
            line(&mut first_time.title, each);
        }
    }
}

fn each_of<'a>(texts: impl IntoIterator<Item = &'a mut Words>, each: &mut dyn FnMut(&str) -> Option<String>) {
    for text in texts {
        words(text, each);
    }
}

fn words(text: &mut Words, each: &mut dyn FnMut(&str) -> Option<String>) {
    if let Some(new) = each(text.as_str()) {
        *text = Words::new(&new);
    }
}

fn line(text: &mut String, each: &mut dyn FnMut(&str) -> Option<String>) {
    if let Some(new) = each(text) {
        *text = new;
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use serde_json::Value;

    use super::{rewrite, rewrite_header};
    use crate::content::MethodId;
    use crate::record::fixtures::EVERY_KIND;
    use crate::record::{open, stored};
    use crate::session::{Body, Header, State};
    use crate::text::Words;

    fn sessions() -> [State; 2] {
        EVERY_KIND.map(|file| open(file.as_bytes()).unwrap().state)
    }

    /// Texts have a space in them here, and nothing else has, but for names of people.
    fn count(value: &Value) -> usize {
        match value {
            Value::String(text) => usize::from(text.contains(' ')),
            Value::Array(items) => items.iter().map(count).sum(),
            Value::Object(fields) => fields.iter().filter(|(key, _)| *key != "name").map(|(_, it)| count(it)).sum(),
            _ => 0,
        }
    }

    fn told() -> impl FnMut(&str) -> Option<String> {
        |_| Some("told".to_owned())
    }

    #[test]
    fn every_text_of_an_event_of_any_kind_is_given() {
        let mut texts = 0;
        for event in sessions().into_iter().flat_map(|state| state.log) {
            let mut after = event.clone();
            rewrite(&mut after.body, &mut told());
            let [before, after] = [event, after].map(|it| serde_json::to_value(stored::Event::from(&it)).unwrap());
            texts += count(&before);
            assert_eq!(count(&after), 0, "{after}");
        }
        assert!(texts > 40, "{texts}");
    }

    /// The header, as that of a group whose plan and methods are all its own.
    fn own() -> Header {
        let mut header = sessions().into_iter().next().unwrap().header;
        header.agenda.id = "ours".to_owned();
        for (nth, method) in header.methods.iter_mut().enumerate() {
            method.id = MethodId(format!("ours-{nth}"));
        }
        header.set_by = "all of us".to_owned();
        header.helpline = Some(Words::line("ring us"));
        header
    }

    fn texts_of(header: Header) -> usize {
        count(&serde_json::to_value(stored::Head::from(&State::new(header))).unwrap())
    }

    #[test]
    fn every_text_of_a_header_is_given() {
        let mut header = own();
        assert!(texts_of(header.clone()) > 200);
        rewrite_header(&mut header, &[], &mut told());
        assert_eq!(texts_of(header), 0);
    }

    #[test]
    fn what_an_event_sets_again_and_what_comes_with_the_program_is_left_alone() {
        let again = [
            Body::Titled { title: Words::line("a b"), about: Words::line("c d") },
            Body::SidesNamed(own().sides),
            Body::HelplineSet(None),
        ];
        let mut header = own();
        rewrite_header(&mut header, &again.iter().collect::<Vec<_>>(), &mut told());
        let (before, told_all) = (own(), "told".to_owned());
        assert_eq!((&header.title, &header.about), (&before.title, &before.about));
        assert_eq!((&header.sides, &header.helpline), (&before.sides, &before.helpline));
        assert_eq!((&header.set_by, &header.agenda.title), (&told_all, &told_all));
        let mut header = sessions().into_iter().next().unwrap().header;
        let before = header.clone();
        rewrite_header(&mut header, &[], &mut told());
        assert!(header.methods.iter().zip(&before.methods).all(|(after, it)| after == it || it.id.0 == super::OWN));
    }
}
