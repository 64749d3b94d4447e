//! Made-up rooms: people of all sides and roles, one to three rounds, gaps, and reasons that are hard to write as CSV.

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
    pub(crate) people: Vec<PersonRow>,
    pub(crate) answers: Vec<AnswerRow>,
}

/// A row of numbers that look random, the same for the same seed.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// From 0 to `sides - 1`.
    pub(crate) fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % sides
    }

    pub(crate) fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.roll(from.len())]
    }

    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for i in (1..items.len()).rev() {
            items.swap(i, self.roll(i + 1));
        }
    }
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

const QUESTIONS: [&str; 8] = [
    "checklist.stages",
    "checklist.say",
    "checklist.share",
    "principles.equality.status",
    "principles.diversity.mix",
    "principles.accessibility.part",
    "principles.reciprocity.back",
    "meeting.heard",
];

/// A room. The mood of it decides whether its answers differ much or hardly, so that every headline comes up.
pub(crate) fn room(seed: u64) -> Files {
    let mut dice = Dice::new(seed);
    let people = people(&mut dice);
    let names: Vec<(String, String)> = people
        .iter()
        .filter(|row| row.role.is_empty() || row.role == "participant")
        .map(|row| (row.name.clone(), row.side.clone()))
        .collect();
    let mood = dice.roll(5);
    let gaps = dice.roll(4);
    let mut answers = Vec::new();
    if !names.is_empty() {
        for question in QUESTIONS {
            if dice.roll(8) > 0 {
                rounds(question, &names, (mood, gaps), &mut dice, &mut answers);
            }
        }
    }
    dice.shuffle(&mut answers);
    Files { people, answers }
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
