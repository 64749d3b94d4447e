//! What was typed wrongly, in our words: what it is, and how it goes.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::table::{Entry, ROOT};
use super::{Program, define};
use crate::text::clean_line;

/// The words for `error` in `args`.
pub(super) fn words(error: &clap::Error, args: &[OsString], program: &Program) -> String {
    let (path, entry) = typed_so_far(args);
    let usage = define::usage(entry, &path);
    let lines = [
        Some(what(error, program)),
        suggestion(error, program),
        Some(program.fill("cli-wrong-usage", &[("usage", usage.into())])),
        Some(program.fill("cli-wrong-help", &[("command", path.into())])),
    ];
    lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
}

/// The command that was meant, as far as it can be told.
fn typed_so_far(args: &[OsString]) -> (String, &'static Entry) {
    let mut path = ROOT.name.to_owned();
    let mut entry = &ROOT;
    for word in args.iter().skip(1).filter_map(|word| word.to_str()) {
        let Some(part) = entry.parts.iter().find(|part| part.name == word) else { break };
        path = format!("{path} {word}");
        entry = part;
    }
    (path, entry)
}

fn what(error: &clap::Error, program: &Program) -> String {
    let name = context(error, ContextKind::InvalidArg);
    let value = context(error, ContextKind::InvalidValue);
    let named = [("name", name.as_str().into()), ("value", value.as_str().into())];
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let name = context(error, ContextKind::InvalidSubcommand);
            program.fill("cli-wrong-command", &[("name", name.into())])
        }
        ErrorKind::UnknownArgument => program.fill("cli-wrong-word", &named),
        ErrorKind::MissingRequiredArgument => program.fill("cli-wrong-missing", &named),
        ErrorKind::ArgumentConflict => program.fill("cli-wrong-twice", &named),
        ErrorKind::InvalidUtf8 => program.say("cli-wrong-not-text"),
        ErrorKind::InvalidValue if value.is_empty() => program.fill("cli-wrong-no-value", &named),
        ErrorKind::InvalidValue => {
            let choices = context(error, ContextKind::ValidValue);
            program.fill("cli-wrong-choice", &[&named[..], &[("choices", choices.into())]].concat())
        }
        ErrorKind::TooManyValues => program.fill("cli-wrong-too-many", &named),
        _ => program.say("cli-wrong-other"),
    }
}

/// "Did you mean `list`?"
fn suggestion(error: &clap::Error, program: &Program) -> Option<String> {
    let kinds = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    let found = kinds.into_iter().map(|kind| context(error, kind)).find(|name| !name.is_empty())?;
    Some(program.fill("cli-wrong-suggest", &[("name", found.into())]))
}

/// What clap knows of the mistake; empty where it knows nothing. It is a text from outside.
fn context(error: &clap::Error, kind: ContextKind) -> String {
    let text = match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    clean_line(&text)
}
