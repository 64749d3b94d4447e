//! The kinds of events between their stored shape and the session's own, both ways, from one table.

use super::body::Body;
use super::convert::Stored;
use super::words::{Id, Line, Name, Seq, small};
use crate::content::{Place, Sides};
use crate::session::{self, NewPerson, Planning};

/// Both ways at once: one line for each kind whose fields have the same names in both shapes, then the others. The two
/// matches are whole, so that a new kind does not compile until it can be stored and read.
macro_rules! kinds {
    (
        same { $($kind:ident { $($field:ident),* })+ }
        store { $($is:pat => $store:expr,)+ }
        read { $($kept:pat => $read:expr,)+ }
    ) => {
        impl Stored<session::Body> for Body {
            fn store(is: &session::Body) -> Self {
                match is {
                    $(session::Body::$kind { $($field),* } => Self::$kind { $($field: Stored::store($field)),* },)+
                    $($is => $store,)+
                }
            }

            fn read(self) -> session::Body {
                match self {
                    $(Self::$kind { $($field),* } => session::Body::$kind { $($field: Stored::read($field)),* },)+
                    $($kept => $read,)+
                }
            }
        }
    };
}

kinds! {
    same {
        Started {}
        Ended {}
        TookAnswers {}
        FromPaper {}
        Titled { title, about }
        RevealChosen { question, reveal }
        Renamed { participant, name }
        SideChanged { participant, speaks_from }
        QuoteSet { participant, ok }
        Left { participant, note }
        CameBack { participant }
        QuestionOpened { question, round, reveal, order }
        Answered { participant, question, round, answer, reason }
        PutLast { participant, question, round }
        Revealed { question, round }
        QuestionSkipped { question }
        Said { question, round, mark, words }
        AccessSet { need, on }
        AgreementSet { item, agreed }
        AgreementAdded { text }
        MissingNamed { text }
        NoteAdded { question, text }
        Parked { text }
        ParkSettled { parked, outcome }
        PromiseChanged { promise, to }
        PromiseSettled { promise, state }
        StatementWritten { question, text }
        SideSaid { question, side, words }
        PartDecided { stage, choice }
        TimeAdded { step, minutes }
        Exported { file, copy }
        TakenBack { was }
    }
    store {
        session::Body::SidesNamed(Sides { people, staff }) => {
            Body::SidesNamed { people: Line::store(people), staff: Line::store(staff) }
        },
        session::Body::HelplineSet(line) => Body::HelplineSet { text: Stored::store(line) },
        session::Body::ShareCountsSet(yes) => Body::ShareCountsSet { yes: *yes },
        session::Body::KeepUntilSet(date) => Body::KeepUntilSet { date: *date },
        session::Body::Joined { participant, person } => joined(Id(*participant), person),
        session::Body::Moved(Place { step, stop }) => Body::Moved { step: small(*step), stop: small(*stop) },
        session::Body::Promised(promise) => Body::Promised(Stored::store(promise)),
        session::Body::PromiseCarried(promise) => Body::PromiseCarried(Stored::store(promise)),
        session::Body::PaceSet(pace) => Body::PaceSet { pace: (*pace).into() },
        session::Body::RuleChosen(rule) => Body::RuleChosen { rule: (*rule).into() },
        session::Body::Plan(it) => planned(it),
        session::Body::CardShown(card) => Body::CardShown { card: (*card).into() },
        session::Body::Undone { seq } => Body::Undone { undoes: Seq(*seq) },
    }
    read {
        Body::SidesNamed { people, staff } => session::Body::SidesNamed(Sides { people: people.0, staff: staff.0 }),
        Body::HelplineSet { text } => session::Body::HelplineSet(text.read()),
        Body::ShareCountsSet { yes } => session::Body::ShareCountsSet(yes),
        Body::KeepUntilSet { date } => session::Body::KeepUntilSet(date),
        Body::Joined { participant, name, speaks_from, role, also_leads, quote_ok } => {
            let (speaks_from, role) = (speaks_from.into(), role.into());
            let person = NewPerson { name: name.0, speaks_from, role, also_leads, quote_ok };
            session::Body::Joined { participant: participant.0, person }
        },
        Body::Moved { step, stop } => session::Body::Moved(Place { step: step.into(), stop: stop.into() }),
        Body::Promised(promise) => session::Body::Promised(promise.read()),
        Body::PromiseCarried(promise) => session::Body::PromiseCarried(promise.read()),
        Body::PaceSet { pace } => session::Body::PaceSet(pace.into()),
        Body::RuleChosen { rule } => session::Body::RuleChosen(rule.into()),
        Body::PlanAgreed => session::Body::Plan(Planning::Agreed),
        Body::StepAdded { step, after } => {
            session::Body::Plan(Planning::StepAdded { step: step.read(), after: after.read() })
        },
        Body::StepSwapped { step, with } => {
            session::Body::Plan(Planning::StepSwapped { step: step.into(), with: with.read() })
        },
        Body::StepDropped { step } => session::Body::Plan(Planning::StepDropped { step: step.into() }),
        Body::StepRestored { step, after } => {
            session::Body::Plan(Planning::StepRestored { step: step.into(), after: after.read() })
        },
        Body::Picked { step, stop, questions } => {
            let at = Place { step: step.into(), stop: stop.into() };
            session::Body::Plan(Planning::Picked { at, questions: questions.read() })
        },
        Body::CardShown { card } => session::Body::CardShown(card.into()),
        Body::Undone { undoes } => session::Body::Undone { seq: undoes.0 },
    }
}

fn planned(planning: &Planning) -> Body {
    match planning {
        Planning::Agreed => Body::PlanAgreed,
        Planning::StepAdded { step, after } => {
            Body::StepAdded { step: Stored::store(step), after: Stored::store(after) }
        }
        Planning::StepSwapped { step, with } => Body::StepSwapped { step: small(*step), with: Stored::store(with) },
        Planning::StepDropped { step } => Body::StepDropped { step: small(*step) },
        Planning::StepRestored { step, after } => {
            Body::StepRestored { step: small(*step), after: Stored::store(after) }
        }
        Planning::Picked { at, questions } => {
            Body::Picked { step: small(at.step), stop: small(at.stop), questions: Stored::store(questions) }
        }
    }
}

fn joined(participant: Id, person: &NewPerson) -> Body {
    let NewPerson { name, speaks_from, role, also_leads, quote_ok } = person;
    Body::Joined {
        participant,
        name: Name::store(name),
        speaks_from: (*speaks_from).into(),
        role: (*role).into(),
        also_leads: *also_leads,
        quote_ok: *quote_ok,
    }
}
