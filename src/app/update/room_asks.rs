//! What is asked of the whole room: may counts be shared, whom to talk to on a hard day, until when it is kept. What has
//! no answer is brought into view once before the group goes on, and once more at the end.

use chrono::{Datelike, NaiveDate};

use super::{edit, forms, running};
use crate::app::model::Model;
use crate::app::pages::{Edit, Page, Purpose};
use crate::app::scene::{self, BeforeNext, Scene};
use crate::phrases::Phrases;
use crate::session::{Body, Command, State};
use crate::text::joined;

/// One thing that the room is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::app) enum RoomAsks {
    /// May counts be shared with people who are not here (R21)?
    ShareCounts,
    /// Whom to talk to if today is hard.
    Helpline,
    /// Until when the record is kept.
    KeepUntil,
}

/// A year that has every day there is.
const LEAP_YEAR: i32 = 2024;

/// The answers to the first of them, in the order they are offered.
const SHARE: [(&str, Option<bool>); 3] =
    [("share-counts-no", Some(false)), ("share-counts-yes", Some(true)), ("share-counts-not-asked", None)];

/// So many letters of a month's name are enough.
const SHORTEST_MONTH: usize = 3;

impl RoomAsks {
    /// In the order they are asked.
    pub(in crate::app) const ALL: [Self; 3] = [Self::ShareCounts, Self::Helpline, Self::KeepUntil];

    /// The phrase that names it.
    pub(in crate::app) fn label(self) -> &'static str {
        match self {
            Self::ShareCounts => "welcome-share-counts",
            Self::Helpline => "welcome-helpline",
            Self::KeepUntil => "welcome-keep-until",
        }
    }

    /// The phrase that names it in a word or two.
    pub(in crate::app) fn short(self) -> &'static str {
        match self {
            Self::ShareCounts => "open-share-counts",
            Self::Helpline => "open-helpline",
            Self::KeepUntil => "open-keep-until",
        }
    }

    /// What this form asks the room, if it does.
    fn of(purpose: &Purpose) -> Option<Self> {
        match purpose {
            Purpose::ShareCounts => Some(Self::ShareCounts),
            Purpose::Helpline => Some(Self::Helpline),
            Purpose::KeepUntil => Some(Self::KeepUntil),
            _ => None,
        }
    }

    fn reminder(self) -> &'static str {
        match self {
            Self::ShareCounts => "said-open-share-counts",
            Self::Helpline => "said-open-helpline",
            Self::KeepUntil => "said-open-keep-until",
        }
    }
}

/// Where somebody joins whom a yes to sharing counts was not asked of, it is no yes of the room any more (R21): says
/// whether it was one. The welcome asks those who are in the room, before their names are typed.
pub(super) fn yes_lapses(model: &mut Model) -> bool {
    let said_yes = model.state().is_some_and(|state| state.header.share_counts == Some(true));
    let was_asked = !model.is_late() && !model.asks_consent_here();
    said_yes && !was_asked && model.run(Command::SetShareCounts(None)).is_ok()
}

/// The same at "who is here", where a yes of nobody would be none.
pub(super) fn ask_who_is_here(model: &mut Model) {
    if model.has_somebody_to_ask() {
        ask(model, RoomAsks::ShareCounts);
    } else {
        model.said = Some(model.phrases.say("said-first-who-is-here"));
    }
}

/// Opens the form of one of them, with the answer that stands.
pub(super) fn ask(model: &mut Model, asked: RoomAsks) {
    let purpose = match asked {
        RoomAsks::ShareCounts => Purpose::ShareCounts,
        RoomAsks::Helpline => Purpose::Helpline,
        RoomAsks::KeepUntil => Purpose::KeepUntil,
    };
    edit::ask(model, purpose);
}

impl Edit {
    /// Whether counts may be shared, with the answer that stands.
    pub(super) fn share_counts(model: &Model) -> Self {
        let rows = SHARE.map(|(key, _)| model.phrases.say(key));
        let now = model.state().and_then(|state| state.header.share_counts);
        let chosen = now.and_then(|_| SHARE.iter().position(|(_, answer)| *answer == now));
        Self::new(Purpose::ShareCounts, vec![forms::choice("field-share-counts", rows.into(), chosen)])
    }
}

/// The answer of the room to sharing counts, by the row that was chosen.
pub(super) fn share_answer(row: usize) -> Option<bool> {
    SHARE.get(row).and_then(|(_, answer)| *answer)
}

/// Before the group goes on: brings the first of `here` that has no answer into view, where its row is `first` plus its
/// place. Once is enough: says whether it did.
pub(super) fn remind(model: &mut Model, first: usize, here: &[RoomAsks]) -> bool {
    let Some(state) = model.state() else { return false };
    let open = state.room_was_not_asked();
    let lapsed = state.yes_has_lapsed();
    let Some(place) = here.iter().position(|asked| open.contains(asked)) else { return false };
    let reminder = match here[place] {
        RoomAsks::ShareCounts if lapsed => "said-open-share-counts-again",
        asked => asked.reminder(),
    };
    if !once(model, reminder) {
        return false;
    }
    if let Page::Running(page) = model.page() {
        page.focus = first + place;
    }
    true
}

/// Before the group goes on: says what is open, by its phrase. Once is enough: says whether it did.
pub(super) fn once(model: &mut Model, reminder: &str) -> bool {
    let words = model.phrases.say(reminder);
    say_once(model, words)
}

/// The same in these words.
pub(super) fn say_once(model: &mut Model, words: String) -> bool {
    let Page::Running(page) = model.page() else { return false };
    if page.before_next == BeforeNext::NotAsked || page.looking.is_some() {
        return false;
    }
    page.before_next = BeforeNext::NotAsked;
    model.said = Some(words);
    true
}

/// The same for when a decision is agreed, in the row `at`: a room that has chosen nothing might walk past it.
pub(super) fn remind_rule(model: &mut Model, at: usize) -> bool {
    let is_chosen = |state: &State| state.log.iter().any(|event| matches!(event.body, Body::RuleChosen(_)));
    if model.state().is_none_or(is_chosen) {
        return false;
    }
    let Page::Running(page) = model.page() else { return false };
    if page.before_next == BeforeNext::Rule || page.looking.is_some() {
        return false;
    }
    (page.before_next, page.focus) = (BeforeNext::Rule, at);
    model.said = Some(model.phrases.say("said-open-rule"));
    true
}

/// What was answered stands; what is still open may be said before the group goes on, or is asked next. Gives what is said,
/// where `written` says that something was written down.
pub(super) fn answered(model: &mut Model, row: Option<InRow>, written: Option<String>) -> Option<String> {
    if let Page::Running(page) = model.page() {
        page.before_next = BeforeNext::Nothing;
    }
    let Some(row) = row else { return written };
    if let Some(next) = row.next.first() {
        ask(model, *next);
        return written;
    }
    Some(joined([written.unwrap_or_default().as_str(), &model.open_words()].into_iter()))
}

/// All of them that have no answer, one after the other, from the end of the day. What nobody is here to say waits.
pub(super) fn ask_all_open(model: &mut Model) {
    match model.open_from(0).first() {
        Some(asked) => ask(model, *asked),
        None => ask_who_is_here(model),
    }
}

/// The same from wherever the room wants to close the workshop: it goes to the end of the day first.
pub(super) fn ask_at_end(model: &mut Model) {
    model.return_to_group();
    if !model.is_at_end() {
        let Some(place) = model.state().and_then(|state| state.agenda.end()) else { return };
        running::go(model, place);
    }
    ask_all_open(model);
}

/// A form that stands in the row of what is open at the end of the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::app) struct InRow {
    /// What is asked after it.
    pub(in crate::app) next: Vec<RoomAsks>,
}

impl Model {
    pub(super) fn has_somebody_to_ask(&self) -> bool {
        self.state().is_some_and(|state| state.people.iter().any(|person| person.here))
    }

    /// What is open from this place of [`RoomAsks::ALL`] on, and can be asked of those who are here.
    fn open_from(&self, place: usize) -> Vec<RoomAsks> {
        let open = self.state().map(State::room_was_not_asked).unwrap_or_default();
        let can_be_asked = |asked: &RoomAsks| *asked != RoomAsks::ShareCounts || self.has_somebody_to_ask();
        let all = RoomAsks::ALL.into_iter().skip(place);
        all.filter(|asked| open.contains(asked) && can_be_asked(asked)).collect()
    }

    /// Whether the end of the day is in front.
    fn is_at_end(&self) -> bool {
        self.pages.last().is_some_and(|page| self.shows_end(page))
    }

    fn shows_end(&self, page: &Page) -> bool {
        let Page::Running(page) = page else { return false };
        self.state().is_some_and(|state| scene::scene(state, page) == Scene::End)
    }

    /// Where the form in front stands in the row of what is open: it was opened from the end of the day, and had no answer
    /// then. One whose answer is changed there stands alone.
    pub(in crate::app) fn row_in_front(&self) -> Option<InRow> {
        let [.., page, Page::Edit(form)] = self.pages.as_slice() else { return None };
        let asked = RoomAsks::of(&form.purpose)?;
        let place = RoomAsks::ALL.iter().position(|it| *it == asked)?;
        let had_none = form.opened.iter().all(String::is_empty);
        (self.shows_end(page) && had_none).then(|| InRow { next: self.open_from(place + 1) })
    }

    /// Whether the workshop in front is a real one, in which the room was not asked everything.
    pub(in crate::app) fn room_is_unasked(&self) -> bool {
        let real = self.workshop.as_ref().is_some_and(|workshop| !workshop.practice);
        real && self.state().is_some_and(|state| !state.room_was_not_asked().is_empty())
    }

    /// These of what the room is asked, named one after the other.
    pub(in crate::app) fn asked_in_short(&self, asked: &[RoomAsks]) -> String {
        let named: Vec<String> = asked.iter().map(|it| self.phrases.say(it.short())).collect();
        self.phrases.list(&named)
    }

    /// What is still open at the end of the day, or that nothing is.
    pub(super) fn open_words(&self) -> String {
        match self.state().map(State::room_was_not_asked).unwrap_or_default().as_slice() {
            [] => self.phrases.say("said-nothing-open"),
            open => self.phrases.fill("said-still-open", &[("open", self.asked_in_short(open).into())]),
        }
    }
}

impl State {
    /// What has no answer of the room.
    pub(in crate::app) fn room_was_not_asked(&self) -> Vec<RoomAsks> {
        let open = |asked: &RoomAsks| match asked {
            RoomAsks::ShareCounts => self.header.share_counts.is_none(),
            RoomAsks::Helpline => self.header.helpline.is_none(),
            RoomAsks::KeepUntil => self.header.keep_until.is_none(),
        };
        RoomAsks::ALL.into_iter().filter(open).collect()
    }
}

/// The date that was typed; nothing typed is none, and a day that is over is no day to keep it until. An error is said in
/// words.
pub(super) fn date(model: &Model, typed: &str) -> Result<Option<NaiveDate>, String> {
    if typed.is_empty() {
        return Ok(None);
    }
    let forms = ["%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y"];
    let date = forms.iter().find_map(|form| NaiveDate::parse_from_str(typed, form).ok());
    match date.or_else(|| in_words(&model.phrases, typed)) {
        Some(date) if date < model.now.date_naive() => Err(model.phrases.say("refusal-date-is-over")),
        Some(date) => Ok(Some(date)),
        None => Err(model.phrases.say("refusal-date")),
    }
}

/// A date with the name of its month, as the screens write it, or with a month that is cut short: "30 Sept 2027".
fn in_words(phrases: &Phrases, typed: &str) -> Option<NaiveDate> {
    let typed = typed.to_lowercase();
    let numbers = typed.split(|c: char| !c.is_ascii_digit()).filter(|it| !it.is_empty()).map(str::parse::<u32>);
    let numbers: Vec<u32> = numbers.collect::<Result<_, _>>().ok()?;
    let [one, other] = *numbers.as_slice() else { return None };
    let (day, year) = (one.min(other), i32::try_from(one.max(other)).ok()?);
    let words: Vec<&str> = typed.split_whitespace().collect();
    let is_meant = |date: &NaiveDate| {
        let is_short = matches!(words.as_slice(), [_, word, _] if month(phrases, word) == Some(date.month()));
        is_short || phrases.date(*date).to_lowercase() == typed
    };
    (1..=12).filter_map(|month| NaiveDate::from_ymd_opt(year, month, day)).find(is_meant)
}

/// The month of which this is the name, or its beginning: "September", "Sept.".
fn month(phrases: &Phrases, word: &str) -> Option<u32> {
    let word = word.trim_end_matches('.').to_lowercase();
    let first = |month: &u32| NaiveDate::from_ymd_opt(LEAP_YEAR, *month, 1);
    let is_it = |month: &u32| first(month).is_some_and(|day| phrases.month(day).to_lowercase().starts_with(&word));
    (1..=12).find(is_it).filter(|_| word.chars().count() >= SHORTEST_MONTH)
}

/// Whether `typed` is written as a day that no calendar has: "31 February", "30/02/2027". A day without a year is one
/// where a leap year has it.
pub(super) fn is_no_day(phrases: &Phrases, typed: &str) -> bool {
    let parts: Vec<&str> = typed.split([' ', '/', '.', '-', ',']).filter(|part| !part.is_empty()).collect();
    let number =
        |part: &str| part.trim_end_matches(char::is_alphabetic).parse().ok().filter(|number: &u32| *number < 100);
    let month = |part: &str| month(phrases, part);
    let year = |part: &str| part.parse::<i32>().ok().filter(|year| (1000..=9999).contains(year));
    let has = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).is_some();
    let (first, second, last) = match *parts.as_slice() {
        [first, second] => (first, second, Some(LEAP_YEAR)),
        [first, second, third] => (first, second, year(third)),
        _ => return false,
    };
    let named = number(first).zip(month(second)).or_else(|| number(second).zip(month(first)));
    match (named, year(first), last) {
        (Some((day, month)), _, Some(year)) => !has(year, month, day),
        (None, Some(year), None) => {
            let (month, day) = (number(second), parts.last().copied().and_then(number));
            month.zip(day).is_some_and(|(month, day)| !has(year, month, day))
        }
        // Some write the month first.
        (None, None, Some(year)) if parts.len() == 3 => {
            number(first).zip(number(second)).is_some_and(|(one, two)| !has(year, two, one) && !has(year, one, two))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{Phrases, is_no_day};

    #[test]
    fn only_what_is_written_as_a_day_can_be_none() {
        let phrases = Phrases::english();
        for fine in ["June 2027", "29 February", "30 June", "2027-06-30", "02/28/2027", "3/4", "May", "next week", ""] {
            assert!(!is_no_day(&phrases, fine), "{fine}");
        }
        for none in ["31 February", "Feb 30th", "30/02/2027", "2027-02-30", "29 February 2027", "0 June"] {
            assert!(is_no_day(&phrases, none), "{none}");
        }
    }
}
