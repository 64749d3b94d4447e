//! Plain mode: what any prompt knows, and that nothing but words is said.

use std::collections::BTreeSet;

use alongside::app::screen::{Body, Part, Picked};
use alongside::app::{Effect, FrontEnd, Here, Model, Msg, update};
use alongside::plain::{Heard, Talk};

use crate::drive::lines::Lines;
use crate::drive::player::by_lines_with;
use crate::drive::{Program, english, ten_o_clock};
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
fn unknown(word: &str, here: &Here, model: &Model, talk: &Talk) -> Option<String> {
    let for_any = ["wrong-word", "said-not-here"].map(|key| english().say(key));
    match talk.hear(here, word) {
        Heard::Say(said) if !said.is_empty() && !said.iter().any(|line| for_any.contains(line)) => None,
        Heard::Do { msgs, said } if !ANSWERED.contains(&word) => {
            let mut after = model.clone();
            let mut effects: Vec<Effect> = Vec::new();
            for msg in msgs {
                effects.extend(update(&mut after, msg, ten_o_clock()));
            }
            let after = Here::of(&after);
            let screen = after.screen;
            let is_elsewhere = after.name != here.name || screen.body != here.screen.body;
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
    let mut wrong: Vec<String> = ANYWHERE.iter().filter_map(|word| unknown(word, &here, model, talk)).collect();
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
    let wrong = told.iter().filter_map(|word| {
        if is_text(word) { Some(format!("{word} is a text")) } else { unknown(word, &here, model, talk) }
    });
    let none = told.is_empty().then(|| "help lists nothing".to_owned());
    wrong.chain(none).map(|why| format!("{}: {why}", here.name)).collect()
}

/// Words that need not stand in a prompt: they work at any of them (look, section 10, rule 4), lead from one part of a form
/// to the next, are the box under an answer, which the prompt asks to be filled, or do the same as quit.
const NEED_NOT_BE_SAID: [&str; 12] = [
    "note",
    "checklist",
    "more time",
    "text",
    "full screen",
    "place",
    "part",
    "part before",
    "next",
    "keep",
    "why",
    "leave",
];

/// Whether `word` alone, or as `word 1`, stands in `said`.
fn says(said: &str, word: &str) -> bool {
    said.split(|c: char| !c.is_alphanumeric() && c != ' ')
        .any(|part| format!(" {part} ").contains(&format!(" {word} ")))
}

/// What can be typed at the prompt in front, as help tells, and is said neither in the prompt nor above it.
fn unsaid(model: &Model, talk: &Talk) -> Vec<String> {
    let (here, prompt) = (Here::of(model), talk.prompt(&Here::of(model)).prompt);
    let (Heard::Say(help), Heard::Say(above)) = (talk.hear(&here, "help"), talk.hear(&here, "repeat")) else {
        return vec![format!("{}: no help", here.name)];
    };
    let anywhere = english().fill("help-anywhere", &[("words", "|".into())]);
    let anywhere = anywhere.split_once('|').unwrap().0;
    let own = help.iter().position(|line| line.starts_with(anywhere)).unwrap_or(help.len());
    let is_list = matches!(&here.screen.body, Body::List(_));
    let said = |word: &str| says(&prompt, word) || above.iter().any(|line| says(line, word));
    let must_be_said = |word: &String| {
        let of_a_row = is_list && ["change", "out"].contains(&word.as_str());
        let reason = matches!(&here.screen.body, Body::Question(_)) || word != "why";
        let is_left_out = NEED_NOT_BE_SAID.contains(&word.as_str()) && reason;
        of_a_row || !(ANYWHERE.contains(&word.as_str()) || is_left_out)
    };
    let does = |typed: &str| talk.hear(&here, typed);
    // What Enter, next or a number alone does needs no second word.
    let by_enter = |word: &str| {
        let enter = prompt.contains("Enter") && does(word) == does("");
        enter || says(&prompt, "next") && does(word) == does("next") || does(&format!("{word} 1")) == does("1")
    };
    let words = told_by_help(&help[..own]).into_iter().filter(must_be_said);
    words
        .filter(|word| !said(word) && !by_enter(word))
        .map(|word| format!("{}: {word}, in {prompt:?}", here.name))
        .collect()
}

/// What the prompt in front says can be typed, and cannot.
fn said_in_vain(model: &Model, talk: &Talk) -> Vec<String> {
    let (here, prompt) = (Here::of(model), talk.prompt(&Here::of(model)).prompt);
    let mut typed: Vec<String> = Vec::new();
    for sentence in prompt.trim_end_matches(": ").split(". ") {
        let sentence = sentence.replace(", or ", ", ").replace("Type yes or no", "Type yes, no");
        for (i, part) in sentence.split(", ").enumerate() {
            let (first, rest) = part.split_once(' ').unwrap_or((part, ""));
            match first {
                "Type" if i == 0 && !rest.starts_with("a ") => typed.push(rest.to_owned()),
                "Enter" => typed.push(String::new()),
                _ if i > 0 && part.starts_with(|c: char| c.is_ascii_digit()) => {
                    typed.extend(part.split(' ').filter(|it| it.parse::<usize>().is_ok()).map(str::to_owned));
                }
                _ if i > 0 => typed.push(part.to_owned()),
                _ => {}
            }
        }
    }
    let is_refused = |line: &String| {
        let refusals = ["not-here-pass", "not-here-later", "not-here-change", "not-here-back", "not-here-row"];
        refusals.iter().any(|key| *line == english().say(key))
    };
    let in_vain = |word: &String| match talk.hear(&here, word) {
        Heard::Wrong(_) => true,
        Heard::Say(lines) => lines.iter().any(is_refused),
        Heard::Do { msgs, said } => msgs.is_empty() && said.is_none(),
    };
    typed.into_iter().filter(in_vain).map(|word| format!("{}: {word:?}, in {prompt:?}", here.name)).collect()
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

/// At every prompt that differs from all others of its kind.
#[test]
fn a_prompt_says_all_that_can_be_typed_and_nothing_else() {
    let (mut seen, mut wrong) = (BTreeSet::new(), BTreeSet::new());
    let mut look = |model: &Model, talk: &Talk| {
        let here = Here::of(model);
        // Texts that somebody typed may hold any word.
        let text = matches!(&here.screen.body, Body::Form(_));
        if !text && seen.insert((here.name, talk.prompt(&here).prompt)) {
            wrong.extend(unsaid(model, talk));
            wrong.extend(said_in_vain(model, talk));
        }
    };
    for (agenda, reveal) in WORKSHOPS {
        let mut lines = Lines::over(Program::begin(agenda, reveal));
        for _ in 0..20 {
            if lines.here().name == "people" {
                break;
            }
            look(&lines.program.model, &lines.talk);
            lines.hear("");
        }
        let mut lines = Lines::over(begun(agenda, reveal));
        by_lines_with(&mut lines, &mut |lines| look(&lines.program.model, &lines.talk));
    }
    each_kind_of_screen(FrontEnd::Lines, &mut |program, _| look(&program.model, &Talk::new(english())));
    assert!(wrong.is_empty(), "{} wrong: {wrong:#?}", wrong.len());
    assert!(seen.len() > 40, "{}", seen.len());
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
        let here = Here::of(model);
        assert!(takes_text(&here) || unknown("zzqx", &here, model, &talk).is_some(), "{}", here.name);
    }
    let question = begun("taster", "live").model;
    assert!(unknown("zzqx", &Here::of(&question), &question, &Talk::new(english())).is_some());
}
