//! Made-up rooms: people of all sides and roles, one to three rounds, gaps, and reasons that are hard to write as CSV.

use crate::support::dice::Dice;

/// One row of `PEOPLE.csv`.
pub(crate) struct PersonRow {
    pub(crate) name: String,
    pub(crate) side: String,
    pub(crate) role: String,
}

/// One row of `ANSWERS.csv`.
pub(crate) struct AnswerRow {
    pub(crate) question: String,
    pub(crate) name: String,
    pub(crate) answer: String,
    pub(crate) reason: String,
    pub(crate) round: String,
}

/// What was on the paper.
pub(crate) struct Files {
    pub(crate) agenda: &'static str,
    /// What was asked of it, in its order.
    pub(crate) asked: Vec<&'static str>,
    pub(crate) people: Vec<PersonRow>,
    pub(crate) answers: Vec<AnswerRow>,
}

const NAMES: [&str; 14] =
    ["Ines", "Kofi", "Zoë Lee", "Jo", "Ben, A.", "Huw", "Ŵyn", "O'Hara", "\"Bo\"", "Ann", "Anne", "Lim 李", "Di", "Ed"];

const REASONS: [&str; 8] = [
    "It is late, as ever.",
    "They said \"wait\", and we did.",
    "One line.\nAnd another.",
    "A line.\r\n\r\nWith a gap, \"quoted\".",
    "=SUM(A1)",
    "  blanks around  ",
    "café, naïve",
    "\"",
];

const CHECKLIST: [&str; 3] = ["checklist.stages", "checklist.say", "checklist.share"];
const PRINCIPLES: [&str; 4] = [
    "principles.equality.status",
    "principles.diversity.mix",
    "principles.accessibility.part",
    "principles.reciprocity.back",
];
const LINE: [&str; 5] = ["line.choice", "line.part", "line.feeling", "line.skills", "line.community"];
const CHALLENGES: [&str; 3] = ["challenges.power", "challenges.expect", "challenges.support"];
const HEARD: [&str; 1] = ["meeting.heard"];

/// Of these the group picks one set.
const SETS: [&[&str]; 5] = [
    &[
        "elements.assets",
        "elements.capabilities",
        "elements.mutual",
        "elements.networks",
        "elements.roles",
        "elements.enable",
    ],
    &["fourpi.principles", "fourpi.purpose", "fourpi.presence", "fourpi.process", "fourpi.impact"],
    &LINE,
    &["values.valued", "values.rethink", "values.balance", "values.worth"],
    &["own.1", "own.2"],
];

/// Of these the group picks up to three.
const SIGNS: [&str; 10] = [
    "signs.show",
    "signs.duty",
    "signs.used",
    "signs.unpaid",
    "signs.consult",
    "signs.early",
    "signs.dark",
    "signs.nofeedback",
    "signs.pros",
    "signs.stages",
];

/// What each agenda asks to be marked, in its order; of what is picked, what this room picked.
fn asked(agenda: &str, dice: &mut Dice) -> Vec<&'static str> {
    let full = |dice: &mut Dice| {
        let mut signs: Vec<&str> = SIGNS.to_vec();
        while signs.len() > 3 {
            signs.remove(dice.roll(signs.len()));
        }
        let set = SETS[dice.roll(SETS.len())];
        [&["stories.cars"], CHECKLIST.as_slice(), &PRINCIPLES, set, &signs, &HEARD].concat()
    };
    match agenda {
        "taster" => LINE.to_vec(),
        "short" | "follow-up" => [CHECKLIST.as_slice(), &HEARD].concat(),
        "planning" => [CHALLENGES.as_slice(), &HEARD].concat(),
        "full" => full(dice),
        _ => [CHECKLIST.as_slice(), &PRINCIPLES, &HEARD].concat(),
    }
}

const AGENDAS: [&str; 9] =
    ["standard", "standard", "standard", "full", "full", "planning", "short", "taster", "follow-up"];

/// A room. The mood of it decides whether its answers differ much or hardly, so that every headline comes up.
pub(crate) fn room(seed: u64) -> Files {
    let mut dice = Dice(seed);
    let people = people(&mut dice);
    let names: Vec<(String, String)> = people
        .iter()
        .filter(|row| row.role.is_empty() || row.role == "participant")
        .map(|row| (row.name.clone(), row.side.clone()))
        .collect();
    let mood = dice.roll(5);
    let gaps = dice.roll(4);
    let agenda = AGENDAS[dice.roll(AGENDAS.len())];
    let asked = asked(agenda, &mut dice);
    let mut answers = Vec::new();
    if !names.is_empty() {
        for question in &asked {
            if dice.roll(8) > 0 {
                rounds(question, &names, (mood, gaps), &mut dice, &mut answers);
                answers.extend(question.starts_with("own.").then(|| statement(question)));
            }
        }
    }
    dice.shuffle(&mut answers);
    Files { agenda, asked, people, answers }
}

/// What the group wrote itself stands in a row of nobody.
fn statement(question: &str) -> AnswerRow {
    let (name, reason, round) = (String::new(), String::new(), String::new());
    AnswerRow { question: question.to_owned(), name, answer: "We say \"yes\", or no.".to_owned(), reason, round }
}

fn people(dice: &mut Dice) -> Vec<PersonRow> {
    let mut names = NAMES;
    dice.shuffle(&mut names);
    let mut people = Vec::new();
    for name in names.into_iter().take(dice.roll(NAMES.len() + 1)) {
        let role = dice.pick(&["", "", "", "participant", "participant", "facilitator", "supporter", "interpreter"]);
        let sides = if role.is_empty() || role == "participant" {
            ["people", "people", "staff", "staff", "both", "other"].as_slice()
        } else {
            &["people", "staff", "both", "other", ""]
        };
        people.push(PersonRow { name: name.to_owned(), side: dice.pick(sides).to_owned(), role: role.to_owned() });
    }
    people
}

/// One to three rounds of a question, each with at least one row.
fn rounds(
    question: &str,
    names: &[(String, String)],
    (mood, gaps): (usize, usize),
    dice: &mut Dice,
    answers: &mut Vec<AnswerRow>,
) {
    let last = [1, 1, 2, 3][dice.roll(4)];
    for round in 1..=last {
        let certain = dice.roll(names.len());
        for (place, (name, side)) in names.iter().enumerate() {
            if place != certain && dice.roll(4) < gaps {
                continue;
            }
            let round = if round == 1 { dice.pick(&["1", ""]).to_owned() } else { round.to_string() };
            let reason = if dice.roll(2) == 0 { String::new() } else { dice.pick(&REASONS).to_owned() };
            let answer = answer(mood, side, dice);
            answers.push(AnswerRow { question: question.to_owned(), name: spelt(name, dice), answer, reason, round });
        }
    }
}

fn answer(mood: usize, side: &str, dice: &mut Dice) -> String {
    let likely: &[&str] = match (mood, side) {
        (0, _) => &["with"],
        (1, _) => &["with", "with", "with", "with", "pass"],
        (2, "people") => &["to", "to", "to", "for", "pass"],
        (2, "staff") => &["with", "with", "with", "for", "not_sure"],
        (3, "both" | "other") => &["to", "to", "to", "for"],
        (3, _) => &["with", "with", "for", "with", "with"],
        _ => &["to", "for", "with", "not_sure", "pass"],
    };
    match dice.pick(likely) {
        "not_sure" => dice.pick(&["not_sure", "not sure", "Not Sure"]).to_owned(),
        "with" => dice.pick(&["with", "WITH", " With "]).to_owned(),
        other => other.to_owned(),
    }
}

/// A name as somebody else may write it.
fn spelt(name: &str, dice: &mut Dice) -> String {
    match dice.roll(4) {
        0 => name.to_uppercase(),
        1 => format!(" {name} "),
        _ => name.to_owned(),
    }
}
