//! The engine without a terminal: a model, messages, effects, and screens as data.
//!
//! `update` takes a message and gives effects; `view` gives the screen. Constraint: pure, rank 6.

mod advice;
mod earlier;
mod effect;
mod form_order;
mod here;
mod key;
mod keymap;
mod languages;
mod model;
mod msg;
mod offers;
mod opening;
mod own_keys;
mod pages;
mod practise;
mod scene;
pub mod screen;
mod stops;
mod update;
mod view;

pub use earlier::Earlier;
pub use effect::{Comparing, Effect, Snapshot};
pub use here::{HalfTyped, Here};
pub use key::Key;
pub use keymap::{Action, Binding, Keymap};
pub use languages::Language;
pub use model::{FrontEnd, Model};
pub use msg::{Before, Msg, SessionEntry, Trouble};
pub use opening::{Opening, open};
pub use own_keys::{KEYS_FILE, KeyFault, own_keys};
pub use stops::screens_at;
pub use update::{Given, update};
pub use view::view;
