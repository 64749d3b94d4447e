//! What stands after the questions: what was not shown, how we worked, who was here, what waits, how it was done.

use super::tree::{Part, Section, Table};
use super::writing::Writing;
use crate::session::{Outcome, Person, Role, Side, SpeaksFrom};

/// In the order they stand.
pub(super) fn sections(writing: &Writing<'_>) -> Vec<Section> {
    vec![
        listed(writing, "export-unrevealed", unrevealed(writing)),
        listed(writing, "export-skipped", writing.state.skipped.iter().map(|id| writing.text_of(id)).collect()),
        listed(writing, "export-agreement", agreement(writing)),
        listed(writing, "export-access", access(writing)),
        who(writing),
        listed(writing, "export-missing", writing.state.missing.iter().map(|(_, it)| it.as_str().to_owned()).collect()),
        listed(writing, "export-car-park", car_park(writing)),
        listed(writing, "export-first", first_turns(writing)),
        listed(writing, "export-consent", consent(writing)),
        quotable(writing),
        agenda(writing),
        listed(writing, "export-sources", sources(writing)),
    ]
}

fn listed(writing: &Writing<'_>, heading: &str, lines: Vec<String>) -> Section {
    let parts = if lines.is_empty() { Vec::new() } else { vec![Part::List(lines)] };
    Section::new(writing.say(heading), parts)
}

fn unrevealed(writing: &Writing<'_>) -> Vec<String> {
    writing.results.unrevealed.iter().map(|id| writing.text_of(id)).collect()
}

fn agreement(writing: &Writing<'_>) -> Vec<String> {
    writing.state.agreed_lines(&writing.room.agreement)
}

fn access(writing: &Writing<'_>) -> Vec<String> {
    writing.state.access.iter().map(|need| writing.room.need(need).unwrap_or(need).to_owned()).collect()
}

/// Sides as counts; person by person only in the room copy.
fn who(writing: &Writing<'_>) -> Section {
    let people: Vec<&Person> = writing.state.participants().collect();
    let count = |side: Side| people.iter().filter(|person| person.side() == side).count();
    let line = |name: String, n: usize| writing.fill("export-count", &[("name", name.into()), ("n", n.into())]);
    let sides = Side::ALL.map(|side| line(writing.side(side), count(side)));
    let also = people.iter().filter(|person| person.is.also_leads).count();
    let also = (also > 0).then(|| writing.fill("export-also-lead", &[("n", also.into())]));
    let others = [Role::Facilitator, Role::Supporter, Role::Interpreter].into_iter().filter_map(|role| {
        let n = writing.state.people.iter().filter(|person| person.is.role == role).count();
        (n > 0).then(|| line(writing.say(role_key(role)), n))
    });
    let mut parts = vec![Part::List(sides.into_iter().chain(also).chain(others).collect())];
    if writing.shows_people() && !writing.state.people.is_empty() {
        parts.push(Part::Table(person_rows(writing)));
    }
    Section::new(writing.say("export-who-was-here"), parts)
}

fn person_rows(writing: &Writing<'_>) -> Table {
    let heads = ["export-who", "export-role", "export-speaks-from", "export-may-be-quoted"].map(|key| writing.say(key));
    let rows = writing.state.people.iter().map(|person| {
        let quoted = writing.say(if person.is.quote_ok { "export-yes" } else { "export-no" });
        let role = writing.say(if person.is.also_leads { "role-also-leads" } else { role_key(person.is.role) });
        vec![person.id.to_string(), role, speaks_from(writing, person.is.speaks_from), quoted]
    });
    Table { heads: heads.to_vec(), rows: rows.collect() }
}

fn role_key(role: Role) -> &'static str {
    match role {
        Role::Participant => "role-participant",
        Role::Facilitator => "role-facilitator",
        Role::Supporter => "role-supporter",
        Role::Interpreter => "role-interpreter",
    }
}

fn speaks_from(writing: &Writing<'_>, from: SpeaksFrom) -> String {
    match from {
        SpeaksFrom::People => writing.side(Side::People),
        SpeaksFrom::Staff => writing.side(Side::Staff),
        SpeaksFrom::Both => writing.say("side-both"),
        SpeaksFrom::Other => writing.say("side-other"),
    }
}

fn car_park(writing: &Writing<'_>) -> Vec<String> {
    let parked = writing.state.parked.iter().map(|parked| {
        let text = parked.text.as_str();
        match &parked.outcome {
            None => text.to_owned(),
            Some(Outcome::ChoseNot) => writing.phrases.fill("export-chose-not", &[("text", text.into())]),
            Some(Outcome::Owner(owner)) => {
                let values = [("text", text.into()), ("who", writing.owner(owner).into())];
                writing.phrases.fill("export-taken-on", &values)
            }
        }
    });
    parked.collect()
}

fn first_turns(writing: &Writing<'_>) -> Vec<String> {
    let turns = &writing.results.first_turns;
    let counts = [turns.people, turns.staff, turns.neither];
    if counts.iter().sum::<u32>() == 0 {
        return Vec::new();
    }
    let line =
        |(side, n): (Side, u32)| writing.fill("export-count", &[("name", writing.side(side).into()), ("n", n.into())]);
    Side::ALL.into_iter().zip(counts).map(line).collect()
}

fn consent(writing: &Writing<'_>) -> Vec<String> {
    let counts = match writing.state.header.share_counts {
        Some(true) => "export-counts-yes",
        Some(false) => "export-counts-no",
        None => "export-counts-not-asked",
    };
    let quoted = writing.state.participants().filter(|person| person.is.quote_ok).count();
    let of = writing.state.participants().count();
    let quoted = writing.fill("export-quoted", &[("n", quoted.into()), ("of", of.into())]);
    let kept = writing.state.header.keep_until;
    let kept = kept.map(|date| writing.fill("export-kept-until", &[("date", date.to_string().into())]));
    [writing.say(counts), quoted].into_iter().chain(kept).collect()
}

/// Words of people who said yes to being quoted, without names and marks.
fn quotable(writing: &Writing<'_>) -> Section {
    let sections = writing.shown().filter_map(|id| {
        let words = writing.quotable(id);
        (!words.is_empty()).then(|| Section::new(writing.text_of(id), vec![Part::Words(words)]))
    });
    Section { heading: writing.say("export-quotable"), parts: Vec::new(), sections: sections.collect() }
}

impl Writing<'_> {
    /// What people said about a question who said yes to being quoted, sorted by the text.
    pub(super) fn quotable(&self, id: &crate::content::QuestionId) -> Vec<String> {
        let given = self.rounds(id).flat_map(|round| &round.given).filter(|given| self.may_quote(given));
        let mut words: Vec<String> =
            given.filter_map(|it| it.reason.as_ref()).map(|it| it.as_str().to_owned()).collect();
        words.sort();
        words
    }
}

fn agenda(writing: &Writing<'_>) -> Section {
    let header = &writing.state.header;
    let values = [("title", header.agenda.title.as_str().into()), ("version", header.agenda.version.into())];
    let mut lines = vec![writing.phrases.fill("export-agenda-name", &values)];
    if !header.set_by.is_empty() {
        lines.push(writing.phrases.fill("export-set-by", &[("who", header.set_by.as_str().into())]));
    }
    let step = |(i, step): (usize, &crate::content::Step)| {
        let values = [("title", step.title.as_str().into()), ("n", writing.state.minutes_of(i).into())];
        writing.phrases.fill("export-step", &values)
    };
    lines.extend(header.agenda.steps.iter().enumerate().map(step));
    listed(writing, "export-agenda", lines)
}

fn sources(writing: &Writing<'_>) -> Vec<String> {
    let asked = |id: &str| writing.shown().any(|question| question.method() == id);
    let methods = writing.state.header.methods.iter().filter(|method| asked(&method.id.0));
    let sources = methods.filter_map(|method| method.source.as_ref());
    sources.map(|source| writing.phrases.fill("export-based-on", &[("source", source.full.as_str().into())])).collect()
}
