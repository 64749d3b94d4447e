//! Parts of events (promises, owners, agreements, outcomes) between their stored shape and the session's, both ways.

use super::body::{Agreed, Outcome, Owner, PartChoice, Promise, PromiseState, WhyNot};
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

impl Stored<session::PromiseState> for PromiseState {
    fn store(is: &session::PromiseState) -> Self {
        match is {
            session::PromiseState::New => Self::New,
            session::PromiseState::Done => Self::Done,
            session::PromiseState::Started => Self::Started,
            session::PromiseState::NotDone(why) => Self::NotDone(Text::store(why)),
            session::PromiseState::Dropped(by) => Self::Dropped(Text::store(by)),
        }
    }

    fn read(self) -> session::PromiseState {
        match self {
            Self::New => session::PromiseState::New,
            Self::Done => session::PromiseState::Done,
            Self::Started => session::PromiseState::Started,
            Self::NotDone(why) => session::PromiseState::NotDone(why.0),
            Self::Dropped(by) => session::PromiseState::Dropped(by.0),
        }
    }
}

impl Stored<session::WhyNot> for WhyNot {
    fn store(is: &session::WhyNot) -> Self {
        match is {
            session::WhyNot::NotAskedAtStart => Self::NotAskedAtStart,
            session::WhyNot::NoTime => Self::NoTime,
            session::WhyNot::NoMoney => Self::NoMoney,
            session::WhyNot::Rules => Self::Rules,
            session::WhyNot::Other(words) => Self::Other(Text::store(words)),
        }
    }

    fn read(self) -> session::WhyNot {
        match self {
            Self::NotAskedAtStart => session::WhyNot::NotAskedAtStart,
            Self::NoTime => session::WhyNot::NoTime,
            Self::NoMoney => session::WhyNot::NoMoney,
            Self::Rules => session::WhyNot::Rules,
            Self::Other(words) => session::WhyNot::Other(words.0),
        }
    }
}

impl Stored<session::PartChoice> for PartChoice {
    fn store(is: &session::PartChoice) -> Self {
        let session::PartChoice { now, will, why, promise } = is;
        Self {
            now: Stored::store(now),
            will: Stored::store(will),
            why: Stored::store(why),
            promise: Stored::store(promise),
        }
    }

    fn read(self) -> session::PartChoice {
        let Self { now, will, why, promise } = self;
        session::PartChoice { now: now.read(), will: will.read(), why: why.read(), promise: promise.read() }
    }
}
