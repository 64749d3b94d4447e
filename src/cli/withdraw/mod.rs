//! `withdraw`: takes a person out of a session and of every session that follows it (R19, P10).
//!
//! Constraint: everything that would change is printed before anything does; each file is held while that is so; the
//! session itself changes last, so that an attempt that stopped half way can be made again.

mod asking;
mod part;
mod plan;
mod preview;

use super::typed::Typed;
use super::{Exit, Program, Stop, export, on_a_terminal, shown};
use crate::record::{self, Mentions};
use crate::store::{self, RealDisk};
use crate::weigh;
use part::Part;
use plan::Plan;

/// What was decided about one part: the texts of others, and the words without a name that go.
struct Decided {
    mentions: Mentions,
    drop_words: Vec<u64>,
}

/// `alongside withdraw`
pub(super) fn run(program: &Program, typed: &Typed<'_>) -> Result<Exit, Stop> {
    let plan = Plan::make(program, typed)?;
    let mentions = typed.text("mentions").map(|word| if word == "keep" { Mentions::Keep } else { Mentions::Blank });
    let drop_words = typed.text("drop-words").map(|ids| plan.drop_words(program, ids)).transpose()?;
    program.print(&preview::words(program, &plan))?;
    let sure = typed.is_set("yes");
    let all_said = sure && mentions.is_some();
    if !on_a_terminal() && !all_said {
        return Err(program.refuse("cli-withdraw-needs", &[]));
    }
    let drop_words = match drop_words {
        Some(chosen) => chosen,
        None if on_a_terminal() => asking::drop_words(program, &plan)?,
        None => vec![Vec::new(); plan.parts.len()],
    };
    let mut decided = Vec::new();
    for (part, drop_words) in plan.parts.iter().zip(drop_words) {
        let mentions = mentions.clone().map_or_else(|| asking::mentions(program, part), Ok)?;
        decided.push(Decided { mentions, drop_words });
    }
    if !sure {
        asking::twice(program, &plan)?;
    }
    carry_out(program, plan, &decided)?;
    Ok(Exit::Done)
}

fn carry_out(program: &Program, plan: Plan, decided: &[Decided]) -> Result<(), Stop> {
    let Plan { parts, names, .. } = plan;
    for (mut part, decided) in parts.into_iter().zip(decided).rev() {
        save(program, &mut part, &names, decided)?;
        let title = part.opened.state.header.title.to_string();
        program.print(&program.fill("cli-withdraw-done", &[("title", title.into())]))?;
    }
    program.print(&program.say("cli-withdraw-copies"))
}

fn save(program: &Program, part: &mut Part, names: &[record::Names], decided: &Decided) -> Result<(), Stop> {
    let after = part.without(names, &decided.mentions, &decided.drop_words);
    let results = weigh::weigh(&after.state, &program.phrases);
    let bytes = record::write(&after.state, &results, after.draft.as_ref(), &after.extras);
    let path = part.file.path().to_owned();
    let not_written = |error| export::not_written(program, &path, &error);
    // What a dead process left beside it may hold the name too.
    part.file.sweep(&RealDisk).map_err(not_written)?;
    if let Some(stem) = part.new_name(names).filter(|_| !part::is_in_title(&after.state, names)) {
        part.file.rename(&RealDisk, &stem).map_err(not_written)?;
        program.print(&program.fill("cli-withdraw-renamed", &[("path", shown(part.file.path()).into())]))?;
    }
    let done = store::save(&RealDisk, &mut part.file, &bytes).map_err(not_written)?;
    if done.left.is_some() {
        let ours = shown(part.file.path());
        return Err(program.refuse("cli-withdraw-changed", &[("path", shown(&path).into()), ("ours", ours.into())]));
    }
    Ok(())
}
