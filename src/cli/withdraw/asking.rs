//! What `withdraw` asks on a terminal. The end of input, or anything but a yes, changes nothing.

use super::plan::Plan;
use super::preview;
use crate::cli::asking::{answer, choose, sure};
use crate::cli::{Program, Stop};
use crate::record::{Decision, Mentions, Names, Part};
use crate::text::Words;

/// For each text that holds one of `names`: keep it, blank the name, or say it in other words. Those that surely hold it
/// need no asking where `sure_are_blanked`.
pub(super) fn mentions(
    program: &Program,
    part: &Part,
    names: &[Names],
    sure_are_blanked: bool,
) -> Result<Mentions, Stop> {
    let mut decided = std::collections::BTreeMap::new();
    for mention in part.mentions.iter().filter(|it| !(sure_are_blanked && it.sure)) {
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
    sure(program, "cli-ask-yes-no")?;
    sure(program, "cli-ask-sure")
}
