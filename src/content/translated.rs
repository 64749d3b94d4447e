//! The same methods, agendas and texts for the room in another language: other words under the same names.

use super::raw;
use super::{Activity, Agenda, Fault, FaultKind, Library, Method, Step, read_agenda, read_method, read_room};

impl Library {
    /// This library with the texts of `files` (each its name and its text) in place of its own, and everything that is wrong
    /// in them. A file with another name, other questions or other steps than what it stands for is left out: sessions know
    /// all of these by name.
    #[must_use]
    pub fn translated(&self, files: &[(String, String)]) -> (Self, Vec<Fault>) {
        let (mut translated, mut faults) = (self.clone(), Vec::new());
        for (file, text) in files {
            // What a file is follows from what is in it.
            let table = if raw::is_too_big(text) { None } else { toml::from_str::<toml::Table>(text).ok() };
            let table = table.unwrap_or_default();
            let read = match (table.contains_key("questions"), table.contains_key("steps")) {
                (true, _) => translated.put_method(file, text),
                (_, true) => translated.put_agenda(file, text),
                _ => read_room(file, text).map(|room| translated.room = room),
            };
            faults.extend(read.err().into_iter().flatten());
        }
        (translated, faults)
    }

    fn put_method(&mut self, file: &str, text: &str) -> Result<(), Vec<Fault>> {
        let method = read_method(file, text)?;
        let place = self.methods.iter_mut().find(|it| same_questions(it, &method));
        let name = method.id.to_string();
        place.map(|place| *place = method).ok_or_else(|| other(file, name))
    }

    fn put_agenda(&mut self, file: &str, text: &str) -> Result<(), Vec<Fault>> {
        let agenda = read_agenda(file, text, &self.methods)?;
        let place = self.agendas.iter_mut().find(|it| same_steps(it, &agenda));
        let name = agenda.id.clone();
        place.map(|place| *place = agenda).ok_or_else(|| other(file, name))
    }
}

fn same_questions(one: &Method, other: &Method) -> bool {
    let asked =
        |method: &Method| method.questions.iter().map(|it| (it.id.clone(), it.answers.kind())).collect::<Vec<_>>();
    one.id == other.id && one.in_position == other.in_position && asked(one) == asked(other)
}

fn same_steps(one: &Agenda, other: &Agenda) -> bool {
    let steps = |agenda: &Agenda| -> Vec<_> {
        let activities = |step: &Step| step.activities.iter().map(without_words).collect::<Vec<_>>();
        agenda.steps.iter().map(|step| (step.id.clone(), step.minutes, activities(step))).collect()
    };
    one.id == other.id && steps(one) == steps(other)
}

fn without_words(activity: &Activity) -> Activity {
    let mut activity = activity.clone();
    if let Activity::YouSaid { first_time: Some(first_time) } = &mut activity {
        first_time.title.clear();
    }
    activity
}

fn other(file: &str, name: String) -> Vec<Fault> {
    vec![Fault { file: file.to_owned(), line: None, kind: FaultKind::OtherThanTranslated { name } }]
}
