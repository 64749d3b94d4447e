//! The languages that the program can speak here, and going over to another one at any time.
//!
//! What a group was asked keeps its words: they stand in its session.

use std::sync::Arc;

use super::model::Model;
use crate::content::Library;
use crate::phrases::Phrases;
use crate::settings::LanguageCode;
use crate::weigh;

/// A language: the interface's words, and what can be asked and said in it.
#[derive(Debug, Clone)]
pub struct Language {
    /// Its short name.
    pub code: LanguageCode,
    /// The interface's words.
    pub phrases: Arc<Phrases>,
    /// What can be asked and said.
    pub library: Arc<Library>,
}

impl Model {
    /// Sets which languages there are beside the one that the program began with.
    pub fn set_languages(&mut self, others: Vec<Language>) {
        self.languages.truncate(1);
        self.languages.extend(others);
    }

    /// The words that are spoken now.
    #[must_use]
    pub fn phrases(&self) -> Arc<Phrases> {
        Arc::clone(&self.phrases)
    }

    /// The language that the settings choose; the first one where that is not here.
    pub(super) fn language(&self) -> &Language {
        let chosen = self.languages.iter().find(|it| it.code == self.looks.language);
        chosen.unwrap_or(&self.languages[0])
    }

    /// The next language of the list is chosen.
    pub(super) fn next_language(&mut self) {
        let now = self.languages.iter().position(|it| it.code == self.language().code).unwrap_or_default();
        self.looks.language = self.languages[(now + 1) % self.languages.len()].code;
        self.speak();
    }

    /// Goes over to the language that is chosen. Counts have words in them, and are made anew.
    pub(super) fn speak(&mut self) {
        let language = self.language().clone();
        let phrases = language.phrases.with_standing(self.keymap.caps());
        self.phrases = Arc::new(phrases.line_by_line(self.phrases.is_line_by_line()));
        self.library = language.library;
        if let Some(workshop) = &mut self.workshop {
            workshop.results = Arc::new(weigh::weigh(&workshop.state, &self.phrases));
        }
    }
}
