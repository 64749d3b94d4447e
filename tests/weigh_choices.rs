//! Answers that are no marks: levels, cells, votes. The worked cases stand in `tests/weigh/`.

use std::collections::BTreeMap;

use crate::common;
use crate::common::notation::plan;
use crate::common::plan::{Ends, Part, Plan, Row};
use crate::common::plans::sides;
use crate::common::{Room, english, question};
use alongside::session::{Answer, Command, Rule, Side, SpeaksFrom, Vote};
use alongside::text::Words;
use alongside::weigh::{
    ByAnswer, Tally, Wording, changed_words, choices, decision, decision_words, earlier_choices_words,
    position_counts_words, position_words, rule_words,
};
use proptest::prelude::*;
use proptest::sample::Index;

type Facts = BTreeMap<String, String>;

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    case: Vec<Case>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    rule: Option<String>,
    rounds: Vec<String>,
    then: Facts,
}

fn rule(name: &str) -> Rule {
    let named = |rule: &Rule| serde_json::to_value(rule).unwrap() == name;
    Rule::ALL.into_iter().find(named).expect("a rule")
}

fn told(answers: &ByAnswer) -> String {
    answers.iter().map(|(id, n)| format!("{id} {n}")).collect::<Vec<_>>().join(", ")
}

fn all(tally: &Tally) -> String {
    let Tally { answers, not_sure, pass, away } = tally;
    format!("{}, not sure {not_sure}, passed {pass}, away {away}", told(answers))
}

/// What can be said of a room, and of the question `id` in it.
fn facts(room: &Room, id: &str) -> Facts {
    let results = room.results();
    let wording = Wording::of(&room.state, english());
    let unrevealed: Vec<&str> = results.unrevealed.iter().map(|id| id.0.as_str()).collect();
    let mut facts = vec![
        ("unrevealed", unrevealed.join(", ")),
        ("position", position_words(&results.position, wording)),
        ("counts", position_counts_words(&results.position.counts, wording)),
    ];
    if let Some(levels) = &results.levels {
        let side = |it: &Option<ByAnswer>| it.as_ref().map_or("not asked".to_owned(), told);
        facts.push(("levels now", side(&levels.now)));
        facts.push(("levels wanted", side(&levels.wanted)));
        facts.push(("levels beside", format!("not sure {}, passed {}", levels.not_sure, levels.pass)));
    }
    if let Some(choices) = choices(&room.state, &question(id)) {
        facts.push(("of people", all(choices.side(Side::People))));
        facts.push(("of neither", all(choices.side(Side::Neither))));
        facts.extend(earlier_choices_words(&choices, wording).map(|words| ("earlier", words)));
        facts.extend(changed_words(&choices, wording).map(|words| ("moved", words)));
    }
    if let Some(decision) = decision(&room.state, &question(id)) {
        assert_eq!(results.decisions, std::slice::from_ref(&decision));
        facts.push(("agreed", decision.agreed.to_string()));
        facts.push(("votes", all(&decision.counts)));
        facts.push(("says", decision_words(&decision, wording)));
        facts.push(("rule", rule_words(decision.rule, wording)));
    }
    facts.into_iter().map(|(name, fact)| (name.to_owned(), fact)).collect()
}

fn check(file: &str) {
    let File { case } = toml::from_str(file).unwrap();
    assert!(!case.is_empty());
    for Case { rule: chosen, rounds, then } in case {
        let plan = plan(&rounds);
        let mut room = plan.play();
        if let Some(chosen) = chosen {
            room.does(Command::ChooseRule(rule(&chosen)));
        }
        room.assert_fold_is_live();
        let said = facts(&room, &plan.rows[0].question);
        assert!(!then.is_empty(), "{rounds:?} expects nothing");
        for (name, expected) in then {
            let fact = said.get(&name).map_or("(nothing)", String::as_str);
            assert_eq!(fact, expected, "{name}, after {rounds:#?}");
        }
    }
}

#[test]
fn decisions() {
    check(include_str!("weigh/decisions.toml"));
}

#[test]
fn levels() {
    check(include_str!("weigh/choices.toml"));
}

/// Both dots are put in one turn, and count cell by cell.
#[test]
fn the_grid_counts_each_dot_in_its_cell() {
    let mut room = common::Room::new(alongside::session::Reveal::Live);
    room.does(Command::Start);
    let names = [("Amina", SpeaksFrom::People), ("Ben", SpeaksFrom::Staff), ("Carys", SpeaksFrom::Both)];
    let people = names.map(|(name, from)| room.join(name, from, alongside::session::Role::Participant));
    room.go_to("grid.now");
    let dots = [("staff-staff", "both-both"), ("staff-both", "both-both"), ("not_sure", "people-people")];
    for (who, (now, wanted)) in people.into_iter().zip(dots) {
        room.answer(who, "grid.now", Answer::from_name(now).unwrap(), None);
        room.answer(who, "grid.wanted", Answer::from_name(wanted).unwrap(), None);
    }
    room.close("grid.now");
    let grid = serde_json::to_value(room.results().grid).unwrap();
    let many = |of: &str| -> Vec<(String, u64)> {
        let cells = grid[of].as_object().unwrap();
        assert_eq!(cells.len(), 9);
        cells.iter().filter(|(_, n)| **n != 0).map(|(id, n)| (id.clone(), n.as_u64().unwrap())).collect()
    };
    let mut now = many("now");
    now.sort();
    assert_eq!(now, [("staff-both".to_owned(), 1), ("staff-staff".to_owned(), 1)]);
    let mut wanted = many("wanted");
    wanted.sort();
    assert_eq!(wanted, [("both-both".to_owned(), 2), ("people-people".to_owned(), 1)]);
    assert_eq!((&grid["not_sure"], &grid["pass"]), (&1.into(), &0.into()));
    let now = choices(&room.state, &question("grid.now")).unwrap();
    assert_eq!((now.side(Side::Neither).not_sure, now.open), (1, false));
    assert_eq!(room.results().first_turns.people, 1, "two questions in one turn count once");
}

#[test]
fn notes_of_a_decision_tell_the_noes_first_and_name_nobody() {
    let mut room = plan(&["decide.1: 1full; 1live 1? (open)".to_owned()]).play();
    let mut says = |who: usize, vote: Answer, why: &str| {
        room.answer(common::plan::person(who), "decide.1", vote, Some(why));
    };
    says(0, Answer::Voted(Vote::Full), "it helps");
    says(2, Answer::NotSure, "I am new");
    says(1, Answer::Voted(Vote::No), "too soon");
    room.close("decide.1");
    let id = question("decide.1");
    room.does(Command::Say { question: id.clone(), mark: None, words: Words::new("we talked") });
    room.does(Command::AddNote { question: Some(id.clone()), text: Words::new("not in my name") });
    room.does(Command::AddNote { question: None, text: Words::new("about the day") });
    let decided = decision(&room.state, &id).unwrap();
    assert_eq!(decided.notes, ["too soon", "it helps", "I am new", "we talked", "not in my name"]);
    assert_eq!(decided.text, "What we wrote");
    assert_eq!(serde_json::to_value(&decided).unwrap()["rule"], "each_side");
}

#[test]
fn what_is_marked_or_answered_as_one_has_no_choices() {
    let room = plan(&["line.part: 1W; 1W".to_owned()]).play();
    for id in ["line.part", "parts.design", "challenges.how", "levels.now", "nothing.here"] {
        assert_eq!(choices(&room.state, &question(id)), None, "{id}");
        assert_eq!(decision(&room.state, &question(id)), None, "{id}");
    }
    let keys = serde_json::to_value(room.results()).unwrap();
    for key in ["levels", "grid", "parts", "decisions"] {
        assert!(keys.get(key).is_none(), "{key} stands there");
    }
}

fn vote() -> impl Strategy<Value = Part> {
    let gives = |vote| Just(Part::Gives(Answer::Voted(vote)));
    prop_oneof![
        6 => gives(Vote::Full),
        3 => gives(Vote::Worry),
        3 => gives(Vote::Live),
        1 => gives(Vote::Talk),
        1 => gives(Vote::No),
        1 => Just(Part::Gives(Answer::NotSure)),
        1 => Just(Part::Gives(Answer::Pass)),
        1 => Just(Part::Away),
    ]
}

fn ballots() -> impl Strategy<Value = Plan> {
    prop::collection::vec((sides(), vote()), 1..8).prop_map(|seats| {
        let (people, mut parts): (Vec<SpeaksFrom>, Vec<Part>) = seats.into_iter().unzip();
        if !parts.iter().any(|part| matches!(part, Part::Gives(_))) {
            parts[0] = Part::Gives(Answer::NotSure);
        }
        let reveal = alongside::session::Reveal::Live;
        let row = Row { question: "decide.1".to_owned(), reveal, parts, ends: Ends::Closed, side_change: None };
        Plan { people, rows: vec![row] }
    })
}

/// Whether it is agreed, by each of the rules.
fn verdicts(plan: &Plan) -> Vec<bool> {
    let mut room = plan.play();
    let by = |rule: Rule| {
        room.does(Command::ChooseRule(rule));
        decision(&room.state, &question("decide.1")).unwrap().agreed
    };
    Rule::ALL.map(by).to_vec()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn seats_and_labels_change_no_verdict(plan in ballots(), one: Index, other: Index) {
        let mut swapped = plan.clone();
        let (one, other) = (one.index(plan.people.len()), other.index(plan.people.len()));
        swapped.people.swap(one, other);
        swapped.rows[0].parts.swap(one, other);
        prop_assert_eq!(verdicts(&plan), verdicts(&swapped));
        let mut labels = plan.clone();
        for side in &mut labels.people {
            *side = match *side {
                SpeaksFrom::People => SpeaksFrom::Staff,
                SpeaksFrom::Staff => SpeaksFrom::People,
                neither => neither,
            };
        }
        prop_assert_eq!(verdicts(&plan), verdicts(&labels));
    }

    #[test]
    fn a_pass_more_changes_no_verdict(plan in ballots(), side in sides()) {
        let mut more = plan.clone();
        more.people.push(side);
        more.rows[0].parts.push(Part::Gives(Answer::Pass));
        prop_assert_eq!(verdicts(&plan), verdicts(&more));
    }

    /// A no never helps: in the place of any other vote it makes no decision agreed.
    #[test]
    fn a_no_agrees_to_nothing(plan in ballots(), who: Index) {
        let mut against = plan.clone();
        let who = who.index(plan.people.len());
        against.rows[0].parts[who] = Part::Gives(Answer::Voted(Vote::No));
        for (before, after) in verdicts(&plan).into_iter().zip(verdicts(&against)) {
            prop_assert!(before || !after);
        }
    }
}
