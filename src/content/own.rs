//! Methods and agendas of a group's own: read as those that come with the program, beside them, never in their place.

use super::faults::Faults;
use super::raw;
use super::{Fault, FaultKind, Library, read_agenda, read_method};

/// Keys of the program's own methods: other ways to answer than TO, FOR, WITH have results of their own, by name.
const PROGRAM_ONLY: [&str; 2] = ["kind", "written_by_group"];

/// What a file of content holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContentKind {
    /// A method, with questions.
    Method,
    /// An agenda, with steps.
    Agenda,
}

/// A file of a group's own, as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OwnFile<'a> {
    /// How messages name it.
    pub name: &'a str,
    /// What is in it.
    pub text: &'a str,
    /// What it is taken for where its text does not tell.
    pub kind: ContentKind,
}

/// A method or an agenda that came from a file of the group's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Own {
    /// Which of the two.
    pub kind: ContentKind,
    /// Its name in the library.
    pub id: String,
    /// The file, as it was named.
    pub file: String,
}

/// A file of the group's own that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// The file, as it was named.
    pub file: String,
    /// Every mistake in it; none where it could not even be read.
    pub faults: Vec<Fault>,
}

impl OwnFile<'_> {
    /// An agenda has steps, a method has questions.
    fn holds(&self) -> ContentKind {
        let text = raw::without_bare_keys(self.text, &mut self.unheard());
        let table = raw::parse(&text, &mut self.unheard());
        match (table.has("questions"), table.has("steps")) {
            (true, false) => ContentKind::Method,
            (false, true) => ContentKind::Agenda,
            _ => self.kind,
        }
    }

    /// For mistakes that are told by another reading of the same text.
    fn unheard(&self) -> Faults {
        Faults::new(self.name, self.text, &[])
    }
}

impl Library {
    /// This library and what `files` hold. Each file either adds a method or an agenda, or stands in
    /// [`Library::left_out`] with all its mistakes. Where two have the same name, the first one has it. The agendas
    /// may ask the questions of all these methods.
    #[must_use]
    pub fn with(mut self, files: &[OwnFile<'_>]) -> Self {
        for kind in [ContentKind::Method, ContentKind::Agenda] {
            for file in files.iter().filter(|file| file.holds() == kind) {
                match self.add(kind, file) {
                    Ok(id) => self.own.push(Own { kind, id, file: file.name.to_owned() }),
                    Err(faults) => self.left_out.push(LeftOut { file: file.name.to_owned(), faults }),
                }
            }
        }
        self
    }

    /// Whether this method or agenda is the group's own.
    #[must_use]
    pub fn is_own(&self, kind: ContentKind, id: &str) -> bool {
        self.own.iter().any(|own| own.kind == kind && own.id == id)
    }

    /// Adds what `file` holds, and gives its name.
    fn add(&mut self, kind: ContentKind, file: &OwnFile<'_>) -> Result<String, Vec<Fault>> {
        let clash = self.clash(kind, file);
        let added = match kind {
            ContentKind::Method => {
                let method = unless(clash, read_method(file.name, file.text))?;
                self.methods.push(method);
                self.methods.last().map(|method| method.id.0.clone())
            }
            ContentKind::Agenda => {
                let agenda = unless(clash, read_agenda(file.name, file.text, &self.methods))?;
                self.agendas.push(agenda);
                self.agendas.last().map(|agenda| agenda.id.clone())
            }
        };
        Ok(added.unwrap_or_default())
    }

    /// What is wrong with a file only because it is a group's own: a name that something else has already, since
    /// session files name methods and questions, and keys that belong to the program.
    fn clash(&self, kind: ContentKind, file: &OwnFile<'_>) -> Vec<Fault> {
        let mut unheard = file.unheard();
        let text = raw::without_bare_keys(file.text, &mut unheard);
        let table = raw::parse(&text, &mut unheard);
        let mut faults = file.unheard();
        if let Some(clash) = self.taken(kind, table.name("id", &mut unheard)) {
            faults.note(table.at("id"), clash);
        }
        let questions = if kind == ContentKind::Method { table.tables("questions", &mut unheard) } else { Vec::new() };
        for table in std::iter::once(&table).chain(&questions) {
            for key in PROGRAM_ONLY.into_iter().filter(|key| table.has(key)) {
                faults.note(table.at(key), FaultKind::UnknownKey { key: key.to_owned() });
            }
        }
        faults.judge(()).err().unwrap_or_default()
    }

    /// What else has this name.
    fn taken(&self, kind: ContentKind, name: String) -> Option<FaultKind> {
        if let Some(other) = self.own.iter().find(|own| own.kind == kind && own.id == name) {
            return Some(FaultKind::NameTaken { name, file: other.file.clone() });
        }
        let built_in = match kind {
            ContentKind::Method => self.methods.iter().any(|it| it.id.0 == name),
            ContentKind::Agenda => self.agendas.iter().any(|it| it.id == name),
        };
        built_in.then_some(FaultKind::NameBuiltIn { name })
    }
}

/// What was read, unless there is a mistake in it or in its name; then all of them, by line.
fn unless<T>(clash: Vec<Fault>, read: Result<T, Vec<Fault>>) -> Result<T, Vec<Fault>> {
    match read {
        Ok(read) if clash.is_empty() => Ok(read),
        read => {
            // A key that belongs to the program is told as such, whatever stands behind it.
            let told = |fault: &Fault| {
                let at = |it: &Fault| matches!(it.kind, FaultKind::UnknownKey { .. }) && it.line == fault.line;
                matches!(fault.kind, FaultKind::UnknownKind { .. }) && clash.iter().any(at)
            };
            let other: Vec<Fault> = read.err().into_iter().flatten().filter(|fault| !told(fault)).collect();
            let mut all = clash;
            all.extend(other);
            all.sort_by_key(|fault| (matches!(fault.kind, FaultKind::More { .. }), fault.line));
            Err(all)
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::{ContentKind, Library, OwnFile};
    use crate::content::{Activity, FaultKind, template};

    fn file<'a>(name: &'a str, text: &'a str, kind: ContentKind) -> OwnFile<'a> {
        OwnFile { name, text, kind }
    }

    /// What is wrong with each file that is left out.
    fn wrong(library: &Library) -> Vec<(&str, Vec<&str>)> {
        let kinds = |it: &super::LeftOut| it.faults.iter().map(|fault| fault.kind.name()).collect();
        library.left_out.iter().map(|it| (it.file.as_str(), kinds(it))).collect()
    }

    #[test]
    fn both_starting_files_load_and_are_marked_as_own() {
        let [method, agenda] = [ContentKind::Method, ContentKind::Agenda].map(|kind| template(kind, "ours"));
        // The wrong way round: what a file holds is told by what is in it.
        let files = [file("a", &agenda, ContentKind::Method), file("m", &method, ContentKind::Agenda)];
        let library = Library::built_in().with(&files);
        assert_eq!(wrong(&library), []);
        assert!(library.is_own(ContentKind::Method, "ours") && library.is_own(ContentKind::Agenda, "ours"));
        assert!(!library.is_own(ContentKind::Method, "line") && !library.is_own(ContentKind::Agenda, "short"));
        assert_eq!(library.methods.last().unwrap().id.0, "ours");
        assert_eq!(library.agendas.last().unwrap().id, "ours");
    }

    #[test]
    fn an_agenda_asks_a_method_of_a_file_that_comes_after_it() {
        let method = template(ContentKind::Method, "mine");
        let agenda = template(ContentKind::Agenda, "ours").replace("\"line\" }", "\"mine\" }");
        let kind = ContentKind::Agenda;
        let library = Library::built_in().with(&[file("a", &agenda, kind), file("m", &method, ContentKind::Method)]);
        assert_eq!(wrong(&library), []);
        assert_eq!(library.methods_of(library.agenda("ours").unwrap()).len(), 2);
        let without = Library::built_in().with(&[file("a", &agenda, kind)]);
        assert_eq!(wrong(&without), [("a", vec!["fault-unknown-method"])]);
    }

    #[test]
    fn a_name_that_is_taken_is_told_with_all_else_and_in_its_line() {
        let method = template(ContentKind::Method, "signs").replace("version = 1", "version = 0");
        let library = Library::built_in().with(&[file("m", &method, ContentKind::Method)]);
        assert_eq!(wrong(&library), [("m", vec!["fault-name-built-in", "fault-not-number", "fault-not-number"])]);
        let at = method.lines().position(|line| line.starts_with("id = ")).unwrap() + 1;
        assert_eq!(library.left_out[0].faults[0].line, Some(at));
        let first = template(ContentKind::Agenda, "ours");
        let files = ["one", "two"].map(|name| file(name, &first, ContentKind::Agenda));
        let library = Library::built_in().with(&files);
        let taken = FaultKind::NameTaken { name: "ours".into(), file: "one".into() };
        assert_eq!(library.left_out[0].faults[0].kind, taken);
        assert_eq!((library.left_out.len(), library.own.len()), (1, 1));
    }

    #[test]
    fn whatever_is_given_as_a_name_stays_a_name() {
        for id in ["a\"\nb = 1", "", "A", "a b", "../a", "\u{202e}", "ä", "''", &"x".repeat(61)] {
            let method = template(ContentKind::Method, id);
            let library = Library::built_in().with(&[file("m", &method, ContentKind::Method)]);
            assert_eq!(library.left_out.len(), 1, "{id:?}");
            assert!(library.left_out[0].faults.iter().all(|fault| fault.line > Some(9)), "{id:?}: {library:?}");
        }
    }

    /// Only TO, FOR and WITH: a level or a decision of another name would have no place in the results.
    #[test]
    fn an_own_method_is_marked_like_the_others() {
        let whole = template(ContentKind::Method, "ours");
        let of_all = whole.replace("[source]", "kind = \"levels\"\nwritten_by_group = true\n[source]");
        let of_one = whole.replace("id = \"second\"", "id = \"second\"\nkind = \"votes\"");
        for (text, n) in [(of_all, 2), (of_one, 1)] {
            let library = Library::built_in().with(&[file("m", &text, ContentKind::Method)]);
            let faults = &library.left_out[0].faults;
            let refused =
                faults.iter().filter(|it| matches!(it.kind, FaultKind::UnknownKey { .. }) && it.line.is_some());
            assert!(refused.count() >= n, "{faults:?}");
        }
    }

    /// Whoever opens the file finds every word that it takes.
    #[test]
    fn the_starting_agenda_names_every_activity() {
        let agenda = template(ContentKind::Agenda, "ours");
        for activity in Activity::PLAIN.iter().chain([&Activity::YouSaid { first_time: None }]) {
            assert!(agenda.contains(&format!("#   \"{}\"", activity.name())), "{}", activity.name());
        }
    }

    /// What the notes of the starting agenda show can be written as it stands there.
    #[test]
    fn every_example_in_the_notes_loads() {
        let agenda = template(ContentKind::Agenda, "ours");
        let examples = agenda.lines().filter_map(|line| line.strip_prefix("#   ")?.split_once("  "));
        let examples: Vec<&str> = examples.map(|(example, _)| example).collect();
        assert!(examples.len() > Activity::PLAIN.len() + 5, "{examples:?}");
        for example in examples {
            let step = format!("[[steps]]\nid = \"a\"\ntitle = \"A\"\nminutes = 5\nactivities = [{example}]\n");
            let text = format!("id = \"x\"\nversion = 1\ntitle = \"X\"\nsummary = \"X\"\n{step}");
            let library = Library::built_in().with(&[file("f", &text, ContentKind::Agenda)]);
            assert_eq!(wrong(&library), [], "{example}: {:?}", library.left_out);
        }
    }
}
