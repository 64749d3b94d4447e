//! The exact words of a headline (R6). Staff always stand first in them.

use super::results::{BySide, HeadlineKind, QuestionResult};
use super::wording::{Wording, answer_word};
use crate::session::{Mark, Side, State};

/// A headline in two parts, so that a screen can set the first one large.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadlineParts {
    /// "No further than FOR", without a full stop.
    pub pill: String,
    /// "Staff say WITH, people with lived experience say FOR."; may be empty.
    pub says: String,
}

impl HeadlineParts {
    /// Both parts as one text.
    pub(super) fn sentence(&self, wording: Wording<'_>) -> String {
        let key = if self.says.is_empty() { "headline-short" } else { "headline-whole" };
        wording.say(key, &[("pill", self.pill.as_str().into()), ("says", self.says.as_str().into())])
    }
}

/// The words for a headline of this kind and level over these sides.
#[must_use]
pub fn headline_parts(kind: HeadlineKind, level: Option<Mark>, sides: &BySide, wording: Wording<'_>) -> HeadlineParts {
    let word = |mark: Option<Mark>| mark.map_or_else(String::new, |mark| wording.mark(mark));
    let values = [
        ("level", word(level).into()),
        ("staff-mark", word(sides.staff.middle).into()),
        ("people-mark", word(sides.people.middle).into()),
    ];
    let says = says_key(kind, level, sides).map(|key| wording.say(key, &values));
    HeadlineParts { pill: wording.say(pill_key(kind), &values), says: says.unwrap_or_default() }
}

/// The same where a method has answer words of its own: they stand in place of TO, FOR and WITH.
///
/// `answers` are the worded answers TO, FOR, WITH of the question.
#[must_use]
pub fn own_headline_parts(
    kind: HeadlineKind,
    level: Option<Mark>,
    sides: &BySide,
    answers: &[String; 3],
    wording: Wording<'_>,
) -> HeadlineParts {
    let word = |mark: Option<Mark>| mark.map_or_else(String::new, |mark| answer_word(&answers[mark.place()]));
    let whole = level.map_or("", |mark| answers[mark.place()].trim_end_matches('.'));
    let values = [
        ("answer", whole.into()),
        ("level", word(level).into()),
        ("staff-mark", word(sides.staff.middle).into()),
        ("people-mark", word(sides.people.middle).into()),
    ];
    let own = |key: &str| wording.say(&format!("own-{key}"), &values);
    let says = says_key(kind, level, sides).map(own);
    HeadlineParts { pill: own(pill_key(kind)), says: says.unwrap_or_default() }
}

/// The headline of `result` in `state`, in the method's own answers where it has some.
#[must_use]
pub fn headline_in(state: &State, result: &QuestionResult, wording: Wording<'_>) -> HeadlineParts {
    let (kind, level) = (result.headline.kind, result.headline.level);
    let asked = state.question(&result.id).filter(|(method, _)| method.own_words);
    match asked.and_then(|(_, question)| question.answers.marks()) {
        Some(answers) => {
            let answers = answers.clone().map(|answer| state.header.sides.fill(&answer));
            own_headline_parts(kind, level, &result.sides, &answers, wording)
        }
        None => headline_parts(kind, level, &result.sides, wording),
    }
}

fn pill_key(kind: HeadlineKind) -> &'static str {
    match kind {
        HeadlineKind::CannotSay => "pill-cannot-say",
        HeadlineKind::Split => "pill-split",
        HeadlineKind::Same => "pill-same",
        HeadlineKind::Mostly => "pill-mostly",
        HeadlineKind::NoFurther => "pill-no-further",
    }
}

fn says_key(kind: HeadlineKind, level: Option<Mark>, sides: &BySide) -> Option<&'static str> {
    let (staff, people) = (sides.of(Side::Staff).middle, sides.of(Side::People).middle);
    match kind {
        HeadlineKind::CannotSay if staff.is_some() => Some("says-only-staff"),
        HeadlineKind::CannotSay if people.is_some() => Some("says-only-people"),
        HeadlineKind::CannotSay => Some("says-nobody"),
        HeadlineKind::Same => Some("says-everyone"),
        HeadlineKind::Mostly => None,
        HeadlineKind::NoFurther if staff == people => Some("says-both-higher"),
        HeadlineKind::NoFurther if level < staff.min(people) => Some("says-each-higher"),
        HeadlineKind::Split | HeadlineKind::NoFurther => Some("says-each"),
    }
}
