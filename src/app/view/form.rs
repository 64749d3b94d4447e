//! Forms: start a workshop, and everything that is typed.

use tui_input::Input;

use crate::app::model::Model;
use crate::app::pages::{Edit, Field, PartAsked, Purpose, StartPage, StartPart};
use crate::app::screen::{Body, Choice, Form, Line, Part};
use crate::content::{Agenda, ContentKind, LeftOut};
use crate::session::Way;
use crate::weigh;

/// Files that cannot be used, of which the form gives the names; all are counted.
const MOST_NAMED: usize = 3;

pub(super) fn start(model: &Model, page: &StartPage) -> Body {
    let line = |part: StartPart, label: &str, input: &Input| {
        Part::Field(Line {
            label: model.say(label),
            value: input.value().to_owned(),
            cursor: (page.part == part).then(|| input.cursor()),
            hint: model.say(&format!("{label}-hint")),
            asks_why: false,
        })
    };
    let mut parts = vec![
        line(StartPart::Title, "start-title", &page.title),
        line(StartPart::About, "start-about", &page.about),
        line(StartPart::People, "start-sides", &page.people),
        line(StartPart::Staff, "start-sides-staff", &page.staff),
        Part::Choices {
            heading: model.say("start-agenda"),
            rows: model.library.agendas.iter().map(|agenda| agenda_row(model, agenda)).collect(),
            chosen: Some(page.agenda),
            focus: (page.part == StartPart::Agenda).then(|| page.row()),
            waits: false,
        },
    ];
    parts.extend(left_out(model));
    parts.extend([
        Part::Note(match model.tight_at_start(page) {
            Some(tight) => model.advice_here(&tight),
            None => more_people(model, page.agenda),
        }),
        Part::Note(model.say("start-interpreter")),
        Part::Choices {
            heading: model.say("start-reveal"),
            rows: ["live", "together", "mixed"].iter().map(|name| reveal_row(model, name)).collect(),
            chosen: Some(page.reveal_row()),
            focus: (page.part == StartPart::Reveal).then(|| page.row()),
            waits: false,
        },
        Part::Note(model.say("start-fairer")),
    ]);
    Body::Form(Form { title: String::new(), parts, refused: page.refused.clone() })
}

/// What a room does that is too big for an agenda: another one is told of only where it is for more people.
fn more_people(model: &Model, agenda: usize) -> String {
    let size = |agenda: &Agenda| model.library.room_size(agenda);
    let here = model.library.agendas.get(agenda).and_then(size);
    let is_larger = |other: &Agenda| here.is_some_and(|here| size(other).is_none_or(|other| other > here));
    let has_larger = model.library.agendas.iter().any(is_larger);
    model.say(if has_larger { "start-more-people" } else { "start-most-people" })
}

/// Files of the group's own that cannot be used are named where they would have been chosen.
fn left_out(model: &Model) -> Option<Part> {
    let all = &model.library.left_out;
    let name = |it: &LeftOut| it.file.rsplit(['/', '\\']).next().unwrap_or_default().to_owned();
    let files: Vec<String> = all.iter().take(MOST_NAMED).map(name).collect();
    let values = [("n", all.len().into()), ("files", files.join(", ").into())];
    (!all.is_empty()).then(|| Part::Note(model.fill("start-left-out", &values)))
}

fn agenda_row(model: &Model, agenda: &Agenda) -> Choice {
    let own = model.library.is_own(ContentKind::Agenda, &agenda.id).then(|| model.say("start-own"));
    let up_to = model.library.room_size(agenda).map(|n| model.fill("start-up-to", &[("n", n.into())]));
    let edge: Vec<String> = own.into_iter().chain(up_to).collect();
    Choice {
        name: agenda.title.clone(),
        amount: model.fill("start-minutes", &[("n", agenda.minutes().into())]),
        about: model.sided(&agenda.summary),
        edge: edge.join(", "),
    }
}

fn reveal_row(model: &Model, name: &str) -> Choice {
    Choice {
        name: model.say(&format!("reveal-{name}")),
        amount: String::new(),
        about: model.say(&format!("reveal-{name}-about")),
        edge: String::new(),
    }
}

/// Any other form: its fields from the top. A choice stands open while it has the focus; before and after it is a line.
pub(super) fn edit(model: &Model, form: &Edit) -> Body {
    let parts = form.fields.iter().enumerate().map(|(i, field)| {
        let here = i == form.at;
        match field {
            Field::Text { label, input } => Part::Field(Line {
                label: model.say(label),
                value: input.value().to_owned(),
                cursor: here.then(|| input.cursor()),
                hint: model.say(&format!("{label}-hint")),
                asks_why: matches!(form.purpose, Purpose::Why(..) | Purpose::Say(_)),
            }),
            Field::Choice { label, rows, chosen, focus } if here => Part::Choices {
                heading: model.say(label),
                rows: rows.iter().enumerate().map(|(n, row)| numbered(model, n, row)).collect(),
                chosen: *chosen,
                focus: *focus,
                waits: focus.is_none(),
            },
            Field::Choice { label, rows, chosen, .. } => Part::Field(Line {
                label: model.say(label),
                value: chosen.and_then(|row| rows.get(row)).cloned().unwrap_or_default(),
                cursor: None,
                hint: String::new(),
                asks_why: false,
            }),
        }
    });
    Body::Form(Form {
        title: title(model, &form.purpose),
        parts: parts
            .chain(remark(model, &form.purpose))
            .chain(wanted(model, form))
            .chain(people_here(model, &form.purpose))
            .chain(whose_turn(model))
            .collect(),
        refused: form.refused.clone(),
    })
}

/// What "(wanted)" says, where it stands among the choices.
fn wanted(model: &Model, form: &Edit) -> Option<Part> {
    let asks = matches!(form.purpose, Purpose::Part(_, PartAsked::Ways));
    let workshop = model.workshop.as_ref().filter(|_| asks)?;
    let is_wanted = weigh::is_wanted(Way::Together, workshop.results.checklist.as_ref());
    is_wanted.then(|| Part::Note(super::group::wanted_words(model)))
}

/// Who can be named, where owners are typed.
fn people_here(model: &Model, purpose: &Purpose) -> Option<Part> {
    let people = model.state().filter(|_| matches!(purpose, Purpose::Promise(_) | Purpose::Settle(_)))?;
    let names: Vec<String> =
        people.people.iter().filter(|person| person.here).map(|person| people.called(person.id)).collect();
    let here = || Part::Note(model.fill("form-people-here", &[("names", model.phrases.list(&names).into())]));
    (!names.is_empty()).then(here)
}

/// Whose turn it is, where one thing is asked after the other at the end of the day, and what comes next.
fn whose_turn(model: &Model) -> Option<Part> {
    let row = model.row_in_front()?;
    let next = model.asked_in_short(&row.next);
    let key = if row.next.is_empty() { "form-row-last" } else { "form-row-next" };
    Some(Part::Note(model.fill(key, &[("next", next.into())])))
}

fn numbered(model: &Model, n: usize, name: &str) -> Choice {
    let name = model.fill("form-row", &[("n", (n + 1).into()), ("name", name.into())]);
    Choice { name, amount: String::new(), about: String::new(), edge: String::new() }
}

fn title(model: &Model, purpose: &Purpose) -> String {
    match purpose {
        Purpose::Part(stage, _) => model.asked_words(stage),
        Purpose::SideSays(_, side) => model.side_label(*side),
        Purpose::Leave(who) => model.fill("form-leave", &[("name", model.called(*who).into())]),
        Purpose::Why(_, who) => model.fill("form-why", &[("name", model.called(*who).into())]),
        Purpose::Person(who) => model.fill("form-person", &[("name", model.called(*who).into())]),
        other => model.say(match other {
            Purpose::Join { .. } => "form-join",
            Purpose::Missing => "missing-heading",
            Purpose::Agreement(_) | Purpose::ChangeLine(_) | Purpose::Rule => "agreement-heading",
            Purpose::Note(_) | Purpose::ChangeNote(_) => "notes-heading",
            Purpose::Park => "form-park",
            Purpose::Settle(_) => "form-settle",
            Purpose::Mention(_) => "form-mention",
            Purpose::Promise(_) => "promises-heading",
            Purpose::Say(_) => "form-say",
            Purpose::Write(_) => "form-write",
            Purpose::Decide(_) => "form-decide",
            Purpose::NotDone(_) | Purpose::WhoDropped(_) => "you-said-heading",
            Purpose::ShareCounts => "welcome-share-counts",
            Purpose::Helpline => "welcome-helpline",
            Purpose::KeepUntil => "welcome-keep-until",
            Purpose::Title => "form-title",
            _ => "pick-place",
        }),
    }
}

fn remark(model: &Model, purpose: &Purpose) -> Vec<Part> {
    let about = match purpose {
        Purpose::Note(Some(question)) => {
            Some(model.fill("form-note-about", &[("text", model.asked_words(question).into())]))
        }
        _ => None,
    };
    let keys: &[&str] = match purpose {
        Purpose::Join { .. } => &["form-quote-remark", "form-join-remark", "form-join-ends"],
        Purpose::Person(_) => &["form-quote-remark", "form-join-remark", "form-role-remark"],
        Purpose::Note(_) | Purpose::ChangeNote(_) => &["notes-lead"],
        Purpose::Say(_) => &["form-say-remark"],
        Purpose::Promise(None) => &["form-promise-remark", "form-promise-ends"],
        Purpose::Promise(Some(_)) => &["form-promise-remark"],
        Purpose::ShareCounts => &["form-share-counts-remark"],
        _ => &[],
    };
    about.into_iter().chain(keys.iter().map(|key| model.say(key))).map(Part::Note).collect()
}
