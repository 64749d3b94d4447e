//! `methods` and `agendas`: what can be asked and planned here, in words.

use super::typed::Typed;
use super::{Exit, Program, Stop, own, plain_text};
use crate::content::{Agenda, ContentKind, Kind, Library, Method, MethodId, Sides, Step};
use crate::session::Mark;
use crate::text::clean_line;

/// `alongside methods`
pub(super) fn methods(program: &Program, _: &Typed<'_>) -> Result<Exit, Stop> {
    let library = own::library(program);
    let rows = library.methods.iter().map(|method| {
        let asked = program.fill("cli-questions", &[("n", method.questions.len().into())]);
        let own = own_word(program, &library, ContentKind::Method, &method.id.0);
        vec![method.id.0.clone(), asked, method.title.clone(), own]
    });
    listed(program, &rows.collect::<Vec<_>>(), ["cli-methods-see", "cli-methods-make"])
}

/// `alongside agendas`
pub(super) fn agendas(program: &Program, _: &Typed<'_>) -> Result<Exit, Stop> {
    let library = own::library(program);
    let rows = library.agendas.iter().map(|agenda| {
        let minutes = program.fill("cli-minutes", &[("n", agenda.minutes().into())]);
        let own = own_word(program, &library, ContentKind::Agenda, &agenda.id);
        vec![
            agenda.id.clone(),
            minutes,
            fits(program, &library, agenda),
            agenda.title.clone(),
            agenda.summary.clone(),
            own,
        ]
    });
    listed(program, &rows.collect::<Vec<_>>(), ["cli-agendas-see", "cli-agendas-make"])
}

fn own_word(program: &Program, library: &Library, kind: ContentKind, id: &str) -> String {
    if library.is_own(kind, id) { program.say("cli-own") } else { String::new() }
}

fn listed(program: &Program, rows: &[Vec<String>], next: [&str; 2]) -> Result<Exit, Stop> {
    let next = next.map(|key| program.say(key)).join("\n");
    program.print(&format!("{}\n\n{next}", plain_text::table(rows)))?;
    Ok(Exit::Done)
}

/// `alongside methods show ID`
pub(super) fn show_method(program: &Program, typed: &Typed<'_>) -> Result<Exit, Stop> {
    let (library, id) = own::find(program, ContentKind::Method, typed.text("id").unwrap_or_default())?;
    let method = library.method(&MethodId(id.clone())).ok_or_else(|| {
        let all = library.methods.iter().map(|method| method.id.0.clone());
        no_such(program, "cli-no-method", &id, &all.collect::<Vec<_>>())
    })?;
    program.print(&method_words(program, method))?;
    Ok(Exit::Done)
}

fn method_words(program: &Program, method: &Method) -> String {
    let sides = sides(program);
    let mut parts = vec![sides.fill(&format!("{}\n{}", method.title, method.intro))];
    if !method.in_position {
        parts.push(program.say("cli-show-not-in-position"));
    }
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
        return Mark::ALL.map(|mark| program.say(mark.key())).to_vec();
    }
    kind.ids().iter().map(ToString::to_string).collect()
}

fn sides(program: &Program) -> Sides {
    Sides { people: program.say("side-people"), staff: program.say("side-staff") }
}

/// `alongside agendas show ID`
pub(super) fn show_agenda(program: &Program, typed: &Typed<'_>) -> Result<Exit, Stop> {
    let (library, id) = own::find(program, ContentKind::Agenda, typed.text("id").unwrap_or_default())?;
    let agenda = agenda(program, &library, &id)?;
    let minutes = program.fill("cli-minutes", &[("n", agenda.minutes().into())]);
    let head = [agenda.title.clone(), agenda.summary.clone(), minutes, fits(program, &library, agenda)];
    let head = head.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
    let rows: Vec<Vec<String>> = agenda.steps.iter().flat_map(|step| step_rows(program, &library, step)).collect();
    program.print(&format!("{head}\n\n{}", plain_text::table(&rows)))?;
    Ok(Exit::Done)
}

/// The step, and under its title what may be asked in it.
fn step_rows(program: &Program, library: &Library, step: &Step) -> Vec<Vec<String>> {
    let minutes = program.fill("cli-minutes", &[("n", step.minutes.into())]);
    let asked = step.questions().into_iter().map(|id| {
        let text = library.question(id).map(|question| sides(program).fill(&question.text)).unwrap_or_default();
        vec![String::new(), plain_text::indented(&format!("{text}  ({id})"))]
    });
    std::iter::once(vec![minutes, step.title.clone()]).chain(asked).collect()
}

fn fits(program: &Program, library: &Library, agenda: &Agenda) -> String {
    library.room_size(agenda).map_or_else(String::new, |n| program.fill("cli-fits", &[("n", n.into())]))
}

/// The agenda of this name in `library`; else those there are.
pub(super) fn agenda<'a>(program: &Program, library: &'a Library, id: &str) -> Result<&'a Agenda, Stop> {
    library.agenda(id).ok_or_else(|| {
        let all: Vec<String> = library.agendas.iter().map(|agenda| agenda.id.clone()).collect();
        no_such(program, "cli-no-agenda", id, &all)
    })
}

fn no_such(program: &Program, key: &str, id: &str, all: &[String]) -> Stop {
    let all = program.phrases.list(all);
    program.refuse(key, &[("name", clean_line(id).into()), ("all", all.into())])
}
