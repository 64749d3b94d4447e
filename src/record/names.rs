//! Everything that somebody was called, and where it stands in a text (method rule R19, promise P10).

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::fmt;
use std::ops::Range;

use super::looked_for::{LookedFor, Steps, TooAlike};
use super::refers::owners_in;
use super::spelling::{Groups, Kind, Letters, is_unparted};
use crate::session::{Body, Owner, ParticipantId, State};
use crate::text::{Words, slug};

/// What stands where a name was.
const BLANK: &str = "…";

/// Words of a name up to which each row of them is looked for.
const MOST_WORDS: usize = 8;

/// Everything somebody was called in a session.
///
/// Every word of a name counts, and so does each row of its words: "Raj Patel", "Raj", "Patel". Accents, big letters and
/// what stands between two words are no difference; "Patel's", and letters that Arabic and Hebrew write onto the front, end
/// or begin no other word. Of a Chinese, Japanese or Korean name that is written as one, its first two and its last two
/// letters count as well. Titles, particles, numbers and one letter count within a name, and not alone.
///
/// Where a name *may* stand is shown to be decided on, and left out of the copy for others; a warning is of what is no everyday
/// word there. Where it *surely* stands is blanked without a question; what
/// is sure is said at `Certainty`. A text that takes too long to look through counts as one in which they may stand.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Names {
    /// The longest first, each once.
    all: Vec<Called>,
    /// The same, by their numbers in the list.
    looked_for: LookedFor,
}

impl fmt::Debug for Names {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Names({})", self.all.len())
    }
}

/// How surely a word in a text is a name.
///
/// Words of others are theirs: a word that is as a rule no name (`assets/names.toml`: "will", "may", "day") is changed only
/// where somebody decided so for that text (R19). Any other word of a name is one wherever it stands, in small letters too,
/// so that a blank for all texts leaves nothing of it (P10).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Certainty {
    /// An everyday word without the big letter of a name, or a word that somebody who stays is called too.
    Perhaps,
    /// An everyday word with a big letter that it may have for another reason: a sentence begins, or it is a month.
    Likely,
    /// A word that is nothing but a name, two words of one name, or an everyday word with a big letter within a sentence.
    Sure,
}

/// One way in which somebody is called.
#[derive(Clone, PartialEq, Eq)]
struct Called {
    /// As it was written.
    written: String,
    words: Vec<Vec<char>>,
    /// Whether this alone says who is meant: a whole name, or the first word of one.
    alone: bool,
    /// Whether somebody else of the same room is called so too.
    shared: bool,
}

/// Where a name stands, in characters.
struct Place {
    at: Range<usize>,
    certainty: Certainty,
}

impl Names {
    /// The names `who` has and had.
    #[must_use]
    pub fn of(state: &State, who: ParticipantId) -> Self {
        let given = state.log.iter().filter_map(|event| given(&event.body)).filter(|(id, _)| *id == who);
        let now = state.person(who).map(|person| &person.is.name);
        Self::from(given.map(|(_, name)| name).chain(now))
    }

    /// The names of everybody whom a session knows by name: of those who take part, also what they were called before, and
    /// of those who took something on. "The council" takes things on too, and is nobody's name.
    #[must_use]
    pub fn of_all(state: &State) -> Self {
        let given = state.log.iter().filter_map(|event| given(&event.body));
        let given = given.filter(|(id, _)| state.person(*id).is_some()).map(|(_, name)| name);
        let here = Self::from(given.chain(state.people.iter().map(|person| &person.is.name)));
        let owners = state.log.iter().flat_map(|event| owners_in(&event.body));
        let owners = owners.filter_map(|it| if let Owner::Named(name) = it { Some(name) } else { None });
        let groups = Groups::of(&state.header.lists);
        let people = owners.flat_map(|name| called(name.as_str())).filter(|it| !it.is_of_a_group(&groups));
        Self::merged([&here, &Self::of_called(people.collect())])
    }

    fn from<'a>(names: impl Iterator<Item = &'a Words>) -> Self {
        Self::of_called(names.flat_map(|name| called(name.as_str())).collect())
    }

    fn of_called(mut called: Vec<Called>) -> Self {
        called.sort_by_cached_key(|it| Reverse((it.words.iter().map(Vec::len).sum::<usize>(), it.words.len())));
        let mut names = Self::default();
        for called in called {
            match names.looked_for.put(&called.words).and_then(|known| names.all.get_mut(known)) {
                Some(known) => known.alone |= called.alone,
                None => names.all.push(called),
            }
        }
        names
    }

    /// All of `names` together.
    #[must_use]
    pub fn merged<'a>(names: impl IntoIterator<Item = &'a Self>) -> Self {
        Self::of_called(names.into_iter().flat_map(|names| &names.all).cloned().collect())
    }

    /// The same in the room of `state`, where others than `who` may be called alike.
    #[must_use]
    pub(super) fn among(&self, state: &State, who: Option<ParticipantId>) -> Self {
        let others = state.people.iter().filter(|person| Some(person.id) != who);
        let theirs: BTreeSet<usize> =
            others.flat_map(|person| self.standing_in(&Letters::of(person.is.name.as_str()))).collect();
        let mut among = self.clone();
        for (number, called) in among.all.iter_mut().enumerate() {
            called.shared = theirs.contains(&number);
        }
        among
    }

    /// Whether one of the names may stand in `text`.
    #[must_use]
    pub fn stand_in(&self, text: &str) -> bool {
        let letters = Letters::of(text);
        let mut steps = Steps::of(&letters);
        (0..letters.len()).any(|at| !matches!(self.longest_at(&letters, at, &mut steps), Ok(None)))
    }

    /// The same without everyday words that are written as such: a warning of each "will" and "late" is read by nobody.
    #[must_use]
    pub fn are_meant_in(&self, text: &str) -> bool {
        let (letters, chars) = (Letters::of(text), text.chars().collect::<Vec<_>>());
        let mut steps = Steps::of(&letters);
        (0..letters.len()).any(|at| match self.longest_at(&letters, at, &mut steps) {
            Ok(None) => false,
            Ok(Some((called, end))) => called.certainty(&chars, letters.in_text(at..end)) >= Certainty::Likely,
            Err(TooAlike) => true,
        })
    }

    /// Whether one of the names stands in `text` so that nothing else is likely meant.
    #[must_use]
    pub(super) fn are_named_in(&self, text: &str) -> bool {
        hold(&self.places(text), Certainty::Likely)
    }

    /// Whether one of the names surely stands in `text`; nothing where none may stand there.
    #[must_use]
    pub(super) fn how_surely_in(&self, text: &str) -> Option<bool> {
        let places = self.places(text);
        (!places.is_empty()).then(|| hold(&places, Certainty::Sure))
    }

    /// The name of a file, without its ending, without the names in it: `2026-11-22-ines-and-ben` becomes
    /// `2026-11-22-and-ben`. What stands in the session's `title` stays, since it was decided there; a file that holds no
    /// name is called as it was.
    #[must_use]
    pub fn taken_from_file(&self, stem: &str, title: &str) -> String {
        let stays = self.standing_in(&Letters::of(title));
        let gone = self.all.iter().enumerate().filter(|(number, _)| !stays.contains(number));
        let gone = Self::of_called(gone.map(|(_, called)| called.clone()).collect());
        let (day, rest) = if begins_with_a_day(stem) { stem.split_at(DAY.len()) } else { ("", stem) };
        let as_written = without(rest, &gone.places(rest), Certainty::Perhaps, "-");
        let words = as_written.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let mut words: Vec<(&str, String)> = words.map(|word| (word, slug(word))).collect();
        let before = words.len();
        for called in &gone.all {
            // A slug has no letters with accents; the file may be called by one.
            let name = slug(&called.written);
            take_from(&mut words, &name.split('-').filter(|word| !word.is_empty()).collect::<Vec<_>>());
        }
        match words.len() {
            left if left == before && as_written == rest => stem.to_owned(),
            0 => format!("{day}session"),
            _ => format!("{day}{}", words.iter().map(|(word, _)| *word).collect::<Vec<_>>().join("-")),
        }
    }

    /// `text` without anything that may be one of the names.
    #[must_use]
    pub fn left_out_of(&self, text: &str) -> String {
        without(text, &self.places(text), Certainty::Perhaps, BLANK)
    }

    /// Whether `text` is one of the names, and says alone who is meant.
    pub(super) fn are(&self, text: &str) -> bool {
        let letters = Letters::of(text);
        let words: Vec<Vec<char>> = letters.words().into_iter().map(|word| letters.all()[word].to_vec()).collect();
        let numbers = [self.looked_for.number(&words), self.looked_for.number(&[letters.all().to_vec()])];
        let called = numbers.into_iter().flatten().filter_map(|number| self.all.get(number));
        called.into_iter().any(|called| called.alone && !called.shared)
    }

    /// `text` with a blank in place of each name, for a text of which that was decided: where a name stands surely or
    /// likely, only those go; else all that may be one. Nothing where none may stand there.
    pub(super) fn blank(&self, text: &str) -> Option<String> {
        let places = self.places(text);
        let least = if hold(&places, Certainty::Likely) { Certainty::Likely } else { Certainty::Perhaps };
        (!places.is_empty()).then(|| without(text, &places, least, BLANK))
    }

    /// `text` with a blank in place of each name, for all texts at once: in a text in which one surely stands, those go
    /// that are likely too. Nothing where none surely stands.
    pub(super) fn blank_if_sure(&self, text: &str) -> Option<String> {
        let places = self.places(text);
        hold(&places, Certainty::Sure).then(|| without(text, &places, Certainty::Likely, BLANK))
    }

    /// Where the names stand in `text`, the longest name first, none over another. Where it is too like them, all that
    /// follows may be one.
    fn places(&self, text: &str) -> Vec<Place> {
        let (letters, chars) = (Letters::of(text), text.chars().collect::<Vec<_>>());
        let mut steps = Steps::of(&letters);
        let mut places = Vec::new();
        let mut at = 0;
        while at < letters.len() {
            let (end, called) = match self.longest_at(&letters, at, &mut steps) {
                Ok(None) => {
                    at += 1;
                    continue;
                }
                Ok(Some((called, end))) => (end, Some(called)),
                Err(TooAlike) => (letters.len(), None),
            };
            let in_text = letters.in_text(at..end);
            let certainty = called.map_or(Certainty::Perhaps, |called| called.certainty(&chars, in_text.clone()));
            places.push(Place { at: in_text, certainty });
            at = end;
        }
        places
    }

    /// The longest name that stands here, and where it ends.
    fn longest_at(&self, text: &Letters, at: usize, steps: &mut Steps) -> Result<Option<(&Called, usize)>, TooAlike> {
        let mut first: Option<(usize, usize)> = None;
        self.looked_for.each_at(text, at, steps, &mut |number, end| {
            first = first.filter(|(longer, _)| *longer < number).or(Some((number, end)));
        })?;
        Ok(first.and_then(|(number, end)| Some((self.all.get(number)?, end))))
    }

    /// The numbers of all that may stand in `text`.
    fn standing_in(&self, text: &Letters) -> BTreeSet<usize> {
        let mut standing = BTreeSet::new();
        let mut steps = Steps::of(text);
        let mut stand = |number, _| standing.extend([number]);
        match (0..text.len()).try_for_each(|at| self.looked_for.each_at(text, at, &mut steps, &mut stand)) {
            Ok(()) => standing,
            Err(TooAlike) => (0..self.all.len()).collect(),
        }
    }
}

impl Called {
    /// Whether this is what a group of people or an office is called, and no person.
    fn is_of_a_group(&self, groups: &Groups) -> bool {
        let is_group = |word: &Vec<char>| groups.have(word);
        self.words.iter().any(is_group)
            && self.words.iter().all(|word| is_group(word) || Kind::of(word) == Kind::Nobody)
    }

    fn certainty(&self, text: &[char], at: Range<usize>) -> Certainty {
        let kind = match self.words.as_slice() {
            [word] if !self.shared => Kind::of(word),
            _ => Kind::Own,
        };
        match kind {
            _ if self.shared => Certainty::Perhaps,
            Kind::Own => Certainty::Sure,
            // A sign is no word of any kind.
            Kind::Nobody if !self.words[0][0].is_alphanumeric() => Certainty::Sure,
            _ if !is_written_as_a_name(text, at.clone()) => Certainty::Perhaps,
            Kind::EverydayCapital => Certainty::Likely,
            _ if begins_a_sentence(text, at.start) => Certainty::Likely,
            _ => Certainty::Sure,
        }
    }
}

fn hold(places: &[Place], least: Certainty) -> bool {
    places.iter().any(|place| place.certainty >= least)
}

/// `text` with `blank` in each of the places that are at `least` so sure.
fn without(text: &str, places: &[Place], least: Certainty, blank: &str) -> String {
    let mut rest = text.chars();
    let mut blanked = String::with_capacity(text.len());
    let mut end = 0;
    for place in places.iter().filter(|place| place.certainty >= least) {
        blanked.extend(rest.by_ref().take(place.at.start - end));
        blanked.push_str(blank);
        end = place.at.end;
        if let Some(last) = place.at.len().checked_sub(1) {
            rest.nth(last);
        }
    }
    blanked.extend(rest);
    blanked
}

/// Who was given which name.
pub(super) fn given(body: &Body) -> Option<(ParticipantId, &Words)> {
    match body {
        Body::Joined { participant, person } => Some((*participant, &person.name)),
        Body::Renamed { participant, name } => Some((*participant, name)),
        _ => None,
    }
}

/// Everything that somebody of this name is called.
fn called(name: &str) -> Vec<Called> {
    let (letters, chars) = (Letters::of(name), name.chars().collect::<Vec<_>>());
    let words = letters.words();
    let of = |words: &[Range<usize>], alone: bool| Called {
        written: written(&chars, letters.in_text(words[0].start..words[words.len() - 1].end)),
        words: words.iter().map(|word| letters.all()[word.clone()].to_vec()).collect(),
        alone,
        shared: false,
    };
    let tells = |word: &Range<usize>| Kind::of(&letters.all()[word.clone()]) != Kind::Nobody;
    if words.is_empty() {
        // A name of signs alone.
        let whole = 0..letters.len();
        return if whole.is_empty() { Vec::new() } else { vec![of(std::slice::from_ref(&whole), true)] };
    }
    let first = name.split_whitespace().next().map_or(0, |first| Letters::of(first).words().len()).max(1);
    let titles = words.iter().take_while(|word| Kind::is_title(&letters.all()[(*word).clone()])).count();
    let mut all = vec![of(&words, true)];
    for start in 0..words.len() {
        let ends = if words.len() > MOST_WORDS { start + 1..=start + 1 } else { start + 1..=words.len() };
        for row in ends.map(|end| start..end).filter(|row| words[row.clone()].iter().any(tells)) {
            let alone = row == (0..first) || row == (titles..words.len());
            all.push(of(&words[row], alone));
        }
    }
    for word in words.iter().filter(|word| word.len() > 2 && is_unparted(&letters.all()[(*word).clone()])) {
        all.extend([word.start..word.start + 2, word.end - 2..word.end].map(|part| of(&[part], false)));
    }
    all
}

fn written(chars: &[char], at: Range<usize>) -> String {
    chars[at].iter().collect()
}

/// With a big letter, and not with big letters only.
fn is_written_as_a_name(text: &[char], at: Range<usize>) -> bool {
    let mut written = text[at].iter();
    written.next().is_some_and(|c| c.is_uppercase()) && !written.any(|c| c.is_uppercase())
}

fn begins_a_sentence(text: &[char], at: usize) -> bool {
    let before =
        text[..at].iter().rev().find(|c| **c == '\n' || c.is_alphanumeric() || !(c.is_whitespace() || is_quote(**c)));
    before.is_none_or(|c| matches!(c, '\n' | '.' | '!' | '?' | ':' | '…' | '。' | '-' | '–' | '—' | '*' | '•'))
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\'' | '(' | '[' | '‘' | '’' | '“' | '”' | '«' | '»' | '„')
}

/// What the program begins the name of a session's file with.
const DAY: &str = "2026-11-22-";

fn begins_with_a_day(stem: &str) -> bool {
    let like = |(c, day): (u8, u8)| if day.is_ascii_digit() { c.is_ascii_digit() } else { c == day };
    stem.len() >= DAY.len() && stem.bytes().zip(DAY.bytes()).all(like)
}

/// Takes `part` out of `words`, each with its slug, wherever it stands.
fn take_from(words: &mut Vec<(&str, String)>, part: &[&str]) {
    let alike = |words: &[(&str, String)]| words.iter().zip(part).all(|((_, slug), part)| slug == part);
    let mut at = 0;
    while !part.is_empty() && at + part.len() <= words.len() {
        if alike(&words[at..at + part.len()]) {
            words.drain(at..at + part.len());
        } else {
            at += 1;
        }
    }
}
