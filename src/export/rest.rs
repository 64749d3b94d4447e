//! What stands after the questions: what was not shown, how we worked, who was here, what waits, how it was done.

use super::tree::{Part, Section, Table};
use super::writing::Writing;
use super::{how_shown, plan, quotes};
use crate::session::{Body, Event, Outcome, Person, Role, Side, SpeaksFrom};
use crate::text::joined;
use crate::weigh::{Fairness, fairness, rule_in_agreement};

/// In the order they stand.
pub(super) fn sections(writing: &Writing<'_>) -> Vec<Section> {
    vec![
        writing.listed("export-unrevealed", unrevealed(writing)),
        writing.listed("export-skipped", writing.state.skipped.iter().map(|id| writing.text_of(id)).collect()),
        writing.listed("export-agreement", agreement(writing)),
        writing.listed("export-access", access(writing)),
        who(writing),
        writing.listed("export-missing", writing.state.missing.iter().map(|(_, it)| it.as_str().to_owned()).collect()),
        writing.listed("export-car-park", car_park(writing)),
        writing.listed("export-first", first_turns(writing)),
        writing.listed("export-turns", turns(writing)),
        how_shown::section(writing),
        writing.listed("export-consent", consent(writing)),
        quotes::section(writing),
        plan::agenda(writing),
        writing.listed("export-sources", plan::sources(writing)),
    ]
}

pub(super) fn unrevealed(writing: &Writing<'_>) -> Vec<String> {
    writing.results.unrevealed.iter().map(|id| writing.text_of(id)).collect()
}

/// What was agreed, and last when a decision is.
fn agreement(writing: &Writing<'_>) -> Vec<String> {
    let mut lines: Vec<(String, bool)> = writing
        .state
        .agreed_lines(&writing.state.header.lists.agreement)
        .into_iter()
        .map(|it| (it.words, it.recalled))
        .collect();
    if !lines.is_empty() {
        let rule = ["agreement-rule", rule_in_agreement(writing.state.rule)].map(|key| writing.say(key));
        let recalled = writing.state.chosen_rule().is_some_and(|(_, recalled)| recalled);
        lines.push((joined(rule.iter().map(String::as_str)), recalled));
    }
    let told = |(words, recalled): (String, bool)| {
        if recalled { writing.phrases.fill("export-agreement-recalled", &[("words", words.into())]) } else { words }
    };
    lines.into_iter().map(told).collect()
}

fn access(writing: &Writing<'_>) -> Vec<String> {
    let lists = &writing.state.header.lists;
    writing.state.access.iter().map(|need| lists.need(need).unwrap_or(need).to_owned()).collect()
}

/// Sides as counts; person by person only in the room copy.
fn who(writing: &Writing<'_>) -> Section {
    let people: Vec<&Person> = writing.state.participants().collect();
    let count = |side: Side| people.iter().filter(|person| person.side() == side).count();
    let line = |name: String, n: usize| writing.fill("export-count", &[("name", name.into()), ("n", n.into())]);
    let sides = Side::ALL.map(|side| line(writing.side(side), count(side)));
    let also = people.iter().filter(|person| person.is.also_leads).count();
    let also = (also > 0).then(|| writing.fill("export-also-lead", &[("n", also.into())]));
    let others = [
        (Role::Facilitator, "export-led"),
        (Role::Supporter, "export-supported"),
        (Role::Interpreter, "export-interpreted"),
    ];
    let others = others.into_iter().filter_map(|(role, key)| {
        let n = writing.state.people.iter().filter(|person| person.is.role == role).count();
        (n > 0).then(|| writing.fill(key, &[("n", n.into())]))
    });
    let mut lines: Vec<String> = sides.into_iter().chain(also).collect();
    if writing.shows_people() {
        lines.extend(came_and_left(writing));
    }
    let mut parts = vec![Part::List(lines.into_iter().chain(others).collect())];
    if writing.shows_people() && !writing.state.people.is_empty() {
        parts.push(Part::Table(person_rows(writing)));
        parts.extend(Some(side_changes(writing)).filter(|lines| !lines.is_empty()).map(Part::List));
    }
    Section::new(writing.say("export-who-was-here"), parts)
}

/// How many came once the questions had begun, and how many left and did not come back (R4).
fn came_and_left(writing: &Writing<'_>) -> impl Iterator<Item = String> {
    let asked = |event: &&Event| !matches!(event.body, Body::QuestionOpened { .. });
    let later = writing.state.log.iter().skip_while(asked).filter_map(|event| match &event.body {
        Body::Joined { participant, .. } => writing.state.person(*participant),
        _ => None,
    });
    let left = writing.state.participants().filter(|person| !person.here).count();
    let told = [("export-came-later", later.filter(|person| person.counts()).count()), ("export-left", left)];
    told.into_iter().filter(|(_, n)| *n > 0).map(|(key, n)| writing.fill(key, &[("n", n.into())]))
}

/// Who spoke from another side from when on: a mark keeps the side it was given from (R3).
fn side_changes(writing: &Writing<'_>) -> Vec<String> {
    let line = |event: &Event| match &event.body {
        Body::SideChanged { participant, speaks_from: from } => {
            let counts = writing.state.person(*participant).is_some_and(Person::counts);
            let side = speaks_from(writing, *from);
            let (time, who) = (event.at.format("%H:%M").to_string(), participant.to_string());
            let values = [("time", time.into()), ("who", who.into()), ("side", side.into())];
            counts.then(|| writing.fill("export-spoke-from", &values))
        }
        _ => None,
    };
    writing.state.log.iter().filter_map(line).collect()
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
    let stayed = (writing.results.left_and_took_answers > 0).then(|| writing.say("export-first-stayed"));
    by_side(writing, counts).into_iter().chain(stayed).collect()
}

/// How many turns each side had, and how often somebody passed: of the whole room, so that no side is told (R12).
fn turns(writing: &Writing<'_>) -> Vec<String> {
    let Fairness { turns, passes, .. } = fairness(writing.state);
    if turns.iter().sum::<u32>() == 0 {
        return Vec::new();
    }
    let passes = writing.fill("export-passes", &[("n", passes.into())]);
    by_side(writing, turns).into_iter().chain([passes]).collect()
}

fn by_side(writing: &Writing<'_>, counts: [u32; 3]) -> Vec<String> {
    let line =
        |(side, n): (Side, u32)| writing.fill("export-count", &[("name", writing.side(side).into()), ("n", n.into())]);
    Side::ALL.into_iter().zip(counts).map(line).collect()
}

fn consent(writing: &Writing<'_>) -> Vec<String> {
    let counts = match writing.state.header.share_counts {
        Some(true) => "export-counts-yes",
        Some(false) => "export-counts-no",
        None if writing.state.yes_has_lapsed() => "export-counts-ask-again",
        None => "export-counts-not-asked",
    };
    let quoted = writing.state.participants().filter(|person| person.is.quote_ok).count();
    let of = writing.state.participants().count();
    let quoted = writing.fill("export-quoted", &[("n", quoted.into()), ("of", of.into())]);
    let kept = writing.state.header.keep_until;
    let kept = kept.map(|date| writing.fill("export-kept-until", &[("date", writing.phrases.date(date).into())]));
    [writing.say(counts), quoted].into_iter().chain(kept).collect()
}

impl Writing<'_> {
    /// A section of one list; without lines it is empty.
    pub(super) fn listed(&self, heading: &str, lines: Vec<String>) -> Section {
        let parts = if lines.is_empty() { Vec::new() } else { vec![Part::List(lines)] };
        Section::new(self.say(heading), parts)
    }
}
