//! What can be asked and said: methods with their questions, agendas with their steps, texts for the room.
//!
//! Files (`assets/methods`, `assets/agendas`, `assets/room`) are taken apart by `raw`, checked by the `read_` files,
//! and become the types here.
//! Constraint: pure, rank 1; words come from the files, never from code.

mod activity;
mod agenda;
mod answers;
mod fault;
mod faults;
mod library;
mod method;
mod own;
mod pick;
mod raw;
mod read_agenda;
mod read_method;
mod read_room;
mod room;
mod sides;
mod template;
mod translated;

pub use activity::{Activity, FirstTime};
pub use agenda::{Agenda, Place, Step, Stop};
pub use answers::{Answers, Kind};
pub use fault::{Fault, FaultKind};
pub use library::{CHECKLIST, DECIDE, EMBEDDED, Library, MEETING, PRINCIPLES, comes_with_the_program};
pub use method::{Method, MethodId, Question, QuestionId, Source};
pub use own::{ContentKind, LeftOut, Own, OwnFile};
pub use pick::{Asking, Pick, PickBy};
pub use read_agenda::read_agenda;
pub use read_method::read_method;
pub use read_room::read_room;
pub use room::{Fact, Item, Lists, Room, Talk, Term, Welcome};
pub use sides::Sides;
pub use template::template;
