//! How a stored value and one of the session's own become each other.

use super::words::{Id, Line, Name, Seq, Text, small};
use crate::content::QuestionId;
use crate::session::ParticipantId;
use crate::text::Words;

/// The stored shape of a `Domain`.
pub(crate) trait Stored<Domain>: Sized {
    /// The stored shape of `is`.
    fn store(is: &Domain) -> Self;

    /// What the session calls this.
    fn read(self) -> Domain;
}

impl<D, S: Stored<D>> Stored<Option<D>> for Option<S> {
    fn store(is: &Option<D>) -> Self {
        is.as_ref().map(S::store)
    }

    fn read(self) -> Option<D> {
        self.map(S::read)
    }
}

impl<D, S: Stored<D>> Stored<Vec<D>> for Vec<S> {
    fn store(is: &Vec<D>) -> Self {
        is.iter().map(S::store).collect()
    }

    fn read(self) -> Vec<D> {
        self.into_iter().map(S::read).collect()
    }
}

/// `Stored` for pairs of types: how to store, how to read.
macro_rules! stored {
    ($($stored:ty as $domain:ty: $is:ident => $store:expr, $kept:ident => $read:expr;)+) => {
        $(impl Stored<$domain> for $stored {
            fn store($is: &$domain) -> Self {
                $store
            }

            fn read(self) -> $domain {
                let $kept = self;
                $read
            }
        })+
    };
}

stored! {
    bool as bool: is => *is, kept => kept;
    u16 as u32: is => small(*is), kept => kept.into();
    u16 as usize: is => small(*is), kept => kept.into();
    Text as Words: is => Self(is.clone()), kept => kept.0;
    Name as Words: is => Self(is.clone()), kept => kept.0;
    Line as String: is => Self(is.clone()), kept => kept.0;
    Line as QuestionId: is => is.into(), kept => kept.into();
    Id as ParticipantId: is => Self(*is), kept => kept.0;
    Seq as u64: is => Self(*is), kept => kept.0;
}
