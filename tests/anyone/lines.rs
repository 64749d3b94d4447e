//! Plain mode: what any prompt knows, and that nothing but words is said.

use std::collections::BTreeSet;

use alongside::app::screen::{Body, Part, Picked};
use alongside::app::{Effect, FrontEnd, Here, Model, Msg, update, view};
use alongside::plain::{Heard, Talk};

use crate::drive::lines::Lines;
use crate::drive::player::by_lines_with;
use crate::drive::{Program, english};
use crate::figure::Figure;
use crate::walk_round::{begun, each_kind_of_screen};

/// The words that any prompt knows (look, section 10, rule 4).
const ANYWHERE: [&str; 21] = [
    "help", "repeat", "back", "where", "who", "line", "position", "words", "pass", "later", "skip", "slow", "stop",
    "break", "undo", "change", "park", "decide", "save", "quit", "menu",
];

/// Answered without a change, at every prompt.
const ANSWERED: [&str; 5] = ["help", "repeat", "where", "who", "save"];

/// No prompt knows these.
const MADE_UP: [&str; 2] = ["zzqx vb", "zzqx"];

const WORKSHOPS: [(&str, &str); 6] = [
    ("taster", "together"),
    ("short", "mixed"),
    ("follow-up", "live"),
    ("planning", "live"),
    ("full", "together"),
    ("standard", "mixed"),
];

fn takes_text(here: &Here) -> bool {
    match &here.screen.body {
        Body::Form(form) => form.parts.iter().any(|part| matches!(part, Part::Field(line) if line.cursor.is_some())),
        Body::Question(question) => matches!(question.picked, Picked::Shown { .. }),
        _ => false,
    }
}

/// What is wrong with how `word` is heard: it does something, or it is told why it can do nothing here. What is said of
/// any word is no such answer.
fn unknown(word: &str, model: &Model, talk: &Talk) -> Option<String> {
    let here = Here::of(model);
    let for_any = ["wrong-word", "said-not-here"].map(|key| english().say(key));
    match talk.hear(&here, word) {
        Heard::Say(said) if !said.is_empty() && !said.iter().any(|line| for_any.contains(line)) => None,
        Heard::Do { msgs, said } if !ANSWERED.contains(&word) => {
            let mut after = model.clone();
            let mut effects: Vec<Effect> = Vec::new();
            for msg in msgs {
                effects.extend(update(&mut after, msg, Program::new().now));
            }
            let screen = view(&after);
            let is_elsewhere = Here::of(&after).name != here.name || screen.body != here.screen.body;
            let does = is_elsewhere || !effects.is_empty() || said.is_some();
            let answers = screen.said.as_ref().is_some_and(|said| !for_any.contains(said));
            // What is open already stays so.
            let is_open = ["position", "reading", "menu", "stop", "stop-between", "slow"].contains(&here.name)
                || [("reading-checklist", "checklist"), ("choose", "text")].contains(&(here.name, word));
            (!does && !answers && !is_open).then(|| format!("{word} does nothing, and nothing says why"))
        }
        other => Some(format!("{word} gives {other:?}")),
    }
}

/// What is wrong with what the prompt in front knows.
fn deaf(model: &Model, talk: &Talk) -> Vec<String> {
    let here = Here::of(model);
    let mut wrong: Vec<String> = ANYWHERE.iter().filter_map(|word| unknown(word, model, talk)).collect();
    for word in MADE_UP {
        match talk.hear(&here, word) {
            Heard::Wrong(line) if !line.contains("zzqx") && !line.contains('\n') => {}
            _ if takes_text(&here) => {}
            other => wrong.push(format!("an unknown word gives {other:?}")),
        }
    }
    wrong.into_iter().map(|why| format!("{}: {why}", here.name)).collect()
}

/// What help lists at this prompt, each as it is typed. The first line of it is a heading; numbers stand as they are.
fn told_by_help(help: &[String]) -> Vec<String> {
    let first = english().fill("help-anywhere", &[("words", "|".into())]);
    let (before, after) = first.split_once('|').unwrap();
    let mut told = Vec::new();
    for line in help.iter().skip(1) {
        if let Some(words) = line.strip_prefix(before).and_then(|line| line.strip_suffix(after)) {
            told.extend(words.split(", ").map(str::to_owned));
            return told;
        }
        let word = line.split(':').next().unwrap_or_default().trim_end_matches('.');
        if !word.contains([',', '.']) && !word.starts_with(char::is_numeric) {
            told.push(word.to_owned());
        }
    }
    told
}

/// What help lists at the prompt in front, and does nothing there, or is taken for a text.
fn empty_promises(model: &Model, talk: &Talk) -> Vec<String> {
    let here = Here::of(model);
    let Heard::Say(help) = talk.hear(&here, "help") else { return vec![format!("{}: no help", here.name)] };
    let is_text = |word: &str| match talk.hear(&here, word) {
        Heard::Do { msgs, .. } => msgs.iter().any(|msg| matches!(msg, Msg::Paste(_))),
        _ => false,
    };
    let told = told_by_help(&help);
    let wrong = told
        .iter()
        .filter_map(|word| if is_text(word) { Some(format!("{word} is a text")) } else { unknown(word, model, talk) });
    let none = told.is_empty().then(|| "help lists nothing".to_owned());
    wrong.chain(none).map(|why| format!("{}: {why}", here.name)).collect()
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
    let (mut none, mut wrong, mut noise, mut empty) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for (agenda, reveal) in WORKSHOPS {
        let mut lines = Lines::over(begun(agenda, reveal));
        by_lines_with(&mut lines, &mut |lines| {
            prompts += 1;
            let (here, prompt) = (lines.here(), &lines.said.prompt);
            if !prompt.ends_with(": ") || prompt.len() < 5 {
                none.push(format!("{}: {prompt:?} is no prompt", here.name));
            }
            // What a prompt knows follows from its keys: once for each is enough.
            if seen.insert(here.name) {
                wrong.extend(deaf(&lines.program.model, &lines.talk));
                empty.extend(empty_promises(&lines.program.model, &lines.talk));
            }
        });
        said += lines.transcript.lines().count();
        noise.extend(loud(&lines.transcript));
    }
    each_kind_of_screen(FrontEnd::Lines, &mut |program, name| {
        if seen.insert(name) {
            wrong.extend(deaf(&program.model, &Talk::new(english())));
            empty.extend(empty_promises(&program.model, &Talk::new(english())));
        }
    });
    vec![
        Figure::tried("plain mode", "prompts that end in a colon, in all 6 agendas", prompts, 500, none),
        Figure::tried("plain mode", "kinds of prompt that know every word", seen.len(), 40, wrong),
        Figure::tried("plain mode", "kinds of prompt where all that help lists does something", seen.len(), 40, empty),
        Figure::tried("plain mode", "lines said without escape bytes, signs and capitals", said, 1000, noise),
    ]
}

#[test]
fn what_is_loud_is_found() {
    assert_eq!(loud("Amina says to.\nTomorrow FORTY WITHIN.\n"), Vec::<String>::new());
    assert_eq!(loud("a\u{1b}[0m ■ says TO.").len(), 3);
}

/// Whoever is told of a word only that it is nothing here has not been understood.
#[test]
fn a_word_that_nobody_knows_is_no_word_that_is_known() {
    let mut program = Program::new();
    for keys in ["", "1", "Tab Tab Tab Tab"] {
        let (model, talk) = (&program.press(keys).model, Talk::new(english()));
        assert_eq!(deaf(model, &talk), Vec::<String>::new());
        let text = takes_text(&Here::of(model));
        assert!(text || unknown("zzqx", model, &talk).is_some(), "{}", Here::of(model).name);
    }
    let question = begun("taster", "live");
    assert!(unknown("zzqx", &question.model, &Talk::new(english())).is_some());
}
