//! What people type cannot become code in a record (P12).

use alongside::content::Place;
use alongside::session::{
    Answer, Command, Copy, Mark, Owner, PartChoice, PlanCommand, PromiseState, PromiseText, Side, SpeaksFrom, Vote,
    Way, WhyNot,
};
use proptest::prelude::*;

use crate::record;
use crate::support::everything::{asks, step};
use crate::support::{Room, TO, question, words};

const HOSTILE: [&str; 12] = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "![x](https://evil.example/x.png)",
    "[click](javascript:alert(1))",
    "https://evil.example",
    "www.evil.example",
    "a | b | c\n| --- | --- |",
    "# heading\n- item\n1. item\n> quote\n---\n===",
    "```\ncode\n```",
    "\u{1b}[2J\u{202e}gnp.exe",
    "&lt;b&gt; &#60;b&#62;",
    "[x]: https://evil.example \"x\"",
];

fn with(text: &str) -> Room {
    Room::new()
        .joins(&format!("n {text}"), SpeaksFrom::People)
        .joins("Ben", SpeaksFrom::Staff)
        .does(Command::Start)
        .does(Command::Title { title: words(text), about: words(text) })
        .at("checklist.say")
        .says(1, "checklist.say", TO, Some(text))
        .says(2, "checklist.say", TO, None)
        .reveals("checklist.say")
        .does(Command::Say { question: question("checklist.say"), mark: Some(Mark::For), words: words(text) })
        .does(Command::AddNote { question: None, text: words(text) })
        .does(Command::Park(words(text)))
}

/// The same text wherever the group, or a side, says something as one.
fn as_one(text: &str) -> Room {
    let who = vec![Owner::Named(words(text))];
    let promise = PromiseText { what: words(text), who, by: words(text), hear: words(text) };
    let part = PartChoice {
        why: Some(WhyNot::Other(words(text))),
        promise: Some(words(text)),
        will: Some(Way::Asking),
        now: None,
    };
    let step = step("decide-1", asks("decide", &["decide.1"]));
    let room = Room::with_everything("sp").does(Command::CarryPromise(promise));
    let promise = room.state.promises[0].seq;
    room.does(Command::SettlePromise { promise, state: PromiseState::NotDone(words(text)) })
        .does(Command::DecidePart { stage: question("parts.why"), choice: part })
        .does(Command::SideSays { question: question("challenges.how"), side: Side::Staff, words: words(text) })
        .does(Command::Write { question: question("own.1"), text: words(text) })
        .at("own.1")
        .says(1, "own.1", TO, Some(text))
        .does(Command::Plan(PlanCommand::Add { step, after: None }))
        .does(Command::Write { question: question("decide.1"), text: words(text) })
        .does(Command::Go(Place { step: 6, stop: 0 }))
        .says(1, "decide.1", Answer::Voted(Vote::No), Some(text))
}

/// Lines that a reader of Markdown takes apart only because of what was typed.
fn dangers(text: &str) -> Vec<String> {
    let unescaped = |line: &str, what: &str| {
        line.match_indices(what).any(|(at, _)| line[..at].chars().rev().take_while(|c| *c == '\\').count() % 2 == 0)
    };
    let bad = |line: &&str| {
        line.contains('<')
            || line.trim_start_matches("> ").contains('>')
            || line.chars().any(char::is_control)
            || unescaped(line, "[")
            || unescaped(line, "`")
            || line.contains("://")
            || line.contains("www.")
    };
    text.lines().filter(bad).map(str::to_owned).collect()
}

#[test]
fn hostile_texts_stay_texts() {
    for hostile in HOSTILE {
        for copy in [Copy::Room, Copy::Present] {
            for room in [with(hostile), as_one(hostile)] {
                let text = record(&room.state, copy, "md");
                assert_eq!(dangers(&text), Vec::<String>::new(), "{hostile}");
            }
        }
    }
}

#[test]
fn headings_and_tables_are_ours_only() {
    let harmless = [with("words"), as_one("words")].map(|room| record(&room.state, Copy::Room, "md"));
    let count = |text: &str, start: &str| text.lines().filter(|line| line.starts_with(start)).count();
    for hostile in HOSTILE {
        for (room, harmless) in [with(hostile), as_one(hostile)].iter().zip(&harmless) {
            let text = record(&room.state, Copy::Room, "md");
            for start in ["#", "|", "- ", "---", "==="] {
                assert_eq!(count(&text, start), count(harmless, start), "{hostile}: {start}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(30))]

    #[test]
    fn any_text_stays_a_text(text in "[a-z<>\\[\\]()!`|#\\\\ \n:/.-]{1,30}") {
        prop_assume!(!words(&text).is_empty());
        let md = record(&with(&text).state, Copy::Room, "md");
        prop_assert_eq!(dangers(&md), Vec::<String>::new());
    }
}
