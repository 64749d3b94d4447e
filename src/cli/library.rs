//! `methods` and `agendas`: what comes with the program, in words.

use super::typed::Typed;
use super::{Exit, Program, Stop, plain_text};
use crate::content::{Agenda, Kind, Method, MethodId, Sides, Step};
use crate::text::clean_line;

/// `alongside methods`
pub(super) fn methods(program: &Program, _: &Typed<'_>) -> Result<Exit, Stop> {
    let rows = program.library.methods.iter().map(|method| {
        let asked = program.fill("cli-questions", &[("n", method.questions.len().into())]);
        vec![method.id.0.clone(), asked, method.title.clone()]
    });
    listed(program, &rows.collect::<Vec<_>>(), "cli-methods-see")
}

/// `alongside agendas`
pub(super) fn agendas(program: &Program, _: &Typed<'_>) -> Result<Exit, Stop> {
    let rows = program.library.agendas.iter().map(|agenda| {
        let minutes = program.fill("cli-minutes", &[("n", agenda.minutes().into())]);
        vec![agenda.id.clone(), minutes, fits(program, agenda), agenda.title.clone(), agenda.summary.clone()]
    });
    listed(program, &rows.collect::<Vec<_>>(), "cli-agendas-see")
}

fn listed(program: &Program, rows: &[Vec<String>], see: &str) -> Result<Exit, Stop> {
    program.print(&format!("{}\n\n{}", plain_text::table(rows), program.say(see)))?;
    Ok(Exit::Done)
}

/// `alongside methods show ID`
pub(super) fn show_method(program: &Program, typed: &Typed<'_>) -> Result<Exit, Stop> {
    let id = typed.text("id").unwrap_or_default();
    let method = program.library.method(&MethodId(id.to_owned()));
    let method = method.ok_or_else(|| {
        let all = program.library.methods.iter().map(|method| method.id.0.clone());
        no_such(program, "cli-no-method", id, &all.collect::<Vec<_>>())
    })?;
    program.print(&method_words(program, method))?;
    Ok(Exit::Done)
}

fn method_words(program: &Program, method: &Method) -> String {
    let sides = Sides { people: program.say("side-people"), staff: program.say("side-staff") };
    let mut parts = vec![sides.fill(&format!("{}\n{}", method.title, method.intro))];
    if let Some(source) = &method.source {
        let based = program.fill("cli-based-on", &[("source", source.full.as_str().into())]);
        parts.push(format!("{based}\n{}", sides.fill(source.help.trim_end())));
    }
    for question in &method.questions {
        let answers =
            question.answers.words().iter().zip(names(program, question.answers.kind())).map(|(words, name)| {
                program.fill("cli-answer", &[("mark", name.into()), ("words", sides.fill(words).into())])
            });
        let group = question.group.iter().map(|group| format!("{group}: "));
        let heading = format!("{}{}  ({})", group.collect::<String>(), question.text, question.id);
        parts.push(plain_text::section(&sides.fill(&heading), &answers.collect::<Vec<_>>()));
    }
    parts.join("\n\n")
}

/// What the answers of a kind are called: TO, FOR, WITH; else their ids.
fn names(program: &Program, kind: Kind) -> Vec<String> {
    if kind == Kind::Marks {
        return ["mark-to", "mark-for", "mark-with"].map(|mark| program.say(mark)).to_vec();
    }
    kind.ids().iter().map(ToString::to_string).collect()
}

/// `alongside agendas show ID`
pub(super) fn show_agenda(program: &Program, typed: &Typed<'_>) -> Result<Exit, Stop> {
    let id = typed.text("id").unwrap_or_default();
    let agenda = program.library.agenda(id).ok_or_else(|| no_agenda(program, id))?;
    let minutes = program.fill("cli-minutes", &[("n", agenda.minutes().into())]);
    let head = [agenda.title.clone(), agenda.summary.clone(), minutes, fits(program, agenda)];
    let head = head.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
    let rows: Vec<Vec<String>> = agenda.steps.iter().map(|step| step_row(program, step)).collect();
    program.print(&format!("{head}\n\n{}", plain_text::table(&rows)))?;
    Ok(Exit::Done)
}

fn step_row(program: &Program, step: &Step) -> Vec<String> {
    let asked: Vec<String> = step.questions().into_iter().map(|id| id.0.clone()).collect();
    let minutes = program.fill("cli-minutes", &[("n", step.minutes.into())]);
    vec![minutes, step.title.clone(), asked.join(", ")]
}

fn fits(program: &Program, agenda: &Agenda) -> String {
    program.library.room_size(agenda).map_or_else(String::new, |n| program.fill("cli-fits", &[("n", n.into())]))
}

/// No agenda of this name; those there are.
pub(super) fn no_agenda(program: &Program, id: &str) -> Stop {
    let all: Vec<String> = program.library.agendas.iter().map(|agenda| agenda.id.clone()).collect();
    no_such(program, "cli-no-agenda", id, &all)
}

fn no_such(program: &Program, key: &str, id: &str, all: &[String]) -> Stop {
    let all = program.phrases.list(all);
    program.refuse(key, &[("name", clean_line(id).into()), ("all", all.into())])
}
