//! The forms that are typed into: their fields, and what stands in them.

use tui_input::Input;

use crate::app::form_order::{ROLES, SPEAKS};
use crate::app::model::Model;
use crate::app::pages::{Edit, Field, Purpose};
use crate::record::Draft;
use crate::session::{NewPerson, ParticipantId, PromiseText, Role, SpeaksFrom};
use crate::text::Words;

fn filled(fields: &[Field]) -> Vec<String> {
    let value = |field: &Field| match field {
        Field::Text { input, .. } => input.value().to_owned(),
        Field::Choice { chosen, .. } => format!("{chosen:?}"),
    };
    fields.iter().map(value).collect()
}

impl Edit {
    pub(super) fn new(purpose: Purpose, fields: Vec<Field>) -> Self {
        let opened = filled(&fields);
        Self { purpose, fields, opened, at: 0, refused: None }
    }

    /// Whether it is a form with texts in which nothing was typed or chosen.
    pub(super) fn is_as_it_opened(&self) -> bool {
        self.fields.iter().any(|field| matches!(field, Field::Text { .. })) && filled(&self.fields) == self.opened
    }

    /// A form of one line.
    pub(super) fn text(purpose: Purpose, label: &'static str) -> Self {
        Self::text_with(purpose, label, "")
    }

    /// A form of one line with something in it.
    pub(super) fn text_with(purpose: Purpose, label: &'static str, value: &str) -> Self {
        Self::new(purpose, vec![line(label, value)])
    }

    /// Somebody joins: name, where from, role, may be quoted.
    pub(super) fn join(model: &Model) -> Self {
        Self::new(Purpose::Join { late: false }, person_fields(model, "", None, (Role::Participant, false), false))
    }

    /// A person's entry, to be changed.
    pub(super) fn person(model: &Model, who: ParticipantId) -> Option<Self> {
        let NewPerson { name, speaks_from, role, also_leads, quote_ok } = model.state()?.person(who)?.is.clone();
        let fields = person_fields(model, name.as_str(), Some(speaks_from), (role, also_leads), quote_ok);
        Some(Self::new(Purpose::Person(who), fields))
    }

    /// A promise: what, who, by when, how people hear.
    pub(super) fn promise(model: &Model, which: Option<u64>) -> Self {
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

    /// A new promise, of which it was typed what is to be done.
    pub(super) fn promise_again(model: &Model, what: String) -> Self {
        let mut form = Self::promise(model, None);
        if let Some(Field::Text { input, .. }) = form.fields.first_mut() {
            *input = Input::new(what);
        }
        form
    }

    /// What becomes of a parked thought.
    pub(super) fn settle(model: &Model, parked: u64) -> Self {
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
        match self.fields.get(field) {
            Some(Field::Choice { chosen, .. }) => chosen.unwrap_or(0),
            _ => 0,
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
        let (role, also_leads) = ROLES[self.chosen(2)];
        NewPerson {
            name: self.words(0),
            speaks_from: SPEAKS[self.chosen(1)],
            role,
            also_leads,
            quote_ok: self.chosen(3) == 1,
        }
    }

    /// What is typed, for the draft; forms of a person are kept too, so that a name is not typed twice.
    pub(in crate::app) fn draft(&self) -> Option<Draft> {
        let kind = match &self.purpose {
            Purpose::Note(_) => "note",
            Purpose::Park => "park",
            Purpose::Promise(None) => "promise",
            Purpose::Missing => "missing",
            _ => return None,
        };
        let question = match &self.purpose {
            Purpose::Note(question) => question.clone(),
            _ => None,
        };
        Some(Draft { kind: kind.to_owned(), participant: None, question, answer: None, text: self.words(0) })
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
