//! The method's rules once more, in the plainest code, straight from the rows of the two files.
//!
//! It shares nothing with the program: a mark is a text, a side is a text, and the words of a headline stand here.

use serde_json::{Value, json};

use super::rooms::{AnswerRow, Files};

/// One participant, and from which side they are counted.
struct Person {
    name: String,
    side: &'static str,
}

/// One row of answers, tidied.
#[derive(Clone)]
struct Given {
    question: String,
    name: String,
    answer: String,
    reason: String,
    round: u32,
}

/// All that is counted of the two files, as `results` has it.
pub(crate) fn results(files: &Files) -> Value {
    let people = participants(files);
    let answers: Vec<Given> = files.answers.iter().filter(|row| !row.name.is_empty()).map(tidy).collect();
    let asked = files.asked.iter().copied().filter(|id| answers.iter().any(|it| it.question == *id));
    let asked: Vec<&str> = asked.collect();
    let questions: Vec<Value> = asked.iter().map(|id| question(id, &people, &answers)).collect();
    let checklist = checklist(&questions);
    json!({
        "position": position(&questions, &checklist),
        "principles": principles(&questions, &people, &answers),
        "questions": questions,
        "unrevealed": [],
        "checklist": checklist,
        "promises": [],
        "minority_notes": [],
        "car_park": [],
        "first_turns": { "people": 0, "staff": 0, "neither": 0 },
        "left_and_took_answers": 0,
    })
}

/// R2: only participants are counted. R3: both and other are in neither side.
fn participants(files: &Files) -> Vec<Person> {
    let mut people = Vec::new();
    for row in &files.people {
        if row.role.is_empty() || row.role == "participant" {
            let side = match row.side.as_str() {
                "people" => "people",
                "staff" => "staff",
                _ => "neither",
            };
            people.push(Person { name: small(&row.name), side });
        }
    }
    people
}

fn tidy(row: &AnswerRow) -> Given {
    Given {
        question: row.question.clone(),
        name: small(&row.name),
        answer: small(&row.answer).replace(' ', "_"),
        reason: row.reason.replace("\r\n", "\n").trim().to_owned(),
        round: if row.round.is_empty() { 1 } else { row.round.parse().unwrap() },
    }
}

fn small(text: &str) -> String {
    text.trim().to_lowercase()
}

/// R1: of one person the answer of the last round in which they answered.
fn standing<'a>(question: &str, name: &str, answers: &'a [Given]) -> Option<&'a Given> {
    answers.iter().filter(|it| it.question == question && it.name == name).max_by_key(|it| it.round)
}

fn question(id: &str, people: &[Person], answers: &[Given]) -> Value {
    let rounds = answers.iter().filter(|it| it.question == id).map(|it| it.round).max().unwrap();
    let room = counts(id, "everyone", people, answers);
    let mut sides = json!({});
    for side in ["people", "staff", "neither"] {
        let mut of_side = counts(id, side, people, answers);
        of_side["middle"] = middle(&of_side);
        of_side["voices"] = json!(marks(&of_side));
        sides[side] = of_side;
    }
    let earlier = people.iter().filter_map(|it| standing(id, &it.name, answers)).filter(|it| it.round < rounds).count();
    json!({
        "id": id,
        "text_version": 1,
        "rounds": rounds,
        "reveal": "together",
        "in_position": !id.starts_with("meeting.") && !id.starts_with("stories."),
        "headline": headline(&room, &sides),
        "middle": middle(&room),
        "room": room,
        "sides": sides,
        "from_earlier_rounds": earlier,
        "moved": moved(id, rounds, people, answers),
    })
}

/// R4: how many said what; away is who was there and has no row.
fn counts(id: &str, side: &str, people: &[Person], answers: &[Given]) -> Value {
    let mut counts = json!({ "to": 0, "for": 0, "with": 0, "not_sure": 0, "pass": 0, "away": 0 });
    for person in people {
        if side == "everyone" || side == person.side {
            let said = standing(id, &person.name, answers).map_or("away", |it| it.answer.as_str());
            counts[said] = json!(number(&counts[said]) + 1);
        }
    }
    counts
}

fn number(value: &Value) -> u64 {
    value.as_u64().unwrap()
}

fn marks(counts: &Value) -> u64 {
    number(&counts["to"]) + number(&counts["for"]) + number(&counts["with"])
}

/// R5: write the marks in a row, TO first, and take the middle one, or the lower of the two.
fn middle(counts: &Value) -> Value {
    let mut row = Vec::new();
    for mark in ["to", "for", "with"] {
        for _ in 0..number(&counts[mark]) {
            row.push(mark);
        }
    }
    lower_middle(&row)
}

fn lower_middle(row: &[&str]) -> Value {
    if row.is_empty() { Value::Null } else { json!(row[(row.len() - 1) / 2]) }
}

/// 0 for TO, 1 for FOR, 2 for WITH.
fn step(mark: &Value) -> usize {
    ["to", "for", "with"].iter().position(|it| mark == it).unwrap()
}

/// R6, row by row.
fn headline(room: &Value, sides: &Value) -> Value {
    let (people, staff, everyone) = (&sides["people"]["middle"], &sides["staff"]["middle"], &middle(room));
    let word = |mark: &Value| mark.as_str().unwrap().to_uppercase();
    if people.is_null() || staff.is_null() {
        let words = match (staff.is_null(), people.is_null()) {
            (false, _) => "Cannot say yet. Only staff have answered.",
            (_, false) => "Cannot say yet. Only people with lived experience have answered.",
            _ => "Cannot say yet. Nobody from either side has answered.",
        };
        return json!({ "kind": "cannot_say", "level": null, "words": words });
    }
    let each = format!("Staff say {}, people with lived experience say {}", word(staff), word(people));
    if step(people).abs_diff(step(staff)) == 2 {
        return json!({ "kind": "split", "level": null, "words": format!("Split. {each}.") });
    }
    let lowest = [people, staff, everyone].into_iter().min_by_key(|it| step(it)).unwrap();
    let level = word(lowest);
    let all_equal = ["to", "for", "with"].iter().any(|mark| number(&room[*mark]) == marks(room));
    let (kind, words) = if all_equal {
        ("same", format!("{level}. Everyone who marked says so."))
    } else if people == lowest && staff == lowest {
        ("mostly", format!("Mostly {level}."))
    } else if people == lowest || staff == lowest {
        ("no_further", format!("No further than {level}. {each}."))
    } else if people == staff {
        let both = word(staff);
        ("no_further", format!("No further than {level}. Both sides say {both}, everyone together says {level}."))
    } else {
        // The method has no words for sides that differ and a room that is lower than both.
        ("no_further", format!("No further than {level}. {each}, everyone together says {level}."))
    };
    json!({ "kind": kind, "level": lowest, "words": words })
}

/// R16: whose mark is another one than before the last round.
fn moved(id: &str, rounds: u32, people: &[Person], answers: &[Given]) -> Value {
    let before: Vec<Given> = answers.iter().filter(|it| it.round < rounds).cloned().collect();
    let (mut up, mut down) = (0, 0);
    for person in people {
        let now = standing(id, &person.name, answers).filter(|it| it.round == rounds);
        let (Some(then), Some(now)) = (standing(id, &person.name, &before), now) else { continue };
        let (then, now) = (json!(then.answer), json!(now.answer));
        let is_mark = |it: &Value| ["to", "for", "with"].iter().any(|mark| it == mark);
        if is_mark(&then) && is_mark(&now) {
            up += u32::from(step(&now) > step(&then));
            down += u32::from(step(&now) < step(&then));
        }
    }
    json!({ "up": up, "down": down })
}

/// R8: the headlines of what goes into the position, their lower middle, and what stands where there is none.
fn position(questions: &[Value], checklist: &Value) -> Value {
    let asked: Vec<&Value> = questions.iter().filter(|it| it["in_position"] == true).collect();
    let mut counts = json!({ "with": 0, "for": 0, "to": 0, "split": 0, "cannot_say": 0 });
    let mut row = Vec::new();
    let mut rooms = Vec::new();
    for question in &asked {
        let headline = &question["headline"];
        let counted = headline["level"].as_str().unwrap_or_else(|| headline["kind"].as_str().unwrap());
        counts[counted] = json!(number(&counts[counted]) + 1);
        match counted {
            "cannot_say" => {}
            "split" => row.push("to"),
            level => row.push(level),
        }
        rooms.extend(question["middle"].as_str());
    }
    let in_order = |row: &mut Vec<&str>| row.sort_by_key(|mark| step(&json!(mark)));
    in_order(&mut row);
    in_order(&mut rooms);
    let cannot_say = usize::try_from(number(&counts["cannot_say"])).unwrap();
    let reached = if cannot_say > asked.len() - cannot_say { Value::Null } else { lower_middle(&row) };
    let provisional = if reached.is_null() { lower_middle(&rooms) } else { Value::Null };
    let held_back = reached == "with" && !checklist.is_null() && checklist["verdict"] != "likely";
    let pointer = if held_back { json!("for") } else { reached };
    json!({ "pointer": pointer, "provisional": provisional, "held_back": held_back, "counts": counts })
}

/// R13.
fn checklist(questions: &[Value]) -> Value {
    let asked: Vec<&Value> =
        questions.iter().filter(|it| it["id"].as_str().unwrap().starts_with("checklist.")).collect();
    if asked.is_empty() {
        return Value::Null;
    }
    let no = |it: &Value| number(&it["room"]["to"]) + number(&it["room"]["for"]);
    let not_sure = |it: &Value| number(&it["room"]["not_sure"]);
    let voices = |it: &Value, side: &str| number(&it["sides"][side]["voices"]);
    let both_marked = asked.iter().all(|it| voices(it, "people") > 0 && voices(it, "staff") > 0);
    let verdict = if asked.iter().any(|it| no(it) > 0 || not_sure(it) > 0) {
        "not_yet"
    } else if asked.len() == 3 && both_marked {
        "likely"
    } else {
        "cannot_say"
    };
    let lines: Vec<Value> =
        asked.iter().map(|it| json!({ "id": it["id"], "no": no(it), "not_sure": not_sure(it) })).collect();
    json!({ "verdict": verdict, "questions": lines })
}

/// The last words that were given with the answer that stands, since this person last said something else.
fn why(id: &str, stands: &Given, answers: &[Given]) -> Option<String> {
    let theirs = answers.iter().filter(|it| it.question == id && it.name == stands.name);
    let other = theirs.clone().filter(|it| it.answer != stands.answer).map(|it| it.round).max();
    let with_words = theirs.filter(|it| Some(it.round) > other && !it.reason.is_empty());
    with_words.max_by_key(|it| it.round).map(|it| it.reason.clone())
}

/// R14: with one statement each in every agenda that asks of them. The reasons stand in the order TO, FOR, WITH, not sure.
fn principles(questions: &[Value], people: &[Person], answers: &[Given]) -> Value {
    let mut principles = Vec::new();
    for id in ["equality", "diversity", "accessibility", "reciprocity"] {
        let start = format!("principles.{id}.");
        let statement = questions.iter().find(|it| it["id"].as_str().unwrap().starts_with(&start));
        let headline = statement.map(|it| &it["headline"]);
        let change_first = match headline {
            None => Value::Null,
            Some(headline) if headline["kind"] == "cannot_say" => Value::Null,
            Some(headline) => json!(headline["level"] != "with"),
        };
        let mut because = Vec::new();
        if change_first == true {
            let id = statement.unwrap()["id"].as_str().unwrap();
            for said in ["to", "for", "with", "not_sure"] {
                let given = people.iter().filter_map(|person| standing(id, &person.name, answers));
                let stand = given.filter(|it| it.answer == said);
                because.extend(stand.filter_map(|it| why(id, it, answers)));
            }
        }
        principles.push(json!({ "id": id, "change_first": change_first, "because": because }));
    }
    Value::Array(principles)
}
