//! Start a workshop: title, subject, names of the sides, agenda, live or together.

use tui_input::Input;

use super::{common, drafts};
use crate::app::advice::MORE;
use crate::app::keymap::Action;
use crate::app::model::Model;
use crate::app::pages::{Ask, Kept, Page, StartPage, StartPart};
use crate::app::{Earlier, Effect, Key};
use crate::content::{ContentKind, Own, Sides};
use crate::record::Extras;
use crate::session::{Command, Header, NewPerson, Refusal, Reveal, State};
use crate::settings::RevealChoice;
use crate::text::{Words, clean_line};

/// The three ways marks show, in the order they are offered.
pub(in crate::app) const REVEALS: [Reveal; 3] = [Reveal::Live, Reveal::Together, Reveal::Mixed];

/// What is known before the form opens: from the command line.
#[derive(Debug, Clone, Default)]
pub struct Given {
    /// Id of an agenda.
    pub agenda: Option<String>,
    /// Title of the workshop.
    pub title: Option<String>,
    /// What it is about.
    pub about: Option<String>,
    /// When marks show.
    pub reveal: Option<Reveal>,
    /// Who comes, from a table.
    pub people: Option<Vec<NewPerson>>,
    /// The session that the new one follows.
    pub after: Option<Earlier>,
}

pub(in crate::app) fn open(model: &mut Model, given: Given) {
    let agendas = &model.library.agendas;
    let usual = if given.after.is_some() { "follow-up" } else { "standard" };
    let wanted = given.agenda.as_deref().unwrap_or(usual);
    let agenda = agendas.iter().position(|agenda| agenda.id == wanted).unwrap_or(0);
    let before = given.after.as_ref().map(|earlier| &earlier.state.header);
    let sides = before.map_or_else(|| default_sides(model), |header| header.sides.clone());
    let typed = |given: Option<String>, before: Option<&Words>| {
        clean_line(&given.unwrap_or_else(|| before.map(ToString::to_string).unwrap_or_default()))
    };
    let mut page = StartPage::new(&sides, agenda);
    page.has_chosen = given.agenda.is_some() || given.after.is_some();
    page.title = page.title.with_value(typed(given.title, before.map(|header| &header.title)));
    page.about = page.about.with_value(typed(given.about, before.map(|header| &header.about)));
    let reveal = given.reveal.or(before.map(|header| header.reveal)).unwrap_or_else(|| usual_reveal(model));
    page.reveal = reveal;
    page.joining = given.people.unwrap_or_default();
    page.after = given.after;
    model.open_page(Page::Start(Box::new(page)));
}

fn usual_reveal(model: &Model) -> Reveal {
    match model.looks.reveal {
        RevealChoice::Live => Reveal::Live,
        RevealChoice::Together => Reveal::Together,
        RevealChoice::Mixed => Reveal::Mixed,
    }
}

pub(in crate::app) fn default_sides(model: &Model) -> Sides {
    Sides { people: model.phrases.say("side-people"), staff: model.phrases.say("side-staff") }
}

pub(super) fn start(model: &mut Model, action: Action, key: Key) -> bool {
    let agendas = model.library.agendas.len();
    let rows = if is_at_agenda(model) { agendas } else { REVEALS.len() };
    let title_needed = model.phrases.say("start-title-needed");
    let Page::Start(page) = model.page() else { return false };
    match action {
        Action::Move if page.part.is_text() => return false,
        Action::Move => page.focus = Some(common::step(page.row(), key, rows)),
        Action::Next if page.part == StartPart::Reveal => {
            page.reveal = REVEALS[page.row().min(REVEALS.len() - 1)];
            page.focus = None;
            model.said = Some(model.phrases.say("said-press-g"));
        }
        Action::Next if page.part == StartPart::Title && page.title.value().trim().is_empty() => {
            page.refused = Some(title_needed);
        }
        Action::Next if page.part == StartPart::Agenda => {
            page.agenda = page.row();
            page.has_chosen = true;
            move_part(page, 1);
            model.said = Some(model.phrases.say("said-plan-chosen"));
        }
        Action::Next | Action::NextPart => move_part(page, 1),
        Action::PartBack => move_part(page, StartPart::ALL.len() - 1),
        Action::MoreTime => more_where_tight(model),
        // The row with the focus is not the one that is chosen: which of them is meant is a guess.
        Action::Go if page.row() != page.chosen_row() => model.said = Some(model.phrases.say("said-choose-row-first")),
        Action::Go => go(model),
        Action::Back if page.part.is_text() && key == Key::Backspace => return false,
        Action::Back => keep_for_later(model),
        _ => return false,
    }
    true
}

fn move_part(page: &mut StartPage, by: usize) {
    let at = StartPart::ALL.iter().position(|part| *part == page.part).unwrap_or(0);
    page.part = StartPart::ALL[(at + by) % StartPart::ALL.len()];
    page.focus = None;
    page.refused = None;
}

fn is_at_agenda(model: &Model) -> bool {
    matches!(model.pages.last(), Some(Page::Start(page)) if page.part == StartPart::Agenda)
}

/// More minutes for the step in which the room is too big for the plan.
fn more_where_tight(model: &mut Model) {
    let Page::Start(page) = model.page() else { return };
    let page = page.clone();
    let tight = model.tight_at_start(&page);
    if let (Some(tight), Page::Start(page)) = (tight, model.page()) {
        page.more.push((page.agenda, tight.step));
    }
}

fn go(model: &mut Model) {
    if set_up(model) {
        let _ = model.run(Command::Start);
    }
}

/// Esc keeps what was typed under "Go on with a workshop", not started; with no title there is nothing to keep. Where
/// nobody has chosen an agenda yet, the form itself is kept.
fn keep_for_later(model: &mut Model) {
    let Page::Start(page) = model.page() else { return };
    let (part, has_chosen) = (page.part, page.has_chosen);
    if page.title.value().trim().is_empty() {
        if page.about.value().trim().is_empty() {
            close(model);
        } else {
            model.open_page(Page::Ask(Ask::LeaveOut));
        }
    } else if set_up(model) {
        if !has_chosen {
            if let Some(workshop) = &mut model.workshop {
                workshop.waiting = Some(drafts::of_start(part));
            }
            model.save(None);
        }
        common::close_workshop(model, Some("said-kept-for-later"));
    }
}

/// Leaves the form. A session that it was kept as stays as it is.
pub(super) fn close(model: &mut Model) {
    if matches!(model.page(), Page::Start(page) if page.kept.is_some()) {
        model.effects.extend([Effect::Close, Effect::List]);
    }
    model.close_page();
}

/// The form that a session was kept as before anybody chose an agenda, at the part that was in front.
pub(super) fn open_again(model: &mut Model, state: &State, extras: Extras, part: StartPart) {
    let header = &state.header;
    let given = Given {
        title: Some(header.title.to_string()),
        about: Some(header.about.to_string()),
        reveal: Some(header.reveal),
        people: Some(state.people.iter().map(|person| person.is.clone()).collect()),
        ..Given::default()
    };
    model.pages = vec![Page::Home { focus: 0 }];
    open(model, given);
    if let Page::Start(page) = model.page() {
        page.people = Input::new(header.sides.people.clone());
        page.staff = Input::new(header.sides.staff.clone());
        page.kept = Some(Kept { id: header.id.clone(), extras });
        page.part = part;
    }
    model.said = Some(model.phrases.say("said-form-again"));
}

/// Makes the session of the form; says what is wrong with it when it cannot be made.
fn set_up(model: &mut Model) -> bool {
    let Page::Start(page) = model.page() else { return false };
    let page = page.clone();
    let Some(header) = header(model, &page) else { return false };
    let sides = header.sides.clone();
    let title = header.title.clone();
    let refusal = if title.is_empty() {
        Some((Refusal::Empty, StartPart::Title))
    } else {
        let check = crate::session::decide(&State::new(header.clone()), Command::NameSides(sides), model.now);
        check.err().map(|refusal| (refusal, StartPart::People))
    };
    if let Some((refusal, part)) = refusal {
        let words = match part {
            StartPart::Title => model.phrases.say("start-title-needed"),
            _ => model.refusal_words(&refusal),
        };
        if let Page::Start(page) = model.page() {
            page.part = part;
            page.refused = Some(words);
        }
        return false;
    }
    model.begin(State::new(header), false);
    if let (Some(kept), Some(workshop)) = (page.kept, &mut model.workshop) {
        workshop.extras = kept.extras;
    }
    model.save(None);
    let promises = page.after.as_ref().map(Earlier::promises).unwrap_or_default();
    let agreed = page.after.as_ref().map(|it| it.agreement(&model.library.room.lists.agreement)).unwrap_or_default();
    if let Some(workshop) = &mut model.workshop {
        workshop.earlier = page.after;
    }
    for command in promises.into_iter().map(Command::CarryPromise).chain(agreed) {
        let _ = model.run(command);
    }
    for person in page.joining {
        let _ = model.run(Command::Join(person));
    }
    for (_, step) in page.more.into_iter().filter(|(agenda, _)| *agenda == page.agenda) {
        let _ = model.run(Command::AddTime { step, minutes: MORE });
    }
    true
}

impl StartPage {
    /// The row that is chosen in the choice in front.
    fn chosen_row(&self) -> usize {
        if self.part == StartPart::Agenda { self.agenda } else { self.reveal_row() }
    }

    /// The row that has the focus in the choice in front.
    pub(in crate::app) fn row(&self) -> usize {
        self.focus.unwrap_or_else(|| self.chosen_row())
    }

    /// The row of how marks show.
    pub(in crate::app) fn reveal_row(&self) -> usize {
        REVEALS.iter().position(|it| *it == self.reveal).unwrap_or(0)
    }
}

fn header(model: &Model, page: &StartPage) -> Option<Header> {
    let after = page.after.as_ref();
    let agenda = model.library.agendas.get(page.agenda)?.for_session(after.map(Earlier::asked).as_deref());
    let usual = new_header(model, agenda);
    let methods = match after {
        Some(earlier) => earlier.in_its_words(usual.methods),
        None => usual.methods,
    };
    let sides = Sides { people: clean_line(page.people.value()), staff: clean_line(page.staff.value()) };
    Some(Header {
        title: Words::line(page.title.value()),
        about: Words::line(page.about.value()),
        sides,
        reveal: page.reveal,
        follows: after.map(|earlier| earlier.state.header.id.clone()),
        methods,
        id: page.kept.as_ref().map_or(usual.id, |kept| kept.id.clone()),
        ..usual
    })
}

/// The file of the group's own that a plan came from, in words; the folder may tell whose computer it is. Nothing where it
/// is one of the program's.
fn set_by(model: &Model, agenda: &str) -> String {
    let is_it = |own: &&Own| own.kind == ContentKind::Agenda && own.id == agenda;
    let file = model.library.own.iter().find(is_it).and_then(|own| own.file.rsplit(['/', '\\']).next());
    file.map(|file| model.phrases.fill("set-by-file", &[("file", file.into())])).unwrap_or_default()
}

/// A header for `agenda` with nothing set. Its id is made of the time, to the millisecond.
pub(in crate::app) fn new_header(model: &Model, agenda: crate::content::Agenda) -> Header {
    Header {
        id: model.now.format("%Y%m%d-%H%M%S%3f").to_string(),
        title: Words::default(),
        about: Words::default(),
        language: model.phrases.language().to_owned(),
        sides: default_sides(model),
        reveal: Reveal::Live,
        helpline: None,
        share_counts: None,
        keep_until: None,
        follows: None,
        methods: model.library.methods_of(&agenda),
        set_by: set_by(model, &agenda.id),
        agenda,
        lists: model.library.room.lists.clone(),
    }
}
