//! Forms: how they open, how keys move in them, and what they lead to.

use tui_input::Input;

use super::{by_list, common, group, promises, room_asks, withdraw};
use crate::app::Key;
use crate::app::keymap::Action;
use crate::app::model::Model;
use crate::app::pages::{Edit, Field, Page, Purpose, ROLES, SPEAKS, UNDER};
use crate::app::scene;
use crate::content::{Kind, QuestionId};
use crate::record::Draft;
use crate::session::{
    Agreed, Command, NewPerson, Outcome, ParticipantId, PromiseState, PromiseText, Role, Rule, SpeaksFrom,
};
use crate::text::Words;

pub(super) fn open(model: &mut Model, form: Edit) {
    model.open_page(Page::Edit(Box::new(form)));
}

pub(super) fn park(model: &mut Model) {
    if model.state().is_some() {
        open(model, Edit::text(Purpose::Park, "field-park"));
    }
}

pub(super) fn note(model: &mut Model) {
    if model.state().is_some() {
        let about = model.question_on_screen().filter(|id| model.state().is_some_and(|state| state.is_written(id)));
        open(model, Edit::text(Purpose::Note(about), "field-note"));
    }
}

/// Words after a reveal: under a mark, where there are marks, or none; without a person.
pub(super) fn say(model: &mut Model, question: &QuestionId) {
    if model.state().is_some_and(|state| scene::kind(state, question) != Kind::Marks) {
        return open(model, Edit::text(Purpose::Say(question.clone()), "field-say"));
    }
    let under = choice("field-under", model.answers_to_stand_under(question), Some(UNDER.len() - 1));
    let words = Field::Text { label: "field-say", input: Input::default() };
    open(model, Edit::new(Purpose::Say(question.clone()), vec![words, under]));
}

pub(super) fn edit(model: &mut Model, action: Action, key: Key) -> bool {
    let Page::Edit(form) = model.page() else { return false };
    let last = form.fields.len().saturating_sub(1);
    match action {
        Action::Next if form.is_blank_again() => leave(model),
        Action::Next => {
            accept(form);
            let done = form.at == last || form.is_answered();
            match form.open_choice(done) {
                Some(open) => {
                    form.at = open;
                    model.said = Some(model.phrases.say("said-choose-first"));
                }
                None if done => finish(model),
                None => form.at += 1,
            }
        }
        Action::NextPart => form.at = if form.at == last { 0 } else { form.at + 1 },
        Action::PartBack => form.at = form.at.checked_sub(1).unwrap_or(last),
        Action::Move => {
            if let Some(Field::Choice { rows, focus, .. }) = form.fields.get_mut(form.at) {
                *focus = Some(match *focus {
                    Some(row) => common::step(row, key, rows.len()),
                    None if matches!(key, Key::Up | Key::End) => rows.len().saturating_sub(1),
                    None => 0,
                });
            }
        }
        Action::Choose => choose(form, key),
        Action::Back if key == Key::Backspace && form.at > 0 => form.at -= 1,
        Action::Back => leave(model),
        _ => return false,
    }
    true
}

/// Leaves the form. Who came late is welcomed once, when all are in who came.
fn leave(model: &mut Model) {
    let late = matches!(model.page(), Page::Edit(form) if matches!(form.purpose, Purpose::Join { late: true }));
    model.close_page();
    if late {
        let lines = model.library.room.welcome.latecomer.clone();
        model.open_page(Page::Notice { lines });
    }
}

/// Enter chooses the row with the focus.
fn accept(form: &mut Edit) {
    if let Some(Field::Choice { chosen, focus, .. }) = form.fields.get_mut(form.at) {
        *chosen = (*focus).or(*chosen);
    }
}

/// A digit chooses its row; Enter goes on.
fn choose(form: &mut Edit, key: Key) {
    if let (Some(Field::Choice { rows, chosen, focus, .. }), Some(row)) =
        (form.fields.get_mut(form.at), common::digit(key))
        && row < rows.len()
    {
        *focus = Some(row);
        *chosen = Some(row);
    }
}

fn finish(model: &mut Model) {
    let Page::Edit(form) = model.page() else { return };
    let form = form.clone();
    let command = match command(model, &form) {
        Ok(command) => command,
        Err(refused) => return refuse(model, &form, refused),
    };
    match command.map(|command| model.run(command)) {
        Some(Err(refusal)) => {
            let refused = model.refusal_words(&refusal);
            model.said = None;
            refuse(model, &form, refused);
        }
        Some(Ok(())) | None => done(model, &form),
    }
}

/// Says what is wrong and asks again; what was typed stays.
fn refuse(model: &mut Model, form: &Edit, refused: String) {
    let mut form = form.clone();
    form.at = 0;
    form.refused = Some(refused);
    *model.page() = Page::Edit(Box::new(form));
}

fn done(model: &mut Model, form: &Edit) {
    model.close_page();
    model.said = Some(match &form.purpose {
        Purpose::Join { late } => {
            let next = Edit { purpose: Purpose::Join { late: *late || model.is_late() }, ..Edit::join(model) };
            open(model, next);
            let joined = model.state().and_then(|state| Some(state.called(state.people.last()?.id)));
            model.phrases.fill("said-joined", &[("name", joined.unwrap_or_default().into())])
        }
        // As with people: what is typed on is the next one, and no key of the list.
        Purpose::Promise(None) => {
            open(model, Edit::promise(model, None));
            model.phrases.say("said-promised")
        }
        Purpose::Park => model.phrases.say("said-parked"),
        Purpose::Note(_) => model.phrases.say("said-noted"),
        Purpose::Leave(who) => {
            let name = model.state().map(|state| state.called(*who)).unwrap_or_default();
            model.phrases.fill("said-left", &[("name", name.into())])
        }
        Purpose::Place => return,
        Purpose::ShareCounts | Purpose::Helpline | Purpose::KeepUntil => {
            room_asks::answered(model);
            model.phrases.say("said-written-down")
        }
        Purpose::Part(stage, asked) => {
            group::ask_on(model, stage, *asked);
            model.phrases.say("said-written-down")
        }
        Purpose::Decide(question) => {
            group::go_to_decision(model, question);
            model.phrases.say("said-written-down")
        }
        _ => model.phrases.say("said-written-down"),
    });
}

/// What a form leads to. No command: nothing more is to be done. An error is said in words.
fn command(model: &mut Model, form: &Edit) -> Result<Option<Command>, String> {
    let first = form.words(0);
    Ok(Some(match &form.purpose {
        Purpose::Join { .. } => Command::Join(form.new_person()),
        Purpose::Person(who) => return change_person(model, form, *who).map(|()| None),
        Purpose::Leave(participant) => {
            Command::Leave { participant: *participant, note: Some(first).filter(|it| !it.is_empty()) }
        }
        Purpose::Missing => Command::NameMissing(first),
        Purpose::Agreement(None) => Command::AddAgreement(first),
        Purpose::Agreement(Some(item)) => Command::SetAgreement { item: item.clone(), agreed: Agreed::Change(first) },
        Purpose::Note(question) => Command::AddNote { question: question.clone(), text: first },
        Purpose::Park => Command::Park(first),
        Purpose::Settle(parked) => settle(model, form, *parked)?,
        Purpose::Promise(which) => promise(model, form, *which),
        Purpose::Say(question) => {
            let under = form.fields.get(1).and_then(|_| UNDER.get(form.chosen(1))).copied().flatten();
            Command::Say { question: question.clone(), mark: under, words: first }
        }
        Purpose::Why(question, who) => return Ok(by_list::with_reason(model, question, *who, first)),
        Purpose::Write(question) => Command::Write { question: question.clone(), text: first },
        Purpose::Decide(question) => {
            let question = question.clone();
            let written = group::write_decision(model, &question, first);
            return written.map(|()| None).map_err(|refusal| model.refusal_words(&refusal));
        }
        Purpose::SideSays(question, side) => {
            Command::SideSays { question: question.clone(), side: *side, words: first }
        }
        Purpose::Part(stage, asked) => {
            let choice = group::part_choice(model.part(stage), *asked, form);
            Command::DecidePart { stage: stage.clone(), choice }
        }
        Purpose::NotDone(promise) => Command::SettlePromise { promise: *promise, state: PromiseState::NotDone(first) },
        Purpose::WhoDropped(promise) => {
            Command::SettlePromise { promise: *promise, state: PromiseState::Dropped(first) }
        }
        Purpose::Rule => Command::ChooseRule(Rule::ALL[form.chosen(0)]),
        Purpose::ShareCounts => Command::SetShareCounts(room_asks::share_answer(form.chosen(0))),
        Purpose::Helpline => Command::SetHelpline(Some(first)),
        Purpose::KeepUntil => Command::SetKeepUntil(room_asks::date(model, first.as_str())?),
        Purpose::Place => {
            model.save_elsewhere(first.to_string());
            return Ok(None);
        }
        Purpose::Mention(row) => return withdraw::decide(model, form, *row).map(|()| None),
    }))
}

fn settle(model: &Model, form: &Edit, parked: u64) -> Result<Command, String> {
    if form.chosen(0) == 0 {
        return Ok(Command::SettleParked { parked, outcome: Outcome::ChoseNot });
    }
    let owner = promises::owners(model.state(), form.words(1).as_str()).into_iter().next();
    let owner = owner.ok_or_else(|| model.phrases.say("refusal-empty"))?;
    Ok(Command::SettleParked { parked, outcome: Outcome::Owner(owner) })
}

fn promise(model: &Model, form: &Edit, which: Option<u64>) -> Command {
    let who = promises::owners(model.state(), form.words(1).as_str());
    let text = PromiseText { what: form.words(0), who, by: form.words(2), hear: form.words(3) };
    match which {
        Some(promise) => Command::ChangePromise { promise, to: text },
        None => Command::Promise(text),
    }
}

fn change_person(model: &mut Model, form: &Edit, who: ParticipantId) -> Result<(), String> {
    let new = form.new_person();
    let Some(old) = model.state().and_then(|state| state.person(who)).map(|person| person.is.clone()) else {
        return Ok(());
    };
    let mut run = |command: Command| model.run(command).map_err(|refusal| model.refusal_words(&refusal));
    if new.name != old.name {
        run(Command::Rename { participant: who, name: new.name })?;
    }
    if new.speaks_from != old.speaks_from {
        run(Command::ChangeSide { participant: who, speaks_from: new.speaks_from })?;
    }
    if new.quote_ok != old.quote_ok {
        run(Command::SetQuote { participant: who, ok: new.quote_ok })?;
    }
    Ok(())
}

impl Edit {
    pub(super) fn new(purpose: Purpose, fields: Vec<Field>) -> Self {
        Self { purpose, fields, at: 0, refused: None }
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
    fn open_choice(&self, done: bool) -> Option<usize> {
        let open = |at: &usize| matches!(self.fields.get(*at), Some(Field::Choice { chosen: None, .. }));
        Some(self.at).filter(open).or_else(|| (0..self.fields.len()).find(open).filter(|_| done))
    }

    /// Whether this form came again by itself, and nothing is in it: all are in.
    fn is_blank_again(&self) -> bool {
        let comes_again = matches!(self.purpose, Purpose::Join { .. } | Purpose::Promise(None));
        let typed = |field: &Field| matches!(field, Field::Text { input, .. } if !input.value().trim().is_empty());
        let chosen = matches!(self.fields.get(1), Some(Field::Choice { chosen: Some(_), .. }));
        comes_again && self.at == 0 && !chosen && !self.fields.iter().any(typed)
    }

    /// Whether nothing more has to be asked: "we chose not to" needs no owner, and a text that stays no other words.
    fn is_answered(&self) -> bool {
        let enough = match self.purpose {
            Purpose::Settle(_) => 0,
            Purpose::Mention(_) => 1,
            _ => return false,
        };
        matches!(self.fields.first(), Some(Field::Choice { chosen: Some(row), .. }) if *row <= enough)
    }

    fn new_person(&self) -> NewPerson {
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
