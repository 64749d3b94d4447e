//! Who goes, and from which sessions: the one that was named, its copies, and all that follow it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::part::Part;
use crate::cli::typed::Typed;
use crate::cli::{Program, Stop, lookup, screen};
use crate::record::Names;
use crate::session::{Body, ParticipantId, State};
use crate::store::{RealDisk, SessionFile};
use crate::text::clean_line;

/// Everything that would change.
pub(super) struct Plan {
    /// What the person is called.
    pub(super) name: String,
    /// Everything they were called, in each session.
    pub(super) names: Vec<Names>,
    /// The session that was named, and then the others.
    pub(super) parts: Vec<Part>,
}

/// What tells which sessions follow which.
struct Link {
    path: PathBuf,
    id: String,
    follows: Option<String>,
}

impl Plan {
    /// Finds and holds the sessions. Changes nothing.
    pub(super) fn make(program: &Program, typed: &Typed<'_>) -> Result<Self, Stop> {
        let path = lookup::path_of(program, typed.path("session").unwrap_or(Path::new("")))?;
        let mut first = hold(program, &path)?;
        let state = &first.opened.state;
        let who = person(program, state, typed.text("name").unwrap_or_default())?;
        let (name, called) = (state.called(who), called(state, who));
        first.who = Some(who);
        let mut parts = vec![first];
        for path in others(program, &parts[0])? {
            let mut part = hold(program, &path)?;
            part.who = same(program, &part.opened.state, &called)?;
            parts.push(part);
        }
        let names: Vec<Names> =
            parts.iter().filter_map(|part| Some(Names::of(&part.opened.state, part.who?))).collect();
        for part in &mut parts {
            part.look_for(&names);
        }
        parts.retain(|part| part.is_concerned(&names));
        Ok(Self { name, names, parts })
    }

    /// How the words `seq` of a part are named on the command line.
    pub(super) fn word_id(&self, part: usize, seq: u64) -> String {
        match self.parts.get(part).filter(|_| part > 0) {
            Some(part) => format!("{}/{seq}", part.opened.state.header.id),
            None => seq.to_string(),
        }
    }

    /// The words that `ids` mean, for each part.
    pub(super) fn drop_words(&self, program: &Program, ids: &str) -> Result<Vec<Vec<u64>>, Stop> {
        let mut chosen = vec![Vec::new(); self.parts.len()];
        for id in ids.split([',', ' ']).filter(|id| !id.is_empty()) {
            let mut found = false;
            for (at, part) in self.parts.iter().enumerate() {
                let meant = part.unowned.iter().map(|it| it.seq).filter(|seq| self.word_id(at, *seq) == id);
                chosen[at].extend(meant.inspect(|_| found = true));
            }
            if !found {
                return Err(program.refuse("cli-withdraw-no-words", &[("id", clean_line(id).into())]));
            }
        }
        Ok(chosen)
    }
}

/// Opens a session for changing it, and keeps it.
fn hold(program: &Program, path: &Path) -> Result<Part, Stop> {
    let opened = SessionFile::open(&RealDisk, path);
    let (file, bytes) = opened.map_err(|error| screen::not_opened(program, path, &error))?;
    let opened = lookup::understood(program, path, &bytes)?;
    if opened.newer {
        return Err(screen::newer(program, path));
    }
    lookup::tell(program, path, &opened);
    Ok(Part::new(file, opened, None))
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

/// Every whole name `who` had, in small letters.
fn called(state: &State, who: ParticipantId) -> BTreeSet<String> {
    let names = state.log.iter().filter_map(|event| match &event.body {
        Body::Joined { participant, person } if *participant == who => Some(&person.name),
        Body::Renamed { participant, name } if *participant == who => Some(name),
        _ => None,
    });
    names.map(|name| name.as_str().to_lowercase()).collect()
}

/// The same person in another session, by name.
fn same(program: &Program, state: &State, names: &BTreeSet<String>) -> Result<Option<ParticipantId>, Stop> {
    let mut found = state.people.iter().filter(|person| called(state, person.id).iter().any(|it| names.contains(it)));
    match (found.next(), found.next()) {
        (Some(one), Some(_)) => {
            let values = [("title", state.header.title.as_str().into()), ("name", one.is.name.as_str().into())];
            let id = ("id", state.header.id.as_str().into());
            Err(program.refuse("cli-withdraw-several-there", &[values.as_slice(), &[id]].concat()))
        }
        (one, _) => Ok(one.map(|person| person.id)),
    }
}

/// The paths of the copies of a session and of those that follow it, one after the other.
fn others(program: &Program, first: &Part) -> Result<Vec<PathBuf>, Stop> {
    let itself = fs::canonicalize(first.file.path()).ok();
    let mut links = Vec::new();
    for folder in folders(program, first.file.path())? {
        let held = lookup::held(program, &folder, |path, opened| Link {
            path: path.to_owned(),
            id: opened.state.header.id,
            follows: opened.state.header.follows,
        })?;
        for broken in &held.broken {
            program.warn(&program.fill("cli-withdraw-look-there", &[("why", broken.as_str().into())]));
        }
        links.extend(held.sessions.into_iter().filter(|link| fs::canonicalize(&link.path).ok() != itself));
    }
    Ok(following(links, first.opened.state.header.id.clone()))
}

/// Where sessions that belong together are: the data folder, and the folder of the session.
fn folders(program: &Program, session: &Path) -> Result<Vec<PathBuf>, Stop> {
    let data = program.data_folder()?;
    let beside = fs::canonicalize(session).ok().and_then(|path| path.parent().map(Path::to_owned));
    let other = beside.filter(|folder| fs::canonicalize(&data).ok().as_ref() != Some(folder));
    Ok(std::iter::once(data).chain(other).collect())
}

fn following(mut links: Vec<Link>, id: String) -> Vec<PathBuf> {
    let mut ids = BTreeSet::from([id]);
    let mut paths = Vec::new();
    loop {
        let belongs = |link: &Link| ids.contains(&link.id) || link.follows.as_ref().is_some_and(|id| ids.contains(id));
        let (found, rest): (Vec<Link>, Vec<Link>) = links.into_iter().partition(belongs);
        if found.is_empty() {
            return paths;
        }
        links = rest;
        for link in found {
            ids.insert(link.id);
            paths.push(link.path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Link, following};

    #[test]
    fn copies_and_all_that_follow_belong_to_it_also_in_a_ring() {
        let link = |path: &str, id: &str, follows: Option<&str>| Link {
            path: path.into(),
            id: id.into(),
            follows: follows.map(str::to_owned),
        };
        let links = vec![
            link("third", "c", Some("b")),
            link("copy", "a", None),
            link("second", "b", Some("a")),
            link("ring", "a", Some("c")),
            link("other", "x", Some("y")),
        ];
        let paths = following(links, "a".to_owned());
        let paths: Vec<_> = paths.iter().map(|path| path.display().to_string()).collect();
        assert_eq!(paths, ["copy", "second", "ring", "third"]);
    }
}
