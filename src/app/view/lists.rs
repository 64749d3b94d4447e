//! Promises, car park, minority notes, where we differ.

use crate::app::model::Model;
use crate::app::screen::{Body, Cell, List, Row};
use crate::export::has_unnamed_owner;
use crate::session::{Meant, Outcome, Owner, Person, Promise, Side};
use crate::text::{ended, joined};
use crate::weigh::{self, HeadlineKind, QuestionResult};

pub(super) fn promises(model: &Model, focus: usize) -> Body {
    let open: Vec<&Promise> = model.open_promises().collect();
    let meant = model.state().map(Meant::of);
    let owned: Vec<Owned> = open.iter().map(|promise| Owned::of(meant.as_ref(), promise)).collect();
    let rows = open.iter().zip(&owned).enumerate().map(|(i, (promise, owned))| promise_row(model, i, promise, owned));
    let rows = rows.collect();
    let below = Cell::muted(count(model, &owned));
    let unnamed = meant.is_some_and(|meant| open.iter().any(|it| has_unnamed_owner(&meant, it)));
    let names = unnamed.then(|| Cell::muted(model.say("promises-names")));
    Body::List(List {
        heading: model.say("promises-heading"),
        lead: if open.is_empty() { vec![model.say("promises-lead")] } else { Vec::new() },
        rows,
        empty: model.say("promises-none"),
        below: if open.is_empty() { Vec::new() } else { std::iter::once(below).chain(names).collect() },
        focus,
        airy: true,
        ..List::default()
    })
}

/// How many promises there are, and how many have an owner from each side. Those whose owner nobody here knows are not
/// counted as if they had none.
fn count(model: &Model, owned: &[Owned]) -> String {
    let shared = owned.iter().filter(|it| it.is_shared()).count();
    let unknown = owned.iter().filter(|it| it.has_somebody_unknown() && !it.is_shared()).count();
    let values = [("n", owned.len().into()), ("shared", shared.into()), ("unknown", unknown.into())];
    let told =
        [("promises-number", true), ("promises-shared", shared > 0 || unknown == 0), ("promises-unknown", unknown > 0)];
    let told = told.into_iter().filter(|(_, is_told)| *is_told).map(|(key, _)| model.fill(key, &values));
    told.collect::<Vec<_>>().join(" ")
}

fn promise_row(model: &Model, i: usize, promise: &Promise, owned: &Owned) -> Row {
    let text = &promise.text;
    let by = model.by_words(text.by.as_str());
    let mut details = vec![Cell::plain(model.owners_words(&text.who)), Cell::plain(by)];
    if !text.hear.is_empty() {
        details.push(Cell::muted(model.say("promises-hear")));
        details.push(Cell::plain(text.hear.as_str()));
    }
    let mut under = vec![details];
    if let Some(side) = owned.only_side() {
        let sentence = match side {
            Side::Staff => "promises-only-staff",
            _ => "promises-only-people",
        };
        under.push(vec![Cell::strong(model.sided(&model.say(sentence)))]);
    }
    Row { key: (i + 1).to_string(), cells: vec![Cell::strong(text.what.as_str())], under, ..Row::default() }
}

/// The side of each who takes on a promise. Nothing for somebody who is not in the room, as an owner of the session before
/// may be: of which side they are is not known.
struct Owned(Vec<Option<Side>>);

impl Owned {
    fn of(meant: Option<&Meant<'_>>, promise: &Promise) -> Self {
        let owners = promise.text.who.iter().map(|owner| meant.and_then(|meant| meant.one_owner(owner)));
        Self(owners.map(|owner| owner.map(Person::side)).collect())
    }

    fn is_by(&self, side: Side) -> bool {
        self.0.contains(&Some(side))
    }

    fn is_shared(&self) -> bool {
        self.is_by(Side::People) && self.is_by(Side::Staff)
    }

    fn has_somebody_unknown(&self) -> bool {
        self.0.contains(&None)
    }

    /// The one side that owns it alone. Who speaks from both, or from neither, is not told to be of one side only.
    fn only_side(&self) -> Option<Side> {
        let first = *self.0.first()?;
        first.filter(|side| *side != Side::Neither && self.0.iter().all(|it| *it == first))
    }
}

pub(super) fn car_park(model: &Model, focus: usize) -> Body {
    let parked = model.state().map(|state| state.parked.clone()).unwrap_or_default();
    let rows = parked.iter().enumerate().map(|(i, it)| {
        let outcome = match &it.outcome {
            None => Cell::muted(model.say("car-park-open")),
            Some(Outcome::ChoseNot) => Cell::plain(model.say("car-park-chose-not")),
            Some(Outcome::Owner(owner)) => {
                let who = model.owners_words(std::slice::from_ref(owner));
                Cell::plain(model.fill("car-park-owner", &[("who", who.into())]))
            }
        };
        Row {
            key: (i + 1).to_string(),
            cells: vec![Cell::strong(it.text.as_str())],
            under: vec![vec![outcome]],
            ..Row::default()
        }
    });
    Body::List(List {
        heading: model.say("car-park-heading"),
        lead: vec![model.say("car-park-lead")],
        rows: rows.collect(),
        empty: model.say("car-park-none"),
        below: decisions(model),
        focus,
        airy: true,
        ..List::default()
    })
}

/// What was decided so far, and how something more is written down.
fn decisions(model: &Model) -> Vec<Cell> {
    let Some(workshop) = &model.workshop else { return Vec::new() };
    let line = |text: &str, became: String| {
        let text = ended(&model.fill("car-park-decision", &[("text", text.into())]));
        Cell::plain(joined([text.as_str(), became.as_str()].into_iter()))
    };
    let open = workshop.state.open_decisions();
    let waiting: Vec<&str> = open.map(|question| question.id.0.as_str()).collect();
    let answered = workshop.results.decisions.iter().filter(|it| !waiting.contains(&it.id.0.as_str()));
    let answered = answered.map(|it| line(&it.text, weigh::decision_words(it, model.wording(workshop))));
    let waits = || model.say("car-park-decision-open");
    let open = workshop.state.open_decisions().map(|question| line(&question.text, waits()));
    answered.chain(open).chain([Cell::muted(model.say("car-park-decide"))]).collect()
}

pub(super) fn notes(model: &Model, focus: usize) -> Body {
    let notes = model.state().map(|state| state.notes.clone()).unwrap_or_default();
    let rows = notes.iter().enumerate().map(|(i, note)| {
        let about = note.question.as_ref().and_then(|id| model.state()?.question(id)).map(|(_, it)| it.text.clone());
        Row {
            key: (i + 1).to_string(),
            cells: vec![Cell::plain(note.text.as_str())],
            under: about.map(|text| vec![Cell::muted(model.sided(&text))]).into_iter().collect(),
            ..Row::default()
        }
    });
    Body::List(List {
        heading: model.say("notes-heading"),
        lead: vec![model.say("notes-lead")],
        rows: rows.collect(),
        empty: model.say("notes-none"),
        focus,
        airy: true,
        ..List::default()
    })
}

/// SPLIT first, then No further than; the last row goes on.
pub(super) fn differ(model: &Model, focus: usize) -> Body {
    let differing = model.differing();
    let mut rows: Vec<Row> = differing
        .iter()
        .enumerate()
        .map(|(i, result)| {
            let text = model.state().and_then(|state| state.question(&result.id)).map(|(_, it)| it.text.clone());
            Row {
                key: (i + 1).to_string(),
                cells: vec![Cell::strong(model.sided(&text.unwrap_or_default()))],
                under: vec![vec![Cell::plain(model.headline_words(result))]],
                ..Row::default()
            }
        })
        .collect();
    let none = rows.is_empty();
    let heading = Some(String::new());
    rows.push(Row { cells: vec![Cell::strong(model.say("differ-go-on"))], heading, ..Row::default() });
    Body::List(List {
        heading: model.say("differ-heading"),
        lead: vec![model.say(if none { "differ-none" } else { "differ-lead" })],
        rows,
        focus,
        airy: true,
        ..List::default()
    })
}

impl Model {
    /// Questions where the sides or the room differ: SPLIT first, then No further than, each in the order asked.
    pub(in crate::app) fn differing(&self) -> Vec<&QuestionResult> {
        let Some(workshop) = &self.workshop else { return Vec::new() };
        let of = |kind: HeadlineKind| {
            workshop.results.questions.iter().filter(move |it| it.in_position && it.headline.kind == kind)
        };
        of(HeadlineKind::Split).chain(of(HeadlineKind::NoFurther)).collect()
    }

    /// A headline as one text, in the method's own answers where it has some.
    fn headline_words(&self, result: &QuestionResult) -> String {
        let Some(workshop) = &self.workshop else { return String::new() };
        let parts = weigh::headline_in(&workshop.state, result, self.wording(workshop));
        joined([ended(&parts.pill).as_str(), parts.says.as_str()].into_iter())
    }

    /// "by 28 May"; what is no day stands behind a label: "By when: soon".
    pub(in crate::app) fn by_words(&self, when: &str) -> String {
        let is_day = when.starts_with(|first: char| first.is_ascii_digit());
        let key = if is_day { "promises-by" } else { "promises-by-words" };
        if when.is_empty() { String::new() } else { self.fill(key, &[("when", when.into())]) }
    }

    /// "Grace and Huw"
    pub(in crate::app) fn owners_words(&self, owners: &[Owner]) -> String {
        let Some(state) = self.state() else { return String::new() };
        let names: Vec<String> = owners.iter().map(|owner| weigh::owner_name(state, owner, &self.phrases)).collect();
        self.phrases.list(&names)
    }
}
