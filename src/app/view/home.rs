//! The first screen.

use std::path::Path;

use crate::app::SessionEntry;
use crate::app::model::Model;
use crate::app::screen::{Body, Home, HomeItem};
use crate::text::shown;

pub(super) fn home(model: &Model, focus: usize) -> Body {
    let items = ["start", "go-on", "practise", "facts", "records", "looks"];
    Body::Home(Home {
        name: model.say("home-name"),
        tagline: model.say("home-tagline"),
        promise: model.say("home-promise"),
        items: items
            .iter()
            .enumerate()
            .map(|(i, item)| HomeItem {
                key: (i + 1).to_string(),
                label: model.say(&format!("home-{item}")),
                hint: hint(model, item),
            })
            .collect(),
        focus,
    })
}

fn hint(model: &Model, item: &str) -> String {
    let unfinished: Vec<_> = model.unfinished().collect();
    match (item, unfinished.as_slice()) {
        ("go-on", []) if model.sessions.is_none() => model.say("home-go-on-looking"),
        ("go-on", []) => model.say("home-go-on-none"),
        ("go-on", [only]) => model.waiting_words(only),
        ("records", _) if model.past_their_day().next().is_some() => {
            model.fill("home-records-past", &[("n", model.past_their_day().count().into())])
        }
        ("go-on", many) => model.fill("home-go-on-many", &[("n", many.len().into())]),
        _ => model.say(&format!("home-{item}-hint")),
    }
}

impl Model {
    /// As [`Model::named_words`]; where another file holds the same workshop, also how much this one holds.
    pub(super) fn entry_words(&self, entry: &SessionEntry) -> String {
        let words = self.named_words(entry);
        if !self.has_twin(entry) {
            return words;
        }
        self.fill("entry-answers", &[("entry", words.into()), ("answers", entry.answers.into())])
    }

    /// Whether another file holds the same workshop, as a copy does.
    fn has_twin(&self, entry: &SessionEntry) -> bool {
        self.held().iter().any(|other| other.id == entry.id && other.path != entry.path)
    }

    /// What the file of `entry` is called; all of its path where its twin is called so too, in another folder.
    fn file_words(&self, entry: &SessionEntry) -> String {
        let alike = self.held().iter().filter(|it| it.path.file_name() == entry.path.file_name());
        match entry.path.file_name() {
            Some(name) if alike.count() == 1 => shown(Path::new(name)),
            _ => shown(&entry.path),
        }
    }

    /// "Riverside drop-in, 14 May", or that it is only set up; whether the file is damaged, and what it is called where
    /// another one holds the same workshop.
    fn named_words(&self, entry: &SessionEntry) -> String {
        let title = entry.title.as_str();
        let words = match entry.started {
            Some(started) => {
                let date = self.phrases.day(started.date_naive());
                self.fill("entry-begun", &[("title", title.into()), ("date", date.into())])
            }
            None => self.fill("entry-set-up", &[("title", title.into())]),
        };
        let words = match entry.keep_until.filter(|day| self.is_past(Some(*day))) {
            Some(day) => {
                let values = [("entry", words.into()), ("date", self.day_to_come(day).into())];
                self.fill("entry-past", &values)
            }
            None => words,
        };
        let words = if entry.damaged { self.fill("entry-damaged", &[("entry", words.into())]) } else { words };
        if !self.has_twin(entry) {
            return words;
        }
        self.fill("entry-file", &[("entry", words.into()), ("file", self.file_words(entry).into())])
    }

    /// The words of all `entries` of one list; those that would be alike have their time, and then their agenda.
    pub(super) fn words_of_entries<'a>(&self, entries: impl IntoIterator<Item = &'a SessionEntry>) -> Vec<String> {
        let forms = |entry: &SessionEntry| {
            let short = self.entry_words(entry);
            let time = entry.started.map(|at| at.format("%H:%M").to_string()).unwrap_or_default();
            let at = self.fill("entry-at", &[("entry", short.as_str().into()), ("time", time.into())]);
            let agenda = self.library.agendas.iter().find(|it| it.id == entry.agenda);
            let agenda = agenda.map_or(entry.agenda.as_str(), |it| it.title.as_str());
            let by = self.fill("entry-by", &[("entry", at.as_str().into()), ("agenda", agenda.into())]);
            [short, at, by]
        };
        let all: Vec<[String; 3]> = entries.into_iter().map(forms).collect();
        let is_alone = |words: &String, form: usize| all.iter().filter(|it| it[form] == *words).count() == 1;
        let form = |it: &[String; 3]| (0..2).find(|form| is_alone(&it[*form], *form)).unwrap_or(2);
        all.iter().map(|it| it[form(it)].clone()).collect()
    }

    /// The same, with the place where the group was and what it has answered.
    pub(super) fn waiting_words(&self, entry: &SessionEntry) -> String {
        let words = self.named_words(entry);
        if entry.started.is_none() {
            return words;
        }
        let (step, of) = entry.step;
        let values =
            [("n", step.into()), ("of", of.into()), ("answers", entry.answers.into()), ("entry", words.into())];
        self.fill("entry-waits", &values)
    }

    /// "30 June", with the year where it is not this one. Said aloud, a year that was typed is always told.
    pub(super) fn day_to_come(&self, date: chrono::NaiveDate) -> String {
        use chrono::Datelike;
        let is_clear = date.year() == self.now.year() && !self.phrases.is_line_by_line();
        if is_clear { self.phrases.day(date) } else { self.phrases.date(date) }
    }
}
