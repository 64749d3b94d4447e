//! What is on the sheets.

use alongside::content::{Agenda, Library, QuestionId, read_agenda};
use alongside::paper::print::{Answers, Block, Card, Choice, Papers, Part};
use alongside::paper::{Fill, Sheet, fill, say};
use alongside::phrases::Phrases;
use alongside::session::{Mark, Stamp};

use super::{all, built_in, sheets_of};

fn parts(papers: &Papers) -> impl Iterator<Item = &Part> {
    papers.sheets.iter().flat_map(|sheet| &sheet.parts)
}

/// What is read out in a part.
fn aloud(part: &Part) -> Vec<String> {
    let lines = part.blocks.iter().filter_map(|block| match block {
        Block::Lines(lines) if lines.aloud => Some(lines.lines.clone()),
        _ => None,
    });
    lines.flatten().collect()
}

fn step<'a>(papers: &'a Papers, start: &str) -> &'a Part {
    parts(papers).find(|part| part.heading.starts_with(start)).unwrap()
}

#[test]
fn every_question_is_on_one_card_and_no_other_is() {
    let mut seen = 0;
    for (agenda, papers) in all() {
        let asked: Vec<&QuestionId> = agenda.questions().collect();
        let mut on_cards: Vec<&QuestionId> = papers.cards().map(|card| &card.id).collect();
        let mut asked_once = asked.clone();
        asked_once.sort();
        on_cards.sort();
        assert_eq!(on_cards, asked_once, "{}", agenda.id);
        for card in papers.cards() {
            assert!(card.typed.iter().all(|line| line.contains(&card.id.0)), "{}", card.id);
        }
        seen += asked.len();
    }
    assert!(seen > 80);
}

#[test]
fn a_card_has_the_three_answers_of_its_question_and_two_more() {
    let (papers, library) = (built_in("short"), Library::built_in());
    let say = &library.methods[0].questions[1];
    let card = papers.cards().nth(1).unwrap();
    let Answers::OneOf(choices, person) = &card.answers else { panic!("no choices") };
    assert_eq!(card.question, say.text);
    let words: Vec<&str> = choices.iter().map(|choice| choice.word.as_str()).collect();
    assert_eq!(words, ["TO", "FOR", "WITH"]);
    assert_eq!(choices[0].text, "Staff decide.");
    assert_eq!(choices[2].text, say.answers.words()[Mark::With.place()]);
    let keys: Vec<&str> = choices.iter().chain(&person.others).map(|choice| choice.key.as_str()).collect();
    assert_eq!(keys, ["1", "2", "3", "4", "0"]);
    assert_eq!([&person.others[0].text, &person.others[1].text], ["Not sure", "Pass"]);
}

#[test]
fn a_method_with_answer_words_of_its_own_prints_them_alone() {
    let papers = built_in("short");
    let heard = papers.cards().last().unwrap();
    let Answers::OneOf(choices, _) = &heard.answers else { panic!("no choices") };
    assert!(choices.iter().all(|choice| choice.word.is_empty()));
    assert!(aloud(step(&papers, "9.")).contains(&"3. Yes, and it was used.".to_owned()));
}

#[test]
fn what_is_read_out_are_the_words_of_the_screens() {
    let (papers, library, phrases) = (built_in("short"), Library::built_in(), Phrases::english());
    let welcome = aloud(step(&papers, "1."));
    for line in library.room.welcome.lines() {
        assert!(welcome.contains(line), "{line}");
    }
    for (start, key) in [("2.", "access-lead"), ("5.", "card-check-in-1"), ("8.", "promises-lead")] {
        assert!(aloud(step(&papers, start)).contains(&phrases.say(key)), "{key}");
    }
    let checklist = aloud(step(&papers, "6."));
    assert!(checklist.contains(&"1. TO: Staff decide.".to_owned()));
    let others = phrases.fill("aloud-others", &[("key", "4".into())]);
    assert_eq!(checklist.iter().filter(|line| **line == others).count(), 3);
}

#[test]
fn consent_is_read_out_in_every_agenda_and_says_what_paper_adds() {
    for (agenda, papers) in all() {
        let said: Vec<String> = parts(&papers).flat_map(aloud).collect();
        assert!(said.iter().any(|line| line.starts_with("You can change your mind")), "{}", agenda.id);
        assert!(said.iter().any(|line| line.starts_with("Your card has your name")), "{}", agenda.id);
        let asked = |block: &Block| matches!(block, Block::Write { label, .. } if label.starts_with("May counts be"));
        assert_eq!(parts(&papers).flat_map(|part| &part.blocks).filter(|it| asked(it)).count(), 1, "{}", agenda.id);
    }
}

#[test]
fn the_plan_adds_up_and_has_room_for_the_clock() {
    for (agenda, papers) in all() {
        let plan = parts(&papers).find(|part| part.heading == "Time").unwrap();
        let Block::Table(table) = &plan.blocks[0] else { panic!("no table") };
        assert_eq!(table.rows.len(), agenda.steps.len() + 1);
        let end = format!("Text(\"{}\")", agenda.minutes());
        assert_eq!(format!("{:?}", table.rows.last().unwrap()[2]), end);
        assert!(table.rows.iter().all(|row| format!("{:?}", row[3]) == "Blank"));
    }
}

#[test]
fn keys_of_every_screen_stand_once_and_not_at_each_step() {
    let papers = built_in("standard");
    let keys = |part: &Part| {
        let keys = part.blocks.iter().filter_map(|block| match block {
            Block::Keys { keys, .. } => Some(keys.iter().map(|key| format!("{} {}", key.cap, key.word))),
            _ => None,
        });
        keys.flatten().collect::<Vec<String>>()
    };
    let always = keys(parts(&papers).find(|part| part.heading == "At any time").unwrap());
    assert!(always.contains(&"X stop".to_owned()) && always.contains(&"Esc menu".to_owned()), "{always:?}");
    let question = keys(step(&papers, "6."));
    assert!(question.contains(&"1 2 3 pick".to_owned()) && question.contains(&"M mark again".to_owned()));
    for part in parts(&papers).filter(|part| part.heading.starts_with(|c: char| c.is_ascii_digit())) {
        assert!(keys(part).iter().all(|key| !always.contains(key)), "{}", part.heading);
    }
}

#[test]
fn the_tables_to_type_are_those_that_fill_reads() {
    let papers = built_in("short");
    let typed: Vec<Vec<String>> = parts(&papers)
        .flat_map(|part| &part.blocks)
        .filter_map(|block| match block {
            Block::Typed(lines) => Some(lines.clone()),
            _ => None,
        })
        .collect();
    assert_eq!(typed[0][0], "name,side,role,quote_ok,also_leads");
    assert_eq!(typed[1][0], "question,name,answer,reason,round");
    assert!(typed[2][0].starts_with("alongside fill short --title"));
    let people = alongside::paper::people("people.csv", typed[0].join("\n").as_bytes()).unwrap();
    assert_eq!(people.len(), 1);
}

/// An agenda of one's own with a question of every kind.
pub(crate) fn every_kind() -> Papers {
    with(&kinds())
}

fn kinds() -> String {
    let methods = ["checklist", "levels", "grid", "parts", "own", "decide"].map(|id| format!("{{ method = '{id}' }}"));
    format!("{}, {{ method = 'challenges', questions = ['how'] }}", methods.join(", "))
}

/// An agenda of one's own with these activities.
fn with(activities: &str) -> Papers {
    let library = Library::built_in();
    sheets_of(&agenda_with(activities, &library), &library)
}

fn agenda_with(activities: &str, library: &Library) -> Agenda {
    let text = format!(
        "id = 'own'\nversion = 1\ntitle = 'Own'\nsummary = 'S'\n[[steps]]\nid = 's'\ntitle = 'S'\nminutes = 5\n\
         activities = [{activities}]\n"
    );
    read_agenda("a.toml", &text, &library.methods).unwrap()
}

#[test]
fn every_kind_of_question_has_a_card() {
    let papers = every_kind();
    let kind = |id: &str| papers.cards().find(|card| card.id.0 == id).unwrap();
    let keys = |choices: &[Choice]| choices.iter().map(|it| it.key.clone()).collect::<String>();
    let Answers::OneOf(levels, person) = &kind("levels.wanted").answers else { panic!("levels") };
    assert_eq!((keys(levels).as_str(), keys(&person.others).as_str()), ("123", "40"));
    let Answers::OneOf(votes, person) = &kind("decide.1").answers else { panic!("votes") };
    assert_eq!((keys(votes).as_str(), keys(&person.others).as_str()), ("12345", "60"));
    assert!(kind("decide.1").to_write && kind("decide.1").question == "What do we decide?");
    let Answers::Grid(rows, person) = &kind("grid.now").answers else { panic!("grid") };
    assert_eq!(rows.iter().map(|row| keys(row)).collect::<Vec<_>>(), ["123", "456", "789"]);
    assert_eq!(
        (rows[1][1].text.as_str(), keys(&person.others).as_str()),
        ("Full co-production: we plan it and do it together.", "-0")
    );
    let Answers::Stage(stage) = &kind("parts.money").answers else { panic!("stage") };
    assert_eq!(stage.ways.iter().map(|(_, now)| *now).collect::<Vec<_>>(), [true, true, true, true, false]);
    assert_eq!(kind("parts.money").typed.len(), 2);
    assert!(kind("parts.money").typed[0].contains("parts.money.now (telling, asking, together, people-led)"));
    let Answers::EachSide(sides) = &kind("challenges.how").answers else { panic!("sides") };
    assert_eq!(sides, &["People with lived experience", "Staff"]);
}

#[test]
fn what_the_group_can_pick_is_on_cards_and_is_picked_from_a_list() {
    let papers = with("{ pick = ['values', 'own'] }, { method = 'signs', pick = 3 }");
    let part = step(&papers, "1.");
    let ticks: Vec<&Vec<String>> = part
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Ticks(items) => Some(items),
            _ => None,
        })
        .collect();
    assert_eq!(ticks[0], &["Four beliefs", "Our own question"]);
    assert_eq!(ticks[1].len(), 10);
    let said = aloud(part);
    assert!(said.contains(&"Choose up to 3 together.".to_owned()), "{said:#?}");
    assert!(said.contains(&"3 questions.".to_owned()) && said.contains(&"4 questions.".to_owned()), "{said:#?}");
    assert_eq!(papers.cards().count(), 4 + 2 + 10);
}

/// The rows that a card tells to type: each answer that it names, from a person of its own.
fn rows(card: &Card) -> Vec<String> {
    let mut rows = Vec::new();
    for line in &card.typed {
        let Some((id, answers)) = line
            .split_once(" (")
            .and_then(|(before, after)| Some((before.rsplit_once(' ')?.1, after.strip_suffix(')')?)))
        else {
            rows.push(format!("{},,What we wrote", card.id));
            continue;
        };
        let group = id != card.id.0;
        match &card.answers {
            Answers::EachSide(_) => rows.extend(["people", "staff"].map(|side| format!("{id},{side},Posters"))),
            _ if group => rows.push(format!("{id},,{}", answers.rsplit_once(", ").unwrap().1)),
            _ => rows.extend((0..).zip(answers.split(", ")).map(|(i, answer)| format!("{id},N{i},{answer}"))),
        }
    }
    rows
}

#[test]
fn what_every_card_tells_to_type_is_what_fill_takes() {
    let (library, phrases) = (Library::built_in(), Phrases::english());
    let own = agenda_with(&kinds(), &library);
    let names: Vec<String> = (0..20).map(|i| format!("N{i},people")).collect();
    let people = format!("name,side\n{}\n", names.join("\n"));
    let mut seen = 0;
    for agenda in library.agendas.iter().chain([&own]) {
        let papers = sheets_of(agenda, &library);
        // Of a pick only one candidate is answered.
        let picked = |card: &&Card| !["fourpi", "line", "values", "own", "signs"].contains(&card.id.method());
        let rows: Vec<String> =
            papers.cards().filter(|card| agenda.id != "full" || picked(card)).flat_map(rows).collect();
        seen += rows.len();
        let answers = format!("question,name,answer\n{}\n", rows.join("\n"));
        let filled = fill(&Fill {
            id: "x",
            title: "On paper",
            agenda,
            library: &library,
            phrases: &phrases,
            people: Sheet { file: "people.csv", bytes: people.as_bytes() },
            answers: Sheet { file: "answers.csv", bytes: answers.as_bytes() },
            share_counts: None,
            now: Stamp::parse_from_rfc3339("2026-11-22T10:00:00+00:00").unwrap(),
        });
        let faults: Vec<String> = filled.err().into_iter().flatten().map(|fault| say(&fault, &phrases)).collect();
        assert_eq!(faults, Vec::<String>::new(), "{}", agenda.id);
    }
    assert!(seen > 250, "{seen}");
}
