//! One session from which somebody is to be taken out.

use crate::record::{self, Mention, Mentions, Names, Opened, Unowned};
use crate::session::{Body, ParticipantId, State};
use crate::store::SessionFile;

/// No participant: ids begin at 1.
const NOBODY: ParticipantId = ParticipantId(0);

/// Whether the title holds one of `names`: then the file may be called by it too.
pub(super) fn is_in_title(state: &State, names: &[Names]) -> bool {
    names.iter().any(|it| it.stand_in(state.header.title.as_str()))
}

/// A session, held.
pub(super) struct Part {
    pub(super) file: SessionFile,
    pub(super) opened: Opened,
    /// Who goes, where they take part.
    pub(super) who: Option<ParticipantId>,
    /// Others whose name is like theirs: perhaps the same person.
    pub(super) alike: Vec<String>,
    /// Texts of others that hold the name.
    pub(super) mentions: Vec<Mention>,
    /// Words without a name.
    pub(super) unowned: Vec<Unowned>,
}

impl Part {
    pub(super) fn new(file: SessionFile, opened: Opened, who: Option<ParticipantId>) -> Self {
        let unowned = record::unowned(&opened.state);
        Self { file, opened, who, alike: Vec::new(), mentions: Vec::new(), unowned }
    }

    /// Looks for `names` in what would stay.
    pub(super) fn look_for(&mut self, names: &[Names]) {
        let mut stays = self.opened.state.clone();
        if let Some(who) = self.who {
            stays = record::withdraw(&stays, who, Mentions::Keep, &[]);
        }
        let mut found: Vec<Mention> = names.iter().flat_map(|it| record::name_mentions(&stays, it)).collect();
        found.sort_by_key(|mention| (mention.seq, mention.nth));
        found.dedup();
        self.mentions = found;
        let called = stays.people.iter().map(|person| person.is.name.to_string());
        self.alike = called.filter(|name| names.iter().any(|it| it.stand_in(name))).collect();
    }

    /// The session without them: no mark, word or name of theirs, but for what was decided to be kept.
    pub(super) fn without(&self, names: &[Names], mentions: &Mentions, drop_words: &[u64]) -> Opened {
        let mut after = self.opened.clone();
        if let Some(who) = self.who {
            after.draft = record::draft_without(after.draft, &after.state, who);
            after.state = record::withdraw(&after.state, who, mentions.clone(), drop_words);
        }
        for names in names {
            after.state = record::withdraw_names(&after.state, names, mentions.clone(), drop_words);
            after.extras = after.extras.without(self.who.unwrap_or(NOBODY), names);
            after.draft = after.draft.filter(|draft| !names.stand_in(draft.text.as_str()));
        }
        after
    }

    /// What its file is called without them, without its ending; nothing where it does not hold a name.
    pub(super) fn new_name(&self, names: &[Names]) -> Option<String> {
        let stem = self.file.path().file_stem()?.to_string_lossy().into_owned();
        let without = names.iter().fold(stem.clone(), |stem, names| names.taken_from_file(&stem));
        Some(without).filter(|without| *without != stem)
    }

    /// Whether anything of them is in it.
    pub(super) fn is_concerned(&self, names: &[Names]) -> bool {
        !self.alike.is_empty()
            || self.new_name(names).is_some()
            || self.without(names, &Mentions::Blank, &[]) != self.opened
    }

    /// How many answers they gave, and how many of them with words.
    pub(super) fn answers(&self) -> (usize, usize) {
        let given = self.opened.state.log.iter().filter_map(|event| match &event.body {
            Body::Answered { participant, reason, .. } if Some(*participant) == self.who => Some(reason.is_some()),
            _ => None,
        });
        given.fold((0, 0), |(all, words), reason| (all + 1, words + usize::from(reason)))
    }
}
