//! Every screen: head, alert, body, strip and keys, from the top.

mod by_list;
mod card;
mod columns;
mod form;
mod home;
mod list;
mod picture;
mod position;
mod question;
mod reading;
mod reveal;
mod tally;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::Look;
use super::layout::{Class, LEAST, Room};
use super::measure::wrap;
use super::paint::{More, Window, fit, paint};
use super::rows::{Row, paragraph};
use super::widgets::{Pen, alert, head, keys, said_fits, strip};
use crate::app::screen::{Body, CardKind, InSight, Screen};

/// The cap of the keys that move the focus up and down.
const ARROWS: &str = "↑↓";

/// Rows of a body.
pub(super) struct Sheet {
    rows: Vec<Row>,
    /// How many of them stay while the others scroll.
    pinned: usize,
    /// The ground of the whole body, if it is not paper.
    ground: Option<Style>,
    /// Whether it is a text that is read on from the top.
    reads_on: bool,
    /// Whether no arrow leads to what is out of sight.
    by_page: bool,
}

impl From<Vec<Row>> for Sheet {
    fn from(rows: Vec<Row>) -> Self {
        Self { rows, pinned: 0, ground: None, reads_on: false, by_page: false }
    }
}

/// Says that the window is too small, with both sizes.
pub(super) fn too_small(buffer: &mut Buffer, look: &Look<'_>) -> Option<Position> {
    let area = buffer.area;
    let sizes = [("columns", area.width), ("rows", area.height), ("least-columns", LEAST.0), ("least-rows", LEAST.1)];
    let text = look.phrases.fill("too-small", &sizes.map(|(name, size)| (name, size.into())));
    for (line, y) in wrap(&text, usize::from(area.width)).iter().zip(area.top()..area.bottom()) {
        buffer.set_stringn(area.x, y, line, usize::from(area.width), look.theme.strong);
    }
    (!area.is_empty()).then_some(Position::new(area.x, area.y))
}

/// Draws the screen; gives the cursor's place, and what of it is in sight.
pub(super) fn draw(buffer: &mut Buffer, screen: &Screen, look: &Look<'_>, class: Class) -> (Option<Position>, InSight) {
    let area = buffer.area;
    let width = usize::from(class.width());
    let pen = Pen { look, room: Room { class, width, window_rows: area.height, rows: 0 } };
    let frame = Frame { area, edge: class.edge(area.width) };
    let parts = Parts::of(screen, &pen);
    let above = 1 + rows_of(&parts.alert);
    let below = parts.below();
    let air = if look.air { class.air_above(area.height) } else { 0 };
    let room = area.height.saturating_sub(above + air + below);
    let pen = Pen { room: Room { rows: usize::from(room), ..pen.room }, ..pen };
    let mut sheet = body(screen, &pen);
    if !look.air {
        sheet.rows.retain(|row| !row.is_air_between());
    }
    frame.surface(buffer, 0..1, look.theme.surface);
    frame.surface(buffer, 1..above, look.theme.alert);
    if let Some(ground) = sheet.ground {
        frame.surface(buffer, above..area.height.saturating_sub(parts.under_body()), ground);
    }
    frame.paint(buffer, 0, &[parts.head], look);
    frame.paint(buffer, 1, &parts.alert, look);
    let more = More { phrases: look.phrases, style: sheet.ground.unwrap_or(look.theme.muted) };
    let window = Window {
        height: usize::from(room),
        pinned: sheet.pinned,
        turned: screen.turned,
        from_top: sheet.reads_on,
        by_page: sheet.by_page,
    };
    let (rows, sight) = fit(sheet.rows, window, &more);
    let cursor = frame.paint(buffer, above + air, &rows, look);
    let strip_top = area.height.saturating_sub(1 + rows_of(&parts.strip));
    frame.paint(buffer, strip_top.saturating_sub(rows_of(&parts.said)), &parts.said, look);
    frame.surface(buffer, strip_top..area.height.saturating_sub(1), look.theme.surface);
    if parts.strip.first().is_some_and(Row::is_blank) {
        frame.rule(buffer, strip_top, look);
    }
    frame.paint(buffer, strip_top, &parts.strip, look);
    frame.paint(buffer, area.height.saturating_sub(1), &[parts.keys], look);
    (cursor, sight)
}

/// What stands around the body.
struct Parts {
    head: Row,
    alert: Vec<Row>,
    /// What was said about the last act, above the strip.
    said: Vec<Row>,
    /// The strip; an empty first row is a rule.
    strip: Vec<Row>,
    keys: Row,
    air_below: u16,
}

impl Parts {
    fn of(screen: &Screen, pen: &Pen<'_>) -> Self {
        // On a question it stands on the turn card.
        let said = screen.said.as_deref().filter(|_| !matches!(screen.body, Body::Question(_)));
        let air_below = pen.room.class.air_below();
        let in_head = said.filter(|said| air_below == 0 && said_fits(&screen.head, said, pen));
        let below = said.filter(|_| in_head.is_none());
        let mut rows = screen.strip.as_ref().map(|view| strip(view, pen)).unwrap_or_default();
        if pen.room.class >= Class::Wide && !rows.is_empty() {
            rows.insert(0, Row::new());
        }
        Self {
            head: head(&screen.head, in_head, pen),
            alert: screen.alert.as_ref().map(|view| alert(view, pen)).unwrap_or_default(),
            said: below.map(|said| paragraph(said, 0, pen.room.width, pen.look.theme.strong)).unwrap_or_default(),
            strip: rows,
            keys: keys(&screen.keys, pen),
            air_below,
        }
    }

    /// Rows from the body's end to the end of the window.
    fn below(&self) -> u16 {
        self.air_below.max(rows_of(&self.said)) + self.under_body_rows()
    }

    fn under_body(&self) -> u16 {
        rows_of(&self.said) + self.under_body_rows()
    }

    fn under_body_rows(&self) -> u16 {
        rows_of(&self.strip) + 1
    }
}

fn rows_of(rows: &[Row]) -> u16 {
    u16::try_from(rows.len()).unwrap_or(u16::MAX)
}

/// The window and its text edge.
struct Frame {
    area: Rect,
    edge: u16,
}

impl Frame {
    fn rows(&self, rows: std::ops::Range<u16>) -> Rect {
        let top = rows.start.min(self.area.height);
        let bottom = rows.end.clamp(top, self.area.height);
        Rect::new(self.area.x, self.area.y + top, self.area.width, bottom - top)
    }

    fn surface(&self, buffer: &mut Buffer, rows: std::ops::Range<u16>, style: Style) {
        buffer.set_style(self.rows(rows), style);
    }

    fn paint(&self, buffer: &mut Buffer, top: u16, rows: &[Row], look: &Look<'_>) -> Option<Position> {
        paint(buffer, self.rows(top..u16::MAX), self.edge, rows, &look.symbols)
    }

    fn rule(&self, buffer: &mut Buffer, row: u16, look: &Look<'_>) {
        let line = look.symbols.lines.across.repeat(usize::from(self.area.width));
        let place = self.rows(row..row + 1);
        buffer.set_stringn(place.x, place.y, line, usize::from(place.width), look.theme.rule);
    }
}

fn body(screen: &Screen, pen: &Pen<'_>) -> Sheet {
    match &screen.body {
        Body::Home(view) => home::rows(view, pen).into(),
        Body::Form(view) => form::rows(view, pen).into(),
        Body::List(view) => list::rows(view, pen).into(),
        Body::Question(view) => Sheet { by_page: view.hidden, ..question::rows(view, pen).into() },
        Body::ByList(view) => by_list::sheet(view, pen),
        Body::Reveal(view) => reveal::rows(view, pen).into(),
        Body::Tallies(view) => tally::rows(view, pen).into(),
        Body::Picture(view) => picture::reveal(view, pen).into(),
        Body::Position(view) => position::rows(view, pen).into(),
        Body::Card(view) => Sheet {
            rows: card::rows(view, pen),
            ground: (view.kind == CardKind::Loud).then_some(pen.look.theme.inverse),
            by_page: !screen.keys.iter().any(|key| key.cap == ARROWS),
            ..Sheet::from(Vec::new())
        },
        Body::Reading(view) => Sheet { reads_on: true, ..reading::rows(view, pen).into() },
    }
}
