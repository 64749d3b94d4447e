//! The parts that screens share.

mod alert;
mod bar;
mod big;
mod chips;
mod field;
mod head;
mod keys;
mod picture;
mod pill;
mod strip;
mod turn;

pub(super) use alert::alert;
pub(super) use bar::side_rows;
pub(super) use big::{Big, big};
pub(super) use chips::Chips;
pub(super) use field::{Field, field};
pub(super) use head::{head, said_fits};
pub(super) use keys::keys;
pub(super) use picture::{Shape, picture};
pub(super) use pill::{Sign, mark_word, pill, position_pill};
pub(super) use strip::strip;
pub(super) use turn::turn;

use super::Look;
use super::layout::Room;

/// What everything is drawn with, and the room for it.
#[derive(Clone, Copy)]
pub(super) struct Pen<'a> {
    pub(super) look: &'a Look<'a>,
    pub(super) room: Room,
}
