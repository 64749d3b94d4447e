//! Where a person's name stands as a word in what others said (method rule R19).

use std::fmt;
use std::ops::Range;

use super::refers::about;
use crate::content::Sides;
use crate::session::{Agreed, Body, Header, Outcome, Owner, ParticipantId, PromiseState, PromiseText, State, WhyNot};
use crate::text::{Words, slug};

/// What stands where a name was.
const BLANK: &str = "…";

/// From here on scripts are written without spaces, or join endings to names.
const NO_SPACES: char = '\u{e00}';

/// Everything somebody was called in a session.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Names(Vec<Vec<char>>);

impl fmt::Debug for Names {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Names({})", self.0.len())
    }
}

/// A text that holds the name of somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The event that holds it; 0 where it was set before the first event.
    pub seq: u64,
    /// Which text of that event, from 0: a promise has several.
    pub nth: usize,
    /// The text.
    pub text: Words,
}

impl Names {
    /// The names `who` has and had; of a name of several words the first one too.
    #[must_use]
    pub fn of(state: &State, who: ParticipantId) -> Self {
        let given = state.log.iter().filter_map(|event| match &event.body {
            Body::Joined { participant, person } if *participant == who => Some(&person.name),
            Body::Renamed { participant, name } if *participant == who => Some(name),
            _ => None,
        });
        let now = state.person(who).map(|person| &person.is.name);
        let mut names: Vec<Vec<char>> = Vec::new();
        for name in given.chain(now).map(Words::as_str) {
            for called in [name, name.split_whitespace().next().unwrap_or(name)] {
                let called: Vec<char> = called.chars().collect();
                if !called.is_empty() && !names.contains(&called) {
                    names.push(called);
                }
            }
        }
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        Self(names)
    }

    /// Whether one of the names stands in `text` as a word.
    #[must_use]
    pub fn stand_in(&self, text: &str) -> bool {
        !self.places(&text.chars().collect::<Vec<_>>()).is_empty()
    }

    /// The name of a file, without its ending, without the names in it: `2026-11-22-ines-and-ben` becomes
    /// `2026-11-22-and-ben`. One that holds none of them stays as it is.
    #[must_use]
    pub fn taken_from_file(&self, stem: &str) -> String {
        let (day, title) = if begins_with_a_day(stem) { stem.split_at(DAY.len()) } else { ("", stem) };
        let mut words: Vec<&str> =
            title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let before = words.len();
        for name in &self.0 {
            let name = slug(&name.iter().collect::<String>());
            let name: Vec<&str> = name.split('-').filter(|word| !word.is_empty()).collect();
            take_from(&mut words, &name);
        }
        match words.len() {
            left if left == before => stem.to_owned(),
            0 => format!("{day}session"),
            _ => format!("{day}{}", words.join("-")),
        }
    }

    /// Whether `text` is one of the names.
    pub(super) fn are(&self, text: &str) -> bool {
        let text: Vec<char> = text.chars().collect();
        self.0.iter().any(|name| name.len() == text.len() && alike(name, &text))
    }

    /// `text` with a blank in place of each name.
    pub(super) fn blank(&self, text: &str) -> String {
        let chars: Vec<char> = text.chars().collect();
        let mut blanked = String::with_capacity(text.len());
        let mut end = 0;
        for place in self.places(&chars) {
            blanked.extend(&chars[end..place.start]);
            blanked.push_str(BLANK);
            end = place.end;
        }
        blanked.extend(&chars[end..]);
        blanked
    }

    /// Where the names stand in `text`, the longest name first, none over another.
    fn places(&self, text: &[char]) -> Vec<Range<usize>> {
        let mut places = Vec::new();
        let mut at = 0;
        while at < text.len() {
            let here = |name: &&Vec<char>| stands_at(text, at, name);
            match self.0.iter().find(here) {
                Some(name) => {
                    places.push(at..at + name.len());
                    at += name.len();
                }
                None => at += 1,
            }
        }
        places
    }
}

/// What the program begins the name of a session's file with.
const DAY: &str = "2026-11-22-";

fn begins_with_a_day(stem: &str) -> bool {
    let like = |(c, day): (u8, u8)| if day.is_ascii_digit() { c.is_ascii_digit() } else { c == day };
    stem.len() >= DAY.len() && stem.bytes().zip(DAY.bytes()).all(like)
}

/// Takes `part` out of `words` wherever it stands.
fn take_from(words: &mut Vec<&str>, part: &[&str]) {
    let alike = |words: &[&str]| words.iter().zip(part).all(|(word, part)| slug(word) == *part);
    let mut at = 0;
    while !part.is_empty() && at + part.len() <= words.len() {
        if alike(&words[at..at + part.len()]) {
            words.drain(at..at + part.len());
        } else {
            at += 1;
        }
    }
}

fn stands_at(text: &[char], at: usize, name: &[char]) -> bool {
    let end = at + name.len();
    let Some(part) = text.get(at..end).filter(|part| alike(part, name)) else { return false };
    let joined = |a: Option<&char>, b: Option<&char>| match (a, b) {
        (Some(a), Some(b)) => a.is_alphanumeric() && b.is_alphanumeric() && *a < NO_SPACES && *b < NO_SPACES,
        _ => false,
    };
    let before = at.checked_sub(1).and_then(|i| text.get(i));
    !joined(before, part.first()) && !joined(part.last(), text.get(end))
}

fn alike(a: &[char], b: &[char]) -> bool {
    a.iter().zip(b).all(|(a, b)| a == b || a.to_lowercase().eq(b.to_lowercase()))
}

/// The texts of others that hold `who`'s name as a word, in the order they came.
#[must_use]
pub fn mentions(state: &State, who: ParticipantId) -> Vec<Mention> {
    let others = |body: &Body| !about(body, who);
    texts_with(state, Some(who), &Names::of(state, who), others)
}

/// The texts that hold one of `names` as a word, in the order they came: for a session in which nobody of these names
/// takes part, but which may tell of them.
#[must_use]
pub fn name_mentions(state: &State, names: &Names) -> Vec<Mention> {
    texts_with(state, None, names, |_| true)
}

fn texts_with(state: &State, who: Option<ParticipantId>, names: &Names, of: impl Fn(&Body) -> bool) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut header = state.header.clone();
    rewrite_header(
        &mut header,
        &state.log.iter().map(|event| &event.body).collect::<Vec<_>>(),
        &mut collect(0, names, &mut found),
    );
    for event in state.log.iter().filter(|event| of(&event.body)) {
        let mut body = event.body.clone();
        // What they took on is not asked about: it goes to "someone who left".
        leave(&mut body, who, names);
        rewrite(&mut body, &mut collect(event.seq, names, &mut found));
    }
    found
}

fn collect<'a>(seq: u64, names: &'a Names, found: &'a mut Vec<Mention>) -> impl FnMut(&str) -> Option<String> + 'a {
    let mut nth = 0;
    move |text| {
        if names.stand_in(text) {
            found.push(Mention { seq, nth, text: Words::new(text) });
        }
        nth += 1;
        None
    }
}

/// What they took on, by their id or by one of their names alone, is from now on of "someone who left" (R19).
pub(super) fn leave(body: &mut Body, who: Option<ParticipantId>, names: &Names) {
    let owners = match body {
        Body::ParkSettled { outcome: Outcome::Owner(owner), .. } => std::slice::from_mut(owner),
        Body::Promised(promise) | Body::PromiseCarried(promise) | Body::PromiseChanged { to: promise, .. } => {
            promise.who.as_mut_slice()
        }
        _ => return,
    };
    for owner in owners {
        let theirs = match owner {
            Owner::Participant(id) => Some(*id) == who,
            Owner::Named(name) => names.are(name.as_str()),
            Owner::SomeoneWhoLeft => false,
        };
        if theirs {
            *owner = Owner::SomeoneWhoLeft;
        }
    }
}

/// Gives each text of `body` to `each`, and puts what it gives back in its place.
pub(super) fn rewrite(body: &mut Body, each: &mut dyn FnMut(&str) -> Option<String>) {
    match body {
        Body::Titled { title, about } => each_of([title, about], each),
        Body::SidesNamed(Sides { people, staff }) => {
            line(people, each);
            line(staff, each);
        }
        Body::HelplineSet(Some(it))
        | Body::Left { note: Some(it), .. }
        | Body::Answered { reason: Some(it), .. }
        | Body::Said { words: it, .. }
        | Body::SideSaid { words: it, .. }
        | Body::StatementWritten { text: it, .. }
        | Body::PromiseSettled { state: PromiseState::NotDone(it) | PromiseState::Dropped(it), .. }
        | Body::AgreementSet { agreed: Agreed::Change(it), .. }
        | Body::AgreementAdded { text: it }
        | Body::MissingNamed { text: it }
        | Body::NoteAdded { text: it, .. }
        | Body::Parked { text: it }
        | Body::ParkSettled { outcome: Outcome::Owner(Owner::Named(it)), .. } => words(it, each),
        Body::PartDecided { choice, .. } => {
            let why =
                choice.why.iter_mut().filter_map(|why| if let WhyNot::Other(why) = why { Some(why) } else { None });
            each_of(why.chain(choice.promise.as_mut()), each);
        }
        Body::Promised(promise) | Body::PromiseCarried(promise) | Body::PromiseChanged { to: promise, .. } => {
            let PromiseText { what, who, by, hear } = promise;
            each_of([what, by, hear], each);
            let named =
                who.iter_mut().filter_map(|owner| if let Owner::Named(name) = owner { Some(name) } else { None });
            each_of(named, each);
        }
        Body::Exported { file, .. } => line(file, each),
        _ => {}
    }
}

/// The same for what was set before the first event, and for the questions that the group wrote itself. What an event of
/// `later` sets again is left to that event.
pub(super) fn rewrite_header(header: &mut Header, later: &[&Body], each: &mut dyn FnMut(&str) -> Option<String>) {
    if !later.iter().any(|body| matches!(body, Body::Titled { .. })) {
        words(&mut header.title, each);
        words(&mut header.about, each);
    }
    if let Some(it) =
        header.helpline.as_mut().filter(|_| !later.iter().any(|body| matches!(body, Body::HelplineSet(_))))
    {
        words(it, each);
    }
    if !later.iter().any(|body| matches!(body, Body::SidesNamed(_))) {
        line(&mut header.sides.people, each);
        line(&mut header.sides.staff, each);
    }
    line(&mut header.set_by, each);
    for question in header.methods.iter_mut().filter(|method| method.id.0 == "own").flat_map(|it| &mut it.questions) {
        line(&mut question.text, each);
    }
}

fn each_of<'a>(texts: impl IntoIterator<Item = &'a mut Words>, each: &mut dyn FnMut(&str) -> Option<String>) {
    for text in texts {
        words(text, each);
    }
}

fn words(text: &mut Words, each: &mut dyn FnMut(&str) -> Option<String>) {
    if let Some(new) = each(text.as_str()) {
        *text = Words::new(&new);
    }
}

fn line(text: &mut String, each: &mut dyn FnMut(&str) -> Option<String>) {
    if let Some(new) = each(text) {
        *text = new;
    }
}

#[cfg(test)]
mod tests {
    use super::Names;

    fn names(names: &[&str]) -> Names {
        Names(names.iter().map(|name| name.chars().collect()).collect())
    }

    #[test]
    fn a_name_is_found_as_a_word_only() {
        let ines = names(&["Ines"]);
        for text in ["Ines", "ask INES.", "Ines's idea", "(ines)", "Ann-Ines", "x_Ines_"] {
            assert!(ines.stand_in(text), "{text}");
        }
        for text in ["", "lines", "Inesa", "In es"] {
            assert!(!ines.stand_in(text), "{text}");
        }
    }

    #[test]
    fn scripts_without_spaces_and_big_letters_are_no_way_round() {
        assert!(names(&["田中"]).stand_in("今日は田中さんと話した"));
        assert!(names(&["Élodie"]).stand_in("avec élodie"));
    }

    #[test]
    fn a_name_goes_from_the_name_of_a_file() {
        let ines = names(&["Ines Ode", "Ines"]);
        for (before, after) in [
            ("2026-11-22-talk-with-ines", "2026-11-22-talk-with"),
            ("2026-11-22-ines-ode-and-ben-2", "2026-11-22-and-ben-2"),
            ("2026-11-22-ines-ines (2)", "2026-11-22-2"),
            ("2026-11-22-ines", "2026-11-22-session"),
            ("Ines' garden", "garden"),
            ("2026-11-22-lines of inesa", "2026-11-22-lines of inesa"),
            ("ode", "ode"),
        ] {
            assert_eq!(ines.taken_from_file(before), after);
        }
        assert_eq!(names(&["Élodie"]).taken_from_file("2026-11-22-lodie-s-day"), "2026-11-22-s-day");
        assert_eq!(names(&["22"]).taken_from_file("2026-11-22-the-22"), "2026-11-22-the");
        assert_eq!(names(&["田中"]).taken_from_file("2026-11-22-session"), "2026-11-22-session");
    }

    #[test]
    fn blanking_takes_the_longest_name() {
        assert_eq!(names(&["Jo Smith", "Jo"]).blank("Jo Smith and Jo, not Joan"), "… and …, not Joan");
    }
}
