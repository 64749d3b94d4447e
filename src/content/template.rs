//! Starting files for a group's own methods and agendas: every key with a note of what it is for.

use super::ContentKind;

const METHOD: &str = include_str!("../../assets/templates/en/method.toml");
const AGENDA: &str = include_str!("../../assets/templates/en/agenda.toml");

/// The line with the name, as it stands in both files.
const NAME: &str = "id = \"ours\"";

/// The text of a starting file, named `id`. With a name that a file may have, it loads as it is.
#[must_use]
pub fn template(kind: ContentKind, id: &str) -> String {
    let text = match kind {
        ContentKind::Method => METHOD,
        ContentKind::Agenda => AGENDA,
    };
    // Written as TOML, so that whatever was typed as a name stays within its quotes.
    let id = toml::Value::String(id.to_owned());
    text.replacen(NAME, &format!("id = {id}"), 1)
}
