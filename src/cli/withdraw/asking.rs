//! Questions on a terminal. The end of input, or anything but a yes, changes nothing.

use std::io;

use super::plan::Plan;
use super::preview;
use crate::cli::{Program, Stop};
use crate::record::{Decision, Mentions, Part};
use crate::text::clean_line;

/// For each text that holds the name: keep it, or blank the name.
pub(super) fn mentions(program: &Program, part: &Part) -> Result<Mentions, Stop> {
    let mut decided = std::collections::BTreeMap::new();
    for mention in &part.mentions {
        program.print(&preview::quoted(program, mention.text.as_str()))?;
        let keep = choose(program, "cli-ask-mention", ["cli-word-keep", "cli-word-blank"])? == 0;
        let decision = if keep { Decision::Keep } else { Decision::Blank };
        decided.insert((mention.seq, mention.nth), decision);
    }
    Ok(Mentions::Each(decided))
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

/// Which of two words was typed; its first letter is enough. Asks until one of them is.
fn choose(program: &Program, key: &str, words: [&str; 2]) -> Result<usize, Stop> {
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
