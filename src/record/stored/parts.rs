//! Parts of events (promises, owners, agreements, outcomes) between their stored shape and the session's, both ways.

use super::body::{Agreed, Outcome, Owner, Promise};
use super::convert::Stored;
use super::words::{Id, Name, Text};
use crate::session::{self, PromiseText};

impl Stored<PromiseText> for Promise {
    fn store(is: &PromiseText) -> Self {
        let PromiseText { what, who, by, hear } = is;
        Self { what: Text::store(what), who: Stored::store(who), by: Text::store(by), hear: Text::store(hear) }
    }

    fn read(self) -> PromiseText {
        PromiseText { what: self.what.0, who: self.who.read(), by: self.by.0, hear: self.hear.0 }
    }
}

impl Stored<session::Owner> for Owner {
    fn store(is: &session::Owner) -> Self {
        match is {
            session::Owner::Participant(id) => Self::Participant(Id(*id)),
            session::Owner::Named(name) => Self::Named(Name::store(name)),
            session::Owner::SomeoneWhoLeft => Self::SomeoneWhoLeft,
        }
    }

    fn read(self) -> session::Owner {
        match self {
            Self::Participant(id) => session::Owner::Participant(id.0),
            Self::Named(name) => session::Owner::Named(name.0),
            Self::SomeoneWhoLeft => session::Owner::SomeoneWhoLeft,
        }
    }
}

impl Stored<session::Agreed> for Agreed {
    fn store(is: &session::Agreed) -> Self {
        match is {
            session::Agreed::Keep => Self::Keep,
            session::Agreed::Drop => Self::Drop,
            session::Agreed::Change(words) => Self::Change(Text::store(words)),
        }
    }

    fn read(self) -> session::Agreed {
        match self {
            Self::Keep => session::Agreed::Keep,
            Self::Drop => session::Agreed::Drop,
            Self::Change(text) => session::Agreed::Change(text.0),
        }
    }
}

impl Stored<session::Outcome> for Outcome {
    fn store(is: &session::Outcome) -> Self {
        match is {
            session::Outcome::Owner(owner) => Self::Owner(Owner::store(owner)),
            session::Outcome::ChoseNot => Self::ChoseNot,
        }
    }

    fn read(self) -> session::Outcome {
        match self {
            Self::Owner(owner) => session::Outcome::Owner(owner.read()),
            Self::ChoseNot => session::Outcome::ChoseNot,
        }
    }
}
