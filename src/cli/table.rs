//! The table of commands. It alone says what can be typed; help, man page and completions follow from it.
//!
//! Constraint: data. Words are in the catalogue: `cli-WORDS` in one line, `cli-WORDS-more` where there is more to say,
//! `cli-arg-WORDS` for what stands after a command.

use clap::ArgMatches;

use super::typed::Typed;
use super::{
    Exit, Program, Stop, check, compare, export, library, list, man, new, paper, print, printing, replay, screen, show,
    withdraw,
};

/// A command.
pub(super) struct Entry {
    /// What is typed.
    pub(super) name: &'static str,
    /// The end of its keys in the catalogue.
    pub(super) words: &'static str,
    /// What stands after it.
    pub(super) args: &'static [Arg],
    /// What stands after it in its example.
    pub(super) example: &'static str,
    /// What it does.
    pub(super) run: fn(&Program, &Typed<'_>) -> Result<Exit, Stop>,
    /// Commands within it.
    pub(super) parts: &'static [Entry],
}

/// What stands after a command.
#[derive(Debug, Clone, Copy)]
pub(super) struct Arg {
    /// `title` for `--title`, and the name by which a command asks for it.
    pub(super) name: &'static str,
    /// The end of its key in the catalogue.
    pub(super) words: &'static str,
    /// What it takes.
    pub(super) takes: Takes,
    /// Whether it stands by its place, without `--name`.
    pub(super) by_place: bool,
    /// Whether it must be there.
    pub(super) needed: bool,
}

/// What is typed for it.
#[derive(Debug, Clone, Copy)]
pub(super) enum Takes {
    /// Nothing: a switch.
    Nothing,
    /// A text.
    Text(&'static str),
    /// A path.
    Path(&'static str),
    /// One path or more.
    Paths(&'static str),
    /// One of these.
    OneOf(&'static [&'static str]),
}

impl Arg {
    const fn option(name: &'static str, words: &'static str, takes: Takes) -> Self {
        Self { name, words, takes, by_place: false, needed: false }
    }

    const fn placed(name: &'static str, words: &'static str, takes: Takes) -> Self {
        Self { by_place: true, ..Self::option(name, words, takes) }
    }

    const fn needed(self) -> Self {
        Self { needed: true, ..self }
    }
}

/// The name of the switch for plain mode.
pub(super) const PLAIN: &str = "plain";

const PLAIN_MODE: Arg = Arg::option(PLAIN, "plain", Takes::Nothing);
const SESSION: Arg = Arg::placed("session", "session", Takes::Path("SESSION")).needed();
const ID: Arg = Arg::placed("id", "id", Takes::Text("ID")).needed();
const NEW_ID: Arg = Arg { words: "new-id", ..ID };
const TITLE: Arg = Arg::option("title", "title", Takes::Text("TITLE"));
const PEOPLE: Arg = Arg::option("people", "people", Takes::Path("PEOPLE.csv"));
const YES: Arg = Arg::option("yes", "yes", Takes::Nothing);

/// `alongside` itself; everything else is within it.
pub(super) static ROOT: Entry = Entry {
    name: "alongside",
    words: "alongside",
    args: &[PLAIN_MODE],
    example: "",
    run: screen::home,
    parts: &[
        Entry {
            args: &[
                Arg::placed("agenda", "agenda", Takes::Text("AGENDA")),
                TITLE,
                Arg::option("about", "about", Takes::Text("ABOUT")),
                PEOPLE,
                Arg::option("reveal", "reveal", Takes::OneOf(&["live", "together", "mixed"])),
                Arg::option("after", "after", Takes::Path("SESSION")),
                PLAIN_MODE,
            ],
            example: "short --title Riverside --reveal together",
            ..command("start", screen::start)
        },
        Entry {
            args: &[Arg { needed: false, words: "resume-session", ..SESSION }, PLAIN_MODE],
            example: "riverside",
            ..command("resume", screen::resume)
        },
        Entry { args: &[PLAIN_MODE], ..command("practise", screen::practise) },
        Entry {
            args: &[Arg::option("json", "list-json", Takes::Nothing)],
            example: "--json",
            ..command("list", list::run)
        },
        Entry {
            args: &[SESSION, Arg::option("json", "show-json", Takes::Nothing)],
            example: "riverside",
            ..command("show", show::run)
        },
        Entry {
            args: &[
                Arg { words: "session-or-folder", takes: Takes::Path("SESSION|DIR"), ..SESSION },
                Arg::option("to", "export-to", Takes::Path("FILE")).needed(),
                Arg::option("copy", "copy", Takes::OneOf(&["room", "present", "public"])),
                Arg::option("min-cell", "min-cell", Takes::OneOf(&["3", "5", "8", "10"])),
                Arg { words: "export-yes", ..YES },
            ],
            example: "riverside --to riverside.md --copy present",
            ..command("export", export::run)
        },
        Entry {
            args: &[Arg::placed("file", "check-file", Takes::Paths("FILE")).needed()],
            example: "riverside.json my-agenda.toml",
            ..command("check", check::run)
        },
        Entry {
            args: &[
                Arg::placed("agenda", "agenda", Takes::Text("AGENDA")).needed(),
                TITLE.needed(),
                PEOPLE.needed(),
                Arg::option("answers", "answers", Takes::Path("ANSWERS.csv")).needed(),
                Arg::option("share-counts", "share-counts", Takes::OneOf(&["yes", "no"])).needed(),
                Arg::option("to", "fill-to", Takes::Path("SESSION.json")),
                YES,
            ],
            example: "short --title Riverside --people people.csv --answers answers.csv --share-counts no",
            ..command("fill", paper::run)
        },
        Entry {
            args: &[
                Arg::placed("agenda", "agenda", Takes::Text("AGENDA")).needed(),
                Arg::option("to", "print-to", Takes::Path("FILE")),
                YES,
            ],
            example: "short --to short.html",
            ..command("print", print::run)
        },
        Entry {
            args: &[
                SESSION,
                Arg::placed("name", "name", Takes::Text("NAME")).needed(),
                Arg::option("mentions", "mentions", Takes::OneOf(&["keep", "blank", "all"])),
                Arg::option("drop-words", "drop-words", Takes::Text("IDS")),
                Arg { words: "withdraw-yes", ..YES },
            ],
            example: "riverside Ines",
            ..command("withdraw", withdraw::run)
        },
        Entry { args: &[SESSION], example: "riverside", ..command("replay", replay::run) },
        Entry {
            args: &[
                Arg { takes: Takes::Paths("SESSION"), words: "compare-sessions", ..SESSION },
                Arg::option("json", "compare-json", Takes::Nothing),
                Arg::option("to", "export-to", Takes::Path("FILE")),
                YES,
            ],
            example: "riverside riverside-again",
            ..command("compare", compare::run)
        },
        Entry {
            parts: &[
                Entry {
                    words: "methods-show",
                    args: &[ID],
                    example: "checklist",
                    ..command("show", library::show_method)
                },
                Entry { words: "methods-new", args: &[NEW_ID], example: "ours", ..command("new", new::method) },
            ],
            ..command("methods", library::methods)
        },
        Entry {
            parts: &[
                Entry {
                    words: "agendas-show",
                    args: &[ID],
                    example: "standard",
                    ..command("show", library::show_agenda)
                },
                Entry { words: "agendas-new", args: &[NEW_ID], example: "our-plan", ..command("new", new::agenda) },
            ],
            ..command("agendas", library::agendas)
        },
        command("schema", printing::schema),
        command("where", printing::place),
        Entry {
            args: &[Arg::placed("shell", "shell", Takes::OneOf(&printing::SHELLS)).needed()],
            example: "bash",
            ..command("completions", printing::completions)
        },
        command("man", man::run),
    ],
};

/// A command that takes nothing.
const fn command(name: &'static str, run: fn(&Program, &Typed<'_>) -> Result<Exit, Stop>) -> Entry {
    Entry { name, words: name, args: &[], example: "", run, parts: &[] }
}

/// The command that was typed, with what stands after it.
pub(super) fn chosen<'a>(entry: &'static Entry, matches: &'a ArgMatches) -> (&'static Entry, &'a ArgMatches) {
    let within = matches.subcommand().and_then(|(name, inner)| {
        let part = entry.parts.iter().find(|part| part.name == name)?;
        Some((part, inner))
    });
    within.map_or((entry, matches), |(part, inner)| chosen(part, inner))
}
