//! Who goes, and from which sessions: the one that was named, its copies, and all that follow it.

use std::path::Path;

use crate::cli::typed::Typed;
use crate::cli::{Program, Stop, lookup, screen};
use crate::record::Names;
use crate::runtime::withdraw::{self, Belonging, HeldPart, NotHeld};
use crate::session::{ParticipantId, State};
use crate::store::{self, RealDisk};
use crate::text::clean_line;

/// Everything that would change.
pub(super) struct Plan {
    /// What the person is called.
    pub(super) name: String,
    /// Everything they were called, in each session.
    pub(super) names: Vec<Names>,
    /// The session that was named, and then the others.
    pub(super) parts: Vec<HeldPart>,
    /// Titles of earlier sessions in which somebody is called so, and stays.
    pub(super) before: Vec<String>,
    /// An earlier session is not here.
    pub(super) is_cut: bool,
}

impl Plan {
    /// Finds and holds the sessions. Changes nothing.
    pub(super) fn make(program: &Program, typed: &Typed<'_>) -> Result<Self, Stop> {
        let path = lookup::path_of(program, typed.path("session").unwrap_or(Path::new("")))?;
        let mut first = withdraw::hold(&RealDisk, &path).map_err(|why| not_held(program, &path, why))?;
        lookup::tell(program, &path, &first.part.opened);
        let state = &first.part.opened.state;
        let who = person(program, state, typed.text("name").unwrap_or_default())?;
        let name = state.called(who);
        let found = others(program, &first)?;
        let before = withdraw::named_in(&RealDisk, &found.before, (state, who));
        let held = withdraw::hold_all(&RealDisk, &found.paths, (state, who));
        let (others, names) = held.map_err(|(path, why)| not_held(program, &path, why))?;
        for held in &others {
            lookup::tell(program, held.file.path(), &held.part.opened);
        }
        first.part.who = Some(who);
        first.part.look_for(&names);
        let parts = std::iter::once(first).chain(others).collect();
        Ok(Self { name, names, parts, before, is_cut: found.is_cut })
    }

    /// How the words `seq` of a part are named on the command line.
    pub(super) fn word_id(&self, part: usize, seq: u64) -> String {
        match self.parts.get(part).filter(|_| part > 0) {
            Some(held) => format!("{}/{seq}", held.part.opened.state.header.id),
            None => seq.to_string(),
        }
    }

    /// The words that `ids` mean, for each part.
    pub(super) fn drop_words(&self, program: &Program, ids: &str) -> Result<Vec<Vec<u64>>, Stop> {
        let mut chosen = vec![Vec::new(); self.parts.len()];
        for id in ids.split([',', ' ']).filter(|id| !id.is_empty()) {
            let mut found = false;
            for (at, held) in self.parts.iter().enumerate() {
                let meant = held.part.unowned.iter().map(|it| it.seq).filter(|seq| self.word_id(at, *seq) == id);
                chosen[at].extend(meant.inspect(|_| found = true));
            }
            if !found {
                return Err(program.refuse("cli-withdraw-no-words", &[("id", clean_line(id).into())]));
            }
        }
        Ok(chosen)
    }
}

/// Why a session is not held.
fn not_held(program: &Program, path: &Path, why: NotHeld) -> Stop {
    match why {
        NotHeld::NotOpened(error) => screen::not_opened(program, path, &error),
        NotHeld::Faulty(faults) => lookup::not_usable(program, path, &faults),
        NotHeld::Newer => screen::newer(program, path),
        NotHeld::Several { title, id, name } => {
            let values = [("title", title.as_str().into()), ("name", name.as_str().into()), ("id", id.into())];
            program.refuse("cli-withdraw-several-there", &values)
        }
    }
}

/// Who is meant: by name, by name and number where two are alike, or by id.
fn person(program: &Program, state: &State, typed: &str) -> Result<ParticipantId, Stop> {
    let typed = clean_line(typed);
    let alike = |name: &str| name.to_lowercase() == typed.to_lowercase();
    let named: Vec<_> = state.people.iter().filter(|person| alike(person.is.name.as_str())).collect();
    let ids = |all: &mut dyn Iterator<Item = ParticipantId>| {
        let all: Vec<String> = all.map(|id| format!("{} ({id})", state.called(id))).collect();
        program.phrases.list(&all)
    };
    match named.as_slice() {
        [one] => Ok(one.id),
        [] => {
            let other = state.people.iter().find(|it| alike(&state.called(it.id)) || alike(&it.id.to_string()));
            other.map(|person| person.id).ok_or_else(|| {
                let all = ids(&mut state.people.iter().map(|person| person.id));
                program.refuse("cli-withdraw-nobody", &[("name", typed.as_str().into()), ("all", all.into())])
            })
        }
        several => {
            let all = ids(&mut several.iter().map(|person| person.id));
            Err(program.refuse("cli-withdraw-several", &[("name", typed.as_str().into()), ("all", all.into())]))
        }
    }
}

/// The copies of a session and those that follow it, one after the other, and those that it goes back to.
fn others(program: &Program, first: &HeldPart) -> Result<Belonging, Stop> {
    let own = first.file.path().to_owned();
    let folders = lookup::folders(program, &own)?;
    let header = &first.part.opened.state.header;
    let found = withdraw::belonging(&RealDisk, &folders, (header, &[own]), &program.phrases);
    let found = found.map_err(|(folder, error)| {
        let why = store::read_words(&error, &program.phrases);
        Stop::Refused(lookup::cannot_open(program, &folder, &why))
    })?;
    for broken in &found.broken {
        program.warn(&program.fill("cli-withdraw-look-there", &[("why", broken.as_str().into())]));
    }
    Ok(found)
}
