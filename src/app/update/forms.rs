//! The forms that are typed into: their fields, and what stands in them.

use tui_input::Input;

use crate::app::form_order::{ROLES, SPEAKS, UNDER};
use crate::app::model::Model;
use crate::app::pages::{Edit, Field, PartAsked, Purpose};
use crate::app::scene;
use crate::content::{Kind, QuestionId};
use crate::session::{NewPerson, ParticipantId, PromiseText, Role, SpeaksFrom};
use crate::text::Words;

/// The place of what somebody does here, where it is asked: as they join.
const ROLE: usize = 2;

fn filled(fields: &[Field]) -> Vec<String> {
    let value = |field: &Field| match field {
        Field::Text { input, .. } => input.value().to_owned(),
        Field::Choice { chosen, .. } => chosen.map(|row| (row + 1).to_string()).unwrap_or_default(),
    };
    fields.iter().map(value).collect()
}

impl Edit {
    pub(super) fn new(purpose: Purpose, fields: Vec<Field>) -> Self {
        let opened = filled(&fields);
        Self { purpose, fields, opened, at: 0, refused: None }
    }

    /// What is in its parts: a line's text, a choice's number.
    pub(super) fn parts(&self) -> Vec<String> {
        filled(&self.fields)
    }

    /// Whether anything was typed or chosen.
    pub(super) fn is_touched(&self) -> bool {
        self.parts() != self.opened
    }

    /// Whether it is a form with texts in which nothing was typed or chosen.
    pub(super) fn is_as_it_opened(&self) -> bool {
        self.fields.iter().any(|field| matches!(field, Field::Text { .. })) && !self.is_touched()
    }

    /// Whether something is typed in it, or chosen beside a text, that is not written down.
    pub(super) fn would_lose(&self) -> bool {
        let has_texts = self.fields.iter().any(|field| matches!(field, Field::Text { .. }));
        let parts = self.parts();
        let is_new = |(now, opened): (&String, &String)| !now.trim().is_empty() && now.trim() != opened.trim();
        has_texts && parts.iter().zip(&self.opened).any(is_new)
    }

    /// The form for `purpose` as it opens; none where what it is about is not there.
    pub(super) fn of(model: &Model, purpose: Purpose) -> Option<Self> {
        let session = model.state()?;
        let (label, words) = match &purpose {
            Purpose::Join { .. } => return Some(Self { purpose, ..Self::join(model) }),
            Purpose::Person(who) => return Self::person(model, *who),
            Purpose::Promise(which) => return Some(Self::promise(model, *which)),
            Purpose::Settle(parked) => return Some(Self::settle(model, *parked)),
            Purpose::Say(question) => return Some(Self::say(model, question)),
            Purpose::Rule => return Some(Self::rule(model)),
            Purpose::ShareCounts => return Some(Self::share_counts(model)),
            Purpose::Part(stage, PartAsked::Ways) => return Some(Self::part(model, stage)),
            Purpose::Part(stage, PartAsked::Why) => return Some(Self::why_not(model, stage)),
            Purpose::Mention(_) => return None,
            Purpose::Part(_, PartAsked::WhyWords) => ("field-part-why-words", None),
            Purpose::Part(stage, PartAsked::Promise) => ("field-part-promise", model.part(stage).promise),
            Purpose::Missing => ("field-missing", None),
            Purpose::Agreement(None) => ("field-agreement", None),
            Purpose::Agreement(Some(item)) => ("field-agreement", Some(model.agreed(item)?)),
            Purpose::ChangeLine(line) => ("field-agreement", Some(session.added_words(*line)?.clone())),
            Purpose::Note(_) => ("field-note", None),
            Purpose::ChangeNote(line) => {
                ("field-note", Some(session.notes.iter().find(|note| note.seq == *line)?.text.clone()))
            }
            Purpose::Park => ("field-park", None),
            Purpose::Leave(_) => ("field-back-when", None),
            Purpose::Why(question, who) => {
                ("field-why", Some(session.round(question)?.given_by(*who)?.reason.clone().unwrap_or_default()))
            }
            Purpose::Write(_) => ("field-own-line", None),
            Purpose::Decide(_) => ("field-decision", None),
            Purpose::SideSays(question, side) => ("field-side-says", Some(session.said_by(question, *side))),
            Purpose::NotDone(_) => ("field-not-done", None),
            Purpose::WhoDropped(_) => ("field-who-dropped", None),
            Purpose::Helpline => ("field-helpline", session.header.helpline.clone()),
            Purpose::KeepUntil => {
                ("field-keep-until", session.header.keep_until.map(|it| Words::line(&it.to_string())))
            }
            Purpose::Title => ("field-title", Some(session.header.title.clone())),
            Purpose::Place | Purpose::CopyTo(_) => ("field-place", None),
        };
        Some(Self::new(purpose, vec![line(label, words.unwrap_or_default().as_str())]))
    }

    /// Somebody joins: name, where from, role, may be quoted.
    pub(super) fn join(model: &Model) -> Self {
        Self::new(Purpose::Join { late: false }, person_fields(model, "", None, (Role::Participant, false), false))
    }

    /// A person's entry, to be changed. What somebody does here stays: it says if they are counted (R2).
    fn person(model: &Model, who: ParticipantId) -> Option<Self> {
        let NewPerson { name, speaks_from, role, also_leads, quote_ok } = model.state()?.person(who)?.is.clone();
        let mut fields = person_fields(model, name.as_str(), Some(speaks_from), (role, also_leads), quote_ok);
        fields.remove(ROLE);
        Some(Self::new(Purpose::Person(who), fields))
    }

    /// A promise: what, who, by when, how people hear.
    fn promise(model: &Model, which: Option<u64>) -> Self {
        let old = which.and_then(|seq| model.open_promises().find(|it| it.seq == seq)).map(|it| &it.text);
        let who = old.map(|text| model.owners_words(&text.who)).unwrap_or_default();
        let words = |get: fn(&PromiseText) -> &Words| old.map(|text| get(text).as_str()).unwrap_or_default();
        let fields = vec![
            line("field-promise", words(|text| &text.what)),
            line("field-who", &who),
            line("field-by", words(|text| &text.by)),
            line("field-hear", words(|text| &text.hear)),
        ];
        Self::new(Purpose::Promise(which), fields)
    }

    /// Words after a reveal: under a mark, where there are marks, or none; without a person.
    fn say(model: &Model, question: &QuestionId) -> Self {
        let words = line("field-say", "");
        let has_marks = model.state().is_some_and(|state| scene::kind(state, question) == Kind::Marks);
        let under = || choice("field-under", model.answers_to_stand_under(question), Some(UNDER.len() - 1));
        let fields = std::iter::once(words).chain(has_marks.then(under)).collect();
        Self::new(Purpose::Say(question.clone()), fields)
    }

    /// What becomes of a parked thought.
    fn settle(model: &Model, parked: u64) -> Self {
        let rows = ["settle-chose-not", "settle-owner"].map(|key| model.phrases.say(key));
        let outcome = choice("field-settle", rows.into(), None);
        Self::new(Purpose::Settle(parked), vec![outcome, line("field-owner", "")])
    }

    /// Whether the part with the focus is a line to type in.
    pub(in crate::app) fn is_text(&self) -> bool {
        matches!(self.fields.get(self.at), Some(Field::Text { .. }))
    }

    pub(super) fn words(&self, field: usize) -> Words {
        match self.fields.get(field) {
            Some(Field::Text { input, .. }) => Words::line(input.value()),
            _ => Words::default(),
        }
    }

    pub(super) fn chosen(&self, field: usize) -> usize {
        self.choice(field).unwrap_or(0)
    }

    /// The row that is chosen, if one is.
    pub(super) fn choice(&self, field: usize) -> Option<usize> {
        match self.fields.get(field) {
            Some(Field::Choice { chosen, .. }) => *chosen,
            _ => None,
        }
    }

    /// The choice in front, if nothing is chosen there; of a form that is `done`, the first such one.
    pub(super) fn open_choice(&self, done: bool) -> Option<usize> {
        let open = |at: &usize| matches!(self.fields.get(*at), Some(Field::Choice { chosen: None, .. }));
        Some(self.at).filter(open).or_else(|| (0..self.fields.len()).find(open).filter(|_| done))
    }

    /// Whether nothing is in a form that comes again until it is left so: all are in.
    pub(super) fn is_blank_again(&self) -> bool {
        let comes_again = matches!(self.purpose, Purpose::Join { .. } | Purpose::Promise(None));
        let typed = |field: &Field| matches!(field, Field::Text { input, .. } if !input.value().trim().is_empty());
        let chosen = matches!(self.fields.get(1), Some(Field::Choice { chosen: Some(_), .. }));
        comes_again && self.at == 0 && !chosen && !self.fields.iter().any(typed)
    }

    /// Whether the line in front is the first of several parts, and empty: all that follows is about it.
    pub(super) fn lacks_what_it_is_about(&self) -> bool {
        let is_empty =
            matches!(self.fields.first(), Some(Field::Text { input, .. }) if input.value().trim().is_empty());
        self.at == 0 && self.fields.len() > 1 && is_empty
    }

    /// Whether nothing more has to be asked: "we chose not to" needs no owner, and a text that stays no other words.
    pub(super) fn is_answered(&self) -> bool {
        let enough = match self.purpose {
            Purpose::Settle(_) => 0,
            Purpose::Mention(_) => 1,
            _ => return false,
        };
        matches!(self.fields.first(), Some(Field::Choice { chosen: Some(row), .. }) if *row <= enough)
    }

    pub(super) fn new_person(&self) -> NewPerson {
        let (role, also_leads) = ROLES[self.chosen(ROLE)];
        let (name, speaks_from) = self.name_and_side();
        NewPerson { name, speaks_from, role, also_leads, quote_ok: self.is_quoted() }
    }

    pub(super) fn name_and_side(&self) -> (Words, SpeaksFrom) {
        (self.words(0), SPEAKS[self.chosen(1)])
    }

    /// Whether they may be quoted: it is asked last.
    pub(super) fn is_quoted(&self) -> bool {
        self.chosen(self.fields.len().saturating_sub(1)) == 1
    }
}

pub(super) fn line(label: &'static str, value: &str) -> Field {
    Field::Text { label, input: Input::new(value.to_owned()) }
}

pub(super) fn choice(label: &'static str, rows: Vec<String>, chosen: Option<usize>) -> Field {
    Field::Choice { label, rows, chosen, focus: chosen }
}

fn person_fields(model: &Model, name: &str, from: Option<SpeaksFrom>, role: (Role, bool), quote: bool) -> Vec<Field> {
    let phrases = &model.phrases;
    let sides = SPEAKS.map(|it| model.speaks_from_words(it));
    let roles = ["role-participant", "role-also-leads", "role-facilitator", "role-supporter", "role-interpreter"];
    let roles = roles.map(|key| phrases.say(key));
    let quotes = ["answer-no", "answer-yes"].map(|key| phrases.say(key));
    vec![
        line("field-name", name),
        choice("field-from", sides.into(), from.and_then(|from| SPEAKS.iter().position(|it| *it == from))),
        choice("field-role", roles.into(), ROLES.iter().position(|it| *it == role)),
        choice("field-quote", quotes.into(), Some(usize::from(quote))),
    ]
}
