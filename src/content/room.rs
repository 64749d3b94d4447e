//! What is said to the room around the questions.

/// Texts for the steps without a method. In the language of the room; no names of the sides stand in them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Room {
    /// What a group ticks, keeps and drops.
    pub lists: Lists,
    /// What to talk about after a reveal.
    pub talk: Talk,
    /// What is read out at the welcome.
    pub welcome: Welcome,
    /// What is co-production? History, voices, the line, stories.
    pub facts: Vec<Fact>,
    /// Hard words.
    pub glossary: Vec<Term>,
}

/// The lists that a group answers. A session holds their words, so that what was agreed is what was shown, in any language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lists {
    /// What the room may need, ticked without names.
    pub access: Vec<Item>,
    /// Starters for the group's agreement.
    pub agreement: Vec<Item>,
    /// What groups of people and offices are called: they take something on too, and are nobody's name.
    pub groups: Vec<String>,
}

/// A line with a name that session files keep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Stable name: `slower`.
    pub id: String,
    /// What the screen says.
    pub text: String,
}

/// One prompt for each kind of headline (R6).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Talk {
    /// All marks are equal.
    pub same: String,
    /// Mostly.
    pub mostly: String,
    /// No further than.
    pub no_further: String,
    /// Split.
    pub split: String,
    /// Cannot say yet.
    pub cannot_say: String,
}

/// What is read out at the welcome, one idea a line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Welcome {
    /// What the workshop is for.
    pub purpose: Vec<String>,
    /// How answers are used.
    pub answers: Vec<String>,
    /// Consent, and how to take it back (R19, R21).
    pub consent: Vec<String>,
    /// The short form of it all, for who comes late.
    pub latecomer: Vec<String>,
}

/// A piece of "What is co-production?".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// Stable name: `history`.
    pub id: String,
    /// Its heading, or the name of the voice that says it.
    pub heading: String,
    /// One idea a line.
    pub lines: Vec<String>,
}

/// A hard word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Stable name: `lived_experience`.
    pub id: String,
    /// The word.
    pub word: String,
    /// What it means, in one line.
    pub meaning: String,
}

impl Welcome {
    /// Everything that is read out at the start, in order.
    pub fn lines(&self) -> impl Iterator<Item = &String> {
        self.purpose.iter().chain(&self.answers).chain(&self.consent)
    }
}

impl Lists {
    /// The words of a line of the access list; nothing when there is no such line.
    #[must_use]
    pub fn need(&self, id: &str) -> Option<&str> {
        find(&self.access, id)
    }

    /// The words of a starter of the agreement; nothing when there is no such starter.
    #[must_use]
    pub fn starter(&self, id: &str) -> Option<&str> {
        find(&self.agreement, id)
    }
}

fn find<'a>(items: &'a [Item], id: &str) -> Option<&'a str> {
    items.iter().find(|item| item.id == id).map(|item| item.text.as_str())
}
