//! One of the sessions that somebody is taken out of: the one that was named, its copies, and all that follow it (R19).

use std::collections::BTreeSet;

use super::names::given;
use super::withdraw::{renaming, withdraw_all};
use super::{Begun, Draft, Mention, Mentions, Names, Opened, Unowned, name_mentions, unowned, withdraw};
use crate::content::QuestionId;
use crate::session::{ParticipantId, State};
use crate::text::Words;

/// No participant: ids begin at 1.
const NOBODY: ParticipantId = ParticipantId(0);

/// A session, and what there is in it of somebody who goes.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// The session as it is.
    pub opened: Opened,
    /// Who goes, where they take part.
    pub who: Option<ParticipantId>,
    /// Others whose name is like theirs: perhaps the same person.
    pub alike: Vec<String>,
    /// Texts of others that hold the name.
    pub mentions: Vec<Mention>,
    /// Words without a name.
    pub unowned: Vec<Unowned>,
}

/// What was decided about one part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// What becomes of the texts of others.
    pub mentions: Mentions,
    /// The words without a name that go, by `seq`.
    pub drop_words: Vec<u64>,
}

/// What tells which sessions follow which.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link<T> {
    /// Where the session is.
    pub at: T,
    /// Its id.
    pub id: String,
    /// The id of the one that it follows.
    pub follows: Option<String>,
}

impl Part {
    /// A session; what was called as they were is not looked for yet.
    #[must_use]
    pub fn new(opened: Opened, who: Option<ParticipantId>) -> Self {
        let unowned = unowned(&opened.state);
        Self { opened, who, alike: Vec::new(), mentions: Vec::new(), unowned }
    }

    /// Everything that who goes was called here.
    #[must_use]
    pub fn names(&self) -> Option<Names> {
        self.who.map(|who| Names::of(&self.opened.state, who))
    }

    /// Looks for `names` in what would stay.
    pub fn look_for(&mut self, names: &[Names]) {
        let mut stays = self.opened.state.clone();
        if let Some(who) = self.who {
            stays = withdraw(&stays, who, Mentions::Keep, &[]);
        }
        self.mentions = name_mentions(&stays, &Names::merged(names));
        let called = stays.people.iter().map(|person| person.is.name.to_string());
        self.alike = called.filter(|name| names.iter().any(|it| it.stand_in(name))).collect();
    }

    /// The session without them: no mark, word or name of theirs, but for what was decided to be kept.
    #[must_use]
    pub fn without(&self, names: &[Names], decided: &Decided) -> Opened {
        let Decided { mentions, drop_words } = decided;
        let mut after = self.opened.clone();
        // All at once: what is left after one name was blanked tells less of the next.
        let names = Names::merged(names.iter().chain(&self.names()));
        after.draft = after.draft.and_then(|draft| self.half_typed_without(draft, &names));
        after.state = withdraw_all(&after.state, self.who, &names, mentions.clone(), drop_words);
        after.extras = after.extras.without(self.who.unwrap_or(NOBODY), &names);
        after
    }

    /// What is half typed, without theirs and without words that hold a name.
    fn half_typed_without(&self, draft: Draft, names: &Names) -> Option<Draft> {
        let stays = |who: Option<ParticipantId>, text: &Words| {
            (who.is_none() || who != self.who) && !names.stand_in(text.as_str())
        };
        let ids = renaming(&self.opened.state, self.who, names);
        let renamed = |id: QuestionId| QuestionId(ids.id(&id.0));
        let begun = draft.begun.into_iter().filter(|it| stays(Some(it.participant), &it.text));
        let begun = begun.map(|it| Begun { question: renamed(it.question), ..it }).collect();
        let spoken = draft.spoken.into_iter().filter(|who| Some(*who) != self.who).collect();
        let in_front = if stays(draft.participant, &draft.text) {
            Draft { question: draft.question.map(renamed), begun: Vec::new(), spoken: Vec::new(), ..draft }
        } else {
            Draft::default()
        };
        Some(Draft { begun, spoken, ..in_front }).filter(|draft| *draft != Draft::default())
    }

    /// What a file called `stem`, of a session called `title`, is called without them; nothing where it does not hold a
    /// name, or only what the title keeps.
    #[must_use]
    pub fn new_stem(stem: &str, names: &[Names], title: &str) -> Option<String> {
        let without = Names::merged(names).taken_from_file(stem, title);
        Some(without).filter(|without| without != stem)
    }

    /// Whether anything of them is in it; its file is called `stem`.
    #[must_use]
    pub fn is_concerned(&self, stem: &str, names: &[Names]) -> bool {
        let blank = Decided { mentions: Mentions::BlankAll, drop_words: Vec::new() };
        !self.alike.is_empty()
            || Self::new_stem(stem, names, "").is_some()
            || self.without(names, &blank) != self.opened
    }

    /// How many answers they gave, and how many of them with words.
    #[must_use]
    pub fn answers(&self) -> (usize, usize) {
        let rounds = self.opened.state.asked.iter().flat_map(|(_, rounds)| rounds);
        let theirs = rounds.filter_map(|round| round.given_by(self.who?));
        let given = theirs.map(|given| given.reason.is_some());
        given.fold((0, 0), |(all, words), reason| (all + 1, words + usize::from(reason)))
    }
}

/// Every whole name `who` had, in small letters.
#[must_use]
pub fn called(state: &State, who: ParticipantId) -> BTreeSet<String> {
    let given = state.log.iter().filter_map(|event| given(&event.body)).filter(|(id, _)| *id == who);
    given.map(|(_, name)| name.as_str().to_lowercase()).collect()
}

/// The same person in another session, by name.
///
/// # Errors
/// What they are called, where more than one person of the session is called so.
pub fn same(state: &State, names: &BTreeSet<String>) -> Result<Option<ParticipantId>, Words> {
    let mut found = state.people.iter().filter(|person| called(state, person.id).iter().any(|it| names.contains(it)));
    match (found.next(), found.next()) {
        (Some(one), Some(_)) => Err(one.is.name.clone()),
        (one, _) => Ok(one.map(|person| person.id)),
    }
}

/// Of `links`, the copies of the session `id` and those that follow it, one after the other.
#[must_use]
pub fn following<T>(mut links: Vec<Link<T>>, id: String) -> Vec<T> {
    let mut ids = BTreeSet::from([id]);
    let mut places = Vec::new();
    loop {
        let belongs =
            |link: &Link<T>| ids.contains(&link.id) || link.follows.as_ref().is_some_and(|id| ids.contains(id));
        let (found, rest): (Vec<Link<T>>, Vec<Link<T>>) = links.into_iter().partition(belongs);
        if found.is_empty() {
            return places;
        }
        links = rest;
        for link in found {
            ids.insert(link.id);
            places.push(link.at);
        }
    }
}

/// Of `links`, those that a session goes back to which follows the one with the id `follows`: the last one first. An id of
/// which there is no session here ends it, and is given back.
#[must_use]
pub fn before<'a, T>(links: &'a [Link<T>], follows: Option<&str>) -> (Vec<&'a Link<T>>, Option<String>) {
    let mut found: Vec<&Link<T>> = Vec::new();
    let mut follows = follows;
    while let Some(id) = follows.filter(|id| !found.iter().any(|link| link.id == *id)) {
        let Some(link) = links.iter().find(|link| link.id == id) else { return (found, Some(id.to_owned())) };
        found.push(link);
        follows = link.follows.as_deref();
    }
    (found, None)
}

#[cfg(test)]
mod tests {
    use super::{Link, before, following};

    #[test]
    fn what_a_session_goes_back_to_is_found_one_after_the_other_also_in_a_ring() {
        let link = |id: &'static str, follows: Option<&str>| Link {
            at: id,
            id: id.into(),
            follows: follows.map(str::to_owned),
        };
        let links = [
            link("a", None),
            link("b", Some("a")),
            link("x", Some("gone")),
            link("r", Some("s")),
            link("s", Some("r")),
        ];
        let of = |follows| {
            let (found, missing) = before(&links, follows);
            (found.into_iter().map(|link| link.at).collect::<Vec<_>>(), missing)
        };
        assert_eq!(of(None), (vec![], None));
        assert_eq!(of(Some("b")), (vec!["b", "a"], None));
        assert_eq!(of(Some("x")), (vec!["x"], Some("gone".to_owned())));
        assert_eq!(of(Some("r")), (vec!["r", "s"], None));
    }

    #[test]
    fn copies_and_all_that_follow_belong_to_it_also_in_a_ring() {
        let link =
            |at, id: &str, follows: Option<&str>| Link { at, id: id.into(), follows: follows.map(str::to_owned) };
        let links = vec![
            link("third", "c", Some("b")),
            link("copy", "a", None),
            link("second", "b", Some("a")),
            link("ring", "a", Some("c")),
            link("other", "x", Some("y")),
        ];
        assert_eq!(following(links, "a".to_owned()), ["copy", "second", "ring", "third"]);
    }
}
