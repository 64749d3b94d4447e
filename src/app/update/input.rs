//! Typing: keys and pastes go into the line that has the focus.

use tui_input::{Input, InputRequest};

use super::common;
use crate::app::Key;
use crate::app::keymap::Action;
use crate::app::model::Model;
use crate::app::pages::{Field, Page, StartPart};
use crate::text::{clean_line, is_typed};

/// Most characters of a line; what goes beyond is not taken, and that is said.
const LONGEST: usize = 10_000;

impl Model {
    /// The line that is being typed in, if there is one.
    pub(in crate::app) fn line(&mut self) -> Option<&mut Input> {
        match self.pages.last_mut()? {
            Page::Start(start) => match start.part {
                StartPart::Title => Some(&mut start.title),
                StartPart::About => Some(&mut start.about),
                StartPart::People => Some(&mut start.people),
                StartPart::Staff => Some(&mut start.staff),
                StartPart::Agenda | StartPart::Reveal => None,
            },
            Page::Edit(form) => match form.fields.get_mut(form.at)? {
                Field::Text { input, .. } => Some(input),
                Field::Choice { .. } => None,
            },
            Page::Running(page) if page.asking.typing => Some(&mut page.asking.reason),
            _ => None,
        }
    }

    /// Whether letters go into a line now.
    pub(in crate::app) fn is_typing(&self) -> bool {
        match self.pages.last() {
            Some(Page::Start(start)) => start.part.is_text(),
            Some(Page::Edit(form)) => form.is_text(),
            Some(Page::Running(page)) => page.asking.typing,
            _ => false,
        }
    }
}

/// A key that the table does not name here: part of a text, or nothing.
pub(super) fn edit(model: &mut Model, key: Key) {
    let request = match key {
        Key::Char(c) if is_typed(c) => InputRequest::InsertChar(c),
        Key::Backspace => InputRequest::DeletePrevChar,
        Key::Delete => InputRequest::DeleteNextChar,
        Key::Left => InputRequest::GoToPrevChar,
        Key::Right => InputRequest::GoToNextChar,
        Key::Home => InputRequest::GoToStart,
        Key::End => InputRequest::GoToEnd,
        _ => return,
    };
    let full = matches!(key, Key::Char(_));
    let Some(line) = model.line() else { return common::not_yet(model, key) };
    if full && line.value().chars().count() >= LONGEST {
        model.said = Some(model.phrases.fill("said-too-long", &[("n", LONGEST.into())]));
        return;
    }
    line.handle(request);
}

/// A paste is one act: cleaned, on one line, cut where it is too long, and said so.
pub(super) fn paste(model: &mut Model, text: &str) {
    let Some(line) = model.line() else { return };
    let room = LONGEST.saturating_sub(line.value().chars().count());
    // A paste of megabytes is cut before it is cleaned; cleaning may shorten it, never lengthen it much.
    let start: String = text.chars().take(room * 4).collect();
    let clean = clean_line(&start);
    let kept: String = clean.chars().take(room).collect();
    let cut = kept.len() < clean.len() || start.len() < text.len();
    insert(line, &kept);
    if cut {
        model.said = Some(model.phrases.fill("said-too-long", &[("n", LONGEST.into())]));
    }
}

/// Puts `text` in at the cursor in one go.
fn insert(line: &mut Input, text: &str) {
    let at = line.cursor();
    let before: String = line.value().chars().take(at).collect();
    let after: String = line.value().chars().skip(at).collect();
    let cursor = at + text.chars().count();
    *line = Input::new(format!("{before}{text}{after}")).with_cursor(cursor);
}

/// While typing, only the table's keys for typing act; says whether `action` was one of a text line's own.
pub(super) fn typed(model: &mut Model, action: Action, key: Key) -> bool {
    if !matches!(action, Action::Next | Action::Back | Action::NextPart | Action::PartBack) {
        edit(model, key);
        return true;
    }
    false
}
