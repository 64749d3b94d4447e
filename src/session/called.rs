//! What people are called in a room, and who is meant by a name that somebody types.

use std::collections::{BTreeSet, HashMap};

use super::{Owner, ParticipantId, Person, State};
use crate::text::without_accents;

/// Whom of a room a name can mean: everybody's name is looked at once, however many are asked for.
pub struct Meant<'a> {
    state: &'a State,
    /// The first who is called so, in small letters.
    called: HashMap<String, &'a Person>,
    /// Who is called so, accents aside.
    plain: HashMap<String, Vec<&'a Person>>,
    /// Who has this word in their name, by their places in the room.
    words: HashMap<String, Vec<usize>>,
}

impl<'a> Meant<'a> {
    /// In the room of `state`.
    #[must_use]
    pub fn of(state: &'a State) -> Self {
        let mut meant = Self { state, called: HashMap::new(), plain: HashMap::new(), words: HashMap::new() };
        for (place, (person, called)) in state.all_called().into_iter().enumerate() {
            meant.called.entry(called.to_lowercase()).or_insert(person);
            meant.plain.entry(plain(&called)).or_default().push(person);
            let name = plain(person.is.name.as_str());
            for word in name.split(between_words).collect::<BTreeSet<_>>() {
                meant.words.entry(word.to_owned()).or_default().push(place);
            }
        }
        meant
    }

    /// Whom `name` can mean: who is called so; else, case and accents aside, who is called so; else everybody who has each
    /// word of it in their name. More than one person: nobody can say which without guessing.
    #[must_use]
    pub fn by(&self, name: &str) -> Vec<&'a Person> {
        if let Some(person) = self.called.get(&name.to_lowercase()) {
            return vec![person];
        }
        let plain = plain(name);
        if let Some(whole) = self.plain.get(&plain) {
            return whole.clone();
        }
        let typed: BTreeSet<&str> = plain.split(between_words).filter(|word| !word.is_empty()).collect();
        let having: Option<Vec<&Vec<usize>>> = typed.into_iter().map(|word| self.words.get(word)).collect();
        let Some((first, others)) = having.as_deref().and_then(<[_]>::split_first) else { return Vec::new() };
        let has_each = |place: &&usize| others.iter().all(|having| having.binary_search(place).is_ok());
        first.iter().filter(has_each).filter_map(|place| self.state.people.get(*place)).collect()
    }

    /// Whom of the room an owner can be: one person, several where a name fits several, or nobody.
    #[must_use]
    pub fn owner(&self, owner: &Owner) -> Vec<&'a Person> {
        match owner {
            Owner::Participant(id) => self.state.person(*id).into_iter().collect(),
            Owner::Named(name) => self.by(name.as_str()),
            Owner::SomeoneWhoLeft => Vec::new(),
        }
    }

    /// Who of the room an owner is, where that is no guess.
    #[must_use]
    pub fn one_owner(&self, owner: &Owner) -> Option<&'a Person> {
        match self.owner(owner).as_slice() {
            [person] => Some(*person),
            _ => None,
        }
    }
}

impl State {
    /// What somebody is called in this room: two alike show as "Jo" and "Jo 2". Empty when there is no such person.
    #[must_use]
    pub fn called(&self, id: ParticipantId) -> String {
        let Some(person) = self.person(id) else { return String::new() };
        let name = person.is.name.as_str().to_lowercase();
        let alike = |other: &&Person| other.is.name.as_str().to_lowercase() == name;
        called(person, self.people.iter().take_while(|other| other.id != id).filter(alike).count())
    }

    /// Everybody, with what they are called in this room.
    fn all_called(&self) -> Vec<(&Person, String)> {
        let mut before: HashMap<String, usize> = HashMap::new();
        let each = self.people.iter().map(|person| {
            let alike = before.entry(person.is.name.as_str().to_lowercase()).or_default();
            *alike += 1;
            (person, called(person, *alike - 1))
        });
        each.collect()
    }

    /// Who is called so in this room.
    #[must_use]
    pub fn person_called(&self, name: &str) -> Option<&Person> {
        let name = name.to_lowercase();
        self.all_called().into_iter().find(|(_, called)| called.to_lowercase() == name).map(|(person, _)| person)
    }

    /// Whom `name` can mean, as in [`Meant::by`].
    #[must_use]
    pub fn people_meant(&self, name: &str) -> Vec<&Person> {
        Meant::of(self).by(name)
    }
}

/// What somebody is called where so many before them have the same name.
fn called(person: &Person, before: usize) -> String {
    let name = person.is.name.as_str();
    if before == 0 { name.to_owned() } else { format!("{name} {}", before + 1) }
}

fn plain(name: &str) -> String {
    without_accents(name).to_lowercase()
}

fn between_words(c: char) -> bool {
    c.is_whitespace() || c == '-' || c == ','
}
