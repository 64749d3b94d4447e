//! Every worked case of the method: marks in, what is said out. The cases stand in `tests/weigh/*.toml`.

use std::collections::BTreeMap;

use crate::common::Room;
use crate::common::notation::plan;
use alongside::phrases::Phrases;
use alongside::weigh::{
    MarksSoFar, QuestionResult, Results, Wording, beside, checklist_line, checklist_words, earlier_words,
    head_count_words, held_back_words, marks_so_far, moved_lines, own_headline_parts, position_counts_words,
    position_words, weigh,
};

/// What can be said of a room, by name: "headline line.part" -> "WITH. Everyone who marked says so."
type Facts = BTreeMap<String, String>;

fn facts(room: &Room) -> Facts {
    let phrases = Phrases::english();
    let results = weigh(&room.state, &phrases);
    let wording = Wording::of(&room.state, &phrases);
    let mut facts = of_session(&results, wording);
    for question in &results.questions {
        facts.extend(of_question(room, question, wording));
    }
    facts
}

fn of_session(results: &Results, wording: Wording<'_>) -> Facts {
    let position = &results.position;
    let MarksSoFar { room, sides } = marks_so_far(&results.questions);
    let turns = results.first_turns;
    let ids: Vec<&str> = results.unrevealed.iter().map(|id| id.0.as_str()).collect();
    let mut facts: Facts = [
        ("position", position_words(position, wording)),
        ("counts", position_counts_words(&position.counts, wording)),
        ("held back", position.held_back.to_string()),
        ("provisional", format!("{:?}", position.provisional)),
        ("unrevealed", ids.join(", ")),
        ("marks", format!("{room:?} {sides:?}")),
        ("first turns", format!("people {}, staff {}, neither {}", turns.people, turns.staff, turns.neither)),
        ("checklist", "not asked".to_owned()),
    ]
    .map(|(name, fact)| (name.to_owned(), fact))
    .into();
    if let Some(checklist) = &results.checklist {
        facts.insert("checklist".into(), checklist_words(checklist, &results.questions, wording));
        if position.held_back {
            facts.insert("why held back".into(), held_back_words(checklist, wording));
        }
        for line in &checklist.questions {
            facts.insert(format!("checklist {}", line.id), checklist_line(line, wording));
        }
    }
    for principle in &results.principles {
        let word = match principle.change_first {
            Some(true) => "change",
            Some(false) => "keep",
            None => "cannot say",
        };
        facts.insert(principle.id.clone(), word.into());
    }
    facts
}

fn of_question(room: &Room, question: &QuestionResult, wording: Wording<'_>) -> Facts {
    let headline = &question.headline;
    let (_, asked) = room.state.question(&question.id).unwrap();
    let answers = asked.answers.marks().unwrap();
    let own = own_headline_parts(headline.kind, headline.level, &question.sides, answers, wording);
    let beside: Vec<String> = beside(question, wording).into_iter().map(|it| it.text).collect();
    let counts = question.sides;
    let away = [counts.people, counts.staff, counts.neither].map(|side| side.counts.away);
    [
        ("headline", headline.words.clone()),
        ("own", [own.pill, own.says].join(" / ")),
        ("beside", beside.join(", ")),
        ("head count", head_count_words(question, wording).unwrap_or_else(|| "the same".into())),
        ("moved", moved_lines(question, wording).join(" ")),
        ("earlier", earlier_words(question, wording).unwrap_or_default()),
        ("rounds", question.rounds.to_string()),
        ("away", format!("people {}, staff {}, neither {}", away[0], away[1], away[2])),
    ]
    .map(|(name, fact)| (format!("{name} {}", question.id), fact))
    .into()
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    case: Vec<Case>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    /// Lines like "line.part: 4W; 3W 1T": the rounds, in order.
    rounds: Vec<String>,
    /// What must be said.
    then: Facts,
}

fn check(file: &str) {
    let File { case } = toml::from_str(file).unwrap();
    assert!(!case.is_empty());
    for Case { rounds, then } in case {
        let room = plan(&rounds).play();
        room.assert_fold_is_live();
        let said = facts(&room);
        assert!(!then.is_empty(), "{rounds:?} expects nothing");
        for (name, expected) in then {
            let fact = said.get(&name).map_or("(nothing)", String::as_str);
            assert_eq!(fact, expected, "{name}, after {rounds:#?}");
        }
    }
}

#[test]
fn headlines() {
    check(include_str!("weigh/headlines.toml"));
}

#[test]
fn positions() {
    check(include_str!("weigh/position.toml"));
}

#[test]
fn head_counts() {
    check(include_str!("weigh/head_count.toml"));
}

#[test]
fn checklists() {
    check(include_str!("weigh/checklist.toml"));
}

#[test]
fn principles() {
    check(include_str!("weigh/principles.toml"));
}

#[test]
fn rounds() {
    check(include_str!("weigh/rounds.toml"));
}

#[test]
fn away_and_hidden() {
    check(include_str!("weigh/away_and_hidden.toml"));
}
