//! From the table to what clap parses. All words are set here, so that none of clap's own are left.

use clap::builder::PossibleValuesParser;
use clap::{ArgAction, Command, value_parser};

use super::table::{Arg, Entry, ROOT, Takes};
use crate::phrases::Phrases;

/// Widest help text, in columns.
const WIDEST: usize = 100;

/// Everything that can be typed.
pub(super) fn definition(phrases: &Phrases) -> Command {
    let version = clap::Arg::new("version").long("version").short('V').action(ArgAction::Version);
    let version = version.help(phrases.say("cli-arg-version"));
    command(&ROOT, ROOT.name, phrases).version(env!("CARGO_PKG_VERSION")).arg(version)
}

/// `path` is what is typed up to it: `alongside methods show`.
fn command(entry: &'static Entry, path: &str, phrases: &Phrases) -> Command {
    let help = clap::Arg::new("help").long("help").short('h').action(ArgAction::HelpShort);
    let help = help.help(phrases.say("cli-arg-help")).help_heading(phrases.say("cli-heading-options"));
    let parts = entry.parts.iter().map(|part| command(part, &format!("{path} {}", part.name), phrases));
    let about = phrases.say(&format!("cli-{}", entry.words));
    let long = more(entry, phrases).map_or_else(|| about.clone(), |more| format!("{about}\n\n{more}"));
    let heading = phrases.say("cli-heading-usage");
    Command::new(entry.name)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .next_help_heading(phrases.say("cli-heading-options"))
        .subcommand_help_heading(phrases.say("cli-heading-commands"))
        .help_template(format!("{long}\n\n{heading} {{usage}}\n\n{{all-args}}{{after-help}}"))
        .override_usage(usage(entry, path))
        .long_about(long)
        .about(about)
        .after_help(example(entry, path, phrases))
        .max_term_width(WIDEST)
        .args(entry.args.iter().map(|arg| argument(arg, phrases)))
        .arg(help)
        .subcommands(parts)
}

/// What there is to say beyond one line.
pub(super) fn more(entry: &Entry, phrases: &Phrases) -> Option<String> {
    let key = format!("cli-{}-more", entry.words);
    phrases.has(&key).then(|| phrases.say(&key))
}

fn example(entry: &Entry, path: &str, phrases: &Phrases) -> String {
    format!("{}\n  {}", phrases.say("cli-heading-example"), example_line(entry, path))
}

/// `alongside show riverside`
pub(super) fn example_line(entry: &Entry, path: &str) -> String {
    format!("{path} {}", entry.example).trim_end().to_owned()
}

/// `alongside show SESSION [--json]`
pub(super) fn usage(entry: &Entry, path: &str) -> String {
    let offered = entry.args.iter();
    let words = offered.map(|arg| if arg.needed { form(arg) } else { format!("[{}]", form(arg)) });
    let part = entry.parts.iter().next().map(|_| "[COMMAND]".to_owned());
    std::iter::once(path.to_owned()).chain(words).chain(part).collect::<Vec<_>>().join(" ")
}

/// `--copy room|present|public`
pub(super) fn form(arg: &Arg) -> String {
    let value = value_name(arg.takes);
    match (arg.by_place, arg.takes) {
        (true, Takes::Paths(_)) => format!("{value}..."),
        (true, _) => value,
        (false, Takes::Nothing) => format!("--{}", arg.name),
        (false, _) => format!("--{} {value}", arg.name),
    }
}

fn value_name(takes: Takes) -> String {
    match takes {
        Takes::Nothing => String::new(),
        Takes::Text(name) | Takes::Path(name) | Takes::Paths(name) => name.to_owned(),
        Takes::OneOf(words) => words.join("|"),
    }
}

fn argument(arg: &Arg, phrases: &Phrases) -> clap::Arg {
    let heading = if arg.by_place { "cli-heading-words" } else { "cli-heading-options" };
    let made = clap::Arg::new(arg.name)
        .help(phrases.say(&format!("cli-arg-{}", arg.words)))
        .help_heading(phrases.say(heading))
        .required(arg.needed);
    let made = if arg.by_place { made } else { made.long(arg.name) };
    let made = match arg.takes {
        Takes::Nothing => return made.action(ArgAction::SetTrue),
        Takes::Text(_) => made.value_parser(value_parser!(String)),
        Takes::Path(_) => made.value_parser(value_parser!(std::path::PathBuf)),
        Takes::Paths(_) => made.value_parser(value_parser!(std::path::PathBuf)).num_args(1..),
        Takes::OneOf(words) => made.value_parser(PossibleValuesParser::new(words)).hide_possible_values(true),
    };
    made.value_name(value_name(arg.takes))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::{Entry, ROOT, definition, example_line};
    use crate::phrases::Phrases;

    /// Every command that is offered, with what is typed for it.
    fn walk(entry: &'static Entry, path: &str, seen: &mut Vec<(String, &'static Entry)>) {
        seen.push((path.to_owned(), entry));
        entry.parts.iter().for_each(|part| walk(part, &format!("{path} {}", part.name), seen));
    }

    fn all() -> Vec<(String, &'static Entry)> {
        let mut seen = Vec::new();
        walk(&ROOT, "alongside", &mut seen);
        assert!(seen.len() > 15);
        seen
    }

    #[test]
    fn clap_finds_no_mistake_in_the_table() {
        definition(&Phrases::english()).debug_assert();
    }

    #[test]
    fn every_command_and_every_word_after_it_is_told_in_words() {
        let phrases = Phrases::english();
        for entry in ROOT.parts.iter().chain([&ROOT]).chain(ROOT.parts.iter().flat_map(|it| it.parts)) {
            assert!(phrases.has(&format!("cli-{}", entry.words)), "{}", entry.words);
            for arg in entry.args {
                assert!(phrases.has(&format!("cli-arg-{}", arg.words)), "{}", arg.words);
            }
        }
    }

    #[test]
    fn every_example_can_be_typed() {
        for (path, entry) in all() {
            let example = example_line(entry, &path);
            let read = definition(&Phrases::english()).try_get_matches_from(example.split(' '));
            let matches = read.unwrap();
            let (chosen, _) = super::super::table::chosen(&ROOT, &matches);
            assert_eq!(chosen.words, entry.words, "{example}");
        }
    }

    #[test]
    fn every_help_shows_its_words_its_usage_and_its_example() {
        let phrases = Phrases::english();
        for (path, entry) in all() {
            let asked = definition(&phrases).try_get_matches_from(path.split(' ').chain(["--help"]));
            let help = asked.unwrap_err().to_string();
            let one_line = phrases.say(&format!("cli-{}", entry.words));
            for part in [one_line, super::usage(entry, &path), example_line(entry, &path)] {
                let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
                assert!(squeezed(&help).contains(&squeezed(&part)), "{path}: {part}\n{help}");
            }
            for arg in entry.args.iter().filter(|arg| !arg.by_place) {
                assert!(help.contains(&format!("--{}", arg.name)), "{path} {}", arg.name);
            }
            assert!(!help.contains("cli-"), "{help}");
        }
    }
}
