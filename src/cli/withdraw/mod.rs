//! `withdraw`: takes a person out of a session and of every session that follows it (R19, P10).
//!
//! Constraint: everything that would change is printed before anything does; each file is held while that is so; the
//! session itself changes last, so that an attempt that stopped half way can be made again.

mod asking;
mod plan;
mod preview;

use super::typed::Typed;
use super::{Exit, Program, Stop, export, on_a_terminal, shown};
use crate::record::{Decided, Mentions, Names};
use crate::runtime::withdraw::HeldPart;
use crate::store::RealDisk;
use plan::Plan;

/// `alongside withdraw`
pub(super) fn run(program: &Program, typed: &Typed<'_>) -> Result<Exit, Stop> {
    let plan = Plan::make(program, typed)?;
    let mentions = typed.text("mentions").map(|word| match word {
        "keep" => Mentions::Keep,
        "blank" => Mentions::Blank,
        _ => Mentions::BlankAll,
    });
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
    for (held, drop_words) in plan.parts.iter().zip(drop_words) {
        let mentions = match &mentions {
            // A word that may be no name is asked about, where somebody is there to ask.
            Some(Mentions::Blank) if !sure => asking::mentions(program, &held.part, &plan.names, true)?,
            Some(said) => said.clone(),
            None => asking::mentions(program, &held.part, &plan.names, false)?,
        };
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
    for (mut held, decided) in parts.into_iter().zip(decided).rev() {
        save(program, &mut held, &names, decided)?;
        let title = held.part.opened.state.header.title.to_string();
        program.print(&program.fill("cli-withdraw-done", &[("title", title.into())]))?;
    }
    program.print(&program.say("cli-withdraw-copies"))
}

fn save(program: &Program, held: &mut HeldPart, names: &[Names], decided: &Decided) -> Result<(), Stop> {
    let before = held.file.path().to_owned();
    let written = held.write_without(&RealDisk, (names, decided), &program.phrases);
    let written = written.map_err(|error| export::not_written(program, &before, &error))?;
    let ours = shown(&written.path);
    if written.changed {
        return Err(program.refuse("cli-withdraw-changed", &[("path", shown(&before).into()), ("ours", ours.into())]));
    }
    if written.path != before {
        program.print(&program.fill("cli-withdraw-renamed", &[("path", ours.into())]))?;
    }
    Ok(())
}
