//! Everybody's answers, typed down the list of names: the question stays in sight, the names scroll.

use super::Sheet;
use super::question::plain_answers;
use crate::app::screen::{ByList, ByListRow};
use crate::tui::measure::columns;
use crate::tui::rows::{Keep, Row, as_focus, as_item, beside, paragraph};
use crate::tui::theme::bold;
use crate::tui::widgets::Pen;

/// The body of a question by list.
pub(super) fn sheet(view: &ByList, pen: &Pen<'_>) -> Sheet {
    let theme = &pen.look.theme;
    let mut rows = paragraph(&view.text, 0, pen.room.width, theme.strong);
    rows.extend(paragraph(&view.line, 0, pen.room.width, theme.ink));
    rows.push(Row::air(Keep::Air));
    rows.extend(plain_answers(&view.answers, pen));
    rows.push(Row::air(Keep::Air));
    let pinned = rows.len();
    let widest = |text: fn(&ByListRow) -> &str| view.rows.iter().map(|row| columns(text(row))).max().unwrap_or(0);
    let given_most = pen.room.width * 3 / 4;
    let side = widest(|row| &row.side) + 3;
    // A long name has the room that the sides leave, and a third of the window at least.
    let name_most = given_most.saturating_sub(side).max(pen.room.width / 3);
    let side_at = (widest(|row| &row.name) + 3).min(name_most);
    let given_at = (side_at + side).min(given_most);
    for (i, row) in view.rows.iter().enumerate() {
        let cells = beside(vec![
            paragraph(&row.name, 0, side_at - 2, theme.strong),
            paragraph(&row.side, side_at, given_at - 2, theme.ink),
            given(row, given_at, pen),
        ]);
        rows.extend(if i == view.focus {
            as_focus(cells, pen.room.width, bold(theme.inverse))
        } else {
            as_item(cells, false, theme.focus)
        });
    }
    Sheet { pinned, ..rows.into() }
}

/// What was given: with the mark's sign and colour where it may be seen.
fn given(row: &ByListRow, at: usize, pen: &Pen<'_>) -> Vec<Row> {
    let look = pen.look;
    match row.mark {
        Some(mark) => {
            let text = format!("{} {}", look.symbols.marks[mark.place()], row.given);
            paragraph(&text, at, pen.room.width, look.theme.marks[mark.place()])
        }
        None => paragraph(&row.given, at, pen.room.width, look.theme.muted),
    }
}
