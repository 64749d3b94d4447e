//! The full-screen front end: draws every [`Screen`], each word of it, at any size.
//!
//! Constraint: rank 7, imports `text`, `phrases`, `settings` and `app` only. It decides nothing: what is shown and
//! where the focus is comes with the screen; scroll positions follow from the focus, and from pages
//! that are turned by hand. Colours live in [`theme`] alone.

pub mod detect;
pub mod guard;
pub mod input;
mod layout;
mod measure;
mod paint;
mod rows;
mod screen;
mod screens;
pub mod symbols;
pub mod theme;
mod widgets;

use ratatui::Frame;

pub use screen::FullScreen;
pub use symbols::Symbols;
pub use theme::{Depth, Theme, ThemeName};

use crate::app::screen::{InSight, Screen};
use crate::phrases::Phrases;

/// How everything looks, as chosen or found out at the start.
#[derive(Debug, Clone)]
pub struct Look<'a> {
    /// Colours by role.
    pub theme: Theme,
    /// Signs and lines.
    pub symbols: Symbols,
    /// Whether names and "alongside" may stand in big block letters, beside the same words as text.
    pub big_names: bool,
    /// Whether empty rows stand between answers and under the head, where there is room.
    pub air: bool,
    /// The words of the front end itself.
    pub phrases: &'a Phrases,
}

/// Draws `screen` over the whole frame and puts the real cursor on the focused item.
///
/// Where the window is too small it says so, with both sizes; no size makes it panic. Gives what of the screen is in sight.
pub fn draw(frame: &mut Frame<'_>, screen: &Screen, look: &Look<'_>) -> InSight {
    let area = frame.area();
    let buffer = frame.buffer_mut();
    buffer.set_style(area, look.theme.paper);
    let (cursor, sight) = match layout::Class::of(area) {
        Some(class) => screens::draw(buffer, screen, look, class),
        None => (screens::too_small(buffer, look), InSight::default()),
    };
    if let Some(place) = cursor {
        frame.set_cursor_position(place);
    }
    sight
}
