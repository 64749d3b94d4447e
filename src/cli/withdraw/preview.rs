//! What would change, in words: each session named first.

use super::plan::Plan;
use crate::cli::{Program, plain_text, shown};
use crate::record::Part;
use crate::runtime::withdraw::HeldPart;

/// Everything that taking the person out would change.
pub(super) fn words(program: &Program, plan: &Plan) -> String {
    let n = plan.parts.len();
    let first = program.fill("cli-withdraw-first", &[("name", plan.name.as_str().into()), ("n", n.into())]);
    let parts = plan.parts.iter().enumerate().map(|(at, held)| session(program, plan, (at, held)));
    let last = ["ask-take-out-3", "cli-withdraw-copies"].map(|key| program.say(key)).join("\n");
    std::iter::once(first).chain(parts).chain(before(program, plan)).chain([last]).collect::<Vec<_>>().join("\n\n")
}

/// Earlier sessions keep the name: where, and how it goes from there.
fn before(program: &Program, plan: &Plan) -> Option<String> {
    let stays = plan.before.iter().map(|title| {
        program.fill("cli-withdraw-before", &[("title", title.as_str().into()), ("name", plan.name.as_str().into())])
    });
    let lines: Vec<String> = stays.chain(plan.is_cut.then(|| program.say("ask-take-out-before-cut"))).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

fn session(program: &Program, plan: &Plan, (at, held): (usize, &HeldPart)) -> String {
    let part = &held.part;
    let mut lines = vec![shown(held.file.path()), takes_part(program, part)];
    lines.extend(part.alike.iter().map(|name| {
        let id = part.opened.state.header.id.as_str();
        program.fill("cli-withdraw-alike", &[("name", name.as_str().into()), ("id", id.into())])
    }));
    for (sure, heading) in [(true, "mention-heading"), (false, "cli-withdraw-perhaps")] {
        let texts = part.mentions.iter().filter(|it| it.sure == sure).map(|it| quoted(program, it.text.as_str()));
        let texts: Vec<String> = texts.collect();
        if !texts.is_empty() {
            lines.push(plain_text::section(&program.say(heading), &texts));
        }
    }
    if !part.unowned.is_empty() {
        let line = |(seq, text): (u64, &str)| format!("{}: {}", plan.word_id(at, seq), quoted(program, text));
        let words: Vec<String> = part.unowned.iter().map(|it| line((it.seq, it.text.as_str()))).collect();
        lines.push(plain_text::section(&program.say("cli-withdraw-unowned"), &words));
    }
    if Part::new_stem(&held.stem(), &plan.names, "").is_some() {
        lines.push(program.say("cli-withdraw-file-name"));
    }
    let files = part.opened.state.copies_made();
    if !files.is_empty() {
        lines.push(plain_text::section(&program.say("cli-withdraw-exports"), &files));
    }
    plain_text::section(part.opened.state.header.title.as_str(), &lines)
}

fn takes_part(program: &Program, part: &Part) -> String {
    let Some(who) = part.who else { return program.say("cli-withdraw-named-only") };
    let (answers, words) = part.answers();
    let name = part.opened.state.called(who);
    program.fill("cli-withdraw-part", &[("name", name.into()), ("n", answers.into()), ("words", words.into())])
}

/// Words of somebody, on one line.
pub(super) fn quoted(program: &Program, text: &str) -> String {
    program.fill("cli-quoted", &[("text", text.replace('\n', " / ").into())])
}
