//! `man`: the manual as one page, with every command in it.

use std::io;

use clap_mangen::Man;
use clap_mangen::roff::{Inline, Roff, bold, roman};

use super::table::{Arg, Entry, ROOT};
use super::typed::Typed;
use super::{Exit, Program, Stop, define};

/// `alongside man`
pub(super) fn run(program: &Program, _: &Typed<'_>) -> Result<Exit, Stop> {
    let page =
        page(program).map_err(|error| program.refuse("cli-cannot-print", &[("system", error.to_string().into())]))?;
    program.print(String::from_utf8_lossy(&page).trim_end())?;
    Ok(Exit::Done)
}

fn page(program: &Program) -> io::Result<Vec<u8>> {
    let man = Man::new(define::definition(&program.phrases));
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    let mut roff = Roff::new();
    roff.control("SH", [program.say("cli-man-commands").as_str()]);
    ROOT.parts.iter().for_each(|entry| command(program, entry, ROOT.name, &mut roff));
    roff.control("SH", [program.say("cli-man-codes").as_str()]);
    roff.text([roman(program.say("cli-man-codes-words"))]);
    roff.to_writer(&mut page)?;
    Ok(page)
}

fn command(program: &Program, entry: &Entry, above: &str, roff: &mut Roff) {
    let path = format!("{above} {}", entry.name);
    roff.control("SS", [path.as_str()]);
    roff.text([bold(define::usage(entry, &path))]);
    paragraph(program.say(&format!("cli-{}", entry.words)), roff);
    if let Some(more) = define::more(entry, &program.phrases) {
        paragraph(more, roff);
    }
    entry.args.iter().for_each(|arg| argument(program, arg, roff));
    paragraph(program.say("cli-heading-example"), roff);
    let example: [Inline; 1] = [bold(define::example_line(entry, &path))];
    roff.control("RS", []).text(example).control("RE", []);
    entry.parts.iter().for_each(|part| command(program, part, &path, roff));
}

fn paragraph(text: String, roff: &mut Roff) {
    roff.control("PP", []).text([roman(text)]);
}

fn argument(program: &Program, arg: &Arg, roff: &mut Roff) {
    roff.control("TP", [])
        .text([bold(define::form(arg))])
        .text([roman(program.say(&format!("cli-arg-{}", arg.words)))]);
}
