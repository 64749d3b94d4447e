//! What people are called in a room, and who is meant by a name that somebody types.

use super::{Owner, ParticipantId, Person, State};
use crate::text::without_accents;

impl State {
    /// What somebody is called in this room: two alike show as "Jo" and "Jo 2". Empty when there is no such person.
    #[must_use]
    pub fn called(&self, id: ParticipantId) -> String {
        let Some(person) = self.person(id) else { return String::new() };
        let name = person.is.name.as_str();
        let alike = |other: &&Person| other.is.name.as_str().to_lowercase() == name.to_lowercase();
        let before = self.people.iter().take_while(|other| other.id != id).filter(alike).count();
        if before == 0 { name.to_owned() } else { format!("{name} {}", before + 1) }
    }

    /// Who is called so in this room.
    #[must_use]
    pub fn person_called(&self, name: &str) -> Option<&Person> {
        let name = name.to_lowercase();
        self.people.iter().find(|person| self.called(person.id).to_lowercase() == name)
    }

    /// Whom `name` can mean: who is called so; else, case and accents aside, who is called so; else everybody who has each
    /// word of it in their name. More than one person: nobody can say which without guessing.
    #[must_use]
    pub fn people_meant(&self, name: &str) -> Vec<&Person> {
        if let Some(person) = self.person_called(name) {
            return vec![person];
        }
        let plain = plain(name);
        let whole = self.people.iter().filter(|person| self::plain(&self.called(person.id)) == plain);
        let whole: Vec<&Person> = whole.collect();
        let typed: Vec<&str> = plain.split(between_words).filter(|word| !word.is_empty()).collect();
        if !whole.is_empty() || typed.is_empty() {
            return whole;
        }
        let has_each = |person: &&Person| {
            let name = self::plain(person.is.name.as_str());
            typed.iter().all(|word| name.split(between_words).any(|part| part == *word))
        };
        self.people.iter().filter(has_each).collect()
    }

    /// Whom of this room an owner can be: one person, several where a name fits several, or nobody.
    #[must_use]
    pub fn people_of(&self, owner: &Owner) -> Vec<&Person> {
        match owner {
            Owner::Participant(id) => self.person(*id).into_iter().collect(),
            Owner::Named(name) => self.people_meant(name.as_str()),
            Owner::SomeoneWhoLeft => Vec::new(),
        }
    }

    /// Who of this room an owner is, where that is no guess.
    #[must_use]
    pub fn owner_here(&self, owner: &Owner) -> Option<&Person> {
        match self.people_of(owner).as_slice() {
            [person] => Some(*person),
            _ => None,
        }
    }
}

fn plain(name: &str) -> String {
    without_accents(name).to_lowercase()
}

fn between_words(c: char) -> bool {
    c.is_whitespace() || c == '-' || c == ','
}
