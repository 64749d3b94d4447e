//! Plain mode: what any prompt knows, and that nothing but words is said.

use std::collections::BTreeSet;

use alongside::app::screen::{Body, Part, Picked};
use alongside::plain::Heard;

use crate::drive::lines::Lines;
use crate::drive::player::by_lines_with;
use crate::figure::Figure;
use crate::walk_round::begun;

/// The words that any prompt knows (look, section 10, rule 4).
const ANYWHERE: [&str; 21] = [
    "help", "repeat", "back", "where", "who", "line", "position", "words", "pass", "later", "skip", "slow", "stop",
    "break", "undo", "change", "park", "decide", "save", "quit", "menu",
];

/// Answered without a change, at every prompt.
const ANSWERED: [&str; 5] = ["help", "repeat", "where", "who", "save"];

const WORKSHOPS: [(&str, &str); 6] = [
    ("taster", "together"),
    ("short", "mixed"),
    ("follow-up", "live"),
    ("planning", "live"),
    ("full", "together"),
    ("standard", "mixed"),
];

fn takes_text(lines: &Lines) -> bool {
    match &lines.here().screen.body {
        Body::Form(form) => form.parts.iter().any(|part| matches!(part, Part::Field(line) if line.cursor.is_some())),
        Body::Question(question) => matches!(question.picked, Picked::Shown { .. }),
        _ => false,
    }
}

/// What is wrong with the prompt in front. What it knows follows from its keys: once for each is enough.
fn check(lines: &Lines, seen: &mut BTreeSet<&'static str>, broken: &mut Vec<String>) {
    let (here, prompt) = (lines.here(), &lines.said.prompt);
    let mut wrong = |why: &str| broken.push(format!("{}: {why}", here.name));
    if !prompt.ends_with(": ") || prompt.len() < 5 {
        wrong(&format!("{prompt:?} is no prompt"));
    }
    if !seen.insert(here.name) {
        return;
    }
    for word in ANYWHERE {
        let is_answered = ANSWERED.contains(&word);
        match lines.talk.hear(&here, word) {
            Heard::Say(said) if !said.is_empty() => {}
            Heard::Do { msgs, .. } if !msgs.is_empty() && !is_answered => {}
            Heard::Wrong(line) if !is_answered && word != "quit" && word != "stop" && !line.contains('\n') => {}
            other => wrong(&format!("{word} gives {other:?}")),
        }
    }
    match lines.talk.hear(&here, "zzqx vb") {
        Heard::Wrong(line) if !line.contains("zzqx") => {}
        _ if takes_text(lines) => {}
        other => wrong(&format!("an unknown word gives {other:?}")),
    }
}

/// Signs, control characters, and marks that are shouted.
fn loud(transcript: &str) -> Vec<String> {
    let signs = "▼■●▌▶▲•▆█░▒─│┴┌┬┐├┼┤└┘";
    let is_loud = |c: &char| signs.contains(*c) || (c.is_control() && *c != '\n');
    let mut found: Vec<String> = transcript.chars().filter(is_loud).map(|c| format!("{c:?}")).collect();
    for mark in [" TO", " FOR", " WITH"] {
        let shouted = transcript
            .match_indices(mark)
            .filter(|(at, _)| !transcript[at + mark.len()..].starts_with(char::is_alphanumeric));
        found.extend(shouted.map(|(at, _)| transcript[..at].chars().rev().take(30).collect::<String>()));
    }
    found
}

pub fn measure() -> Vec<Figure> {
    let (mut seen, mut prompts, mut said) = (BTreeSet::new(), 0, 0);
    let (mut deaf, mut noise) = (Vec::new(), Vec::new());
    for (agenda, reveal) in WORKSHOPS {
        let mut lines = Lines::over(begun(agenda, reveal));
        by_lines_with(&mut lines, &mut |lines| {
            prompts += 1;
            check(lines, &mut seen, &mut deaf);
        });
        said += lines.transcript.lines().count();
        noise.extend(loud(&lines.transcript));
    }
    vec![
        Figure::tried("plain mode", "prompts that end in a colon, in all 6 agendas", prompts, 500, Vec::new()),
        Figure::tried("plain mode", "kinds of prompt that know every word", seen.len(), 21, deaf),
        Figure::tried("plain mode", "lines said without escape bytes, signs and capitals", said, 1000, noise),
    ]
}

#[test]
fn what_is_loud_is_found() {
    assert_eq!(loud("Amina says to.\nTomorrow FORTY WITHIN.\n"), Vec::<String>::new());
    assert_eq!(loud("a\u{1b}[0m ■ says TO.").len(), 3);
}
