//! What of a body shows in the rows there are: first air and remarks go, then it scrolls after the focus.

use ratatui::style::Style;

use crate::app::screen::InSight;
use crate::phrases::Phrases;
use crate::tui::rows::{Keep, Row};

/// Given up in this order; what is all or none, and what goes row by row, from below.
const ORDER: [(Keep, bool); 5] =
    [(Keep::Between, true), (Keep::Source, true), (Keep::ToCome, true), (Keep::Air, false), (Keep::Hint, true)];

/// What scrolls has so many rows at least: the item with the focus, one beside it, and "more" above and below.
const LEAST_SCROLLED: usize = 5;

/// A longer rest of a text says something by itself.
const MOST_LEFT_OVER: usize = 2;

/// The window that rows are fitted into.
#[derive(Clone, Copy, Default)]
pub(in crate::tui) struct Window {
    pub(in crate::tui) height: usize,
    /// So many of the first rows stay while the others scroll.
    pub(in crate::tui) pinned: usize,
    /// Windows that it is turned by hand.
    pub(in crate::tui) turned: i16,
    /// Whether what has the focus stands at the top, as in a text that is read on, and not in the middle.
    pub(in crate::tui) from_top: bool,
    /// Whether no arrow leads further.
    pub(in crate::tui) by_page: bool,
}

/// `rows` in at most as many rows as the window has, and what of them is in sight. The first pinned rows stay while the
/// others scroll, and so do pinned rows at the end.
pub(in crate::tui) fn fit(mut rows: Vec<Row>, window: Window, more: &More<'_>) -> (Vec<Row>, InSight) {
    let height = window.height;
    rows.iter_mut().take(window.pinned).for_each(|row| row.pinned = true);
    give_up(&mut rows, height);
    let spare = height.saturating_sub(needed(&rows));
    let mut shown: Vec<Row> = rows
        .into_iter()
        .flat_map(|row| if row.keep == Keep::Spread { vec![Row::new(); spare] } else { vec![row] })
        .collect();
    if shown.len() <= height {
        return (shown, InSight::default());
    }
    let pinned = shown.iter().take_while(|row| row.pinned).count();
    let pinned = if pinned <= height / 2 { pinned } else { 0 };
    let height = height - pinned;
    let mut scrolled = shown.split_off(pinned);
    let sums = scrolled.iter().rev().take_while(|row| row.pinned).count();
    let sums = if sums + LEAST_SCROLLED <= height { sums } else { 0 };
    let below = scrolled.split_off(scrolled.len() - sums);
    let (part, sight) = scroll(&scrolled, Window { height: height - sums, ..window }, more);
    shown.extend(part);
    shown.extend(below);
    (shown, sight)
}

/// Gives up what may go, in its order, until the others have room.
fn give_up(rows: &mut Vec<Row>, height: usize) {
    for (keep, at_once) in ORDER {
        while needed(rows) > height && rows.iter().any(|row| row.keep == keep) {
            if at_once {
                rows.retain(|row| row.keep != keep);
            } else if let Some(last) = rows.iter().rposition(|row| row.keep == keep) {
                rows.remove(last);
            }
        }
    }
}

/// How "n more" is said.
pub(in crate::tui) struct More<'a> {
    pub(in crate::tui) phrases: &'a Phrases,
    pub(in crate::tui) style: Style,
}

impl More<'_> {
    fn row(&self, key: &str, hidden: usize) -> Row {
        Row::text(self.phrases.fill(key, &[("n", hidden.into())]), self.style)
    }
}

fn needed(rows: &[Row]) -> usize {
    rows.iter().filter(|row| row.keep != Keep::Spread).count()
}

/// The part of `rows` with the focus in it, or where it is turned to, and how many are above and below.
fn scroll(rows: &[Row], window: Window, more: &More<'_>) -> (Vec<Row>, InSight) {
    let height = window.height;
    if height == 0 {
        return (Vec::new(), InSight::default());
    }
    let most = rows.len() - height;
    let (top, turned) = turn(top_row(rows, window), most, window);
    let leftover = if turned == 0 && !window.from_top { leftover(rows, top) } else { 0 };
    // What is left of a text above goes with it; at the end there is nothing else to be shown in its place.
    let goes = top + leftover <= most;
    let (top, blank) = if goes { (top + leftover, 0) } else { (top, leftover) };
    let end = top + height;
    let mut shown = rows[top..end].to_vec();
    shown.iter_mut().skip(1).take(blank).for_each(|row| *row = Row::new());
    // Without a row that says what is below, and without one that says what is above.
    let (first, last) = (top + usize::from(top > 0), end - usize::from(end < rows.len()));
    if turned != 0 && !rows[first..last.max(first)].iter().any(|row| row.cursor.is_some()) {
        // The focus is out of sight: the cursor is where the eye is.
        let place = rows[first..last.max(first)].iter().position(|row| !row.is_blank()).unwrap_or(0);
        for row in &mut shown {
            row.cursor = None;
        }
        shown.iter_mut().skip(first - top + place).take(1).for_each(|row| row.cursor = Some(0));
    }
    let key = |down: &'static str, page: &'static str, rows: &[Row]| {
        if window.by_page || !rows.iter().any(|row| row.item) { page } else { down }
    };
    if last < end
        && let Some(row) = shown.last_mut()
    {
        *row = more.row(key("more-below", "more-below-page", &rows[last..]), below(rows, last));
    }
    if first > top
        && let Some(row) = shown.first_mut()
    {
        *row = more.row(key("more-above", "more-above-page", &rows[..first]), hidden(&rows[..first]));
    }
    let focus = focused(rows);
    let focus_end = focus.end - rows[focus.clone()].iter().rev().take_while(|row| row.is_blank()).count();
    (shown, InSight { turned, cut_above: focus.start < first, cut_below: focus_end > last })
}

/// How many rows below the one that says what is above are only the rest of a text of which the beginning is out of sight.
/// Of the one with the focus all stays, and so does what would leave little else in sight.
fn leftover(rows: &[Row], top: usize) -> usize {
    if top == 0 {
        return 0;
    }
    let rest = || rows[top + 1..].iter().take_while(|row| row.goes_on);
    let is_focus = focused(rows).contains(&(top + 1));
    if is_focus || rest().count() > MOST_LEFT_OVER { 0 } else { rest().count() }
}

/// The first row after the window is turned by hand, and by how many windows it is: no further than there are rows. Of two
/// windows, the last row of one is in the other too.
fn turn(top: usize, most: usize, window: Window) -> (usize, i16) {
    let step = window.height.saturating_sub(3).max(1);
    let by = usize::from(window.turned.unsigned_abs());
    let room = if window.turned < 0 { top } else { most - top };
    let by = by.min(room.div_ceil(step));
    let rows = (by * step).min(room);
    let turned = i16::try_from(by).unwrap_or(i16::MAX);
    if window.turned < 0 { (top - rows, -turned) } else { (top + rows, turned) }
}

/// The rows of what has the focus; the first item begins with what stands over it.
fn focused(rows: &[Row]) -> std::ops::Range<usize> {
    let focus = rows.iter().position(|row| row.cursor.is_some()).unwrap_or(0);
    let start = rows[..=focus].iter().rposition(|row| row.item).unwrap_or(0);
    let start = if rows[..start].iter().any(|row| row.item) { start } else { 0 };
    let end = rows[focus + 1..].iter().position(|row| row.item).map_or(rows.len(), |after| focus + 1 + after);
    start..end
}

/// The first row shown: the beginning while the first item has the focus, the end with the last, else around it.
fn top_row(rows: &[Row], window: Window) -> usize {
    let height = window.height;
    let most = rows.len() - height;
    let focus = rows.iter().position(|row| row.cursor.is_some()).unwrap_or(0);
    let start = rows[..=focus].iter().rposition(|row| row.item).unwrap_or(focus);
    let next = rows[focus + 1..].iter().position(|row| row.item).map(|after| focus + 1 + after);
    let is_first = !rows[..start].iter().any(|row| row.item);
    let end = next.unwrap_or(focus + 1);
    if is_first && end < height {
        return 0;
    }
    if next.is_none() {
        // The last item: what stands below it shows too, up to where "more above" would cover the focus.
        return most.min(focus.saturating_sub(1));
    }
    if window.from_top {
        return start.saturating_sub(1).min(most);
    }
    let block = (end - start).min(height.saturating_sub(2));
    let around = start.saturating_sub((height - block) / 2).min(most);
    // The rows that say "more" must not cover the focus.
    around.clamp((focus + 2).saturating_sub(height), focus.saturating_sub(1)).min(most)
}

/// How many items are not in full view from row `from` on: one that is cut there is one of them.
fn below(rows: &[Row], from: usize) -> usize {
    let cut = rows[from..].iter().take_while(|row| !row.item).any(|row| !row.is_blank());
    let is_item = rows[..from].iter().any(|row| row.item);
    let items = rows[from..].iter().filter(|row| row.item).count();
    // Before the first item each row counts: a long question goes on above its answers.
    let lead = rows[from..].iter().take_while(|row| !row.item).filter(|row| !row.is_blank()).count();
    if is_item { items + usize::from(cut) } else { items + lead }
}

/// How many items these rows hold, or rows with words if none.
fn hidden(rows: &[Row]) -> usize {
    let items = rows.iter().filter(|row| row.item).count();
    if items > 0 { items } else { rows.iter().filter(|row| !row.is_blank()).count() }
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use ratatui::style::Style;

    use super::{More, Window, fit};
    use crate::phrases::Phrases;
    use crate::tui::rows::{Keep, Row};

    /// Read once: one test here asks thousands of times.
    static PHRASES: LazyLock<Phrases> = LazyLock::new(Phrases::english);

    fn shown(rows: Vec<Row>, pinned: usize, height: usize) -> Vec<String> {
        let window = Window { height, pinned, ..Window::default() };
        let (rows, _) = fit(rows, window, &More { phrases: &PHRASES, style: Style::new() });
        rows.iter().map(|row| row.pieces.iter().map(|piece| piece.text.as_str()).collect()).collect()
    }

    fn items(count: usize, focus: usize) -> Vec<Row> {
        let item = |i: usize| Row { item: true, ..Row::text(i.to_string(), Style::new()) };
        (0..count).map(|i| if i == focus { item(i).cursor(0) } else { item(i) }).collect()
    }

    #[test]
    fn air_goes_before_words_and_the_rest_of_the_room_is_spread() {
        let text = |text: &str| Row::text(text, Style::new());
        let rows = || {
            vec![text("a"), Row::air(Keep::Between), text("b"), Row::air(Keep::Spread), text("c").keep(Keep::Source)]
        };
        assert_eq!(shown(rows(), 0, 6), ["a", "", "b", "", "", "c"]);
        assert_eq!(shown(rows(), 0, 4), ["a", "", "b", "c"]);
        assert_eq!(shown(rows(), 0, 3), ["a", "b", "c"]);
        assert_eq!(shown(rows(), 0, 2), ["a", "b"]);
    }

    #[test]
    fn what_does_not_fit_scrolls_after_the_focus_and_is_counted() {
        assert_eq!(shown(items(6, 0), 0, 4), ["0", "1", "2", "3 more below: press Down"]);
        assert_eq!(shown(items(6, 5), 0, 4), ["3 more above: press Up", "3", "4", "5"]);
        assert_eq!(shown(items(3, 2), 0, 3), ["0", "1", "2"]);
    }

    #[test]
    fn an_item_that_is_cut_is_one_of_those_below() {
        let rows = |height: usize| {
            let item = |i: usize| {
                let first = Row { item: true, ..Row::text(i.to_string(), Style::new()) };
                [if i == 0 { first.cursor(0) } else { first }, Row::text(format!("{i} goes on"), Style::new())]
            };
            shown((0..4).flat_map(item).collect(), 0, height)
        };
        assert_eq!(rows(4), ["0", "0 goes on", "1", "3 more below: press Down"]);
        assert_eq!(rows(5), ["0", "0 goes on", "1", "1 goes on", "2 more below: press Down"]);
    }

    #[test]
    fn no_rest_of_an_item_stands_alone_at_the_top() {
        let item = |i: usize, focus: usize| {
            let first = Row { item: true, ..Row::text(i.to_string(), Style::new()) };
            let rest = Row { goes_on: true, ..Row::text(format!("{i} goes on"), Style::new()) };
            [if i == focus { first.cursor(0) } else { first }, rest]
        };
        for count in 2..9 {
            for focus in 0..count {
                for height in 4..12 {
                    let rows = shown((0..count).flat_map(|i| item(i, focus)).collect(), 0, height);
                    let said = format!("{focus} of {count} in {height}: {rows:?}");
                    assert!(rows.len() <= height && rows.contains(&focus.to_string()), "{said}");
                    for (at, _) in rows.iter().enumerate().filter(|(_, row)| row.ends_with("goes on")) {
                        let of = rows[at].trim_end_matches(" goes on");
                        assert!(at > 0 && rows[at - 1] == of, "{said}");
                    }
                }
            }
        }
    }

    #[test]
    fn the_focus_is_always_in_sight() {
        for count in 1..30 {
            for focus in 0..count {
                for height in 3..12 {
                    let rows = shown(items(count, focus), 0, height);
                    assert!(
                        rows.len() <= height && rows.contains(&focus.to_string()),
                        "{focus} of {count} in {height}"
                    );
                }
            }
        }
    }

    #[test]
    fn what_stands_below_the_last_item_shows_with_it() {
        let below = |count: usize| (0..count).map(|i| Row::text(format!("below {i}"), Style::new()));
        let rows = items(9, 8).into_iter().chain(below(4)).collect();
        let end = ["7 more above: press Up", "7", "8", "below 0", "below 1", "below 2", "below 3"];
        assert_eq!(shown(rows, 0, 7)[1..], end[1..]);
    }

    #[test]
    fn sums_at_the_end_stay_where_the_rows_have_room_to_scroll() {
        let rows = |focus: usize| {
            let sums = ["12 in all", "advice"].map(|sum| Row::text(sum, Style::new()).pinned());
            items(12, focus).into_iter().chain(sums).collect::<Vec<Row>>()
        };
        assert_eq!(shown(rows(0), 0, 7), ["0", "1", "2", "3", "8 more below: press Down", "12 in all", "advice"]);
        for focus in 0..12 {
            let rows = shown(rows(focus), 0, 7);
            assert!(rows.contains(&focus.to_string()), "{focus}: {rows:?}");
            assert_eq!(rows[5..], ["12 in all", "advice"]);
        }
        assert!(!shown(rows(0), 0, 6).contains(&"advice".to_owned()), "the rows come first");
    }

    #[test]
    fn pinned_rows_stay() {
        let rows = shown(items(20, 15), 1, 6);
        assert_eq!((rows.len(), rows[0].as_str()), (6, "0"));
        assert!(rows.contains(&"15".to_owned()));
    }
}
