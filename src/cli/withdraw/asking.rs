//! Questions on a terminal. The end of input, or anything but a yes, changes nothing.

use std::io;

use super::plan::Plan;
use super::preview;
use crate::cli::{Program, Stop};
use crate::record::{Decision, Mentions, Names, Part};
use crate::text::{Words, clean_line};

/// For each text that holds one of `names`: keep it, blank the name, or say it in other words.
pub(super) fn mentions(program: &Program, part: &Part, names: &[Names]) -> Result<Mentions, Stop> {
    let mut decided = std::collections::BTreeMap::new();
    for mention in &part.mentions {
        program.print(&preview::quoted(program, mention.text.as_str()))?;
        let decision = match choose(program, "cli-ask-mention", ["cli-word-keep", "cli-word-blank", "cli-word-change"])?
        {
            0 => Decision::Keep,
            1 => Decision::Blank,
            _ => other_words(program, names)?,
        };
        decided.insert((mention.seq, mention.nth), decision);
    }
    Ok(Mentions::Each(decided))
}

/// The words that are to stand there; asked again until the name is not in them.
fn other_words(program: &Program, names: &[Names]) -> Result<Decision, Stop> {
    loop {
        program.print(&program.say("cli-ask-mention-words"))?;
        match Decision::change(Words::line(&answer(program)?), names) {
            Ok(decision) => return Ok(decision),
            Err(why) => program.print(&program.say(why.key()))?,
        }
    }
}

/// Which words without a name are theirs.
pub(super) fn drop_words(program: &Program, plan: &Plan) -> Result<Vec<Vec<u64>>, Stop> {
    if plan.parts.iter().all(|held| held.part.unowned.is_empty()) {
        return Ok(vec![Vec::new(); plan.parts.len()]);
    }
    program.print(&program.say("cli-ask-words"))?;
    loop {
        match plan.drop_words(program, &answer(program)?) {
            Ok(chosen) => return Ok(chosen),
            Err(Stop::Refused(why)) => program.print(&why)?,
            Err(stop) => return Err(stop),
        }
    }
}

/// Asks whether to do it, twice.
pub(super) fn twice(program: &Program, plan: &Plan) -> Result<(), Stop> {
    let values = [("name", plan.name.as_str().into()), ("n", plan.parts.len().into())];
    program.print(&program.fill("cli-ask-take-out", &values))?;
    for key in ["cli-ask-yes-no", "cli-ask-sure"] {
        if choose(program, key, ["cli-word-yes", "cli-word-no"])? != 0 {
            return Err(nothing_changed(program));
        }
    }
    Ok(())
}

/// Which of these words was typed; its first letter is enough. Asks until one of them is.
fn choose<const N: usize>(program: &Program, key: &str, words: [&str; N]) -> Result<usize, Stop> {
    let words = words.map(|word| program.say(word));
    loop {
        program.print(&program.say(key))?;
        let typed = answer(program)?.to_lowercase();
        let meant = |word: &String| !typed.is_empty() && word.starts_with(&typed);
        if let Some(at) = words.iter().position(meant) {
            return Ok(at);
        }
    }
}

fn answer(program: &Program) -> Result<String, Stop> {
    let mut line = String::new();
    match io::stdin().read_line(&mut line) {
        Ok(0) | Err(_) => Err(nothing_changed(program)),
        Ok(_) => Ok(clean_line(&line)),
    }
}

fn nothing_changed(program: &Program) -> Stop {
    program.refuse("cli-nothing-changed", &[])
}
